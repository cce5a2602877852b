"""Story lists of a text made from one template: times or summaries equally far apart, with a title at one place between them.

What a page says of each story comes in the same order, so in a list the titles stand as far from each other as the times
do, or the summaries. The score's model of titles says at which place between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median, median_low

from cleaner.document.document import Document
from cleaner.document.line_shapes import RANK, leads_to_more
from cleaner.document.names import is_name
from cleaner.document.stories import StoryEntry, StoryList
from cleaner.document.text_lines import Line, summary_span
from cleaner.document.titles import split_title, take_ends, take_leads

#: From one time or summary to the next there are so many lines, and there are so many of them or more.
_LEAST_PERIOD, _MOST_PERIOD, _MIN_ANCHORS, _MIN_TITLES = 2, 8, 3, 3
#: A line of so many words is a summary, whatever it ends with.
_LONG = 22
#: Margins (1,024 is a logit): the middle title of a list made so reads no less like one, a title at its edge no less than the
#: second. A middle summary below the third is a paragraph.
_TITLE, _EDGE, _PARAGRAPH = -1_400, -2_500, -5_000
#: Words of titles: shorter ones are names of goods and people. Where times tell the list one less is enough.
_TITLE_WORDS, _TIMED_TITLE_WORDS = 4, 3
#: Words of a summary below a short title that reads no more like a title than it.
_SUMMARY_WORDS = 9
_KICKER_WORDS = 5
#: From one rank to the next there are so many lines at most: the rank, a section, the title, and an author or a time. What a
#: line reads like of which the model of titles says nothing.
_MOST_RANKED, _UNREAD = 4, -3_000
#: By less than this a short line reads more like a title than the one below it where it is the section of that.
_SECTION = 2_500
#: What a title may be among other lines.
_TITLES = frozenset({"H", "S", "P", ""})


@dataclass(slots=True)
class _Rhythm:
    """The titles of a list, a period apart, and where from each title its time, its summary and the line above it stand."""

    titles: list[int]
    period: int
    time: int | None = None
    summary: int | None = None
    lead: int = 0  # lines of an item above its title
    tail: int = 0  # lines of the last item below its title

    @property
    def first(self) -> int:
        return self.titles[0] - self.lead

    @property
    def last(self) -> int:
        return self.titles[-1] + self.tail + 1


def with_rhythms(document: Document, lines: Sequence[Line], lists: list[StoryList]) -> list[StoryList]:
    """The lists, those read again whose lines come in a rhythm that was missed, and the lists that were missed altogether."""
    margins = document.title_margins
    if margins is None:
        return lists
    done = 0
    found = [*_rhythms(lines, margins), *_ranked(document, lines, margins)]
    for rhythm in sorted(found, key=lambda rhythm: rhythm.first):
        if rhythm.first >= done and not _is_known(document, rhythm, lists):
            lists = _with_rhythm(document, lines, rhythm, lists)
            done = rhythm.last
    return lists


def _rhythms(lines: Sequence[Line], margins: Sequence[int]) -> Iterator[_Rhythm]:
    """What comes in a rhythm: first told by times, then by summaries."""
    times = [block for block, line in enumerate(lines) if line.kind == "T"]
    long = [block for block, line in enumerate(lines) if (line.kind == "P" or line.words >= _LONG) and margins[block] < 0]
    for anchors, timed in ((times, True), (long, False)):
        for chain in _chains(anchors):
            rhythm = _read(lines, margins, chain, timed)
            if rhythm is not None:
                yield rhythm


def _ranked(document: Document, lines: Sequence[Line], margins: Sequence[int]) -> Iterator[_Rhythm]:
    """What comes between ranks that count up from one, each in a line of its own and equally far apart, outside the body."""
    ranks = [(block, int(rank[1])) for block, line in enumerate(lines) if line.kind == "C" and (rank := _rank(document, block))]
    start = 0
    while start + _MIN_ANCHORS <= len(ranks):
        (first, one), (second, _) = ranks[start : start + 2]
        period, end = second - first, start + 1
        while one == 1 and end < len(ranks) and ranks[end] == (first + (end - start) * period, 1 + end - start):
            end += 1
        if end - start >= _MIN_ANCHORS and _LEAST_PERIOD <= period <= _MOST_RANKED:
            rhythm = _read_ranked(document, lines, margins, range(first, ranks[end - 1][0] + 1, period))
            if rhythm is not None:
                yield rhythm
        start = end


def _rank(document: Document, block: int) -> re.Match[str] | None:
    return RANK.fullmatch(document.texts[block])


def _read_ranked(document: Document, lines: Sequence[Line], margins: Sequence[int], ranks: range) -> _Rhythm | None:
    """The rhythm of the lines behind ranks, None where they are no titles: too short, or of the body."""
    last = len(lines) - 1
    places = {place: [block + place for block in ranks if block + place <= last] for place in range(1, ranks.step)}
    places = {place: blocks for place, blocks in places.items() if len(blocks) == len(ranks) and _are_titles(lines, blocks)}
    if not places:
        return None
    reads = {place: median_low(margins[block] or _UNREAD for block in blocks) for place, blocks in places.items()}
    title = _title_place(lines, places, reads)
    if _is_section(document, lines, places, reads, title):
        title += 1
    titles, body = places[title], document.expected_body
    if reads[title] <= _PARAGRAPH or (body is not None and any(body[block] for block in titles)):
        return None
    return _Rhythm(titles, ranks.step, lead=title)


def _is_section(
    document: Document, lines: Sequence[Line], places: dict[int, list[int]], reads: dict[int, int], place: int
) -> bool:
    """Whether the lines at a place are the sections of the titles right below them: as short, and these name nobody."""
    below = places.get(place + 1)
    if below is None or reads[place + 1] <= reads[place] - _SECTION or _median_words(lines, places[place]) > _KICKER_WORDS:
        return False
    names = sum(is_name(document.texts[block]) for block in below)
    return 2 * names < len(below) and _median_words(lines, below) < _SUMMARY_WORDS


def _are_titles(lines: Sequence[Line], blocks: Sequence[int]) -> bool:
    """Whether lines may be titles by their look, and are as long as titles beside times are."""
    return all(lines[block].kind in _TITLES for block in blocks) and _median_words(lines, blocks) >= _TIMED_TITLE_WORDS


def _median_words(lines: Sequence[Line], blocks: Sequence[int]) -> float:
    return median(lines[block].words for block in blocks)


def _chains(anchors: Sequence[int]) -> Iterator[Sequence[int]]:
    """The longest rows of lines that stand equally far apart."""
    start = 0
    while start + _MIN_ANCHORS <= len(anchors):
        period, end = anchors[start + 1] - anchors[start], start + 1
        while end + 1 < len(anchors) and anchors[end + 1] - anchors[end] == period:
            end += 1
        if end - start + 1 >= _MIN_ANCHORS and _LEAST_PERIOD <= period <= _MOST_PERIOD:
            yield anchors[start : end + 1]
        start = end


def _read(lines: Sequence[Line], margins: Sequence[int], chain: Sequence[int], timed: bool) -> _Rhythm | None:
    """The rhythm of the lines between times or summaries, None where no place in it has titles."""
    if not timed and median_low(margins[block] for block in chain) <= _PARAGRAPH:
        return None
    period = chain[1] - chain[0]
    places = {place: [block + place for block in chain[:-1]] for place in range(1, period)}
    reads = {place: median_low(margins[block] or _PARAGRAPH for block in blocks) for place, blocks in places.items()}
    title = _title_place(lines, places, reads)
    words = median(lines[block].words for block in places[title])
    if reads[title] <= _TITLE or words < (_TIMED_TITLE_WORDS if timed else _TITLE_WORDS):
        return None
    if any(lines[block].kind not in _TITLES for block in places[title]):
        return None
    rhythm = _Rhythm(places[title], period)
    if timed:
        _add_times(lines, margins, rhythm, chain, title)
    else:
        _add_summaries(lines, margins, rhythm, chain, title)
    rhythm.tail = min(rhythm.tail, len(lines) - 1 - rhythm.titles[-1])  # of the last story the page may end before
    while len(rhythm.titles) > 1 and margins[rhythm.titles[-1]] <= _EDGE:  # the article's own headline and standfirst
        rhythm.titles.pop()
    return rhythm if len(rhythm.titles) >= _MIN_TITLES else None


def _title_place(lines: Sequence[Line], places: dict[int, list[int]], reads: dict[int, int]) -> int:
    """The place whose lines read most like titles, or the one before it where that is its summaries'."""
    best = max(reads, key=lambda place: reads[place])
    above = best - 1
    if above not in places or reads[above] <= _TITLE:
        return best
    shown, below = (median(lines[block].words for block in places[place]) for place in (above, best))
    return above if below >= max(_SUMMARY_WORDS, 2 * shown) else best


