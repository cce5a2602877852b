"""The third look at a text: lines that no rule took, judged by what stands around them once the page is settled."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import ARTICLE, HEADLINE, TITLES

from cleaner import Cleaner
from cleaner.engine import SettledPage
from cleaner.models import Options
from cleaner.reconsidering import LEAST_LEFT, lines_to_judge, reconsider
from cleaner.scoring.model import Model, blank_model, margin
from cleaner.scoring.score import LATE_MODELS, TEXT_SECOND_NAMES, shipped_scorer
from cleaner.scoring.third_look import THIRD
from cleaner.settling import Settled

MENU = ["Home", "News", "Sport", "Weather", "Contact us", "Privacy policy", "Subscribe to our newsletter", "Log in"]
RAW = [*MENU, HEADLINE, *ARTICLE, "Most read", *TITLES, "Follow us on Facebook", "All rights reserved", *MENU]
CLEANER = Cleaner()


def settled(lines: list[str]) -> SettledPage:
    return CLEANER.settled("\n".join(lines), None, "text")


def saying(margin: int) -> Model:
    """A third look that says the same of every line."""
    return replace(blank_model(LATE_MODELS["text-third"]), bias=np.array([margin]))


def reconsidered(page: SettledPage, model: Model, profile: str = "balanced") -> tuple[Settled, list[int]]:
    return reconsider(page.document, page.settled, page.margins, page.limits, page.scores, model, profile)


def kept(page: SettledPage, found: Settled) -> list[str]:
    spans = zip(found.start, found.end, found.kept, strict=True)
    return [page.document.text[start:end] for start, end, is_kept in spans if is_kept]


def test_each_line_that_no_rule_took_is_judged_by_all_that_is_known_of_it() -> None:
    page = settled(RAW)
    assert page.limits.is_raw
    lines = lines_to_judge(page.document, page.settled, page.margins, page.limits, page.scores)
    claimed = {block for block, claim in zip(page.settled.block, page.settled.claim, strict=True) if claim is not None}
    assert claimed.isdisjoint(lines.blocks.tolist())
    assert {RAW.index(line) for line in ARTICLE} <= set(lines.blocks.tolist())
    assert lines.features.shape == (len(TEXT_SECOND_NAMES) + len(THIRD), len(lines.blocks))


def test_what_it_says_decides_of_these_lines_and_of_no_other() -> None:
    page = settled(RAW)
    lines = lines_to_judge(page.document, page.settled, page.margins, page.limits, page.scores)
    judged = {page.document.texts[block] for block in lines.blocks}
    given_back = set(kept(page, reconsidered(page, saying(9_000))[0])) - set(kept(page, page.settled))
    assert given_back == judged - set(kept(page, page.settled))


def test_its_margins_are_those_that_the_answer_shows() -> None:
    page = settled(RAW)
    lines = lines_to_judge(page.document, page.settled, page.margins, page.limits, page.scores)
    _, margins = reconsidered(page, saying(9_000))
    assert {margins[block] for block in lines.blocks} == {9_000}
    others = set(range(len(page.document))) - set(lines.blocks.tolist())
    assert all(margins[block] == page.margins[block] for block in others)


def test_where_next_to_nothing_would_be_left_it_is_not_believed() -> None:
    page = settled(RAW)
    assert LEAST_LEFT > 0
    assert reconsidered(page, saying(-9_000)) == (page.settled, page.margins)


def test_text_that_somebody_cleaned_is_left_as_it_is() -> None:
    page = settled([HEADLINE, *ARTICLE])
    assert not page.limits.is_raw
    assert reconsidered(page, saying(-9_000)) == (page.settled, page.margins)


def test_html_has_no_third_look() -> None:
    page = CLEANER.settled("<p>" + "</p><p>".join([HEADLINE, *ARTICLE]) + "</p>", None, "html")
    assert reconsidered(page, saying(-9_000)) == (page.settled, page.margins)


@pytest.mark.parametrize(("profile", "asked"), [("recall", 0.4), ("balanced", 0.75), ("precision", 0.9)])
def test_profiles_ask_for_more_or_less(profile: str, asked: float) -> None:
    page = Cleaner(Options(profile=profile)).settled("\n".join([*RAW, "The ferry runs again, says its captain"]), None, "text")
    less, more = (len(kept(page, reconsidered(page, saying(margin(asked) + by), profile)[0])) for by in (-1, 0))
    assert less == len(kept(page, page.settled)) < more


@given(st.lists(st.sampled_from([*RAW, "", "…", "12 May 2024", "1"]), max_size=40))
def test_any_text_is_looked_at_a_third_time(lines: list[str]) -> None:
    page = settled(lines)
    found, margins = reconsidered(page, shipped_scorer().text_third)
    assert (len(found.kept), len(margins)) == (len(page.settled.kept), len(page.margins))
