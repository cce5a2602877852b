"""One data rule made ready to be tried on a block: cheap conditions first, and nothing computed that is not asked for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from cleaner.document.document import Document
from cleaner.rules.folding import PhraseSet, alike
from cleaner.rules.menus import AMBIGUOUS, kind_here
from cleaner.rules.phrases import NO_LIMIT, Hits, is_looked_up
from cleaner.rules.places import Spans, covering
from cleaner.rules.regexes import gate
from cleaner.rules.rule import Claim, Kind, PhraseRule
from cleaner.rules.view import Unit, View

_NOTHING: tuple[Claim, ...] = ()


@lru_cache(maxsize=100)
def _gate(pattern: str) -> re.Pattern[str]:
    """A pattern that rules share, as one object."""
    return re.compile(pattern)


class Page(NamedTuple):
    """What matching knows of one document: `marked` and `tagged` are spans of blocks for each rule."""

    document: Document
    view: View
    marked: dict[int, Spans]
    tagged: dict[int, Spans]
    here: dict[tuple[int, Kind], tuple[Kind, str]]


class Plan:
    """A rule made ready. `number` is its place in the rule set, by which `Page` knows where its markers and tags are."""

    __slots__ = (
        "_anchored", "_card", "_cut", "_density", "_gate", "_high", "_looked_up", "_low", "_number", "_only_place", "_pattern",
        "_placed", "_rule", "_simple", "_tagged", "_unless", "_unsure", "_with", "by_hit",
    )  # fmt: skip

    def __init__(self, number: int, rule: PhraseRule) -> None:
        self._number = number
        self._rule = rule
        self._card = rule.card
        self._cut = rule.cut
        self._low = rule.min_words
        self._high = NO_LIMIT if rule.max_words is None else rule.max_words
        self._pattern: re.Pattern[str] | None = None
        self._gate: re.Pattern[str] | None = None
        self._anchored = False
        self._with: PhraseSet | None = None
        self._unless: PhraseSet | None = None
        self._density = rule.min_link_density
        self._placed = bool(rule.markers or rule.marker_words)
        self._tagged = bool(rule.tags)
        self._unsure = rule.card.kind in AMBIGUOUS
        # Where every hit stands as the rule asks: hits "whole" of a block are found by comparing just that.
        self._looked_up = rule.at == "anywhere" or is_looked_up(rule)
        more = rule.with_ or rule.unless or rule.regex is not None or rule.min_link_density is not None
        # Where a hit alone decides: the phrase index has already counted the block's words.
        self._simple = rule.cut == "block" and self._looked_up and bool(rule.phrases) and not more
        self.by_hit = self._simple and not self._placed and not self._tagged
        counts_words = bool(rule.min_words) or rule.max_words is not None
        # Where the place alone decides.
        self._only_place = not (rule.phrases or more or counts_words) and self._placed != self._tagged and rule.cut == "block"

    def claims(self, block: int, hits: Hits | None, page: Page) -> Iterable[Claim]:
        """What the rule claims of one block; `hits` are its phrases there, None where it has no phrases."""
        place = self._place(block, page) if self._placed or self._tagged else ""
        if place is None:
            return _NOTHING
        if self._simple and hits is not None:
            return (self.of_block(block, f'phrase "{hits[0][1]}"', page),)
        unit = page.view.unit(block)
        why = self._holds(unit, hits)
        if why is None:
            return self._of_sentences(block, hits, page.view, place) if self._cut == "sentence" else _NOTHING
        if self._cut == "phrase":
            return self._of_phrases(unit, hits)
        return (self.of_block(block, why or place, page),)

    def claims_at(self, first: int, last: int, what: str, page: Page) -> Iterable[Claim]:
        """What the rule, one without phrases, claims of the blocks under one of its markers or tags."""
        if self._only_place:
            why = f'marker "{what}"' if self._placed else f"inside <{what}>"
            if self._unsure:
                return [self.of_block(block, why, page) for block in range(first, last)]
            card, document = self._card, page.document
            rest = (card.kind, card.id, why, card.certain, card.keep, card.label)
            spans = zip(document.start[first:last], document.end[first:last], strict=True)
            return [Claim._make(span + rest) for span in spans]
        return self._claims_in(first, last, page)

    def _claims_in(self, first: int, last: int, page: Page) -> Iterator[Claim]:
        for block in range(first, last):
            yield from self.claims(block, None, page)

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

    def _holds(self, unit: Unit, hits: Hits | None) -> str | None:
        """Why the rule's conditions hold for a unit ("" where only its place says so), or None where they do not."""
        if not self._low <= unit.words <= self._high:
            return None
        why = ""
        rule = self._rule
        if hits is not None:
            standing = hits if self._looked_up else self._standing(unit, hits)
            if not standing:
                return None
            why = f'phrase "{standing[0][1]}"'
        if self._density is not None and unit.link_density < self._density:
            return None
        if rule.with_ and not self._has_with(unit):
            return None
        if rule.regex is not None:
            found = self._found(rule.regex, unit)
            if found is None:
                return None
            why = why or f'pattern in "{found[0][:60]}"'
        return None if rule.unless and self._has_unless(unit) else why

    def _has_with(self, unit: Unit) -> bool:
        if self._with is None:
            self._with = PhraseSet(self._rule.with_)
        return self._with.is_in(unit.text, unit.tokens)

    def _has_unless(self, unit: Unit) -> bool:
        if self._unless is None:
            self._unless = PhraseSet(self._rule.unless)
        return self._unless.is_in(unit.text, unit.tokens)

    def _found(self, regex: str, unit: Unit) -> re.Match[str] | None:
        """What the rule's regex finds; of a regex in two parts, what its second part finds."""
        pattern = self._compiled(regex)
        if self._gate is not None and not unit.meets(self._gate):
            return None
        return pattern.match(unit.head) if self._anchored else pattern.search(unit.head)

    def _compiled(self, regex: str) -> re.Pattern[str]:
        """The rule's regex, compiled when it is first needed; without the look-ahead that `_gate` is then."""
        if self._pattern is None:
            first, rest, self._anchored = gate(alike(regex))
            if first is not None and self._rule.phrases:
                self._gate, self._pattern = _gate(first), re.compile(rest)
            else:
                self._pattern = re.compile(alike(regex))
        return self._pattern

    def _standing(self, unit: Unit, hits: Hits) -> Hits:
        """The hits that stand where the rule asks for them."""
        at = self._rule.at
        found = hits
        if at != "end":
            lead = unit.lead
            found = [hit for hit in found if hit[0] <= lead]
        if at != "start" and found:
            tail = unit.tail
            found = [hit for hit in found if hit[0] + len(hit[1]) >= tail]
        return found

    def of_block(self, block: int, why: str, page: Page) -> Claim:
        """A claim on a whole block; in a menu and among share buttons its kind may be another than the rule's."""
        card, document = self._card, page.document
        kind = card.kind
        if self._unsure:
            here = page.here.get((block, kind))
            if here is None:
                here = page.here[block, kind] = kind_here(document, block, kind)
            kind, why = here[0], why + here[1]
        span = document.start[block], document.end[block]
        return Claim(*span, kind, card.id, why, card.certain, card.keep, card.label)

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
                why = self._holds(unit, inside)
                if why is not None:
                    yield self._of_span(unit.span, why or place)

    def _of_phrases(self, unit: Unit, hits: Hits | None) -> Iterator[Claim]:
        """Claims on just the phrases (or, without phrases, on what the regex found)."""
        view, block, end = unit.view, unit.block, 0
        if hits is not None:
            standing = hits if self._looked_up else self._standing(unit, hits)
            for start, phrase in sorted(standing, key=lambda hit: (hit[0], -len(hit[1]))):
                if start >= end:
                    end = start + len(phrase)
                    yield self._of_span(view.span(block, start, end), f'phrase "{phrase}"')
            return
        assert self._rule.regex is not None
        for found in self._compiled(self._rule.regex).finditer(unit.head):
            if found[0].strip():
                span = view.span(block, unit.start + found.start(), unit.start + found.end())
                yield self._of_span(span, f'pattern in "{found[0][:60]}"')

    def _of_span(self, span: tuple[int, int], why: str) -> Claim:
        card = self._card
        return Claim(span[0], span[1], card.kind, card.id, why, card.certain, card.keep, card.label)


def _inside(start: int, end: int, hits: Hits) -> Hits:
    """The hits that stand within a span, of hits in order."""
    first, last = bisect_left(hits, (start, "")), bisect_left(hits, (end, ""))
    return [hit for hit in hits[first:last] if hit[0] + len(hit[1]) <= end]
