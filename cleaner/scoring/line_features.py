"""What a line's characters say, for all short blocks of a page at once: hashed n-grams and words, and its shape.

The features of all families are one array of buckets over the whole page and, for each family and block, the range of it
that is the block's. So a block's score is a few differences of running sums: the price of a page is that of some dozens of
array operations, however many blocks it has.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.scoring.arrays import Ints, gaps

Codes = NDArray[np.uint32]

#: A longer block is no line: nothing is said of it.
MOST_WORDS = 45
MOST_CHARACTERS = 320
#: Buckets of the hashed features, as a power of two.
BITS = 17
#: Buckets of the shape.
SHAPES = 64
_SIZES = (2, 3, 4)
_SPACE, _ZERO = 32, 48
_LETTER = 97
_STEP = np.uint32(0x01000193)
_SPREAD = np.uint32(0x9E3779B1)
_LONG_WORD = 24
#: What makes a word or pair another feature where it begins or ends a line.
_BEGINS, _ENDS = np.uint32(0x5BD1E995), np.uint32(0x27D4EB2F)
#: Of the families in `hashed` those whose sums are divided: all but the last three, which have one feature a line.
_DIVIDED = np.array([True] * 5 + [False] * 3)
#: Bits of a count in a running sum of several, and what shifts each count down.
_FIELD = 10
_SHIFTS = np.arange(0, 6 * _FIELD, _FIELD)[:, None]
#: Characters from this on are letters, but for two arrows.
_PLAIN = 256
_ARROWS = (8594, 9658)
_UPPER, _MARKED = 2, 3
#: What lines end with, in the order of the shape's buckets.
_LINE_ENDS = ".!?\u2026:\u3002\uff01\uff1f\"',"
_ENDS_SORTED = np.array(sorted(map(ord, _LINE_ENDS)), np.uint32)
_ENDS_PLACES = np.array([_LINE_ENDS.index(chr(code)) + 1 for code in _ENDS_SORTED])


#: Steps of a line's words, characters and percent of capitals.
_WORD_STEPS = np.array([1, 2, 3, 4, 6, 8, 11, 15, 20, 28, 38])
_SIZE_STEPS = np.array([6, 12, 20, 32, 50, 75, 110, 160, 240])
_CAPITAL_STEPS = np.array([1, 4, 10, 18, 35, 70])
#: The sorts of characters of `_counts` that are features by themselves: side and place there, up to how many are counted, and
#: the first bucket. Quotation marks, digits, exclamation marks, at signs, rights signs, arrows and bars, commas.
_COUNTED = ((0, 3, 2, 46), (0, 4, 2, 49), (1, 0, 1, 52), (1, 1, 1, 54), (1, 2, 1, 56), (1, 3, 1, 58), (0, 5, 3, 60))
_COUNTED_SIDE, _COUNTED_PLACE = np.array(_COUNTED).T[:2]
_COUNTED_MOST, _COUNTED_BUCKET = np.array(_COUNTED).T[2:, :, None]


class Hashed(NamedTuple):
    """The hashed features of lines, by family: the buckets of all families one after the other, the range (families, lines)
    that is each line's, and for each family whether sums are divided by the range's root."""

    buckets: NDArray[np.uint32]
    low: Ints
    high: Ints
    divided: NDArray[np.bool_]


class Lines(NamedTuple):
    """Short blocks of a page: their characters one after the other, each in its two marks."""

    codes: Codes
    upper: NDArray[np.bool_]
    low: Ints
    high: Ints


def short_lines(document: Document, blocks: Iterable[int]) -> list[int]:
    """Those of the blocks that are short enough to be a line of furniture."""
    words, start, end = document.words, document.start, document.end
    return [block for block in blocks if words[block] <= MOST_WORDS and end[block] - start[block] <= MOST_CHARACTERS]


def read_lines(document: Document, blocks: list[int]) -> Lines:
    """The blocks' characters without what lies between them; digits are one digit, runs of spaces one space."""
    texts, folded_texts = document.texts, document.folded_texts
    shown = "".join([f"\2{texts[block]}\3" for block in blocks])
    folded = "".join([f"\2{folded_texts[block]}\3" for block in blocks])
    high = np.cumsum([len(texts[block]) + 2 for block in blocks])
    codes = _codes(folded).copy()
    upper = (codes != _codes(shown)) & (codes >= _LETTER)
    codes[codes - np.uint32(_ZERO) < 10] = _ZERO
    again = codes[1:] == codes[:-1]
    again &= (codes[1:] == _SPACE) | (codes[1:] == _ZERO)
    low = np.zeros_like(high)
    low[1:] = high[:-1]
    if not again.any():
        return Lines(codes, upper, low, high)
    kept = np.ones(len(codes), bool)
    np.logical_not(again, out=kept[1:])
    place = np.zeros(len(codes) + 1, np.int64)
    kept.cumsum(out=place[1:])
    return Lines(codes[kept], upper[kept], place[low], place[high])


