"""What entries one below the other stand under: a time, a day or a number, alone or with the entry's title behind it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from cleaner.document.moments import DIGIT, Moment, find_moment, is_time
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import CLOSERS, SENTENCE_ENDS
from cleaner.document.time_words import WEEKDAYS

#: A head alone has so many words at most ("Updated at 18.42 CET") and so many characters, with a title so many words.
ALONE_WORDS, ALONE_LENGTH, TITLED_WORDS = 6, 40, 16
#: The minute of a match: "90+4'", "45.+2", "74'", "33분", "61 min".
_MINUTE = lazy(r"(\d{1,3})(?:\.(?:\s?\+\s?\d{1,2})?|(?:\s?\+\s?\d{1,2})?\s?(?:['’′´]|분|分|min\.?))(?:\s?\+\s?\d{1,2}['’′´]?)?")
#: A number with a word before it, or a title behind it: "Day 3", "3. The old quay".
_COUNTED = lazy(r"([^\W\d_]{2,12})\s(\d{1,2})")
_COUNTED_TITLE = lazy(r"([^\W\d_]{2,12})\s(\d{1,2})\s?[:.–—-]\s(?=\S)")
_NUMBERED = lazy(r"(\d{1,2})[.)]\s(?=[^\W\d_])")
#: "1 hr 5 min ago".
_HOURS_TOO = lazy(r"(\d{1,2})\s?h(?:rs?|ours?)?\.?,?\s(?:and\s)?(?=\d{1,2}\s?m)")
_MINUTES = {"s": 0, "min": 1, "h": 60, "d": 24 * 60, "w": 7 * 24 * 60}
#: How tickers mark a title: "+++ 18:42 Minister leaves office +++".
_MARKS = "+*• "
_AROUND = "()[].:# "
_LEAD = 14  # characters of a title within which its number begins
_YEAR_DIGITS, _WEEKDAY_LETTERS = 4, 4  # shorter are other words: "so", "sun"
_SENTENCE_ENDS = tuple(SENTENCE_ENDS)


class Head(NamedTuple):
    """What sort of head a line is, what stands before it ("Updated at" is no entry's time beside bare ones), and its value in the
    order of others. `counts`: whether the values of a series follow each other without a gap."""

    sort: str
    lead: str
    value: int
    counts: bool = False


def head_of(text: str, words: int) -> Head | None:
    """The head that a line is or begins with, None where it is none."""
    if words > TITLED_WORDS:
        return None
    if words <= ALONE_WORDS and len(text) <= ALONE_LENGTH and (words == 1 or DIGIT.search(text) is not None):
        alone = _alone(text)
        if alone is not None:
            return alone
    return _titled(text) if words > 1 and DIGIT.search(text, 0, _LEAD) is not None else None


@lru_cache(maxsize=1_000)
def _alone(text: str) -> Head | None:
    """A match's minute, an hour, how long ago, a date, a weekday or a number, and nothing else."""
    bare = text.strip(_AROUND)
    if bare.isdecimal():
        if len(bare) == _YEAR_DIGITS and bare.startswith(("19", "20")):
            return Head("date", "", _day_number(int(bare)))
        if len(bare) < _YEAR_DIGITS and text[-1] != ".":
            return Head("number", "", int(bare), counts=True)
    if (weekday := WEEKDAYS.get(bare.casefold())) is not None:
        return Head("weekday", "", weekday) if len(bare) >= _WEEKDAY_LETTERS else None
    if (minute := _MINUTE.fullmatch(text)) is not None:
        return Head("minute", "", int(minute[1]))
    if (counted := _COUNTED.fullmatch(bare)) is not None:
        return Head("number", counted[1], int(counted[2]), counts=True)
    hours = _HOURS_TOO.match(text)
    since = text[hours.end() :] if hours is not None else text
    moment = find_moment(since)
    if moment is None or not is_time(since):
        return None
    head = _of_moment(moment, since[: moment.start])
    return head if head is None or hours is None else head._replace(value=head.value + 60 * int(hours[1]))


def _of_moment(moment: Moment, lead: str) -> Head | None:
    if moment.unit in _MINUTES:
        return Head("ago", lead, _MINUTES[moment.unit] * (moment.count or 0))
    day = _day_number(moment.year or 0, moment.month or 0, moment.day) if moment.day is not None else 0
    if moment.hour is not None:
        return Head("moment" if day else "hour", lead, 24 * 60 * day + 60 * moment.hour + (moment.minute or 0))
    return Head("date", lead, day) if day else None


def _day_number(year: int, month: int = 0, day: int = 0) -> int:
    """A number for a date that has the order of dates."""
    return (13 * year + month) * 32 + day


@lru_cache(maxsize=1_000)
def _titled(text: str) -> Head | None:
    """An hour or a number, with a word before it or none, and a title behind it that is no sentence."""
    bare = text.strip(_MARKS)
    if bare.rstrip(CLOSERS).endswith(_SENTENCE_ENDS):
        return None
    if (counted := _COUNTED_TITLE.match(bare)) is not None:
        return Head("number", counted[1], int(counted[2]), counts=True)
    if (numbered := _NUMBERED.match(bare)) is not None:
        return Head("title", "", int(numbered[1]), counts=True)
    moment = find_moment(bare)
    if moment is None or moment.start > 0 or moment.hour is None or moment.day is not None:
        return None
    return Head("title", text[: text.find(bare[0])], 60 * moment.hour + (moment.minute or 0))
