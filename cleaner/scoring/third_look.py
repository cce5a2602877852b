"""What a third look at a text sees of a line: where it stands among what rules claimed and what the score keeps.

The first two looks come before the rules and know nothing of what they find. Once a page is settled, each line that no rule
took is judged anew, by what the score saw of it and by the fate of the lines around it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.document.structure import structure
from cleaner.models import ContentKind
from cleaner.scoring.arrays import Ints, around_middle, as_bytes, beside, filled, percent, since, stacked, sums, window
from cleaner.scoring.model import SIXTEENTH

STEPS = (-2, -1, 1, 2)
WINDOWS = (4, 12)
#: Lines of so many words are paragraphs.
_LONG = 15
#: The margin of a line that the line model was not asked about.
UNASKED = -1_000_000

THIRD: dict[str, str] = {
    "margin": "the score's margin over the page's limit for body, in 16ths of a logit around 128",
    "limit": "that limit, in 16ths of a logit around 128",
    "like_title": "how much it reads like another story's title, in 16ths of a logit around 128",
    "like_furniture": "how much it reads like furniture, in 16ths of a logit around 128; 0 where nobody asked",
    "kept": "whether the score keeps it",
    "claim": "the number of the kind of the claim on it, where a rule took it that may be wrong; 0 for none",
    **{f"margin_at_{step:+d}": f"the margin of the line {step:+d} away" for step in STEPS},
    **{f"words_at_{step:+d}": f"the words of the line {step:+d} away" for step in STEPS},
    **{f"kept_at_{step:+d}": f"whether the score keeps the line {step:+d} away" for step in STEPS},
    **{f"like_furniture_at_{step:+d}": f"how much the line {step:+d} away reads like furniture" for step in STEPS},
    **{f"claim_at_{step:+d}": f"the number of the kind of the claim on the line {step:+d} away" for step in STEPS},
    **{f"kept_within_{width}": f"percent of the lines within {width} that the score keeps" for width in WINDOWS},
    "from_first": "lines from the first that the score keeps, around 128",
    "to_last": "lines to the last that the score keeps, around 128",
    "kept_before": "lines before it that the score keeps",
    "kept_after": "lines after it that the score keeps",
    "kept_lines": "lines that the score keeps",
    "kept_percent": "percent of the lines that the score keeps",
    "kept_words": "words that the score keeps, in tens",
    "words_before": "percent of those words before it",
    "lines": "lines of the page, in fours",
    "from_paragraph": "lines from the first paragraph that the score keeps, around 128",
    "to_paragraph": "lines to the last paragraph that the score keeps, around 128",
    "since_paragraph": "lines since the last such paragraph; 0 for itself, 255 where there is none",
    "until_paragraph": "lines until the next such paragraph; 0 for itself, 255 where there is none",
    "item": "whether it is the title of an item of a story list",
    "in_list": "whether it stands in a story list",
    "removed_before": "percent of the lines up to it that are removed",
}


def third_features(
    document: Document, margins: Ints, limit: int, kept: NDArray[np.bool_], claims: Ints, furniture: Ints
) -> NDArray[np.uint8]:
    """The features (features, lines) of THIRD. `kept` are the lines that the score keeps and no rule claimed, `claims` the
    numbers of the kinds that lines are claimed for (0 for none, then those for content), `furniture` how far each is over the
    line model's limit (`UNASKED` where nobody asked)."""
    count = len(margins)
    keeps, words = kept.astype(np.int64), np.array(document.words)
    over = _sixteenths(margins - limit)
    running = sums(stacked([keeps, keeps * words]))
    low, high = window(np.arange(count), count, WINDOWS)
    furniture = np.where(furniture == UNASKED, 0, np.maximum(_sixteenths(furniture), 1))
    like_title = _sixteenths(np.array(document.title_margins))
    own: list[Ints | int] = [over, limit // SIXTEENTH + 128, like_title, furniture, keeps, claims]
    within = 100 * (running[0].take(high) - running[0].take(low)) // (high - low)
    near = beside(stacked([over, words, keeps, furniture, claims]), STEPS)
    page = [*_of_page(kept, words, running), *_lists(document), _removed_above(kept, claims)]
    return as_bytes(np.concatenate([filled(own, count), near, within, filled(page, count)]))


def _of_page(kept: NDArray[np.bool_], words: Ints, running: Ints) -> list[Ints | int]:
    """Where each line stands among all that are kept; `running` counts these and their words up to each line."""
    count = len(words)
    at, long = np.arange(count), kept & (words >= _LONG)
    total, kept_words = int(running[0, -1]), int(running[1, -1])
    return [
        *_around(at, kept),
        running[0, :-1],
        total - running[0, 1:],
        total,
        100 * total // count,
        kept_words // 10,
        percent(running[1, :-1], kept_words),
        count // 4,
        *_around(at, long),
        since(long),
        since(long[::-1])[::-1],
    ]


def _removed_above(kept: NDArray[np.bool_], claims: Ints) -> Ints:
    """The percent of the lines up to each that are neither kept nor content."""
    content = (claims > 0) & (claims <= len(ContentKind))
    return 100 * (~(kept | content)).cumsum() // np.arange(1, len(kept) + 1)


def _sixteenths(margins: Ints) -> Ints:
    return margins // SIXTEENTH + 128


def _around(at: Ints, chosen: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """How far each line is from the first of the chosen, and the last from it, around 128."""
    where = chosen.nonzero()[0]
    first, last = (int(where[0]), int(where[-1])) if len(where) else (0, len(at) - 1)
    return around_middle(at - first), around_middle(last - at)


def _lists(document: Document) -> tuple[Ints, Ints]:
    """Whether each line is the title of an item, and whether it is in a list."""
    items, inside = np.zeros(len(document), np.int64), np.zeros(len(document), np.int64)
    for found in structure(document).lists:
        inside[found.first : found.last] = 1
        items[[document.block_at(item.title[0]) for item in found.items]] = 1
    return items, inside
