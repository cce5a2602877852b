"""Where a list of a text has a heading of its own in the middle: a short line among titles that have none else above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cleaner.document.document import Document
from cleaner.document.line_shapes import byline_start
from cleaner.document.list_words import heading_kind
from cleaner.document.stories import StoryEntry, StoryList
from cleaner.document.text_lines import ends_menu, read_line

#: A heading has at most so many words, and below it stand so many titles or more.
_HEADING_WORDS = 4
_MIN_SECTION = 3
#: Where more than one title of so many has a short line above it, these are kickers.
_FEW = 4
#: What stands above a single title and heads no list: a story that is told as it happens, a button.
_NO_HEADINGS = frozenset(
    "live live-event live-blog liveblog live-ticker liveticker breaking exclusive exklusiv exclusivité exclusiva esclusiva "
    "diretta tiesiogiai canlı direkt video watch eilmeldung facebook twitter x linkedin whatsapp telegram instagram pinterest "
    "youtube reddit email e-mail print share copy search menu subscribe".split()
) | {"en direct", "en directo", "en vivo", "ao vivo", "in diretta", "na żywo", "son dakika"}
_NO_HEADING_ENDS = (".", "…", ",", ";", "?", "!", ")")


def in_sections(document: Document, lists: Sequence[StoryList]) -> Iterator[StoryList]:
    """The lists, each parted at the headings between its titles, or under the heading right above its first."""
    done = 0
    for found in lists:
        yield from _parted(document, found, done)
        done = found.last


def _parted(document: Document, found: StoryList, done: int) -> Iterator[StoryList]:
    """The parts of a list; `done` is where the one before it ends."""
    titles = [place for place, item in enumerate(found.items) if item.likely]
    below = [place for place in titles if _has_heading(document, found.items[place], done)]
    if not below or len(below) * _FEW > max(len(titles), _FEW):
        yield found
        return
    ends = pairwise([*below, len(found.items)])
    starts = [start for start, end in ends if sum(start <= place < end for place in titles) >= _MIN_SECTION]
    if titles[0] in starts and found.heading is None:
        found.heading = _heading_of(document, found.items[titles[0]])
    yield from _parts(document, found, [start for start in starts if start != titles[0]])


def _has_heading(document: Document, item: StoryEntry, done: int) -> bool:
    """Whether the line right above a title is short and names something."""
    block = document.block_at(item.title[0]) - 1
    if block < done or document.words[block] > _HEADING_WORDS or read_line(document, block).kind != "S":
        return False
    text = document.texts[block]
    if text.endswith(_NO_HEADING_ENDS) or "," in text or text[-1].isdigit() or byline_start(text) is not None:
        return False
    return document.folded_texts[block].strip(" :") not in _NO_HEADINGS and not ends_menu(document, block, done)


def _heading_of(document: Document, item: StoryEntry) -> tuple[int, int]:
    """The line right above a title, or above the link to more of what it names ("World", "More World"), taken off the item."""
    block = document.block_at(item.title[0]) - 1
    if block > 0 and document.folded_texts[block].endswith(f" {document.folded_texts[block - 1]}"):
        block -= 1
    item.kicker, item.start = None, item.title[0]
    return document.start[block], document.end[block]


def _parts(document: Document, found: StoryList, starts: Sequence[int]) -> Iterator[StoryList]:
    """A list cut before the items at `starts`."""
    first, kind, heading = found.first, found.kind, found.heading
    for start, end in pairwise([0, *starts, len(found.items)]):
        items = found.items[start:end]
        if start in starts:
            heading = _heading_of(document, items[0])
            first = document.block_at(heading[0])
            kind = heading_kind(document.folded[slice(*heading)]) or "side_feed"
        last = found.last if end == len(found.items) else document.block_at(found.items[end].title[0]) - 1
        titles = None if found.titles is None else [block for block in found.titles if first <= block < last]
        yield replace(
            found, kind=kind, heading=heading, items=items, first=first, last=last, titles=titles,
            start=document.start[first], end=document.end[last - 1],
        )  # fmt: skip
