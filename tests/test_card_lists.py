"""Story lists in HTML: headlines in menus, what is glued to titles, boxes and labels in the body, names of lists."""

from __future__ import annotations

import pytest
from stories import PARAGRAPH, TITLES

from cleaner.document.addresses import leads_to_story
from cleaner.document.document import Document
from cleaner.document.line_shapes import closing_note, leads_to_more
from cleaner.document.list_words import heading_kind
from cleaner.document.lists import StoryList, find_lists
from cleaner.reading.html import read_html

BODY = f"<p>{PARAGRAPH}</p>"
SLUGS = [title.lower().replace(" ", "-") for title in TITLES]


def lists_of(html: str) -> tuple[Document, list[StoryList]]:
    document = read_html(html, "https://news.example/a/1")
    return document, find_lists(document)


def said(html: str) -> list[tuple[str, str | None, list[str]]]:
    """Each list's kind, heading and titles."""
    document, found = lists_of(html)
    text = document.text
    return [
        (one.kind, one.heading and text[slice(*one.heading)], [text[slice(*item.title)] for item in one.items]) for one in found
    ]


def titles(html: str) -> list[list[str]]:
    return [shown for _, _, shown in said(html)]


def menu(items: list[tuple[str, str]]) -> str:
    sections = "".join(f'<li><a href="/s{n}">Section {n}</a></li>' for n in range(14))
    entries = "".join(f'<li><a href="{href}">{title}</a></li>' for title, href in items)
    return f"<nav><ul>{sections}</ul><ul>{entries}</ul></nav><main>{BODY * 3}</main>"


LONG = [f"{title} after all this time" for title in TITLES]


def test_headlines_in_a_menu_are_a_list() -> None:
    assert titles(menu([(title, f"/news/{slug}") for title, slug in zip(LONG, SLUGS, strict=True)])) == [LONG]


@pytest.mark.parametrize(
    "items",
    [
        [(title, f"/s/{n}") for n, title in enumerate(LONG)],  # to sections
        [(f"Solar pumps for gardens of all {size} houses", f"/p/solar-pumps-for-the-{size}") for size in ("small", "big", "old")],
        [(title, f"/news/{slug}") for title, slug in zip(LONG[:2], SLUGS, strict=False)],  # two
        [("Tools and guides", f"/news/{slug}") for slug in SLUGS],  # short
    ],
)
def test_menus_of_sections_and_offers_are_no_list(items: list[tuple[str, str]]) -> None:
    assert titles(menu(items)) == []


def test_short_headlines_that_a_menu_marks_as_titles_are_in_its_list() -> None:
    shown = ["Ten things to know", *TITLES]
    cards = "".join(f'<div><a href="/news/{t.lower().replace(" ", "-")}-123456"><h4>{t}</h4></a></div>' for t in shown)
    sections = "".join(f'<li><a href="/s{n}">Section {n}</a></li>' for n in range(14))
    assert titles(f"<nav><ul>{sections}</ul><div>{cards}</div></nav><main>{BODY * 3}</main>") == [shown]


def kicked(kickers: list[str], mark: str = "div") -> str:
    cards = "".join(
        f'<a href="/a/{n}"><{mark} class="one title">{kicker}</{mark}><{mark} class="two title">{title}</{mark}></a>'
        for n, (kicker, title) in enumerate(zip(kickers, TITLES, strict=True))
    )
    return f"<main>{BODY * 3}</main><aside><h3>Most read</h3><div>{cards}</div></aside>"


def test_a_kicker_in_the_link_of_its_story_is_no_title_even_a_long_one() -> None:
    html = kicked(["Old bridge", "Not one swimmer was in", "Night trains", "Bread day"])
    document, found = lists_of(html)
    assert titles(html) == [TITLES]
    assert next(document.text[slice(*item.kicker)] for item in found[0].items if item.kicker) == "Old bridge"


def test_a_sentence_below_a_short_title_is_its_summary() -> None:
    short = ["Old bridge shut", "Swimming baths open", "Night train gone", "Baker wins prize"]
    cards = "".join(
        f'<a href="/a/{n}"><h3>{name}</h3><p>{title}.</p></a>' for n, (name, title) in enumerate(zip(short, TITLES, strict=True))
    )
    assert titles(f"<main>{BODY * 3}</main><aside><h2>Most read</h2><div>{cards}</div></aside>") == [short]


