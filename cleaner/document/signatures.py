"""The byline and the date below a headline: together they tell in text where the headline stands, and where the text begins."""

from __future__ import annotations

from cleaner.document.credit_lines import is_byline, is_date_line
from cleaner.document.document import Document
from cleaner.document.front_marks import is_bare_name
from cleaner.document.moments import find_moment
from cleaner.document.names import has_prefix


def signature_below(document: Document, block: int, between: int = 0) -> int:
    """The line behind the byline and the date that stand below a line, in either order or in one line; -1 where they do not.

    So many lines may stand `between`, as a standfirst does.
    """
    for first in range(block + 1, min(block + 2 + between, len(document))):
        end = _signature_end(document, first)
        if end >= 0:
            return end
    return -1


def day_below(document: Document, block: int, between: int = 0) -> int:
    """The line behind a byline and a date that stand below a line, or behind a date alone right below it; else -1."""
    end = signature_below(document, block, between)
    below = block + 1
    if end < 0 and below < len(document) and _says_day(document, below):
        return below + 1
    return end


def _signature_end(document: Document, first: int) -> int:
    who, when, second = _says_who(document, first), _says_day(document, first), first + 1
    if who and when:
        return second
    if not (who or when) or second == len(document):
        return -1
    return second + 1 if (_says_day(document, second) if who else _says_who(document, second)) else -1


def _says_who(document: Document, block: int) -> bool:
    text = document.texts[block]
    if is_byline(text, document.folded_texts[block], document.words[block]):
        return has_prefix(text)
    return is_bare_name(document, block)


def _says_day(document: Document, block: int) -> bool:
    text, folded, words = document.texts[block], document.folded_texts[block], document.words[block]
    if not (is_date_line(text, folded, words) or is_byline(text, folded, words)):
        return False
    moment = find_moment(text, anywhere=True)
    return moment is not None and moment.day is not None
