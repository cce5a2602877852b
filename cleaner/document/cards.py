"""Story lists in HTML: cards that repeat. A card is the largest element around one headline link; a list is a run of cards.

Headline links are counted once over all blocks; then each of them climbs from its block to its card, and neighbouring
cards are joined where no heading stands between them. Every step looks at an element or block a bounded number of times.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice

from cleaner.document.document import Document
from cleaner.document.list_words import (
    BY,
    CONTROLS,
    COUNT,
    MORE,
    NEW_TAB,
    NEW_TAB_ENDS,
    PRICE,
    RANK,
    RELATED_TOKENS,
    SIDE_FEED_TOKENS,
    ListKind,
    heading_kind,
)
from cleaner.document.moments import DIGIT, find_moment, is_time
from cleaner.document.stories import Span, StoryEntry, StoryList
from cleaner.document.titles import take_kickers, take_ranks, word_count

_CARD_WORDS = frozenset({"card", "teaser", "tile"})
_CARD_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_MAX_LOOSE_WORDS = 30  # beside an unlinked title in its card
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TITLE_WORDS = frozenset({"title", "headline", "heading", "titre", "titel", "hed", "head", "titulo", "titolo", "header"})
_AUTHOR_WORDS = frozenset({"author", "authors", "byline", "autor", "auteur", "autore", "writer", "contributor"})
_SUMMARY_WORDS = frozenset(
    {"dek", "summary", "teaser", "excerpt", "description", "desc", "abstract", "intro", "lead", "subtitle", "standfirst", "snippet", "body"}
)
_KICKER_WORDS = frozenset({"kicker", "section", "category", "label", "tag", "topic", "rubric", "overline", "eyebrow", "channel"})
#: Containers that hold links to something other than stories.
_FOREIGN_WORDS = frozenset(
    {"comments", "comment", "taboola", "outbrain", "sponsored", "sponsor", "advert", "advertisement", "ads", "breadcrumb", "breadcrumbs"}
    | {"jobs", "stellenmarkt", "coupons", "gutscheine", "tickets"}
    | {"share", "social", "cookie", "consent", "promoted", "toc", "affiliate", "deals", "coupon", "coupons", "vouchers", "newsletter", "newsletters"}
)
_MENU_WORDS = frozenset(
    {"nav", "menu", "navigation", "footer", "tags", "topics", "submenu", "dropdown", "navbar", "sitemap", "legal"}
    | {"subnav", "masthead", "megamenu", "drawer", "hamburger", "offcanvas", "topbar"}
)
#: Addresses that are not stories: places on this page, scripts, authors, sections, services.
_NOT_STORIES = re.compile(
    r"\s*(?:#|$|javascript:|mailto:|tel:|sms:|whatsapp:|data:)|"
    r"(?:[a-z]+:)?(?://[^/?#]*)?/(?:[^/?#]*/)?(?:authors?|autor(?:en|i)?|auteurs?|by|people|person|profiles?|staff|tags?|topics?|category|kategorie|categoria|"
    r"account|login|signin|register|subscribe|newsletters?|privacy|terms|contact|about|impressum|datenschutz|legal|polic(?:y|ies)|"
    r"gutscheine?|coupons?|vouchers?|deals|shop|jobs|stellenmarkt|karriere|careers|tickets|entradas|kundenservice|help|hilfe)(?:[/?#]|$)|"
    r"https?://(?:gutscheine?|coupons?|vouchers?|deals|shop|jobs|stellenmarkt|karriere|careers|tickets|account|login|help|hilfe)\.",
    re.IGNORECASE,
)
_NOT_HEADINGS = frozenset(
    ("tags tag topics topic share comments kommentare commentaires comentarios commenti комментарии themen schlagworte schlagwörter etiquetas"
     " advertisement anzeige werbung reklam publicité publicidad").split()
)

_SMALL_MENU = 12
_MENU_ITEM = 32  # characters from which a link of a menu may be a headline
_MAX_CARD_BLOCKS = 14
_MAX_CARD_PLAIN_WORDS = 110
_MAX_TITLE_WORDS = 45
_LONG_PLAIN = 22  # words from which an unlinked block reads as prose


Signature = tuple[str, str, str, str]


@dataclass(slots=True)
class _Headline:
    """A link that reads like a headline: its block, its span and where it points."""

    block: int
    start: int
    end: int
    href: str
    words: int
    strong: bool
    loose: bool = False  # not a link itself, but in a card with one


@dataclass(slots=True)
class _Card:
    """One story's element, the range of its blocks, and its headline."""

    element: int
    first: int
    last: int
    headline: _Headline
    shared: bool = False  # one of several stories in one block


