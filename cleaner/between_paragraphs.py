"""What stands between paragraphs of the text is text, where no rule knows it for anything else.

The score takes the list of a painter's exhibitions, a piece of code or a question set as a heading for furniture by its
words alone. In HTML the elements tell: what has the body's text before and behind it in the element that holds them all is
no box of its own. In text only a short line right between two lines that the score is sure of is like that.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import accumulate

from cleaner.document.document import Document
from cleaner.scoring.model import margin

#: In HTML, words from which a block is a paragraph: shorter ones are labels, captions and buttons as often.
PARAGRAPH_WORDS = 12
#: A shorter heading has so many words of body on both sides.
HEADING_BESIDE = 20
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
#: In text, the longest line that may be a heading, the P(body) it must have, and that of the lines around it.
LINE_WORDS, LINE_LEAST, SURE = 11, margin(0.28), margin(0.6)


def with_text_between_paragraphs(document: Document, claimed: Container[int], margins: list[int], body: int) -> list[int]:
    """The margins; those of unclaimed paragraphs and headings that stand inside the text are `body` at least."""
    is_html = document.mode == "html"
    found = _in_one_element(document, claimed, margins, body) if is_html else _between_lines(document, claimed, margins, body)
    if not found:
        return margins
    raised = list(margins)
    for block in found:
        raised[block] = body
    return raised


def _in_one_element(document: Document, claimed: Container[int], margins: Sequence[int], body: int) -> list[int]:
    """The blocks below the limit that have body before and behind them in the first element that holds more than them."""
    kept = [block for block, m in enumerate(margins) if m >= body]
    if not kept:
        return []
    words, tags, links, hidden = document.words, document.tag, document.link_chars, document.hidden
    asked = [
        block
        for block in range(kept[0] + 1, kept[-1])
        if margins[block] < body
        and (words[block] >= PARAGRAPH_WORDS or (tags[block] in _HEADINGS and not links[block]))
        and not hidden[block]
        and block not in claimed
        and not document.is_linked(block)
    ]
    if not asked:
        return []
    before = list(accumulate([count if m >= body else 0 for count, m in zip(words, margins, strict=True)], initial=0))
    return [block for block in asked if _is_once(document, block) and _has_body_around(document, block, before)]


def _is_once(document: Document, block: int) -> bool:
    """Whether the page says it once: pages hold their text a second time for small screens and for printing."""
    return document.folded_counts[document.folded_texts[block]] == 1


def _has_body_around(document: Document, block: int, before: Sequence[int]) -> bool:
    """Whether the element that holds a block and others has body on both sides of it; `before` counts its words."""
    elements = document.elements
    row = document.element[block]
    while row > 0 and elements.last[row] - elements.first[row] <= 1:
        row = elements.parent[row]
    if row <= 0:
        return False
    least = min(before[block] - before[elements.first[row]], before[elements.last[row]] - before[block + 1])
    if document.words[block] >= PARAGRAPH_WORDS:
        return least > 0
    return least >= HEADING_BESIDE and before[block + 2] > before[block + 1]


def _between_lines(document: Document, claimed: Container[int], margins: Sequence[int], body: int) -> list[int]:
    """The short lines below the limit that are on the page once, between two lines that the score is sure of."""
    words = document.words
    return [
        block
        for block in range(1, len(document) - 1)
        if LINE_LEAST <= margins[block] < body
        and min(margins[block - 1], margins[block + 1]) >= SURE
        and words[block] <= LINE_WORDS
        and block not in claimed
        and _is_once(document, block)
    ]
