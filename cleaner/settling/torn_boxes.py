"""What stands in one small box with a prompt, or with another story's title, goes with it.

A pitch for a letter, a subscription or an app is as the house words it, and reads like the text around it; the button or the
consent below it says what the box is. So it is with the label above the title of a card, and the sentence below it. The score
judges each line for itself, and left the pitch where the button went; where it is sure of a line, the box has more than a
prompt. Of the lines of such boxes that only the score kept in the articles of the dev corpora, gold texts leave out 29 of 31
beside prompts, and 6 of 7 beside titles.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cleaner.document.document import Document
from cleaner.document.small_boxes import BOXES, box_around, is_beside_text
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Claim
from cleaner.scoring.score import Scores
from cleaner.settling.limits import Limits, is_surely_no_article
from cleaner.settling.settle import Settled, taken_out

#: Prompts whose parts stand in one box.
_PROMPTS = frozenset(
    {FurnitureKind.NEWSLETTER_PROMPT, FurnitureKind.SUBSCRIBE_FORM, FurnitureKind.MEMBERSHIP_APPEAL}
    | {FurnitureKind.PAYWALL, FurnitureKind.APP_PROMO}
)
#: So many lines and words a prompt's box has at most, and a card.
PROMPT, CARD = (8, 90), (4, 50)
#: A title has so many words at least, and so much of it is a link.
TITLE, LINKED = 4, 0.9
#: A cell is a part of a table, which is kept or removed whole.
_PROMPT_BOXES = BOXES - {"td"} | {"figure"}


def without_rest_of_boxes(
    document: Document, settled: Settled, margins: Sequence[int], limits: Limits, scores: Scores
) -> Settled:
    """The settled spans of what may be an article, what only the score keeps in a prompt's box or a card gone as that went."""
    if document.mode != "html" or is_surely_no_article(scores):
        return settled
    gone: dict[int, Claim | None] = {}
    kept = bytes(settled.kept)
    for place, claim in enumerate(settled.claim):
        if kept[place] or kept.find(1, max(0, place - PROMPT[0]), place + PROMPT[0]) < 0:
            continue  # most of what is removed stands among its like
        box = _box(document, settled.block[place], claim)
        if box and max(margins[box.start : box.stop]) < limits.likely:
            its = claim and claim._replace(why=f"stands in one box with what {claim.rule} took")
            gone |= dict.fromkeys(_rest(settled, box), its)
    return taken_out(settled, gone) if gone else settled


def _box(document: Document, block: int, claim: Claim | None) -> range:
    """The blocks of the box whose prompt a removed line is, or of the card whose title; of neither none.

    What has no text around it may hold the text: the beginning of one that is sold, with the wall below.
    """
    if claim is not None and claim.certain and claim.kind in _PROMPTS:
        row, box = box_around(document, block, *PROMPT, _PROMPT_BOXES)
        return box if len(box) > 1 and is_beside_text(document, row, box) else range(0)
    if document.words[block] < TITLE or document.link_density(block) < LINKED:
        return range(0)
    row, box = box_around(document, block, *CARD)
    is_card = block < box.stop - 1 and not any(document.is_linked(other) for other in box if other != block)
    return box if is_card and is_beside_text(document, row, box) else range(0)


def _rest(settled: Settled, box: range) -> Iterator[int]:
    """The places of what only the score keeps in a box; none where a rule keeps some of it."""
    inside = range(bisect_left(settled.block, box.start), bisect_left(settled.block, box.stop))
    if not any(settled.kept[place] and settled.claim[place] is not None for place in inside):
        yield from (place for place in inside if settled.kept[place])
