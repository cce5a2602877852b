"""Learns which items of a text's lists are stories, from the pages that people labelled line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.document.structure import structure
from cleaner.scoring.items import LEAST, NAMES, item_features
from cleaner.scoring.model import Model, margin
from cleaner.training.fit import Settings, fit
from cleaner.training.labelled import Labels, said_by
from cleaner.training.measures import harmonic
from cleaner.training.weights import title_weights

ITEMS = Settings(trees=150, depth=4, rate=0.08, regularisation=10.0, columns=0.5, borders=64)


@dataclass(frozen=True, slots=True)
class LabelledItems:
    """The items of a page's lists: their features (features, items), whether each is a story by the labels, and how many
    stories the labels list."""

    features: NDArray[np.uint8]
    stories: NDArray[np.bool_]
    wanted: int


def labelled_items(document: Document, labels: Labels, lines: Sequence[str]) -> LabelledItems | None:
    """The items of the lists of a labelled text, whose blocks are the lines that were labelled; None where it has none.

    A story is what has a title of the labels, or stands in the line of one: of another length it is found all the same.
    """
    lists = structure(document).lists
    pieces = [title for _, _, items in labels["lists"] for title, *_ in items]
    at = {line for line, *_ in pieces}
    said = {_folded(said_by(lines, piece)) for piece in pieces}
    stories = [
        document.block_at(item.title[0]) in at or _folded(document.text[slice(*item.title)]) in said
        for found in lists
        for item in found.items
    ]
    return LabelledItems(item_features(document, lists), np.array(stories, bool), len(pieces)) if stories else None


def _folded(title: str) -> str:
    return " ".join(title.split()).casefold()


def learn_items(pages: Sequence[LabelledItems]) -> Model:
    """The model of the pages' items. Same pages, same tables."""
    features = np.concatenate([page.features for page in pages], axis=1)
    target = np.concatenate([page.stories for page in pages]).astype(np.int64)
    weight = np.concatenate([title_weights(len(page.stories)) for page in pages])
    return fit(features, target, weight, NAMES, ITEMS)


def measured(held: Sequence[tuple[LabelledItems, Model]]) -> dict[str, float]:
    """F1, precision and recall of pages' items, each page by a model that had not seen its site; and F1 of all items as found."""
    given = np.concatenate([model.margins(page.features)[0] for page, model in held]) >= margin(LEAST)
    right = np.concatenate([page.stories for page, _ in held])
    wanted = sum(page.wanted for page, _ in held)
    precision, recall = float(right[given].mean()), float((right & given).sum() / wanted)
    all_found = harmonic(float(right.mean()), float(right.sum() / wanted))
    return {"F1": harmonic(precision, recall), "precision": precision, "recall": recall, "F1 without the model": all_found}
