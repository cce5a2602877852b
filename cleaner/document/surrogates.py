"""Lone surrogates: no text can hold them, and still they come, raw in a crawl's JSON or as escapes in a page's own."""

from __future__ import annotations

import re

#: So many characters are looked at at a time: a copy of a long page would be megabytes.
_PORTION = 65_536
_SURROGATE = re.compile("[\ud800-\udfff]")


def is_well_formed(text: str) -> bool:
    """Whether the text has no lone surrogate."""
    if text.isascii():
        return True
    try:
        for begin in range(0, len(text), _PORTION):
            text[begin : begin + _PORTION].encode("utf-16-le")  # of the codecs that refuse them the one with least to do
    except UnicodeEncodeError:
        return False
    return True


def well_formed(text: str) -> str:
    """The text with each lone surrogate replaced by U+FFFD."""
    return text if is_well_formed(text) else _SURROGATE.sub("\ufffd", text)


def count_surrogates(text: str) -> int:
    """How many lone surrogates the text has."""
    return len(_SURROGATE.findall(text))
