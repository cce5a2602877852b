"""Cards in HTML: a card is the largest element around one headline that holds no other and little else.

Headlines are counted once over all blocks; then each of them climbs from its block to its card. Every step looks at an
element or block a bounded number of times.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import accumulate, pairwise

from cleaner.document.addresses import path_words, plain_words
from cleaner.document.document import Document
from cleaner.document.entries import Card
from cleaner.document.headlines import HEADINGS, Headline, calls_title, is_titled
from cleaner.document.list_words import heading_kind

_MAX_CARD_BLOCKS = 14
_MAX_CARD_PLAIN_WORDS = 110
_NEAR = 2  # blocks between cards
_NEAR_LINKS = 6  # blocks between links to one story
_ROW = 3  # where a link has less than this part of a block that is mostly links, others share it
_SPELT = 4  # words of an address from which it may say which of two links is the title
_KICKED_WORDS = 5  # from which a link below a shorter one may be the title
_LONG_KICKER = 8  # words of a kicker that is marked as a heading of lower rank than the title's
_MAX_KICKED_WORDS = 20  # of a title below a kicker
#: What a title's block looks like: its tag, its element's tag and class, and the class around it.
Signature = tuple[str, str, str, str]


class Facts:
    """What is asked of the document over and over, counted once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        words, links, starts, ends = document.words, document.link_chars, document.start, document.end
        plain = (
            0 if linked * 2 > end - start else count
            for count, linked, start, end in zip(words, links, starts, ends, strict=True)
        )
        self.plain = [0, *accumulate(plain)]
        #: What was found of a block or a card before: whether a block is a heading, which block heads a card.
        self.is_heading: dict[int, bool] = {}
        self.labels: frozenset[str] = frozenset()  # what several headlines have before them
        self.heading_of: dict[tuple[int, int], int | None] = {}

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


def find_cards(facts: Facts, headlines: list[Headline]) -> list[Card]:
    """Each headline's card; what lies inside another's card is that card's."""
    document = facts.document
    groups: list[list[Headline]] = []
    for headline in headlines:  # neighbouring links to one story are one; the one that the markup calls a title is the headline
        if groups and _is_same_story(document, groups[-1], headline):
            groups[-1].append(headline)
        elif len(groups) > 1 and _is_label(groups[-1]) and _is_same_story(document, groups[-2], headline):
            groups[-2].append(headline)
        else:
            groups.append([headline])
    return _placed(facts, _best(document, groups))


def _is_label(group: list[Headline]) -> bool:
    """Whether a link between two to one story is of few words: its topic."""
    return len(group) == 1 and not group[0].strong


def _is_same_story(document: Document, group: list[Headline], headline: Headline) -> bool:
    """Whether a link leads on to the story of the links before it; the heading of a new list parts them."""
    above = group[-1].block
    if group[0].href != headline.href or headline.block - above > _NEAR_LINKS:
        return False
    return not any(_names_list(document, block) for block in range(above + 1, headline.block))


def _names_list(document: Document, block: int) -> bool:
    """Whether a block is marked as a title, is no link and names a list."""
    if document.link_chars[block] or document.words[block] > _LONG_KICKER:
        return False
    if document.tag[block] not in HEADINGS:
        element = document.element[block]
        if not calls_title(document.token_words(element) | document.token_words(max(0, document.elements.parent[element]))):
            return False
    return heading_kind(document.folded_texts[block]) is not None


def _best(document: Document, groups: list[list[Headline]]) -> list[Headline]:
    """The headline of each group of links to one story. A kicker is told by all that look like it: most have few words."""
    votes: Counter[tuple[Signature, Signature]] = Counter()
    for first, *rest in groups:
        for after in rest[:1]:
            pair = signature(document, first.block), signature(document, after.block)
            votes[pair] += 1 if first.words < _KICKED_WORDS <= after.words and _may_follow_kicker(document, first, after) else -1
    found = []
    for best, *rest in groups:
        for headline in rest:
            pair = signature(document, best.block), signature(document, headline.block)
            if votes[pair] > 0 or _better(document, headline, best) or _is_spelt(document, headline, best):
                best = headline
        found.append(best)
    return found


def _is_spelt(document: Document, new: Headline, old: Headline) -> bool:
    """Whether the address of a story spells the second link to it and not the first, which is a kicker of many words, or of
    few and marked as a heading. The longest part of a path spells a title, the others name sections, as kickers do."""
    if (old.words >= _KICKED_WORDS and is_titled(document, old.block)) or not old.words <= new.words <= _MAX_KICKED_WORDS:
        return False
    path = new.href.partition("?")[0]
    title = max(path.split("/"), key=len)
    spelt = path_words(title)
    if len(spelt) < _SPELT:
        return False
    ones, others = (plain_words(document.folded[one.start : one.end]) for one in (old, new))
    named = len(ones & spelt) * 3 >= len(ones) and not ones <= path_words(path.replace(title, ""))
    return not named and len(others & spelt) * 2 > len(others)


def _may_follow_kicker(document: Document, kicker: Headline, headline: Headline) -> bool:
    """Whether a link is marked as the title that a kicker stands above, and reads like one: a sentence is a summary."""
    if document.folded[headline.end - 1] == "." or headline.words > _MAX_KICKED_WORDS:
        return False
    return is_titled(document, headline.block) or not is_titled(document, kicker.block)


