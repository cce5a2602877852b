"""When the article was published and last changed, from the most trustworthy source that says so. A zone is never invented."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from operator import itemgetter
from typing import Any

from cleaner.assembling.headings import heading_block, heading_row
from cleaner.assembling.json_ld import Node, first_text
from cleaner.assembling.times import parse_attribute, resolve
from cleaner.document.document import Document
from cleaner.document.moments import find_moment


def _ranked(names: str) -> dict[str, int]:
    return {name: rank for rank, name in enumerate(names.split())}


#: Names of meta tags, the most trustworthy first.
PUBLISHED = _ranked(
    "article:published_time article:published datepublished article:published:time og:article:published_time og:published_time"
    " parsely-pub-date dc.date.issued dcterms.issued dc.date.created dcterms.created date.available date.created "
    "pubdate publishdate published"
    " publish-date publish_date publication_date publication-date published_date article.published cxenseparse:recs:publishtime"
    " cxenseparse:publishtime cxenseparse:recs:articlepublished sailthru.date date dc.date dcterms.date date_published"
    " citation_publication_date citation_date release_date article_date_original originalpublicationdate iso-8601-publish-date"
)
MODIFIED = _ranked(
    "article:modified_time article:modified datemodified og:updated_time article:updated_time dc.date.modified dcterms.modified"
    " date.modified date.updated last-modified lastmod modified_date sailthru.modified revised"
)
FIRST_YEAR, LAST_YEAR = 1990, 2100
#: So many meta tags are tried for a date.
MAX_TAGS = 60
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d))?")
_LOOSE_ZONE = re.compile(r"(\d) (?=[+-]\d\d:?\d\d$)")
_YEAR_FIRST = re.compile(r"(\d{4})[ /-]([A-Za-z]{3,9})[ /-](\d{1,2})")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/([a-z]{3,9})/(0?[1-9]|[12]\d|3[01])(?![0-9])")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?![0-9])")
_UTC_NAMES = re.compile(r" ?\b(?:UTC|GMT|Z)$", re.I)


#: How nearly all pages write it.
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?)?", re.A)


def read_moment(value: Any) -> datetime | None:
    """The moment that a metadata value names: ISO 8601 in its spellings, seconds since 1970, a full date in words."""
    text = str(value).strip()[:80] if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    if len(text) < 8:
        return None
    found = parse_attribute(text) if _ISO.fullmatch(text) else _numbers(text)
    if found is None:
        text = _LOOSE_ZONE.sub(r"\1", text)
        if text[:4].isdigit():
            text = _YEAR_FIRST.sub(r"\3 \2 \1", _UTC_NAMES.sub("+00:00", text))
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


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows beside its headline: the lines kept as dates, the headlines, and how its language writes dates."""

    dates: tuple[str, ...]
    titles: tuple[str, ...]
    language: str | None
    month_first: bool

    def day(self, text: str) -> datetime | None:
        """The moment that a line shows; of several the one before the word for an update."""
        text = text[:200]
        update = _UPDATED.search(text)
        parts = (text[: update.start()], text) if update and update.start() > 8 else (text,)
        for part in parts:
            moment = resolve(part, language=self.language) or self._inside(part)
            if moment is not None and FIRST_YEAR <= moment.year <= LAST_YEAR:
                return moment
        return None

    def _inside(self, text: str) -> datetime | None:
        """The full date in the middle of a line; 3/4 is read as the page's country writes it."""
        found = find_moment(text, anywhere=True)
        if found is None or not found.ambiguous:
            return None if found is None else resolve(text[found.start : found.end], language=self.language)
        moment = resolve(text[found.start : found.end], language=_DAY_FIRST)
        return moment.replace(day=moment.month, month=moment.day) if moment is not None and self.month_first else moment


#: A language that always writes the day before the month.
_DAY_FIRST = "en-gb"


def read_published(document: Document, node: Node, page: Node, shown: Shown) -> datetime | None:
    """When the article came out, or None where the page does not say."""
    meta = _first_named(document.raw.meta, PUBLISHED)
    found = _read(node, "datePublished") or meta or _read(page, "datePublished")
    found = found or _read(node, "dateCreated") or _read(node, "uploadDate")
    if found is not None:
        return _other_day(found, partial(_first_modified, document, node), shown) or _with_zone(found, meta, document)
    return (
        _marked(document)
        or _in_address(document.url)
        or _first_day(shown.dates, shown)
        or _first_day(_near_headline(document, shown.titles), shown)
        or _first_day(_labelled(document), shown)
        or _only_day(document, shown)
    )


def read_modified(document: Document, node: Node, page: Node, published: datetime | None) -> datetime | None:
    """When the article was last changed, or None where the page does not say, or says a time before its publication."""
    found = _first_modified(document, node) or _read(page, "dateModified")
    return None if found is None or (published is not None and _before(found, published)) else found


def _read(node: Node, key: str) -> datetime | None:
    return read_moment(first_text(node[key])) if key in node else None


def _first_modified(document: Document, node: Node) -> datetime | None:
    return _read(node, "dateModified") or _first_named(document.raw.meta, MODIFIED)


