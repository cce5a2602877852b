"""Short lines of HTML whose place tells that they are none of the article's."""

from __future__ import annotations

import pytest

from cleaner import clean

_TEXT = (
    "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again"
    " before spring, as the repair of its pillars takes longer than planned.</p>"
)
_PAGE = (
    "<html><head><title>Harbour bridge closes for winter</title></head><body>{}"
    "<h1>Harbour bridge closes for winter</h1>{}</body></html>"
)


def kept(above: str, below: str) -> list[str]:
    return [block.text for block in clean(_PAGE.format(above, below), kind="html").article.blocks]


_BLURB = "<p>Jeden Werktag alle wichtigen Meldungen zum Hafen und seinen Schiffen.</p>"


@pytest.mark.parametrize(
    ("around", "why"),
    [("<div>{}</div>", "stands in one box with what newsletter.blurb-de took"),
     ("{}", "stands right below what newsletter.button-shape-de took")],
)  # fmt: skip
def test_the_name_of_a_newsletter_goes_with_its_prompt_and_the_reason_says_so(around: str, why: str) -> None:
    prompt = f"<div><span>Newsletter abonnieren</span></div><div><span>Hafen am Morgen</span></div>{_BLURB}"
    page = clean(_PAGE.format("", _TEXT * 3 + around.format(prompt) + _TEXT * 3), kind="html")
    assert [(gone.kind, gone.why) for gone in page.removed if gone.text == "Hafen am Morgen"] == [("newsletter_prompt", why)]


def test_a_short_line_below_a_prompt_and_above_the_text_stays() -> None:
    box = "<div><div><span>Newsletter abonnieren</span></div></div><div><span>Hafen am Morgen</span></div>"
    assert "Hafen am Morgen" in kept("", _TEXT * 3 + box + _TEXT * 3)


def test_a_heading_between_two_lines_of_a_prompt_stays() -> None:
    box = (
        "<div><span>Newsletter abonnieren</span></div><h2>Hafen am Morgen</h2>"
        "<p>Jeden Werktag alle wichtigen Meldungen zum Hafen und seinen Schiffen.</p>"
    )
    assert "Hafen am Morgen" in kept("", _TEXT * 3 + box + _TEXT * 3)


def test_links_in_a_row_above_the_headline_go_but_for_the_kicker() -> None:
    entries = ("Gärten", "Küche", "Ufer", "Briefe", "Brücken")
    menu = "".join(f'<div><a href="/{at}">{name}</a></div>' for at, name in enumerate(entries))
    assert not {"Gärten", "Küche", "Ufer", "Briefe"} & set(kept(menu, _TEXT * 6))


_LINES = [
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open before spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair will cost.",
]


def kept_of(*above: str) -> list[str]:
    page = clean("\n".join([*above, "Harbour bridge closes for winter", "Jane Doe", "3 May 2024", *_LINES]), kind="text")
    return [block.text for block in page.article.blocks]


def test_in_text_sections_above_the_headline_go_among_a_menu() -> None:
    assert kept_of("Home", "Harbour notes", "Log in", "Tide tables")[0] == "Harbour bridge closes for winter"


def test_in_text_what_stands_below_a_sentence_that_is_kept_stays() -> None:
    sentence = "The Post is a paper of the coast, and has been printed in the old harbour since 1891."
    assert kept_of("Home", sentence, "Harbour notes", "Log in", "Sport")[:2] == [sentence, "Harbour notes"]
