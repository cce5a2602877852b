"""All rules of a `RuleSet` on a document, in one pass over its text: what they claim.

Phrases of all rules are looked for at once; a rule's other conditions are asked only where one of its phrases (or
markers, or tags) stands. Nothing is kept from one document to the next but, within bounds, what rules say of short
texts and which attribute values hold which markers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from operator import index, itemgetter
from typing import TYPE_CHECKING

from cleaner.document.document import Document
from cleaner.errors import RuleError
from cleaner.rules.doubts import without_doubted
from cleaner.rules.hosts import hosts_of
from cleaner.rules.lines import LineRules
from cleaner.rules.menus import AMBIGUOUS, Menus
from cleaner.rules.placed import PlacedRules
from cleaner.rules.places import PlaceIndex, Places
from cleaner.rules.rule import Claim, FunctionRule, PhraseRule, Rest, Rule, claim_of, rest_of

if TYPE_CHECKING:
    from cleaner.rules.ruleset import RuleSet

#: What two claims must not share: start, end and rule.
_PLACE = itemgetter(0, 1, 3)


def match(ruleset: RuleSet, document: Document) -> list[Claim]:
    """What the rules of a set claim on a document, in order of the spans and of the rules' ids.

    A function rule that fails claims nothing, and the document's warnings say so. What the line model gainsays is left out.
    """
    return without_doubted(ruleset.matcher.match(document, strict=False), document, ruleset.doubted)


class Matcher:
    """A set of rules made ready to be matched. Thread-safe: calls share only bounded memories."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        data = {number: rule for number, rule in enumerate(rules) if isinstance(rule, PhraseRule)}
        placed = {n: r for n, r in data.items() if r.markers or r.marker_words or r.tags}
        apart = {n: r for n, r in data.items() if r.min_link_density is not None or (n in placed and not r.phrases)}
        functions = {number: rule for number, rule in enumerate(rules) if isinstance(rule, FunctionRule)}
        by_line = {number: rule for number, rule in functions.items() if rule.line is not None}
        self._functions = [(number, rule) for number, rule in functions.items() if number not in by_line]
        self._not_in = {number: rule.not_in for number, rule in by_line.items()}
        self._places = PlaceIndex(placed)
        self._placed = PlacedRules(apart)
        #: Rules that are told by their phrases, and then by where they stand.
        self._both = frozenset(placed.keys() - apart.keys())
        self._bound: dict[str, list[int]] = {}
        for number, rule in enumerate(rules):
            for host in rule.card.hosts:
                self._bound.setdefault(host, []).append(number)
        self._all_bound = frozenset(number for numbers in self._bound.values() for number in numbers)
        spoilers = self._placed.spoilers
        looked_at = self._both.union(self._all_bound, self._not_in, spoilers)
        by_words = {number: rule for number, rule in data.items() if number not in apart} | spoilers
        self._lines = LineRules(by_words, by_line, looked_at, AMBIGUOUS)

    def match(self, document: Document, strict: bool = True) -> list[Claim]:
        """All claims on a document, sorted; the same span is claimed once by a rule. `strict`: rules that fail raise."""
        off = self._off(document.url)
        failed: list[RuleError] = []
        claims = self._data_claims(document, off, failed) if document.start else []
        for number, rule in self._functions:
            if number not in off:
                try:
                    claims += _function_claims(rule, document)
                except RuleError as error:
                    failed.append(error)
        for failure in failed:
            if strict:
                raise failure
            document.warnings.append(f"rule: {failure.rule} failed: {failure.problem}")
        claims.reverse()  # of two claims on one place the first stands
        placed = dict(zip(map(_PLACE, claims), claims, strict=True))
        return list(map(placed.__getitem__, sorted(placed)))

    def _off(self, url: str | None) -> frozenset[int]:
        """The rules that are bound to other hosts than the page's."""
        if not self._all_bound:
            return self._all_bound
        on: list[int] = []
        for host in hosts_of(url):
            on += self._bound.get(host, ())
        return self._all_bound.difference(on)

    def _data_claims(self, document: Document, off: Collection[int], failed: list[RuleError]) -> list[Claim]:
        """What the data rules claim, and those that go by a line's own words, but for those that are off."""
        places = self._places.on(document)
        page = _Page(document)
        spoilt: dict[int, set[int]] = {number: set() for number in self._placed.spoilers}
        for block, said in enumerate(self._lines.verdicts(document, failed)):
            if said is None:
                continue
            if said.plain:
                page.claim_block(block, said.plain)
            for number, span, rest in said.others:
                if number in spoilt:
                    spoilt[number].add(block)
                elif number not in off and self._may_stand(number, block, document, places):
                    page.claim(block, span, rest)
        for number, blocks, rest in self._placed.stretches(document.words, places):
            if number not in off:
                not_for = spoilt.get(number)
                page.claim_blocks([block for block in blocks if block not in not_for] if not_for else blocks, rest)
        for number, block, span, rest in self._placed.told(document, places):
            if number not in off:
                page.claim(block, span, rest)
        return page.claims

    def _may_stand(self, number: int, block: int, document: Document, places: Places) -> bool:
        """Whether a block is where a rule asks for it."""
        if number in self._both:
            return places.at(number, block) is not None
        return document.tag[block] not in self._not_in.get(number, ())


class _Page:
    """The claims of data rules on one document."""

    __slots__ = ("_end", "_menus", "_start", "claims")

    def __init__(self, document: Document) -> None:
        self._start, self._end = document.start, document.end
        self._menus = Menus(document)
        self.claims: list[Claim] = []

    def claim_block(self, block: int, rests: Iterable[Rest]) -> None:
        """Add claims of rules that need no other look on a block."""
        start, end = self._start[block], self._end[block]
        self.claims += [claim_of((start, end, *rest)) for rest in rests]

    def claim(self, block: int, span: tuple[int, int] | None, rest: Rest) -> None:
        """Add a claim on a part of a block, or on all of it."""
        start, end = self._start[block], self._end[block]
        if span is not None:
            start, end = start + span[0], start + span[1]
        elif rest[0] in AMBIGUOUS:
            rest = self._menus.rest_at(block, rest)
        self.claims.append(claim_of((start, end, *rest)))

    def claim_blocks(self, blocks: Iterable[int], rest: Rest) -> None:
        """Add claims on whole blocks."""
        start, end = self._start, self._end
        if rest[0] in AMBIGUOUS:
            rest_at = self._menus.rest_at
            self.claims += [claim_of((start[block], end[block], *rest_at(block, rest))) for block in blocks]
        else:
            self.claims += [claim_of((start[block], end[block], *rest)) for block in blocks]


def _function_claims(rule: FunctionRule, document: Document) -> list[Claim]:
    """What a function rule claims; what it does wrong is a `RuleError` that names it."""
    card = rule.card
    length = len(document.text)
    claims: list[Claim] = []
    try:
        for found in rule.find(document):
            start, end, why, kind = found if len(found) == 4 else (*found, card.kind)
            start, end = index(start), index(end)
            if not 0 <= start < end <= length:
                raise ValueError(f"the span {start}:{end} is empty or outside the text")
            claims.append(claim_of((start, end, *rest_of(card, why, kind))))
    except Exception as error:
        raise rule.failure(error) from error
    return claims
