"""The state that a script builds a page from: the texts in its JSON that may be the article's body.

Three ways to write it are read: a script that is JSON (`application/json`, `__NEXT_DATA__`), a value that is assigned
(`window.__STATE__ = {…}`) or passed (`self.__next_f.push([…])`), and JSON in a string (`JSON.parse("…")`). Time is
bounded: so many characters are parsed, so many values walked through.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

#: Bounds for a page: characters parsed, what looks like JSON and is none (each costs a look at all before it), values
#: walked through, and how deep.
MAX_CHARACTERS = 2_000_000
MAX_FAILURES = 100
MAX_VALUES = 100_000
MAX_DEPTH = 24
#: A text with fewer characters is no body, one with fewer no paragraph.
LEAST_BODY, LEAST_PARAGRAPH = 200, 40
#: A list with so many paragraphs is a body.
MIN_PARAGRAPHS = 3
#: So many candidates are offered, the longest first.
MAX_CANDIDATES = 4
#: Keys whose values are a story's text, in lower case and without "_" and "-".
_TEXT_KEYS = frozenset(
    "body articlebody bodytext bodyhtml content contenthtml contents contentelements children html markup paragraphs"
    " paragraph richtext story storybody storyhtml text texthtml value".split()
)
#: Keys that the entries of a list of other stories have.
_STORY_KEYS = frozenset("headline title url href slug link permalink".split())
#: Where a value begins. Code has braces by the thousand, but its keys are seldom in quotes.
_OPENS = re.compile(r"""(?:\A|[=(])\s{0,20}(?=\{\s{0,20}"|\[\s{0,20}[\[{"\d])|JSON\.parse\(\s{0,20}(?=")""")

Parts = list[str]


def state_bodies(scripts: Iterable[str]) -> list[Parts]:
    """The texts of the page's state that may be its article's body, each as its paragraphs, the longest first."""
    found: list[Parts] = []
    walk = _Walk()
    for value in _values(scripts):
        found += walk.bodies(value)
    found.sort(key=lambda parts: -sum(map(len, parts)))
    return found[:MAX_CANDIDATES]


def _values(scripts: Iterable[str]) -> Iterator[Any]:
    """The JSON values in the scripts that are long enough to hold a body."""
    decoder = json.JSONDecoder(strict=False)
    left, failures = MAX_CHARACTERS, 0
    for script in scripts:
        if not LEAST_BODY <= len(script) <= MAX_CHARACTERS:
            continue
        at = 0
        while left > 0 and failures < MAX_FAILURES and (opening := _OPENS.search(script, at)):
            begins = opening.end()
            try:
                value, at = decoder.raw_decode(script, begins)
                yield decoder.decode(value) if isinstance(value, str) else value
            except json.JSONDecodeError as error:
                failures += 1
                left -= max(0, error.pos - begins)
                at = max(at, begins + 1)
            except RecursionError:
                return
            left -= at - begins


class _Walk:
    """A walk through the values of a page's state, all of them together at most MAX_VALUES."""

    def __init__(self) -> None:
        self.left = MAX_VALUES

    def bodies(self, value: Any, key: str = "", depth: int = 0) -> Iterator[Parts]:
        """The bodies in a value: long texts under a key for text, and lists of paragraphs."""
        self.left -= 1
        if self.left < 0 or depth > MAX_DEPTH:
            return
        if isinstance(value, str):
            if len(value) >= LEAST_BODY and ("</p>" in value or _plain(key) in _TEXT_KEYS) and '":' not in value:
                yield [value]
        elif isinstance(value, dict):
            for name, inner in value.items():
                yield from self.bodies(inner, name, depth + 1)
        elif isinstance(value, list):
            paragraphs = [text for item in value if not _is_story(item) for text in self.paragraph(item)]
            if sum(len(text) >= LEAST_PARAGRAPH for text in paragraphs) >= MIN_PARAGRAPHS:
                yield paragraphs
            for inner in value:
                yield from self.bodies(inner, key, depth + 1)

    def paragraph(self, item: Any) -> list[str]:
        """The text of one entry of a list, as a list of it or of nothing."""
        text = "".join(self.texts(item, 0))
        return [text] if text.strip() else []

    def texts(self, value: Any, depth: int) -> Iterator[str]:
        """The texts in an entry, those of its marked-up parts included."""
        self.left -= 1
        if self.left < 0 or depth > 4:
            return
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            for inner in value:
                yield from self.texts(inner, depth + 1)
        elif isinstance(value, dict):
            for name, inner in value.items():
                if _plain(name) in _TEXT_KEYS:
                    yield from self.texts(inner, depth + 1)


def _is_story(item: Any) -> bool:
    return isinstance(item, dict) and len(_STORY_KEYS.intersection(map(_plain, item))) > 1


def _plain(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "")
