"""Measures the whole cleaner on corpora: every page by a scorer that has not seen its site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor

from cleaner.engine import Cleaner
from cleaner.reading.html import read_html
from cleaner.scoring.score import Scorer
from cleaner.training.corpora import Row
from cleaner.training.examples import extracted
from cleaner.training.measures import Sheet, mean, scored_body, shingle_f1, words

_cleaners: list[Cleaner] = []


def evaluate(
    rows: list[Row], scorers: list[Scorer], folds_of: Callable[[Row], int], processes: int = 2
) -> dict[str, dict[str, float]]:
    """The figures by corpus, page type and kind of input, as `corpus/type/input`; also the share of page types that are right."""
    jobs = [(row, folds_of(row)) for row in rows]
    figures: dict[str, Sheet] = defaultdict(Sheet)
    types: list[bool] = []
    with ProcessPoolExecutor(processes, initializer=_start, initargs=(scorers,)) as pool:
        for row, (outputs, type_right) in zip(rows, pool.map(_clean, jobs, chunksize=8), strict=True):
            kind = "article" if row.page_type == "article" else "other"
            for source, got in outputs:
                figures[f"{row.corpus}/{kind}/{source}"].add(row.body, got)
                if source == "html" and row.corpus == "wcxb":
                    figures["wcxb/all/html"].add(row.body, got)
                    if kind == "other":
                        figures[f"wcxb/{row.page_type}/html"].add(row.body, got)
            if row.corpus == "wcxb":
                types.append(type_right)
    summary = {name: _summary(sheet) for name, sheet in sorted(figures.items())}
    if types:
        summary["wcxb/page types"] = {"pages": len(types), "right": mean(map(float, types))}
    return summary


def _start(scorers: Iterable[Scorer]) -> None:
    _cleaners[:] = Cleaner.scored_by(scorers)


def _clean(job: tuple[Row, int]) -> tuple[list[tuple[str, str]], bool]:
    row, fold = job
    cleaner = _cleaners[fold]
    source = row.html()
    page = cleaner.clean(source, url=row.url, kind="html")
    outputs = [("html", scored_body(page.article, bool(row.standfirst)))]
    if row.page_type == "article":
        lines = "\n".join(" ".join(text.split()) for text in read_html(source).texts)
        outputs.append(("lines", scored_body(cleaner.clean(lines, url=row.url, kind="text").article, bool(row.standfirst))))
        theirs = extracted(source)
        outputs.append(("trafilatura", theirs))
        outputs.append(
            (
                "after trafilatura",
                scored_body(cleaner.clean(theirs, url=row.url, kind="text").article, bool(row.standfirst)) if theirs else "",
            )
        )
        if len(words(row.body)) >= 50:
            outputs.append(("gold", scored_body(cleaner.clean(row.body, url=row.url, kind="text").article, bool(row.standfirst))))
    return outputs, str(page.page_type) == row.page_type


def _summary(sheet: Sheet) -> dict[str, float]:
    return {"pages": len(sheet.words), "words_f1": sheet.words_f1, "shingle_f1": shingle_f1(sheet.shingles), "lost": sheet.lost}
