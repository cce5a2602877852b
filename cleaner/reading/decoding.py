"""Bytes to text, in the order browsers use: byte-order mark, the caller's charset, the page's own word, detection.

Unlike them, it looks whether the page's own word can be true: pages that somebody saved as UTF-8 still say what they were in.
Labels are read as the WHATWG Encoding Standard reads them ("iso-8859-1" is windows-1252), by turbohtml's tables.
"""

from __future__ import annotations

import codecs
import re

from cleaner.errors import ArgumentError

#: How far into a page its own word on its encoding is looked for.
PRESCAN_BYTES = 4096
#: From so many characters above ASCII on, what reads as UTF-8 is nothing else, and what does not can be told by frequencies:
#: of the pairs of bytes that other encodings have above ASCII one in four at most is valid, and five pairs in a thousandth.
TELLING_CHARACTERS = 5
#: UTF-8 may have one character that is cut or of another encoding among so many.
_RIGHT_FOR_ONE_WRONG = 20
#: Share of control characters in the first bytes from which they are data, not text.
BINARY_SHARE = 0.1
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be"))
_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"PK\x03\x04", "ZIP"),
    (b"\x7fELF", "ELF"),
    (b"OggS", "Ogg"),
    (b"ID3", "MP3"),
    (b"wOFF", "WOFF"),
    (b"wOF2", "WOFF2"),
)
#: Labels that stand for "do not decode", and aliases of UTF-8.
_REPLACEMENT = frozenset(["csiso2022kr", "hz-gb-2312", "iso-2022-cn", "iso-2022-cn-ext", "iso-2022-kr", "replacement"])
_UTF8 = frozenset(["unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "utf-8", "utf8", "utf-8-sig", "x-unicode20utf8"])
#: Beginnings of the labels that mean UTF-16.
_UTF16 = ("utf-16", "unicode", "ucs-2", "iso-10646", "csunicode")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0c\r\x1b"))
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_META = re.compile(rb"<meta[\s/]", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"""[\s/]*([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?""")
_CONTENT_CHARSET = re.compile(rb"""charset\s*=\s*["']?([^\s;"']+)""", re.IGNORECASE)
_CHARSET = re.compile(rb"charset|encoding", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"'>]{1,60})["']""")


def decode(source: bytes, charset: str | None = None) -> tuple[str, list[str]]:
    """The text of `source` and warnings about it. Bytes never raise; an unknown `charset` of the caller's does.

    Binary data has no text: it gives an empty one and a warning that begins with "binary:".
    """
    asked = _known(charset) if charset is not None else None
    if charset is not None and asked is None:
        raise ArgumentError(f"charset: {charset!r} is not a known encoding label; leave it out to have it found")
    for mark, encoding in _MARKS:
        if source.startswith(mark):
            return _decoded(source[len(mark) :], encoding, declared=True)
    binary = _binary(source)
    if binary is not None:
        return "", [binary]
    if asked is not None:
        return _decoded(source, asked, declared=True)
    return _found(source, _declared(source))


def _found(source: bytes, declared: str | None) -> tuple[str, list[str]]:
    """The text of what has no mark and came without a charset, by the page's own word where that can be true."""
    if declared in (None, "utf-8"):
        try:
            return source.decode("utf-8"), []
        except UnicodeDecodeError:
            pass
    if declared is None:
        return _detected(source, declared)
    text, right, wrong = _as_utf8(source)
    enough = right + wrong >= TELLING_CHARACTERS
    if declared == "utf-8":
        return _detected(source, declared) if enough and wrong > right else (text, _unreadable(wrong, declared))
    if enough and wrong * _RIGHT_FOR_ONE_WRONG <= right:
        return text, [f"encoding: declared as {declared}, is utf-8"]
    return _decoded(source, declared, declared=True)


def _as_utf8(source: bytes) -> tuple[str, int, int]:
    """The text if it were UTF-8, and how many characters above ASCII are right and how many wrong for that."""
    text = source.decode("utf-8", "replace")
    wrong = text.count("\ufffd") - source.count(b"\xef\xbf\xbd")
    return text, len(text) - len(text.encode("ascii", "ignore")) - wrong, wrong


def _known(label: str) -> str | None:
    """The label as a name that can be decoded, or None. Labels that stand for "do not decode" are not known."""
    import turbohtml.detect  # noqa: F401  registers the codecs; imported late because most pages are UTF-8

    name = label.strip(" \t\r\n\"'").lower()
    if not name.isascii() or not name.isprintable() or not name:
        return None
    if name in _UTF8:
        return "utf-8"
    try:
        codecs.lookup(f"whatwg-{name}")
    except (LookupError, ValueError):
        return None
    return None if name in _REPLACEMENT else name


def _decoded(source: bytes, encoding: str, *, declared: bool) -> tuple[str, list[str]]:
    """The text under one encoding, with a warning where bytes were wrong for it."""
    if encoding == "utf-8":
        text = source.decode("utf-8", "replace")
    else:
        import turbohtml.detect  # noqa: F401  registers the codecs

        text = source.decode(f"whatwg-{encoding}", "replace")
    wrong = text.count("\ufffd") - source.count(b"\xef\xbf\xbd") if declared else 0
    return text, _unreadable(wrong, encoding)


def _unreadable(wrong: int, encoding: str) -> list[str]:
    """The warning that so many characters were wrong for the encoding, or none."""
    return [f"encoding: {wrong} characters could not be read as {encoding}"] if wrong > 0 else []


def _declared(source: bytes) -> str | None:
    """What the page itself says: `<meta charset>`, `<meta http-equiv>`, else the XML declaration."""
    head = _COMMENT.sub(b"", source[:PRESCAN_BYTES])
    for found in _META.finditer(head):
        label = _meta_label(head, found.end() - 1)
        known = _known(label) if label else None
        if known is not None:
            return _readable(known)
    xml = _XML_ENCODING.match(head)
    known = _known(xml[1].decode("latin-1")) if xml else None
    return None if known is None else _readable(known)


def _readable(known: str) -> str:
    """A declared encoding as browsers take it: the declaration was read as ASCII, so the page is not in UTF-16."""
    if known.startswith(_UTF16):
        return "utf-8"
    return "windows-1252" if known == "x-user-defined" else known


def _meta_label(head: bytes, position: int) -> str | None:
    """The encoding label that one `<meta>` tag gives, read from behind its name."""
    attributes: dict[bytes, bytes] = {}
    while found := _ATTRIBUTE.match(head, position):
        position = found.end()
        attributes.setdefault(found[1].lower(), (found[2] or b"").strip(b"\"'"))
    if attributes.get(b"charset"):
        return attributes[b"charset"].decode("latin-1")
    if attributes.get(b"http-equiv", b"").lower() == b"content-type":
        content = _CONTENT_CHARSET.search(attributes.get(b"content", b""))
        return content[1].decode("latin-1") if content else None
    return None


def _binary(source: bytes) -> str | None:
    """The warning that these bytes are no text, or None."""
    for magic, name in _MAGIC:
        if source.startswith(magic):
            return f"binary: the input is {name} data, not a page"
    head = source[:PRESCAN_BYTES]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > BINARY_SHARE * len(head) and _utf16(head) is None:
        return "binary: the input is full of control characters"
    return None


def _utf16(head: bytes) -> str | None:
    """The byte order of UTF-16 without a mark: Latin text and markup leave every other byte zero."""
    half = len(head) // 2
    if half < 8:
        return None
    even, odd = head[0 : half * 2 : 2].count(0), head[1 : half * 2 : 2].count(0)
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16le"
    return "utf-16be" if even > 0.6 * half and odd < 0.1 * half else None


def _detected(source: bytes, declared: str | None) -> tuple[str, list[str]]:
    """The text under the likeliest encoding: UTF-8 with a few bad bytes, UTF-16 without a mark, else by frequencies."""
    wide = _utf16(source[:PRESCAN_BYTES])
    if wide is not None:
        return _decoded(source, wide, declared=False)
    text, right, wrong = _as_utf8(source)
    if wrong == 1 and text.endswith("\ufffd") and right:  # cut in the middle of a character
        return text, []
    if wrong * _RIGHT_FOR_ONE_WRONG < right:
        return text, _unreadable(wrong, "utf-8")
    from turbohtml.detect import detect

    # A page's own word, which cannot be true here, would be taken for the answer.
    match = detect(_CHARSET.sub(b"", source[:PRESCAN_BYTES]) + source[PRESCAN_BYTES:] if declared else source)
    if match.codec is None or match.encoding is None:
        return source.decode("whatwg-windows-1252"), []
    return source.decode(match.codec, "replace"), [f"encoding: {declared or 'none'} declared, read as {match.encoding.lower()}"]
