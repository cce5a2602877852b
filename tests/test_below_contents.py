"""Between the headings that a table of contents names stands the text, its tables and examples with it."""

from __future__ import annotations

from cleaner import Cleaner
from cleaner.engine import read
from cleaner.settling.below_contents import LEAST, with_text_below_contents

BODY = LEAST + 2_000
HEADINGS = ["Why the bridge closes", "What a crossing costs", "How to reach the island"]
PROSE = (
    "Engineers found cracks in two of the pillars after the storm of last week, and nobody in the harbour knows yet what "
    "the repair is going to cost."
)
TABLE = ["Ferry", "4 crowns", "Water taxi", "11 crowns"]


def raised(lines: list[str], unsure: list[str], margin: int = LEAST) -> set[str]:
    """Which of the unsure lines are body in the end; short lines are none before, prose is."""
    document = read("\n".join(lines), None, "text")
    margins = [margin if text in unsure else BODY if text == PROSE else LEAST - 1 for text in document.texts]
    after = with_text_below_contents(document, margins, BODY)
    return {text for text, m in zip(document.texts, after, strict=True) if m >= BODY and text in unsure}


def article(*menu: str) -> list[str]:
    first, second, third = HEADINGS
    return [*menu, PROSE, first, PROSE, second, *TABLE, PROSE, third, PROSE]


def test_a_table_between_headings_that_the_contents_name_is_text() -> None:
    assert raised(article(*HEADINGS), TABLE) == set(TABLE)


def test_what_is_nothing_like_text_stays_out() -> None:
    assert raised(article(*HEADINGS), TABLE, LEAST - 1) == set()


def test_without_contents_nothing_is_known() -> None:
    assert raised(article(), TABLE) == set()


def test_entries_in_another_order_are_no_contents() -> None:
    assert raised(article(*reversed(HEADINGS)), TABLE) == set()


def test_a_menu_that_comes_again_at_the_foot_is_no_contents() -> None:
    lines = [*HEADINGS, PROSE, PROSE, *TABLE, *HEADINGS]
    assert raised(lines, [*TABLE, *HEADINGS]) == set()


def test_where_the_most_between_the_headings_is_no_body_it_is_none() -> None:
    lines = article(*HEADINGS)
    document = read("\n".join(lines), None, "text")
    margins = [LEAST] * len(document)
    assert with_text_below_contents(document, margins, BODY) == margins


def test_html_is_left_to_its_elements() -> None:
    document = read("".join(f"<p>{line}</p>" for line in article(*HEADINGS)), None, "html")
    margins = [LEAST if text in TABLE else BODY for text in document.texts]
    assert with_text_below_contents(document, margins, BODY) == margins


def test_a_text_of_nothing_but_contents_is_answered() -> None:
    assert Cleaner().clean("\n".join(HEADINGS * 2), kind="text").text
