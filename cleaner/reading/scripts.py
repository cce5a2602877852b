"""Bodies that stand in no element, only in a script: the JSON-LD `articleBody`, or the state that the page is built from.

They are asked for where the page itself has (almost) no prose, and are added as blocks at the end of the text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable

from cleaner.document.document import Document, count_words
from cleaner.document.surrogates import well_formed
from cleaner.reading.states import state_bodies

#: A body in a script counts from this many words on, where at most SEEN of its probes stand on the page already and the
#: page's own long blocks have fewer words than half of it.
LEAST_WORDS = 80
#: What JSON-LD calls the article's body is one from fewer words on, and where the page shows its beginning: a teaser is
#: removed as a copy (`repeat.in-script`).
LEAST_DECLARED, SEEN_DECLARED = 40, 0.5
SEEN = 0.3
PROBES = 8
PROBE_WORDS = 6
PROBE_LENGTH = 60
LONG_BLOCK = 10
#: A page whose own long blocks have more words is not built from its state: the shortest whole articles have about 90,
#: and what stands around a body that is still to come (a note on cookies, the imprint) has less.
MOST_OWN_WORDS = 80
#: A page with more text shows more than a frame: its words need not be counted.
MOST_CHARACTERS = 4_000
#: What a script puts an advert or a box in the place of: "$$ARTICLEAD$$", "{{embed-1}}".
_PLACEHOLDER = re.compile(r"[\W_]{2}[\w-]{1,40}[\W_]{2}")
#: A word of a title that tells; of scripts whose words are short, inflected or not spaced, two letters.
_TITLE_WORD = re.compile("[a-z\u00e0-\u024f]{4,}|[^\\W\\d_a-z\u00e0-\u024f]{2}")


def script_lines(document: Document, scripts: Callable[[], Iterable[str]], read_markup: Callable[[str], list[str]]) -> list[str]:
    """The paragraphs of a body that only a script of the page has, or none.

    `scripts` gives the contents of the page's scripts, `read_markup` the lines of a text with markup; both are only asked
    where they might be needed.
    """
    for body in document.article_bodies:
        if 2 * _own_words(document) < count_words(body) + body.count("<"):  # markup may stand between words
            lines = _lines(body, read_markup)
            if _is_missing(document, lines, LEAST_DECLARED, SEEN_DECLARED):
                return lines
    if len(document.text) > MOST_CHARACTERS or _own_words(document) > MOST_OWN_WORDS:
        return []
    least = max(LEAST_WORDS, 2 * sum(document.words))
    for parts in state_bodies(scripts()):
        lines = [line for part in parts for line in _lines(part, read_markup) if not _PLACEHOLDER.fullmatch(line)]
        prose = sum(words for line in lines if (words := count_words(line)) >= LONG_BLOCK)
        if prose >= least and _is_missing(document, lines) and _is_on(document.raw.title or "", lines):
            return lines
    return []


def _own_words(document: Document) -> int:
    """The words of the page's own long blocks."""
    return sum(words for words in document.words if words >= LONG_BLOCK)


def _lines(body: str, read_markup: Callable[[str], list[str]]) -> list[str]:
    """The body line by line, without markup if it has any."""
    body = well_formed(body)
    if "</" in body or "<br" in body:
        return read_markup(body)
    lines = (" ".join(line.split()) for line in html.unescape(body).splitlines())
    return [line for line in lines if line]


def _is_missing(document: Document, lines: list[str], least: int = LEAST_WORDS, seen: float = SEEN) -> bool:
    """Whether the lines are a body of so many words at least that the page does not show."""
    words = sum(map(count_words, lines))
    return words >= least and 2 * _own_words(document) < words and _share_seen(document.text, lines) <= seen


def _is_on(title: str, lines: list[str]) -> bool:
    """Whether the lines speak of what the page's title says: a third of its words, or of its pairs of letters, is in them.

    A state holds the site's terms, its questions and answers and other stories as well.
    """
    words = set(_TITLE_WORD.findall(title.lower()))
    said = "\n".join(lines).lower()
    return 3 * sum(word in said for word in words) >= len(words)


def _share_seen(text: str, lines: list[str]) -> float:
    """The share of some runs of words, taken evenly from the lines, that stand in the text."""
    said = [word for line in lines for word in line.split()]
    step = max(1, (len(said) - PROBE_WORDS) // PROBES)
    probes = [" ".join(said[at : at + PROBE_WORDS]) for at in range(0, len(said) - PROBE_WORDS, step)][:PROBES]
    probes = probes or [line[:PROBE_LENGTH] for line in lines[:PROBES]]
    return sum(probe[:PROBE_LENGTH] in text for probe in probes) / max(1, len(probes))
