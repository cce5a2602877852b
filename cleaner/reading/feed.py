"""RSS and Atom as the markup of a page with their entries: what a feed's markup stands for once it is unescaped."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from cleaner.document.names import bare
from cleaner.reading.xml_elements import PROLOG, name_of, parsed

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

WARNING = "feed: the input is an RSS or Atom feed, not a page; its entries were read as one"
_OPENS = re.compile(PROLOG + r"<(?:rss|rdf:RDF|feed)(?=[\s>])")
_ENTRIES = frozenset({"item", "entry"})
#: Where an entry has its text, which is markup, and where its author and its date.
_TEXTS = ("encoded", "content", "description", "summary")
_AUTHORS, _DATES = ("creator", "author"), ("pubdate", "published", "date", "updated")


def is_feed(source: str) -> bool:
    """Whether a source opens as RSS or Atom does."""
    return _OPENS.match(source) is not None


def feed_markup(source: str) -> str:
    """The feed as a page: each entry with its title, author, date and text; the source as it is where it is no XML.

    Addresses and identifiers are left out, as a page shows none.
    """
    root = parsed(source)
    if root is None:
        return source
    try:
        entries = [element for element in root.iter() if name_of(element) in _ENTRIES]
        channel = next((element for element in root.iter() if name_of(element) == "channel"), root)
        return _page(_child_text(channel, ("title",)), entries)
    except (RecursionError, ValueError):
        return source


def _page(name: str, entries: list[Element]) -> str:
    """The markup of a page with the entries; of one entry it is that entry's own."""
    heading = "h1" if len(entries) == 1 else "h2"
    title = _child_text(entries[0], ("title",)) if len(entries) == 1 else name
    head = f'<title>{escape(title)}</title><meta property="og:site_name" content="{escape(name)}">'
    above = "" if len(entries) == 1 else f"<h1>{escape(name)}</h1>"
    return f"<html><head>{head}</head><body>{above}{''.join(_entry(entry, heading) for entry in entries)}</body></html>"


def _entry(entry: Element, heading: str) -> str:
    texts = sorted({_markup(child) for child in entry if name_of(child) in _TEXTS}, key=len, reverse=True)
    whole = bare(texts[0]) if texts else ""
    summary = next((text for text in texts[1:] if bare(text) not in whole), "")
    author, date = _child_text(entry, _AUTHORS), _child_text(entry, _DATES)
    parts = [f"<{heading}>{escape(_child_text(entry, ('title',)))}</{heading}>"]
    parts.append(f'<div class="standfirst">{summary}</div>' if summary else "")
    parts.append(f'<p class="byline" itemprop="author">{escape(author)}</p>' if author else "")
    parts.append(f'<time datetime="{escape(date)}" itemprop="datePublished">{escape(date)}</time>' if date else "")
    return f"<article>{''.join(parts)}<div>{texts[0] if texts else ''}</div></article>"


def _child_text(element: Element, names: tuple[str, ...]) -> str:
    """The text of the first child of one of the names, the first name first; of an Atom author, the name."""
    for name in names:
        for child in element:
            if name_of(child) == name:
                named = next((part for part in child if name_of(part) == "name"), child)
                return " ".join("".join(named.itertext()).split())
    return ""


def _markup(element: Element) -> str:
    """An entry's text as markup: unescaped, or as it stands in the feed."""
    from xml.etree.ElementTree import tostring

    if not len(element):
        return element.text or ""
    for inner in element.iter():
        inner.tag = name_of(inner)
    return tostring(element, encoding="unicode", method="html")
