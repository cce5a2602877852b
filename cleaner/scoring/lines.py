"""The line model at run time: is a short block a line of furniture, and of which kind? Linear, hashed, in integers.

The weights are whole numbers and so are the sums, so a line has one margin on every machine. Nothing but the line's own
characters counts: neither its neighbours nor its markers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.document.once import once
from cleaner.document.patterns import lazy
from cleaner.document.remembered import Memory
from cleaner.errors import TableError
from cleaner.models import FurnitureKind
from cleaner.scoring.arrays import Ints
from cleaner.scoring.line_features import BITS, MOST_CHARACTERS, Hashed, hashed, read_lines, shapes, short_lines

TABLE = Path(__file__).parent / "tables" / "lines.npz"
#: A margin of this much is one logit.
UNIT = 1024
#: Features of a line's place (first and last words) and of its shape count this much, in 1 / `PART`.
PART = 2
#: From so many words on a line is asked for less: the first limit is for the shortest, which headings look like.
STEPS = np.array([4, 8, 16, 26])
VERSION = 2
#: Of fewer words no line is surely a sentence of an article.
FEWEST_WORDS = 8
#: Scripts of which it has learned no furniture: Greek, Armenian, Hebrew, Arabic, the Indic ones, Thai, Georgian, Ethiopic, Khmer
#: and all others but Latin, Cyrillic, Chinese, Japanese and Korean. Up to one in so many of a line's characters may be of them.
_UNLEARNED = lazy(
    "[\u0370-\u03ff\u0530-\u10ff\u1200-\u1cff\u1f00-\u1fff\u2c00-\u2ddf\ua000-\ua63f\ua6a0-\ua6ff\ua800-\ua95f\ua980-\uabff"
    "\ufb13-\ufdff\ufe70-\ufefc\U00010280-\U00016fff\U0001e000-\U0001eeff]"
)
_ONE_IN = 3
#: The languages of whose furniture it has learned lines (`cleaner/training/lines`): of others it takes prompts for sentences.
LEARNED = frozenset("cs da de en es fr it ja ko nl no pl pt ro ru sv tr uk zh".split())
_SHIFT = 16


class Judged(NamedTuple):
    """What the model says of a line: its margin, by how much that is over the limit, and where it is, the kind of furniture."""

    margin: int
    over: int
    kind: FurnitureKind | None


@once
def _known_verdicts(document: Document) -> list[tuple[LineModel, dict[int, Judged]]]:
    """What each model that was asked says of the undecided blocks."""
    return []


@dataclass(frozen=True, slots=True)
class LineModel:
    """Weights of buckets and shapes: for furniture or not, with the limits; and for the kinds.

    Lines of `limits` (by their length) and more are furniture; those below `sentence` are surely sentences of an article.
    `kind_buckets` are those of the buckets that tell of kinds, in order; `kind_grams` (rows, kinds) has a row for each, behind a
    first one of zeros for all others; `kind_shapes` is (shapes, kinds).
    """

    grams: NDArray[np.int8]
    shapes: NDArray[np.int32]
    kinds: tuple[FurnitureKind, ...]
    kind_buckets: NDArray[np.uint32]
    kind_grams: NDArray[np.int8]
    kind_shapes: NDArray[np.int32]
    per_logit: int
    kind_per_logit: int
    limits: NDArray[np.int64]
    sentence: int
    #: What it said of short lines: a model with other limits begins with an empty one.
    memory: Memory[Judged] = field(default_factory=Memory, init=False, repr=False, compare=False)

    def find(self, document: Document) -> list[tuple[int, FurnitureKind, int]]:
        """The undecided blocks that read like furniture, each with its kind and its margin over the limit."""
        return [(block, its.kind, its.over) for block, its in self._undecided(document).items() if its.kind is not None]

    def sentences(self, document: Document, asked: Iterable[int]) -> list[int]:
        """Those of the blocks that are surely sentences of an article."""
        asked = [block for block in asked if document.words[block] >= FEWEST_WORDS]
        if not asked:
            return []
        known = self._undecided(document)
        missing = [block for block in asked if block not in known]
        judged = known | self.judge(document, missing) if missing else known
        return [block for block in asked if block in judged and judged[block].margin < self.sentence]

    def over_limits(self, document: Document) -> dict[int, int]:
        """By how much the margin of each undecided short line is over the limit."""
        return {block: its.over for block, its in self._undecided(document).items()}

    def _undecided(self, document: Document) -> dict[int, Judged]:
        """What the model says of the undecided blocks: a document's are judged once."""
        known = _known_verdicts(document)
        found = next((judged for model, judged in known if model is self), None)
        if found is None:
            everything = range(len(document))
            asked = everything if document.undecided is None else compress(everything, document.undecided)
            found = self.judge(document, asked)
            known.append((self, found))
        return found

    def judge(self, document: Document, blocks: Iterable[int]) -> dict[int, Judged]:
        """What the model says of those of the blocks that are short and of scripts that it knows, in their order."""
        texts = document.texts
        lines = [line for line in short_lines(document, blocks) if texts[line].isascii() or _is_learned(texts[line])]
        memory = self.memory.of_page(document.text)
        known = memory.known
        new = {texts[line]: line for line in lines if texts[line] not in known}
        if new:
            found = dict(zip(new, self._read(document, list(new.values())), strict=True))
            memory.add(found)
            known = known | found
        return {line: known[texts[line]] for line in lines}

    def _read(self, document: Document, blocks: list[int]) -> list[Judged]:
        lines = read_lines(document, blocks)
        found, shape = hashed(lines), shapes(lines)
        margins = self.shapes[shape].sum(axis=0, dtype=np.int64) + self._sums(found)
        over = margins - self.limits[STEPS.searchsorted([document.words[block] for block in blocks], side="right")]
        taken = (over > 0).nonzero()[0]
        kinds: list[FurnitureKind | None] = [None] * len(blocks)
        for place, kind in zip(taken.tolist(), self._kinds(found, shape, taken) if len(taken) else (), strict=True):
            kinds[place] = kind
        return list(map(Judged, margins.tolist(), over.tolist(), kinds))

    def _sums(self, found: Hashed) -> Ints:
        """What the hashed features add to each line's margin."""
        weights = self.grams.take(found.buckets)
        running = np.zeros(len(weights) + 1, np.int32)  # running over is no harm: the differences are small
        weights.cumsum(dtype=np.int32, out=running[1:])
        total = (running[found.high] - running[found.low]).astype(np.int64)
        added: Ints = (total * _scale(found, _divisors(self.per_logit)) >> _SHIFT).sum(axis=0)
        return added

    def _kinds(self, found: Hashed, shape: Ints, taken: Ints) -> list[FurnitureKind]:
        """The likeliest kind of each line taken; of equals the first."""
        low, high = found.low[:, taken], found.high[:, taken]
        size = (high - low).ravel()
        stop = np.cumsum(size)
        buckets = found.buckets[np.repeat(low.ravel() - stop + size, size) + np.arange(stop[-1])]
        place = np.minimum(self.kind_buckets.searchsorted(buckets), len(self.kind_buckets) - 1)
        rows = np.where(self.kind_buckets[place] == buckets, place + 1, 0)
        told = np.flatnonzero(rows)
        sums = np.zeros((len(told) + 1, len(self.kinds)), np.int64)
        np.cumsum(self.kind_grams[rows[told]], axis=0, out=sums[1:])
        total = sums[np.searchsorted(told, stop)] - sums[np.searchsorted(told, stop - size)]
        scale = _scale(Hashed(found.buckets, low, high, found.divided), _divisors(self.kind_per_logit))
        added = (total * scale.reshape(-1, 1) >> _SHIFT).reshape(*low.shape, -1).sum(axis=0)
        margins = self.kind_shapes[shape[:, taken]].sum(axis=0, dtype=np.int64) + added
        return [self.kinds[best] for best in margins.argmax(axis=1).tolist()]


