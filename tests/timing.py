"""Processor time of a call, for tests of how time grows: another process on the machine does not count."""

from __future__ import annotations

import time
from collections.abc import Callable


def seconds_of(call: Callable[[], object], tries: int = 3) -> float:
    """The least processor time that the call took."""
    best = float("inf")
    for _ in range(tries):
        began = time.process_time()
        call()
        best = min(best, time.process_time() - began)
    return best
