"""Who wrote, where the page shows it otherwise than its metadata say, or shows it by place alone; and what names nobody."""

from __future__ import annotations

import json

import pytest

from cleaner import clean
from cleaner.document.names import split_names

SAID = "The old harbour bridge will close to all traffic in November, the city said on Monday, and not open before spring."
HEADLINE = "Harbour bridge closes for the winter"


def authors(shown: str, *, said: object = None, below: str = "") -> tuple[str, ...]:
    """The authors of a page with this below its headline, this author in its JSON-LD, and this below its text."""
    facts = json.dumps({"@type": "BlogPosting", "headline": HEADLINE, **({"author": said} if said else {})})
    return clean(
        f"<html lang='en'><head><title>{HEADLINE}</title><meta property='og:site_name' content='Harbour Post'>"
        f"<script type='application/ld+json'>{facts}</script></head>"
        f"<body><article><h1>{HEADLINE}</h1>{shown}{f'<p>{SAID}</p>' * 3}{below}</article></body></html>",
        kind="html",
    ).article.authors


def test_a_by_at_the_headline_comes_before_who_put_the_page_online() -> None:
    assert authors("<p>By Jane Doe</p>", said={"name": "webdesk7"}) == ("Jane Doe",)
    assert authors("<p>By Jane Doe</p>", said={"name": "Kim Editor-Smith"}) == ("Jane Doe",)


def test_whom_the_page_shows_as_well_as_its_metadata_has_written() -> None:
    shown = "<p>John Roe is our harbour reporter.</p>"
    assert authors("<p>By Jane Doe</p>", said={"name": "John Roe"}, below=shown) == ("John Roe",)
    assert authors("<p>Ferries and timetables</p>", said={"name": "John Roe"}) == ("John Roe",)


def test_a_by_at_the_headline_comes_before_the_outlet() -> None:
    assert authors("<div>by Jane Doe ● 6 min read</div>", said={"name": "Harbour Post"}) == ("Jane Doe",)
    assert authors("<div>by Ferries</div>", said={"name": "Harbour Post"}) == ("Harbour Post",)


@pytest.mark.parametrize("line", ["Filter by Categories", "Shop by Brand", "The Bridge by Jane Doe", "Sort by Relevancy"])
def test_a_by_behind_other_words_names_nobody(line: str) -> None:
    assert authors(f"<div>{line}</div>") == ()


@pytest.mark.parametrize("line", ["Recipe by Jane Doe", "Posted 3 May 2024 by Jane Doe", "News | by Jane Doe"])
def test_a_by_behind_words_of_bylines_names_the_author(line: str) -> None:
    assert authors(f"<div>{line}</div>") == ("Jane Doe",)


def test_of_lines_behind_a_by_that_stands_alone_only_the_first_names_somebody() -> None:
    shown = "<div class=byline>Written by:</div><div class=byline>Jane Doe</div><div class=byline>EdTech Content writer</div>"
    assert authors(shown) == ("Jane Doe",)


@pytest.mark.parametrize(
    "line", ["Jane Doe | Senior Writer | July 2, 2025", "Jane Doe · 2 July 2025 · 4 min read", "Jane Doe Senior Harbour Reporter"]
)
def test_a_name_with_a_role_beside_a_date_is_the_author(line: str) -> None:
    assert authors(f"<div>{line}</div><div>July 2, 2025</div>") == ("Jane Doe",)


@pytest.mark.parametrize("line", ["Lean Harbour Call for Speakers | Harbour Week", "Harbour News | July 2, 2025"])
def test_a_title_beside_a_date_is_no_author(line: str) -> None:
    assert authors(f"<div>{line}</div><div>July 2, 2025</div>") == ()


def test_a_box_about_the_author_names_who_wrote_where_nobody_else_does() -> None:
    box = "<div class=box><h4>About the author</h4><h3>Jane Doe</h3><p>Jane Doe has sailed for years.</p></div>"
    assert authors("", below=box) == ("Jane Doe",)
    assert authors("<p>By John Roe</p>", below=box) == ("John Roe",)


def test_a_team_that_markup_calls_the_author_is_one() -> None:
    assert authors("<div><span itemprop=author>The Harbour Team</span></div>") == ("The Harbour Team",)
    assert authors("<div><span itemprop=author>4 May 2024, The Harbour Team</span></div>") == ()


@pytest.mark.parametrize("said", ["page.head.extra.author", "{{ author.name }}", "[object Object]", "<?= $author ?>"])
def test_what_a_template_has_in_the_place_of_a_name_is_none(said: str) -> None:
    assert authors("", said=said) == ()


@pytest.mark.parametrize(
    "line", ["Penulis: Maria Kusuma", "Tác giả: Maria Kusuma", "Toimittaja: Maria Kusuma", "& Maria Kusuma Writer, Hardware"]
)
def test_labels_of_more_languages_and_a_joined_line_name_the_author(line: str) -> None:
    assert split_names(line, loose=False) == ["Maria Kusuma"]
