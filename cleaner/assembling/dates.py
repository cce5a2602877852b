"""When the article was published and last changed, from the most trustworthy source that says so. A zone is never invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from cleaner.assembling.json_ld import Node, first_text
from cleaner.assembling.times import parse_attribute, resolve
from cleaner.document.document import Document
from cleaner.document.moments import find_moment

#: Names of meta tags, the most trustworthy first.
PUBLISHED = (
    "article:published_time article:published datepublished article:published:time og:article:published_time og:published_time"
    " parsely-pub-date dc.date.issued dcterms.issued dc.date.created dcterms.created date.available date.created "
    "pubdate publishdate"
    " publish-date publish_date publication_date publication-date published_date article.published cxenseparse:recs:publishtime"
    " cxenseparse:publishtime cxenseparse:recs:articlepublished sailthru.date date dc.date dcterms.date date_published"
    " citation_publication_date citation_date release_date article_date_original originalpublicationdate iso-8601-publish-date"
).split()
MODIFIED = (
    "article:modified_time article:modified datemodified og:updated_time article:updated_time dc.date.modified dcterms.modified"
    " date.modified date.updated last-modified lastmod modified_date sailthru.modified revised"
).split()
FIRST_YEAR, LAST_YEAR = 1990, 2100
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d))?")
_LOOSE_ZONE = re.compile(r"(\d) (?=[+-]\d\d:?\d\d$)")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?![0-9])")
_UTC_NAMES = re.compile(r" ?\b(?:UTC|GMT|Z)$", re.I)


def read_moment(value: Any) -> datetime | None:
    """The moment that a metadata value names: ISO 8601 in its spellings, seconds since 1970, a full date in words."""
    text = str(value).strip()[:80] if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    if len(text) < 8:
        return None
    found = _numbers(text)
    if found is None:
        text = _LOOSE_ZONE.sub(r"\1", text)
        if text[:4].isdigit():
            text = _UTC_NAMES.sub("+00:00", text)
        found = parse_attribute(text)
        if found is None and len(text) > 10 and text[4:5] == "-":
            found = parse_attribute(text[:10])
    return found if found and FIRST_YEAR <= found.year <= LAST_YEAR else None


def _numbers(text: str) -> datetime | None:
    try:
        if _EPOCH.fullmatch(text):
            return datetime.fromtimestamp(int(text[:10]), UTC)
        compact = _COMPACT.fullmatch(text)
        if compact:
            return datetime(*(int(part) for part in compact.groups() if part))  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        pass
    return None


def read_published(document: Document, node: Node, page: Node, shown: Iterable[str], language: str | None) -> datetime | None:
    """When the article came out, or None where the page does not say."""
    meta = _first_named(document.raw.meta, PUBLISHED)
    for value in (node.get("datePublished"), meta, page.get("datePublished"), node.get("dateCreated"), node.get("uploadDate")):
        found = read_moment(first_text(value))
        if found is not None:
            return _earlier_shown(found, shown, language) or _with_zone(found, read_moment(meta))
    return (
        _marked(document)
        or _shown(shown, language)
        or _in_address(document.url)
        or _shown(_near_headline(document), language)
        or _shown(_labelled(document), language)
    )


def read_modified(document: Document, node: Node, page: Node, published: datetime | None) -> datetime | None:
    """When the article was last changed, or None where the page does not say, or says a time before its publication."""
    for value in (node.get("dateModified"), _first_named(document.raw.meta, MODIFIED), page.get("dateModified")):
        found = read_moment(first_text(value))
        if found is not None:
            return None if published is not None and _before(found, published) else found
    return None


def _first_named(meta: list[tuple[str, str]], names: list[str]) -> str:
    """The content of the first meta tag by rank of its name that can be read as a moment."""
    ranked = {name: rank for rank, name in enumerate(names)}
    found = sorted((ranked[name], content) for name, content in meta if name in ranked and content)
    if names is PUBLISHED:
        found += [(99, content) for name, content in meta if "publish" in name and ("date" in name or "time" in name)]
    return next((content for _, content in found if read_moment(content) is not None), "")


def _with_zone(found: datetime, other: datetime | None) -> datetime:
    """A time without zone takes the zone of another source that shows the same clock."""
    if found.tzinfo is None and other is not None and other.tzinfo is not None and other.replace(tzinfo=None) == found:
        return other
    return found


def _before(one: datetime, other: datetime) -> bool:
    if (one.tzinfo is None) != (other.tzinfo is None):
        return one.replace(tzinfo=None) < other.replace(tzinfo=None) - timedelta(days=1)
    return one < other


def _marked(document: Document) -> datetime | None:
    """The `<time>` marked as the publication's, else the first one from the headline on."""
    elements = document.elements
    heading = next((row for row, tag in enumerate(elements.tag) if tag == "h1"), -1)
    best: datetime | None = None
    only: datetime | None = None
    days = set()
    for value, row in document.raw.times[:60]:
        moment = read_moment(value)
        if moment is None:
            continue
        days.add(moment.date())
        only = moment
        own = document.tokens(row)
        if "datepublished" in own or document.attribute(row, "pubdate") is not None or "published" in document.token_words(row):
            return moment
        if "datemodified" in own or "updated" in own:
            continue
        if best is None and 0 <= heading < row < heading + MAX_ROWS_BELOW_HEADING:
            best = moment
    return best or (only if len(days) == 1 else None)


