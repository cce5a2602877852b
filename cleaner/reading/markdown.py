"""Markdown to a `Document`: read as the HTML it stands for, and judged as text, since no container says what is what.

What crawlers' Markdown looks like counts for more here than the standard: links around whole teasers, lines that nobody
wrapped as paragraphs of their own, facts about the page above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from cleaner.document.document import Document
from cleaner.reading.escapes import WARNING, with_line_ends
from cleaner.reading.front_matter import split_front_matter
from cleaner.reading.html import read_html
from cleaner.reading.markdown_inline import inline_html
from cleaner.reading.text import MARK, text_lines, without_uniform_blanks, wrap_width

_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_QUOTED = re.compile(r"\s{0,12}(?:>[ \t]?){1,12}")
_ITEM = re.compile(r"\s{0,40}(?:[-*+•]|(\d{1,4})[.)])[ \t]+(?=\S)")
_HEADING = re.compile(r"\s{0,12}(#{1,6})[ \t]+(?=\S)")
_CLOSING_MARKS = re.compile(r"[ \t]#{1,6}[ \t]*$")
_RULER = re.compile(r"\s{0,12}([-*_])[ \t]*(?:\1[ \t]*){2,200}$")
_UNDERLINE = re.compile(r"\s{0,3}(=|-)\1{1,200}\s*$")
_ROW = re.compile(r"\s{0,3}\|.*\|\s*$")
_ROW_RULER = re.compile(r"\s{0,3}\|?[ \t]*:?-{2,200}:?[ \t]*(?:\|[ \t]*:?-{0,200}:?[ \t]*){0,200}$")
#: An underlined line of more words is a paragraph with a ruler below it.
MAX_UNDERLINED_WORDS = 30
_PLAIN = frozenset({"p", "root"})
#: What notes on an element how many blank lines stand above it.
_BLANKS = "blanks"


def read_markdown(text: str, url: str | None = None) -> Document:
    """The `Document` of Markdown: its text is what the Markdown shows, its blocks have the tags that the marks stand for.

    Facts about the page that stand above it (YAML front matter, or "Title: …" lines as some readers write them) become
    its metadata; an address among them is the page's own where the caller gave none.
    """
    parted = with_line_ends(text)
    facts, text = split_front_matter((text if parted is None else parted).removeprefix(MARK))
    document = read_html(facts.html() + _html(text), url or facts.address)
    if parted is not None:
        document.warnings.append(WARNING)
    document.mode = "text"
    document.tag = ["line" if tag in _PLAIN else tag for tag in document.tag]
    _note_blanks(document)
    return document


def _note_blanks(document: Document) -> None:
    """Tell the document above which blocks the source has blank lines, and take the note of it off the elements: the score of
    text knows by them what somebody cleaned."""
    elements = document.elements
    above: dict[int, int] = {}
    for row, attributes in enumerate(elements.attributes):
        if attributes and attributes[0][0] == _BLANKS and attributes[0][1].isdecimal():
            if elements.first[row] < elements.last[row]:
                above[elements.first[row]] = int(attributes[0][1])
            elements.attributes[row] = []
    blanks = [above.get(block, 0) for block in range(len(document))]
    lines = list(zip(document.start, document.end, blanks, strict=True))
    document.blank_before = [blank for _, _, blank in without_uniform_blanks(lines)]


def _html(text: str) -> str:
    lines = text.splitlines()
    fences = _fences(lines)
    code = {at for start, stop in fences.items() for at in range(start, stop + 1)}
    shown = inline_html("\n".join(["" if at in code else line for at, line in enumerate(lines)])).split("\n")
    return "".join(_Blocks(lines, shown, fences).html())


def _fences(lines: list[str]) -> dict[int, int]:
    """The first and last lines of fenced code. A fence that is never closed is none."""
    fences: dict[int, int] = {}
    first, marks = -1, ""
    for at, line in enumerate(lines):
        found = _FENCE.match(line)
        if found is not None and first < 0:
            first, marks = at, found[1]
        elif found is not None and found[1].startswith(marks) and not line[found.end() :].strip():
            fences[first] = at
            first = -1
    return fences


class _Shape(NamedTuple):
    """What the marks before a line's words make of it, and where they end."""

    quoted: bool
    list: str | None
    level: int
    end: int


def _shape(line: str) -> _Shape:
    quoted = _QUOTED.match(line)
    at = quoted.end() if quoted else 0
    item = _ITEM.match(line, at)
    kind = None if item is None else "ol" if item[1] else "ul"
    at = item.end() if item else at
    heading = _HEADING.match(line, at)
    return _Shape(quoted is not None, kind, len(heading[1]) if heading else 0, heading.end() if heading else at)


