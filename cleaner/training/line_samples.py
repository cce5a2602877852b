"""What the line model learns from: lines written for it, samples of rules, labelled pages, gold bodies."""

from __future__ import annotations

import gzip
import random
import tomllib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from cleaner.document.document import Document
from cleaner.models import ContentKind, FurnitureKind
from cleaner.reading.decoding import decode
from cleaner.reading.html import read_html
from cleaner.rules.packs import core_files, file_rules
from cleaner.rules.rule import PhraseRule
from cleaner.scoring.line_features import MOST_CHARACTERS, MOST_WORDS
from cleaner.training.corpora import read_corpus, read_rows
from cleaner.training.labelled import labelled_numbers

LINES = Path(__file__).parent / "lines"
#: Gold lines learned from; more would teach what is known.
GOLD = 30_000
#: How much a line of each source counts.
_WEIGHTS = {"written": 1.0, "rule": 0.6, "page": 0.25, "gold": 0.7}
#: A near-miss counts more: there are fewer than there are ways to misread one.
_NEAR_MISS = 2.0
#: Labels whose lines are headlines or names, told by their place on the page and not by their words.
_BY_PLACE = frozenset({"side_feed", "related", "navigation", "other"})
_CONTENT = frozenset(map(str, ContentKind))
_FURNITURE = frozenset(map(str, FurnitureKind))


@dataclass(frozen=True, slots=True)
class Sample:
    """A line, its label (a furniture kind, or "keep"), and where it comes from."""

    text: str
    label: str
    source: Literal["written", "rule", "page", "gold"]
    group: str

    @property
    def weight(self) -> float:
        """How much the line counts."""
        near_miss = self.label == "keep" and self.source in ("written", "rule")
        return _WEIGHTS[self.source] * (_NEAR_MISS if near_miss else 1.0)

    def fold(self, folds: int) -> int:
        """The fold of its site, page or, where it was written alone, of itself: the same in every run."""
        return zlib.crc32((self.group or self.text).encode()) % folds


def written_samples(folder: Path = LINES) -> list[Sample]:
    """The lines of a folder of TOML files."""
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]
    return [Sample(line["text"], line["label"], "written", "") for table in tables for line in table["line"]]


def prose_samples(folder: Path = LINES / "prose") -> list[Sample]:
    """Lines of articles written for languages of which few gold bodies are at hand: they count as such."""
    return [replace(sample, source="gold") for sample in written_samples(folder)]


def rule_samples() -> list[Sample]:
    """What the built-in data rules of furniture take and leave, and the phrases that are whole lines."""
    found: dict[str, Sample] = {}
    rules = [rule for path in core_files() for _, rule in file_rules(path)]
    for rule in rules:
        card = rule.card
        if not isinstance(rule, PhraseRule) or card.kind not in _FURNITURE or rule.markers or rule.marker_words or rule.tags:
            continue
        whole = [phrase[:1].upper() + phrase[1:] for phrase in rule.phrases if rule.at == "whole" and not rule.with_]
        for texts, label in ((card.takes, str(card.kind)), (card.leaves, "keep"), (whole, str(card.kind))):
            for line in (line.strip() for text in texts if "⟦" not in text and text[0] != "<" for line in text.split("\n")):
                if line and fits(line):
                    found.setdefault(line, Sample(line, label, "rule", ""))
    return list(found.values())


def labelled_samples(corpora: Path) -> list[Sample]:
    """The blocks of the labelled pages; without the furniture that only its place tells, and single words."""
    rows = {(row.corpus, row.id): row for row in read_rows(corpora)}
    found: dict[tuple[str, str], Sample] = {}
    for place, said in labelled_numbers(corpora).items():
        if place not in rows:
            continue
        for text, label in _labelled_lines(rows[place].path, said["labels"], said["lines"]):
            label = "keep" if label in _CONTENT else label
            if label not in _BY_PLACE and text and fits(text) and (label == "keep" or " " in text):
                found.setdefault((text, label), Sample(text, label, "page", rows[place].site))
    return list(found.values())


def _labelled_lines(page: Path, labels: list[tuple[str, int, int]], count: int) -> Iterator[tuple[str, str]]:
    texts = read_html(decode(gzip.decompress(page.read_bytes()), None)[0], None).texts
    if len(texts) != count:
        return
    for label, first, last in labels:
        yield from ((" ".join(text.split()), label) for text in texts[first : last + 1])


def gold_samples(corpora: Path) -> list[Sample]:
    """Lines of gold bodies of articles, each once, in an order that is the same in every run."""
    found: dict[str, Sample] = {}
    for gold in sorted(corpora.glob("*/gold.jsonl")):
        for row in read_corpus(gold.parent):
            if row.page_type == "article":
                for line in row.body.split("\n"):
                    text = " ".join(line.split())
                    if len(text) > 2 and fits(text):
                        found.setdefault(text, Sample(text, "keep", "gold", row.site))
    samples = list(found.values())
    random.Random(1).shuffle(samples)
    return samples[:GOLD]


def fits(text: str) -> bool:
    """Whether the run time would look at a line of this text."""
    alone = Document(text, "text", start=[0], end=[len(text)])
    return len(text) <= MOST_CHARACTERS and alone.words[0] <= MOST_WORDS
