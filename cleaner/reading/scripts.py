"""Bodies that stand in no element, only in the page's JSON-LD `articleBody`: added as blocks at the end of the text."""

from __future__ import annotations

import html
import re

from cleaner.document.document import Document

#: A body in a script counts from this many words on, where at most SEEN of its probes stand on the page already and the
#: page's own long blocks have fewer words than half of it.
LEAST_WORDS = 80
SEEN = 0.3
PROBES = 8
PROBE_WORDS = 6
LONG_BLOCK = 10
_TAG = re.compile(r"<[^<>]{1,300}>")


def script_lines(document: Document) -> list[str]:
    """The paragraphs of a body that only a script of the page has, or none."""
    for body in document.article_bodies:
        lines = [" ".join(line.split()) for line in _text(body).splitlines()]
        lines = [line for line in lines if line]
        said = [word for line in lines for word in line.split()]
        own = sum(words for words in document.words if words >= LONG_BLOCK)
        if len(said) >= LEAST_WORDS and 2 * own < len(said) and _share_seen(document.text, said) <= SEEN:
            return lines
    return []


def _text(body: str) -> str:
    """The body without markup, if it has any."""
    return html.unescape(_TAG.sub("\n", body) if "</" in body or "<br" in body else body)


def _share_seen(text: str, said: list[str]) -> float:
    step = max(1, (len(said) - PROBE_WORDS) // PROBES)
    probes = [" ".join(said[at : at + PROBE_WORDS]) for at in range(0, len(said) - PROBE_WORDS, step)][:PROBES]
    return sum(probe in text for probe in probes) / max(1, len(probes))
