"""What body blocks are by the elements around them or their lines' shape: their kinds, list numbers, and what is one block."""

from __future__ import annotations

from typing import NamedTuple

from cleaner.assembling.line_kinds import line_kind
from cleaner.document.code_lines import code_runs
from cleaner.document.document import Document
from cleaner.document.tables import layout_cells
from cleaner.models import ContentKind
from cleaner.reading.tags import INLINE

_HEADING_LEVELS = {f"h{level}": level for level in range(1, 7)}
# By name each would be looked up anew for each block, at several times the cost of what is done with it.
_HEADING, _PARAGRAPH, _LIST_ITEM, _TABLE = (
    ContentKind.HEADING,
    ContentKind.PARAGRAPH,
    ContentKind.LIST_ITEM,
    ContentKind.TABLE,
)
#: What an element makes of the blocks in it; it is looked for so far up, and not beyond what holds a whole text.
_KINDS = {
    **dict.fromkeys(("li", "dd", "dt"), ContentKind.LIST_ITEM),
    **dict.fromkeys(("td", "th"), ContentKind.TABLE),
    "blockquote": ContentKind.QUOTE,
    **dict.fromkeys((*_HEADING_LEVELS, "summary"), ContentKind.HEADING),
}
#: The line that opens a <details> is the heading of what it holds (of 22 on labelled pages that are body all), one level below a
#: section's; what is longer than so many words is a text.
_OPENER_LEVEL, _OPENER_WORDS = 3, 20
_ANCESTORS = 8
_SECTIONS = frozenset({"article", "section", "body", "main", "root"})
_ITEMS = frozenset({"li", "dd", "dt"})
_BOLD = frozenset({"b", "strong"})
_LEVELS = frozenset("123456")
_CELLS = frozenset({"td", "th"})


class Shape(NamedTuple):
    """What a body block is: its kind, a heading's level, whether a list is ordered.

    `item` is the row of the list item that it is in; `whole` that of the element all of whose spans are one block: a
    heading, a row of a table, code. -1 where there is none.
    """

    kind: ContentKind
    level: int | None = None
    ordered: bool | None = None
    item: int = -1
    whole: int = -1


_PLAIN = Shape(_PARAGRAPH)


