"""The stories beside the article, as items: built from the lists that structure found, and only from what was removed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cleaner.assembling.links import base_of, web_address
from cleaner.assembling.times import is_clock, resolve
from cleaner.document.document import Document
from cleaner.document.stories import Span, StoryEntry, StoryList

#: The fields of a `FeedItem`, in its order.
Item = dict[str, object]


def build_feeds(
    document: Document,
    lists: Sequence[StoryList],
    beside: Sequence[bool],
    retrieved: datetime | None,
    language: str | None = None,
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """The items of the side feed and the related stories, in page order.

    `beside` says of each block whether it was taken out, and by no rule as something else than a story: what a rule knows
    for a newsletter's prompt or a notice stands in a list without being an item. `language` is the article's, for pages
    that declare none.
    """
    language = document.raw.html_attributes.get("lang") or language
    side_feed: list[Item] = []
    related: list[Item] = []
    base = base_of(document)
    for found in lists:
        target = side_feed if found.kind == "side_feed" else related
        above: datetime | None = None
        for entry in found.items:
            if not entry.likely or not _is_beside(document, entry.title, beside):
                continue
            item = _item(document, found, entry, base, beside, retrieved, above, language)
            published = item["published"]
            if isinstance(published, datetime) and entry.datetime is None and is_clock(_shown(document, entry.time)):
                above = published
            target.append(item)
    return tuple(side_feed), tuple(related)


def _item(
    document: Document,
    found: StoryList,
    entry: StoryEntry,
    base: str,
    beside: Sequence[bool],
    retrieved: datetime | None,
    above: datetime | None,
    language: str | None,
) -> Item:
    time = _shown(document, entry.time)
    summary = entry.summary if entry.summary is not None and _is_beside(document, entry.summary, beside) else None
    return {
        "kind": found.kind,
        "feed": _shown(document, found.heading),
        "title": _shown(document, entry.title),
        "url": web_address(entry.url, base),
        "time": time,
        "published": resolve(time, retrieved, entry.datetime, above, language),
        "author": _shown(document, entry.author),
        "kicker": _shown(document, entry.kicker),
        "rank": entry.rank,
        "summary": _shown(document, summary),
        "start": entry.start,
        "end": entry.end,
    }


def _shown(document: Document, span: Span | None) -> str | None:
    """The words of a span, line ends folded to spaces."""
    return None if span is None else " ".join(document.text[span[0] : span[1]].split()) or None


def _is_beside(document: Document, span: Span, beside: Sequence[bool]) -> bool:
    """Whether every block that the span touches was taken out as a story may be."""
    return all(beside[block] for block in document.blocks_in(*span))
