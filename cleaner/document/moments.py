"""Times and dates as a page shows them, found in short texts: "8:00 AM", "12. Mai 2024", "vor 3 Std.", "3時間前".

`find_moment` says where one stands and what it says; what it means in time is worked out in assembling, which knows
when the page was retrieved. Each regex is bounded and looks only at short texts; names are looked up in tables.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import lru_cache

from cleaner.document.calendars import calendar_dates, year_of_era
from cleaner.document.folding import fold
from cleaner.document.patterns import lazy
from cleaner.document.time_words import (
    AT,
    DAY_BEGINNINGS,
    DAYS_BACK,
    LEADS,
    LETTERS,
    MONTH_BEGINNINGS,
    MONTHS,
    PUBLISHED,
    SIGNED_MONTHS,
    TELLING,
    TWO_WORD_MONTHS,
    WEEKDAYS,
    unit_of,
)

#: Texts longer than this are looked at from both ends only.
_WINDOW = 90


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as shown. `start` and `end` index the text; the rest is what it says, None where it does not."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None  # as written, in lower case
    unit: str | None = None  # of a relative time: s min h d w m y
    count: int | None = None
    days_back: int | None = None  # today 0, yesterday 1
    weekday: int | None = None  # Monday 0
    ambiguous: bool = False  # day and month could be either way round
    weak: bool = False  # stands for a time only where nothing but a separator is beside it


_MERIDIEM = r"(?:[ap]\.?\s?m\b\.?)"
_ZONE = (
    r"(?:(?:utc|gmt)\s?[+-]\s?\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}|"
    r"utc|gmt|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|bst|ist|cet|cest|mez|mesz|jst|kst|msk|мск|eet|eest|aest|aedt|sast|wib|trt|brt|z)"
)
_CLOCK = lazy(
    rf"(?P<ja>午前|午後|오전|오후)\s?(?P<jh>\d{{1,2}})(?:\s?[時시:]\s?(?:(?P<jm>\d{{1,2}})[分분]?)?)|"
    rf"(?<![\d.,:$€£¥])(?<![$€£¥]\s)(?P<h>\d{{1,2}})(?P<sep>\s?[:：h時时시点]\s?|\.)(?P<m>\d{{2}})(?::\d{{2}})?(?![\d%€$])(?!\.\d)[分분]?"
    rf"(?:\s?(?P<ap>{_MERIDIEM})|\s?(?P<o>(?:uhr|uur|hrs|hs|hod|h)\b|o'clock))?|"
    rf"(?<![\d.,:])(?P<h2>\d{{1,2}})\s?(?:(?P<ap2>{_MERIDIEM})|(?P<o2>uhr\b|時(?!間)))"
)
#: What `_CLOCK`, `_NUMERIC` and `_AGO` cannot match without: looked for first, as most lines have none of it. Patterns that begin
#: with a digit are found sooner than those that begin with what must not stand before one: so that is looked at behind it.
_CLOCK_SIGN = lazy(r"[\d午오](?:(?<=[午오])|\s?(?:[:：h時时시点.]|[ap]\.?\s?m|u))")
_DATE_SIGN = lazy(r"\d(?:[-./·]|\s?[年년月월])")
_AGO_SIGN = lazy(
    r"[前전]|पहले|vor|il y a|hace|há|prieš|för|for|před|pred|acum|πριν|преди|prije|منذ|قبل|"
    r"ago|geleden|fa|temu|назад|тому|önce|sedan|siden|atrás|trước|lalu"
)
_ZONE_AFTER = lazy(rf"\s?\(?(?P<zone>{_ZONE})(?!\w)\)?")
#: A weekday behind a date in East Asian scripts: "(日)", "日曜日", "星期日", "(일)".
_EAST_DAY = (
    r"(?:\s?(?:[(（](?:[月火水木金土日一二三四五六]・?祝?|(?:星期|周|週)?[一二三四五六日]|[월화수목금토일])[)）]|"
    r"(?:星期|周|週)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일))"
)
_NUMERIC = lazy(
    r"(?<![\d./-])(?P<y>(?:19|20)\d{2})(?P<s1>[-./]|\.\s)(?P<m>\d{1,2})(?P=s1)(?P<d>\d{1,2})(?!\d)(?:\.(?=\s|$)|t(?=\d))?"
    rf"{_EAST_DAY}?|"
    r"(?<![\d./-])(?P<d2>\d{1,2})(?P<s2>[-./·]|\.\s(?=\d{1,2}\.\s(?:19|20)\d\d))(?P<m2>\d{1,2})(?P=s2)(?P<y2>(?:19|20)\d{2}|\d{2})(?![\d/])|"
    rf"(?:(?:(?P<y3>\d{{4}})|(?P<era>令和|平成)(?P<y4>\d{{1,2}}|元))\s?[年년]\s?)?(?P<m3>\d{{1,2}})\s?[月월]\s?(?P<d3>\d{{1,2}})\s?[日일]{_EAST_DAY}?|"
    r"(?<![\d./-])(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?!\d)|"
    rf"(?<![\d./-])(?P<m5>\d{{1,2}})/(?P<d5>\d{{1,2}}){_EAST_DAY}|"
    r"(?<![\d./-])(?P<d6>\d{1,2})(?P<s6>/|(?<=\d\d)-(?=\d\d))(?P<m6>\d{1,2})(?=,?\s(?:à\s|às\s|a\slas\s|alle\s|um\s)?\d{1,2}[:.h]\d{2}(?!\d))"
)
_MONTH = rf"(?:{'|'.join(SIGNED_MONTHS)}|{'|'.join(TWO_WORD_MONTHS)}|آب|[^\W\d_]{{3,12}}|[ivx]{{1,2}}(?=\s(?:19|20)\d\d))"
_DAY_MONTH = lazy(
    rf"(?P<d>\d(?<![\d.,:]\d)\d?)(?:(?:\.|st|nd|rd|th|er|º|ª|-го)?[\s/-]|\.)(?:de\s|of\s|ב)?(?P<name>{_MONTH})(?!\w)\.?,?"
    r"(?:(?:[\s/-]|(?<=\.))(?:de\s|del\s|năm\s)?(?P<y>(?:19|20)\d{2})(?!\d)(?:\s?(?:г|р)\.|\s(?:года|року)\b)?)?"
)
_MONTH_DAY = lazy(
    r"(?<![\w-])(?:(?P<y1>(?:19|20)\d{2})(?:\.|\s?m\.)?\s)?(?P<name>[^\W\d_]{3,12})\.?\s(?P<d>\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:,?\s?(?P<y>(?:19|20)\d{2})(?!\d))?"
)
#: Numbers in words, as far as feeds count hours so.
_COUNTS = {
    word: number
    for number, words in ((2, "zwei deux dos due dois duas"), (3, "drei trois tres tre três"), (4, "vier quatre cuatro quattro"))
    for word in words.split()
}
_COUNTED = "|".join(_COUNTS)
_NUMBER = (
    r"(?P<n>\d{1,4}|(?:an?|one|eine[rmns]?|ein|una|uno|une?|uma?|een|één|én|ett|en|jedną|bir|μία|μια|έναν?|"
    rf"{_COUNTED})(?![^\W\d_]))"
)
_AGO = lazy(
    r"(?<!\w)(?:vor|il y a|hace|há|prieš|för|for|před|pred|acum|πριν|πριν από|преди|prije|منذ|قبل)\s"
    rf"(?:(?:etwa|rund|gut|knapp|ca\.?|environ|about|cerca de|casi|unas|unos|cirka|ungefär|omkring|asi|około)\s)?{_NUMBER}"
    r"\s?(?P<u>[^\W\d_]{1,12})\.?(?:\s(?:sedan|siden))?(?!\w)|"
    rf"(?:(?<!\w)|(?<=[^\W\d_])(?=\d))(?:(?P<n2>\d{{1,4}}|an?|one|una?|un|uno|uma|een|bir|jedną)(?:\s|(?<=\d)))?(?P<u2>un'ora|[^\W\d_]{{1,12}})\.?"
    r"\s(?:ago|geleden|fa|temu|назад|тому|önce|sedan|siden|atrás|trước|lalu|yang lalu)(?!\w)|"
    r"(?<!\d)(?P<n3>\d{1,4})\s?(?P<u3>秒|分钟|分鐘|分|時間|小时|小時|日|天|週間|周|週|个月|個月|か月|ヶ月|カ月|年|초|분|시간|일|주|개월|년)\s?[前전]|"
    r"(?<!\w)منذ\s(?P<u4>(?:ساع|دقيق)(?:ة|تين)|(?:يوم|أسبوع|شهر)(?:ين)?)(?!\w)|"
    r"(?<!\d)(?P<n5>\d{1,3})\s?(?P<u5>मिनट|घंट[ेाों]{1,2}|दिन|हफ्ते|सप्ताह|महीने|साल)\sपहले"
)
_SHORT_AGO = lazy(r"(?P<n>\d(?<![\w.,:/-]\d)\d{0,2})\s?(?P<u>[^\W\d_]{1,4})(?!\w)\.?")
DIGIT = lazy(r"\d")
#: Also superscripts, digits in circles and the like: all that `str.isdigit` knows.
_ANY_DIGIT = lazy(
    r"[\d\xb2-\xb3\xb9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff"
    r"\u2776-\u277e\u2780-\u2788\u278a-\u2792\U00010a40-\U00010a43\U00010e60-\U00010e68\U00011052-\U0001105a\U0001f100-\U0001f10a]"
)
_DAY_WORD = lazy(r"(?<!\w)(?:(?:今日|本日|昨日|今天|昨天|오늘|어제)(?=\d)|(?:i (?:dag|går)|[^\W\d_][\w'-]{1,15})(?!\w))")
_JOINER = lazy(
    r"[\s,.·•|@/()–-]{0,4}(?:(?:at|um|à|a las|alle|alle ore|ore|às|kl|klo|om|o|godz|в|о|saat|den|le|il|am|on|di)\b\.?)?"
    r"[\s,:]{0,2}"
)
_SEPARATOR = frozenset("·•|/,-:()[]►▶–—\n\t")
_WORDS = lazy(r"[^\W_]+")
_MAX_LEAD = 40  # characters
_EDGES = " ·•|-–—,:/"


def has_digit(text: str) -> bool:
    """Whether a text has a digit, of any script and also as a superscript."""
    return (DIGIT if text.isascii() else _ANY_DIGIT).search(text) is not None


def _number(shown: str | None) -> int:
    return int(shown) if shown and shown.isdigit() else _COUNTS.get(shown or "", 1)


_CLOCK_UNITS = frozenset({"min", "h"})


def _valid(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def _clocks(text: str) -> list[Moment]:
    found: list[Moment] = []
    if _CLOCK_SIGN.search(text) is None:
        return found
    for match in _CLOCK.finditer(text):
        groups = match.groupdict()
        hour = int(groups["jh"] or groups["h"] or groups["h2"])
        minute = int(groups["jm"] or groups["m"] or 0)
        half = groups["ja"] or groups["ap"] or groups["ap2"] or ""
        if hour > 23 or minute > 59 or (half and hour > 12):
            continue
        if half in {"午後", "오후"} or half.startswith("p"):
            hour = hour % 12 + 12
        elif half:
            hour %= 12
        bare = not half and not groups["o"] and not groups["o2"] and groups["sep"] is not None
        zone = _ZONE_AFTER.match(text, match.end())
        end = zone.end() if zone else match.end()
        found.append(
            Moment(match.start(), end, hour=hour, minute=minute, zone=zone["zone"] if zone else None, weak=bare and not zone)
        )
    return found


def _numeric_dates(text: str) -> list[Moment]:
    found: list[Moment] = []
    if _DATE_SIGN.search(text) is None:
        return found
    for match in _NUMERIC.finditer(text):
        groups = match.groupdict()
        year = groups["y"] or groups["y2"] or groups["y3"] or year_of_era(groups["era"], groups["y4"])
        month = int(groups["m"] or groups["m2"] or groups["m3"] or groups["m4"] or groups["m5"] or groups["m6"])
        day = int(groups["d"] or groups["d2"] or groups["d3"] or groups["d4"] or groups["d5"] or groups["d6"])
        either_way = groups["s6"] is not None or groups["s2"] in {"/", "-"}
        if either_way and month > 12:
            day, month = month, day
        if not _valid(month, day):
            continue
        number = None if year is None else int(year) + (2000 if len(year) == 2 else 0)
        either = either_way and day <= 12 and day != month
        weak = groups["m3"] is None if year is None else groups["s2"] in _SCORED and len(year) == 2
        found.append(Moment(match.start(), match.end(), number, month, day, ambiguous=either, weak=weak))
    return found


#: Scores and numbers of things have these between pairs of digits too.
_SCORED = frozenset("-·")


def _other_calendars(text: str) -> list[Moment]:
    return [Moment(start, end, day.year, day.month, day.day) for start, end, day in calendar_dates(text)]


def _named_dates(text: str) -> list[Moment]:
    found: list[Moment] = []
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        for match in pattern.finditer(text):
            month, day = MONTHS.get(match["name"]), int(match["d"])
            if month is not None and _valid(month, day):
                year = match["y"] or match.groupdict().get("y1")
                end = match.end() if year else len(text[: match.end()].rstrip(", "))
                found.append(Moment(match.start(), end, int(year) if year else None, month, day, weak=not year))
    return found


def _relatives(text: str) -> list[Moment]:
    found: list[Moment] = []
    if _AGO_SIGN.search(text) is None:
        return found
    for match in _AGO.finditer(text):
        unit = unit_of(match["u"] or match["u2"] or match["u3"] or match["u4"] or match["u5"])
        shown = match["n"] or match["n2"] or match["n3"] or match["n5"]
        count = 2 if match["u4"] and match["u4"].endswith("ين") else _number(shown)
        if shown in _COUNTS and unit not in _CLOCK_UNITS:  # "vor zwei Jahren" is what a story is about, and so is "75 years ago"
            continue
        if unit is not None and (unit != "y" or count <= 15):
            found.append(Moment(match.start(), match.end(), unit=unit, count=count))
    return found


def _short_relatives(text: str) -> list[Moment]:
    found: list[Moment] = []
    if DIGIT.search(text) is None:
        return found
    for match in _SHORT_AGO.finditer(text):
        unit = unit_of(match["u"])
        if unit is not None and match["u"][0] < "\u1100":  # "3分" without "前" is how long, not how long ago
            found.append(Moment(match.start(), match.end(), unit=unit, count=int(match["n"]), weak=True))
    return found


def _day_words(text: str) -> list[Moment]:
    found = []
    for match in _DAY_WORD.finditer(text):
        word = match.group()
        back, weekday = DAYS_BACK.get(word), WEEKDAYS.get(word)
        if back is not None:
            found.append(Moment(match.start(), match.end(), days_back=back, weak=True))
        elif weekday is not None and not (word == "di" and text[: match.start()].rstrip()[-1:].isdigit()):  # "17:42 di lunedì"
            found.append(Moment(match.start(), match.end(), weekday=weekday - 1, weak=True))
    return found


_VALUES = tuple(f.name for f in fields(Moment) if f.name not in {"start", "end", "ambiguous", "weak"})


def _joined(first: Moment, second: Moment) -> Moment | None:
    """Both as one, None where both say the same part."""
    if (first.unit is None) != (second.unit is None):
        return None
    values = {}
    for name in _VALUES:
        one, other = getattr(first, name), getattr(second, name)
        if one is not None and other is not None:
            return None
        values[name] = other if one is None else one
    return Moment(
        first.start, second.end, **values, ambiguous=first.ambiguous or second.ambiguous, weak=first.weak and second.weak
    )


#: What finds times, and what it finds nothing without: names that one of the text's words is, or begins with up to a sign.
_FINDERS: tuple[tuple[Callable[[str], list[Moment]], frozenset[str] | None], ...] = (
    *((_other_calendars, None), (_relatives, None), (_numeric_dates, None), (_named_dates, MONTH_BEGINNINGS)),
    *((_clocks, None), (_short_relatives, None), (_day_words, DAY_BEGINNINGS)),
)
#: What finds something where there are no letters.
_OF_NUMBERS = tuple((finder, begins) for finder, begins in _FINDERS if finder in {_other_calendars, _numeric_dates, _clocks})


def _moments(text: str) -> list[Moment]:
    """All times in the text, neighbours that make one time joined, in order."""
    pieces: list[Moment] = []
    taken = [False] * len(text)
    letters = LETTERS.findall(text)
    for finder, begins in _FINDERS if letters else _OF_NUMBERS:
        if begins is not None and begins.isdisjoint(letters):
            continue
        if finder is _short_relatives and any(piece.unit is not None for piece in pieces):
            continue
        for piece in finder(text):
            if not any(taken[piece.start : piece.end]):
                pieces.append(piece)
                taken[piece.start : piece.end] = [True] * (piece.end - piece.start)
    pieces.sort(key=lambda piece: piece.start)
    found: list[Moment] = []
    for piece in pieces:
        if found and _JOINER.fullmatch(text, found[-1].end, piece.start):
            both = _joined(found[-1], piece)
            if both is not None:
                found[-1] = both
                continue
        found.append(piece)
    return [m for m in found if m.weekday is None or m.hour is not None or m.day is not None]


def _lead(before: str) -> list[str] | None:
    """The words before a time where all are such as lead to one ("Updated on"), None where one is not."""
    words = _WORDS.findall(before) if len(before) <= _MAX_LEAD else None
    return words if words is not None and LEADS.issuperset(words) else None


def _without_at(before: str) -> str:
    """What stands before a time without its preposition: "Sport · kl." gives "Sport ·"."""
    before = before.rstrip()
    word = before[before.rfind(" ") + 1 :]
    return before[: len(before) - len(word)].rstrip() if word.rstrip(".:") in AT else before


def _stands_alone(text: str, moment: Moment) -> bool:
    """Whether the time begins or ends the text, and what is beside it is not its sentence."""
    before, after = text[: moment.start], text[moment.end :]
    lead = _lead(before)
    if lead is not None:
        rest = after.strip()
        if not rest or rest[0] in _SEPARATOR:
            return True
        if lead and PUBLISHED.isdisjoint(lead):  # "On May 12 …", "Um 8:00 Uhr …": a sentence
            return False
        return not moment.weak or (moment.hour is not None and ":" in text[moment.start : moment.end])
    if not after.strip(" .)]|·•"):
        return not moment.weak or _without_at(before)[-1:] in _SEPARATOR
    return False


def words_beside(text: str, moment: Moment) -> tuple[int, int]:
    """Where the words stand that are before a time, else behind it, without what leads to the time."""
    before = fold(text[: moment.start])
    leads = _lead(before) is not None
    start, end = (moment.end, len(text)) if leads else (0, len(_without_at(before)))
    shown = text[start:end].rstrip(_EDGES)
    return end - len(text[start:end].lstrip(_EDGES)) if shown else start, start + len(shown)


_OTHER_DIGIT = lazy("[٠-٩۰-۹०-९০-৯๐-๙]")
_ASCII_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙", "0123456789" * 5)


@lru_cache(maxsize=500)
def _find(text: str, anywhere: bool) -> Moment | None:
    folded = fold(text).translate(_ASCII_DIGITS) if _OTHER_DIGIT.search(text) else fold(text)
    if DIGIT.search(folded) is None and TELLING.isdisjoint(folded.split()):
        return None
    moments = _moments(folded)
    for moment in moments:
        if _stands_alone(folded, moment):
            return moment
    return next((m for m in moments if not m.weak), None) if anywhere else None


def find_moment(text: str, anywhere: bool = False) -> Moment | None:
    """The time that the text consists of, begins with or ends with; None where there is none.

    With `anywhere` a time that needs nothing beside it may also stand in the middle.
    """
    if len(text) <= 2 * _WINDOW:
        return _find(text, anywhere)
    cut = len(text) - _WINDOW
    space = text.find(" ", cut)
    tail = _find(text[space:], False) if space >= 0 else None
    if tail is None or tail.start <= 1:
        return None
    values = {f.name: getattr(tail, f.name) for f in fields(Moment)}
    return Moment(**{**values, "start": tail.start + space, "end": tail.end + space})


def time_shown(text: str) -> tuple[int, int] | None:
    """Where the time stands that a short text consists of, begins with or ends with."""
    moment = find_moment(text)
    return None if moment is None else (moment.start, moment.end)


def is_time(text: str) -> bool:
    """Whether the text is a time and nothing else but a lead ("Updated") and punctuation."""
    if len(text) > _WINDOW:
        return False
    moment = find_moment(text)
    if moment is None:
        return False
    folded = fold(text)
    return _lead(folded[: moment.start]) is not None and not folded[moment.end :].strip(" .,)]|·•-/:")


def is_mostly_time(text: str) -> bool:
    """Whether most of a line is a date or time, as of one that says when a list was made."""
    moment = find_moment(text) if has_digit(text) else None
    return moment is not None and (moment.end - moment.start) * 2 > len(text)
