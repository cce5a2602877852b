"""Headings of the article's own blocks in words that head furniture as well: "Timeline", "Highlights", "Background", "FAQs".

A rule takes such a line for the name of a list of stories or for an entry of a menu. What stands below tells: below a list's
name are the list's links, and they go; where the text stands above and below, and no rule takes it, the line is its heading.
Of such headings on 486 labelled pages 29 of 34 are the article's in HTML, where the element says that it is a heading.
That was counted of rules of `core`: what a rule of the user's own packs takes is none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress

from cleaner.document.document import Document
from cleaner.document.front_marks import row_around, within
from cleaner.document.headlines import HEADINGS as MARKED_HEADINGS
from cleaner.document.line_shapes import leads_to_more
from cleaner.models import FurnitureKind
from cleaner.rules.basis import Basis
from cleaner.rules.known import NETWORK_NAME
from cleaner.rules.rule import Claim
from cleaner.scoring.model import margin
from cleaner.settling.limits import Limits
from cleaner.settling.settle import Settled, given_back

#: What opens a <details> is the heading of what it holds.
HEADINGS = MARKED_HEADINGS | {"summary"}
#: Such a heading has at most so many words, and the first block below it so many at least: fewer are an entry of a list.
HEADING_WORDS, BLOCK_WORDS = 5, 5
#: So much of the block below may be links.
LINKED = 0.3
#: A box between a subhead and the text above it has so many lines at most.
INSET = 8
#: In text no element tells a heading from a button: lines of these kinds are as often buttons, but for names of networks, and the
#: blocks around a heading have more words, but for "FAQ" above a question.
_BUTTONS = frozenset(
    {
        FurnitureKind.ADVERT,
        FurnitureKind.COMMENTS,
        FurnitureKind.NEWSLETTER_PROMPT,
        FurnitureKind.SOCIAL,
        FurnitureKind.SUBSCRIBE_FORM,
    }
)
_WORDS_IN_TEXT = 7
#: What Markdown puts around a heading, and how such a line opens; what names a list is marked so as often.
_HEADING_MARKS, _HEADING_OPENS = "#*_ ", ("#", "**")
_LISTS_NAMED = frozenset({FurnitureKind.RELATED, FurnitureKind.SIDE_FEED})
#: In text that somebody cleaned, what a certain rule took for the name of an app or of a player may be a topic: "iOS app" above
#: what is said of such apps.
TOPIC_WORDS = 2
_TOPICS = frozenset({FurnitureKind.APP_PROMO, FurnitureKind.NOTICE})
#: What says nothing of a heading: signs, counts, rows of buttons, what was learned of single lines, and lists that have names.
_NOT_WORDS = frozenset({Basis.SIGNS, Basis.BUTTON_ROW, Basis.LEARNED, Basis.LISTS})
#: Of subheads that other rules took, certain ones too, 35 of 45 on the dev corpora are in the gold text; of lists' names few are.
_NO_SUBHEADS = frozenset({Basis.SIGNS, Basis.LISTS})


def with_block_headings(
    document: Document, settled: Settled, margins: Sequence[int], limits: Limits, *, is_article: bool = True
) -> Settled:
    """The settled spans, the headings of kept blocks kept; a subhead that rules of the user's packs took is none."""
    by_score = [kept and claim is None for kept, claim in zip(settled.kept, settled.claim, strict=True)]
    above = [False, *by_score]
    headings: set[int] = set()
    for place in compress(range(len(by_score) - 1), by_score[1:]):  # above something that is kept
        if settled.kept[place]:
            continue
        if is_article and (
            _begins_kept_box(document, settled, place, limits) or _is_near_body(document, settled, place, margins, limits)
        ):
            headings.add(place)
            continue
        if not (above[place] or _is_below_inset(document, settled, above, place)):
            continue
        if settled.block[place] in (settled.block[place + 1], settled.block[place - 1] if place else -1):  # a part of a block
            continue
        is_heading = _is_subhead(document, settled, place, margins, limits)
        if above[place] and not is_heading:
            is_heading = _is_heading(document, settled, place, margins, limits) or _opens(document, settled, place)
            is_heading = is_heading or _titles_box(document, settled, place, margins, limits)
        if is_heading:
            headings.add(place)
    return given_back(settled, headings) if headings else settled


