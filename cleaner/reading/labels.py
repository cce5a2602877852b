"""Encoding labels, as the WHATWG Encoding Standard reads them, and in the other spellings that servers and crawlers send."""

from __future__ import annotations

import codecs
import re
from encodings import normalize_encoding
from encodings.aliases import aliases

#: Beginnings of the labels that mean UTF-16.
UTF16 = ("utf-16", "unicode", "ucs-2", "iso-10646", "csunicode")
#: Labels that stand for "do not decode", and aliases of UTF-8.
_REPLACEMENT = frozenset(["csiso2022kr", "hz-gb-2312", "iso-2022-cn", "iso-2022-cn-ext", "iso-2022-kr", "replacement"])
_UTF8 = frozenset(["unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "utf-8", "utf8", "utf-8-sig", "x-unicode20utf8"])
#: Databases have names such as utf8mb4 and utf8_general_ci.
_LIKE_UTF8 = re.compile(r"utf[-_]?8(?![0-9])")
#: A whole content type, as headers have it.
_IN_CONTENT_TYPE = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([^\s;,\"']+)", re.IGNORECASE)
#: Python's names of encodings whose labels differ from them in more than the hyphen.
_OF_PYTHON = {
    "latin_1": "iso-8859-1",
    "big5hkscs": "big5-hkscs",
    "cp874": "windows-874",
    "cp932": "shift_jis",
    "cp949": "euc-kr",
    "cp950": "big5",
    "iso2022_jp": "iso-2022-jp",
    "mac_cyrillic": "x-mac-cyrillic",
    "mac_roman": "macintosh",
    "utf_16_be": "utf-16be",
    "utf_16_le": "utf-16le",
}
#: No label is longer: those that pages make up are not looked up.
_LONGEST = 60


def known_label(label: str) -> str | None:
    """The label as a name that can be decoded, or None. Of a list the first counts; what means "do not decode" is not known."""
    given = _IN_CONTENT_TYPE.search(label)
    name = re.split("[,;]", given[1] if given else label, maxsplit=1)[0].strip(" \t\r\n\"'").lower()
    if not name.isascii() or not name.isprintable() or not 0 < len(name) <= _LONGEST:
        return None
    if name in _UTF8 or _LIKE_UTF8.match(name):
        return "utf-8"
    if name in _REPLACEMENT:
        return None
    return name if _can_be_decoded(name) else _by_python(name)


def _by_python(name: str) -> str | None:
    """The label of an encoding that has this name in Python."""
    spelt = normalize_encoding(name)
    module = aliases.get(spelt, spelt)
    label = _OF_PYTHON.get(module, module.replace("_", "-"))
    return label if label not in _REPLACEMENT and _can_be_decoded(label) else None


def _can_be_decoded(name: str) -> bool:
    import turbohtml.detect  # noqa: F401  registers the codecs; imported late because most pages are UTF-8

    try:
        codecs.lookup(f"whatwg-{name}")
    except (LookupError, ValueError):
        return False
    return True
