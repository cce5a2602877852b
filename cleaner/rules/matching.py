"""All rules of a `RuleSet` on a document, in one pass over its text: what they claim.

Phrases of all rules are looked for at once; a rule's other conditions are asked only where one of its phrases (or
markers, or tags) stands. Nothing is kept from one document to the next but which attribute values hold which markers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cleaner.document.document import Document
from cleaner.errors import RuleError
from cleaner.rules.menus import Menus
from cleaner.rules.phrases import PhraseIndex, WholeBlocks, is_looked_up
from cleaner.rules.places import PlaceIndex
from cleaner.rules.plan import Page, Plan
from cleaner.rules.rule import Claim, FunctionRule, PhraseRule, Rule
from cleaner.rules.view import View

if TYPE_CHECKING:
    from cleaner.rules.packs import RuleSet

#: What two claims must not share: start, end and rule.
_PLACE = itemgetter(0, 1, 3)


def match(ruleset: RuleSet, document: Document) -> list[Claim]:
    """What the rules of a set claim on a document, in order of the spans and of the rules' ids.

    A function rule that fails claims nothing, and the document's warnings say so.
    """
    return ruleset.matcher.match(document, strict=False)


class Matcher:
    """A set of rules made ready to be matched. Thread-safe: a call changes nothing but a bounded memory of attribute values."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        data = {number: rule for number, rule in enumerate(rules) if isinstance(rule, PhraseRule)}
        wholes = {number: rule for number, rule in data.items() if is_looked_up(rule)}
        self._plans = {number: Plan(number, rule) for number, rule in data.items()}
        self._functions = [(n, rule) for n, rule in enumerate(rules) if isinstance(rule, FunctionRule)]
        self._wholes = WholeBlocks(wholes)
        self._phrases = PhraseIndex({number: rule for number, rule in data.items() if number not in wholes})
        self._places = PlaceIndex(data)
        self._placed = frozenset(n for n, r in data.items() if not r.phrases and (r.markers or r.marker_words))
        self._by_tag = frozenset(n for n, r in data.items() if not r.phrases and r.tags and n not in self._placed)
        self._everywhere = [n for n, r in data.items() if not (r.phrases or r.markers or r.marker_words or r.tags)]
        self._bound: dict[str, list[int]] = {}
        for number, rule in enumerate(rules):
            for host in rule.card.hosts:
                self._bound.setdefault(host, []).append(number)
        self._all_bound = frozenset(number for numbers in self._bound.values() for number in numbers)

    def match(self, document: Document, strict: bool = True) -> list[Claim]:
        """All claims on a document, sorted; the same span is claimed once by a rule. `strict`: rules that fail raise."""
        off = self._off(document.url)
        claims = self._data_claims(document, off) if document.start else []
        for number, rule in self._functions:
            if number in off:
                continue
            try:
                claims += _function_claims(rule, document)
            except RuleError as error:
                if strict:
                    raise
                document.warnings.append(f"rule: {rule.card.id} failed: {error.problem}")
        claims.reverse()  # of two claims on one place the first stands
        placed = dict(zip(map(_PLACE, claims), claims, strict=True))
        return list(map(placed.__getitem__, sorted(placed)))

    def _off(self, url: str | None) -> frozenset[int]:
        """The rules that are bound to other hosts than the page's."""
        if not self._all_bound:
            return self._all_bound
        on: list[int] = []
        for host in _hosts(url):
            on += self._bound.get(host, ())
        return self._all_bound.difference(on)

    def _data_claims(self, document: Document, off: frozenset[int]) -> list[Claim]:
        view, plans = View(document), self._plans
        page = Page(document, view, self._places.marked(document), self._places.tagged(document), Menus(document))
        claims: list[Claim] = []
        found = self._phrases.find(view)
        for number, block, hit in self._wholes.find(view):
            plan = plans[number]
            if not plan.by_hit:
                found.setdefault((number, block), []).append(hit)
            elif number not in off:
                claims.append(plan.of_block(block, f'phrase "{hit[1]}"', page))
        for (number, block), hits in found.items():
            if number in off:
                continue
            plan = plans[number]
            if plan.by_hit:
                claims.append(plan.of_block(block, f'phrase "{hits[0][1]}"', page))
            else:
                claims += plan.claims(block, hits, page)
        for numbers, spans in ((self._placed, page.marked), (self._by_tag, page.tagged)):
            for number in sorted(numbers & spans.keys() - off):
                for first, last, what in spans[number]:
                    claims += plans[number].claims_at(first, last, what, page)
        for number in self._everywhere:
            if number not in off:
                claims += plans[number].claims_at(0, len(document), "", page)
        view.clear()
        return claims


def _function_claims(rule: FunctionRule, document: Document) -> list[Claim]:
    """What a function rule claims; what it does wrong is a `RuleError` that names it."""
    card = rule.card
    length = len(document.text)
    claims: list[Claim] = []
    try:
        for found in rule.find(document):
            start, end, why = found[0], found[1], found[2]
            if not 0 <= start < end <= length:
                raise ValueError(f"the span {start}:{end} is empty or outside the text")
            kind = found[3] if len(found) == 4 else card.kind
            claims.append(Claim(start, end, kind, card.id, why, card.certain, card.keep, card.label))
    except Exception as error:
        raise RuleError(f"{type(error).__name__}: {error}", file=rule.find.__module__, rule=card.id) from error
    return claims


def _hosts(url: str | None) -> Iterator[str]:
    """The page's host and the domains above it."""
    try:
        host = (urlsplit(url or "").hostname or "").rstrip(".")
    except ValueError:  # not a url
        return
    while host:
        yield host
        host = host.partition(".")[2]
