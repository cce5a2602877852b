"""Author names that the page's own markup points at, or that stand beside the headline behind a "by" or beside the date."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from functools import lru_cache

from cleaner.assembling.headings import heading_block, heading_row
from cleaner.document.document import Document, split_words
from cleaner.document.moments import find_moment
from cleaner.document.names import is_clear_name

_MARKS = frozenset(
    "byline bylines author authors autor autoren auteur auteurs autore autori redacteur writer journalist contributor".split()
)
#: Words beside a mark that say the element is about the author, or lists other things.
_NOT = frozenset(
    "bio biography about box image img avatar photo picture icon comment comments reply social follow more "
    "related description role title job card"
    " archive date time meta list grid footer sidebar widget nav menu teaser".split()
)
_NAMING = frozenset({"class", "id", "data-testid"})
_POINTING = frozenset({"href", "rel", "itemprop"})
_UNMARKED = 9
MAX_LENGTH = 120
MAX_FOUND = 12
#: How many blocks above the headline an author may be marked.
ABOVE_HEADING = 12


def marked_authors(document: Document) -> list[str]:
    """The texts of the elements marked as the author's, near the headline, the surest mark only; none where none is marked."""
    elements = document.elements
    heading = heading_row(document)
    nearest = elements.first[heading] - ABOVE_HEADING if heading >= 0 else 0
    ranked: dict[int, list[tuple[int, str]]] = {}
    rows = slice(bisect.bisect_left(elements.first, nearest), None)
    for first, last, attributes in zip(elements.first[rows], elements.last[rows], elements.attributes[rows], strict=True):
        if attributes and 0 < last - first <= 3 and (rank := _rank(attributes)) < _UNMARKED:
            start, end = document.start[first], document.end[last - 1]
            if end - start <= MAX_LENGTH:
                ranked.setdefault(rank, []).append((first, document.text[start:end]))
    if not ranked:
        return []
    surest = ranked[min(ranked)]
    return [text for first, text in surest if first <= surest[0][0] + 6][:MAX_FOUND]


def _rank(attributes: list[tuple[str, str]]) -> int:
    """How sure the attributes mark their element as the author's: 0 is the surest, _UNMARKED not at all."""
    rank = _UNMARKED
    for name, value in attributes:
        if name in _NAMING:
            rank = min(rank, _rank_of_name(value))
        elif name in _POINTING:
            rank = min(rank, _rank_of_pointer(name, value))
    return rank


@lru_cache(maxsize=1_024)
def _rank_of_name(value: str) -> int:
    low = value.lower()
    # Written out: this is asked of every class on the page, and most have none of them.
    if "aut" in low or "byline" in low or "writer" in low or "journal" in low or "redact" in low or "contrib" in low:
        words = split_words(value)
        if words & _MARKS and not words & _NOT:
            return 2 if "name" in words else 3
    return _UNMARKED


def _rank_of_pointer(name: str, value: str) -> int:
    if name == "href":
        return 2 if "/aut" in value and _AUTHOR_PAGE.search(value) else _UNMARKED
    if name == "rel":
        return 0 if "author" in value.lower().split() else _UNMARKED
    return 1 if value.lower() in {"author", "creator"} else _UNMARKED


_AUTHOR_PAGE = re.compile("/(?:authors?|autor(?:en)?)/")
#: How far from the headline a name is looked for, and how long its line may be.
BELOW, ABOVE, MAX_LINE = 16, 6, 140
_BY = re.compile(r"(?:^|[\s|·•,–—-])by:? (?=\S)|(?:^|[|·•–—] ?)(?:von|par|por|door|av|af|przez|autor|autora|автор):? (?=\S)")
_BY_ALONE = frozenset(("by", "written by", "posted by", "words by", "author", "autor", "autora", "auteur", "por", "par", "von"))
_BY_ANYWHERE = ("written by ", "this post was written by ", "posted by ", "authored by ", "article by ", "written and edited by ")


def beside_headline(document: Document, titles: tuple[str, ...]) -> list[str]:
    """The lines that name an author by where they stand: the first of those behind a "by", the name beside a date."""
    return next(_beside_headline(document, titles), [])


def _beside_headline(document: Document, titles: tuple[str, ...]) -> Iterator[list[str]]:
    heading = heading_block(document, titles)
    if heading is not None:
        around = [*range(heading + 1, min(heading + BELOW, len(document))), *range(max(0, heading - ABOVE), heading)]
        yield from filter(None, (_behind_by(document, block) for block in around))
        yield from filter(None, (_beside_date(document, block) for block in around[:4]))
    for start, end in zip(document.start, document.end, strict=True):
        if 12 < end - start <= MAX_LENGTH and document.folded.startswith(_BY_ANYWHERE, start):
            yield ["By " + document.text[document.folded.index(" by ", start) + 4 : end]]


def _behind_by(document: Document, block: int) -> list[str]:
    start, end = document.start[block], document.end[block]
    if end - start > MAX_LINE or document.text[end - 1] == ">":  # the sender of a mail
        return []
    if end - start <= 12 and document.folded[start:end].strip(" :") in _BY_ALONE and block + 1 < len(document):
        name = document.text[document.start[block + 1] : document.end[block + 1]]
        return ["By " + name] if len(name) <= MAX_LENGTH else []
    found = _BY.search(document.folded[start:end])
    name = document.text[start + found.end() : end] if found else ""
    return ["By " + name] if name[:1].isupper() else []


_HEADINGS = frozenset({"h1", "h2", "h3"})


def _beside_date(document: Document, block: int) -> list[str]:
    """The block, where it is a name of two to four words and the one before or behind it a date."""
    text = document.text[document.start[block] : document.end[block]]
    if len(text) > 40 or document.tag[block] in _HEADINGS or not 2 <= len(text.split()) <= 4 or not is_clear_name(text):
        return []
    for other in (block - 1, block + 1):
        if 0 <= other < len(document) and document.end[other] - document.start[other] <= 40:
            moment = find_moment(document.text[document.start[other] : document.end[other]])
            if moment is not None and moment.day is not None:
                return ["By " + text]
    return []
