"""A series of entries whose sentences the score keeps: titles and times of the entries stay, and the last entry's sentences; the
buttons below them go.

The score judges a short line by itself and by what is near. The title of an entry looks like another story's, its time like a
list's, and what ends the last entry has nothing of the text below it. What rules say of such a line by its words holds.
"""

from __future__ import annotations

from bisect import bisect_left

from cleaner.document.document import Document
from cleaner.document.entry_series import Series, entry_series
from cleaner.rules.basis import Basis
from cleaner.rules.rule import Claim
from cleaner.settling.limits import Limits
from cleaner.settling.settle import Settled, given_back, taken_out

#: Of the words of the entries' sentences so large a share is kept.
KEPT_SHARE = 0.6
#: What yields to the place in an entry: what goes by looks, and not by what is said.
_YIELDING = frozenset({Basis.LISTS, Basis.LEARNED, Basis.SIGNS, Basis.PLACE})


def with_kept_series(document: Document, settled: Settled, limits: Limits) -> Settled:
    """The settled spans, the lines of kept series of entries kept, and their buttons gone."""
    kept = [series for series in entry_series(document) if _is_kept(document, settled, series)]
    if not kept:
        return settled
    back: set[int] = set()
    gone: dict[int, Claim | None] = {}
    for series in kept:
        for entry in series.entries:
            own = range(bisect_left(settled.block, entry.first), bisect_left(settled.block, entry.last))
            back.update(place for place in own if not settled.kept[place] and _yields(settled, place, limits))
        buttons = [place for block in series.buttons for place in _places(settled, block)]
        gone |= {place: None for place in buttons if settled.kept[place] and settled.claim[place] is None}
    return taken_out(given_back(settled, back - gone.keys()), gone)


def _is_kept(document: Document, settled: Settled, series: Series) -> bool:
    """Whether the score keeps most of what the entries say."""
    said = kept = 0
    for entry in series.entries:
        for block in range(entry.sentence, entry.last):
            said += document.words[block]
            kept += document.words[block] * any(settled.kept[place] for place in _places(settled, block))
    return kept >= KEPT_SHARE * said


def _places(settled: Settled, block: int) -> range:
    """The places of a block's spans."""
    return range(bisect_left(settled.block, block), bisect_left(settled.block, block + 1))


def _yields(settled: Settled, place: int, limits: Limits) -> bool:
    """Whether the score took a span, or a rule of `core` that goes by its looks."""
    claim = settled.claim[place]
    return claim is None or (claim.basis in _YIELDING and not limits.is_own(claim.rule, settled.also[place]))
