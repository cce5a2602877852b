"""What a page says twice goes once, and says nothing of how much of the page is its body."""

from __future__ import annotations

import html

import pytest
from stories import ARTICLE, HEADLINE

from cleaner import CleanPage, clean

BODY = [*ARTICLE, *(f"On Thursday, {text[0].lower()}{text[1:]}" for text in ARTICLE)]
SOURCE = f"<h1>{HEADLINE}</h1> <p>by Ada Lind, The Sound</p> " + " ".join(f"<p>{text}</p>" for text in BODY)
#: What such a box says besides.
BOX = ["Use our stories", "You may print our stories as long as you keep to the guidelines below, and tell us where you did."]


def as_text(source: str) -> CleanPage:
    return clean("\n".join([HEADLINE, *BODY, *BOX, source, "Copy to clipboard", "Imprint"]), kind="text")


def as_html(source: str) -> CleanPage:
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    box = "".join(f"<p>{text}</p>" for text in BOX)
    form = f"<div><h4>Republish</h4>{box}<textarea rows=8>{html.escape(source)}</textarea><button>Copy</button></div>"
    return clean(f"<body><main><h1>{HEADLINE}</h1>{paragraphs}</main>{form}<p>© The Sound</p></body>", kind="html")


@pytest.mark.parametrize("page_of", [as_text, as_html])
def test_page_source_for_republishing_goes_and_the_article_stays(page_of: object) -> None:
    assert callable(page_of)
    page = page_of(SOURCE)
    assert [block.text for block in page.article.blocks if block.kind == "paragraph"] == BODY
    assert [gone.rule for gone in page.removed if gone.text.startswith("<h1>")] == ["repeat.page-source"]


def test_page_source_may_take_several_lines() -> None:
    page = as_text(SOURCE.replace("</p> ", "</p>\n"))
    assert [block.text for block in page.article.blocks if block.kind == "paragraph"] == BODY


def test_page_source_that_the_page_does_not_say_elsewhere_is_what_a_page_on_source_shows() -> None:
    source = "<p>The gate is closed.</p> <p>It opens in spring, as the city has said to all who asked for it.</p>"
    assert source in [block.text for block in as_text(source).article.blocks]


def test_links_and_signs_in_page_source_make_no_other_paragraphs_of_it() -> None:
    linked = SOURCE.replace("the city said", '<a href="https://city.example">the city&nbsp;said</a>').replace("’", "&#8217;")
    assert "repeat.page-source" in {gone.rule for gone in as_html(linked).removed}