class _Facts:
    """What is asked of the document over and over, counted once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        words, links, starts, ends = document.words, document.link_chars, document.start, document.end
        plain = (
            0 if linked * 2 > end - start else count
            for count, linked, start, end in zip(words, links, starts, ends, strict=True)
        )
        self.plain = [0, *accumulate(plain)]
        self.headlines: list[_Headline] = []
        self.per_block: dict[int, list[int]] = {}

    def plain_words(self, element: int) -> int:
        """The words of unlinked blocks inside the element."""
        elements = self.document.elements
        return self.plain[elements.last[element]] - self.plain[elements.first[element]]

    def common(self, one: int, other: int) -> int:
        """The innermost element that encloses both."""
        parent, stop = self.document.elements.parent, self.document.elements.stop
        if one > other:
            one, other = other, one
        while stop[one] <= other:
            one = parent[one]
        return one


def find_cards(document: Document) -> list[StoryList]:
    """The story lists of an HTML page, in page order."""
    headlines = sorted([*_headlines(document), *_unlinked(document)], key=lambda headline: headline.start)
    if not headlines:
        return []
    facts = _Facts(document)
    runs = list(_runs(facts, _cards(facts, headlines)))
    body = _body_range(document, [run for run in runs if len(run) > 1])
    lists: list[StoryList] = []
    heading: int | None = None
    scope = -1
    for run in runs:
        own = _heading_block(facts, run[0].first, run[0])
        inside = own is None and 0 <= scope <= run[0].element < document.elements.stop[scope]
        if not inside:  # the tabs of a list share the heading above the first
            heading, scope = own, _scope(facts, run[0], own)
        made = _story_list(facts, run, heading, own is not None, body)
        if made is not None and (not lists or made.first >= lists[-1].last):
            lists.append(made)
    return lists


# -- headline links ---------------------------------------------------------


def _headlines(document: Document) -> Iterator[_Headline]:
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
        if end - start < (_MENU_ITEM if menu[block] else 6) or link_chars[block] * 9 < (ends[block] - starts[block]) * 4:
            continue
        made = _headline(document, block, start, end, href)
        if made is not None and (block, shown := document.text[start : made.end]) != seen:
            seen = (block, shown)
            yield made


def _in_menus(document: Document) -> list[bool]:
    """For each block whether a <nav> of more than a few blocks encloses it: a small one may lead to the next story."""
    elements = document.elements
    inside = [False] * len(document)
    for row, tag in enumerate(elements.tag):
        if tag == "nav" and (last := elements.last[row]) - (first := elements.first[row]) > _SMALL_MENU:
            inside[first:last] = [True] * (last - first)
    return inside


def _headline(document: Document, block: int, start: int, end: int, href: str) -> _Headline | None:
    """The link as a headline, None where it reads like anything else."""
    folded = document.folded[start:end]
    if folded.endswith(NEW_TAB_ENDS) and (note := NEW_TAB.search(folded[-70:])) is not None:
        end -= min(len(folded), 70) - note.start()
        folded = document.folded[start:end]
    words = word_count(folded)
    if words < 2 or words > _MAX_TITLE_WORDS:
        return None
    titled = words < 5 and _titled(document, block)
    if (words < 3 and not titled) or _NOT_STORIES.match(href):
        return None
    if words < 8 and (heading_kind(folded) is not None or MORE.match(folded) or is_time(folded)):
        return None
    if (words <= 6 or folded[0] in "$€£¥" or "m/w" in folded) and PRICE.search(folded) is not None:
        return None
    return _Headline(block, start, end, href, words, words >= 5 or titled)


def _unlinked(document: Document) -> Iterator[_Headline]:
    """Headings without a link of their own, in a card that is one or holds one: an overlay, a picture, "Read more"."""
    for block, links in enumerate(document.link_chars):
        if not links and document.tag[block] in _CARD_HEADINGS and 4 <= document.words[block] <= _MAX_TITLE_WORDS:
            href = _card_link(document, block)
            if href is not None:
                yield _Headline(block, document.start[block], document.end[block], href, document.words[block], True, loose=True)


def _card_link(document: Document, block: int) -> str | None:
    """The address in the card around an unlinked title, None where it stands in no card."""
    elements = document.elements
    element = document.element[block]
    carded = False
    for _ in range(4):
        element = elements.parent[element]
        low, high = elements.first[element], elements.last[element]
        if element <= 0 or high - low > 5 or sum(document.words[low:high]) > document.words[block] + _MAX_LOOSE_WORDS:
            return None
        carded = carded or not _CARD_WORDS.isdisjoint(document.token_words(element))
        if carded:
            for row in range(element, elements.stop[element]):
                if elements.tag[row] == "a":  # a section's link, or one without an address, says as well that this is a card
                    href = document.attribute(row, "href") or ""
                    return f"#{block}" if _NOT_STORIES.match(href) else href
    return None


def _titled(document: Document, block: int) -> bool:
    """Whether the markup calls the block a title."""
    if document.tag[block] in HEADINGS:
        return True
    element = document.element[block]
    return bool(document.token_words(element) & _TITLE_WORDS)


# -- cards --------------------------------------------------------------------


def _cards(facts: _Facts, headlines: list[_Headline]) -> list[_Card]:
    """Each headline's card; what lies inside another's card is that card's."""
    document = facts.document
    groups: list[_Headline] = []
    for headline in headlines:  # neighbouring links to one story are one; the one that the markup calls a title is the headline
        if groups and groups[-1].href == headline.href and headline.block - groups[-1].block <= 6:
            if _better(document, headline, groups[-1]):
                groups[-1] = headline
        else:
            groups.append(headline)
    return _placed(facts, groups)


