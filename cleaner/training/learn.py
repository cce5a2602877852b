"""Learns scorers from examples: one of all, and one for each fold of a cross-validation by site.

Models build on each other: the page model sees what the vocabulary says, the first look the page model's types, the
second look the first one's margins. What a model is learned from must not come from models that knew the answer, so each
example is shown as models see it that have seen none of its fold. `_Course` learns each model once for each set of
folds that some other model needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from cleaner.scoring import html_features, page_features, text_features
from cleaner.scoring.arrays import Ints
from cleaner.scoring.context import html_context, line_context
from cleaner.scoring.model import Model, blank_model
from cleaner.scoring.page_features import TYPES, type_steps
from cleaner.scoring.page_types import type_shares
from cleaner.scoring.score import (
    HTML_NAMES,
    HTML_SECOND_NAMES,
    LATE_MODELS,
    RULED_OUT,
    TEXT_SECOND_NAMES,
    TITLE_WORDS,
    Scorer,
    with_types,
)
from cleaner.scoring.vocabulary import WORD_FEATURES, Vocabulary, word_features
from cleaner.training.examples import Example
from cleaner.training.fit import Settings, fit
from cleaner.training.labels import COVERED
from cleaner.training.vocabulary import learn_vocabulary
from cleaner.training.weights import block_weights, title_weights, type_weights

HTML = Settings(trees=200, rate=0.12)
HTML_SECOND = Settings(trees=200, rate=0.1)
TEXT = Settings(trees=200, rate=0.12)
TEXT_SECOND = Settings(trees=200, rate=0.1)
TITLES = Settings(trees=200, rate=0.12, regularisation=20.0)
PAGE = Settings(trees=150, depth=4, rate=0.1, borders=64)

Bytes = NDArray[np.uint8]
Folds = frozenset[int]


def learn(examples: list[Example], folds: int) -> tuple[Scorer, list[Scorer]]:
    """A scorer of all examples, and for each fold one of the others, with blank models for what comes after the rules
    (`cleaner.training.settled` learns these). Same examples, same tables."""
    course = _Course(examples, folds)
    everything = frozenset(range(folds))
    return course.scorer(everything), [course.scorer(everything - {fold}) for fold in sorted(everything)]


class _Course:
    """All that is learned in one go; every method's `seen` are the folds that it may learn from."""

    def __init__(self, examples: list[Example], folds: int) -> None:
        self._pages: list[list[Example]] = [[] for _ in range(folds)]
        self._bare: list[list[Example]] = [[] for _ in range(folds)]
        self._texts: list[list[Example]] = [[] for _ in range(folds)]
        parts = {"html": self._pages, "bare": self._bare}
        for example in examples:
            parts.get(example.rendering, self._texts)[example.fold % folds].append(example)
        # Each is asked for by several others; learning is most of the time.
        self.vocabulary = cache(self._vocabulary)
        self.page = cache(self._page)
        self.html = cache(self._html)
        self.text = cache(self._text)

    def scorer(self, seen: Folds) -> Scorer:
        return Scorer(
            self.vocabulary(seen),
            self.page(seen),
            self.html(seen),
            self._html_second(seen),
            self.text(seen),
            self._text_second(seen),
            self._titles(seen),
            *map(blank_model, LATE_MODELS.values()),
        )

    def _vocabulary(self, seen: Folds) -> Vocabulary:
        return learn_vocabulary([page for fold in sorted(seen) for page in self._pages[fold]])

    def _page(self, seen: Folds) -> Model:
        pages, features = [], []
        for fold, others in _held_out(seen):
            typed = [page for page in self._pages[fold] if page.page_type in TYPES]
            pages += typed
            features += [page_inputs(page, self.vocabulary(others)) for page in typed]
        target = np.array([TYPES.index(page.page_type) for page in pages])
        return fit(np.concatenate(features, axis=1), target, type_weights(pages), page_features.NAMES, PAGE, len(TYPES))

    def _blocks_of(self, fold: int) -> list[Example]:
        """The pages of a fold that blocks are learned from: articles stand twice."""
        return self._pages[fold] + self._bare[fold]

    def _html_inputs(self, fold: int, seen: Folds) -> list[Bytes]:
        """The features of these pages as a scorer that has seen other folds has them."""
        vocabulary, page = self.vocabulary(seen), self.page(seen)
        return [
            with_types(block_inputs(e, vocabulary), type_shares(page.margins(page_inputs(e, vocabulary))[:, 0]))
            for e in self._blocks_of(fold)
        ]

    def _html(self, seen: Folds) -> Model:
        examples, features = [], []
        for fold, others in _held_out(seen):
            examples += self._blocks_of(fold)
            features += self._html_inputs(fold, others)
        return _fit_blocks(examples, features, HTML_NAMES, HTML)

    def _html_second(self, seen: Folds) -> Model:
        examples, features, margins = [], [], []
        for fold, others in _held_out(seen):
            first = self.html(others)
            for example, inputs in zip(self._blocks_of(fold), self._html_inputs(fold, others), strict=True):
                assert example.layout is not None
                margins.append(first.margins(inputs)[0])
                features.append(np.concatenate([inputs, html_context(margins[-1], example.words, example.layout, example.said)]))
                examples.append(example)
        return _fit_blocks(examples, features, HTML_SECOND_NAMES, HTML_SECOND, margins)

    def _text(self, seen: Folds) -> Model:
        examples, features = [], []
        for fold, others in _held_out(seen):
            examples += self._texts[fold]
            features += [block_inputs(e, self.vocabulary(others)) for e in self._texts[fold]]
        return _fit_blocks(examples, features, text_features.NAMES, TEXT)

    def _text_second(self, seen: Folds) -> Model:
        examples, features, margins = [], [], []
        for example, looked, first in self._looked_at(seen):
            examples.append(example)
            features.append(looked)
            margins.append(first)
        return _fit_blocks(examples, features, TEXT_SECOND_NAMES, TEXT_SECOND, margins)

    def _titles(self, seen: Folds) -> Model:
        """Of lines that are long enough to be titles; from articles that show any, where one does: others may well have lists
        that nobody found, and what shops and directories list is seldom stories."""
        asked = [(page, page.titles, looked) for page, looked, _ in self._looked_at(seen) if page.titles is not None]
        shown = [example for example in asked if example[1].any() and example[0].page_type == TYPES[0]]
        features, target, weight = [], [], []
        for page, titles, looked in shown or asked:
            long = page.words >= TITLE_WORDS
            features.append(looked[:, long])
            target.append(titles[long].astype(np.int64))
            weight.append(title_weights(len(titles))[long])
        return fit(np.concatenate(features, axis=1), np.concatenate(target), np.concatenate(weight), TEXT_SECOND_NAMES, TITLES)

    def _looked_at(self, seen: Folds) -> Iterator[tuple[Example, Bytes, Ints]]:
        """The texts with their features at the second look, and their margins at the first."""
        for fold, others in _held_out(seen):
            first = self.text(others)
            for example in self._texts[fold]:
                inputs = block_inputs(example, self.vocabulary(others))
                margins = first.margins(inputs)[0]
                yield example, np.concatenate([inputs, line_context(margins, example.words, example.said)]), margins