@pytest.mark.parametrize("shape", ["{title} {date}", "{title} - {date}", "[ {date} ] {title}", "{title} ({date})"])
@pytest.mark.parametrize("dates", [["24.04.2023", "28.04.2023"], ["28 January 2026", "3 May 2025"]])
def test_dates_that_all_titles_of_a_list_have_are_their_times(shape: str, dates: list[str]) -> None:
    shown = [shape.format(title=title, date=date) for title, date in zip(TITLES, dates, strict=False)]
    document, found = lists_of(f"<main>{BODY * 3}</main><aside><h2>Latest</h2>{links(shown)}</aside>")
    assert [document.text[slice(*item.title)] for item in found[0].items] == TITLES[:2]
    assert [document.text[slice(*item.time)] for item in found[0].items if item.time] == dates


def test_a_date_that_one_title_ends_with_is_what_it_is_about() -> None:
    shown = [*TITLES, "What the storm took on 24 April 2023"]
    assert titles(f"<main>{BODY * 3}</main><aside><h2>Latest</h2>{links(shown)}</aside>") == [shown]


def links(shown: list[str]) -> str:
    return "<ul>" + "".join(f'<li><a href="/{n}">{text}</a></li>' for n, text in enumerate(shown)) + "</ul>"


@pytest.mark.parametrize("note", [" 5 min read", " | mehr", ", article with image", " →"])
def test_notes_that_close_a_link_are_no_title(note: str) -> None:
    shown = [title + note for title in TITLES]
    assert titles(f"<main>{BODY * 3}</main><aside><h2>Latest</h2>{links(shown)}</aside>") == [TITLES]


@pytest.mark.parametrize(
    ("folded", "length"),
    [
        ("a ferry stops. read more", 10), ("what nobody sees in a video", None), ("why we need no more", None),
        ("how to rest in 40 minutes", None), ("the island | more", 7), ("it is no option mehr", None),
    ],
)  # fmt: skip
def test_a_closing_note_is_told_from_words(folded: str, length: int | None) -> None:
    assert closing_note(folded) == length


def test_a_section_that_most_titles_end_with_is_no_title() -> None:
    shown = [f"{title} | Opinion" for title in TITLES]
    assert titles(f"<main>{BODY * 3}</main><aside><h2>Latest</h2>{links(shown)}</aside>") == [TITLES]
    assert titles(f"<main>{BODY * 3}</main><aside><h2>Latest</h2>{links([*TITLES, shown[0]])}</aside>") == [[*TITLES, shown[0]]]


@pytest.mark.parametrize("marker", ["prev-post", "nav-previous", "previous-article"])
def test_the_way_to_the_stories_before_and_after_is_no_list(marker: str) -> None:
    bar = f'<div class="{marker}"><a href="/a/1">{TITLES[0]}</a></div><div class="next-post"><a href="/a/2">{TITLES[1]}</a></div>'
    assert titles(f"<main>{BODY * 3}<div>{bar}</div></main>") == []


def test_links_that_share_the_page_are_no_stories() -> None:
    shares = '<div class="share-links"><a href="/share/mail">Share this story by mail</a></div>'
    assert titles(f"<main>{BODY * 3}</main><aside><div>{shares}{links(TITLES)}</div></aside>") == [TITLES]


@pytest.mark.parametrize(("folded", "leads"), [("more latest galleries", True), ("more joy for the holidays", False)])
def test_links_to_more_of_the_same(folded: str, leads: bool) -> None:
    assert leads_to_more(folded, folded.count(" ") + 1) is leads


def test_the_last_title_of_a_list_heads_not_the_next() -> None:
    def cards(first: int, shown: list[str]) -> str:
        return "".join(f'<div><a href="/a/{first + n}"><h4>{title}</h4></a></div>' for n, title in enumerate(shown))

    other = [f"Again {title}" for title in TITLES]
    html = f"<main>{BODY * 3}</main><aside><section><h3>Latest videos</h3>{cards(0, TITLES)}</section>"
    found = said(f"{html}<section>{cards(9, other)}</section></aside>")
    assert found == [("side_feed", "Latest videos", TITLES), ("side_feed", None, other)]