def _may_begin_or_end(lines: Sequence[Line], margins: Sequence[int], block: int) -> bool:
    """Whether a line before the first time or behind the last is the title of a list told by the others."""
    return 0 <= block < len(lines) and lines[block].kind in _TITLES and (margins[block] or _PARAGRAPH) > _EDGE


def _add_times(lines: Sequence[Line], margins: Sequence[int], rhythm: _Rhythm, chain: Sequence[int], title: int) -> None:
    """Add the title before the first time or that behind the last, and what else belongs to each title."""
    before, behind = chain[0] - rhythm.period + title, chain[-1] + title
    leads = _may_begin_or_end(lines, margins, behind) and (
        not _may_begin_or_end(lines, margins, before) or margins[behind] > margins[before]
    )
    if leads:
        rhythm.titles.append(behind)
        rhythm.time, rhythm.lead = -title, title
    else:
        rhythm.time = rhythm.period - title
        if _may_begin_or_end(lines, margins, before):
            rhythm.titles.insert(0, before)
        rhythm.tail = rhythm.time
    for step in range(1, rhythm.period - title if leads else rhythm.period):
        long = [lines[block + step].words for block in rhythm.titles if block + step < len(lines)]
        if long and median(long) >= _SUMMARY_WORDS:
            rhythm.summary, rhythm.tail = step, max(rhythm.tail, step)
            break


