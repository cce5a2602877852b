"""How time grows with the input: ratios within one run, of processor time, never bare milliseconds.

A machine that is busy with something else makes one measurement ten times as long as the next. So both sizes are
measured in turn, and the least of each counts, until the bound holds or the tries are used up.
"""

from __future__ import annotations

import time
from collections.abc import Callable

#: What takes less than this, in seconds, is counted as this: below it the clock says more than the code.
LEAST = 0.004


def seconds_of(call: Callable[[], object]) -> float:
    """The processor time of one call: other processes on the machine do not count."""
    began = time.process_time()
    call()
    return time.process_time() - began


def grows_at_most(
    times: float, prepare: Callable[[int], Callable[[], object]], small: int, large: int, tries: int = 6
) -> bool:
    """Whether the call prepared for `large` takes at most `times` as long as the one prepared for `small`.

    Prepared anew for every try, so that a call may have an input which nobody has met before.
    """
    least_small = least_large = float("inf")
    for _ in range(tries):
        least_small = min(least_small, seconds_of(prepare(small)))
        least_large = min(least_large, seconds_of(prepare(large)))
        if least_large <= times * max(least_small, LEAST):
            return True
    return False
