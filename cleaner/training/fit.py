"""Fits oblivious trees with CatBoost and turns them into the tables that the score uses at run time."""

from __future__ import annotations

import json
import math
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from cleaner.scoring.model import UNIT, Model

if TYPE_CHECKING:
    from catboost import CatBoostClassifier

#: Leaves are rounded to multiples of this (a 256th of a logit), which packs an eighth better and changes no figure.
LEAF_STEP = 4


@dataclass(frozen=True, slots=True)
class Settings:
    """How trees are grown. The defaults are those of the shipped tables."""

    trees: int = 300
    depth: int = 6
    rate: float = 0.1
    regularisation: float = 5.0
    sampled: float = 0.7
    columns: float = 0.3
    borders: int = 128
    seed: int = 1
    threads: int = 2


def fit(
    features: NDArray[np.uint8],
    target: NDArray[np.int64],
    weight: NDArray[np.float64],
    names: tuple[str, ...],
    settings: Settings,
    classes: int = 2,
) -> Model:
    """A model of the examples: `features` (features, examples), `target` class numbers, `weight` one an example.

    Two classes give one row of margins (of class 1), more give a row a class. Same seed, same tables.
    """
    features, target, weight = _with_every_class(features, target, weight, classes)
    learner = _learner(settings, classes)
    learner.fit(features.T, target, sample_weight=weight)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.json"
        learner.save_model(str(path), format="json")
        return _tables(json.loads(path.read_text(encoding="utf-8")), names, settings.depth, 1 if classes == 2 else classes)


def _learner(settings: Settings, classes: int) -> CatBoostClassifier:
    from catboost import CatBoostClassifier

    return CatBoostClassifier(
        iterations=settings.trees,
        depth=settings.depth,
        learning_rate=settings.rate,
        l2_leaf_reg=settings.regularisation,
        border_count=settings.borders,
        bootstrap_type="Bernoulli",
        subsample=settings.sampled,
        rsm=settings.columns if classes == 2 else None,
        boosting_type="Plain",
        score_function="L2",
        leaf_estimation_iterations=2,
        loss_function="Logloss" if classes == 2 else "MultiClass",
        random_seed=settings.seed,
        thread_count=settings.threads,
        allow_writing_files=False,
        verbose=0,
    )


def _with_every_class(
    features: NDArray[np.uint8], target: NDArray[np.int64], weight: NDArray[np.float64], classes: int
) -> tuple[NDArray[np.uint8], NDArray[np.int64], NDArray[np.float64]]:
    """The examples, with one that weighs next to nothing of each class that they lack: the tables have a row for it."""
    lacking = np.setdiff1d(np.arange(classes), target)
    blank = np.zeros((features.shape[0], len(lacking)), np.uint8)
    return (
        np.concatenate([features, blank], axis=1),
        np.concatenate([target, lacking]),
        np.concatenate([weight, np.full(len(lacking), 1e-6)]),
    )


def _tables(trained: dict[str, object], names: tuple[str, ...], depth: int, rows: int) -> Model:
    trees: list[dict[str, object]] = trained["oblivious_trees"]  # type: ignore[assignment]  # CatBoost's JSON is untyped
    feature = np.zeros((len(trees), depth), np.int16)
    threshold = np.full((len(trees), depth), 255, np.uint8)  # nothing is above 255: an unused level never asks
    leaves = np.zeros((rows, len(trees), 1 << depth), np.int16)
    for number, tree in enumerate(trees):
        splits: list[dict[str, float]] = tree["splits"] or []  # type: ignore[assignment]  # the same
        for level, split in enumerate(splits):
            feature[number, level] = int(split["float_feature_index"])
            threshold[number, level] = min(255, max(0, math.floor(split["border"])))
        values = np.array(tree["leaf_values"], np.float64).reshape(-1, rows).T * UNIT
        leaves[:, number, : values.shape[1]] = np.clip(LEAF_STEP * np.rint(values / LEAF_STEP), -32_768, 32_767).astype(np.int16)
    bias = np.array(trained["scale_and_bias"][1], np.float64)  # type: ignore[index]  # the same
    return Model(names, feature, threshold, leaves, np.rint(bias * UNIT).astype(np.int64).reshape(rows))
