"""Labels for training: which blocks of a page are its gold body.

The rule is that of `cleaner.document.shingles`: the share of a block's words that lie in four-word shingles of the gold;
short blocks by what is around them; text that stands on the page more often than in the gold is body where most body is.
"""

from __future__ import annotations

from cleaner.document.shingles import COVERED, covered_shares

__all__ = ["COVERED", "label_blocks"]


def label_blocks(texts: list[str], gold: str) -> list[float]:
    """For each block the share of its words that the gold body has, 0 to 1; body from `COVERED` on."""
    return covered_shares(texts, gold)
