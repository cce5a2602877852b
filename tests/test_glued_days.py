"""Days glued to the name before them are none of the name; names that turn in their middle stay whole."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.document.names import split_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Leo FarrantThu 2 Oct 2025 07.00 BST", ["Leo Farrant"]),
        ("By Jane DoeOct. 3, 2025", ["Jane Doe"]),
        ("By Mira Stow and Tom AshbyUpdated 14 November 2025, 18:42", ["Mira Stow", "Tom Ashby"]),
        ("Von Peer ThodeAktualisiert am 14.11.2025", ["Peer Thode"]),
        ("Karsten EilersStand: 10.10.2025, 05:00 Uhr", ["Karsten Eilers"]),
        ("By Sandra DeMay 3 May 2025", ["Sandra DeMay"]),
        ("Ian MacDonald 3 May 2024", ["Ian MacDonald"]),
        ("By LaToya McMarch", ["LaToya McMarch"]),
    ],
)
def test_a_day_glued_to_a_name_is_none_of_it(line: str, names: list[str]) -> None:
    assert split_names(line, loose=False) == names


def test_a_day_glued_to_a_byline_is_the_pages() -> None:
    text = "Three cases of measles in the county\nBy Jane Doe, health writerOct 3, 2025\n"
    text += "Four people in the county have measles, the first cases here since 2004, doctors at the clinic said on Friday.\n" * 2
    assert str(clean(text, kind="text").article.published)[:10] == "2025-10-03"
