"""Feed items: built from story lists, only of what was removed, with addresses, times and spans that are true."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from stories import PARAGRAPH, TITLES
from timing import grows_at_most

from cleaner import clean
from cleaner.assembling.feeds import Item, build_feeds
from cleaner.document.document import Document
from cleaner.document.structure import structure
from cleaner.models import FeedItem
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.core.related import story_list as related_rule
from cleaner.rules.core.side_feed import story_list as side_feed_rule

RETRIEVED = datetime(2024, 12, 1, 10, 0, tzinfo=UTC)
FEED = """<aside><h2>News Feed</h2><ul>
<li><span>8:00 AM</span><h3><a href="/a/1">Harbour bridge to close for a second winter</a></h3></li>
<li><span>9:32 PM</span><h3><a href="https://other.example/2">Council votes to reopen the old swimming baths</a></h3></li>
<li><span>7:15 PM</span><h3><a href="ftp://news.example/3">Why the night train never came back to the valley</a></h3></li>
<li><span>11:05 PM</span><h3><a href="a/4">Baker wins prize for a loaf nobody can slice</a></h3></li></ul></aside>
<section><h2>Read next</h2><div><a href="/a/1">Harbour bridge to close for a second winter</a></div>
<div><a href="/a/9">Captain of the ferry retires after ninety years</a></div></section>"""


def feeds(
    document: Document, retrieved: datetime | None = RETRIEVED, kept: int = -1
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    removed = [block != kept for block in range(len(document))]
    return build_feeds(document, structure(document).lists, removed, retrieved)


@pytest.fixture
def page() -> Document:
    return read_html(FEED, "https://news.example/harbour/")


def test_items_are_models_with_true_spans(page: Document) -> None:
    side_feed, related = feeds(page)
    made = [FeedItem.model_validate(item) for item in (*side_feed, *related)]
    assert [item.kind for item in made] == ["side_feed"] * 4 + ["related"] * 2
    assert {item.feed for item in made} == {"News Feed", "Read next"}
    for item in made:
        assert item.title in page.text[item.start : item.end]
        assert item.time is None or item.time in page.text[item.start : item.end]


def test_what_a_rule_knows_for_something_else_is_no_story() -> None:
    page = clean(
        "Latest news\n8:00 AM\nFerry company admits it lost the spare key\nSign up for our newsletter and never miss a story\n"
        "7:15 AM\nMayor opens a bridge that is not finished"
    )
    assert [item.title for item in page.side_feed] == [
        "Ferry company admits it lost the spare key", "Mayor opens a bridge that is not finished"
    ]  # fmt: skip


def test_a_story_in_two_lists_is_in_both(page: Document) -> None:
    side_feed, related = feeds(page)
    assert side_feed[0]["title"] == related[0]["title"]


def test_addresses_are_absolute_and_of_the_web(page: Document) -> None:
    side_feed, _ = feeds(page)
    assert [item["url"] for item in side_feed] == [
        "https://news.example/a/1", "https://other.example/2", None, "https://news.example/harbour/a/4"
    ]  # fmt: skip


def test_a_base_element_is_obeyed() -> None:
    document = read_html('<base href="https://cdn.example/x/">' + FEED, "https://news.example/")
    assert feeds(document)[0][3]["url"] == "https://cdn.example/x/a/4"


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://tide.example/news/ferry">', "https://tide.example/news/a/4"),
        ('<meta property="og:url" content="https://tide.example/news/ferry">', "https://tide.example/news/a/4"),
        ('<base href="/"><link rel="canonical" href="https://tide.example/news/ferry">', "https://tide.example/a/4"),
        ('<link rel="canonical" href="/news/ferry">', None),
    ],
)
def test_the_address_that_a_page_calls_its_own_makes_others_absolute(head: str, url: str | None) -> None:
    assert feeds(read_html(head + FEED))[0][3]["url"] == url


def test_links_and_stories_are_relative_to_the_same_address() -> None:
    text = "The council asked for <a href='tables'>new tables</a> of the tides, as the old ones had been lost in the storm. " * 4
    head = '<base href="/town/"><link rel="canonical" href="https://tide.example/news/ferry"><meta name=og:image content=i.png>'
    page = clean(f"<html><head>{head}</head><body><article><h1>Tables</h1><p>{text}</p></article>{FEED}")
    assert page.url is None
    assert page.article.blocks[-1].links[0].url == "https://tide.example/town/tables"
    assert page.article.image == "https://tide.example/town/i.png"
    assert "https://tide.example/town/a/4" in {item.url for item in page.side_feed}


def test_without_an_address_of_the_page_relative_ones_are_none() -> None:
    assert feeds(read_html(FEED))[0][0]["url"] is None


def test_clock_times_go_back_a_day_at_each_rise(page: Document) -> None:
    assert [item["published"] for item in feeds(page)[0]] == [
        datetime(2024, 12, 1, 8, 0),
        datetime(2024, 11, 30, 21, 32),
        datetime(2024, 11, 30, 19, 15),
        datetime(2024, 11, 29, 23, 5),
    ]


def test_without_the_retrieval_clock_times_stay_as_shown(page: Document) -> None:
    side_feed, _ = feeds(page, None)
    assert [item["published"] for item in side_feed] == [None] * 4
    assert [item["time"] for item in side_feed] == ["8:00 AM", "9:32 PM", "7:15 PM", "11:05 PM"]


def test_the_articles_language_tells_day_from_month_where_the_page_declares_none() -> None:
    for declared, detected, month in (("", "fr", 5), ("", "en", None), (' lang="en-GB"', "en", 5), (' lang="en"', "fr", None)):
        dated = re.sub(r"\d+:\d\d [AP]M", "03/05/2024", FEED)
        document = read_html(f"<html{declared}>{dated}</html>", "https://news.example/")
        removed = [True] * len(document)
        side_feed, _ = build_feeds(document, structure(document).lists, removed, RETRIEVED, detected)
        published = side_feed[0]["published"]
        assert (published.month if isinstance(published, datetime) else None) == month


def test_the_language_of_a_text_is_seen_from_it() -> None:
    said = (
        "Le ferry avait traversé le détroit pendant des années, et la plupart des matins personne à bord ne pensait qu'il"
        " cesserait un jour de le faire, surtout pas son capitaine, à qui on avait promis un moteur neuf pour le printemps."
    )
    dated = [line for title in TITLES for line in (title, "03/05/2024")]
    page = clean("\n\n".join(["Le port attend son ferry", *[said] * 5, "À lire aussi", *dated]))
    assert [item.published for item in page.related] == [datetime(2024, 5, 3)] * len(TITLES)


def test_a_story_that_was_kept_is_no_item(page: Document) -> None:
    kept = next(block for block, text in enumerate(page.texts) if text.startswith("Council"))
    assert [item["title"] for item in feeds(page, kept=kept)[0]] == [
        "Harbour bridge to close for a second winter",
        "Why the night train never came back to the valley",
        "Baker wins prize for a loaf nobody can slice",
    ]


@pytest.mark.parametrize("rule", [side_feed_rule, related_rule])
def test_rules_take_what_their_cards_say_and_leave_the_rest(rule: object) -> None:
    for sample in rule.card.takes:  # type: ignore[attr-defined]
        document = read_html(sample) if sample.startswith("<") else read_text(sample)
        claimed = {(start, end) for start, end, *_ in rule.find(document)}  # type: ignore[attr-defined]
        assert claimed == set(zip(document.start, document.end, strict=True))
    for sample in rule.card.leaves:  # type: ignore[attr-defined]
        document = read_html(sample) if sample.startswith("<") else read_text(sample)
        assert not list(rule.find(document))  # type: ignore[attr-defined]


def test_a_paragraph_between_the_boxes_of_stories_is_left() -> None:
    boxes = [f'<aside><h3><a href="/news/1234{n}5/">{title}</a></h3></aside>' for n, title in enumerate(TITLES[:2])]
    body = f"<p>{PARAGRAPH}</p>"
    document = read_html(f"<main><div>{body * 2}{boxes[0]}<p>She came in, and sat.</p>{boxes[1]}{body}</div></main>")
    assert [document.text[start:end] for start, end, *_ in related_rule.find(document)] == TITLES[:2]


def test_paragraphs_between_stories_are_looked_for_in_time_that_grows_with_the_list_only() -> None:
    def finding(count: int) -> Callable[[], object]:
        card = '<div class="card"><a href="/2024/05/03/harbour-bridge-closes-{n}">{title} {n}</a><p>A note on it</p></div>'
        cards = "".join(card.format(n=n, title=TITLES[0]) for n in range(count))
        document = read_html(f'<main><div><p>{PARAGRAPH}</p></div><div class="related">{cards}</div></main>')
        (found,) = structure(document).lists
        assert (found.kind, found.heading, len(found.items)) == ("related", None, count)
        return lambda: list(related_rule.find(document))

    assert grows_at_most(8, finding, 500, 2_000)