@pytest.mark.parametrize(
    "box",
    [
        '<aside class="inset"><div><a href="/news/{slug}"><h6>{title}</h6></a></div></aside>',
        '<div class="PromoSmall"><div><a href="/news/{slug}">{title}</a></div></div>',
        '<article class="preview"><a href="/news/{slug}"><header><h3>{title}</h3></header></a></article>',
    ],
)
def test_a_box_in_the_body_with_another_storys_title_is_related(box: str) -> None:
    html = f"<main><div>{BODY * 2}{box.format(slug=SLUGS[0], title=TITLES[0])}{BODY * 2}</div></main>"
    assert said(html) == [("related", None, TITLES[:1])]


@pytest.mark.parametrize(
    "box",
    [
        "<h3><a href='/news/{slug}'>{title}</a></h3>",  # a heading of the body
        "<figure class='card'><figcaption><a href='/news/{slug}'>{title}</a></figcaption></figure>",
        "<div class='card'><a href='/photos'><h4>{title}</h4></a></div>",
    ],
)
def test_headings_captions_and_links_to_sections_in_the_body_are_no_stories(box: str) -> None:
    assert titles(f"<main><div>{BODY * 2}{box.format(slug=SLUGS[0], title=TITLES[0])}{BODY * 2}</div></main>") == []


def labelled(label: str, count: int = 1) -> str:
    found = [f'<p>{label} <a href="/news/{slug}">{title}</a></p>{BODY}' for slug, title in zip(SLUGS, TITLES, strict=True)]
    return f"<main><div>{BODY * 2}{''.join(found[:count])}{BODY}</div></main>"


@pytest.mark.parametrize("label", ["Read here:", "Lesen Sie hier:", "LEGGI:", "Lire aussi sur ce sujet :", "Więcej tutaj:"])
def test_a_label_before_a_title_in_the_body_heads_a_list_of_one(label: str) -> None:
    assert said(labelled(label)) == [("related", label, TITLES[:1])]


def test_a_label_that_several_titles_in_the_body_have_heads_each_of_them() -> None:
    assert said(labelled("ONE MORE OF OURS |", 2)) == [("related", "ONE MORE OF OURS", [title]) for title in TITLES[:2]]
    assert said(labelled("ONE MORE OF OURS |")) == []


@pytest.mark.parametrize("label", ["Image:", "See:", "As we said in"])
def test_other_words_before_a_link_in_the_body_head_nothing(label: str) -> None:
    assert said(labelled(label, 2)) == []


def test_a_label_in_the_link_is_no_part_of_the_title() -> None:
    shown = [f"READ MORE: {title}" for title in TITLES]
    assert titles(f"<main>{BODY * 3}</main><aside><h2>Latest</h2>{links(shown)}</aside>") == [TITLES]


def test_one_title_with_two_addresses_is_twice_in_a_list() -> None:
    shown = [*TITLES, TITLES[0]]
    assert titles(f"<main>{BODY * 3}</main><aside><h2>Most read</h2>{links(shown)}</aside>") == [shown]


def test_a_later_h1_may_head_a_list_and_the_first_does_not() -> None:
    shown = links(TITLES)
    html = f"<main><h1>The ferry stops</h1>{BODY * 3}</main><section><h1>Videos</h1>{shown}</section>"
    assert said(html) == [("side_feed", "Videos", TITLES)]
    assert said(f"<div><h1>The ferry stops</h1><div>{shown}</div></div>") == [("side_feed", None, TITLES)]


def test_a_first_link_that_is_marked_otherwise_names_the_list() -> None:
    cards = "".join(f'<div><h3><a href="/a/{n}">{title}</a></h3></div>' for n, title in enumerate(TITLES))
    html = f'<main>{BODY * 3}</main><aside><h2><a href="/toolkit">Harbour Town Toolkit</a></h2><div>{cards}</div></aside>'
    assert said(html) == [("side_feed", "Harbour Town Toolkit", TITLES)]


