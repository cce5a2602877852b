"""Author names that the page's own markup points at, or that stand beside the headline behind a "by" or beside the date."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from functools import lru_cache, partial

from cleaner.assembling.headings import heading_block, heading_row
from cleaner.document.byline_words import BYLINE_LABELS
from cleaner.document.document import Document, split_words
from cleaner.document.moments import find_moment, has_digit
from cleaner.document.names import is_clear_name, name_before_role

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
_CALLED_AUTHOR, _UNMARKED = 1, 9
MAX_LENGTH = 120
MAX_FOUND = 12
#: How many blocks above the headline an author may be marked.
ABOVE_HEADING = 12


def marked_authors(document: Document) -> tuple[list[str], bool]:
    """The texts of the elements marked as the author's, near the headline, the surest mark only, and whether that is
    `itemprop`; none where none is marked."""
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
        return [], False
    surest = ranked[min(ranked)]
    return [text for first, text in surest if first <= surest[0][0] + 6][:MAX_FOUND], min(ranked) == _CALLED_AUTHOR


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
    low = value.lower()
    return _CALLED_AUTHOR if low == "author" else 2 if low == "creator" else _UNMARKED


_AUTHOR_PAGE = re.compile("/(?:authors?|autor(?:en)?)/")
#: How far from the headline a name is looked for, and how long its line may be.
BELOW, ABOVE, MAX_LINE = 16, 6, 140
#: The longest words for "by" that stand alone have so many characters.
MAX_BY = 24
_BY = re.compile(r"(?:^|[\s|·•,–—-])by:? (?=\S)|(?:^|[|·•–—] ?)(?:von|par|por|door|av|af|przez|autor|autora|автор):? (?=\S)")
_BY_ALONE = BYLINE_LABELS | {"posted by", "article by", "authored by", "author(s)", "contributor", "contributors", "autora"}
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
    yield from filter(None, map(partial(_in_box, document), range(len(document) - 1)))


def _in_box(document: Document, block: int) -> list[str]:
    """The name below the heading of a box about the author."""
    if not MIN_ABOUT <= document.end[block] - document.start[block] <= MAX_ABOUT:
        return []
    name = document.texts[block + 1] if document.folded_texts[block].strip(" :") in _ABOUT else ""
    return ["By " + name] if 2 <= len(name.split()) <= 4 and is_clear_name(name) else []


_ABOUT = frozenset(
    "about the author|about author|meet the author|about the writer|über den autor|über die autorin|zum autor|zur autorin|"
    "à propos de l'auteur|à propos de l'autrice|a propos de l'auteur|sobre el autor|sobre la autora|sobre o autor|sobre a autora|"
    "sull'autore|l'autore|l'autrice|over de auteur|om författaren|om forfatteren|kirjoittajasta|o autorze|o autorce|об авторе|"
    "про автора|yazar hakkında".split("|")
)
MIN_ABOUT, MAX_ABOUT = min(map(len, _ABOUT)), max(map(len, _ABOUT)) + 2


def _behind_by(document: Document, block: int) -> list[str]:
    start, end = document.start[block], document.end[block]
    if end - start > MAX_LINE or document.text[end - 1] == ">":  # the sender of a mail
        return []
    if end - start <= MAX_BY and document.folded[start:end].strip(" :") in _BY_ALONE and block + 1 < len(document):
        name = document.text[document.start[block + 1] : document.end[block + 1]]
        return ["By " + name] if len(name) <= MAX_LENGTH else []
    east = _EAST_BY.search(document.folded, start, end)
    if east is not None:
        return ["作者：" + east[1]]
    found = _BY.search(document.folded[start:end])
    name = document.text[start + found.end() : end] if found else ""
    before = document.text[start : start + found.start()] if found else ""
    if before and document.text[start + len(before)].isspace() and not _leads_to_by(before):
        return []
    return ["By " + name] if name[:1].isupper() else []


#: The word for who wrote in the middle of a line of facts: "2024-03-05 08:15 来源：… 作者：…".
_EAST_BY = re.compile(
    r"(?:作者|撰文|[记記]者)\s?[:：]\s?([\u3400-\u9fff]{2,4}(?:[、 ][\u3400-\u9fff]{2,4}){0,3})"
    r"(?=$|[\s|｜]|来源|來源|[责責]任|[编編][辑輯])"
)


def _leads_to_by(text: str) -> bool:
    """Whether the words before a "by" in the middle of a line are a byline's: they say when, or that it was written."""
    return text[-1] in _BY_MARKS or _WRITTEN.search(text) is not None or find_moment(text, anywhere=True) is not None


_BY_MARKS = "|·•●–—-,:"
_WRITTEN = re.compile(
    r"written|posted|published|tested|article|story|recipe|words|opinion|report|column|review|interview|text", re.I
)


_HEADINGS = frozenset({"h1", "h2", "h3"})


def _beside_date(document: Document, block: int) -> list[str]:
    """The block, where it is a name of two to four words, alone or with a role, and a date is in it, before it or behind it."""
    if document.tag[block] in _HEADINGS or document.end[block] - document.start[block] > MAX_NAMED:
        return []
    name, *others = _BARS.split(document.texts[block])
    dated = any(map(_is_day, others))
    if "," in name or not 2 <= len(name.split()) <= 4 or not is_clear_name(name):  # "Harbourtown, Ohio" is a place
        name = name_before_role(name)
    elif not all(_is_day(part) or has_digit(part) or name_before_role(f"{name} {part}") for part in others):
        return []
    beside = (document.texts[other] for other in (block - 1, block + 1) if 0 <= other < len(document))
    return ["By " + name] if name and (dated or any(map(_is_day, beside))) else []


def _is_day(text: str) -> bool:
    """Whether a short text shows a day."""
    moment = find_moment(text) if len(text) <= MAX_DAY and has_digit(text) else None
    return moment is not None and moment.day is not None


#: A line with a name, a role and a day has so many characters at most, one with a day alone so many.
MAX_NAMED, MAX_DAY = 80, 40
_BARS = re.compile(r"\s?[|·•●∙]\s?|\s[–—-]\s")
