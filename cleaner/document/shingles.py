"""Runs of four words, and how much of each block of a page another text of the same page holds.

The other text is a gold body (training's labels) or what another extractor made of the page (a second opinion). The
rule: a block of four words or more is covered by the share of its words that lie in four-word shingles of the text; a
shorter one is covered where it is a line of the text, or stands in it, and a covered longer block is near, and where
all of its words lie in such shingles together with those of the blocks beside it (the cells of a table, a list of short
lines). What stands on the page more often than in the text is covered where most of the text is around it, first come
first served.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import accumulate

#: Shingles are runs of this many words (the measure of the scrapinghub article-extraction benchmark).
SHINGLE = 4
#: Blocks on either side that count as near.
NEAR = 3
#: From this share of its words on a block counts as covered.
COVERED = 0.5
#: A word; in scripts without spaces (Thai, Lao, kana, Chinese characters) a character.
_UNSPACED = "\u0e00-\u0eff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
WORD = re.compile(f"[{_UNSPACED}]|[^\\W{_UNSPACED}]+")

Run = tuple[str, ...]


def words(text: str) -> list[str]:
    """The text's words, without what stands between them."""
    return WORD.findall(text)


def shingles(said: list[str]) -> Counter[Run]:
    """The counted runs of four words; of one to three words one shorter run."""
    if not said:
        return Counter()
    return Counter(tuple(said[i : i + SHINGLE]) for i in range(max(1, len(said) - SHINGLE + 1)))


def covered_shares(texts: Sequence[str], other: str) -> list[float]:
    """For each block the share of its words that the other text has, 0 to 1."""
    said = [tuple(words(text.lower())) for text in texts]
    other_words = words(other.lower())
    starts = Counter(tuple(other_words[i : i + SHINGLE]) for i in range(len(other_words) - SHINGLE + 1))
    covered = [_coverage(block, starts) for block in said]
    _drop_repeats(said, covered, starts)
    _add_short(said, covered, other, other_words, starts)
    return covered


def _coverage(block: Run, known: Counter[Run]) -> float:
    if len(block) < SHINGLE:
        return 0.0
    hit = [False] * len(block)
    for at in range(len(block) - SHINGLE + 1):
        if block[at : at + SHINGLE] in known:
            hit[at : at + SHINGLE] = [True] * SHINGLE
    return sum(hit) / len(block)


def _drop_repeats(said: list[Run], covered: list[float], starts: Counter[Run]) -> None:
    places: dict[Run, list[int]] = defaultdict(list)
    for at, block in enumerate(said):
        if covered[at] >= COVERED:
            places[block].append(at)
    single = [covered[at] >= COVERED and len(places[said[at]]) == 1 for at in range(len(said))]
    for block, where in places.items():
        allowed = max(1, starts[block[:SHINGLE]])
        if len(where) > allowed:
            near = {at: sum(single[max(0, at - NEAR) : at + NEAR + 1]) for at in where}
            for at in sorted(where, key=lambda a: (-near[a], a))[allowed:]:
                covered[at] = 0.0


def _add_short(
    said: list[Run], covered: list[float], other: str, other_words: list[str], starts: Counter[Run]
) -> None:
    lines = {tuple(words(line.lower())) for line in other.split("\n")}
    left: Counter[Run] = Counter()
    for length in range(1, SHINGLE):
        left.update(tuple(other_words[i : i + length]) for i in range(len(other_words) - length + 1))
    long = [share >= COVERED for share in covered]
    together = _together(said, starts)
    for at, block in enumerate(said):
        if not block or len(block) >= SHINGLE or left[block] <= 0:
            continue
        before, after = any(long[max(0, at - NEAR) : at]), any(long[at + 1 : at + NEAR + 1])
        if together[at] or (block in lines and (before or after)) or (before and after):
            covered[at] = 1.0
            left[block] -= 1


def _together(said: list[Run], known: Counter[Run]) -> list[bool]:
    """For each block whether all of its words lie in known shingles of the page's words, whatever block they begin in."""
    flat = [word for block in said for word in block]
    hit = bytearray(len(flat))
    for at in range(len(flat) - SHINGLE + 1):
        if tuple(flat[at : at + SHINGLE]) in known:
            hit[at : at + SHINGLE] = b"\1" * SHINGLE
    ends = list(accumulate(map(len, said)))
    return [bool(block) and all(hit[end - len(block) : end]) for block, end in zip(said, ends, strict=True)]
