"""The furniture corpus, whose pages are labelled line by line: each page as HTML, and as the text of the lines that labels count.

It holds `furniture/ID.json` (a label for each line of a page, see GUIDELINES.md there); the corpora of the pages stand beside it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cleaner.document.document import Document
from cleaner.reading.html import read_html
from cleaner.training.corpora import Row, line_labels, read_corpus


@dataclass(frozen=True, slots=True)
class LabelledSource:
    """A page with the label of each of its lines. Of some only a text dump is known: then there is no HTML."""

    file: str
    url: str | None
    labels: list[str]
    source: str | None
    html: Document | None
    text: str

    def fits(self, blocks: int) -> bool:
        """Whether the page has so many lines; where not, labels cannot be given to its blocks, and standard error says so."""
        if blocks != len(self.labels):
            print(f"{self.file}: passed over, as its lines are not the page's blocks", file=sys.stderr)
        return blocks == len(self.labels)


def labelled_sources(corpora: Path) -> Iterator[LabelledSource]:
    """The labelled pages that are at hand, in order of their files: the labels may be there without the corpus."""
    rows: dict[str, dict[str, Row]] = {}
    for path in sorted((corpora / "furniture").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        corpus, labels = corpora / gold["corpus"], line_labels(gold)
        dump = corpus / "text" / f"{gold['id']}.txt"
        if dump.exists():
            yield LabelledSource(path.name, None, labels, None, None, dump.read_text(encoding="utf-8"))
        elif (corpus / "gold.jsonl").exists():
            if corpus.name not in rows:
                rows[corpus.name] = {row.id: row for row in read_corpus(corpus)}
            row = rows[corpus.name][gold["id"]]
            source = row.html()
            document = read_html(source, row.url)
            yield LabelledSource(path.name, row.url, labels, source, document, "\n".join(shown_lines(document)))


def visible(document: Document) -> list[int]:
    """The blocks that are not under a `hidden` attribute: the lines that labels count."""
    elements = document.elements
    hidden: set[int] = set()
    for element, attributes in enumerate(elements.attributes):
        if any(name == "hidden" for name, _ in attributes):
            hidden.update(range(elements.first[element], elements.last[element]))
    return [block for block in range(len(document)) if block not in hidden]


def shown_lines(document: Document) -> list[str]:
    """The texts of these blocks, with one space between words."""
    return [" ".join(document.texts[block].split()) for block in visible(document)]
