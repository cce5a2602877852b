"""Data rules that go by where a block stands: under which markers and tags, and how much of it is linked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cleaner.document.document import Document
from cleaner.rules.phrases import Hits, PhraseIndex
from cleaner.rules.places import Places
from cleaner.rules.plan import Plan
from cleaner.rules.rule import PhraseRule, Rest
from cleaner.rules.view import Unit, View


class PlacedRules:
    """Rules without phrases that ask for markers or tags, and rules that ask for links, made ready."""

    def __init__(self, rules: Mapping[int, PhraseRule]) -> None:
        self._plans = plans = {number: Plan(rule) for number, rule in rules.items()}
        #: Where the place decides, and what a block must not say: blocks are told by the stretch.
        self._plain = [number for number in rules if plans[number].by_place]
        #: For those of them that have something in `unless`, the rule that takes lines for it, wherever they stand.
        self.spoilers = {n: PhraseRule(rules[n].card, phrases=rules[n].unless) for n in self._plain if rules[n].unless}
        self._others = {number: rule for number, rule in rules.items() if not plans[number].by_place}
        self._index = PhraseIndex({number: rule for number, rule in self._others.items() if rule.phrases})

    def stretches(self, words: Sequence[int], places: Places) -> Iterator[tuple[int, Iterable[int], Rest]]:
        """For rules that the place decides, the blocks under each of their markers or tags, and what is claimed of them where
        no spoiler takes them; `words` are those of each block."""
        for number in self._plain:
            plan = self._plans[number]
            for first, last, why in places.of(number):
                yield number, plan.counted(words, first, last) if plan.counts_words else range(first, last), plan.rest(why)

    def told(self, document: Document, places: Places) -> Iterator[tuple[int, int, tuple[int, int] | None, Rest]]:
        """What the other rules say of blocks: (rule, block, part of it, what is claimed)."""
        if not self._others:
            return
        view = _view(document, 0, len(document))

        def density(unit: Unit) -> float:
            start, end = unit.span
            if (start, end) == (0, len(view.texts[unit.line])):
                return document.link_chars[unit.line] / max(1, end)
            start, end = start + document.start[unit.line], end + document.start[unit.line]
            return sum(min(end, last) - first for first, last, _ in document.links_in(start, end)) / max(1, end - start)

        for number, block, hits in self._likely(view, places):
            place = places.at(number, block)
            if place is not None:
                plan = self._plans[number]
                for why, span in plan.told(block, hits, view, density):
                    yield number, block, span, plan.rest(why or place)
        view.clear()

    def _likely(self, view: View, places: Places) -> Iterator[tuple[int, int, Hits | None]]:
        """The blocks at which a rule is worth a try, with its hits there."""
        for (number, block), hits in self._index.find(view).items():
            yield number, block, hits
        for number, rule in self._others.items():
            if not rule.phrases:
                spans = places.of(number) if places.asked(number) else [(0, len(view.lines), "")]
                for first, last, _ in spans:
                    for block in range(first, last):
                        yield number, block, None


def _view(document: Document, first: int, last: int) -> View:
    return View(document.texts[first:last], document.folded_texts[first:last], document.words[first:last])
