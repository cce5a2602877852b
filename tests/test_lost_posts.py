"""A post of a forum of which nothing was kept stays beside its likes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleaner.models import FurnitureKind, PageType
from cleaner.reading.html import read_html
from cleaner.rules.rule import Claim
from cleaner.scoring.score import Scores
from cleaner.settling.limits import Limits
from cleaner.settling.lost_posts import with_lost_posts
from cleaner.settling.settle import Settled

LONG = [
    "I would take the packing out and put three new rings of flax in.",
    "You can do it afloat if you are quick about it.",
    "Mine drips once a minute, and I have left it so.",
]
LIMITS = Limits(body=0, likely=0, structural=0, learned=0, menus=0, is_raw=False)
SHORT = "That worked, thank you!"


def kept_of(
    html: str, lost: tuple[str, ...] = (SHORT,), page_type: PageType = PageType.FORUM, certain: bool | None = None, own: str = ""
) -> list[str]:
    """What is kept of the blocks of a page where the lost ones went, by a rule or (`certain` is None) the score."""
    document = read_html(html)
    places = range(len(document))
    kept = [document.texts[place] not in lost for place in places]
    claims = [
        None
        if kept[place] or certain is None
        else Claim(document.start[place], document.end[place], FurnitureKind.COMMENTS, "comments.x", "", certain)
        for place in places
    ]
    settled = Settled(document.start, document.end, places, kept, claims, [() for _ in places])
    limits = replace(LIMITS, own=frozenset({own}))
    settled = with_lost_posts(document, settled, limits, Scores([0 for _ in places], page_type, 0.9))
    return [document.texts[place] for place in places if settled.kept[place]]


def thread(*posts: str) -> str:
    return "".join(f"<div class='head'>Old Miller 12:10</div><div class='message'>{post}</div>" for post in posts)


PAGE = thread(*(f"<p>{text}</p>" for text in LONG), f"<p>{SHORT}</p><p>Reply</p><p><a href='#'>Report this post here</a></p>")
HEADS = ("Old Miller 12:10", "Reply", "Report this post here")


@pytest.mark.parametrize("certain", [None, False])
def test_a_short_post_stays_but_for_its_buttons_and_its_head(certain: bool | None) -> None:
    assert kept_of(PAGE, (SHORT, *HEADS), certain=certain) == [*LONG, SHORT]


def test_what_a_rule_is_certain_of_or_the_users_rules_took_and_pages_of_other_types_stay_as_they_are() -> None:
    assert kept_of(PAGE, (SHORT, *HEADS), certain=True) == LONG
    assert kept_of(PAGE, (SHORT, *HEADS), PageType.PRODUCT) == LONG
    assert kept_of(PAGE, (SHORT, *HEADS), certain=False, own="comments.x") == LONG


def test_what_is_quoted_in_a_lost_post_is_none_of_it() -> None:
    page = thread(*(f"<p>{text}</p>" for text in LONG), f"<blockquote>Three rings of flax, then.</blockquote><p>{SHORT}</p>")
    assert kept_of(page, (SHORT, "Three rings of flax, then.", *HEADS)) == [*LONG, SHORT]


def test_elements_that_hold_little_of_what_is_kept_are_no_posts() -> None:
    page = thread(*(f"<p>{text}</p>" for text in LONG)) + "<p>" + "The rest of what is kept is told here. " * 20 + "</p>"
    assert SHORT not in kept_of(page + f"<div class='message'>{SHORT}</div>", (SHORT, *HEADS))
