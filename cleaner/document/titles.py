"""What lists do with titles: ranks and kickers before them are told by what all titles of a list have in common."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from operator import itemgetter
from statistics import median

from cleaner.document.document import Document
from cleaner.document.end_tags import take_end_tags
from cleaner.document.end_times import take_end_times
from cleaner.document.line_shapes import COUNTED, GLUED_NUMBER, LEADING_NUMBER, LEADING_RANK, bullet_length, closing_note
from cleaner.document.moments import DIGIT, Moment, find_moment, has_digit
from cleaner.document.names import is_clear_name, split_names
from cleaner.document.patterns import lazy
from cleaner.document.stories import StoryEntry

_KICKER = lazy(r"([^:：]{2,48}?)\s?[:：]\s+(?=\S)")
#: A kicker, and a title behind a dash.
_DASHED = lazy(r"([^\n]{2,90}?)\s[-–—]\s(?=\S)(.+)")
#: So many titles of a list or more begin with a kicker before a dash, of so many words at most, with so many behind it.
_MIN_DASHED, _DASHED_WORDS, _LEAST_BEHIND = 4, 8, 4
#: Words in capitals before a title at most, and letters of one of them at least: fewer make a state or a club.
_MOST_CAPITALS, _LEAST_CAPITALS = 3, 4
_COUNT = lazy(COUNTED.pattern + r"\s?[:|–—-]\s?")
_UNSPACED = lazy("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
#: From this many titles on a prefix that all of them have is no chance.
_MIN_SHARED = 3
_MAX_KICKER_WORDS = 4
#: So many ranks may be missing between the others.
_MISSED = 2
#: So many titles that end with a date are enough, and so many characters are left of each.
_MIN_DATED, _LEAST_TITLE = 2, 8
#: So many characters of a title that is said twice, and between both at most.
_LEAST_COPY, _BETWEEN_COPIES = 12, 20
#: What stands between a title and its author.
_BY = lazy(r"[\s,|·•–—-]\s?(?:by|von|par|por|di|door|av|af|przez)\s(?=\S[^:?!]{3,80}$)", re.IGNORECASE)
_BEFORE_NOTE = " ,|·•–—-"
_BEFORE_DATE, _AFTER_DATE = " ([·•|-–—,:", " )]·•|-–—,:"


def word_count(text: str) -> int:
    """The number of words; scripts without spaces count a word for two characters."""
    spaced = text.count(" ") + 1
    return spaced if text.isascii() else max(spaced, len(_UNSPACED.findall(text)) // 2)


def is_doubled(text: str) -> bool:
    """Whether a text says the same thing twice."""
    half = len(text) // 2
    if len(text) <= 20 or (text[-half] != text[0] and not text[-half].isspace()):
        return False
    return text[:half].rstrip() == text[-half:].lstrip()


def first_copy(text: str) -> int | None:
    """How long a text is that is said twice, right behind itself or with a few words between: "Ferry lost Read more about Ferry
    lost"; None where it is not."""
    if is_doubled(text):
        return len(text[: len(text) // 2].rstrip())
    again = text.find(text[:_LEAST_COPY], _LEAST_COPY) if len(text) > 2 * _LEAST_COPY else -1
    copy = len(text) - again
    if again < copy or again - copy > _BETWEEN_COPIES or text[again:] != text[:copy]:
        return None
    return copy


def split_title(document: Document, entry: StoryEntry) -> None:
    """Take a bullet, a doubled title's second half and a time at either end off the title."""
    start, end = entry.title
    start += bullet_length(document.text[start:end])
    text = document.text[start:end]
    if (copy := first_copy(text)) is not None:
        end = start + copy
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


def take_leads(document: Document, items: list[StoryEntry]) -> None:
    """Take off the titles what the text of a list has before them, ranks, counts, kickers, and notes that close them."""
    take_closing_notes(document, items)
    take_ranks(document, items)
    take_counts(document, items)
    take_kickers(document, items)
    take_dashed_kickers(document, items)
    take_capital_kickers(document, items)


def take_closing_notes(document: Document, items: list[StoryEntry]) -> None:
    """Take off the titles what closes a link's words ("5 min read", "| more")."""
    for item in items:
        shown = document.folded[slice(*item.title)]
        note = closing_note(shown)
        if note is not None and note + _LEAST_TITLE <= len(shown):
            item.title = (item.title[0], item.title[0] + len(shown[:-note].rstrip(_BEFORE_NOTE)))


def take_dashed_kickers(document: Document, items: list[StoryEntry]) -> None:
    """Take "Kicker - " off the titles, where nearly all of a list begin so with words of their own.

    What stands behind the dash is a title, not the outlet's name that ends each.
    """
    found = [_DASHED.match(document.text[slice(*item.title)]) for item in items]
    parted = [match for match in found if match is not None and word_count(match[1]) <= _DASHED_WORDS]
    parted = [match for match in parted if not match[2][0].islower()]  # "Lamp review – bright enough"
    if len(parted) < _MIN_DASHED or len(parted) * 4 < len(items) * 3:
        return
    if any(3 * len({match[part] for match in parted}) < 2 * len(parted) for part in (1, 2)):
        return
    if median(word_count(match[2]) for match in parted) < _LEAST_BEHIND:
        return
    for item, match in zip(items, found, strict=True):
        if match is not None and word_count(match[2]) > 1 and not match[2][0].islower():
            start = item.title[0]
            item.kicker = item.kicker or (start, start + match.end(1))
            item.title = (start + match.start(2), item.title[1])


def take_capital_kickers(document: Document, items: list[StoryEntry]) -> None:
    """Take words in capitals off the beginnings of titles, where nearly all titles of a list begin with some and none is in
    capitals as a whole: "POLITICS Council sacks its chief"."""
    shown = [document.text[slice(*item.title)] for item in items]
    capitals = [_in_capitals(title) for title in shown]
    if sum(length > 0 for length in capitals) < _MIN_DASHED or 4 * capitals.count(0) > len(items):
        return
    if len({title[:length] for title, length in zip(shown, capitals, strict=True)}) < 2:
        return
    for item, title, length in zip(items, shown, capitals, strict=True):
        if length and word_count(title[length:].strip()) >= _LEAST_BEHIND:
            start = item.title[0]
            item.kicker = item.kicker or (start, start + length)
            item.title = (start + length + 1, item.title[1])


def _in_capitals(title: str) -> int:
    """How long the words in capitals are that a title begins with, 0 where it is in capitals as a whole or has none."""
    words = title.split(" ", _MOST_CAPITALS + 1)
    count = next((place for place, word in enumerate(words) if not (word.isupper() or word == "&")), 0)
    if not 0 < count <= _MOST_CAPITALS or max(map(len, words[:count])) < _LEAST_CAPITALS:
        return 0
    return len(" ".join(words[:count]))


def take_ranks(document: Document, items: list[StoryEntry]) -> None:
    """Take "1." and the like off titles, where several of a list begin so; "1" alone or glued, where they count up from it."""
    ranked = _matched(document, items, LEADING_RANK)
    if len(ranked) < 2:
        for numbers in (LEADING_NUMBER, GLUED_NUMBER):
            ranked = _matched(document, items, numbers)
            if len(ranked) >= _MIN_SHARED and _count_up([int(match[1]) for _, match in ranked]):
                break
        else:
            return
    for entry, match in ranked:
        entry.rank = int(match[match.lastindex or 0])
        entry.title = (entry.title[0] + match.end(), entry.title[1])


def _count_up(ranks: list[int]) -> bool:
    """Whether ranks count up from one; an item or two may have been missed."""
    return ranks[0] == 1 and ranks[-1] <= len(ranks) + _MISSED and all(above < below for above, below in pairwise(ranks))


def _matched(document: Document, items: list[StoryEntry], pattern: re.Pattern[str]) -> list[tuple[StoryEntry, re.Match[str]]]:
    """The entries whose titles begin so, with what their titles begin with."""
    return [(entry, match) for entry in items if (match := pattern.match(document.text[slice(*entry.title)]))]


def take_counts(document: Document, items: list[StoryEntry]) -> None:
    """Take "12.3k views:" and the like off the titles, where several of a list begin so."""
    counted = [(entry, match) for entry in items if (match := _COUNT.match(document.folded[slice(*entry.title)]))]
    if len(counted) > 1:
        for entry, match in counted:
            entry.title = (entry.title[0] + match.end(), entry.title[1])


def take_dates(document: Document, items: list[StoryEntry]) -> None:
    """Take dates off the titles, where all of a list begin or end with one and have no other time."""
    if len(items) < _MIN_DATED or any(entry.time is not None for entry in items):
        return
    found = [_dated(document.text[slice(*entry.title)]) for entry in items]
    if not all(found):
        return
    for entry, (low, high, start, end) in zip(items, filter(None, found), strict=True):
        first = entry.title[0]
        entry.title, entry.time = (first + low, first + high), (first + start, first + end)


def take_ends(document: Document, items: list[StoryEntry]) -> None:
    """Take what a text has glued to the ends of most titles of a list off them: dates, authors, topics."""
    take_end_times(document, items)
    _take_end_authors(document, items)
    take_shared_ends(document, items)
    take_end_tags(document, items)


def _take_end_authors(document: Document, items: list[StoryEntry]) -> None:
    """Take "by Jane Doe in Culture" off the ends of titles, where most titles of a list end so: one alone may be what its
    story is of."""
    found = [(item, by) for item in items if (by := _end_author(document.text[slice(*item.title)])) is not None]
    if len(found) < _MIN_SHARED or 2 * len(found) <= len(items):
        return
    for item, (end, low, high) in found:
        start = item.title[0]
        item.title = (start, start + end)
        item.author = item.author or (start + low, start + high)


def _end_author(title: str) -> tuple[int, int, int] | None:
    """Where a title ends that an author is behind, and where the author's name begins and ends."""
    for by in _BY.finditer(title, _LEAST_TITLE):
        names = split_names(title[by.end() :], loose=False)
        if names and " " in names[0] and is_clear_name(names[0]) and title.startswith(names[0], by.end()):
            high = title.rfind(names[-1]) + len(names[-1])
            return len(title[: by.start()].rstrip()), by.end(), high
    return None


def _full_date(title: str) -> Moment | None:
    """The date with its year in a title."""
    moment = find_moment(title) if has_digit(title) else None
    return None if moment is None or moment.day is None or moment.year is None else moment


def _dated(title: str) -> tuple[int, int, int, int] | None:
    """Where a title stands that a full date is before or behind, and the date's place."""
    moment = _full_date(title)
    if moment is None:
        return None
    before, after = title[: moment.start].rstrip(_BEFORE_DATE), title[moment.end :].lstrip(_AFTER_DATE)
    if (before and after) or len(before or after) < _LEAST_TITLE:
        return None
    start = 0 if before else len(title) - len(after)
    return start, start + len(before or after), moment.start, moment.end


def take_shared_ends(document: Document, items: list[StoryEntry]) -> None:
    """Take "| Section" off the titles, where most of a list end with the same."""
    parted = [document.text[slice(*entry.title)].rpartition(" | ") for entry in items]
    ends = Counter(end for title, _, end in parted if len(title) >= _LEAST_TITLE)
    shared, times = max(ends.items(), key=itemgetter(1), default=("", 0))
    if times < _MIN_SHARED or times * 5 < len(items) * 4:
        return
    for entry, (title, _, end) in zip(items, parted, strict=True):
        if end == shared:
            entry.title = (entry.title[0], entry.title[0] + len(title.rstrip()))


def take_kickers(document: Document, items: list[StoryEntry], marked: bool = False) -> None:
    """Take "Kicker:" off the titles, where all of a list begin so, with different words, or the markup says so (`marked`)."""
    found = [_KICKER.match(document.text[slice(*entry.title)]) for entry in items]
    if not marked and not _are_kickers(found):
        return
    for entry, match in zip(items, found, strict=True):
        if match is not None and entry.title[1] - entry.title[0] - match.end() >= 8:
            start = entry.title[0]
            entry.kicker = entry.kicker or (start, start + match.end(1))
            entry.title = (start + match.end(), entry.title[1])


def _are_kickers(found: list[re.Match[str] | None]) -> bool:
    """Whether what stands before the colons are kickers: short, in every title, and no two alike."""
    said = {match[1] for match in found if match is not None and match[1].count(" ") < _MAX_KICKER_WORDS}
    return len(found) >= _MIN_SHARED and len(said) == len(found)
