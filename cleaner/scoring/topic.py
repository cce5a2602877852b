"""What a block's words say of what it is about: how likely the other blocks are that have the same words."""

from __future__ import annotations

import numpy as np

from cleaner.scoring.arrays import Ints, distinct, stacked
from cleaner.scoring.words import Words, buckets

TOPIC: dict[str, str] = {
    "shared_likely": "the mean likelihood of other blocks with the same words, rarer words first",
    "shared_likely_long": "the same of words of six letters and more",
    "shared_with_likely": "percent of its words that likely blocks have too",
    "shared_only_with_likely": "percent of its words that likely blocks have too, and no unlikely one",
}
#: Blocks less likely than this, in 255ths, say nothing of the topic: menus hold all words.
_LEAST_LIKELY = 2
_LIKELY = 128
_BITS = 13
_LONG = 7  # a word's width counts the space after it
#: What a word counts that so many other blocks have.
_WEIGHTS = 65_536 // (1 + np.arange(256, dtype=np.int64)) ** 2


def topic_rows(share: Ints, said: Words) -> Ints:
    """The rows (features, blocks) of TOPIC, of the likelihoods of the blocks (0 to 255) and the words of the page."""
    count = len(share)
    asked = (share >= _LEAST_LIKELY).nonzero()[0]
    size = said.high[asked] - said.low[asked]
    where = np.arange(size.sum()) + (said.low[asked] - size.cumsum() + size).repeat(size)
    keys = asked.repeat(size) << _BITS | buckets(said.hashes[where], _BITS)
    pairs = distinct(keys << 1 | (said.width[where] >= _LONG))  # each word once a block
    block, word, long = pairs >> (_BITS + 1), pairs >> 1 & (1 << _BITS) - 1, pairs & 1
    likelihood = share[block]
    is_likely = likelihood >= _LIKELY
    others = np.bincount(word)[word] - 1
    likely = np.bincount(word, is_likely).astype(np.int64)[word] - is_likely
    mean = (np.bincount(word, likelihood).astype(np.int64)[word] - likelihood) // np.maximum(others, 1)
    weight = _WEIGHTS[np.minimum(others, 255)] * (others > 0)

    def summed(values: Ints) -> Ints:
        return np.bincount(block, values, minlength=count).astype(np.int64)

    words = np.maximum(np.bincount(block, minlength=count), 1)
    return stacked(
        [
            summed(weight * mean) // np.maximum(summed(weight), 1),
            summed(weight * mean * long) // np.maximum(summed(weight * long), 1),
            100 * summed(likely > 0) // words,
            100 * summed((likely > 0) & (likely == others)) // words,
        ]
    )
