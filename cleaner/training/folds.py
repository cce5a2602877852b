"""Fold tables: each page is measured by a scorer that has not seen its site; and samples that are the same for everyone."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable
from pathlib import Path

from cleaner.errors import TableError
from cleaner.scoring.score import Scorer, read_scorer
from cleaner.training.corpora import Row


def read_folds(folder: Path, read: Callable[[Path], Scorer] = read_scorer) -> list[Scorer]:
    """The scorers of `fold0`, `fold1`, … in the folder, as training wrote them. Raises `TableError` where there is none."""
    scorers: list[Scorer] = []
    while (folder / f"fold{len(scorers)}").is_dir():
        scorers.append(read(folder / f"fold{len(scorers)}"))
    if not scorers:
        raise TableError(f"{folder}: no fold tables here; python -m cleaner.training makes them")
    return scorers


def fold_of(row: Row, folds: int) -> int:
    """The fold that the page's site is in: the scorer of that number has not seen it."""
    return zlib.crc32(row.site.encode()) % folds


def sample(rows: list[Row], limit: int | None) -> list[Row]:
    """At most so many of the rows, in their order: always the same ones, spread over the corpus."""
    if limit is None or limit >= len(rows):
        return rows
    kept = set(sorted((row.id for row in rows), key=lambda name: hashlib.sha256(name.encode()).digest())[:limit])
    return [row for row in rows if row.id in kept]
