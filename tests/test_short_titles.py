"""Titles of three words in a text's list: titles, and not the sections of the titles below them."""

from __future__ import annotations

import pytest
from stories import PARAGRAPH, TITLES

from cleaner.document.document import Document
from cleaner.document.lists import find_lists
from cleaner.reading.text import read_text

BODY = (PARAGRAPH, PARAGRAPH, PARAGRAPH)


def most_read(*lines: str) -> tuple[Document, list[str]]:
    """The titles of a list with these lines."""
    document = read_text("\n".join((*BODY, "Most read", *lines)))
    (found,) = find_lists(document)
    return document, [document.text[slice(*item.title)] for item in found.items]


def test_a_short_line_among_titles_that_have_none_above_them_is_a_title() -> None:
    lines = [*TITLES[:2], "Make more land", *TITLES[2:]]
    assert most_read(*lines)[1] == lines


@pytest.mark.parametrize("line", ["Harbour news", "Photo: Jane Doe", "By Jane Doe", "Jane van Doe"])
def test_sections_credits_and_names_are_none(line: str) -> None:
    assert most_read(*TITLES[:2], line, *TITLES[2:])[1] == TITLES


def test_a_section_above_each_title_is_none() -> None:
    sections = ["On the coast", "In the city", "Across the border", "At your table"]
    lines = [line for pair in zip(sections, TITLES, strict=True) for line in pair]
    assert most_read(*lines)[1] == TITLES
