"""Headlines in HTML: the links, and the headings of cards, that read like the title of a story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cleaner.document.addresses import is_for_sale, leads_to_story, spells_title
from cleaner.document.document import Document
from cleaner.document.line_shapes import asks_to_follow, closing_note, has_price, leads_to_more, new_tab_note
from cleaner.document.list_words import heading_kind
from cleaner.document.moments import is_time
from cleaner.document.own_address import is_as_own
from cleaner.document.rows import rows_of
from cleaner.document.titles import word_count

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: Words of class tokens that call an element a title.
TITLE_WORDS = frozenset({"title", "headline", "heading", "titre", "titel", "hed", "head", "titulo", "titolo", "header"})
#: Ends of marker words that call an element a title; what ends so and names what stands below one.
_TITLE_ENDS, _LOWER_TITLES = ("title", "headline"), frozenset({"subtitle", "subheadline"})
_CARD_WORDS = frozenset({"card", "teaser", "tile"})
_SHARE_WORDS, _SHARE_PARTS = frozenset({"share", "sharing", "social"}), ("har", "oci")  # parts of them in any case: tested first
_CARD_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_MAX_LOOSE_WORDS = 30  # beside an unlinked title in its card
_BOX_ROWS = 30  # elements of a box that is not marked as a card among which its link is looked for
_SPELT_OF = 3  # where of so many titles that look alike in their boxes an address spells one, all boxes are cards
_SMALL_MENU = 12  # blocks
_MENU_ITEM, _MENU_TITLE = 32, 18  # characters from which a link of a menu may be a headline; one that is marked as a heading
_MAX_TITLE_WORDS = 45
_MAX_MARKED = 20  # words of a block that only its class calls a title
_NAME = 5  # words from which a link is no list's name by its last ones


@dataclass(slots=True)
class Headline:
    """A link that reads like a headline: its block, its span and where it points."""

    block: int
    start: int
    end: int
    href: str
    words: int
    strong: bool
    loose: bool = False  # not a link itself, but in a card with one


def find_headlines(document: Document) -> list[Headline]:
    """The page's headlines, in page order."""
    return sorted([*_linked(document), *_unlinked(document)], key=lambda headline: headline.start)


def _linked(document: Document) -> Iterator[Headline]:
    """The links that read like headlines, in page order; short links of menus are none."""
    starts, ends, link_chars = document.start, document.end, document.link_chars
    menu = _in_menus(document)
    block, count = 0, len(starts)
    seen = (-1, "")
    for start, end, href in document.links:
        while block < count and ends[block] <= start:
            block += 1
        if block == count:
            return
        fewest = 6 if not menu[block] else _MENU_TITLE if document.tag[block] in _CARD_HEADINGS else _MENU_ITEM
        if end - start < fewest or link_chars[block] * 9 < (ends[block] - starts[block]) * 4:
            continue
        made = _headline(document, block, start, end, href)
        if made is not None and (block, shown := document.text[start : made.end]) != seen:
            seen = (block, shown)
            yield made


def _in_menus(document: Document) -> list[bool]:
    """For each block whether a <nav> of more than a few blocks encloses it: a small one may lead to the next story."""
    elements = document.elements
    inside = [False] * len(document)
    for row in rows_of(document.elements.tag, "nav"):
        first, last = elements.first[row], elements.last[row]
        if last - first > _SMALL_MENU and not inside[first]:  # a menu in a menu is in it
            inside[first:last] = [True] * (last - first)
    return inside


def _headline(document: Document, block: int, start: int, end: int, href: str) -> Headline | None:
    """The link as a headline, None where it reads like anything else."""
    folded = document.folded[start:end]
    words = word_count(folded)
    if words < 2:
        return None
    if (note := new_tab_note(folded) or closing_note(folded)) is not None:
        end -= note
        folded = document.folded[start:end]
        words = word_count(folded)
    if words < 2 or words > _MAX_TITLE_WORDS:
        return None
    titled = words < 5 and is_titled(document, block)
    if (words < 3 and not titled) or not leads_to_story(href) or _is_within(document, block, start):
        return None
    if (words < _NAME and document.tag[block] == "h1") or (words < 8 and _shares(document, block)):
        return None
    if asks_to_follow(folded):
        return None
    other = _is_other(folded, words) if words < 8 else (folded[0] in "$€£¥" or "m/w" in folded) and has_price(folded)
    if other and not (document.tag[block] in _CARD_HEADINGS and words >= _NAME and is_as_own(document, href)):
        return None
    return Headline(block, start, end, href, words, words >= 5 or titled)


