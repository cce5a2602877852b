"""What a page says more than once: its short blocks by their folded text."""

from __future__ import annotations

import re
from collections import Counter

from cleaner.document.document import Document
from cleaner.document.remembered import Remembered

#: Longer blocks are not counted: what is repeated there is an article's own text.
LONGEST = 120
_COMMON_EDGES = " .,:;!?'\"()-|/*0123456789"
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")


def bare(folded: str) -> str:
    """A folded text without bullets, digits and punctuation at its edges."""
    words = folded.strip(_COMMON_EDGES)
    return words if words[:1].isalpha() and words[-1:].isalpha() else _EDGES.sub("", words)


def _said(text: str) -> str:
    """What is counted of a short block's text."""
    return text if text[0].isalpha() and text[-1].isalpha() else bare(text)


_BARE = Remembered(_said)


def repeated(document: Document, times: int) -> dict[str, list[int]]:
    """The words of short blocks that at least so many have, whatever stands around them, each with the blocks in order."""
    known = _BARE
    said = [known[text] if len(text) <= LONGEST else "" for text in document.folded_texts]
    often = {words: list[int]() for words, count in Counter(said).items() if count >= times and words}
    if often:
        for block, words in enumerate(said):
            if words in often:
                often[words].append(block)
    return often
