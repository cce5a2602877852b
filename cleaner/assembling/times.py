"""When a story was published, worked out from its time as shown and from when the page was retrieved.

Never against now, never against the article's date: without `retrieved`, clock times, relative times and dates without
a year stay None. A full date or a `datetime` attribute says enough by itself. A zone is never invented: days and clock times
without one are naive, on the day that `retrieved` as given is or was near; "2 hours ago" is a moment in the zone of `retrieved`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone, tzinfo

from cleaner.document.moments import Moment, find_moment, time_shown

__all__ = ["is_clock", "parse_attribute", "resolve", "time_shown"]

#: Offsets in minutes of the zone names that news pages print; names with several meanings are left out, but for those
#: that one country's press uses by far the most.
_ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "brt": -180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "bst": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120, "eet": 120, "sast": 120, "eest": 180,
    "msk": 180, "мск": 180, "trt": 180, "ist": 330, "wib": 420, "kst": 540, "jst": 540, "aest": 600, "aedt": 660,
}  # fmt: skip
#: Zone names that mean standard or summer time as the season has it: offset in winter; all are North American.
_SEASONAL = {"et": -300, "ct": -360, "mt": -420, "pt": -480}
#: The languages that write the month before the day.
_MONTH_FIRST = frozenset({"ja", "zh", "ko"})
_OFFSET = re.compile(r"(?:utc|gmt)?\s?([+-])\s?(\d{1,2}):?(\d{2})?$")
_UNIT_MINUTES = {"min": 1, "h": 60, "d": 24 * 60, "w": 7 * 24 * 60}
_FRACTION = re.compile(r"(?<=\.\d{6})\d+")
#: A clock may be this far ahead of the retrieval before its time counts as the day before's.
_SLACK = timedelta(minutes=10)
_DAY = timedelta(days=1)


def resolve(
    shown: str | None,
    retrieved: datetime | None = None,
    datetime_attr: str | None = None,
    above: datetime | None = None,
    language: str | None = None,
) -> datetime | None:
    """The moment that a time as shown means, or None where what is known does not say.

    `datetime_attr` is the `<time datetime>` beside it and goes first. `above` is the moment of the clock time above in
    the same list: a later clock time is the day before's. `language` decides between 3/4 and 4/3; English does both.
    """
    if datetime_attr:
        said = parse_attribute(datetime_attr)
        if said is not None:
            return said
    moment = find_moment(shown) if shown else None
    if moment is None or (moment.ambiguous and (language or "").lower() in {"", "en", "en-us"}):
        return None
    if moment.ambiguous and (language or "")[:2].lower() in _MONTH_FIRST:
        moment = replace(moment, day=moment.month, month=moment.day)
    try:
        return _resolved(moment, retrieved, above)
    except (ValueError, OverflowError):
        return None


def is_clock(shown: str | None) -> bool:
    """Whether a time as shown is a clock time without a day."""
    moment = find_moment(shown) if shown else None
    return moment is not None and _clock_only(moment)


def parse_attribute(value: str) -> datetime | None:
    """The moment of a `datetime` attribute: ISO 8601, or a full date in words; a bare clock says no day."""
    value = _FRACTION.sub("", value.strip()[:64])
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        pass
    moment = find_moment(value)
    if moment is None or moment.year is None or moment.ambiguous:
        return None
    try:
        return _resolved(moment, None, None)
    except (ValueError, OverflowError):
        return None


def _clock_only(moment: Moment) -> bool:
    return moment.hour is not None and moment.day is None and moment.days_back is None and moment.weekday is None


def _resolved(moment: Moment, retrieved: datetime | None, above: datetime | None) -> datetime | None:
    if moment.unit is not None:
        return None if retrieved is None else _ago(retrieved, moment.unit, moment.count or 0)
    if moment.year is not None and moment.month is not None and moment.day is not None:
        date = datetime(moment.year, moment.month, moment.day, moment.hour or 0, moment.minute or 0)
        return date.replace(tzinfo=_zone(moment.zone, date))
    if retrieved is None:
        return None
    here = _in_zone(retrieved, moment.zone)
    if moment.month is not None and moment.day is not None:
        return _latest_year(moment, here)
    at = here.replace(hour=moment.hour or 0, minute=moment.minute or 0, second=0, microsecond=0)
    if moment.days_back is not None:
        return at - _DAY * moment.days_back
    if moment.weekday is not None:
        at -= _DAY * ((here.weekday() - moment.weekday) % 7)
        return at - 7 * _DAY if at > here + _SLACK else at
    if at > here + _SLACK:
        at -= _DAY
    return at if above is None else _not_after(at, above)


def _not_after(at: datetime, above: datetime) -> datetime:
    """The clock time on the last day on which it is not later than the one above."""
    if (at.tzinfo is None) != (above.tzinfo is None) or at <= above:
        return at
    return at - _DAY * -((above - at) // _DAY)


def _latest_year(moment: Moment, here: datetime) -> datetime | None:
    """A date without a year, in the last year in which it is not after the retrieval."""
    for year in range(here.year, here.year - 5, -1):
        try:
            date = here.replace(year, moment.month or 1, moment.day or 1, moment.hour or 0, moment.minute or 0, 0, 0)
        except ValueError:
            continue
        if date <= here + _DAY:
            return date
    return None


def _ago(retrieved: datetime, unit: str, count: int) -> datetime:
    if unit == "s":
        return retrieved - timedelta(seconds=count)
    if unit in _UNIT_MINUTES:
        return retrieved - timedelta(minutes=count * _UNIT_MINUTES[unit])
    months = retrieved.year * 12 + retrieved.month - 1 - count * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    for day in range(retrieved.day, 27, -1):
        try:
            return retrieved.replace(year, month + 1, day)
        except ValueError:
            continue
    return retrieved.replace(year, month + 1)


def _in_zone(retrieved: datetime, name: str | None) -> datetime:
    """The retrieval as a clock in the named zone shows it; without a name, as its own clock does, and no zone with it."""
    zone = _zone(name, retrieved)
    if zone is None:
        return retrieved.replace(tzinfo=None)
    return retrieved.astimezone(zone) if retrieved.tzinfo else retrieved.replace(tzinfo=zone)


def _zone(name: str | None, date: datetime) -> tzinfo | None:
    if name is None:
        return None
    if name in _SEASONAL:
        return timezone(timedelta(minutes=_SEASONAL[name] + 60 * _in_american_summer(date)))
    if name in _ZONES:
        return timezone(timedelta(minutes=_ZONES[name]))
    offset = _OFFSET.fullmatch(name)
    if offset is None:
        return None
    minutes = int(offset[2]) * 60 + int(offset[3] or 0)
    return timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes)) if minutes < 24 * 60 else None


def _in_american_summer(date: datetime) -> bool:
    """Whether daylight saving holds: from the second Sunday of March to the first of November (since 2007)."""
    first_march, first_november = datetime(date.year, 3, 1), datetime(date.year, 11, 1)
    begins = first_march + _DAY * ((6 - first_march.weekday()) % 7 + 7)
    ends = first_november + _DAY * ((6 - first_november.weekday()) % 7)
    return begins <= date.replace(tzinfo=None) < ends
