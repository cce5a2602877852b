"""The benchmark people can repeat: this cleaner and its peers on the same pages, quality and time side by side in one run."""

from __future__ import annotations

import importlib
import re
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from cleaner.engine import Cleaner
from cleaner.errors import ArgumentError
from cleaner.training.corpora import Row, read_corpus
from cleaner.training.folds import fold_of, read_folds, sample
from cleaner.training.markup import changed_markup
from cleaner.training.measures import Sheet, scored_body

Extract = Callable[[str, Row], str]
OURS = "cleaner"
HEADER = (
    *("pages of", "extractor", "pages", "words F1", "shingle F1", "precision", "recall", "lost", "errors", "ms (median)"),
    "time",
)


@dataclass(frozen=True, slots=True)
class Peer:
    """Another extractor: the module it is in, what installs it, and how it is asked."""

    module: str
    install: str
    extract: Callable[[str, Row], str | None]

    def load(self, name: str) -> Extract:
        """How it is asked, once it is known to be there. Raises `ArgumentError` that names what is missing."""
        try:
            importlib.import_module(self.module)
        except ImportError as missing:
            raise ArgumentError(f"peer {name!r} cannot be imported ({missing}): pip install {self.install}") from missing
        return lambda html, row: self.extract(html, row) or ""


def _trafilatura(html: str, row: Row) -> str | None:
    import trafilatura

    return trafilatura.extract(html, url=row.url, include_comments=False, include_tables=True)


def _trafilatura_precision(html: str, row: Row) -> str | None:
    import trafilatura

    return trafilatura.extract(html, url=row.url, include_comments=False, include_tables=True, favor_precision=True)


def _readability(html: str, row: Row) -> str:
    readability, html_text = importlib.import_module("readability"), importlib.import_module("html_text")
    return str(html_text.extract_text(readability.Document(html, url=row.url).summary(html_partial=True)))


def _resiliparse(html: str, row: Row) -> str:
    extract = importlib.import_module("resiliparse.extract.html2text").extract_plain_text
    options = {"alt_texts": False, "form_fields": False, "noscript": False, "list_bullets": False}
    return str(extract(html, main_content=True, **options))


def _justext(html: str, row: Row) -> str:
    justext = importlib.import_module("justext")
    known = {name.lower(): name for name in justext.get_stoplists()}
    declared = re.search(r"<html\b[^>]{0,300}?\blang\s?=\s?[\"']?([a-z]{2})", html, re.I)
    stop_words = justext.get_stoplist(known.get(_LANGUAGES.get(declared[1].lower() if declared else "en", ""), "English"))
    paragraphs = justext.justext(html.encode("utf-8", "replace"), stop_words, encoding="utf-8")
    return "\n\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


def _newspaper(html: str, row: Row) -> str:
    article = importlib.import_module("newspaper").Article(row.url or "https://example.org/", fetch_images=False)
    article.download(input_html=html)
    article.parse()
    return str(article.text)


