"""What a second look sees of a block: how likely the first look found what is around it.

The first model looks at blocks; the second sees which neighbours, containers and blocks of the same build it took for
body, and how the page divides into runs. All in whole numbers: a likelihood is a number from 0 to 255.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from cleaner.scoring.arrays import Ints, as_bytes, beside, best_run, filled, stacked, sums, window
from cleaner.scoring.html_features import of_group
from cleaner.scoring.html_page import LEVELS, Layout, edge_distance
from cleaner.scoring.topic import TOPIC, topic_rows
from cleaner.scoring.vocabulary import UNIT
from cleaner.scoring.words import Words

#: Words of a block beyond this many count no more: a block weighs as its words.
MOST_WORDS = 60
STEPS = (-4, -3, -2, -1, 1, 2, 3, 4)
WINDOWS = (2, 5, 10, 20, 50)
#: Runs of the blocks that are likelier than these are looked for.
RUNS = (77, 128, 179)
_LIKELY = 128
_GROUPS = ("path of tags", "path of tags, its last two steps left out", "tag and class", "tag and class of the container")

LINE_CONTEXT: dict[str, str] = {
    "likely": "how likely the first look found it, in 255ths",
    **{f"likely_at_{step:+d}": f"the same of the block {step:+d} away" for step in STEPS},
    **{f"likely_within_{width}": f"the mean of that within {width} blocks, by words" for width in WINDOWS},
    **{f"likely_before_{width}": f"the mean of that over the {width} blocks before it" for width in WINDOWS},
    **{f"likely_after_{width}": f"the mean of that over the {width} blocks after it" for width in WINDOWS},
    "likely_share_before": "percent of the page's likely words before it",
    "page_likely": "likely words of the page, in tens",
    "page_likely_percent": "percent of the page's words that are likely",
    "from_first_likely": "blocks from the first likely block, around 128",
    "to_last_likely": "blocks to the last likely block, around 128",
    "since_likely": "blocks since the last likely one",
    "until_likely": "blocks until the next likely one",
    **{f"from_run_{run}": f"blocks from the edge of the best run of what is likelier than {run}, around 128" for run in RUNS},
    **{f"run_share_{run}": f"percent of the page's likely words in that run of {run}" for run in RUNS},
    "page_sure": "the F1 that the page's best choice of blocks is expected to have, in percent",
    "over_threshold": "how much likelier it is than the least likely block of that choice, around 128",
    **TOPIC,
}
HTML_CONTEXT: dict[str, str] = {
    **LINE_CONTEXT,
    **{f"likely_in_{level}": f"the mean likelihood in container {level}" for level in range(LEVELS)},
    **{f"likely_share_{level}": f"percent of the page's likely words in container {level}" for level in range(LEVELS)},
    **{f"likely_others_{level}": f"the mean likelihood of the others in container {level}" for level in range(LEVELS)},
    **{f"likely_alike_{number}": f"the mean likelihood of others of the same {group}" for number, group in enumerate(_GROUPS)},
    **{f"alike_share_{number}": f"percent of the likely words in the same {group}" for number, group in enumerate(_GROUPS)},
    **{f"alike_{number}": f"blocks of the same {group}" for number, group in enumerate(_GROUPS)},
}
#: The likelihood of a margin, in steps of a sixteenth of a logit from -8 to 8.
_LIKELIHOOD = np.rint(255 / (1 + np.exp(-(np.arange(256) - 127.5) / 16))).astype(np.int64)


def likelihoods(margins: Ints) -> Ints:
    """The margins as likelihoods from 0 to 255."""
    return _LIKELIHOOD.take(margins * 16 // UNIT + 128, mode="clip")


def line_context(margins: Ints, words: Ints, said: Words) -> NDArray[np.uint8]:
    """The features (features, blocks) of LINE_CONTEXT, of the margins of the first look."""
    likely = _Likely(margins, words)
    rows = np.concatenate([*_along(likely), topic_rows(likely.share, said)])
    return as_bytes(rows)


def html_context(margins: Ints, words: Ints, layout: Layout, said: Words) -> NDArray[np.uint8]:
    """The features (features, blocks) of HTML_CONTEXT, of the margins of the first look."""
    likely = _Likely(margins, words)
    around = *_along(likely), topic_rows(likely.share, said)
    rows = np.concatenate([*around, *_in_containers(likely, layout), *_alike(likely, layout)])
    return as_bytes(rows)


class _Likely:
    """The likelihoods of a page's blocks, their weights, and running sums of both."""

    def __init__(self, margins: Ints, words: Ints) -> None:
        self.share = likelihoods(margins)
        self.weight = np.minimum(words, MOST_WORDS)
        self.mass = self.share * self.weight
        self.running = sums(stacked([self.mass, self.weight]))
        self.total = max(1, int(self.running[0, -1]))
        self.count = len(margins)
        self.at = np.arange(self.count)


