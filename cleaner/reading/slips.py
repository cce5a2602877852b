"""What is easily given for a page or for its address and is none: warned of, as nothing here is ever fetched."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

#: One line without white space that is an address or the name of a file; no address is longer.
_ADDRESS = re.compile(r"(?:https?://\S{1,4000}|\S{1,4000}\.(?:x?html?|txt|md|markdown|xml|mhtml|warc))", re.IGNORECASE)
_LONGEST = 5_000


def instead_of_page(text: str) -> list[str]:
    """The warning that a source is an address or the name of a file, where it is."""
    if len(text) > _LONGEST or _ADDRESS.fullmatch(text.strip()) is None:
        return []
    return ["address: the source is an address or the name of a file; nothing is fetched or opened: give what is there"]


def no_address(url: str | None) -> list[str]:
    """The warning that a page's url names no site, where it does not: links then stay as they are, and rules of sites rest."""
    if not url or url.startswith("file:"):
        return []
    try:
        host = urlsplit(url).hostname
    except ValueError:  # such as "https://["
        host = None
    if host:
        return []
    return [f"url: {url[:80]!r} names no site, as https://tide.example/news does: links stay relative, and rules of sites rest"]
