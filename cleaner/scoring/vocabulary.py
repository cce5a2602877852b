"""What words say: how much a block reads like body text, and which type of page the words of a page are from.

Linear models over hashed words, and pairs of neighbours, with whole numbers as weights: every margin is the same on every
machine. They know the vocabulary of the pages they were learned from and nothing of a page's layout.
"""

from __future__ import annotations

import math
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cleaner.errors import TableError
from cleaner.scoring.arrays import Ints, beside, bounded, shifted, since, sums, window
from cleaner.scoring.words import Hashes, Words, buckets

#: A margin of this much is one logit.
UNIT = 1024
#: Buckets of the words of body text, and of the words of page types, as powers of two.
BITS, TYPE_BITS = 16, 13
#: What `word_features` gives of each block, in order.
WORD_FEATURES = {
    "reads_like_body": "how much its words are those of body text, in eighths of a logit around 128",
    "reads_like_body_at_-1": "the same of the block before it",
    "reads_like_body_at_+1": "the same of the block after it",
    "reads_like_body_within_1": "the mean of that within 1 block",
    "reads_like_body_within_3": "the mean of that within 3 blocks",
    "reads_like_body_within_8": "the mean of that within 8 blocks",
    "heading_reads_like_body": "the same of the last heading before it, 128 where there is none",
    "since_furniture_heading": "blocks since the last heading whose words are those of furniture (2 logits or more)",
}
_BESIDE, _WINDOWS = (-1, 1), (1, 3, 8)
_MIDDLE, _STEP = 128, UNIT // 8
#: A heading with a margin of at most this many steps reads like furniture.
_FURNITURE_STEPS = -16
#: From this many words and pairs on a block's sum is divided as if it had no more.
_MOST = 4_096
_SHIFT = 16
VERSION = 1


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`body` has a weight a bucket, `bias` is in units; `types` has weights (types, buckets). `per_logit` and
    `type_per_logit` say how many steps of a weight are one logit."""

    body: NDArray[np.int8]
    bias: int
    per_logit: int
    types: NDArray[np.int8]
    type_per_logit: int

    def body_margins(self, words: Words) -> Ints:
        """One margin a block: above 0 where its words are likelier in body text than elsewhere."""
        total = np.zeros(len(words.low), np.int64)
        size = np.zeros(len(words.low), np.int64)
        for said in (words, words.pairs()):
            running = np.zeros(len(said.hashes) + 1, np.int64)
            self.body.take(buckets(said.hashes, BITS)).cumsum(out=running[1:])
            total += running[said.high] - running[said.low]
            size += said.high - said.low
        return (total * _divisors(self.per_logit)[np.minimum(size, _MOST)] >> _SHIFT) + self.bias

    def type_margins(self, words: Words, about: Hashes) -> Ints:
        """One margin a page type, of the words of the whole page and of what is said about it: each counts as one."""
        margins = np.zeros(len(self.types), np.int64)
        for hashes in (words.hashes, about):
            counts = np.bincount(buckets(hashes, TYPE_BITS), minlength=1 << TYPE_BITS)
            there = counts.nonzero()[0]
            weights = _logarithms()[np.minimum(counts[there], 255)]
            length = math.isqrt(int(weights @ weights))
            if length:
                margins += self.types[:, there].astype(np.int64) @ weights * UNIT // (self.type_per_logit * length)
        return margins


def word_features(margins: Ints, headings: NDArray[np.bool_]) -> Ints:
    """The rows (features, blocks) of WORD_FEATURES, as bytes are: of the margins of all blocks, and which are headings."""
    steps = bounded(margins // _STEP, -_MIDDLE, _MIDDLE - 1)
    running, count = sums(steps), len(steps)
    low, high = window(np.arange(count), count, _WINDOWS)
    means = (running[high] - running[low]) // (high - low)
    last = shifted(np.maximum.accumulate(np.where(headings, np.arange(count), -1)), -1, -1)
    headed = np.where(last >= 0, steps[last], 0)
    around = np.concatenate([steps[None], beside(steps[None], _BESIDE), means, headed[None]]) + _MIDDLE
    return np.concatenate([around, [since(headings & (steps <= _FURNITURE_STEPS))]])


@lru_cache(maxsize=4)
def _divisors(per_logit: int) -> Ints:
    """By how much, in 1 / 65536, a sum over so many words counts: one over their root."""
    whole = (UNIT << _SHIFT) // per_logit
    return np.array([0, *(math.isqrt(whole * whole // size) for size in range(1, _MOST + 1))], np.int64)


@lru_cache(maxsize=1)
def _logarithms() -> Ints:
    """log(1 + count) in 16ths."""
    return np.array([round(16 * math.log1p(count)) for count in range(256)], np.int64)


def read_vocabulary(path: Path) -> Vocabulary:
    """The vocabulary in a table file. Raises `TableError` where it is missing, damaged or of another version."""
    try:
        with np.load(path, allow_pickle=False) as tables:
            version = int(tables["version"])
            bias, per_logit, type_per_logit = (int(number) for number in tables["numbers"])
            vocabulary = Vocabulary(tables["body"], bias, per_logit, tables["types"], type_per_logit)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as problem:
        raise TableError(
            f"{path}: the vocabulary cannot be read ({type(problem).__name__}: {problem}); reinstall the package"
        ) from problem
    if version != VERSION:
        raise TableError(f"{path}: the vocabulary is of another version; train again: python -m cleaner.training")
    return vocabulary


def write_vocabulary(path: Path, vocabulary: Vocabulary) -> None:
    """Write a vocabulary as a table file that `read_vocabulary` reads."""
    np.savez_compressed(
        path,
        version=VERSION,
        body=vocabulary.body,
        types=vocabulary.types,
        numbers=[vocabulary.bias, vocabulary.per_logit, vocabulary.type_per_logit],
    )
