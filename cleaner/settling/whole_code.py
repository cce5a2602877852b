"""Code of a text: its lines stay as one where most of it is kept, or what stands above and below it is.

Phrases say nothing of code, and a brace alone looks like litter: on pages of dev, as lines and as trafilatura's text, such
pieces are the article's but for a few. In HTML elements say where code is (`set_pieces.py`).
"""

from __future__ import annotations

from bisect import bisect_left

from cleaner.document.code_lines import code_runs
from cleaner.document.document import Document
from cleaner.settling.limits import Limits
from cleaner.settling.settle import Settled, given_back


def with_whole_code(document: Document, settled: Settled, limits: Limits) -> Settled:
    """The settled spans of a text, those of pieces of code kept that are the text's, but for what the user's rules took."""
    back: set[int] = set()
    for run in code_runs(document):
        places = range(bisect_left(settled.block, run.start), bisect_left(settled.block, run.stop))
        gone = [place for place in places if not settled.kept[place]]
        if gone and (_is_kept(document, settled, places) or _is_set_in(settled, places)):
            back.update(place for place in gone if not _is_own(settled, place, limits))
    return given_back(settled, back) if back else settled


def _is_kept(document: Document, settled: Settled, places: range) -> bool:
    """Whether more than half of the words of the places' blocks are kept."""
    words = [document.words[settled.block[place]] for place in places]
    kept = sum(count for count, place in zip(words, places, strict=True) if settled.kept[place])
    return 2 * kept > sum(words)


def _is_set_in(settled: Settled, places: range) -> bool:
    """Whether what stands right above and right below is kept."""
    return places.start > 0 and places.stop < len(settled.kept) and settled.kept[places.start - 1] and settled.kept[places.stop]


def _is_own(settled: Settled, place: int, limits: Limits) -> bool:
    claim = settled.claim[place]
    return claim is not None and limits.is_own(claim.rule, settled.also[place])
