"""Titles of other stories between the paragraphs of a text, with no heading that names them."""

from __future__ import annotations

import pytest
from stories import ARTICLE, PARAGRAPH, TITLES

from cleaner.document.document import Document
from cleaner.document.lists import find_lists
from cleaner.document.stories import StoryList
from cleaner.reading.text import read_text

NEVER, NEARLY, HEADING = -6_000, -700, -2_600
MENU = ["Home", "News", "Sport", "Culture", "Imprint", "Contact"]


def with_margins(*lines: tuple[str, int], furniture: int = 6) -> tuple[Document, list[StoryList]]:
    """The lists of an article with lines between its paragraphs that have these margins, below entries of a menu."""
    said = [*((entry, 0) for entry in MENU[:furniture]), (ARTICLE[0], NEVER), (ARTICLE[1], NEVER), *lines]
    said += [(ARTICLE[2], NEVER), (PARAGRAPH, NEVER)]
    document = read_text("\n".join(text for text, _ in said))
    document.title_margins = [margin for _, margin in said]
    document.expected_body = [furniture <= block for block in range(len(said))]
    return document, find_lists(document)


def titles(document: Document, lists: list[StoryList]) -> list[list[str]]:
    return [[document.text[slice(*item.title)] for item in found.items] for found in lists]


@pytest.mark.parametrize("count", [2, 4])
def test_titles_below_each_other_between_paragraphs_are_related_stories(count: int) -> None:
    document, lists = with_margins(*((title, NEARLY) for title in TITLES[:count]))
    assert titles(document, lists) == [TITLES[:count]]
    assert [(found.kind, found.heading) for found in lists] == [("related", None)]


def test_the_heading_of_the_paragraph_below_them_is_none_of_them() -> None:
    document, lists = with_margins((TITLES[0], NEARLY), (TITLES[1], NEARLY), ("What the council decided on Monday", HEADING))
    assert titles(document, lists) == [TITLES[:2]]


@pytest.mark.parametrize(
    "lines",
    [
        [(TITLES[0], NEARLY)],  # a heading of the text
        [(TITLES[0], HEADING), (TITLES[1], HEADING)],  # a heading and one below it, or items
        [(f"{TITLES[0]}.", NEARLY), (f"{TITLES[1]}.", NEARLY)],
        [(f"- {TITLES[0]}", NEARLY), (f"- {TITLES[1]}", NEARLY)],
        [(f"{TITLES[0]}, Old Press, 28 €", NEARLY), (f"{TITLES[1]}, Old Press, 24 €", NEARLY)],
    ],
)
def test_headings_items_and_sentences_between_paragraphs_are_the_articles(lines: list[tuple[str, int]]) -> None:
    assert with_margins(*lines)[1] == []


def test_a_text_that_is_nearly_all_body_was_cleaned_before_and_what_stands_in_it_is_the_articles() -> None:
    assert with_margins((TITLES[0], NEARLY), (TITLES[1], NEARLY), furniture=1)[1] == []
