"""The columns of an HTML page that several features share: counts, prefix sums, containers, a walk over the elements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.document.occurrences import values_of
from cleaner.reading.html import INLINE
from cleaner.scoring import markers
from cleaner.scoring.arrays import Ints, around_middle, best_run, group_sizes, numbered, percent, stacked, sums
from cleaner.scoring.characters import Characters, Codes, codes_of, count_characters
from cleaner.scoring.words import Words, page_words

#: Tags in rough order of how much they hold prose; the value of the feature is the position.
TAG_ORDER = (
    "p blockquote li h2 h3 h4 h1 h5 h6 pre dd dt td th figcaption div section article main body span summary"
    " details center address label legend button input nav header footer aside form ul ol table figure a time root"
).split()
TAG_VALUE = {tag: position + 1 for position, tag in enumerate(TAG_ORDER)}
#: A number for each tag of which anything is known, 0 for all others: up to the last of TAG_ORDER its value.
TAG_ID = {tag: number for number, tag in enumerate(dict.fromkeys((*TAG_ORDER, *markers.TAGS, *sorted(INLINE))), 1)}
_VALUES = np.array([0, *(TAG_VALUE.get(tag, 0) for tag in TAG_ID)])
_BITS = np.array([0, *(markers.TAG_BITS.get(tag, 0) for tag in TAG_ID)])
_INLINE = np.array([False, *(tag in INLINE for tag in TAG_ID)])
#: What paths of tags are polynomials of: 2**63 over the golden ratio, odd.
_BASE = 0x4F1BBCDCBFA53E0B
#: A block is good prose from this many words on, if at most GOOD_LINKED percent of its characters are linked.
GOOD_WORDS = 10
GOOD_LINKED = 33
LEVELS = 5  # block-level containers looked at, from the block's own upwards
_TYPE = re.compile(r'\s{0,9}:\s{0,9}(?:"([^"]{1,60})"|\[([^\]]{1,200})\])')
_ARTICLE = TAG_VALUE["article"]


class Walk(NamedTuple):
    """Columns of elements: the bits of their own markers and with those of all around them, the nearest block-level
    element, and numbers that equal paths of block-level tags, and equal tags and classes, share."""

    own_bits: Ints
    bits: Ints
    level: Ints
    path: Ints
    kind: Ints


def walk(document: Document, ids: Ints, parents: Ints) -> Walk:
    """The columns of the elements, whose tags are given by TAG_ID and whose parents stand before them, 0 for the root's.

    What an element has of all around it is found by doubling: first it takes its parent's, then that of the element two
    above with all that one has by then, and so on. A path is the polynomial of its tags at a large odd number, modulo
    2**64: as good as certain to be another for another path.
    """
    inline = _INLINE[ids]
    own, kind = _marked_and_kinds(document)
    own |= _BITS[ids]
    path = np.where(inline, 0, _VALUES[ids] + 1)  # none is 0, which would be as good as no tag
    path[0] = 0
    scale = np.where(inline, 1, _BASE)
    scale[0] = 1
    bits, up = own.copy(), parents
    while True:
        bits |= bits[up]
        path += scale * path[up]
        scale *= scale[up]
        if not up.any():
            break
        up = up[up]
    level = np.where(inline, parents, np.arange(len(ids)))
    while inline[level].any():
        level = level[level]
    return Walk(own, bits, level, numbered(path), kind)


def _marked_and_kinds(document: Document) -> tuple[Ints, Ints]:
    """Of each element the bits of its marker words, and the first element with its tag and class."""
    tags, rows = document.elements.tag, document.marker_values
    own, named = [0] * len(tags), list(tags)
    bits = markers.word_bits([value for _, _, value in rows])
    for row, name, value in rows:
        own[row] |= bits[value]
        if name == "class":
            named[row] = tags[row] + " " + value
    kinds: dict[str, int] = {}
    return np.array(own, np.int64), np.fromiter(map(kinds.setdefault, named, range(len(named))), np.int64, len(named))


class Layout(NamedTuple):
    """Where blocks stand among the containers: `first` and `last` block of each element, each block's containers
    (LEVELS + 1, blocks), and of each element the numbers of its path and kind (see `Walk`)."""

    first: Ints
    last: Ints
    chain: Ints
    path: Ints
    kind: Ints


@dataclass
class HtmlPage:
    """The shared columns of one page, each made when it is first asked for."""

    document: Document

    @cached_property
    def data_types(self) -> set[str]:
        """The types that the page's JSON-LD names, in small letters."""
        found: set[str] = set()
        for script in self.document.raw.json_ld[:20]:
            for match in values_of(script, '"@type"', _TYPE):
                found.update(name.strip(' "\n').lower().rpartition("/")[2] for name in (match[1] or match[2]).split(","))
        return found

    @cached_property
    def count(self) -> int:
        return len(self.document.start)

    @cached_property
    def at(self) -> Ints:
        return np.arange(self.count)

    @cached_property
    def start(self) -> Ints:
        return np.array(self.document.start)

    @cached_property
    def end(self) -> Ints:
        return np.array(self.document.end)

    @cached_property
    def codes(self) -> Codes:
        return codes_of(self.document.text)

    @cached_property
    def characters(self) -> Characters:
        return count_characters(self.codes, self.start, self.end)

    @cached_property
    def words(self) -> Words:
        return page_words(self.codes, self.start, self.end)

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
        return best_run(np.where(self.good > 0, self.good, -np.minimum(self.characters.words, 12) - 6).cumsum())

    @cached_property
    def good_sums(self) -> Ints:
        good: Ints = self.prefix[0]
        return good

    @cached_property
    def total_good(self) -> int:
        return max(1, int(self.good_sums[-1]))

    @cached_property
    def prefix(self) -> Ints:
        """Prefix sums (4, blocks + 1) of good words, words, linked characters and characters."""
        c = self.characters
        return sums(stacked([self.good, c.words, self.linked, c.chars]))

    @cached_property
    def first(self) -> Ints:
        return np.array(self.document.elements.first)

    @cached_property
    def last(self) -> Ints:
        return np.array(self.document.elements.last)

    @cached_property
    def tag_ids(self) -> Ints:
        tags = self.document.elements.tag
        return np.fromiter(map(TAG_ID.get, tags, repeat(0)), np.int64, len(tags))

    @cached_property
    def element_tags(self) -> Ints:
        """The tag of each element by TAG_VALUE."""
        values: Ints = _VALUES[self.tag_ids]
        return values

    @cached_property
    def element_sums(self) -> Ints:
        """Sums (4, elements) of what `prefix` has, over each element's blocks."""
        return self.prefix[:, self.last] - self.prefix[:, self.first]

    @cached_property
    def element_good(self) -> Ints:
        good: Ints = self.element_sums[0]
        return good

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
        return walk(self.document, self.tag_ids, self.parents)

    @cached_property
    def depth(self) -> Ints:
        """How many elements enclose each element."""
        stop = np.array(self.document.elements.stop)
        size = len(stop)
        return np.arange(size) - np.cumsum(np.bincount(stop, minlength=size + 1))[:size]

    @cached_property
    def siblings(self) -> Ints:
        """For each element the children of its parent with the same tag and class."""
        return group_sizes(self.parents * len(self.parents) + self.walk.kind)

    @cached_property
    def article(self) -> Ints:
        """For each element the innermost <article> around it, or -1."""
        around = np.full(len(self.parents), -1)
        stop = self.document.elements.stop
        for row in np.flatnonzero(self.element_tags == _ARTICLE).tolist():
            around[row : stop[row]] = row
        return around

    @cached_property
    def articles_before(self) -> Ints:
        return np.cumsum(self.element_tags == _ARTICLE)

    @cached_property
    def chain(self) -> Ints:
        """For each level (LEVELS + 1, blocks) the block's container there: 0 its own block-level element, then upwards."""
        chain = np.empty((LEVELS + 1, self.count), np.int64)
        level = self.walk.level
        above = level[self.parents]
        chain[0] = level[self.holder]
        for step in range(LEVELS):
            chain[step + 1] = above[chain[step]]
        return chain

    @property
    def layout(self) -> Layout:
        return Layout(self.first, self.last, self.chain, self.walk.path, self.walk.kind)

    @cached_property
    def top(self) -> int:
        """The deepest element with 60 % of the good words."""
        return self.deepest(60)

    def deepest(self, share: int) -> int:
        """The deepest element with so many percent of the good words."""
        return int(np.flatnonzero(100 * self.element_good >= share * int(self.good_sums[-1]))[-1])


def edge_distance(at: Ints, low: int, high: int) -> NDArray[np.int64]:
    """How far a block is from the nearer edge of low:high + 1, below 0 outside, around 128 as bytes are."""
    outside = np.where(at < low, at - low, high - at)
    return around_middle(np.where((at >= low) & (at <= high), np.minimum(at - low, high - at), outside))
