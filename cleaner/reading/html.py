"""HTML to a `Document`, in one pass over the tokens. The only file that knows the HTML parser.

The tokens come from turbohtml's WHATWG tokenizer. The tree is not built: a stack of open elements, with the implied
end tags that matter to text, is all that blocks need. So nothing is lost to a parser's depth limit, time is linear on
any input, and no formatting element is ever reconstructed.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from turbohtml import Token, TokenType, tokenize

from cleaner.document.document import Document, RawMetadata
from cleaner.reading.scripts import script_lines

Attributes = list[tuple[str, str]]

#: Elements that do not end a block (the boundaries of the corpora's line labels).
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong"
    " sub sup time tt u var wbr".split()
)
#: Elements whose content is not on the page; the first group's content comes as one raw text.
RAW_SKIPPED = frozenset("script style noscript iframe noframes noembed title".split())
SKIPPED = RAW_SKIPPED | frozenset("template svg object select datalist audio video".split())
VOID = frozenset("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split())
#: Start tags that end an open paragraph.
ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5"
    " h6 header hgroup hr li main menu nav ol p pre section summary table ul dd dt".split()
)
#: Elements that an end tag inside them cannot close across.
BARRIERS = frozenset("td th caption table button marquee".split())
TABLE_PARTS = frozenset("tr td th tbody thead tfoot caption table colgroup".split())
#: A start tag of the key ends an open element of the first group, unless one of the second opened after it.
IMPLIED_ENDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ul", "ol", "menu", "table")),
    "dt": (("dt", "dd"), ("dl", "table")),
    "dd": (("dt", "dd"), ("dl", "table")),
    "td": (("td", "th"), ("table",)),
    "th": (("td", "th"), ("table",)),
    "tr": (("tr",), ("table",)),
    "tbody": (("tbody", "thead", "tfoot", "tr"), ("table",)),
    "tfoot": (("tbody", "thead", "tfoot", "tr"), ("table",)),
}
#: Depth from which elements get no row of their own: their words and boundaries count all the same. Real pages stay
#: far below; the bound keeps what walks up from a block linear on hostile ones.
MAX_DEPTH = 256
_NO_ATTRIBUTES: Attributes = []
#: Attributes that `push` looks into: what hides an element, and a time's own value.
_LOOKED_INTO = frozenset({"hidden", "aria-hidden", "style", "datetime"})
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


_PLAIN_INLINE = INLINE - VOID - {"a"}
#: End tags that do more than close the element on top.
_CLOSED_WITH_CARE = frozenset({"a", "p", "pre", "body"})
#: Block-level tags that ask for more than a row of their own.
SPECIAL = frozenset({*IMPLIED_ENDS, "pre", "html", "head", "body"})


def _hides(style: str) -> bool:
    return "none" in style and "display:none" in style.replace(" ", "")


def read_html(html: str, url: str | None = None) -> Document:
    """The page's `Document`. Any string gives one; words outside `SKIPPED` elements are never lost."""
    reader = _Reader(url)
    reader.read(html)
    return reader.finish()


