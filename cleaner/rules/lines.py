"""What rules say of a line by its own words, whatever page it is on: found once for a text, and remembered for short ones.

Menus, buttons and notices are the same from page to page of a site, and many are printed twice on one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from cleaner.document.document import Document
from cleaner.document.remembered import LONGEST, Memory
from cleaner.errors import RuleError
from cleaner.rules.holding import Holding
from cleaner.rules.phrases import PhraseIndex
from cleaner.rules.plan import Plans
from cleaner.rules.rule import Card, FunctionRule, Kind, PhraseRule, Rest, rest_of
from cleaner.rules.view import View

#: Not more texts are remembered.
_MOST = 1_024

#: What a rule says of a text: its number, of which part of it (None: all), and what a claim has behind its span.
Verdict = tuple[int, tuple[int, int] | None, Rest]


class Verdicts(NamedTuple):
    """What rules say of a text: what claims on all of it have behind their span, and what has to be looked at first."""

    plain: tuple[Rest, ...]
    others: tuple[Verdict, ...]


class LineRules:
    """Rules as far as they ask for a line's own words. Thread-safe: calls share only what they remember.

    `looked_at` are the rules, and `kinds` the kinds of claims, for which more counts than the words.
    """

    def __init__(
        self,
        rules: Mapping[int, PhraseRule],
        asked: Mapping[int, FunctionRule],
        looked_at: Collection[int] = (),
        kinds: Collection[Kind] = (),
    ) -> None:
        self._plans = Plans(rules)
        self._looked_at, self._kinds = looked_at, kinds
        self._asked = [(number, rule, rule.line) for number, rule in asked.items() if rule.line is not None]
        self._holding = Holding(rule.holding for rule in asked.values() if rule.holding)
        self._index = PhraseIndex(rules)
        self._everywhere = [number for number, rule in rules.items() if not rule.phrases]
        self._memory = Memory[Verdicts | None](_MOST)

    def verdicts(self, document: Document, failed: list[RuleError]) -> list[Verdicts | None]:
        """For each block, what the rules say of it, if anything; functions that fail say nothing, and are added to `failed`."""
        texts, folded, words = document.texts, document.folded_texts, document.words
        memory = self._memory.of_page(document.text)
        known = memory.known
        new = {text: block for block, text in enumerate(texts) if text not in known}
        if not new:
            return [known[text] for text in texts]
        blocks = list(new.values())
        view = View(list(new), [folded[block] for block in blocks], [words[block] for block in blocks])
        before = len(failed)
        found = dict(zip(new, self._read(view, failed), strict=True))
        if len(failed) == before:
            memory.add(found)
        return [found[text] if text in found else known[text] for text in texts]

    def _read(self, view: View, failed: list[RuleError]) -> list[Verdicts | None]:
        """For each line, what the rules say of it."""
        plans = self._plans
        said: list[list[Verdict]] = [[] for _ in view.lines]
        for (number, line), hits in self._index.find(view).items():
            plan = plans[number]
            if plan.by_hit:
                said[line].append((number, None, plan.rest(f'phrase "{hits[0][1]}"')))
            elif plan.may_tell(view.lines[line]):
                said[line] += [(number, span, plan.rest(why)) for why, span in plan.told(line, hits, view)]
        for number in self._everywhere:
            plan = plans[number]
            for line, its in enumerate(said):
                its += [(number, span, plan.rest(why)) for why, span in plan.told(line, None, view)]
        view.clear()
        for number, line, rest in self._told(view, failed):
            said[line].append((number, None, rest))
        return [self._sorted_out(verdicts) if verdicts else None for verdicts in said]

    def _sorted_out(self, said: list[Verdict]) -> Verdicts:
        looked_at, kinds = self._looked_at, self._kinds
        plain: list[Rest] = []
        others: list[Verdict] = []
        for verdict in said:
            number, span, rest = verdict
            if span is not None or number in looked_at or rest[0] in kinds:
                others.append(verdict)
            else:
                plain.append(rest)
        return Verdicts(tuple(plain), tuple(others))

    def _told(self, view: View, failed: list[RuleError]) -> Iterator[tuple[int, int, Rest]]:
        """What the functions of a line find: (rule's number, line, what a claim has behind its span)."""
        short = [line for line, text in enumerate(view.texts) if len(text) <= LONGEST]
        held = self._holding.lines(short, view.lines)
        for number, rule, ask in self._asked if short else ():
            lines = held.get(rule.holding, short)
            try:
                answers = [(line, _rest(rule.card, found)) for line in lines if (found := ask(view.texts[line])) is not None]
            except Exception as error:
                failed.append(rule.failure(error))
                continue
            for line, rest in answers:
                yield number, line, rest


def _rest(card: Card, found: object) -> Rest:
    """What a claim has behind its span, of what the function of a line found."""
    if isinstance(found, tuple):
        why, kind = found
        return rest_of(card, why, kind)
    return rest_of(card, found, card.kind)
