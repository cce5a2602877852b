"""Writes a `Document` front to back: the open elements, the open block, and the columns of what is done."""

from __future__ import annotations

import re

from cleaner.document.document import UNSPACED, Document, RawMetadata
from cleaner.reading.edges import CLOSING, are_apart, goes_on, is_unfinished, spell
from cleaner.reading.tags import INLINE
from cleaner.reading.tokens import Attributes

#: The depth down to which elements get a row of their own: below it their words and boundaries count all the same. Real
#: pages stay far above; the bound keeps what walks up from a block linear on hostile ones.
DEEPEST = 255
#: Attributes that are looked into when an element opens: a link's address, a time's own value, what hides it.
LOOKED_INTO = frozenset({"href", "datetime", "style", "hidden", "aria-hidden", "content", "title"})
#: What is due before words: nothing, white space, or what the end of an inline element, of a <span> or of a link may be,
#: where templates that put none between two words meant one.
NO_SPACE, WHITE, INNER_EDGE, EDGE, LINK_EDGE = range(5)
#: Elements whose words belong to the word before them, and in which points part no sentences.
_NO_EDGES = frozenset("sub sup code kbd samp tt var".split())
#: What goes on with a capital that stands in an element of its own has so many spaces at least.
REST_SPACES = 4
_MAY_HOLD_LETTER = frozenset({"div", "p"})
#: Elements between a table and its rows.
ROW_GROUPS = frozenset({"thead", "tbody", "tfoot"})
#: Columns that one cell can take.
MAX_COLUMNS = 15
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


