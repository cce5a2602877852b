"""Kickers, bylines and captions that no name of an element tells: by where they stand, and by what is said twice."""

from __future__ import annotations

import pytest

from cleaner.document.credit_lines import credit, credit_alone, is_long_byline, likely_credits
from cleaner.document.document import Document
from cleaner.document.folding import fold
from cleaner.document.key_point_words import heads_key_points
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.core import content, content_captions, content_credits, content_fronts, key_points, kickers
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
    assert found(kickers.kicker_in_box, page(f"<div><h4>Storm on the coast</h4><h1>{TITLE}</h1></div>")) == ["Storm on the coast"]


def test_an_element_named_as_the_kicker_is_one_right_above_the_headline_in_whatever_box() -> None:
    above = "<div><span>3 May 2024</span><div class='x-overline'>{}</div></div>"
    assert found(kickers.kicker, page(f"{above.format('Storm on the coast:')}<h1>{TITLE}</h1>")) == ["Storm on the coast:"]
    assert not found(kickers.kicker, page(f"{above.format('Article')}<h1>{TITLE}</h1>"))
    assert not found(kickers.kicker, page(f"{above.format('<a href=/city>City life</a>')}<h1>{TITLE}</h1>"))


@pytest.mark.parametrize(
    "above",
    ["<a href='/city'>City life</a>", "<p>Blog</p>", "<button>Menu here</button>", "<p>Is it over?</p>", "<p>3 of 12</p>"],
)
def test_a_section_a_button_or_a_count_above_the_headline_is_no_kicker(above: str) -> None:
    assert not found(kickers.kicker_in_box, page(f"<div>{above}<h1>{TITLE}</h1></div>"))


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


def test_the_initial_of_a_photographer_does_not_end_a_credit() -> None:
    assert credit("a swimmer leaves the baths in the rain. credit: j. doe", 11)
    assert credit("he gave her the credit. what she got: nothing. the rest is known.", 13) is None


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


NEWS = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\"}</script>"
POINTS = ["Two pillars of the old bridge are cracked.", "The ferry to the island will run at night."]


@pytest.mark.parametrize(
    "heading",
    ["Darum gehts", "Darum geht’s", "Key Highlights", "Expand for key takeaways:", "Story highlights", "À retenir", "• Özet"],
)
def test_key_points_are_known_by_their_heading_with_whatever_stands_around_it(heading: str) -> None:
    assert heads_key_points(fold(heading))
    items = "".join(f"<li>{point}</li>" for point in POINTS)
    assert found(key_points.key_points, page(f"<h1>{TITLE}</h1><b>{heading}</b><ul>{items}</ul>")) == [heading, *POINTS]
    assert found(key_points.key_points, lines(TITLE, "By Jane Doe", heading, *POINTS, *BODY)) == [heading, *POINTS]


@pytest.mark.parametrize("heading", ["What we know of the storm", "Highlights of the season", "The brief", "Points"])
def test_other_headings_name_no_key_points(heading: str) -> None:
    assert not heads_key_points(fold(heading))


def test_a_table_of_contents_that_begins_with_a_summary_is_no_list_of_key_points() -> None:
    entries = "".join(f"<li><a href='#{n}'>{entry}</a></li>" for n, entry in enumerate(["Summary", "Two pillars", "The ferry"]))
    assert not found(key_points.key_points, page(f"<h1>{TITLE}</h1><ul>{entries}</ul>"))
    assert not found(key_points.key_points, page(f"<h1>{TITLE}</h1><b>Summary</b><ul>{entries}</ul>"))


def test_short_sentences_among_long_points_in_text_are_points_up_to_a_line_that_is_none() -> None:
    points = [BODY[0], "The ferry will run at night.", BODY[1]]
    text = lines(TITLE, "By Jane Doe", "Kort fortalt", *points, "Vis mer", *BODY)
    assert found(key_points.key_points, text) == ["Kort fortalt", *points]


@pytest.mark.parametrize("item", ["<li>{}</li>", "<li><p>{}</p></li>", "<li><div><span>{}</span></div></li>"])
def test_a_list_of_sentences_above_a_newsrooms_text_is_its_standfirst(item: str) -> None:
    listed = f"<h1>{TITLE}</h1><p>By Jane Doe</p><ul>{''.join(map(item.format, POINTS))}</ul>"
    assert found(key_points.points_without_heading, page(NEWS + listed)) == POINTS
    assert not found(key_points.points_without_heading, page(listed))