#: Where a date without marks is looked for, and how long its line may be.
BLOCKS_BELOW, BLOCKS_ABOVE, MAX_DATE_LINE = 14, 5, 120
#: A `<time>` further below the headline is another story's or a comment's.
MAX_ROWS_BELOW_HEADING = 120


def _shown(shown: Iterable[str], language: str | None) -> datetime | None:
    for text in shown:
        moment = resolve(text[:200], language=language) or _inside(text[:200], language)
        if moment is not None and FIRST_YEAR <= moment.year <= LAST_YEAR:
            return moment
    return None


def _inside(text: str, language: str | None) -> datetime | None:
    """The full date in the middle of a line."""
    found = find_moment(text, anywhere=True)
    return None if found is None else resolve(text[found.start : found.end], language=language)


def _near_headline(document: Document) -> Iterator[str]:
    """The short blocks with digits that stand around the headline, those below it first."""
    heading = next((i for i, tag in enumerate(document.tag) if tag == "h1"), None)
    if heading is None:
        return
    for block in (
        *range(heading + 1, min(heading + BLOCKS_BELOW, len(document))),
        *range(max(0, heading - BLOCKS_ABOVE), heading),
    ):
        start, end = document.start[block], document.end[block]
        if 8 <= end - start <= MAX_DATE_LINE:
            text = document.text[start:end]
            if any(map(str.isdigit, text)):
                yield text


def _earlier_shown(found: datetime, shown: Iterable[str], language: str | None) -> datetime | None:
    """The one day that the page shows at the headline, where it is days before the one in the metadata and no update's.

    A page that was moved or made anew gives the day of that in its metadata, and goes on showing the day it came out.
    """
    moments = {moment.date(): (moment, text) for text in shown if (moment := resolve(text[:200], language=language)) is not None}
    if len(moments) != 1:
        return None
    moment, text = next(iter(moments.values()))
    days = (found.date() - moment.date()).days
    return moment if days >= 2 and moment.year >= FIRST_YEAR and not _UPDATED.search(text) else None


_UPDATED = re.compile(
    r"updat|modif|aktual|mis à jour|actualiz|aggiorn|bijgew|uppdat|oppdat|opdat|aktualiz|обнов|güncel|更新", re.I
)
_LABELS = (
    "published",
    "posted",
    "first published",
    "veröffentlicht",
    "erschienen",
    "publié",
    "publicado",
    "pubblicato",
    "gepubliceerd",
    "publicerad",
    "publisert",
)


def _labelled(document: Document) -> Iterator[str]:
    """The short blocks anywhere that begin by saying that the date behind is the publication's."""
    for start, end in zip(document.start, document.end, strict=True):
        if 14 <= end - start <= 80 and document.folded.startswith(_LABELS, start):
            yield document.text[start:end]


def _in_address(url: str | None) -> datetime | None:
    match = _URL_DATE.search(url or "")
    try:
        return datetime(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
