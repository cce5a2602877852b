"""The page's own address, which links on it are addressed as it is (on one site the addresses of stories are alike), and
which lead to other sites."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.addresses import PATH, path_of
from cleaner.document.document import Document
from cleaner.document.once import once
from cleaner.document.patterns import lazy

WEB = ("https://", "http://")
#: The last number of a part of a path, where it is as long as a story's.
_NUMBERED = lazy(r"(?<!\d)(\d{5,})(\D*)$")
_DATED = lazy(r"/(?:19|20)\d\d/[01]?\d/(?:[0-3]?\d/)?[^/]*-[^/]*-")
#: What stands between the name of a site and its country: "co" in example.co.uk.
_SECOND_LEVEL = frozenset("co com org net edu ac gov gob gouv go or ne nom".split())
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
    dated, own_place = _own_parts(document)
    if dated and _is_dated(href):
        return True
    place = _number_place(href) if own_place is not None else None
    if place is None or own_place is None:
        return False
    return place[::2] == own_place[::2] and abs(place[1] - own_place[1]) <= _DIGITS


@once
def _own_parts(document: Document) -> tuple[bool, Place | None]:
    """Whether the page's own address has a date, and where it has a story's number."""
    own = own_address(document)
    return _is_dated(own), _number_place(own)


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


def leads_away(document: Document, href: str) -> bool:
    """Whether an address names another site than the page's own; where the page's own is not known, none does."""
    host = _host(href)
    if not host:
        return False
    own = _own_site(document)
    return bool(own) and own not in host.split(".")


@once
def _own_site(document: Document) -> str:
    return _site(_host(own_address(document)))


def _host(address: str) -> str:
    """The host in an address, in small letters; nothing where the address is relative to the page."""
    scheme, slashes, rest = address.strip()[:PATH].partition("//")
    if not slashes or scheme.lower() not in {"", "http:", "https:"}:
        return ""
    return rest.partition("/")[0].partition("?")[0].partition("#")[0].rpartition("@")[2].partition(":")[0].lower()


def _site(host: str) -> str:
    """The part of a host that is the name of its site, in all countries: "example" of news.example.co.uk."""
    parts = host.removeprefix("www.").split(".")[:-1]
    if len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts.pop()
    return parts[-1] if parts else ""
