"""All rules of a `RuleSet` on a document, in one pass over its text: what they claim.

Phrases of all rules are looked for at once; a rule's other conditions are asked only where one of its phrases (or
markers, or tags) stands. Nothing is kept from one document to the next but which attribute values hold which markers.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cleaner.document.document import Document
from cleaner.errors import RuleError
from cleaner.models import FurnitureKind
from cleaner.rules.folding import alike, contains_any
from cleaner.rules.menus import AMBIGUOUS, in_menu
from cleaner.rules.phrases import Hits, PhraseIndex
from cleaner.rules.places import PlaceIndex, Spans, covering
from cleaner.rules.rule import Card, Claim, FunctionRule, PhraseRule, Rule
from cleaner.rules.view import Unit, View

if TYPE_CHECKING:
    from cleaner.rules.packs import RuleSet

def match(ruleset: RuleSet, document: Document) -> list[Claim]:
    """What the rules of a set claim on a document, in order of the spans and of the rules' ids."""
    return ruleset.matcher.match(document)


class _Pattern:
    """A rule's regex, compiled when it is first needed."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(alike(self._source))


class Matcher:
    """A set of rules made ready to be matched. Thread-safe: a call changes nothing but a bounded memory of attribute values."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        data = {number: rule for number, rule in enumerate(rules) if isinstance(rule, PhraseRule)}
        self._data = data
        self._functions = [(n, rule) for n, rule in enumerate(rules) if isinstance(rule, FunctionRule)]
        self._patterns = {number: _Pattern(rule.regex) for number, rule in data.items() if rule.regex is not None}
        self._places = PlaceIndex(data)
        self._placed = frozenset(n for n, r in data.items() if not r.phrases and (r.markers or r.marker_words))
        self._by_tag = frozenset(n for n, r in data.items() if not r.phrases and r.tags and n not in self._placed)
        self._everywhere = [n for n, r in data.items() if not (r.phrases or r.markers or r.marker_words or r.tags)]
        self._bound: dict[str, list[int]] = {}
        for number, rule in enumerate(rules):
            for host in rule.card.hosts:
                self._bound.setdefault(host, []).append(number)
        self._all_bound = frozenset(number for numbers in self._bound.values() for number in numbers)
        self._phrases = PhraseIndex(data)

    def match(self, document: Document) -> list[Claim]:
        """All claims on a document, sorted; the same span is claimed once by a rule."""
        off = self._off(document.url)
        claims = {(c.start, c.end, c.rule): c for c in self._data_claims(document, off)}
        for number, rule in self._functions:
            if number not in off:
                claims |= {(c.start, c.end, c.rule): c for c in _function_claims(rule, document)}
        return [claims[key] for key in sorted(claims)]

    def _off(self, url: str | None) -> frozenset[int]:
        """The rules that are bound to other hosts than the page's."""
        if not self._all_bound:
            return self._all_bound
        on: list[int] = []
        for host in _hosts(url):
            on += self._bound.get(host, ())
        return self._all_bound.difference(on)

    def _data_claims(self, document: Document, off: frozenset[int]) -> Iterator[Claim]:
        if not document.start:
            return
        view = View(document)
        page = _Page(view, self._places.marked(document), self._places.tagged(document))
        for (number, block), hits in self._phrases.find(view).items():
            if number not in off:
                yield from self._on_block(number, block, hits, page)
        for number, block in self._without_phrases(page, len(document)):
            if number not in off:
                yield from self._on_block(number, block, None, page)

    def _without_phrases(self, page: _Page, size: int) -> Iterator[tuple[int, int]]:
        """Rules without phrases, with the blocks at which they point."""
        for numbers, spans in ((self._placed, page.marked), (self._by_tag, page.tagged)):
            for number in sorted(numbers & spans.keys()):
                for first, last, _ in spans[number]:
                    yield from ((number, block) for block in range(first, last))
        for number in self._everywhere:
            yield from ((number, block) for block in range(size))

    def _on_block(self, number: int, block: int, hits: Hits | None, page: _Page) -> Iterable[Claim]:
        """What one rule claims of one block."""
        rule = self._data[number]
        place = page.place(rule, number, block)
        if place is None:
            return []
        unit = page.view.unit(block)
        pattern = self._patterns.get(number)
        why = self._holds(rule, pattern, unit, hits)
        if why is not None:
            if rule.cut == "phrase":
                return _phrase_claims(rule, pattern, unit, hits)
            return [_block_claim(rule.card, unit, why or place)]
        if rule.cut != "sentence":
            return []
        return self._on_sentences(rule, pattern, hits, page.view.sentences(block), place)

    def _on_sentences(
        self, rule: PhraseRule, pattern: _Pattern | None, hits: Hits | None, units: list[Unit], place: str
    ) -> Iterator[Claim]:
        """What one rule claims of a block's sentences."""
        if len(units) < 2:
            return
        ordered = None if hits is None else sorted(hits)
        for unit in units:
            inside = None if ordered is None else _inside(unit, ordered)
            if inside is None or inside:
                why = self._holds(rule, pattern, unit, inside)
                if why is not None:
                    yield _claim(rule.card, unit.span, why or place)

    def _holds(self, rule: PhraseRule, pattern: _Pattern | None, unit: Unit, hits: Hits | None) -> str | None:
        """Why a rule's conditions hold for a unit ("" where only its place says so), or None where they do not."""
        if rule.min_words > 0 and unit.words < rule.min_words:
            return None
        if rule.max_words is not None and unit.words > rule.max_words:
            return None
        why = ""
        if hits is not None:
            placed = _standing(rule, unit, hits)
            if not placed:
                return None
            why = f'phrase "{placed[0][1]}"'
        if rule.min_link_density is not None and unit.link_density < rule.min_link_density:
            return None
        text = unit.text
        if rule.with_ and not contains_any(text, rule.with_):
            return None
        if pattern is not None:
            found = pattern.compiled.search(unit.head)
            if found is None:
                return None
            why = why or f'pattern in "{found[0][:60]}"'
        return None if rule.unless and contains_any(text, rule.unless) else why