_LANGUAGES = {
    "cs": "czech", "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish", "fr": "french",
    "it": "italian", "ko": "korean", "nl": "dutch", "no": "norwegian_bokmal", "nb": "norwegian_bokmal", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish", "uk": "ukrainian",
    "vi": "vietnamese",
}  # fmt: skip
#: What notes say of markup that was changed.
_CHANGED = {
    "no-names": "Every page had its class names, ids, roles and data attributes taken out before anybody saw it.",
    "divs": "Every page had its class names, ids, roles and data attributes taken out, and <div> put for paragraphs, headings,"
    " lists and all other elements that say what they hold, before anybody saw it. No page is like that; many go some way.",
}
#: The extra, installed from the package's folder: no index has the package yet.
_EXTRA = "'.[bench]'"
PEERS = {
    "trafilatura": Peer("trafilatura", "trafilatura", _trafilatura),
    "trafilatura-precision": Peer("trafilatura", "trafilatura", _trafilatura_precision),
    "readability": Peer("html_text", _EXTRA, _readability),
    "resiliparse": Peer("resiliparse.extract.html2text", _EXTRA, _resiliparse),
    "justext": Peer("justext", _EXTRA, _justext),
    "newspaper4k": Peer("newspaper", "newspaper4k", _newspaper),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table: an extractor on a group of pages; `ratio` is its time over the first peer's."""

    group: str
    extractor: str
    sheet: Sheet
    ratio: float | None

    def cells(self) -> tuple[str, ...]:
        s = self.sheet
        shares = (f"{value:.3f}" for value in (s.words_f1, s.shingle_f1, s.precision, s.recall))
        counts = str(s.lost), str(s.errors)
        taken = f"{1000 * statistics.median(s.seconds):.1f}", "" if self.ratio is None else f"{self.ratio:.2f}"
        return (self.group, self.extractor, str(len(s.words)), *shares, *counts, *taken)


def bench(
    corpora: Sequence[Path], peers: Sequence[str], limit: int | None, tables: Path | None, markup: str = "as-is"
) -> list[Line]:
    """The table's lines; `markup` is a name of `cleaner.training.markup`. Raises `ArgumentError` for a corpus or markup that is
    none, or a peer that is unknown or not installed."""
    change = changed_markup(markup)
    extractors = {OURS: _ours(tables)} | {name: _peer(name) for name in peers}
    lines: list[Line] = []
    for corpus in corpora:
        if not (corpus / "gold.jsonl").exists():
            raise ArgumentError(f"{corpus}: no corpus (no gold.jsonl in it)")
        lines += _lines(_measure(sample(list(read_corpus(corpus)), limit), extractors, change), peers)
    return lines


def _measure(
    rows: Sequence[Row], extractors: dict[str, Extract], change: Callable[[str], str]
) -> dict[str, dict[str, Sheet]]:
    """By group of pages and extractor. Page by page in turn, so that whatever else the machine does hits all alike."""
    sheets: dict[str, dict[str, Sheet]] = {}
    mixed = any(row.page_type != "article" for row in rows)
    for row in rows[:1]:
        for extract in extractors.values():
            _timed(extract, row, change(row.html()))  # imports and first-use costs are nobody's time a page
    for row in rows:
        html = change(row.html())
        for name, extract in extractors.items():
            got, seconds, failed = _timed(extract, row, html)
            for group in _groups(row, mixed):
                sheet = sheets.setdefault(group, {}).setdefault(name, Sheet())
                sheet.add(row.body, got, seconds)
                sheet.errors += failed
    return sheets


def _ours(tables: Path | None) -> Extract:
    cleaners = Cleaner.scored_by(read_folds(tables)) if tables else [Cleaner()]

    def extract(html: str, row: Row) -> str:
        page = cleaners[fold_of(row, len(cleaners))].clean(html, url=row.url or None, kind="html")
        return scored_body(page.article, bool(row.standfirst))

    return extract


def _peer(name: str) -> Extract:
    if name not in PEERS:
        raise ArgumentError(f"unknown peer {name!r}; there are {', '.join(PEERS)}")
    return PEERS[name].load(name)


def _timed(extract: Extract, row: Row, html: str) -> tuple[str, float, bool]:
    """The text, the processor's seconds, and whether it failed: then its text is empty."""
    start = time.process_time()
    try:
        got, failed = extract(html, row), False
    except Exception:  # third parties' code on pages of any kind
        got, failed = "", True
    return got, time.process_time() - start, failed


def _groups(row: Row, mixed: bool) -> Iterator[str]:
    """The tables' groups that the page counts in: articles, and all types where the corpus has more."""
    if row.page_type == "article":
        yield f"{row.corpus}, articles" if mixed else row.corpus
    if mixed:
        yield f"{row.corpus}, all types"


def _lines(sheets: dict[str, dict[str, Sheet]], peers: Sequence[str]) -> list[Line]:
    lines = []
    for group, by_name in sheets.items():
        first = sum(by_name[peers[0]].seconds) if peers else 0.0
        for name, sheet in by_name.items():
            lines.append(Line(group, name, sheet, sum(sheet.seconds) / first if first else None))
    return lines


def notes(peers: Sequence[str], limit: int | None, tables: Path | None, markup: str = "as-is") -> list[str]:
    """How the figures were made, and what is unfair about them."""
    first = f"÷ {peers[0]}'s" if peers else "(no peer to compare with)"
    said = [
        "Words F1: bags of lower-case words, mean over pages. Shingle F1: runs of four words; F1 of the mean precision and mean"
        " recall. Lost: bodies of which at most .4 of the shingles came out. Errors: pages on which it raised: empty output.",
        f"Time: of the processor, all in this one process, page by page in turn, one untimed call before. Time: total {first}."
        " The median is this machine's and says little elsewhere.",
        "Where the gold has a standfirst, ours is given with it; peers have no such field and are scored on what they give.",
        "Peers are asked with the options their documentation gives for articles: trafilatura with tables and without comments,"
        " readability-lxml's summary as text by html-text, resiliparse's main content without bullets and form fields, jusText"
        " with the stop words of the language that the page declares. Tuned to a corpus they may do better.",
    ]
    if tables is None:
        said.insert(
            0,
            "Unfair: the shipped tables of this cleaner were learned from the gold bodies of the development corpora. If these"
            " pages are among them its figures flatter it; --tables FOLDS gives each page to a scorer that never saw its site.",
        )
    else:
        said.insert(
            0,
            f"This cleaner is cross-validated: the scorer of each page (tables in {tables.name}) has not seen its site. Still"
            " unfair: its rules and limits were written with these pages at hand; its peers' mostly were not.",
        )
    if markup in _CHANGED:
        said.append(_CHANGED[markup])
    if limit is not None:
        said.append(f"A fixed sample of at most {limit} pages a corpus, always the same ones.")
    return said


def as_markdown(lines: Sequence[Line], said: Sequence[str]) -> str:
    """The table and the notes as Markdown."""
    rows = [HEADER, ["---", "---", *["---:"] * (len(HEADER) - 2)], *(line.cells() for line in lines)]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in rows)
    return table + "\n\n" + "\n".join(f"- {note}" for note in said) + "\n"


def as_html(lines: Sequence[Line], said: Sequence[str]) -> str:
    """The table and the notes as a page of HTML that needs nothing else."""
    head = "".join(f"<th>{escape(name)}" for name in HEADER)
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}" for cell in line.cells()) + "\n" for line in lines)
    style = "body{font:16px sans-serif;margin:2em;max-width:70em}td,th{padding:.2em .8em;text-align:right}"
    style += "td:nth-child(-n+2),th:nth-child(-n+2){text-align:left}tr:nth-child(even){background:#eee}"
    return (
        f"<!doctype html>\n<html lang=en><meta charset=utf-8><title>cleaner bench</title><style>{style}</style>\n"
        f"<h1>cleaner bench</h1>\n<table><tr>{head}\n{rows}</table>\n<ul>"
        + "".join(f"<li>{escape(note)}\n" for note in said)
        + "</ul></html>\n"
    )
