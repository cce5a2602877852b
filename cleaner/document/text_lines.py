"""What each line of a text is, for story lists: a heading that names one, a time, a headline, prose."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from cleaner.document.document import Document
from cleaner.document.line_shapes import (
    COMMENTS,
    CONTROL_HEADS,
    CONTROLS,
    COUNT,
    COUNTED,
    DATED,
    FILED_UNDER,
    FORM_WORDS,
    NEIGHBOUR,
    OTHER_PARTS,
    PART_HEADS,
    RANK,
    byline_start,
    closing_note,
    has_credit,
    has_price,
    leads_to_more,
    new_tab_note,
    reading_time,
)
from cleaner.document.list_words import ListKind, heading_kind
from cleaner.document.moments import DIGIT, Moment, find_moment, is_time, words_beside
from cleaner.document.names import is_name
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import CLOSERS, FULL_STOPS, STOPS
from cleaner.document.stories import Span
from cleaner.document.time_words import TELLING
from cleaner.document.titles import is_doubled, word_count

MAX_TITLE_WORDS = 30
PROSE_WORDS = 12  # from here on a sentence is prose
_CONTROL = lazy(f"{CONTROLS.pattern}|{COUNT.pattern}|{RANK.pattern}")
#: Signs between a time and a few words that no sentence has there.
_LABEL_SIGNS = frozenset("|·•–—")
#: After a colon so many words are a title: "Breaking news: fire at the harbour".
_TITLED = lazy(r"[:：](?:\s+\S+){3}")
#: A line that leads to what is below it, by its colon, may have so many words and head a list.
_LEADING_WORDS = 14
#: What a template left that nobody filled in: "{{ title }}", "{| name |}".
_TEMPLATE = lazy(r"\{[{|*%]|\$\{")
_EDGES = " ·•⋅|-–—,(/"
_PROSE_ENDS = frozenset(FULL_STOPS + "…")
_QUOTES = "\"'“„«‘"
#: "5m" may be a count; what is written like it and is no count; and within how many lines of it "5m" is a time.
_MINUTES = lazy(r"\d{1,2}m")
_MINUTES_BEFORE = lazy(r"\d{1,2}\s?min(?:s|utes)?\.?(?: read)?\s?[|·•–-]\s(?=\S)")
_SHORT_TIME = lazy(r"\d{1,2}\s?(?:h|d|w|hrs?|mins?)(?:\sago)?")
_NEAR = 12
#: From one label of a story to the next there are fewer lines.
_LABELS_APART = 6
#: A short line with so many more right above it is an entry of a menu.
_MENU_ABOVE = 2
#: What writes to or names a site, as no entry of a menu does.
_ADDRESS = lazy(r"\w@\w|\w\.[a-z]{2,}\b")
#: And a longer one that reads so little like a title (1,024 is a logit) is an entry too.
_NO_TITLE = -3_500


class Line(NamedTuple):
    """What a line is: its class (see `_class_of`), its words, its time and its words beside the time."""

    kind: str
    words: int
    named: ListKind | None = None
    time: Span | None = None
    beside: Span | None = None


def read_lines(document: Document) -> list[Line]:
    """The class of each line."""
    lines = [read_line(document, block) for block in range(len(document))]
    _demote_repeated(document, lines)
    _read_minutes(document, lines)
    return lines


def read_line(document: Document, block: int) -> Line:
    """What one line is by its own words."""
    words, text = document.words[block], document.texts[block]
    if words > 6 and is_doubled(text):
        words //= 2
    if words > MAX_TITLE_WORDS:
        return Line("P", words)
    line = _class_of(text, document.folded_texts[block], words)
    if line.time is None:
        return line
    start = document.start[block]
    time, beside = (None if span is None else (start + span[0], start + span[1]) for span in (line.time, line.beside))
    return line._replace(time=time, beside=beside)


def ends_menu(document: Document, block: int, first: int) -> bool:
    """Whether a short line is the last entry of a menu: others stand right above it, in a part of the page from `first` on."""
    first_entry, margins = block - _MENU_ABOVE, document.title_margins
    if first_entry < first:
        return False
    for entry in range(first_entry, block):
        kind = read_line(document, entry).kind
        if kind != "S" and (kind == "P" or margins is None or margins[entry] >= _NO_TITLE):
            return False
    return not any(map(_ADDRESS.search, document.texts[first_entry:block]))


@lru_cache(maxsize=1_000)
def _class_of(text: str, folded: str, words: int) -> Line:
    """A line's class: K names a list, T is a time, C a control, N begins another part of the page, S is short, H a headline,
    P prose, "" anything else."""
    if _begins_other_part(folded, words):
        return Line("N", words)
    if words <= 8 or (words <= _LEADING_WORDS and folded[-1] in ":：" and heading_kind(folded) == "related"):
        named = heading_kind(folded)
        if named is not None and folded[-1] not in STOPS and not (named == "side_feed" and _TITLED.search(folded)):
            return Line("K", words, named)
        is_dated = DATED.match(text) is not None
        if is_dated and (timed := _time_line(text, folded, words)) is not None:
            return timed
        if _is_control(folded, words) or leads_to_more(folded, words):
            return Line("C", words)
        if not is_dated and (timed := _time_line(text, folded, words)) is not None:
            return timed
        if reading_time(folded) is not None:
            return Line("C", words)
    ends = text.rstrip(CLOSERS)[-1:]
    if words >= PROSE_WORDS and ends in _PROSE_ENDS:
        return Line("P", words)
    if words < 4 or (words <= 14 and has_credit(folded)) or (words <= 8 and " / " in text) or _is_wordlist(text):
        return Line("S", words)
    return Line("" if _is_foreign(folded, words) else "H", words)


def _begins_other_part(folded: str, words: int) -> bool:
    """Whether no list goes on here: terms that an article is filed under, its neighbours, readers' comments and their form."""
    if words <= 6 and (folded.rstrip(" :") in OTHER_PARTS or (heading_kind(folded) is not None and COMMENTS.search(folded))):
        return True
    if folded[:3] not in PART_HEADS and folded[0].isalpha():
        return False
    return FILED_UNDER.match(folded) is not None or NEIGHBOUR.match(folded) is not None


