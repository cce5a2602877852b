"""Titles of other stories that end a text go with the heading above them."""

from __future__ import annotations

import pytest
from stories import ARTICLE, HEADLINE

from cleaner import clean

SHORT = ["Mayor quits", "The eel king is dead"]


def text_of(*below: str, between: str = "\n\n") -> str:
    return clean(between.join([HEADLINE, *ARTICLE, *below]), kind="text").article.text


@pytest.mark.parametrize("heading", ["Most popular", "More in Obituaries", "Read next", "Lesen Sie auch", "Te puede interesar"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_titles_at_the_end_go_with_their_heading(heading: str, between: str) -> None:
    assert text_of(heading, *SHORT, between=between).endswith(ARTICLE[-1])
    assert text_of(heading, "1. Mayor quits", "2. Which bin day is it?", between=between).endswith(ARTICLE[-1])


def test_they_are_removed_as_what_their_heading_is() -> None:
    page = clean("\n\n".join([HEADLINE, *ARTICLE, "Most popular", *SHORT]), kind="text")
    assert [(span.text, span.kind) for span in page.removed] == [(text, "side_feed") for text in ("Most popular", *SHORT)]


def test_text_that_goes_on_below_a_removed_heading_stays() -> None:
    assert text_of("Most popular", *SHORT, ARTICLE[0]).endswith("\n\n".join([*SHORT, ARTICLE[0]]))


def test_an_articles_own_list_stays() -> None:
    for heading in ("See also", "Highlights", "Sources"):
        assert "The eel king is dead" in text_of(heading, "- Mayor quits", "- The eel king is dead")
