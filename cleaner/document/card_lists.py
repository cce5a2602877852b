"""Story lists in HTML: runs of cards under one heading, and what tells them from menus, offers and the body's own links."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.addresses import is_storied
from cleaner.document.card_runs import FOREIGN_WORDS, are_no_stories, is_list, is_more_link, is_paid_for, says_paid, surroundings
from cleaner.document.cards import Facts, find_cards, signature
from cleaner.document.document import Document
from cleaner.document.end_times import take_end_times
from cleaner.document.entries import Card, read_entry
from cleaner.document.headlines import HEADINGS, calls_title, find_headlines
from cleaner.document.insets import (
    at_block,
    bare,
    body_range,
    has_own_label,
    is_among_prose,
    is_inset,
    is_of_the_article,
    label_kind,
    own_label,
    repeated_labels,
    take_label,
)
from cleaner.document.line_shapes import CONTROLS, FILED_UNDER, NOT_HEADINGS, has_price, leads_to_more
from cleaner.document.list_words import RELATED_TOKENS, SIDE_FEED_TOKENS, ListKind, heading_kind, names_no_stories
from cleaner.document.moments import is_mostly_time, is_time
from cleaner.document.stories import Span, StoryList
from cleaner.document.title_parts import KICKER_WORDS, take_parts
from cleaner.document.titles import take_counts, take_dates, take_kickers, take_ranks, take_shared_ends

#: How headings of forms, buttons and menus begin.
_OTHER_HEADS = (
    *("share", "follow us", "follow on", "powered by", "search", "sign up", "subscribe to", "join us", "tell us"),
    *("folgen sie", "suivez", "partager", "síguenos", "compartir", "seguici", "condividi", "compartilh", "volg ons", "obserwuj"),
    *("подпис", "следите", "підпис", "takip et", "leave a", "post navigation", "table of contents", "contact us"),
)
_TOP_WORDS = 6  # of a heading that is not marked as one
_NAME_WORDS = 4  # words from which a link is no list's name
_LONG_PLAIN = 22  # words from which an unlinked block reads as prose


def find_card_lists(document: Document) -> list[StoryList]:
    """The story lists of an HTML page, in page order."""
    headlines = find_headlines(document)
    if not headlines:
        return []
    facts = Facts(document)
    cards = find_cards(facts, headlines)
    facts.labels = repeated_labels(document, cards)
    runs = list(_runs(facts, cards))
    body = body_range(document, [run for run in runs if len(run) > 1])
    lists: list[StoryList] = []
    heading: int | None = None
    scope = -1
    for whole in runs:
        run, name = _without_name(facts, whole)
        own = _heading_block(facts, whole[0].first, whole[0])
        if name is not None and (own is None or heading_kind(document.folded_texts[own]) is None):
            own = name
        inside = own is None and 0 <= scope <= run[0].element < document.elements.stop[scope]
        if not inside:  # the tabs of a list share the heading above the first
            heading, scope = own, _scope(facts, run[0], own)
        if has_own_label(document, run[0], own, facts.labels):
            made = _story_list(facts, at_block(document, run), None, own=False, body=body)
        else:
            made = _story_list(facts, run, heading, own is not None, body)
        if made is not None and (not lists or made.first >= lists[-1].last):
            lists.append(made)
    return lists


def _runs(facts: Facts, cards: list[Card]) -> Iterator[list[Card]]:
    """Runs of cards that make one list."""
    run: list[Card] = []
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


def _without_name(facts: Facts, run: list[Card]) -> tuple[list[Card], int | None]:
    """The cards without a first one that is marked as none of the others are and has few words, and its block: it heads them."""
    first, *rest = run
    if len(rest) > 1 and _outranks(facts.document, first, rest):
        return rest, first.headline.block
    if len(rest) < 2 or first.shared or first.last - first.first > 1 or first.headline.words >= _NAME_WORDS:
        return run, None
    marks = {signature(facts.document, card.headline.block) for card in rest}
    if len(marks) > 1 or signature(facts.document, first.headline.block) in marks:
        return run, None
    block, start = first.headline.block, first.headline.start
    labelled = facts.document.text[facts.document.start[block] : start].rstrip().endswith(":")
    if labelled or any(card.headline.words < _NAME_WORDS for card in rest):
        return run, None
    return rest, block


def _outranks(document: Document, first: Card, rest: list[Card]) -> bool:
    """Whether a card is a heading above those of all the others and leads to a section, as only they lead to stories."""
    rank, ranks = document.tag[first.headline.block], {document.tag[card.headline.block] for card in rest}
    if rank not in HEADINGS or first.shared or not all(rank < other and other in HEADINGS for other in ranks):
        return False
    return not is_storied(first.headline.href) and all(is_storied(card.headline.href) for card in rest)


def _scope(facts: Facts, card: Card, heading: int | None) -> int:
    """The element that the heading above a list's first card speaks for, -1 where none is known."""
    if heading is None:
        return -1
    document = facts.document
    if card.first <= heading < card.last:
        return card.element
    common = facts.common(document.element[heading], card.element)
    low = document.elements.first[common]
    return common if heading - low <= 3 and document.elements.tag[common] not in {"body", "main", "article"} else -1


