"""What a page says more than once: its short blocks by their folded text, found once a page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cleaner.document.document import Document

#: Longer blocks are not counted: what is repeated there is an article's own text.
LONGEST = 120
_COMMON_EDGES = " .,:;!?'\"()-|/*0123456789"
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")


@dataclass(frozen=True, slots=True)
class Repetition:
    """`blocks` maps a short block's words (folded, without what stands around them) to the blocks that have them, in order."""

    blocks: dict[str, list[int]]

    def repeated(self, times: int) -> dict[str, list[int]]:
        """The texts that at least so many blocks have."""
        return {text: blocks for text, blocks in self.blocks.items() if len(blocks) >= times}


def bare(folded: str) -> str:
    """A folded text without bullets, digits and punctuation at its edges."""
    if folded[0].isalpha() and folded[-1].isalpha():
        return folded
    if folded[:1].isalpha() and folded[-1:].isalpha():
        return folded
    words = folded.strip(_COMMON_EDGES)
    return words if words[:1].isalpha() and words[-1:].isalpha() else _EDGES.sub("", words)


def find_repetition(document: Document) -> Repetition:
    """The short blocks of a page by their words."""
    blocks: dict[str, list[int]] = {}
    for index, folded in enumerate(document.folded_texts):
        if len(folded) <= LONGEST:
            blocks.setdefault(folded, []).append(index)
    merged: dict[str, list[int]] = {}
    for folded, found in blocks.items():
        words = bare(folded)
        if words:
            merged.setdefault(words, []).extend(found)
    return Repetition({words: sorted(found) if len(found) > 1 else found for words, found in merged.items()})


def consecutive(blocks: list[int], gap: int = 1) -> list[list[int]]:
    """A sorted list of blocks as runs in which each is at most `gap` after the one before."""
    runs: list[list[int]] = []
    for block in blocks:
        if runs and block - runs[-1][-1] <= gap:
            runs[-1].append(block)
        else:
            runs.append([block])
    return runs
