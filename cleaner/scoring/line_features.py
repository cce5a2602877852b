"""What a line's characters say, for all short blocks of a page at once: hashed n-grams and words, and its shape.

Every family of features is an array of buckets over the whole page and, for each block, the range of it that is the
block's. So a block's score is a difference of two running sums, and no block costs a loop in Python.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document

Ints = NDArray[np.int64]
Codes = NDArray[np.uint32]

#: A longer block is no line: nothing is said of it.
MOST_WORDS = 45
MOST_CHARACTERS = 320
#: Buckets of the hashed features, as a power of two.
BITS = 17
#: Buckets of the shape.
SHAPES = 64
_SIZES = (2, 3, 4)
_FIRST, _LAST = 2, 3  # stand for a line's start and end
_SPACE, _ZERO = 32, 48
_LETTER = 97
_STEP = np.uint32(0x01000193)
_SPREAD = np.uint32(0x9E3779B1)
_LONG_WORD = 24
#: Bits of a count in a running sum of several.
_FIELD = 20


class Family(NamedTuple):
    """A family of features: buckets, each block's range in them, and whether sums are divided by the range's root."""

    buckets: NDArray[np.uint32]
    low: Ints
    high: Ints
    divided: bool


class Lines(NamedTuple):
    """The short blocks of a page: their indices, and their characters one after the other, each in its two marks."""

    blocks: Ints
    codes: Codes
    upper: NDArray[np.bool_]
    low: Ints
    high: Ints


def short_lines(document: Document) -> Lines | None:
    """The blocks in question that are short enough to be a line of furniture; None where there is none."""
    start, end = np.array(document.start, np.int64), np.array(document.end, np.int64)
    words = np.array(document.words, np.int64)
    short = (words <= MOST_WORDS) & (end - start <= MOST_CHARACTERS)
    if document.in_question is not None:
        short &= np.array(document.in_question, bool)
    blocks = np.flatnonzero(short)
    if not len(blocks):
        return None
    folded = _codes(document.folded)
    return _joined(blocks, folded, folded != _codes(document.text), start[blocks], end[blocks])


def _codes(text: str) -> Codes:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _joined(blocks: Ints, folded: Codes, changed: NDArray[np.bool_], start: Ints, end: Ints) -> Lines:
    """The blocks' characters without what lies between them; digits are one digit, runs of spaces one space."""
    size = end - start + 2
    high = np.cumsum(size)
    low = high - size
    at = np.repeat(start - 1 - low, size)
    at += np.arange(len(at))
    np.clip(at, 0, len(folded) - 1, out=at)
    codes = folded[at]
    codes[(codes >= _ZERO) & (codes < _ZERO + 10)] = _ZERO
    codes[low], codes[high - 1] = _FIRST, _LAST
    kept = np.ones(len(codes), bool)
    kept[1:] = (codes[1:] != codes[:-1]) | ((codes[1:] != _SPACE) & (codes[1:] != _ZERO))
    upper = changed[at] & (codes >= _LETTER)
    if kept.all():
        return Lines(blocks, codes, upper, low, high)
    place = np.zeros(len(codes) + 1, np.int64)
    np.cumsum(kept, out=place[1:])
    return Lines(blocks, codes[kept], upper[kept], place[low], place[high])


def families(lines: Lines) -> Iterator[Family]:
    """The hashed features of all lines: n-grams of characters, words, pairs of words, and what a line begins and ends with."""
    rolled = lines.codes
    for size in range(2, _SIZES[-1] + 1):
        rolled = rolled[:-1] * _STEP + lines.codes[size - 1 :]
        if size in _SIZES:
            yield Family(_bucket(rolled), lines.low, np.maximum(lines.high - size + 1, lines.low), True)
    yield from _word_families(lines)


def _word_families(lines: Lines) -> Iterator[Family]:
    word, starts = _words(lines.codes)
    low, high = np.searchsorted(starts, lines.low), np.searchsorted(starts, lines.high)
    yield Family(_bucket(word), low, high, True)
    pair = word[:-1] * np.uint32(0x85EBCA6B) + word[1:]
    pairs_low = np.minimum(low, len(pair))  # lines without a word at the page's end start past its last pair
    pairs_high = np.maximum(high - 1, pairs_low)
    yield Family(_bucket(pair), pairs_low, pairs_high, True)
    yield Family(_bucket(word ^ np.uint32(0x5BD1E995)), low, np.minimum(low + 1, high), False)
    yield Family(_bucket(pair ^ np.uint32(0x5BD1E995)), pairs_low, np.minimum(pairs_low + 1, pairs_high), False)
    yield Family(_bucket(word ^ np.uint32(0x27D4EB2F)), np.maximum(high - 1, low), high, False)