class DocumentBuilder:
    """The state of one pass. The open elements are `top` and its parents, so they need no stack of their own; the open
    block has a row in every column but `ends`."""

    __slots__ = (
        "anchors", "attributes", "bodies", "cell_span", "cell_start", "column", "depth", "document", "elements", "ends", "first",
        "gap", "hiders", "holders", "last", "length", "link", "link_chars", "link_start", "paragraphs", "parents", "parts",
        "pre_start", "preformatted", "raw", "row", "row_start", "separator", "space", "span_ends", "starts", "stop", "table",
        "tabs", "tags", "taken", "top", "unrecorded", "writing",
    )  # fmt: skip

    def __init__(self, url: str | None) -> None:
        self.document = document = Document(text="", mode="html", url=url)
        self.raw: RawMetadata = document.raw
        self.elements = elements = document.elements
        self.tags, self.parents, self.attributes = elements.tag, elements.parent, elements.attributes
        self.first, self.last, self.stop, self.depth = elements.first, elements.last, elements.stop, elements.depth
        self.span_ends = elements.span_ends
        self.hiders: list[int] = []  # rows of the elements that hide what is in them
        self.starts, self.ends = document.start, document.end
        self.holders, self.link_chars = document.element, document.link_chars
        self.top = 0  # row of the innermost open element
        self.unrecorded = 0  # open elements that have no row
        self.paragraphs = self.anchors = self.bodies = self.preformatted = 0  # open <p>, <a>, <body>, <pre>
        self.parts: list[str] = []  # of page.text
        self.length = 0  # of page.text so far
        self.writing = False  # whether a block is open
        self.space = 0  # what is due before the next words of the open block: NO_SPACE to LINK_EDGE
        self.link: str | None = None
        self.link_start = -1
        self.separator = "\n"  # before the next block: a tab for each cell of a row that begins after the block before
        self.row_start = 0  # number of blocks before the last table row
        self.cell_start = -1  # number of blocks before the last cell of that row (-1: it has none yet)
        self.cell_span = 1  # columns of that cell
        self.tabs = 0  # due before the words of that cell
        self.table = -1  # row of the element of the last table
        self.row = self.column = 0  # numbers of its last row, and of the first column behind the last cell of that
        self.taken: dict[int, int] = {}  # columns that cells of rows above take, up to the row of this number
        self.pre_start = 0  # number of blocks before the last <pre>
        self.gap: list[str] = []  # white space of an open <pre> since its last block

    def finish(self) -> Document:
        """The document, everything closed."""
        if self.writing:
            self.flush()
        self.end_link()
        while self.top:
            self.pop()
        document = self.document
        self.last[0], self.stop[0] = len(self.starts), len(self.tags)
        document.text = "".join(self.parts)
        tags, parents, block_tags = self.tags, self.parents, document.tag
        for row in self.holders:
            while (tag := tags[row]) in INLINE:
                row = parents[row]
            block_tags.append(tag)
        self.elements.hidden = hidden = [False] * len(tags)
        for row in self.hiders:
            if not hidden[row]:
                hidden[row : self.stop[row]] = [True] * (self.stop[row] - row)
        document.hidden = [hidden[row] for row in self.holders]
        document.blank_before = [0] * len(self.starts)
        return document

    # -- words --------------------------------------------------------------

    def words(self, data: str) -> None:
        """Add words to the open block, white space folded to one space each; `data` is not white space alone."""
        text = " ".join(data.split())
        if not self.writing:
            self.open_block()
        else:
            moved = self.holders[-1] != self.top
            if data[0].isspace() or self.space == WHITE or ((moved or self.space) and self.is_apart(text)):
                text = " " + text
            if moved:
                self.widen_holder()
        if self.link is not None:
            if self.link_start < 0:
                self.link_start = self.length + (text[0] == " ")
            self.link_chars[-1] += len(text)
        self.parts.append(text)
        self.length += len(text)
        self.space = WHITE if data[-1].isspace() else NO_SPACE

    def is_apart(self, words: str) -> bool:
        """Whether these words begin with another word than what ends at the edge of an element right before them.

        Templates put no space between two elements and mean one. Where no element has begun since, it is one word with an
        element in it ("<a>ferry</a>s") unless what comes looks like the beginning of another.
        """
        first, last = words[0], self.parts[-1]
        if first in CLOSING:
            return False
        if self.space < EDGE:
            return are_apart(last, words, self.space == INNER_EDGE) and not self.is_in(_NO_EDGES)
        after_link = self.space == LINK_EDGE
        if after_link and self.link is not None:  # two links
            return True
        if is_unfinished(last, self.length - len(last) == self.starts[-1], first) or spell(last, words):
            return False
        if self.top == len(self.tags) - 1:  # an element has begun, and none ended since
            return not (after_link and UNSPACED.match(first) and UNSPACED.match(last[-1]))  # which no spaces part
        return not goes_on(last[-1], first)

    def is_in(self, tags: frozenset[str]) -> bool:
        """Whether the innermost open elements, up to the nearest block, are one of these."""
        row = self.top
        while (tag := self.tags[row]) in INLINE:
            if tag in tags:
                return True
            row = self.parents[row]
        return False

    def preformatted_words(self, data: str) -> None:
        """Add words whose line ends count; a blank line ends the block, and stands between it and the next."""
        for number, text in enumerate(_BLANK_LINE.split(data)):
            if number:
                if self.writing:
                    self.flush()
                self.gap.append("\n")
            if not self.writing:
                bare = text.lstrip()
                self.gap.append(text[: len(text) - len(bare)])
                text = bare
                if text:
                    self.close_gap()
                    self.open_block()
            elif text and self.holders[-1] != self.top:
                self.widen_holder()
            if text:
                if self.link is not None:
                    self.add_linked(text)
                self.parts.append(text)
                self.length += len(text)

    def close_gap(self) -> None:
        """Put the white space since the last block of a <pre> before the next: before its first, that line's indentation."""
        gap = "".join(self.gap)
        self.gap.clear()
        if len(self.starts) == self.pre_start:
            gap = gap.rpartition("\n")[2]
        self.separator = self.separator + gap if self.parts else gap

    def begin_row(self) -> None:
        """Begin a row of the table that is open, or of another one."""
        self.row_start, self.cell_start = len(self.starts), -1
        table = self.parents[self.top] if self.tags[self.top] in ROW_GROUPS else self.top
        if table != self.table:
            self.table, self.row = table, 0
            self.taken.clear()
        self.row += 1
        self.column = 0

    def begin_cell(self, columns: int, rows: int) -> None:
        """Begin a cell of a row: the words of its columns are apart by a tab, whether there are words in them or not, and
        so are the columns that cells of rows above take."""
        written = len(self.starts)
        if self.cell_start != written:  # the row's first, or there are words in the one before
            self.tabs = 0
        above = self.columns_taken()
        if self.cell_start >= 0 or above:
            self.tabs += above + (self.cell_span if self.cell_start >= 0 else 0)
            self.separator = ("\n" if written == self.row_start and self.parts else "") + "\t" * self.tabs
        if rows > 1:
            last = self.row + rows - 1
            self.taken.update(dict.fromkeys(range(self.column, self.column + columns), last))
        self.column += columns
        self.cell_start, self.cell_span = written, columns

    def columns_taken(self) -> int:
        """How many columns a cell stands behind the one before it, as cells of rows above take them."""
        first = self.column
        while self.column - first < MAX_COLUMNS and self.taken.get(self.column, 0) >= self.row:
            self.column += 1
        return self.column - first

    def open_block(self) -> None:
        """Begin a block with the words to come."""
        if self.parts or self.separator != "\n":
            self.parts.append(self.separator)
            self.length += len(self.separator)
            self.separator = "\n"
        self.starts.append(self.length)
        self.holders.append(self.top)
        self.link_chars.append(0)
        self.writing = True

    def goes_on_with_letter(self, words: str) -> bool:
        """Whether these words go on with the block before them, which is a large first letter in an element of its own and the
        paragraph's: then that block is open again, and stands in the paragraph alone."""
        block, letter = len(self.ends) - 1, self.parts[-1]
        if not letter.isupper() or self.length - self.starts[block] != 1 or self.separator != "\n" or self.link_chars[block]:
            return False
        if not words[0].islower() or words.count(" ") < REST_SPACES or self.block_tag(self.top) != "p":
            return False
        if self.block_tag(self.holders[block]) not in _MAY_HOLD_LETTER:
            return False
        self.ends.pop()
        self.move_block(block)
        self.writing, self.space = True, NO_SPACE
        return True

    def block_tag(self, row: int) -> str:
        """The tag of the innermost element from this row on that is not inline."""
        while (tag := self.tags[row]) in INLINE:
            row = self.parents[row]
        return tag

    def move_block(self, block: int) -> None:
        """Put the last block, whose elements are closed, into the innermost open element in their place."""
        row, around = self.top, set()
        while row:
            around.add(row)
            row = self.parents[row]
        row = outermost = self.holders[block]
        while row and row not in around:
            outermost, row = row, self.parents[row]
        for row in range(outermost, len(self.tags)):
            self.first[row] = min(self.first[row], block)
            self.last[row] = min(self.last[row], block)
        self.holders[block] = self.top

    def widen_holder(self) -> None:
        """Make the block's element the innermost that holds what it held and the innermost open element."""
        holder, other, parents = self.holders[-1], self.top, self.parents
        while holder != other:  # an element's row comes after its parent's
            if holder > other:
                holder = parents[holder]
            else:
                other = parents[other]
        self.holders[-1] = holder

    def flush(self) -> None:
        """End the open block."""
        if self.preformatted:
            self.strip_end()
        if self.link is not None:
            self.pause_link()
        self.ends.append(self.length)
        self.writing = False

    def strip_end(self) -> None:
        """Take white space off the end of the open block, which is never white space alone, and off a link that ends there."""
        parts = self.parts
        while True:
            part = parts.pop()
            kept = part.rstrip()
            self.length -= len(part) - len(kept)
            if kept:
                parts.append(kept)
                break
        self.link_chars[-1] = min(self.link_chars[-1], self.length - self.starts[-1])
        links = self.document.links
        while links and links[-1][1] > self.length:
            begin, _, href = links.pop()
            if begin < self.length:
                links.append((begin, self.length, href))

    # -- links --------------------------------------------------------------

    def add_linked(self, text: str) -> None:
        """Count words of the open link that are about to be added."""
        if self.link_start < 0:
            self.link_start = self.length + (text[0] == " ")
        self.link_chars[-1] += len(text)

    def pause_link(self) -> None:
        """Note the words of the open link so far: it goes on in the next block."""
        if self.link is not None and 0 <= self.link_start < self.length:
            self.document.links.append((self.link_start, self.length, self.link))
        self.link_start = -1

    def end_link(self) -> None:
        """Note the words of the open link; whatever follows is not in it."""
        if self.link is not None and 0 <= self.link_start < self.length:
            self.document.links.append((self.link_start, self.length, self.link))
        self.link_start = -1
        self.link = None

    # -- elements -----------------------------------------------------------

    def push(self, tag: str, attributes: Attributes) -> None:
        """Open an element."""
        for name, value in attributes:
            if name in LOOKED_INTO:
                self.look_into(tag, name, value)
        row = len(self.tags)
        self.tags.append(tag)
        self.parents.append(self.top)
        self.attributes.append(attributes)
        self.first.append(len(self.ends))
        self.last.append(0)
        self.stop.append(0)
        self.depth.append(self.depth[self.top] + 1)
        self.top = row

    def look_into(self, tag: str, name: str, value: str) -> None:
        """Note what an attribute of the element about to be opened says."""
        row = len(self.tags)
        if name == "href":
            if tag == "a":
                self.link = value
        elif name == "datetime":
            if tag == "time":
                self.raw.times.append((value, row))
        elif name == "title":
            if tag == "abbr" and value[:2].isdigit():  # a date of hAtom
                self.raw.times.append((value, row))
        elif name == "content":
            self.raw.contents.append(row)
        elif name == "style":
            if "none" in value and "display:none" in value.replace(" ", ""):
                self.hiders.append(row)
        elif name == "hidden" or value == "true":
            self.hiders.append(row)
        if self.hiders and self.hiders[-1] == row and tag in INLINE:
            self.elements.hidden_spans[row] = self.length

    def pop(self) -> None:
        """Close the innermost element."""
        row = self.top
        tag = self.tags[row]
        self.last[row] = len(self.starts)
        self.stop[row] = len(self.tags)
        self.top = self.parents[row]
        if tag == "p":
            self.paragraphs -= 1
        elif tag == "a":
            self.anchors -= 1
        elif tag == "tr":
            self.separator = "\n"
        elif tag == "pre":
            self.preformatted -= 1
            self.gap.clear()
        elif tag == "body":
            self.bodies -= 1

    def pop_through(self, row: int) -> None:
        """Close the open elements from the innermost to the one of this row."""
        above = self.parents[row]
        while self.top != above:
            self.pop()


def extent(attributes: Attributes) -> tuple[int, int]:
    """How many columns and rows a cell takes: no more columns than a page shows, so that it stays in proportion to its source."""
    columns = rows = 1
    for name, value in attributes:
        if (name == "colspan" or name == "rowspan") and value.isascii() and value.isdecimal() and len(value) < 4:
            if name == "colspan":
                columns = max(1, min(int(value), MAX_COLUMNS))
            else:
                rows = int(value)
    return columns, rows
