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
