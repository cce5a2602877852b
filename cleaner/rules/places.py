"""Where a page's elements carry what rules ask for: markers, words inside markers, tags, as spans of blocks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import accumulate, compress
from operator import itemgetter
from typing import NamedTuple

from cleaner.document.document import Document, split_words
from cleaner.document.remembered import Memory
from cleaner.document.rows import rows_of
from cleaner.document.story_frame import story_frame
from cleaner.models import FurnitureKind
from cleaner.rules.rule import PhraseRule

#: Elements whose markers describe the page and not a part of it.
_WHOLE_PAGE = frozenset({"root", "html", "body"})
#: Tokens that name what an article is about, as blog software writes them: "tag-newsletter".
_TOPIC = ("tag-", "category-", "topic-", "post-", "postid-", "page-id-", "section-")
#: An element with this many words of prose and this share of the page's holds the text itself: its attributes say what
#: the text is about, and only a certain rule may go by them. Comments may well be longer than the article. So does, however
#: short its paragraphs are, an <article> with the page's headline in it, or another element with it and this share of all words.
_TEXT_WORDS = 150
_TEXT_SHARE = 0.4
_PROSE = 10
#: A bar of share or follow buttons has no more blocks: what is longer is a footer with such a bar, or a dialog.
_LONGEST_BAR = 24
#: Longer attribute values are not remembered, and not more of them.
_LONGEST_KNOWN = 200
_MOST_KNOWN = 1_024

#: Of an element's marker attribute (element, name, value) the value, and the element.
_VALUE, _ELEMENT = itemgetter(2), itemgetter(0)
#: Disjoint spans of blocks in order: (first block, block after the last, what was found there).
Spans = list[tuple[int, int, str]]
#: Rules that ask for an attribute's value, each with the token or word of it that they ask for.
Asked = tuple[tuple[int, str], ...]


class Places(NamedTuple):
    """Where one page has what rules ask for: which rules ask for markers and for tags, and for each of them where they are."""

    by_marker: frozenset[int]
    by_tag: frozenset[int]
    marked: dict[int, Spans]
    tagged: dict[int, Spans]

    def asked(self, rule: int) -> bool:
        """Whether a rule asks for a marker or a tag."""
        return rule in self.by_marker or rule in self.by_tag

    def of(self, rule: int) -> Spans:
        """The blocks under a rule's markers or, where it asks for none, under its tags."""
        return (self.marked if rule in self.by_marker else self.tagged).get(rule, [])

    def at(self, rule: int, block: int) -> str | None:
        """How a block meets a rule's markers and tags, or None where it does not."""
        why: str | None = ""
        if rule in self.by_tag:
            why = _covering(self.tagged.get(rule, []), block)
        if rule in self.by_marker and why is not None:
            why = _covering(self.marked.get(rule, []), block)
        return why


