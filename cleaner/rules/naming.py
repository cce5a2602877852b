"""Names the kind of what the score alone removed. Asked in turn: is it a list's title, what do its words say (`wording.py`,
`menus.py`), what did rules name beside it, the marks of its containers, its shape. What only its shape told is asked for the
boxes, stretches and themes (`themes.py`) it stands in.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import islice

from cleaner.document.document import Document
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.document.structure import structure
from cleaner.models import FurnitureKind
from cleaner.rules.author_lines import author_lines
from cleaner.rules.menus import Menus
from cleaner.rules.rule import Kind, Named
from cleaner.rules.themes import within_themes
from cleaner.rules.wording import MOST_WORDS, told_kinds
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
_WORDS_OF = {kind: frozenset(markers.WORDS[name].split()) for name, kind in _FAMILIES if name in markers.WORDS}
_FIELD_TAGS = frozenset({"input", "button", "label", "textarea"})
#: Containers looked at, from the block's own element upwards.
_LEVELS = 6
#: An element with a larger share of the page's blocks is named for the page and not for each of them.
_MOST = 0.7
#: Blocks looked at on either side for a neighbour that a rule named.
_NEAR = 3
#: And for kinds that fill whole stretches of a page, of which rules know only the buttons and labels.
_NEAR_IN_STRETCH = {FurnitureKind.COMMENTS: 14, FurnitureKind.ADVERT: 5, FurnitureKind.AUTHOR_BIO: 5}
#: Words of those families that stand for other things as often: a banner may be the page's header or ask for money.
_VAGUE = frozenset({"banner", "tooltip"})
#: A box that pops up sells something; what it says of itself has its own words.
_SELLING_BOXES = frozenset({"popup"})
#: The largest containers, in blocks, whose marks speak for each of their lines: what is larger has parts of its own. Only
#: a dialog that asks for consent lists hundreds of partners.
_LARGEST = {FurnitureKind.ADVERT: 16, FurnitureKind.NOTICE: 60}
_CONSENT = frozenset({"consent", "cookie", "cookies", "gdpr", "privacy"})
#: Words of the marks of small boxes with wares, offers and events, for which no family stands: of the lines that only the
#: score removed in such boxes, nineteen in twenty are adverts.
_OFFERS = frozenset(
    "product products produkt produkte deal deals coupon coupons voucher vouchers gutschein gutscheine ticket tickets event"
    " events evenement evenements eventos eventi evenementen veranstaltungen rating ratings reviews testimonial"
    " testimonials".split()
)
#: Kinds whose first line tells what the rest of its container is.
_HEADED = frozenset({FurnitureKind.COMMENTS, FurnitureKind.APP_PROMO, FurnitureKind.AUTHOR_BIO})
#: The longest container, in blocks, that one heading speaks for.
_SECTION = 12
#: Kinds whose boxes have lines of all sorts: what is offered, what it costs, what it is good for; who somebody is. At least
#: one line in so many is known by its words.
_SOLD_IN_BOXES = frozenset(
    {FurnitureKind.ADVERT, FurnitureKind.MEMBERSHIP_APPEAL, FurnitureKind.PAYWALL, FurnitureKind.NEWSLETTER_PROMPT}
    | {FurnitureKind.AUTHOR_BIO}
)
_LEAST_KNOWN = 5
#: Kinds that fill stretches of a text. So near are the lines that tell them; adverts are told by so many in a larger stretch.
_STRETCHES = frozenset(
    {FurnitureKind.COMMENTS, FurnitureKind.AUTHOR_BIO, FurnitureKind.SUBSCRIBE_FORM, FurnitureKind.PAYWALL}
    | {FurnitureKind.SOCIAL, FurnitureKind.ADVERT, FurnitureKind.NOTICE, FurnitureKind.APP_PROMO}
)
_BESIDE = 2
_AROUND, _FEWEST_ADVERTS = 4, 3
#: So many sentences before or behind a call belong to it. What is said of a newsletter is short.
_PITCH, _LONGEST_BLURB = 2, 40
_CALLS = {
    FurnitureKind.MEMBERSHIP_APPEAL: "join or give",
    FurnitureKind.NEWSLETTER_PROMPT: "read a newsletter",
    FurnitureKind.ADVERT: "buy or book",
}
#: A claimed advert is a marker as often as a call.
_PITCHED = frozenset({FurnitureKind.MEMBERSHIP_APPEAL, FurnitureKind.NEWSLETTER_PROMPT})
#: What a long line is about its first words say, so many of them.
_OPENING = 24
_WORDED = "has the words or the look of its kind"
_SHORT, _LONG = "a short line outside the body", "a long line outside the body"
_SHAPES = frozenset({_SHORT, _LONG})
_LINKED = "is linked text outside the body"
_UNKNOWN = _SHAPES | {_LINKED}
_PROSE_WORDS = 25
#: What a short line is about in any language, by words inside it that are the same in most; the first that fits.
_TELLING: tuple[tuple[tuple[str, ...], FurnitureKind], ...] = (
    (("cookie", "adblock", "javascript"), FurnitureKind.NOTICE),
    (("app store", "google play", "appgallery"), FurnitureKind.APP_PROMO),
    (("facebook", "twitter", "instagram", "whatsapp", "linkedin", "youtube", "tiktok", "pinterest"), FurnitureKind.SOCIAL),
)
_TELLING_WORDS = 5
#: Icons of networks in a row have that many words; so many of them are named.
_ROW_OF_ICONS, _FEWEST_ICONS = 12, 3
#: Kinds whose words stand in menus too.
_ENTRIES_TOO = frozenset({FurnitureKind.ADVERT, FurnitureKind.NEWSLETTER_PROMPT})
_PLAYER = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?: min\.?)?|\d(?:[.,]\d{1,2})?x")


def name_blocks(document: Document, blocks: Sequence[int], claimed: dict[int, Kind]) -> dict[int, Named]:
    """For each of the blocks a kind and why; `claimed` has the kinds that rules gave to other blocks of the page."""
    order = sorted(claimed)
    listed = {block: FurnitureKind(found.kind) for found in structure(document).lists for block in found.titles or ()}
    telling = _telling(document, blocks)
    asked = [block for block in blocks if block not in listed]
    told = dict(zip(asked, told_kinds([_opening(document, block) for block in asked]), strict=True))
    told |= _told_by_place(document, told)
    networks = [word for word, kind in telling if kind is FurnitureKind.SOCIAL]
    structured = len(document.elements.tag) > 1
    named = {
        block: _as_title(block, listed)
        or _by_words(document, block, telling, networks, told.get(block))
        or _by_neighbours(block, order, claimed)
        or (_by_structure(document, block, claimed) if structured else None)
        or _by_shape(document, block)
        for block in blocks
    }
    beside = _boxes(document, named, claimed) if structured else _among_alike(named, claimed)
    unknown = {block for block, name in named.items() if name[1] in _UNKNOWN}
    beside |= author_lines(document, unknown, named, claimed)
    shapes = {block for block in unknown if named[block][1] in _SHAPES}
    return named | _pitches(document, named, claimed) | within_themes(document, shapes, named, claimed) | beside


def _telling(document: Document, blocks: Sequence[int]) -> list[tuple[str, FurnitureKind]]:
    """The words that tell what a short line is about, of those that any of the blocks' short lines has."""
    short = "\n".join([document.folded_texts[block] for block in blocks if document.words[block] <= _ROW_OF_ICONS])
    return [(word, kind) for words, kind in _TELLING for word in words if word in short]