def _is_control(folded: str, words: int) -> bool:
    """Whether a short line is a control or begins with a count."""
    if folded[0].isalpha():
        return words <= 3 and folded[:2] in CONTROL_HEADS and _CONTROL.fullmatch(folded) is not None
    return COUNTED.match(folded) is not None or (words <= 3 and _CONTROL.fullmatch(folded) is not None)


def _is_wordlist(text: str) -> bool:
    """Whether a text of a script without spaces has spaces all the same, between names. Korean has spaces."""
    if text.isascii() or text.count(" ") < 2 or len(text) >= 6 * text.count(" "):
        return False
    return text[0] > "\u2e80" and not "\uac00" <= text[0] <= "\ud7a3"


def _is_foreign(folded: str, words: int) -> bool:
    """Whether a line is part of a form, a menu or an offer rather than a headline."""
    if "{" in folded and _TEMPLATE.search(folded) is not None:
        return True
    formal = len([word for word in folded.replace("-", "").split() if word in FORM_WORDS])
    return formal * 6 >= words or (words <= 6 and has_price(folded)) or new_tab_note(folded) is not None


def _demote_repeated(document: Document, lines: list[Line]) -> None:
    """A "read more" that stands again and again is a link of each item, no heading, but "Read more:" leads to what is below
    it; a "Trending" near the last is a label."""
    texts = document.folded_texts
    headings = [block for block, line in enumerate(lines) if line.kind == "K" and line.words <= 3]
    said = Counter(texts[block] for block in headings)
    last: dict[str, int] = {}
    for block in headings:
        text = texts[block]
        leads = text[-1] in ":：" and lines[block].words > 1  # "Recommended:" stands above what a game needs
        if said[text] > 2 and lines[block].named == "related" and not leads:
            lines[block] = lines[block]._replace(kind="C")
        elif said[text] > 2 and block - last.get(text, -_LABELS_APART) < _LABELS_APART:
            lines[block] = lines[block]._replace(kind="S")
        last[text] = block


