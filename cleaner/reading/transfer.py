"""What a server or a crawler puts before a page: the headers of HTTP and of WARC records, which nobody has taken off."""

from __future__ import annotations

import re

#: The warning where there were some.
WARNING = "http: the input begins with the headers of a server or a crawler; the page below them was read"
#: Headers have so many characters at most.
MAX_HEADERS = 65_536
#: A record of a crawler holds an answer of a server.
_MOST = 2
_OPENS = re.compile(r"(?:WARC/\d\.\d|HTTP/\d(?:\.\d)? \d{3}(?: [^\r\n]{0,200})?)\r?\n")
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*\r?\n|[ \t][^\r\n]*\r?\n")
_BLANK_LINE = re.compile(r"\r?\n")
_CHARSET = re.compile(r"^content-type:[^\r\n]*?charset=[\"']?([^\s;\"']{1,60})", re.I | re.M)
_CHUNKED = re.compile(r"^transfer-encoding:[^\r\n]*\bchunked\b", re.I | re.M)
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,100}\r\n")


def without_headers(source: str | bytes) -> tuple[str | bytes, str | None] | None:
    """What stands below the headers, and the charset that they say; None where a source begins with none."""
    if source[:5] not in {"HTTP/", "WARC/", b"HTTP/", b"WARC/"}:
        return None
    head = source[:MAX_HEADERS]
    text = head.decode("latin-1") if isinstance(head, bytes) else head
    at, said = 0, ""
    for _ in range(_MOST):
        end = _end_of_headers(text, at)
        if end is None:
            break
        at, said = end, text[at:end]
    if not at:
        return None
    body, charset = source[at:], _CHARSET.search(said)
    if isinstance(body, bytes) and _CHUNKED.search(said):
        body = _joined(body)
    return body, charset[1] if charset else None


def _end_of_headers(text: str, at: int) -> int | None:
    """Where the headers that begin there end, with the blank line below them; None where there are none."""
    opens = _OPENS.match(text, at)
    if opens is None:
        return None
    first = at = opens.end()
    while header := _HEADER.match(text, at):
        at = header.end()
    blank = _BLANK_LINE.match(text, at)
    return blank.end() if blank and at > first else None


def _joined(body: bytes) -> bytes:
    """A body that was sent in chunks, each after its length, in one; as it is where it is not so."""
    parts, at = [], 0
    while found := _CHUNK.match(body, at):
        size = int(found[1], 16)
        parts.append(body[found.end() : found.end() + size])
        at = found.end() + size + 2
        if not size or at >= len(body):
            return b"".join(parts)
    return body
