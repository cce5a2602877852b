"""Which runs of cards are lists of stories: by what their titles say, where they lead, and what the markup calls their box."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from cleaner.document.addresses import is_among_stories, is_for_sale, is_numbered, is_storied, spells
from cleaner.document.document import Document
from cleaner.document.entries import Card
from cleaner.document.headlines import HEADINGS, is_titled
from cleaner.document.line_shapes import has_price, leads_to_more
from cleaner.document.list_words import RELATED_TOKENS, ListKind
from cleaner.document.own_address import is_as_own, leads_away, own_address
from cleaner.document.patterns import lazy
from cleaner.document.stories import StoryEntry

#: Containers that hold links to something other than stories.
FOREIGN_WORDS = frozenset(
    {"comments", "comment", "taboola", "outbrain", "sponsored", "sponsor", "advert", "advertisement", "ads"}
    | {"breadcrumb", "breadcrumbs", "newsletter", "newsletters"}
    | {"jobs", "stellenmarkt", "coupons", "gutscheine", "tickets"}
    | {"share", "social", "cookie", "consent", "promoted", "toc", "affiliate", "deals", "coupon", "coupons", "vouchers"}
)
_MENU_WORDS = frozenset(
    {"nav", "menu", "navigation", "footer", "tags", "topics", "submenu", "dropdown", "navbar", "sitemap", "legal"}
    | {"subnav", "masthead", "megamenu", "drawer", "hamburger", "offcanvas", "topbar"}
)
#: Markers of the way to the story before and after.
_STEP_WORDS = frozenset({"prev", "previous", "prevnext", "vorheriger", "precedent", "anterior", "adjacent", "pager"})
#: What a card or a heading says that somebody paid for. A slot for adverts is not meant: that may stand in a story's card.
_PAID = lazy(
    r"\b(?:sponsor(?:ed| content|is[ée]e?|izzat[oa]|owan[ye])|gesponsert|gesponsord|patrocinad[oa]|promoted|affiliate|"
    r"advertorial|paid (?:post|content|program|partner)|(?:partner|brand) content|sponset|sponsrad|sponsoreret)\b"
)
#: The same at the end of a link to another site, glued to its title; and marks of an advert, alone in a line of such a card.
_PAID_END = lazy(rf"{_PAID.pattern}$")
_ADVERT_MARKS = frozenset(
    "ad ads advert advertisement anzeige werbung publicité pub publicidad pubblicità publicidade advertentie annons reklame"
    " reklama reklam реклама 広告 pr 광고 廣告 广告".split()
)
_MARK_WORDS = 3  # of such a line, with the name of who paid
_FEW, _SHORT = 3, 4  # titles: of fewer short ones nothing tells that they are stories; words of those that are no headings
_MENU_TITLE = 7  # words of titles in a menu on average, where they are one or two below a heading: pages have shorter names
#: Elements around the whole page; words of the link to more of a list, and of a line that is a price.
_WHOLE, _MORE_WORDS, _PRICE_WORDS = frozenset({"body", "main", "html"}), 6, 4
_STEPS = 3  # links in a bar of such
_COMPARED, _BESIDE = 60, 2  # links of a menu that are looked for elsewhere; those of them that stand before and behind a list
_PRINTED = 20  # places where its first link stands that are looked at


def surroundings(document: Document, container: int) -> tuple[set[str], set[str]]:
    """The marker words and tags of the container and the elements close around it."""
    words: set[str] = set()
    tags: set[str] = set()
    parent, tag = document.elements.parent, document.elements.tag
    for level in range(12):
        if container <= 0 or tag[container] in {"body", "main"}:
            break
        own = document.token_words(container)
        words.update(own if level < 4 else own & _MENU_WORDS)
        tags.add(tag[container])
        container = parent[container]
    return words, tags


def is_list(document: Document, run: list[Card], named: ListKind | None, tokens: set[str], tags: set[str]) -> bool:
    """Whether a run of cards is a list of stories; `named` is the kind that its heading says."""
    if tokens & FOREIGN_WORDS or (named is None and len(run) < 3 and any(card.headline.loose for card in run)):
        return False
    average = sum(card.headline.words for card in run) / len(run)
    menu = bool(tokens & _MENU_WORDS) or bool(tags & {"nav", "footer"})
    titled = all(card.headline.words >= 5 or is_titled(document, card.headline.block) for card in run)
    if named is None and len(run) <= _STEPS and any(_is_step(document, card) for card in run):
        return False
    if len(run) == 1:
        marked = named is not None or bool(tokens & RELATED_TOKENS)
        return marked and average >= (3 if titled else 4) and not menu
    long = sum(card.headline.words >= 5 for card in run)
    if menu and named is None:
        return _are_stories(document, run) and not _is_printed_again(document, run)
    if menu:
        least = 5.5 if len(run) >= _FEW else _MENU_TITLE
        return average >= least and sum(is_storied(card.headline.href) for card in run) * 2 >= len(run)
    if named is not None:
        return average >= (2.5 if titled else 4.5)
    if sum(is_for_sale(card.headline.href) for card in run) * 2 > len(run):
        return False
    return (average >= 5 and long * 5 >= len(run) * 3) or _are_titles(document, run, average)


def are_no_stories(document: Document, run: list[Card], inside: bool) -> bool:
    """Whether cards offer something, or lead to pages where they stand outside the body (`inside`: in it)."""
    return are_offers(document, run) or (not inside and are_pages(document, run))


def are_offers(document: Document, run: list[Card]) -> bool:
    """Whether most cards show a price in a line of its own, or lead to other sites and to no story: they sell or ask for
    something."""
    if sum(leads_away(document, card.headline.href) and not is_storied(card.headline.href) for card in run) * 2 > len(run):
        return True
    if not any(_shows_price(document, card) for card in run[:2]):  # most lists are told by these
        return False
    return sum(_shows_price(document, card) for card in run) * 2 > len(run)


def are_pages(document: Document, run: list[Card]) -> bool:
    """Whether most cards lead to pages that are no stories, on a site whose addresses tell of stories, as this page's does."""
    if not is_storied(own_address(document)):
        return False
    return sum(_leads_to_told(document, card) for card in run) * 2 < len(run)


