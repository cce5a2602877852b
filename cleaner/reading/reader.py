"""What the tokens of a page mean to its `Document`.

The tree is not built: the open elements, with the implied end tags that matter to text, are all that blocks need. So
nothing is lost to a parser's depth limit, time is linear on any input, and no formatting element is ever reconstructed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from cleaner.reading.builder import DEEPEST, EDGE, INNER_EDGE, LINK_EDGE, LOOKED_INTO, NO_SPACE, WHITE, DocumentBuilder, extent
from cleaner.reading.form_fields import note_input, text_area
from cleaner.reading.notes import is_in_sentence, note_base, note_image, note_link, note_meta
from cleaner.reading.tags import (
    BARRIERS,
    BLOCK,
    EMPTY,
    ENDS_READING,
    FOR_OTHERS,
    IMPLIED_ENDS,
    INLINE,
    ITEM,
    MORE,
    NOTHING,
    PHRASE,
    RAW,
    READ_IN,
    READING,
    ROLES,
    SHADOWS,
    SPAN,
    TABLE_PARTS,
    VOID,
    A,
    P,
)  # fmt: skip
from cleaner.reading.tokens import Attributes, read_tokens

_PARAGRAPH = frozenset({"p"})
_LINK = frozenset({"a"})


class Reader(DocumentBuilder):
    """What each token means to the document: the tokenizer calls the `handle_*` methods, in the order of the page.

    They are called by the thousand. What most tokens ask for stands in them, and is written out where a call would cost
    more than what it does.
    """

    __slots__ = ("in_head", "inside", "keep", "noscript", "shadows", "skipped")

    def __init__(self, url: str | None, noscript: bool = False, shadows: bool = False) -> None:
        super().__init__(url)
        self.shadows = shadows  # whether what elements show in place of their content is read
        self.noscript = noscript  # whether what is there for browsers without scripts is read as a part of the page
        self.in_head = False
        self.skipped: str | None = None  # the element that is passed over
        self.inside: dict[str, int] = {}  # the open elements in it and itself, by tag; none where its content is one text
        self.keep: Callable[[str], None] | None = None  # what takes its text

    def handle_data(self, data: str) -> None:
        if self.skipped is not None:
            if self.keep is not None:
                self.keep(data)
        elif self.preformatted:
            self.preformatted_words(data)
        elif data.isspace():
            self.space = WHITE
        else:
            words = " ".join(data.split())  # from here on as `words` does it
            parts = self.parts
            if self.writing:
                moved = self.holders[-1] != self.top
                if data[0].isspace() or self.space == WHITE or ((moved or self.space) and self.is_apart(words)):
                    words = " " + words
                if moved:
                    self.widen_holder()
            elif not (parts and len(parts[-1]) == 1 and self.goes_on_with_letter(words)):
                self.writing = True
                if parts or self.separator != "\n":
                    parts.append(self.separator)
                    self.length += len(self.separator)
                    self.separator = "\n"
                self.starts.append(self.length)
                self.holders.append(self.top)
                self.link_chars.append(0)
            if self.link is not None:
                if self.link_start < 0:
                    self.link_start = self.length + (words[0] == " ")
                self.link_chars[-1] += len(words)
            parts.append(words)
            self.length += len(words)
            self.space = WHITE if data[-1].isspace() else NO_SPACE

    def handle_starttag(self, tag: str, attributes: Attributes) -> None:
        if self.skipped is not None and self.passes_over(tag):
            return
        role = ROLES[tag]
        if role >= PHRASE:
            if role >= RAW:
                self.without_row(tag, role, attributes)
                return
            if self.writing and (role > PHRASE or not self.paragraphs):
                self.flush()
            if role > BLOCK and self.begin_block(tag, role, attributes):
                return
        elif role == A:
            self.begin_link()
        top = self.top
        level = self.depth[top]
        if level >= DEEPEST:
            self.open_unrecorded(tag, attributes)
            return
        for name, value in attributes:
            if name != "class" and name in LOOKED_INTO:
                if name == "href":
                    if role == A:
                        self.link = value
                else:
                    self.look_into(tag, name, value)
        tags = self.tags
        self.top = len(tags)
        tags.append(tag)
        self.parents.append(top)
        self.attributes.append(attributes)
        self.first.append(len(self.ends))
        self.last.append(0)
        self.stop.append(0)
        self.depth.append(level + 1)

    def handle_startendtag(self, tag: str, attributes: Attributes) -> None:
        if self.skipped is None and tag != "svg":
            self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        if self.skipped is not None:
            self.end_in_skipped(tag)
            return
        row = self.top
        role = ROLES[tag]
        if self.tags[row] != tag or role >= MORE or self.unrecorded:
            self.close(tag, role)
            return
        if role >= PHRASE:
            if self.writing and (role > PHRASE or not self.paragraphs):
                self.flush()
            if role == P:
                self.paragraphs -= 1
        elif role:
            if self.space != WHITE:
                self.space = LINK_EDGE if role == A else EDGE
            if role == A:
                if self.link is not None:
                    self.end_link()
                self.anchors -= 1
            elif self.writing:
                self.span_ends[row] = self.length
        elif not self.space:
            self.space = INNER_EDGE
        self.last[row] = len(self.starts)
        self.stop[row] = len(self.tags)
        self.top = self.parents[row]

    def handle_comment(self, data: str) -> None:
        """Comments say nothing on the page, nor do the declarations below."""

    handle_decl = handle_pi = unknown_decl = handle_comment

    # -- start tags that ask for more ---------------------------------------

    def passes_over(self, tag: str) -> bool:
        """Whether a start tag in the element that is passed over is passed over too; where it is not, it ends that."""
        if self.skipped in READ_IN and tag in ENDS_READING:
            self.skipped = None
            return False
        if self.inside and tag not in VOID:
            self.inside[tag] = self.inside.get(tag, 0) + 1
        return True

    def begin_link(self) -> None:
        """End the link that is open, and count the one that begins."""
        if self.link is not None:
            self.end_link()
        if self.anchors:
            self.end_implied(_LINK, None)
        self.anchors += 1

    def begin_block(self, tag: str, role: int, attributes: Attributes) -> bool:
        """What a block's start tag ends; whether all is done and it opens no element."""
        if self.paragraphs and role < MORE:
            self.end_implied(_PARAGRAPH, BARRIERS)
        if role == P:
            self.paragraphs += 1
        elif role == ITEM:
            ended, barriers = IMPLIED_ENDS[tag]
            if self.tags[self.top] not in barriers:
                self.end_implied(ended, barriers)
        return role == MORE and self.open_special(tag, attributes)

    def open_special(self, tag: str, attributes: Attributes) -> bool:
        """What some block-level tags ask for beside a row of their own; returns whether the tag is done with."""
        implied = IMPLIED_ENDS.get(tag)
        if implied is not None:
            ended, barriers = implied
            if self.tags[self.top] not in barriers:
                self.end_implied(ended, barriers)
            if tag == "tr":
                self.begin_row()
            elif (tag == "td" or tag == "th") and self.is_open("tr"):
                self.begin_cell(*extent(attributes))
        elif tag == "pre" or tag == "h1":
            self.begin_whole(tag)
        elif tag == "textarea":
            text_area(self, attributes)
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

    def begin_whole(self, tag: str) -> None:
        """Note where a <pre> or a first-level heading begins."""
        if self.paragraphs:
            self.end_implied(_PARAGRAPH, BARRIERS)
        if self.depth[self.top] >= DEEPEST:  # it gets no row
            return
        if tag == "h1":
            self.document.headings.append(len(self.tags))
            return
        if not self.preformatted:
            self.pre_start = len(self.starts)
        self.preformatted += 1

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
        if PHRASE <= role < NOTHING:
            if self.writing:
                self.flush()
        elif role in {SPAN, A}:
            if self.space != WHITE:
                self.space = LINK_EDGE if role == A else EDGE
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
            elif between not in INLINE if role < PHRASE else between in BARRIERS:
                return
            row = parents[row]
        if row:
            self.pop_through(row)

    # -- elements without a row ---------------------------------------------

    def without_row(self, tag: str, role: int, attributes: Attributes) -> None:
        """A tag of an element that gets no row: without content, or with content that is not on the page."""
        if role == EMPTY:
            if self.writing and not (self.paragraphs and is_in_sentence(tag, attributes)):
                self.flush()
            elif self.preformatted and tag == "br":
                self.gap.append("\n")
            noted = _NOTED.get(tag)
            if noted is not None:
                noted(self, attributes)
        elif tag == "template" and self.shadows and not SHADOWS.isdisjoint(name for name, _ in attributes):
            self.open_shadow(attributes)
        elif role != NOTHING and (role != READING or self.is_open(READ_IN[tag])):
            self.skipped = tag
            self.inside = {} if role == RAW else {tag: 1}
            self.keep = self.keeper(tag, attributes) if role == RAW else None

    def open_shadow(self, attributes: Attributes) -> None:
        """A <template> that browsers put on the page when they read it: an element like any other."""
        if self.writing:
            self.flush()
        if self.depth[self.top] < DEEPEST:
            self.push("template", attributes)
        else:
            self.open_unrecorded("template", attributes)

    def end_in_skipped(self, tag: str) -> None:
        """An end tag while an element is passed over: its own, one of an element in it, or of one around it."""
        inside = self.inside
        if not inside:  # its content is one text
            self.skipped = None
        elif inside.get(tag):
            inside[tag] -= 1
            if tag == self.skipped and not inside[tag]:
                self.skipped = None
        elif self.is_open(tag):  # an enclosing element ends: this one was never closed
            self.skipped = None
            self.close(tag, ROLES[tag])

    def keeper(self, tag: str, attributes: Attributes) -> Callable[[str], None] | None:
        """What takes the content of an element that is not on the page, where anything does: most are not even copied."""
        if tag == "script":
            for name, value in attributes:
                if name == "type" and value.strip().lower() == "application/ld+json":
                    return self.raw.json_ld.append
        elif tag == "title":
            return self.keep_title
        elif tag in FOR_OTHERS and self.noscript and not (self.in_head and len(self.tags) == 1):
            return partial(self.read_noscript, tag, attributes)
        return None

    def keep_title(self, title: str) -> None:
        self.raw.title = self.raw.title or " ".join(title.split())

    def read_noscript(self, tag: str, attributes: Attributes, markup: str) -> None:
        """Read the content of a <noscript> or <noframes> as markup, in an element of its own; one inside it is passed over."""
        if self.writing:
            self.flush()
        row = len(self.tags)
        self.push(tag, attributes)
        self.noscript, self.skipped = False, None
        read_tokens(markup, self)
        self.noscript, self.skipped, self.inside, self.keep = True, tag, {}, None
        if self.writing:
            self.flush()
        while self.top >= row:
            self.pop()


#: What is noted of elements without content.
_NOTED: dict[str, Callable[[Reader, Attributes], None]] = {
    "meta": note_meta,
    "link": note_link,
    "base": note_base,
    "img": note_image,
    "input": note_input,
}