@pytest.mark.parametrize("name", ["Follow us on all networks", "Powered by", "(16 Videos)", "Tell us what you think"])
def test_headings_of_buttons_and_forms_head_no_stories(name: str) -> None:
    html = f"<main>{BODY * 3}</main><aside><div><h2>{name}</h2>{links(TITLES)}</div></aside>"
    assert said(html) == [("side_feed", None, TITLES)]


def test_the_top_words_of_a_box_head_its_cards() -> None:
    html = f"<main>{BODY * 3}</main><aside><div><div>Harbour ranking</div>{links(TITLES)}</div></aside>"
    assert said(html) == [("side_feed", "Harbour ranking", TITLES)]


def test_a_list_among_the_paragraphs_is_related_and_one_below_a_linked_section_is_not() -> None:
    assert said(f"<main><div>{BODY * 3}{links(TITLES)}</div></main>") == [("related", None, TITLES)]
    section = f'<div class="related"><h2><a href="/business">Business</a></h2>{links(TITLES)}</div>'
    assert said(f"<main>{BODY * 3}</main>{section}") == [("side_feed", "Business", TITLES)]


@pytest.mark.parametrize("said_last", ["Read more", "mehr", "Show more"])
def test_a_summary_ends_before_its_link_to_more(said_last: str) -> None:
    cards = "".join(
        f'<div><h3><a href="/a/{n}">{title}</a></h3>'
        f'<p>Nobody had thought of that before the storm. <a href="/a/{n}">{said_last}</a></p></div>'
        for n, title in enumerate(TITLES)
    )
    document, found = lists_of(f"<main>{BODY * 3}</main><aside><h2>Latest</h2>{cards}</aside>")
    summaries = {document.text[slice(*item.summary)] for item in found[0].items if item.summary}
    assert summaries == {"Nobody had thought of that before the storm."}


def test_how_long_a_video_is_is_no_time() -> None:
    cards = "".join(
        f'<div><span class="mediaduration">8 Min</span><h3><a href="/a/{n}">{t}</a></h3></div>' for n, t in enumerate(TITLES)
    )
    _, found = lists_of(f"<main>{BODY * 3}</main><aside><h2>Videos</h2>{cards}</aside>")
    assert {item.time for item in found[0].items} == {None}


@pytest.mark.parametrize(
    ("href", "holds"),
    [
        ("https://news.example/authors/jane-doe/harbour-bridge-closes-for-winter", True),
        ("https://news.example/authors/jane-doe", False),
        ("/tag/world/what-the-storm-took-away", True),
        ("https://news.example/shop/harbour/a-bridge-of-wood-and-paper", False),
    ],
)
def test_a_story_may_lie_below_its_author_or_section(href: str, holds: bool) -> None:
    assert leads_to_story(href) is holds


def test_a_title_may_end_as_a_list_is_named() -> None:
    shown = ["Old clothes are all in focus", *TITLES]
    assert titles(f"<main>{BODY * 3}</main><aside><h2>Latest</h2>{links(shown)}</aside>") == [shown]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("zum selben thema", "related"), ("související články", "related"), ("citește și", "related"), ("baca juga", "related"),
        ("مقالات ذات صلة", "related"), ("यह भी पढ़ें", "related"), ("διαβάστε επίσης", "related"), ("lesen sie hier:", "related"),
        ("terpopuler", "side_feed"), ("najčitanije", "side_feed"), ("الأكثر قراءة", "side_feed"), ("ランダム記事", "side_feed"),
    ],
)  # fmt: skip
def test_names_of_lists_in_more_languages(name: str, kind: str) -> None:
    assert heading_kind(name) == kind


OWN = '<link rel="canonical" href="https://news.example/harbour/bridge-closes-for-the-winter-512345.html">'


def page_at(address: str, aside: str) -> list[tuple[str | None, list[str]]]:
    document = read_html(f"<head>{OWN}</head><main>{BODY * 3}</main>{aside}", address)
    text = document.text
    return [
        (one.heading and text[slice(*one.heading)], [text[slice(*item.title)] for item in one.items])
        for one in find_lists(document)
    ]


def addressed(shape: str) -> str:
    hrefs = [shape.format(n=n, slug=title.lower().replace(" ", "-")) for n, title in enumerate(SHORT)]
    return "".join(f'<li><a href="{href}">{title}</a></li>' for href, title in zip(hrefs, SHORT, strict=True))


