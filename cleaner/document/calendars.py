"""Dates of calendars that count years otherwise: Persia's, Thailand's and Taiwan's, as their pages show them; Japan's eras."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from cleaner.document.patterns import lazy

_PERSIAN = {
    name: number
    for number, name in enumerate("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(), 1)
}
_THAI_ROWS = (
    "มกราคม ม.ค.|กุมภาพันธ์ ก.พ.|มีนาคม มี.ค.|เมษายน เม.ย.|พฤษภาคม พ.ค.|มิถุนายน มิ.ย.|กรกฎาคม ก.ค.|สิงหาคม ส.ค.|กันยายน ก.ย.|"
    "ตุลาคม ต.ค.|พฤศจิกายน พ.ย.|ธันวาคม ธ.ค."
)
_THAI = {name: number for number, row in enumerate(_THAI_ROWS.split("|"), 1) for name in row.split()}
#: Without one of these a text has no such date: looked for first.
_SIGN = lazy(r"[\u0e01-\u0e2eیرد國国1](?:(?<!1)|(?<!\d1)[34]\d\d/)")
_THAI_DATE = lazy(
    rf"(?<!\d)(?P<d>\d{{1,2}})\s?(?P<name>{'|'.join(_THAI).replace('.', '[.]')})"
    r"\s?(?:พ\.ศ\.\s?)?(?P<y>(?:25[4-9]|20[0-4])\d)(?!\d)"
)
_PERSIAN_DATE = lazy(
    rf"(?<!\d)(?P<d>\d{{1,2}})\s(?P<name>{'|'.join(_PERSIAN)})(?:\sماه)?،?\s(?P<y>1[34]\d\d)(?!\d)|"
    r"(?<![\d/])(?P<y2>1[34]\d\d)/(?P<m2>\d{1,2})/(?P<d2>\d{1,2})(?![\d/])"
)
_TAIWANESE_DATE = lazy(r"(?:中華)?民[國国]\s?(?P<y>\d{2,3})\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日")
#: The year before the first of the Republic of China, and how far the Buddhist year is ahead.
_REPUBLIC, _BUDDHIST, _LAST_OF_OURS = 1911, 543, 2100
#: The first day of the Persian year 1304, whose calendar this is; its years of 366 days, by their place in 33 years: so it is
#: until the year 1502 (2123).
_FIRST_YEAR, _NEW_YEAR = 1304, date(1925, 3, 21)
_LEAP_YEARS = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
#: The first six months have a day more.
_LONG_MONTHS = 6


def calendar_dates(text: str) -> Iterator[tuple[int, int, date]]:
    """The dates of other calendars in a folded text with ASCII digits, as days of ours, with where they begin and end."""
    if _SIGN.search(text) is None:
        return
    for found in _THAI_DATE.finditer(text):
        year = int(found["y"])
        day = _day(year - (_BUDDHIST if year > _LAST_OF_OURS else 0), _THAI[found["name"]], int(found["d"]))
        yield from _placed(found, day)
    for found in _TAIWANESE_DATE.finditer(text):
        yield from _placed(found, _day(int(found["y"]) + _REPUBLIC, int(found["m"]), int(found["d"])))
    for found in _PERSIAN_DATE.finditer(text):
        month = _PERSIAN[found["name"]] if found["name"] else int(found["m2"])
        yield from _placed(found, persian_day(int(found["y"] or found["y2"]), month, int(found["d"] or found["d2"])))


def _placed(found: re.Match[str], day: date | None) -> Iterator[tuple[int, int, date]]:
    if day is not None:
        yield found.start(), found.end(), day


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def persian_day(year: int, month: int, day: int) -> date | None:
    """The day of our calendar, None where there is no such day or the year is before this calendar."""
    if not (_FIRST_YEAR <= year <= 1502 and 1 <= month <= 12 and 1 <= day <= 30 + (month <= _LONG_MONTHS)):
        return None
    leaps = sum(1 for before in range(_FIRST_YEAR, year) if before % 33 in _LEAP_YEARS)
    days = 365 * (year - _FIRST_YEAR) + leaps + 30 * (month - 1) + min(month - 1, _LONG_MONTHS) + day - 1
    return _NEW_YEAR + timedelta(days=days)


#: The year before the first of a Japanese era.
_ERAS = {"令和": 2018, "平成": 1988}


def year_of_era(era: str | None, year: str | None) -> str | None:
    """The year of our reckoning, None where no era is named; 元 is its first year."""
    return str(_ERAS[era] + (1 if year == "元" else int(year))) if era and year else None
