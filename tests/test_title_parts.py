"""Titles in several parts of one block, titles of few words, and links that are no stories, in story lists of HTML."""

from __future__ import annotations

import pytest
from stories import TITLES
from test_card_lists import BODY, SLUGS, lists_of, said, titles

from cleaner.document.addresses import is_for_sale, leads_to_story, spells
from cleaner.document.line_shapes import asks_to_follow

KICKERS = ["Old bridge", "Swimming", "Night trains", "Bread day"]
SHORT = ["Late again", "Bridge stays shut", "No bread today", "Not on Sunday"]


def cards(inner: list[str], mark: str = "h3", hrefs: list[str] | None = None) -> str:
    links = hrefs or [f"/news/{slug}" for slug in SLUGS]
    shown = "".join(f'<div><a href="{href}"><{mark}>{words}</{mark}></a></div>' for words, href in zip(inner, links, strict=True))
    return f"<main>{BODY * 3}</main><aside>{shown}</aside>"


def kicked(html: str) -> list[tuple[str | None, str]]:
    document, found = lists_of(html)
    items = [item for one in found for item in one.items]
    return [(item.kicker and document.text[slice(*item.kicker)], document.text[slice(*item.title)]) for item in items]


@pytest.mark.parametrize(
    "shape",
    [
        '<span class="teaser__kicker">{}</span> {}',
        '<span class="x-topline">{}</span><span>{}</span>',
        '<span class="a">{}</span><span class="teaser-title">{}</span>',  # the second is marked
        '<span class="boxroof">{}</span> - <span class="boxtitle">{}</span>',
        "<span>{}:</span> {}",
        '<span class="q1">{}</span><span class="q1">{}</span>',  # nothing is marked: all titles have two parts
    ],
)
def test_a_span_before_a_title_is_its_kicker(shape: str) -> None:
    inner = [shape.format(kicker, title) for kicker, title in zip(KICKERS, TITLES, strict=True)]
    assert kicked(cards(inner)) == list(zip(KICKERS, TITLES, strict=True))


def test_a_label_and_a_kicker_before_a_title_are_both_taken() -> None:
    inner = [f'<span class="badge">Plus</span> <span class="kicker">{k}</span> {t}' for k, t in zip(KICKERS, TITLES, strict=True)]
    assert [title for _, title in kicked(cards(inner))] == TITLES


def test_a_badge_between_a_kicker_and_its_title_is_taken_where_nothing_is_marked() -> None:
    shape = '<span class="a">{}</span><span class="b">Plus</span><span>{}</span>'
    inner = [shape.format(kicker, title) for kicker, title in zip(KICKERS, TITLES, strict=True)]
    assert kicked(cards(inner)) == list(zip(KICKERS, TITLES, strict=True))


def test_a_clock_time_in_a_span_before_a_title_is_its_time_and_no_kicker() -> None:
    clocks = ["18:42", "17:55", "16:30", "15:08"]
    shape = '<span class="a">{}</span> <span class="b">{}</span>'
    inner = [shape.format(clock, title) for clock, title in zip(clocks, TITLES, strict=True)]
    document, (found,) = lists_of(cards(inner))
    assert [item.time and document.text[slice(*item.time)] for item in found.items] == clocks
    assert kicked(cards(inner)) == [(None, title) for title in TITLES]


@pytest.mark.parametrize(
    "shape",
    [
        "<span>{} {}</span> {}",  # a title's first words, and nothing is marked
        "<span>{} {}</span><span>{}</span>",  # its lines: the second goes on in lower case
        '{} <span class="hit">{}</span> {}',
    ],
)
def test_a_span_in_the_midst_of_a_title_is_a_part_of_it(shape: str) -> None:
    inner = [shape.format(*title.split(" ", 2)) for title in TITLES]
    assert titles(cards(inner)) == [TITLES]


def test_a_span_behind_a_title_is_its_summary_or_nothing() -> None:
    summary = "The council met on a Tuesday and nobody had read the plan."
    inner = [f'<span class="card-title">{title}</span><span class="blurb">{summary}</span>' for title in TITLES]
    document, found = lists_of(cards(inner, "div"))
    assert [document.text[slice(*item.title)] for item in found[0].items] == TITLES
    assert {document.text[slice(*item.summary)] for item in found[0].items if item.summary} == {summary}
    inner = [f'<span class="card-title">{title}</span> <span class="sr-only">{title}</span>' for title in TITLES]
    assert titles(cards(inner, "div")) == [TITLES]


def test_a_dash_in_a_span_of_its_own_parts_kickers_of_more_words_from_titles() -> None:
    kickers = [f"{kicker} and what stands behind it" for kicker in KICKERS]
    shape = '<span class="r">{}</span><span class="hide"> - </span> <span class="t">{}</span> <span class="icon"></span>'
    inner = [shape.format(kicker, title) for kicker, title in zip(kickers, TITLES, strict=True)]
    assert kicked(cards(inner)) == list(zip(kickers, TITLES, strict=True))
    inner = [f"<span>{title.split()[0]}</span><span> - </span><span>{title.split()[1].lower()}</span>" for title in TITLES]
    assert kicked(cards(inner, hrefs=[f"/town/{n}" for n in range(4)])) == []


