"""Phrases and texts brought to one form: what phrases are matched on.

On top of `cleaner.document.folding`: letters that typists exchange are one (dotless and dotted i, е and ё, Romanian ș and ț
with a comma or a cedilla), characters that nobody sees are passed over, and a run of spaces is one space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Set

from cleaner.document.document import may_be_unspaced
from cleaner.document.folding import fold
from cleaner.document.occurrences import occurrences

#: One phrase, or several under one key: most are one, and tens of thousands of tuples of one are a megabyte.
Phrased = str | tuple[str, ...]
#: Soft hyphen, zero-width space and non-joiner, word joiner, byte order mark.
_UNSEEN_SIGNS = "\u00ad\u200b\u200c\u2060\ufeff"
_UNSEEN = re.compile(f"(?<= )[ {_UNSEEN_SIGNS}]+|[{_UNSEEN_SIGNS}]+")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff]"
)
_WIDE_SIGN = re.compile(r"[^\w\x00-\x7f]")
#: What each byte of UTF-8 becomes where only words are left: all of ASCII but its letters and digits a space.
_SPACED_OUT = bytes(byte if byte >= 128 or chr(byte).isalnum() else 32 for byte in range(256))


def normal(phrase: str) -> str:
    """A phrase in the form in which it is looked for."""
    return alike(_UNSEEN.sub("", fold(phrase))).strip()


def alike(folded: str) -> str:
    """Folded text with letters that typists exchange made one, of the same length."""
    if folded.isascii():
        return folded
    folded = folded.replace("\u0130", "i").replace("\u0131", "i").replace("\u0451", "\u0435")
    return folded.replace("\u015f", "\u0219").replace("\u0163", "\u021b")


def has_unseen(folded: str) -> bool:
    """Whether there is anything that `seen` would pass over."""
    return "  " in folded or (not folded.isascii() and any(sign in folded for sign in _UNSEEN_SIGNS))


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


def spaced_out(lines: Iterable[str]) -> str:
    """Folded lines as one text of the same length, with a space for all that is no letter or digit of a spaced script.

    Split, it gives the words: cutting them out by a regex takes five times as long.
    """
    text = "\n".join([line if line.isascii() else _WIDE_SIGN.sub(" ", line) for line in lines])
    if may_be_unspaced(text):
        text = _UNSPACED.sub(" ", text)
    return text.encode().translate(_SPACED_OUT).decode()


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
    return not may_be_unspaced(text) or _UNSPACED.search(text) is None


class PhraseSet:
    """Phrases in the form of `normal`, made ready for one question: whether a text holds one of them between word edges.

    The longest word of a phrase must be one of the text's: that is asked first, for all phrases at once.
    """

    __slots__ = ("_by_word", "_phrases", "_signs")

    def __init__(self, phrases: tuple[str, ...]) -> None:
        self._phrases = phrases
        self._by_word: dict[str, Phrased] | None = None
        self._signs: tuple[str, ...] = ()

    def is_in(self, text: str, words: Set[str]) -> bool:
        """Whether a text, of which these are the words, holds a phrase."""
        by_word = self._by_word if self._by_word is not None else self._read()
        phrases = () if by_word.keys().isdisjoint(words) else [by_word[word] for word in words if word in by_word]
        return any(contains_any(text, several(its)) for its in (*phrases, self._signs))

    def _read(self) -> dict[str, Phrased]:
        """The phrases by their longest word: found when first needed, as most sets never are."""
        by_word: dict[str, Phrased] = {}
        for phrase in self._phrases:
            put(by_word, max(spaced_out((phrase,)).split(), key=len, default=""), phrase)
        self._signs = several(by_word.pop("", ()))  # what has no word: signs, and scripts without spaces
        self._by_word = by_word
        return by_word


def put(table: dict[str, Phrased], key: str, phrase: str) -> None:
    """Add a phrase to those of a key: one by itself, several as a tuple."""
    table[key] = (*several(table[key]), phrase) if key in table else phrase


def several(phrases: Phrased) -> tuple[str, ...]:
    """What `put` added, as a tuple."""
    return (phrases,) if isinstance(phrases, str) else phrases


def contains_any(text: str, phrases: Iterable[str]) -> bool:
    """Whether a text holds one of the phrases between word edges; all in the form of `normal`."""
    for phrase in phrases:
        if phrase in text and any(has_edges(text, at, at + len(phrase)) for at in occurrences(text, phrase)):
            return True
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
    return max(spaced, len(_UNSPACED.findall(text)) // 2) if may_be_unspaced(text) else spaced
