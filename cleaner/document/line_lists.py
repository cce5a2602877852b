"""Story lists in text, by the rhythm of lines: a heading that names a list, headlines, clock times, a summary after each.

Without markup a list is known by a heading that says so, by times before or after its titles, or by a long run of
headlines outside the body. Between paragraphs only what a heading names, or a cut-off teaser, is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from cleaner.document.document import Document
from cleaner.document.list_words import BY, CONTROLS, COUNT, COUNTED, CREDIT, FORM_WORDS, MORE, NEW_TAB, NEW_TAB_ENDS, PRICE, RANK, ListKind, heading_kind
from cleaner.document.moments import DIGIT, find_moment, is_time
from cleaner.document.stories import Span, StoryEntry, StoryList
from cleaner.document.titles import is_doubled, take_kickers, take_ranks, word_count

_MAX_TITLE_WORDS = 30
_MAX_SUMMARY_WORDS = 75
_PROSE_WORDS = 12  # from here on a sentence is prose
_BODY_WORDS = 25  # prose of this length is body, where it is not a summary
_MIN_RUN = 4  # headlines without heading or times make a list from here on
_MIN_BODY = 5  # paragraphs that a page has outside a list with summaries
_MAX_SHORTS = 3  # short lines between two titles of a list
_ENDS = ".!?…。！？"
_CLOSERS = "\"'”’»“)]」』 "
_PREFIX = re.compile(r"[^:：]{3,40}[:：]\s")


@dataclass(slots=True)
class _Line:
    """What a line is: its class (see `_class`), its words, its time and its words beside the time."""

    kind: str
    words: int
    named: ListKind | None = None
    time: Span | None = None
    beside: Span | None = None


@dataclass(slots=True)
class _Draft:
    """A list being read."""

    heading: int | None
    kind: ListKind | None
    items: list[StoryEntry] = field(default_factory=list)
    first: int = 0
    last: int = 0
    timed: bool = False
    summaries: int = 0


def find_line_lists(document: Document) -> list[StoryList]:
    """The story lists of a text, in order."""
    lines = [_read(document, block) for block in range(len(document))]
    _demote_repeated(document, lines)
    body = _body_range(lines)
    lists: list[StoryList] = []
    block = 0
    while block < len(lines):
        made = _list_at(document, lines, block, body)
        if made is None:
            block += 1
        else:
            lists.append(made)
            block = max(made.last, block + 1)
    return lists


def _read(document: Document, block: int) -> _Line:
    """The line's class: K names a list, T is a time, C a control, S short, H a headline, P prose, "" anything else."""
    words, text, folded = document.words[block], document.texts[block], document.folded_texts[block]
    if words > 6 and is_doubled(text):
        words //= 2
    if words > _MAX_TITLE_WORDS:
        return _Line("P", words)
    if words <= 8:
        named = heading_kind(folded)
        if named is not None and folded[-1] not in ".?!…":
            return _Line("K", words, named)
        if CONTROLS.fullmatch(folded) or COUNT.fullmatch(folded) or RANK.fullmatch(folded) or MORE.match(folded) or COUNTED.match(folded):
            return _Line("C", words)
        if (timed := _time_line(document, block, text, words)) is not None:
            return timed
    ends = text.rstrip(_CLOSERS)[-1:]
    if words >= _PROSE_WORDS and ends in _ENDS and ends not in "?!？！":
        return _Line("P", words)
    if words < 4 or (words <= 14 and CREDIT.search(folded)) or (words <= 8 and " / " in text) or _is_wordlist(text):
        return _Line("S", words)
    return _Line("" if _is_foreign(folded, words) else "H", words)


def _is_wordlist(text: str) -> bool:
    """Whether a text of a script without spaces has spaces all the same, between names."""
    return not text.isascii() and text.count(" ") > 1 and text[0] > "\u2e80" and len(text) < 6 * text.count(" ")


def _is_foreign(folded: str, words: int) -> bool:
    """Whether a line is part of a form, a menu or an offer rather than a headline."""
    formal = sum(word in FORM_WORDS for word in folded.replace("-", "").split())
    return formal * 6 >= words or (folded.endswith(NEW_TAB_ENDS) and NEW_TAB.search(folded[-70:]) is not None) or (words <= 6 and PRICE.search(folded) is not None)


def _demote_repeated(document: Document, lines: list[_Line]) -> None:
    """A "read more" that stands again and again is a link of each item, no heading."""
    texts = document.folded_texts
    said = Counter(texts[block] for block, line in enumerate(lines) if line.kind == "K")
    for block, line in enumerate(lines):
        if line.kind == "K" and line.named == "related" and said[texts[block]] > 2 and line.words <= 3:
            line.kind = "C"