def test_a_span_that_is_marked_as_a_blurb_is_a_summary_whatever_the_title_is_marked_as() -> None:
    summary = "The council met on a Tuesday and nobody had read the plan."
    document, found = lists_of(cards([f'<span>{title}</span> <span class="entry-blurb">{summary}</span>' for title in TITLES]))
    assert [document.text[slice(*item.title)] for item in found[0].items] == TITLES
    assert {document.text[slice(*item.summary)] for item in found[0].items if item.summary} == {summary}


def test_ranks_and_dates_in_spans_are_no_kickers() -> None:
    document, found = lists_of(cards([f"<span>{n}</span> {title}" for n, title in enumerate(TITLES, 1)]))
    assert [item.rank for item in found[0].items] == [1, 2, 3, 4]
    inner = [f'<span class="title">{title}</span> <span>{n} May 2024</span>' for n, title in enumerate(TITLES, 1)]
    document, found = lists_of(cards(inner))
    assert [item.time and document.text[slice(*item.time)] for item in found[0].items] == [f"{n} May 2024" for n in range(1, 5)]


def test_of_two_links_to_a_story_the_one_that_its_address_spells_is_the_title() -> None:
    places = ("Council in the dock", "Swimmers at the gate", "Sleepers on the rails", "Bakers at the top")
    above = [f"Opinion {place}" for place in places]
    shown = "".join(
        f'<div><a href="/news/{slug}"><div>{kicker}</div><strong>{title}</strong></a></div>'
        for slug, kicker, title in zip(SLUGS, above, TITLES, strict=True)
    )
    assert titles(f"<main>{BODY * 3}</main><aside>{shown}</aside>") == [TITLES]


def two_lines(above: list[str], first: str, second: str, hrefs: list[str]) -> str:
    shown = "".join(
        f'<div><a href="{href}"><{first}>{kicker}</{first}><{second}>{title}</{second}></a></div>'
        for href, kicker, title in zip(hrefs, above, TITLES, strict=True)
    )
    return f"<main>{BODY * 3}</main><aside><h2>Most read</h2>{shown}</aside>"


def test_of_two_headings_in_a_link_the_one_of_higher_rank_is_the_title_and_a_long_one_below_it_none() -> None:
    kickers = ["What the old bridge costs", "Baths of the upper town", "Night trains", "Bread day in the town"]
    hrefs = [f"/a/{n}" for n in range(4)]
    assert titles(two_lines(kickers, "h4", "h3", hrefs)) == [TITLES]
    assert titles(two_lines(kickers, "h3", "h4", hrefs)) == [kickers]
    long = [f"{kicker} and all that nobody had said of it" for kicker in kickers]
    assert titles(two_lines(long, "h4", "h3", hrefs)) == [long]


def test_a_section_in_a_heading_above_a_title_that_the_address_spells_is_a_kicker() -> None:
    sections = ["Harbour News", "Town News", "Night train", "Bread of the town"]  # one of them has words of its title
    hrefs = [f"/{name.lower().replace(' ', '/')}/{slug}" for name, slug in zip(sections, SLUGS, strict=True)]
    assert titles(two_lines(sections, "h6", "p", hrefs)) == [TITLES]
    short = ["Old bridge shut", "Baths open soon", "Night train gone", "Baker wins it"]
    assert titles(two_lines(short, "h6", "p", [f"/a/{n}" for n in range(4)])) == [short]


def slugged(shape: str) -> list[str]:
    return [shape.format(title.lower().replace(" ", "-"), 450_001 + n) for n, title in enumerate(SHORT)]


def test_short_titles_that_numbered_addresses_spell_are_a_list() -> None:
    assert titles(cards(SHORT, "h3", slugged("/sport/{}/{}"))) == [SHORT]
    assert titles(cards(SHORT, "h3", slugged("/article/{}"))) == [SHORT]  # or the place of stories
    long = [title + " at all" for title in SHORT]
    hrefs = [f"/blog/{title.lower().replace(' ', '-')}" for title in long]
    assert titles(cards(long, "p", hrefs)) == [long]


@pytest.mark.parametrize(
    ("mark", "shape"),
    [
        ("h3", "/services/{}"),  # neither a number nor a place
        ("h3", "/product/{}/{}"),
        ("h3", "/sport/other-{1}"),  # not spelt
        ("p", "/sport/{}-{}"),  # no heading
        ("h3", "/sport/{}?id={}"),
    ],
)
def test_short_names_without_a_storys_address_are_no_list(mark: str, shape: str) -> None:
    assert titles(cards(SHORT, mark, slugged(shape))) == []


