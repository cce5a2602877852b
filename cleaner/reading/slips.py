"""What is easily given for a page or for its address and is none: warned of, as nothing here is ever fetched."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from cleaner.document.surrogates import is_well_formed, well_formed

#: One line without white space that is an address or the name of a file; no address is longer.
_ADDRESS = re.compile(r"(?:https?://\S{1,4000}|\S{1,4000}\.(?:x?html?|txt|md|markdown|xml|mhtml|warc))", re.IGNORECASE)
_LONGEST = 5_000


def instead_of_page(text: str) -> list[str]:
    """The warning that a source is an address or the name of a file, where it is."""
    if len(text) > _LONGEST or _ADDRESS.fullmatch(text.strip()) is None:
        return []
    return ["address: the source is an address or the name of a file; nothing is fetched or opened: give what is there"]


def checked_url(url: str | None) -> tuple[str | None, list[str]]:
    """A page's url without lone surrogates, which no output can hold, and the warning that it names no site where it does not:
    links then stay as they are, and rules of sites rest."""
    if not url:
        return url, []
    if not is_well_formed(url):
        return well_formed(url), ["surrogates: those in the url became U+FFFD"]
    try:
        named = bool(urlsplit(url).hostname) or url.startswith("file:")
    except ValueError:  # such as "https://["
        named = False
    said = f"url: {url[:80]!r} names no site, as https://tide.example/news does: links stay relative, and rules of sites rest"
    return url, [] if named else [said]
