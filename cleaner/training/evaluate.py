"""Measures the whole cleaner on corpora: every page by a scorer that has not seen its site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from cleaner.engine import Cleaner
from cleaner.models import Article
from cleaner.reading.html import read_html
from cleaner.scoring.score import Scorer
from cleaner.training.corpora import Row
from cleaner.training.examples import extracted
from cleaner.training.measures import mean, shingle_f1, shingle_scores, word_f1, words

#: A body of which at most this share of shingles came out is lost.
LOST = 0.4
TORN = 0.95


@dataclass(slots=True)
class Figures:
    """The measures of some pages together."""

    words: list[float] = field(default_factory=list)
    shingles: list[tuple[float | None, float | None]] = field(default_factory=list)

    def add(self, gold: str, got: str) -> None:
        self.words.append(word_f1(gold, got))
        self.shingles.append(shingle_scores(gold, got))

    def summary(self) -> dict[str, float]:
        lost = sum((recall or 0.0) <= LOST for _, recall in self.shingles)
        return {"pages": len(self.words), "words_f1": mean(self.words), "shingle_f1": shingle_f1(self.shingles), "lost": lost}


_cleaners: list[Cleaner] = []


def evaluate(
    rows: list[Row], scorers: list[Scorer], folds_of: Callable[[Row], int], processes: int = 2
) -> dict[str, dict[str, float]]:
    """The figures by corpus, page type and kind of input, as `corpus/type/input`; also the share of page types that are right."""
    jobs = [(row, folds_of(row)) for row in rows]
    figures: dict[str, Figures] = defaultdict(Figures)
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
    summary = {name: f.summary() for name, f in sorted(figures.items())}
    if types:
        summary["wcxb/page types"] = {"pages": len(types), "right": mean(map(float, types))}
    return summary


def _start(scorers: Iterable[Scorer]) -> None:
    base = Cleaner()
    _cleaners[:] = [base.with_scorer(scorer) for scorer in scorers]


def _clean(job: tuple[Row, int]) -> tuple[list[tuple[str, str]], bool]:
    row, fold = job
    cleaner = _cleaners[fold]
    source = row.html()
    page = cleaner.clean(source, url=row.url, kind="html")
    outputs = [("html", _body(page.article, row))]
    if row.page_type == "article":
        lines = "\n".join(" ".join(text.split()) for text in read_html(source).texts)
        outputs.append(("lines", _body(cleaner.clean(lines, url=row.url, kind="text").article, row)))
        theirs = extracted(source)
        outputs.append(("trafilatura", theirs))
        outputs.append(
            ("after trafilatura", _body(cleaner.clean(theirs, url=row.url, kind="text").article, row) if theirs else "")
        )
        if len(words(row.body)) >= 50:
            outputs.append(("gold", _body(cleaner.clean(row.body, url=row.url, kind="text").article, row)))
    return outputs, str(page.page_type) == row.page_type


def _body(article: Article, row: Row) -> str:
    """The body, with the standfirst before it where the gold has one."""
    if row.standfirst and article.standfirst and article.standfirst not in article.text:
        return f"{article.standfirst}\n\n{article.text}"
    return article.text
