"""What the tokens of a page mean to its `Document`.

The tree is not built: the open elements, with the implied end tags that matter to text, are all that blocks need. So
nothing is lost to a parser's depth limit, time is linear on any input, and no formatting element is ever reconstructed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from cleaner.reading.builder import LOOKED_INTO, MAX_DEPTH, DocumentBuilder
from cleaner.reading.tags import (
    BARRIERS,
    BLOCK,
    EMPTY,
    IMPLIED_ENDS,
    INLINE,
    ITEM,
    MORE,
    NOTHING,
    RAW,
    ROLES,
    SKIP,
    SPAN,
    TABLE_PARTS,
    VOID,
    A,
    P,
)
from cleaner.reading.tokens import END_TAG, START_TAG, TEXT, Attributes, Token, read_tokens

_PARAGRAPH = frozenset({"p"})
_LINK = frozenset({"a"})


class Reader(DocumentBuilder):
    """What each token means to the document."""

    __slots__ = ("in_head", "noscript")

    def __init__(self, url: str | None, noscript: bool) -> None:
        super().__init__(url)
        self.noscript = noscript  # whether what is there for browsers without scripts is read as a part of the page
        self.in_head = False

    def read(self, html: str) -> None:
        """All tokens. What most of them ask for stands in this one loop: a call a token would cost more than what it does."""
        start_tag, end_tag, text = START_TAG, END_TAG, TEXT
        tags, parents, attributes, depth = self.tags, self.parents, self.attributes, self.depth
        first, last, stop, starts, ends, parts = self.first, self.last, self.stop, self.starts, self.ends, self.parts
        holders, link_chars = self.holders, self.link_chars
        role_of, noted_of, looked_into, deepest = ROLES.get, _NOTED.get, LOOKED_INTO, MAX_DEPTH - 1
        tokens = read_tokens(html)
        for token in tokens:
            kind = token.type
            if kind is text:
                data = token.data
                if self.preformatted:
                    self.preformatted_words(data)
                elif data.isspace():
                    self.space = True
                else:  # as `words` does it
                    words = " ".join(data.split())
                    if self.writing:
                        if self.space or data[0].isspace():
                            words = " " + words
                        if holders[-1] != self.top:
                            self.widen_holder()
                    else:
                        self.writing = True
                        if parts:
                            parts.append(self.separator)
                            self.separator = "\n"
                            self.length += 1
                        starts.append(self.length)
                        holders.append(self.top)
                        link_chars.append(0)
                    if self.link is not None:
                        if self.link_start < 0:
                            self.link_start = self.length + (words[0] == " ")
                        link_chars[-1] += len(words)
                    parts.append(words)
                    self.length += len(words)
                    self.space = data[-1].isspace()
            elif kind is start_tag:
                tag, own, top = token.tag, token.attrs, self.top
                role = role_of(tag, BLOCK)
                if role >= BLOCK:
                    if role == EMPTY:
                        if self.writing:
                            self.flush()
                        noted = noted_of(tag)
                        if noted is not None:
                            noted(self, own)
                        continue
                    if role >= RAW:
                        self.skip(tag, role, own, token, tokens)
                        continue
                    if self.writing:
                        self.flush()
                    if role > BLOCK:
                        if self.paragraphs and role < MORE:
                            self.end_implied(_PARAGRAPH, BARRIERS)
                        if role == P:
                            self.paragraphs += 1
                        elif role == ITEM:
                            ended, barriers = IMPLIED_ENDS[tag]
                            if tags[self.top] not in barriers:
                                self.end_implied(ended, barriers)
                        elif role == MORE and self.open_special(tag, own):
                            continue
                        top = self.top
                elif role == A:
                    if self.link is not None:
                        self.end_link()
                    if self.anchors:
                        self.end_implied(_LINK, None)
                        top = self.top
                    self.anchors += 1
                level = depth[top]
                if level >= deepest:
                    self.open_unrecorded(tag, own)
                    continue
                for name, value in own:
                    if name != "class" and name in looked_into:
                        if name == "href":
                            if role == A:
                                self.link = value
                        else:
                            self.look_into(tag, name, value)
                self.top = len(tags)
                tags.append(tag)
                parents.append(top)
                attributes.append(own)
                first.append(len(ends))
                last.append(0)
                stop.append(0)
                depth.append(level + 1)
            elif kind is end_tag:
                tag, row = token.tag, self.top
                role = role_of(tag, BLOCK)
                if tags[row] != tag or role >= MORE or self.unrecorded:
                    self.close(tag, role)
                    continue
                if role >= BLOCK:
                    if self.writing:
                        self.flush()
                    if role == P:
                        self.paragraphs -= 1
                elif role:
                    self.space = True
                    if role == A:
                        if self.link is not None:
                            self.end_link()
                        self.anchors -= 1
                last[row] = len(starts)
                stop[row] = len(tags)
                self.top = parents[row]

    # -- start tags that ask for more ---------------------------------------

    def open_special(self, tag: str, attributes: Attributes) -> bool:
        """What some block-level tags ask for beside a row of their own; returns whether the tag is done with."""
        implied = IMPLIED_ENDS.get(tag)
        if implied is not None:
            ended, barriers = implied
            if self.tags[self.top] not in barriers:
                self.end_implied(ended, barriers)
            if tag == "tr":
                self.row_start = len(self.starts)
            elif tag in {"td", "th"} and len(self.starts) > self.row_start and self.is_open("tr"):
                self.separator = "\t"  # cells of one row are apart by a tab
        elif tag == "pre" or tag == "h1":
            if self.paragraphs:
                self.end_implied(_PARAGRAPH, BARRIERS)
            if self.depth[self.top] < MAX_DEPTH - 1:  # it gets a row
                if tag == "pre":
                    self.preformatted += 1
                else:
                    self.document.headings.append(len(self.tags))
        elif tag == "textarea":
            self.text_area(attributes)
            return True
        elif tag == "html":
            self.raw.html_attributes.update(attributes)
            self.attributes[0] = self.attributes[0] or attributes
            return True
        elif tag == "head":
            self.in_head = True
            return True
        elif tag == "body":  # the first one gets a row
            self.in_head = False
            if self.bodies:
                return True
            self.bodies += 1
        return False

    def open_unrecorded(self, tag: str, attributes: Attributes) -> None:
        """Count an element that gets no row, and take it off the count of its kind: only rows can be closed."""
        self.unrecorded += 1
        if tag == "a":
            self.anchors -= 1
            self.link = dict(attributes).get("href")
        elif tag == "p":
            self.paragraphs -= 1
        elif tag == "body":
            self.bodies -= 1

    def end_implied(self, ended: frozenset[str], barriers: frozenset[str] | None) -> None:
        """Close the outermost open element of the ended tags inside the nearest barrier (None: the nearest block)."""
        tags, parents, row, outermost = self.tags, self.parents, self.top, 0
        while row:
            tag = tags[row]
            if tag in ended:
                outermost = row
            elif tag not in INLINE if barriers is None else tag in barriers:
                break
            row = parents[row]
        if outermost:
            self.pop_through(outermost)

    def is_open(self, tag: str) -> bool:
        """Whether an element of this tag is open."""
        tags, parents, row = self.tags, self.parents, self.top
        while row and tags[row] != tag:
            row = parents[row]
        return row > 0

    # -- end tags that ask for more -----------------------------------------

    def close(self, tag: str, role: int) -> None:
        """Close the innermost element of this tag, where one is open that the end tag reaches. <body> stays open."""
        if BLOCK <= role < NOTHING:
            if self.writing:
                self.flush()
        elif role in {SPAN, A}:
            self.space = True
            if role == A:
                self.end_link()
        if tag == "head":
            self.in_head = False
        if self.unrecorded:
            self.unrecorded -= 1
        elif tag != "body" and self.top:
            if self.tags[self.top] == tag:
                self.pop()
            else:
                self.close_outer(tag, role)

    def close_outer(self, tag: str, role: int) -> None:
        """Close an element that is not the innermost, unless a barrier or, for an inline one, a block stands in between."""
        tags, parents, row = self.tags, self.parents, self.top
        while row and (between := tags[row]) != tag:
            if tag in TABLE_PARTS:
                if between == "table":
                    return
            elif between not in INLINE if role < BLOCK else between in BARRIERS:
                return
            row = parents[row]
        if row:
            self.pop_through(row)

    # -- elements without a row ---------------------------------------------

    def skip(self, tag: str, role: int, attributes: Attributes, token: Token, tokens: Iterator[Token]) -> None:
        """Pass over an element whose content is not on the page."""
        if role == RAW:
            keep = self.keeper(tag, attributes)
            for inner in tokens:
                if inner.type is END_TAG:
                    return
                if keep is not None:
                    keep(inner.data)
        elif role == SKIP and not (token.self_closing and tag == "svg"):
            self.skip_elements(tag, tokens)

    def keeper(self, tag: str, attributes: Attributes) -> Callable[[str], None] | None:
        """What takes the content of an element that is not on the page, where anything does: most are not even copied."""
        if tag == "script":
            for name, value in attributes:
                if name == "type" and value.strip().lower() == "application/ld+json":
                    return self.raw.json_ld.append
        elif tag == "title":
            return self.keep_title
        elif tag == "noscript" and self.noscript and not (self.in_head and len(self.tags) == 1):
            return partial(self.read_noscript, attributes)
        return None

    def keep_title(self, title: str) -> None:
        self.raw.title = self.raw.title or " ".join(title.split())

    def skip_elements(self, tag: str, tokens: Iterator[Token]) -> None:
        """Pass over an element with elements in it, to its end tag or to that of one around it."""
        inside = {tag: 1}
        for token in tokens:
            kind = token.type
            if kind is START_TAG:
                if not token.self_closing and token.tag not in VOID:
                    inside[token.tag] = inside.get(token.tag, 0) + 1
            elif kind is END_TAG:
                name = token.tag
                if inside.get(name):
                    inside[name] -= 1
                    if not inside[tag]:
                        return
                elif self.is_open(name):  # an enclosing element ends: this one was never closed
                    self.close(name, ROLES.get(name, BLOCK))
                    return

    def read_noscript(self, attributes: Attributes, markup: str) -> None:
        """Read the content of a <noscript> as markup, in an element of its own; one inside it is passed over."""
        if self.writing:
            self.flush()
        row = len(self.tags)
        self.push("noscript", attributes)
        self.noscript = False
        self.read(markup)
        self.noscript = True
        if self.writing:
            self.flush()
        while self.top >= row:
            self.pop()

    def note_meta(self, attributes: Attributes) -> None:
        named: str | None = None
        content: str | None = None
        rank = len(_META_NAMES)
        for name, value in attributes:
            if name == "content":
                content = value
            elif name in _META_NAMES and value and _META_NAMES[name] < rank:
                named, rank = value, _META_NAMES[name]
        if named is not None and content is not None:
            self.raw.meta.append((named.lower(), content))

    def note_link(self, attributes: Attributes) -> None:
        rel = href = language = ""
        for name, value in attributes:
            if name == "rel":
                rel = value.lower()
            elif name == "href":
                href = value
            elif name == "hreflang":
                language = value
        self.raw.links.append((rel, href, language))

    def note_base(self, attributes: Attributes) -> None:
        self.raw.base = self.raw.base or dict(attributes).get("href")

    def note_image(self, attributes: Attributes) -> None:
        values = dict(attributes)
        source = values.get("src") or values.get("data-src") or ""
        self.raw.images.append((source, values.get("alt", ""), len(self.ends)))

    def note_input(self, attributes: Attributes) -> None:
        values = dict(attributes)
        kind = values.get("type", "text").lower() or "text"
        shown = values.get("value") if kind in {"submit", "button"} else values.get("placeholder")
        if kind != "hidden" and shown:
            self.field(shown, attributes)

    def text_area(self, attributes: Attributes) -> None:
        if self.depth[self.top] < MAX_DEPTH - 1:
            self.push("textarea", attributes)
        else:
            self.unrecorded += 1
        shown = dict(attributes).get("placeholder")
        if shown:
            self.field(shown, attributes)

    def field(self, shown: str, attributes: Attributes) -> None:
        """A form field's words make a block of their own, in an element of their own."""
        self.push("input", attributes)
        if self.preformatted:
            self.preformatted_words(shown)
        elif not shown.isspace():
            self.words(shown)
        if self.writing:
            self.flush()
        self.pop()


#: What names a meta tag, the first that is there.
_META_NAMES = {"property": 0, "name": 1, "itemprop": 2, "http-equiv": 3}
#: What is noted of elements without content.
_NOTED: dict[str, Callable[[Reader, Attributes], None]] = {
    "meta": Reader.note_meta,
    "link": Reader.note_link,
    "base": Reader.note_base,
    "img": Reader.note_image,
    "input": Reader.note_input,
}
