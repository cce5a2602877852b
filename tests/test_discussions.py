"""Comments are furniture of the article above them; a page with nothing else is a discussion, and keeps its posts."""

from __future__ import annotations

import pytest

from cleaner import Cleaner

CLEANER = Cleaner()
POSTS = [
    f"I have crossed the {bridge} bridge every morning since I was a child, and I never saw anybody mend a single plank of it."
    for bridge in ("old", "new", "northern", "southern", "wooden", "iron")
]
ARTICLE = [
    f"The council of Brackwater decided on {day} that the bridge is to be closed, and asked the county to pay for a ferry."
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
]


def page_with(*article: str) -> str:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in article)
    posts = "".join(f'<div class="post"><b>Miller</b><p>{post}</p><a href="#r">Reply</a></div>' for post in POSTS)
    return (
        "<html><head><title>What about the bridge?</title></head><body><h1>What about the bridge?</h1>"
        f'<article>{text}</article><div class="comments">{posts}</div></body></html>'
    )


def test_comments_under_an_article_go() -> None:
    page = CLEANER.clean(page_with(*ARTICLE))
    assert [block.text for block in page.article.blocks if block.kind == "paragraph"] == ARTICLE
    assert {gone.kind for gone in page.removed if gone.text in POSTS} == {"comments"}


@pytest.mark.parametrize("article", [(), ("See the link.",)])
def test_posts_with_nothing_above_are_the_page(article: tuple[str, ...]) -> None:
    kept = CLEANER.clean(page_with(*article)).article.text
    assert all(post in kept for post in POSTS)
