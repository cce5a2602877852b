"""The learned score at run time: oblivious trees as lookup tables, added up in integers.

An oblivious tree asks the same question of every block at one depth, so a whole page goes through all trees in a few
array operations. Leaves are integers, so a margin is the same on every machine and in every process.
"""

from __future__ import annotations

import math
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cleaner.errors import TableError
from cleaner.scoring.arrays import bounded

#: A margin of this much is one logit: P(body) = 1 / (1 + exp(-margin / UNIT)).
UNIT = 1024
#: In features margins are 16ths of a logit.
SIXTEENTH = UNIT // 16
#: Blocks scored at a time, so that memory stays flat on huge pages.
_CHUNK = 256
#: Bytes of a machine word: pages are padded to a multiple of so many blocks.
_WORD = 8
#: The layout of the tables; a file of another version is refused.
VERSION = 2


@dataclass(frozen=True, slots=True)
class Model:
    """Trees as arrays: `feature` and `threshold` are (trees, depth), `leaves` (classes, trees, 2**depth), `bias` (classes,)."""

    names: tuple[str, ...]
    feature: NDArray[np.int16]
    threshold: NDArray[np.uint8]
    leaves: NDArray[np.int16]
    bias: NDArray[np.int64]

    def margins(self, features: NDArray[np.uint8]) -> NDArray[np.int64]:
        """The margins (classes, blocks) of features (features, blocks)."""
        trees, depth = self.feature.shape
        asked, least = self.feature.T.ravel(), self.threshold.T.reshape(-1, 1)  # by depth
        bits = np.arange(depth, dtype=np.uint64)[:, None, None]
        base = np.arange(0, trees << depth, 1 << depth, dtype=np.int32)[:, None]
        count = features.shape[1]
        wide = np.zeros((len(features), -(-count // _WORD) * _WORD), np.uint8)
        wide[:, :count] = features
        out = np.empty((len(self.bias), wide.shape[1]), np.int64)
        flat = self.leaves.reshape(len(self.bias), -1)
        for begin in range(0, wide.shape[1], _CHUNK):
            above = wide[:, begin : begin + _CHUNK].take(asked, axis=0) > least
            words = above.view(np.uint64).reshape(depth, trees, -1)
            words <<= bits  # eight bytes at once: a bit moved up by less than eight stays in its byte
            place = np.bitwise_or.reduce(words, axis=0).view(np.uint8).astype(np.int32)
            place += base
            for row, values in enumerate(flat):
                out[row, begin : begin + _CHUNK] = values.take(place).sum(axis=0, dtype=np.int32)
        return out[:, :count] + self.bias[:, None]


def blank_model(names: tuple[str, ...]) -> Model:
    """A model of these features that has learned nothing: every margin is 0."""
    one, leaves = (1, 1), np.zeros((1, 1, 2), np.int16)
    return Model(names, np.zeros(one, np.int16), np.zeros(one, np.uint8), leaves, np.zeros(1, np.int64))


def probabilities(margins: Sequence[int]) -> list[float]:
    """P(body) of each margin, rounded to three decimals."""
    shares = 1 / (1 + np.exp(-bounded(np.array(margins), -30_000, 30_000) / UNIT))
    rounded: list[float] = np.round(shares, 3).tolist()
    return rounded


def margin(probability: float) -> int:
    """The margin at which P(body) is reached."""
    return round(UNIT * math.log(probability / (1 - probability)))


def read_model(path: Path, names: tuple[str, ...]) -> Model:
    """The model in a table file. Raises `TableError` where it is missing, damaged or made for other features."""
    try:
        with np.load(path, allow_pickle=False) as tables:
            found = tuple(str(tables["names"]).split("\n"))
            version = int(tables["version"])
            model = Model(found, tables["feature"], tables["threshold"], tables["leaves"], tables["bias"])
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as problem:
        raise TableError(
            f"{path}: the score's tables cannot be read ({type(problem).__name__}: {problem}); reinstall the package"
        ) from problem
    if version != VERSION or found != names:
        raise TableError(f"{path}: the score's tables were made for other features; train again: python -m cleaner.training")
    return model


def write_model(path: Path, model: Model) -> None:
    """Write a model as a table file that `read_model` reads."""
    np.savez_compressed(
        path,
        version=VERSION,
        names="\n".join(model.names),
        feature=model.feature,
        threshold=model.threshold,
        leaves=model.leaves,
        bias=model.bias,
    )
