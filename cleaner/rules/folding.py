"""Phrases and texts brought to one form: what phrases are matched on.

On top of `cleaner.document.folding`: letters that typists exchange are one (dotless and dotted i, е and ё), characters that
nobody sees are passed over, and a run of spaces is one space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from cleaner.document.folding import fold

#: Soft hyphen, zero-width space and non-joiner, word joiner, byte order mark.
_UNSEEN = re.compile("(?<= )[ \u00ad\u200b\u200c\u2060\ufeff]+|[\u00ad\u200b\u200c\u2060\ufeff]+")
_NOT_ASCII_UNSEEN = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff]"
)
_RUN = re.compile(r"[^\W_]+")


def normal(phrase: str) -> str:
    """A phrase in the form in which it is looked for."""
    return alike(_UNSEEN.sub("", fold(phrase))).strip()


def alike(folded: str) -> str:
    """Folded text with letters that typists exchange made one, of the same length."""
    if folded.isascii():
        return folded
    return folded.replace("\u0130", "i").replace("\u0131", "i").replace("\u0451", "\u0435")


def has_unseen(folded: str) -> bool:
    """Whether there is anything that `seen` would pass over."""
    return "  " in folded or (not folded.isascii() and _NOT_ASCII_UNSEEN.search(folded) is not None)


def seen(folded: str) -> tuple[str, list[int]]:
    """Folded text without what nobody sees, and for each character of it its offset in the text (and one for the end)."""
    kept: list[int] = []
    start = 0
    for match in _UNSEEN.finditer(folded):
        kept.extend(range(start, match.start()))
        start = match.end()
    kept.extend(range(start, len(folded)))
    text = "".join(map(folded.__getitem__, kept))
    return text, [*kept, len(folded)]


class _JoinsWords(dict[str, bool]):
    """For each character that was asked for: whether it belongs to a word of a script that spaces its words."""

    def __missing__(self, character: str) -> bool:
        joins = character.isalnum() or unicodedata.category(character)[0] == "M"
        joins = self[character] = joins and not _UNSPACED.match(character)
        return joins


#: Whether a character belongs to a word of a script that puts spaces between its words: `JOINS_WORDS[character]`.
JOINS_WORDS = _JoinsWords()


def is_spaced(text: str) -> bool:
    """Whether a text has no character of a script that does not space its words."""
    return text.isascii() or _UNSPACED.search(text) is None


def tokens(text: str) -> frozenset[str]:
    """The runs of letters and digits of a text."""
    return frozenset(_RUN.findall(text))


class PhraseSet:
    """Phrases in the form of `normal`, made ready for one question: whether a text holds one of them between word edges.

    In a text that spaces its words the longest run of letters of a phrase must be one of the text's own runs.
    """

    __slots__ = ("_by_run", "_others", "_phrases", "_runs")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = tuple(phrases)
        self._by_run: dict[str, list[str]] = {}
        self._others: list[str] = []
        for phrase in self._phrases:
            runs = _RUN.findall(phrase)
            (self._by_run.setdefault(max(runs, key=len), []) if runs else self._others).append(phrase)
        self._runs = self._by_run.keys()

    def is_in(self, text: str, runs: frozenset[str] | None) -> bool:
        """Whether a text holds a phrase; `runs` are the text's tokens, None where it does not space its words."""
        if runs is None:
            return contains_any(text, self._phrases)
        if self._others and contains_any(text, self._others):
            return True
        if runs.isdisjoint(self._runs):
            return False
        return any(contains_any(text, self._by_run[run]) for run in self._runs & runs)


def contains_any(text: str, phrases: Iterable[str]) -> bool:
    """Whether a text holds one of the phrases between word edges; all in the form of `normal`."""
    for phrase in phrases:
        at = text.find(phrase)
        while at >= 0:
            if has_edges(text, at, at + len(phrase)):
                return True
            at = text.find(phrase, at + 1)
    return False


def has_edges(text: str, start: int, end: int) -> bool:
    """Whether a span neither begins nor ends inside a word."""
    joins = JOINS_WORDS
    if start and joins[text[start - 1]] and joins[text[start]]:
        return False
    return not (end < len(text) and joins[text[end]] and joins[text[end - 1]])


def count_words(text: str) -> int:
    """The number of words; scripts without spaces count a word for two characters."""
    spaced = len(text.split())
    return spaced if text.isascii() else max(spaced, len(_UNSPACED.findall(text)) // 2)
