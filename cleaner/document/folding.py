"""The folded copy of a text: what phrases are matched on. Same length, so that an offset in one is an offset in the other."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SINGLE = "\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc\uff07"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2039\u203a\uff02"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d"
_SPACES = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_LAST_OF_PLANE = 0xFFFF
#: With one of these begins, in UTF-8, whatever quotes and dashes are unified.
_UNIFIED_BYTES = bytes({sign.encode()[0] for sign in _SINGLE + _DOUBLE + _DASHES})
_UNIFIED_ASCII = str.maketrans({**dict.fromkeys("\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f", " "), "`": "'"})


def fold(text: str) -> str:
    """The text in lower case with quotes, dashes and white space unified, of exactly the same length.

    A character is lower-cased only where the result is one character ("\u0130" stays, as its lower case is two).
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    if _is_unified(lowered):
        return lowered
    return lowered.translate(_UNIFIED_ASCII) if lowered.isascii() else _unified(lowered)


def _is_unified(text: str) -> bool:
    """Whether a text surely has nothing to unify, as most short ones have not: of white space only spaces are printable."""
    if not text.isprintable():
        return False
    encoded = text.encode()
    return len(encoded.translate(None, _UNIFIED_BYTES)) == len(encoded)


def _unified(text: str) -> str:
    """The text with quotes, dashes and white space unified: ten times as fast as `str.translate` is beyond ASCII."""
    import numpy as np  # late, so that `import cleaner` stays light

    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    unified = _table()[np.minimum(codes, _LAST_OF_PLANE)]
    beyond = codes > _LAST_OF_PLANE
    if beyond.any():
        unified = np.where(beyond, codes, unified)
    return unified.tobytes().decode("utf-32-le", "surrogatepass")


@lru_cache(maxsize=1)
def _table() -> NDArray[np.uint32]:
    """For each character of the basic plane the one it is unified to."""
    import numpy as np  # the same

    table = np.arange(_LAST_OF_PLANE + 1, dtype=np.uint32)
    for characters, unified in ((_SINGLE, "'"), (_DOUBLE, '"'), (_DASHES, "-"), (_SPACES, " ")):
        table[list(map(ord, characters))] = ord(unified)
    return table