SHORT = ["Old bridge closes again", "Baths open on Monday", "Night train never came", "Baker wins a prize"]


@pytest.mark.parametrize(
    ("address", "shape"),
    [
        ("", "/town/{slug}-51234{n}.html"),
        ("https://news.example/2026/05/bridge-closes-for-winter/", "/2026/04/{slug}-again/"),
        ("https://news.example/articleshow/112345.cms", "/articleshow/11234{n}.cms"),
    ],
)
def test_short_titles_that_are_addressed_as_the_page_is_are_stories(address: str, shape: str) -> None:
    entries = addressed(shape)
    assert page_at(address, f"<div><h3>Harbour notes</h3><ul>{entries}</ul></div>") == [("Harbour notes", SHORT)]


@pytest.mark.parametrize("shape", ["/town/{slug}", "/t-51234{n}", "/goods/{slug}-512345{n}67.html", "/town/{slug}-51234{n}"])
def test_short_titles_that_are_addressed_otherwise_are_none(shape: str) -> None:
    entries = addressed(shape)
    assert page_at("", f"<div><h3>Harbour notes</h3><ul>{entries}</ul></div>") == []


def test_a_title_with_a_price_that_is_addressed_as_the_page_is_is_a_storys() -> None:
    shown = [*TITLES, "Mill for $2.5 million in Brackwater"]
    hrefs = [f"/town/mill-and-more-51234{n}.html" for n in range(len(shown))]
    cards = "".join(f'<div><a href="{href}"><h4>{title}</h4></a></div>' for href, title in zip(hrefs, shown, strict=True))
    assert page_at("", f"<aside>{cards}</aside>") == [(None, shown)]


def test_a_link_among_titles_that_looks_like_them_heads_no_list() -> None:
    shown = [TITLES[0], "Latest from the harbour", *TITLES[1:]]
    cards = "".join(f'<div class="c"><a href="/a/{n}"><h4 class="t">{title}</h4></a></div>' for n, title in enumerate(shown))
    assert said(f"<main>{BODY * 3}</main><div><aside>{cards}</aside></div>") == [("side_feed", None, TITLES)]


def test_read_more_below_a_teaser_in_its_link_heads_no_list() -> None:
    teaser = '<a href="/a/9"><div>Harbour</div><div>Read more</div></a>'
    rest = f"<div>{links(TITLES)}</div>"
    assert [heading for _, heading, _ in said(f"<main>{BODY * 3}</main><div>{teaser}</div>{rest}")] == [None]


def test_a_list_that_begins_with_the_story_that_ends_the_one_above_has_it_too() -> None:
    def cards(shown: list[str]) -> str:
        return "".join(f'<div><h2><a href="/a/{title[:6]}">{title}</a></h2></div>' for title in shown)

    html = f"<main>{BODY * 3}</main><div><h3>Most read</h3>{cards(TITLES)}</div><div><h3>Latest</h3>{cards(TITLES[::-1])}</div>"
    assert said(html) == [("side_feed", "Most read", TITLES), ("side_feed", "Latest", TITLES[::-1])]


def test_a_few_words_in_a_row_of_topics_and_words_of_a_sentence_are_no_titles() -> None:
    names = ["Ferries", "Tides", "Lighthouses", "Old Town Hall Clock", "Harbours", "Weir"]
    topics = " ".join(f'<a href="/t/{name}-{n}">{name}</a>,' for n, name in enumerate(names))
    told = f'<li>What became of <a href="/a/7">the bakers of the old town</a></li><li>Topics {topics}</li>'
    assert titles(f"<main>{BODY * 3}</main><aside><h3>Read next</h3><ul>{told}</ul></aside>") == []


def test_a_box_below_the_last_long_paragraph_is_among_the_bodys() -> None:
    short = "<p>The ferry stopped for the night, and nobody on board knew why it had.</p>"
    box = f'<div class="embedded article"><h3><a href="/news/{SLUGS[1]}">{TITLES[1]}</a></h3></div>'
    assert said(f"<main><div>{BODY * 3}{short}{box}{short}</div></main>") == [("related", None, TITLES[1:2])]


