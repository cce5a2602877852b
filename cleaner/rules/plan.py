"""One data rule made ready to be tried on a line: cheap conditions first, and nothing computed that is not asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from cleaner.rules.folding import PhraseSet
from cleaner.rules.phrases import NO_LIMIT, Hits, is_looked_up
from cleaner.rules.rule import PhraseRule, Rest
from cleaner.rules.search import Search
from cleaner.rules.view import Unit, View

#: What a rule says of a line: why, and of which part of it (None: all of it).
Told = tuple[str, tuple[int, int] | None]
#: The share of a unit's characters that stand in links.
Density = Callable[[Unit], float]

_NOTHING: tuple[Told, ...] = ()
#: What `_why` says where neither the unit nor any part of it can meet a rule.
_NEVER = "never"


class Plan:
    """A data rule made ready: what it says of a line that has its phrases.

    `by_hit` where a hit alone decides, `by_place` where the place does but for a count of words and what is in `unless`.
    """

    __slots__ = (
        "_at", "_before", "_behind", "_cut", "_density", "_high", "_low", "_quick", "_slow", "_stands", "_unless", "_with",
        "by_hit", "by_place", "counts_words",
    )  # fmt: skip

    def __init__(self, rule: PhraseRule) -> None:
        card = rule.card
        self._before, self._behind = (card.kind, card.id), (card.certain, card.keep, card.label, card.basis)
        self._cut = rule.cut
        self._at = rule.at
        self._low = rule.min_words
        self._high = NO_LIMIT if rule.max_words is None else rule.max_words
        regex = None if rule.regex is None else Search(rule.regex, split=bool(rule.phrases))
        quick = regex is not None and regex.is_quick
        self._quick = regex if quick else None
        self._slow = None if quick else regex
        self._with = PhraseSet(rule.with_) if rule.with_ else None
        self._unless = PhraseSet(rule.unless) if rule.unless else None
        self._density = rule.min_link_density
        # Where every hit stands as the rule asks: hits "whole" of a line are found by comparing just that.
        self._stands = rule.at == "anywhere" or is_looked_up(rule)
        self.counts_words = bool(rule.min_words) or rule.max_words is not None
        plain = rule.cut == "block" and not (rule.with_ or rule.regex is not None or rule.min_link_density is not None)
        # The phrase index has already counted the line's words.
        self.by_hit = plain and self._stands and bool(rule.phrases) and not rule.unless
        self.by_place = plain and not rule.phrases and bool(rule.markers or rule.marker_words) != bool(rule.tags)

    def counted(self, words: Sequence[int], first: int, last: int) -> list[int]:
        """The lines from `first` to before `last` that have neither too few words nor too many."""
        low, high = self._low, self._high
        return [line for line in range(first, last) if low <= words[line] <= high]

    def rest(self, why: str) -> Rest:
        """What a claim of the rule has behind its span."""
        return *self._before, why, *self._behind

    def may_tell(self, text: str) -> bool:
        """Whether the rule may say anything of a line with a hit, by how the line begins: for a quick look."""
        return self._quick is None or self._cut == "sentence" or self._quick.may_begin(text)

    def told(self, line: int, hits: Hits | None, view: View, density: Density | None = None) -> Iterable[Told]:
        """What the rule says of a line; `hits` are its phrases there, None where it has no phrases."""
        unit = view.unit(line)
        why = self._why(unit, hits, density)
        if why is None or why is _NEVER:
            may = self._cut == "sentence" and why is not _NEVER
            return self._of_sentences(line, hits, view, density) if may else _NOTHING
        return self._of_phrases(unit, hits) if self._cut == "phrase" else ((why, None),)

    def _why(self, unit: Unit, hits: Hits | None, density: Density | None) -> str | None:
        """Why the rule's conditions hold for a unit ("" where it is not for its words), or None where they do not.

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
        if self._density is not None and density is not None and density(unit) < self._density:
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

    def _of_sentences(self, line: int, hits: Hits | None, view: View, density: Density | None) -> Iterator[Told]:
        """Those sentences of a line for which the conditions hold."""
        spans = view.sentences(line)
        if len(spans) < 2:
            return
        ordered = None if hits is None else sorted(hits)
        for start, end in spans:
            inside = None if ordered is None else _inside(start, end, ordered)
            if inside is None or inside:
                unit = view.sentence(line, start, end)
                why = self._why(unit, inside, density)
                if why is not None and why is not _NEVER:
                    yield why, unit.span

    def _of_phrases(self, unit: Unit, hits: Hits | None) -> Iterator[Told]:
        """Just the phrases (or, without phrases, what the regex found)."""
        view, line, end = unit.view, unit.line, 0
        if hits is not None:
            standing = hits if self._stands else self._standing(unit, hits)
            for start, phrase in sorted(standing, key=lambda hit: (hit[0], -len(hit[1]))):
                if start >= end:
                    end = start + len(phrase)
                    yield f'phrase "{phrase}"', view.span(line, start, end)
            return
        regex = self._quick or self._slow
        assert regex is not None
        for found in regex.all_found(unit):
            if found[0].strip():
                yield f'pattern in "{found[0][:60]}"', view.span(line, unit.start + found.start(), unit.start + found.end())


class Plans(dict[int, Plan]):
    """The plans of rules by their numbers, each made when it is first asked for: most rules never find one of their phrases."""

    def __init__(self, rules: Mapping[int, PhraseRule]) -> None:
        super().__init__()
        self._rules = rules

    def __missing__(self, number: int) -> Plan:
        plan = self[number] = Plan(self._rules[number])
        return plan


def _inside(start: int, end: int, hits: Hits) -> Hits:
    """The hits that stand within a span, of hits in order."""
    first, last = bisect_left(hits, (start, "")), bisect_left(hits, (end, ""))
    return [hit for hit in hits[first:last] if hit[0] + len(hit[1]) <= end]
