"""Counts of character classes in every block at once, without a loop in Python."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.scoring.arrays import Ints, sums

#: Characters as numbers; what lies beyond the basic plane counts as its last. They are looked up in tables by `take`: to index a
#: table by numbers of less than eight bytes takes two to four times as long.
Codes = NDArray[np.uint16]

_RETURN, _NEWLINE = 13, 10
#: Flags of a character, for what a block begins and ends with.
TERMINAL, CLOSING, COLON, UPPER, LOWER, DIGIT, ELLIPSIS, QUOTE = (1 << bit for bit in range(8))
#: Ranges of scripts that put no spaces between words.
UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF))
_COMMAS = ",;\u3001\uff0c\u060c\uff1b\u061b\u055d\u1363\u104a"
_QUOTES = "\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a\u300c\u300d\u300e\u300f"
_CLOSING = _QUOTES + ")]\uff09\u3011"
_CATEGORIES = "Cc Cf Cn Co Cs Ll Lm Lo Lt Lu Mc Me Mn Nd Nl No Pc Pd Pe Pf Pi Po Ps Sc Sk Sm So Zl Zp Zs".split()
#: Three counts share one 64-bit sum, so a block's counts stay below this.
_FIELD = 21
_LONGEST = 1 << 20
_MARKS_FIELD = 32
#: Bits of a character, as `_bits` makes them of masks.
Bits = NDArray[np.uint8]
#: For each three bits a 1 in each field whose bit is set; for each two bits likewise in the fields of marks.
_SPREAD = np.array([sum((bits >> field & 1) << field * _FIELD for field in range(3)) for bits in range(8)], np.uint64)
_MARKS_SPREAD = np.array([(bits & 1) | (bits >> 1) << _MARKS_FIELD for bits in range(4)], np.int64)


class Characters(NamedTuple):
    """Columns of integers, one entry a block."""

    chars: Ints
    words: Ints
    upper: Ints
    digits: Ints
    commas: Ints
    terminals: Ints
    unspaced: Ints
    first: Ints
    last: Ints


def in_categories(*names: str) -> NDArray[np.bool_]:
    """Which characters of the basic plane are of one of the Unicode categories; "L" stands for all that begin so."""
    return np.isin(_categories(), [number for number, name in enumerate(_CATEGORIES) if name in names or name[0] in names])


@lru_cache(maxsize=1)
def _categories() -> NDArray[np.uint8]:
    """The Unicode category of each character of the basic plane, as its number in _CATEGORIES."""
    numbers = {name: number for number, name in enumerate(_CATEGORIES)}
    return np.fromiter((numbers[unicodedata.category(chr(code))] for code in range(65536)), np.uint8, 65536)


@lru_cache(maxsize=1)
def _tables() -> tuple[Bits, Bits, Bits]:
    """For each character of the basic plane: in which of three counts it is, twice, and its flags."""
    flags = np.zeros(65536, np.uint8)
    upper, lower, digit = in_categories("Lu", "Lt"), in_categories("Ll"), in_categories("Nd")
    space = np.fromiter((chr(code).isspace() for code in range(65536)), np.bool_, 65536)
    unspaced = np.zeros(65536, bool)
    for low, high in UNSPACED:
        unspaced[low : high + 1] = True
    commas, terminals = _marked(_COMMAS), _marked(SENTENCE_ENDS)
    first, second = _bits(space, upper, digit), _bits(commas, terminals, unspaced)
    for flag, mask in (
        (TERMINAL, terminals),
        (CLOSING, _marked(_CLOSING)),
        (COLON, _marked(":\uff1a")),
        (UPPER, upper),
        (LOWER, lower | unspaced | in_categories("Lo")),
        (DIGIT, digit),
        (ELLIPSIS, _marked("\u2026")),
        (QUOTE, _marked(_QUOTES + "-\u2013\u2014")),
    ):
        flags[mask] |= flag
    return first, second, flags


def _bits(*masks: NDArray[np.bool_]) -> Bits:
    """The masks as bits, the first the lowest."""
    bits = np.zeros(65536, np.uint8)
    for bit, mask in enumerate(masks):
        bits |= mask.astype(np.uint8) << np.uint8(bit)
    return bits


def _marked(characters: str) -> NDArray[np.bool_]:
    mask = np.zeros(65536, bool)
    mask[[ord(c) for c in characters]] = True
    return mask


def codes_of(text: str) -> Codes:
    """The text's characters as numbers."""
    return np.minimum(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32), 65535).astype(np.uint16)


