"""Hits of a phrase list that is frozen with the weights, so that enabling or changing packs never changes a score."""

from __future__ import annotations

import bisect
import json
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np

from cleaner.document.document import Document
from cleaner.errors import TableError
from cleaner.scoring.arrays import Ints

if TYPE_CHECKING:
    import ahocorasick

FILE = "phrases.json"


def phrase_hits(document: Document) -> tuple[Ints, Ints]:
    """For each block the hits of furniture phrases, and of phrases of bylines, dates and captions, at word edges."""
    counts = [[0] * len(document), [0] * len(document)]
    folded, starts = document.folded, document.start
    size = len(folded)
    for last, (length, group, edged_start, edged_end) in _automaton().iter(folded):
        begin = last - length + 1
        if (edged_start and begin and folded[begin - 1].isalnum()) or (edged_end and last + 1 < size and folded[last + 1].isalnum()):
            continue
        block = bisect.bisect_right(starts, begin) - 1
        if block >= 0 and last < document.end[block]:
            counts[group][block] += 1
    return np.array(counts[0], np.int64), np.array(counts[1], np.int64)


@lru_cache(maxsize=1)
def _automaton() -> ahocorasick.Automaton:
    import ahocorasick

    path = resources.files("cleaner.scoring") / "tables" / FILE
    try:
        groups: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
        automaton = ahocorasick.Automaton()
        for group, name in enumerate(("furniture", "content")):
            for phrase in groups[name]:
                automaton.add_word(phrase, (len(phrase), group, _spaced(phrase[0]), _spaced(phrase[-1])))
    except (OSError, ValueError, KeyError) as problem:
        raise TableError(f"{path}: the frozen phrases cannot be read ({type(problem).__name__}: {problem}); reinstall the package") from problem
    automaton.make_automaton()
    return automaton


def _spaced(character: str) -> bool:
    """Whether the character is of a word in a script that spaces its words."""
    return character.isalnum() and not "\u0e00" <= character <= "\u0eff" and not "\u3040" <= character <= "\u9fff"
