"""Learns which line above a text is its headline, and says how often points, weights, and weights that must be surer are right.

    python -m cleaner.training.headlines --corpora DIR --tables FOLDER

Pages are read as lines, with their address and without, by scorers that have not seen their sites. Their headline is what the
corpus says, or where no line says so, what people labelled. Printed are the weights as `document/learned_headlines.py` has them,
made from all pages, and the figures, each page by weights that have not seen its site.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cleaner.document.headline_lines import headline_line
from cleaner.document.learned_headlines import SURER, WEIGHTS, candidates
from cleaner.document.names import bare
from cleaner.document.story_frame import text_begins
from cleaner.engine import Cleaner
from cleaner.reading.html import read_html
from cleaner.training.corpora import Row, line_labels, read_rows
from cleaner.training.folds import fold_of, read_folds
from cleaner.training.labelled import KEPT
from cleaner.training.labelled_lines import shown_lines

FOLDS = 5
#: A line is the headline where one of both holds the other, and is not much shorter: sites add their name, kickers stand before.
ALIKE = 0.6
STIFFNESS = 1.0
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choice:
    """The lines of a page that may be its headline: what is seen of them (lines, features), which are it, and which of them
    points chose."""

    seen: Floats
    right: NDArray[np.bool_]
    chosen: int
    addressed: bool
    fold: int


def choices(rows: Sequence[Row], tables: Path) -> list[Choice]:
    """The choices of all pages that have lines to choose from, one of them right, and one chosen by points."""
    labels = {(kept["corpus"], kept["id"]): line_labels(kept) for kept in map(json.loads, KEPT.read_text("utf-8").splitlines())}
    asked = [(row, labels.get((row.corpus, row.id), []), tables) for row in rows]
    with ProcessPoolExecutor(2) as pool:
        return [choice for found in pool.map(_choices, asked, chunksize=16) for choice in found]


@cache
def _cleaners(tables: Path) -> list[Cleaner]:
    return Cleaner.scored_by(read_folds(tables))


def _choices(asked: tuple[Row, list[str], Path]) -> list[Choice]:
    row, labels, tables = asked
    cleaners = _cleaners(tables)
    cleaner = cleaners[fold_of(row, len(cleaners))]
    lines = shown_lines(read_html(row.html(), row.url))
    titles = [line for line, label in zip(lines, labels, strict=True) if label == "title"] if len(labels) == len(lines) else []
    return [choice for url in (None, row.url) for choice in choices_of(cleaner, row, "\n".join(lines), url, titles)]


def choices_of(cleaner: Cleaner, row: Row, text: str, url: str | None, titles: Sequence[str]) -> Iterator[Choice]:
    """The choice that a text offers, where it does; `titles` are the lines that people labelled as its headline."""
    document = cleaner.settled(text, url, "text").document
    body, opened = text_begins(document)
    found = candidates(document, body, opened)
    chosen, _ = headline_line(document, body, opened)
    right = [_is_said(document.texts[block], [row.title]) for block in found]
    if not any(right):
        right = [_is_said(document.texts[block], titles) for block in found]
    if any(right) and chosen in found:
        seen = np.array(list(found.values()))
        yield Choice(seen, np.array(right), list(found).index(chosen), url is not None, fold_of(row, FOLDS))


def _is_said(line: str, titles: Sequence[str]) -> bool:
    key = bare(line)
    for title in map(bare, titles):
        shorter, longer = sorted((key, title), key=len)
        if shorter and shorter in longer and len(shorter) > ALIKE * len(longer):
            return True
    return False


def learn(pages: Sequence[Choice]) -> Floats:
    """The weights with which the right lines of the pages are likeliest among their page's, held small."""
    from scipy.optimize import minimize

    seen, right = np.vstack([page.seen for page in pages]), np.concatenate([page.right for page in pages])
    counts = np.array([len(page.right) for page in pages])
    starts, of_page = np.r_[0, np.cumsum(counts)[:-1]], np.repeat(np.arange(len(pages)), counts)

    def loss(weights: Floats) -> tuple[float, Floats]:
        score = seen @ weights
        share = np.exp(score - np.maximum.reduceat(score, starts)[of_page])
        told = share * right
        whole, good = np.add.reduceat(share, starts), np.maximum(np.add.reduceat(told, starts), 1e-300)
        slope = seen.T @ (share / whole[of_page] - told / good[of_page]) + STIFFNESS * weights
        return float(-np.log(good / whole).sum() + STIFFNESS * (weights @ weights) / 2), slope

    found: Floats = minimize(loss, np.zeros(seen.shape[1]), jac=True, method="L-BFGS-B").x
    return found


def right_by(pages: Sequence[Choice], weights: Sequence[Floats], surer: float) -> tuple[int, int]:
    """Of how many pages without an address, and with one, the choice is right, where weights must be surer by so many logits."""
    right = [0, 0]
    for page in pages:
        scores = page.seen @ weights[page.fold]
        best = int(np.argmax(scores))
        right[page.addressed] += bool(page.right[best if scores[best] >= scores[page.chosen] + surer else page.chosen])
    return right[0], right[1]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m cleaner.training.headlines", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of corpora")
    parser.add_argument("--tables", type=Path, required=True, help="training's output, with its fold tables")
    args = parser.parse_args()
    pages = choices([row for row in read_rows(args.corpora) if row.page_type == "article"], args.tables)
    weights = [learn([page for page in pages if page.fold != fold]) for fold in range(FOLDS)]
    for name, weight in zip(WEIGHTS, learn(pages), strict=True):
        print(f'    "{name}": {round(100 * weight)},')
    addressed = sum(page.addressed for page in pages)
    print(f"{len(pages) - addressed} pages without address, {addressed} with one; right by points, by weights, by surer weights:")
    print(*(right_by(pages, weights, surer) for surer in (np.inf, 0.0, SURER / 100)))


if __name__ == "__main__":
    main()
