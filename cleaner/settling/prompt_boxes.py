"""What stands in one small box with a prompt that rules know is a part of the prompt.

A pitch for a letter, a subscription or an app is as the house words it, and reads like the text around it; the button or the
consent below it says what the box is. The score judges each line for itself, and so left the pitch where the button went. Of
the lines of such boxes that only the score kept in the articles of the dev corpora, gold texts leave out 29 of 31.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from cleaner.document.document import Document
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Claim
from cleaner.scoring.score import Scores
from cleaner.settling.limits import is_surely_no_article
from cleaner.settling.settle import Settled

#: Prompts whose parts stand in one box.
_PROMPTS = frozenset(
    {FurnitureKind.NEWSLETTER_PROMPT, FurnitureKind.SUBSCRIBE_FORM, FurnitureKind.MEMBERSHIP_APPEAL}
    | {FurnitureKind.PAYWALL, FurnitureKind.APP_PROMO}
)
_BOXES = frozenset({"div", "aside", "section", "form", "fieldset", "center", "td", "figure"})
#: A box has so many lines and words at most, and stands so many elements around a line of its prompt at most.
LINES, WORDS, LEVELS = 8, 90, 6


def without_rest_of_prompts(document: Document, settled: Settled, scores: Scores) -> Settled:
    """The settled spans of what may be an article, what only the score keeps in a prompt's box gone under the prompt's claim."""
    if document.mode != "html" or is_surely_no_article(scores):
        return settled
    gone: dict[int, Claim] = {}
    for place, claim in enumerate(settled.claim):
        if claim is not None and claim.kind in _PROMPTS and claim.certain and not settled.kept[place]:
            box = _box_around(document, settled.block[place])
            if box:
                gone |= dict.fromkeys(_rest(settled, place, box), claim)
    if not gone:
        return settled
    return replace(
        settled,
        kept=[kept and place not in gone for place, kept in enumerate(settled.kept)],
        claim=[gone.get(place, claim) for place, claim in enumerate(settled.claim)],
    )


def _box_around(document: Document, block: int) -> range:
    """The blocks of the largest small box around a block."""
    elements, box = document.elements, range(0)
    for row in islice(document.ancestors(document.element[block]), LEVELS):
        blocks = range(elements.first[row], elements.last[row])
        if len(blocks) > LINES or sum(document.words[blocks.start : blocks.stop]) > WORDS:
            break
        if elements.tag[row] in _BOXES:
            box = blocks
    return box


def _rest(settled: Settled, place: int, box: range) -> Iterator[int]:
    """The places of what only the score keeps in a box; none where a rule keeps some of it."""
    around = range(max(0, place - LINES * 4), min(len(settled.block), place + LINES * 4))
    inside = [other for other in around if settled.block[other] in box]
    if not any(settled.kept[other] and settled.claim[other] is not None for other in inside):
        yield from (other for other in inside if settled.kept[other])
