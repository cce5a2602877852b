"""In text a byline and a date tell the headline above them, and what is above and below that, whatever the words say."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.models import CleanPage, FurnitureKind

SIGNED = "By Jane Doe\n3 May 2024"
TEXT = (
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open before spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair will cost.",
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour master said.",
)


def page(*lines: str) -> CleanPage:
    return clean("\n".join(lines), kind="text")


@pytest.mark.parametrize(
    "headline",
    [
        "Why every newspaper now wants your inbox",
        "The Saturday quiz: which king kept bees in his hat?",
        "Sign up for war: why young men enlist",
        "Subscribe to Love wins song contest",
        "Live: storm hits the coast",
        "Corrections and clarifications",
    ],
)
def test_a_signed_headline_is_the_title_whatever_its_words(headline: str) -> None:
    menu, foot = ("Home", "News", "Sport", "Log in"), ("Read more", "Weir repairs delayed again", "Privacy policy")
    found = page(*menu, headline, SIGNED, *TEXT, *foot)
    assert found.article.title == headline


def test_a_prompt_that_nobody_signs_is_none() -> None:
    found = page("Home", "News", "Sign up for the harbour: news in your inbox", *TEXT, "Privacy policy")
    assert found.article.title is None


def test_a_heading_below_byline_and_date_is_not_the_headline() -> None:
    headline, heading = "What the new bin rules mean for you", "What is changing?"
    found = page(headline, SIGNED, heading, f"What is changing is this: {TEXT[0]}", "What goes where?", *TEXT[1:]).article
    assert found.title == headline
    assert heading in found.text


def test_the_headline_of_a_teaser_with_both_is_not_the_next_storys() -> None:
    headline = "Harbour bridge closes for winter after storm"
    assert page("Swan found in swimming pool", SIGNED, headline, "By John Roe\n4 May 2024", *TEXT).article.title == headline


@pytest.mark.parametrize("between", ["", "Engineers found cracks in two pillars, and the city looks for another way."])
def test_the_section_above_a_signed_headline_is_navigation(between: str) -> None:
    lines = ("Entertainment", "Harbour bridge closes for winter after storm", *filter(None, [between]), SIGNED, *TEXT)
    found = page(*lines)
    assert [(gone.text, gone.kind) for gone in found.removed] == [("Entertainment", FurnitureKind.NAVIGATION)]


def test_so_it_is_above_one_with_a_day_alone() -> None:
    lines = ("It closes on Monday.", "The cause is not known.")
    found = page("Pictures", "Harbour bridge closes for winter", "18:22, 3 May 2024", *lines)
    assert [gone.text for gone in found.removed] == ["Pictures"]
    assert found.article.text == "\n\n".join(lines)


def test_the_kicker_is_not_the_title() -> None:
    dateline = "KESSEL, Netherlands, 12 May 2025"
    lines = ("Press release", "Brightwater opens second plant", dateline, f"A press release says: {TEXT[0]}")
    assert page(*lines, *TEXT[1:]).article.title == "Brightwater opens second plant"


def test_a_sentence_above_it_is_none() -> None:
    found = page("Corrected again.", "Harbour bridge closes for winter after storm", SIGNED, *TEXT)
    assert "navigation.section-above-headline" not in {gone.rule for gone in found.removed}


def test_byline_and_date_are_no_text_where_all_paragraphs_are_short() -> None:
    lines = ("When my mother died we found eleven mackerel in her freezer.", "The oldest was from 1989.", "I ate it. What else?")
    found = page("What my mother kept in the freezer", SIGNED, *lines).article
    assert found.text == "\n\n".join(lines)
    assert (found.authors, str(found.published)[:10]) == (("Jane Doe",), "2024-05-03")


def test_a_name_and_a_day_within_short_lines_are_of_the_text() -> None:
    lines = ("The winners of the year are these, in no order.", "By a vote of the harbour.", "12 March 1989", "It was cold then.")
    assert "12 March 1989" in page("What my mother kept in the freezer", *lines).article.text
