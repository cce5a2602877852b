"""Cards in HTML whose title is no link, whose links stand between line breaks, or that somebody paid for."""

from __future__ import annotations

import pytest
from stories import TITLES
from test_card_lists import BODY, SLUGS, lists_of, titles

LINKS = [f"/blog/{slug}" for slug in SLUGS]


def boxes(inner: str, links: list[str] = LINKS, heading: str = "<h2>Related posts</h2>") -> str:
    cards = "".join(
        f'<div class="item"><div>{inner.format(title)}</div><a class="btn" href="{link}">Read more</a></div>'
        for title, link in zip(TITLES, links, strict=True)
    )
    return f"<main>{BODY * 3}</main><section>{heading}<div>{cards}</div></section>"


@pytest.mark.parametrize("inner", ["<h3>{}</h3>", '<p class="heading__slide">{}</p>', "<span>Article</span><h4>{}</h4>"])
def test_a_title_without_a_link_has_the_link_below_it_whose_address_spells_it(inner: str) -> None:
    assert titles(boxes(inner)) == [TITLES]


def test_where_addresses_spell_some_titles_the_others_that_look_alike_are_titles_too() -> None:
    assert titles(boxes("<h3>{}</h3>", [LINKS[0], "/blog/a", LINKS[2], "/blog/b"])) == [TITLES]


@pytest.mark.parametrize(
    ("inner", "links"),
    [
        ("<h3>{}</h3>", [f"/p/{n}" for n in range(4)]),  # no address spells a title: what a house offers
        ("<p>{}</p>", LINKS),  # nothing marks a title
        ("<h3>{}</h3>", [f"/services/{slug}" for slug in SLUGS]),
    ],
)
def test_boxes_whose_addresses_or_marks_tell_no_title_are_no_cards(inner: str, links: list[str]) -> None:
    assert titles(boxes(inner, links)) == []


def test_links_between_line_breaks_of_one_element_are_cards_of_their_own() -> None:
    links = "<br>".join(f'&raquo; <a href="/news/{slug}">{title}</a>' for title, slug in zip(TITLES, SLUGS, strict=True))
    page = f"<main>{BODY * 3}</main><div><b>Latest news</b><br>{links}</div>"
    assert titles(page) == [TITLES]
    assert [item.kicker for item in lists_of(page)[1][0].items] == [None] * 4  # the bullet is none


def paid(card: str) -> list[list[str]]:
    cards = [f'<div><a href="/news/{slug}"><h3>{title}</h3></a></div>' for title, slug in zip(TITLES, SLUGS, strict=True)]
    return titles(f"<main>{BODY * 3}</main><section><h2>Top stories</h2>{''.join(cards[:2])}{card}{''.join(cards[2:])}</section>")


AWAY = "https://partner.invalid/new-kettle-for-every-kitchen-of-the-town"
OFFER = "A new kettle for every kitchen of the town"


@pytest.mark.parametrize(
    "card",
    [
        f'<div><span>Advertisement</span><a href="{AWAY}"><h3>{OFFER}</h3></a></div>',
        f'<div><a href="{AWAY}"><h3><span>{OFFER}</span> <span>Sponsored</span></h3></a></div>',
        f'<div><a href="/news/kettle"><h3>{OFFER}</h3></a><p>Paid post</p></div>',
    ],
)
def test_a_card_that_says_that_somebody_paid_for_it_is_no_story(card: str) -> None:
    assert paid(card) == [TITLES]


def test_a_slot_for_adverts_in_the_card_of_a_story_of_the_house_says_nothing_of_it() -> None:
    card = f'<div><a href="/news/a-new-kettle-for-every-kitchen"><h3>{OFFER}</h3></a><span>Advertisement</span></div>'
    assert paid(card) == [[*TITLES[:2], OFFER, *TITLES[2:]]]
