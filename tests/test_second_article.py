"""A page that goes on without an end: what stands under the article is another story, and no part of this one's front."""

from __future__ import annotations

import pytest

from cleaner import Cleaner

CLEANER = Cleaner()
FIRST = [
    f"On the {day} day the council of Brackwater met in the hall by the weir and talked about the old bridge until midnight."
    for day in ("first", "second", "third", "fourth", "fifth")
]
SECOND = [
    f"The master of the night ferry has crossed the river for {years} years, and nobody on board has ever asked her name twice."
    for years in ("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty")
]


def page_with(second: str) -> str:
    first = "".join(f"<p>{text}</p>" for text in FIRST)
    return (
        "<html><head><title>Brackwater keeps its bridge</title></head><body><main><article><h1>Brackwater keeps its bridge</h1>"
        f'<p class="byline">By Jane Doe</p>{first}</article>{second}</main></body></html>'
    )


def story(tag: str, heading: str) -> str:
    paragraphs = "".join(f"<p>{text}</p>" for text in SECOND)
    return f'<{tag}>{heading}<p class="byline">By John Roe</p>{paragraphs}</{tag}>'


def test_a_second_article_is_a_story_beside_the_first_however_long() -> None:
    page = CLEANER.clean(page_with(story("article", "<h1>The ferry master retires</h1>")))
    assert [block.text for block in page.article.blocks if block.kind == "paragraph"] == FIRST
    assert page.article.authors == ("Jane Doe",)
    assert {gone.rule for gone in page.removed if gone.text in SECOND} == {"side_feed.second-article"}


@pytest.mark.parametrize(
    ("tag", "heading"), [("section", "<h2>The ferry</h2>"), ("article", ""), ("article", "<h2>Brackwater keeps its bridge</h2>")]
)
def test_what_has_no_headline_of_its_own_is_not_taken_for_one(tag: str, heading: str) -> None:
    page = CLEANER.clean(page_with(story(tag, heading)))
    assert "side_feed.second-article" not in {gone.rule for gone in page.removed}
