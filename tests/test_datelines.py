"""A place and a day below the headline are a date and name nobody; a name and a day are a byline."""

from __future__ import annotations

import html

import pytest

from cleaner import Article, clean
from cleaner.document.datelines import is_dateline

TEXT = (
    "Brightwater Pumps, a maker of pumps for ships, today opened its second plant, which will employ 240 people in three years.",
    "The plant stands on the site of the old tannery, which the town had tried to sell for as long as anybody can remember.",
)


def article(line: str, kind: str) -> Article:
    lines = ["Brightwater Pumps opens second plant in Kessel", *line.split("\n"), *TEXT]
    if kind == "text":
        return clean("\n".join(lines), kind="text").article
    rest = "".join(f"<p>{html.escape(text)}</p>" for text in lines[1:])
    return clean(f"<html lang='en'><body><article><h1>{lines[0]}</h1>{rest}</article></body></html>").article


@pytest.mark.parametrize("kind", ["text", "html"])
@pytest.mark.parametrize(
    "line",
    [
        "KESSEL, Netherlands, 12 May 2025",
        "MARROWBY, Ohio, May 12, 2025",
        "NEW KESSEL, Calif., May 12, 2025",
        "Tolfen, Germany – 12 May 2025",
        "New Marrowby, Ohio (May 12, 2025)",
        "Paris, le 12 mai 2025",
        "Berlin, den 12. Mai 2025",
        "MARROWBY, Ohio, May 12, 2025 (HARBOUR PRESS) --",
        "KESSEL, Netherlands, May 12, 2025 /HarbourWire/ --",
        "May 12, 2025 08:30 ET | Source: Harbour Works Inc.",
    ],
)
def test_a_place_and_a_day_are_a_date(line: str, kind: str) -> None:
    found = article(line, kind)
    assert found.authors == ()
    assert str(found.published)[:10] == "2025-05-12"
    assert [str(block.kind) for block in found.blocks if block.text == line] == ["date"]


@pytest.mark.parametrize("kind", ["text", "html"])
@pytest.mark.parametrize("line", ["Jane Doe, 12 May 2025", "Jane Doe, Harbour Post, 12 May 2025", "By Jane Doe, 12 May 2025"])
def test_a_name_and_a_day_are_a_byline(line: str, kind: str) -> None:
    assert article(line, kind).authors == ("Jane Doe",)


@pytest.mark.parametrize(
    "line", ["dpa, 12. Mai 2025", "Redaktion, 12. Mai 2025", "AFP, 12 May 2025", "Kessel, 12 May", "Until 5 May 2025"]
)
def test_who_signs_and_half_a_date_are_no_dateline(line: str) -> None:
    assert not is_dateline(line)


@pytest.mark.parametrize("kind", ["text", "html"])
@pytest.mark.parametrize(
    "line",
    ["Jane Doe at Harbour Park\n12 May 2025", "By Jane Doe last updated 12 May 2025", "Posted by Jane Doe Labels: harbour"],
)
def test_a_name_goes_with_the_ground_the_day_or_the_labels_behind_it(line: str, kind: str) -> None:
    assert article(line, kind).authors == ("Jane Doe",)


@pytest.mark.parametrize("kind", ["text", "html"])
def test_a_time_to_read_is_no_field_of_an_event(kind: str) -> None:
    assert "Lesezeit" not in article("By Jane Doe\n12 May 2025\nLesezeit: 3 Min.", kind).text
