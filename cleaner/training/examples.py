"""Examples to learn from: pages as HTML, and as the lines of text that several tools would make of them."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.scoring.arrays import Ints
from cleaner.scoring.characters import codes_of_lines
from cleaner.scoring.html_features import block_features
from cleaner.scoring.html_page import HtmlPage, Layout
from cleaner.scoring.page_features import TYPES, about, page_features
from cleaner.scoring.text_features import line_features
from cleaner.scoring.words import Hashes, Words, page_words
from cleaner.training.corpora import Row
from cleaner.training.labelled import labelled_numbers
from cleaner.training.labels import COVERED, label_blocks, labelled_titles, story_titles
from cleaner.training.markup import of_divs, without_names

#: How much an example of each rendering weighs: what comes in raw counts most, half-clean text keeps it honest. Raw lines
#: come in three layouts, which say much the same: each page is learned in one of them. Articles are learned a second time as
#: other pages might have them, in HTML without what their names and elements say, in text without some of the furniture.
RENDERINGS = {
    "html": 1.0, "bare": 0.4, "lines": 1.0, "paragraphs": 1.0, "visible": 1.0, "thinned": 0.5, "gold": 0.7, "extracted": 0.7
}  # fmt: skip
#: Of thinned pages runs of about so many lines are left out, this share of them.
_RUN, _LEFT_OUT = 8, 0.4
_RAW = ("lines", "visible", "lines", "paragraphs")

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Example:
    """One rendering of one page. `features` (features, blocks) and `page` (features, 1) are those that need no vocabulary,
    and without a word of what it says for those that do; `covered` is the share of each block in the gold body, and `titles`
    says which lines are titles of other stories, by who labelled the page or by its markup (None where nobody can say)."""

    corpus: str
    id: str
    site: str
    page_type: str
    rendering: str
    features: NDArray[np.uint8]
    page: NDArray[np.uint8] | None
    layout: Layout | None
    said: Words
    about: Hashes
    covered: NDArray[np.float64]
    words: Ints
    titles: Bools | None = None

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
    lines = [" ".join(text.split()) for text in document.texts]
    titles = story_titles(document, covered)
    labels = labelled_numbers(row.path.parents[2]).get((row.corpus, row.id))
    if labels is not None:
        titles = labelled_titles(document, labels, titles)
    made = [_of_html(row, document, covered)]
    if row.page_type == TYPES[0]:
        made += _bare(row, source)
    # Much text comes without an address: what it says must help, and must not be needed. Thinned, a page has it the other way.
    addressed = zlib.crc32(row.id.encode()) // 16 % 4 > 0
    for rendering, texts, separator in _renderings(row, source, lines, covered, document.hidden):
        said = read_text(separator.join(texts), row.url if addressed != (rendering == "thinned") else None)
        if len(said):
            known = covered if texts is lines and len(said) == len(lines) else _labels(rendering, said.texts, row)
            made.append(_of_text(row, rendering, said, known, _in_lines(titles, document.hidden, rendering, len(said))))
    return made


def _bare(row: Row, source: str) -> Iterator[Example]:
    """The page without names, or of nothing but `<div>`."""
    document = read_html((without_names if zlib.crc32(row.id.encode()) % 2 else of_divs)(source), row.url)
    if len(document):
        covered = _without_standfirst(document.texts, label_blocks(document.texts, row.body), row)
        yield replace(_of_html(row, document, covered), rendering="bare")


def _of_html(row: Row, document: Document, covered: list[float]) -> Example:
    page = HtmlPage(document)
    blocks = block_features(page, np.zeros(page.count, np.int64))
    whole = page_features(page, blocks, np.zeros(len(TYPES), np.int64))
    words = page.characters.words
    origin = row.corpus, row.id, row.site, row.page_type
    return Example(*origin, "html", blocks, whole, page.layout, page.words, about(page), np.array(covered), words)


def _of_text(row: Row, rendering: str, document: Document, covered: list[float], titles: Bools | None) -> Example:
    spans = codes_of_lines(document)
    words = page_words(*spans)
    lines = line_features(document, *spans, words, np.zeros(len(document), np.int64))
    counts = np.array(document.words)
    origin = row.corpus, row.id, row.site, row.page_type
    return Example(*origin, rendering, lines, None, None, words, words.hashes[:0], np.array(covered), counts, titles)


def _renderings(
    row: Row, source: str, lines: list[str], covered: list[float], hidden: list[bool]
) -> Iterator[tuple[str, list[str], str]]:
    turn = zlib.crc32(row.id.encode())
    raw = _RAW[turn // 2 % len(_RAW)]
    shown = [line for line, gone in zip(lines, hidden, strict=True) if not gone] if raw == "visible" else lines
    yield raw, shown, "\n\n" if raw == "paragraphs" else "\n"
    if row.page_type == TYPES[0]:
        yield "thinned", thinned(lines, covered, turn), "\n"
    gold = [line for line in row.body.split("\n") if line.strip()]
    yield "gold", gold, "\n" if turn % 2 else "\n\n"
    yield "extracted", [line for line in extracted(source).split("\n") if line.strip()], "\n"


def thinned(lines: list[str], covered: list[float], seed: int) -> list[str]:
    """The lines without some runs of those that are no body: another site's page has other furniture around the same text."""
    draw = random.Random(seed)
    kept, left, gone = [], 0, False
    for line, share in zip(lines, covered, strict=True):
        if not left:
            left, gone = 1 + int(draw.expovariate(1 / _RUN)), draw.random() < _LEFT_OUT
        left -= 1
        if not gone or share >= COVERED or share < 0:
            kept.append(line)
    return kept


def extracted(source: str) -> str:
    """What trafilatura makes of the page: much of what comes in as text has been through it."""
    import trafilatura

    return trafilatura.extract(source, include_comments=False, include_tables=True) or ""


def _in_lines(titles: Bools, hidden: list[bool], rendering: str, count: int) -> Bools | None:
    """Of the lines of a rendering whether each is a title; None where the lines are not the blocks of the page."""
    if rendering not in _RAW:
        return None
    shown = titles[~np.array(hidden)] if rendering == "visible" else titles
    return shown if len(shown) == count else None


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