def _along(likely: _Likely) -> Iterator[Ints]:
    """What stands before and after."""
    share, at, running = likely.share, likely.at, likely.running
    yield share[None]
    yield beside(share[None], STEPS)
    low, high = window(at, likely.count, WINDOWS)
    middle = running[:, None, :-1], running[:, None, 1:]
    below, above = running.take(low, axis=1), running.take(high, axis=1)
    for mass, weight in (above - below, middle[0] - below, above - middle[1]):
        yield mass // np.maximum(weight, 1)
    is_likely = share >= _LIKELY
    where = is_likely.nonzero()[0]
    first, last = (int(where[0]), int(where[-1])) if len(where) else (0, likely.count - 1)
    before = np.maximum.accumulate(np.where(is_likely, at, -255))
    after = np.minimum.accumulate(np.where(is_likely, at, likely.count + 255)[::-1])[::-1]
    yield filled(
        [
            100 * running[0, :-1] // likely.total,
            likely.total // 2_550,
            likely.total * 100 // (255 * max(1, int(running[1, -1]))),
            at - first + 128,
            last - at + 128,
            at - before,
            after - at,
        ],
        likely.count,
    )
    runs = [best_run(((share - run) * likely.weight).cumsum()) for run in RUNS]
    yield stacked([edge_distance(at, *run) for run in runs])
    yield filled([100 * int(running[0, high + 1] - running[0, low]) // likely.total for low, high in runs], likely.count)
    best, least = best_choice(share, likely.weight)
    yield filled([best, (share - least) // 2 + 128], likely.count)


def best_choice(share: Ints, weight: Ints) -> tuple[int, int]:
    """Which blocks to take so that F1 may be expected to be best: that F1 in percent, and the likelihood from which on.

    Of the likeliest blocks with words w and likelihoods p the expected F1 is about 2 Σ w p / (Σ w + Σ of all w p): a block
    belongs in the choice where its p is at least half of that (Lipton et al. 2014, "Optimal thresholding of classifiers").
    """
    order = np.argsort(-share, kind="stable")
    taken = (share * weight)[order].cumsum()
    expected = 20_000 * taken // np.maximum(1, 255 * weight[order].cumsum() + int(taken[-1]))
    best = int(expected.argmax())
    return int(expected[best]) // 100, int(share[order[best]])


def _in_containers(likely: _Likely, layout: Layout) -> Iterator[Ints]:
    mass, weight = (likely.running[:, layout.last] - likely.running[:, layout.first])[:, layout.chain[:LEVELS]]
    yield mass // np.maximum(weight, 1)
    yield 100 * mass // likely.total
    yield (mass - likely.mass) // np.maximum(weight - likely.weight, 1)


def _alike(likely: _Likely, layout: Layout) -> Iterator[Ints]:
    path, kind, chain = layout.path, layout.kind, layout.chain
    groups = (path[chain[0]], path[chain[2]], kind[chain[0]], kind[chain[1]])
    mass = stacked([of_group(group, likely.mass) for group in groups])
    weight = stacked([of_group(group, likely.weight) for group in groups])
    yield (mass - likely.mass) // np.maximum(weight - likely.weight, 1)
    yield 100 * mass // likely.total
    yield stacked([np.bincount(group)[group] for group in groups])
