"""Where the phrases of all rules stand in a document, found in one pass.

Phrases that must be a whole block are looked up block by block. Of all others the first characters are in one
Aho-Corasick automaton, and the rest is compared where those stand: that builds several times faster than an automaton
of the whole phrases, for tens of thousands of them, and finds the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cleaner.rules.folding import JOINS_WORDS, has_edges
from cleaner.rules.rule import PhraseRule
from cleaner.rules.view import COMMON_BESIDE, View, core

#: The length of what is put into the automaton of each phrase.
_HEAD = 10
#: How many characters of bullets, digits and the like may stand beside a phrase that is all of a block.
_MOST_BESIDE = 60

#: Hits of one rule in one block, in no order: (start in the view's text, the phrase).
Hits = list[tuple[int, str]]
Found = dict[tuple[int, int], Hits]
#: A rule, how few and how many words a block may have for it to be worth a try, and whether the phrase must stand at the
#: block's beginning and at its end.
_Use = tuple[int, int, int, bool, bool]
#: A phrase, its length, whether its first and its last character need a word edge, and the rules that have it.
_Entry = tuple[str, int, bool, bool, tuple[_Use, ...]]
#: More words than any block has.
NO_LIMIT = 1 << 60
_AT_START, _AT_END = ("start", "whole"), ("end", "whole")


def is_looked_up(rule: PhraseRule) -> bool:
    """Whether a rule's phrases must be all of a block and have letters: then blocks are looked up in a table of them."""
    return rule.at == "whole" and rule.cut != "sentence" and all(map(_has_letter, rule.phrases))


def _has_letter(phrase: str) -> bool:
    return phrase[0].isalpha() or phrase[-1].isalpha() or any(map(str.isalpha, phrase))


class PhraseIndex:
    """All phrases of a set of rules, made ready to be looked for."""

    def __init__(self, rules: Mapping[int, PhraseRule]) -> None:
        wholes: dict[str, list[_Use]] = {}
        others: dict[str, list[_Use]] = {}
        for number, rule in rules.items():
            high = NO_LIMIT if rule.max_words is None or rule.cut == "sentence" else rule.max_words
            in_block = rule.cut != "sentence"
            use = (number, rule.min_words, high, in_block and rule.at in _AT_START, in_block and rule.at in _AT_END)
            phrases = wholes if is_looked_up(rule) else others
            for phrase in rule.phrases:
                phrases.setdefault(phrase, []).append(use)
        self._wholes: dict[str, list[tuple[str, tuple[_Use, ...]]]] = {}
        for phrase, uses in wholes.items():
            self._wholes.setdefault(core(phrase), []).append((phrase, tuple(uses)))
        self._longest = max(map(len, wholes), default=0) + _MOST_BESIDE
        self._ascii = _automaton({phrase: uses for phrase, uses in others.items() if phrase[:_HEAD].isascii()})
        self._wide = _automaton({phrase: uses for phrase, uses in others.items() if not phrase[:_HEAD].isascii()})

    def find(self, view: View) -> Found:
        """For each rule and block with hits, the hits."""
        found: Found = {}
        if self._wholes:
            self._find_wholes(view, found)
        if self._wide is not None and not view.text.isascii():
            for block, line in enumerate(view.lines):
                if not line.isascii():  # such phrases begin with something that other lines don't have
                    self._find_others(view, found, self._wide, view.base[block], view.base[block + 1])
        if self._ascii is not None:
            self._find_others(view, found, self._ascii, 0, len(view.text))
        return found

    def _find_wholes(self, view: View, found: Found) -> None:
        known, longest, count, lines = self._wholes, self._longest, view.document.words, view.lines
        stripped = [line.strip(COMMON_BESIDE) for line in lines]
        candidates = [
            block
            for block, words in enumerate(stripped)
            if words in known or (len(words) < longest and not (words[:1].isalnum() and words[-1:].isalnum()))
        ]
        for block in candidates:
            line = lines[block]
            if len(line) > longest:
                continue
            words = core(stripped[block])
            entries = known.get(words)
            if entries is None and (words[:1] == '"' or words[-1:] == '"'):  # maybe an arrow
                unit = view.unit(block)
                entries = known.get(core(view.text[unit.lead : unit.tail]))
            for phrase, uses in entries or ():
                at = line.find(phrase)
                if at >= 0 and has_edges(line, at, at + len(phrase)):
                    hit = (view.base[block] + at, phrase)
                    for number, low, high, _, _ in uses:
                        if low <= count[block] <= high:
                            found.setdefault((number, block), []).append(hit)

    def _find_others(self, view: View, found: Found, automaton: Any, low_end: int, high_end: int) -> None:
        """Add the hits of an automaton's phrases in a part of the view's text, which begins and ends with a block."""
        text, base, words, joins = view.text, view.base, view.document.words, JOINS_WORDS
        block_start = block_end = lead = -1
        block = count = 0
        entries: list[_Entry]
        for last, (length, entries) in automaton.iter(text, low_end, high_end):
            start = last + 1 - length
            inside_word = joins[text[start - 1]]  # before the first character is the last one, a line end
            for phrase, whole_length, left, right, uses in entries:
                end = start + whole_length
                if (left and inside_word) or not text.startswith(phrase, start) or (right and joins[text[end]]):
                    continue
                if start >= block_end:
                    block = view.block_at(start)
                    block_start, block_end, count, lead = base[block], base[block + 1], words[block], -1
                for number, low, high, at_start, at_end in uses:
                    if not low <= count <= high or (at_end and end + 1 < block_end and end < view.unit(block).tail):
                        continue
                    if at_start and start > block_start:
                        if lead < 0:
                            lead = view.unit(block).lead
                        if start > lead:
                            continue
                    found.setdefault((number, block), []).append((start, phrase))


def _automaton(phrases: Mapping[str, list[_Use]]) -> Any:
    """The automaton of the phrases' first characters, each with the phrases that begin so; None where there are none."""
    if not phrases:
        return None
    import ahocorasick  # here, as packs without phrases don't need it

    heads: dict[str, list[_Entry]] = {}
    for phrase, uses in phrases.items():
        entry = (phrase, len(phrase), JOINS_WORDS[phrase[0]], JOINS_WORDS[phrase[-1]], tuple(uses))
        heads.setdefault(phrase[:_HEAD], []).append(entry)
    automaton = ahocorasick.Automaton()
    for head, entries in heads.items():
        automaton.add_word(head, (len(head), entries))
    automaton.make_automaton()
    return automaton
