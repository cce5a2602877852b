"""One data rule made ready to be tried on a block: cheap conditions first, and nothing computed that is not asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from cleaner.document.document import Document
from cleaner.rules.folding import PhraseSet
from cleaner.rules.menus import AMBIGUOUS, Menus
from cleaner.rules.phrases import NO_LIMIT, Hits, is_looked_up
from cleaner.rules.places import Spans, covering
from cleaner.rules.search import Search
from cleaner.rules.rule import Claim, Kind, PhraseRule
from cleaner.rules.view import Unit, View

_NOTHING: tuple[Claim, ...] = ()
#: What `_why` says where neither the unit nor any part of it can meet a rule.
_NEVER = "never"
#: A claim of a tuple of its fields, without a call in Python: there are hundreds a page.
_claim: Callable[[tuple[int, int, Kind, str, str, bool, bool, str | None]], Claim] = partial(tuple.__new__, Claim)


class Page(NamedTuple):
    """What matching knows of one document: `marked` and `tagged` are spans of blocks for each rule."""

    document: Document
    view: View
    marked: dict[int, Spans]
    tagged: dict[int, Spans]
    menus: Menus


class Plan:
    """A rule made ready. `number` is its place in the rule set, by which `Page` knows where its markers and tags are."""

    __slots__ = (
        "_at", "_cut", "_density", "_high", "_id", "_kind", "_low", "_number", "_placed", "_quick", "_rest", "_slow", "_stands",
        "_tagged", "_unless", "_unsure", "_with", "by_hit", "by_place",
    )  # fmt: skip

    def __init__(self, number: int, rule: PhraseRule) -> None:
        card = rule.card
        self._number = number
        self._id, self._kind, self._rest = card.id, card.kind, (card.certain, card.keep, card.label)
        self._cut = rule.cut
        self._at = rule.at
        self._low = rule.min_words
        self._high = NO_LIMIT if rule.max_words is None else rule.max_words
        regex = None if rule.regex is None else Search(rule.regex, split=bool(rule.phrases))
        self._quick, self._slow = (regex, None) if regex is not None and regex.is_quick else (None, regex)
        self._with = PhraseSet(rule.with_) if rule.with_ else None
        self._unless = PhraseSet(rule.unless) if rule.unless else None
        self._density = rule.min_link_density
        self._placed = bool(rule.markers or rule.marker_words)
        self._tagged = bool(rule.tags)
        self._unsure = card.kind in AMBIGUOUS
        # Where every hit stands as the rule asks: hits "whole" of a block are found by comparing just that.
        self._stands = rule.at == "anywhere" or is_looked_up(rule)
        is_block = rule.cut == "block" and not (rule.with_ or rule.regex is not None or rule.min_link_density is not None)
        is_placed = self._placed or self._tagged
        # Where a hit alone decides: the phrase index has already counted the block's words.
        self.by_hit = is_block and self._stands and bool(rule.phrases) and not rule.unless and not is_placed
        # Where the place decides, and what a block must not have.
        self.by_place = is_block and not rule.phrases and self._placed != self._tagged

    def claims(self, block: int, hits: Hits | None, page: Page) -> Iterable[Claim]:
        """What the rule claims of one block; `hits` are its phrases there, None where it has no phrases."""
        place = self._place(block, page) if self._placed or self._tagged else ""
        if place is None:
            return _NOTHING
        unit = page.view.unit(block)
        why = self._why(unit, hits)
        if why is None or why is _NEVER:
            may = self._cut == "sentence" and why is not _NEVER
            return self._of_sentences(block, hits, page.view, place) if may else _NOTHING
        if self._cut == "phrase":
            return self._of_phrases(unit, hits)
        return (self.of_block(block, why or place, page),)

    def claims_at(self, first: int, last: int, what: str, page: Page) -> Iterable[Claim]:
        """What the rule, one without phrases, claims of the blocks under one of its markers or tags."""
        if not self.by_place:
            return [claim for block in range(first, last) for claim in self.claims(block, None, page)]
        low, high, words = self._low, self._high, page.document.words
        blocks: Iterable[int] = range(first, last)
        if low or high != NO_LIMIT:
            blocks = [block for block in blocks if low <= words[block] <= high]
        if self._unless is not None and (spoiled := page.view.holding(self._unless, first, last)):
            blocks = [block for block in blocks if block not in spoiled]
        why = f'marker "{what}"' if self._placed else f"inside <{what}>"
        if self._unsure:
            return [self.of_block(block, why, page) for block in blocks]
        start, end, fields = page.document.start, page.document.end, (self._kind, self._id, why, *self._rest)
        return [_claim((start[block], end[block], *fields)) for block in blocks]

    def _place(self, block: int, page: Page) -> str | None:
        """How a block meets the rule's markers and tags, or None where it does not."""
        why = ""
        if self._tagged:
            tag = covering(page.tagged.get(self._number, []), block)
            if tag is None:
                return None
            why = f"inside <{tag}>"
        if self._placed:
            marker = covering(page.marked.get(self._number, []), block)
            if marker is None:
                return None
            why = f'marker "{marker}"'
        return why

    def _why(self, unit: Unit, hits: Hits | None) -> str | None:
        """Why the rule's conditions hold for a unit ("" where only its place says so), or None where they do not.

        The conditions that cost least are asked first, but for the one that no part of the unit could meet either.
        """
        if self._with is not None and not self._with.is_in(unit.text, unit.said):
            return _NEVER
        if not self._low <= unit.words <= self._high:
            return None
        if hits is not None and not self._stands:
            hits = self._standing(unit, hits)
            if not hits:
                return None
        found = None
        if self._quick is not None and (found := self._quick.found(unit)) is None:
            return None
        if self._unless is not None and self._unless.is_in(unit.text, unit.said):
            return None
        if self._density is not None and unit.link_density < self._density:
            return None
        if self._slow is not None and (found := self._slow.found(unit)) is None:
            return None
        if hits is not None:
            return f'phrase "{hits[0][1]}"'
        return "" if found is None else f'pattern in "{found[0][:60]}"'

    def _standing(self, unit: Unit, hits: Hits) -> Hits:
        """The hits that stand where the rule asks for them."""
        found = hits
        if self._at != "end":
            lead = unit.lead
            found = [hit for hit in found if hit[0] <= lead]
        if self._at != "start" and found:
            tail = unit.tail
            found = [hit for hit in found if hit[0] + len(hit[1]) >= tail]
        return found

    def of_block(self, block: int, why: str, page: Page) -> Claim:
        """A claim on a whole block; in a menu and among share buttons its kind may be another than the rule's."""
        document, kind = page.document, self._kind
        if self._unsure:
            kind, more = page.menus.kind_at(block, kind)
            why += more
        span = document.start[block], document.end[block]
        return _claim((*span, kind, self._id, why, *self._rest))

    def _of_sentences(self, block: int, hits: Hits | None, view: View, place: str) -> Iterator[Claim]:
        """Claims on those sentences of a block for which the conditions hold."""
        spans = view.sentences(block)
        if len(spans) < 2:
            return
        ordered = None if hits is None else sorted(hits)
        for start, end in spans:
            inside = None if ordered is None else _inside(start, end, ordered)
            if inside is None or inside:
                unit = view.sentence(block, start, end)
                why = self._why(unit, inside)
                if why is not None and why is not _NEVER:
                    yield self._of_span(unit.span, why or place)

    def _of_phrases(self, unit: Unit, hits: Hits | None) -> Iterator[Claim]:
        """Claims on just the phrases (or, without phrases, on what the regex found)."""
        view, block, end = unit.view, unit.block, 0
        if hits is not None:
            standing = hits if self._stands else self._standing(unit, hits)
            for start, phrase in sorted(standing, key=lambda hit: (hit[0], -len(hit[1]))):
                if start >= end:
                    end = start + len(phrase)
                    yield self._of_span(view.span(block, start, end), f'phrase "{phrase}"')
            return
        regex = self._quick or self._slow
        assert regex is not None
        for found in regex.all_found(unit):
            if found[0].strip():
                span = view.span(block, unit.start + found.start(), unit.start + found.end())
                yield self._of_span(span, f'pattern in "{found[0][:60]}"')

    def _of_span(self, span: tuple[int, int], why: str) -> Claim:
        return _claim((*span, self._kind, self._id, why, *self._rest))


def _inside(start: int, end: int, hits: Hits) -> Hits:
    """The hits that stand within a span, of hits in order."""
    first, last = bisect_left(hits, (start, "")), bisect_left(hits, (end, ""))
    return [hit for hit in hits[first:last] if hit[0] + len(hit[1]) <= end]
