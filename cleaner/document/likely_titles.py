"""Story lists of a text, made right by what was learned of titles: what reads like none is no item, what rules missed is one.

The score's model of titles has seen many pages whose lists people labelled, or whose markup says what they list. Rules on
the rhythm of lines know which line belongs to which title; the model knows which lines are titles.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from itertools import pairwise
from operator import lt
from statistics import median_low

from cleaner.document.composed_headings import names_topics
from cleaner.document.document import Document
from cleaner.document.line_shapes import COMMENTS, SHOWING, byline_start
from cleaner.document.list_words import heading_kind, names_stories
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import CLOSERS, FULL_STOPS
from cleaner.document.stories import StoryEntry, StoryList
from cleaner.document.text_lines import PROSE_WORDS, read_line
from cleaner.document.titles import split_title, take_ends, take_leads

#: Margins (1,024 is a logit): up to the first a line without time and summary is no title, whatever rules say; above the
#: second it is one. Set on the labelled pages, read by models that had not seen their sites.
_NO_TITLE, _TITLE = -2_800, 0
#: What reads so little like a title is none below a heading or beside a time either.
_NEVER = -4_500
#: The same beside one title, and between two: titles stand together.
_BESIDE_ONE, _BETWEEN_TWO = -800, -2_500
#: So far below the middle one of its list a line without time at its end is no title, for titles of a list are of one kind.
_BELOW_OTHERS = 2_000
#: And so little if it is short, below words that say that these are stories: a title of so few words reads less like one.
_NO_SHORT_TITLE, _SHORT_TITLE = -1_500, 6
#: What neither a heading nor times tell for a list is none where the middle one of its titles reads no surer than this.
_SURE_LIST = 800
#: Titles in a row are a list where the middle one reads at least nearly like one.
_NEARLY = -200
_MIN_TIMED = 2
#: So many lines that break a list's rhythm and read surely like titles are a list of their own.
_MIN_LIST = 3
_HEADING_WORDS = 4
#: So many lines may stand between a heading over readers' comments and what looks like titles: the first comment.
_SAID_ABOVE = 2
#: So far below the title above it a long line is its summary.
_BELOW_TITLE = 1_200
#: The most words of a summary below a missed title.
_SUMMARY_WORDS = 75
#: Where a sentence ends and another begins: an abbreviation is shorter.
_SENTENCE_END = lazy(r"[^\W\d_]{4}\.[\"”’»]?\s[^\W\d_a-z]")
#: So many lines on at most stands the next title of a list, and from a list's last line or its heading a title that goes on
#: with it.
_APART = 4
#: So many where nothing but short lines, times and controls stand between: the parts of a story that ends a list.
_APART_OF_PARTS, _PARTS = 10, frozenset("STC")
#: So many pairs of a short line and a long one, with none out of turn, are titles and their summaries.
_MIN_PAIRS = 5
#: Words of a summary that is told by its full stop, at least.
_LEAST_SUMMARY = 5
#: Where at most one item of so many has a summary, the list has none: what was taken for one may be a title cut off.
_FEW_SUMMARIES = 3


def with_likely_titles(document: Document, lists: list[StoryList]) -> list[StoryList]:
    """The lists, items that read like no title marked, and lists of the titles that are in none, in page order."""
    margins = document.title_margins
    if margins is None:
        return lists
    rules, lists, told = lists, [], set[int]()
    for found in rules:
        if _is_chance(document, found, margins):
            told.update(block for block in range(found.first, found.last) if margins[block] < _SURE_LIST)
        else:
            lists.append(found)
    for found in lists:
        if _FEW_SUMMARIES * sum(item.summary is not None for item in found.items) <= len(found.items):
            found.items = list(_without_summaries(document, found.items, margins))
        found.items = _with_summaries(document, found.items, margins)
        told.update(_doubt(document, found, margins))
    list_of = {block: found for found in lists for block in range(found.first, found.last)}
    missed = _missed(document, told | list_of.keys(), lists, margins)
    runs = (_outside_body(document, run, margins) for run in _runs(missed, list_of))
    new = [_made(document, run, list_of, margins) for run in runs if run and not _is_said_by_readers(document, run[0])]
    return sorted([*lists, *new], key=lambda found: found.first)


def _is_bare(item: StoryEntry) -> bool:
    """Whether nothing but its title says that this is a story."""
    return item.time is None and item.summary is None


def _is_chance(document: Document, found: StoryList, margins: Sequence[int]) -> bool:
    """Whether what looks like a list is lines by chance: few have a time, and they read like no titles; where a heading names
    stories, like anything but titles."""
    if is_named(document, found):
        least = _NO_TITLE if names_topics(document.folded[slice(*found.heading or (0, 0))]) else _NEVER
        return all(map(_is_bare, found.items)) and _middle(document, found, margins) < least and found.last - found.first > 1
    if 2 * sum(_is_bare(item) and item.rank is None for item in found.items) <= len(found.items):
        return False
    return _middle(document, found, margins) < _SURE_LIST


def _middle(document: Document, found: StoryList, margins: Sequence[int]) -> int:
    return median_low(margins[document.block_at(item.title[0])] for item in found.items)


def _doubt(document: Document, found: StoryList, margins: Sequence[int]) -> Iterable[int]:
    """Mark the items that read like no titles, and at the end those that read far less so than the rest or break its rhythm.

    The list ends before the latter; the lines that it had with them are given.
    """
    least = min(_middle(document, found, margins) - _BELOW_OTHERS, _TITLE)
    told, timed, ends = _is_told(document, found), _timed_part(found.items), True
    if found.heading is None and least < _NEVER - _BELOW_OTHERS:  # comments with their times, what stands around today's date
        _doubt_all(found)
        return ()
    for place in range(len(found.items) - 1, -1, -1):
        item = found.items[place]
        block = document.block_at(item.title[0])
        is_short = told and document.words[block] <= _SHORT_TITLE
        goes_on = margins[block] > (min(least, _NO_SHORT_TITLE) if is_short else least)
        is_bare = _is_bare(item) and item.rank is None
        if not is_bare or (place < timed and goes_on):
            ends = False
        item.likely = not is_bare or (place < timed and (goes_on or not ends) and (told or margins[block] > _NO_TITLE))
    last = found.last
    _end_at_likely(document, found)
    cut = range(found.last, last)
    surely = [block for block in cut if margins[block] > _TITLE]
    return cut if len(surely) < _MIN_LIST else set(cut).difference(surely)


def is_named(document: Document, found: StoryList) -> bool:
    """Whether a list's heading is one that lists of stories have."""
    return found.heading is not None and heading_kind(document.folded[slice(*found.heading)]) is not None


