"""What decides where a page says two things of itself: its day and zone, its authors, its language, how long it is."""

from __future__ import annotations

import json

import pytest

from cleaner import Article, ArticleBlock, ContentKind, clean
from cleaner.assembling.language import ENOUGH, read_language
from cleaner.assembling.marked_dates import MAX_ROWS_BELOW_HEADING

SAID = "The old harbour bridge will close to all traffic in November, the city said on Monday, and not open before spring."
HEADLINE = "Harbour bridge closes for the winter"


def article(
    shown: str = "", *, head: str = "", lang: str = "en", data: dict[str, object] | None = None, below: str = ""
) -> Article:
    """The article of a page with this below its headline, this in its head, these facts as JSON-LD, and this below its text."""
    facts = json.dumps({"@type": "BlogPosting", "headline": HEADLINE, **(data or {})})
    return clean(
        f"<html lang='{lang}'><head><title>{HEADLINE}</title>{head}<script type='application/ld+json'>{facts}</script></head>"
        f"<body><article><h1>{HEADLINE}</h1>{shown}{f'<p>{SAID}</p>' * 3}</article>{below}</body></html>",
        kind="html",
    ).article


def test_the_same_day_written_the_other_way_round_is_no_other_day() -> None:
    data: dict[str, object] = {"datePublished": "2024-03-04", "dateModified": "2024-06-10"}
    assert str(article("<div>3/4/2024</div>", lang="en-GB", data=data).published)[:10] == "2024-03-04"
    assert str(article("<div>1 April 2022</div>", lang="en-GB", data=data).published)[:10] == "2022-04-01"


def test_an_earlier_day_that_is_marked_wins_where_metadata_give_the_change_twice() -> None:
    marked = "<time itemprop=datePublished datetime=2024-03-04>Spring</time>"
    changed: dict[str, object] = {"datePublished": "2024-06-10", "dateModified": "2024-06-10"}
    assert str(article(marked, data=changed).published)[:10] == "2024-03-04"
    assert str(article(marked, data=changed | {"dateModified": "2024-06-12"}).published)[:10] == "2024-06-10"


@pytest.mark.parametrize(
    ("shown", "published"),
    [
        ("<div>5 March 2024</div>", "2024-03-05 08:30:00+09:00"),
        ("<div>4 March 2024</div>", "2024-03-04 23:30:00+00:00"),
        ("<div>4 March 2024</div><div>5 March 2024</div>", "2024-03-04 23:30:00+00:00"),
        ("", "2024-03-04 23:30:00+00:00"),
    ],
)
def test_utc_gives_way_to_the_zone_by_which_the_page_shows_the_day(shown: str, published: str) -> None:
    clock = "<time datetime='2024-03-09T10:00:00+09:00'>Saturday</time>"
    assert str(article(shown, data={"datePublished": "2024-03-04T23:30:00Z"}, below=clock).published) == published


@pytest.mark.parametrize(("rows", "published"), [(10, "2024-03-04"), (MAX_ROWS_BELOW_HEADING, "None")])
def test_a_time_far_below_the_headline_is_a_comments(rows: int, published: str) -> None:
    comments = f"{'<br><i>So it goes.</i>' * rows}<time datetime=2024-03-04>then</time><time datetime=2025-01-01>now</time>"
    assert str(article(below=comments).published)[:10] == published


@pytest.mark.parametrize(
    ("line", "modified"),
    [("Updated: 13 May 2024", "2024-05-13"), ("Updated with what the mayor of the town said 13 May 2024", "None")],
)
def test_the_time_of_a_change_stands_right_behind_the_word_for_it(line: str, modified: str) -> None:
    assert str(article(f"<div>Published 12 May 2024</div><div>{line}</div>").modified)[:10] == modified


@pytest.mark.parametrize("lead", ["", "Last "])
def test_a_line_that_begins_with_the_change_has_the_publication_behind_it(lead: str) -> None:
    found = article(f"<div>{lead}updated 13 May 2024 | Published 12 May 2024</div>")
    assert str(found.published)[:10] == "2024-05-12"


