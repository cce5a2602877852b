"""Kickers, bylines and captions that no name of an element tells: by where they stand, and by what is said twice."""

from __future__ import annotations

import pytest

from cleaner.document.document import Document
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.core import content, content_captions, content_credits, content_fronts
from cleaner.rules.core.credit_lines import credit, credit_alone, is_long_byline
from cleaner.rules.rule import FunctionRule

TITLE = "Harbour bridge closes for winter after storm"
BODY = [
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open before spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows what the repair will cost.",
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour master said.",
]
PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)


def found(rule: FunctionRule, document: Document) -> list[str]:
    return [document.text[start:end] for start, end, *_ in rule.find(document)]


def page(head: str, below: str = "", body: str = PARAGRAPHS) -> Document:
    return read_html(
        f"<html><head><title>{TITLE}</title></head><body><nav><a href='/'>Home</a></nav><main>{head}<div>{body}</div>{below}"
        "</main></body></html>"
    )


def lines(*text: str) -> Document:
    return read_text("\n".join(text))


def test_words_without_a_link_that_begin_the_headlines_box_are_its_kicker() -> None:
    assert found(content.kicker_in_box, page(f"<div><h4>Storm on the coast</h4><h1>{TITLE}</h1></div>")) == ["Storm on the coast"]


@pytest.mark.parametrize(
    "above",
    ["<a href='/city'>City life</a>", "<p>Blog</p>", "<button>Menu here</button>", "<p>Is it over?</p>", "<p>3 of 12</p>"],
)
def test_a_section_a_button_or_a_count_above_the_headline_is_no_kicker(above: str) -> None:
    assert not found(content.kicker_in_box, page(f"<div>{above}<h1>{TITLE}</h1></div>"))


def test_the_headline_is_the_heading_below_a_breadcrumb_that_says_the_pages_title() -> None:
    steps = f"<nav><ul><li><a href='/'>City</a></li><li><h1>{TITLE}</h1></li></ul></nav>"
    assert found(content.headline, page(f"{steps}<hgroup><h2>No way to the island</h2></hgroup>")) == ["No way to the island"]


@pytest.mark.parametrize("line", ["Autorin/Autor Jane Doe", "Autor: Jane Doe", "Written by Jane Doe and John Roe"])
def test_a_byline_below_the_text_is_kept_where_no_biography_follows(line: str) -> None:
    assert found(content_fronts.below_text, lines(TITLE, *BODY, line, "Share")) == [line]
    assert found(content_fronts.below_text, page(f"<h1>{TITLE}</h1>", f"<ul><li>{line}</li></ul>")) == [line]
    assert not found(content_fronts.below_text, lines(TITLE, *BODY, line, "She writes about the harbour and has a boat."))


def test_an_authors_handle_is_kept_with_the_byline_and_an_outlets_is_not() -> None:
    assert found(content_fronts.handle, lines(TITLE, "By Jane Doe", "May 3, 2024", "@janedoe", *BODY)) == ["@janedoe"]
    assert not found(content_fronts.handle, lines(TITLE, "Follow us", "@harbourpost", *BODY))


@pytest.mark.parametrize("line", ["© dpa-infocom, dpa:240503-99-1/2", "This article was edited by Jane Doe and John Roe."])
def test_who_edited_the_article_or_sent_it_is_a_byline(line: str) -> None:
    assert is_long_byline(line.lower(), len(line.split()))


@pytest.mark.parametrize("line", ["© Harbour Post", "This article was written in a hurry."])
def test_rights_and_sentences_are_no_bylines(line: str) -> None:
    assert not is_long_byline(line.lower(), len(line.split()))


@pytest.mark.parametrize(
    "line", ["Smoke over the houses. © HPA Images | Jane Doe", "Jane Doe. Isithombe: Harbour Post", "Foto: Jane Doe"]
)
def test_credits_of_more_shapes_are_told(line: str) -> None:
    assert credit(line.lower(), len(line.split()))


def test_a_photographer_and_an_outlet_alone_are_a_credit() -> None:
    assert credit_alone("Jane Doe/HPA Pictures", 3)
    assert credit_alone("Bloomberg/Jane Doe", 2)
    assert not any(credit_alone(line, 3) for line in ("Technical/Content Writer", "Red/Blue Lights", "Single Use/Plastic Items"))


def test_a_caption_said_twice_above_its_credit_is_kept_as_such_wherever_it_stands() -> None:
    said = "The bridge in autumn, seen from the island"
    document = lines(TITLE, BODY[0], said, said, "Photo: Jane Doe", BODY[1], BODY[2], "Back to gallery", said)
    assert found(content_credits.caption_twice, document) == [said] * 3
    assert not found(content_credits.caption_twice, lines(TITLE, BODY[0], said, said, *BODY[1:]))


def test_a_long_line_above_a_credit_needs_no_full_stop() -> None:
    caption = "The engineer Jane Doe, who built the bridge with her brother, was the first of all to drive over it in the storm"
    document = lines(TITLE, "By John Roe", caption, "Photo: Harbour Works", *BODY)
    assert caption in found(content_captions.caption_credit, document)
    short = lines(TITLE, "Bridge tour for all", "Photo: Harbour Works", *BODY)
    assert "Bridge tour for all" not in found(content_captions.caption_credit, short)


def test_what_a_picture_has_as_its_alternative_text_is_its_caption() -> None:
    said = "The bridge in autumn, seen from the island"
    picture = f"<div><a href='#'><img src='a.jpg' alt='{said}'></a><p>{said}</p></div>"
    document = page(f"<h1>{TITLE}</h1>", body=f"<p>{BODY[0]}</p>{picture}<p>{BODY[1]}</p><p>{BODY[2]}</p>")
    assert found(content_captions.alternative_text, document) == [said]


@pytest.mark.parametrize(
    "picture",
    [
        "<img src='a.jpg' alt='The bridge in autumn, seen again'><h3>The bridge in autumn, seen again</h3>",
        "<a href='/b'><img src='a.jpg' alt='The bridge in autumn, seen again'><p>The bridge in autumn, seen again</p></a>",
        "<img src='a.jpg' alt='Gluten free'><p>Gluten free</p>",
    ],
)
def test_a_heading_a_teaser_or_an_icon_with_its_alternative_text_is_no_caption(picture: str) -> None:
    document = page(f"<h1>{TITLE}</h1>", body=f"<p>{BODY[0]}</p>{picture}<p>{BODY[1]}</p><p>{BODY[2]}</p>")
    assert not found(content_captions.alternative_text, document)


def test_a_preface_is_a_standfirst() -> None:
    head = f"<header><h1>{TITLE}</h1><p class='preface'>Two pillars are cracked, engineers say</p></header>"
    assert found(content_fronts.standfirst_named, page(head)) == ["Two pillars are cracked, engineers say"]
