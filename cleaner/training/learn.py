"""Learns a scorer from examples, and scorers for cross-validation by site."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cleaner.scoring import page_features, text_features
from cleaner.scoring.model import Model
from cleaner.scoring.score import HTML_NAMES, TYPES, Scorer, type_shares, with_types
from cleaner.training.examples import RENDERINGS, Example
from cleaner.training.fit import Settings, fit
from cleaner.training.labels import COVERED

HTML = Settings(trees=500, rate=0.08)
TEXT = Settings(trees=400)
PAGE = Settings(trees=450, depth=5, rate=0.06, borders=64)
#: The folds by which the examples of the HTML model get page types that their own site had no part in.
INNER_FOLDS = 4
#: A word more weighs less: the weight of a block is its words, at most this many, to this power.
MOST_WORDS, POWER = 100, 0.7
#: Corpora of articles only say little about page types; pages that are no articles say less about articles.
ARTICLES_ONLY_WEIGHT, OTHER_TYPES_WEIGHT = 0.3, 0.7
TEXT_OTHER_TYPES_WEIGHT = 0.4


def learn(examples: list[Example]) -> Scorer:
    """A scorer learned from the examples. Same examples, same tables."""
    pages = [e for e in examples if e.rendering == "html"]
    shares = _inner_shares(pages)
    return Scorer(
        _learn_page(pages),
        _learn_blocks(
            [with_types(e.features, s) for e, s in zip(pages, shares, strict=True)], pages, HTML_NAMES, HTML, OTHER_TYPES_WEIGHT
        ),
        _learn_text([e for e in examples if e.rendering != "html"]),
    )


def learn_folds(examples: list[Example], folds: int) -> list[Scorer]:
    """A scorer for each fold, learned from the sites of the other folds."""
    return [learn([e for e in examples if e.fold % folds != fold]) for fold in range(folds)]


def _learn_text(examples: list[Example]) -> Model:
    return _learn_blocks([e.features for e in examples], examples, text_features.NAMES, TEXT, TEXT_OTHER_TYPES_WEIGHT)


def _learn_page(pages: list[Example]) -> Model:
    typed = [e for e in pages if e.page is not None and e.page_type in TYPES]
    features = np.concatenate([e.page for e in typed if e.page is not None], axis=1)
    target = np.array([TYPES.index(e.page_type) for e in typed])
    mixed = {e.corpus for e in typed if e.page_type != TYPES[0]}
    weight = np.array([1.0 if e.corpus in mixed else ARTICLES_ONLY_WEIGHT for e in typed])
    return fit(features, target, weight, page_features.NAMES, PAGE)


def _inner_shares(pages: list[Example]) -> list[NDArray[np.uint8]]:
    """For each page its type shares, by a model that has not seen its site."""
    fold_of = [e.fold // 1_000 % INNER_FOLDS for e in pages]
    models = [_learn_page([e for e, fold in zip(pages, fold_of, strict=True) if fold != k]) for k in range(INNER_FOLDS)]
    return [type_shares(models[fold].margins(e.page)[:, 0]) for e, fold in zip(pages, fold_of, strict=True) if e.page is not None]


def _learn_blocks(
    features: list[NDArray[np.uint8]], examples: list[Example], names: tuple[str, ...], settings: Settings, others: float
) -> Model:
    covered = np.concatenate([e.covered for e in examples])
    weight = np.concatenate([_weights(e) * (1.0 if e.page_type == TYPES[0] else others) for e in examples])
    known = covered >= 0
    columns = np.concatenate(features, axis=1)[:, known]
    return fit(columns, (covered[known] >= COVERED).astype(np.int64), weight[known], names, replace(settings))


def _weights(example: Example) -> NDArray[np.float64]:
    """The weight of each block: of its words, so that all pages weigh about the same, by rendering."""
    weight = np.minimum(example.words, MOST_WORDS).astype(np.float64) ** POWER
    body = float(weight[example.covered >= COVERED].sum())
    scaled: NDArray[np.float64] = RENDERINGS[example.rendering] * weight / max(30.0, body) * 100
    return scaled
