"""Labels for training: which blocks of a page are its gold body, and which are titles of other stories.

The rule is that of `cleaner.document.shingles`: the share of a block's words that lie in four-word shingles of the gold;
short blocks by what is around them; text that stands on the page more often than in the gold is body where most body is.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.document.shingles import COVERED, covered_shares
from cleaner.document.structure import structure
from cleaner.training.labelled import Labels
from cleaner.training.labelled_lines import visible

__all__ = ["COVERED", "label_blocks", "labelled_titles", "story_titles"]

#: A block is a title where more than this share of it is the title of an item.
_TITLE_SHARE = 0.6


def label_blocks(texts: list[str], gold: str) -> list[float]:
    """For each block the share of its words that the gold body has, 0 to 1; body from `COVERED` on."""
    return covered_shares(texts, gold)


def story_titles(document: Document, covered: list[float]) -> NDArray[np.bool_]:
    """For each block of an HTML page whether it is the title of a story in one of its lists, and none of the gold body.

    The lists are those that the cleaner finds by the markup: what text says of them without it is learned from that.
    """
    titles = np.zeros(len(document), bool)
    for entry in (entry for found in structure(document).lists for entry in found.items):
        start, end = entry.title
        for block in document.blocks_in(start, end):
            first, last = document.start[block], document.end[block]
            said = min(end, last) - max(start, first)
            titles[block] |= covered[block] < COVERED and said > _TITLE_SHARE * (last - first)
    return titles


def labelled_titles(document: Document, labels: Labels, titles: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The same of a page that people labelled (`labels` as numbers): what they say of the lines that are shown, and `titles` of
    the others; `titles` alone where the page has other lines than those labelled."""
    blocks = visible(document)
    if len(blocks) != labels["lines"]:
        return titles
    found = titles.copy()
    found[blocks] = False
    for (line, _, length), *_ in (item for _, _, items in labels["lists"] for item in items):
        block = blocks[line]
        found[block] |= length > _TITLE_SHARE * len("".join(document.texts[block].split()))
    return found
