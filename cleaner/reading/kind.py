"""Tells HTML from text, for callers who say `kind="auto"`."""

from __future__ import annotations

import re

from cleaner.reading.escapes import is_escaped_markup
from cleaner.reading.feed import is_feed

#: What a page opens with, maybe below a few lines that a server put before it.
_OPENS_AS_PAGE = re.compile(r"<!doctype\s+html|<html(?=[\s>])", re.I)
_OPENS_AS_HTML = re.compile(r"\ufeff?\s{0,1000}(?:<!--|<\?xml|<(?:html|head|body|meta|link|script|style|title)(?=[\s>/]))", re.I)
#: What a fragment of HTML may open with.
_OPENS_AS_FRAGMENT = re.compile(
    r"\ufeff?\s{0,1000}<(?:div|article|section|main|aside|header|footer|nav|p|h[1-6]|table|ul|ol|dl|span|a|img|br|hr|form|figure"
    r"|picture|blockquote|b|i|u|strong|em|pre|noscript|iframe|svg|button|input|label|center|font)(?=[\s>/])",
    re.I,
)
_TAG = re.compile(r"</?[a-z][a-z0-9-]{0,30}(?=[\s>/])", re.I)
_END_TAG = re.compile(r"</[a-z][a-z0-9-]{0,30}\s{0,20}>", re.I)
_PREFIX = 2_000
#: How many end tags in the first LOOKED_AT characters make a page of what does not open with a tag.
MIN_END_TAGS = 3
LOOKED_AT = 20_000
#: Text may say a tag, or hold one that was left in it, in a line here and there: of the dev corpora's text dumps at most
#: in 9 % of the lines, markup cut out of the same pages in 13 % at least (two of 1,730 and one excepted).
MIN_TAGGED_PERCENT = 10


def looks_like_html(source: str) -> bool:
    """Whether the source is markup: it opens as a page, be it in entities, or has tags in many of its lines early on."""
    if _OPENS_AS_HTML.match(source) or is_feed(source) or _opens_as_page(source[:_PREFIX]) or is_escaped_markup(source):
        return True
    head = source[:LOOKED_AT]
    opened = _OPENS_AS_FRAGMENT.match(head)
    if not opened and ("</" not in head or sum(1 for _ in _END_TAG.finditer(head)) < MIN_END_TAGS):
        return False
    if opened and source[-100:].rstrip().endswith(">"):
        return True
    lines = [line for line in head.splitlines() if line.strip()]
    return 100 * sum(_TAG.search(line) is not None for line in lines) >= MIN_TAGGED_PERCENT * len(lines)


def _opens_as_page(prefix: str) -> bool:
    """Whether a line of the prefix begins as a page does: an example in a text has its own words before it."""
    return "<" in prefix and any(_OPENS_AS_PAGE.match(line.lstrip("\ufeff \t")) for line in prefix.splitlines())
