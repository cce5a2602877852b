"""Second opinions: trafilatura and readability-lxml are asked which blocks of the page they take for its article.

Each gives a text; a block has its vote where half its words or more stand in that text, by the rule of
`cleaner.document.shingles`, and its vote against otherwise. A vote adds a constant to the block's integer margin. They are
imported here alone, and only when asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cleaner.document.document import Document
from cleaner.document.shingles import COVERED, covered_shares
from cleaner.scoring.model import UNIT, margin

#: Nobody is asked about larger pages: their time does not grow in proportion to the page.
MOST_BLOCKS = 2_000
MOST_BYTES = 1_000_000
#: What one vote adds to a margin (half a logit). Set on the dev corpora, by scorers that had not seen the page's site.
VOTE = UNIT // 2
#: A block is doubtful where P(body) is between these limits; a page is unsure from this percentage of doubtful words on,
#: counted against the words of body and doubtful blocks, or where less than this number of words is body.
DOUBTFUL = (margin(0.15), margin(0.85))
DOUBTFUL_PERCENT = 15
LEAST_WORDS = 60


def with_second_opinions(when: str, html: str, document: Document, margins: list[int]) -> tuple[list[int], list[str]]:
    """The margins with the votes added, and warnings. `when` is never, auto (where the page is unsure) or always."""
    if when == "never" or document.mode == "text" or not len(document):
        return margins, []
    if when == "auto" and not is_unsure(document.words, margins):
        return margins, []
    if len(document) >= MOST_BLOCKS or len(html) >= MOST_BYTES or len(html.encode()) >= MOST_BYTES:
        return margins, ["second-opinion: not asked: the page is too large"] if when == "always" else []
    votes, warnings = ask(html, document.url, document)
    return [known + VOTE * vote for known, vote in zip(margins, votes, strict=True)], warnings


def is_unsure(words: Sequence[int], margins: Sequence[int]) -> bool:
    """Whether the page's own score leaves much in doubt: many words in doubtful blocks, or next to no body."""
    low, high = DOUBTFUL
    doubtful = sum(count for count, known in zip(words, margins, strict=True) if low < known < high)
    sure = sum(count for count, known in zip(words, margins, strict=True) if known >= high)
    return sure + doubtful < LEAST_WORDS or doubtful * 100 >= DOUBTFUL_PERCENT * (sure + doubtful)


def ask(html: str, url: str | None, document: Document) -> tuple[list[int], list[str]]:
    """The sum of the votes on each block: for +1, against -1, none from one that found no text. Warnings of what was raised."""
    votes = [0] * len(document)
    warnings: list[str] = []
    for name, opinion in OPINIONS.items():
        try:
            text = opinion(html, url)
        except Exception as problem:  # third parties' code on pages of any kind: whatever it raises is a warning
            warnings.append(f"second-opinion: {name} failed: {type(problem).__name__}")
            continue
        if text.strip():
            for block, share in enumerate(covered_shares(document.texts, text)):
                votes[block] += 1 if share >= COVERED else -1
    return votes, warnings


def _trafilatura(html: str, url: str | None) -> str:
    import trafilatura

    return trafilatura.extract(html, url=url, include_comments=False, include_tables=True) or ""


def _readability(html: str, url: str | None) -> str:
    import readability

    from cleaner.reading.html import read_html

    return "\n".join(read_html(readability.Document(html, url=url).summary(html_partial=True)).texts)


OPINIONS: dict[str, Callable[[str, str | None], str]] = {"trafilatura": _trafilatura, "readability-lxml": _readability}
