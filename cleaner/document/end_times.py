"""Times at the ends of titles, behind a space or glued to them, where most titles of a list have one: "Ferry lost4 hours ago".

A single title may end in the day that its story is of.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from cleaner.document.document import Document
from cleaner.document.folding import fold
from cleaner.document.moments import has_digit, is_time
from cleaner.document.patterns import lazy
from cleaner.document.stories import StoryEntry
from cleaner.document.time_words import TELLING

#: So many titles that end in a time are enough, and so many characters are left of each.
_MIN_TIMED, _LEAST_TITLE = 2, 8
#: So long a time is at most, and so many titles are looked at before a list is given up: most lists have none.
_LONGEST, _TRIED = 26, 4
#: Where a time may begin: behind a space, and right behind a letter with a number, a capital, or a word that leads to a number.
_BEGINNING = lazy(
    r"(?<=[\s(])(?=\w)|(?<=[^\W\d_])(?=\d)|(?<=[a-zß-ÿа-яё])(?=[A-ZÀ-ÞА-ЯЁ])|"
    r"(?<=[^\W\d_])(?=(?:vor|il y a|hace|há|för|for|prieš|před|pred|acum)\s\d)"
)
#: A word, also one glued to the one before it.
_WORD = lazy(r"[A-ZÀ-ÞА-ЯЁ]?[^\W\d_A-ZÀ-ÞА-ЯЁ]+")
_BEFORE = " ·•|-–—,("


def take_end_times(document: Document, items: Sequence[StoryEntry]) -> None:
    """Take the times off the ends of titles, where most titles of a list end in one or had one there before.

    In text a line that was taken for the time of such a title is another's; in HTML a card's time is its own.
    """
    if not any(_time_start(document, item) is not None for item in islice(items, _TRIED)):
        return
    bare = [item for item in items if item.time is None or document.mode == "text"]
    found = [(item, start) for item in bare if (start := _time_start(document, item)) is not None]
    known = sum(_ends_in_known_time(document, item) for item in items)
    if len(found) + known < _MIN_TIMED or 2 * (len(found) + known) <= len(items):
        return
    for item, start in found:
        item.time = (start, start + len(document.text[start : item.title[1]].rstrip(" )")))
        item.title = (item.title[0], item.title[0] + len(document.text[item.title[0] : start].rstrip(_BEFORE)))


def _ends_in_known_time(document: Document, item: StoryEntry) -> bool:
    """Whether a time that was taken off a title stands right behind it."""
    if item.time is None or item.time[0] < item.title[1]:
        return False
    return item.time[0] - item.title[1] <= len(_BEFORE) and not document.text[item.title[1] : item.time[0]].strip(_BEFORE)


def _time_start(document: Document, item: StoryEntry) -> int | None:
    """Where the time begins that a title ends in."""
    start, end = item.title
    start = max(start + _LEAST_TITLE, end - _LONGEST)
    if not _may_tell_time(document.text[start:end]):
        return None
    for place in _BEGINNING.finditer(document.text, start, end):
        if is_time(document.text[place.start() : end]):
            return place.start()
    return None


def _may_tell_time(text: str) -> bool:
    """Whether a text has a digit, or a word that tells a time without one: most titles end in neither."""
    return has_digit(text) or not TELLING.isdisjoint(fold(" ".join(_WORD.findall(text))).split(" "))