@pytest.mark.parametrize("points", [POINTS[:1], ["City", "Harbour"], ["Published 3 May 2024, 10:00", "Updated 4 May 2024"]])
def test_one_sentence_a_row_of_topics_or_dates_above_the_text_are_no_key_points(points: list[str]) -> None:
    listed = "".join(f"<li>{point}</li>" for point in points)
    assert not found(key_points.points_without_heading, page(f"{NEWS}<h1>{TITLE}</h1><ul>{listed}</ul>"))


def test_sentences_in_an_element_named_for_points_are_the_standfirst() -> None:
    named = "".join(f"<p>{point}</p>" for point in POINTS)
    assert found(content_fronts.standfirst_named, page(f"<h1>{TITLE}</h1><div class='x-bulletpoints'>{named}</div>")) == POINTS


@pytest.mark.parametrize(
    "line", ["Jane Doe on the bridge. Bild © John Roe (hr)", "The bridge at noon. © John Roe/\u200bHarbour Press/\u200bHPA"]
)
def test_a_sign_for_rights_behind_a_sentence_begins_the_credit_with_whatever_stands_behind_the_name(line: str) -> None:
    assert credit(fold(line), len(line.split())) is not None
    assert credit(fold("All rights reserved © Harbour Post (hr)"), 7) is None


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Jane Doe",
        "FILE - The bridge in autumn.",
        "© Jane Doe",
        "The bridge at noon (Jane Doe/Getty Images)",
        "The bridge at noon [Foto: Jane Doe].",
        "The bridge at noon. Foto: Jane Doe",
        "The bridge at noon © John Roe",
        "▲ 항구 다리가 닫혔다 ⓒ 손미래",
        "大橋封閉後的港口（記者陳怡君攝）",
        "La nuit. Crédit : Jane Doe",
    ],
)
def test_whatever_is_a_credit_is_among_the_likely_ones(line: str) -> None:
    told = [fold(text) for text in ("The bridge at noon", line, *BODY)]
    assert credit(told[1], len(line.split())) is not None
    assert likely_credits(told) == [1]


def test_quotes_dashes_and_spaces_are_unified_in_each_script() -> None:
    for signs, unified in (("‘’‚‛′´`ʼ＇", "'"), ("“”„‟″«»‹›＂", '"'), ("‐‑‒–—―−－", "-"), ("\t\x1c\xa0\u2028\u3000", " ")):
        for before in ("The Bridge", "Die Brücke", "МОСТ", "🌉 Bridge"):
            assert {fold(f"{before}{sign}X") for sign in signs} == {f"{before.lower()}{unified}x"}


@pytest.mark.parametrize("line", ["Tous droits réservés Jane Doe", "Diritti d'autore John Roe/HPA", "Copyright Harbour Post"])
def test_rights_and_a_name_among_the_paragraphs_are_a_pictures(line: str) -> None:
    assert found(content_credits.rights, lines(TITLE, line, "By Jane Doe", *BODY)) == [line]
    assert found(content_credits.rights, lines(TITLE, "By Jane Doe", BODY[0], line, *BODY[1:])) == [line]
    assert not found(content_credits.rights, lines(TITLE, "By Jane Doe", *BODY, line))


@pytest.mark.parametrize("line", ["Tous droits réservés", "Copyright 2024 Harbour Post", "All rights reserved by nobody at all"])
def test_rights_without_a_name_are_no_caption(line: str) -> None:
    assert not found(content_credits.rights, lines(TITLE, line, "By Jane Doe", *BODY))


def test_key_points_end_above_the_headline() -> None:
    assert found(key_points.key_points_first, lines("The gist", TITLE, "By Jane Doe", "3 May 2024", *BODY)) == []


def test_bulleted_key_points_end_where_the_bullets_do() -> None:
    points = [f"- {point}" for point in POINTS]
    first = "Nobody on the island had expected that the bridge would close."
    document = lines(TITLE, "By Jane Doe", "Key points", *points, first, *BODY)
    assert found(key_points.key_points, document) == ["Key points", *points]
