"""When the article was published and last changed, from the most trustworthy source that says so. A zone is never invented."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from operator import itemgetter

from cleaner.assembling.json_ld import Node, first_text, is_news
from cleaner.assembling.marked_dates import marked_before, marked_change, marked_publication
from cleaner.assembling.moment_values import read_moment
from cleaner.assembling.shown_dates import (
    Shown,
    days_at_headline,
    days_of_updates_last,
    first_day,
    first_publication,
    labelled,
    near_headline,
    only_day,
)
from cleaner.document.document import STATE_PUBLISHED, Document


def _ranked(names: str) -> dict[str, int]:
    return {name: rank for rank, name in enumerate(names.split())}


#: Names of meta tags, the most trustworthy first.
PUBLISHED = _ranked(
    "article:published_time article:published datepublished article:published:time og:article:published_time og:published_time"
    " parsely-pub-date dc.date.issued dcterms.issued dc.date.created dcterms.created date.available date.created "
    "pubdate publishdate published"
    " publish-date publish_date publication_date publication-date published_date article.published cxenseparse:recs:publishtime"
    " cxenseparse:publishtime cxenseparse:recs:articlepublished sailthru.date date dc.date dcterms.date date_published"
    " citation_publication_date citation_date release_date article_date_original originalpublicationdate iso-8601-publish-date "
    + STATE_PUBLISHED
)
MODIFIED = _ranked(
    "article:modified_time article:modified datemodified og:updated_time article:updated_time dc.date.modified dcterms.modified"
    " date.modified date.updated last-modified lastmod modified_date sailthru.modified revised"
)
#: So many meta tags are tried for a date.
MAX_TAGS = 60
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)/([a-z]{3,9})/(0?[1-9]|[12]\d|3[01])(?![0-9])")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?![0-9])")


def read_published(document: Document, node: Node, page: Node, shown: Shown) -> datetime | None:
    """When the article came out, or None where the page does not say."""
    meta = _first_named(document.raw.meta, PUBLISHED)
    found = _read(node, "datePublished") or meta or _read(page, "datePublished")
    found = found or _read(node, "dateCreated") or _read(node, "uploadDate")
    if shown.is_list:
        return found
    first = first_publication(document, shown)
    if found is not None:
        if first is not None and first.date() < found.date():
            return first
        days = days_at_headline(document, shown)
        modified = _first_modified(document, node)
        other = marked_before(document, found, modified) or _other_day(found, modified, days, is_news(node))
        return other or _with_zone(found, meta or _read(page, "datePublished"), document, days)
    return (
        first
        or marked_publication(document, shown)
        or _in_address(document.url)
        or first_day(days_of_updates_last(shown.dates), shown)
        or first_day(near_headline(document, shown), shown)
        or first_day(labelled(document, shown), shown)
        or only_day(document, shown)
    )


def read_modified(document: Document, node: Node, page: Node, published: datetime | None, shown: Shown) -> datetime | None:
    """When the article was last changed, or None where the page does not say, or says a time before its publication."""
    found = _first_modified(document, node) or _read(page, "dateModified")
    if found is None and shown.is_list:
        return None
    if found is None:
        return _later(marked_change(document, shown), published) or _shown_change(published, shown)
    return None if published is not None and _before(found, published) else found


def _shown_change(published: datetime | None, shown: Shown) -> datetime | None:
    """The last change that the kept dates name, where it is later than the publication; of two zones, on a later day."""
    changes = (moment for text in shown.dates if (moment := shown.changed(text)) is not None)
    return next((moment for moment in changes if _later(moment, published)), None)


def _later(moment: datetime | None, published: datetime | None) -> datetime | None:
    """The moment, where it is after the publication."""
    return moment if moment is not None and (published is None or _after(moment, published)) else None


def _after(one: datetime, other: datetime) -> bool:
    if (one.tzinfo is None) != (other.tzinfo is None):
        return one.date() > other.date()
    return one > other


def _read(node: Node, key: str) -> datetime | None:
    return read_moment(first_text(node[key])) if key in node else None


def _first_modified(document: Document, node: Node) -> datetime | None:
    return _read(node, "dateModified") or _first_named(document.raw.meta, MODIFIED)


def _first_named(meta: list[tuple[str, str]], names: dict[str, int]) -> datetime | None:
    """The moment of the first meta tag by rank of its name whose content can be read as one."""
    found = sorted([(names[name], content) for name, content in meta if name in names and content], key=itemgetter(0))
    if names is PUBLISHED:  # of several names that are nobody's standard the earliest
        loose = [
            content for name, content in meta if "publish" in name and ("date" in name or "time" in name) and name not in names
        ]
        found += [(99, content) for content in sorted(loose)]
    return next(filter(None, (read_moment(content) for _, content in found[:MAX_TAGS])), None)


def _with_zone(found: datetime, other: datetime | None, document: Document, days: Collection[date]) -> datetime:
    """A day alone takes the time, and a time without zone the zone, of another source that shows the same day or clock; UTC gives
    way to the page's own zone.

    That is the zone of a `<time>` of the same moment, or of any by which the moment falls on a day that the page shows.
    """
    if found.tzinfo is None:
        if other is None:
            return found
        if found.time() == _MIDNIGHT:
            return other if other.date() == found.date() and (other.tzinfo is not None or other.time() != _MIDNIGHT) else found
        return other if other.tzinfo is not None and other.replace(tzinfo=None) == found else found
    if found.utcoffset() == timedelta(0):
        for value, _ in document.raw.times[:8]:
            local = read_moment(value)
            if local is None or local.tzinfo is None:
                continue
            if local == found:
                return local
            if days and found.date() not in days and found.astimezone(local.tzinfo).date() in days:
                return found.astimezone(local.tzinfo)
    return found


_MIDNIGHT = time()


def _before(one: datetime, other: datetime) -> bool:
    if (one.tzinfo is None) != (other.tzinfo is None):
        return one.replace(tzinfo=None) < other.replace(tzinfo=None) - timedelta(days=1)
    return one < other


def _other_day(found: datetime, modified: datetime | None, days: dict[date, tuple[datetime, str]], news: bool) -> datetime | None:
    """The one day that the page shows at the headline, where it is not the metadata's.

    A page that was moved or made anew gives the day of that in its metadata, and goes on showing the day it came out. A
    blog that renews a post shows the day of it as the post's; a newsroom's metadata are right about the first.
    """
    if len(days) != 1:
        return None
    moment, text = next(iter(days.values()))
    if (moment.year, moment.month, moment.day) == (found.year, found.day, found.month) and not any(map(str.isalpha, text)):
        return None
    later = (moment.date() - found.date()).days
    if later > 1:
        renewed = modified is not None and abs((moment.date() - modified.date()).days) <= 1
        return moment if modified is not None and not (renewed and news) else None
    earliest = found if found.tzinfo is None else found - _WESTMOST
    return moment if moment.date() < earliest.date() else None


#: So far behind UTC may the clock of a page be: by it the day is the one before.
_WESTMOST = timedelta(hours=12)


def _in_address(url: str | None) -> datetime | None:
    match = _URL_DATE.search(url or "")
    try:
        if match:
            return datetime(int(match[1]), int(match[2]), int(match[3]))
        worded = _URL_MONTH.search(url or "")
        return read_moment(f"{worded[3]} {worded[2]} {worded[1]}") if worded else None
    except ValueError:
        return None
