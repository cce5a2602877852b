"""What the addresses on a page are relative to, and the addresses made absolute."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from cleaner.document.document import Document
from cleaner.document.once import once
from cleaner.document.own_address import WEB, own_address


@once
def base_of(document: Document) -> str:
    """What the page's relative addresses are relative to: its own address, and against that its <base>; else nothing."""
    own = own_address(document)
    try:
        return urljoin(own, (document.raw.base or "").strip())
    except ValueError:  # a <base> such as "http://[" is none
        return own


def absolute(href: str, base: str) -> str:
    """The address against the base; as it stands where there is none or the address cannot be read."""
    href = href.strip()
    if not base or href.startswith(WEB):
        return href
    try:
        return urljoin(base, href)
    except ValueError:  # a link such as "http://[": browsers keep it as text, and so is it kept here
        return href


def web_address(href: str | None, base: str) -> str | None:
    """The absolute http or https address, None where the page does not say one."""
    if not href:
        return None
    address = absolute(href, base)
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.netloc else None