class _Page:
    """What matching knows of one document."""

    def __init__(self, view: View, marked: dict[int, Spans], tagged: dict[int, Spans]) -> None:
        self.view = view
        self.marked = marked
        self.tagged = tagged

    def place(self, rule: PhraseRule, number: int, block: int) -> str | None:
        """How a block meets a rule's markers and tags ("" where it asks for none), or None where it does not."""
        why = ""
        if rule.tags:
            tag = covering(self.tagged.get(number, []), block)
            if tag is None:
                return None
            why = f"inside <{tag}>"
        if rule.markers or rule.marker_words:
            marker = covering(self.marked.get(number, []), block)
            if marker is None:
                return None
            why = f'marker "{marker}"'
        return why


def _inside(unit: Unit, hits: Hits) -> Hits:
    """The hits that stand within a unit, of hits in order."""
    first = bisect_left(hits, (unit.start, ""))
    last = bisect_left(hits, (unit.end, ""))
    return [hit for hit in hits[first:last] if hit[0] + len(hit[1]) <= unit.end]


def _standing(rule: PhraseRule, unit: Unit, hits: Hits) -> Hits:
    """The hits that stand where the rule asks for them."""
    if rule.at == "anywhere":
        return hits
    lead, tail, at = unit.lead, unit.tail, rule.at
    return [
        (start, phrase)
        for start, phrase in hits
        if (at == "end" or start <= lead) and (at == "start" or start + len(phrase) >= tail)
    ]


def _phrase_claims(rule: PhraseRule, pattern: _Pattern | None, unit: Unit, hits: Hits | None) -> Iterator[Claim]:
    """Claims on just the phrases (or, without phrases, on what the regex found)."""
    if hits is not None:
        end = 0
        for start, phrase in sorted(_standing(rule, unit, hits), key=lambda hit: (hit[0], -len(hit[1]))):
            if start >= end:
                end = start + len(phrase)
                yield _claim(rule.card, unit.view.span(unit.block, start, end), f'phrase "{phrase}"')
        return
    assert pattern is not None
    for found in pattern.compiled.finditer(unit.head):
        if found[0].strip():
            span = unit.view.span(unit.block, unit.start + found.start(), unit.start + found.end())
            yield _claim(rule.card, span, f'pattern in "{found[0][:60]}"')


def _block_claim(card: Card, unit: Unit, why: str) -> Claim:
    """A claim on a whole block; what is an entry of a menu is navigation, whatever its words."""
    if card.kind in AMBIGUOUS and in_menu(unit.view.document, unit.block):
        start, end = unit.span
        return Claim(start, end, FurnitureKind.NAVIGATION, card.id, f"{why} in a menu", card.certain, card.keep, card.label)
    return _claim(card, unit.span, why)


def _claim(card: Card, span: tuple[int, int], why: str) -> Claim:
    return Claim(span[0], span[1], card.kind, card.id, why, card.certain, card.keep, card.label)


def _function_claims(rule: FunctionRule, document: Document) -> Iterator[Claim]:
    """What a function rule claims; what it does wrong is a `RuleError` that names it."""
    card = rule.card
    try:
        for found in rule.find(document):
            start, end, why = found[0], found[1], found[2]
            if not 0 <= start < end <= len(document.text):
                raise ValueError(f"the span {start}:{end} is empty or outside the text")
            kind = found[3] if len(found) == 4 else card.kind
            yield Claim(start, end, kind, card.id, why, card.certain, card.keep, card.label)
    except Exception as error:
        raise RuleError(f"{type(error).__name__}: {error}", file=rule.find.__module__, rule=card.id) from error


def _hosts(url: str | None) -> Iterator[str]:
    """The page's host and the domains above it."""
    try:
        host = (urlsplit(url or "").hostname or "").rstrip(".")
    except ValueError:  # not a url
        return
    while host:
        yield host
        host = host.partition(".")[2]
