"""Headings of the article's own blocks in words that head furniture as well: "Timeline", "Highlights", "Background", "FAQs".

A rule takes such a line for the name of a list of stories or for an entry of a menu. What stands below tells: below a list's
name are the list's links, and they go; where the text stands above and below, and no rule takes it, the line is its heading.
Of such headings on 486 labelled pages 29 of 34 are the article's in HTML, where the element says that it is a heading.
That was counted of rules of `core`: what a rule of the user's own packs takes is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from cleaner.document.document import Document
from cleaner.document.headlines import HEADINGS as MARKED_HEADINGS
from cleaner.document.line_shapes import leads_to_more
from cleaner.limits import LEARNED, STORY_LISTS, Limits
from cleaner.models import FurnitureKind
from cleaner.rules.core.front_marks import within
from cleaner.rules.rule import Claim
from cleaner.settling import Settled, given_back

#: What opens a <details> is the heading of what it holds.
HEADINGS = MARKED_HEADINGS | {"summary"}
#: Such a heading has at most so many words, and the first block below it so many at least: fewer are an entry of a list.
HEADING_WORDS, BLOCK_WORDS = 5, 5
#: So much of the block below may be links.
LINKED = 0.3
#: In text no element tells a heading from a button: lines of these kinds are as often buttons, but for names of networks, and the
#: blocks around a heading have more words.
_BUTTONS = frozenset(
    {
        FurnitureKind.ADVERT,
        FurnitureKind.COMMENTS,
        FurnitureKind.NEWSLETTER_PROMPT,
        FurnitureKind.SOCIAL,
        FurnitureKind.SUBSCRIBE_FORM,
    }
)
_NETWORKS = "social.network-name"
_WORDS_IN_TEXT = 7
#: What says nothing of a heading: signs and counts, what was learned of single lines, and the lists that have names.
_NOT_WORDS = ("litter.", "leftover.", "glued.", LEARNED, *STORY_LISTS)


def with_block_headings(document: Document, settled: Settled, margins: Sequence[int], limits: Limits) -> Settled:
    """The settled spans, the headings of kept blocks kept."""
    by_score = [kept and claim is None for kept, claim in zip(settled.kept, settled.claim, strict=True)]
    between = [
        not kept and above and below
        for kept, above, below in zip(settled.kept, [False, *by_score], [*by_score[1:], False], strict=False)
    ]
    headings = {
        place
        for place in compress(range(len(between)), between)
        if _is_heading(document, settled, place, margins, limits) or _opens(document, settled, place)
    }
    return given_back(settled, [place in headings for place in range(len(between))]) if headings else settled


def _is_heading(document: Document, settled: Settled, place: int, margins: Sequence[int], limits: Limits) -> bool:
    """Whether a removed line between kept blocks is a heading that a likely rule took, and the score did not."""
    block, claim, below = settled.block[place], settled.claim[place], settled.block[place + 1]
    folded = document.folded_texts[block]
    if claim is None or claim.certain or claim.rule.startswith(_NOT_WORDS) or margins[block] < limits.body:
        return False
    if claim.rule in limits.own or not limits.own.isdisjoint(settled.also[place]):
        return False
    above = settled.block[place - 1]
    if document.words[block] > HEADING_WORDS or document.is_linked(block) or block in (above, below):
        return False
    if document.words[below] < BLOCK_WORDS or document.link_density(below) > LINKED:
        return False
    if leads_to_more(folded, document.words[block]):
        return False
    if document.tag[block] in HEADINGS or within(document, block, HEADINGS, 2):
        return True
    is_between = min(document.words[above], document.words[below]) >= _WORDS_IN_TEXT
    return document.mode == "text" and is_between and _names_block(document.texts[block], claim)


def _names_block(line: str, claim: Claim) -> bool:
    """Whether a line of text that a rule took may be a heading: no button, nothing in signs, nothing that leads on."""
    if claim.kind in _BUTTONS and not claim.rule.startswith(_NETWORKS):
        return False
    if line[0].islower() or not line[0].isalnum() or line[-1] in ")!»":
        return False
    return not (claim.kind is FurnitureKind.RELATED and line.endswith(":"))


def _opens(document: Document, settled: Settled, place: int) -> bool:
    """Whether a line that no rule took opens a <details>, and the block below stands in it."""
    block, below, elements = settled.block[place], settled.block[place + 1], document.elements
    row = document.element[block]
    if settled.claim[place] is not None or elements.tag[row] != "summary":
        return False
    return below < elements.last[elements.parent[row]]
