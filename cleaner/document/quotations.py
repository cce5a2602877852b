"""The blocks that stand in a quotation of HTML."""

from __future__ import annotations

from cleaner.document.document import Document
from cleaner.document.once import once
from cleaner.document.rows import rows_of


@once
def quoted_blocks(document: Document) -> set[int]:
    """The blocks in any <blockquote>; found once for a document."""
    first, last = document.elements.first, document.elements.last
    return {block for row in rows_of(document.elements.tag, "blockquote") for block in range(first[row], last[row])}
