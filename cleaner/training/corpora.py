"""Corpora of pages with gold bodies, in the shared format: `gold.jsonl` and `html/ID.html.gz` in one folder each."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cleaner.reading.decoding import decode

#: Second-level labels under which sites, not their country's registry, have names of their own.
_SHARED_LABELS = frozenset(["co", "com", "org", "net", "gov", "edu", "ac", "gob", "or", "ne", "go"])


@dataclass(frozen=True, slots=True)
class Row:
    """One page of a corpus: its gold, and where its HTML lies."""

    corpus: str
    id: str
    url: str
    page_type: str
    body: str
    standfirst: str
    path: Path
    title: str = ""

    @property
    def site(self) -> str:
        """The registered domain, by which folds are made: no site stands in two."""
        labels = (urlsplit(self.url).hostname or self.id).split(".")
        keep = 3 if len(labels) > 2 and labels[-2] in _SHARED_LABELS else 2
        return ".".join(labels[-keep:])

    def html(self) -> str:
        return decode(gzip.decompress(self.path.read_bytes()), None)[0]


def read_corpus(folder: Path) -> Iterator[Row]:
    """The pages of a corpus. A malformed row is named on standard error with its file and line, and passed over."""
    file = folder / "gold.jsonl"
    malformed = 0
    with open(file, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield _row(folder, json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError) as problem:
                malformed += 1
                print(f"{file}:{number}: row passed over: {type(problem).__name__}: {problem}", file=sys.stderr)
    if malformed:
        print(f"{file}: {malformed} malformed rows passed over", file=sys.stderr)


def read_rows(corpora: Path) -> list[Row]:
    """The pages of every corpus under the folder, in order of the corpora's names."""
    return [row for gold in sorted(corpora.glob("*/gold.jsonl")) for row in read_corpus(gold.parent)]


def read_labels(folder: Path) -> Iterator[dict[str, Any]]:
    """The label files in a folder, in order of their names."""
    for path in sorted(folder.glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def line_labels(labels: dict[str, Any]) -> list[str]:
    """The label of each line of a page, of its label file: ranges of lines that cover all of them in order."""
    return [label for label, first, last in labels["labels"] for _ in range(first, last + 1)]


def _row(folder: Path, row: dict[str, object]) -> Row:
    identity = str(row["id"])
    body = row["body"]
    if not isinstance(body, str):
        raise TypeError(f"body is {type(body).__name__}, not a string")
    path = folder / "html" / f"{identity}.html.gz"
    if not path.exists():
        raise KeyError(f"no page at {path}")
    summary = row.get("summary")
    if isinstance(summary, list):
        summary = "\n".join(str(part) for part in summary)
    url, page_type, title = (str(row.get(key) or "") for key in ("url", "page_type", "title"))
    return Row(folder.name, identity, url, page_type or "article", body, str(summary or ""), path, title)