def _read_minutes(document: Document, lines: list[Line]) -> None:
    """A "5m" is a count of millions, but near a "2h" or "3d" it is a time."""
    texts = document.texts
    for block, line in enumerate(lines):
        if line.kind == "C" and _MINUTES.fullmatch(texts[block]):
            near = range(max(0, block - _NEAR), min(block + _NEAR, len(lines)))
            if any(lines[other].kind == "T" and _SHORT_TIME.fullmatch(texts[other]) for other in near):
                lines[block] = Line("T", line.words, time=(document.start[block], document.end[block]))


def _is_today_alone(moment: Moment) -> bool:
    """Whether all that is said is "today", which may well head a list."""
    return moment.days_back == 0 and moment.hour is None


def _is_labelled(text: str, moment: Moment) -> bool:
    """Whether a clock time has a section or place beside it, and a sign between them: "12:41 | Politik", "Rio · 08:30"."""
    start, end = words_beside(text, moment)
    if moment.hour is None or start == end or (end <= moment.start and text[moment.end :].strip()):
        return False
    few = text.count(" ", start, end) < 3 and text[start].isalpha()
    return few and not _LABEL_SIGNS.isdisjoint(text[end : moment.start] or text[moment.end : start])


def _time_line(text: str, folded: str, words: int) -> Line | None:
    """A line as a time, with the words beside it where a section or an author stands there; both as spans of the text."""
    if (reading := reading_time(folded)) is not None and len(folded) == len(text):
        text = text[:reading].rstrip(_EDGES)
    elif len(folded) == len(text) and (minutes := _MINUTES_BEFORE.match(folded)) is not None:  # "3 min | 10 May 2024"
        return _behind_minutes(text, folded, words, minutes.end())
    wordy = DIGIT.search(text) is None
    if wordy and (words > 6 or TELLING.isdisjoint(folded.split())):
        return None
    moment = find_moment(text, anywhere=True)
    if moment is None or (moment.weak and (_is_today_alone(moment) or not (is_time(text) or _is_labelled(text, moment)))):
        return None
    start, end = words_beside(text, moment)
    if is_time(text[start:end]):  # "3 hours ago, updated 2 hours ago"
        end = start
    count = _words_of(text[start:end])
    if count > 5 or (count > 3 and moment.unit is None and moment.hour is None):
        return None
    parted = not count or bool((text[moment.end : start] if start >= moment.end else text[end : moment.start]).strip())
    if (wordy and not parted) or (start >= moment.end and count > 2 + parted and _is_title(text[start:end])):
        return None
    return Line("T", words, time=(moment.start, moment.end), beside=(start, end) if count else None)


def _behind_minutes(text: str, folded: str, words: int, begin: int) -> Line | None:
    """A line as the time that stands behind how long its story takes to read."""
    timed = _time_line(text[begin:], folded[begin:], words)
    if timed is None or timed.time is None:
        return None
    return Line("T", words, time=(timed.time[0] + begin, timed.time[1] + begin))


def _words_of(beside: str) -> int:
    """The words beside a time; of what is parted by strokes, a section and a byline, those of the longest part."""
    return max(word_count(part.strip()) for part in beside.split("|")) if beside.strip() else 0


def _is_title(behind: str) -> bool:
    """Whether the words behind a time are a title: no name, and no "5 min read" or "in World News"."""
    return (behind[0].isupper() or behind[0] in _QUOTES) and byline_start(behind) is None and not is_name(behind)


def summary_span(document: Document, block: int) -> tuple[int, int]:
    """The words of a line that is a summary, without the "Read more" behind it."""
    return document.start[block], document.end[block] - (closing_note(document.folded_texts[block]) or 0)