def _placed(facts: _Facts, groups: list[_Headline]) -> list[_Card]:
    """The cards of the strong headlines; then those of weak ones that lie in no strong one's card."""
    blocks = len(facts.document)
    weak_at: dict[Signature, list[int]] = {}
    for headline in groups:
        if not headline.strong:
            weak_at.setdefault(_signature(facts.document, headline.block), []).append(headline.block)
    strong = _prefix([headline for headline in groups if headline.strong], blocks)
    total = _prefix(groups, blocks)
    cards, shared = _shared_cards(facts.document, groups)
    inside = [False] * blocks
    for headline in groups:
        if headline.strong and headline.block not in shared:
            alike = weak_at.get(_signature(facts.document, headline.block), [])
            card = _climb(facts, headline, strong, alike)
            if not any(inside[card.first : card.last]):
                cards.append(card)
                inside[card.first : card.last] = [True] * (card.last - card.first)
    for headline in groups:
        if not headline.strong and not inside[headline.block] and headline.block not in shared:
            cards.append(_climb(facts, headline, total, []))
    cards.sort(key=lambda card: (card.first, -card.last, card.headline.start))
    kept: list[_Card] = []
    for card in cards:
        if not kept or card.first >= kept[-1].last or (card.shared and kept[-1].shared):
            kept.append(card)
    return kept


def _shared_cards(document: Document, groups: list[_Headline]) -> tuple[list[_Card], frozenset[int]]:
    """Cards of the blocks that hold several stories each, and all blocks that hold several links."""
    per_block: dict[int, list[_Headline]] = {}
    for headline in groups:
        per_block.setdefault(headline.block, []).append(headline)
    several = {block: found for block, found in per_block.items() if len(found) > 1}
    cards = [
        _Card(document.element[block], block, block + 1, headline, shared=True)
        for block, found in several.items()
        if sum(headline.words for headline in found) >= 5 * len(found)
        for headline in found
    ]
    return cards, frozenset(several)


def _signature(document: Document, block: int) -> Signature:
    """What a headline's markup looks like: titles of one list share it, titles and sections do not."""
    element = document.element[block]
    above = document.elements.parent[element]
    tag = document.elements.tag
    own = document.attribute(element, "class") or ""
    outer = (document.attribute(above, "class") or "") if above > 0 and tag[above] != "li" else ""
    return document.tag[block], tag[element], own, outer


def _better(document: Document, new: _Headline, old: _Headline) -> bool:
    new_titled, old_titled = _titled(document, new.block), _titled(document, old.block)
    if new_titled != old_titled:
        return new_titled
    return not old_titled and old.words < 5 <= new.words