class PlaceIndex:
    """Which rules ask for which markers and tags; made once, asked for every page. It remembers attribute values it met."""

    def __init__(self, rules: Mapping[int, PhraseRule]) -> None:
        markers = _by_entry({number: rule.markers for number, rule in rules.items()})
        #: Elements that are markers by their tag, as "<nav>" says.
        self._elements: dict[str, Asked] = {
            marker.strip("<>"): tuple((rule, marker) for rule in its) for marker, its in markers.items() if marker.startswith("<")
        }
        self._tokens = {marker: its for marker, its in markers.items() if not marker.startswith("<")}
        self._words = _by_entry({number: rule.marker_words for number, rule in rules.items()})
        self._tags = _by_entry({number: rule.tags for number, rule in rules.items()})
        self._anywhere = frozenset(
            n for n, rule in rules.items() if rule.card.certain or rule.card.keep or rule.card.kind is FurnitureKind.COMMENTS
        )
        self._bars = frozenset(n for n, rule in rules.items() if rule.card.kind is FurnitureKind.SOCIAL and not rule.phrases)
        self._by_marker = frozenset(number for number, rule in rules.items() if rule.markers or rule.marker_words)
        self._by_tag = frozenset(number for number, rule in rules.items() if rule.tags)
        self._memory = Memory[Asked](_MOST_KNOWN, _LONGEST_KNOWN)

    def on(self, document: Document) -> Places:
        """Where a document has what the rules ask for."""
        return Places(self._by_marker, self._by_tag, self._marked(document), self._tagged(document))

    def _marked(self, document: Document) -> dict[int, Spans]:
        """For each rule that has one of its markers on the page, the blocks under such elements."""
        found: dict[int, Spans] = {}
        marked = self._marked_elements(document)
        if not marked:
            return found
        elements, prose, words = document.elements, _prose_sums(document), list(accumulate(document.words, initial=0))
        for element, its in marked:
            if elements.tag[element] in _WHOLE_PAGE:
                continue
            first, last = _blocks_of(document, element)
            here = prose[last] - prose[first]
            holds_text = here >= _TEXT_WORDS and here >= _TEXT_SHARE * prose[-1]
            holds_text = holds_text or _holds_headline(document, element, words[last] - words[first] >= _TEXT_SHARE * words[-1])
            is_long = last - first > _LONGEST_BAR
            for rule, token in its:
                if is_long and rule in self._bars:
                    continue
                if not holds_text or rule in self._anywhere or token.startswith("<"):
                    _add(found.setdefault(rule, []), first, last, f'marker "{token}"')
        return found

    def _marked_elements(self, document: Document) -> list[tuple[int, Asked]]:
        """The elements that have markers of rules, in order, with these; what encloses comes before what it encloses."""
        marked: list[tuple[int, Asked]] = []
        for tag, its in self._elements.items():
            marked += [(row, its) for row in rows_of(document.elements.tag, tag)]
        if self._tokens or self._words:
            rows = document.marker_values
            asked = self._asked(list(map(_VALUE, rows)))
            marked += zip(map(_ELEMENT, compress(rows, asked)), filter(None, asked), strict=True)
        if self._elements:
            marked.sort(key=_ELEMENT)
        return marked

    def _asked(self, values: list[str]) -> list[Asked | None]:
        """What rules ask for in each of the values: nothing, for most."""
        known = self._memory.known
        asked = list(map(known.get, values))
        if None in asked:
            new = self._read(set(values).difference(known))
            self._memory.add(new)
            asked = list(map((known | new).get, values))
        return asked

    def _read(self, values: Iterable[str]) -> dict[str, Asked]:
        """For each of the values, which rules ask for it."""
        tokens = self._tokens.keys()
        lowered = {value: value.lower() for value in values}
        text = "\n".join(lowered.values())
        words = [word for word in sorted(self._words) if word in text]
        likely = [value for value, low in lowered.items() if not tokens.isdisjoint(low.split())]
        likely += [value for word in words for value, low in lowered.items() if word in low]
        return dict.fromkeys(lowered, ()) | {value: self._rules_of(value, words) for value in likely}

    def _rules_of(self, value: str, words: list[str]) -> Asked:
        """The rules that ask for one of a value's tokens, or for one of the words, each with the token or word."""
        lowered = value[:500].lower()
        hits: dict[int, str] = {}
        for token in sorted(self._tokens.keys() & lowered.split()):
            hits |= {rule: token for rule in self._tokens[token] if rule not in hits}
        if any(word in lowered for word in words):
            parts = (part for part in value[:500].split() if not part.lower().startswith(_TOPIC))
            own = frozenset[str]().union(*map(split_words, parts))
            for word in words:
                if word in own:
                    hits |= {rule: word for rule in self._words[word] if rule not in hits}
        return tuple(hits.items())

    def _tagged(self, document: Document) -> dict[int, Spans]:
        """For each rule that has one of its tags on the page, the blocks with that tag or under such elements."""
        found: dict[int, Spans] = {}
        tags, elements = self._tags, document.elements
        rows = [(elements.first[row], -elements.last[row], 0, row, tag) for tag in tags for row in rows_of(elements.tag, tag)]
        rows += [(block, -block - 1, 1, block, tag) for tag in tags for block in rows_of(document.tag, tag)]
        for first, last, _, _, tag in sorted(rows):  # what encloses comes before what it encloses
            for rule in tags[tag]:
                _add(found.setdefault(rule, []), first, -last, f"inside <{tag}>")
        return found


def _prose_sums(document: Document) -> list[int]:
    """Running totals of the words of long blocks."""
    return list(accumulate([words if words >= _PROSE else 0 for words in document.words], initial=0))


def _holds_headline(document: Document, element: int, holds_words: bool) -> bool:
    """Whether an element holds the page's headline and what it is the headline of: as an <article>, or with most words."""
    if not holds_words and document.elements.tag[element] != "article":
        return False
    return document.elements.first[element] <= story_frame(document).title < document.elements.last[element] - 1


def _blocks_of(document: Document, element: int) -> tuple[int, int]:
    """The blocks that an element is the place of: first, behind the last. Where it begins or ends within a block its marker says
    nothing of the words beside it, unless most of them are links, as the entries of a breadcrumb before the last."""
    first, last, stop = document.elements.first[element], document.elements.last[element], document.elements.stop[element]
    holders = document.element
    if first < last and not (element <= holders[first] < stop or document.is_linked(first)):
        first += 1
    if first < last and not (element <= holders[last - 1] < stop or document.is_linked(last - 1)):
        last -= 1
    return first, last


def _by_entry(entries: Mapping[int, Iterable[str]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for number, names in entries.items():
        for name in names:
            found.setdefault(name, []).append(number)
    return {name: tuple(numbers) for name, numbers in found.items()}


def _add(spans: Spans, first: int, last: int, what: str) -> None:
    """Add the part of a span that is not covered yet; spans come in order of their first block."""
    if spans:
        first = max(first, spans[-1][1])
    if first < last:
        spans.append((first, last, what))


def _covering(spans: Spans, block: int) -> str | None:
    """What was found over a block, or None."""
    at = bisect_right(spans, block, key=lambda span: span[0]) - 1
    return spans[at][2] if at >= 0 and block < spans[at][1] else None
