"""Lists among the paragraphs of an article in HTML that are its own, and what else a page says above a list of stories."""

from __future__ import annotations

import pytest
from stories import TITLES
from test_card_lists import BODY, SLUGS, links, lists_of, said, titles

from cleaner.document.own_address import leads_away
from cleaner.reading.html import read_html

KETTLES = ["Harbour Kettle with a long spout", "Tall Weir Kettle in old copper", "Little Mill Kettle for two cups"]


def among(box: str) -> str:
    return f"<main><div>{BODY * 2}{box}{BODY * 2}</div></main>"


def entries(hrefs: list[str], shown: list[str]) -> str:
    return "<ul>" + "".join(f'<li><a href="{href}">{one}</a></li>' for href, one in zip(hrefs, shown, strict=False)) + "</ul>"


AWAY = ["https://harbour.example.com/k/1", "//weir.example.org/kettles", "https://mill.example.net/two"]


@pytest.mark.parametrize("heading", ["", "<h2>Top picks</h2>", "<h3>Kettles for everyone</h3>"])
def test_a_list_of_things_on_other_sites_among_the_paragraphs_is_the_articles(heading: str) -> None:
    assert titles(among(heading + entries(AWAY, KETTLES))) == []


def test_below_the_article_and_under_a_heading_that_names_stories_links_to_other_sites_are_a_list() -> None:
    shown = entries(AWAY, TITLES)
    assert said(f"<main>{BODY * 3}</main><aside><h2>Latest</h2>{shown}</aside>") == [("side_feed", "Latest", TITLES[:3])]
    assert said(among(f"<div><h3>Read also</h3>{shown}</div>")) == [("related", "Read also", TITLES[:3])]


def test_a_list_of_stories_of_the_site_among_the_paragraphs_is_one() -> None:
    home = [f"https://www.news.example/news/{slug}" for slug in SLUGS]
    assert titles(among("<h3>More from us</h3>" + entries(home, TITLES))) == [TITLES]


def test_links_to_the_places_of_one_page_are_no_stories() -> None:
    assert titles(among(entries([f"/a/2/kettles-of-the-town#k{n}" for n in range(3)], KETTLES))) == []
    assert titles(among(entries([f"/a/{n}/kettles-of-the-town#top" for n in range(3)], KETTLES))) == [KETTLES]


@pytest.mark.parametrize(
    ("own", "href", "away"),
    [
        ("https://www.news.example/a", "https://shop.example/a", True),
        ("https://www.news.example/a", "https://video.news.example/a", False),
        ("https://harbour.co.uk/a", "//weir.co.uk/a", True),
        ("https://harbour.co.uk/a", "https://harbour.com/a", False),
        ("https://www.news.example/a", "/shop/a", False),
        ("https://www.news.example/a", "\n http://user@shop.example:80?to=news.example", True),
        ("https://www.news.example/a", "mailto:news@shop.example", False),
        ("", "https://shop.example/a", False),
    ],
)
def test_an_address_leads_away_where_it_names_another_site(own: str, href: str, away: bool) -> None:
    assert leads_away(read_html("<p>The ferry stopped.</p>", own or None), href) is away


def test_a_label_before_a_title_heads_it_and_the_name_of_the_section_far_above_does_not() -> None:
    told = f'<div>READ MORE: <a href="/news/{SLUGS[0]}">{TITLES[0]}</a></div>'
    html = f'<div><h2>News</h2><div><div><a href="/news/{SLUGS[1]}">{TITLES[1]}</a></div>{BODY}{told}{BODY}</div></div>'
    assert ("related", "READ MORE:", TITLES[:1]) in said(html)


def test_a_label_below_a_sections_heading_heads_its_story_and_takes_no_paragraph_along() -> None:
    told = f'<h3>What it costs</h3>{BODY}<p>Learn more: <a href="/news/{SLUGS[0]}">{TITLES[0]}</a></p><h3>And then</h3>'
    document, found = lists_of(f"<main><div>{BODY * 2}{told}{BODY * 2}</div></main>")
    assert [(one.kind, document.text[one.start : one.end]) for one in found] == [("related", f"Learn more: {TITLES[0]}")]


@pytest.mark.parametrize("heading", ["Sponsored resources", "The Lantern | Promoted", "Advertorial"])
def test_a_list_whose_heading_says_that_somebody_paid_for_it_is_none_of_stories(heading: str) -> None:
    assert titles(f"<main>{BODY * 3}</main><aside><h3>{heading}</h3>{links(TITLES)}</aside>") == []


def test_links_to_other_sites_and_no_stories_are_offers_and_those_of_stories_are_a_list() -> None:
    def box(hrefs: list[str]) -> str:
        return f"<main>{BODY * 3}</main><aside><h3>The Lantern's world</h3>{entries(hrefs, TITLES)}</aside>"

    assert titles(box(AWAY)) == []
    assert titles(box([f"https://weir.example.org/{slug}" for slug in SLUGS])) == [TITLES]


def test_labels_in_the_links_of_all_titles_of_a_list_head_it() -> None:
    told = "".join(f'<p><a href="/news/{slug}"><b>READ MORE: {one}</b></a></p>' for slug, one in zip(SLUGS, TITLES, strict=True))
    assert said(among(told)) == [("related", "READ MORE", TITLES)]


def test_when_a_list_was_made_is_no_heading_of_it() -> None:
    head = '<div class="box-head"><h2>Most read</h2><p class="info">2026-06-04 02:19 today</p></div>'
    assert said(f"<main>{BODY * 3}</main><aside>{head}<div>{links(TITLES)}</div></aside>") == [("side_feed", "Most read", TITLES)]


@pytest.mark.parametrize(("token", "heads"), [("sidebartitle", True), ("subtitle", False)])
def test_a_line_that_the_markup_calls_a_title_heads_the_list_below(token: str, heads: bool) -> None:
    first = f"<div><h3>Latest</h3>{links(TITLES[:2])}</div>"
    rest = f'<div><p class="{token}">For sailors</p><p>Nobody knows.</p>{links(TITLES[2:])}</div>'
    found = said(f"<main>{BODY * 3}</main><aside>{first}{rest}</aside>")
    assert ("For sailors" in {heading for _, heading, _ in found}) is heads
