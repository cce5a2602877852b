"""Examples to learn from: pages as HTML, and as the lines of text that several tools would make of them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.scoring.html_features import block_features
from cleaner.scoring.html_page import HtmlPage
from cleaner.scoring.page_features import page_features
from cleaner.scoring.text_features import text_features
from cleaner.training.corpora import Row
from cleaner.training.labels import label_blocks

#: How much an example of each rendering weighs: what comes in raw counts most, half-clean text keeps it honest.
RENDERINGS = {"html": 1.0, "lines": 1.0, "paragraphs": 0.5, "visible": 0.5, "gold": 0.7, "extracted": 0.7}


@dataclass(frozen=True, slots=True)
class Example:
    """One rendering of one page. `features` is (features, blocks), `covered` the share of each block in the gold body."""

    corpus: str
    id: str
    site: str
    page_type: str
    rendering: str
    features: NDArray[np.uint8]
    page: NDArray[np.uint8] | None
    covered: NDArray[np.float64]
    words: NDArray[np.int64]

    @property
    def fold(self) -> int:
        """A number that is the same for all pages of a site."""
        return zlib.crc32(self.site.encode())


def build_examples(rows: list[Row], processes: int = 2) -> list[Example]:
    """The examples of the pages, in their order."""
    with ProcessPoolExecutor(processes) as pool:
        return [example for made in pool.map(_examples, rows, chunksize=8) for example in made]


def _examples(row: Row) -> list[Example]:
    source = row.html()
    document = read_html(source, row.url)
    if not len(document):
        return []
    covered = _without_standfirst(document.texts, label_blocks(document.texts, row.body), row)
    page = HtmlPage(document)
    features = block_features(page)
    words = np.array(document.words)
    made = [_example(row, "html", features, page_features(page, features), covered, words)]
    lines = [" ".join(text.split()) for text in document.texts]
    for rendering, texts, separator in _renderings(row, source, lines, document.hidden):
        said = read_text(separator.join(texts))
        if len(said):
            known = covered if texts is lines and len(said) == len(lines) else _labels(rendering, said.texts, row)
            made.append(_example(row, rendering, text_features(said), None, known, np.array(said.words)))
    return made


def _example(
    row: Row,
    rendering: str,
    features: NDArray[np.uint8],
    page: NDArray[np.uint8] | None,
    covered: list[float],
    words: NDArray[np.int64],
) -> Example:
    return Example(row.corpus, row.id, row.site, row.page_type, rendering, features, page, np.array(covered), words)


def _renderings(row: Row, source: str, lines: list[str], hidden: list[bool]) -> Iterator[tuple[str, list[str], str]]:
    yield "lines", lines, "\n"
    yield "paragraphs", lines, "\n\n"
    yield "visible", [line for line, gone in zip(lines, hidden, strict=True) if not gone], "\n"
    gold = [line for line in row.body.split("\n") if line.strip()]
    yield "gold", gold, "\n" if zlib.crc32(row.id.encode()) % 2 else "\n\n"
    yield "extracted", [line for line in extracted(source).split("\n") if line.strip()], "\n"


def extracted(source: str) -> str:
    """What trafilatura makes of the page: much of what comes in as text has been through it."""
    import trafilatura

    return trafilatura.extract(source, include_comments=False, include_tables=True) or ""


def _labels(rendering: str, texts: list[str], row: Row) -> list[float]:
    if rendering == "gold":
        return [1.0] * len(texts)
    return _without_standfirst(texts, label_blocks(texts, row.body), row)


def _without_standfirst(texts: list[str], covered: list[float], row: Row) -> list[float]:
    """A standfirst that the gold has before its body is neither body nor furniture: -1, to be left out."""
    if not row.standfirst:
        return covered
    summary = " ".join(row.standfirst.split())
    return [
        -1.0 if len(text) > 20 and " ".join(text.split()) in summary else share
        for text, share in zip(texts, covered, strict=True)
    ]
