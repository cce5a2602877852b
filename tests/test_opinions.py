"""Second opinions: asked when the options say so, counted by block, and never a reason to fail."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cleaner import Cleaner, Options
from cleaner.opinions import votes
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text

ROOT = Path(__file__).parents[1]
WALK = "The harbour wall was inspected on Tuesday by two engineers from the county, who found a crack of nine metres."
MONEY = "Repairs will cost the town about forty thousand, said the treasurer, and nobody knows yet where that is to come from."
MENU = "Tides Ferries Fish market prices Lost property office"
PAGE = f"<html><body><nav>{MENU}</nav><article><p>{WALK}</p><p>{MONEY}</p></article></body></html>"


def fails(html: str, url: str | None) -> str:
    raise RecursionError("maximum recursion depth exceeded")


def never_asked(html: str, url: str | None) -> str:
    raise AssertionError("was asked")


def test_each_votes_for_what_its_text_has_and_against_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(votes, "OPINIONS", {"one": lambda html, url: f"{WALK}\n{MONEY}", "two": lambda html, url: WALK})
    counted, warnings = votes.ask(PAGE, None, read_html(PAGE))
    assert counted == [-2, 2, 0]
    assert warnings == []


def test_one_that_finds_no_text_has_no_vote(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(votes, "OPINIONS", {"one": lambda html, url: " \n", "two": lambda html, url: WALK})
    assert votes.ask(PAGE, None, read_html(PAGE))[0] == [-1, 1, -1]


def test_whatever_is_raised_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(votes, "OPINIONS", {"one": fails, "two": lambda html, url: WALK})
    counted, warnings = votes.ask(PAGE, None, read_html(PAGE))
    assert counted == [-1, 1, -1]
    assert warnings == ["second-opinion: one failed: RecursionError"]
    page = Cleaner(Options(second_opinion="always")).clean(PAGE, kind="html")
    assert "second-opinion: one failed: RecursionError" in page.warnings


def test_nobody_is_asked_in_text_mode_or_about_large_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(votes, "OPINIONS", {"one": never_asked})
    text = read_text(WALK)
    assert votes.with_second_opinions("always", WALK, text, [0]) == ([0], [])
    many = "<p>word</p>" * votes.MOST_BLOCKS
    document = read_html(many)
    margins, warnings = votes.with_second_opinions("always", many, document, [0] * len(document))
    assert margins == [0] * len(document)
    assert warnings == ["second-opinion: not asked: the page is too large"]
    long = f"<p>{'é' * (votes.MOST_BYTES // 2)}</p>"
    assert votes.with_second_opinions("auto", long, read_html(long), [0]) == ([0], [])


def test_auto_asks_only_where_the_score_is_in_doubt() -> None:
    low, high = votes.DOUBTFUL
    assert votes.is_unsure([400, 100], [0, low - 1])
    assert not votes.is_unsure([400, 100], [high, low - 1])
    assert votes.is_unsure([400, 200], [high, 0])
    assert votes.is_unsure([3, 500], [high, low - 1])


def test_a_vote_moves_the_margin_by_a_constant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(votes, "OPINIONS", {"one": lambda html, url: f"{WALK}\n{MONEY}"})
    margins, _ = votes.with_second_opinions("always", PAGE, read_html(PAGE), [-5, 7, 0])
    assert margins == [-5 - votes.VOTE, 7 + votes.VOTE, votes.VOTE]


@pytest.mark.parametrize("page", [PAGE, "", "<?xml version='1.0' encoding='utf-8'?><p>a</p>", "\0<p>x\0", "<p>" * 900 + WALK])
def test_the_real_ones_give_an_answer(page: str) -> None:
    document = read_html(page)
    counted, warnings = votes.ask(page, "https://harbour.example/wall", document)
    assert len(counted) == len(document)
    assert all(warning.startswith("second-opinion: ") for warning in warnings)


def test_the_real_ones_are_imported_only_when_asked() -> None:
    code = (
        "import json, sys; from cleaner import Cleaner, Options; "
        "Cleaner(Options(second_opinion='never')).clean('<p>word</p>', kind='html'); print(json.dumps(sorted(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert not {"trafilatura", "readability"} & set(json.loads(run.stdout))