def _doubt_all(found: StoryList) -> None:
    """Mark all items of a list."""
    for item in found.items:
        item.likely = False


def _end_at_likely(document: Document, found: StoryList) -> None:
    """End a list at its last likely item: lines behind it that read like no titles are another part of the page."""
    likely = next((place for place in range(len(found.items), 0, -1) if found.items[place - 1].likely), len(found.items))
    if likely < len(found.items):
        del found.items[likely:]
        found.end = found.items[-1].end
        found.last = document.block_at(found.end - 1) + 1


def _timed_part(items: Sequence[StoryEntry]) -> int:
    """How many items a list has up to the last with a time, where all up to it have one: what follows breaks its rhythm."""
    timed = next((place for place, item in enumerate(items) if item.time is None), len(items))
    rest = items[timed:]
    return timed if timed >= _MIN_TIMED and all(item.time is None for item in rest) else len(items)


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


def _with_summaries(document: Document, items: list[StoryEntry], margins: Sequence[int]) -> list[StoryEntry]:
    """The items; where most would then have a summary, what reads like one right below a title is that title's."""
    pairs = [
        (above, item)
        for above, item in pairwise(items)
        if above.summary is None and item.summary is None and _is_summary_of(document, above, item, margins)
    ]
    if _is_every_second_longer(document, items):
        pairs = list(zip(items[::2], items[1::2], strict=True))
    have = sum(item.summary is not None for item in items) + len(pairs)
    if not pairs or 2 * have < len(items) - len(pairs):
        return items
    for above, item in pairs:
        above.summary, above.time, above.end = item.title, above.time or item.time, item.end
    taken = {item.title for _, item in pairs}
    return [item for item in items if item.title not in taken]


