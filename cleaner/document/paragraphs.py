"""Which blocks of a page read like paragraphs of a text: by their words, how they end, and how much of them is links."""

from __future__ import annotations

from cleaner.document.document import Document
from cleaner.document.once import once
from cleaner.document.sentence_ends import SENTENCE_ENDS

#: A paragraph of the text has this many words, and at most this share of its letters in links.
PARAGRAPH_WORDS = 18
MAX_LINKED = 0.4
#: Where fewer than so many have them, lines of fewer words are paragraphs, if there are so many of these: texts whose paragraphs
#: are a short sentence each, in languages that say in a word what others say in two. In HTML sentences of still fewer words are
#: then: horoscopes, logs, speeches, captions of galleries have nothing else. (Of 1,730 pages of the dev corpora some ten come out
#: otherwise by this, lists and shops all of them.)
FEWEST, SHORT_PARAGRAPH_WORDS, FEWEST_SHORT = 3, 11, 4
FEWEST_WORDS = 5
#: How the text of a paragraph ends.
PARAGRAPH_ENDS = (*SENTENCE_ENDS, *"\"”»“」)’':")


def is_prose(document: Document, block: int) -> bool:
    """Whether a block is a paragraph that is no link."""
    return document.words[block] >= PARAGRAPH_WORDS and document.link_density(block) <= MAX_LINKED


@once
def find_paragraphs(document: Document) -> list[int]:
    """The blocks that read like paragraphs of a text."""
    found = _paragraphs_of(document, PARAGRAPH_WORDS)
    if len(found) >= FEWEST:
        return found
    for least in (SHORT_PARAGRAPH_WORDS, FEWEST_WORDS) if document.mode == "html" else (SHORT_PARAGRAPH_WORDS,):
        if len(short := _paragraphs_of(document, least)) >= FEWEST_SHORT:
            return short
    return found


def _paragraphs_of(document: Document, least: int) -> list[int]:
    """The same of so many words at least."""
    link_chars, starts, ends, texts = document.link_chars, document.start, document.end, document.texts
    return [
        block
        for block, words in enumerate(document.words)
        if words >= least
        and link_chars[block] <= MAX_LINKED * (ends[block] - starts[block])
        and texts[block].endswith(PARAGRAPH_ENDS)
    ]