def _prefix(groups: list[_Headline], blocks: int) -> list[int]:
    counts = [0] * (blocks + 1)
    for headline in groups:
        counts[headline.block + 1] += 1
    return list(accumulate(counts))


def _climb(facts: _Facts, headline: _Headline, others: list[int], alike: list[int]) -> _Card:
    """The largest element around the headline that holds no other and little else.

    `others` counts the headlines before each block, `alike` are the blocks of weak ones that look like this one.
    """
    elements = facts.document.elements
    parent, first, last = elements.parent, elements.first, elements.last
    element = facts.document.element[headline.block]
    while (above := parent[element]) > 0:
        low, high = first[above], last[above]
        if others[high] - others[low] > 1 or high - low > _MAX_CARD_BLOCKS or elements.tag[above] in {"body", "main"}:
            break
        if facts.plain_words(above) > _MAX_CARD_PLAIN_WORDS or bisect_left(alike, high) > bisect_left(alike, low):
            break
        element = above
    return _Card(element, first[element], last[element], headline)


# -- runs ---------------------------------------------------------------------


def _runs(facts: _Facts, cards: list[_Card]) -> Iterator[list[_Card]]:
    """Runs of cards that make one list."""
    run: list[_Card] = []
    scope = -1
    for card in cards:
        if run and not _continues(facts, run, card, scope):
            yield run
            run = []
        if not run:
            scope = _scope(facts, card, _heading_block(facts, card.first, card))
        run.append(card)
    if run:
        yield run


def _scope(facts: _Facts, card: _Card, heading: int | None) -> int:
    """The element that the heading above a list's first card speaks for, -1 where none is known."""
    if heading is None:
        return -1
    document = facts.document
    if card.first <= heading < card.last:
        return card.element
    common = facts.common(document.element[heading], card.element)
    low = document.elements.first[common]
    return common if heading - low <= 3 and document.elements.tag[common] not in {"body", "main", "article"} else -1


def _continues(facts: _Facts, run: list[_Card], card: _Card, scope: int) -> bool:
    """Whether the card belongs to the list of the cards before it."""
    document, elements, before = facts.document, facts.document.elements, run[-1]
    if card.first - before.last > 6:
        return False
    if card.shared and before.shared and card.first == before.first:
        return True
    if scope >= 0 and not scope <= card.element < elements.stop[scope]:
        return False
    for block in range(before.last, card.first):
        if _is_heading(facts, block) or (document.words[block] >= _LONG_PLAIN and document.link_chars[block] * 2 < document.end[block] - document.start[block]):
            return False
    common = facts.common(before.element, card.element)
    if _steps(elements.parent, before.element, common) > 4 or _steps(elements.parent, card.element, common) > 4:
        return False
    if elements.tag[common] in {"body", "main"} and elements.parent[card.element] != elements.parent[before.element]:
        return False
    if _inner_heading(facts, card, run[0]):
        return False
    return True


def _steps(parent: list[int], element: int, above: int) -> int:
    count = 0
    while element != above and count < 9:
        element = parent[element]
        count += 1
    return count


def _inner_heading(facts: _Facts, card: _Card, first: _Card) -> bool:
    """Whether a card begins with the heading of a new list (a single card climbed over its list's heading)."""
    if card.first >= card.headline.block:
        return False
    block = card.first
    return facts.document.tag[block] in HEADINGS and heading_kind(facts.document.folded_texts[block]) is not None and first is not card


def _is_heading(facts: _Facts, block: int) -> bool:
    """Whether a block outside the cards heads what follows."""
    document = facts.document
    words = document.words[block]
    if words > 14:
        return False
    if document.tag[block] in HEADINGS:
        return True
    text = document.folded_texts[block]
    if CONTROLS.fullmatch(text):
        return False
    if words <= 10 and heading_kind(text) is not None:
        return True
    linked = document.link_chars[block] * 2 > document.end[block] - document.start[block]
    if linked or is_time(text):
        return False
    element = document.element[block]
    above = document.elements.parent[element]
    tokens = document.token_words(element) | (document.token_words(above) if above > 0 else frozenset())
    return words <= 8 and bool(tokens & _TITLE_WORDS)