def codes_of_lines(document: Document) -> tuple[Codes, Ints, Ints]:
    """The characters of a text and where its lines begin and end among them: "\\r\\n" counts as "\\n", so that what is said of a
    text does not depend on the system that it was written on."""
    codes, start, end = codes_of(document.text), np.array(document.start), np.array(document.end)
    if "\r\n" not in document.text:
        return codes, start, end
    returns = np.append((codes[:-1] == _RETURN) & (codes[1:] == _NEWLINE), False)
    before = sums(returns.astype(np.int64))
    return codes[~returns], start - before[start], end - before[end]


def count_characters(codes: Codes, start: Ints, end: Ints) -> Characters:
    """The counts for the blocks at `start`:`end` of the text (not empty); of a huge block only the first million count."""
    weights, more, flags = _tables()
    cut = np.minimum(end, start + _LONGEST)
    mask = np.uint64((1 << _FIELD) - 1)

    def fields(table: Bits) -> tuple[Ints, Ints, Ints]:
        sums = np.zeros(len(codes) + 1, np.uint64)
        _SPREAD.take(table.take(codes)).cumsum(out=sums[1:])
        packed = sums[cut] - sums[start]
        return (
            (packed & mask).astype(np.int64),
            (packed >> np.uint64(_FIELD) & mask).astype(np.int64),
            (packed >> np.uint64(2 * _FIELD)).astype(np.int64),
        )

    spaces, upper, digits = fields(weights)
    commas, terminals, unspaced = fields(more)
    last = flags[codes[end - 1]].astype(np.int64)
    before = flags[codes[np.maximum(end - 2, start)]].astype(np.int64)
    last |= np.where(last & CLOSING, before & TERMINAL, 0)
    first = flags[codes[start]].astype(np.int64)
    words = np.maximum(spaces + 1, unspaced // 2)
    return Characters(end - start, words, upper, digits, commas, terminals, unspaced, first, last)


def count_marks(codes: Codes, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """How many separating marks and how many symbols each block has."""
    running = sums(_MARKS_SPREAD.take(_marks().take(codes)))
    packed = running[end] - running[start]
    return packed & (1 << _MARKS_FIELD) - 1, packed >> _MARKS_FIELD


@lru_cache(maxsize=1)
def _marks() -> Bits:
    """For each character of the basic plane: 1 for a separating mark, 2 for a symbol."""
    return _bits(_marked("|\u2022\u00b7\u203a\u00bb\u2192>/"), _marked("\u00a9@#$\u20ac\u00a3%+="))


def first_class(counts: Characters) -> Ints:
    """What each block begins with: 1 upper, 2 lower, 3 digit, 4 quotation mark or dash, 0 other."""
    return _FIRST_CLASS[counts.first]


def last_class(counts: Characters) -> Ints:
    """What each block ends with: 1 sentence end, 2 colon, 3 ellipsis, 4 closing mark, 5 digit, 0 other."""
    return _LAST_CLASS[counts.last]


def _classes(order: list[tuple[int, int]]) -> Ints:
    """For each set of flags the class of the first flag in the order that is set."""
    return np.array([next((value for flag, value in order if flags & flag), 0) for flags in range(256)])


_FIRST_CLASS = _classes([(QUOTE, 4), (UPPER, 1), (LOWER, 2), (DIGIT, 3)])
_LAST_CLASS = _classes([(ELLIPSIS, 3), (TERMINAL, 1), (COLON, 2), (CLOSING, 4), (DIGIT, 5)])
