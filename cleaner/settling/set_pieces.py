"""Tables, code, definitions and notes of an article: what is set between its paragraphs is kept or removed as one.

The score knows paragraphs best. A cell, a line of code or a term is as short as a button, and the last ones of an article have
nothing of the text below them: so tables were cut through the middle, and what ends an article went whole. Where such a piece
stands says more, and phrases say nothing of code: of 31 pieces of it on the dev corpora that rules took below or between
paragraphs the gold text has all but two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from cleaner.document.document import Document
from cleaner.document.rows import rows_of
from cleaner.document.tables import FEWEST_ROWS, tables
from cleaner.models import BODY_KINDS
from cleaner.reading.tags import INLINE
from cleaner.rules.basis import Basis
from cleaner.scoring.model import margin
from cleaner.settling.limits import Limits
from cleaner.settling.settle import Settled, given_back

#: Some part of a piece has this P(body) at least: what has less is a thread's counts and a ware's marks, and of tables, code and
#: notes what gold texts leave out.
LEAST = margin(0.2)
#: A table's rows of data are so much of it.
OF_DATA = 0.8
#: So much of a piece may be links: more is a menu.
LINKED = 0.3
#: What leads to a note is no longer: "[12]".
MARK = 8
#: A piece with more blocks is a page.
MOST_BLOCKS = 400
#: Elements that are the whole of what stands above a piece, and not the end of another part of the page.
_PIECES = frozenset("p h2 h3 h4 h5 h6 ul ol dl pre table figure blockquote".split())
_LISTS = frozenset({"ol", "ul"})
#: What of a list of notes yields to its place: what goes by looks.
_YIELDING = frozenset({Basis.LEARNED, Basis.LISTS})


class _Piece(NamedTuple):
    """A table, a <pre>, a <dl> or a list of notes: its element, its blocks, and what in it yields to its place besides the
    score: any rule, the ones that go by looks, or none."""

    element: int
    first: int
    last: int
    yielding: frozenset[Basis] = frozenset()


def with_set_pieces(document: Document, settled: Settled, margins: Sequence[int], limits: Limits) -> Settled:
    """The settled spans, those of pieces that are set into the kept text kept, but for what rules of the user's packs took."""
    if document.mode != "html":
        return settled
    kept, least = _kept_text(settled), min(LEAST, limits.body)
    given: set[int] = set()
    for piece in (*_tables(document), *_marked(document, "pre", frozenset(Basis)), *_marked(document, "dl")):
        if max(margins[piece.first : piece.last]) < least or _is_menu(document, piece):
            continue
        if _is_torn(document, piece, kept) or _is_set_in(document, piece, kept):
            given.update(_yielding(settled, piece, limits.own))
    for piece in _notes(document, kept):
        if max(margins[piece.first : piece.last]) >= least:
            given.update(_yielding(settled, piece, limits.own))
    return given_back(settled, given) if given else settled


def _kept_text(settled: Settled) -> set[int]:
    """The blocks of which something is kept as the article's text."""
    said = [kept and (claim is None or claim.kind in BODY_KINDS) for kept, claim in zip(settled.kept, settled.claim, strict=True)]
    return set(compress(settled.block, said))


def _yielding(settled: Settled, piece: _Piece, own: Container[str]) -> Iterator[int]:
    """The places of a piece's removed spans that its place decides."""
    for place in range(bisect_left(settled.block, piece.first), bisect_left(settled.block, piece.last)):
        claim = settled.claim[place]
        if not settled.kept[place] and (claim is None or (claim.basis in piece.yielding and claim.rule not in own)):
            yield place


def _tables(document: Document) -> Iterator[_Piece]:
    """The tables that hold data."""
    elements = document.elements
    for table in tables(document):
        row = document.element[table[0][0]]
        while row > 0 and elements.tag[row] != "table":
            row = elements.parent[row]
        first, last = elements.first[row], elements.last[row]
        of_data = sum(high - low for low, high in table)
        if row > 0 and len(table) >= FEWEST_ROWS and last - first <= MOST_BLOCKS and of_data >= OF_DATA * (last - first):
            yield _Piece(row, first, last)


def _marked(document: Document, tag: str, yielding: frozenset[Basis] = frozenset()) -> Iterator[_Piece]:
    """The elements of a tag that have words."""
    first, last = document.elements.first, document.elements.last
    for row in rows_of(document.elements.tag, tag):
        if 0 < last[row] - first[row] <= MOST_BLOCKS:
            yield _Piece(row, first[row], last[row], yielding)


def _notes(document: Document, kept: set[int]) -> Iterator[_Piece]:
    """The lists below the text to whose entries it leads by a short mark, and that lead back by one."""
    elements = document.elements
    short = [(start, href[1:]) for start, end, href in document.links if href[:1] == "#" and end - start <= MARK]
    marks = [(document.block_at(start), name) for start, name in short]
    leads = {name: block for block, name in marks if block in kept}
    if not leads:
        return
    lists: dict[int, None] = {}
    for row, attribute, value in document.marker_values:
        if attribute == "id" and value in leads and elements.first[row] > leads[value]:
            lists.setdefault(next((up for up in document.ancestors(row) if elements.tag[up] in _LISTS), 0))
    marked = [block for block, _ in marks]
    for row in lists:
        first, last = elements.first[row], elements.last[row]
        if row > 0 and last - first <= MOST_BLOCKS and bisect_left(marked, first) < bisect_left(marked, last):
            yield _Piece(row, first, last, _YIELDING)


def _is_menu(document: Document, piece: _Piece) -> bool:
    """Whether too much of a piece is links."""
    linked = sum(document.link_chars[piece.first : piece.last])
    return linked > LINKED * (document.end[piece.last - 1] - document.start[piece.first])


def _is_torn(document: Document, piece: _Piece, kept: set[int]) -> bool:
    """Whether more than half of a piece's words are kept."""
    said = sum(document.words[block] for block in range(piece.first, piece.last) if block in kept)
    return 2 * said > sum(document.words[piece.first : piece.last])


def _is_set_in(document: Document, piece: _Piece, kept: set[int]) -> bool:
    """Whether a piece stands between kept text of the element that it is in, or ends that element below it."""
    elements, above, below = document.elements, piece.first - 1, piece.last
    around = elements.parent[piece.element]
    while around > 0 and (elements.first[around], elements.last[around]) == (piece.first, piece.last):
        around = elements.parent[around]
    if above not in kept or above < elements.first[around]:
        return False
    if below in kept and below < elements.last[around]:
        return True
    return _stands_alone(document, above, around)


def _stands_alone(document: Document, block: int, around: int) -> bool:
    """Whether a block is, within an element, a paragraph or a heading of its own, or the end of a list."""
    elements, row = document.elements, document.element[block]
    while row > around and elements.parent[row] != around:
        row = elements.parent[row]
    if row <= around or elements.tag[row] in INLINE:
        return True
    return elements.tag[row] in _PIECES or elements.last[row] - elements.first[row] == 1
