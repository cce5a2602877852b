"""Lines of a text that count its parts, "3. What the port owes", where the score keeps others of them.

The score judges each line by itself and by what is near: between a picture's credit and a prompt a numbered subhead looks like
an entry of a list. On articles of dev, as lines and as trafilatura's text, of 58 such lines that the score alone took from runs
of which something stayed 57 are in the gold text; of runs of which nothing stayed 55 of 85.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.document.document import Document
from cleaner.document.line_shapes import LEADING_RANK
from cleaner.document.moments import is_time
from cleaner.settling.settle import Settled, given_back

#: So many lines count one up, or one down, from each to the next. A number alone is no such line.
FEWEST_LINES, FEWEST_WORDS = 3, 2
#: Forums number what people say: "#2 · Jan 15, 2024".
_SIGNS = ("\u00b7", "\u2022", "|", "-", "\u2013", "\u2014")


def with_numbered_lines(document: Document, settled: Settled) -> Settled:
    """The settled spans of a text, numbered lines kept that the score alone took out of a run of which others stayed."""
    if document.mode != "text":
        return settled
    back: set[int] = set()
    for run in _runs(list(_numbered(document, settled))):
        if len(run) >= FEWEST_LINES and any(settled.kept[place] for place in run):
            back.update(place for place in run if not settled.kept[place] and settled.claim[place] is None)
    return given_back(settled, back) if back else settled


def _numbered(document: Document, settled: Settled) -> Iterator[tuple[int, int]]:
    """The places and the numbers of the lines that begin with one."""
    for place, block in enumerate(settled.block):
        text = document.texts[block]
        if text[0] not in "#123456789" or settled.start[place] != document.start[block]:
            continue
        rank = LEADING_RANK.match(text) if document.words[block] >= FEWEST_WORDS else None
        if rank is not None and not text.startswith(_SIGNS, rank.end()) and not is_time(text[rank.end() :]):
            yield place, int(rank[1] or rank[2])


def _runs(numbered: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """The places of lines whose numbers rise, or fall, by one from each to the next."""
    run: list[int] = []
    last = step = 0
    for place, number in numbered:
        if run and number - last in ((step,) if step else (1, -1)):
            step = number - last
        else:
            yield run
            run, step = [], 0
        run.append(place)
        last = number
    yield run