def _heading_block(facts: _Facts, first: int, card: _Card) -> int | None:
    """The block that heads a list whose first card begins at block `first`; it may lie inside the card, before its headline."""
    document = facts.document
    for block in range(first, min(card.headline.block, first + 3)):
        if document.words[block] <= 10 and heading_kind(document.folded_texts[block]) is not None:
            return block
    for block in range(first - 1, max(-1, first - 7), -1):
        if _is_heading(facts, block):
            return _best_heading(document, block)
        linked = document.link_chars[block] * 2 > document.end[block] - document.start[block]
        if document.words[block] >= (4 if linked else 12) and not MORE.match(document.folded_texts[block]):
            return None
    return None


def _best_heading(document: Document, block: int) -> int | None:
    """The heading itself, or the unlinked heading right above where this one is only its link."""
    if document.tag[block] == "h1" or document.folded_texts[block].strip(" :") in _NOT_HEADINGS:
        return None
    if document.link_chars[block] * 2 > document.end[block] - document.start[block]:
        for above in range(block - 1, max(-1, block - 3), -1):
            if document.tag[above] in HEADINGS and not document.link_chars[above] and document.tag[above] != "h1":
                return above
            if document.words[above] > 8:
                break
    return block


# -- lists --------------------------------------------------------------------


def _body_range(document: Document, runs: list[list[_Card]]) -> tuple[int, int]:
    """The blocks between the first and the last long unlinked paragraph outside lists."""
    carded = {block for run in runs for card in run for block in range(card.first, card.last)}
    long = [
        block
        for block, words in enumerate(document.words)
        if words >= 25
        and document.tag[block] == "p"
        and block not in carded
        and document.link_chars[block] * 4 < document.end[block] - document.start[block]
    ]
    return (long[0], long[-1]) if long else (0, 0)


def _story_list(facts: _Facts, run: list[_Card], heading: int | None, own: bool, body: tuple[int, int]) -> StoryList | None:
    """The run as a list, None where it is none. `own` says that the heading stands right above it and is its own."""
    document = facts.document
    container = run[0].element
    for card in run[1:]:
        container = facts.common(container, card.element)
    if own and heading is not None and len(run) > 1 and _scope(facts, run[0], heading) >= 0:
        container = facts.common(container, document.element[heading])
    tokens, tags = _surroundings(document, container)
    span = None if heading is None else (document.start[heading], document.end[heading])
    if heading is None and (prefix := _prefix_heading(document, run[0])) is not None:
        span = prefix
    named = None if span is None else heading_kind(document.folded[slice(*span)])
    if not _is_list(document, run, named, tokens, tags) and not (span is None and _is_teaser(document, run, body)):
        return None
    made = StoryList(named or _kind_by_place(run, tokens, body, span is not None), span)
    seen: set[str] = set()
    for card in run:
        entry = _entry(facts, card, heading)
        shown = " ".join(document.text[slice(*entry.title)].lower().split())
        if shown not in seen:
            seen.add(shown)
            made.items.append(entry)
    take_ranks(document, made.items)
    if any(_has_parts(document, card.headline.block) for card in run):
        take_kickers(document, made.items)
    made.first = run[0].first if heading is None or not own else min(heading, run[0].first)
    made.last = run[-1].last
    made.start, made.end = document.start[made.first], document.end[made.last - 1]
    return made


def _has_parts(document: Document, block: int) -> bool:
    """Whether the markup divides a title's block into parts."""
    element = document.element[block]
    return document.elements.stop[element] - element > 2


def _prefix_heading(document: Document, card: _Card) -> Span | None:
    """A list's name before the headline in its own block: "Related:"."""
    start = document.start[card.headline.block]
    shown = document.text[start : card.headline.start].rstrip()
    if not 3 < len(shown) < 40 or heading_kind(document.folded[start : start + len(shown)]) is None:
        return None
    return start, start + len(shown)


def _is_teaser(document: Document, run: list[_Card], body: tuple[int, int]) -> bool:
    """Whether a single card is a paragraph of the body that is nothing but a headline pointing elsewhere."""
    block, folded = run[0].headline.block, document.folded[run[0].headline.start : run[0].headline.end]
    if len(run) > 1 or run[0].headline.words < 5 or document.tag[block] not in {"p", "div"} or not body[0] < block < body[1]:
        return False
    size = document.end[block] - document.start[block]
    if document.link_chars[block] * 20 < size * 19 or folded.rstrip("\"'») ")[-1:] in ".!,;:":
        return False
    return all(
        document.words[near] >= 15 and document.tag[near] == "p" and document.link_chars[near] * 4 < document.end[near] - document.start[near]
        for near in (block - 1, block + 1)
    )


