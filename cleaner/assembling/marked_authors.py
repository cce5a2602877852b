"""Author names that the page's own markup points at: `rel="author"`, `itemprop="author"`, elements named byline or author."""

from __future__ import annotations

import re

from cleaner.document.document import Document, split_words

_MARKS = frozenset(
    "byline bylines author authors autor autoren auteur auteurs autore autori redacteur writer journalist contributor".split()
)
#: Words beside a mark that say the element is about the author, or lists other things.
_NOT = frozenset(
    "bio biography about box image img avatar photo picture icon comment comments reply social follow more "
    "related description role title job card"
    " archive date time meta list grid footer sidebar widget nav menu teaser".split()
)
_MAYBE = re.compile("author|byline|autor|auteur|redact|writer|journalist|contributor", re.I)
MAX_LENGTH = 120
MAX_FOUND = 12


def marked_authors(document: Document) -> list[str]:
    """The texts of the elements marked as the author's, near the headline, the surest mark only; none where none is marked."""
    elements = document.elements
    ranked: dict[int, list[tuple[int, str]]] = {}
    heading = next((elements.first[row] for row, tag in enumerate(elements.tag) if tag == "h1"), 0)
    for row, attributes in enumerate(elements.attributes):
        if not attributes:
            continue
        rank = _rank(attributes)
        first, last = elements.first[row], elements.last[row]
        if rank is None or not 0 < last - first <= 3:
            continue
        text = document.text[document.start[first] : document.end[last - 1]]
        if len(text) <= MAX_LENGTH:
            ranked.setdefault(rank, []).append((first, text))
    for rank in sorted(ranked):
        near = [(first, text) for first, text in ranked[rank] if first >= heading - 12]
        if near:
            start = near[0][0]
            return [text for first, text in near if first <= start + 6][:MAX_FOUND]
    return []


def _rank(attributes: list[tuple[str, str]]) -> int | None:
    best: int | None = None
    for name, value in attributes:
        if name == "rel" and "author" in value.lower().split():
            return 0
        if name == "itemprop" and value.lower() in {"author", "creator"}:
            best = min(best or 9, 1)
        elif name in {"class", "id", "data-testid"} and _MAYBE.search(value):
            words = split_words(value)
            if words & _MARKS and not words & _NOT:
                best = min(best or 9, 3 if "name" not in words else 2)
        elif name == "href" and ("/author/" in value or "/authors/" in value or "/autor/" in value or "/autoren/" in value):
            best = min(best or 9, 2)
    return best
