"""Names the kind of what the score alone removed, by structure: forms, markers around it, link density, its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.document.document import Document
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Kind
from cleaner.scoring import markers

_FAMILIES: tuple[tuple[str, FurnitureKind], ...] = (
    ("comment_words", FurnitureKind.COMMENTS),
    ("in_nav", FurnitureKind.NAVIGATION),
    ("navigation_words", FurnitureKind.NAVIGATION),
    ("share_words", FurnitureKind.SOCIAL),
    ("signup_words", FurnitureKind.NEWSLETTER_PROMPT),
    ("paywall_words", FurnitureKind.PAYWALL),
    ("overlay_words", FurnitureKind.NOTICE),
    ("advert_words", FurnitureKind.ADVERT),
    ("author_words", FurnitureKind.AUTHOR_BIO),
    ("tag_words", FurnitureKind.NAVIGATION),
    ("in_footer", FurnitureKind.NAVIGATION),
    ("in_header", FurnitureKind.NAVIGATION),
    ("footer_words", FurnitureKind.NAVIGATION),
)
_BITS = [(1 << markers.NAMES.index(name), kind) for name, kind in _FAMILIES]
_FIELD_TAGS = frozenset({"input", "button", "label", "textarea"})
#: Containers looked at, from the block's own element upwards.
_LEVELS = 6
#: Blocks looked at on either side for a neighbour that a rule named.
_NEAR = 3
_LINKED = 0.5
_PROSE_WORDS = 25
Named = tuple[FurnitureKind, str]


def name_blocks(document: Document, blocks: Sequence[int], claimed: dict[int, Kind]) -> dict[int, Named]:
    """For each of the blocks a kind and why; `claimed` has the kinds that rules gave to other blocks of the page."""
    return {
        block: _by_neighbours(block, claimed) or _by_structure(document, block) or _by_shape(document, block) for block in blocks
    }


def _by_neighbours(block: int, claimed: dict[int, Kind]) -> Named | None:
    before = next((claimed[b] for b in range(block - 1, block - 1 - _NEAR, -1) if b in claimed), None)
    after = next((claimed[b] for b in range(block + 1, block + 1 + _NEAR) if b in claimed), None)
    if isinstance(before, FurnitureKind) and before == after:
        return before, f"stands among what rules know as {before}"
    return None


def _by_structure(document: Document, block: int) -> Named | None:
    tags = document.elements.tag
    for level, element in enumerate(document.ancestors(document.element[block])):
        if level >= _LEVELS or not element:
            return None
        bits = markers.element_bits(tags[element], document.elements.attributes[element])
        for bit, kind in _BITS:
            if bits & bit:
                if kind is FurnitureKind.NEWSLETTER_PROMPT and tags[document.element[block]] in _FIELD_TAGS:
                    kind = FurnitureKind.SUBSCRIBE_FORM
                return kind, f"stands in <{tags[element]}> marked as {kind}"
    return None


def _by_shape(document: Document, block: int) -> Named:
    density = document.link_chars[block] / max(1, document.end[block] - document.start[block])
    if "\u00a9" in document.texts[block]:
        return FurnitureKind.LEGAL, "has a copyright mark"
    if density > _LINKED:
        if document.words[block] > 5:
            return FurnitureKind.SIDE_FEED, "a linked headline outside the body"
        return FurnitureKind.NAVIGATION, "is linked text outside the body"
    if document.words[block] >= _PROSE_WORDS:
        return FurnitureKind.OTHER, "prose outside the body"
    return FurnitureKind.NAVIGATION, "a short line outside the body"
