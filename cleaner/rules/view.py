"""A document as the rules see it: the blocks' texts in the form of phrases, one after the other, with the way back."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate

from cleaner.document.document import Document
from cleaner.rules.folding import alike, count_words, has_unseen, seen
from cleaner.rules.sentences import sentences

#: What may stand before a phrase at the start, or after one at the end: bullets, arrows, emoji, digits; never a quotation mark.
_BESIDE = re.compile("(?:[^\\w\"'\u300c\u300e\u300a\u3008]|[\\d_])*")
_ANGLES = "\u00ab\u00bb\u2039\u203a"


class Unit:
    """A block or one of its sentences. `start` and `end` index the view's text; `text` is that slice."""

    def __init__(self, view: View, block: int, start: int, end: int, words: int | None = None) -> None:
        self.view = view
        self.block = block
        self.start = start
        self.end = end
        self.text = view.text[start:end]
        self._words = words

    @cached_property
    def words(self) -> int:
        return count_words(self.text) if self._words is None else self._words

    @cached_property
    def lead(self) -> int:
        """Where the unit's own words begin, as an offset in the view's text: after bullets and the like."""
        return self.start + self._beside(self.text, self.start, 1)

    @cached_property
    def tail(self) -> int:
        """Where the unit's own words end: before closing punctuation and the like."""
        return self.end - self._beside(self.text[::-1], self.end - 1, -1)

    def _beside(self, text: str, edge: int, step: int) -> int:
        """How many characters at the text's beginning are not its words; `edge` is where it begins, `step` its direction.

        An angle quote counts as an arrow where nothing else in the unit could be its other half ("Read more »").
        """
        found = _BESIDE.match(text)
        end = found.end() if found else 0
        if text[end : end + 1] != '"' or text.count('"') != 1:
            return end
        at, _ = self.view.span(self.block, edge + step * end, edge + step * end + 1)
        if self.view.document.text[at] not in _ANGLES:
            return end
        found = _BESIDE.match(text, end + 1)
        return found.end() if found else end + 1

    @cached_property
    def head(self) -> str:
        """What a regex sees: the first 2,000 characters."""
        return self.text[:2000]

    @cached_property
    def span(self) -> tuple[int, int]:
        """The unit's span in the document."""
        return self.view.span(self.block, self.start, self.end)

    @cached_property
    def link_density(self) -> float:
        """Share of the unit's characters that stand inside links."""
        start, end = self.span
        if self._words is not None:
            return self.view.document.link_chars[self.block] / max(1, end - start)
        linked = sum(min(end, last) - first for first, last, _ in self.view.document.links_in(start, end))
        return linked / max(1, end - start)


class View:
    """The texts of all blocks, each followed by a line end (which no phrase has), so that no hit crosses a block's edge."""

    def __init__(self, document: Document) -> None:
        self.document = document
        texts = document.folded_texts
        text = "\n".join(texts)
        self._offsets: dict[int, list[int]] = {}
        if has_unseen(text):
            text = "\n".join(self._pass_over(texts))
        self.text = alike(text)
        self.base = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self._units: dict[int, Unit] = {}
        self._sentences: dict[int, list[Unit]] = {}

    def _pass_over(self, texts: list[str]) -> list[str]:
        clear = list(texts)
        for block, line in enumerate(texts):
            if has_unseen(line):
                clear[block], self._offsets[block] = seen(line)
        return clear

    def span(self, block: int, start: int, end: int) -> tuple[int, int]:
        """A span of the view's text as a span of the document's."""
        origin, base = self.document.start[block], self.base[block]
        offsets = self._offsets.get(block)
        if offsets is None:
            return origin + start - base, origin + end - base
        if start == base and end == self.base[block + 1] - 1:
            return origin, self.document.end[block]
        return origin + offsets[start - base], origin + offsets[end - base - 1] + 1

    def block_at(self, offset: int) -> int:
        """The block that holds an offset of the view's text."""
        return bisect_right(self.base, offset) - 1

    def unit(self, block: int) -> Unit:
        """The whole block."""
        unit = self._units.get(block)
        if unit is None:
            words = self.document.words[block]
            unit = self._units[block] = Unit(self, block, self.base[block], self.base[block + 1] - 1, words)
        return unit

    def sentences(self, block: int) -> list[Unit]:
        """The sentences of a block, in order."""
        units = self._sentences.get(block)
        if units is None:
            base, offsets = self.base[block], self._offsets.get(block)
            spans = sentences(self.document.texts[block])
            if offsets is not None:
                spans = [(bisect_left(offsets, start), bisect_left(offsets, end)) for start, end in spans]
            units = [Unit(self, block, base + start, base + end) for start, end in spans if start < end]
            self._sentences[block] = units
        return units