def _is_below_inset(document: Document, settled: Settled, above: Sequence[bool], place: int) -> bool:
    """Whether what is kept above a line stands right above a time, as an entry of a live report begins with, or, above a subhead,
    a box of other things that are set into the text."""
    if place > 0 and above[place - 1] and document.elements.tag[document.element[settled.block[place - 1]]] == "time":
        return True
    is_subhead = document.mode == "html" and row_around(document, settled.block[place], _SUBHEADS, 2) > 0
    return is_subhead and any(above[max(0, place - INSET) : place])


def _is_heading(document: Document, settled: Settled, place: int, margins: Sequence[int], limits: Limits) -> bool:
    """Whether a removed line between kept blocks is a heading that a likely rule took, and the score did not."""
    block, claim, below = settled.block[place], settled.claim[place], settled.block[place + 1]
    if claim is None or claim.basis in _NOT_WORDS or margins[block] < limits.body:
        return False
    if claim.certain and not (document.mode == "text" and not limits.is_raw and _is_topic(document, block, claim)):
        return False
    if limits.is_own(claim.rule, settled.also[place]):
        return False
    if document.words[block] > HEADING_WORDS or not _heads(document, block, below):
        return False
    if document.tag[block] in HEADINGS or within(document, block, HEADINGS, 2):
        return True
    is_above_question = claim.kind is FurnitureKind.NAVIGATION and document.texts[below].endswith(_QUESTION)
    least = BLOCK_WORDS if is_above_question else _WORDS_IN_TEXT
    is_between = min(document.words[settled.block[place - 1]], document.words[below]) >= least
    is_marked = claim.kind not in _LISTS_NAMED and document.texts[block].startswith(_HEADING_OPENS)
    line = document.texts[block].strip(_HEADING_MARKS) if is_marked else document.texts[block]
    return document.mode == "text" and is_between and bool(line) and _names_block(line, claim)


def _is_topic(document: Document, block: int, claim: Claim) -> bool:
    """Whether what a certain rule took in a cleaned text may be told of below: a word or two, no call of the house's."""
    return claim.kind in _TOPICS and document.words[block] <= TOPIC_WORDS and claim.basis is not Basis.HOUSE_WORDS


def _heads(document: Document, block: int, below: int, is_switch: bool = False) -> bool:
    """Whether a line that is no link (or `is_switch`), and leads to nothing, stands above a block of text."""
    if document.words[below] < BLOCK_WORDS or document.link_density(below) > LINKED:
        return False
    if document.is_linked(block) and not is_switch:
        return False
    return not leads_to_more(document.folded_texts[block], document.words[block])


def _is_subhead(document: Document, settled: Settled, place: int, margins: Sequence[int], limits: Limits) -> bool:
    """Whether a removed heading stands between two blocks of the element that the text is in: then phrases, and what was learned
    of single lines, know less of it than its place says."""
    block, claim, below = settled.block[place], settled.claim[place], settled.block[place + 1]
    if document.mode != "html" or claim is None or claim.rule in limits.own or claim.basis is Basis.HOUSE_WORDS:
        return False
    if claim.basis in _NO_SUBHEADS or margins[block] < (limits.structural if claim.certain else limits.body):
        return False
    row = row_around(document, block, _SUBHEADS, 2)
    if not row or document.words[block] > TITLE_WORDS or not _heads(document, block, below):
        return False
    around = _around(document, row)
    while document.elements.tag[around] == "header":
        around = document.elements.parent[around]
    return document.elements.first[around] < block and below < document.elements.last[around]


def _around(document: Document, row: int) -> int:
    """The innermost element around one that holds more than its one block."""
    elements = document.elements
    row = elements.parent[row]
    while row > 0 and elements.last[row] - elements.first[row] == 1:
        row = elements.parent[row]
    return row


_SUBHEADS = MARKED_HEADINGS - {"h1"}


def _names_block(line: str, claim: Claim) -> bool:
    """Whether a line of text that a rule took may be a heading: no button, nothing in signs, nothing that leads on."""
    if claim.kind in _BUTTONS and claim.rule != NETWORK_NAME:
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


