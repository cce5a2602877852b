"""Tables of a text with one cell a line: lines whose shapes come again after so many lines, some of them numbers.

Extractors that put each element on a line of its own leave nothing else of a table. What is told here is no more than that lines
belong together: numbered lists of stories, quotes of a market and months of an archive come in such a rhythm too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress, count

from cleaner.document.document import Document
from cleaner.document.entry_series import entry_heads
from cleaner.document.once import once
from cleaner.document.patterns import lazy
from cleaner.document.tables import FEWEST_ROWS, Row, tables

#: A row has so many cells. Of the lines of a table so large a share, in tenths, is of the shape of that a row above: of 1,235
#: lines of tables on 415 labelled pages 781 are found so, and 5 lines of paragraphs with them.
_FEWEST_CELLS, _MOST_CELLS, _ALIKE_TENTHS = 2, 12, 8
#: A line of more words is a paragraph and no cell.
_CELL_WORDS = 25
_FEW_WORDS, _SOME_WORDS, _SENTENCE_WORDS = 3, 8, 5
#: Figures and signs with at most a unit: "77%", "$1,249", "12/1/2021", "4.6", "5 km"; and how long they may be.
_SIGNS = r"\d.,:/%$€£+\-–—−()×°~<>≥≤# "
_NUMBER = lazy(rf"[{_SIGNS}]*\d[{_SIGNS}]*(?:[^\W\d_]{{1,4}}\.?)?(?: ?[()%\d.,]+)?")
_NUMBER_LENGTH, _SIGN_LENGTH = 30, 3
_NO_CELL, _SENTENCE, _NUMBERS = "P", ".", frozenset("N%$-")
#: Lines of code end so, and cells do not.
_CODE_ENDS = frozenset(",;{}([=")
#: Rows of so few lines that say the same so many words at one place are cards with their button.
_CARD_LINES, _BUTTON_WORDS = 6, 3


def told_tables(document: Document) -> list[list[Row]]:
    """The rows of each table, as the page's markup has them, or in a text without any as its lines tell."""
    return tables(document) or (line_tables(document) if document.mode == "text" else [])


@once
def line_tables(document: Document) -> list[list[Row]]:
    """The rows of each table of a text: a row's first line and the line behind its last."""
    return list(_tables(document))


def _tables(document: Document) -> Iterator[list[Row]]:
    """The longest runs first, those of the fewest cells a row of equally long ones; no line is in two, or in a live series."""
    shapes = "".join([_shape(text, words) for text, words in zip(document.texts, document.words, strict=True)])
    taken = bytearray(len(shapes))
    runs = sorted(_runs(shapes), key=lambda run: (run[0] - run[1], run[2]))
    for first, last, cells in runs:
        if any(taken[first:last]):
            continue
        taken[first:last] = b"\1" * (last - first)
        if not (_are_cards(document, first, last, cells) or _are_entries(document, shapes[first:last], first, cells)):
            yield [(at, min(at + cells, last)) for at in range(first, last, cells)]


def _shape(text: str, words: int) -> str:
    """The shape of a cell: a number, a share, a price, signs alone, or words by how many; that of a paragraph is none."""
    if words > _CELL_WORDS or text[-1] in _CODE_ENDS:
        return _NO_CELL
    if len(text) < _NUMBER_LENGTH and _NUMBER.fullmatch(text):
        return "%" if "%" in text else "N" if {"$", "€", "£"}.isdisjoint(text) else "$"
    if len(text) <= _SIGN_LENGTH and not any(map(str.isalnum, text)):
        return "-"
    if text[-1] in ".!?" and words >= _SENTENCE_WORDS:
        return _SENTENCE
    return "s" if words <= _FEW_WORDS else "m" if words <= _SOME_WORDS else "l"


def _runs(shapes: str) -> Iterator[tuple[int, int, int]]:
    """Runs of lines like those a row above, for each number of cells a row may have: first, behind the last, cells."""
    numbers = [at for at, shape in enumerate(shapes) if shape in _NUMBERS]
    if len(numbers) < FEWEST_ROWS:
        return
    for low, high in _stretches(numbers, len(shapes)):
        for cells in range(_FEWEST_CELLS, min(_MOST_CELLS, (high - low) // FEWEST_ROWS) + 1):
            part = shapes[low:high]
            alike = [shape == above != _NO_CELL for above, shape in zip(part, part[cells:], strict=False)]
            for first, last in _runs_alike(alike, part, cells):
                if last - first >= FEWEST_ROWS * cells and _has_columns(part[first:last], cells):
                    yield low + first, low + last, cells


def _stretches(numbers: Sequence[int], lines: int) -> Iterator[tuple[int, int]]:
    """Where numbers are no further from each other than two rows may be, and a row on either side."""
    first = last = numbers[0]
    for at in (*numbers[1:], None):
        if at is None or at - last > 2 * _MOST_CELLS:
            yield max(0, first - _MOST_CELLS), min(lines, last + _MOST_CELLS + 1)
            first = at or 0
        last = at or 0


def _runs_alike(alike: Sequence[bool], shapes: str, cells: int) -> Iterator[tuple[int, int]]:
    """Runs in which enough lines are like the one a row below: the first line, and the line behind the last."""
    done = 0
    for first in compress(count(), alike):
        if first < done:
            continue
        same, other, last = 0, 0, first
        for at in range(first, len(alike)):
            if alike[at]:
                same, last = same + 1, at
            elif shapes[at + cells] == _NO_CELL or 10 * other > (10 - _ALIKE_TENTHS) * (same + other + 1):
                break
            else:
                other += 1
        done = last + 1
        yield first, last + cells + 1


def _has_columns(shapes: str, cells: int) -> bool:
    """Whether the columns of a run are of several shapes, and one has numbers."""
    kinds = {Counter(shapes[column::cells]).most_common(1)[0][0] for column in range(cells)}
    return len(kinds) > 1 and not kinds.isdisjoint(_NUMBERS)


def _are_cards(document: Document, first: int, last: int, cells: int) -> bool:
    """Whether most rows have the same words at one place: the button of a card."""
    if cells > _CARD_LINES:
        return False
    for column in range(first, first + cells):
        blocks = range(column, last, cells)
        (text, times), *_ = Counter(document.texts[block] for block in blocks).most_common(1)
        if 2 * times >= len(blocks) and text.count(" ") + 1 >= _BUTTON_WORDS:
            return True
    return False


def _are_entries(document: Document, shapes: str, first: int, cells: int) -> bool:
    """Whether the numbers in one column are times that entries of a text stand under, and another column has their sentences."""
    columns = Counter(
        (head - first) % cells
        for head in entry_heads(document)
        if first <= head < first + len(shapes) and shapes[head - first] in _NUMBERS
    )
    if not columns or 2 * cells * max(columns.values()) < len(shapes):
        return False
    return any(2 * shapes[column::cells].count(_SENTENCE) > len(shapes) // cells for column in range(cells))