def _continues(facts: Facts, run: list[Card], card: Card, scope: int) -> bool:
    """Whether the card belongs to the list of the cards before it."""
    document, elements, before = facts.document, facts.document.elements, run[-1]
    if card.first - before.last > 6:
        return False
    if document.tag[card.headline.block] == "p" and own_label(document, card, facts.labels) is not None:
        return False
    if card.shared and before.shared and card.first == before.first:
        return True
    if scope >= 0 and not scope <= card.element < elements.stop[scope] and not _goes_on(facts, run, card, scope):
        return False
    for block in range(before.last, card.first):
        if _is_heading(facts, block) or (document.words[block] >= _LONG_PLAIN and not document.is_linked(block)):
            return False
    common = facts.common(before.element, card.element)
    if _steps(elements.parent, before.element, common) > 4 or _steps(elements.parent, card.element, common) > 4:
        return False
    if elements.tag[common] in {"body", "main"} and elements.parent[card.element] != elements.parent[before.element]:
        return False
    return not _inner_heading(document, card)


def _goes_on(facts: Facts, run: list[Card], card: Card, scope: int) -> bool:
    """Whether a card goes on with a list whose heading lies in the first card: it comes next, looks the same and has none."""
    if scope != run[0].element or card.first != run[-1].last:
        return False
    if any(_is_heading(facts, block) for block in range(card.first, card.headline.block)):
        return False
    return signature(facts.document, card.headline.block) == signature(facts.document, run[0].headline.block)


def _steps(parent: list[int], element: int, above: int) -> int:
    count = 0
    while element != above and count < 9:
        element = parent[element]
        count += 1
    return count


def _inner_heading(document: Document, card: Card) -> bool:
    """Whether a card begins with the heading of a new list (a single card climbed over its list's heading)."""
    block = card.first
    if block >= card.headline.block or document.tag[block] not in HEADINGS:
        return False
    return heading_kind(document.folded_texts[block]) is not None


def _is_heading(facts: Facts, block: int) -> bool:
    """Whether a block outside the cards heads what follows."""
    found = facts.is_heading.get(block)
    if found is None:
        found = facts.is_heading[block] = _reads_as_heading(facts.document, block)
    return found


def _reads_as_heading(document: Document, block: int) -> bool:
    words = document.words[block]
    if words > 14:
        return False
    if document.tag[block] in HEADINGS:
        return True
    text = document.folded_texts[block]
    if CONTROLS.fullmatch(text):
        return False
    if words <= 10 and heading_kind(text) is not None:
        return not _ends_a_link(document, block) and not _is_row(document, block)
    linked = document.is_linked(block)
    if linked or is_time(text):
        return False
    element = document.element[block]
    above = document.elements.parent[element]
    tokens = document.token_words(element) | (document.token_words(above) if above > 0 else frozenset())
    return words <= 8 and calls_title(tokens) and not is_mostly_time(text)


def _ends_a_link(document: Document, block: int) -> bool:
    """Whether a block is in one link with the block above: "Read more" below a teaser heads nothing."""
    if block == 0 or not document.link_chars[block] or not document.link_chars[block - 1]:
        return False
    row = document.element[block]
    while row > 0 and document.elements.tag[row] != "a":
        row = document.elements.parent[row]
    return row > 0 and document.elements.first[row] < block


