"""Tells HTML, Markdown and text apart, for callers who say `kind="auto"`."""

from __future__ import annotations

import re

from cleaner.reading.escapes import is_escaped_markup
from cleaner.reading.feed import is_feed
from cleaner.reading.xml_texts import is_xml_text

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
#: Code in Markdown may be markup, and says nothing of what is around it.
_FENCED = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1|\Z)", re.M | re.S)
_PREFIX = 2_000
#: How many end tags in the first LOOKED_AT characters make a page of what does not open with a tag.
MIN_END_TAGS = 3
LOOKED_AT = 20_000
#: Text may say a tag, or hold one that was left in it, in a line here and there: of the dev corpora's text dumps at most
#: in 9 % of the lines, markup cut out of the same pages in 13 % at least (two of 1,730 and one excepted).
MIN_TAGGED_PERCENT = 10
#: So many links in Markdown are no accident. Of 1,730 pages as lines one has them, which shows Markdown's source; whole pages
#: that converters wrote as Markdown come out at .70 of words F1 where they are read as text, at .95 as Markdown (aeb and fundus,
#: sites held out), and articles that trafilatura wrote so, with two to four links, at .925 and .961.
MARKDOWN_LINKS = 2
#: So many subheads with two signs or more tell Markdown without links too (one sign begins comments in code): of 1,730 pages as
#: lines one has them, documentation in Markdown; of 85 pages that a converter wrote without links nearly all, at .93 for .91.
MARKDOWN_SUBHEADS = 2
MARKDOWN_WARNING = 'markdown: read as Markdown for its links or subheads; kind="text" reads it as it is'
_SUBHEAD = re.compile(r"^#{2,6}[ \t]+\S", re.M)


def kind_of(source: str) -> str:
    """What a source is: "html", "markdown" where links or subheads are written as Markdown has them, else "text"."""
    if looks_like_html(source):
        return "html"
    return "markdown" if _looks_like_markdown(source) else "text"


def _looks_like_markdown(source: str) -> bool:
    if markdown_links(source) >= MARKDOWN_LINKS:
        return True
    return source.count("\n##") >= MARKDOWN_SUBHEADS - 1 and len(_SUBHEAD.findall(source)) >= MARKDOWN_SUBHEADS


def looks_like_html(source: str) -> bool:
    """Whether the source is markup: it opens as a page, be it in entities, or has tags in many of its lines early on."""
    if _OPENS_AS_HTML.match(source) or is_feed(source) or is_xml_text(source):
        return True
    if _opens_as_page(source[:_PREFIX]) or is_escaped_markup(source):
        return True
    head = _FENCED.sub("", source[:LOOKED_AT])
    opened = _OPENS_AS_FRAGMENT.match(head)
    if not opened and ("</" not in head or sum(1 for _ in _END_TAG.finditer(head)) < MIN_END_TAGS):
        return False
    if opened and source[-100:].rstrip().endswith(">"):
        return True
    lines = [line for line in head.splitlines() if line.strip()]
    return 100 * sum(_TAG.search(line) is not None for line in lines) >= MIN_TAGGED_PERCENT * len(lines)


def markdown_links(source: str) -> int:
    """How many links to pages a text has in Markdown: fewer than `MARKDOWN_LINKS` say nothing of the rest."""
    return source.count("](http") + source.count("](/")


def _opens_as_page(prefix: str) -> bool:
    """Whether a line of the prefix begins as a page does: an example in a text has its own words before it."""
    return "<" in prefix and any(_OPENS_AS_PAGE.match(line.lstrip("\ufeff \t")) for line in prefix.splitlines())
