"""The page's own address, and which links on it are addressed as it is: on one site the addresses of stories are alike."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.addresses import PATH, path_of
from cleaner.document.document import Document
from cleaner.document.patterns import lazy

WEB = ("https://", "http://")
_KEY = "_own_place"
#: The last number of a part of a path, where it is as long as a story's.
_NUMBERED = lazy(r"(?<!\d)(\d{5,})(\D*)$")
_DATED = lazy(r"/(?:19|20)\d\d/[01]?\d/(?:[0-3]?\d/)?[^/]*-[^/]*-")
_DIGITS = 1  # by so many at most the lengths of two stories' numbers differ

#: What stands before a number (or where that is nothing, the part of the path above), its length, and what stands behind it.
Place = tuple[str, int, str]


def own_address(document: Document) -> str:
    """The address the page was fetched from, as far as it is given, or that it calls its own; else nothing."""
    return next((address for address in _own_addresses(document) if address.startswith(WEB)), document.url or "")


def _own_addresses(document: Document) -> Iterator[str]:
    yield document.url or ""
    for rel, href, _ in document.raw.links:
        if rel == "canonical":
            yield href.strip()
    for name, content in document.raw.meta:
        if name == "og:url":
            yield content.strip()


def is_as_own(document: Document, href: str) -> bool:
    """Whether an address has a story's number or date where the page's own has one: sections and goods have others."""
    known = document.__dict__
    if _KEY not in known:
        own = own_address(document)
        known[_KEY] = _is_dated(own), _number_place(own)
    dated, own_place = known[_KEY]
    if dated and _is_dated(href):
        return True
    place = _number_place(href) if own_place is not None else None
    return place is not None and place[::2] == own_place[::2] and abs(place[1] - own_place[1]) <= _DIGITS


def _is_dated(href: str) -> bool:
    """Whether the path of an address has a date before the words of a headline."""
    return _DATED.search(path_of(href[:PATH])) is not None


def _number_place(href: str) -> Place | None:
    """Where the last part of an address has a story's number, None where it has none."""
    *above, last = path_of(href[:PATH]).strip("/").split("/")
    found = _NUMBERED.search(last)
    if found is None:
        return None
    before = last[: found.start()] or (above[-1] if above else "")
    return _worded(before), len(found[1]), _worded(found[2])


def _worded(part: str) -> str:
    """A part as it is, or that it is words: those are another story's each time."""
    return "words" if part.count("-") + part.count("_") > 1 else part