def _surroundings(document: Document, container: int) -> tuple[frozenset[str], set[str]]:
    """The marker words and tags of the container and the elements close around it."""
    words: frozenset[str] = frozenset()
    tags: set[str] = set()
    parent, tag = document.elements.parent, document.elements.tag
    for level in range(12):
        if container <= 0 or tag[container] in {"body", "main"}:
            break
        own = document.token_words(container)
        words |= own if level < 4 else own & _MENU_WORDS
        tags.add(tag[container])
        container = parent[container]
    return words, tags


def _is_list(document: Document, run: list[_Card], named: ListKind | None, tokens: frozenset[str], tags: set[str]) -> bool:
    if tokens & _FOREIGN_WORDS or (named is None and len(run) < 3 and any(card.headline.loose for card in run)):
        return False
    average = sum(card.headline.words for card in run) / len(run)
    menu = bool(tokens & _MENU_WORDS) or bool(tags & {"nav", "footer"})
    titled = all(card.headline.words >= 5 or _titled(document, card.headline.block) for card in run)
    if len(run) == 1:
        marked = named is not None or bool(tokens & RELATED_TOKENS)
        return marked and average >= (3 if titled else 4) and not menu
    if menu:
        return named is not None and average >= 5.5
    if named is not None:
        return average >= (2.5 if titled else 4.5)
    long = sum(card.headline.words >= 5 for card in run)
    return average >= 5 and long * 5 >= len(run) * 3


def _kind_by_place(run: list[_Card], tokens: frozenset[str], body: tuple[int, int], headed: bool) -> ListKind:
    if tokens & RELATED_TOKENS:
        return "related"
    if tokens & SIDE_FEED_TOKENS:
        return "side_feed"
    return "related" if not headed and body[0] < run[0].first < body[1] else "side_feed"


# -- entries ------------------------------------------------------------------


def _entry(facts: _Facts, card: _Card, heading: int | None) -> StoryEntry:
    """A card's fields."""
    document = facts.document
    headline = card.headline
    if card.shared:
        entry = StoryEntry((headline.start, headline.end), headline.start, headline.end, url=None if _NOT_STORIES.match(headline.href) else headline.href)
        _trim_title(document, entry)
        return entry
    first = card.first if heading is None or not card.first <= heading < card.last else heading + 1
    entry = StoryEntry(
        (headline.start, headline.end), document.start[first], document.end[card.last - 1], url=None if _NOT_STORIES.match(headline.href) else headline.href
    )
    entry.bare_title = _bare_title(document, card)
    _trim_title(document, entry)
    for block in range(first, card.last):
        if block == headline.block:
            _beside_title(document, entry, block)
        else:
            _sort(document, entry, block, headline)
    if entry.time is not None:
        entry.datetime = _datetime(document, card.element, entry.time)
    return entry


def _bare_title(document: Document, card: _Card) -> str | None:
    """The headline as a title attribute gives it, where the shown words end with it and have more before it."""
    shown = document.text[card.headline.start : card.headline.end]
    element = document.element[card.headline.block]
    for row in [*islice(document.ancestors(element), 5), element + 1]:
        if row >= len(document.elements.tag) or row < card.element:
            break
        said = document.attribute(row, "title") or document.attribute(row, "aria-label")
        if said and 8 < len(said) < len(shown) and shown.endswith(said.strip()):
            return said.strip()
    return None


def _datetime(document: Document, element: int, shown: Span) -> str | None:
    """The datetime attribute of a <time> inside the card."""
    elements = document.elements
    block = document.block_at(shown[0])
    for row in range(element, min(elements.stop[element], element + 80)):
        if elements.tag[row] == "time" and elements.first[row] <= block < max(elements.last[row], elements.first[row] + 1):
            return document.attribute(row, "datetime")
    return None


