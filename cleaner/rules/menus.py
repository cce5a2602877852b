"""Words that mean another thing where they stand: in menus and between share buttons.

"Newsletter" alone above a form is a prompt; between "Sport" and "Weather" it is an entry of a menu. "Email" in a form is a
field; between "Facebook" and "Print" it is a share button. Measured on the labelled pages: of such short lines in such
places, more than nine in ten are navigation, or social.
"""

from __future__ import annotations

from itertools import islice

from cleaner.document.document import Document
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Kind

#: Kinds whose headings and buttons have the same words as entries of menus.
_IN_MENUS = frozenset(
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
#: Kinds whose fields and buttons have the same words as share buttons.
_AMONG_SHARES = frozenset({FurnitureKind.SUBSCRIBE_FORM, FurnitureKind.APP_PROMO})
AMBIGUOUS: frozenset[Kind] = _IN_MENUS | _AMONG_SHARES

_LONGEST_ENTRY = 4
_LINKED = 0.8
#: How many entries in a row make a menu: fewer where each is known to be a link.
_ENTRIES = {"html": 4, "text": 10}
_STOPS = tuple(".!?\u2026:\u3002\uff01\uff1f")
_LONGEST_SHARE = 2
#: Enclosing elements in which a form is looked for.
_LEVELS = 12
_NETWORKS = frozenset(
    {"facebook", "twitter", "x", "whatsapp", "linkedin", "pinterest", "reddit", "telegram", "flipboard", "tumblr", "bluesky"}
    | {"threads", "mastodon", "xing", "vk", "line", "sms", "messenger", "instagram", "youtube", "tiktok", "rss", "copy link"}
)


def kind_here(document: Document, block: int, kind: Kind) -> tuple[Kind, str]:
    """The kind of a block that a rule of an ambiguous kind claims, and what to add to the claim's why."""
    if kind in _IN_MENUS and in_menu(document, block):
        return FurnitureKind.NAVIGATION, " in a menu"
    if kind in _AMONG_SHARES and among_shares(document, block):
        return FurnitureKind.SOCIAL, " among share buttons"
    return kind, ""


def in_menu(document: Document, block: int) -> bool:
    """Whether a block is one of a menu's entries: a short line in a run of links or, in text, of short lines."""
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


def among_shares(document: Document, block: int) -> bool:
    """Whether a block is a share button: a word or two beside a network's name, and not in a form."""
    if document.words[block] > _LONGEST_SHARE:
        return False
    beside = document.folded_texts[max(0, block - 1) : block] + document.folded_texts[block + 1 : block + 2]
    if not any(text in _NETWORKS for text in beside):
        return False
    if document.tag[block] == "input":
        return False
    around = islice(document.ancestors(document.element[block]), _LEVELS)
    return all(document.elements.tag[element] != "form" for element in around)
