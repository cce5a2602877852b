"""Tells HTML from text, for callers who say `kind="auto"`."""

from __future__ import annotations

import re

_OPENS_AS_HTML = re.compile(
    r"\ufeff?\s{0,1000}(?:<!--|<!doctype\s+html|<\?xml|<(?:html|head|body|div|article|section|main|p|h[1-6]|table|ul|ol|span|a|meta|link|script|style|title|header|nav|img|br|form|figure|blockquote|b|i|strong|em|pre)(?=[\s>/]))",
    re.I,
)
_END_TAG = re.compile(
    r"</(?:html|head|body|div|article|section|main|p|h[1-6]|table|ul|ol|li|span|a|script|style|title)\s{0,20}>", re.I
)
#: How many end tags in the first LOOKED_AT characters make a page of what does not open as one.
MIN_END_TAGS = 3
LOOKED_AT = 20_000


def looks_like_html(source: str) -> bool:
    """Whether the source is markup: it opens with a tag, or has several end tags of common elements early on."""
    if _OPENS_AS_HTML.match(source):
        return True
    head = source[:LOOKED_AT]
    if "</" not in head:
        return False
    return sum(1 for _ in _END_TAG.finditer(head)) >= MIN_END_TAGS
