"""Where a page's headline stands: its first-level headings."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document

MAX_HEADINGS = 6


def heading_texts(document: Document) -> Iterator[str]:
    """The texts of the first elements that are a first-level heading."""
    elements, row = document.elements, -1
    for _ in range(MAX_HEADINGS):
        row = _index(elements.tag, row + 1)
        if row < 0:
            return
        first, last = elements.first[row], elements.last[row]
        if first < last:
            yield document.text[document.start[first] : document.end[last - 1]]


def heading_row(document: Document) -> int:
    """The row of the first such element, or -1."""
    return _index(document.elements.tag, 0)


def heading_block(document: Document, titles: tuple[str, ...]) -> int | None:
    """The block of the first such element, else where the first of the titles stands, else None."""
    block = _index(document.tag, 0)
    if block >= 0:
        return block
    at = document.text.find(titles[0]) if titles and titles[0] else -1
    return document.block_at(at) if at >= 0 else None


def _index(tags: list[str], start: int) -> int:
    try:
        return tags.index("h1", start)
    except ValueError:
        return -1