def _time_line(document: Document, block: int, text: str, words: int) -> _Line | None:
    """The line as a time, with the words beside it where a section or an author stands there."""
    if words > 3 and DIGIT.search(text) is None:
        return None
    moment = find_moment(text, anywhere=True)
    if moment is None or (moment.weak and (moment.days_back == 0 or not is_time(text))):
        return None
    start = document.start[block]
    rest = text[: moment.start].strip(" ·•|-–,:/") or text[moment.end :].strip(" ·•|-–,:/")
    if len(rest.split()) > 5 or (len(rest.split()) > 3 and moment.unit is None and moment.hour is None):
        return None
    beside = None
    if rest:
        at = start + text.find(rest)
        beside = (at, at + len(rest))
    return _Line("T", words, time=(start + moment.start, start + moment.end), beside=beside)


def _body_range(lines: list[_Line]) -> tuple[int, int]:
    """From the first to the last line of long prose that has prose beside it: a summary stands between other lines."""
    prose = [False, *(line.kind == "P" for line in lines), False]
    long = [
        block for block, line in enumerate(lines) if prose[block + 1] and line.words >= _BODY_WORDS and (prose[block] or prose[block + 2])
    ]
    return (long[0], long[-1]) if long else (len(lines), len(lines))


def _list_at(document: Document, lines: list[_Line], block: int, body: tuple[int, int]) -> StoryList | None:
    """The list that begins at a line, None where none does."""
    line = lines[block]
    inside = body[0] < block < body[1]
    if line.kind == "K":
        return _named_list(document, lines, block, inside)
    if line.kind == "T":
        return _timed_list(document, lines, block, inside)
    if line.kind == "H":
        if (prefixed := _prefixed(document, block)) is not None:
            return prefixed
        if inside and (teaser := _teaser(document, lines, block)) is not None:
            return teaser
        return _plain_list(document, lines, block) if block > body[1] else None
    return _titles_with_times(document, lines, block) if line.kind == "S" and not inside else None


def _named_list(document: Document, lines: list[_Line], block: int, inside: bool) -> StoryList | None:
    first = block + 1
    while first < len(lines) and lines[first].kind == "K" and first < block + 3:  # the heading nearest to the items counts
        first += 1
    heading = first - 1
    draft = _parse(document, lines, first, inside)
    if not draft.items:
        return None
    draft.heading, draft.kind, draft.first = heading, lines[heading].named, block
    average = sum(word_count(document.text[slice(*item.title)]) for item in draft.items) / len(draft.items)
    alone = len(draft.items) == 1 and not draft.timed
    if average < 4 or (alone and draft.kind == "side_feed"):
        return None
    return _made(document, draft)


def _timed_list(document: Document, lines: list[_Line], block: int, inside: bool) -> StoryList | None:
    """A list whose items begin with a time: at least two of them."""
    if block + 1 >= len(lines) or lines[block + 1].kind not in "HP" or lines[block + 1].words > _MAX_TITLE_WORDS:
        return None
    draft = _parse(document, lines, block, inside)
    timed = sum(item.time is not None for item in draft.items)
    if timed < 2 or timed * 2 < len(draft.items) or not _are_headlines(document, draft) or (draft.summaries and _is_main(document, lines, draft)):
        return None
    draft.first = block
    if block and lines[block - 1].kind == "S" and not inside:
        draft.heading = draft.first = block - 1
    return _made(document, draft)


def _titles_with_times(document: Document, lines: list[_Line], block: int) -> StoryList | None:
    """A list under a short line that names no list: its items have times after them."""
    if block + 2 >= len(lines) or lines[block + 1].kind not in "HST" or "T" not in {line.kind for line in lines[block + 1 : block + 5]}:
        return None
    draft = _parse(document, lines, block + 1, False)
    timed = sum(item.time is not None for item in draft.items)
    if timed < 2 or timed * 3 < len(draft.items) * 2 or not _are_headlines(document, draft) or (draft.summaries and _is_main(document, lines, draft)):
        return None
    draft.first = block
    sections = sum(item.kicker is not None for item in draft.items[1:])
    if lines[block + 1].kind == "S":
        draft.first = block + 1
    elif sections * 2 >= len(draft.items) - 1 and lines[block + 1].kind == "H":  # a section above each title, the first too
        draft.items[0].kicker = (document.start[block], document.end[block])
        draft.items[0].start = document.start[block]
    else:
        draft.heading = block
    return _made(document, draft)


def _plain_list(document: Document, lines: list[_Line], block: int) -> StoryList | None:
    """A run of headlines outside the body, under a short line or none."""
    run = block
    while run < len(lines) and lines[run].kind == "H":
        run += 1
    long = sum(line.words >= 6 for line in lines[block:run])
    if run - block < _MIN_RUN or long * 4 < (run - block) * 3:
        return None
    draft = _parse(document, lines, block, False)
    draft.first = block
    if block and lines[block - 1].kind == "S":
        draft.heading = draft.first = block - 1
    return _made(document, draft) if len(draft.items) >= _MIN_RUN else None


