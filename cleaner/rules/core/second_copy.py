"""The same body twice on one page, for print or another layout, or as a teaser beside a script with the whole: one is enough."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise

from cleaner.document.document import Document
from cleaner.document.names import bare
from cleaner.rules.rule import Found, rule

#: A copy has so many paragraphs, of so many words each; and so large a share of the words of paragraphs in its stretch of
#: the page, and of all others on the page.
PARAGRAPHS, PARAGRAPH_WORDS, STRETCH, SHARE = 3, 12, 0.8, 0.9
#: A line of several others is so many times as long as each; one in which so many paragraphs do not stand is none.
TIMES_OTHERS, MOST_FAILED = 2, 40
#: A block with fewer words may be in the script's body by chance.
TEASER_WORDS = 8
_HEADINGS = frozenset({"h1", "h2", "h3"})

_BODY = [
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open before spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair will cost.",
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour master said.",
]
_IN_SCRIPT = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(_BODY)})
_SCRIPT = f'<html><head><script type="application/ld+json">{_IN_SCRIPT}</script></head><body>'


@rule(
    "repeat.second-copy",
    kind="other",
    certain=True,
    takes=["\n".join(["Harbour bridge closes", *_BODY, "Print view", *(f"⟦{text}⟧" for text in _BODY), "Imprint"])],
    leaves=[
        "\n".join(["Harbour bridge closes", *_BODY, "Most read", _BODY[0], "Imprint"]),
        "\n".join(["Yes, we have no bread", "Yes, we have no oats", "Yes, we have no bread", "Yes, we have no oats"] * 3),
    ],
)
def second_copy(document: Document) -> Iterator[Found]:
    """The paragraphs of a body that stands on the page once more, and the lines among them that are copies too."""
    first_of = _copies(document)
    if len(first_of) < PARAGRAPHS:
        return
    words = document.words
    low, high = min(first_of), max(first_of)
    copied = sum(words[block] for block in first_of)
    around = sum(count for count in words[low : high + 1] if count >= PARAGRAPH_WORDS)
    others = sum(count for block, count in enumerate(words) if count >= PARAGRAPH_WORDS and block not in first_of)
    apart = _in_order(list(first_of.values())) and max(first_of.values()) < low
    if not apart or copied < STRETCH * around or copied < SHARE * others:
        return
    above = set(document.texts[min(first_of.values()) : low])
    for block in range(low, high + 1):
        if document.texts[block] in above:
            yield document.start[block], document.end[block], "stands above once before, as do the paragraphs around it"


def _in_order(blocks: list[int]) -> bool:
    """Whether each stands below the one before: what is said time and again is no second copy."""
    return all(block < following for block, following in pairwise(blocks))


def _copies(document: Document) -> dict[int, int]:
    """For each paragraph that stood on the page before, the block where it first did."""
    first: dict[str, int] = {}
    found: dict[int, int] = {}
    for block, text in enumerate(document.texts):
        if document.words[block] >= PARAGRAPH_WORDS:
            before = first.setdefault(text, block)
            if before != block:
                found[block] = before
    return found


@rule(
    "repeat.run-together",
    kind="other",
    certain=True,
    takes=["\n".join(["Harbour bridge closes", *_BODY, f"⟦{' '.join(_BODY)}⟧", "Imprint"])],
    leaves=[
        " ".join(_BODY),
        "\n".join([*_BODY, f"{_BODY[0]} The council wants to hear of it in June, before any other town does, the master said."]),
    ],
)
def run_together(document: Document) -> Iterator[Found]:
    """A line that is nothing but paragraphs of the page run together: what a button reads out, or a search looks through."""
    words = document.words
    block = max(range(len(words)), key=words.__getitem__, default=0)
    if not words or words[block] < PARAGRAPHS * PARAGRAPH_WORDS:
        return
    others = [other for other, count in enumerate(words) if count >= PARAGRAPH_WORDS and other != block]
    if len(others) < PARAGRAPHS or words[block] < TIMES_OTHERS * max(map(words.__getitem__, others)):
        return
    said = _said_in_order(document.texts[block], map(document.texts.__getitem__, others))
    if len(said) >= PARAGRAPHS and sum(map(len, said)) >= SHARE * len(document.texts[block]):
        yield document.start[block], document.end[block], f"is {len(said)} paragraphs of the page, run together"


def _said_in_order(line: str, paragraphs: Iterable[str]) -> list[str]:
    """The paragraphs that stand in a line one after the other; it is not read for more once many do not."""
    said: list[str] = []
    place = failed = 0
    for paragraph in paragraphs:
        found = line.find(paragraph, place)
        if found >= 0:
            said.append(paragraph)
            place = found + len(paragraph)
        else:
            failed += 1
            if failed > MOST_FAILED:
                break
    return said


@rule(
    "repeat.in-script",
    kind="other",
    certain=True,
    takes=[f"{_SCRIPT}<h1>Harbour bridge closes</h1><p>⟦{_BODY[0]}⟧</p></body></html>"],
    leaves=[
        f"{_SCRIPT}<h1>Harbour bridge closes</h1><p>Nobody had asked the harbour master, who was away.</p></body></html>",
        f"<html><body><h1>Harbour bridge closes</h1><p>{_BODY[0]}</p><p>{_BODY[1]}</p></body></html>",
    ],
)
def in_script(document: Document) -> Iterator[Found]:
    """The beginning of the body that the page shows, where a script has the whole of it."""
    first = document.in_script
    if first is None:
        return
    whole = bare("".join(document.texts[first:]))
    for block in range(first):
        if document.words[block] < TEASER_WORDS or document.tag[block] in _HEADINGS:
            continue
        if bare(document.texts[block]) in whole:
            yield document.start[block], document.end[block], "stands in the body that a script of the page has"
