"""Headings that a table of contents names stay where the text below them stays.

The score sees a short line, and the third look of a text one that comes twice; a list of stories may begin at it. But what the
table names is a part of the article, whatever its words are.
"""

from __future__ import annotations

from cleaner.document.contents import tables_of_contents
from cleaner.document.document import Document
from cleaner.rules.rule import Claim
from cleaner.settling.limits import WORDLESS
from cleaner.settling.settle import Settled, given_back


def with_contents_headings(document: Document, settled: Settled) -> Settled:
    """The settled spans, the headings kept that a table of contents names and below which something is kept."""
    headings = {block for table in tables_of_contents(document) for block in table.headings}
    if not headings:
        return settled
    back = [
        place
        for place, block in enumerate(settled.block[:-1])
        if block in headings and not settled.kept[place] and settled.kept[place + 1] and _says_nothing(settled.claim[place])
    ]
    return given_back(settled, back) if back else settled


def _says_nothing(claim: Claim | None) -> bool:
    """Whether nothing but the score or the shape of the page took a line."""
    return claim is None or claim.basis in WORDLESS