def _held_out(seen: Folds) -> Iterator[tuple[int, Folds]]:
    """Each fold, and the folds that models may have seen which show it: the others, or itself where it is alone."""
    for fold in sorted(seen):
        yield fold, (seen - {fold}) or seen


def block_inputs(example: Example, vocabulary: Vocabulary) -> Bytes:
    """The example's features with what the vocabulary says of its words."""
    schema = html_features if example.layout is not None else text_features
    row = schema.NAMES.index(next(iter(WORD_FEATURES)))
    features = example.features.copy()
    said = word_features(vocabulary.body_margins(example.said), schema.headings(features))
    features[row : row + len(WORD_FEATURES)] = np.clip(said, 0, 255).astype(np.uint8)
    return features


def page_inputs(example: Example, vocabulary: Vocabulary) -> Bytes:
    """The features of the example's page with what the vocabulary says of its words."""
    assert example.page is not None
    row = page_features.NAMES.index(f"words_{TYPES[0]}")
    features = example.page.copy()
    features[row : row + len(TYPES), 0] = type_steps(vocabulary.type_margins(example.said, example.about))
    return features


def _fit_blocks(
    examples: list[Example], features: list[Bytes], names: tuple[str, ...], settings: Settings, margins: list[Ints] | None = None
) -> Model:
    """A model of blocks; with margins of a first look, of those that it did not rule out."""
    covered = np.concatenate([example.covered for example in examples])
    used = covered >= 0
    if margins is not None:
        used &= np.concatenate(margins) >= RULED_OUT
    weight = np.concatenate([block_weights(example) for example in examples])
    columns = np.concatenate(features, axis=1)[:, used]
    return fit(columns, (covered[used] >= COVERED).astype(np.int64), weight[used], names, settings)
