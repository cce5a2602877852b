"""Learns the models that are asked once rules have spoken: python -m cleaner.training.settled --corpora DIR --tables FOLDER

FOLDER has tables as `cleaner.training` writes them, with those of its folds; `text-third.npz` and `items.npz` are written
beside them, each fold's from the other folds' pages. Every page is read as the lines that it shows, and settled by the fold
tables that have not seen its site.

A line is learned by the gold body of its page, where that is an article; on pages that people labelled, by what they say of it
too: gold bodies leave out lists and headings that people take for the text. What the body of a shop or a directory is, is a
matter of taste: with these pages, at any weight from .1 to .4, articles lose .002 of F1 and the others gain less than .001.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cleaner.engine import Cleaner, SettledPage
from cleaner.models import ContentKind, FurnitureKind
from cleaner.reading.html import read_html
from cleaner.scoring.arrays import Ints
from cleaner.scoring.model import Model, write_model
from cleaner.scoring.page_features import TYPES
from cleaner.scoring.score import LATE_MODELS, Scorer, read_looks
from cleaner.settling.reconsidering import lines_to_judge
from cleaner.training.corpora import Row, line_labels, read_rows
from cleaner.training.fit import Settings, fit
from cleaner.training.folds import fold_of, read_folds
from cleaner.training.items import LabelledItems, labelled_items, learn_items, measured
from cleaner.training.labelled import Labels, labelled_numbers
from cleaner.training.labelled_lines import shown_lines
from cleaner.training.labels import COVERED, label_blocks

THIRD = Settings(trees=300, depth=5, rate=0.08, regularisation=10.0)
#: A line weighs as the root of its words, at most so many; by people's labels this times as much.
MOST_WORDS = 100
PEOPLES_WEIGHT = 1.5
_CONTENT = frozenset(map(str, ContentKind))


@dataclass(frozen=True, slots=True)
class SettledLines:
    """The lines of a page that the third look judges: what it sees of them (features, lines), whether each is text, and how
    much each weighs; of a labelled page the lines stand twice, by gold and by people. And the items of its lists, where it has
    any."""

    fold: int
    features: NDArray[np.uint8]
    kept: NDArray[np.bool_]
    weight: NDArray[np.float64]
    items: LabelledItems | None


def settled_lines(rows: Sequence[Row], scorers: list[Scorer], corpora: Path, processes: int = 2) -> list[SettledLines]:
    """The lines of the pages, in their order; of pages that have any to judge."""
    labels = labelled_numbers(corpora)
    jobs = [(row, labels.get((row.corpus, row.id))) for row in rows]
    with ProcessPoolExecutor(processes, initializer=_start, initargs=(scorers,)) as pool:
        return [found for found in pool.map(_settled_lines, jobs, chunksize=16) if found is not None]


#: Those of the folds: made once a process, as that reads all rules.
_cleaners: list[Cleaner] = []


def _start(scorers: list[Scorer]) -> None:
    _cleaners[:] = Cleaner.scored_by(scorers)


def _settled_lines(job: tuple[Row, Labels | None]) -> SettledLines | None:
    row, labels = job
    is_article = row.page_type == TYPES[0]
    if not is_article and labels is None:
        return None
    texts = shown_lines(read_html(row.html(), row.url))
    fold = fold_of(row, len(_cleaners))
    page = _cleaners[fold].settled("\n".join(texts), row.url, "text")
    if page.scores.lines is None:
        return None
    if labels is not None and not len(page.document) == len(texts) == labels["lines"]:
        labels = None
    lines = lines_to_judge(page.document, page.settled, page.margins, page.limits, page.scores)
    parts = [(_by_gold(page, row, lines.blocks), 1.0)] if is_article else []
    if labels is not None:
        parts.append((_by_people(labels, lines.blocks), PEOPLES_WEIGHT))
    if not parts:
        return None
    weight = np.minimum(np.array(page.document.words)[lines.blocks], MOST_WORDS) ** 0.5
    return SettledLines(
        fold,
        np.concatenate([lines.features[:, said >= 0] for said, _ in parts], axis=1),
        np.concatenate([said[said >= 0] > 0 for said, _ in parts]),
        np.concatenate([weight[said >= 0] * share for said, share in parts]),
        None if labels is None else labelled_items(page.document, labels, texts),
    )


def _by_gold(page: SettledPage, row: Row, blocks: Ints) -> Ints:
    """Whether each line is in the gold body (1 or 0)."""
    return (np.array(label_blocks(page.document.texts, row.body))[blocks] >= COVERED).astype(np.int64)


def _by_people(labels: Labels, blocks: Ints) -> Ints:
    """Whether people take each line for content (1 or 0; -1 where they say nothing of it)."""
    said: Ints = np.array([-1 if label == FurnitureKind.OTHER else int(label in _CONTENT) for label in line_labels(labels)])
    return said[blocks]


def learn_third(pages: Sequence[SettledLines]) -> Model:
    """The model of the pages' lines. Same pages, same tables."""
    features = np.concatenate([page.features for page in pages], axis=1)
    kept = np.concatenate([page.kept for page in pages]).astype(np.int64)
    return fit(features, kept, np.concatenate([page.weight for page in pages]), LATE_MODELS["text-third"], THIRD)


def with_late_models(scorer: Scorer, fold_scorers: list[Scorer], rows: Sequence[Row], corpora: Path) -> Iterator[Scorer]:
    """The scorer and those of the folds, in this order, with the models that are asked once rules have spoken."""
    pages = settled_lines(rows, fold_scorers, corpora)
    models: dict[int, Model] = {}
    for fold, its in enumerate([scorer, *fold_scorers], -1):  # the first has seen every fold
        seen = [page for page in pages if page.fold != fold]
        items = [page.items for page in seen if page.items is not None]
        models[fold] = learn_items(items) if items else its.items
        yield replace(its, text_third=learn_third(seen), items=models[fold])
    held = [(page.items, models[page.fold]) for page in pages if page.items is not None]
    if held:
        print("items of lists: " + "  ".join(f"{name} {value:.4f}" for name, value in measured(held).items()))


def write_late_models(folder: Path, scorer: Scorer) -> None:
    """Write the tables of the models that are asked once rules have spoken."""
    write_model(folder / "text-third.npz", scorer.text_third)
    write_model(folder / "items.npz", scorer.items)


def main() -> None:
    about, _, rest = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(prog="python -m cleaner.training.settled", description=about, epilog=rest)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of corpora and labelled pages")
    parser.add_argument("--tables", type=Path, required=True, help="folder of tables, with those of its folds")
    args = parser.parse_args()
    folds = read_folds(args.tables, read_looks)
    scorers = with_late_models(read_looks(args.tables), folds, read_rows(args.corpora), args.corpora)
    for folder, scorer in zip([args.tables, *(args.tables / f"fold{n}" for n in range(len(folds)))], scorers, strict=True):
        write_late_models(folder, scorer)
        print(f"{folder}: written", flush=True)


if __name__ == "__main__":
    main()
