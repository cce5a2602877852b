"""The English part of the core pack on lines of its own: each alone among plain paragraphs, by the rules' claims alone."""

from __future__ import annotations

import html
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from cleaner.document.document import Document
from cleaner.document.forms import find_forms
from cleaner.document.repetition import repeated
from cleaner.models import ContentKind
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules import packs
from cleaner.rules.core import (
    contacts_en,
    fences,
    forms,
    glued,
    house_lines_en,
    litter,
    notices_en,
    payments,
    pitches_en,
    pointers_en,
)
from cleaner.rules.matching import Matcher
from cleaner.rules.rule import Claim

LINES = tomllib.loads((Path(__file__).parent / "lines" / "en.toml").read_text(encoding="utf-8"))["line"]
PLAIN = (
    "The council met on Tuesday evening to discuss the budget for the coming year.",
    "Several members spoke about the state of the roads in the northern part of the county.",
    "A decision is expected before the end of the month, according to the chair.",
    "The harbour was busy that morning, and the fish market opened an hour early.",
    "Prices have risen steadily since the spring, traders in the town said.",
    "The new bridge will carry about nine thousand cars a day when it is finished.",
)
FILES = [*packs.CORE_FOLDER.glob("*_en.toml"), packs.CORE_FOLDER / "payment_badge.toml", packs.CORE_FOLDER / "markers.toml"]
DATA = [rule for path in FILES for _, rule in packs.file_rules(path)]
MODULES = (contacts_en, fences, forms, glued, house_lines_en, litter, notices_en, payments, pitches_en, pointers_en)
FUNCTIONS = [rule for module in MODULES for rule in packs.module_rules(module)]
RULES = Matcher([*DATA, *FUNCTIONS])


def page(line: str, mode: str) -> Document:
    lines = [*PLAIN[:3], line, *PLAIN[3:]]
    if mode == "text":
        return read_text("\n\n".join(lines))
    return read_html("".join(f"<p>{html.escape(text)}</p>" for text in lines))


def removing(line: str, mode: str) -> tuple[Document, list[Claim]]:
    document = page(line, mode)
    claims = RULES.match(document)
    return document, [claim for claim in claims if not claim.keep and not isinstance(claim.kind, ContentKind)]


def first(claims: list[Claim]) -> Claim:
    """The claim that the engine would let win among those on one line."""
    order = {kind: rank for rank, kind in enumerate(type(claims[0].kind))}
    return min(claims, key=lambda claim: (not claim.certain, claim.start - claim.end, order[claim.kind], claim.rule))


@pytest.mark.parametrize("mode", ["text", "html"])
def test_furniture_is_claimed_under_its_kind(mode: str) -> None:
    taken: Counter[str] = Counter()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for line in LINES:
        if line["label"] == "keep":
            continue
        document, claims = removing(line["text"], mode)
        size = document.end[3] - document.start[3]
        inside = [claim for claim in claims if document.start[3] <= claim.start < document.end[3]]
        covered = {at for claim in inside for at in range(claim.start, claim.end)}
        total[line["label"]] += 1
        if len(covered) >= 0.8 * size:
            taken[line["label"]] += 1
            right[line["label"]] += str(first(inside).kind) == line["label"]
    assert sum(taken.values()) >= 0.97 * sum(total.values())
    assert sum(right.values()) >= 0.95 * sum(taken.values())
    assert all(taken[kind] >= 0.85 * total[kind] for kind in total), {kind: taken[kind] / total[kind] for kind in total}


@pytest.mark.parametrize("mode", ["text", "html"])
def test_sentences_with_the_same_words_are_left(mode: str) -> None:
    kept = [line["text"] for line in LINES if line["label"] == "keep"]
    certain = [text for text in kept if any(claim.certain for claim in removing(text, mode)[1])]
    assert certain == []
    likely = [text for text in kept if removing(text, mode)[1]]
    assert len(likely) <= 0.02 * len(kept), likely


def test_a_last_sentence_is_cut_alone() -> None:
    told = "The rain will stay until Friday and then move east, forecasters expect, leaving the coast dry for most of next week."
    asked = "Sign up for our newsletter here."
    document = read_text(f"{told} {asked}")
    spans = {document.text[claim.start : claim.end] for claim in RULES.match(document) if claim.certain}
    assert spans == {asked}


def test_forms_of_text_are_runs_of_lines_about_fields() -> None:
    document = read_text("He came home.\nEnter your email to subscribe\nThe harbour week\nSubscribe\n\nShe left.")
    (form,) = find_forms(document)
    assert (form.first, form.last, form.purpose) == (1, 4, "signup")
    assert form.fields == {1, 3}


def test_a_form_around_the_whole_text_is_no_form() -> None:
    words = "word " * 130
    assert find_forms(read_html(f"<form action='/'><p>{words}</p><input placeholder='Email'></form>")) == []


def test_repetition_counts_short_blocks_by_their_words() -> None:
    document = read_text("* indicates required\nOne\nIndicates required\n* Indicates required")
    assert repeated(document, 3) == {"indicates required": [0, 2, 3]}
