"""The packs for Polish, Russian, Ukrainian, Turkish, Japanese, Korean, Chinese and Czech on held-out lines of our own.

A line stands alone as a document, so that what is measured is the rules: without a score, and without its neighbours.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from cleaner.reading.text import read_text
from cleaner.rules.matching import Matcher
from cleaner.rules.packs import CORE_FOLDER, file_rules
from cleaner.rules.rule import Claim

LANGUAGES = ("pl", "ru", "uk", "tr", "ja", "ko", "zh", "cs")
LINES = Path(__file__).parent / "lines"


@cache
def matcher() -> Matcher:
    return Matcher([rule for language in LANGUAGES for _, rule in file_rules(CORE_FOLDER / f"{language}.toml")])


def lines(language: str) -> list[tuple[str, str]]:
    table = tomllib.loads((LINES / f"{language}.toml").read_text(encoding="utf-8"))
    return [(line["text"], line["label"]) for line in table["line"]]


def claims(text: str) -> list[Claim]:
    return [claim for claim in matcher().match(read_text(text)) if not claim.keep]


def strongest(found: list[Claim]) -> Claim:
    return max(found, key=lambda claim: (claim.certain, claim.end - claim.start))


@pytest.mark.parametrize("language", LANGUAGES)
def test_furniture_lines_are_claimed_under_their_kind(language: str) -> None:
    furniture = [(text, label) for text, label in lines(language) if label != "keep"]
    found = [(claims(text), label) for text, label in furniture]
    taken = [(strongest(claimed), label) for claimed, label in found if claimed]
    assert len(taken) / len(furniture) >= 0.95
    assert sum(claim.kind == label for claim, label in taken) / len(taken) >= 0.95


@pytest.mark.parametrize("language", LANGUAGES)
def test_near_misses_are_left_alone(language: str) -> None:
    kept = [text for text, label in lines(language) if label == "keep"]
    assert sum(not claims(text) for text in kept) / len(kept) >= 0.97


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_cover_all_kinds_of_furniture(language: str) -> None:
    kinds = {label for _, label in lines(language)} - {"keep"}
    assert len(kinds) == 15


@pytest.mark.parametrize("language", LANGUAGES)
def test_training_lines_are_not_the_held_out_ones(language: str) -> None:
    path = Path(__file__).parents[1] / "cleaner" / "training" / "lines" / f"{language}.toml"
    training = {line["text"] for line in tomllib.loads(path.read_text(encoding="utf-8"))["line"]}
    assert training.isdisjoint(text for text, _ in lines(language))
