"""Tables of contents as they show in any language: short lines that come again below it, in the same order, as headings.

Menus come again at the foot of a page as well: what tells a table of contents is the prose below its entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from cleaner.document.contents_words import ENTRIES, ENTRY_WORDS
from cleaner.document.document import Document
from cleaner.document.once import once

#: Of the entries' second places this share must have so many words of prose below them, in lines of so many at least.
SHARE, PROSE_WORDS, PROSE_LINE = 0.6, 20, 10
#: Lines that may stand between two entries, as a number or a time does.
_APART = 2
#: Shorter ones are numbers and buttons.
_LETTERS = 4
#: What counts or marks the parts of a text, at the table or at the headings alone: "1.", "2.3", "4)", "→", a pictogram.
_BEFORE = re.compile(r"[^\w\"'(\[]*(?:\d{1,2}(?:\.\d{1,2}){0,2}[.):]\s*|\d{1,2}\.\d{1,2}\s+)?")


class Contents(NamedTuple):
    """A table of contents: the blocks of its entries, and those of the headings that they name, in the same order."""

    entries: list[int]
    headings: list[int]


@once
def tables_of_contents(document: Document) -> list[Contents]:
    """The tables of contents of which each entry stands again below, as a heading above prose."""
    runs = list(_runs(document))
    if not runs:
        return []
    words = document.words
    prose = list(accumulate([count if count >= PROSE_LINE else 0 for count in words], initial=0))
    return [run for run in runs if _share_above_prose(run.headings, prose) >= SHARE]


def _share_above_prose(headings: list[int], prose: list[int]) -> float:
    """The share of the headings, but for the last, that have prose below them."""
    below = [prose[after] - prose[heading] >= PROSE_WORDS for heading, after in pairwise(headings)]
    return sum(below) / len(below)


def _runs(document: Document) -> Iterator[Contents]:
    """Each run of short lines that come again in the same order below it."""
    words, run = document.words, list[tuple[int, int]]()
    for line, place in [*_again(document), (len(document) + _APART, 0)]:
        if run and (_are_apart(words, run[-1][0], line) or place <= run[-1][1]):
            if len(run) >= ENTRIES and run[0][1] > run[-1][0]:
                yield Contents([first for first, _ in run], [second for _, second in run])
            run = []
        run.append((line, place))


def _are_apart(words: Sequence[int], line: int, other: int) -> bool:
    """Whether two lines are no neighbours in a table: prose between them shows that the text itself comes again."""
    return other - line > _APART or any(count >= PROSE_LINE for count in words[line + 1 : other])


def _again(document: Document) -> list[tuple[int, int]]:
    """The short lines that come again, with the next line that says the same, whatever signs and numbers stand before it."""
    said = [text if text[:1].isalpha() else _without_number(text) for text in document.folded_texts]
    if len(set(said)) + ENTRIES > len(said):
        return []
    words = document.words
    first: dict[str, int] = {}
    again: dict[int, int] = {}
    for block, text in enumerate(said):
        seen = first.setdefault(text, block)
        if seen != block and words[block] <= ENTRY_WORDS and len(text) >= _LETTERS:
            again.setdefault(seen, block)
    return sorted(again.items())


def _without_number(text: str) -> str:
    """A line without the signs and the number that it begins with, where it has one that counts."""
    return _BEFORE.sub("", text, count=1)