def _is_row(document: Document, block: int) -> bool:
    """Whether a block is several links: the sections of a story, tabs."""
    links = document.links_in(document.start[block], document.end[block]) if document.is_linked(block) else []
    return len({href for _, _, href in links}) > 1


def _heading_block(facts: Facts, first: int, card: Card) -> int | None:
    """The block that heads a list whose first card begins at block `first`; it may lie inside the card, before its headline."""
    key = first, card.headline.block
    if key not in facts.heading_of:
        facts.heading_of[key] = _find_heading(facts, *key)
    return facts.heading_of[key]


def _find_heading(facts: Facts, first: int, headline: int) -> int | None:
    document = facts.document
    for block in range(first, min(headline, first + 3)):
        named = document.words[block] <= 10 and heading_kind(document.folded_texts[block]) is not None
        if named and not _is_row(document, block):
            return block
    for block in range(first - 1, max(-1, first - 7), -1):
        if document.folded_texts[block][:1] in "([":  # a count
            continue
        if _is_heading(facts, block):
            return _best_heading(facts, block)
        linked = document.is_linked(block)
        words = document.words[block]
        if words >= (4 if linked else 12) and not leads_to_more(document.folded_texts[block], words):
            return None
    return None


def _best_heading(facts: Facts, block: int) -> int | None:
    """The heading itself, or the unlinked heading right above in its box, where this one is only its link."""
    document = facts.document
    if _heads_else(document.folded_texts[block]) or (document.tag[block] == "h1" and _is_first(document, block)):
        return None
    if document.is_linked(block):
        for above in range(block - 1, max(-1, block - 3), -1):
            if document.tag[above] in HEADINGS and not document.link_chars[above] and document.tag[above] != "h1":
                box = facts.common(document.element[above], document.element[block])
                alone = any(map(str.isalpha, document.texts[block])) and document.elements.first[box] != above
                return block if alone or _heads_else(document.folded_texts[above]) else above
            if document.words[above] > 8:
                break
    return block


def _heads_else(folded: str) -> bool:
    """Whether a heading belongs to something else than stories: a form, buttons, a count."""
    return (
        folded.strip(" :") in NOT_HEADINGS
        or folded.startswith(_OTHER_HEADS)
        or folded[:1] in "(["
        or FILED_UNDER.match(folded) is not None
        or has_price(folded)
    )


def _is_first(document: Document, block: int) -> bool:
    """Whether no other block of its tag stands before a block: the first h1 is the article's."""
    return document.tag.index(document.tag[block]) == block


# -- lists --------------------------------------------------------------------


def _story_list(facts: Facts, run: list[Card], heading: int | None, own: bool, body: tuple[int, int]) -> StoryList | None:
    """The run as a list, None where it is none. `own` says that the heading stands right above it and is its own."""
    document = facts.document
    container = run[0].element
    for card in run[1:]:
        container = facts.common(container, card.element)
    if own and heading is not None and len(run) > 1 and _scope(facts, run[0], heading) >= 0:
        container = facts.common(container, document.element[heading])
    tokens, tags = surroundings(document, container)
    span = None if heading is None else (document.start[heading], document.end[heading])
    if heading is None:
        span = own_label(document, run[0], facts.labels)
    if span is None and len(run) > 1 and (top := _top_block(facts, run, container)) is not None:
        span = document.start[top], document.end[top]
    named = None if span is None else label_kind(document.folded[slice(*span)], facts.labels)
    span = None if span is None else bare(document, span)
    if span is not None and _heads_no_stories(document.folded[slice(*span)], named):
        return None
    if not is_list(document, run, named, tokens, tags):
        if named is not None or len(run) > 1 or not is_inset(document, run[0], body, foreign=bool(tokens & FOREIGN_WORDS)):
            return None
        named, span, heading = "related", None, None  # what stands above is a heading of the article
    inside = body[0] < run[0].first < body[1]
    if named is None and len(run) > 1 and are_no_stories(document, run, inside):
        return None
    if body[0] < run[0].first <= body[1] and is_of_the_article(document, run, named, span):
        return None
    made = StoryList(named or _kind_by_place(document, run, container, tokens, span, body), span)
    _add_entries(document, run, heading, made)
    _bare_titles(document, run, made)
    if not made.items:
        return None
    made.first = run[0].first if heading is None or not own else min(heading, run[0].first)
    made.last = _last(facts, run, container, heading)
    made.start, made.end = document.start[made.first], document.end[made.last - 1]
    return made


