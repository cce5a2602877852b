"""Subheads of a text among others: where short lines stand between paragraphs again and again, all that do are.

No element of a text says what a heading is, and the score judges each short line by itself. Of those that it took, or the line
model, on raw texts of articles with three more subheads, 39 of 51 are in the gold text; with fewer it is a half.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.document.credit_lines import credit
from cleaner.document.document import Document
from cleaner.document.sentence_ends import CLOSERS, SENTENCE_ENDS
from cleaner.models import BODY_KINDS, ContentKind
from cleaner.rules.basis import Basis
from cleaner.scoring.model import margin
from cleaner.settling.limits import Limits
from cleaner.settling.settle import Settled, given_back

#: So many other subheads must have stayed; a subhead has so many words at most, a paragraph so many at least; and what has less
#: than this P(body) is no subhead anywhere.
FEWEST_OTHERS, SUBHEAD_WORDS, PARAGRAPH_WORDS, LEAST = 3, 8, 8, margin(0.2)
#: Week's pictures have captions for paragraphs.
_TOLD = BODY_KINDS | {ContentKind.CAPTION}
#: A sentence is a paragraph with fewer.
SENTENCE_WORDS = 4
_SENTENCE_ENDS, _NO_SUBHEAD_ENDS = tuple(SENTENCE_ENDS), tuple(SENTENCE_ENDS + ",;:")


def with_like_subheads(document: Document, settled: Settled, margins: Sequence[int], limits: Limits) -> Settled:
    """The settled spans of a text, short lines between kept paragraphs kept where enough of them are."""
    if document.mode != "text":
        return settled
    places = list(_between_paragraphs(document, settled))
    stayed = sum(settled.kept[place] for place in places)
    if stayed < FEWEST_OTHERS:
        return settled
    back = [place for place in places if not settled.kept[place] and _yields(settled, place, margins, limits)]
    return given_back(settled, back) if back else settled


def _between_paragraphs(document: Document, settled: Settled) -> Iterator[int]:
    """The places of short lines right between two kept paragraphs."""
    said = [kept and (claim is None or claim.kind in _TOLD) for kept, claim in zip(settled.kept, settled.claim, strict=True)]
    for place in range(1, len(said) - 1):
        if not (said[place - 1] and said[place + 1]):
            continue
        above, block, below = settled.block[place - 1 : place + 2]
        if document.words[block] > SUBHEAD_WORDS or document.texts[block].rstrip(CLOSERS).endswith(_NO_SUBHEAD_ENDS):
            continue
        if not above < block < below or credit(document.folded_texts[block], document.words[block]) is not None:
            continue
        if _is_paragraph(document, above) and _is_paragraph(document, below):
            yield place


def _is_paragraph(document: Document, block: int) -> bool:
    words, text = document.words[block], document.texts[block]
    return words >= PARAGRAPH_WORDS or (words >= SENTENCE_WORDS and text.rstrip(CLOSERS).endswith(_SENTENCE_ENDS))


def _yields(settled: Settled, place: int, margins: Sequence[int], limits: Limits) -> bool:
    """Whether the score took a line and is not sure of it, or the line model."""
    claim = settled.claim[place]
    if margins[settled.block[place]] < LEAST or (claim is not None and claim.basis is not Basis.LEARNED):
        return False
    return claim is None or not limits.is_own(claim.rule, settled.also[place])
