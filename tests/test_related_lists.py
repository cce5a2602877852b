"""In text a list of other stories between two paragraphs ends where the text goes on."""

from __future__ import annotations

import pytest
from stories import ARTICLE, HEADLINE, TITLES

from cleaner import clean

MENU = ["Home", "News", "Sport", "Log in"]
FOOT = ["Privacy policy", "Terms of use", "Contact us"]
GOES_ON = "Nobody was asked about it."


def page_with(*lines: str) -> tuple[str, list[str]]:
    page = clean("\n".join([*MENU, HEADLINE, "By Jane Doe", *lines, *FOOT]), kind="text")
    return page.article.text, [gone.text for gone in page.removed]


@pytest.mark.parametrize("heading", ["Read also", "Bekijk ook", "Leia também:"])
@pytest.mark.parametrize("titles", [TITLES[:1], TITLES[:2]])
def test_a_short_sentence_below_the_titles_is_the_texts(heading: str, titles: list[str]) -> None:
    text, gone = page_with(*ARTICLE[:2], heading, *titles, GOES_ON, ARTICLE[2])
    assert text == "\n\n".join([*ARTICLE[:2], GOES_ON, ARTICLE[2]])
    assert all(title in gone for title in titles)


def test_a_paragraph_below_the_last_title_is_no_summary_where_the_first_has_none() -> None:
    text, gone = page_with(*ARTICLE[:2], "Read also", *TITLES[:2], ARTICLE[2], GOES_ON)
    assert (text, TITLES[1] in gone) == ("\n\n".join([*ARTICLE, GOES_ON]), True)


def test_summaries_of_all_titles_go_with_them() -> None:
    summaries = ["The council says that the piers are weak.", "The baths were closed in 2009 for a repair."]
    text, gone = page_with(*ARTICLE, "Related stories", TITLES[0], summaries[0], TITLES[1], summaries[1])
    assert (text, set(summaries) < set(gone)) == ("\n\n".join(ARTICLE), True)


def test_points_below_highlights_are_the_texts() -> None:
    points = ["• Net sales of $412.6 million, up 8%", "• Operating margin of 14.2%", "• Orders of $455 million, a record"]
    text, _ = page_with(*ARTICLE[:2], "Third Quarter Highlights", *points, ARTICLE[2])
    assert all(point in text for point in points)
