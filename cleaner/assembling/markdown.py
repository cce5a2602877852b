"""An article as CommonMark: title, standfirst and body, with its links. Nothing that comes out is sanitised."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cleaner.document.code_lines import FENCES
from cleaner.document.line_shapes import HEADING_MARKS
from cleaner.models import BODY_KINDS, Article, ArticleBlock, ContentKind, is_preformatted, joint

#: Characters that can mean something anywhere in a line of CommonMark.
_SPECIAL = re.compile(r"([\\`*_\[\]<])|(&)(?=#|[A-Za-z])")
#: What means something at the beginning of a line only: headings, quotes, lists, rules, setext underlines, fences.
_LINE_START = re.compile(r"(?:(\d{1,9})([.)])(?=\s|$))|([+\-](?=\s|$)|[#>=|~]|-{2})")
_URL_SPECIAL = re.compile(r"[\s<>()\\]")
#: What stands before a list item in its source, and would be a second bullet in Markdown.
_BULLET = re.compile(r"[•·‣◦▪–—*-][ \t]+")
_NUMBER = re.compile(r"\d{1,3}[.)][ \t]+")
#: The steps of a block's path that are lists, and those that say that what is in a <pre> is code.
_LISTS = re.compile(r"(?:^|/)(?:[ou]l|menu|dl)(?=[.#/]|$)")
#: The step of a path that is a quote.
_QUOTED = re.compile(r"(?:^|/)blockquote(?=[.#/]|$)")
_IN_PRE = re.compile(r"(?:^|/)pre(?:[.#][^/]*)?/(?:.*/)?(?:code|samp|kbd|span)(?=[.#/]|$)")
#: A line of a <pre> with more words is prose, where nothing else says that it is code.
MAX_CODE_WORDS = 12
#: The highest number that a list item can have in CommonMark.
MAX_NUMBER = 999_999_999
#: Rows are filled up to so many columns. Those that have fewer than the head are right all the same.
MAX_PADDED = 50


def to_markdown(article: Article) -> str:
    """The article's title, standfirst and body as CommonMark, ending in one line end (empty for an empty article)."""
    parts: list[str] = []
    if article.title:
        parts.append(f"# {_escaped(_one_line(article.title))}")
    if article.standfirst:
        parts.append(f"*{_escaped(_one_line(article.standfirst))}*")
    parts.extend(_whole_quotes(_body([block for block in article.blocks if block.kind in BODY_KINDS])))
    return "\n\n".join(parts) + "\n" if parts else ""


def _whole_quotes(parts: Iterable[tuple[ArticleBlock, str]]) -> Iterator[str]:
    """The parts as they are written, each with its first block: what stands in a quote goes on with it."""
    quote = ""
    for block, part in parts:
        is_quote, quoted = block.kind is ContentKind.QUOTE, _in_quote(block)
        if quote and (is_quote or not quoted):
            yield quote
            quote = ""
        if is_quote:
            quote = part
        elif quoted:
            part = _indented(part, "> ")
            quote = f"{quote}\n>\n{part}" if quote else part
        else:
            yield part
    if quote:
        yield quote


def _body(blocks: list[ArticleBlock]) -> Iterator[tuple[ArticleBlock, str]]:
    """The body's parts, each with its first block: neighbouring list items, table rows and quotes are one part each."""
    at = 0
    while at < len(blocks):
        stop = at + 1
        while stop < len(blocks) and (blocks[stop].continues or _joins(blocks[at], blocks[stop])):
            stop += 1
        yield blocks[at], _part(blocks[at:stop])
        at = stop


def _joins(first: ArticleBlock, other: ArticleBlock) -> bool:
    if first.kind not in {ContentKind.LIST_ITEM, ContentKind.TABLE, ContentKind.QUOTE} or other.kind is not first.kind:
        return False
    return first.kind is ContentKind.QUOTE or _in_quote(first) == _in_quote(other)


def _in_quote(block: ArticleBlock) -> bool:
    # A path can have hundreds of steps, so a pattern looks at those only which have the word.
    return block.path is not None and "blockquote" in block.path and _QUOTED.search(block.path) is not None


def _part(blocks: list[ArticleBlock]) -> str:
    kind = blocks[0].kind
    if kind is ContentKind.TABLE:
        return _table(blocks)
    if kind is ContentKind.LIST_ITEM:
        return _list(_texts(blocks))
    texts = [text for _, text in _texts(blocks)]
    if kind is ContentKind.HEADING:
        # The title is the one heading of the first level.
        return f"{'#' * max(2, min(6, blocks[0].level or 2))} {texts[0]}"
    if kind is ContentKind.QUOTE:
        return "\n>\n".join(_indented(text, "> ") for text in texts)
    return texts[0]