def _codes(text: str) -> Codes:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def hashed(lines: Lines) -> Hashed:
    """The hashed features of all lines: n-grams of characters, words, pairs of words, and what a line begins and ends with."""
    rolled = [lines.codes]
    for size in range(2, _SIZES[-1] + 1):
        rolled.append(rolled[-1][:-1] * _STEP + lines.codes[size - 1 :])
    word, starts = _words(lines.codes)
    low, high = starts.searchsorted(lines.low), starts.searchsorted(lines.high)
    pair = word[:-1] * np.uint32(0x85EBCA6B) + word[1:]
    pairs_low = np.minimum(low, len(pair))  # lines without a word at the page's end start past its last pair
    pairs_high = np.maximum(high - 1, pairs_low)
    parts = [*(rolled[size - 1] for size in _SIZES), word, pair, word ^ _BEGINS, pair ^ _BEGINS, word ^ _ENDS]
    ranges = np.empty((2, len(parts), len(low)), np.int64)
    for family, size in enumerate(_SIZES):
        ranges[0, family] = lines.low
        np.maximum(lines.high - size + 1, lines.low, out=ranges[1, family])
    ranges[0, 3:] = low, pairs_low, low, pairs_low, np.maximum(high - 1, low)
    ranges[1, 3:] = high, pairs_high, np.minimum(low + 1, high), np.minimum(pairs_low + 1, pairs_high), high
    ranges += np.array([*accumulate(map(len, parts[:-1]), initial=0)])[:, None]
    return Hashed((np.concatenate(parts) * _SPREAD) >> np.uint32(32 - BITS), ranges[0], ranges[1], _DIVIDED)


def _words(codes: Codes) -> tuple[Codes, Ints]:
    """The hash of each word, and where it starts."""
    inside = _in_words().take(codes, mode="clip")
    first = inside.copy()
    first[1:] &= ~inside[:-1]
    starts = first.nonzero()[0]
    if not len(starts):
        return np.zeros(0, np.uint32), starts
    since = np.arange(len(codes))
    since[starts[0] :] -= starts.repeat(gaps(starts, len(codes)))
    terms = codes * inside * _powers().take(since, mode="clip")
    word = np.add.reduceat(terms, starts, dtype=np.uint32)
    return (word ^ (word >> np.uint32(15))) * np.uint32(0x2C1B3C6D), starts


@lru_cache(maxsize=1)
def _powers() -> Codes:
    return np.array([pow(0x01000193, k + 1, 1 << 32) for k in range(_LONG_WORD + 1)], np.uint32)


@lru_cache(maxsize=1)
def _in_words() -> NDArray[np.bool_]:
    """Of the basic plane, the characters that words are made of."""
    table = np.ones(65536, bool)
    for low, high in (
        (0, 47),
        (58, 96),
        (123, 191),
        (0x2000, 0x206F),
        (0x2190, 0x2BFF),
        (0x3000, 0x303F),
        (0xFF00, 0xFF0F),
        (0xFF1A, 0xFF20),
    ):
        table[low : high + 1] = False
    return table


def shapes(lines: Lines) -> NDArray[np.int64]:
    """The buckets (features, lines) of each line's shape, below `SHAPES`."""
    codes, low, high = lines.codes, lines.low, lines.high
    counts = _counts(lines)
    spaces, letters, upper = counts[0, :3]
    second = codes[np.minimum(low + 1, high - 1)]
    shape = np.empty((5 + len(_COUNTED), len(low)), np.int64)
    shape[0] = _WORD_STEPS.searchsorted(spaces + 1)
    shape[1] = 12 + _SIZE_STEPS.searchsorted(high - low - 2)
    shape[2] = 22 + _place_in_ends(codes[high - 2])
    shape[3] = 36 + _CAPITAL_STEPS.searchsorted(100 * upper // np.maximum(1, letters))
    shape[4] = 43 + lines.upper[np.minimum(low + 1, high - 1)] + 2 * (second < _LETTER)
    shape[5:] = np.minimum(counts[_COUNTED_SIDE, _COUNTED_PLACE], _COUNTED_MOST) + _COUNTED_BUCKET
    return shape


def _counts(lines: Lines) -> Ints:
    """How often each line has characters of each sort (2, 6, lines): spaces, letters, upper case, quotation marks, digits,
    commas; exclamation marks, at signs, rights signs, arrows and bars.

    Counts of one line are below 2**_FIELD, so that a sum has them side by side. The lines follow on each other.
    """
    codes = lines.codes
    packed = _sorts().take(codes, axis=1, mode="clip")
    packed[0] += lines.upper.astype(np.int64) << (_UPPER * _FIELD)
    packed[1] += ((codes == _ARROWS[0]) | (codes == _ARROWS[1])).astype(np.int64) << (_MARKED * _FIELD)
    both = np.add.reduceat(packed, lines.low, axis=1)
    counts: Ints = both[:, None] >> _SHIFTS & ((1 << _FIELD) - 1)
    return counts


@lru_cache(maxsize=1)
def _sorts() -> Ints:
    """What each character below _PLAIN, and every other, adds to the packed counts (2, _PLAIN + 1) of `_counts`."""
    table = np.zeros((2, _PLAIN + 1), np.int64)
    table[0, _LETTER:] = 1 << _FIELD
    for place, characters in enumerate((" ", "", "", '"', "0", ",")):
        for character in characters:
            table[0, ord(character)] += 1 << (place * _FIELD)
    for place, characters in enumerate(("!", "@", "\u00a9", "|\u00bb")):
        for character in characters:
            table[1, ord(character)] += 1 << (place * _FIELD)
    return table


def _place_in_ends(codes: Codes) -> Ints:
    """The place of each code among `_LINE_ENDS`, from 1; 0 where it is none of them."""
    near = np.minimum(np.searchsorted(_ENDS_SORTED, codes), len(_ENDS_SORTED) - 1)
    return np.where(_ENDS_SORTED[near] == codes, _ENDS_PLACES[near], 0)
