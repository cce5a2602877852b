"""What belongs together is judged together: the cells of a table's row, the items of a list.

The score sees cells and items of a word or two. A row is one line of a text, and half of it (the names without the days) is
worth less than none: it is kept or removed as a whole. Of a list single items may go, but they are seldom unlike the rest.
"""

from __future__ import annotations

from cleaner.document.document import Document
from cleaner.document.tables import table_rows

_LISTS = frozenset({"ul", "ol"})
#: A list with more blocks is a page.
MOST_ITEMS = 120
#: The share of the list's mean in the margin of each of its blocks, in fifths: .6 did best of .3 and .6 on the dev corpora.
LIST_FIFTHS = 3


def with_whole_rows(document: Document, margins: list[int]) -> list[int]:
    """The margins, those of a row's cells the greatest of them."""
    rows = table_rows(document)
    if not rows:
        return margins
    whole = list(margins)
    for first, last in rows:
        whole[first:last] = [max(margins[first:last])] * (last - first)
    return whole


def with_even_lists(document: Document, margins: list[int]) -> list[int]:
    """The margins, those of a list's blocks drawn towards their mean by words; lists come before those inside them."""
    even, words = list(margins), document.words
    first, last = document.elements.first, document.elements.last
    for row, tag in enumerate(document.elements.tag):
        if tag in _LISTS and 1 < last[row] - first[row] <= MOST_ITEMS:
            low, high = first[row], last[row]
            weighed = zip(even[low:high], words[low:high], strict=True)
            mean = sum(margin * count for margin, count in weighed) // sum(words[low:high])
            even[low:high] = [((5 - LIST_FIFTHS) * margin + LIST_FIFTHS * mean) // 5 for margin in even[low:high]]
    return even
