"""Text as lynx dumps it: numbers of links and the list of their addresses are none of its words."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.reading.numbered_links import without_link_numbers

TEXT = """   [1]Home [2]News[3]Sport

   The harbour board opened two days of talks with the [4]ferry
   company on Tuesday, about who may use berth [12].
"""
LIST = "\n".join(f"   {number}. https://tide.example/{number}" for number in range(1, 5))
HIDDEN = "\n   Hidden links:\n   9. https://tide.example/hidden\n"


@pytest.mark.parametrize("label", ["", "   Visible links:\n", "   Visible links\n"])
def test_numbers_and_addresses_are_left_out(label: str) -> None:
    page = clean(f"{TEXT}\nReferences\n\n{label}{LIST}\n{HIDDEN}")
    assert page.text.split() == TEXT.replace("[1]", "").replace("[2]", "").replace("[3]", " ").replace("[4]", "").split()
    assert any(warning.startswith("links: ") for warning in page.warnings)


@pytest.mark.parametrize(
    "source",
    [
        TEXT,
        f"{TEXT}\nReferences\n\n{LIST}\n",  # too few
        f"{TEXT}\nReferences\n\n{LIST}\n{HIDDEN}\nThe list is no list of addresses alone.\n",
        f"{TEXT}\nReferences\n\n   1. Moor, I.: Quays and their names. Tide, 2031.\n{LIST}\n{HIDDEN}",
    ],
)
def test_other_texts_stay(source: str) -> None:
    assert without_link_numbers(source) is None


def test_who_says_that_it_is_text_gets_the_source() -> None:
    source = f"{TEXT}\nReferences\n\n{LIST}\n{HIDDEN}"
    assert clean(source, kind="text").text == source
