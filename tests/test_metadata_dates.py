"""Which day a page is taken to have come out on, where its metadata and what it shows disagree."""

from __future__ import annotations

import json

import pytest

from cleaner import clean

BODY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and not open before spring.",
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows what it will cost.",
        "The ferry to the island, which had stopped for the night, is going to run again in the morning, they said.",
    )
)


def published(line: str, kind: str = "BlogPosting", first: str = "2021-03-04", last: str = "2024-06-10", end: str = "") -> str:
    data = json.dumps({"@type": kind, "headline": "Harbour bridge closes", "datePublished": first, "dateModified": last})
    page = clean(
        f"<html lang='en'><head><title>Harbour bridge closes</title><script type='application/ld+json'>{data}</script></head>"
        f"<body><article><h1>Harbour bridge closes</h1><div>{line}</div>{BODY}{end}</article></body></html>"
    )
    return str(page.article.published)[:10]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("June 10, 2024", "2024-06-10"),
        ("Updated June 10, 2024", "2021-03-04"),
        ("Published May 1, 2020 Updated June 10, 2024", "2020-05-01"),
        ("July 1, 2020June 10, 2024", "2021-03-04"),
        ("June 10, 2030", "2030-06-10"),
    ],
)
def test_a_blog_shows_the_day_of_its_post(line: str, day: str) -> None:
    assert published(line) == day


def test_a_newsroom_is_right_about_the_first_day() -> None:
    assert published("June 10, 2024", kind="NewsArticle") == "2021-03-04"


def test_a_sentence_may_say_the_first_day() -> None:
    assert published("", end="<p>This article was originally published on 26 Sep 2019 at 4:12pm.</p>") == "2019-09-26"


def test_a_label_may_stand_in_the_line_above_the_date() -> None:
    page = clean(f"<html lang='en'><h1>Harbour bridge closes</h1>{BODY}<h3>Publish date</h3><p>15 November 2018</p></html>")
    assert str(page.article.published)[:10] == "2018-11-15"


def shown(*lines: str) -> tuple[str, str]:
    """When a text with these lines below its headline says that it was published and changed."""
    paragraphs = [text.removesuffix("</p>") for text in BODY.split("<p>")[1:]]
    article = clean("\n".join(["Harbour bridge closes for the winter", "By Jane Doe", *lines, *paragraphs]), kind="text").article
    return str(article.published), str(article.modified)


@pytest.mark.parametrize(
    ("lines", "modified"),
    [
        (["Published 12 May 2024 | Updated 13 May 2024"], "2024-05-13 00:00:00"),
        (["Published: 12 May 2024", "Updated: 13 May 2024"], "2024-05-13 00:00:00"),
        (["Updated: 13 May 2024", "Published: 12 May 2024"], "2024-05-13 00:00:00"),
        (["Updated 13 May 2024 · Published 12 May 2024"], "2024-05-13 00:00:00"),
        (["Publié le 12 mai 2024, mis à jour le 13 mai 2024 à 9h00"], "2024-05-13 09:00:00"),
        (["12.05.2024", "Zuletzt aktualisiert am 13.05.2024, 11:00 Uhr"], "2024-05-13 11:00:00"),
        (["Publicado: 12 de maio de 2024", "Atualizado em 13 de maio de 2024"], "2024-05-13 00:00:00"),
        (["Опубліковано: 12 травня 2024, оновлено: 13 травня 2024"], "2024-05-13 00:00:00"),
        (["公開：2024年5月12日 更新：2024年5月13日"], "2024-05-13 00:00:00"),
        (["입력 2024.05.12. 수정 2024.05.13. 11:00"], "2024-05-13 11:00:00"),
        (["Published 12 May 2024", "Updated 11 May 2024"], "None"),
        (["Published 12 May 2024", "Updates in brief · 13 May 2024"], "None"),
    ],
)
def test_a_text_says_when_it_was_changed(lines: list[str], modified: str) -> None:
    assert shown(*lines) == ("2024-05-12 00:00:00", modified)


def test_the_only_day_is_the_publications_also_where_it_is_an_updates() -> None:
    assert shown("Updated: 13 May 2024") == ("2024-05-13 00:00:00", "None")


def test_a_change_in_another_zone_is_on_a_later_day() -> None:
    page = (
        "<html lang='en'><head><title>Harbour bridge closes</title><meta property='article:published_time' "
        "content='2024-05-12T10:00:00+00:00'></head><body><article><h1>Harbour bridge closes</h1><div>Updated {} May 2024, 12:00"
        f"</div>{BODY}</article></body></html>"
    )
    assert clean(page.replace("{}", "12")).article.modified is None
    assert str(clean(page.replace("{}", "13")).article.modified) == "2024-05-13 12:00:00"
