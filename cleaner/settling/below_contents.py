"""What a table of contents says of a text: its entries stand below it again as headings, and between these is the article.

The score sees the tables, lists and examples of a long text as short lines, and takes them for furniture. Menus come
again at the foot of a page as well: what tells a table of contents is the prose below its entries. In HTML the elements
tell as much: there it changed next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from cleaner.document.contents_words import ENTRIES, ENTRY_WORDS
from cleaner.document.document import Document
from cleaner.scoring.model import margin

#: Of the entries' second places this share must have so many words of prose below them, in lines of so many at least.
SHARE, PROSE_WORDS, PROSE_LINE = 0.6, 20, 10
#: Between the headings this share of the words must be body already.
BODY_SHARE = 0.5
#: There what the score gives this P(body) at least is text: on the dev corpora three of four such words, and one of twenty
#: of what it gives less.
LEAST = margin(0.1)
#: Lines that may stand between two entries, as a number or a time does.
_APART = 2
#: Shorter ones are numbers and buttons.
_LETTERS = 4


def with_text_below_contents(document: Document, margins: list[int], body: int) -> list[int]:
    """The margins; in text, those between the headings that a table of contents names are `body` at least, but for what is
    nothing like text."""
    if document.mode != "text":
        return margins
    raised, words = margins, document.words
    for first, last in _named_by_contents(document):
        among = range(first, last + 1)
        if sum(words[block] for block in among if margins[block] >= body) >= BODY_SHARE * sum(words[first : last + 1]):
            raised = raised if raised is not margins else list(margins)
            for block in among:
                if raised[block] >= LEAST:
                    raised[block] = max(raised[block], body)
    return raised


def _named_by_contents(document: Document) -> Iterator[tuple[int, int]]:
    """The first and the last of the headings that a table of contents names, for each table of a text."""
    runs = list(_second_places(document))
    if not runs:
        return
    prose = list(accumulate([words if words >= PROSE_LINE else 0 for words in document.words], initial=0))
    for headings in runs:
        below = [prose[after] - prose[heading] >= PROSE_WORDS for heading, after in pairwise(headings)]
        if sum(below) >= SHARE * len(below):
            yield headings[0], headings[-1]


def _second_places(document: Document) -> Iterator[list[int]]:
    """For each run of short lines that come again in the same order below it, where they do."""
    run: list[tuple[int, int]] = []
    for line, place in [*_again(document), (len(document) + _APART, 0)]:
        if run and (line - run[-1][0] > _APART or place <= run[-1][1]):
            if len(run) >= ENTRIES and run[0][1] > run[-1][0]:
                yield [second for _, second in run]
            run = []
        run.append((line, place))


def _again(document: Document) -> list[tuple[int, int]]:
    """The short lines that come again, with the next line that says the same."""
    texts, words = document.folded_texts, document.words
    if len(set(texts)) + ENTRIES > len(texts):
        return []
    first: dict[str, int] = {}
    again: dict[int, int] = {}
    for block, text in enumerate(texts):
        seen = first.setdefault(text, block)
        if seen != block and words[block] <= ENTRY_WORDS and len(text) >= _LETTERS:
            again.setdefault(seen, block)
    return sorted(again.items())
