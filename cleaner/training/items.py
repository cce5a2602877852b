"""Makes the model of list items: python -m cleaner.training.items --corpora DIR --folds FOLDER --out FILE

Learns from the pages that people labelled line by line (cleaner/training/labelled_pages.jsonl and DIR/furniture), as text:
which items of the lists that rules found are titles of stories. FOLDER has fold tables as `cleaner.training` writes them,
so that a page's titles are judged by a model that had not seen its site. Prints F1 of items by cross-validation over sites.
"""

from __future__ import annotations

import argparse
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.document.structure import structure
from cleaner.engine import judge
from cleaner.reading.text import read_text
from cleaner.scoring.items import LEAST, NAMES, item_features
from cleaner.scoring.model import Model, margin, write_model
from cleaner.training.corpora import Row, read_rows
from cleaner.training.fit import Settings, fit
from cleaner.training.folds import fold_of, read_folds
from cleaner.training.labelled import Labels, labelled_numbers, page_lines, said_by
from cleaner.training.measures import harmonic
from cleaner.training.weights import title_weights

ITEMS = Settings(trees=150, depth=4, rate=0.08, regularisation=10.0, columns=0.5, borders=64)
FOLDS = 5


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """The items of a page's lists: their features (features, items), whether each is a story by the labels, and how many
    stories the labels list."""

    site: str
    features: NDArray[np.uint8]
    stories: NDArray[np.bool_]
    wanted: int

    @property
    def fold(self) -> int:
        return zlib.crc32(self.site.encode()) % FOLDS


def labelled_items(corpora: Path, folds: Path, rows: list[Row]) -> Iterator[LabelledPage]:
    """The items of each labelled page that is at hand and has the lines that were labelled."""
    scorers = read_folds(folds)
    labels = labelled_numbers(corpora)
    for row in rows:
        numbers = labels.get((row.corpus, row.id))
        lines = page_lines(corpora, row.corpus, row.id) if numbers is not None else None
        if numbers is None or lines is None or len(lines) != numbers["lines"]:
            continue
        document = read_text("\n".join(lines), row.url)
        if len(document) == len(lines):
            scores = scorers[fold_of(row, len(scorers))].score(document)
            judge(document, scores, scores.margins, "balanced")
            yield _labelled_page(document, numbers, lines, row.site)


def _labelled_page(document: Document, numbers: Labels, lines: list[str], site: str) -> LabelledPage:
    lists = structure(document).lists
    pieces = [title for _, _, items in numbers["lists"] for title, *_ in items]
    at = {line for line, *_ in pieces}
    said = Counter(_folded(said_by(lines, piece)) for piece in pieces)
    stories = [
        document.block_at(item.title[0]) in at or _folded(document.text[slice(*item.title)]) in said
        for found in lists
        for item in found.items
    ]
    return LabelledPage(site, item_features(document, lists), np.array(stories, bool), len(pieces))


def _folded(title: str) -> str:
    return " ".join(title.split()).casefold()


def learn(pages: list[LabelledPage]) -> Model:
    """The model of the pages' items. Same pages, same tables."""
    features = np.concatenate([page.features for page in pages], axis=1)
    target = np.concatenate([page.stories for page in pages]).astype(np.int64)
    weight = np.concatenate([title_weights(len(page.stories)) for page in pages])
    return fit(features, target, weight, NAMES, ITEMS)


def cross_validated(pages: list[LabelledPage]) -> dict[str, float]:
    """F1, precision and recall of items, each judged by a model that had not seen its site; and of all items as found."""
    kept: list[NDArray[np.bool_]] = []
    stories: list[NDArray[np.bool_]] = []
    for fold in range(FOLDS):
        model = learn([page for page in pages if page.fold != fold])
        held = [page for page in pages if page.fold == fold]
        kept += [model.margins(page.features)[0] >= margin(LEAST) for page in held]
        stories += [page.stories for page in held]
    wanted = sum(page.wanted for page in pages)
    given, right = np.concatenate(kept), np.concatenate(stories)
    precision, recall = float(right[given].mean()), float((right & given).sum() / wanted)
    all_found = harmonic(float(right.mean()), float(right.sum() / wanted))
    return {"F1": harmonic(precision, recall), "precision": precision, "recall": recall, "F1 without the model": all_found}


def main() -> None:
    about, _, rest = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(prog="python -m cleaner.training.items", description=about, epilog=rest)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of corpora and labelled pages")
    parser.add_argument("--folds", type=Path, required=True, help="folder of fold tables")
    parser.add_argument("--out", type=Path, required=True, help="the table file to write")
    args = parser.parse_args()
    found = [page for page in labelled_items(args.corpora, args.folds, read_rows(args.corpora)) if len(page.stories)]
    print(f"{len(found)} pages, {sum(len(page.stories) for page in found)} items")
    print("  ".join(f"{name} {value:.4f}" for name, value in cross_validated(found).items()))
    write_model(args.out, learn(found))


if __name__ == "__main__":
    main()