def _is_every_second_longer(document: Document, items: Sequence[StoryEntry]) -> bool:
    """Whether lines right below each other are by turns short and long, far more often than titles are by chance."""
    if len(items) % 2 or len(items) < 2 * _MIN_PAIRS or not all(map(_is_bare, items)):
        return False
    blocks = [document.block_at(item.title[0]) for item in items]
    if blocks[-1] - blocks[0] != len(items) - 1:
        return False
    words = [document.words[block] for block in blocks]
    short, long = words[::2], words[1::2]
    return 2 * sum(long) >= 3 * sum(short) and all(map(lt, short, long)) and all(map(lt, short[1:], long))


def _is_summary_of(document: Document, above: StoryEntry, item: StoryEntry, margins: Sequence[int]) -> bool:
    """Whether a line right below a title is long and reads far less like a title, or is two sentences and reads less like one,
    or ends as a sentence and the title does not."""
    title, block = document.block_at(above.title[0]), document.block_at(item.title[0])
    if block != title + 1 or document.words[block] < _LEAST_SUMMARY:
        return False
    if _ends_sentence(document, block) and not _ends_sentence(document, title):
        return True
    if document.words[block] < PROSE_WORDS:
        return False
    below = margins[title] - margins[block]
    return below > _BELOW_TITLE or (below > 0 and _SENTENCE_END.search(document.texts[block]) is not None)


def _ends_sentence(document: Document, block: int) -> bool:
    """Whether a line ends in a full stop or is cut off."""
    return document.texts[block].rstrip(CLOSERS).endswith((*FULL_STOPS, "…"))


def _missed(document: Document, told: Container[int], lists: Sequence[StoryList], margins: Sequence[int]) -> list[int]:
    """The titles among lines of which nothing is told: what is surely enough one, and beside such a line what is less sure."""

    def is_title(block: int, least: int) -> bool:
        return margins[block] > least and block not in told and _may_be_title(document, block, margins[block])

    lines = range(len(document))
    sure = {block for block in lines if is_title(block, _TITLE)}
    beside = sure.union(document.block_at(item.title[0]) for found in lists for item in found.items)
    near = {block + step for block in beside for step in (-1, 1)}.intersection(lines) - sure
    between = {block for block in near if block - 1 in beside and block + 1 in beside}
    beside_one = {block for block in near if is_title(block, _BETWEEN_TWO if block in between else _BESIDE_ONE)}
    for step in (-1, 1):  # and so on from there, up and down
        for block in [other + step for other in beside if other + step in beside_one]:
            while block + step in lines and block + step not in sure and is_title(block + step, _BESIDE_ONE):
                block += step
                beside_one.add(block)
    titles = sure | beside_one
    return sorted(titles.union(_like_body(document, titles, told, margins)))


def taken_for_body(document: Document, found: StoryList) -> list[int]:
    """The titles of a list that no rule found which the score took for body: they stand between titles that it did not."""
    if document.expected_body is None or found.titles is None:
        return []
    return [block for block in found.titles if document.expected_body[block]]


def _like_body(document: Document, titles: Collection[int], told: Container[int], margins: Sequence[int]) -> Iterator[int]:
    """Lines between two titles, alone or in a row, that the score took for body and that surely read like titles."""
    body = document.expected_body
    if body is None:
        return
    for block in titles:
        below = block + 1
        while below < len(document) and body[below] and margins[below] > _SURE_LIST and below not in told:
            below += 1
        if below in titles:
            yield from range(block + 1, below)


def _may_be_title(document: Document, block: int, margin: int) -> bool:
    """Whether a line is outside the body, and is a headline by its look or reads like a title and is nothing else."""
    if document.expected_body is not None and document.expected_body[block]:
        return False
    kind = read_line(document, block).kind
    may_be = kind == "H" or (margin > _TITLE and kind not in {"C", "N"})
    return may_be and byline_start(document.texts[block]) is None


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


