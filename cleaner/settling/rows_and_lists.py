"""What belongs together is judged together: the cells of a table's row, the rows of a table, the items of a list.

The score sees cells and items of a word or two. A row is one line of a text, and half of it (the names without the days) is
worth less than none: it is kept or removed as a whole. Of a table single rows may go, and of a list single items, but they are
seldom unlike the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.document.document import Document
from cleaner.document.line_tables import told_tables
from cleaner.document.tables import FEWEST_ROWS, table_rows, tables

_LISTS = frozenset({"ul", "ol"})
#: A list with more blocks is a page.
MOST_ITEMS = 120
#: The share of the mean in the margin of each item or row, in fifths. On the dev corpora .6 did best of .3 and .6 for lists, and
#: of 0, .6, .8 and 1 for tables.
MEAN_FIFTHS = 3
#: And in that of each row of a table of which a text has only the lines: there 1 did best of .2, .6 and 1.
LINE_FIFTHS = 5


def with_whole_rows(document: Document, margins: list[int]) -> list[int]:
    """The margins, those of a row's cells the greatest of them."""
    rows = table_rows(document)
    if not rows:
        return margins
    whole = list(margins)
    for first, last in rows:
        whole[first:last] = [max(margins[first:last])] * (last - first)
    return whole


def with_even_tables(document: Document, margins: list[int]) -> list[int]:
    """The margins, those of a table's rows drawn towards their mean by words; they are the mean where only lines tell a table."""
    long = [table for table in told_tables(document) if len(table) >= FEWEST_ROWS]
    if not long:
        return margins
    even, fifths = list(margins), MEAN_FIFTHS if tables(document) else LINE_FIFTHS
    for table in long:
        theirs = [max(margins[low:high]) for low, high in table]
        words = [sum(document.words[low:high]) for low, high in table]
        for (low, high), margin in zip(table, _drawn(theirs, words, fifths), strict=True):
            even[low:high] = [margin] * (high - low)
    return even


def with_even_lists(document: Document, margins: list[int]) -> list[int]:
    """The margins, those of a list's blocks drawn towards their mean by words; lists come before those inside them."""
    even, words = list(margins), document.words
    first, last = document.elements.first, document.elements.last
    for row, tag in enumerate(document.elements.tag):
        if tag in _LISTS and 1 < last[row] - first[row] <= MOST_ITEMS:
            low, high = first[row], last[row]
            even[low:high] = _drawn(even[low:high], words[low:high])
    return even


def _drawn(margins: Sequence[int], words: Sequence[int], fifths: int = MEAN_FIFTHS) -> list[int]:
    """The margins, drawn towards their mean by words so many fifths of the way."""
    mean = sum(margin * count for margin, count in zip(margins, words, strict=True)) // sum(words)
    return [((5 - fifths) * margin + fifths * mean) // 5 for margin in margins]
