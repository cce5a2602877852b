"""Rows of tables that hold data: each cell is a block and nothing else. Tables that lay out a page have texts in their cells."""

from __future__ import annotations

from cleaner.document.document import Document
from cleaner.document.once import once
from cleaner.document.rows import rows_of

#: A row with more cells lays out a page.
MOST_CELLS = 30
#: So many rows one below the other are a table; one or two may be a headline's frame.
FEWEST_ROWS = 3
#: A cell with a block of so many words that is alone in its row, or has so many words in all, holds a text.
PROSE_WORDS, LONG_CELL = 20, 80
_CELLS = frozenset({"td", "th"})
_LAYOUT_ROLES = ("presentation", "none")
_ROW_GROUPS = frozenset({"thead", "tbody", "tfoot"})
#: A row's first block and the block behind its last.
Row = tuple[int, int]


def table_rows(document: Document) -> list[Row]:
    """The rows with several cells, in page order."""
    return sorted(row for table in tables(document) for row in table)


@once
def tables(document: Document) -> list[list[Row]]:
    """The rows with several cells by the table that they are in; the same list each time."""
    tags, elements = document.tag, document.element
    spans = _spans(document)
    small = {r: (a, b) for r, (a, b) in spans.items() if 1 < b - a <= MOST_CELLS and _CELLS.issuperset(tags[a:b])}
    layout = layout_cells(document) if small else frozenset()
    by_table: dict[int, list[Row]] = {}
    for row, (low, high) in small.items():
        if layout.isdisjoint(elements[low:high]):
            by_table.setdefault(_table_of(document, row), []).append((low, high))
    return list(by_table.values())


def _spans(document: Document) -> dict[int, Row]:
    """The rows that hold no table, by their elements."""
    first, last, stop = document.elements.first, document.elements.last, document.elements.stop
    rows = list(rows_of(document.elements.tag, "tr"))
    follows = [*rows[1:], len(stop)]
    return {row: (first[row], last[row]) for row, following in zip(rows, follows, strict=False) if following >= stop[row]}


def _table_of(document: Document, row: int) -> int:
    """The table that a row is in: its parent, or that of the group of rows that it is in."""
    parent = document.elements.parent[row]
    return document.elements.parent[parent] if document.elements.tag[parent] in _ROW_GROUPS else parent


@once
def layout_cells(document: Document) -> frozenset[int]:
    """The elements that are cells with a text in them, not data; the same set each time."""
    tags, parent = document.elements.tag, document.elements.parent
    rows = {row: _table_of(document, row) for row in rows_of(tags, "tr")}
    frames = _frames(document, rows)
    its = [(cell, rows.get(parent[cell], -1)) for tag in _CELLS for cell in rows_of(tags, tag)]
    return frozenset(cell for cell, table in its if table in frames or _holds_text(document, cell))


def _frames(document: Document, rows: dict[int, int]) -> set[int]:
    """The tables that lay out a page, of those that rows are in: they say so themselves, or have one column and no head.
    Markdown lays out nothing, and its rows are one cell each."""
    if document.mode == "text":
        return set()
    tags, first, last = document.elements.tag, document.elements.first, document.elements.last
    filled: dict[int, int] = {}
    headed: set[int] = set()
    for tag in _CELLS:
        for cell in rows_of(tags, tag):
            row = document.elements.parent[cell]
            if first[cell] < last[cell]:
                filled[row] = filled.get(row, 0) + 1
                if tag == "th":
                    headed.add(row)
    data = {table for row, table in rows.items() if filled.get(row, 0) > 1 or row in headed}
    return {table for table in set(rows.values()) if table not in data or document.attribute(table, "role") in _LAYOUT_ROLES}


def _holds_text(document: Document, cell: int) -> bool:
    first, last, parent = document.elements.first, document.elements.last, document.elements.parent[cell]
    words = document.words[first[cell] : last[cell]]
    if not words or max(words) < PROSE_WORDS:
        return False
    return sum(words) >= LONG_CELL or (first[parent], last[parent]) == (first[cell], last[cell])


def cells(document: Document, fewest_rows: int = 1) -> frozenset[int]:
    """The blocks of such rows, where so many stand one below the other."""
    found: list[int] = []
    run: list[tuple[int, int]] = []
    for row in [*table_rows(document), (-1, -1)]:
        if run and row[0] != run[-1][1]:
            found += range(run[0][0], run[-1][1]) if len(run) >= fewest_rows else ()
            run = []
        run.append(row)
    return frozenset(found)
