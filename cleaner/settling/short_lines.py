"""Short lines that the score keeps and whose place tells that they are none of the article's.

The name of a newsletter stands between "Newsletter" and what is in it, entries of a menu in a row above the headline. No rule
knows the names that houses give to what they offer, and where no element tells of itself what it is, the score takes a short
line near paragraphs for one. Text has its third look for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.document.story_frame import story_frame
from cleaner.models import ContentKind, FurnitureKind
from cleaner.rules.rule import Claim
from cleaner.settling.settle import Settled, taken_out

#: Prompts: of such kinds an article's own line never stands in the middle.
_PROMPTS = {
    FurnitureKind.NEWSLETTER_PROMPT: 1,
    FurnitureKind.SUBSCRIBE_FORM: 1,
    FurnitureKind.MEMBERSHIP_APPEAL: 2,
    FurnitureKind.PAYWALL: 2,
    FurnitureKind.APP_PROMO: 3,
    FurnitureKind.COMMENTS: 4,
}
#: A name has so many words, and so many lines may stand between two of a prompt's.
NAME_WORDS, LINES = 6, 2
#: So many links in a row make a menu, each of so many words, and so much of each is a link.
MENU_LINKS, MENU_WORDS, LINKED = 4, 3, 0.9
_TAGS = frozenset({"div", "p", "span", "a", "strong", "b", "section", "body"})
_NO_NAME_ENDS = (*SENTENCE_ENDS, ":", '"', "”", "»", "“")


def without_short_lines(document: Document, settled: Settled) -> Settled:
    """The settled spans, short lines gone that stand in a prompt or are a menu's above the headline."""
    if document.mode == "html":
        found = dict.fromkeys(_menu_above_headline(document, settled)) | _enclosed(document, settled)
    else:
        found = dict.fromkeys(_sections_above_headline(document, settled))
    gone = {place: claim for place, claim in found.items() if settled.kept[place] and settled.claim[place] is None}
    return taken_out(settled, gone) if gone else settled


def _enclosed(document: Document, settled: Settled) -> dict[int, Claim | None]:
    """The places of short lines between two lines of one prompt, with the claim on the one above."""
    found: dict[int, Claim | None] = {}
    told = [
        0 if kept or claim is None or not isinstance(claim.kind, FurnitureKind) else _PROMPTS.get(claim.kind, 0)
        for kept, claim in zip(settled.kept, settled.claim, strict=True)
    ]
    place = 1
    while place < len(told):
        first = place
        while place < len(told) and place - first < LINES and not told[place] and _may_be_name(document, settled, place):
            place += 1
        if first < place < len(told) and told[first - 1] == told[place] > 0 and (claim := settled.claim[first - 1]):
            found |= dict.fromkeys(range(first, place), claim._replace(why=f"stands right below what {claim.rule} took"))
        place = max(place, first + 1)
    return found


def _menu_above_headline(document: Document, settled: Settled) -> Iterator[int]:
    """The places of links of a few words each, one behind the other above the headline; right above it may be its kicker."""
    frame = story_frame(document)
    if not frame.sure:
        return
    row: list[int] = []
    for place, block in enumerate(settled.block):
        if block >= frame.title - 1:
            break
        if document.words[block] <= MENU_WORDS and document.link_density(block) > LINKED:
            row.append(place)
            continue
        if len(row) >= MENU_LINKS:
            yield from row
        row = []
    if len(row) >= MENU_LINKS:
        yield from row


def _sections_above_headline(document: Document, settled: Settled) -> Iterator[int]:
    """In text, the places of few words each above the headline, among removed lines, where no sentence above it is kept."""
    frame = story_frame(document)
    if not 0 < frame.title < frame.body:
        return
    found: list[int] = []
    removed = 0
    for place, block in enumerate(settled.block):
        if block >= frame.title:
            claim = settled.claim[place]
            is_title = settled.kept[place] and claim is not None and claim.kind is ContentKind.TITLE
            yield from found if is_title and removed >= FEWEST_REMOVED else ()
            return
        if not settled.kept[place]:
            removed += 1
        elif settled.claim[place] is None:
            if document.words[block] > MENU_WORDS or document.texts[block].endswith(_NO_NAME_ENDS):
                return
            found.append(place)


#: A page begins with a menu where so many lines above its headline are removed.
FEWEST_REMOVED = 2


def _may_be_name(document: Document, settled: Settled, place: int) -> bool:
    """Whether a span is a whole short line that the score alone keeps, and no heading or item of a list."""
    block = settled.block[place]
    if not settled.kept[place] or settled.claim[place] is not None or document.tag[block] not in _TAGS:
        return False
    whole = settled.start[place] == document.start[block] and settled.end[place] == document.end[block]
    return whole and document.words[block] <= NAME_WORDS and not document.texts[block].endswith(_NO_NAME_ENDS)
