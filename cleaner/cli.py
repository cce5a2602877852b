"""The command line: `cleaner clean`, `cleaner rules list`, `cleaner rules check`, `cleaner bench`.

On a terminal the answer is laid out for reading; in a pipe only what was asked for comes out, as UTF-8. Whatever goes
wrong is one line on stderr and exit code 2, and the other files are still done; calls that Typer refuses have its usage.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import Annotated, Any, NamedTuple, NoReturn

import typer
from typer.core import TyperGroup

from cleaner.document.surrogates import is_well_formed
from cleaner.engine import Cleaner
from cleaner.errors import CleanerError
from cleaner.models import CleanPage, ContentKind, FurnitureKind, Options
from cleaner.reading.labels import known_label
from cleaner.terminal import CONTROLS, show, show_bench

#: Exit code for whatever could not be done.
FAILED = 2


class _Commands(TyperGroup):
    """The commands; an answer that cannot be written is one line, too."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        try:
            if sys.stdout is None:
                raise OSError("it is closed")
            return super().main(*args, **kwargs)
        except OSError as error:
            sys.stdout = StringIO()  # else Python tries again to write the rest at its exit
            _complain(f"{error.filename or 'standard output'}: {error.strerror or error}")
            sys.exit(FAILED)


app = typer.Typer(
    cls=_Commands, add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False
)
rules_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.add_typer(rules_app, name="rules", help="See the rules, and check a pack of your own.")

class Format(StrEnum):
    """What comes out: the article's text, the article as Markdown, or the whole page as JSON."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"


#: How the names of files end that hold Markdown.
_MARKDOWN_FILES = (".md", ".markdown")


class Kind(StrEnum):
    """What goes in."""

    AUTO = "auto"
    HTML = "html"
    TEXT = "text"
    MARKDOWN = "markdown"


class Profile(StrEnum):
    """What weighs more: balanced, nothing kept wrongly, or nothing lost."""

    BALANCED = "balanced"
    PRECISION = "precision"
    RECALL = "recall"


def _version(asked: bool) -> None:
    if asked:
        from cleaner import __version__

        typer.echo(f"cleaner {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """A news page in; out come the article, the stories beside it, and what was removed by which rule."""


@app.command("clean")
def clean_files(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="HTML, text or Markdown files; - is standard input.")],
    format: Annotated[Format, typer.Option("--format", "-f", help="What comes out.")] = Format.TEXT,
    url: Annotated[str | None, typer.Option(help="Where the page comes from: resolves links, selects site rules.")] = None,
    kind: Annotated[Kind, typer.Option(help="What goes in; auto tells it by the source, and Markdown by .md too.")] = Kind.AUTO,
    pack: Annotated[list[str] | None, typer.Option(metavar="NAME|PATH", help="A rule pack beside core; repeatable.")] = None,
    core: Annotated[bool, typer.Option(help="Use the built-in pack.")] = True,
    disable: Annotated[list[str] | None, typer.Option(metavar="RULE", help="A rule to leave out; repeatable.")] = None,
    profile: Annotated[Profile, typer.Option(help="What weighs more.")] = Profile.BALANCED,
    charset: Annotated[str | None, typer.Option(help="The files' encoding, where it is known.")] = None,
    retrieved: Annotated[str | None, typer.Option(metavar="ISO", help="When the page was fetched: dates clock times.")] = None,
    with_text: Annotated[bool, typer.Option("--with-text", help="Put the page's whole text into the JSON too.")] = False,
    with_file: Annotated[bool, typer.Option("--with-file", help="Put the file's name into the JSON, as first key.")] = False,
) -> None:
    """Clean pages: print the article, or with --format json everything that was found and removed."""
    if url is not None and len(files) > 1:
        _give_up("--url is the address of one page: give one FILE with it")
    if charset is not None and known_label(charset) is None:
        _give_up(f"--charset: {charset!r} is no encoding that browsers know; leave it out to have it found")
    when = _moment(retrieved)
    packs = (*(("core",) if core else ()), *(name for name in pack or () if name != "core" or not core))
    try:
        cleaner = Cleaner(Options(packs=packs, disable=tuple(disable or ()), profile=profile.value))
    except CleanerError as error:
        _give_up(str(error))
    sources = _Sources(files)
    records = _Records(indent=2 if format is Format.JSON else None, with_text=with_text, with_file=with_file)
    _write(_pages(cleaner, sources, url, kind, charset, when), format, records, len(files))
    if sources.failed:
        raise typer.Exit(FAILED)


@rules_app.command("list")
def list_rules(
    kind: Annotated[str | None, typer.Option(help="Only rules of this kind, such as paywall.")] = None,
    pack: Annotated[list[str] | None, typer.Option(metavar="NAME|PATH", help="A pack to list; core by default.")] = None,
) -> None:
    """List rules: id, kind, language, whether certain, and what each takes."""
    from cleaner.rules.packs import read_packs

    kinds = {*ContentKind, *FurnitureKind}
    if kind is not None and kind not in kinds:
        _give_up(f"--kind: {kind!r} is none of {', '.join(sorted(kinds))}")
    try:
        packs = [found for name in pack or ["core"] for found in read_packs(name)]
    except CleanerError as error:
        _give_up(str(error))
    cards = [rule.card for found in packs for _, rule in found.rules if kind in (None, rule.card.kind)]
    for card in sorted(cards, key=lambda card: card.id):
        force = "keep" if card.keep else "certain" if card.certain else "likely"
        _put("\t".join((card.id, card.kind, card.lang or "any", force, " ".join(card.summary.split()))))


@rules_app.command("check")
def check_rules(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Pack files or folders, or core.")],
) -> None:
    """Check packs: every rule takes what it says it takes and leaves what it says it leaves."""
    from cleaner.rules.check import check_pack

    failed = False
    for path in paths:
        problems = check_pack(path)
        failed = failed or bool(problems)
        for problem in problems:
            _complain(str(problem))
        if not problems:
            _put(f"{path}: no problems")
    if failed:
        raise typer.Exit(FAILED)


@app.command("bench")
def bench_corpora(
    corpora: Annotated[list[Path], typer.Argument(metavar="CORPUS", help="Folders with gold.jsonl and html/.")],
    peers: Annotated[str, typer.Option(help="The extractors to compare with, apart by commas.")] = "trafilatura,readability",
    limit: Annotated[int | None, typer.Option(min=1, help="A fixed sample of N pages a corpus.")] = None,
    tables: Annotated[Path | None, typer.Option(help="Training's fold tables: each page by a scorer new to its site.")] = None,
    markup: Annotated[str, typer.Option(help="as-is, no-names (without class names) or divs (nothing that tells).")] = "as-is",
    markdown: Annotated[bool, typer.Option("--markdown", help="A table for docs, also on a terminal.")] = False,
    html_out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the table as an HTML page too.")] = None,
) -> None:
    """Measure quality and time of this cleaner and its peers side by side, in one run."""
    from cleaner.training.bench import as_html, as_markdown, bench, notes

    names = [name.strip() for name in peers.split(",") if name.strip()]
    try:
        lines = bench(corpora, names, limit, tables, markup)
    except CleanerError as error:
        _give_up(str(error))
    said = notes(names, limit, tables, markup)
    if html_out is not None:
        try:
            html_out.write_text(as_html(lines, said), encoding="utf-8")
        except OSError as error:
            _give_up(f"{html_out}: {error.strerror}")
    if markdown or not sys.stdout.isatty():
        _put(as_markdown(lines, said), end="")
    else:
        show_bench([line.cells() for line in lines], said)


class _Sources:
    """The named files' bytes, one after the other. One that cannot be read is a line on stderr and is passed over."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = names
        self.failed = False

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        for name in self.names:
            try:
                yield name, _standard_input() if name == "-" else _read(name)
            except (OSError, ValueError) as error:
                self.fail(name, getattr(error, "strerror", None) or str(error))

    def fail(self, name: str, why: str) -> None:
        self.failed = True
        _complain(f"{name}: {why}" if name else why)


