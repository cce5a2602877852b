"""The measures of body text: words and shingles, as the article-extraction benchmarks define them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cleaner.document.shingles import SHINGLE, shingles, words

__all__ = ["SHINGLE", "harmonic", "mean", "shingle_f1", "shingle_scores", "shingles", "word_f1", "words"]


def harmonic(precision: float, recall: float) -> float:
    """F1: the harmonic mean of precision and recall, 0 where both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def word_f1(gold: str, got: str) -> float:
    """F1 of the bags of lower-case words; 1 where both are empty."""
    wanted, given = Counter(words(gold.lower())), Counter(words(got.lower()))
    if not wanted or not given:
        return float(not wanted and not given)
    both = (wanted & given).total()
    return harmonic(both / given.total(), both / wanted.total())


def shingle_scores(gold: str, got: str) -> tuple[float | None, float | None]:
    """Precision and recall of one page by shingles, None where one has no meaning."""
    wanted, given = shingles(words(gold)), shingles(words(got))
    both = (wanted & given).total()
    return (both / given.total() if given else None, both / wanted.total() if wanted else None)


def mean(values: Iterable[float | None]) -> float:
    kept = [value for value in values if value is not None]
    return sum(kept) / len(kept) if kept else 0.0


def shingle_f1(pairs: list[tuple[float | None, float | None]]) -> float:
    """F1 of the mean precision and the mean recall over pages, as the benchmark has it."""
    return harmonic(mean(p for p, _ in pairs), mean(r for _, r in pairs))
