"""Lines as the rules see them: their texts in the form of phrases, one after the other, with the way back."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from cleaner.rules.folding import alike, count_words, has_unseen, is_spaced, seen, spaced_out
from cleaner.rules.sentences import sentences

#: Where a unit's own words begin: at a letter or a quotation mark. Before it stand bullets, arrows, emoji, digits.
_OWN = re.compile("[^\\W\\d_]|[\"'\u300c\u300e\u300a\u3008]")
#: The most common of what may stand beside, for a quick look.
COMMON_BESIDE = " -*|/\\>.,:;!?()[]{}+#=~&%@0123456789_\u2026\u00b7\u2022\u2192\u25ba\u00a9\u20ac"
#: A regex sees so many characters of a unit.
MOST_READ = 2_000
_ANGLES = "\u00ab\u00bb\u2039\u203a"


def core(text: str) -> str:
    """A folded text without what may stand beside a phrase, on both sides."""
    words = text.strip(COMMON_BESIDE)
    if not words or (words[0].isalnum() and words[-1].isalnum()):
        return words
    start, end = _beside(words), len(words) - _beside(words[::-1])
    return words[start:end]


def _beside(text: str, start: int = 0) -> int:
    found = _OWN.search(text, start)
    return found.start() if found else len(text)


class Unit:
    """A line or one of its sentences. `start` and `end` index the view's text; `text` is that slice.

    `words` is the number of its words; `lead` and `tail` are where its own words begin and end, in the view's text:
    after bullets and the like, before closing punctuation.
    """

    __slots__ = ("_lead", "_meets", "_said", "_tail", "end", "line", "start", "text", "view", "words")

    def __init__(self, view: View, line: int, start: int, text: str, words: int) -> None:
        self.view = view
        self.line = line
        self.start = start
        self.end = start + len(text)
        self.text = text
        self.words = words
        self._lead = self._tail = -1
        self._said: frozenset[str] | None = None
        self._meets: dict[re.Pattern[str], bool] | None = None

    @property
    def said(self) -> frozenset[str]:
        """The text's words, of scripts that space them."""
        if self._said is None:
            self._said = frozenset(self.view.spaced_out[self.start : self.end].split())
        return self._said

    def meets(self, pattern: re.Pattern[str]) -> bool:
        """Whether the text's beginning matches a pattern that several rules ask for."""
        if self._meets is None:
            self._meets = {}
        found = self._meets.get(pattern)
        if found is None:
            found = self._meets[pattern] = pattern.match(self.head) is not None
        return found

    @property
    def lead(self) -> int:
        """Where the unit's own words begin, as an offset in the view's text: after bullets and the like."""
        if self._lead < 0:
            self._lead = self.start if self.text[:1].isalpha() else self.start + self._past(self.text, self.start, 1)
        return self._lead

    @property
    def tail(self) -> int:
        """Where the unit's own words end: before closing punctuation and the like."""
        if self._tail < 0:
            self._tail = self.end if self.text[-1:].isalpha() else self.end - self._past(self.text[::-1], self.end - 1, -1)
        return self._tail

    def _past(self, text: str, edge: int, step: int) -> int:
        """How many characters at the text's beginning are not its words; `edge` is where it begins, `step` its direction.

        An angle quote counts as an arrow where nothing else in the unit could be its other half ("Read more »").
        """
        end = _beside(text)
        if text[end : end + 1] != '"' or text.count('"') != 1:
            return end
        at, _ = self.view.span(self.line, edge + step * end, edge + step * end + 1)
        return end if self.view.texts[self.line][at] not in _ANGLES else _beside(text, end + 1)

    @property
    def head(self) -> str:
        """What a regex sees: the beginning."""
        return self.text[:MOST_READ]

    @property
    def span(self) -> tuple[int, int]:
        """The unit's span in its line."""
        return self.view.span(self.line, self.start, self.end)


class View:
    """The texts of lines, with a line end (which no phrase has) around each, so that no hit crosses a line's edge.

    `texts` are the lines as they are, `folded` the same folded, and `words` the numbers of their words.
    """

    def __init__(self, texts: Sequence[str], folded: list[str], words: Sequence[int]) -> None:
        self.texts = texts
        self.words = words
        self._offsets: dict[int, list[int]] = {}
        text = "\n".join(folded)
        if has_unseen(text):
            folded = self._pass_over(folded)
            text = "\n".join(folded)
        clear = alike(text)
        self.lines = folded if clear is text else clear.split("\n")
        self.text = f"\n{clear}\n"
        #: Where each line begins in the text, and where a line after the last would.
        self.base = list(accumulate([len(line) + 1 for line in self.lines], initial=1))
        self._units: dict[int, Unit] = {}
        self._parts: dict[int, Unit] = {}
        self._sentences: dict[int, list[tuple[int, int]]] = {}

    @cached_property
    def spaced_out(self) -> str:
        """The text with a space for all that is in no word, of the same length."""
        return f" {spaced_out(self.lines)} "

    def unspaced(self) -> list[tuple[int, int]]:
        """Where the lines are that have characters of a script that does not space its words."""
        base = self.base
        return [(base[n], base[n + 1]) for n, line in enumerate(self.lines) if not line.isascii() and not is_spaced(line)]

    def _pass_over(self, folded: list[str]) -> list[str]:
        clear = list(folded)
        for number, line in enumerate(folded):
            if has_unseen(line):
                clear[number], self._offsets[number] = seen(line)
        return clear

    def span(self, line: int, start: int, end: int) -> tuple[int, int]:
        """A span of the view's text as a span of the line as it is."""
        base, offsets = self.base[line], self._offsets.get(line)
        if offsets is None:
            return start - base, end - base
        if start == base and end == self.base[line + 1] - 1:
            return 0, len(self.texts[line])
        return offsets[start - base], offsets[end - base - 1] + 1

    def line_at(self, offset: int) -> int:
        """The line that holds an offset of the view's text."""
        return bisect_right(self.base, offset) - 1

    def unit(self, line: int) -> Unit:
        """The whole line."""
        unit = self._units.get(line)
        if unit is None:
            unit = self._units[line] = Unit(self, line, self.base[line], self.lines[line], self.words[line])
        return unit

    def sentences(self, line: int) -> list[tuple[int, int]]:
        """The spans of a line's sentences in the view's text, in order."""
        found = self._sentences.get(line)
        if found is None:
            base, offsets = self.base[line], self._offsets.get(line)
            spans = sentences(self.texts[line])
            if offsets is not None:
                spans = [(bisect_left(offsets, start), bisect_left(offsets, end)) for start, end in spans]
            found = self._sentences[line] = [(base + start, base + end) for start, end in spans if start < end]
        return found

    def sentence(self, line: int, start: int, end: int) -> Unit:
        """One of a line's sentences."""
        unit = self._parts.get(start)
        if unit is None:
            text = self.text[start:end]
            unit = self._parts[start] = Unit(self, line, start, text, count_words(text))
        return unit

    def clear(self) -> None:
        """Forget the units: as they know their view, only a garbage collection would free both otherwise."""
        self._units.clear()
        self._parts.clear()
