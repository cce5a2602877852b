"""Lines that say the day and the names beside it: "3 May 2024 by Jane Doe, Harbour Post", with marks between them or without."""

from __future__ import annotations

import re

from cleaner.document.credit_lines import says_day, without_reading_time
from cleaner.document.moments import find_moment, has_digit
from cleaner.document.names import has_prefix
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import STOPS
from cleaner.document.time_words import DATE_OPENS, LEADS

#: So many words such a line has at most: two days, each with its hour and the words before it, are eighteen.
SIGNED_WORDS = 24
#: So many names stand beside a day; and fewer in scripts without capitals.
NAMES, UNSPACED_NAMES = 9, 5
#: Words in small letters between the names and times.
_BETWEEN = frozenset(
    "by von vom par por di da de del la le in at on for and und y et e og och en um am im the of to uhr h min mins minute "
    "minutes read comment comments views last updated published posted || | · • - – — / & ,".split()
)
_JOINING = _BETWEEN | LEADS
_CASED = lazy(r"[^\W\d_]")
#: A day and its year have one of these: a year, or days and months in digits.
_DAYS = re.compile(r"\d\d\d\d|\d[-./]\s?\d|\d\s?[年년]")


def says_day_and_names(text: str) -> bool:
    """Whether a line says a day of a year and beside it names: capitals, and few words that join them."""
    if len(text) > 160 or text[-1] in "?!:;…" or _DAYS.search(text) is None or is_field(text):
        return False
    rest, found = without_reading_time(text), False
    for _ in range(3):
        moment = find_moment(rest, anywhere=True)
        if moment is None:
            break
        found |= moment.day is not None and moment.year is not None
        rest = f"{_without_lead(rest[: moment.start])} | {rest[moment.end :]}"
    if not found or rest.endswith("."):
        return False
    words = [word.strip(".,:()") for word in rest.split()]
    names = [word for word in words if word and word.lower() not in _JOINING and not word.isdigit()]
    if any(word[0].islower() for word in names):
        return False
    uncased = any(_CASED.match(word) and word[0] == word[0].swapcase() for word in names)
    return 0 < len(names) <= (UNSPACED_NAMES if uncased else NAMES)


def _without_lead(text: str) -> str:
    """The text without the words before a time that stand behind another: "Jane Doe | Letzte Änderung: "."""
    before, mark, lead = text.rpartition("|")
    return before + mark if mark and DATE_OPENS.match(lead.strip().lower()) is not None else text


def is_field(text: str) -> bool:
    """Whether a line begins with a label that names neither author nor publication: "Released: 3 May 2024", a book's."""
    _, colon, _ = text[:24].partition(": ")
    return bool(colon) and DATE_OPENS.match(text.lower()) is None and not has_prefix(text)


_MARKS_BETWEEN = ("·", "|", "•", " / ")
_MARK = lazy(r"[·|•]| / ")
#: A longer piece is a caption's sentence; and the day of a recording is not the article's.
MAX_PIECE = 9
_MEDIA = (["Audio"], ["Video"], ["Podcast"])


def is_mixed(text: str) -> bool:
    """Whether a line of names and outlets between separators also says the day: "Jane Doe · Harbour Post · 3 May 2024"."""
    if not any(map(text.__contains__, _MARKS_BETWEEN)) or not has_digit(text) or _ends_as_sentence(text):
        return False
    pieces = _MARK.split(text)
    if max(len(piece.split()) for piece in pieces) > MAX_PIECE or pieces[0].split()[:1] in _MEDIA:
        return False
    moment = find_moment(text, anywhere=True)
    return moment is not None and says_day(moment)


def _ends_as_sentence(text: str) -> bool:
    return text[-1] in STOPS and not text.endswith(_COMPANIES)


_COMPANIES = (" Inc.", " Ltd.", " Corp.", " Co.", " plc.", " S.A.", " N.V.", " S.p.A.")


def begins_with_day(text: str) -> bool:
    """Whether a line says the day first and more behind marks, so that a name is in the line above: "3 May 2024 | Updated …"."""
    if not text[0].isdigit() and not has_digit(text[:16]):
        return False
    moment = find_moment(text)
    return moment is not None and moment.start == 0 and says_day(moment) and is_mixed(text)
