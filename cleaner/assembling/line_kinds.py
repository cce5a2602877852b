"""What a line of text is in an article's body: a heading, an item of a list, a paragraph, what somebody says."""

from __future__ import annotations

import re

from cleaner.document.document import Document
from cleaner.document.line_shapes import HEADING_MARKS
from cleaner.document.moments import is_time
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import FULL_STOPS, SENTENCE_ENDS, ends_in
from cleaner.models import ContentKind

_HEADING, _PARAGRAPH, _LIST_ITEM = ContentKind.HEADING, ContentKind.PARAGRAPH, ContentKind.LIST_ITEM
_TABLE = ContentKind.TABLE
_LIST_MARKS = ("- ", "* ", "\u2022", "\u2013 ", "\u25aa", "\u25cf", "\u25e6", "\u00b7 ")
#: A line of text mode with at most this many words and no sentence end is read as a heading where prose follows.
HEADING_WORDS = 12
_NO_HEADING = (*SENTENCE_ENDS, '"', "\u201d", "\u00bb", ",", ";", ":")
#: A title may end with these, as with a name in quotes; a sentence ends before them.
_CLOSERS = "\u201c\u00ab\u300d\u300f\u2019'\u2018"
#: What leads from a sentence to a note.
_NOTE = lazy(r"(?<=[^\s\[*])\s?(?:\[\d{1,3}\]|\*{1,3}|[\u2020\u2021])$")
_SAID = tuple(end + closer for end in SENTENCE_ENDS for closer in _CLOSERS)
#: A dash opens what somebody says as well as an item of a list.
_DASH = "\u2013 "
#: A run of so many short sentences behind dashes is a list, of so few words each.
_RUN, _RUN_WORDS, _LONGEST_RUN = 3, 12, 30
_ENDS = _NO_HEADING + _SAID
#: What counts: with its neighbour one more or less it is an item of a list, alone over text a heading ("3. What of the ferry?").
#: Of such lines on the articles of dev 165 of 182 are headings in HTML.
_NUMBER = lazy(r"(\d{1,2})([.)])\s+\S")
_NO_NUMBERED_HEADING = (*FULL_STOPS, ",", ";", ":")
#: Between two sentences a line of so many words or more is a heading too where the sentence below is short (in HTML 70 of 97),
#: and has so many words.
_LEAST_HEADING, _LEAST_BELOW = 2, 3
#: What may stand before a sentence's first letter.
_OPENERS = " \"'\u201c\u201e\u00ab\u00bb\u00bf\u00a1\u2026("


def line_kind(document: Document, block: int) -> tuple[ContentKind, int | None, int | None]:
    """What a line of text is in the body by its marks and shape: its kind, a heading's level where marks tell it, and the number
    of an item that counts."""
    text = document.texts[block]
    if ("\t" in text or text[:1] == "|") and _is_row(document, block):
        return _TABLE, None, None
    if text.startswith(_LIST_MARKS):
        return (_PARAGRAPH if text.startswith(_DASH) and _is_said(document, block) else _LIST_ITEM), None, None
    if (marks := HEADING_MARKS.match(text)) is not None:
        return _HEADING, marks[0].count("#"), None
    if text[0].isdecimal() and (number := _NUMBER.match(text)) is not None:
        if _counts_on(document, block, number):
            return _LIST_ITEM, None, int(number[1])
        if _is_numbered_heading(document, block):
            return _HEADING, None, None
    is_short = document.words[block] <= HEADING_WORDS and not _bare(text).endswith(_ENDS)
    return (_HEADING if is_short and _heads(document, block) else _PARAGRAPH), None, None


def _bare(text: str) -> str:
    """The line without a note's mark, and without the brackets where it is all in them: a sentence may end before either."""
    text = _NOTE.sub("", text)
    return text[1:-1] if text[0] in "([\uff08" and text[-1] in ")]\uff09" else text


def _counts_on(document: Document, block: int, number: re.Match[str]) -> bool:
    """Whether the line above has the number before this one's, or the line below the next, with the same sign."""
    for step in (-1, 1):
        if 0 <= block + step < len(document):
            other = _NUMBER.match(document.texts[block + step])
            if other is not None and other[2] == number[2] and int(other[1]) == int(number[1]) + step:
                return True
    return False


def _is_numbered_heading(document: Document, block: int) -> bool:
    """Whether a line with a number is short, no sentence but a question, no date ("3. Oktober 2025"), and has a line below."""
    text = document.texts[block]
    is_short = document.words[block] <= HEADING_WORDS and not text.endswith(_NO_NUMBERED_HEADING)
    return is_short and block + 1 < len(document) and not is_time(text)


def _heads(document: Document, block: int) -> bool:
    """Whether what stands below a short line is what a heading has below it: prose, a list, or a sentence with one above too."""
    below = block + 1
    if below >= len(document):
        return False
    text, words = document.texts[below], document.words[below]
    if words > HEADING_WORDS or (text.startswith(_LIST_MARKS) and not text.startswith(_DASH)):
        return True
    if (number := _NUMBER.match(text)) is not None:
        return int(number[1]) == 1
    if block == 0 or document.words[block] < _LEAST_HEADING or words < _LEAST_BELOW:
        return False
    return all(ends_in(document.texts[beside], SENTENCE_ENDS) for beside in (block - 1, below))


def _is_row(document: Document, block: int) -> bool:
    """Whether a line is a row of a table, as one next to it is too."""
    beside = [line for line in (block - 1, block + 1) if 0 <= line < len(document)]
    return _has_cells(document, block) and any(_has_cells(document, line) for line in beside)


def _has_cells(document: Document, line: int) -> bool:
    """Whether tabs or bars part a line into cells; one tab in a sentence, or behind a number, does not."""
    text = document.texts[line]
    if text[:1] == "|":
        return text[-1:] == "|" and text.count("|") > 2
    first, *others = text.split("\t")
    return len(others) > 1 or (len(others) == 1 and document.words[line] <= HEADING_WORDS and not _is_mark(first, text))


def _is_mark(first: str, text: str) -> bool:
    """Whether what stands before a line's only tab marks it, as the number of an item does, or a sentence stands behind it."""
    return not any(map(str.isalpha, first)) or first.endswith((":", ".", ")")) or text.endswith(_ENDS)


def _is_said(document: Document, block: int) -> bool:
    """Whether a line behind a dash is what somebody says: a sentence, and so are the lines behind dashes next to it."""
    texts, words = document.texts, document.words
    first = last = block
    while first > max(0, block - _LONGEST_RUN) and texts[first - 1].startswith(_DASH):
        first -= 1
    while last < min(len(document) - 1, block + _LONGEST_RUN) and texts[last + 1].startswith(_DASH):
        last += 1
    run = range(first, last + 1)
    if not all(_is_sentence(texts[line][2:]) for line in run):
        return False
    if len(run) > 1 and first > 0 and texts[first - 1].endswith(":"):
        return False
    return len(run) < _RUN or any(words[line] > _RUN_WORDS or texts[line].endswith("?") for line in run)


def _is_sentence(text: str) -> bool:
    begins = text.lstrip(_OPENERS)[:1]
    return not begins.islower() and text.endswith(_ENDS) and not text.endswith((",", ";", ":"))
