"""A document as the rules see it: the blocks' texts in the form of phrases, one after the other, with the way back."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from cleaner.document.document import Document
from cleaner.rules.folding import alike, count_words, has_unseen, is_spaced, seen, tokens
from cleaner.rules.sentences import sentences

#: Where a unit's own words begin: at a letter or a quotation mark. Before it stand bullets, arrows, emoji, digits.
_OWN = re.compile("[^\\W\\d_]|[\"'\u300c\u300e\u300a\u3008]")
#: The most common of what may stand beside, for a quick look.
COMMON_BESIDE = " -*|/\\>.,:;!?()[]{}+#=~&%@0123456789_\u2026\u00b7\u2022\u2192\u25ba\u00a9\u20ac"
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
    """A block or one of its sentences. `start` and `end` index the view's text; `text` is that slice.

    `words` is the number of its words; `lead` and `tail` are where its own words begin and end, in the view's text:
    after bullets and the like, before closing punctuation; -1 until `edges` is asked.
    """

    __slots__ = ("_lead", "_meets", "_spaced", "_tail", "_tokens", "block", "end", "is_block", "start", "text", "view", "words")

    def __init__(self, view: View, block: int, start: int, end: int, words: int = -1) -> None:
        self.view = view
        self.block = block
        self.start = start
        self.end = end
        self.text = view.text[start:end]
        self.is_block = words >= 0
        self.words = words if words >= 0 else count_words(self.text)
        self._lead = self._tail = -1
        self._tokens: frozenset[str] | None = None
        self._spaced = True
        self._meets: dict[re.Pattern[str], bool] | None = None

    @property
    def tokens(self) -> frozenset[str] | None:
        """The runs of letters and digits of the text; None where it does not space its words."""
        if self._tokens is None and self._spaced:
            self._spaced = is_spaced(self.text)
            self._tokens = tokens(self.text) if self._spaced else None
        return self._tokens

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
        at, _ = self.view.span(self.block, edge + step * end, edge + step * end + 1)
        return end if self.view.document.text[at] not in _ANGLES else _beside(text, end + 1)

    @property
    def head(self) -> str:
        """What a regex sees: the first 2,000 characters."""
        return self.text[:2000]

    @property
    def span(self) -> tuple[int, int]:
        """The unit's span in the document."""
        return self.view.span(self.block, self.start, self.end)

    @property
    def link_density(self) -> float:
        """Share of the unit's characters that stand inside links."""
        document = self.view.document
        start, end = self.span
        if self.is_block:
            return document.link_chars[self.block] / max(1, end - start)
        linked = sum(min(end, last) - first for first, last, _ in document.links_in(start, end))
        return linked / max(1, end - start)


class View:
    """The texts of all blocks, each followed by a line end (which no phrase has), so that no hit crosses a block's edge."""

    def __init__(self, document: Document) -> None:
        self.document = document
        texts = document.folded_texts
        text = "\n".join(texts) + "\n"
        self._offsets: dict[int, list[int]] = {}
        if has_unseen(text):
            text = "\n".join(self._pass_over(texts)) + "\n"
        self.text = alike(text)
        self.lines = self.text.split("\n")[:-1]
        self.base = [0, *accumulate(len(line) + 1 for line in self.lines)]
        self._units: dict[int, Unit] = {}
        self._parts: dict[int, Unit] = {}
        self._sentences: dict[int, list[tuple[int, int]]] = {}

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

    def sentences(self, block: int) -> list[tuple[int, int]]:
        """The spans of a block's sentences in the view's text, in order."""
        found = self._sentences.get(block)
        if found is None:
            base, offsets = self.base[block], self._offsets.get(block)
            spans = sentences(self.document.texts[block])
            if offsets is not None:
                spans = [(bisect_left(offsets, start), bisect_left(offsets, end)) for start, end in spans]
            found = self._sentences[block] = [(base + start, base + end) for start, end in spans if start < end]
        return found

    def sentence(self, block: int, start: int, end: int) -> Unit:
        """One of a block's sentences."""
        unit = self._parts.get(start)
        if unit is None:
            unit = self._parts[start] = Unit(self, block, start, end)
        return unit
