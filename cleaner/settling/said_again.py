"""What a page that is no article says once more: the text of a ware for another layout, a pitch in each of its tabs, and what one
post quotes of another.

Of articles a second copy is told by the rules of `repeat`: their refrains, dialogues and lists of dishes come again on purpose.
On other pages the same paragraph stands there because a template puts it there twice, or because somebody answers it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.quotations import quoted_blocks
from cleaner.models import FurnitureKind, PageType
from cleaner.rules.known import SECOND_COPY
from cleaner.rules.rule import Claim
from cleaner.scoring.score import Scores
from cleaner.settling.limits import is_surely_no_article
from cleaner.settling.settle import Settled, taken_out

#: A paragraph that comes again has so many words at least, and what is quoted so many. Of 704 pages of wcxb that are no articles,
#: sites held out, 94 gain by it and 30 lose: .005 of words F1 on average, forums .016. From 8 words on it is as much.
PARAGRAPH, QUOTED = 12, 5
#: What is an entry of a list or a table is said of each of several offers.
_ENTRIES = frozenset({"li", "td", "th", "dd"})
_WHY = "stands above once before"


def without_said_again(document: Document, settled: Settled, scores: Scores) -> Settled:
    """The settled spans, those gone that only the score keeps and whose words are kept above.

    What explains says the same of each of many alike things, and shows the same code.
    """
    if document.mode != "html" or not is_surely_no_article(scores) or scores.page_type is PageType.DOCUMENTATION:
        return settled
    gone = dict(_said_again(document, settled))
    return taken_out(settled, gone) if gone else settled


def _said_again(document: Document, settled: Settled) -> Iterator[tuple[int, Claim]]:
    """The places of whole blocks whose words are kept above, with what takes them out."""
    said: set[str] = set()
    quoted = quoted_blocks(document)
    for place, block in enumerate(settled.block):
        if not settled.kept[place] or document.words[block] < QUOTED:
            continue
        start, end = settled.start[place], settled.end[place]
        if (start, end) != (document.start[block], document.end[block]):
            continue
        text = document.folded_texts[block]
        is_quoted = block in quoted
        if text not in said and not (is_quoted and text.partition(":")[2].strip() in said):  # "Miller wrote: …"
            said.add(text)
            continue
        if settled.claim[place] is None and (is_quoted or _is_paragraph(document, block)):
            yield place, Claim(start, end, FurnitureKind.OTHER, SECOND_COPY, _WHY)


def _is_paragraph(document: Document, block: int) -> bool:
    """Whether a block is long enough to come again by no chance, and no entry."""
    return document.words[block] >= PARAGRAPH and document.tag[block] not in _ENTRIES
