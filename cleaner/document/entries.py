"""The fields of a card in HTML: its title, time, kicker, author, rank and summary, as spans."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from cleaner.document.addresses import leads_to_story
from cleaner.document.document import Document
from cleaner.document.headlines import Headline
from cleaner.document.line_shapes import CONTROLS, COUNT, DATED, RANK, byline_start, closing_note
from cleaner.document.list_words import heading_kind
from cleaner.document.moments import DIGIT, Moment, find_moment, is_time
from cleaner.document.stories import Span, StoryEntry

_AUTHOR_WORDS = frozenset({"author", "authors", "byline", "autor", "auteur", "autore", "writer", "contributor"})
_SUMMARY_WORDS = frozenset(
    {"dek", "summary", "teaser", "excerpt", "description", "desc", "abstract"}
    | {"intro", "lead", "subtitle", "standfirst", "snippet", "body"}
)
_KICKER_WORDS = frozenset({"kicker", "section", "category", "label", "tag", "topic", "rubric", "overline", "eyebrow", "channel"})
#: Class words of what looks like a clock time: how long a recording is, what something costs.
_NO_CLOCK_WORDS = frozenset({"duration", "audio", "video", "vod", "player", "playback", "price"})
_EDGES = " ·•|-–,:/"
_LONGEST_KICKER = 60  # characters


@dataclass(slots=True)
class Card:
    """One story's element, the range of its blocks, and its headline."""

    element: int
    first: int
    last: int
    headline: Headline
    shared: bool = False  # one of several stories in one block


def read_entry(document: Document, card: Card, heading: int | None) -> StoryEntry:
    """A card's fields."""
    headline = card.headline
    url = headline.href if leads_to_story(headline.href) else None
    if card.shared:
        entry = StoryEntry((headline.start, headline.end), headline.start, headline.end, url)
        _trim_title(document, entry)
        return entry
    first = card.first if heading is None or not card.first <= heading < card.last else heading + 1
    entry = StoryEntry(
        (headline.start, headline.end), document.start[first], document.end[card.last - 1], url
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


def _bare_title(document: Document, card: Card) -> str | None:
    """The headline as a title attribute gives it, where the shown words end with it and have more before it."""
    shown = document.text[card.headline.start : card.headline.end]
    element = document.element[card.headline.block]
    attributes = document.elements.attributes
    for row in [*islice(document.ancestors(element), 5), element + 1]:
        if row >= len(attributes) or row < card.element:
            break
        if not attributes[row]:
            continue
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
        core = shown.strip(_EDGES)
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
        rest = shown[: moment.start].strip(_EDGES)
        if rest and entry.kicker is None and len(rest) < 40:
            at = span[0] + shown.find(rest)
            entry.kicker = (at, at + len(rest))
    elif before and entry.rank is None and (rank := RANK.fullmatch(shown)):
        entry.rank = int(rank[1])
    elif before and entry.kicker is None and _may_be_kicker(document, span):
        entry.kicker = span


def _may_be_kicker(document: Document, span: Span) -> bool:
    """Whether a few words before a headline are its kicker: no bullet, and no name of a list."""
    shown = document.text[slice(*span)]
    return len(shown) < _LONGEST_KICKER and any(map(str.isalnum, shown)) and heading_kind(document.folded[slice(*span)]) is None


def _sort(document: Document, entry: StoryEntry, block: int, headline: Headline) -> None:
    """Put a block of the card into its field."""
    start, end = document.start[block], document.end[block]
    text, folded, words = document.text[start:end], document.folded_texts[block], document.words[block]
    before = block < headline.block
    if words <= 14:
        if (rank := RANK.fullmatch(text)) and before:
            entry.rank = entry.rank or int(rank[1])
            return
        is_control = CONTROLS.fullmatch(folded) is not None or COUNT.fullmatch(folded) is not None
        moment = _moment(document, block, is_control)
        if moment is not None:
            if entry.time is None:
                entry.time = (start + moment.start, start + moment.end)
                _around_time(document, entry, block, moment.start, moment.end)
            return
        if is_control:
            return
    tokens = _tokens(document, block)
    by = byline_start(text) if words <= 10 else None
    if words <= 10 and (by is not None or tokens & _AUTHOR_WORDS):
        if entry.author is None:
            entry.author = (start + (by or 0), end)
        return
    if words <= 6 and text != document.text[headline.start : headline.end] and (before or tokens & _KICKER_WORDS):
        entry.kicker = entry.kicker or (start, end)
        return
    if not before and entry.summary is None and (words >= 7 or tokens & _SUMMARY_WORDS) and _is_summary(document, entry, block):
        entry.summary = (start, end - (closing_note(folded) or 0))


def _moment(document: Document, block: int, bare: bool) -> Moment | None:
    """The time that a block of a card shows; where it has no letters (`bare`), how long or how dear something is is none."""
    text = document.texts[block]
    if bare and not DATED.match(text):
        return None
    moment = find_moment(text, anywhere=True)
    if moment is None or (moment.weak and (not is_time(text) or moment.days_back == 0)):
        return None
    how_long = moment.weak and moment.unit is not None and any("duration" in word for word in _tokens(document, block))
    return None if how_long or (bare and moment.day is None and _tokens(document, block) & _NO_CLOCK_WORDS) else moment


def _tokens(document: Document, block: int) -> frozenset[str]:
    """The words of the markers of a block's element and of its parent."""
    element = document.element[block]
    return document.token_words(element) | document.token_words(max(0, document.elements.parent[element]))


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
        rest = text[begin:end].strip(_EDGES)
        if not rest or len(rest) > 50:
            continue
        at = start + text.find(rest, begin)
        by = byline_start(rest)
        if by is not None and entry.author is None:
            entry.author = (at + by, at + len(rest))
        elif begin == 0 and by is None and entry.kicker is None:
            entry.kicker = (at, at + len(rest))