def _is_within(document: Document, block: int, start: int) -> bool:
    """Whether a link stands in the middle of a sentence: words right before it, and no capital."""
    text = document.text
    return start > document.start[block] and text[start].islower() and text[start - 1] == " " and text[start - 2].isalpha()


def _shares(document: Document, block: int) -> bool:
    """Whether the markup says that a block shares the page."""
    element = document.element[block]
    for row in (element, max(0, document.elements.parent[element])):
        marker = document.attribute(row, "class")
        if marker is not None and any(map(marker.__contains__, _SHARE_PARTS)) and document.token_words(row) & _SHARE_WORDS:
            return True
    return False


@lru_cache(maxsize=1_000)
def _is_other(folded: str, words: int) -> bool:
    """Whether the few words of a link name a list, lead to more of the same, or say a time or a price."""
    name = folded if words < _NAME else " ".join(folded.split()[: _NAME - 1])  # of more words the last name no list: "… in focus"
    if heading_kind(name) is not None or leads_to_more(folded, words) or is_time(folded):
        return True
    return (words <= 6 or folded[0] in "$€£¥" or "m/w" in folded) and has_price(folded)


def _unlinked(document: Document) -> Iterator[Headline]:
    """Titles without a link of their own, in a card that is one or holds one: an overlay, a picture, "Read more"."""
    boxed: dict[str, list[Headline]] = {}
    for block, links in enumerate(document.link_chars):
        if links or not 4 <= document.words[block] <= _MAX_TITLE_WORDS:
            continue
        headed = document.tag[block] in _CARD_HEADINGS
        if not headed and (document.words[block] > _MAX_MARKED or not is_titled(document, block)):
            continue
        href, carded = _card_link(document, block, headed)
        if href is not None and (carded or not is_for_sale(href)):
            title = Headline(block, document.start[block], document.end[block], href, document.words[block], True, loose=True)
            if carded:
                yield title
            else:
                look = f"{document.tag[block]} {document.attribute(document.element[block], 'class')}"
                boxed.setdefault(look, []).append(title)
    for alike in boxed.values():
        spelt = [title for title in alike if spells_title(title.href, document.folded_texts[title.block])]
        yield from alike if len(spelt) * _SPELT_OF >= len(alike) else spelt


def _card_link(document: Document, block: int, headed: bool) -> tuple[str | None, bool]:
    """The address in the box around an unlinked title, None where it stands in none, and whether the box is marked as a card."""
    elements = document.elements
    element = document.element[block]
    carded = False
    boxed: str | None = None
    for _ in range(4):
        element = elements.parent[element]
        low, high = elements.first[element], elements.last[element]
        if element <= 0 or high - low > 5 or sum(document.words[low:high]) > document.words[block] + _MAX_LOOSE_WORDS:
            break
        carded = carded or (headed and not _CARD_WORDS.isdisjoint(document.token_words(element)))
        if boxed is None or carded:
            rows = range(element, elements.stop[element] if carded else min(elements.stop[element], element + _BOX_ROWS))
            row = next((row for row in rows if elements.tag[row] == "a"), None)
            if row is None:
                continue
            href = document.attribute(row, "href") or ""
            if carded:  # a section's link, or one without an address, says as well that this is a card
                return href if leads_to_story(href) else f"#{block}", True
            boxed = href if leads_to_story(href) else None
    return boxed, False


def is_titled(document: Document, block: int) -> bool:
    """Whether the markup calls the block a title."""
    if document.tag[block] in HEADINGS:
        return True
    element = document.element[block]
    return bool(document.token_words(element) & TITLE_WORDS)


def calls_title(tokens: frozenset[str]) -> bool:
    """Whether marker words call an element a title, also at the end of a longer word: "sidebartitle"."""
    return bool(tokens & TITLE_WORDS) or any(token.endswith(_TITLE_ENDS) and token not in _LOWER_TITLES for token in tokens)