def _trim_title(document: Document, entry: StoryEntry) -> None:
    """Take the time off a title's ends."""
    start, end = entry.title
    if entry.bare_title is not None:
        entry.kicker = (start, start + len(document.text[start : end - len(entry.bare_title)].rstrip(" :–-|")))
        start = end - len(entry.bare_title)
    text = document.text[start:end]
    if DIGIT.search(text) is not None:
        moment = find_moment(text)
        glued = moment is not None and (moment.unit is not None or moment.hour is not None) and not moment.weak
        if moment is not None and glued and moment.end - moment.start < len(text) - 12:
            if moment.end >= len(text) - 2:
                entry.time = (start + moment.start, start + moment.end)
                end = start + len(text[: moment.start].rstrip(" ·•|-–,"))
            elif not text[: moment.start].strip():
                entry.time = (start + moment.start, start + moment.end)
                start += moment.end + len(text[moment.end :]) - len(text[moment.end :].lstrip(" ·•|-–,:"))
    entry.title = (start, end)


def _beside_title(document: Document, entry: StoryEntry, block: int) -> None:
    """What stands in the headline's own block, before and after it."""
    start, end = document.start[block], document.end[block]
    before, after = (start, entry.title[0]), (entry.title[1], end)
    for low, high in (before, after):
        shown = document.text[low:high]
        core = shown.strip(" ·•|-–,:/")
        if not core:
            continue
        offset = low + shown.find(core)
        _part(document, entry, (offset, offset + len(core)), before=low == start)


def _part(document: Document, entry: StoryEntry, span: Span, before: bool) -> None:
    """Sort words that share a block with the headline."""
    shown = document.text[slice(*span)]
    moment = find_moment(shown) if entry.time is None and len(shown) < 80 else None
    if moment is not None:
        entry.time = (span[0] + moment.start, span[0] + moment.end)
        rest = shown[: moment.start].strip(" ·•|-–,:/")
        if rest and entry.kicker is None and len(rest) < 40:
            at = span[0] + shown.find(rest)
            entry.kicker = (at, at + len(rest))
    elif before and entry.rank is None and (rank := RANK.fullmatch(shown)):
        entry.rank = int(rank[1])
    elif before and entry.kicker is None and len(shown) < 60 and heading_kind(document.folded[slice(*span)]) is None:
        entry.kicker = span


def _sort(document: Document, entry: StoryEntry, block: int, headline: _Headline) -> None:
    """Put a block of the card into its field."""
    start, end = document.start[block], document.end[block]
    text, folded, words = document.text[start:end], document.folded_texts[block], document.words[block]
    before = block < headline.block
    if words <= 14:
        if (rank := RANK.fullmatch(text)) and before:
            entry.rank = entry.rank or int(rank[1])
            return
        if CONTROLS.fullmatch(folded) or COUNT.fullmatch(folded):
            return
        moment = find_moment(text, anywhere=True)
        if moment is not None and (not moment.weak or (is_time(text) and moment.days_back != 0)):
            if entry.time is None:
                entry.time = (start + moment.start, start + moment.end)
                _around_time(document, entry, block, moment.start, moment.end)
            return
    element = document.element[block]
    tokens = document.token_words(element) | document.token_words(max(0, document.elements.parent[element]))
    if words <= 10 and (tokens & _AUTHOR_WORDS or BY.match(text)):
        if entry.author is None:
            by = BY.match(text)
            entry.author = (start + (by.end() if by else 0), end)
        return
    if words <= 6 and (before or tokens & _KICKER_WORDS):
        entry.kicker = entry.kicker or (start, end)
        return
    if not before and entry.summary is None and (words >= 7 or tokens & _SUMMARY_WORDS) and _is_summary(document, entry, block):
        entry.summary = (start, end)


def _is_summary(document: Document, entry: StoryEntry, block: int) -> bool:
    text = document.text[document.start[block] : document.end[block]]
    if text == document.text[slice(*entry.title)]:
        return False
    return document.tag[block] not in {"button", "input", "figcaption", "label"}


def _around_time(document: Document, entry: StoryEntry, block: int, low: int, high: int) -> None:
    """The words beside a time in its block: an author after "By", else a kicker."""
    start = document.start[block]
    text = document.text[start : document.end[block]]
    for begin, end in ((0, low), (high, len(text))):
        rest = text[begin:end].strip(" ·•|-–,:/")
        if not rest or len(rest) > 50:
            continue
        at = start + text.find(rest, begin)
        by = BY.match(rest)
        if by and entry.author is None:
            entry.author = (at + by.end(), at + len(rest))
        elif begin == 0 and not by and entry.kicker is None:
            entry.kicker = (at, at + len(rest))
