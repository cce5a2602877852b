"""Labels for training: which blocks of a page are its gold body.

The rule: a block of four words or more is covered by the share of its words that lie in four-word shingles of the gold;
a shorter one is covered where it is a line of the gold, or stands in it, and a covered longer block is near. Text that
stands on the page more often than in the gold is body where most body is around it, first come first served.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from cleaner.training.measures import SHINGLE, words

#: Blocks on either side that count as near.
NEAR = 3
COVERED = 0.5


def label_blocks(texts: list[str], gold: str) -> list[float]:
    """For each block the share of its words that the gold body has, 0 to 1."""
    said = [tuple(words(text.lower())) for text in texts]
    gold_words = words(gold.lower())
    known = {tuple(gold_words[i : i + SHINGLE]) for i in range(len(gold_words) - SHINGLE + 1)}
    covered = [_coverage(block, known) for block in said]
    _drop_repeats(said, covered, gold_words)
    _add_short(said, covered, gold, gold_words)
    return covered


def _coverage(block: tuple[str, ...], known: set[tuple[str, ...]]) -> float:
    if len(block) < SHINGLE:
        return 0.0
    hit = [False] * len(block)
    for at in range(len(block) - SHINGLE + 1):
        if block[at : at + SHINGLE] in known:
            hit[at : at + SHINGLE] = [True] * SHINGLE
    return sum(hit) / len(block)


def _drop_repeats(said: list[tuple[str, ...]], covered: list[float], gold_words: list[str]) -> None:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, block in enumerate(said):
        if covered[at] >= COVERED:
            places[block].append(at)
    starts: Counter[tuple[str, ...]] = Counter(tuple(gold_words[i : i + SHINGLE]) for i in range(len(gold_words) - SHINGLE + 1))
    single = [covered[at] >= COVERED and len(places[said[at]]) == 1 for at in range(len(said))]
    for block, where in places.items():
        allowed = max(1, starts[block[:SHINGLE]])
        if len(where) > allowed:
            near = {at: sum(single[max(0, at - NEAR) : at + NEAR + 1]) for at in where}
            for at in sorted(where, key=lambda a: (-near[a], a))[allowed:]:
                covered[at] = 0.0


def _add_short(said: list[tuple[str, ...]], covered: list[float], gold: str, gold_words: list[str]) -> None:
    lines = Counter(tuple(words(line.lower())) for line in gold.split("\n"))
    runs: Counter[tuple[str, ...]] = Counter()
    for length in range(1, SHINGLE):
        runs.update(tuple(gold_words[i : i + length]) for i in range(len(gold_words) - length + 1))
    long = [share >= COVERED for share in covered]
    left = Counter(runs)
    for at, block in enumerate(said):
        if not block or len(block) >= SHINGLE or left[block] <= 0:
            continue
        before, after = any(long[max(0, at - NEAR) : at]), any(long[at + 1 : at + NEAR + 1])
        if (block in lines and (before or after)) or (before and after):
            covered[at] = 1.0
            left[block] -= 1