def _texts(blocks: list[ArticleBlock]) -> list[tuple[ArticleBlock, str]]:
    """Each block that begins something and its text, a fence or one line; that of a block that continues it is added."""
    texts: list[tuple[ArticleBlock, str]] = []
    was_fenced = False
    for block in blocks:
        fenced = _is_fenced(block)
        text = _fenced(block.text) if fenced else _inline(block)
        if block.continues and texts:
            first, before = texts[-1]
            texts[-1] = (first, f"{before}\n{text}" if fenced or was_fenced else f"{before}{joint(block.text)}{text}")
        else:
            texts.append((block, text if fenced or block.kind is ContentKind.HEADING else _line_safe(text)))
        was_fenced = fenced
    return texts


def _inline(block: ArticleBlock) -> str:
    """A block's text on one line, escaped, its links written out."""
    return _one_line(_written(block))


def _written(block: ArticleBlock) -> str:
    """A block's text without the mark before it, escaped, its links written out, white space as it stands."""
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
    return "".join(parts)


def _marks(block: ArticleBlock) -> re.Match[str] | None:
    """What stands before a block's words in its source, and is written anew here: a bullet, or in text a heading's signs."""
    if block.kind is ContentKind.LIST_ITEM:
        return _BULLET.match(block.text) or (_NUMBER.match(block.text) if block.ordered else None)
    return HEADING_MARKS.match(block.text) if block.kind is ContentKind.HEADING and block.path is None else None


class _Item(NamedTuple):
    """An open list item: how many lists it is in, what its lines begin with, and its own number and mark."""

    depth: int
    indent: str
    number: int | None
    mark: str


def _list(texts: list[tuple[ArticleBlock, str]]) -> str:
    """Lists with their lists inside; what goes on with an item is a paragraph of it, or one of its own where it has none."""
    lines: list[str] = []
    items: list[_Item] = []  # the open ones, the innermost last
    for block, text in texts:
        depth = len(_LISTS.findall(block.path)) if block.path else 1
        goes_on = block.number is None and block.path is not None
        before: _Item | None = None
        while items and (items[-1].depth > depth or (items[-1].depth == depth and not goes_on)):
            before = items.pop()
        outer = items[-1].indent if items else ""
        if goes_on:
            lines += ["", _indented(text, outer)]
            continue
        item = _item(block, depth, outer, before)
        if _begins_apart(item, before, bool(items)) or (lines and not before and not items):
            lines.append("")
        lines.append(f"{outer}{item.mark} {_indented(text, item.indent).lstrip(' ')}")
        items.append(item)
    return "\n".join(lines).removeprefix("\n")


def _item(block: ArticleBlock, depth: int, outer: str, before: _Item | None) -> _Item:
    """A list item after the one before it, whose numbers go on only where the marks are alike."""
    if not block.ordered:
        return _Item(depth, outer + "  ", None, "-")
    last = before.number if before else None
    number = min(MAX_NUMBER, max(0, block.number if block.number is not None else (last or 0) + 1))
    sign = before.mark[-1] if before and last is not None else "."
    if last is not None and number != last + 1:
        sign = ")" if sign == "." else "."
    mark = f"{number}{sign}"
    return _Item(depth, outer + " " * (len(mark) + 1), number, mark)


def _begins_apart(item: _Item, before: _Item | None, is_inner: bool) -> bool:
    """Whether an item begins another list than the one before it, or would not be read as one right below a paragraph."""
    if before is not None:
        return before.mark[-1] != item.mark[-1]
    return is_inner and item.number not in {None, 1}


def _table(blocks: list[ArticleBlock]) -> str:
    """Rows as pipes, without columns that are empty in all; the first is the head: CommonMark's tables have no other shape."""
    rows: list[list[str]] = []
    for block in blocks:
        cells = [_one_line(cell).replace("|", "\\|") for cell in _cells(_written(block))]
        if block.continues and rows:
            rows[-1][-1] += f" {cells.pop(0)}"
            rows[-1] += cells
        else:
            rows.append(cells)
    used = {column for row in rows for column, cell in enumerate(row) if cell}
    rows = [[cell for column, cell in enumerate(row) if column in used] for row in rows]
    rows[0] += [""] * (len(used) - len(rows[0]))
    width = min(len(used), MAX_PADDED)
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(used))
    return "\n".join(lines)


def _cells(row: str) -> list[str]:
    """The cells of a row: between tabs, or between bars where a text has these."""
    if row.startswith("|") and "\t" not in row:
        return row.removeprefix("|").removesuffix("|").split("|")
    return row.split("\t")


def _is_fenced(block: ArticleBlock) -> bool:
    """Whether a block is written as code: lines of its own, or one line that no prose is."""
    if block.kind is ContentKind.HEADING or not is_preformatted(block):
        return False
    return "\n" in block.text or _IN_PRE.search(block.path or "") is not None or block.text.count(" ") < MAX_CODE_WORDS


def _fenced(text: str) -> str:
    if text.startswith(FENCES) and text.endswith(f"\n{text[:3]}"):  # a text has them already
        return text
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _indented(text: str, indent: str) -> str:
    return "\n".join([(indent + line).rstrip() for line in text.split("\n")])


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
