"""The mark of an advertisement that a script put into the middle of a paragraph: an inline element that says nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import MARKER_ATTRIBUTES, Document
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.rules.rule import Found, rule

#: As they are written above advertisements; in German, where all nouns are, in capitals alone.
MARKS = (
    *("Advertisement", "ADVERTISEMENT", "Advertisements", "ANZEIGE", "WERBUNG", "Publicité", "PUBLICITÉ", "Publicidad"),
    *("PUBLICIDAD", "Publicidade", "PUBLICIDADE", "Pubblicità", "PUBBLICITÀ", "Advertentie", "ADVERTENTIE", "Annons", "ANNONS"),
    *("Annonse", "ANNONSE", "Annonce", "ANNONCE", "Reklama", "REKLAMA", "Reklam", "REKLAM", "Реклама", "РЕКЛАМА"),
)
#: A block with fewer words is a line of its own.
FEWEST_WORDS = 8
#: So many letters has a word that joins no name.
LINK_WORD = 4
_PROSE = "<p>The loan is paid back in a year when interest is high {} and that is all of the matter, the treasurer said.</p>"


@rule(
    "advert.marker-in-sentence",
    kind="advert",
    certain=True,
    takes=[
        _PROSE.format('<span class="adbox"><span>⟦Advertisement⟧</span></span>'),
        _PROSE.format("when all pay for it. <span id='slot-3'>⟦PUBLICIDAD⟧</span>"),
    ],
    leaves=[
        _PROSE.format("in <span>Advertisement</span>"),
        _PROSE.format("in <i class='name'>Advertisement</i>"),
        _PROSE.format('on the <span class="name">Board of Advertisement</span>'),
        _PROSE.format('as the <span class="name">advertisement</span> says'),
        '<p><span class="adbox">Advertisement</span> by the board</p>',
    ],
)
def marker_in_sentence(document: Document) -> Iterator[Found]:
    """The mark of an advertisement in a named <span>, with words of a sentence before it that do not lead up to a name."""
    text = document.text
    for row, end in document.elements.span_ends.items():
        if not text.endswith(MARKS, 0, end) or not _is_named(document, row):
            continue
        start = max(end - len(mark) for mark in MARKS if text.endswith(mark, 0, end))
        block = document.block_at(start)
        before = text[document.start[block] : start]
        if document.words[block] >= FEWEST_WORDS and before and not text[end : end + 1].islower() and _is_said(before):
            yield start, end, "the mark of an advertisement in a sentence"


def _is_named(document: Document, row: int) -> bool:
    """Whether an element, or the one right around it, has a name that markup goes by, as a slot has."""
    elements = document.elements
    return any(name in MARKER_ATTRIBUTES for up in (row, elements.parent[row]) for name, _ in elements.attributes[up])


def _is_said(before: str) -> bool:
    """Whether words end so that no name begun before goes on: with a sentence's word, a sentence, or without a space. A name's
    parts are joined by short words ("of", "de", "för")."""
    last = before.split()[-1]
    if not before[-1].isspace() or last[-1] in SENTENCE_ENDS:
        return True
    return last[0].islower() and len(last) >= LINK_WORD
