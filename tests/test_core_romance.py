"""The packs for French, Spanish, Italian, Portuguese and Romanian, on lines of their own: rules alone, without the score."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from cleaner.models import FurnitureKind
from cleaner.reading.text import read_text
from cleaner.rules.matching import Matcher
from cleaner.rules.packs import CORE_FOLDER, file_rules
from cleaner.rules.rule import Claim

LINES = Path(__file__).parent / "lines"
LANGUAGES = ["fr", "es", "it", "pt", "ro"]
#: All sixteen kinds but `other`, which no phrase tells.
KINDS = set(FurnitureKind) - {FurnitureKind.OTHER}
_RANK = {kind: rank for rank, kind in enumerate(FurnitureKind)}


@cache
def lines(language: str) -> list[tuple[str, str]]:
    table = tomllib.loads((LINES / f"{language}.toml").read_text("utf-8"))
    return [(line["text"], line["label"]) for line in table["line"]]


@cache
def matcher(language: str) -> Matcher:
    return Matcher([rule for _, rule in file_rules(CORE_FOLDER / f"{language}.toml")])


def best(language: str, text: str) -> Claim | None:
    """The claim the engine would follow: certain before likely, long before short, then the order of kinds."""
    claims = [claim for claim in matcher(language).match(read_text(text)) if claim.kind in _RANK]
    return min(claims, key=_order, default=None)


def _order(claim: Claim) -> tuple[bool, int, int]:
    return not claim.certain, claim.start - claim.end, _RANK[FurnitureKind(claim.kind)]


def claimed(language: str) -> dict[str, tuple[str, Claim | None]]:
    return {text: (label, best(language, text)) for text, label in lines(language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_hold_every_kind(language: str) -> None:
    assert {label for _, label in lines(language)} == KINDS | {"keep"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_all_furniture_is_claimed_whole(language: str) -> None:
    furniture = {text: claim for text, (label, claim) in claimed(language).items() if label != "keep"}
    missed = [text for text, claim in furniture.items() if claim is None or claim.end - claim.start < len(text) - 1]
    assert len(missed) <= 0.05 * len(furniture), missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_near_misses_are_left(language: str) -> None:
    hit = [(text, claim.rule) for text, (label, claim) in claimed(language).items() if label == "keep" and claim]
    assert len(hit) <= 0.03 * len(lines(language)), hit


@pytest.mark.parametrize("language", LANGUAGES)
def test_claims_name_the_kind(language: str) -> None:
    named = [(text, label, claim) for text, (label, claim) in claimed(language).items() if label != "keep" and claim]
    wrong = [(text, claim.rule) for text, label, claim in named if claim.kind != label]
    assert len(wrong) <= 0.05 * len(named), wrong