def _add_entries(document: Document, run: list[Card], heading: int | None, made: StoryList) -> None:
    """Add the cards' entries to a list, each story once; a list without a heading has the label that all its titles have."""
    span = made.heading
    seen: set[tuple[str, str]] = set()
    labels: list[Span | None] = []
    for card in run:
        entry = read_entry(document, card, heading)
        labels.append(take_label(document, entry))
        if span is not None and entry.kicker is not None and span[0] <= entry.kicker[0] < span[1]:
            entry.kicker = None
        shown = " ".join(document.text[slice(*entry.title)].lower().split()), card.headline.href
        if shown not in seen:
            seen.add(shown)
            made.items.append(entry)
    if span is None and all(labels):
        made.heading = labels[0]


def _heads_no_stories(folded: str, named: ListKind | None) -> bool:
    """Whether a heading says that the list is none of stories, or that somebody paid for it."""
    return says_paid(folded) or (named is None and names_no_stories(folded))


def _last(facts: Facts, run: list[Card], container: int, heading: int | None) -> int:
    """The block behind a list: behind its last card, or the link to more of it right below."""
    document, last = facts.document, run[-1].last
    if last == len(document):
        return last
    return last + is_more_link(document, last, facts.common(container, document.element[last]), heading)


def _bare_titles(document: Document, run: list[Card], made: StoryList) -> None:
    """Take off the titles what is none of theirs, and off the list the cards that somebody paid for."""
    take_ranks(document, made.items)
    take_counts(document, made.items)
    take_dates(document, made.items)
    take_end_times(document, made.items)
    take_parts(document, made.items)
    take_shared_ends(document, made.items)
    made.items = [entry for entry in made.items if not is_paid_for(document, entry)]
    if any(_has_parts(document, card.headline.block) for card in run):
        take_kickers(document, made.items, _marks_kicker(document, run[0].headline.block))


def _has_parts(document: Document, block: int) -> bool:
    """Whether the markup divides a title's block into parts."""
    element = document.element[block]
    return document.elements.stop[element] - element > 2


def _marks_kicker(document: Document, block: int) -> bool:
    """Whether a part of a title's block is marked as its kicker."""
    element = document.element[block]
    return any(
        not KICKER_WORDS.isdisjoint(document.token_words(row))
        for row in range(element + 1, min(element + 8, document.elements.stop[element]))
    )


def _top_block(facts: Facts, run: list[Card], container: int) -> int | None:
    """The few unlinked words on top of a box that holds nothing else but the cards."""
    document, elements, block = facts.document, facts.document.elements, run[0].first - 1
    if block < 0 or not 0 < document.words[block] <= _TOP_WORDS or document.link_chars[block] or document.tag[block] == "h1":
        return None
    box = facts.common(document.element[block], container)
    if elements.tag[box] in {"body", "main", "article"} or elements.first[box] != block or elements.last[box] > run[-1].last + 1:
        return None
    text = document.folded_texts[block]
    return None if _heads_else(text) or CONTROLS.fullmatch(text) or is_time(text) else block


def _kind_by_place(
    document: Document, run: list[Card], container: int, tokens: set[str], span: Span | None, body: tuple[int, int]
) -> ListKind:
    """The kind of a list whose heading names none: by its markers, and by whether it stands among the article's paragraphs."""
    if span is not None and document.links_in(*span):  # a section's name
        return "side_feed"
    if tokens & RELATED_TOKENS:
        return "related"
    if tokens & SIDE_FEED_TOKENS:
        return "side_feed"
    if span is None and body[0] < run[0].first < body[1]:
        return "related"
    return "related" if is_among_prose(document, container, run[0].first, run[-1].last) else "side_feed"
