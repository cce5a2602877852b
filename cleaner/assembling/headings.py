"""Where a page's headline stands: its first-level headings."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document

MAX_HEADINGS = 6


def heading_texts(document: Document) -> Iterator[tuple[str, str]]:
    """The texts of the first elements that are a first-level heading, each with what of it stands behind its first line or
    first inner element: nothing where it has neither."""
    elements = document.elements
    for row in document.headings[:MAX_HEADINGS]:
        first, last = elements.first[row], elements.last[row]
        if first < last:
            start, end = document.start[first], document.end[last - 1]
            inner = elements.span_ends.get(row + 1, end) if elements.stop[row] > row + 1 else end
            yield document.text[start:end], document.text[min(inner, document.end[first]) : end]


def heading_row(document: Document) -> int:
    """The row of the first such element, or -1."""
    return document.headings[0] if document.headings else -1


def heading_block(document: Document, titles: tuple[str, ...]) -> int | None:
    """The block of the first such element, else where the first of the titles stands, else None."""
    if "h1" in document.tag:
        return document.tag.index("h1")
    at = document.text.find(titles[0]) if titles and titles[0] else -1
    return document.block_at(at) if at >= 0 else None
