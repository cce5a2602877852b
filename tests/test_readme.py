"""The code in README and in docs runs and prints what it says; its links lead somewhere."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cleaner.cli import app
from cleaner.models import FurnitureKind, Options

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = [README, *sorted((ROOT / "docs" / "pages").glob("*.md"))]
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\(([^)#]+)\)")


def blocks(path: Path) -> list[tuple[str, str]]:
    return _FENCE.findall(path.read_text("utf-8"))


#: What the recipes read: a page, and a record without one.
_RECORDS = [
    {"id": "a", "html": "<p>One page.</p>", "url": "https://tide.example/a"},
    {"id": "b", "html": None, "url": None},
]
_RESPONSE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n\r\n"
_WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tide.example/a\r\nWARC-Date: 2026-03-04T09:00:00Z\r\n"
    b"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%b\r\n\r\n"
)
#: Packages of others that recipes import: where they are missing the recipe is passed over.
_OF_OTHERS = ("fastwarc", "pyarrow")


@pytest.fixture
def corpora(tmp_path: Path) -> None:
    """The files that the recipes of pipelines.md read."""
    (tmp_path / "pages.jsonl").write_text("\n".join(map(json.dumps, _RECORDS)), "utf-8")
    response = _RESPONSE + gzip.compress(b"<p>One page.</p>")
    (tmp_path / "crawl.warc.gz").write_bytes(gzip.compress(_WARC % (len(response), response)))
    if find_spec("pyarrow"):
        from pyarrow import Table, parquet

        parquet.write_table(Table.from_pylist(_RECORDS), tmp_path / "pages.parquet")


def is_missing(code: str) -> bool:
    """Whether code needs a package of others that is not here."""
    return any(f"from {package}" in code and not find_spec(package) for package in _OF_OTHERS)


@pytest.fixture
def beside_samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
@pytest.mark.usefixtures("corpora")
def test_the_code_runs_and_prints_what_it_says(path: Path, beside_samples: Path) -> None:
    """A toml block is written to the file that it names; a text block is what the code before it prints."""
    names: dict[str, object] = {"__name__": "readme"}
    out = before = ""
    for language, code in blocks(path):
        if language == "toml" and (named := re.search(r'^name = "([\w-]+)"', code, re.MULTILINE)):
            (beside_samples / f"{named[1]}.toml").write_text(code, "utf-8")
        elif language == "python" and is_missing(code):
            language = "python that cannot run here"
        elif language == "python":
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                exec(compile(code, f"{path.name}: {code[:40]!r}", "exec"), names)
            out = printed.getvalue()
        elif language == "text" and before == "python":
            assert out == code
        before = language


def rows(page: str, heading: str) -> set[str]:
    """The first cells of the table that follows a line of a page, without their marks."""
    table = (ROOT / "docs" / "pages" / page).read_text("utf-8").split(f"\n{heading}", 1)[1].split("\n|", 1)[1].split("\n\n", 1)[0]
    return {row.strip("| ").split(" |")[0].strip("`") for row in table.splitlines()[2:]}


#: Files with words before a colon that warn of no page.
_TOLD_OTHERWISE = {"cli.py", "packs.py", "list_words.py"}


def test_every_warning_is_told_of() -> None:
    said: set[str] = set()
    for path in (ROOT / "cleaner").rglob("*.py"):
        code = path.read_text("utf-8")
        if path.parent.name != "training" and path.name not in _TOLD_OTHERWISE:
            said.update(re.findall(r"""["']([a-z][a-z-]+): (?=\w|\{)""", code))
    assert {"no-article", "mime", "feed", "url"} <= said
    assert rows("output.md", "## Warnings") == said


def test_every_kind_of_furniture_and_every_option_is_told_of() -> None:
    assert rows("output.md", "The kinds of furniture") == set(FurnitureKind)
    assert rows("pipelines.md", "**Options.**") == set(Options.model_fields)


def test_readme_shows_before_and_after_at_once() -> None:
    assert "```python" in README.read_text("utf-8").splitlines()[:10]


def test_readmes_pack_passes_its_own_check(beside_samples: Path) -> None:
    (beside_samples / "mine.toml").write_text(next(code for language, code in blocks(README) if language == "toml"), "utf-8")
    result = CliRunner().invoke(app, ["rules", "check", "mine.toml"])
    assert result.exit_code == 0, result.output


def test_readmes_main_command_works_from_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    command = next(code for language, code in blocks(README) if language == "sh" and "cleaner clean" in code)
    arguments = command.split("bin/cleaner ")[1].split()
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0
    assert "The harbour board of Port Selwick" in result.stdout


@pytest.mark.parametrize("path", [*PAGES, ROOT / "docs" / "CHANGELOG.md"], ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in _LINK.findall(path.read_text("utf-8")):
        if not target.startswith(("http:", "https:")):
            assert (path.parent / target).exists(), target
