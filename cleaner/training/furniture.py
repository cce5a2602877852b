"""How well the cleaner does on the pages labelled line by line: the body kept, and the furniture found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cleaner.document.document import Document
from cleaner.engine import Cleaner
from cleaner.models import BODY_KINDS, CleanPage, ContentKind, FurnitureKind
from cleaner.reading.text import read_text
from cleaner.training.labelled_lines import labelled_sources, visible
from cleaner.training.measures import harmonic

_BODY, _META, _REMOVED = 1, 2, 3
_CONTENT = frozenset(map(str, ContentKind))
#: What users ask for most: counted as hard wherever it stands, like all furniture inside the body's range.
_ASKED = frozenset(
    {
        FurnitureKind.MEMBERSHIP_APPEAL,
        FurnitureKind.PAYWALL,
        FurnitureKind.NEWSLETTER_PROMPT,
        FurnitureKind.SUBSCRIBE_FORM,
        FurnitureKind.PAYMENT_BADGE,
    }
)
#: A line of which this share was removed is found.
_FOUND = 0.5


@dataclass(slots=True)
class _Counts:
    kept: float = 0.0  # words of body lines that are in the body
    lost: float = 0.0  # and those that are not
    wrong: float = 0.0  # words of furniture lines in the body
    hard: int = 0
    found: int = 0


def furniture_figures(corpora: Path, cleaner: Cleaner) -> dict[str, float]:
    """Body F1 and the share of hard furniture lines removed, of the labelled pages as HTML and as text."""
    counts = {"html": _Counts(), "text": _Counts()}
    for mode, document, blocks, labels, page in _pages(corpora, cleaner):
        _count(counts[mode], document, blocks, labels, page)
    figures = {}
    for mode, c in counts.items():
        if c.kept:
            figures[f"furniture/{mode} body F1"] = harmonic(c.kept / (c.kept + c.wrong), c.kept / (c.kept + c.lost))
            figures[f"furniture/{mode} hard found"] = c.found / max(1, c.hard)
    return figures


def _pages(corpora: Path, cleaner: Cleaner) -> Iterator[tuple[str, Document, list[int], list[str], CleanPage]]:
    """For each labelled page and mode: its document, the blocks that are its lines, their labels, the answer."""
    for page in labelled_sources(corpora):
        if page.source is not None and page.html is not None:
            blocks = visible(page.html)
            if len(blocks) == len(page.labels):
                yield "html", page.html, blocks, page.labels, cleaner.clean(page.source, url=page.url, kind="html")
        lines = read_text(page.text)
        if page.fits(len(lines)):
            blocks = list(range(len(lines)))
            yield "text", lines, blocks, page.labels, cleaner.clean(page.text, url=page.url, kind="text")


def _count(counts: _Counts, document: Document, blocks: list[int], labels: list[str], page: CleanPage) -> None:
    fate = bytearray(len(page.text))
    for kept in page.article.blocks:
        mark = _BODY if kept.kind in BODY_KINDS else _META
        fate[kept.start : kept.end] = bytes([mark]) * (kept.end - kept.start)
    for gone in page.removed:
        fate[gone.start : gone.end] = bytes([_REMOVED]) * (gone.end - gone.start)
    body = [number for number, label in enumerate(labels) if label in BODY_KINDS]
    for number, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        said = fate[document.start[block] : document.end[block]]
        share = said.count(_BODY) / max(1, len(said))
        words = document.words[block]
        if label in BODY_KINDS:
            counts.kept += words * share
            counts.lost += words * (1 - share)
        elif label not in _CONTENT and label != FurnitureKind.OTHER:
            counts.wrong += words * share
            if label in _ASKED or (body and body[0] < number < body[-1]):
                counts.hard += 1
                counts.found += said.count(_REMOVED) >= _FOUND * len(said)