def test_a_menu_whose_heading_names_stories_is_no_list_where_nothing_leads_to_one() -> None:
    shown = [f"{name} for everyone who works with us" for name in ("Courses and books", "Plans and prices", "Help and answers")]
    items = [(title, f"/s/{n}") for n, title in enumerate(shown)]
    assert titles(menu(items).replace('<ul><li><a href="/s/0', '<h4>Featured</h4><ul><li><a href="/s/0')) == []


def test_stories_of_a_section_named_policy_are_stories_and_the_sites_own_policies_are_none() -> None:
    assert leads_to_story("https://news.example/policy/what-the-ferry-costs-the-town")
    assert not leads_to_story("https://news.example/policy/cookies")


def test_a_topic_in_the_block_of_a_title_is_no_story() -> None:
    cards = "".join(
        f'<div><a href="/a/{n}">{title}</a> <a href="/t/{n}">Old Harbour Town</a></div>' for n, title in enumerate(TITLES)
    )
    assert titles(f"<main>{BODY * 3}</main><aside><h3>Most read</h3>{cards}</aside>") == [TITLES]


def test_the_sections_of_a_story_head_no_list() -> None:
    sections = '<div><a href="/s/1">Featured</a> <a href="/s/2">Harbour Tips</a></div>'
    short = [f"{title.rsplit(' ', 4)[0]}" for title in TITLES]
    cards = "".join(f'<div>{sections}<h3><a href="/a/{n}">{title}</a></h3></div>' for n, title in enumerate(short))
    html = f"<main>{BODY * 3}</main><div><h2>Recent Posts</h2><div>{cards}</div></div>"
    assert said(html) == [("side_feed", "Recent Posts", short)]


@pytest.mark.parametrize("teaser", ["<p>({})</p>", "<ul><li>{}</li></ul>"])
def test_a_linked_title_below_a_sections_last_paragraph_is_a_teaser(teaser: str) -> None:
    link = f'<a href="/news/{SLUGS[1]}">{TITLES[1]}</a>'
    assert said(f"<main>{BODY * 2}{teaser.format(link)}<h2>The town</h2>{BODY * 2}</main>") == [("related", None, TITLES[1:2])]
    section = f'<a href="/the-town">{TITLES[1]}</a>'
    assert said(f"<main>{BODY * 2}{teaser.format(section)}<h2>The town</h2>{BODY * 2}</main>") == []


def test_cards_with_a_price_in_a_line_of_its_own_are_offers() -> None:
    def cards(line: str) -> str:
        return "".join(f'<div><p><a href="/a/{n}">{title}</a></p><p>{line}</p></div>' for n, title in enumerate(TITLES))

    assert titles(f"<main>{BODY * 3}</main><section>{cards('23,50 €')}</section>") == []
    assert titles(f"<main>{BODY * 3}</main><section>{cards('City desk')}</section>") == [TITLES]


@pytest.mark.parametrize(
    ("link", "is_its"),
    [
        ('<a href="/harbour">See all harbour stories</a>', True),
        ('<a href="/harbour">To the harbour</a>', True),  # where the heading leads
        ('<a href="/imprint">The imprint</a>', False),
        ("<span>See all harbour stories</span>", False),
    ],
)
def test_the_link_to_more_that_closes_a_box_is_its_lists(link: str, is_its: bool) -> None:
    box = f'<section><h2><a href="/harbour">Latest from the harbour</a></h2><div>{links(TITLES)}</div><div>{link}</div></section>'
    document, found = lists_of(f"<main>{BODY * 3}</main>{box}<p>Imprint</p>")
    assert document.texts[found[0].last] == ("Imprint" if is_its else document.texts[len(document) - 2])


PAGES = ["Harbour University Library of Law", "Office of River Research and Ferries"]


def in_menu(inner: str) -> str:
    return f"<nav>{inner}</nav><main>{BODY * 3}</main>"


def test_two_pages_below_a_heading_of_a_menu_are_no_stories() -> None:
    def items(shown: list[str]) -> str:
        return "".join(f'<li><a href="/x/{one.lower().replace(" ", "-")}">{one}</a></li>' for one in shown)

    assert titles(in_menu(f"<h3>Featured research</h3><ul>{items(PAGES)}</ul>")) == []
    assert titles(in_menu(f"<h3>Featured research</h3><ul>{items(LONG[:2])}</ul>")) == [LONG[:2]]