def _opening(document: Document, block: int) -> str:
    """A line, of a long one its first words: the rest of it tells of many things."""
    folded = document.folded_texts[block]
    return folded if document.words[block] <= MOST_WORDS else " ".join(folded.split(" ", _OPENING)[:_OPENING])


def _known(named: Mapping[int, Named], claimed: Mapping[int, Kind]) -> dict[int, Kind]:
    """The kinds of blocks of which more is known than the shape."""
    known: dict[int, Kind] = {block: name[0] for block, name in named.items() if name[1] not in _UNKNOWN}
    known.update(claimed)
    return known


def _among_alike(named: Mapping[int, Named], claimed: Mapping[int, Kind]) -> dict[int, Named]:
    """Lines of which only the shape is known, between lines near by that are known by rules or words as one kind (text)."""
    known = _known(named, claimed)
    found: dict[int, Named] = {}
    for before, kind in known.items():
        if kind not in _STRETCHES or not isinstance(kind, FurnitureKind):
            continue
        for block in range(before + 1, before + 1 + _BESIDE):
            if block in known:
                break
            if block in named and _agree(known, block, kind):
                found[block] = kind, f"stands between lines that are known as {kind}"
    return found


def _agree(known: Mapping[int, Kind], block: int, kind: Kind) -> bool:
    """Whether the next line that is known is of this kind too; for adverts all around, as their words stand in menus as well."""
    after = next((known[near] for near in range(block + 1, block + 1 + _BESIDE) if near in known), None)
    if after != kind or kind is not FurnitureKind.ADVERT:
        return after == kind
    around = [known[near] for near in range(block - _AROUND, block + _AROUND + 1) if near in known]
    return len(around) >= _FEWEST_ADVERTS and all(other is kind for other in around)


