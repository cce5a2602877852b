"""Tables of contents without a name: their entries stand below again, in the same order, as headings of prose."""

from __future__ import annotations

import pytest

from cleaner import Cleaner
from cleaner.document.contents import tables_of_contents
from cleaner.engine import read
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Claim
from cleaner.settling.contents_headings import with_contents_headings
from cleaner.settling.settle import Settled

HEADINGS = ["Why the bridge closes", "What a crossing costs", "How to reach the island", "Who pays for it all"]
PROSE = (
    "Engineers found cracks in two of the pillars after the storm of last week, and nobody in the harbour knows yet what "
    "the repair is going to cost."
)
RULE = "navigation.contents-by-headings"


def page(entries: list[str], headings: list[str] = HEADINGS) -> list[str]:
    return ["The old bridge", PROSE, *entries, *(line for heading in headings for line in (heading, PROSE))]


def taken(lines: list[str]) -> list[str]:
    return [gone.text for gone in Cleaner().clean("\n".join(lines), kind="text").removed if gone.rule == RULE]


@pytest.mark.parametrize(
    "entries",
    [HEADINGS, [f"🔎 {line}" for line in HEADINGS], [f"{number}. {line}" for number, line in enumerate(HEADINGS, 1)]],
    ids=["as they are", "with pictograms", "numbered"],
)
def test_entries_go_and_the_headings_that_they_name_stay(entries: list[str]) -> None:
    assert "\n".join(taken(page(entries))).splitlines() == entries
    assert set(HEADINGS) <= set(Cleaner().clean("\n".join(page(entries)), kind="text").article.text.split("\n\n"))


def test_an_entry_that_has_no_heading_goes_with_those_around_it() -> None:
    entries = [*HEADINGS[:2], "What came of the ferry", *HEADINGS[2:]]
    assert "\n".join(taken(page(entries))).splitlines() == entries


@pytest.mark.parametrize("entries", [HEADINGS[::-1], HEADINGS[:3]], ids=["in another order", "three may be a table's row"])
def test_other_lines_that_come_again_stay(entries: list[str]) -> None:
    assert taken(page(entries)) == []


def test_a_text_that_comes_twice_has_no_contents() -> None:
    """A copy of the text for phones: between its headings stands its prose."""
    text = [line for heading in HEADINGS for line in (heading, PROSE)]
    assert tables_of_contents(read("\n".join([*text, *text]), None, "text")) == []


def test_html_is_told_by_the_same_lines() -> None:
    html = "<article><h1>The old bridge</h1>" + "".join(f"<p>{line}</p>" for line in page(HEADINGS)[1:]) + "</article>"
    removed = Cleaner().clean(html, kind="html").removed
    assert [gone.text for gone in removed if gone.rule == RULE] == HEADINGS


def test_a_heading_that_the_contents_name_stays_whatever_the_score_thinks_of_it() -> None:
    document = read("\n".join(page(HEADINGS)), None, "text")
    settled = Settled(document.start, document.end, range(len(document)), [True] * len(document), [None] * len(document), [])
    settled.also, heading = [()] * len(document), tables_of_contents(document)[0].headings[1]
    settled.kept[heading] = False
    assert all(with_contents_headings(document, settled).kept)
    settled.kept[heading + 1] = False  # where its text goes, it goes
    assert not with_contents_headings(document, settled).kept[heading]


def test_what_a_rule_says_by_words_of_such_a_heading_holds() -> None:
    document = read("\n".join(page(HEADINGS)), None, "text")
    heading = tables_of_contents(document)[0].headings[1]
    claim = Claim(document.start[heading], document.end[heading], FurnitureKind.ADVERT, "advert.word-en", "", True)
    kept = [block != heading for block in range(len(document))]
    claims = [claim if block == heading else None for block in range(len(document))]
    settled = Settled(document.start, document.end, range(len(document)), kept, claims, [()] * len(document))
    assert with_contents_headings(document, settled) is settled
