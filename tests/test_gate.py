"""The quality gate: floors only rise, and what is missing is not passed over."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from cleaner.training import gate


def run(monkeypatch: pytest.MonkeyPatch, floors: Path, figures: dict[str, float], *options: str) -> int:
    monkeypatch.setattr(gate, "measure", lambda corpora: figures)
    monkeypatch.setattr(sys, "argv", ["gate", "--floors", str(floors), *options])
    return gate.main()


def test_what_is_below_its_floor_fails_and_a_thousandth_is_chance() -> None:
    assert gate.compare({"a": 0.9, "b": 0.8}, {"a": 0.9009, "b": 0.8}) == []
    assert gate.compare({"a": 0.9}, {"a": 0.902}) == ["a: 0.9000 is below its floor of 0.9020"]


def test_a_floor_without_a_figure_fails() -> None:
    assert gate.compare({"a": 0.9}, {"a": 0.9, "gone": 0.5}) == ["gone: has a floor and was not measured"]


def test_floors_are_written_and_then_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    floors = tmp_path / "floors.json"
    assert run(monkeypatch, floors, {"a": 0.9}) == 1
    assert not floors.exists()
    assert run(monkeypatch, floors, {"a": 0.9}, "--raise") == 0
    assert json.loads(floors.read_text()) == {"a": 0.9}
    assert run(monkeypatch, floors, {"a": 0.9}) == 0
    assert run(monkeypatch, floors, {"a": 0.88}) == 1


def test_raising_lifts_what_is_higher_and_lowers_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text('{"a": 0.9, "b": 0.5}')
    assert run(monkeypatch, floors, {"a": 0.8995, "b": 0.6}, "--raise") == 0
    assert json.loads(floors.read_text()) == {"a": 0.9, "b": 0.6}
    assert run(monkeypatch, floors, {"a": 0.8, "b": 0.7}, "--raise") == 1
    assert json.loads(floors.read_text()) == {"a": 0.9, "b": 0.6}


def test_lower_floors_take_the_flag(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text('{"a": 0.9, "gone": 0.5}')
    assert run(monkeypatch, floors, {"a": 0.8}, "--raise", "--lower") == 0
    assert json.loads(floors.read_text()) == {"a": 0.8}
    with pytest.raises(SystemExit):
        run(monkeypatch, floors, {"a": 0.8}, "--lower")


def test_figures_are_named_by_corpus_group_and_input() -> None:
    values = {"pages": 10.0, "words_f1": 0.9, "shingle_f1": 0.8, "lost": 1.0}
    measured = {
        "aeb/article/html": values,
        "aeb/article/trafilatura": values,
        "wcxb/forum/html": values,
        "wcxb/page types": {"pages": 5.0, "right": 0.7},
    }
    assert gate.gated(measured) == {
        "aeb/article/html words F1": 0.9,
        "aeb/article/html shingle F1": 0.8,
        "aeb/article/html bodies found": 0.9,
        "wcxb/page types": 0.7,
    }
