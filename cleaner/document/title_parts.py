"""Parts of a title in one block of HTML: a kicker or label before the title, a summary or note behind it, each in a <span>."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from cleaner.document.document import Document
from cleaner.document.headlines import TITLE_WORDS, calls_title
from cleaner.document.moments import is_time
from cleaner.document.stories import StoryEntry
from cleaner.document.titles import word_count

#: Markers of a kicker, and of other parts before a title.
KICKER_WORDS = frozenset(
    {"kicker", "overline", "topline", "eyebrow", "dachzeile", "pretitle", "antetitulo", "occhiello", "roofline", "roof"}
    | {"overtitle", "supertitle", "surtitle", "surtitre", "pretitulo", "spitzmarke"}
)
_LABEL_WORDS = KICKER_WORDS | {
    *("prefix", "label", "badge", "flag", "category", "section", "rubric", "rubrik", "tag", "premium", "islive")
}
#: Markers of a summary behind a title.
_BLURB_WORDS = frozenset({"blurb", "dek", "deck", "excerpt", "summary", "teasertext", "chapo", "sommario"})
#: Words: of a kicker at most, and of one that nothing marks; of a title before its summary and behind its kicker at least;
#: of a summary at least. Rows: of a title's block that are looked at.
_KICKER, _UNMARKED, _TITLE, _LEAST, _SUMMARY, _ROWS = 8, 5, 4, 2, 7, 24
_MOST_PARTS = 3  # "Subscribers", kicker, title
_BADGE = 2  # words of a badge between a kicker and its title, and of one that is the same before all titles of a list, at most
_ALL_BADGED = 3  # titles, from which one word before all of them is a badge
_EDGES = " :|–—-·•"


@dataclass(slots=True)
class _Part:
    """What the first <span> of a title holds: where it ends in page.text, and what the markup says."""

    entry: StoryEntry
    end: int
    kicked: bool  # it is marked as a kicker, or the next as the title
    titled: bool  # it is marked as the title, the next is not
    paired: bool  # the next holds all the rest, or the one behind a badge
    divided: bool  # a part that is nothing but a dash or the like stands behind it


def take_parts(document: Document, items: list[StoryEntry]) -> None:
    """Take off the titles of a list what stands in a <span> of its own before or behind them."""
    for _ in range(_MOST_PARTS):
        found = [part for item in items if (part := _first_part(document, item)) is not None]
        unmarked = [part for part in found if _may_be_kicker(document, part)]
        kickers = {document.folded[part.entry.title[0] : part.end] for part in unmarked}
        badge = len(kickers) == 1 and min(kickers).strip().count(" ") < _BADGE and len(unmarked) == len(items) >= _ALL_BADGED
        alike = badge or (len(kickers) > 1 and 2 * len(unmarked) > len(items))
        taken = [
            _take_behind(document, part) if part.titled else _take_before(document, part)
            for part in found
            if part.titled or part.kicked or (alike and part in unmarked)
        ]
        if not any(taken):
            return


def _first_part(document: Document, entry: StoryEntry) -> _Part | None:
    """The first part of a title, None where it has none."""
    start, end = entry.title
    ends, stop = document.elements.span_ends, document.elements.stop
    element = document.element[document.block_at(start)]
    spans = [row for row in islice(range(element, stop[element]), _ROWS) if row in ends]
    row = next((row for row in spans if start < ends[row] < end), None)
    if row is None:
        return None
    low = ends[row]
    after = _next_part(spans, ends, stop[row], low)
    divided = after is not None and not document.text[low : ends[after]].strip(_EDGES)
    if divided and after is not None:
        after = _next_part(spans, ends, stop[after], ends[after])
    words, others = document.token_words(row), document.token_words(after) if after is not None else frozenset()
    shown = document.text[start : ends[row]].rstrip()
    kicked = bool(words & _LABEL_WORDS) or shown[-1:] in {":", "："} or (calls_title(others) and not calls_title(words))
    titled = not kicked and (bool(words & TITLE_WORDS) or bool(others & _BLURB_WORDS)) and not others & TITLE_WORDS
    last = after
    if after is not None and ends[after] < end and document.text.count(" ", low, ends[after]) < _BADGE:
        last = _next_part(spans, ends, stop[after], ends[after])
    paired = last is not None and ends[last] >= end
    return _Part(entry, low, kicked, titled, paired, divided)


def _next_part(spans: list[int], ends: Mapping[int, int], first: int, end: int) -> int | None:
    """The next <span> from a row on that ends behind a place in page.text."""
    return next((row for row in spans if row >= first and ends[row] > end), None)


def _may_be_kicker(document: Document, part: _Part) -> bool:
    """Whether two parts that nothing marks may be a kicker and its title: a title's second line goes on in lower case."""
    start, end = part.entry.title
    first, rest = document.text[start : part.end], document.text[part.end : end].strip(" \"'“„«»‘")
    return (
        part.paired
        and not part.kicked
        and not part.titled
        and word_count(first.strip()) <= (_KICKER if part.divided else _UNMARKED)
        and word_count(first.strip()) + word_count(rest) > _UNMARKED
        and not rest[:1].islower()
    )


def _take_before(document: Document, part: _Part) -> bool:
    """Make the first part the kicker; whether that leaves a title."""
    start, end = part.entry.title
    shown, rest = document.text[start : part.end], document.text[part.end : end]
    bare = rest.lstrip(_EDGES)
    if word_count(shown.strip()) > _KICKER or word_count(bare) < _LEAST:
        return False
    kicker = shown.strip(_EDGES)
    low = start + shown.find(kicker)
    if kicker and part.entry.time is None and is_time(kicker):
        part.entry.time = (low, low + len(kicker))
    elif kicker and part.entry.kicker is None:
        part.entry.kicker = (low, low + len(kicker))
    part.entry.title = (end - len(bare), end)
    return True


def _take_behind(document: Document, part: _Part) -> bool:
    """Make the first part the title and a longer second one its summary; whether the first is long enough."""
    start, end = part.entry.title
    title, rest = document.text[start : part.end].rstrip(), document.text[part.end : end]
    if word_count(title) < _TITLE:
        return False
    bare = rest.strip()
    if part.entry.summary is None and word_count(bare) >= _SUMMARY and bare != title:
        part.entry.summary = (end - len(rest.lstrip()), end)
    part.entry.title = (start, start + len(title))
    return True
