"""Where the phrases of all rules stand in lines, found in one pass.

Phrases that must be a whole line are looked up line by line. Of all others the first characters are in one
Aho-Corasick automaton, with the spaces around their words; it runs over the text with a space for all that is in no
word. So it seldom stops at what is no phrase, and the rest is compared only there. Phrases without a word that has
spaces around it are looked for by themselves: signs, and those of scripts that put no spaces between words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cleaner.rules.folding import JOINS_WORDS, has_edges, is_spaced, spaced_out
from cleaner.rules.rule import PhraseRule
from cleaner.rules.view import COMMON_BESIDE, View, core

#: The length of what is put into the automaton of each phrase.
_HEAD = 11
#: How many characters of bullets, digits and the like may stand beside a phrase that is all of a line.
_MOST_BESIDE = 60

#: Hits of one rule in one line: (start in the view's text, the phrase). The first is the one that a claim names.
Hits = list[tuple[int, str]]
#: Hits by the number of the rule and that of the line.
Found = dict[tuple[int, int], Hits]
#: A rule, how few and how many words a line may have for it to be worth a try, and whether the phrase must stand at the
#: line's beginning and at its end.
_Use = tuple[int, int, int, bool, bool]
#: A phrase, its length, whether its first and its last character need a word edge, and the rules that have it.
_Entry = tuple[str, int, bool, bool, tuple[_Use, ...]]
#: How to read what was found: how far before its last character a phrase begins (one more where that needs a word edge:
#: the space before it was found too), and the phrases that may stand there.
_Reading = tuple[int, list[_Entry]]
#: More words than any line has.
NO_LIMIT = 1 << 60
_AT_START, _AT_END = ("start", "whole"), ("end", "whole")


def is_looked_up(rule: PhraseRule) -> bool:
    """Whether a rule's phrases must be all of a line and have letters: then lines are looked up in a table of them."""
    return rule.at == "whole" and rule.cut != "sentence" and all(map(_has_letter, rule.phrases))


def _has_letter(phrase: str) -> bool:
    return phrase[0].isalpha() or phrase[-1].isalpha() or any(map(str.isalpha, phrase))


class PhraseIndex:
    """All phrases of some rules, made ready to be looked for; the rules are known by their numbers."""

    def __init__(self, rules: Mapping[int, PhraseRule]) -> None:
        self._wholes = _WholeLines({number: rule for number, rule in rules.items() if is_looked_up(rule)})
        self._others = _Phrases({number: rule for number, rule in rules.items() if not is_looked_up(rule)})

    def find(self, view: View) -> Found:
        """For each rule and line with hits, the hits."""
        found: Found = {}
        self._others.find(view, found)
        self._wholes.find(view, found)
        return found


def _uses(rules: Mapping[int, PhraseRule]) -> dict[str, tuple[_Use, ...]]:
    """For each phrase the rules that have it."""
    uses: dict[str, tuple[_Use, ...]] = {}
    for number, rule in rules.items():
        high = NO_LIMIT if rule.max_words is None or rule.cut == "sentence" else rule.max_words
        in_line = rule.cut != "sentence"
        use = (number, rule.min_words, high, in_line and rule.at in _AT_START, in_line and rule.at in _AT_END)
        alone = (use,)
        for phrase in rule.phrases:
            known = uses.get(phrase)
            uses[phrase] = alone if known is None else known + alone
    return uses


class _WholeLines:
    """The phrases that must be all of a line."""

    def __init__(self, rules: Mapping[int, PhraseRule]) -> None:
        uses = _uses(rules)
        #: By what stands between bullets and the like: most phrases are just that.
        self._known: dict[str, tuple[tuple[str, tuple[_Use, ...]], ...]] = {}
        for phrase, its in uses.items():
            key = core(phrase)
            self._known[key] = (*self._known.get(key, ()), (phrase, its))
        self._longest = max(map(len, uses), default=0) + _MOST_BESIDE

    def find(self, view: View, found: Found) -> None:
        """Add the hits."""
        known, longest, words, base = self._known, self._longest, view.words, view.base
        for number, line in enumerate(view.lines if known else ()):
            if len(line) > longest:
                continue
            own = line.strip(COMMON_BESIDE)
            entries = known.get(own)
            if entries is None:
                if own[:1].isalnum() and own[-1:].isalnum():
                    continue
                entries = self._between_signs(view, number, own)
            for phrase, uses in entries:
                at = line.find(phrase)
                if at >= 0 and (len(line) == len(phrase) or has_edges(line, at, at + len(phrase))):
                    for rule, low, high, _, _ in uses:
                        if low <= words[number] <= high:
                            found.setdefault((rule, number), []).append((base[number] + at, phrase))

    def _between_signs(self, view: View, line: int, own: str) -> tuple[tuple[str, tuple[_Use, ...]], ...]:
        """The phrases between arrows, emoji and other signs that are seldom beside one."""
        own = core(own)
        entries = self._known.get(own)
        if entries is None and (own[:1] == '"' or own[-1:] == '"'):  # maybe an arrow
            unit = view.unit(line)
            entries = self._known.get(core(view.text[unit.lead : unit.tail]))
        return entries or ()


