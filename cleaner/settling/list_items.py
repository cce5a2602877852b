"""Items of a list that a word alone took, between items that stay: "Company" in a list of what to write down.

A word for a menu's entry, a payment or a network says what a line is where nothing else does. In a list of the text the other
items say more. In HTML lists are elements, which the score judges whole (`rows_and_lists.py`): of 90 items on the dev corpora
that the score was for and a likely rule took by its words, 79 were the text's. In text only the bullets tell. In raw
text menus have bullets too: there of 147 such items 39 were the text's, in text that somebody cleaned 9 of 9.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import not_

from cleaner.document.document import Document
from cleaner.document.line_shapes import BULLETS
from cleaner.models import FurnitureKind
from cleaner.rules.basis import Basis
from cleaner.settling.limits import Limits
from cleaner.settling.settle import Settled, given_back

#: A list has so many items at least, of which so many percent stay. An item that says more than so many words is told by them.
FEWEST_ITEMS, STAYING_PERCENT, ITEM_WORDS = 3, 60, 5
#: Text with links in Markdown may have menus, however clean it looks: rules do not see through their marks.
_LINK = "]("
#: What such words are taken for; calls and prompts ("Buy at the pier") stand in lists of the text as well.
_TAKEN_FOR = frozenset(
    {
        FurnitureKind.NAVIGATION,
        FurnitureKind.LEGAL,
        FurnitureKind.SOCIAL,
        FurnitureKind.PAYMENT_BADGE,
        FurnitureKind.NOTICE,
        FurnitureKind.APP_PROMO,
    }
)
_LISTS = frozenset({"ul", "ol"})
_BASES = frozenset({Basis.WORDS, Basis.HOUSE_WORDS, Basis.BUTTON_ROW})


def with_list_items(document: Document, settled: Settled, margins: Sequence[int], limits: Limits) -> Settled:
    """The settled spans, short items kept that rules took by their words out of a list of which most is kept: in HTML, where the
    score is for them, and in cleaned text."""
    if document.mode == "text" and (limits.is_raw or _LINK in document.text):
        return settled
    least = limits.body if document.mode == "html" else min(margins, default=0)
    removed = compress(range(len(settled.block)), map(not_, settled.kept))
    asked = [place for place in removed if margins[settled.block[place]] >= least]
    taken = [place for place in asked if _is_taken(document, settled, place, limits)]
    back: set[int] = set()
    for first, last in (_marked_lists if document.mode == "html" else _bulleted_lists)(document, settled, taken):
        staying = sum(settled.kept[first:last])
        if last - first >= FEWEST_ITEMS and 100 * staying >= STAYING_PERCENT * (last - first):
            back.update(place for place in taken if first <= place < last)
    return given_back(settled, back) if back else settled


def _is_taken(document: Document, settled: Settled, place: int, limits: Limits) -> bool:
    """Whether a rule of `core` took a short item by its words: in HTML a likely one, what is no link."""
    claim, block = settled.claim[place], settled.block[place]
    if claim is None or claim.kind not in _TAKEN_FOR or claim.basis not in _BASES:
        return False
    if document.words[block] > ITEM_WORDS or limits.is_own(claim.rule, settled.also[place]):
        return False
    if document.mode == "text":
        return document.texts[block].startswith(BULLETS)
    return not claim.certain and document.tag[block] == "li" and not document.is_linked(block)


def _marked_lists(document: Document, settled: Settled, taken: list[int]) -> Iterator[tuple[int, int]]:
    """The first place and the one behind the last of the list around each taken item."""
    elements, last = document.elements, -1
    for place in taken:
        if place < last:
            continue
        row = document.element[settled.block[place]]
        while row > 0 and elements.tag[row] not in _LISTS:
            row = elements.parent[row]
        first, last = (bisect_left(settled.block, block) for block in (elements.first[row], elements.last[row]))
        if row > 0:
            yield first, last


def _bulleted_lists(document: Document, settled: Settled, taken: list[int]) -> Iterator[tuple[int, int]]:
    """The first place and the one behind the last of each list that has a taken item: the lines around it with its bullet."""
    behind = 0
    for place in taken:
        if place < behind:
            continue
        bullet = document.texts[settled.block[place]][0]
        first = last = place
        while first > 0 and document.texts[settled.block[first - 1]][0] == bullet:
            first -= 1
        while last < len(settled.block) and document.texts[settled.block[last]][0] == bullet:
            last += 1
        behind = last
        yield first, last