def _told_by_place(document: Document, told: Mapping[int, FurnitureKind | None]) -> dict[int, FurnitureKind]:
    """The lines whose words mean another thing where they stand: calls to buy or book and names of newsletters that are
    entries of a menu, and what speaks of comments above the text."""
    menus, found = Menus(document), dict[int, FurnitureKind]()
    for block, kind in told.items():
        if kind in _ENTRIES_TOO and menus.named(block, kind)[0] is FurnitureKind.NAVIGATION:
            found[block] = FurnitureKind.NAVIGATION
        elif kind is FurnitureKind.COMMENTS and menus.is_above_text(block):
            found[block] = FurnitureKind.SOCIAL
    return found


def _boxes(document: Document, named: dict[int, Named], claimed: dict[int, Kind]) -> dict[int, Named]:
    """Lines of which only the shape is known, in a small box all of whose other lines sell the same, or tell of an author
    (HTML)."""
    known = _known(named, claimed)
    found: dict[int, Named] = {}
    for call, kind in known.items():
        if kind in _SOLD_IN_BOXES and isinstance(kind, FurnitureKind):
            box = _box_of(document, call, kind, known, named)
            what = f"stands in a box with what is known as {kind}"
            found |= dict.fromkeys((block for block in box if block not in known), (kind, what))
    return found


def _box_of(document: Document, call: int, kind: Kind, known: Mapping[int, Kind], named: Mapping[int, Named]) -> range:
    """The blocks of the largest small container around one of a kind in which nothing stays and nothing is known to be of
    another kind; none where next to nothing in it is known."""
    elements, box = document.elements, range(0)
    for element in islice(document.ancestors(document.element[call]), _LEVELS):
        blocks = range(elements.first[element], elements.last[element])
        if not element or len(blocks) > _SECTION:
            break
        if not all(known[block] == kind if block in known else block in named for block in blocks):
            break
        if sum(block in known for block in blocks) * _LEAST_KNOWN >= len(blocks):
            box = blocks
    return box


def _pitches(document: Document, named: dict[int, Named], claimed: dict[int, Kind]) -> dict[int, Named]:
    """Sentences outside the body of which only the shape is known, beside a call to buy, to join, to give or to read a
    newsletter: what it says of the wares, of the cause or of the letter."""
    calls = {block: kind for block, kind in claimed.items() if isinstance(kind, FurnitureKind) and kind in _PITCHED}
    calls |= {block: FurnitureKind.ADVERT for block, name in named.items() if name == (FurnitureKind.ADVERT, _WORDED)}
    found: dict[int, Named] = {}
    for call, kind in calls.items():
        for step in (-1, 1):
            for block in range(call + step, call + step * (_PITCH + 1), step):
                if block not in named or named[block][1] not in _SHAPES or document.texts[block][-1] not in SENTENCE_ENDS:
                    break
                if kind is FurnitureKind.NEWSLETTER_PROMPT and document.words[block] > _LONGEST_BLURB:
                    break
                found[block] = kind, f"a sentence beside a call to {_CALLS[kind]}"
    return found


def _as_title(block: int, listed: dict[int, FurnitureKind]) -> Named | None:
    """The kind of the list that the block is a title of, if any; `listed` are the titles that no rule claims."""
    kind = listed.get(block)
    return None if kind is None else (kind, "reads like the title of another story")


def _by_words(
    document: Document,
    block: int,
    telling: Sequence[tuple[str, FurnitureKind]],
    networks: Sequence[str],
    told: FurnitureKind | None,
) -> Named | None:
    """What a short line is about; `telling` are the words that tell it and that short lines have, `networks` those of them that
    are networks, and `told` is what its words tell otherwise."""
    folded, count = document.folded_texts[block], document.words[block]
    if told is None and count > _TELLING_WORDS and "cookie" in folded:
        return FurnitureKind.NOTICE, "a line about cookies"
    if told is not FurnitureKind.NOTICE and count <= _TELLING_WORDS:
        if folded[0].isdecimal() and _PLAYER.fullmatch(folded):
            return FurnitureKind.NOTICE, "a player's time or speed"
        for word, kind in telling:
            if word in folded:
                return kind, f"a short line with the word {word}"
    is_row = told is None and count <= _ROW_OF_ICONS and len(networks) >= _FEWEST_ICONS
    if is_row and sum(map(folded.__contains__, networks)) >= _FEWEST_ICONS:
        return FurnitureKind.SOCIAL, "a row of networks"
    return None if told is None else (told, _WORDED)


