"""By which limits a page of text is settled: how clean it is already, and whether it is nothing but a list of stories."""

import pytest

from cleaner.document.document import Document
from cleaner.limits import Limits, limits_for
from cleaner.models import FurnitureKind
from cleaner.reading.text import read_text
from cleaner.rules.rule import Claim
from cleaner.scoring.model import margin
from cleaner.scoring.score import Scores

ASKED = 0.4
LIKELY_BODY, NO_BODY = margin(0.6), margin(0.01)
STORY = "Ferry fares rise again before the summer"
MENU = "Sport and sea"


def story_list(document: Document, blocks: range) -> list[Claim]:
    """The claims of the rule that finds lists of stories on these lines."""
    spans = ((document.start[block], document.end[block]) for block in blocks)
    return [Claim(start, end, FurnitureKind.SIDE_FEED, "side_feed.story-list", "", False, False, None) for start, end in spans]


def limits_of(lines: list[str], margins: list[int], listed: range) -> Limits:
    """The limits of a page of text with a list of stories on it."""
    document = read_text("\n".join(lines))
    assert len(document) == len(lines)
    furniture = [
        Claim(document.start[block], document.end[block], FurnitureKind.NAVIGATION, "navigation.menu", "", False, False, None)
        for block, line in enumerate(lines)
        if line == MENU
    ]
    claims = [*furniture, *story_list(document, listed)]
    return limits_for(document, claims, margins, ASKED, "balanced", Scores(margins))


@pytest.mark.parametrize(("listed", "is_list"), [(range(3, 33), True), (range(3, 20), False), (range(0), False)])
def test_lists_are_kept_where_most_of_the_body_is_listed(listed: range, is_list: bool) -> None:
    limits = limits_of([MENU] * 3 + [STORY] * 30, [NO_BODY] * 3 + [LIKELY_BODY] * 30, listed)
    assert (limits.structural <= LIKELY_BODY) == is_list


def test_a_few_titles_alone_are_no_page() -> None:
    limits = limits_of([MENU] + [STORY] * 4, [NO_BODY] + [LIKELY_BODY] * 4, range(1, 5))
    assert limits.structural > LIKELY_BODY


@pytest.mark.parametrize(("count", "is_clean"), [(300, True), (500, False)])
def test_nobody_cleaned_a_page_of_hundreds_of_lines_that_are_mostly_no_body(count: int, is_clean: bool) -> None:
    limits = limits_of([STORY] * count, [LIKELY_BODY] * (count // 4) + [NO_BODY] * (count - count // 4), range(0))
    assert (limits.body < margin(ASKED / 2)) == is_clean
