"""Small array operations that several features share: prefix sums, windows, shifts, runs. All on integers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def as_bytes(rows: list[Ints]) -> NDArray[np.uint8]:
    """The rows as one array of bytes, what is below 0 or above 255 clipped."""
    out = np.array(rows, np.int64)
    return np.clip(out, 0, 255, out=out).astype(np.uint8)


def percent(part: Ints, whole: Ints | int) -> Ints:
    """100 × part ÷ whole, rounded down, 0 where the whole is 0."""
    return 100 * part // np.maximum(whole, 1)


def sums(values: Ints) -> Ints:
    """Prefix sums: out[j] - out[i] is the sum of values[i:j]."""
    out = np.zeros(len(values) + 1, np.int64)
    np.cumsum(values, out=out[1:])
    return out


def shifted(values: Ints, step: int, missing: int = 0) -> Ints:
    """The value of the block `step` away, `missing` past the page's edges."""
    out = np.full(len(values), missing, np.int64)
    if abs(step) >= len(values):
        return out
    if step > 0:
        out[:-step] = values[step:]
    else:
        out[-step:] = values[:step]
    return out


def window_sums(prefix: Ints, width: int) -> Ints:
    """The sum over the blocks from `width` before to `width` after, of prefix sums."""
    count = len(prefix) - 1
    at = np.arange(count)
    return prefix[np.minimum(at + width + 1, count)] - prefix[np.maximum(at - width, 0)]


def since(marked: NDArray[np.bool_]) -> Ints:
    """How many blocks ago the last marked one was (0 for itself, 255 where there was none)."""
    at = np.arange(len(marked))
    latest = np.maximum.accumulate(np.where(marked, at, -1))
    return np.where(latest < 0, 255, at - latest)


def best_run(gain: Ints) -> tuple[int, int]:
    """The first and last index of the run with the greatest sum, of the running totals of gains and losses."""
    lowest = np.minimum.accumulate(np.append(0, gain[:-1]))
    high = int(np.argmax(gain - lowest))
    low = int(np.argmin(np.append(0, gain[:high])))
    return low, high
