"""Stories among the paragraphs of the body in HTML: a link or box of its own, the label before a title ("Read also:"), and
lists that are the article's own and none of stories."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from cleaner.document.addresses import is_storied, tells_story
from cleaner.document.document import Document
from cleaner.document.entries import Card
from cleaner.document.list_words import ListKind, heading_kind, names_stories
from cleaner.document.own_address import leads_away
from cleaner.document.patterns import lazy
from cleaner.document.stories import Span, StoryEntry

#: What a box among the paragraphs is made of.
_INSET_TAGS = frozenset({"aside", "article", "section", "figure"})
_INSET_WORDS = frozenset(
    {"card", "teaser", "promo", "inset", "embed", "embedded", "preview", "related", "inline", "recirc", "recirculation"}
    | {"recommended", "storylink", "articlelink", "featuredlink", "linkbox", "readmore", "box", "infobox", "enhancement"}
)
_MODULE_DEPTH = 6  # elements around a paragraph or box that is a part of an article
_INSET_DEPTH, _INSET_BLOCKS, _INSET_TITLE, _TEASER = 6, 6, 4, 5  # levels; blocks; words
_LONG_PARAGRAPH, _PARAGRAPH = 25, 12  # words: of the body's paragraphs, and of those beside them
_PROSE, _LONG_PROSE = 12, 15  # words from which a paragraph is the body's; one beside a paragraph that is a teaser
_TEASER_TAGS, _SECTIONS = frozenset({"p", "div", "li"}), frozenset({"h2", "h3", "h4"})
#: How labels begin that ask to read or see another story; behind the words stands a colon or the like.
_LABEL = lazy(
    r"\W{0,4}(?:read|watch|listen|lesen|lies|lire|à lire|écouter|leer|lee|lea|leggi|guarda|ascolta|leia|veja|lees|kijk|bekijk|"
    r"luister|czytaj|zobacz|читайте|смотрите|дивіться|oku|izle|läs|les|lue|skaitykite|"
    r"(?:see|learn|find out|mehr|siehe|voir|ver|vea|mira|więcej|se)(?=\s\w))(?:\s[^\W\d_]{2,14}){0,3}\s?[:|]"
)
_LONGEST_LABEL, _LABEL_WORDS, _LEAST_TITLE = 48, 6, 8
#: Labels that stand in the links of stories, and no heading says.
_IN_LINKS = frozenset({"read full article", "read article called", "full story", "read the full story"})
_LABELLED = lazy(r"([^:|]{4,30}?)\s?[:|]\s+(?=\S)")


def body_range(document: Document, runs: list[list[Card]]) -> tuple[int, int]:
    """The blocks between the first and the last long unlinked paragraph outside lists, and the shorter ones beside these."""
    carded = {block for run in runs for card in run for block in range(card.first, card.last)}
    prose = [
        block
        for block, words in enumerate(document.words)
        if words >= _PARAGRAPH and block not in carded and is_plain_paragraph(document, block)
    ]
    long = [block for block in prose if document.words[block] >= _LONG_PARAGRAPH]
    if not long:
        return 0, 0
    above = [document.elements.parent[document.element[block]] for block in (long[0], long[-1])]
    beside = [block for block in prose if document.elements.parent[document.element[block]] in above]
    return min(beside[0], long[0]), max(beside[-1], long[-1])


def is_of_the_article(document: Document, run: list[Card], named: ListKind | None, span: Span | None) -> bool:
    """Whether a list among the article's paragraphs is its own: of things to buy or see elsewhere, or of its own sections.

    Most of its links lead to other sites, or all to places on one page. A heading that can name nothing but stories says
    otherwise; the card of one story has no list's heading.
    """
    if span is not None and names_stories(document.folded[slice(*span)]):
        return False
    if named is None or len(run) > 1:
        away = sum(leads_away(document, card.headline.href) for card in run)
        if away * 2 > len(run):
            return True
    places = {card.headline.href.partition("#")[::2] for card in run}
    return len(run) > 1 and len(places) == len(run) and len({page for page, _ in places}) == 1


def is_inset(document: Document, card: Card, body: tuple[int, int], foreign: bool) -> bool:
    """Whether a card stands for itself among the body's paragraphs, as one of them or in a box."""
    return _is_teaser(document, card, body) or (not foreign and _is_boxed(document, card, body))


def _is_boxed(document: Document, card: Card, body: tuple[int, int]) -> bool:
    """Whether a card's title stands in a box of its own among the body's paragraphs."""
    elements, headline = document.elements, card.headline
    if not body[0] < headline.block <= body[1] + 1 or headline.words < _INSET_TITLE:
        return False
    if document.tag[headline.block] == "figcaption":
        return False
    if leads_away(document, headline.href) or not tells_story(headline.href, document.folded[headline.start : headline.end]):
        return False
    for row in islice(document.ancestors(elements.parent[document.element[headline.block]]), _INSET_DEPTH):
        first, last = elements.first[row], elements.last[row]
        if row < card.element or last - first > _INSET_BLOCKS:
            return False
        if elements.tag[row] in _INSET_TAGS or not _INSET_WORDS.isdisjoint(document.token_words(row)):
            beside = [near for near in (first - 1, last) if near < len(document) and _is_prose(document, near)]
            if any(_are_near(document, row, document.element[near]) for near in beside):
                return True
    return False