def _by_neighbours(block: int, order: Sequence[int], claimed: dict[int, Kind]) -> Named | None:
    """The kind of both the nearest block before and the nearest after that rules named, where it is one; `order` are all
    that they named, in order."""
    last = bisect_left(order, block)
    first = last - 1
    if last < len(order) and order[last] == block:  # a part of it is claimed
        last += 1
    if first < 0 or last >= len(order):
        return None
    before, after = order[first], order[last]
    kind = claimed[before]
    if not isinstance(kind, FurnitureKind) or claimed[after] != kind or kind is FurnitureKind.OTHER:
        return None
    if max(block - before, after - block) > _NEAR_IN_STRETCH.get(kind, _NEAR):
        return None
    return kind, f"stands among what rules know as {kind}"


def _by_structure(document: Document, block: int, claimed: dict[int, Kind]) -> Named | None:
    """What the nearest marked container is, or what the first line of a small one says of it."""
    tags, first, last = document.elements.tag, document.elements.first, document.elements.last
    for level, element in enumerate(document.ancestors(document.element[block])):
        if level >= _LEVELS or not element or last[element] - first[element] > _MOST * len(document):
            return None
        kind = _marked_kind(document, block, element)
        by_mark = kind is not None and kind is not FurnitureKind.NAVIGATION
        if not by_mark and (headed := _by_heading(document, block, element, claimed)):
            return headed
        if kind is not None:
            return kind, f"stands in <{tags[element]}> marked as {kind}"
    return None


def _marked_kind(document: Document, block: int, element: int) -> FurnitureKind | None:
    """What the marks of a container say that a block in it is."""
    tag = document.elements.tag[element]
    bits = markers.element_bits(tag, document.elements.attributes[element])
    for bit, kind in _BITS:
        if bits & bit and not _is_vague(document, block, element, kind):
            if kind is FurnitureKind.NEWSLETTER_PROMPT and document.elements.tag[document.element[block]] in _FIELD_TAGS:
                return FurnitureKind.SUBSCRIBE_FORM
            sells = kind is FurnitureKind.NOTICE and not _SELLING_BOXES.isdisjoint(document.token_words(element))
            return FurnitureKind.ADVERT if sells else kind
    return FurnitureKind.ADVERT if _is_offer(document, element) else None


def _is_offer(document: Document, element: int) -> bool:
    """Whether a small container's marks say that it offers wares or events."""
    elements = document.elements
    is_small = elements.last[element] - elements.first[element] <= _LARGEST[FurnitureKind.ADVERT]
    return is_small and bool(elements.attributes[element]) and not _OFFERS.isdisjoint(document.token_words(element))


def _is_vague(document: Document, block: int, element: int, kind: FurnitureKind) -> bool:
    """Whether a container's marks may mean another thing than the kind that they are a sign of."""
    if kind is FurnitureKind.NEWSLETTER_PROMPT:  # an entry of a menu, or an address to write to
        return document.elements.tag[element] == "a" or "@" in document.texts[block]
    if kind not in _LARGEST:
        return False
    words = document.token_words(element)
    is_large = document.elements.last[element] - document.elements.first[element] > _LARGEST[kind]
    return words & _WORDS_OF[kind] <= _VAGUE or (is_large and words.isdisjoint(_CONSENT))


def _by_heading(document: Document, block: int, element: int, claimed: dict[int, Kind]) -> Named | None:
    first, last = document.elements.first[element], document.elements.last[element]
    if last - first > _SECTION or block == first or _is_entry(document, first, block):
        return None
    kind = claimed.get(first)
    if isinstance(kind, FurnitureKind) and kind in _HEADED:
        return kind, f"stands below what rules know as {kind}"
    return None


def _is_entry(document: Document, first: int, block: int) -> bool:
    """Whether the first line of a container is a link like the block: the first entry of a menu, and no heading of it."""
    return document.tag[first] == document.tag[block] and document.is_linked(first) and document.is_linked(block)


def _by_shape(document: Document, block: int) -> Named:
    """What a block is of which only its shape is known: most of what pages hold besides their text is navigation.

    That holds for the labelled pages' linked headlines in no list and for their prose as well, the blurbs of menus.
    """
    text = document.texts[block]
    if "\u00a9" in text:
        return FurnitureKind.LEGAL, "has a copyright mark"
    if document.is_linked(block):
        return FurnitureKind.NAVIGATION, _LINKED
    if document.words[block] < _PROSE_WORDS:
        return FurnitureKind.NAVIGATION, _SHORT
    return FurnitureKind.NAVIGATION, _LONG
