"""Small boxes beside the paragraphs of the text: what houses set between or below these, and do not name for what it is."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container
from itertools import islice

from cleaner.document.document import Document
from cleaner.document.entry_series import entry_heads
from cleaner.document.once import once
from cleaner.document.paragraphs import PARAGRAPH_WORDS, find_paragraphs, is_prose
from cleaner.document.story_frame import story_frame

#: What boxes are made of.
BOXES = frozenset({"div", "aside", "section", "form", "fieldset", "center", "td"})
#: So many paragraphs of the text stand in one of so many elements around a box.
_PARAGRAPHS, _LEVELS = 2, 3
_SECTIONS_BEGIN = frozenset({"h1", "h2"})
#: A line of a box stands no deeper in it.
_DEPTH = 8
#: So many elements around a paragraph are its own or a section's.
_OWN_LEVELS = 3


@once
def text_paragraphs(document: Document) -> list[int]:
    """The paragraphs of the page's text, in order; its sentences where it has hardly any that are as long."""
    frame = story_frame(document)
    words = document.words
    long = [b for b in range(frame.body, frame.last + 1) if words[b] >= PARAGRAPH_WORDS and is_prose(document, b)]
    if len(long) >= _PARAGRAPHS:
        return long
    return [block for block in find_paragraphs(document) if frame.body <= block <= frame.last]


@once
def _text_elements(document: Document) -> frozenset[str]:
    """The elements that the text's paragraphs stand in, each with its attributes: others of them are parts of the text too.

    What only one paragraph stands in may be a box whose words read like one.
    """
    shapes: Counter[str] = Counter()
    for block in text_paragraphs(document):
        shapes.update({_shape(document, row) for row in islice(document.ancestors(document.element[block]), _OWN_LEVELS)})
    return frozenset(shape for shape, paragraphs in shapes.items() if shape and paragraphs >= _PARAGRAPHS)


def _shape(document: Document, row: int) -> str:
    """An element's tag and what its attributes say; nothing of a bare element that is no section."""
    tag, attributes = document.elements.tag[row], document.elements.attributes[row]
    return f"{tag} {attributes}" if attributes or tag == "section" else ""


def box_around(document: Document, block: int, lines: int, words: int, tags: Container[str] = BOXES) -> tuple[int, range]:
    """The largest box around a block with so many lines and words at most: its element and its blocks; none is (0, range(0)).

    A section with a heading of its own, what is as the elements that the text's paragraphs stand in, and what holds an entry of a
    live report or a chronicle, is none.
    """
    elements, texts, heads = document.elements, _text_elements(document), entry_heads(document)
    found = 0, range(0)
    for row in islice(document.ancestors(document.element[block]), _DEPTH):
        blocks = range(elements.first[row], elements.last[row])
        if not row or len(blocks) > lines or sum(document.words[blocks.start : blocks.stop]) > words:
            break
        if not heads.isdisjoint(blocks):
            break
        is_section = elements.tag[row] == "section" and len(blocks) > 0 and document.tag[blocks.start] in _SECTIONS_BEGIN
        if elements.tag[row] in tags and not is_section and (not (shape := _shape(document, row)) or shape not in texts):
            found = row, blocks
    return found


def is_beside_text(document: Document, row: int, box: range) -> bool:
    """Whether paragraphs of the text that are none of a box's stand in one of the elements right around it."""
    elements, text = document.elements, text_paragraphs(document)
    own = bisect_left(text, box.stop) - bisect_left(text, box.start)
    for around in islice(document.ancestors(elements.parent[row]), _LEVELS):
        if bisect_left(text, elements.last[around]) - bisect_left(text, elements.first[around]) - own >= _PARAGRAPHS:
            return True
    return False
