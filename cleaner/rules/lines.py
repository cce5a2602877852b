"""What rules say of a line by its own words, whatever page it is on: found once for a text, and remembered for short ones.

Menus, buttons and notices are the same from page to page of a site, and many are printed twice on one.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from cleaner.document.document import Document
from cleaner.document.remembered import LONGEST
from cleaner.errors import RuleError
from cleaner.rules.phrases import PhraseIndex
from cleaner.rules.plan import Plan
from cleaner.rules.rule import Card, FunctionRule, Kind, PhraseRule, Rest
from cleaner.rules.view import View

#: Not more texts are remembered.
_MOST = 1_024
#: Where a text has this, its lower case depends on what else the page has: nothing is remembered then.
_DOTTED = "\u0130"

#: What a rule says of a text: its number, of which part of it (None: all), and what a claim has behind its span.
Verdict = tuple[int, tuple[int, int] | None, Rest]
Verdicts = tuple[Verdict, ...]


class LineRules:
    """Rules as far as they ask for a line's own words. Thread-safe: calls share only what they remember."""

    def __init__(self, rules: Mapping[int, PhraseRule], plans: Mapping[int, Plan], asked: Mapping[int, FunctionRule]) -> None:
        self._plans = plans
        self._asked = [(number, rule, rule.line) for number, rule in asked.items() if rule.line is not None]
        self._index = PhraseIndex(rules)
        self._everywhere = [number for number, rule in rules.items() if not rule.phrases]
        self._known: dict[str, Verdicts] = {}

    def verdicts(self, document: Document, failed: list[RuleError]) -> list[Verdicts]:
        """For each block, what the rules say of it; functions that fail say nothing, and are added to `failed`."""
        texts, folded, words = document.texts, document.folded_texts, document.words
        known = self._known if _DOTTED not in document.text else {}
        new = {text: block for block, text in enumerate(texts) if text not in known}
        if not new:
            return [known[text] for text in texts]
        blocks = list(new.values())
        view = View(list(new), [folded[block] for block in blocks], [words[block] for block in blocks])
        before = len(failed)
        found = dict(zip(new, self._read(view, failed), strict=True))
        if known is self._known and len(failed) == before:
            self._remember({text: said for text, said in found.items() if len(text) <= LONGEST})
        return [found[text] if text in found else known[text] for text in texts]

    def _remember(self, short: dict[str, Verdicts]) -> None:
        if len(self._known) + len(short) <= _MOST:
            self._known.update(short)
        else:
            self._known = dict(islice(short.items(), _MOST))

    def _read(self, view: View, failed: list[RuleError]) -> list[Verdicts]:
        """For each line, what the rules say of it."""
        plans = self._plans
        said: list[list[Verdict]] = [[] for _ in view.lines]
        for (number, line), hits in self._index.find(view).items():
            plan = plans[number]
            told = ((f'phrase "{hits[0][1]}"', None),) if plan.by_hit else plan.told(line, hits, view)
            said[line] += [(number, span, plan.rest(why)) for why, span in told]
        for number in self._everywhere:
            plan = plans[number]
            for line, its in enumerate(said):
                its += [(number, span, plan.rest(why)) for why, span in plan.told(line, None, view)]
        view.clear()
        short = [(line, text) for line, text in enumerate(view.texts) if len(text) <= LONGEST]
        for number, rule, ask in self._asked:
            try:
                answers = [(line, found) for line, text in short if (found := ask(text)) is not None]
            except Exception as error:
                failed.append(rule.failure(error))
                continue
            for line, found in answers:
                said[line].append((number, None, _rest(rule.card, found)))
        return list(map(tuple, said))


def _rest(card: Card, found: str | tuple[str, Kind]) -> Rest:
    """What a claim has behind its span, of what the function of a line found."""
    why, kind = (found, card.kind) if isinstance(found, str) else found
    return kind, card.id, why, card.certain, card.keep, card.label
