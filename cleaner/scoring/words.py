"""The words of a page as numbers: one hash a word, for all blocks at once, without a loop in Python.

Words are runs of letters and digits in small letters, every digit the same; in scripts that put no spaces between
words a character is a word, and so is a mark that ends sentences or stands for prices, rights and links.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaner.scoring.arrays import Ints, gaps
from cleaner.scoring.characters import UNSPACED, Codes, codes_of, in_categories

Hashes = NDArray[np.uint32]

#: Marks that are words of their own.
_MARKS = ".!?|\u00a9\u00bb\u203a:\u2022$\u20ac\u00a3\u2026\u3002\uff01\uff1f"
_LETTERS, _ALONE = 1, 2
#: Letters after this many of a word all count alike.
_LONG_WORD = 24
_STEP = 0x01000193
_PAIR, _APART = np.uint32(0x85EBCA6B), 0xC2B2AE35


class Words(NamedTuple):
    """One hash a word, in order; the words of block b are `low[b]:high[b]`. `width` counts the characters from a word's
    beginning to the next one's."""

    hashes: Hashes
    low: Ints
    high: Ints
    width: Ints

    def pairs(self) -> Words:
        """The neighbours of one block, two and two."""
        hashes = self.hashes[:-1] * _PAIR + self.hashes[1:]
        low = np.minimum(self.low, len(hashes))  # blocks without a word at the page's end start past its last pair
        return Words(hashes, low, np.maximum(self.high - 1, low), self.width[:-1])


def page_words(codes: Codes, start: Ints, end: Ints) -> Words:
    """The words of the blocks at `start`:`end` of a text given as codes; blocks are apart by white space."""
    kinds, letters = _tables()
    kind = kinds.take(codes)
    inside = kind > 0
    first = inside.copy()
    first[1:] &= (kind[1:] != kind[:-1]) | (kind[1:] == _ALONE)
    starts = first.nonzero()[0]
    if not len(starts):
        nothing = np.zeros(len(start), np.int64)
        return Words(np.zeros(0, np.uint32), nothing, nothing, nothing[:0])
    width = gaps(starts, len(codes))
    place = np.arange(starts[0], len(codes)) - starts.repeat(width)
    terms = letters.take(codes[starts[0] :]) * _powers().take(place, mode="clip")
    hashes = np.add.reduceat(terms, starts - starts[0], dtype=np.uint32)
    hashes = (hashes ^ (hashes >> np.uint32(15))) * np.uint32(0x2C1B3C6D)
    return Words(hashes, starts.searchsorted(start), starts.searchsorted(end), width)


def apart(*texts: str) -> Hashes:
    """The words of short texts, with hashes other than the same words have on the page, or in another of the texts."""
    end = np.cumsum([len(text) + 1 for text in texts])
    found = page_words(codes_of("\n".join(texts)), np.append(0, end[:-1]), end - 1)
    others = [_APART * (place + 1) & 0xFFFFFFFF for place in range(len(texts))]
    return found.hashes ^ np.array(others, np.uint32).repeat(found.high - found.low)


def buckets(hashes: Hashes, bits: int) -> Ints:
    """The hashes as numbers below 2**bits."""
    return ((hashes * np.uint32(0x9E3779B1)) >> np.uint32(32 - bits)).astype(np.int64)


@lru_cache(maxsize=1)
def _powers() -> Hashes:
    return np.array([pow(_STEP, k + 1, 1 << 32) for k in range(_LONG_WORD + 1)], np.uint32)


@lru_cache(maxsize=1)
def _tables() -> tuple[NDArray[np.uint8], NDArray[np.uint16]]:
    """For each character of the basic plane: whether it is of a word or a word alone, and the letter it counts as."""
    kinds, letters = np.zeros(65536, np.uint8), np.zeros(65536, np.uint16)
    kinds[in_categories("L", "N", "M")] = _LETTERS
    lowered = map(str.lower, map(chr, range(65536)))
    letters[:] = np.fromiter((ord(low) if len(low) == 1 else code for code, low in enumerate(lowered)), np.uint16, 65536)
    letters[kinds == 0] = 0
    letters[in_categories("Nd")] = ord("0")
    for low_code, high_code in UNSPACED:
        part = kinds[low_code : high_code + 1]
        part[part > 0] = _ALONE
    for mark in _MARKS:
        kinds[ord(mark)], letters[ord(mark)] = _ALONE, ord(mark)
    return kinds, letters
