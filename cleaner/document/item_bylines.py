"""Lines of a text's list that say who wrote a story: a byline, several names, or names and a date."""

from __future__ import annotations

from cleaner.document.line_shapes import byline_start
from cleaner.document.moments import Moment, find_moment, has_digit
from cleaner.document.names import is_clear_name, split_names

_BETWEEN_NAMES = (" and ", " und ", " et ", " y ", " e ", " en ", " i ", " и ", " ve ", " & ", ", ")
#: So many characters stand before a date at least where they are names; behind it no more than another date has.
_LEAST_NAMES, _MOST_BEHIND = 8, 20


def names_start(text: str) -> int | None:
    """Where the names begin in a line that is a byline, or nothing but several names."""
    by = byline_start(text)
    if by is None and any(map(text.__contains__, _BETWEEN_NAMES)) and not has_digit(text):
        names = split_names(text, loose=False)
        clear = len(names) > 1 and all(map(_is_whole_name, names))
        return 0 if clear and sum(map(len, names)) * 4 >= len(text) * 3 else None
    return by


def signed(text: str) -> Moment | None:
    """The date of a line that is a byline, names, or a name and a place, before a date: "Jane Doe, John Roe 13.07.2024"."""
    moment = find_moment(text, anywhere=True) if has_digit(text) else None
    if moment is None or moment.day is None or moment.start < _LEAST_NAMES or len(text) - moment.end > _MOST_BEHIND:
        return None
    said = text[: moment.start].strip(" ,|·•–-")
    by = byline_start(said)
    if by is None and not any(map(said.__contains__, _BETWEEN_NAMES)):
        return None
    names = split_names(said[by:], loose=False)
    clear = bool(names) and all(map(_is_whole_name, names))
    return moment if clear and said.startswith(names[0], by or 0) and 2 * sum(map(len, names)) > len(said[by:]) else None


def _is_whole_name(name: str) -> bool:
    return " " in name and is_clear_name(name)