def _is_learned(text: str) -> bool:
    """Whether a line is written in a script of which the model has learned furniture."""
    return len(_UNLEARNED.findall(text)) * _ONE_IN < len(text)


def _scale(found: Hashed, divisors: Ints) -> Ints:
    """By how much (families, lines) each sum counts."""
    return divisors.take(np.where(found.divided[:, None], found.high - found.low, 0))


@lru_cache(maxsize=4)
def _divisors(per_logit: int) -> Ints:
    """By how much, in 1 / 65536, a sum over so many features counts: one over their root; at 0 that of a place's features."""
    whole = (UNIT << _SHIFT) // per_logit
    return np.array([whole // PART, *(math.isqrt(whole * whole // size) for size in range(1, MOST_CHARACTERS + 3))], np.int64)


def read_line_model(path: Path = TABLE) -> LineModel:
    """The line model in a table file. Raises `TableError` where it is missing, damaged or of another version."""
    try:
        with np.load(path, allow_pickle=False) as tables:
            if int(tables["version"]) != VERSION:
                raise TableError(
                    f"{path}: the line model is of another version; train again: python -m cleaner.training.line_model"
                )
            grams = np.zeros(1 << BITS, np.int8)
            grams[np.cumsum(tables["gaps"], dtype=np.int64)] = tables["weights"]
            kind_buckets = np.cumsum(tables["kind_gaps"], dtype=np.uint32)
            per_logit, kind_per_logit = (int(number) for number in tables["per_logit"])
            kinds = tuple(FurnitureKind(name) for name in str(tables["kinds"]).split())
            kind_tables = kind_buckets, tables["kind_grams"], tables["kind_shapes"]
            limits, sentence = tables["limits"], int(tables["sentence"])
            return LineModel(grams, tables["shapes"], kinds, *kind_tables, per_logit, kind_per_logit, limits, sentence)
    except (OSError, ValueError, KeyError, EOFError, TypeError) as problem:
        raise TableError(
            f"{path}: the line model cannot be read ({type(problem).__name__}: {problem}); reinstall the package"
        ) from problem


def write_line_model(path: Path, model: LineModel) -> None:
    """Write a model as a table file that `read_line_model` reads; buckets without a weight take no room."""
    kept, told = np.flatnonzero(model.grams), model.kind_buckets.astype(np.int64)
    np.savez_compressed(
        path,
        version=VERSION,
        gaps=np.diff(kept, prepend=0).astype(np.uint16),
        weights=model.grams[kept],
        shapes=model.shapes,
        kinds=" ".join(model.kinds),
        kind_gaps=np.diff(told, prepend=0).astype(np.uint16),
        kind_grams=model.kind_grams,
        kind_shapes=model.kind_shapes,
        per_logit=[model.per_logit, model.kind_per_logit],
        limits=model.limits,
        sentence=model.sentence,
    )


@lru_cache(maxsize=1)
def line_model() -> LineModel:
    """The model that the package ships."""
    return read_line_model()
