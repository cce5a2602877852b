"""HTML to a `Document`: of what the page shows and, where that is next to nothing, of what it keeps for other readers."""

from __future__ import annotations

import re
from html import unescape

from cleaner.document.document import Document
from cleaner.reading.escapes import MARKUP_WARNING, is_escaped_markup
from cleaner.reading.feed import WARNING, feed_markup, is_feed
from cleaner.reading.grafting import graft
from cleaner.reading.notes import note_contents
from cleaner.reading.preformatted import join_code
from cleaner.reading.reader import Reader
from cleaner.reading.scripts import LEAST_WORDS, MOST_OWN_WORDS, PLACEHOLDER, own_words, script_body
from cleaner.reading.tags import INLINE
from cleaner.reading.text import MARK
from cleaner.reading.tokens import read_scripts, read_tokens
from cleaner.reading.xml_texts import is_xml_text, xml_text

__all__ = ["INLINE", "read_html"]

#: A page that shows fewer words shows nothing but a note that it is loading or wants scripts: of the 1,730 pages of the
#: dev corpora that show an article, a list or a product none has fewer than 72. In characters: more need not be counted.
NEARLY_NOTHING = 50
_NEARLY_EMPTY = 20 * NEARLY_NOTHING
#: What a <template> says that browsers put on the page. On pages with a text of their own it is menus and buttons.
_SHADOW = "shadowroot"
_NOSCRIPT = re.compile("<no(?:script|frames)", re.I)


def read_html(html: str, url: str | None = None) -> Document:
    """The page's `Document`. Any string gives one; words outside elements that show nothing are never lost.

    A page that shows next to nothing is read as browsers without scripts see it, or from its scripts.
    """
    html = html.removeprefix(MARK)
    if is_escaped_markup(html):
        document = read_html(unescape(html), url)
        document.warnings.append(MARKUP_WARNING)
        return document
    if is_feed(html):
        document = _read(feed_markup(html), url)
        document.warnings.append(WARNING)
        return document
    if is_xml_text(html):
        facts, markup = xml_text(html)
        return _read(f"<head>{facts.html()}</head>{markup}", url or facts.address)
    document = _read(html, url)
    if _SHADOW in html and own_words(document) <= MOST_OWN_WORDS:
        document = _read(html, url, shadows=True)
    if len(document.text) < _NEARLY_EMPTY:
        document = _with_noscript(html, document) or document
    body = script_body(document, lambda: read_scripts(html), lambda markup: _read(markup, url))
    if body is not None:
        document.in_script = len(document)
        graft(document, body, "script", PLACEHOLDER)
    return document


def _read(html: str, url: str | None, noscript: bool = False, shadows: bool = False) -> Document:
    reader = Reader(url, noscript, shadows)
    read_tokens(html, reader)
    document = reader.finish()
    note_contents(document)
    join_code(document)
    return document


def _with_noscript(html: str, shown: Document) -> Document | None:
    """The page with what it has for browsers without scripts or frames, where that is a text and more than a note."""
    words = sum(shown.words)
    if words >= NEARLY_NOTHING or not _NOSCRIPT.search(html):
        return None
    document = _read(html, shown.url, noscript=True)
    return document if sum(document.words) >= words + LEAST_WORDS else None
