"""Learns the vocabulary: which words body text has, and which the types of pages, of the examples as HTML."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from cleaner.scoring.page_features import TYPES
from cleaner.scoring.vocabulary import BITS, TYPE_BITS, UNIT, Vocabulary
from cleaner.scoring.words import Words, buckets
from cleaner.training.examples import Example
from cleaner.training.labels import COVERED
from cleaner.training.linear import Floats, Matrix, fit_many, fit_two, most_telling, whole
from cleaner.training.weights import block_weights, type_weights

#: How strongly weights are held near 0, and in how many rounds they are fitted.
STIFFNESS, ROUNDS = 1.0, 40
TYPE_STIFFNESS, TYPE_ROUNDS = 0.01, 80
#: Buckets with a weight, and the greatest weight: what makes the tables small.
KEPT, MOST = 30_000, 31
TYPE_MOST = 15


def learn_vocabulary(pages: list[Example]) -> Vocabulary:
    """The vocabulary of pages as HTML. Same pages, same tables."""
    body, bias, per_logit = _learn_body(pages)
    typed = [page for page in pages if page.page_type in TYPES]
    types = np.array([TYPES.index(page.page_type) for page in typed])
    table = fit_many(_type_rows(typed), types, len(TYPES), type_weights(typed), TYPE_STIFFNESS, TYPE_ROUNDS)
    weights, type_per_logit = whole(table.T, TYPE_MOST)
    return Vocabulary(body, bias, per_logit, weights, type_per_logit)


def _learn_body(pages: list[Example]) -> tuple[NDArray[np.int8], int, int]:
    covered = np.concatenate([page.covered for page in pages])
    known = covered >= 0
    weight = np.concatenate([block_weights(page) for page in pages])[known]
    rows = sparse.vstack([_body_rows(page.said) for page in pages], format="csr")[known]
    found = fit_two(rows, covered[known] >= COVERED, weight / weight.mean(), STIFFNESS, ROUNDS)
    kept = most_telling(found[:-1, None], rows, KEPT)
    telling = np.zeros(1 << BITS)
    telling[kept] = found[kept]
    body, per_logit = whole(telling, MOST)
    return body, round(float(found[-1]) * UNIT), per_logit


def _body_rows(said: Words) -> Matrix:
    """A row a block: how often it has each bucket, divided by the root of all its words and pairs, as at run time."""
    parts = [said, said.pairs()]
    size = sum(part.high - part.low for part in parts)
    columns = [np.arange(len(said.low)).repeat(part.high - part.low) for part in parts]
    spans = [np.concatenate([np.arange(low, high) for low, high in zip(p.low, p.high, strict=True)]) for p in parts]
    hashes = np.concatenate([part.hashes[span.astype(np.int64)] for part, span in zip(parts, spans, strict=True)])
    row = np.concatenate(columns)
    value = (1 / np.sqrt(np.maximum(size, 1)))[row].astype(np.float32)
    return sparse.csr_matrix((value, (row, buckets(hashes, BITS))), shape=(len(said.low), 1 << BITS))


def _type_rows(pages: list[Example]) -> Matrix:
    """A row a page: of its words and of what is said about it, each as long as the other, as at run time."""
    rows = []
    for page in pages:
        row: Floats = np.zeros(1 << TYPE_BITS)
        for hashes in (page.said.hashes, page.about):
            counts = np.bincount(buckets(hashes, TYPE_BITS), minlength=1 << TYPE_BITS)
            part = np.log1p(np.minimum(counts, 255))
            row += part / max(1e-9, float(np.sqrt(part @ part)))
        rows.append(sparse.csr_matrix(row))
    return sparse.vstack(rows, format="csr")
