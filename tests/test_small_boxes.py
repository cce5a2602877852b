"""Small boxes beside the text of an article in HTML, whose classes do not tell what they are."""

from __future__ import annotations

import pytest

from cleaner import clean

_PARAGRAPHS = [
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before"
    " the spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair is going"
    " to cost.",
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour master said"
    " on the phone.",
    "On the island they have heard such promises before, and the baker has filled the shed behind his shop with flour for six"
    " weeks or more.",
]
_PAGE = (
    '<html lang="en"><head><title>Harbour bridge closes for winter</title></head><body><div class="a1"><div class="b7">'
    "<h1>Harbour bridge closes for winter</h1>{}{}{}</div></div></body></html>"
)


def kept(box: str) -> list[str]:
    """What is kept of an article with a box in its middle."""
    text = [f"<p>{paragraph}</p>" for paragraph in _PARAGRAPHS]
    page = clean(_PAGE.format("".join(text[:2]), box, "".join(text[2:])), url="https://post.example/2026/11/harbour-bridge-closes")
    said = [block.text for block in page.article.blocks]
    assert [paragraph for paragraph in _PARAGRAPHS if paragraph not in said] == []
    return [line for line in said if line not in _PARAGRAPHS]


@pytest.mark.parametrize(
    "box",
    [
        '<div class="c3"><h4>Low water</h4><p>One long read, sent on Fridays at noon.</p><a href="/l/2">Count me in</a></div>',
        "<aside><div><p>Eleven of us cover four counties and a sea.</p></div><div><button>Chip in</button></div></aside>",
        '<div><p>An evening about the harbour in town.</p><div><a href="/e/3">Get a seat</a></div><p>Doors at six.</p></div>',
    ],
)
def test_a_box_that_ends_in_a_button_goes_whole(box: str) -> None:
    assert kept(box) == ["Harbour bridge closes for winter"]


@pytest.mark.parametrize(
    "below",
    [
        '<a href="/2026/10/report-on-the-cracks">The report</a>',
        '<a href="https://bridgereview.example/">Bridge Review</a>',
        "<button>Show more</button>",
    ],
)
def test_a_box_of_the_text_with_a_source_or_more_of_it_stays(below: str) -> None:
    line = "The cracks are as long as a hand, a report says."
    assert line in kept(f"<div><p>{line}</p>{below}</div>")


@pytest.mark.parametrize(
    "box",
    [
        '<h4>In figures</h4><p>{}</p><a href="https://register.example/d">Register of bridges</a>',
        '<h4>The report</h4><p>{}</p><a href="/files/report.pdf">Get the report</a>',
        '<p>“{}”</p><a href="/people/9">Ottoline Fairbairn</a>',
        "<p>{}</p><button>Copy</button>",
        "<p>{}</p><p>It was taken on Monday.</p><button>Next picture</button>",
    ],
)
def test_facts_quotes_and_pictures_are_no_pitch(box: str) -> None:
    line = "It is 214 metres long and carries nine thousand cars."
    assert any(line in said for said in kept(f"<div>{box.format(line)}</div>"))


def test_a_section_of_the_text_that_ends_in_a_form_stays() -> None:
    lines = "Nobody looked under the street, since nobody had a reason to.", "That changed in March, when the first tram stopped."
    form = '<div><p>Get our newsletter</p><form><input type="email" placeholder="Email"><button>Subscribe</button></form></div>'
    section = "<section><h2>Why nobody saw it</h2>" + "".join(f"<p>{line}</p>" for line in lines) + form + "</section>"
    assert [line for line in ("Why nobody saw it", *lines) if line not in kept(section)] == []


def test_boxes_alike_with_buttons_are_what_the_article_tells_of() -> None:
    inns = "".join(
        f'<div class="c3"><h3>{name}</h3><p>It has nine rooms and a view of the bridge, and soup at noon.</p>'
        f'<a href="/i/{name[0]}">Book at {name}</a></div>'
        for name in ("Tern", "Auk", "Loon")
    )
    assert sum("nine rooms" in said for said in kept(inns)) == 3


def test_the_rest_of_a_prompt_goes_with_its_form() -> None:
    box = (
        '<div class="c3"><div>The morning tide</div><div>What the coast talks about, in short.</div>'
        '<div><div>Enter your email to subscribe</div><div><button>Subscribe</button></div></div><div>Tides</div></div>'
    )
    assert kept(box) == ["Harbour bridge closes for winter"]


