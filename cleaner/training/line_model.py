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

from cleaner.document.document import Document
from cleaner.models import FurnitureKind
from cleaner.scoring.line_features import BITS, SHAPES, hashed, read_lines, shapes, short_lines
from cleaner.scoring.lines import FEWEST_WORDS, PART, STEPS, UNIT, LineModel, write_line_model
from cleaner.training.line_samples import Sample, gold_samples, labelled_samples, prose_samples, rule_samples, written_samples
from cleaner.training.linear import Floats, Matrix, fit_many, fit_two, most_telling, whole

#: Buckets with a weight; the others' are dropped.
KEPT = 44_000
KINDS_KEPT = 12_000
#: The greatest weight for a kind: few steps, so that the table packs well.
KIND_MOST = 7
#: How strongly weights are held near 0, and how often the fit is mended.
STIFFNESS = 0.15
KIND_STIFFNESS = 0.05
ROUNDS = 50
KIND_ROUNDS = 90
#: Shares of gold body lines (by their length, see `STEPS`: the longer, the more is lost) and of written near-misses that may
#: be claimed, of those not learned from.
FALSE_GOLD = (0.012, 0.012, 0.012, 0.006, 0.002)
FALSE_NEAR = (0.035,) * 5
#: No line is claimed that is less likely furniture than this, in logits.
LEAST_LIMIT = -1.0
#: The share of written furniture, of lines not learned from, that may be taken for sentences of an article.
FALSE_SENTENCE = 0.08
FOLDS = 3


def features(texts: list[str]) -> Matrix:
    """A row of features a text, as the run time sees them."""
    document = _page(texts)
    blocks = short_lines(document, range(len(texts)))
    assert len(blocks) == len(texts)
    lines = read_lines(document, blocks)
    rows, columns, values = [], [], []
    found = hashed(lines)
    for low, high, divided in zip(found.low, found.high, found.divided, strict=True):
        count = high - low
        row = np.repeat(np.arange(len(texts)), count)
        rows.append(row)
        columns.append(found.buckets[np.repeat(low - np.cumsum(count) + count, count) + np.arange(len(row))])
        values.append(1 / np.sqrt(count)[row] if divided else np.full(len(row), 1 / PART))
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


def limits(samples: list[Sample], margins: Floats) -> Floats:
    """For each length the lowest limit that claims few enough gold lines and few enough near-misses."""
    length = np.searchsorted(STEPS, np.array(_page([sample.text for sample in samples]).words), side="right")
    found = np.full(len(STEPS) + 1, LEAST_LIMIT)
    for source, shares in (("gold", FALSE_GOLD), ("written", FALSE_NEAR)):
        kept = np.array([sample.label == "keep" and sample.source == source for sample in samples])
        for step, share in enumerate(shares):
            part = margins[kept & (length == step)]
            found[step] = max(found[step], float(np.quantile(part, 1 - share)) if len(part) else 0.0)
    return found


def sentence_limit(samples: list[Sample], margins: Floats) -> float:
    """The margin below which few enough lines of furniture are, of those long enough to be a sentence."""
    words = np.array(_page([sample.text for sample in samples]).words)
    written = np.array([sample.label != "keep" and sample.source == "written" for sample in samples])
    part = margins[written & (words >= FEWEST_WORDS)]
    return float(np.quantile(part, FALSE_SENTENCE)) if len(part) else LEAST_LIMIT


def out_of_fold(samples: list[Sample], data: Matrix, furniture: NDArray[np.bool_], weight: Floats) -> Floats:
    """The margin of each sample by a model that has seen neither it nor its site."""
    margins = np.zeros(len(samples))
    fold = np.array([sample.fold(FOLDS) for sample in samples])
    for held in range(FOLDS):
        seen = fold != held
        guess = fit_two(data[seen], furniture[seen], weight[seen], STIFFNESS, ROUNDS)
        margins[~seen] = data[~seen] @ guess[:-1] + guess[-1]
    return margins


def learn(samples: list[Sample]) -> LineModel:
    """The model of the samples: what their lines have in common, in small integers, with limits set out of fold."""
    data = features([sample.text for sample in samples])
    furniture = np.array([sample.label != "keep" for sample in samples])
    weight = np.array([sample.weight for sample in samples])
    unseen = out_of_fold(samples, data, furniture, weight)
    least, sentence = limits(samples, unseen), sentence_limit(samples, unseen)
    guess = fit_two(data, furniture, weight, STIFFNESS, ROUNDS)
    kept = most_telling(guess[: 1 << BITS, None], data[:, : 1 << BITS], KEPT)
    hashed = np.zeros(1 << BITS)
    hashed[kept] = guess[kept]
    grams, per_logit = whole(hashed, 127)
    kinds = tuple(FurnitureKind)
    labels = [kinds.index(FurnitureKind(sample.label)) for sample in samples if sample.label != "keep"]
    tables = kind_tables(data[furniture], np.array(labels), len(kinds), weight[furniture])
    kind_buckets, kind_grams, kind_per_logit, kind_shapes = tables
    return LineModel(
        grams=grams,
        shapes=np.rint(guess[1 << BITS : -1] * UNIT / PART).astype(np.int32),
        kinds=kinds,
        kind_buckets=kind_buckets,
        kind_grams=kind_grams,
        kind_shapes=kind_shapes,
        per_logit=per_logit,
        kind_per_logit=kind_per_logit,
        limits=np.rint((least - guess[-1]) * UNIT).astype(np.int64),
        sentence=round((sentence - guess[-1]) * UNIT),
    )


def kind_tables(
    data: Matrix, kind: NDArray[np.int64], count: int, weight: Floats
) -> tuple[NDArray[np.uint32], NDArray[np.int8], int, NDArray[np.int32]]:
    """The tables that tell kinds apart: the buckets that have a row, the rows, their units to one logit, the shapes."""
    often = np.flatnonzero(np.asarray((data[:, : 1 << BITS] != 0).sum(axis=0)).ravel() >= 2)
    part = data[:, np.append(often, (1 << BITS) + np.arange(SHAPES))]
    table = fit_many(part, kind, count, weight, KIND_STIFFNESS, KIND_ROUNDS)
    told = most_telling(table[: len(often)], part[:, : len(often)], KINDS_KEPT)
    rows, per_logit = whole(table[told], KIND_MOST)
    shaped = np.rint(table[len(often) :] * UNIT / PART).astype(np.int32)
    return often[told].astype(np.uint32), np.concatenate([np.zeros((1, count), np.int8), rows]), per_logit, shaped


def main() -> None:
    about, _, rest = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(prog="python -m cleaner.training.line_model", description=about, epilog=rest)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of corpora and labelled pages")
    parser.add_argument("--out", type=Path, required=True, help="the table file to write")
    parser.add_argument("--held-out", type=Path, help="a folder of more lines to learn")
    args = parser.parse_args()
    more = written_samples(args.held_out) if args.held_out else []
    learned = *rule_samples(), *labelled_samples(args.corpora), *gold_samples(args.corpora), *prose_samples()
    samples = [*written_samples(), *more, *learned]
    print(f"{len(samples)} lines, {sum(sample.label != 'keep' for sample in samples)} of furniture")
    model = learn(samples)
    write_line_model(args.out, model)
    print(f"{args.out}: {args.out.stat().st_size} bytes, limits {model.limits.tolist()}")


if __name__ == "__main__":
    main()