def test_one_word_is_no_author_where_the_page_names_its_outlet() -> None:
    outlet: dict[str, object] = {"author": {"@type": "Organization", "name": "Quay Post"}, "publisher": {"name": "Quay Post"}}
    assert article(head="<meta name=author content=Webdesk>", data=outlet).authors == ("Quay Post",)
    assert article(head="<meta name=author content='Jane Doe'>", data=outlet).authors == ("Jane Doe",)
    assert article(head="<meta name=author content=Webdesk>").authors == ("Webdesk",)


def test_the_name_of_a_citation_is_turned() -> None:
    assert article(head="<meta name=citation_author content='Doe, Jane'>").authors == ("Jane Doe",)


@pytest.mark.parametrize(("lang", "day"), [("en", "2024-03-04"), ("en-US", "2024-03-04"), ("en-GB", "2024-04-03")])
def test_the_region_says_which_of_two_numbers_is_the_month(lang: str, day: str) -> None:
    assert str(article("<div>Published: 3/4/2024</div>", lang=lang).published)[:10] == day


@pytest.mark.parametrize(("words", "complete"), [(60, True), (620, False), (1_000_000, True)])
def test_a_number_of_words_that_no_article_has_is_not_believed(words: int, complete: bool) -> None:
    data: dict[str, object] = {"wordCount": words}
    assert article(data=data).complete is complete


@pytest.mark.parametrize(("sentence", "language"), [(SAID, "en"), ("Bridge harbour winter traffic pillars. " * 3, "ja")])
def test_a_declared_language_of_another_script_is_believed_where_the_text_shows_none(sentence: str, language: str) -> None:
    text = f"{sentence} " * (ENOUGH // 10)
    assert read_language(["ja"], text) == language


def test_the_number_of_an_item_is_one_that_markdown_has() -> None:
    item = ArticleBlock(kind=ContentKind.LIST_ITEM, text="Tide", start=0, end=4, score=1.0, ordered=True, number=10**10)
    assert Article(blocks=(item,)).markdown == "999999999. Tide\n"


MENU = "".join(f"<li><a href=/{name}>{name}</a></li>" for name in ("Home", "News", "Sport", "Culture", "Weather"))


@pytest.mark.parametrize(("between", "published"), [(MENU, "None"), ("<li><a href=/news>News</a></li>", "2026-11-30")])
def test_a_day_above_the_menu_is_that_of_the_visit(between: str, published: str) -> None:
    page = clean(
        f"<html lang='en'><head><title>{HEADLINE}</title></head><body><div>Monday, 30 November 2026</div><ul>{between}</ul>"
        f"<article><h1>{HEADLINE}</h1>{f'<p>{SAID}</p>' * 3}</article></body></html>"
    )
    assert str(page.article.published)[:10] == published


def test_people_and_days_in_a_list_are_not_the_pages() -> None:
    cards = "".join(
        f"<div class=card><a href=/n/{day}><h3>Story {day} of the harbour</h3></a><span class=author>By Jane Doe</span>"
        f"<time datetime=2024-03-0{day}>{day} March 2024</time></div>"
        for day in range(1, 9)
    )
    body = f"<h1>Harbour</h1>{cards}<a href=?page=2>Next page</a>"
    page = clean(f"<html lang='en'><head><title>Harbour news</title></head><body>{body}</body></html>")
    assert (page.article.authors, page.article.published) == ((), None)


@pytest.mark.parametrize("unfilled", ["{{ article.title }}", "${title}", "%%title%%", "[object Object]"])
def test_what_a_template_has_in_the_place_of_a_title_is_none(unfilled: str) -> None:
    assert article(data={"@type": "NewsArticle", "headline": unfilled}).title == HEADLINE


def test_the_label_of_a_title_among_lines_of_facts_is_left_out() -> None:
    text = f"Title: {HEADLINE}\nAuthor: Jane Doe\nDate: 2024-03-05\n\n{SAID}\n\n{SAID}"
    assert clean(text, kind="text").article.title == HEADLINE