def _add_summaries(lines: Sequence[Line], margins: Sequence[int], rhythm: _Rhythm, chain: Sequence[int], title: int) -> None:
    """Add the title above the first summary, and what stands between a summary and the next title."""
    before = chain[0] - rhythm.period + title
    if _may_begin_or_end(lines, margins, before):
        rhythm.titles.insert(0, before)
    rhythm.summary = rhythm.tail = rhythm.period - title
    if title == 1:
        return
    above = rhythm.titles[1] - 1
    if rhythm.titles[0] == 0 or lines[rhythm.titles[0] - 1].kind == "K":  # what stands below a summary is its story's
        rhythm.tail = rhythm.period - 1
    elif lines[above].kind in {"S", "H"} and lines[above].words <= _KICKER_WORDS:
        rhythm.lead = 1


def _is_known(document: Document, rhythm: _Rhythm, lists: Sequence[StoryList]) -> bool:
    """Whether the lists have the same titles between a rhythm's first line and its last."""
    lines = range(rhythm.first, rhythm.last)
    known = {document.block_at(item.title[0]) for found in lists if _overlap(found, lines) for item in found.items}
    return known.intersection(lines) == set(rhythm.titles)


def _overlap(found: StoryList, lines: range) -> bool:
    return found.first < lines.stop and lines.start < found.last


def _with_rhythm(document: Document, lines: Sequence[Line], rhythm: _Rhythm, lists: Sequence[StoryList]) -> list[StoryList]:
    """The lists with a rhythm's items: what lists have before and behind them goes on with theirs."""
    span = range(rhythm.first, rhythm.last)
    read = [found for found in lists if _overlap(found, span)]
    before = [item for found in read for item in found.items if document.block_at(item.title[0]) < span.start]
    behind = [item for found in read for item in found.items if document.block_at(item.start) >= span.stop]
    items = [_entry(document, lines, rhythm, block) for block in rhythm.titles]
    take_leads(document, items)
    take_ends(document, items)
    made = StoryList("side_feed", None, [*before, *items, *behind])
    made.first, made.last = min([span.start, *(found.first for found in read)]), max([span.stop, *(found.last for found in read)])
    if read and read[0].first < span.start:
        made.kind, made.heading = read[0].kind, read[0].heading
    elif span.start and lines[span.start - 1].kind == "K":
        made.first = heading_block(document, lines, span.start - 1)
        made.kind = lines[made.first].named or made.kind
        made.heading = document.start[made.first], document.end[made.first]
    made.start, made.end = document.start[made.first], document.end[made.last - 1]
    return sorted([*(found for found in lists if not _overlap(found, span)), made], key=lambda found: found.first)


def heading_block(document: Document, lines: Sequence[Line], block: int) -> int:
    """The line that names a list: the one above where this only leads to more of what that names."""
    above = block - 1
    more = leads_to_more(document.folded_texts[block], document.words[block])
    return above if more and above >= 0 and lines[above].kind == "K" else block


def _entry(document: Document, lines: Sequence[Line], rhythm: _Rhythm, block: int) -> StoryEntry:
    """A title with its time, its summary and the section above it."""
    last = min(block + rhythm.period - rhythm.lead - 1, rhythm.last - 1)
    first = block - rhythm.lead
    entry = StoryEntry((document.start[block], document.end[block]), document.start[first], document.end[max(last, block)])
    if rhythm.time is not None and block + rhythm.time < len(lines):
        entry.time = lines[block + rhythm.time].time
    if rhythm.summary is not None and block + rhythm.summary < rhythm.last:
        entry.summary = summary_span(document, block + rhythm.summary)
    if first < block:
        above, rank = lines[block - 1], _rank(document, first)
        if rank is not None:
            entry.rank = int(rank[1])
        if (rank is None or first < block - 1) and above.kind != "T" and above.words <= _KICKER_WORDS:
            entry.kicker = document.start[block - 1], document.end[block - 1]
    split_title(document, entry)
    return entry
