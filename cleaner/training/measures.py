"""The measures of body text: words and shingles, as the article-extraction benchmarks define them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from cleaner.document.shingles import shingles, words
from cleaner.models import Article

__all__ = ["LOST", "Sheet", "harmonic", "mean", "scored_body", "shingle_f1", "shingle_scores", "word_f1", "words"]

#: A body of which at most this share of shingles came out is lost.
LOST = 0.4


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


@dataclass(slots=True)
class Sheet:
    """The measures of some pages together."""

    words: list[float] = field(default_factory=list)
    shingles: list[tuple[float | None, float | None]] = field(default_factory=list)
    lost: int = 0
    seconds: list[float] = field(default_factory=list)
    errors: int = 0

    def add(self, gold: str, got: str, seconds: float = 0.0) -> None:
        """Count one page in: what it should give, what it gave, and how long that took."""
        self.words.append(word_f1(gold, got))
        self.shingles.append(shingle_scores(gold, got))
        recall = self.shingles[-1][1]
        self.lost += recall is not None and recall <= LOST
        self.seconds.append(seconds)

    @property
    def words_f1(self) -> float:
        return mean(self.words)

    @property
    def precision(self) -> float:
        return mean(p for p, _ in self.shingles)

    @property
    def recall(self) -> float:
        return mean(r for _, r in self.shingles)

    @property
    def shingle_f1(self) -> float:
        return shingle_f1(self.shingles)


def scored_body(article: Article, with_standfirst: bool) -> str:
    """The body as corpora have it: with the standfirst before it where their gold has one."""
    if with_standfirst and article.standfirst and article.standfirst not in article.text:
        return f"{article.standfirst}\n\n{article.text}"
    return article.text
