"""Makes one block of code: its blank lines, and the elements that highlighters put around its lines, end no paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleaner.document.document import Document

#: Elements in or around a <pre> that say that it is code.
_CODE = frozenset({"code", "samp", "kbd"})
#: A <pre> without them is prose where its lines have so many words on average.
PROSE_WORDS = 7


def join_code(document: Document) -> None:
    """Make one block of each <pre> whose lines belong together, and leave the paragraphs of prose apart."""
    if "pre" not in document.elements.tag:
        return
    groups = list(_code(document))
    if groups:
        document.forget()
        _join(document, groups)


def _code(document: Document) -> Iterator[int]:
    """The rows of the outermost <pre> elements that are code of several blocks."""
    elements = document.elements
    tags, stop = elements.tag, 0
    for row, tag in enumerate(tags):
        if tag == "pre" and row >= stop:
            stop = elements.stop[row]
            blocks = range(elements.first[row], elements.last[row])
            if len(blocks) < 2:
                continue
            marked = tags[elements.parent[row]] in _CODE or not _CODE.isdisjoint(tags[row + 1 : stop])
            if marked or not _is_prose(document, blocks):
                yield row


def _is_prose(document: Document, blocks: range) -> bool:
    texts = document.texts[blocks.start : blocks.stop]
    return sum(len(text.split()) for text in texts) >= PROSE_WORDS * sum(text.count("\n") + 1 for text in texts)


def _join(document: Document, codes: list[int]) -> None:
    """Put one block in place of those of each element, and number anew what is numbered by blocks."""
    elements, count = document.elements, len(document.start)
    first = list(range(count))  # of the blocks that a block is joined with
    for row in codes:
        begin, end = elements.first[row], elements.last[row]
        first[begin:end] = [begin] * (end - begin)
        document.end[begin] = document.end[end - 1]
        document.element[begin] = row
        document.hidden[begin] = elements.hidden[row]
        document.tag[begin] = "pre"
        document.link_chars[begin] = sum(document.link_chars[begin:end])
    kept = [block for block in range(count) if first[block] == block]
    columns: tuple[list[Any], ...] = (document.start, document.end, document.tag, document.element, document.hidden)
    for column in (*columns, document.link_chars):
        column[:] = [column[block] for block in kept]
    document.blank_before = [0] * len(kept)
    place = dict(zip(kept, range(len(kept)), strict=True))
    now = [place[block] for block in first]
    now.append(len(kept))
    for row, (begin, end) in enumerate(zip(elements.first, elements.last, strict=True)):
        elements.first[row] = now[begin]
        elements.last[row] = now[end - 1] + 1 if end > begin else now[begin]
    document.raw.images = [(source, alt, now[before]) for source, alt, before in document.raw.images]