class Shapes:
    """The shapes of a page's blocks; what is asked of rows, lists and preformatted text is asked once for each."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.data_rows: dict[int, bool] = {}
        self.worded_rows: dict[int, bool] = {}
        self.numbers: dict[int, int] = {}
        self.code = {line: run.start for run in code_runs(document) for line in run}  # of a text: the first line of its code
        self.begun: set[int] = set()  # the list items whose number was given

    def shape(self, block: int) -> Shape:
        """What a body block is by its tag or line shape."""
        document = self.document
        own = document.tag[block]
        if own == "line":
            if (code := self.code.get(block)) is not None:
                return Shape(_PARAGRAPH, whole=code)
            kind, level, number = line_kind(document, block)
            if number is None:
                return Shape(kind, level)
            self.numbers[block] = number  # of a text no element is an item, but the line is
            return Shape(kind, ordered=True, item=block)
        tags, parent, row = document.elements.tag, document.elements.parent, document.element[block]
        if own in _HEADING_LEVELS:
            while tags[row] != own:  # the elements up to it are inline
                row = parent[row]
            return Shape(_HEADING, _HEADING_LEVELS[own], whole=row)
        pre = -1
        for _ in range(_ANCESTORS):
            tag = tags[row]
            if tag in _KINDS:
                return self._inside(block, row, pre)
            if tag == "pre":
                pre = row
            elif tag in _SECTIONS:
                break
            row = parent[row]
        return Shape(_PARAGRAPH, whole=pre) if pre >= 0 and self._is_code(pre) else self._plain(block)

    def _plain(self, block: int) -> Shape:
        """What a block is whose elements are no list's, quote's or table's: what its own element says by its role, a heading
        where all of it is bold and it stands as headings do, or a paragraph."""
        document, bold = self.document, False
        tags, row = document.elements.tag, document.element[block]
        while tags[row] in INLINE:
            bold |= tags[row] in _BOLD
            row = document.elements.parent[row]
        attributes = document.elements.attributes[row]
        if attributes and (role := document.attribute(row, "role")):
            if role == "heading":
                level = document.attribute(row, "aria-level") or ""
                return Shape(_HEADING, int(level) if level in _LEVELS else None, whole=row)
            if role == "listitem":
                return Shape(_LIST_ITEM, ordered=False)
        return Shape(_HEADING) if bold and self._stands_as_heading(block, row) else _PLAIN

    def _stands_as_heading(self, block: int, row: int) -> bool:
        """Whether a line is what a heading is in text, with blocks of one element above and below it."""
        document, elements = self.document, self.document.elements
        around = elements.parent[row]
        if not elements.first[around] < block < elements.last[around] - 1 or document.is_linked(block):
            return False
        return line_kind(document, block)[0] is _HEADING

    def _inside(self, block: int, row: int, pre: int) -> Shape:
        """What a block is by the element of this row, with a <pre> in it or none (-1)."""
        tags, parent = self.document.elements.tag, self.document.elements.parent
        tag = tags[row]
        kind = _KINDS[tag]
        code = pre if pre >= 0 and self._is_code(pre) else -1
        if kind is _LIST_ITEM:
            cell = self._data_cell(row)
            if cell >= 0:
                return Shape(_TABLE, whole=parent[cell])
            return Shape(kind, None, tags[parent[row]] == "ol", row, code)
        if kind is _TABLE:
            if code >= 0 and "\n" in self.document.texts[block]:
                return Shape(_PARAGRAPH, whole=code)
            if tags[parent[row]] != "tr":
                return Shape(kind)
            return Shape(kind, whole=parent[row]) if self._is_data(parent[row]) else _PLAIN
        if tag == "summary":
            is_opener = self.document.words[block] <= _OPENER_WORDS
            return Shape(kind, _OPENER_LEVEL, whole=row) if is_opener else _PLAIN
        return Shape(kind, _HEADING_LEVELS.get(tag), whole=row if kind is _HEADING else code)

    def _data_cell(self, item: int) -> int:
        """The cell of a table's row that a list item is in, or -1: lists in cells are what these say, where another cell of
        the row says what they are of. Rows of lists alone are columns of a page."""
        tags, parent = self.document.elements.tag, self.document.elements.parent
        row = parent[item]
        for _ in range(_ANCESTORS):
            if tags[row] in _CELLS and tags[parent[row]] == "tr":
                return row if self._is_data(parent[row]) and self._has_words(parent[row]) else -1
            if tags[row] in _SECTIONS:
                break
            row = parent[row]
        return -1

    def number_at_first(self, item: int) -> int | None:
        """The number of a list item, what it or its list says or its place: given to its first block, and to no other."""
        if item < 0 or item in self.begun:
            return None
        self.begun.add(item)
        if item not in self.numbers:
            self._count(self.document.elements.parent[item])
        return self.numbers[item]

    def _count(self, parent: int) -> None:
        """Number the items that are an element's children."""
        items = [row for row in self._children(parent) if self.document.elements.tag[row] in _ITEMS]
        number, step = 1, 1
        if self.document.elements.tag[parent] == "ol":
            if self.document.attribute(parent, "reversed") is not None:
                number, step = len(items), -1
            number = _integer(self.document.attribute(parent, "start"), number)
        for row in items:
            number = _integer(self.document.attribute(row, "value"), number)
            self.numbers[row] = number
            number += step

    def _children(self, row: int) -> list[int]:
        """The rows of an element's children, one step for each."""
        stops = self.document.elements.stop
        children = []
        child, stop = row + 1, stops[row]
        while child < stop:
            children.append(child)
            child = stops[child]
        return children

    def _is_data(self, row: int) -> bool:
        """Whether a row's cells are a table's, and not parts of a page that is laid out as one."""
        known = self.data_rows.get(row)
        if known is None:
            known = self.data_rows[row] = layout_cells(self.document).isdisjoint(self._children(row))
        return known

    def _has_words(self, row: int) -> bool:
        """Whether a cell of a row has words of its own."""
        known = self.worded_rows.get(row)
        if known is None:
            elements = self.document.elements
            tags = self.document.tag[elements.first[row] : elements.last[row]]
            known = self.worded_rows[row] = not _CELLS.isdisjoint(tags)
        return known

    def _is_code(self, pre: int) -> bool:
        """Whether a <pre> is one block: reading leaves only the paragraphs of prose apart."""
        return self.document.elements.last[pre] - self.document.elements.first[pre] == 1


def _integer(value: str | None, otherwise: int) -> int:
    """A list's number as an attribute gives it; one that is out of all bounds counts as none."""
    digits = (value or "").strip().removeprefix("-")
    if value is None or not digits.isdecimal() or not digits.isascii() or len(digits) > 9:
        return otherwise
    return int(value)
