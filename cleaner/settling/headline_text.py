"""Articles that read like none: a calendar, a table, a list of results, with less prose than the boxes beside them.

Where all that the score takes for body stands outside what holds the headline, and is not much more than what stands in
it, the score has taken a side column for the article: the text below the headline is the page's.
"""

from __future__ import annotations

from collections.abc import Container

from cleaner.document.document import Document
from cleaner.document.story_frame import WHOLE_PAGE, story_frame
from cleaner.models import PageType
from cleaner.settling.claimed import ClaimedBlocks

#: With fewer words below the headline there is no text.
LEAST_WORDS = 40
#: What is taken for body elsewhere has at most so many times their words, and so many at all: more is an article.
TIMES_ELSEWHERE, WORDS_ELSEWHERE = 2, 250


def with_text_at_headline(
    document: Document, claimed: ClaimedBlocks, margins: list[int], body: int, page_type: PageType | None
) -> list[int]:
    """The margins; where the page's only body (from `body` on) is elsewhere, those of the text below the headline are `body`,
    and the others' are below it."""
    if document.mode != "html" or page_type is not PageType.ARTICLE:
        return margins
    kept = [block for block, m in enumerate(margins) if m >= body and block not in claimed.claims]
    elsewhere = sum(document.words[block] for block in kept)
    if elsewhere > WORDS_ELSEWHERE:  # as most articles have
        return margins
    found = _below_headline(document, claimed.claims)
    if not found or not found.isdisjoint(kept) or elsewhere > TIMES_ELSEWHERE * sum(document.words[block] for block in found):
        return margins
    return [max(m, body) if block in found else min(m, body - 1) for block, m in enumerate(margins)]


def _below_headline(document: Document, claimed: Container[int]) -> set[int]:
    """The blocks below the headline that no rule claims and that are no links, in the smallest element that holds it and
    enough of them; none where the page's metadata do not say which headline it is."""
    frame, elements = story_frame(document), document.elements
    row = document.element[frame.title] if frame.sure else 0
    while row > 0 and elements.tag[row] not in WHOLE_PAGE:
        found = {
            block
            for block in range(frame.title_end, elements.last[row])
            if not document.is_linked(block) and block not in claimed
        }
        if sum(document.words[block] for block in found) >= LEAST_WORDS:
            return found
        row = elements.parent[row]
    return set()