def test_lists_of_goods_are_no_stories() -> None:
    names = ["Blue kettle of steel with a lid", "Red kettle of steel without a lid", "Old kettle of tin with a handle"]
    assert titles(cards(names, "h3", [f"/products/kettle-of-steel-{n}" for n in range(3)])) == []
    assert titles(cards(names, "h3", [f"/kitchen/kettle-of-steel-{n}" for n in range(3)])) == [names]


def test_a_linked_heading_above_the_level_of_the_titles_heads_them() -> None:
    shown = "".join(f'<div><h2><a href="/news/{slug}">{title}</a></h2></div>' for slug, title in zip(SLUGS, TITLES, strict=True))
    section = '<h1><a href="/region/sound">What else is new on the sound and the islands</a></h1>'
    html = f"<main><h1>Ferry stops</h1>{BODY * 3}</main><section><div>{section}</div>{shown}</section>"
    assert said(html) == [("side_feed", "What else is new on the sound and the islands", TITLES)]
    assert len(titles(html.replace("/region/sound", f"/news/{SLUGS[0]}-2"))[0]) == 5  # that leads to a story


def listed(before: str) -> list[str | None]:
    items = "".join(f'<li><a href="/news/{slug}">{title}</a></li>' for slug, title in zip(SLUGS, TITLES, strict=True))
    return [heading for _, heading, _ in said(f"<main>{BODY * 3}</main><section>{before}<ul>{items}</ul></section>")]


def test_the_heading_of_another_box_is_not_that_of_a_linked_name() -> None:
    box = '<div><p>Ferries</p><h6>Send this to a friend</h6></div><div><a href="/news">Latest news</a></div>'
    assert listed(box) == ["Latest news"]
    assert listed('<div><h3>On the sound</h3><a href="/news">Latest news</a></div>') == ["On the sound"]


@pytest.mark.parametrize(
    ("before", "heading"),
    [
        ("<h3>Must see</h3><h4>(16 Videos)</h4>", "Must see"),
        ("<h3>Delivery free from 299€ on</h3>", None),
        ("<h3>Schlagwörter zu diesem Artikel</h3>", None),
    ],
)
def test_counts_prices_and_topics_head_no_stories(before: str, heading: str | None) -> None:
    assert listed(before) == [heading]


@pytest.mark.parametrize("label", ["Sponsored", "Our picks | Affiliate", "Contenido patrocinado", "Paid post"])
def test_a_card_that_somebody_paid_for_is_no_story(label: str) -> None:
    inner = [title if n else f'<span class="label">{label}</span> {title}' for n, title in enumerate(TITLES)]
    assert titles(cards(inner)) == [TITLES[1:]]
    inner[0] = f'<span class="label">Sport</span> {TITLES[0]}'
    assert titles(cards(inner)) == [TITLES]


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("follow us on every channel there is", True),
        ("follow the harbour times on your phone", True),
        ("folgen sie uns auf allen kanälen", True),
        ("suivez-nous sur les réseaux", True),
        ("sign up for our morning letter", True),
        ("follow the money, says the harbour master", False),
        ("subscribers of the ferry company are angry", False),
        ("follow up: the harbour bridge is on hold", False),
    ],
)
def test_links_that_ask_to_follow_or_subscribe_are_told_from_titles(words: str, asks: bool) -> None:
    assert asks_to_follow(words) is asks
    shown = f'<ul><li><a href="/news/{SLUGS[0]}-2">{words}</a></li>' + "".join(
        f'<li><a href="/news/{slug}">{title}</a></li>' for slug, title in zip(SLUGS, TITLES, strict=True)
    )
    assert titles(f"<main>{BODY * 3}</main><aside>{shown}</ul></aside>") == [TITLES if asks else [words, *TITLES]]


@pytest.mark.parametrize(
    ("href", "holds"),
    [
        ("https://www.instagram.com/p/AbCdEf/", False),
        ("https://play.google.com/store/apps/details?id=news", False),
        ("https://news.example/tema/ferry", False),
        ("https://news.example/tema/why-the-ferry-stops-in-winter/81717808", True),
        ("https://news.example/en/search/?s=ferry", False),
        ("https://x.company.example/why-the-ferry-stops", True),
    ],
)
def test_accounts_topics_and_searches_are_no_stories(href: str, holds: bool) -> None:
    assert leads_to_story(href) is holds


def test_addresses_spell_words_without_their_marks() -> None:
    assert spells("/nyheter/nar-baten-er-odelagt-og-kjaerlighet/1", "når båten er ødelagt og kjærlighet")
    assert spells("/politik/warum-die-faehre-fuer-ueberall", "warum die fähre für überall")
    assert not spells("/politik/other-things", "warum die fähre für überall")
    assert is_for_sale("https://shop.example/Products/kettle")
    assert not is_for_sale("/news/products-of-the-sound")
