"""Days that text has glued to the name before them, as what is side by side on a page loses its gap: "Jane DoeThursday 6 May"."""

from __future__ import annotations

from cleaner.document.moments import has_digit
from cleaner.document.patterns import lazy
from cleaner.document.time_words import DATE_OPENS, LEADS, MONTHS, WEEKDAYS

#: A capital behind a small letter and no particle of a name ("DeMay"), the word that it begins, and the one behind that.
_TURN = lazy(r"(?<=[^\W\d_]{2}[a-zß-öø-ÿ])(?=([A-ZÀ-ÖØ-Þ][^\W\d_]{2,20})[.:,]{0,2} ([^\W\d_]+|\d))")


def with_days_parted(text: str) -> str:
    """The text with a bar before each day, or word that leads to one, that is glued to a word: names turn in their middle too,
    so there must be a date's word behind the turn, and a number or another such word behind that."""
    if not has_digit(text):
        return text
    for found in reversed([*_TURN.finditer(text)]):
        place = found.start()
        if (_is_of_time(found[1]) and (found[2].isdigit() or _is_of_time(found[2]))) or DATE_OPENS.match(text[place:].lower()):
            text = f"{text[:place]} | {text[place:]}"
    return text


def _is_of_time(word: str) -> bool:
    word = word.lower()
    return word in LEADS or word in MONTHS or word in WEEKDAYS
