"""The byline and the date below a headline: together they tell in text where the headline stands, and where the text begins."""

from __future__ import annotations

from cleaner.document.credit_lines import is_byline, is_date_line
from cleaner.document.document import Document
from cleaner.document.front_marks import is_bare_name
from cleaner.document.moments import find_moment
from cleaner.document.names import has_prefix
from cleaner.document.paragraphs import PARAGRAPH_ENDS

#: So many lines stand at most between the day and the first long paragraph.
LINES_TO_TEXT = 12


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
    if end < 0 and below < len(document) and says_day(document, below):
        return below + 1
    return end


def sentence_below_day(document: Document, body: int, least: int) -> int:
    """Where the text begins whose first long paragraph is `body`: at the first sentence of `least` words below the day."""
    between = range(max(0, body - LINES_TO_TEXT), body)
    for block in between:
        if document.words[block] >= least and document.texts[block].endswith(PARAGRAPH_ENDS):
            return block if any(says_day(document, other) for other in range(between.start, block)) else body
    return body


def _signature_end(document: Document, first: int) -> int:
    who, when, second = _says_who(document, first), says_day(document, first), first + 1
    if who and when:
        return second
    if not (who or when) or second == len(document):
        return -1
    return second + 1 if (says_day(document, second) if who else _says_who(document, second)) else -1


def _says_who(document: Document, block: int) -> bool:
    text = document.texts[block]
    if is_byline(text, document.folded_texts[block], document.words[block]):
        return has_prefix(text)
    return is_bare_name(document, block)


def says_day(document: Document, block: int) -> bool:
    """Whether a line is a date or a byline and says a day."""
    text, folded, words = document.texts[block], document.folded_texts[block], document.words[block]
    if not (is_date_line(text, folded, words) or is_byline(text, folded, words)):
        return False
    moment = find_moment(text, anywhere=True)
    return moment is not None and moment.day is not None