def _leads_to_told(document: Document, card: Card) -> bool:
    """Whether the address of a card tells that it is a story's."""
    link = card.headline
    return is_storied(link.href) or is_as_own(document, link.href) or spells(link.href, document.folded[link.start : link.end])


def _is_printed_again(document: Document, run: list[Card]) -> bool:
    """Whether a list's links and those beside them stand elsewhere in the same order: a menu for large screens and for small."""
    start, end = document.start[run[0].first], document.end[run[-1].last - 1]
    low = max(0, bisect_left(document.links, (start,)) - _BESIDE)
    high = min(bisect_left(document.links, (end,)) + _BESIDE, low + _COMPARED)
    printed = _leads(document, low, high - low)
    places = islice(document.link_places[printed[0]], _PRINTED)
    return any(place != low and _leads(document, place, high - low) == printed for place in places)


def _leads(document: Document, first: int, count: int) -> list[str]:
    """Where so many links lead, from one on."""
    return [href for _, _, href in document.links[first : first + count]]


def _shows_price(document: Document, card: Card) -> bool:
    """Whether a line of few words in a card is a price."""
    words, folded = document.words, document.folded_texts
    return any(words[block] <= _PRICE_WORDS and has_price(folded[block]) for block in range(card.first, card.last))


def is_more_link(document: Document, block: int, box: int, heading: int | None) -> bool:
    """Whether a block below a list's last card is the link to more of it, the last block in the box that holds both.

    It says so, or leads where the list's heading leads.
    """
    if document.elements.last[box] != block + 1 or document.elements.tag[box] in _WHOLE:
        return False
    words = document.words[block]
    if words > _MORE_WORDS or not (document.is_linked(block) or document.tag[block] == "button"):
        return False
    if leads_to_more(document.folded_texts[block], words):
        return True
    led = {href for _, _, href in document.links_in(document.start[block], document.end[block])}
    names = document.links_in(document.start[heading], document.end[heading]) if heading is not None else []
    return any(href in led for _, _, href in names)


def says_paid(folded: str) -> bool:
    """Whether a line says that somebody paid for what is below it."""
    return _PAID.search(folded) is not None


def is_paid_for(document: Document, entry: StoryEntry) -> bool:
    """Whether a card says above its title or beside it that somebody paid for it.

    A card that leads to another site says so by an advert's mark or at its title's end as well: in a story's own card that may
    be a slot for adverts.
    """
    if entry.kicker is not None and says_paid(document.folded[slice(*entry.kicker)]):
        return True
    away = entry.url is not None and leads_away(document, entry.url)
    if away and _PAID_END.search(document.folded[slice(*entry.title)]) is not None:
        return True
    title = document.block_at(entry.title[0])
    for block in document.blocks_in(entry.start, entry.end):
        if block != title and document.words[block] <= _MARK_WORDS:
            mark = document.folded_texts[block]
            if says_paid(mark) or (away and mark in _ADVERT_MARKS):
                return True
    return False


def _are_titles(document: Document, run: list[Card], average: float) -> bool:
    """Whether titles of few words are stories': nearly all have an address that spells them, and a story's number or place.

    A number is a story's under headings only: goods have numbers as well.
    """
    tags = {document.tag[card.headline.block] for card in run}
    headed = tags <= HEADINGS
    if len(run) < _FEW or len(tags) > 1 or (average < _SHORT and not headed):
        return False
    told = 0
    for link in (card.headline for card in run):
        if is_as_own(document, link.href):
            told += 1
            continue
        placed = is_among_stories(link.href) or (headed and is_numbered(link.href.partition("?")[0]))
        told += placed and spells(link.href, document.folded[link.start : link.end])
    return told * 5 >= len(run) * 4


def _is_step(document: Document, card: Card) -> bool:
    """Whether a card is marked as the previous story, or stands in a bar that leads to the one before and after."""
    rows = [card.element, *islice(document.ancestors(document.element[card.headline.block]), 4)]
    return any(not _STEP_WORDS.isdisjoint(document.token_words(row)) for row in rows)


def _are_stories(document: Document, run: list[Card]) -> bool:
    """Whether what stands in a menu are headlines of stories, by their words and where they point: offers begin alike."""
    words = [card.headline.words for card in run]
    titled = all(document.tag[card.headline.block] in HEADINGS for card in run)
    if len(run) < 3 or sum(count >= 5 for count in words) * 3 < len(run) * 2 or sum(words) < (5 if titled else 7) * len(run):
        return False
    beginnings = {tuple(document.folded[card.headline.start : card.headline.end].split()[:2]) for card in run}
    return len(beginnings) * 2 > len(run) and sum(is_storied(card.headline.href) for card in run) * 4 >= len(run) * 3
