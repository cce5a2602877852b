"""Numbers alone that count the parts of the text: 1, 2, 3, each above something that is kept.

A number alone is mostly a count, a rank or a page's number, and a rule takes it. Those of a recipe's steps look the same, and
are told by their order and by what is below them, which stays. Forums number what people say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress

from cleaner.document.document import Document
from cleaner.models import PageType
from cleaner.rules.known import STRAY_COUNT
from cleaner.settling.settle import Settled, given_back

#: On all labelled dev pages with so many, in order and each above text, readers took the numbers for text.
LEAST_STEPS = 3
_AROUND = "()[]. "


def with_step_numbers(document: Document, settled: Settled, page_type: PageType | None) -> Settled:
    """The settled spans, those of numbers kept that count the parts of the text."""
    numbers = list(_numbers(document, settled))
    if page_type is PageType.FORUM or len(numbers) < LEAST_STEPS:
        return settled
    steps = _steps(settled, numbers)
    return given_back(settled, steps) if steps else settled


def _steps(settled: Settled, numbers: Iterable[tuple[int, int]]) -> set[int]:
    """The places of the numbers that count up from 1, each above something that is kept."""
    kept = set(compress(settled.block, settled.kept))
    runs: list[list[int]] = [[]]
    for place, number in numbers:
        if settled.block[place] + 1 not in kept:
            continue
        if number == len(runs[-1]) + 1:
            runs[-1].append(place)
        else:
            runs.append([place] if number == 1 else [])
    return {place for run in runs if len(run) >= LEAST_STEPS for place in run}


def _numbers(document: Document, settled: Settled) -> Iterator[tuple[int, int]]:
    """The places and the values of the numbers alone that this rule took, and no other."""
    for place, (claim, also) in enumerate(zip(settled.claim, settled.also, strict=True)):
        if claim is not None and claim.rule == STRAY_COUNT and not also and not settled.kept[place]:
            number = document.text[settled.start[place] : settled.end[place]].strip(_AROUND)
            if number.isdecimal():
                yield place, int(number)