class _Reader:
    """The state of one pass: the stack of open elements, the block being written, and the columns so far."""

    __slots__ = (
        "document", "holder", "length", "link", "link_start", "linked", "open_tags", "paragraphs", "parts", "preformatted",
        "raw", "row_filled", "run", "run_length", "separator", "space", "stack", "unrecorded",
    )  # fmt: skip

    def __init__(self, url: str | None) -> None:
        self.document = Document(text="", mode="html", url=url)
        self.raw: RawMetadata = self.document.raw
        self.stack = [0]  # rows of the open elements: at most MAX_DEPTH, so that a search down it is bounded
        self.open_tags = ["root"]  # their tags
        self.paragraphs = 0  # open <p>
        self.unrecorded = 0  # open elements past MAX_DEPTH
        self.parts: list[str] = []  # of page.text
        self.length = 0  # where the open block begins in page.text
        self.run: list[str] = []  # of the open block
        self.run_length = 0
        self.space = False  # white space is due before the next words
        self.holder = 0  # innermost element that holds all words of the open block
        self.linked = 0  # characters of the open block inside links
        self.link: str | None = None
        self.link_start = -1
        self.separator = "\n"  # before the next block: a tab between the cells of a row
        self.row_filled = False
        self.preformatted = 0

    def read(self, html: str) -> None:
        """All tokens. What most tags ask for stands in this one loop: a call a tag would cost more than what it does."""
        start_tag, end_tag, text = TokenType.START_TAG, TokenType.END_TAG, TokenType.TEXT
        elements, starts = self.document.elements, self.document.start
        tags, last, stop = elements.tag, elements.last, elements.stop
        stack, open_tags = self.stack, self.open_tags
        tokens = tokenize(html)
        for token in tokens:
            kind = token.type
            if kind is text:
                data = token.data or ""
                if data.isspace() and not self.preformatted:
                    self.space = True
                else:
                    self.words(data)
                continue
            tag = token.tag or ""
            if kind is start_tag:
                if tag in _PLAIN_INLINE:
                    if len(stack) < MAX_DEPTH:
                        self.push(tag, token.attrs or _NO_ATTRIBUTES)
                    else:
                        self.unrecorded += 1
                else:
                    self.open(tag, token, tokens)
            elif kind is end_tag:
                if open_tags[-1] != tag or self.unrecorded or tag in _CLOSED_WITH_CARE:
                    self.close(tag)
                    continue
                if tag not in INLINE:
                    if self.run_length:
                        self.flush()
                    else:
                        self.space = False
                elif tag == "span":
                    self.space = True
                row = stack.pop()
                open_tags.pop()
                last[row] = len(starts) + (self.run_length > 0)
                stop[row] = len(tags)

    def finish(self) -> Document:
        self.flush()
        self.end_link()
        self.pop_to(0)
        document = self.document
        document.elements.last[0] = len(document.start)
        document.elements.stop[0] = len(document.elements.tag)
        document.text = "".join(self.parts)
        document.blank_before = [0] * len(document.start)
        self.add_script_body(document)
        return document

    def add_script_body(self, document: Document) -> None:
        """A body that only a script has, as blocks of their own below the page's."""
        lines = script_lines(document) if self.raw.json_ld else []
        if not lines:
            return
        document.forget()
        row, first = len(document.elements.tag), len(document.start)
        for line in lines:
            if document.text:
                document.text += "\n"
            document.start.append(len(document.text))
            document.text += line
            document.end.append(len(document.text))
        self.push("script", _NO_ATTRIBUTES)
        self.pop_to(1)
        added = len(lines)
        document.elements.first[row], document.elements.last[row] = first, first + added
        document.elements.last[0], document.elements.stop[0] = first + added, row + 1
        document.tag += ["script"] * added
        document.element += [row] * added
        document.hidden += [False] * added
        document.link_chars += [0] * added
        document.blank_before += [0] * added

    # -- text ---------------------------------------------------------------

    def words(self, data: str) -> None:
        """Add words to the open block, white space folded to one space each."""
        if self.preformatted:
            self.preformatted_words(data)
            return
        pieces = data.split()
        if not pieces:
            self.space = True
            return
        self.append(" ".join(pieces), self.space or data[0].isspace())
        self.space = data[-1].isspace()

    def preformatted_words(self, data: str) -> None:
        """Add words whose line ends count; a blank line ends the block."""
        for number, chunk in enumerate(_BLANK_LINE.split(data)):
            if number:
                self.flush()
            if not self.run_length:
                chunk = chunk.lstrip()
            if chunk:
                self.append(chunk, False)

    def append(self, text: str, spaced: bool) -> None:
        element = self.stack[-1]
        if not self.run_length:
            if self.parts:
                self.parts.append(self.separator)
                self.length += 1
            self.holder = element
        else:
            if spaced:
                text = " " + text
            holder = self.holder
            if holder != element:
                parent = self.document.elements.parent
                while holder != element:  # an element's row comes after its parent's
                    if holder > element:
                        holder = parent[holder]
                    else:
                        element = parent[element]
                self.holder = holder
        if self.link is not None:
            if self.link_start < 0:
                self.link_start = self.length + self.run_length + (text[0] == " ")
            self.linked += len(text)
        self.run.append(text)
        self.run_length += len(text)

    def flush(self) -> None:
        """End the open block, if it has words."""
        self.space = False
        if not self.run_length:
            return
        text = "".join(self.run)
        if self.preformatted:
            text = text.rstrip()
        self.end_link(reopen=True)
        document, elements = self.document, self.document.elements
        document.start.append(self.length)
        self.length += len(text)
        document.end.append(self.length)
        document.tag.append(next(tag for tag in reversed(self.open_tags) if tag not in INLINE))
        document.element.append(self.holder)
        document.hidden.append(elements.hidden[self.holder])
        document.link_chars.append(min(self.linked, len(text)))
        self.parts.append(text)
        self.run.clear()
        self.run_length = self.linked = 0
        self.separator = "\n"
        self.row_filled = True

    def end_link(self, reopen: bool = False) -> None:
        """Note the words of the open link; with `reopen` it goes on in the next block."""
        if self.link is not None:
            end = self.length + self.run_length
            if 0 <= self.link_start < end:
                self.document.links.append((self.link_start, end, self.link))
            self.link_start = -1
            if not reopen:
                self.link = None

    # -- tags ---------------------------------------------------------------

    def open(self, tag: str, token: Token, tokens: Iterator[Token]) -> None:
        attributes = token.attrs or _NO_ATTRIBUTES
        if tag == "a":
            self.open_link(attributes)
        elif tag in SKIPPED:
            if not (token.self_closing and tag == "svg"):
                self.skip(tag, attributes, tokens)
            return
        elif tag in VOID:
            self.void(tag, attributes)
            return
        else:
            if self.run_length:
                self.flush()
            if self.paragraphs and tag in ENDS_PARAGRAPH:
                self.end_implied(("p",), BARRIERS)
            if tag in SPECIAL and self.open_special(tag, attributes):
                return
        if len(self.stack) >= MAX_DEPTH:
            self.unrecorded += 1
        else:
            self.push(tag, attributes)
        if tag == "textarea":
            self.placeholder(attributes)

    def open_special(self, tag: str, attributes: Attributes) -> bool:
        """What some block-level tags ask for beside a row of their own; returns whether the tag is done with."""
        implied = IMPLIED_ENDS.get(tag)
        if implied is not None:
            self.end_implied(*implied)
            if tag == "tr":
                self.row_filled = False
            elif tag in {"td", "th"} and self.row_filled and "tr" in self.open_tags:
                self.separator = "\t"  # cells of one row are apart by a tab
        elif tag == "pre":
            self.preformatted += 1
        elif tag == "html":
            self.raw.html_attributes.update(attributes)
            self.document.elements.attributes[0] = self.document.elements.attributes[0] or attributes
            return True
        else:  # <head> gets no row, <body> one, once
            return tag == "head" or "body" in self.open_tags
        return False

    def open_link(self, attributes: Attributes) -> None:
        self.end_link()
        if "a" in self.open_tags:
            self.end_implied(("a",), None)
        for name, value in attributes:
            if name == "href":
                self.link = value

    def end_implied(self, ended: tuple[str, ...], barriers: Container[str] | None) -> None:
        """Close the lowest open element of the ended tags above the topmost barrier (None: above the topmost block)."""
        lowest = 0
        tags = self.open_tags
        for height in range(len(tags) - 1, 0, -1):
            tag = tags[height]
            if tag in ended:
                lowest = height
            elif tag not in INLINE if barriers is None else tag in barriers:
                break
        if lowest:
            self.pop_to(lowest)

    def push(self, tag: str, attributes: Attributes) -> None:
        elements, stack = self.document.elements, self.stack
        row = len(elements.tag)
        hidden = elements.hidden[stack[-1]]
        for name, value in attributes:
            if name in _LOOKED_INTO:
                if name == "datetime":
                    if tag == "time":
                        self.raw.times.append((value, row))
                elif name == "hidden" or (value == "true" if name == "aria-hidden" else _hides(value)):
                    hidden = True
        elements.tag.append(tag)
        elements.parent.append(stack[-1])
        elements.attributes.append(attributes)
        elements.hidden.append(hidden)
        elements.first.append(len(self.document.start))
        elements.last.append(0)
        elements.stop.append(0)
        stack.append(row)
        self.open_tags.append(tag)
        if tag == "p":
            self.paragraphs += 1

    def pop_to(self, height: int) -> None:
        """Close the open elements from the top of the stack down to `height`, the root left out."""
        elements, stack, tags = self.document.elements, self.stack, self.open_tags
        blocks = len(self.document.start) + (self.run_length > 0)
        rows = len(elements.tag)
        for _ in range(len(stack) - max(1, height)):
            row = stack.pop()
            elements.last[row] = blocks
            elements.stop[row] = rows
            tag = tags.pop()
            if tag == "p":
                self.paragraphs -= 1
            elif tag == "pre" and self.preformatted:
                self.preformatted -= 1

    def close(self, tag: str) -> None:
        inline = tag in INLINE
        if inline:
            if tag == "a":
                self.end_link()
                self.space = True
            elif tag == "span":
                self.space = True
        elif self.run_length:
            self.flush()
        else:
            self.space = False
        if self.unrecorded:
            self.unrecorded -= 1
        elif self.open_tags[-1] == tag:
            if tag != "body":
                self.pop_to(len(self.stack) - 1)
        elif tag not in {"body", "html", "root"}:
            self.close_below(tag, inline)

    def close_below(self, tag: str, inline: bool) -> None:
        """Close an element that is not on top of the stack, unless a barrier or, for an inline one, a block stands above it."""
        tags = self.open_tags
        in_table = tag in TABLE_PARTS
        for height in range(len(tags) - 1, 0, -1):
            above = tags[height]
            if above == tag:
                self.pop_to(height)
                return
            if above == "table" if in_table else above not in INLINE if inline else above in BARRIERS:
                return

    def void(self, tag: str, attributes: Attributes) -> None:
        if tag == "wbr":
            return
        self.flush()
        values = dict(attributes)
        if tag == "meta":
            name = values.get("property") or values.get("name") or values.get("itemprop") or values.get("http-equiv") or ""
            if name and "content" in values:
                self.raw.meta.append((name.lower(), values["content"]))
        elif tag == "link":
            self.raw.links.append((values.get("rel", "").lower(), values.get("href", ""), values.get("hreflang", "")))
        elif tag == "base":
            self.raw.base = self.raw.base or values.get("href")
        elif tag == "img":
            source = values.get("src") or values.get("data-src") or ""
            self.raw.images.append((source, values.get("alt", ""), len(self.document.start)))
        elif tag == "input":
            kind = values.get("type", "text").lower() or "text"
            shown = values.get("value") if kind in {"submit", "button"} else values.get("placeholder")
            if kind != "hidden" and shown:
                self.field(shown, attributes)

    def placeholder(self, attributes: Attributes) -> None:
        shown = dict(attributes).get("placeholder")
        if shown:
            self.field(shown, attributes)

    def field(self, shown: str, attributes: Attributes) -> None:
        """A form field's words make a block of their own, in an element of their own."""
        self.push("input", attributes)
        self.words(shown)
        self.flush()
        self.pop_to(len(self.stack) - 1)

    def skip(self, tag: str, attributes: Attributes, tokens: Iterator[Token]) -> None:
        """Pass over an element whose content is not on the page; JSON and the title are kept as raw metadata."""
        if tag in RAW_SKIPPED:
            for token in tokens:
                if token.type is TokenType.END_TAG:
                    return
                self.raw_content(tag, attributes, token)
            return
        inside = {tag: 1}
        for token in tokens:
            name = token.tag or ""
            if token.type is TokenType.START_TAG and not token.self_closing and name not in VOID:
                inside[name] = inside.get(name, 0) + 1
            elif token.type is TokenType.END_TAG:
                if inside.get(name):
                    inside[name] -= 1
                    if not inside[tag]:
                        return
                elif name in self.open_tags:  # an enclosing element ends: this one was never closed
                    self.close(name)
                    return

    def raw_content(self, tag: str, attributes: Attributes, token: Token) -> None:
        if tag == "title":
            self.raw.title = self.raw.title or " ".join((token.data or "").split())
        elif tag == "script":
            kind = next((value.strip().lower() for name, value in attributes if name == "type"), "")
            if kind == "application/ld+json":
                self.raw.json_ld.append(token.data or "")
            elif kind == "application/json":
                self.raw.states.append(token.data or "")
