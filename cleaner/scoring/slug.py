"""What the page's address says of a line: addresses of articles often spell the headline, as /2026/05/ferry-stops-in-winter."""

from __future__ import annotations

import numpy as np

from cleaner.document.addresses import slug_words
from cleaner.scoring.arrays import Ints, distinct, stacked, sums, window
from cleaner.scoring.characters import codes_of
from cleaner.scoring.words import Hashes, Words, page_words

SLUG: dict[str, str] = {
    "slug_percent": "percent of the words of the address that it has",
    "slug_nearby": "words of the address within 10 lines, for a hundred words",
    "slug_best": "percent of the words of the address that the line has which has the most",
    "from_slug": "lines from the first one that has nearly as many, around 128 (0 where no line has half of them)",
    "from_last_slug": "lines from the last one that has nearly as many, around 128",
    "slug_words": "words of the address",
}
_HALF, _NEARLY = 50, 0.8
_NEARBY = (10,)


def slug_rows(url: str | None, said: Words) -> Ints:
    """The rows (features, lines) of SLUG, of the words of the page; all 0 where the address spells nothing."""
    count = len(said.low)
    slug = slug_hashes(url)
    if not len(slug) or not count:
        return np.zeros((len(SLUG), count), np.int64)
    where = np.flatnonzero(np.isin(said.hashes, slug))
    line = np.searchsorted(said.low, where, side="right") - 1
    pairs = distinct(line * 256 + np.searchsorted(slug, said.hashes[where]))  # each word once a line
    share = 100 * np.bincount(pairs >> 8, minlength=count) // len(slug)
    running = sums(stacked([np.bincount(line, minlength=count), said.high - said.low]))
    low, high = window(np.arange(count), count, _NEARBY)
    found, words = (running[:, high] - running[:, low])[:, 0]
    best = int(share.max())
    first = last = np.zeros(count, np.int64)
    if best >= _HALF:
        headlines = np.flatnonzero(share >= _NEARLY * best)
        first, last = (np.arange(count) - int(headlines[end]) + 128 for end in (0, -1))
        first, last = np.maximum(first, 1), np.maximum(last, 1)
    nearby = 100 * found // np.maximum(words, 1)
    return stacked([share, nearby, np.full(count, best), first, last, np.full(count, len(slug))])


def slug_hashes(url: str | None) -> Hashes:
    """The hashes of the words that an address spells, sorted; empty where it spells no headline."""
    spelled = slug_words(url)
    if not spelled:
        return np.zeros(0, np.uint32)
    nowhere = np.zeros(0, np.int64)
    return distinct(page_words(codes_of(" ".join(spelled)), nowhere, nowhere).hashes)