def test_the_beginning_of_a_text_that_is_sold_stays_above_the_wall() -> None:
    first = "The last paper mill on the Arrow canal will make paper again by Christmas, eighteen months after its owners left."
    second = "A co-operative of 61 former employees signed the deeds on Wednesday evening. They paid one pound."
    wall = "<div><p>You have 1 free article left</p><p>Read on for £1 a week.</p><button>Start</button></div>"
    source = f"<html><body><h1>Paper mill to reopen</h1><section><p>{first}</p><p>{second}</p>{wall}</section></body></html>"
    said = [block.text for block in clean(source).article.blocks]
    assert first in said
    assert second in said


def test_label_and_words_of_a_card_go_with_its_title() -> None:
    box = (
        '<div class="c3"><i>Presented by Calder Building Society</i><a href="https://partner.example/12345/fix">'
        "<h4>Five questions to ask before you fix your rate</h4></a><p>Calder explains what a fix really costs.</p></div>"
    )
    assert kept(box) == ["Harbour bridge closes for winter"]


def test_a_player_in_a_box_goes_with_its_title() -> None:
    title = "<div><div>The long quay</div><div>This week: who owns the mud?</div></div>"
    assert kept(f'<div class="c3"><button></button>{title}<i>24 min</i></div>') == ["Harbour bridge closes for winter"]


def test_what_the_articles_own_recording_has_stays() -> None:
    line = "The horn was heard on the whole island, for the first time in a year."
    assert line in kept(f'<div class="c3"><button></button><p>{line}</p><i>0:42</i></div>')


def test_an_entry_of_a_live_report_is_no_player() -> None:
    box = '<div class="c3"><div>14:05</div><div>The bridge is closed now, and the ferry is full to the last place.</div></div>'
    assert any("last place" in said for said in kept(box))


def test_an_appeal_that_ends_in_a_link_to_the_till_goes() -> None:
    appeal = "<strong>A note from us</strong> You have read twelve pieces this month. Think of the tin."
    assert kept(f'<p>{appeal} <a href="/support-us">Give</a></p>') == ["Harbour bridge closes for winter"]


def test_a_fund_for_others_and_giving_in_a_sentence_stay() -> None:
    fund = "The islanders have a fund for the ferry crew, who lost a week."
    assert any(fund in said for said in kept(f'<p>{fund} <a href="https://island.example/donate">Donate</a></p>'))
    city = "For the repair the city asks its people to"
    assert any(city in said for said in kept(f'<p>{city} <a href="/donate">give</a>.</p>'))


def test_a_subhead_below_a_box_that_goes_is_kept() -> None:
    box = (
        '<div class="c3"><p>Nobody but you pays for what we find out here.</p><button>Chip in</button></div>'
        "<h2>Terms of the deal</h2>"
    )
    assert "Terms of the deal" in kept(box)


def test_a_pitch_as_long_as_a_paragraph_goes_with_its_button() -> None:
    pitch = "We are eleven people in a room above a chandler’s, and whoever thinks that this work matters to the coast and to you"
    box = f'<div class="c3"><p>{pitch} may put something in the hat.</p><a href="/give">Chip in</a></div>'
    assert kept(box) == ["Harbour bridge closes for winter"]


def test_a_paragraph_of_the_text_in_a_box_of_its_own_stays() -> None:
    line = "We went to the island with eleven people from the room above the chandler’s, and all of us came back wet and cold."
    assert line in kept(f'<div class="c3"><p>{line}</p></div>')


@pytest.mark.parametrize("below", ['<a href="https://norden.example/">Find out how</a>', "<p>Norden since 1961</p>"])
def test_what_a_label_of_adverts_begins_goes_with_it_where_it_leads_somewhere(below: str) -> None:
    line = "Warm feet for everyone on the coast."
    box = f'<div class="c3"><span>Sponsored message</span><p>{line}</p>{below}</div>'
    assert (line in kept(box)) is not ("href" in below)


def test_a_letters_name_goes_with_its_form_between_sentences() -> None:
    sentences = [
        "Somebody returns a book.", "Money comes from where you stopped looking.", "Two invitations come for one evening.",
        "Stay at home on Wednesday evening.", "You are seen by all of them.", "The sea gives back a hat.",
    ]
    box = (
        '<div class="c3"><h3>The Tide Line</h3><p>Five stories from the coast, in your inbox before the kettle boils.</p>'
        '<form><input type="email" placeholder="Your email"><button>Count me in</button></form></div>'
    )
    text = [f"<p>{sentence}</p>" for sentence in sentences]
    head = '<meta property="og:type" content="article"><title>Your stars</title>'
    page = f'<html><head>{head}</head><body><h1>Your stars</h1><div>{"".join([*text[:3], box, *text[3:]])}</div></body></html>'
    said = [block.text for block in clean(page).article.blocks]
    assert said == ["Your stars", *sentences]
