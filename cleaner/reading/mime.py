"""Mails and web archives (.eml, MHTML): the page that is in one, out of its quotation."""

from __future__ import annotations

import re

READ = "mime: the input is a mail or a web archive; the page in it was read"
NOT_READ = "mime: the input is a mail or a web archive, and no page was found in it"
#: The headers of a mail have so many characters at most, and open with one.
MAX_HEADERS = 32_768
#: What has more parts in parts is no mail: to take it apart would take time out of proportion.
MAX_BOUNDARIES = 20
_OPENS = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}:(?: |\r?\n)")
_BLANK_LINE = re.compile(r"\r?\n\r?\n")
_SAYS = (re.compile("^MIME-Version:", re.I | re.M), re.compile("^Content-Type:", re.I | re.M))


def is_mime(source: str | bytes) -> bool:
    """Whether a source opens with the headers of a mail or a web archive."""
    if not _OPENS.match(_head(source, 100)):
        return False
    headers = _BLANK_LINE.split(_head(source, MAX_HEADERS), maxsplit=1)[0]
    return all(said.search(headers) for said in _SAYS)


def _head(source: str | bytes, length: int) -> str:
    return source[:length].decode("latin-1") if isinstance(source, bytes) else source[:length]


def page_in(source: str | bytes) -> tuple[bytes, str | None] | None:
    """The first HTML of a mail or a web archive, with its charset; None where it has none.

    Of bytes it is the first other text where there is no HTML. A string without HTML stays what it is.
    """
    from email import message_from_bytes

    kinds = ("html", "plain") if isinstance(source, bytes) else ("html",)
    data = source if isinstance(source, bytes) else source.encode(errors="replace")
    if data.lower().count(b"boundary=") > MAX_BOUNDARIES:
        return None
    try:
        parts = [part for part in message_from_bytes(data).walk() if part.get_content_maintype() == "text"]
        for kind in kinds:
            for part in parts:
                payload = part.get_payload(decode=True) if part.get_content_subtype() == kind else None
                if isinstance(payload, bytes) and payload.strip():
                    return payload, part.get_content_charset()
    except (ValueError, LookupError, RecursionError):  # what the standard library cannot read
        return None
    return None
