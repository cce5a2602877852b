"""Rows of a document's elements by their tag, without a look at each of them."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document


def rows_of(document: Document, tag: str) -> Iterator[int]:
    """The rows of the elements with a tag, in order."""
    tags = document.elements.tag
    row = -1
    for _ in range(tags.count(tag)):
        row = tags.index(tag, row + 1)
        yield row
