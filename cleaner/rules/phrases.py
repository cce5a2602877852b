"""Where the phrases of all rules stand in lines, found in one pass.

Phrases that must be a whole line are looked up line by line. Of all others the beginnings are in one Aho-Corasick
automaton, with the spaces around their words; it runs over the text with a space for all that is in no word. So it seldom
stops at what is no phrase, and the rest is compared only there. Phrases without a word that has spaces around it are looked
for by themselves: signs, and those of scripts that put no spaces between words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from cleaner.document.automaton import Automaton
from cleaner.document.occurrences import occurrences
from cleaner.rules.folding import JOINS_WORDS, Phrased, has_edges, is_spaced, put, several, spaced_out
from cleaner.rules.phrase_list import Texts
from cleaner.rules.rule import PhraseRule
from cleaner.rules.view import COMMON_BESIDE, Unit, View, core

#: The length of what is put into an automaton of each phrase, in characters and in bytes of UTF-8, of which its size depends:
#: few texts begin like a phrase for so long and go on otherwise.
_HEAD, _HEAD_BYTES = 10, 12
#: How many characters of bullets, digits and the like may stand beside a phrase that is all of a line.
_MOST_BESIDE = 60

#: Hits of one rule in one line: (start in the view's text, the phrase). The first is the one that a claim names.
Hits = list[tuple[int, str]]
#: Hits by the number of the rule and that of the line.
Found = dict[tuple[int, int], Hits]
#: A rule, how few and how many words a line may have for it to be worth a try, and whether the phrase must stand at the
#: line's beginning and at its end.
_Use = tuple[int, int, int, bool, bool]
#: More words than any line has.
NO_LIMIT = 1 << 60
#: The same where a limit is a byte.
_UNLIMITED = 255
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
        self._longest = max(map(len, uses), default=0) + _MOST_BESIDE
        cores = {phrase: own for phrase in uses if (own := core(phrase)) != phrase}
        self._dressed: dict[str, list[tuple[str, tuple[_Use, ...]]]] = {own: [] for own in cores.values()}
        for phrase in [phrase for phrase in uses if cores.get(phrase, phrase) in self._dressed]:
            self._dressed[cores.get(phrase, phrase)].append((phrase, uses.pop(phrase)))
        #: By what stands between bullets and the like: for most that is the phrase, and the only one.
        self._bare = _Bare(uses, rules)

    def find(self, view: View, found: Found) -> None:
        """Add the hits."""
        longest = self._longest if self._bare or self._dressed else -1
        numbers = [number for number, line in enumerate(view.lines) if len(line) <= longest]
        if not numbers:
            return
        lines = view.lines
        missed = self._find(view, found, [(number, lines[number].strip(COMMON_BESIDE)) for number in numbers])
        missed = [(number, own) for number, own in missed if not (own[:1].isalnum() and own[-1:].isalnum())]
        # Arrows, emoji and other signs are seldom beside a phrase.
        missed = self._find(view, found, [(number, core(own)) for number, own in missed])
        quoted = [number for number, own in missed if own[:1] == '"' or own[-1:] == '"']  # maybe an arrow
        self._find(view, found, [(number, core(_own_words(view.unit(number), view))) for number in quoted])

    def _find(self, view: View, found: Found, owns: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """Add the hits of lines by what stands between signs; those that have none come back."""
        missed = []
        for (number, own), uses in zip(owns, self._bare.uses([own for _, own in owns]), strict=True):
            dressed = self._dressed.get(own, ())
            if uses:
                self._add(view, found, number, own, uses)
            elif not dressed:
                missed.append((number, own))
            for phrase, its in dressed:
                self._add(view, found, number, phrase, its)
        return missed

    def _add(self, view: View, found: Found, number: int, phrase: str, uses: tuple[_Use, ...]) -> None:
        line, words = view.lines[number], view.words[number]
        at = line.find(phrase)
        if at >= 0 and (len(line) == len(phrase) or has_edges(line, at, at + len(phrase))):
            for rule, low, high, _, _ in uses:
                if low <= words <= high:
                    found.setdefault((rule, number), []).append((view.base[number] + at, phrase))


def _own_words(unit: Unit, view: View) -> str:
    return view.text[unit.lead : unit.tail]


class _Bare:
    """Which rules have a phrase, by the phrase's hash: ten bytes a phrase in place of a hundred and more."""

    def __init__(self, uses: Mapping[str, tuple[_Use, ...]], rules: Mapping[int, PhraseRule]) -> None:
        self._uses = list(dict.fromkeys(uses.values()))
        number_of = {its: number for number, its in enumerate(self._uses)}
        hashes = np.fromiter(map(hash, uses), np.int64, len(uses))
        order = np.argsort(hashes)
        self._hashes = hashes[order]
        self._numbers = np.fromiter(map(number_of.__getitem__, uses.values()), np.int32, len(uses))[order]
        self._phrases = [rules[its[0][0]].phrases for its in self._uses]

    def __bool__(self) -> bool:
        return len(self._hashes) > 0

    def uses(self, texts: list[str]) -> list[tuple[_Use, ...]]:
        """For each text, the rules that have it as a phrase; none for most."""
        found: list[tuple[_Use, ...]] = [()] * len(texts)
        if not (self and texts):
            return found
        hashes = np.fromiter(map(hash, texts), np.int64, len(texts))
        places = np.searchsorted(self._hashes[:-1], hashes)
        for at in np.flatnonzero(self._hashes[places] == hashes).tolist():
            number = self._numbers[places[at]]
            if texts[at] in self._phrases[number]:
                found[at] = self._uses[number]
        return found


