"""How much each page and each block counts in learning."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cleaner.scoring.page_features import TYPES
from cleaner.training.examples import RENDERINGS, Example
from cleaner.training.labels import COVERED

#: A word more weighs less: the weight of a block is its words, at most this many, to this power.
MOST_WORDS, POWER = 100, 0.7
#: Pages that are no articles say less about articles, in text less still; news says more: it is what this is for.
OTHER_TYPES_WEIGHT, TEXT_OTHER_TYPES_WEIGHT = 1.0, 0.4
NEWS_CORPORA, NEWS_WEIGHT = ("aeb", "fundus"), 2.0
#: Corpora of articles only say little about page types.
ARTICLES_ONLY_WEIGHT = 0.3

Floats = NDArray[np.float64]


def block_weights(example: Example) -> Floats:
    """The weight of each block: of its words, so that all pages of a kind weigh about the same."""
    weight = np.minimum(example.words, MOST_WORDS).astype(np.float64) ** POWER
    body = float(weight[example.covered >= COVERED].sum())
    page = RENDERINGS[example.rendering] / max(30.0, body) * 100
    if example.page_type != TYPES[0]:
        page *= OTHER_TYPES_WEIGHT if example.rendering == "html" else TEXT_OTHER_TYPES_WEIGHT
    if example.corpus in NEWS_CORPORA:
        page *= NEWS_WEIGHT
    scaled: Floats = page * weight
    return scaled


def title_weights(lines: int) -> Floats:
    """The weight of each of a page's lines where titles are learned: a long page counts more, but less than it is longer."""
    return np.full(lines, lines**-0.5)


def type_weights(pages: Sequence[Example]) -> Floats:
    """The weight of each page where its type is learned."""
    mixed = {page.corpus for page in pages if page.page_type != TYPES[0]}
    return np.array([1.0 if page.corpus in mixed else ARTICLES_ONLY_WEIGHT for page in pages])
