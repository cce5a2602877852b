"""The page as one text and blocks that are spans of it. Reading makes it; scoring, rules and feeds only read it.

A `Document` keeps its blocks and elements as columns (parallel lists): what is computed for all blocks at once costs
no loop in Python, and what is asked of one block reads one row.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from sys import intern
from typing import Any, Literal

from cleaner.document.folding import fold
from cleaner.document.json_strings import json_string

#: Attributes whose values are markers: whole tokens that name what an element is for.
MARKER_ATTRIBUTES = frozenset({"class", "id", "role", "aria-label", "itemprop", "data-testid"})
#: Names of `RawMetadata.meta` for what a script's state says of the article: nothing is asked later than these.
STATE_AUTHOR, STATE_PUBLISHED = "state:author", "state:published"
#: Of an attribute's value so many characters are read.
VALUE_READ = 500
_NOTHING: frozenset[str] = frozenset()
_ARTICLE_BODY = re.compile(r'"articleBody"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.)*+)"', re.S)
#: A character of a script that is written without spaces between words.
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff66-\uff9d]")
#: With one of these begins, in UTF-8, whatever is of such a script.
_UNSPACED_BYTES = bytes([0xE0, 0xE1, *range(0xE3, 0xEA), 0xEF, 0xF0])
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_A-Za-z]+|\d+")


@dataclass(slots=True)
class Elements:
    """The page's elements as columns, in order of their start tags. Row 0 is the root, and encloses every block.

    `first[e]:last[e]` is the range of blocks inside element e; the elements inside e are rows e+1 to `stop[e]`, and
    `depth[e]` elements enclose it. `span_ends[e]` is where the words of a <span> end that ends inside a block.
    `hidden_spans[e]` is where the page's text ended when an inline element began that is hidden.
    `attributes` holds the (name, value) pairs as the parser gave them, names in lower case.
    """

    tag: list[str] = field(default_factory=lambda: ["root"])
    parent: list[int] = field(default_factory=lambda: [-1])
    attributes: list[list[tuple[str, str]]] = field(default_factory=lambda: [[]])
    hidden: list[bool] = field(default_factory=lambda: [False])
    first: list[int] = field(default_factory=lambda: [0])
    last: list[int] = field(default_factory=lambda: [0])
    stop: list[int] = field(default_factory=lambda: [1])
    depth: list[int] = field(default_factory=lambda: [0])
    span_ends: dict[int, int] = field(default_factory=dict)
    hidden_spans: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class RawMetadata:
    """What the page says of itself, uninterpreted: read on the same pass, interpreted in assembling."""

    html_attributes: dict[str, str] = field(default_factory=dict)
    meta: list[tuple[str, str]] = field(default_factory=list)  # (name, property, itemprop or http-equiv in lower case, content)
    links: list[tuple[str, str, str]] = field(default_factory=list)  # (rel, href, hreflang)
    title: str | None = None
    json_ld: list[str] = field(default_factory=list)
    times: list[tuple[str, int]] = field(default_factory=list)  # (datetime attribute, or title of an <abbr>; element)
    contents: list[int] = field(default_factory=list)  # rows of the elements with a `content`: facts said beside what is shown
    images: list[tuple[str, str, int]] = field(default_factory=list)  # (src, alt, number of blocks before it)
    base: str | None = None


@dataclass
class Document:
    """A page: its text, its blocks and elements as columns, and its raw metadata.

    A block is what stands between two block boundaries (HTML) or one line or hard-wrapped paragraph (text).
    Columns of blocks: `start`, `end` index `text`; `tag` is the innermost block-level element ("line" in text mode,
    "input" for a form field's words); `element` is the innermost element that holds all of the block's words;
    `link_chars` counts the characters inside links; `blank_before` the blank lines above (text mode).
    """

    text: str
    mode: Literal["html", "text"]
    url: str | None = None
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    tag: list[str] = field(default_factory=list)
    element: list[int] = field(default_factory=list)
    hidden: list[bool] = field(default_factory=list)
    link_chars: list[int] = field(default_factory=list)
    blank_before: list[int] = field(default_factory=list)
    elements: Elements = field(default_factory=Elements)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    #: The first block of a body that stands in no element, only in a script: it and all behind it do (None: there is none).
    in_script: int | None = None
    #: Rows of the elements that are a first-level heading.
    headings: list[int] = field(default_factory=list)
    raw: RawMetadata = field(default_factory=RawMetadata)
    warnings: list[str] = field(default_factory=list)
    #: Blocks that the score might keep: what only cuts such blocks need not look at the others (None: all are).
    in_question: list[bool] | None = None
    #: Of those, the ones that are body unless somebody cleaned the page before (None: nobody asked).
    expected_body: list[bool] | None = None
    #: Of those, the ones that the score is so unsure of that a learned rule may cut them (None: all are).
    undecided: list[bool] | None = None
    #: In text, how likely each line is another story's title: a margin as the score's are, above 0 where it is likelier than
    #: not, 0 where nothing is said (None: nobody asked).
    title_margins: list[int] | None = None
    #: What was found out of the page once: see once.py.
    known: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.start)

    @cached_property
    def folded(self) -> str:
        """A copy of `text` of the same length: lower case, with quotes, dashes and white space unified."""
        return fold(self.text)

    @cached_property
    def texts(self) -> list[str]:
        """The text of each block."""
        return [self.text[s:e] for s, e in zip(self.start, self.end, strict=True)]

    @cached_property
    def folded_texts(self) -> list[str]:
        """The folded text of each block."""
        return [self.folded[s:e] for s, e in zip(self.start, self.end, strict=True)]

    @cached_property
    def folded_counts(self) -> Counter[str]:
        """How many blocks have each folded text."""
        return Counter(self.folded_texts)

    @cached_property
    def words(self) -> list[int]:
        """The number of words of each block; scripts without spaces count a word for two characters."""
        texts = self.texts
        counts = [text.count(" ") + 1 for text in texts]
        wide = [block for block, text in enumerate(texts) if not text.isascii()]
        if wide and may_be_unspaced(said := "".join([texts[block] for block in wide])) and UNSPACED.search(said) is not None:
            for block in wide:
                counts[block] = count_words(texts[block])
        return counts

    def forget(self) -> None:
        """Drop what was computed of the text and the blocks: reading calls it when it adds to them."""
        for name in ("folded", "texts", "folded_texts", "folded_counts", "words", "link_places", "marker_values", "_link_starts"):
            self.__dict__.pop(name, None)
        self.known.clear()

    @cached_property
    def link_places(self) -> dict[str, list[int]]:
        """Which of the links lead to each address."""
        places: dict[str, list[int]] = {}
        for place, (_, _, href) in enumerate(self.links):
            places.setdefault(href, []).append(place)
        return places

    @cached_property
    def article_bodies(self) -> list[str]:
        """The `articleBody` texts in the page's JSON-LD, as they stand (whole or not, with or without markup)."""
        found = (match[1] for script in self.raw.json_ld for match in _ARTICLE_BODY.finditer(script))
        return [body for said in found if (body := json_string(said))]

    @cached_property
    def marker_values(self) -> list[tuple[int, str, str]]:
        """The marker attributes, in order: element, name, value."""
        names = MARKER_ATTRIBUTES
        rows = enumerate(self.elements.attributes)
        return [(row, name, value) for row, pairs in rows for name, value in pairs if name in names]

    def block_at(self, offset: int) -> int:
        """The index of the last block that starts at or before `offset` (-1 before the first)."""
        return bisect.bisect_right(self.start, offset) - 1

    def blocks_in(self, start: int, end: int) -> range:
        """The indices of the blocks that a span touches."""
        return range(self.block_at(start), self.block_at(max(start, end - 1)) + 1)

    def ancestors(self, element: int) -> Iterator[int]:
        """The element and all that enclose it, innermost first, the root last."""
        parent = self.elements.parent
        while element >= 0:
            yield element
            element = parent[element]

    def attribute(self, element: int, name: str) -> str | None:
        """The value of an element's attribute, or None."""
        for key, value in self.elements.attributes[element]:
            if key == name:
                return value
        return None

    def tokens(self, element: int) -> frozenset[str]:
        """An element's own marker tokens: whole, in lower case, of class, id, role, aria-label, itemprop and data-testid."""
        found: frozenset[str] = frozenset()
        for key, value in self.elements.attributes[element]:
            if key in MARKER_ATTRIBUTES and value:
                found |= split_tokens(value)
        return found

    def token_words(self, element: int) -> frozenset[str]:
        """The words inside an element's marker tokens: "c-newsletterBox" gives c, newsletter, box."""
        found = _NOTHING
        for key, value in self.elements.attributes[element]:
            if key in MARKER_ATTRIBUTES and value:
                words = split_words(value)
                found = found | words if found else words  # most elements have one such attribute
        return found

    def links_in(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """The links (start, end, href) that begin in the span, in order."""
        low = bisect.bisect_left(self._link_starts, start)
        high = bisect.bisect_left(self._link_starts, end)
        return self.links[low:high]

    def link_density(self, block: int) -> float:
        """The share of a block's characters that stand inside links, 0 to 1."""
        return self.link_chars[block] / max(1, self.end[block] - self.start[block])

    def is_linked(self, block: int, share: int = 2) -> bool:
        """Whether links make up more than one part in `share` of a block."""
        return self.link_chars[block] * share > self.end[block] - self.start[block]

    @cached_property
    def _link_starts(self) -> list[int]:
        return [link[0] for link in self.links]


def split_tokens(value: str) -> frozenset[str]:
    """The white-space separated tokens of an attribute's value, in lower case (longer values than `VALUE_READ` are cut)."""
    return frozenset(value[:VALUE_READ].lower().split())


@lru_cache(maxsize=512)
def split_words(value: str) -> frozenset[str]:
    """The words of an attribute's value, split at anything but letters and where camelCase turns, in lower case."""
    return frozenset([intern(word.lower()) for word in written_words(value)])  # most have few of the same words


def written_words(value: str) -> list[str]:
    """The words of an attribute's value, split as by `split_words`, each as it is written: "main", "Main" or "MAIN"."""
    return _WORD.findall(value[:VALUE_READ])


def count_words(text: str) -> int:
    """The number of words of a block's text; scripts without spaces count a word for two characters."""
    spaced = text.count(" ") + 1
    return max(spaced, len(UNSPACED.findall(text)) // 2) if may_be_unspaced(text) else spaced


def may_be_unspaced(text: str) -> bool:
    """Whether a text may have characters of scripts without spaces: seen many times as fast as a regex finds that it has none."""
    if text.isascii():
        return False
    encoded = text.encode(errors="surrogatepass")
    return len(encoded.translate(None, _UNSPACED_BYTES)) < len(encoded)


def is_unspaced(text: str) -> bool:
    """Whether a text's words are told by its script, as few spaces part them."""
    return count_words(text) > 2 * (text.count(" ") + 1)
