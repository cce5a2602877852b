"""Makes the line model: python -m cleaner.training.line_model --corpora DIR --out FILE

Learns from the lines in cleaner/training/lines, the samples of the built-in rules, the labelled pages under DIR and the
gold bodies of its corpora; with --held-out the lines in a folder are learned too (those that tests use, for the
shipped tables). Needs scipy, which comes with the training extra.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

from cleaner.document.document import Document
from cleaner.models import FurnitureKind
from cleaner.scoring.line_features import BITS, SHAPES, families, shapes, short_lines
from cleaner.scoring.lines import KIND_BITS, PART, SHORT, UNIT, LineModel, write_line_model
from cleaner.training.line_samples import Sample, gold_samples, labelled_samples, rule_samples, written_samples

Floats = NDArray[np.float64]
Matrix = sparse.csr_matrix

#: Buckets with a weight; the others' are dropped.
KEPT = 60_000
#: How strongly weights are held near 0, and how often the fit is mended.
STIFFNESS = 0.3
KIND_STIFFNESS = 0.3
ROUNDS = 60
KIND_ROUNDS = 40
#: Shares of gold body lines and of written near-misses that may be claimed, of those not learned from.
FALSE_GOLD = 0.003
FALSE_NEAR = 0.02
FOLDS = 4


def features(texts: list[str]) -> Matrix:
    """A row of features a text, as the run time sees them."""
    document = _page(texts)
    lines = short_lines(document)
    assert lines is not None
    assert len(lines.blocks) == len(texts)
    rows, columns, values = [], [], []
    for family in families(lines):
        count = family.high - family.low
        row = np.repeat(np.arange(len(texts)), count)
        rows.append(row)
        columns.append(family.buckets[np.repeat(family.low - np.cumsum(count) + count, count) + np.arange(len(row))])
        values.append(1 / np.sqrt(count)[row] if family.divided else np.full(len(row), 1 / PART))
    for shape in shapes(lines):
        rows.append(np.arange(len(texts)))
        columns.append(shape + (1 << BITS))
        values.append(np.full(len(texts), 1 / PART))
    at = (np.concatenate(rows), np.concatenate(columns))
    return sparse.csr_matrix((np.concatenate(values), at), shape=(len(texts), (1 << BITS) + SHAPES))


def _page(texts: list[str]) -> Document:
    """The texts as the lines of one page."""
    end = np.cumsum([len(text) + 1 for text in texts]) - 1
    start = [int(e) - len(text) for e, text in zip(end, texts, strict=True)]
    return Document("\n".join(texts), "text", start=start, end=[int(e) for e in end])


def learn_furniture(data: Matrix, furniture: NDArray[np.bool_], weight: Floats) -> Floats:
    """The weights of the features, and last the bias, that tell furniture from what is kept."""
    sign = np.where(furniture, 1.0, -1.0)

    def loss(guess: Floats) -> tuple[float, Floats]:
        said = sign * (data @ guess[:-1] + guess[-1])
        slope = -weight * sign / (1 + np.exp(np.clip(said, -50, 50)))
        total = float((weight * np.logaddexp(0, -said)).sum() + STIFFNESS / 2 * (guess[:-1] @ guess[:-1]))
        return total, np.append(data.T @ slope + STIFFNESS * guess[:-1], slope.sum())

    found = minimize(loss, np.zeros(data.shape[1] + 1), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS})
    return np.asarray(found.x, np.float64)


def learn_kinds(data: Matrix, kind: NDArray[np.int64], count: int, weight: Floats) -> Floats:
    """The weights (features, kinds) that tell kinds apart."""
    width = data.shape[1]
    right = np.eye(count)[kind]

    def loss(guess: Floats) -> tuple[float, Floats]:
        table = guess.reshape(width, count)
        said = data @ table
        said -= said.max(axis=1, keepdims=True)
        share = np.exp(said)
        share /= share.sum(axis=1, keepdims=True)
        total = float(-(weight * np.log((share * right).sum(axis=1) + 1e-12)).sum() + KIND_STIFFNESS / 2 * (guess @ guess))
        return total, np.asarray(data.T @ ((share - right) * weight[:, None]) + KIND_STIFFNESS * table).ravel()

    found = minimize(loss, np.zeros(width * count), jac=True, method="L-BFGS-B", options={"maxiter": KIND_ROUNDS})
    return np.asarray(found.x, np.float64).reshape(width, count)


def fewer(data: Matrix) -> Matrix:
    """The same features in the fewer buckets that the kinds are told by."""
    wide = data.tocoo()
    column = np.where(wide.col < 1 << BITS, wide.col >> (BITS - KIND_BITS), wide.col - (1 << BITS) + (1 << KIND_BITS))
    return sparse.csr_matrix((wide.data, (wide.row, column)), shape=(data.shape[0], (1 << KIND_BITS) + SHAPES))


def whole(weights: Floats) -> tuple[NDArray[np.int8], int]:
    """The weights as small integers, and how many of their units are one logit."""
    most = float(np.quantile(np.abs(weights[weights != 0]), 0.999))
    per_logit = max(1, int(127 / most))
    return np.clip(np.rint(weights * per_logit), -127, 127).astype(np.int8), per_logit


def limits(samples: list[Sample], margins: Floats) -> tuple[float, float]:
    """The lowest limits, for lines and for short ones, that claim few enough gold lines and few enough near-misses."""
    words = np.array(_page([sample.text for sample in samples]).words)
    found = []
    for part in (words >= SHORT, words < SHORT):
        lowest = [0.0]
        for source, share in (("gold", FALSE_GOLD), ("written", FALSE_NEAR)):
            kept = part & np.array([s.label == "keep" and s.source == source for s in samples])
            if kept.any():
                lowest.append(float(np.quantile(margins[kept], 1 - share)))
        found.append(max(lowest))
    return found[0], found[1]


def out_of_fold(samples: list[Sample], data: Matrix, furniture: NDArray[np.bool_], weight: Floats) -> Floats:
    """The margin of each sample by a model that has seen neither it nor its site."""
    margins = np.zeros(len(samples))
    fold = np.array([sample.fold(FOLDS) for sample in samples])
    for held in range(FOLDS):
        seen = fold != held
        guess = learn_furniture(data[seen], furniture[seen], weight[seen])
        margins[~seen] = data[~seen] @ guess[:-1] + guess[-1]
    return margins


def learn(samples: list[Sample]) -> LineModel:
    """The model of the samples: what their lines have in common, in small integers, with limits set out of fold."""
    data = features([sample.text for sample in samples])
    furniture = np.array([sample.label != "keep" for sample in samples])
    weight = np.array([sample.weight for sample in samples])
    limit, short_limit = limits(samples, out_of_fold(samples, data, furniture, weight))
    guess = learn_furniture(data, furniture, weight)
    hashed = guess[: 1 << BITS]
    seen = np.asarray(abs(data[:, : 1 << BITS]).sum(axis=0)).ravel()
    least = np.sort(np.abs(hashed) * np.sqrt(seen))[-KEPT]
    grams, per_logit = whole(np.where(np.abs(hashed) * np.sqrt(seen) >= least, hashed, 0.0))
    kinds = tuple(FurnitureKind)
    place = {kind: number for number, kind in enumerate(kinds)}
    table = learn_kinds(
        fewer(data[furniture]),
        np.array([place[FurnitureKind(sample.label)] for sample in samples if sample.label != "keep"]),
        len(kinds),
        weight[furniture],
    )
    kind_grams, kind_per_logit = whole(table[: 1 << KIND_BITS])
    return LineModel(
        grams=grams,
        shapes=np.rint(guess[1 << BITS : -1] * UNIT / PART).astype(np.int32),
        kinds=kinds,
        kind_grams=np.ascontiguousarray(kind_grams.T),
        kind_shapes=np.ascontiguousarray(np.rint(table[1 << KIND_BITS :].T * UNIT / PART).astype(np.int32)),
        per_logit=per_logit,
        kind_per_logit=kind_per_logit,
        limit=round((limit - guess[-1]) * UNIT),
        short_limit=round((short_limit - guess[-1]) * UNIT),
    )


def main() -> None:
    about, _, rest = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(prog="python -m cleaner.training.line_model", description=about, epilog=rest)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of corpora and labelled pages")
    parser.add_argument("--out", type=Path, required=True, help="the table file to write")
    parser.add_argument("--held-out", type=Path, help="a folder of more lines to learn")
    args = parser.parse_args()
    more = written_samples(args.held_out) if args.held_out else []
    samples = [*written_samples(), *more, *rule_samples(), *labelled_samples(args.corpora), *gold_samples(args.corpora)]
    print(f"{len(samples)} lines, {sum(sample.label != 'keep' for sample in samples)} of furniture")
    model = learn(samples)
    write_line_model(args.out, model)
    print(f"{args.out}: {args.out.stat().st_size} bytes, limits {model.limit} and {model.short_limit}")


if __name__ == "__main__":
    main()