def _are_near(document: Document, box: int, paragraph: int) -> bool:
    """Whether a box and a paragraph stand in one element, each of them in no more than a few of its own."""
    parent = document.elements.parent
    above = {*islice(document.ancestors(parent[paragraph]), _MODULE_DEPTH)}
    return not above.isdisjoint(islice(document.ancestors(parent[box]), _MODULE_DEPTH))


def _is_prose(document: Document, block: int) -> bool:
    """Whether a block is a paragraph of the body."""
    return document.tag[block] == "p" and document.words[block] >= _PROSE and not document.is_linked(block)


def is_among_prose(document: Document, container: int, first: int, last: int) -> bool:
    """Whether a list stands in one box with the body's paragraphs, right before or behind one."""
    elements = document.elements
    box = elements.parent[container]
    for near in (first - 1, first - 2, last, last + 1):
        if 0 <= near < len(document) and _is_prose(document, near):
            above = elements.parent[document.element[near]]
            if box in (above, elements.parent[above]):
                return True
    return False


def _is_teaser(document: Document, card: Card, body: tuple[int, int]) -> bool:
    """Whether a card is a paragraph of the body that is nothing but a headline pointing elsewhere."""
    block, folded = card.headline.block, document.folded[card.headline.start : card.headline.end]
    if card.headline.words < _TEASER or document.tag[block] not in _TEASER_TAGS or not body[0] < block < body[1]:
        return False
    size = document.end[block] - document.start[block]
    if document.link_chars[block] * 20 < size * 19 or folded.rstrip("\"'») ")[-1:] in ".!,;:":
        return False
    if not _is_long_prose(document, block - 1):
        return False
    if document.tag[block + 1] in _SECTIONS and not document.link_chars[block + 1]:  # a section's last paragraph
        return is_storied(card.headline.href) and _is_long_prose(document, block + 2)
    return document.tag[block] != "li" and _is_long_prose(document, block + 1)


def _is_long_prose(document: Document, block: int) -> bool:
    """Whether a block is a longer paragraph of the body."""
    return document.words[block] >= _LONG_PROSE and is_plain_paragraph(document, block)


def is_plain_paragraph(document: Document, block: int) -> bool:
    """Whether a block is a paragraph of next to no links."""
    return document.tag[block] == "p" and not document.is_linked(block, 4)


def label_before(document: Document, card: Card) -> Span | None:
    """The few words before a headline in its own block."""
    start = document.start[card.headline.block]
    shown = document.text[start : card.headline.start].rstrip()
    if not 3 < len(shown) < _LONGEST_LABEL or shown.count(" ") >= _LABEL_WORDS:
        return None
    return start, start + len(shown)


def repeated_labels(document: Document, cards: list[Card]) -> frozenset[str]:
    """The labels of some words that several titles of stories in paragraphs of their own have before them."""
    counts: Counter[str] = Counter()
    for card in cards:
        if document.tag[card.headline.block] == "p" and card.headline.words >= _TEASER and is_storied(card.headline.href):
            span = label_before(document, card)
            if span is not None:
                counts[document.folded[slice(*span)]] += 1
    return frozenset(label for label, count in counts.items() if count > 1 and label[-1] in ":|>-" and " " in label[:-2])


def label_kind(folded: str, repeated: frozenset[str]) -> ListKind | None:
    """The kind of story that words before a headline name: "Related:", "Read here:", or what others have before them as well."""
    if folded in repeated or _LABEL.fullmatch(folded) is not None:
        return "related"
    return heading_kind(folded)


def own_label(document: Document, card: Card, repeated: frozenset[str]) -> Span | None:
    """A list's name before the headline in its own block: "Related:"."""
    span = label_before(document, card)
    if span is None:
        return None
    folded = document.folded[slice(*span)]
    title = document.folded[card.headline.start : card.headline.end]
    known = heading_kind(folded) or (tells_story(card.headline.href, title) and label_kind(folded, repeated))
    return span if known else None


def has_own_label(document: Document, card: Card, heading: int | None, repeated: frozenset[str]) -> bool:
    """Whether "Read more:" and the like stands right before a headline, below a heading that names no list: a section's."""
    known = heading is not None and heading_kind(document.folded_texts[heading]) is not None
    return not known and own_label(document, card, repeated) is not None


def at_block(document: Document, run: list[Card]) -> list[Card]:
    """A card alone without what it has above and below its headline's block: paragraphs of the body."""
    if len(run) > 1:
        return run
    block = run[0].headline.block
    return [Card(document.element[block], block, block + 1, run[0].headline)]


def bare(document: Document, span: Span) -> Span:
    """A label without the stroke behind it."""
    return span[0], span[0] + len(document.text[slice(*span)].rstrip(" |"))


def take_label(document: Document, entry: StoryEntry) -> Span | None:
    """Take "Read also:" off a title that begins so; where it stands."""
    start, end = entry.title
    found = _LABELLED.match(document.folded[start:end])
    if found is None or end - start - found.end() < _LEAST_TITLE or found[1].count(" ") > 2:
        return None
    if heading_kind(found[1]) != "related" and found[1] not in _IN_LINKS:
        return None
    entry.title = (start + found.end(), end)
    return start, start + found.end(1)