def _first_named(meta: list[tuple[str, str]], names: dict[str, int]) -> datetime | None:
    """The moment of the first meta tag by rank of its name whose content can be read as one."""
    found = sorted([(names[name], content) for name, content in meta if name in names and content], key=itemgetter(0))
    if names is PUBLISHED:
        found += [(99, content) for name, content in meta if "publish" in name and ("date" in name or "time" in name)]
    return next(filter(None, (read_moment(content) for _, content in found[:MAX_TAGS])), None)


def _with_zone(found: datetime, other: datetime | None, document: Document) -> datetime:
    """A time without zone takes the zone of another source that shows the same clock; UTC gives way to the page's own zone."""
    if found.tzinfo is None:
        return other if other is not None and other.tzinfo is not None and other.replace(tzinfo=None) == found else found
    if found.utcoffset() == timedelta(0):
        for value, _ in document.raw.times[:8]:
            local = read_moment(value)
            if local is not None and local.tzinfo is not None and local == found:
                return local
    return found


def _before(one: datetime, other: datetime) -> bool:
    if (one.tzinfo is None) != (other.tzinfo is None):
        return one.replace(tzinfo=None) < other.replace(tzinfo=None) - timedelta(days=1)
    return one < other


def _marked(document: Document) -> datetime | None:
    """The `<time>` marked as the publication's, else the first one from the headline on."""
    heading = heading_row(document)
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
        if best is None and heading >= 0 and heading - MAX_ROWS_ABOVE_HEADING < row < heading + MAX_ROWS_BELOW_HEADING:
            best = moment
    return best or (only if len(days) == 1 else None)


#: Where a date without marks is looked for, and how long its line may be.
BLOCKS_BELOW, BLOCKS_ABOVE, MAX_DATE_LINE = 18, 5, 120
#: A `<time>` further below the headline is another story's or a comment's.
MAX_ROWS_BELOW_HEADING, MAX_ROWS_ABOVE_HEADING = 120, 8


def _first_day(texts: Iterable[str], shown: Shown) -> datetime | None:
    return next((moment for text in texts if (moment := shown.day(text)) is not None), None)


def _near_headline(document: Document, titles: tuple[str, ...]) -> Iterator[str]:
    """The short blocks with digits that stand around the headline, those below it first."""
    heading = heading_block(document, titles)
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


def _other_day(found: datetime, read_update: Callable[[], datetime | None], shown: Shown) -> datetime | None:
    """The one day that the page shows at the headline, where it is neither the metadata's nor an update's.

    A page that was moved or made anew gives the day of that in its metadata, and goes on showing the day it came out.
    """
    days = {moment.date(): (moment, text) for text in shown.dates if (moment := shown.day(text)) is not None}
    if len(days) != 1:
        return None
    moment, text = next(iter(days.values()))
    turned = (moment.year, moment.month, moment.day) == (found.year, found.day, found.month)
    if _UPDATED.search(text) or (turned and not any(map(str.isalpha, text))):
        return None
    later = (moment.date() - found.date()).days
    if later > 1:
        modified = read_update()
        return moment if modified is not None and abs((moment.date() - modified.date()).days) > 1 else None
    return moment if later < -1 else None


_UPDATED = re.compile(
    r"updat|modif|aktual|mis à jour|actualiz|aggiorn|bijgew|uppdat|oppdat|opdat|aktualiz|обнов|güncel|更新", re.I
)
_UPDATE_LABELS = ("last updated", "updated", "last modified", "last reviewed")
_LABELS = (
    *_UPDATE_LABELS,
    "published",
    "publish date",
    "date published",
    "post time",
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
    """The short blocks anywhere that begin by saying that the date behind is the publication's, or at least the last change's."""
    updates = []
    for start, end in zip(document.start, document.end, strict=True):
        if 14 <= end - start <= MAX_LABELLED and document.folded.startswith(_LABELS, start):
            if document.folded.startswith(_UPDATE_LABELS, start):
                updates.append(document.text[start:end])
            else:
                yield document.text[start:end]
    yield from updates[:1]


#: A block longer than this is no date with a label; of the blocks that look like a date alone so many are read.
MAX_LABELLED, MAX_ALONE, MAX_DAYS = 80, 40, 40


def _only_day(document: Document, shown: Shown) -> datetime | None:
    """The day of the only block of the whole page that is a full date and nothing else."""
    days: dict[date, datetime] = {}
    read = 0
    for start, end in zip(document.start, document.end, strict=True):
        if 8 <= end - start <= MAX_ALONE and _YEAR.search(document.text, start, end):
            read += 1
            moment = resolve(document.text[start:end], language=shown.language)
            if moment is not None and FIRST_YEAR <= moment.year <= LAST_YEAR:
                days[moment.date()] = moment
            if len(days) > 1 or read > MAX_DAYS:
                return None
    return next(iter(days.values()), None)


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _in_address(url: str | None) -> datetime | None:
    match = _URL_DATE.search(url or "")
    try:
        if match:
            return datetime(int(match[1]), int(match[2]), int(match[3]))
        worded = _URL_MONTH.search(url or "")
        return read_moment(f"{worded[3]} {worded[2]} {worded[1]}") if worded else None
    except ValueError:
        return None