def _titles_box(document: Document, settled: Settled, place: int, margins: Sequence[int], limits: Limits) -> bool:
    """Whether a line begins a box of a few blocks, of which all the others are kept: a question above its answer, or a title that
    a likely rule took and the score did not."""
    block, claim = settled.block[place], settled.claim[place]
    if document.mode != "html" or document.words[block] > TITLE_WORDS:
        return False
    if claim is not None and (claim.certain or claim.rule in limits.own or _titles_nothing(claim)):
        return False
    asks = document.texts[block].endswith(_QUESTION)
    if not asks and (claim is None or margins[block] < min(BOX_TITLE, limits.body)):
        return False
    is_switch = asks and _only_opens(document, block)
    return _rest_is_kept(document, settled, place, document.element[block]) and _heads(document, block, block + 1, is_switch)


def _begins_kept_box(document: Document, settled: Settled, place: int, limits: Limits) -> bool:
    """Whether a heading that the score took, or a likely rule by its words, begins a box of a few blocks, of which the score
    keeps all the others: "Pros", "What we know so far", "At a glance".

    The score judges a short line by itself. On 27 articles of the dev corpora it took 126 such headings from their boxes: where
    gold texts have what is in the box, they have 95 of 100; on pages that are none 39 of 56. Of 15 that likely rules took from
    articles they have 14.
    """
    block = settled.block[place]
    if document.mode != "html" or document.is_linked(block) or _is_told(settled, place, limits):
        return False
    row = row_around(document, block, _SUBHEADS, 2)
    return row > 0 and document.words[block] <= TITLE_WORDS and _rest_is_kept(document, settled, place, row)


def _is_near_body(document: Document, settled: Settled, place: int, margins: Sequence[int], limits: Limits) -> bool:
    """Whether the score alone took a subhead, and was not sure of it: what is no link below it stays, and has a name.

    Of 86 such subheads in 70 articles of the dev corpora, sites held out, 69 are in the gold texts; of 98 on other pages 55.
    """
    block, below = settled.block[place], settled.block[place + 1]
    if document.mode != "html" or settled.claim[place] is not None or margins[block] < limits.body - NEAR:
        return False
    is_subhead = document.tag[block] in _SUBHEADS and document.words[block] <= TITLE_WORDS
    return is_subhead and not document.is_linked(block) and not document.is_linked(below)


#: In margins: where the score asks for a P(body) of .3 this is .22.
NEAR = 400


def _is_told(settled: Settled, place: int, limits: Limits) -> bool:
    """Whether what took a line knows more of it than its words, or is a rule of the user's packs."""
    claim = settled.claim[place]
    if claim is None:
        return False
    if claim.certain or claim.basis in _NOT_WORDS or claim.basis is Basis.HOUSE_WORDS:
        return True
    return limits.is_own(claim.rule, settled.also[place])


def _rest_is_kept(document: Document, settled: Settled, place: int, row: int) -> bool:
    """Whether a line, in an element or as it, begins a box of a few blocks of which the score keeps all the others."""
    box = _around(document, row)
    first, last = document.elements.first[box], document.elements.last[box]
    if first != settled.block[place] or not first + 1 < last <= first + BOX_BLOCKS:
        return False
    inside = range(place + 1, bisect_left(settled.block, last))
    return all(settled.kept[other] and settled.claim[other] is None for other in inside)


def _titles_nothing(claim: Claim) -> bool:
    """Whether what a claim goes by says nothing of a title, or says that the box is a form."""
    return claim.basis in _NOT_WORDS or claim.kind is FurnitureKind.SUBSCRIBE_FORM


def _only_opens(document: Document, block: int) -> bool:
    """Whether the links of a line lead nowhere, or to a place on the page: they open what is below."""
    links = document.links_in(document.start[block], document.end[block])
    return all(href.startswith(_ON_PAGE) or not href for _, _, href in links)


_ON_PAGE = ("#", "javascript:")
#: The score likes a title that stands alone above its box little: this P(body) at least.
BOX_TITLE = margin(0.3)
#: So many words it has at most, as nearly all headings have.
TITLE_WORDS = 20
#: A box of more blocks is a part of the page.
BOX_BLOCKS = 12
_QUESTION = ("?", "？", "؟")