class _Phrases:
    """The phrases that may stand beside other words."""

    def __init__(self, rules: Mapping[int, PhraseRule]) -> None:
        heads: dict[str, _Reading] = {}
        unspaced: dict[str, _Reading] = {}
        self._signs: list[_Reading] = []
        for phrase, uses in _uses(rules).items():
            entry = (phrase, len(phrase), JOINS_WORDS[phrase[0]], JOINS_WORDS[phrase[-1]], uses)
            head = _head(phrase)
            if not head.isspace():
                heads.setdefault(head, (len(head) - 1, []))[1].append(entry)
                continue
            by_itself = (len(phrase) - 1 + entry[2], [entry])
            if is_spaced(phrase):
                self._signs.append(by_itself)
            else:
                unspaced[phrase] = by_itself
        self._heads = _automaton(heads)
        self._unspaced = _automaton(unspaced)

    def find(self, view: View, found: Found) -> None:
        """Add the hits; those of a rule in a line come in order."""
        text = view.text
        for sign in self._signs:
            phrase = sign[1][0][0]
            if phrase[0] in text and phrase in text:  # one character is found much sooner than two
                self._add(view, found, _places(sign, text))
        if self._unspaced is not None:
            for start, end in view.unspaced():
                self._add(view, found, self._unspaced.iter(text, start, end))
        if self._heads is not None:
            self._add(view, found, self._heads.iter(view.spaced_out))
        for hits in found.values():
            if len(hits) > 1:
                hits.sort(key=_rank)

    def _add(self, view: View, found: Found, places: Iterable[tuple[int, _Reading]]) -> None:
        """Add the phrases that stand at the places: each the offset of a head's last character, and how to read it."""
        text, base, words, joins = view.text, view.base, view.words, JOINS_WORDS
        line_start = line_end = lead = -1
        line = count = 0
        for last, (back, entries) in places:
            at = last - back
            for phrase, length, left, right, uses in entries:
                start = at + left
                end = start + length
                if text[start:end] != phrase or (left and joins[text[at]]) or (right and joins[text[end]]):
                    continue
                if not line_start <= start < line_end:
                    line = view.line_at(start)
                    line_start, line_end, count, lead = base[line], base[line + 1], words[line], -1
                for rule, low, high, at_start, at_end in uses:
                    if not low <= count <= high or (at_end and end + 1 < line_end and end < view.unit(line).tail):
                        continue
                    if at_start and start > line_start:
                        if lead < 0:
                            lead = view.unit(line).lead
                        if start > lead:
                            continue
                    found.setdefault((rule, line), []).append((start, phrase))


def _places(sign: _Reading, text: str) -> Iterator[tuple[int, _Reading]]:
    """Where a sign stands in a text, as an automaton would tell."""
    phrase = sign[1][0][0]
    at = text.find(phrase)
    while at >= 0:
        yield at + len(phrase) - 1, sign
        at = text.find(phrase, at + 1)


def _rank(hit: tuple[int, str]) -> tuple[bool, int, int]:
    """What puts hits in order: those in ASCII last, and of the others the one whose first ten letters end first."""
    beginning = hit[1][:10]
    return beginning.isascii(), hit[0] + len(beginning), -len(beginning)


def _head(phrase: str) -> str:
    """What the automaton has of a phrase: its beginning, with a space for all that is in no word and around its words."""
    before = " " if JOINS_WORDS[phrase[0]] else ""
    after = " " if JOINS_WORDS[phrase[-1]] else ""
    return f"{before}{spaced_out((phrase,))}{after}"[:_HEAD]


def _automaton(readings: Mapping[str, _Reading]) -> Any:
    """The automaton of the keys; None where there are none."""
    if not readings:
        return None
    import ahocorasick  # here, as packs without phrases don't need it

    automaton = ahocorasick.Automaton()
    for key in sorted(readings):  # in this order what is reached together lies together in memory
        automaton.add_word(key, readings[key])
    automaton.make_automaton()
    return automaton
