"""Measures variants of the cleaner's options side by side: each page by a scorer that has not seen its site."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from cleaner.engine import Cleaner
from cleaner.models import Options
from cleaner.training.corpora import Row, read_corpus
from cleaner.training.folds import fold_of, read_folds, sample
from cleaner.training.measures import Sheet, scored_body

#: The measures of each variant, by group of pages: `sheets[group][variant]`.
Sheets = dict[str, dict[str, Sheet]]

_cleaners: dict[str, list[Cleaner]] = {}


def read_samples(corpora: Path, limit: int | None) -> list[Row]:
    """The pages of every corpus under the folder, of each a fixed sample of at most `limit` of each kind of page."""
    rows = [list(read_corpus(gold.parent)) for gold in sorted(corpora.glob("*/gold.jsonl"))]
    articles = [sample([row for row in corpus if row.page_type == "article"], limit) for corpus in rows]
    others = [sample([row for row in corpus if row.page_type != "article"], limit) for corpus in rows]
    return [row for part in (*articles, *others) for row in part]


def measure(rows: list[Row], variants: dict[str, Options], tables: Path, processes: int = 2) -> Sheets:
    """The variants' measures on the pages, with the processor's seconds of each."""
    sheets: Sheets = {}
    with ProcessPoolExecutor(processes, initializer=_start, initargs=(variants, tables)) as pool:
        for row, outputs in zip(rows, pool.map(_clean, rows, chunksize=4), strict=True):
            for group in groups(row):
                for name, (got, seconds) in outputs.items():
                    sheets.setdefault(group, {}).setdefault(name, Sheet()).add(row.body, got, seconds)
    return {group: sheets[group] for group in sorted(sheets)}


def groups(row: Row) -> Iterator[str]:
    """The groups that the page counts in."""
    yield f"{row.corpus} articles" if row.page_type == "article" else f"{row.corpus} other types"


def _start(variants: dict[str, Options], tables: Path) -> None:
    scorers = read_folds(tables)
    for name, options in variants.items():
        _cleaners[name] = Cleaner.scored_by(scorers, options)
        _cleaners[name][0].clean("<p>The first call pays for imports.</p>", kind="html")


def _clean(row: Row) -> dict[str, tuple[str, float]]:
    source = row.html()
    outputs = {}
    for name, cleaners in _cleaners.items():
        start = time.process_time()
        page = cleaners[fold_of(row, len(cleaners))].clean(source, url=row.url or None, kind="html")
        outputs[name] = scored_body(page.article, bool(row.standfirst)), time.process_time() - start
    return outputs
