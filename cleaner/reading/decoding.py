"""Bytes to text, in the order browsers use: byte-order mark, the caller's charset, the page's own word, detection.

Unlike them, it looks whether what caller and page say can be true: pages that somebody saved as UTF-8 still say what they
were in, and servers, or HTTP clients for them, say ISO-8859-1 of what nobody told them about.
Labels are read as the WHATWG Encoding Standard reads them ("iso-8859-1" is windows-1252), by turbohtml's tables.
"""

from __future__ import annotations

import re

from cleaner.reading.binary import named_data
from cleaner.reading.labels import UTF16, known_label

#: How far into a page its own word on its encoding is looked for.
PRESCAN_BYTES = 4096
#: From so many pairs of bytes above ASCII on, what reads as UTF-8 is nothing else, and what does not can be told by
#: frequencies: of the pairs that other encodings have one in four at most is valid, and five of them in a thousandth.
TELLING_PAIRS = 5
#: UTF-8 may have one character that is cut or of another encoding among so many.
_RIGHT_FOR_ONE_WRONG = 20
#: Share of control characters in the first bytes from which they are data, not text.
BINARY_SHARE = 0.1
#: UTF-32, which browsers do not read, begins as UTF-16 does with a NUL, and no text does so.
_OUTSIDE_THE_WEB = frozenset({"utf-32-le", "utf-32-be"})
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16le"),
    (b"\xfe\xff", "utf-16be"),
)
_JAPANESE = re.compile(rb"\x1b\$[@B]")
#: A character has no more bytes in any encoding of the web.
LONGEST_CHARACTER = 4
_ABOVE_ASCII = re.compile(r"[^\x00-\x7f]")
#: So much of a label that is not known is shown.
_SHOWN = 40
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\x0c\r\x1b"))
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_META = re.compile(rb"<meta[\s/]", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"""[\s/]*([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?""")
_CONTENT_CHARSET = re.compile(rb"""charset\s*=\s*["']?([^\s;"']+)""", re.IGNORECASE)
_CHARSET = re.compile(rb"charset|encoding", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"'>]{1,60})["']""")


def decode(source: bytes, charset: str | None = None) -> tuple[str, list[str]]:
    """The text of `source` and warnings about it. Nothing raises: a `charset` that is not known is warned of and passed over,
    and an empty one is none.

    Binary data has no text: it gives an empty one and a warning that begins with "binary:".
    """
    for mark, encoding in _MARKS:
        if source.startswith(mark):
            return _decoded(source[len(mark) :], encoding, declared=True)
    binary = _binary(source)
    if binary is not None:
        return "", [binary]
    asked = known_label(charset) if charset is not None else None
    if asked == "utf-8":
        return _decoded(source, asked, declared=True)
    own = _declared(source)
    text, warnings = _found(source, own if asked is None else asked, own)
    if charset is not None and charset.strip() and asked is None:
        warnings = [f"encoding: {charset[:_SHOWN]!r} is an unknown label; found instead", *warnings]
    return text, warnings


def decode_beginning(source: bytes, limit: int, charset: str | None = None) -> tuple[str, list[str]]:
    """As `decode`, of so many of the first bytes, or of some fewer so that no character is cut."""
    end = _whole_characters(source, limit)
    first = decode(source[:end], charset)
    for less in range(LONGEST_CHARACTER):
        cut = decode(source[: end - less], charset) if less else first
        if not cut[0].endswith("\ufffd"):
            return cut
    return first


def _whole_characters(source: bytes, limit: int) -> int:
    """Where to cut bytes so that no character is split, if they are UTF-8: at the limit, or before the character there."""
    end = limit
    while end and limit - end < LONGEST_CHARACTER - 1 and source[end] & 0xC0 == 0x80:
        end -= 1
    return end if source[end] >= 0xC2 else limit


def _found(source: bytes, declared: str | None, own: str | None) -> tuple[str, list[str]]:
    """The text of what has no mark, by what the caller or the page itself (`own`) says where that can be true."""
    if declared in (None, "utf-8"):
        try:
            text = source.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            return _decoded_japanese(source) if declared is None and _JAPANESE.search(source) else (text, [])
    if declared is None:
        return _detected(source, declared)
    text, right, wrong = _as_utf8(source)
    enough = len(source) - len(text.encode("ascii", "ignore")) - right >= TELLING_PAIRS  # three bytes are two pairs
    if declared == "utf-8":
        return _detected(source, declared) if enough and wrong > right else (text, _unreadable(wrong, declared))
    # Where the page says UTF-8 against its server, one character is enough to be believed.
    if (enough or (own == "utf-8" and right)) and wrong * _RIGHT_FOR_ONE_WRONG <= right:
        return text, [f"encoding: declared as {declared}, is utf-8"]
    return _decoded(source, declared, declared=True)


def _as_utf8(source: bytes) -> tuple[str, int, int]:
    """The text if it were UTF-8, and how many characters above ASCII are right and how many wrong for that."""
    text = source.decode("utf-8", "replace")
    wrong = text.count("\ufffd") - source.count(b"\xef\xbf\xbd")
    return text, len(text) - len(text.encode("ascii", "ignore")) - wrong, wrong


def _decoded(source: bytes, encoding: str, *, declared: bool) -> tuple[str, list[str]]:
    """The text under one encoding, with a warning where bytes were wrong for it."""
    if encoding == "utf-8":
        text = source.decode("utf-8", "replace")
    else:
        import turbohtml.detect  # noqa: F401  registers the codecs

        text = source.decode(encoding if encoding in _OUTSIDE_THE_WEB else f"whatwg-{encoding}", "replace")
    wrong = text.count("\ufffd") - source.count(b"\xef\xbf\xbd") if declared else 0
    return text, _unreadable(wrong, encoding)


def _decoded_japanese(source: bytes) -> tuple[str, list[str]]:
    """The text of what is ASCII alone, with the marks by which ISO-2022-JP turns to Japanese."""
    return _decoded(source, "iso-2022-jp", declared=False)[0], ["encoding: none declared, read as iso-2022-jp"]


def _unreadable(wrong: int, encoding: str) -> list[str]:
    """The warning that so many characters were wrong for the encoding, or none."""
    return [f"encoding: {wrong} characters could not be read as {encoding}"] if wrong > 0 else []


def _declared(source: bytes) -> str | None:
    """What the page itself says: `<meta charset>`, `<meta http-equiv>`, else the XML declaration."""
    head = _COMMENT.sub(b"", source[:PRESCAN_BYTES])
    for found in _META.finditer(head):
        label = _meta_label(head, found.end() - 1)
        known = known_label(label) if label else None
        if known is not None:
            return _readable(known)
    xml = _XML_ENCODING.match(head)
    known = known_label(xml[1].decode("latin-1")) if xml else None
    return None if known is None else _readable(known)


def _readable(known: str) -> str:
    """A declared encoding as browsers take it: the declaration was read as ASCII, so the page is not in UTF-16."""
    if known.startswith(UTF16):
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
    if (named := named_data(source)) is not None:
        return named
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
    western = source.decode("whatwg-windows-1252")
    if match.codec is None or match.encoding is None:
        return western, []
    text, name = source.decode(match.codec, "replace"), match.encoding.lower()
    if _only_signs(text, western):
        text, name = western, "windows-1252"
    return text, [f"encoding: {declared or 'none'} declared, read as {name}"]


def _only_signs(guess: str, western: str) -> bool:
    """Whether all that a guess reads otherwise than windows-1252 are letters apart from words, where that has signs: "Ł5"."""
    if len(guess) != len(western):  # in the guess, characters have more bytes than one
        return False
    for found in _ABOVE_ASCII.finditer(guess):
        at = found.start()
        around = guess[max(0, at - 1) : at] + western[at] + guess[at + 1 : at + 2]
        if guess[at] != western[at] and any(map(str.isalpha, around)):
            return False
    return True