def _read(name: str) -> bytes:
    if not name:
        raise ValueError("'' names no file")
    return Path(name).read_bytes()


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise ValueError("standard input is closed")
    return sys.stdin.buffer.read()


def _pages(
    cleaner: Cleaner, sources: _Sources, url: str | None, kind: Kind, charset: str | None, retrieved: datetime | None
) -> Iterator[tuple[str, CleanPage]]:
    for name, source in sources:
        named = Kind.MARKDOWN if kind is Kind.AUTO and name.lower().endswith(_MARKDOWN_FILES) else kind
        try:
            page = cleaner.clean(source, url=url, kind=named.value, charset=charset, retrieved=retrieved)
        except CleanerError as error:
            sources.fail(name, str(error))
        else:
            yield name, page


class _Records(NamedTuple):
    """Pages as JSON."""

    indent: int | None
    with_text: bool
    with_file: bool

    def record(self, name: str, page: CleanPage) -> str:
        """A page as JSON, with the name of its file where that was asked for."""
        written = page.model_dump_json(exclude=None if self.with_text else {"text"}, indent=self.indent)
        if not self.with_file:
            return written
        file = json.dumps(name, ensure_ascii=not is_well_formed(name))  # bytes that are no UTF-8 are told apart by their escapes
        return (f'{{"file":{file},' if self.indent is None else f'{{\n  "file": {file},') + written[1:]


def _write(pages: Iterator[tuple[str, CleanPage]], format: Format, records: _Records, count: int) -> None:
    """Write each page as it is done. JSON of several files is one array."""
    number = 0
    for number, (name, page) in enumerate(pages, 1):
        if format is Format.JSONL:
            _put(records.record(name, page))
        elif format is Format.JSON:
            before = "" if count == 1 else "[\n" if number == 1 else ",\n"
            _put(before + records.record(name, page), end="" if count > 1 else "\n")
        elif format is Format.TEXT and sys.stdout.isatty():
            show(page)
        else:
            body = page.article.text if format is Format.TEXT else page.article.markdown.rstrip("\n")
            _put(("\n" if number > 1 else "") + body)
            for warning in page.warnings:
                _complain(f"{name}: {warning}")
    if format is Format.JSON and count > 1:
        _put("\n]" if number else "[]")


def _put(text: str, end: str = "\n") -> None:
    typer.echo((text + end).encode("utf-8", "replace"), nl=False)


def _complain(line: str) -> None:
    with suppress(OSError):  # where nobody can be told the answers still count
        typer.echo(f"cleaner: {' '.join(CONTROLS.sub(' ', line).split())}", err=True)


def _give_up(line: str) -> NoReturn:
    _complain(line)
    raise typer.Exit(FAILED)


def _moment(written: str | None) -> datetime | None:
    if written is None:
        return None
    try:
        if not _is_date(written):  # a day's clock times would all be later than its midnight
            return datetime.fromisoformat(written)
    except ValueError:
        pass
    _give_up(f"--retrieved: {written!r} is no ISO date with a time of day, such as 2026-11-23T08:00:00+00:00")


def _is_date(written: str) -> bool:
    """Whether a date is written without a time."""
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True
