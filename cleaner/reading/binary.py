"""Tells what is no page: data by its first bytes, also where somebody decoded it, and records of JSON."""

from __future__ import annotations

import json
import re

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
#: The same as text: what bytes became in Latin-1, in windows-1252, and in UTF-8 with U+FFFD for what was wrong.
_READ_AS_TEXT = {
    text: name
    for magic, name in _MAGIC
    for text in {magic.decode("latin-1"), magic.decode("cp1252", "replace"), magic.decode("utf-8", "replace")}
    if text.strip("\ufffd")
}
_BEGINNINGS = tuple(_READ_AS_TEXT)
#: What data that was decoded has among its first characters, and text that begins with the same letters does not.
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_PDF = re.compile(r"%PDF-\d\.\d")
_LOOKED_AT = 32
#: How a record begins, or a list of records.
_RECORD = re.compile(r'\ufeff?\s{0,1000}(?:\[\s{0,1000})?\{\s{0,1000}"')


def named_data(source: bytes) -> str | None:
    """The warning that bytes are data of a known format, or None."""
    return next((_warning(name) for magic, name in _MAGIC if source.startswith(magic)), None)


def decoded_data(text: str) -> str | None:
    """The warning that a text is data that somebody decoded, or None."""
    if not text.startswith(_BEGINNINGS):
        return None
    name = next(name for begins, name in _READ_AS_TEXT.items() if text.startswith(begins))
    told = _PDF.match(text) if name == "PDF" else _NO_TEXT.search(text, 0, _LOOKED_AT)
    return _warning(name) if told else None


def is_json(text: str) -> bool:
    """Whether a text is a record of JSON, a list of them, or one a line."""
    begins = _RECORD.match(text)
    if begins is None or not text[-100:].rstrip().endswith(("}", "]")):
        return False
    try:
        _, end = json.JSONDecoder().raw_decode(text, len(text) - len(text.lstrip("\ufeff \t\r\n")))
    except (ValueError, RecursionError):
        return False
    rest = text[end:].lstrip()
    return not rest or rest.startswith("{")


def _warning(name: str) -> str:
    return f"binary: the input is {name} data, not a page"