class _Phrases:
    """The phrases that may stand beside other words, by how they begin."""

    def __init__(self, rules: Mapping[int, PhraseRule]) -> None:
        uses = _uses(rules)
        heads: dict[str, Phrased] = {}
        unspaced: dict[str, Phrased] = {}
        signs: dict[str, Phrased] = {}
        for phrase, head in zip(uses, _heads(list(uses)), strict=True):
            if not is_spaced(phrase):
                put(unspaced, _cut(phrase), phrase)
            elif head.isspace():
                put(signs, phrase, phrase)
            else:
                put(heads, head, phrase)
        self._heads, self._unspaced, self._signs = _Keys(heads, uses), _Keys(unspaced, uses), _Keys(signs, uses)
        self._find_heads, self._find_unspaced = Automaton(heads), Automaton(unspaced)

    def find(self, view: View, found: Found) -> None:
        """Add the hits; those of a rule in a line come in order."""
        text = view.text
        for number in range(len(self._signs.phrases)):
            sign = self._signs.phrases[number]
            if sign[0] in text and sign in text:  # one character is found much sooner than two
                self._add(view, found, self._signs, [(at, number) for at in occurrences(text, sign)], 0)
        for start, end in view.unspaced() if self._find_unspaced else ():
            self._add(view, found, self._unspaced, self._find_unspaced.places(text[start:end], start), 0)
        if self._find_heads:
            self._add(view, found, self._heads, self._find_heads.places(view.spaced_out, 0), 1)
        for hits in found.values():
            if len(hits) > 1:
                hits.sort(key=_rank)

    def _add(self, view: View, found: Found, keys: _Keys, places: Iterable[tuple[int, int]], edge: int) -> None:
        """Add the phrases that stand at the places: each where a key was found, and its number; where phrases begin with a
        word, that is `edge` characters behind."""
        text, base, words, joins, most = view.text, view.base, view.words, JOINS_WORDS, keys.most
        line_start = line_end = lead = -1
        line = count = 0
        for at, number in places:
            if not line_start <= at + edge < line_end:
                line = view.line_at(at + edge)
                line_start, line_end, count, lead = base[line], base[line + 1], words[line], -1
            if count > most[number] < _UNLIMITED:
                continue
            for phrase, uses in zip(keys.phrases[number].split("\n"), keys.uses[number], strict=True):
                left = joins[phrase[0]]
                start = at + edge if left else at
                if not text.startswith(phrase, start):
                    continue
                end = start + len(phrase)
                if (left and joins[text[start - 1]]) or (joins[text[end]] and joins[phrase[-1]]):
                    continue
                for rule, low, high, at_start, at_end in uses:
                    if not low <= count <= high or (at_end and end + 1 < line_end and end < view.unit(line).tail):
                        continue
                    if at_start and start > line_start:
                        if lead < 0:
                            lead = view.unit(line).lead
                        if start > lead:
                            continue
                    found.setdefault((rule, line), []).append((start, phrase))


class _Keys:
    """What is looked for, by number: the phrases that may stand there, a line each, the rules of each, and the most words of
    a line that any of them asks for."""

    __slots__ = ("most", "phrases", "uses")

    def __init__(self, table: Mapping[str, Phrased], uses: Mapping[str, tuple[_Use, ...]]) -> None:
        groups = [several(phrases) for phrases in table.values()]
        self.phrases = Texts(map("\n".join, groups))
        shared: dict[tuple[tuple[_Use, ...], ...], tuple[tuple[_Use, ...], ...]] = {}
        of_each = (tuple(map(uses.__getitem__, phrases)) for phrases in groups)
        self.uses = [shared.setdefault(its, its) for its in of_each]
        self.most = bytes(min(max(use[2] for own in its for use in own), _UNLIMITED) for its in self.uses)


def _rank(hit: tuple[int, str]) -> tuple[bool, int, int]:
    """What puts hits in order: those in ASCII last, and of the others the one whose first ten letters end first."""
    beginning = hit[1][:10]
    return beginning.isascii(), hit[0] + len(beginning), -len(beginning)


def _heads(phrases: list[str]) -> Iterator[str]:
    """What the automaton has of each phrase: its beginning, with a space for all that is in no word and around its words."""
    text, at = spaced_out(phrases), 0
    for phrase in phrases:
        before = " " if JOINS_WORDS[phrase[0]] else ""
        after = " " if JOINS_WORDS[phrase[-1]] else ""
        yield _cut(f"{before}{text[at : at + len(phrase)]}{after}")
        at += len(phrase) + 1


def _cut(phrase: str) -> str:
    head = phrase[:_HEAD]
    return head if head.isascii() else head.encode()[:_HEAD_BYTES].decode(errors="ignore")
