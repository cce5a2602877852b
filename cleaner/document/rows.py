"""Rows of a column that have one value, without a look at each of them."""

from __future__ import annotations

from collections.abc import Iterator


def rows_of(column: list[str], value: str) -> Iterator[int]:
    """The rows in which a column has a value, in order."""
    row = -1
    for _ in range(column.count(value)):
        row = column.index(value, row + 1)
        yield row
