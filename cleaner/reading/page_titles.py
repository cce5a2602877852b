"""What a page is called, to tell its own text from others' in a state that holds several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from cleaner.document.document import Document
from cleaner.document.json_strings import json_string
from cleaner.document.names import bare, one_line
from cleaner.document.occurrences import values_of

#: A word of a title that tells; of scripts whose words are short, inflected or not spaced, two letters.
_WORD = re.compile("[a-z\u00e0-\u024f]{4,}|[^\\W\\d_a-z\u00e0-\u024f]{2}")
#: Of a word so many letters are looked for: it may be inflected.
WORD_BEGINS = 5
#: A part of a title with fewer words that tell, or with fewer letters, may be the name of the site or of a section.
TELLING_WORDS, TITLE_LETTERS = 3, 8
#: So much of a title is looked at, and so many of JSON-LD's headlines.
TITLE_LENGTH, HEADLINES = 300, 3
_TITLE_TAGS = frozenset({"og:title", "twitter:title", "parsely-title"})
_HEADLINE = re.compile(r'\s{0,4}:\s{0,4}"((?:[^"\\]|\\.){8,900})"')
#: What stands between a headline and the site's name.
_SEPARATOR = re.compile(r" ?[|｜] ?| [-–—»·•] ")


class PageTitles:
    """What the page is called in its head, whole and without what stands before or behind a stroke."""

    def __init__(self, document: Document) -> None:
        self.whole = list(dict.fromkeys(title for text in _given(document) if (title := one_line(text[:TITLE_LENGTH]))))
        parts = [part for title in self.whole for part in _parts(title)]
        self._keys = {key for title in (*self.whole, *parts) if len(key := bare(title)) >= TITLE_LETTERS}
        words = [_words(title) for title in self.whole] + [w for part in parts if len(w := _words(part)) >= TELLING_WORDS]
        self._words = words or [frozenset()]

    def name(self, title: str) -> bool:
        """Whether a title is the page's."""
        return bare(one_line(title[:TITLE_LENGTH])) in self._keys

    def are_said_in(self, text: str) -> bool:
        """Whether a text speaks of what one of the titles says: a third of its words, or of its pairs of letters, is in it."""
        said = text.lower()
        return any(3 * sum(word in said for word in words) >= len(words) for words in self._words)


def _given(document: Document) -> Iterator[str]:
    raw = document.raw
    yield raw.title or ""
    yield from (content for name, content in raw.meta if name in _TITLE_TAGS)
    found = (match[1] for script in raw.json_ld for match in values_of(script, '"headline"', _HEADLINE))
    yield from filter(None, map(json_string, islice(found, HEADLINES)))


def _parts(title: str) -> Iterable[str]:
    """What stands before and behind each stroke of a title."""
    for stroke in _SEPARATOR.finditer(title):
        yield title[: stroke.start()]
        yield title[stroke.end() :]


def _words(title: str) -> frozenset[str]:
    return frozenset(word[:WORD_BEGINS] for word in _WORD.findall(title.lower()))