class _Blocks:
    """The blocks of Markdown, line by line, as HTML. `shown` are the lines with their inline marks made HTML."""

    def __init__(self, lines: list[str], shown: list[str], fences: dict[int, int]) -> None:
        self.lines, self.shown, self.fences = lines, shown, fences
        self.rows = _rows(lines)
        self.joined = _joined(lines)
        self.within: str | None = None  # the list or table that is open
        self.blanks = 0  # blank lines right above

    def html(self) -> Iterator[str]:
        at = 0
        while at < len(self.lines):
            if at in self.fences:
                code = "\n".join(self.lines[at + 1 : self.fences[at]])
                yield f"{self.enter(None)}{self.begin('pre')}{escape(code)}</pre>"
                at = self.fences[at] + 1
            elif at in self.rows:
                yield self.enter("table") + self.row(at)
                at += 1
            else:
                stop = next((row for row in range(at + 1, len(self.lines)) if row not in self.joined), len(self.lines))
                yield from self.block(at, stop)
                at = stop

    def enter(self, within: str | None) -> str:
        """The tags that end the list or table that is open, and begin another."""
        if within == self.within:
            return ""
        left, self.within = self.within, within
        return (f"</{left}>" if left else "") + (f"<{within}>" if within else "")

    def begin(self, tag: str) -> str:
        """A start tag that notes the blank lines above."""
        blanks, self.blanks = self.blanks, 0
        return f'<{tag} {_BLANKS}="{blanks}">' if blanks else f"<{tag}>"

    def row(self, at: int) -> str:
        """A table's row, as one block with a tab between its cells: the score of text knows rows as lines."""
        if _ROW_RULER.match(self.lines[at]):
            return ""
        cells = self.shown[at].strip().removeprefix("|").removesuffix("|").split("|")
        return self.begin("tr") + "<td><pre>" + "\t".join(cell.strip() for cell in cells) + "</pre></td></tr>"

    def block(self, at: int, stop: int) -> Iterator[str]:
        """A line and those that a wrap broke off it."""
        line = self.lines[at]
        if not line.strip():
            self.blanks += 1
            yield self.shown[at].strip()  # a definition, or the line end inside a link
        elif _RULER.match(line) or (at and self.underlines(at)):
            return
        else:
            shape = _shape(line)
            below = (_QUOTED.sub("", row, count=1) for row in self.shown[at + 1 : stop])
            words = " ".join(row.strip() for row in (self.shown[at][shape.end :], *below))
            level = shape.level or (stop < len(self.lines) and self.underlines(stop))
            within, heading = self.enter(shape.list), f"h{level}" if level else ""
            outer = "blockquote" if shape.quoted else "li" if shape.list else "" if level else "p"
            tags = [tag for tag in (outer, heading) if tag]
            words = _CLOSING_MARKS.sub("", words) if level else words
            yield within + "".join(map(self.begin, tags)) + words + "".join(f"</{tag}>" for tag in reversed(tags))

    def underlines(self, at: int) -> int:
        """The level of the heading whose underline a line is; 0 where it is none."""
        found, above = _UNDERLINE.match(self.lines[at]), self.lines[at - 1]
        if found is None or not above.strip() or len(above.split()) > MAX_UNDERLINED_WORDS or _RULER.match(above):
            return 0
        return 1 if found[1] == "=" else 2


def _rows(lines: list[str]) -> set[int]:
    """The lines that are a table's: between bars, or above and below a ruler with bars."""
    rows = {at for at, line in enumerate(lines) if _ROW.match(line)}
    for at, line in enumerate(lines):
        if at and "|" in line and "|" in lines[at - 1] and _ROW_RULER.match(line):
            rows |= {at - 1, at}
            below = at + 1
            while below < len(lines) and "|" in lines[below] and below not in rows:
                rows.add(below)
                below += 1
    return rows


def _joined(lines: list[str]) -> set[int]:
    """The lines that belong to the paragraph or item of the line before them: none, where the text is not wrapped.

    Whether it is, the lines without marks tell: converters wrap neither headings nor items, and no address can be broken.
    In text that nobody wrapped a line is a paragraph, whatever the standard says.
    """
    text = "\n".join(lines)
    shown = [line for line in lines if line.strip()]
    plain = [span for span, line in zip(text_lines(text), shown, strict=True) if not _is_marked(line)]
    if wrap_width(text, plain) is None:
        return set()
    return {at for at in range(1, len(lines)) if _continues(lines[at - 1], lines[at])}


def _is_marked(line: str) -> bool:
    """Whether a line is a heading, an item, a quote or a row, or leads somewhere."""
    return bool(_shape(line).end) or "](" in line or "://" in line or _ROW.match(line) is not None


def _continues(above: str, line: str) -> bool:
    """Whether wrapped Markdown goes on from one line to the next, with no block's mark and no line break between them."""
    if not above.strip() or not line.strip() or above.endswith(("  ", "\\")):
        return False
    before, after = _shape(above), _shape(line)
    if before.level or after.level or after.list or after.quoted > before.quoted:
        return False
    return not any(mark.match(row) for row in (above, line) for mark in (_RULER, _UNDERLINE, _ROW, _ROW_RULER))
