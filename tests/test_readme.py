"""The code in README and in docs runs and prints what it says; its links lead somewhere."""

from __future__ import annotations

import contextlib
import io
import re
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


@pytest.fixture
def beside_samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_code_runs_and_prints_what_it_says(path: Path, beside_samples: Path) -> None:
    """A toml block is written to the file that it names; a text block is what the code before it prints."""
    names: dict[str, object] = {"__name__": "readme"}
    out = before = ""
    for language, code in blocks(path):
        if language == "toml" and (named := re.search(r'^name = "([\w-]+)"', code, re.MULTILINE)):
            (beside_samples / f"{named[1]}.toml").write_text(code, "utf-8")
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


def test_every_warning_is_told_of() -> None:
    said: set[str] = set()
    for path in (ROOT / "cleaner").rglob("*.py"):
        code = path.read_text("utf-8")
        if "warning" in code and path.parent.name != "training" and path.name != "cli.py":
            said.update(re.findall(r"""["']([a-z][a-z-]+): (?=\w|\{)""", code))
    assert "no-article" in said
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
