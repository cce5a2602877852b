"""Pointers that a rule took out of the text are stories of one: their title stands behind what points at it."""

from __future__ import annotations

import pytest
from stories import ARTICLE, HEADLINE

from cleaner import clean


def items(line: str) -> list[tuple[str, str | None]]:
    page = clean("\n".join([HEADLINE, "By Jane Doe", *ARTICLE[:2], line, ARTICLE[2]]), kind="text")
    return [(item.title, item.feed) for item in page.related]


@pytest.mark.parametrize(
    ("line", "cue"),
    [
        ("READ: Baker wins prize for a loaf nobody can slice", "READ"),
        ("💡 Read More: Baker wins prize for a loaf nobody can slice", "Read More"),
        ("Learn more: Baker wins prize for a loaf nobody can slice .", "Learn more"),
    ],
)
def test_what_stands_behind_a_pointer_is_a_story(line: str, cue: str) -> None:
    assert items(line) == [("Baker wins prize for a loaf nobody can slice", cue)]


@pytest.mark.parametrize(
    "line",
    [
        "Listen: Play in new window | Download | Embed the player",
        "Read more: The whole report is on the pages of the council.",
        "Read more: Bread",
        "WATCH | The baker shows how he bakes a loaf nobody can slice:",
    ],
)
def test_buttons_sentences_and_words_behind_a_pointer_are_none(line: str) -> None:
    assert items(line) == []


def test_a_pointer_that_stays_in_the_text_is_no_story() -> None:
    assert items("The engineer answered: Nobody had looked at the two pillars before") == []


def test_a_pointer_with_a_link_has_its_address() -> None:
    line = '<p>WATCH: <a href="/news/baker-wins-prize">Baker wins prize for a loaf nobody can slice</a></p>'
    body = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)
    page = clean(f"<article><h1>{HEADLINE}</h1>{body}{line}{body}</article>", url="https://news.example/a/1", kind="html")
    assert [(item.title, item.url) for item in page.related] == [
        ("Baker wins prize for a loaf nobody can slice", "https://news.example/news/baker-wins-prize")
    ]


def test_several_links_behind_a_pointer_are_topics() -> None:
    line = '<p>MORE: <a href="/news/old-bridges">Old Bridges</a> <a href="/news/the-ice-of-the-sound">Ice on the Sound</a></p>'
    body = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)
    page = clean(f"<article><h1>{HEADLINE}</h1>{body}{line}{body}</article>", url="https://news.example/a/1", kind="html")
    assert page.related == ()
