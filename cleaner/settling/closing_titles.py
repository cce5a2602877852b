"""Titles of other stories that end a text, below the heading that names them: where the heading goes, they go.

A heading says by its words what it is, and a rule takes it. What is below it is found by its shape, which is worth little in a
text that somebody cleaned: there lists are mostly the article's. But no article ends in titles below "Most popular".
"""

from __future__ import annotations

from cleaner.document.document import Document
from cleaner.document.line_shapes import BULLETS
from cleaner.document.list_words import heading_kind, may_head_an_article, names_stories
from cleaner.document.sentence_ends import FULL_STOPS, ends_in
from cleaner.document.text_lines import MAX_TITLE_WORDS
from cleaner.models import FurnitureKind
from cleaner.rules.basis import Basis
from cleaner.rules.rule import Claim
from cleaner.settling.settle import Settled, taken_out

_OF_STORIES = frozenset({FurnitureKind.RELATED, FurnitureKind.SIDE_FEED})
#: What says of a heading only where it stands.
_BY_SHAPE = frozenset({Basis.LEARNED, Basis.LISTS})
#: What heads an article's own references as often.
_REFERS = "see also"
#: From the heading to the end of the text there are so many lines at most: the next story list on a page has another heading.
_MOST_LINES = 12


def without_closing_titles(document: Document, settled: Settled) -> Settled:
    """The settled spans of a text, the titles that end it gone with the removed heading above them."""
    if document.mode != "text":
        return settled
    heading = _closing_heading(document, settled)
    if heading is None:
        return settled
    below = [place for place, kept in enumerate(settled.kept) if kept and place > heading]
    claim = settled.claim[heading]
    assert claim is not None
    return taken_out(settled, dict.fromkeys(below, claim._replace(why=f"stands below the heading that {claim.rule} took")))


def _closing_heading(document: Document, settled: Settled) -> int | None:
    """The place of a removed heading of stories with titles below it, some of them kept, and nothing else."""
    titles: list[int] = []
    for place in range(len(settled.kept) - 1, max(0, len(settled.kept) - 2 - _MOST_LINES), -1):
        block, claim = settled.block[place], settled.claim[place]
        if settled.kept[place]:
            if claim is not None or not _may_be_title(document, block):
                return None
            titles.append(block)
        elif titles and claim is not None and _heads_stories(document, block, claim, document.texts[titles[-1]]):
            return place
    return None


def _may_be_title(document: Document, block: int) -> bool:
    return document.words[block] <= MAX_TITLE_WORDS and not ends_in(document.texts[block], FULL_STOPS)


def _heads_stories(document: Document, block: int, claim: Claim, first: str) -> bool:
    """Whether a removed line names other stories by its words; references and what has bullets are the article's own."""
    folded = document.folded_texts[block]
    if claim.kind not in _OF_STORIES or claim.basis in _BY_SHAPE or heading_kind(folded) is None:
        return False
    if claim.kind is FurnitureKind.SIDE_FEED:
        return not may_head_an_article(folded)
    return names_stories(folded) or not (folded.startswith(_REFERS) or first.startswith(BULLETS))
