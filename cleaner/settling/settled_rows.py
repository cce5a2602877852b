"""Rows of tables, once their cells are settled: each is kept or removed as a whole.

The score judges a row as a whole already (`rows_and_lists.py`). Rules know a cell by a word or two, and those of a table are
also those of menus, buttons and prices: on the dev corpora they took cells out of 271 rows of 4,284, and
next to none was furniture ("login" beside a menu).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from cleaner.document.document import Document
from cleaner.document.line_tables import told_tables
from cleaner.document.tables import FEWEST_ROWS, Row
from cleaner.models import ContentKind, FurnitureKind
from cleaner.rules.rule import Claim
from cleaner.settling.limits import Limits
from cleaner.settling.settle import Settled, given_back, taken_out

#: Of a table that is kept rules took at most so many times what the score keeps and no rule took. On the dev corpora all have
#: more than half; small tables of settings and comparisons have less.
MOST_TAKEN = 2
#: What no cell of a table is: its days and names are data.
_NO_CELLS = frozenset({ContentKind.BYLINE, ContentKind.DATE})


class _Spans(NamedTuple):
    """The spans of a row by their places: all, those that only the score keeps, those that rules took; and how long these are."""

    places: range
    text: list[int]
    taken: list[int]
    said: int
    took: int


def with_whole_settled_rows(document: Document, settled: Settled, margins: Sequence[int], limits: Limits) -> Settled:
    """The settled spans, those of each row that the score keeps with one fate.

    In a table of which enough is kept a row is kept, but for one that certain rules took whole; elsewhere it goes as most of
    it goes. A row of which rules of the user's packs or rules for content took a cell is left as it is.
    """
    found = told_tables(document)
    if not found or not any(settled.claim):
        return settled
    given: set[int] = set()
    taken: dict[int, Claim | None] = {}
    for table in found:
        rows = list(_rows(settled, table, margins, limits))
        is_kept = len(table) >= FEWEST_ROWS and MOST_TAKEN * sum(row.said for row in rows) >= sum(row.took for row in rows)
        for row in rows:
            if not row.taken:
                continue
            if row.said >= row.took or (is_kept and not _is_certain(settled, row)):
                given.update(row.places)
            else:
                taken |= dict.fromkeys(row.text, settled.claim[max(row.taken, key=lambda place: _length(settled, place))])
    return taken_out(given_back(settled, given), taken) if given or taken else settled


def _rows(settled: Settled, table: Sequence[Row], margins: Sequence[int], limits: Limits) -> Iterator[_Spans]:
    """The rows of a table that the score keeps and none of whose cells is held by a claim."""
    blocks = settled.block
    tabled = len(table) >= FEWEST_ROWS
    for low, high in table:
        if max(margins[low:high]) < limits.body:
            continue
        places = range(bisect_left(blocks, low), bisect_left(blocks, high))
        claimed = [place for place in places if settled.claim[place] is not None]
        if all(_yields(settled.claim[place], tabled, limits.own) for place in claimed):
            text = [place for place in places if settled.kept[place] and settled.claim[place] is None]
            said, took = (sum(_length(settled, place) for place in those) for those in (text, claimed))
            yield _Spans(places, text, claimed, said, took)


def _yields(claim: Claim | None, tabled: bool, own: Container[str]) -> bool:
    """Whether a claim on a cell goes the way of the row."""
    if claim is None or claim.keep or claim.rule in own:
        return claim is None
    return isinstance(claim.kind, FurnitureKind) or (tabled and claim.kind in _NO_CELLS)


def _is_certain(settled: Settled, row: _Spans) -> bool:
    """Whether certain rules took a row whole."""
    claims = [settled.claim[place] for place in row.places]
    return all(claim is not None and claim.certain for claim in claims)


def _length(settled: Settled, place: int) -> int:
    return settled.end[place] - settled.start[place]
