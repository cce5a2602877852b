"""Rows of tables: cells are blocks, and a row is one line of a text. It is kept or removed as a whole.

The score sees cells of a word or two, and half a row (the names without the days) is worth less than none. So a row is as
likely as the likeliest of its cells.
"""

from __future__ import annotations

from cleaner.document.document import Document
from cleaner.document.tables import table_rows


def with_whole_rows(document: Document, margins: list[int]) -> list[int]:
    """The margins, those of a row's cells the greatest of them."""
    rows = table_rows(document)
    if not rows:
        return margins
    whole = list(margins)
    for first, last in rows:
        whole[first:last] = [max(margins[first:last])] * (last - first)
    return whole
