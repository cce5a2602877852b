"""Where a page's elements carry what rules ask for: markers, words inside markers, tags, as spans of blocks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import accumulate

from cleaner.document.document import Document, split_words
from cleaner.models import FurnitureKind
from cleaner.rules.rule import PhraseRule

#: Elements whose markers describe the page and not a part of it.
_WHOLE_PAGE = frozenset({"root", "html", "body"})
#: Tokens that name what an article is about, as blog software writes them: "tag-newsletter".
_TOPIC = ("tag-", "category-", "topic-", "post-", "postid-", "page-id-", "section-")
#: An element with this many words of prose and this share of the page's holds the text itself: its marker says what
#: the text is about, and only a certain rule may go by it. Comments may well be longer than the article.
_TEXT_WORDS = 150
_TEXT_SHARE = 0.4
_PROSE = 10

#: Disjoint spans of blocks in order: (first block, block after the last, what was found there).
Spans = list[tuple[int, int, str]]


class PlaceIndex:
    """Which rules ask for which markers and tags; made once, asked for every page."""

    def __init__(self, rules: Mapping[int, PhraseRule]) -> None:
        self._tokens: dict[str, tuple[int, ...]] = _by_entry({n: rule.markers for n, rule in rules.items()})
        self._words: dict[str, tuple[int, ...]] = _by_entry({n: rule.marker_words for n, rule in rules.items()})
        self._tags: dict[str, tuple[int, ...]] = _by_entry({n: rule.tags for n, rule in rules.items()})
        self._anywhere = frozenset(
            n for n, rule in rules.items() if rule.card.certain or rule.card.keep or rule.card.kind is FurnitureKind.COMMENTS
        )

    def marked(self, document: Document) -> dict[int, Spans]:
        """For each rule that has one of its markers on the page, the blocks under such elements."""
        found: dict[int, Spans] = {}
        if not self._tokens and not self._words:
            return found
        asked = self._asked({value for _, value in document.marker_values})
        if not asked:
            return found
        elements, prose = document.elements, _prose_sums(document)
        for element, value in document.marker_values:
            if value not in asked or elements.tag[element] in _WHOLE_PAGE:
                continue
            first, last = elements.first[element], elements.last[element]
            here = prose[last] - prose[first]
            holds_text = here >= _TEXT_WORDS and here >= _TEXT_SHARE * prose[-1]
            for rule, token in asked[value]:
                if not holds_text or rule in self._anywhere:
                    _add(found.setdefault(rule, []), first, last, token)
        return found

    def _asked(self, values: set[str]) -> dict[str, list[tuple[int, str]]]:
        """Those of the values that rules ask for, each with the rules and the token or word they ask for."""
        tokens, text = self._tokens.keys(), "\n".join(values).lower()
        words = [word for word in sorted(self._words) if word in text]
        likely = [value for value in values if not tokens.isdisjoint(value.lower().split())]
        likely += [value for value in values for word in words if word in value.lower()]
        return {value: hits for value in likely if (hits := self._read(value, words))}

    def _read(self, value: str, likely_words: list[str]) -> list[tuple[int, str]]:
        """The rules that ask for one of a value's tokens or words."""
        hits: dict[int, str] = {}
        lowered = value[:500].lower()
        for token in sorted(self._tokens.keys() & lowered.split()):
            hits |= {rule: token for rule in self._tokens[token] if rule not in hits}
        if any(word in lowered for word in likely_words):
            parts = (part for part in value[:500].split() if not part.lower().startswith(_TOPIC))
            words = frozenset[str]().union(*map(split_words, parts))
            for word in likely_words:
                if word in words:
                    hits |= {rule: word for rule in self._words[word] if rule not in hits}
        return list(hits.items())

    def tagged(self, document: Document) -> dict[int, Spans]:
        """For each rule that has one of its tags on the page, the blocks with that tag or under such elements."""
        found: dict[int, Spans] = {}
        tags, elements = self._tags, document.elements
        rows = [(elements.first[row], -elements.last[row], 0, row, tag) for row, tag in enumerate(elements.tag) if tag in tags]
        rows += [(block, -block - 1, 1, block, tag) for block, tag in enumerate(document.tag) if tag in tags]
        for first, last, _, _, tag in sorted(rows):  # what encloses comes before what it encloses
            for rule in tags[tag]:
                _add(found.setdefault(rule, []), first, -last, tag)
        return found


def _prose_sums(document: Document) -> list[int]:
    """Running totals of the words of long blocks."""
    return list(accumulate((words if words >= _PROSE else 0 for words in document.words), initial=0))


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


def covering(spans: Spans, block: int) -> str | None:
    """What was found over a block, or None."""
    at = bisect_right(spans, block, key=lambda span: span[0]) - 1
    return spans[at][2] if at >= 0 and block < spans[at][1] else None