def _outside_body(document: Document, titles: list[int], margins: Sequence[int]) -> list[int]:
    """Titles that stand near each other; where they make no list, those in no text that somebody may have cleaned."""
    if document.in_question is None:
        return titles
    if len(titles) >= _MIN_LIST and median_low(margins[block] for block in titles) > _NEARLY:
        return titles
    return [block for block in titles if not document.in_question[block]]


def _is_said_by_readers(document: Document, first: int) -> bool:
    """Whether a heading over readers' comments stands right above what looks like titles, or above what looks like the first."""
    return any(_is_over_comments(document, block) for block in range(max(0, first - 1 - _SAID_ABOVE), first))


def _is_over_comments(document: Document, block: int) -> bool:
    folded = document.folded_texts[block]
    if document.words[block] > _HEADING_WORDS or COMMENTS.search(folded) is None:
        return False
    return SHOWING.isdisjoint(folded.split())


def _made(document: Document, titles: list[int], list_of: dict[int, StoryList], margins: Sequence[int]) -> StoryList:
    """The titles as a list, which goes on with the list right above it or begins below a heading that names it."""
    items = [_entry(document, block) for block in titles]
    _take_times(document, titles, items)
    _take_summaries(document, titles, items, list_of)
    items = _with_summaries(document, items, margins)
    first, last = titles[0], document.block_at(items[-1].end - 1) + 1
    take_leads(document, items)
    take_ends(document, items)
    made = StoryList("side_feed", None, items, document.start[first], document.end[last - 1], first, last, titles)
    for block in range(first - 1, max(-1, first - 1 - _APART_OF_PARTS), -1):
        if (above := list_of.get(block)) is not None:
            made.kind, made.heading = above.kind, above.heading
            break
        line = read_line(document, block)
        near = first - block <= _APART
        if near and line.named is not None and not _is_repeated(document, block):
            made.kind, made.heading = line.named, (document.start[block], document.end[block])
            break
        if not near and line.kind not in _PARTS:
            break
    return made


def _is_repeated(document: Document, block: int) -> bool:
    """Whether a line stands again and again: a "Read more" of each story heads none."""
    return document.folded_counts[document.folded_texts[block]] >= _MIN_LIST


def _entry(document: Document, block: int) -> StoryEntry:
    start, end = document.start[block], document.end[block]
    entry = StoryEntry((start, end), start, end)
    split_title(document, entry)
    return entry


def _take_summaries(document: Document, titles: Sequence[int], items: Sequence[StoryEntry], told: Container[int]) -> None:
    """Give the items the long lines right below their titles, where most have one: their summaries."""
    own = frozenset(titles)
    lines = [block + 1 for block in titles]
    below = [line if line not in own and _may_be_summary(document, line, told) else None for line in lines]
    if 2 * sum(block is not None for block in below) < len(items):
        return
    for item, block in zip(items, below, strict=True):
        if block is not None:
            item.summary, item.end = (document.start[block], document.end[block]), document.end[block]


def _may_be_summary(document: Document, block: int, told: Container[int]) -> bool:
    """Whether a line is as long as a summary, outside the body and in no other list."""
    if block >= len(document) or not PROSE_WORDS <= document.words[block] <= _SUMMARY_WORDS or block in told:
        return False
    if document.in_question is not None and document.in_question[block]:
        return False
    return read_line(document, block).kind in {"H", "P"}


def _take_times(document: Document, titles: Sequence[int], items: Sequence[StoryEntry]) -> None:
    """Give the items the times that stand as lines of their own above their titles or below them, where most have one."""
    lines = range(len(document))
    above, below = (
        [read_line(document, block + step).time if block + step in lines else None for block in titles] for step in (-1, 1)
    )
    shown = max(above, below, key=lambda times: sum(time is not None for time in times))
    for item, time in zip(items, shown, strict=True):
        item.time = item.time or time
