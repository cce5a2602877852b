"""Story lists of a text, made right by what was learned of titles: what reads like none is no item, what rules missed is one.

The score's model of titles has seen the lists of many pages that say in their markup what they list. Rules on the rhythm
of lines know which line belongs to which title; the model knows which lines are titles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.document.document import Document
from cleaner.document.line_items import split_title
from cleaner.document.list_words import names_stories
from cleaner.document.stories import StoryEntry, StoryList
from cleaner.document.text_lines import read_line
from cleaner.document.titles import take_leads

#: Margins (1,024 is a logit): up to the first a line without time and summary is no title, whatever rules say; above the
#: second it is one. Set on the labelled pages, read by models that had not seen their sites.
_NO_TITLE, _TITLE = -2_800, 0
#: So many lines on at most stands the next title of a list, and from a list's last line or its heading a title that goes on
#: with it.
_APART = 4
#: Where at most one item of so many has a summary, the list has none: what was taken for one may be a title cut off.
_FEW_SUMMARIES = 3


def with_likely_titles(document: Document, lists: list[StoryList]) -> list[StoryList]:
    """The lists, items that read like no title marked, and lists of the titles that are in none, in page order."""
    margins = document.title_margins
    if margins is None:
        return lists
    for found in lists:
        if _FEW_SUMMARIES * sum(item.summary is not None for item in found.items) <= len(found.items):
            found.items = list(_without_summaries(document, found.items, margins))
        if _is_told(document, found):
            continue
        for item in found.items:
            is_bare = item.time is None and item.summary is None
            item.likely = not is_bare or margins[document.block_at(item.title[0])] > _NO_TITLE
    list_of = {block: found for found in lists for block in range(found.first, found.last)}
    missed = [block for block in range(len(document)) if block not in list_of and _is_title(document, block, margins)]
    new = [_made(document, run, list_of) for run in _runs(missed, list_of)]
    return sorted([*lists, *new], key=lambda found: found.first)


def _is_told(document: Document, found: StoryList) -> bool:
    """Whether words say that these are stories: a heading that names nothing else, or "Read also:" right before a title."""
    if found.heading is None:
        return False
    if document.block_at(found.heading[0]) == document.block_at(found.items[0].title[0]):
        return True
    return len(found.items) > 1 and names_stories(document.folded[slice(*found.heading)])


def _without_summaries(document: Document, items: list[StoryEntry], margins: Sequence[int]) -> Iterator[StoryEntry]:
    """The items of a list that has next to no summaries: the few that read like titles are items of their own."""
    for item in items:
        yield item
        if item.summary is not None and margins[block := document.block_at(item.summary[0])] > _TITLE:
            item.summary = None
            yield _entry(document, block)


def _is_title(document: Document, block: int, margins: Sequence[int]) -> bool:
    """Whether a line outside the body is surely enough a title."""
    return margins[block] > _TITLE and (document.in_question is None or not document.in_question[block])


def _runs(titles: Sequence[int], list_of: dict[int, StoryList]) -> Iterator[list[int]]:
    """Titles that stand near each other, with no line of another list between them."""
    run: list[int] = []
    for block in titles:
        if run and (block - run[-1] > _APART or not list_of.keys().isdisjoint(range(run[-1], block))):
            yield run
            run = []
        run.append(block)
    if run:
        yield run


def _made(document: Document, titles: list[int], list_of: dict[int, StoryList]) -> StoryList:
    """The titles as a list, which goes on with the list right above it or begins below a heading that names it."""
    first, last = titles[0], titles[-1] + 1
    items = [_entry(document, block) for block in titles]
    _take_times(document, titles, items)
    take_leads(document, items)
    made = StoryList("side_feed", None, items, document.start[first], document.end[last - 1], first, last, titles)
    for block in range(first - 1, max(-1, first - 1 - _APART), -1):
        if (above := list_of.get(block)) is not None:
            made.kind, made.heading = above.kind, above.heading
            break
        if (named := read_line(document, block).named) is not None:
            made.kind, made.heading = named, (document.start[block], document.end[block])
            break
    return made


def _entry(document: Document, block: int) -> StoryEntry:
    start, end = document.start[block], document.end[block]
    entry = StoryEntry((start, end), start, end)
    split_title(document, entry)
    return entry


def _take_times(document: Document, titles: Sequence[int], items: Sequence[StoryEntry]) -> None:
    """Give the items the times that stand as lines of their own above their titles or below them, where most have one."""
    lines = range(len(document))
    above, below = (
        [read_line(document, block + step).time if block + step in lines else None for block in titles] for step in (-1, 1)
    )
    shown = max(above, below, key=lambda times: sum(time is not None for time in times))
    for item, time in zip(items, shown, strict=True):
        item.time = item.time or time