def _prefixed(document: Document, block: int) -> StoryList | None:
    """A line "Read more: Headline", as a list of one."""
    text = document.texts[block]
    match = _PREFIX.match(text)
    if match is None or heading_kind(document.folded_texts[block][: match.end()]) != "related" or text.rstrip()[-1] in ".,;":
        return None
    if document.words[block] - match[0].count(" ") < 4:
        return None
    start, end = document.start[block], document.end[block]
    entry = StoryEntry((start + match.end(), end), start, end)
    return StoryList("related", (start, start + match.end() - 1), [entry], start, end, block, block + 1)


def _teaser(document: Document, lines: list[_Line], block: int) -> StoryList | None:
    """A headline and its summary, cut off in the middle, between paragraphs."""
    if block + 1 >= len(lines) or not document.texts[block + 1].rstrip(_CLOSERS).endswith(("…", "...")):
        return None
    if lines[block + 1].words < _PROSE_WORDS or lines[block - 1].kind != "P":
        return None
    entry = StoryEntry(
        (document.start[block], document.end[block]),
        document.start[block],
        document.end[block + 1],
        summary=(document.start[block + 1], document.end[block + 1]),
    )
    return StoryList("related", None, [entry], entry.start, entry.end, block, block + 2)


def _are_headlines(document: Document, draft: _Draft) -> bool:
    """Whether titles of a list without a name read like headlines, not like sentences (of readers' comments)."""
    sentences = sum(document.text[item.title[1] - 1] in ".:," for item in draft.items)
    return sentences * 10 < 3 * len(draft.items)


def _is_main(document: Document, lines: list[_Line], draft: _Draft) -> bool:
    """Whether the list's summaries are the page's prose: then it is a live blog, or the article itself."""
    long = [line.kind == "P" and line.words >= _BODY_WORDS for line in lines]
    return sum(long) - sum(long[draft.first : draft.last]) < _MIN_BODY


# -- items --------------------------------------------------------------------


def _parse(document: Document, lines: list[_Line], first: int, inside: bool) -> _Draft:
    """The items from line `first` on, as long as the rhythm holds."""
    reader = _Items(document, lines, first, inside)
    block = first
    while block < len(lines) and reader.take(block):
        block += 1
    return reader.draft