def _words(codes: Codes) -> tuple[Codes, Ints]:
    """The hash of each word, and where it starts."""
    inside = ~_separators()[np.minimum(codes, 65535)]
    first = inside.copy()
    first[1:] &= ~inside[:-1]
    starts = np.flatnonzero(first)
    if not len(starts):
        return np.zeros(0, np.uint32), starts
    at = np.arange(len(codes)) - np.repeat(np.append(0, starts), np.diff(np.concatenate(([0], starts, [len(codes)]))))
    terms = np.where(inside, codes, np.uint32(0)) * _powers()[np.minimum(at, _LONG_WORD)]
    word = np.add.reduceat(terms, starts, dtype=np.uint32)
    return (word ^ (word >> np.uint32(15))) * np.uint32(0x2C1B3C6D), starts


@lru_cache(maxsize=1)
def _powers() -> Codes:
    return np.array([pow(0x01000193, k + 1, 1 << 32) for k in range(_LONG_WORD + 1)], np.uint32)


@lru_cache(maxsize=1)
def _separators() -> NDArray[np.bool_]:
    """Of the basic plane, the characters that are in no word."""
    table = np.zeros(65536, bool)
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
        table[low : high + 1] = True
    return table


def _bucket(hashes: Codes) -> NDArray[np.uint32]:
    return (hashes * _SPREAD) >> np.uint32(32 - BITS)


def shapes(lines: Lines) -> NDArray[np.int64]:
    """The buckets (features, lines) of each line's shape, below `SHAPES`."""
    codes, low, high = lines.codes, lines.low, lines.high
    size = high - low - 2
    spaces, letters, upper = _counts([codes == _SPACE, codes >= _LETTER, lines.upper], low, high)
    quotes, digits, commas = _counts([codes == 34, codes == _ZERO, codes == 44], low, high)
    arrows = (codes == 124) | (codes == 8594) | (codes == 187) | (codes == 9658)
    shouts, ats, marked = _counts([codes == 33, codes == 64, arrows], low, high)
    rights = _counts([codes == 169], low, high)[0]
    capitals = 100 * upper // np.maximum(1, letters)
    second = np.minimum(low + 1, high - 1)
    begin, last = codes[second], codes[high - 2]
    columns = [
        np.searchsorted([1, 2, 3, 4, 6, 8, 11, 15, 20, 28, 38], spaces + 1),
        12 + np.searchsorted([6, 12, 20, 32, 50, 75, 110, 160, 240], size),
        22 + _one_of(last, ".!?\u2026:\u3002\uff01\uff1f\"',"),
        36 + np.searchsorted([1, 4, 10, 18, 35, 70], capitals),
        43 + np.where(lines.upper[second], 1, 0) + np.where(begin < _LETTER, 2, 0),
        46 + np.minimum(quotes, 2),
        49 + np.minimum(digits, 2),
        52 + np.minimum(shouts, 1),
        54 + np.minimum(ats, 1),
        56 + np.minimum(rights, 1),
        58 + np.minimum(marked, 1),
        60 + np.minimum(commas, 3),
    ]
    return np.stack([np.asarray(column, np.int64) for column in columns])


def _counts(masks: list[NDArray[np.bool_]], low: Ints, high: Ints) -> list[Ints]:
    """How often each mask (three at most) holds in each line: one running sum for all, as lines are short."""
    packed = masks[0].astype(np.int64)
    for number, mask in enumerate(masks[1:], 1):
        packed += mask.astype(np.int64) << (_FIELD * number)
    sums = np.zeros(len(packed) + 1, np.int64)
    np.cumsum(packed, out=sums[1:])
    counts = sums[high] - sums[low]
    return [counts >> (_FIELD * number) & ((1 << _FIELD) - 1) for number in range(len(masks))]


def _one_of(codes: Codes, characters: str) -> Ints:
    """The place of each code among the characters, from 1; 0 where it is none of them."""
    place = np.zeros(len(codes), np.int64)
    for number, character in enumerate(characters, 1):
        place[codes == ord(character)] = number
    return place
