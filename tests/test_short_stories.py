"""A page with one paragraph and its date below it has a text: the paragraph."""

from __future__ import annotations

import pytest
from stories import ARTICLE, HEADLINE

from cleaner import clean

SENTENCE = "Engineers found cracks in two pillars of the bridge. The city looks for another way to the island."
LEGAL = (
    "<footer><p>© 2024 The Skell Courier. All rights reserved. The words on these pages may be read by all, and sold by nobody"
    " but us and those we name.</p></footer>"
)


def page(*below: str) -> str:
    head = f"<html lang='en'><head><title>{HEADLINE}</title></head><body><main><h1>{HEADLINE}</h1><p>{SENTENCE}</p>"
    return head + "".join(below) + "</main></body></html>"


@pytest.mark.parametrize(
    "below", [("<p>12 March 2024</p>",), ("<p>By Bo Elm</p>", "<p>12 March 2024</p>"), ("<p>12 March 2024</p>", LEGAL)]
)
def test_the_only_paragraph_is_the_text(below: tuple[str, ...]) -> None:
    article = clean(page(*below)).article
    assert article.text == SENTENCE
    assert article.standfirst is None


def test_a_paragraph_with_text_below_the_byline_is_the_standfirst() -> None:
    article = clean(page("<p>By Bo Elm</p>", *(f"<p>{paragraph}</p>" for paragraph in ARTICLE))).article
    assert article.standfirst == SENTENCE
    assert SENTENCE not in article.text
