"""Linear models over many sparse features, as the vocabulary and the line model are: fitted by L-BFGS, packed as integers."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Floats = NDArray[np.float64]
Matrix = Any  # scipy has no types


def fit_two(data: Matrix, positive: NDArray[np.bool_], weight: Floats, stiffness: float, rounds: int) -> Floats:
    """The weights of the features, and last the bias, of a logistic regression; `stiffness` holds weights near 0."""
    sign = np.where(positive, 1.0, -1.0)

    def loss(guess: Floats) -> tuple[float, Floats]:
        said = sign * (data @ guess[:-1] + guess[-1])
        slope = -weight * sign / (1 + np.exp(np.clip(said, -50, 50)))
        total = float((weight * np.logaddexp(0, -said)).sum() + stiffness / 2 * (guess[:-1] @ guess[:-1]))
        return total, np.append(data.T @ slope + stiffness * guess[:-1], slope.sum())

    found = minimize(loss, np.zeros(data.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": rounds})
    return np.asarray(found.x, np.float64)


def fit_many(data: Matrix, outcome: NDArray[np.int64], count: int, weight: Floats, stiffness: float, rounds: int) -> Floats:
    """The weights (features, outcomes) of a multinomial logistic regression without bias."""
    width = data.shape[1]
    right = np.eye(count)[outcome]

    def loss(guess: Floats) -> tuple[float, Floats]:
        table = guess.reshape(width, count)
        said = data @ table
        said -= said.max(axis=1, keepdims=True)
        share = np.exp(said)
        share /= share.sum(axis=1, keepdims=True)
        total = float(-(weight * np.log((share * right).sum(axis=1) + 1e-12)).sum() + stiffness / 2 * (guess @ guess))
        return total, np.asarray(data.T @ ((share - right) * weight[:, None]) + stiffness * table).ravel()

    found = minimize(loss, np.zeros(width * count), jac=True, method="L-BFGS-B", options={"maxiter": rounds})
    return np.asarray(found.x, np.float64).reshape(width, count)


def most_telling(weights: Floats, data: Matrix, count: int) -> NDArray[np.int64]:
    """The features, `count` at most, whose weights (features, outcomes) move the most rows the most."""
    seen = np.asarray(abs(data).sum(axis=0)).ravel()
    worth = np.abs(weights).max(axis=1) * np.sqrt(seen)
    return np.sort(np.argsort(-worth, kind="stable")[:count])


def whole(weights: Floats, most: int) -> tuple[NDArray[np.int8], int]:
    """The weights as integers up to `most`, and how many of their units are one logit."""
    per_logit = max(1, int(most / float(np.quantile(np.abs(weights[weights != 0]), 0.999))))
    return np.clip(np.rint(weights * per_logit), -most, most).astype(np.int8), per_logit