def test_a_menu_that_is_printed_twice_is_no_list() -> None:
    once = "".join(f'<li><a href="/news/{slug}">{title}</a></li>' for title, slug in zip(LONG, SLUGS, strict=True))
    bar = f'<ul><li><a href="/a">Machines</a></li><li><a href="/b">Grinders</a></li>{once}<li><a href="/c">Shop</a></li></ul>'
    assert titles(in_menu(bar)) == [LONG]
    assert titles(in_menu(bar + bar)) == []


@pytest.mark.parametrize(("own", "found"), [("the-old-harbour-bridge-closes-in-november", []), ("a/1", [TITLES])])
def test_links_to_pages_are_no_stories_where_addresses_of_stories_tell_of_them(own: str, found: list[list[str]]) -> None:
    links = "".join(f'<div><h4><a href="/p/{n}">{title}</a></h4></div>' for n, title in enumerate(TITLES))
    html = f"<main>{BODY * 3}</main><div>{links}</div>"
    document = read_html(html, f"https://news.example/{own}")
    assert [[document.text[slice(*item.title)] for item in one.items] for one in find_lists(document)] == found


def test_a_teaser_in_a_module_of_its_own_is_related_below_a_heading_of_the_article_too() -> None:
    def module(inner: str) -> str:
        return f"<div><div><div>{inner}</div></div></div>"

    link = f'<div class="teaser"><ul><li><a href="/news/{SLUGS[0]}">{TITLES[0]} | video</a></li></ul></div>'
    for above in ("", "<h3>What the town says</h3>"):
        html = f"<main>{module(BODY) * 2}{module(above) if above else ''}{module(link)}{module(BODY) * 2}</main>"
        assert said(html) == [("related", None, TITLES[:1])]


def test_a_list_whose_heading_lies_in_its_first_card_goes_on() -> None:
    def card(n: int) -> str:
        return f'<a href="/news/{SLUGS[n]}"><article><h3>{TITLES[n]}</h3></article></a>'

    html = f"<section><span>You may also like</span>{card(0)}</section><section>{card(1)}</section><section>{card(2)}</section>"
    assert said(f"<main>{BODY * 3}</main><div>{html}</div>") == [("related", "You may also like", TITLES[:3])]


def test_a_summary_behind_the_link_to_a_storys_topic_is_the_storys() -> None:
    summary = "The owners of the mills had asked for one more year of the old bridge"
    cards = "".join(
        f'<div><a href="/news/{slug}">{title}</a><div><a href="/about/ferries">Ferries and boats</a></div>'
        f'<a href="/news/{slug}"><div>{summary} {title}</div></a></div>'
        for slug, title in zip(SLUGS, TITLES, strict=True)
    )
    document, found = lists_of(f"<main>{BODY * 3}</main><section><h2>Top stories</h2>{cards}</section>")
    shown = [(item.title, item.summary) for one in found for item in one.items]
    assert [document.text[slice(*title)] for title, _ in shown] == TITLES
    assert all(span is not None and document.text[slice(*span)].startswith(summary) for _, span in shown)


def test_the_same_story_below_the_name_of_the_next_list_is_an_item_of_each() -> None:
    last = f'<a href="/news/{SLUGS[0]}">{TITLES[0]}</a>'
    html = (
        f"<div><h2>Related posts</h2><h3>{last}</h3></div>"
        f'<div class="side"><div class="widget-title"><div>Check also</div></div><div class="box">{last}</div></div>'
    )
    assert titles(f"<main>{BODY * 3}</main>{html}") == [TITLES[:1], TITLES[:1]]


@pytest.mark.parametrize("name", ["Announcements", "お知らせ", "공지"])
def test_what_a_house_announces_is_no_list_of_stories(name: str) -> None:
    links = "".join(f'<li><a href="/news/{slug}">{title}</a></li>' for slug, title in zip(SLUGS, TITLES, strict=True))
    assert titles(f"<main>{BODY * 3}</main><div><h3>{name}</h3><ul>{links}</ul></div>") == []
