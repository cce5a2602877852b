"""Titles of a text's list that are as short as the sections other lists have above their titles: "Make more land".

A line of three words above a title may be its section. Where the other titles of the list have none above theirs it is a title
itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.document.document import Document
from cleaner.document.line_shapes import byline_start, has_credit
from cleaner.document.moments import find_moment, has_digit
from cleaner.document.names import is_name
from cleaner.document.stories import StoryEntry
from cleaner.document.text_lines import read_line

#: Where one item of so many or fewer has a line above its title, that is no section; and a list has so many items at least.
_FEW, _MIN_ITEMS = 3, 3
#: So many words such a title has at least: of fewer the model of titles says nothing.
_WORDS = 3
#: And where the model says something, what reads so little like a title is none (1,024 is a logit).
_NO_TITLE = -2_800
_NO_TITLE_ENDS = (":", "：", ",")


def with_short_titles(document: Document, items: Sequence[StoryEntry]) -> Iterator[StoryEntry]:
    """The items, and those whose titles were taken for the section of the title below them."""
    above = [_line_above(document, item) for item in items]
    few = len(items) >= _MIN_ITEMS and _FEW * sum(line is not None for line in above) <= len(items)
    for item, line in zip(items, above, strict=True):
        if few and line is not None and _may_be_title(document, line):
            yield _entry(document, item, line)
        yield item


def _line_above(document: Document, item: StoryEntry) -> int | None:
    """The line right above a title that is its kicker; None where it has none, or a rank or a time above it."""
    if item.kicker is None or item.rank is not None or (item.time is not None and item.time[0] < item.title[0]):
        return None
    line = document.block_at(item.kicker[0])
    return line if line == document.block_at(item.title[0]) - 1 else None


def _may_be_title(document: Document, line: int) -> bool:
    """Whether a short line may be a title by its look: it names nobody and no day, and leads nowhere."""
    text, margins = document.texts[line], document.title_margins
    if margins is not None and margins[line] <= _NO_TITLE:
        return False
    if document.words[line] < _WORDS or read_line(document, line).kind != "S" or text.endswith(_NO_TITLE_ENDS):
        return False
    if byline_start(text) is not None or has_credit(document.folded_texts[line]) or is_name(text):
        return False
    return not has_digit(text) or find_moment(text, anywhere=True) is None


def _entry(document: Document, item: StoryEntry, line: int) -> StoryEntry:
    """The line as an item, taken off the one below it."""
    entry = StoryEntry((document.start[line], document.end[line]), item.start, document.end[line])
    item.kicker, item.start = None, item.title[0]
    return entry
