"""The columns of an HTML page that several features share: counts, prefix sums, containers, a walk over the elements."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from cleaner.document.document import MARKER_ATTRIBUTES, Document
from cleaner.reading.html import INLINE
from cleaner.scoring import markers
from cleaner.scoring.arrays import Ints, best_run, percent, sums
from cleaner.scoring.characters import Characters, count_characters
from cleaner.scoring.phrases import PhraseHits, phrase_hits

#: Tags in rough order of how much they hold prose; the value of the feature is the position.
TAG_ORDER = (
    "p blockquote li h2 h3 h4 h1 h5 h6 pre dd dt td th figcaption div section article main body span summary"
    " details center address label legend button input nav header footer aside form ul ol table figure a time root"
).split()
_TAG_VALUE = {tag: position + 1 for position, tag in enumerate(TAG_ORDER)}
#: A block is good prose from this many words on, if at most GOOD_LINKED percent of its characters are linked.
GOOD_WORDS = 10
GOOD_LINKED = 33
LEVELS = 5  # block-level containers looked at, from the block's own upwards


class Walk(NamedTuple):
    """Columns of elements. `path` and `kind` are numbers that equal paths of tags, and equal tags and classes, share;
    `siblings` counts the children of one parent with the same kind; `article` is the nearest <article> or -1."""

    depth: Ints
    own_bits: Ints
    bits: Ints
    level: Ints
    path: Ints
    kind: Ints
    siblings: Ints
    article: Ints
    articles_before: Ints


def walk(document: Document) -> Walk:
    """One pass over the elements, parents before their children."""
    elements = document.elements
    size = len(elements.tag)
    depth, own, bits, level, path, kind, group, article, before = ([0] * size for _ in range(9))
    article[0] = -1
    paths: dict[tuple[int, str], int] = {}
    kinds: dict[tuple[str, str], int] = {}
    groups: dict[tuple[int, int], int] = {}
    seen = 0
    tag_bits, word_bits = markers.TAG_BITS.get, markers.word_bits
    for row, (tag, parent, attributes) in enumerate(zip(elements.tag, elements.parent, elements.attributes, strict=True)):
        found = tag_bits(tag, 0)
        css_class = ""
        for name, value in attributes:
            if name in MARKER_ATTRIBUTES:
                found |= word_bits(value)
                if name == "class":
                    css_class = value
        own[row] = found
        number = kind[row] = kinds.setdefault((tag, css_class), len(kinds))
        group[row] = groups.setdefault((parent, number), len(groups))
        if row:
            bits[row] = bits[parent] | found
            depth[row] = depth[parent] + 1
            article[row] = article[parent]
            inline = tag in INLINE
            level[row] = level[parent] if inline else row
            path[row] = path[parent] if inline else paths.setdefault((path[parent], tag), len(paths) + 1)
            if tag == "article":
                seen += 1
                article[row] = row
        else:
            bits[0] = found
        before[row] = seen
    groups_of = np.array(group)
    siblings = np.bincount(groups_of)[groups_of]
    return Walk(*(np.array(column, np.int64) for column in (depth, own, bits, level, path, kind, siblings, article, before)))


@dataclass
class HtmlPage:
    """The shared columns of one page, each made when it is first asked for."""

    document: Document

    @cached_property
    def count(self) -> int:
        return len(self.document.start)

    @cached_property
    def characters(self) -> Characters:
        document = self.document
        return count_characters(document.text, np.array(document.start), np.array(document.end))

    @cached_property
    def linked(self) -> Ints:
        return np.array(self.document.link_chars)

    @cached_property
    def link_percent(self) -> Ints:
        return percent(self.linked, self.characters.chars)

    @cached_property
    def good(self) -> Ints:
        """The words of blocks that are good prose, 0 for the others."""
        c = self.characters
        prose = (c.words >= GOOD_WORDS) & (self.link_percent <= GOOD_LINKED) & ((c.terminals > 0) | (c.words >= 25))
        return np.where(prose, c.words, 0)

    @cached_property
    def run(self) -> tuple[int, int]:
        """The run of blocks with the most prose: its first and last block."""
        return best_run(np.cumsum(np.where(self.good > 0, self.good, -np.minimum(self.characters.words, 12) - 6)))

    @cached_property
    def good_sums(self) -> Ints:
        return sums(self.good)

    @cached_property
    def total_good(self) -> int:
        return max(1, int(self.good_sums[-1]))

    @cached_property
    def word_sums(self) -> Ints:
        return sums(self.characters.words)

    @cached_property
    def char_sums(self) -> Ints:
        return sums(self.characters.chars)

    @cached_property
    def link_sums(self) -> Ints:
        return sums(self.linked)

    @cached_property
    def first(self) -> Ints:
        return np.array(self.document.elements.first)

    @cached_property
    def last(self) -> Ints:
        return np.array(self.document.elements.last)

    @cached_property
    def element_tags(self) -> Ints:
        return np.array([_TAG_VALUE.get(tag, 0) for tag in self.document.elements.tag])

    @cached_property
    def element_good(self) -> Ints:
        return self.good_sums[self.last] - self.good_sums[self.first]

    @cached_property
    def holder(self) -> Ints:
        return np.array(self.document.element)

    @cached_property
    def parents(self) -> Ints:
        parents = np.array(self.document.elements.parent)
        parents[0] = 0
        return parents

    @cached_property
    def walk(self) -> Walk:
        return walk(self.document)

    @cached_property
    def phrases(self) -> PhraseHits:
        return phrase_hits(self.document)

    @cached_property
    def chain(self) -> list[Ints]:
        """For each level the block's container at that level: 0 its own block-level element, then upwards."""
        chain = [self.walk.level[self.holder]]
        for _ in range(LEVELS):
            chain.append(self.walk.level[self.parents[chain[-1]]])
        return chain
