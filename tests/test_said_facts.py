"""What a page says of itself in JSON-LD that is no JSON, in microdata, RDFa and hAtom, and in its breadcrumbs."""

from __future__ import annotations

import json

import pytest

from cleaner import Article, clean

SAID = "The old harbour bridge will close to all traffic in November, the city said on Monday, and not open before spring."
HEADLINE = "Harbour bridge closes for the winter"


def article(head: str = "", shown: str = "", url: str | None = None) -> Article:
    """The article of a page with this in its head and this below its headline."""
    return clean(
        f"<html lang='en'><head><title>{HEADLINE}</title>{head}</head>"
        f"<body><article><h1>{HEADLINE}</h1>{shown}{f'<p>{SAID}</p>' * 3}</article></body></html>",
        kind="html",
        url=url,
    ).article


def script(*values: object) -> str:
    texts = (value if isinstance(value, str) else json.dumps(value) for value in values)
    return "".join(f"<script type='application/ld+json'>{text}</script>" for text in texts)


BROKEN = (
    '{"@type": "NewsArticle", "headline": "A "winter" without the bridge", "author": {"@type": "Person", "name": "Jane Doe"},'
    ' "datePublished": "2024-03-05T08:15:00Z", "dateModified": "2024-03-06T09:00:00Z"}'
)


def test_a_quote_that_is_not_escaped_hides_no_other_fact() -> None:
    found = article(script(BROKEN))
    assert (found.authors, str(found.published)[:10], str(found.modified)[:10]) == (("Jane Doe",), "2024-03-05", "2024-03-06")


def test_of_several_articles_in_a_script_that_is_no_json_nothing_is_taken() -> None:
    assert article(script(f"[{BROKEN}, {BROKEN}]")).authors == ()


def test_an_author_whose_node_is_in_another_script_has_a_name() -> None:
    node = {"@type": "NewsArticle", "headline": HEADLINE, "author": {"@id": "#jane"}}
    assert article(script(node, {"@type": "Person", "@id": "#jane", "name": "Jane Doe"})).authors == ("Jane Doe",)


@pytest.mark.parametrize(("name", "day"), [(HEADLINE, "2024-03-05"), ("Another recording", "None")])
def test_a_recording_called_as_the_page_is_says_when_that_came_out(name: str, day: str) -> None:
    node = {"@type": "VideoObject", "name": name, "uploadDate": "2024-03-05T08:15:00Z"}
    assert str(article(script(node)).published)[:10] == day


@pytest.mark.parametrize(
    "shown",
    [
        "<span property='dc:date dc:created' content='2024-03-05T08:15:00+01:00'></span>",
        "<span property='schema:datePublished' content='2024-03-05T08:15:00+01:00'>last week</span>",
        "<div itemprop='datePublished' content='2024-03-05'>last week</div>",
        "<abbr class='published' title='2024-03-05T08:15:00+01:00'>last week</abbr>",
    ],
)
def test_elements_that_say_a_day_beside_what_they_show(shown: str) -> None:
    assert str(article(shown=shown).published)[:10] == "2024-03-05"


@pytest.mark.parametrize("shown", ["<abbr title='24 hours'>24h</abbr>", "<span itemprop='price' content='2024-03-05'>5</span>"])
def test_other_titles_and_contents_are_no_days(shown: str) -> None:
    assert article(shown=shown).published is None


def test_a_day_alone_takes_the_time_that_another_source_has_of_it() -> None:
    node = {"@type": "NewsArticle", "headline": HEADLINE, "datePublished": "2024-03-05"}
    meta = "<meta property='article:published_time' content='2024-03-{}T08:15:00+01:00'>"
    assert str(article(script(node) + meta.format("05")).published) == "2024-03-05 08:15:00+01:00"
    assert str(article(script(node) + meta.format("06")).published) == "2024-03-05 00:00:00"


def crumbs(*names: str) -> dict[str, object]:
    items = [
        {"@type": "ListItem", "position": at, "item": {"@id": f"https://post.example/{at}", "name": name}}
        for at, name in enumerate(names)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


@pytest.mark.parametrize(
    ("names", "section"),
    [
        (("Home", "Harbour", HEADLINE), "Harbour"),
        (("Home", "News", "Harbour"), "Harbour"),
        (("Home", "Harbour", HEADLINE[:20]), "Harbour"),
        (("Home", HEADLINE), None),
        (("Startseite",), None),
    ],
)
def test_breadcrumbs_lead_to_the_section(names: tuple[str, ...], section: str | None) -> None:
    assert article(script(crumbs(*names))).section == section


def test_a_crumb_of_the_pages_own_address_is_no_section() -> None:
    assert article(script(crumbs("Home", "Harbour", "Bridge")), url="https://post.example/2").section == "Harbour"


def test_what_metadata_call_the_section_comes_before_breadcrumbs() -> None:
    assert article("<meta property='article:section' content='City'>" + script(crumbs("Home", "Harbour"))).section == "City"


def test_a_linked_picture_and_a_catalogues_publisher_are_taken_last() -> None:
    found = article("<link rel='image_src' href='https://post.example/a.jpg'><meta name='DC.publisher' content='Harbour Post'>")
    assert (found.image, found.site) == ("https://post.example/a.jpg", "Harbour Post")


def test_the_author_in_a_chinese_line_of_facts() -> None:
    assert article(shown="<p>2024-03-05 08:15 来源：港口日报 作者：李明</p>").authors == ("李明",)
    assert article(shown="<p>2024-03-05 08:15 来源：港口日报</p>").authors == ()