class _Items:
    """Reads items line by line; `take` says whether the line was one of the list's."""

    def __init__(self, document: Document, lines: list[_Line], first: int, inside: bool) -> None:
        self.document, self.lines, self.inside = document, lines, inside
        self.draft = _Draft(None, None, first=first, last=first)
        self.pending_time: Span | None = None
        self.pending_kicker: Span | None = None
        self.pending_rank: int | None = None
        self.pending_from = first
        self.time_first: bool | None = None
        self.lead_first = False  # the first title has a time or a section before it
        self.shorts = 0

    def take(self, block: int) -> bool:
        line = self.lines[block]
        if line.kind == "T":
            return self.time(block, line)
        if line.kind == "C":
            return self.control(block)
        if line.kind == "S":
            return self.short(block)
        if line.kind == "H":
            return self.title(block)
        if line.kind == "P":
            return self.prose(block, line)
        return False

    def time(self, block: int, line: _Line) -> bool:
        if self.time_first is None:
            self.time_first = not self.draft.items
        self.draft.timed = True
        items = self.draft.items
        if not self.time_first and items and items[-1].time is None:
            items[-1].time = line.time
            self.extend(block)
            if line.beside is not None and items[-1].author is None:
                items[-1].author = line.beside
            return True
        self.hold(block)
        self.pending_time = line.time
        self.pending_kicker = self.pending_kicker or line.beside
        return True

    def control(self, block: int) -> bool:
        rank = RANK.fullmatch(self.document.texts[block])
        if rank:
            self.hold(block)
            self.pending_rank = int(rank[1])
            return True
        following = self.lines[block + 1].kind if block + 1 < len(self.lines) else ""
        if self.draft.items:
            self.extend(block)
        self.shorts += 1
        return following in {"H", "T"} and self.shorts <= _MAX_SHORTS or not self.draft.items

    def short(self, block: int) -> bool:
        self.shorts += 1
        if self.shorts > _MAX_SHORTS:
            return False
        text = self.document.texts[block]
        by = BY.match(text)
        if by and self.draft.items and self.draft.items[-1].author is None:
            self.draft.items[-1].author = (self.document.start[block] + by.end(), self.document.end[block])
            self.extend(block)
            return True
        self.hold(block)
        self.pending_kicker = (self.document.start[block], self.document.end[block])
        return True

    def title(self, block: int) -> bool:
        if self.inside and self.draft.items and self.lines[block + 1].kind == "P" and self.lines[block - 1].kind in "HP":
            return False  # a heading of the body
        document = self.document
        by = BY.match(document.texts[block])
        if by and self.draft.items and self.lines[block].words <= 8:
            self.draft.items[-1].author = (document.start[block] + by.end(), document.end[block])
            self.extend(block)
            return True
        if self.is_summary(block):
            self.summary(block)
            return True
        start = document.start[self.pending_from] if self.pending_from < block else document.start[block]
        entry = StoryEntry((document.start[block], document.end[block]), start, document.end[block])
        if not self.draft.items:
            self.lead_first = self.pending_time is not None or self.pending_kicker is not None
        entry.time, entry.kicker, entry.rank = self.pending_time, self.pending_kicker, self.pending_rank
        _split_title(document, entry)
        self.draft.items.append(entry)
        self.clear(block)
        return True

    def is_summary(self, block: int) -> bool:
        """Whether a headline-like line right after a title is its summary: where each title has a time or section before it."""
        items, line = self.draft.items, self.lines[block]
        if not items or not self.lead_first or line.words < 8 or items[-1].summary is not None or self.pending_time is not None:
            return False
        following = self.lines[block + 1].kind if block + 1 < len(self.lines) else ""
        return items[-1].title[1] == self.document.end[block - 1] and following not in {"H", "P"}

    def summary(self, block: int) -> None:
        self.draft.items[-1].summary = (self.document.start[block], self.document.end[block])
        self.draft.summaries += 1
        self.extend(block)

    def prose(self, block: int, line: _Line) -> bool:
        """A sentence: a title after its time, else the summary of the title above it."""
        if self.pending_time is not None and line.words <= _MAX_TITLE_WORDS and self.lines[block - 1].kind == "T":
            return self.title(block)
        items = self.draft.items
        following = self.lines[block + 1].kind if block + 1 < len(self.lines) else "K"
        if not items or items[-1].summary is not None or line.words > _MAX_SUMMARY_WORDS or following == "P":
            return False
        if self.lines[block - 1].kind not in "HTP" or items[-1].end < self.document.end[block - 1]:
            return False
        truncated = self.document.texts[block].rstrip(_CLOSERS).endswith(("…", "..."))
        if not truncated and not self.draft.timed and (self.inside or not (self.draft.summaries or following in "HTS")):
            return False
        self.summary(block)
        return True

    def hold(self, block: int) -> None:
        """Begin the next item's lines before its title."""
        if self.pending_time is None and self.pending_kicker is None and self.pending_rank is None:
            self.pending_from = block

    def extend(self, block: int) -> None:
        """The line belongs to the last item, or to the list."""
        if self.draft.items and self.lines[block].kind != "C":
            self.draft.items[-1].end = self.document.end[block]
        self.draft.last = block + 1

    def clear(self, block: int) -> None:
        self.pending_time = self.pending_kicker = self.pending_rank = None
        self.pending_from = block + 1
        self.shorts = 0
        self.draft.last = block + 1


def _split_title(document: Document, entry: StoryEntry) -> None:
    """Take a doubled title's second half and a time at either end off the title."""
    start, end = entry.title
    text = document.text[start:end]
    if is_doubled(text):
        end = start + len(text[: len(text) // 2].rstrip())
        text = document.text[start:end]
    if entry.time is None and DIGIT.search(text) is not None:
        moment = find_moment(text)
        clear = moment is not None and (moment.unit is not None or moment.hour is not None or moment.year is not None)
        if moment is not None and clear and moment.end - moment.start < len(text) - 12:
            if not text[: moment.start].strip():
                entry.time = (start + moment.start, start + moment.end)
                start += moment.end + len(text[moment.end :]) - len(text[moment.end :].lstrip(" ·•|-–,:"))
            elif not moment.weak and moment.end >= len(text) - 2 and moment.unit is not None:
                entry.time = (start + moment.start, start + moment.end)
                end = start + len(text[: moment.start].rstrip(" ·•|-–,"))
    entry.title = (start, end)


def _made(document: Document, draft: _Draft) -> StoryList | None:
    """The draft as a list: ranks taken, items of one title once."""
    take_ranks(document, draft.items)
    take_kickers(document, draft.items)
    heading = None if draft.heading is None else (document.start[draft.heading], document.end[draft.heading])
    made = StoryList(draft.kind or "side_feed", heading, list(_once(document, draft.items)))
    made.first, made.last = draft.first, draft.last
    made.start, made.end = document.start[made.first], document.end[made.last - 1]
    return made


def _once(document: Document, items: list[StoryEntry]) -> Iterator[StoryEntry]:
    seen: set[str] = set()
    for item in items:
        shown = document.folded[slice(*item.title)]
        if shown not in seen:
            seen.add(shown)
            yield item
