"""Facts about a page that stand above its Markdown: YAML front matter, or lines such as "Title: …" before "Markdown Content:"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

#: No front matter is longer, in lines.
MAX_LINES = 60
_FACT = re.compile(r"(?P<name>[A-Za-z][\w -]{0,30}):(?:[ \t]+(?P<value>.*))?$")
_CONTENT_BELOW = "markdown content:"
_QUOTES = "\"'"
#: What facts are called, and the meta tag that says the same.
_META = {
    "title": "og:title",
    **dict.fromkeys(("author", "authors", "byline"), "author"),
    **dict.fromkeys(
        ("date", "published", "published time", "published_time", "publishedtime", "pubdate"), "article:published_time"
    ),
    **dict.fromkeys(("modified", "updated", "lastmod"), "article:modified_time"),
    **dict.fromkeys(("description", "excerpt"), "og:description"),
    **dict.fromkeys(("site", "sitename", "site_name", "publisher"), "og:site_name"),
    **dict.fromkeys(("section", "category"), "article:section"),
    **dict.fromkeys(("lang", "language"), "language"),
    "image": "og:image",
}
_ADDRESSES = ("url", "url source", "source", "link", "permalink", "canonical")


class Facts(NamedTuple):
    """What a page says of itself above its Markdown, by name."""

    named: dict[str, str]

    @property
    def address(self) -> str | None:
        """The page's address."""
        given = (self.named.get(name, "") for name in _ADDRESSES)
        return next((value for value in given if value.startswith(("https://", "http://"))), None)

    def html(self) -> str:
        """The facts as the meta tags that say the same."""
        tags = (f'<meta name="{_META[name]}" content="{escape(value)}">' for name, value in self.named.items() if name in _META)
        return "".join(tags)


def split_front_matter(text: str) -> tuple[Facts, str]:
    """The facts above the Markdown, and the Markdown without them; no facts and all of the text where there are none."""
    lines = text.splitlines(keepends=True)
    first = next((at for at, line in enumerate(lines[:MAX_LINES]) if line.strip()), 0)
    is_ruled = bool(lines) and lines[first].rstrip() == "---"
    below = _yaml_end(lines, first) if is_ruled else _lines_end(lines, first)
    if below is None:
        return Facts({}), text
    return Facts(dict(_facts(lines[first:below]))), "".join(lines[below:])


def _yaml_end(lines: list[str], first: int) -> int | None:
    """The line below front matter between rulers, at least half of which name facts."""
    for at in range(first + 1, min(len(lines), first + MAX_LINES)):
        if lines[at].rstrip() in {"---", "..."}:
            named = sum(_FACT.match(line.rstrip()) is not None for line in lines[first + 1 : at])
            return at + 1 if 2 * named >= at - first - 1 and named else None
    return None


def _lines_end(lines: list[str], first: int) -> int | None:
    """The line below facts that end with a line saying that the content comes."""
    for at in range(first, min(len(lines), first + MAX_LINES)):
        line = lines[at].strip()
        if line.lower() == _CONTENT_BELOW:
            return at + 1
        if line and not _FACT.match(line):
            return None
    return None


def _facts(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        found = _FACT.match(line.rstrip())
        value = (found["value"] or "").strip().strip("[]").strip() if found else ""
        if found and value:
            yield found["name"].strip().lower(), value.strip(_QUOTES)
