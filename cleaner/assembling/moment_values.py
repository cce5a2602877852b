"""The moments that values of metadata name, in the spellings that pages have for them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from cleaner.assembling.times import parse_attribute

#: A year outside of these is no article's.
FIRST_YEAR, LAST_YEAR = 1990, 2100
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d))?")
_LOOSE_ZONE = re.compile(r"(\d) (?=[+-]\d\d:?\d\d$)")
_YEAR_FIRST = re.compile(r"(\d{4})[ /-]([A-Za-z]{3,9})[ /-](\d{1,2})")
_UTC_NAMES = re.compile(r" ?\b(?:UTC|GMT|Z)$", re.I)
#: How nearly all pages write it.
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)?)?", re.A)


def read_moment(value: Any) -> datetime | None:
    """The moment that a metadata value names: ISO 8601 in its spellings, seconds since 1970, a full date in words."""
    text = str(value).strip()[:80] if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    if len(text) < 8:
        return None
    found = parse_attribute(text) if _ISO.fullmatch(text) else _numbers(text)
    if found is None:
        text = _LOOSE_ZONE.sub(r"\1", text)
        if text[:4].isdigit():
            text = _YEAR_FIRST.sub(r"\3 \2 \1", _UTC_NAMES.sub("+00:00", text))
        found = parse_attribute(text)
        if found is None and len(text) > 10 and text[4:5] == "-":
            found = parse_attribute(text[:10])
    return found if found and FIRST_YEAR <= found.year <= LAST_YEAR else None


def _numbers(text: str) -> datetime | None:
    try:
        if _EPOCH.fullmatch(text):
            return datetime.fromtimestamp(int(text[:10]), UTC)
        compact = _COMPACT.fullmatch(text)
        if compact:
            return datetime(*(int(part) for part in compact.groups() if part))  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        pass
    return None
