"""The command line: what comes out in each format, and one clear line for each thing that goes wrong."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console
from sample_pages import SAMPLES, cleaned
from typer.testing import CliRunner, Result

import cleaner
from cleaner import CleanPage, Options
from cleaner.cli import app
from cleaner.terminal import show

TEXT_SAMPLE = SAMPLES / "text-membership-page" / "input.txt"
HTML_SAMPLE = SAMPLES / "clean-article" / "input.html"
PACK = """
[pack]
name = "mine"
version = "7"

[[rule]]
id = "lift.aside"
kind = "other"
phrases = ["why the ninth?"]
takes = ["Why the ninth?"]
leaves = ["He asked why the ninth? Nobody knew."]
at = "whole"
certain = true
"""


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=stdin)


def complaints(result: Result) -> list[str]:
    return result.stderr.splitlines()


def test_piped_text_is_the_article_and_nothing_else() -> None:
    result = run("clean", str(HTML_SAMPLE))
    assert result.exit_code == 0
    assert result.stdout == cleaned("clean-article").article.text + "\n"


def test_standard_input_and_markdown() -> None:
    result = run("clean", "-", "--format", "markdown", stdin=HTML_SAMPLE.read_bytes())
    assert result.stdout == cleaned("clean-article").article.markdown
    assert result.stdout.startswith("# The price of a loaf\n")


def test_files_named_md_are_markdown(tmp_path: Path) -> None:
    page = tmp_path / "page.MD"
    page.write_text("# Ferries run\n\nThe [ferry](/a) ran **late** again on Tuesday, and nobody at the office could say why.")
    said = "The ferry ran late again on Tuesday, and nobody at the office could say why.\n"
    assert run("clean", str(page)).stdout == said
    assert run("clean", "-", "--kind", "markdown", stdin=page.read_bytes()).stdout == said


def test_json_leaves_the_text_out_unless_asked() -> None:
    bare = json.loads(run("clean", str(HTML_SAMPLE), "-f", "json").stdout)
    assert "text" not in bare
    whole = run("clean", str(HTML_SAMPLE), "-f", "json", "--with-text").stdout
    assert CleanPage.model_validate_json(whole) == cleaned("clean-article")


def test_json_of_several_files_is_one_array_and_jsonl_one_line_each() -> None:
    files = [str(HTML_SAMPLE), str(TEXT_SAMPLE)]
    assert [page["schema_version"] for page in json.loads(run("clean", *files, "-f", "json").stdout)] == ["1", "1"]
    lines = run("clean", *files, "-f", "jsonl").stdout.splitlines()
    assert len(lines) == 2
    assert json.loads(lines[0])["article"]["title"] == "The price of a loaf"


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_each_record_says_its_file_where_asked(format: str, tmp_path: Path) -> None:
    odd = tmp_path / 'a "page" é.html'
    odd.write_bytes(HTML_SAMPLE.read_bytes())
    said = run("clean", str(odd), str(TEXT_SAMPLE), "-f", format, "--with-text", "--with-file").stdout
    records = json.loads(said) if format == "json" else [json.loads(line) for line in said.splitlines()]
    assert [next(iter(record.items())) for record in records] == [("file", str(odd)), ("file", str(TEXT_SAMPLE))]
    for record in records:
        del record["file"]
    assert CleanPage.model_validate_json(json.dumps(records[0])) == cleaned("clean-article")


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes there")
def test_files_whose_names_are_no_utf8_are_told_apart(tmp_path: Path) -> None:
    names = [os.fsdecode(bytes(tmp_path) + name) for name in (b"/n\xe9.txt", b"/n\xe8.txt")]
    for name in names:
        Path(name).write_text("The council met on Tuesday.", "utf-8")
    said = run("clean", *names, "-f", "jsonl", "--with-file").stdout
    assert [json.loads(line)["file"] for line in said.splitlines()] == names


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_where_nobody_can_be_told_the_other_files_are_still_done() -> None:
    command = ["sh", "-c", '"$@" 2>/dev/full', "sh", sys.executable, "-m", "cleaner", "clean", "no-file", str(HTML_SAMPLE)]
    result = subprocess.run(command, capture_output=True, text=True)
    assert (result.returncode, result.stdout) == (2, cleaned("clean-article").article.text + "\n")


def test_the_package_is_a_program_too() -> None:
    result = subprocess.run([sys.executable, "-m", "cleaner", "clean", "--help"], capture_output=True, text=True)
    assert result.returncode == 0
    assert "Usage: cleaner clean [OPTIONS] {FILE}..." in result.stdout


def test_no_name_is_the_name_of_no_file() -> None:
    result = run("clean", "", str(HTML_SAMPLE))
    assert (result.exit_code, complaints(result)) == (2, ["cleaner: '' names no file"])
    assert result.stdout == cleaned("clean-article").article.text + "\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("redirection", [">/dev/full", ">&-"])
@pytest.mark.parametrize("arguments", [("clean", str(HTML_SAMPLE)), ("rules", "list"), ("--version",)])
def test_an_answer_that_cannot_be_written_is_one_line(redirection: str, arguments: tuple[str, ...]) -> None:
    program = f'"$@" {redirection}'
    command = ["sh", "-c", program, "sh", sys.executable, "-c", "from cleaner.cli import app; app()", *arguments]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 2
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("cleaner: standard output: ")


def test_a_terminal_shows_a_question_mark_for_what_it_has_no_character_for(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(shown, encoding="ascii"))
    show(cleaner.clean("<h1>Five ★★★★★</h1><p>The council met on Tuesday and decided to wait for another year.</p>"))
    sys.stdout.flush()
    assert b"Five ?????" in shown.getvalue()


def test_an_unreadable_file_is_one_line_and_the_others_are_done(tmp_path: Path) -> None:
    result = run("clean", str(tmp_path / "absent.html"), str(HTML_SAMPLE), str(tmp_path), "-f", "jsonl")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 1
    assert len(complaints(result)) == 2
    assert "absent.html: No such file or directory" in complaints(result)[0]


def test_json_of_files_that_all_fail_is_an_empty_array(tmp_path: Path) -> None:
    result = run("clean", str(tmp_path / "a"), str(tmp_path / "b"), "-f", "json")
    assert result.exit_code == 2
    assert json.loads(result.stdout) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--pack", "no/such/pack.toml"], "no/such/pack.toml"),
        (["--disable", "no.such-rule"], "no.such-rule"),
        (["--charset", "klingon-1"], "klingon-1"),
        (["--retrieved", "yesterday"], "yesterday"),
        (["--retrieved", "2026-03-04"], "with a time of day, such as"),
        (["--retrieved", "20260304"], "with a time of day, such as"),
        (["--charset", "cp850"], "cp850"),
    ],
)
def test_a_wrong_option_is_one_clear_line(arguments: list[str], told: str) -> None:
    result = run("clean", str(HTML_SAMPLE), *arguments)
    assert result.exit_code == 2
    assert len(complaints(result)) == 1
    assert told in complaints(result)[0]
    assert result.stdout == ""


@pytest.mark.parametrize("moment", ["2026-03-04T09:00", "20260304T09", "2026-03-04 09:00:00+01:00"])
def test_a_date_with_a_time_says_when_the_page_was_fetched(moment: str) -> None:
    assert run("clean", str(HTML_SAMPLE), "--retrieved", moment).exit_code == 0


def test_an_address_goes_with_one_page_only() -> None:
    result = run("clean", str(HTML_SAMPLE), str(TEXT_SAMPLE), "--url", "https://x.example/")
    assert result.exit_code == 2
    assert "--url" in complaints(result)[0]


@pytest.mark.parametrize("arguments", [["--format", "yaml"], ["--kind", "pdf"], ["--profile", "wild"], ["--colour"]])
def test_an_unknown_choice_is_exit_code_2(arguments: list[str]) -> None:
    assert run("clean", str(HTML_SAMPLE), *arguments).exit_code == 2


def test_warnings_of_piped_text_go_to_stderr() -> None:
    result = run("clean", "-", stdin="   \n ")
    assert result.exit_code == 0
    assert result.stdout.strip() == ""
    assert complaints(result)
    assert complaints(result)[0].startswith("cleaner: -: ")


def test_a_pack_and_a_disabled_rule(tmp_path: Path) -> None:
    pack = tmp_path / "mine.toml"
    pack.write_text(PACK, "utf-8")
    sample = str(SAMPLES / "text-clean-article" / "input.txt")
    page = json.loads(run("clean", sample, "--pack", str(pack), "-f", "json").stdout)
    assert page["packs"]["mine"] == "7"
    assert [gone["rule"] for gone in page["removed"] if gone["text"] == "Why the ninth?"] == ["lift.aside"]
    page = json.loads(run("clean", sample, "--pack", str(pack), "--disable", "lift.aside", "-f", "json").stdout)
    assert all(gone["rule"] != "lift.aside" for gone in page["removed"])


def test_on_a_terminal_the_page_is_laid_out() -> None:
    out = io.StringIO()
    show(cleaned("text-membership-page"), Console(file=out, width=100))
    shown = out.getvalue()
    for told in ("harbour board of Port Selwick", "Beside the article", "7:15 AM  Lighthouse", "Removed: ", "subscribe_form"):
        assert told in shown
    assert max(len(line) for line in shown.splitlines()) <= 100


def test_a_page_cannot_speak_to_the_terminal() -> None:
    out = io.StringIO()
    page = cleaner.clean("\x1b[31mRed\x1b[0m alert [bold]now[/bold] " + "word " * 40, kind="text")
    show(page, Console(file=out, width=100))
    assert "\x1b" not in out.getvalue()
    assert "[bold]" in " ".join(out.getvalue().split()) or not page.article.text


def test_rules_are_listed() -> None:
    lines = run("rules", "list", "--kind", "paywall").stdout.splitlines()
    assert lines
    assert all(line.split("\t")[1] == "paywall" for line in lines)
    assert run("rules", "list", "--kind", "wallpaper").exit_code == 2


def test_rules_are_checked(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(PACK, "utf-8")
    bad.write_text(PACK.replace('takes = ["Why', 'takes = ["Whither'), "utf-8")
    assert run("rules", "check", str(good)).exit_code == 0
    result = run("rules", "check", str(bad), str(tmp_path / "absent.toml"))
    assert result.exit_code == 2
    assert "lift.aside" in complaints(result)[0]
    assert "takes" in complaints(result)[0]
    assert "absent.toml" in complaints(result)[1]


def test_the_version_is_told() -> None:
    assert run("--version").stdout == f"cleaner {cleaner.__version__}\n"


def test_profiles_are_those_of_the_options() -> None:
    from cleaner.cli import Profile

    assert all(Options(profile=profile.value) for profile in Profile)