def _placed(facts: Facts, groups: list[Headline]) -> list[Card]:
    """The cards of the strong headlines; then those of weak ones that lie in no strong one's card or block."""
    blocks = len(facts.document)
    groups = _without_labels(groups)
    weak_at: dict[Signature, list[int]] = {}
    for headline in groups:
        if not headline.strong:
            weak_at.setdefault(signature(facts.document, headline.block), []).append(headline.block)
    strong = _prefix([headline for headline in groups if headline.strong], blocks)
    total = _prefix(groups, blocks)
    cards, shared = _shared_cards(facts.document, groups)
    inside = [False] * blocks
    for headline in groups:
        if headline.strong and headline.block not in shared:
            alike = weak_at.get(signature(facts.document, headline.block), [])
            card = _climb(facts, headline, strong, alike)
            if not any(inside[card.first : card.last]):
                cards.append(card)
                inside[card.first : card.last] = [True] * (card.last - card.first)
    for headline in groups:
        if not headline.strong and not inside[headline.block] and headline.block not in shared:
            cards.append(_climb(facts, headline, total, []))
    cards.sort(key=lambda card: (card.first, -card.last, card.headline.start))
    kept: list[Card] = []
    for card in cards:
        if not kept or card.first >= kept[-1].last or (card.shared and kept[-1].shared):
            kept.append(card)
    _note_titles(facts, kept)
    return kept


def _without_labels(groups: list[Headline]) -> list[Headline]:
    """The headlines without weak ones that share a block with as many strong ones: those are their topics."""
    balance: Counter[int] = Counter()
    for headline in groups:
        balance[headline.block] += 1 if headline.strong else -1
    titled = {headline.block for headline in groups if headline.strong and balance[headline.block] >= 0}
    return [headline for headline in groups if headline.strong or headline.block not in titled]


def _note_titles(facts: Facts, cards: list[Card]) -> None:
    """Note that the titles of neighbouring cards that look alike head no list, nor does a link between them that looks so too."""
    tag = facts.document.tag
    for card, after in pairwise(cards):
        one, other = card.headline.block, after.headline.block
        if after.first - card.last > _NEAR or tag[one] != tag[other]:
            continue
        if (look := signature(facts.document, one)) == signature(facts.document, other):
            facts.is_heading[one] = facts.is_heading[other] = False
            for block in range(card.last, after.first):
                if facts.document.is_linked(block) and signature(facts.document, block) == look:
                    facts.is_heading[block] = False


def _shared_cards(document: Document, groups: list[Headline]) -> tuple[list[Card], frozenset[int]]:
    """Cards of the blocks that hold several stories each, and all blocks that hold several links."""
    per_block: dict[int, list[Headline]] = {}
    for headline in groups:
        per_block.setdefault(headline.block, []).append(headline)
    several = {block: found for block, found in per_block.items() if len(found) > 1 or _is_in_row(document, found[0])}
    cards = [
        Card(document.element[block], block, block + 1, headline, shared=True)
        for block, found in several.items()
        if sum(headline.words for headline in found) >= 5 * len(found)
        for headline in found
    ]
    return cards, frozenset(several)


def _is_in_row(document: Document, headline: Headline) -> bool:
    """Whether a link is one of several in a block, and the others are no headlines: topics, names."""
    block = headline.block
    return (headline.end - headline.start) * _ROW < document.end[block] - document.start[block]


def signature(document: Document, block: int) -> Signature:
    """What a headline's markup looks like: titles of one list share it, titles and sections do not."""
    element = document.element[block]
    above = document.elements.parent[element]
    tag = document.elements.tag
    own = document.attribute(element, "class") or ""
    outer = (document.attribute(above, "class") or "") if above > 0 and tag[above] != "li" else ""
    return document.tag[block], tag[element], own, outer


def _better(document: Document, new: Headline, old: Headline) -> bool:
    new_titled, old_titled = is_titled(document, new.block), is_titled(document, old.block)
    if new_titled != old_titled:
        return new_titled
    if new_titled:
        ranks = document.tag[new.block], document.tag[old.block]
        return HEADINGS.issuperset(ranks) and ranks[0] < ranks[1] and old.words <= _LONG_KICKER
    return old.words < _KICKED_WORDS <= new.words


def _prefix(groups: list[Headline], blocks: int) -> list[int]:
    counts = [0] * (blocks + 1)
    for headline in groups:
        counts[headline.block + 1] += 1
    return list(accumulate(counts))


def _climb(facts: Facts, headline: Headline, others: list[int], alike: list[int]) -> Card:
    """The largest element around the headline that holds no other and little else.

    `others` counts the headlines before each block, `alike` are the blocks of weak ones that look like this one.
    """
    elements = facts.document.elements
    parent, first, last = elements.parent, elements.first, elements.last
    element, block = facts.document.element[headline.block], headline.block
    if others[last[element]] - others[first[element]] > 1:  # line breaks part it from the others of its element
        return Card(element, block, block + 1, headline)
    while (above := parent[element]) > 0:
        low, high = first[above], last[above]
        if others[high] - others[low] > 1 or high - low > _MAX_CARD_BLOCKS or elements.tag[above] in {"body", "main"}:
            break
        if facts.plain_words(above) > _MAX_CARD_PLAIN_WORDS or bisect_left(alike, high) > bisect_left(alike, low):
            break
        element = above
    return Card(element, first[element], last[element], headline)
