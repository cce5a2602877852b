"""Menus: runs of links or, in text, of short lines. A word that elsewhere is a heading or a button is navigation there.

"Newsletter" alone above a form is a prompt; between "Sport" and "Weather" it is an entry of a menu. Measured on the labelled
pages: of such short lines in runs as long as these, more than nine in ten are navigation.
"""

from __future__ import annotations

from cleaner.document.document import Document
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Kind

#: Kinds whose headings and buttons have the same words as entries of menus.
AMBIGUOUS: frozenset[Kind] = frozenset(
    {
        FurnitureKind.MEMBERSHIP_APPEAL,
        FurnitureKind.PAYWALL,
        FurnitureKind.NEWSLETTER_PROMPT,
        FurnitureKind.SIDE_FEED,
        FurnitureKind.RELATED,
        FurnitureKind.COMMENTS,
        FurnitureKind.ADVERT,
    }
)
_LONGEST_ENTRY = 4
_LINKED = 0.8
#: How many entries in a row make a menu: fewer where each is known to be a link.
_ENTRIES = {"html": 4, "text": 10}
_STOPS = tuple(".!?\u2026:\u3002\uff01\uff1f")


def in_menu(document: Document, block: int) -> bool:
    """Whether a block is one of a menu's entries."""
    needed = _ENTRIES[document.mode]
    if not _is_entry(document, block):
        return False
    found = 1
    for step in (-1, 1):
        at = block + step
        while found < needed and 0 <= at < len(document) and _is_entry(document, at):
            found += 1
            at += step
    return found >= needed


def _is_entry(document: Document, block: int) -> bool:
    if document.words[block] > _LONGEST_ENTRY:
        return False
    if document.mode == "text":
        return not document.texts[block].endswith(_STOPS)
    return document.link_chars[block] >= _LINKED * (document.end[block] - document.start[block])
