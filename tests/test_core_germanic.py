"""The German, Dutch, Swedish, Norwegian and Danish packs: what their rules alone take and leave of lines written beforehand."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from cleaner.models import ContentKind, FurnitureKind
from cleaner.reading.text import read_text
from cleaner.rules import packs
from cleaner.rules.matching import Matcher
from cleaner.rules.rule import Claim

LANGUAGES = ("de", "nl", "sv", "no", "da")
LINES = Path(__file__).parent / "lines"
CORE = Path(packs.__file__).parent / "core"
ALIKE = (
    {"navigation", "legal"},
    {"side_feed", "related"},
    {"membership_appeal", "paywall"},
    {"newsletter_prompt", "subscribe_form"},
)
RANK = {kind.value: at for at, kind in enumerate([*ContentKind, *FurnitureKind])}


@cache
def matcher() -> Matcher:
    return Matcher(tuple(rule for language in LANGUAGES for _, rule in packs.file_rules(CORE / f"{language}.toml")))


def lines(language: str) -> list[tuple[str, str]]:
    table = tomllib.loads((LINES / f"{language}.toml").read_text("utf-8"))
    return [(line["text"], line["label"]) for line in table["line"]]


def claims(text: str) -> list[Claim]:
    """The claims on a line, the one that decides its kind first, as the engine ranks them."""
    found = matcher().match(read_text(text))
    return sorted(found, key=lambda c: (not c.certain, c.start - c.end, RANK[c.kind.value], c.rule))


def taken(text: str) -> bool:
    covered = {at for claim in claims(text) for at in range(claim.start, claim.end)}
    return len(covered) >= 0.8 * len(text.strip())


def right(text: str, label: str) -> bool:
    kind = claims(text)[0].kind.value
    return kind == label or {kind, label} in ALIKE


@pytest.mark.parametrize("language", LANGUAGES)
def test_furniture_lines_are_taken_under_their_kind(language: str) -> None:
    furniture = [(text, label) for text, label in lines(language) if label != "keep"]
    found = [(text, label) for text, label in furniture if taken(text)]
    assert len(found) >= 0.95 * len(furniture)
    assert sum(right(text, label) for text, label in found) >= 0.95 * len(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_near_misses_are_left_alone(language: str) -> None:
    assert [text for text, label in lines(language) if label == "keep" and claims(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_furniture_has_lines_and_rules(language: str) -> None:
    kinds = {kind.value for kind in FurnitureKind} - {"other"}
    assert kinds <= {label for _, label in lines(language)}
    assert kinds <= {rule.card.kind.value for _, rule in packs.file_rules(CORE / f"{language}.toml")}


@pytest.mark.parametrize("text", ["Del 2", "Deel 3", "Liveticker", "Kommentar", "© Anna Berg/Bildagentur", "Rechnung."])
def test_headings_and_credits_of_articles_are_never_certain_furniture(text: str) -> None:
    assert not any(claim.certain for claim in claims(text))
