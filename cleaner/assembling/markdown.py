"""An article as CommonMark: title, standfirst and body, with its links. Nothing that comes out is sanitised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document.line_shapes import HEADING_MARKS
from cleaner.models import BODY_KINDS, Article, ArticleBlock, ContentKind

#: Characters that can mean something anywhere in a line of CommonMark.
_SPECIAL = re.compile(r"([\\`*_\[\]<])|(&)(?=#|[A-Za-z])")
#: What means something at the beginning of a line only: headings, quotes, lists, rules, setext underlines, fences.
_LINE_START = re.compile(r"(?:(\d{1,9})([.)])(?=\s|$))|([+\-](?=\s|$)|[#>=|~]|-{2})")
_URL_SPECIAL = re.compile(r"[\s<>()\\]")
#: What stands before a list item in its source, and would be a second bullet in Markdown.
_BULLET = re.compile(r"(?:[•·‣◦▪–—*-]|\d{1,3}[.)])[ \t]+")
#: A list's step in the path of an element.
_LIST_STEP = re.compile(r"(?:^|/)[ou]l(?=[.#/]|$)")


def to_markdown(article: Article) -> str:
    """The article's title, standfirst and body as CommonMark, ending in one line end (empty for an empty article)."""
    parts: list[str] = []
    if article.title:
        parts.append(f"# {_escaped(_one_line(article.title))}")
    if article.standfirst:
        parts.append(f"*{_escaped(_one_line(article.standfirst))}*")
    parts.extend(_body([block for block in article.blocks if block.kind in BODY_KINDS]))
    return "\n\n".join(parts) + "\n" if parts else ""


def _body(blocks: list[ArticleBlock]) -> Iterator[str]:
    """The body's parts: neighbouring list items, table rows and quotes are one part each."""
    at = 0
    while at < len(blocks):
        stop = at + 1
        while stop < len(blocks) and (blocks[stop].continues or _joins(blocks[at], blocks[stop])):
            stop += 1
        yield _part(blocks[at:stop])
        at = stop


def _joins(first: ArticleBlock, other: ArticleBlock) -> bool:
    if first.kind is ContentKind.LIST_ITEM:
        same = bool(other.ordered) == bool(first.ordered)
        return other.kind is ContentKind.LIST_ITEM and (same or _depth(other) > _depth(first))
    return first.kind in {ContentKind.TABLE, ContentKind.QUOTE} and other.kind is first.kind


def _part(blocks: list[ArticleBlock]) -> str:
    kind = blocks[0].kind
    if kind is ContentKind.TABLE:
        return _table(blocks)
    if _preformatted(blocks[0]):
        return "\n".join(_fenced(block.text) for block in blocks)
    units = _units(blocks)
    if kind is ContentKind.HEADING:
        # The title is the one heading of the first level.
        return f"{'#' * max(2, min(6, blocks[0].level or 2))} {units[0]}"
    if kind is ContentKind.QUOTE:
        return "\n>\n".join(f"> {_line_safe(unit)}" for unit in units)
    if kind is ContentKind.LIST_ITEM:
        marks = _list_marks([block for block in blocks if not block.continues])
        return "\n".join(f"{mark}{_line_safe(unit)}" for mark, unit in zip(marks, units, strict=True))
    return _line_safe(" ".join(units))


def _list_marks(items: list[ArticleBlock]) -> Iterator[str]:
    """What stands before each item: its mark, behind as much white space as the marks of the lists that it is in are wide."""
    lists: list[tuple[int, bool, int]] = []  # of each open list its depth, whether it is ordered, and the number of its last item
    for item in items:
        depth, ordered, number = _depth(item), bool(item.ordered), 0
        while lists and (lists[-1][0] > depth or (lists[-1][0] == depth and lists[-1][1] != ordered)):
            lists.pop()
        if lists and lists[-1][0] == depth:
            number = lists.pop()[2]
        indent = sum(len(_mark(ordered, last)) for _, ordered, last in lists)
        lists.append((depth, ordered, number + 1))
        yield " " * indent + _mark(ordered, number + 1)


def _mark(ordered: bool, number: int) -> str:
    return f"{number}. " if ordered else "- "


def _depth(item: ArticleBlock) -> int:
    """How many lists a list item is in, as far as its path says."""
    return len(_LIST_STEP.findall(item.path or ""))


def _units(blocks: list[ArticleBlock]) -> list[str]:
    """The text of each block as inline Markdown, a block that continues another joined to it."""
    units: list[str] = []
    for block in blocks:
        if block.continues and units:
            units[-1] += " " + _inline(block)
        else:
            units.append(_inline(block))
    return units


def _inline(block: ArticleBlock) -> str:
    """A block's text on one line, escaped, its links written out."""
    text, at, parts = block.text, 0, []
    mark = _marks(block)
    if mark:
        at = mark.end()
    for link in block.links:
        start, end = link.start - block.start, min(link.end - block.start, len(text))
        if start < at or end <= start or not link.url:
            continue
        parts.append(_escaped(text[at:start]))
        parts.append(f"[{_escaped(text[start:end])}]({_URL_SPECIAL.sub(_percent, link.url)})")
        at = end
    parts.append(_escaped(text[at:]))
    return _one_line("".join(parts))


def _marks(block: ArticleBlock) -> re.Match[str] | None:
    """What stands before a block's words in its source, and is written anew here: a bullet, or in text a heading's signs."""
    if block.kind is ContentKind.LIST_ITEM:
        return _BULLET.match(block.text)
    return HEADING_MARKS.match(block.text) if block.kind is ContentKind.HEADING and block.path is None else None


def _table(blocks: list[ArticleBlock]) -> str:
    """Rows as pipes; the first row is the head, as CommonMark's tables have no other shape."""
    rows = [[_escaped(_one_line(cell)).replace("|", "\\|") for cell in block.text.split("\t")] for block in blocks]
    width = max(len(row) for row in rows)
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * width)
    return "\n".join(lines)


def _preformatted(block: ArticleBlock) -> bool:
    return "\n" in block.text and (block.path or "").rpartition("/")[2].startswith("pre")


def _fenced(text: str) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)


def _line_safe(line: str) -> str:
    """A line that is text from its first character on."""
    found = _LINE_START.match(line)
    if not found:
        return line
    if found[1]:
        return f"{found[1]}\\{line[len(found[1]) :]}"
    return "\\" + line


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))
