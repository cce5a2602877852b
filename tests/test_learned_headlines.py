"""In text, where learned weights are surer than points which line is the headline."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.document.headline_lines import headline_line
from cleaner.document.learned_headlines import WEIGHTS, candidates, surer_headline
from cleaner.engine import read

HEADLINE = "Old harbour bridge to close in November: what the city said"
SECTIONS = (
    "Ferries, Bicycles and Council Decisions of the Week",
    "Ferries , Walkers , Bicycles , Winter , Council",
    "Our Guide to Winter Ferries, Walkers and Bicycles",
    "Ferries take walkers and bicycles all winter: click here",
)
TEXT = (
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before "
    "spring, as the storm damage is worse than anybody feared.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair will cost.",
    "Ferries take walkers and bicycles across the harbour every ten minutes until the winter ends, the council decided.",
)


FRONT = ("Home", "News", "Contact us", "Search the site")


def title(*front: str) -> str | None:
    return clean("\n".join((*front, *TEXT)), kind="text").article.title


@pytest.mark.parametrize("section", SECTIONS)
def test_the_name_of_a_section_that_the_text_says_again_is_not_the_headline(section: str) -> None:
    """Points choose it: it stands higher, and is no shorter than headlines are."""
    front = (*FRONT, section, HEADLINE, "By Jane Doe", "12 May 2026")
    document = read("\n".join((*front, *TEXT)), None, "text")
    assert headline_line(document, len(front)) == (4, 5)
    assert title(*front) == HEADLINE


def test_a_line_that_a_breadcrumb_or_the_pages_title_holds_is_seen_as_such() -> None:
    headline = "Harbour bridge closes for the winter"
    lines = [f"Home / City / {headline}", "City news of today and tomorrow", headline]
    document = read("\n".join((*lines, *TEXT)), None, "text")
    seen = candidates(document, len(lines), len(lines))
    in_longer = list(WEIGHTS).index("in_longer")
    assert {block: values[in_longer] for block, values in seen.items()} == {0: 0.0, 1: 0.0, 2: 1.0}


def test_the_chosen_line_stays_where_no_other_is_surely_likelier() -> None:
    document = read("\n".join(("Harbour bridge closes for winter", HEADLINE, *TEXT)), None, "text")
    assert surer_headline(document, 2, 2, 0) in (0, 1)
    assert surer_headline(document, 2, 2, -1) == -1


def test_a_line_that_is_sure_stays_whatever_the_others_are() -> None:
    front = ("Harbour bridge to close in November, the city said on Monday", "By Jane Doe", "12 May 2026")
    document = read("\n".join((*front, *TEXT)), None, "text")
    assert surer_headline(document, 3, 3, 0) == 0
    assert surer_headline(document, 3, 3, 4) == 4


def test_what_markdown_marks_is_the_headline_whatever_weights_say() -> None:
    document = read("\n".join(("# Roads and Bridges of the City", HEADLINE, "By Jane Doe", "12 May 2026", *TEXT)), None, "text")
    assert surer_headline(document, 4, 4, 0) == 0
