"""Pages that were labelled line by line for this project, kept as numbers: which line is what, and where titles stand in them.

    python -m cleaner.training.labelled --corpora DIR --out FOLDER          the labels as files with the pages' words
    python -m cleaner.training.labelled --corpora DIR --add FOLDER          such files as numbers, added to what is kept

The files are those of the furniture corpus (its GUIDELINES.md says what each label means). What is kept has no word of any
page: a piece of text is the line it begins in, and how many characters but white space stand before it and in it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from cleaner.errors import ArgumentError
from cleaner.reading.decoding import decode
from cleaner.reading.html import read_html
from cleaner.training.corpora import read_labels
from cleaner.training.labelled_lines import shown_lines

KEPT = Path(__file__).parent / "labelled_pages.jsonl"
#: A line, how many characters stand before the piece in it, how many it has; white space does not count.
Piece = tuple[int, int, int]
#: The labels of a page, with its words or as numbers.
Labels = dict[str, Any]
#: What is kept of an item, in order.
_PARTS = ("title", "time", "summary")
#: So many lines a piece may go over.
_MOST_LINES = 5


def page_lines(corpora: Path, corpus: str, id: str) -> list[str] | None:
    """The lines of a page that labels count, with one space between words; None where the page is not at hand."""
    path = corpora / corpus / "html" / f"{id}.html.gz"
    if not path.exists():
        return None
    document = read_html(decode(gzip.decompress(path.read_bytes()), None)[0], None)
    return shown_lines(document)


def find_piece(lines: Sequence[str], said: str, first: int = 0) -> Piece | None:
    """Where some text stands, from the `first` line on, or further up where it is not below; None where it stands nowhere."""
    wanted = _squeezed(said)
    for number in (*range(first, len(lines)), *range(min(first, len(lines)))):
        own = len(_squeezed(lines[number]))
        for more in (1, _MOST_LINES):
            place = _squeezed("".join(lines[number : number + more])).find(wanted)
            if 0 <= place < own:
                return number, place, len(wanted)
    return None


def said_by(lines: Sequence[str], piece: Sequence[int]) -> str:
    """The text of a piece, lines apart by a space. Raises `ArgumentError` where the lines have none so long."""
    number, before, length = piece
    text = " ".join(lines[number : number + _MOST_LINES])
    places = [place for place, character in enumerate(text) if not character.isspace()]
    if before + length > len(places):
        raise ArgumentError(f"line {number}: {before + length} characters are asked for, and {len(places)} are there")
    return text[places[before] : places[before + length - 1] + 1]


def as_numbers(labels: Labels, lines: Sequence[str]) -> Labels:
    """A label file without the page's words. Raises `ArgumentError` for what does not stand on the page."""
    _check_lines(labels, lines)
    lists = []
    for said in labels["lists"]:
        below, items = 0, []
        for item in said["items"]:
            title = _found(lines, item["title"], below, labels["id"])
            below = title[0]
            near = max(0, below - 2)
            rest = (_found(lines, item[key], near, labels["id"]) if item[key] else None for key in _PARTS[1:])
            items.append([title, *rest])
        heading = _found(lines, said["heading"], 0, labels["id"]) if said["heading"] else None
        lists.append([said["kind"], heading, items])
    return {key: labels[key] for key in ("id", "corpus", "language", "lines", "labels")} | {"lists": lists}


def as_words(numbers: Labels, lines: Sequence[str]) -> Labels:
    """The label file of what is kept of a page. Raises `ArgumentError` where the page is another one."""
    _check_lines(numbers, lines)
    lists = []
    for kind, heading, items in numbers["lists"]:
        words = [dict(zip(_PARTS, (_maybe_said(lines, piece) for piece in item), strict=True)) for item in items]
        lists.append({"kind": kind, "heading": _maybe_said(lines, heading), "items": words})
    return numbers | {"lists": lists}


def _check_lines(labels: Labels, lines: Sequence[str]) -> None:
    if labels["lines"] != len(lines):
        raise ArgumentError(f"{labels['id']}: was labelled with {labels['lines']} lines, and has {len(lines)}")


def _maybe_said(lines: Sequence[str], piece: Sequence[int] | None) -> str | None:
    return None if piece is None else said_by(lines, piece)


def _found(lines: Sequence[str], said: str, first: int, id: str) -> Piece:
    piece = find_piece(lines, said, first)
    if piece is None:
        raise ArgumentError(f"{id}: {said!r} stands nowhere on the page; titles, times and headings are labelled as shown")
    return piece


def _squeezed(text: str) -> str:
    """The text without its white space."""
    return "".join(text.split())


def write_words(corpora: Path, out: Path) -> int:
    """Write what is kept as label files; how many. Pages that are not at hand, or are others now, are passed over."""
    out.mkdir(parents=True, exist_ok=True)
    written = 0
    for id, labels in _converted(corpora, kept_pages(), as_words):
        (out / f"{id}.json").write_text(json.dumps(labels, ensure_ascii=False) + "\n", encoding="utf-8")
        written += 1
    return written


def add_numbers(corpora: Path, folder: Path, kept: Path = KEPT) -> int:
    """Add the label files of a folder to what is kept, in order of their ids, each in place of what was kept of its page; how
    many. Those that do not fit their page are passed over."""
    added = dict(_converted(corpora, read_labels(folder), as_numbers))
    pages = {numbers["id"]: numbers for numbers in kept_pages(kept)} | added
    rows = (json.dumps(pages[id], separators=(",", ":")) for id in sorted(pages))
    kept.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
    return len(added)


def _converted(
    corpora: Path, pages: Iterable[Labels], convert: Callable[[Labels, Sequence[str]], Labels]
) -> Iterator[tuple[str, Labels]]:
    """The id and the labels of each page that can be converted; of others it is said why not."""
    for labels in pages:
        lines = page_lines(corpora, labels["corpus"], labels["id"])
        if lines is None:
            continue
        try:
            yield labels["id"], convert(labels, lines)
        except ArgumentError as problem:
            print(f"passed over: {problem}", file=sys.stderr)


@lru_cache(maxsize=1)
def labelled_numbers(corpora: Path) -> dict[tuple[str, str], Labels]:
    """The labels of every page as numbers, by corpus and id: those of the furniture corpus, as far as its pages are at hand, and
    those that are kept."""
    furniture = _converted(corpora, read_labels(corpora / "furniture"), as_numbers)
    pages = [*kept_pages(), *(labels for _, labels in furniture)]
    return {(labels["corpus"], str(labels["id"])): labels for labels in pages}


def kept_pages(kept: Path = KEPT) -> Iterator[Labels]:
    """What is kept, page by page; nothing where there is no file."""
    if kept.exists():
        yield from map(json.loads, kept.read_text(encoding="utf-8").splitlines())


def main() -> None:
    about, _, rest = (__doc__ or "").partition("\n\n")
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("python -m cleaner.training.labelled", description=about, epilog=rest, formatter_class=form)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of corpora")
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument("--out", type=Path, help="folder for the label files")
    way.add_argument("--add", type=Path, help="folder of label files to keep")
    args = parser.parse_args()
    if args.out:
        print(f"{write_words(args.corpora, args.out)} pages written to {args.out}")
    else:
        print(f"{add_numbers(args.corpora, args.add)} pages added to {KEPT}")


if __name__ == "__main__":
    main()
