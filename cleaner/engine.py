"""`Cleaner`: a page in, a clean page out. The one place where the stages meet."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from cleaner.collecting import collector_held
from cleaner.document.surrogates import count_surrogates, is_well_formed, well_formed
from cleaner.errors import ArgumentError
from cleaner.models import CleanPage, Options
from cleaner.piping import OnError, Source, check_pipe, piped

if TYPE_CHECKING:
    from cleaner.document.document import Document
    from cleaner.rules.ruleset import RuleSet
    from cleaner.scoring.score import Scorer, Scores
    from cleaner.settling.limits import Limits
    from cleaner.settling.settle import Settled


@dataclass(frozen=True, slots=True)
class SettledPage:
    """A page before the third look: its document and scores, the margins and limits it was settled by, its spans, and what
    second opinions doubt."""

    document: Document
    scores: Scores
    margins: list[int]
    limits: Limits
    settled: Settled
    doubts: list[str]


_KINDS = ("auto", "html", "text", "markdown")
_MAYBE_HTML = frozenset({"auto", "html"})
#: What goes along with a source.
Context = TypeVar("Context")


class Cleaner:
    """Cleans pages with one set of options: build it once, call it from any thread, pickle it to any process.

    Raises `ArgumentError` for what is no `Options` and for a rule to disable that no pack has, `PackError` for a pack that cannot
    be used and `TableError` where the score's tables are missing: all at construction, before any page is cleaned.
    """

    def __init__(self, options: Options | None = None) -> None:
        if options is not None and not isinstance(options, Options):
            raise ArgumentError(f"options must be cleaner.Options or None, not {type(options).__name__}")
        options = options or _default_options()
        self._set(options, _rules(options))

    @classmethod
    def scored_by(cls, scorers: Iterable[Scorer], options: Options | None = None) -> list[Cleaner]:
        """A cleaner for each scorer, with the same rules: how training asks models that it has just made. The shipped score's
        tables are not read, as they may be of other features."""
        options = options or _default_options()
        rules, cleaners = _rules(options), []
        for scorer in scorers:
            cleaners.append(cls.__new__(cls))
            cleaners[-1]._set(options, rules, scorer)
        return cleaners

    def _set(self, options: Options, rules: RuleSet, scorer: Scorer | None = None) -> None:
        from cleaner.document.glued_kickers import kicker_weights
        from cleaner.scoring.lines import line_model
        from cleaner.scoring.score import shipped_scorer

        self.options, self._rules, self._scorer = options, rules, scorer or shipped_scorer()
        self._given = scorer  # which goes to other processes; the shipped one every process has
        for shipped in (line_model, kicker_weights):  # read here, so that a damaged table shows before any page is cleaned
            shipped()

    def __getstate__(self) -> dict[str, Any]:
        return {"options": self.options, "rules": self._rules, "scorer": self._given}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._set(**state)

    def __repr__(self) -> str:
        return f"Cleaner({self.options!r})"

    def clean(
        self,
        source: str | bytes,
        *,
        url: str | None = None,
        kind: str = "auto",
        charset: str | None = None,
        retrieved: datetime | None = None,
    ) -> CleanPage:
        """The clean page of HTML, of Markdown or of extracted text.

        `kind` is "html", "text", "markdown" or "auto", which tells them apart: Markdown by its links and subheads. Of HTML and
        Markdown `page.text` is what they show. `url` makes links absolute and selects site rules; `charset` is what the server
        said of bytes, and is passed over, with a warning, where it is no encoding or cannot be true; `retrieved` is when the
        page was fetched: clock times and "2 hours ago" are resolved against it, and times that show no zone come out naive.
        Whatever a web server can send gives a page, maybe an empty one with warnings; a wrong argument raises `ArgumentError`.
        Of a mail or a web archive (.eml, MHTML) it is the page in it.
        """
        from cleaner.reading.slips import checked_url

        _check(source, url, kind, charset, retrieved)
        with collector_held():
            source, charset, found = self._unwrapped(source, charset, kind)
            text, warnings = self._as_text(source, charset)
            url, slips = checked_url(url)
            return self._clean(text, url, kind, retrieved, [*found, *warnings, *slips])

    @overload
    def pipe(
        self, sources: Iterable[Source], *, kind: str = "auto", as_tuples: Literal[False] = False, on_error: OnError | None = None
    ) -> Iterator[CleanPage]: ...

    @overload
    def pipe(
        self,
        sources: Iterable[tuple[Source, Context]],
        *,
        kind: str = "auto",
        as_tuples: Literal[True],
        on_error: OnError | None = None,
    ) -> Iterator[tuple[CleanPage, Context]]: ...

    def pipe(
        self, sources: Iterable[Any], *, kind: str = "auto", as_tuples: bool = False, on_error: OnError | None = None
    ) -> Iterator[Any]:
        """The clean pages of many sources, lazily and in order. A source that comes with an address or a date is a mapping of
        the arguments of `clean`: `{"source": …, "url": …}`; its own `kind` goes before the one given for all.

        With `as_tuples` each record is a pair of a source and anything (its id, its row), and so is each answer: the page and
        that. A record that is no source ends the run with an error that says its number, or is passed over where `on_error` is
        given: it is called with the number (the first is 1), the record and the error.
        """
        check_pipe(sources, on_error)
        pages = piped(self.clean, sources, kind, as_tuples, on_error)
        return pages if as_tuples else (page for page, _ in pages)

    def _unwrapped(self, source: str | bytes, charset: str | None, kind: str) -> tuple[str | bytes, str | None, list[str]]:
        """The page in a mail, a web archive or an answer of a server, with its charset and a warning; others as they are."""
        from cleaner.reading.mime import NOT_READ, READ, is_mime, page_in
        from cleaner.reading.transfer import WARNING, without_headers

        if kind not in _MAYBE_HTML:
            return source, charset, []
        if (below := without_headers(source)) is not None:
            return below[0], charset or below[1], [WARNING]
        if not is_mime(source):
            return source, charset, []
        page = page_in(source[: self.options.max_bytes])
        return (*page, [READ]) if page is not None else (source, charset, [NOT_READ])

    def _as_text(self, source: str | bytes, charset: str | None) -> tuple[str, list[str]]:
        """The source as a string without lone surrogates, cut at `max_bytes`, with warnings of what was done."""
        from cleaner.reading.binary import decoded_data, is_json
        from cleaner.reading.slips import instead_of_page

        warnings: list[str] = []
        limit = self.options.max_bytes
        if isinstance(source, bytes):
            from cleaner.reading.decoding import decode, decode_beginning

            cut = len(source) > limit
            text, warnings = decode_beginning(source, limit, charset) if cut else decode(source, charset)
        else:
            text, cut = source, False
            if (data := decoded_data(source)) is not None:
                return "", [data]
        if not is_well_formed(text):
            warnings.append(f"surrogates: {count_surrogates(text)} lone surrogates became U+FFFD")
            text = well_formed(text)
        if isinstance(source, str) and 4 * len(text) > limit:  # a character has four bytes at most
            encoded = text.encode()
            cut = len(encoded) > limit
            text = encoded[:limit].decode(errors="ignore") if cut else text
        if cut:
            warnings.append(f"truncated: the source is longer than max_bytes ({limit}); only its beginning was read")
        elif is_json(text):
            warnings.append("json: the input is a record of JSON, not a page; give the text that is in it")
        else:
            warnings += instead_of_page(text)
        return text, warnings

    def _clean(self, text: str, url: str | None, kind: str, retrieved: datetime | None, warnings: list[str]) -> CleanPage:
        from cleaner.assembling.page import assemble
        from cleaner.settling.beside import with_what_is_beside
        from cleaner.settling.reconsidering import reconsider

        page = self.settled(text, url, kind)
        document, scores, profile = page.document, page.scores, self.options.profile
        third = self._scorer.text_third
        settled, margins = reconsider(document, page.settled, page.margins, page.limits, scores, third, profile)
        settled = with_what_is_beside(document, settled, page.margins, margins, page.limits, scores)
        warnings = [*warnings, *document.warnings, *page.doubts]
        clean = assemble(document, settled, margins, scores, self._scorer.items, retrieved, warnings, self._rules)
        if logging := sys.modules.get("logging"):  # who has not imported it listens to nothing
            logging.getLogger(__name__).debug("cleaned %d characters, %d blocks", len(text), len(document))
        return clean

    def settled(self, text: str, url: str | None, kind: str) -> SettledPage:
        """A page as rules and the first two looks of the score settle it: what the third look and its training begin with."""
        from cleaner.assembling.page_language import page_language
        from cleaner.rules.known import SECOND_COPY
        from cleaner.rules.matching import match
        from cleaner.scoring.model import margin as body_margin
        from cleaner.settling.below_contents import with_text_below_contents
        from cleaner.settling.claimed import claimed_blocks
        from cleaner.settling.discussions import without_only_text
        from cleaner.settling.headline_text import with_text_at_headline
        from cleaner.settling.limits import limits_for
        from cleaner.settling.lost_posts import with_lost_posts
        from cleaner.settling.said_again import without_said_again
        from cleaner.settling.settle import settle
        from cleaner.settling.settled_rows import with_whole_settled_rows

        document = read(text, url, kind)
        scores = self._scorer.score(document)
        margins, doubts = self._second_opinions(text, document, scores.margins)
        margins, asked = judge(document, scores, margins, self.options.profile)
        own = self._rules.own
        claims = without_only_text(document, match(self._rules, document), margins, body_margin(asked), own)
        claimed = claimed_blocks(document, claims)
        margins = with_text_at_headline(document, claimed, margins, body_margin(asked), scores.page_type)
        margins = with_text_below_contents(document, margins, body_margin(asked))
        limits = limits_for(document, claims, margins, asked, self.options.profile, scores, own)
        foreign = self._rules.foreign_to(page_language(document))
        settled = settle(document, claimed, margins, limits, foreign)
        settled = with_whole_settled_rows(document, settled, margins, limits)
        settled = with_lost_posts(document, settled, limits, scores)
        if SECOND_COPY in self._rules.ids:
            settled = without_said_again(document, settled, scores)
        return SettledPage(document, scores, margins, limits, settled, doubts)

    def _second_opinions(self, html: str, document: Document, margins: list[int]) -> tuple[list[int], list[str]]:
        if self.options.second_opinion == "never":
            return margins, []
        from cleaner.opinions.votes import with_second_opinions

        return with_second_opinions(self.options.second_opinion, html, document, margins)


def _default_options() -> Options:
    """Options as they are by default, which need no check."""
    return Options.model_construct()


def _rules(options: Options) -> RuleSet:
    from cleaner.rules.packs import load_packs

    return load_packs(options.packs, options.disable)


def judge(document: Document, scores: Scores, margins: list[int], profile: str) -> tuple[list[int], float]:
    """The margins as rows and lists have them, and the P(body) asked of a block; the document is told what follows for each."""
    from cleaner.settling.limits import asked_of_body, expected_body, in_question, undecided
    from cleaner.settling.rows_and_lists import with_even_lists, with_even_tables, with_whole_rows
    from cleaner.settling.settle import guard

    document.title_margins = scores.titles
    margins = guard(document, with_even_tables(document, with_even_lists(document, margins)))
    margins = with_whole_rows(document, margins)  # last: a cell without a letter is what its row is
    asked = asked_of_body(document, margins, profile, scores)
    document.expected_body = expected_body(document, margins, asked)
    document.in_question = in_question(document, margins, asked)
    document.undecided = undecided(document, margins, profile, scores)
    return margins, asked


def read(text: str, url: str | None, kind: str) -> Document:
    """The document of a source, by its kind."""
    if kind == "auto":
        return _read_as_told(text, url)
    if kind == "html":
        from cleaner.reading.html import read_html

        return read_html(text, url)
    if kind == "markdown":
        from cleaner.reading.markdown import read_markdown

        return read_markdown(text, url)
    from cleaner.reading.text import read_text

    return read_text(text, url)


def _read_as_told(text: str, url: str | None) -> Document:
    """The document of a source that tells its kind; a warning says where a text comes out as another than the source."""
    from cleaner.reading.kind import MARKDOWN_WARNING, kind_of
    from cleaner.reading.numbered_links import WARNING, without_link_numbers

    kind, warning = kind_of(text), None
    if kind == "markdown":
        warning = MARKDOWN_WARNING
    elif kind == "text" and (shown := without_link_numbers(text)) is not None:
        text, warning = shown, WARNING
    document = read(text, url, kind)
    if warning is not None:
        document.warnings.append(warning)
    return document


def _check(source: object, url: object, kind: object, charset: object, retrieved: object) -> None:
    if not isinstance(source, (str, bytes)):
        raise ArgumentError(f"source must be str or bytes, not {type(source).__name__}")
    if kind not in _KINDS:
        raise ArgumentError(f"kind must be one of {', '.join(_KINDS)}, not {kind!r}")
    for name, value in (("url", url), ("charset", charset)):
        if value is not None and not isinstance(value, str):
            raise ArgumentError(f"{name} must be str or None, not {type(value).__name__}")
    if retrieved is not None and not isinstance(retrieved, datetime):
        raise ArgumentError(f"retrieved must be datetime or None, not {type(retrieved).__name__}")


_default: Cleaner | None = None
_default_lock = threading.Lock()


def clean(
    source: str | bytes,
    *,
    url: str | None = None,
    kind: str = "auto",
    charset: str | None = None,
    retrieved: datetime | None = None,
) -> CleanPage:
    """The clean page of HTML or of extracted text, with the default options; the arguments are those of `Cleaner.clean`."""
    global _default
    if _default is None:
        with _default_lock:
            if _default is None:
                _default = Cleaner()
    return _default.clean(source, url=url, kind=kind, charset=charset, retrieved=retrieved)
