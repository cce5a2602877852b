"""Days that stand on a page and are not the article's: those it tells of, those of comments, embeds and corrections."""

from __future__ import annotations

import pytest

from cleaner import Article, clean

TEXT = (
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open before spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair will cost.",
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour master said.",
    "A second bridge has been talked about for years, but the money for it was spent on the new pier and on the fish market.",
)


def article(top: str = "", middle: str = "", end: str = "") -> Article:
    body = [f"<p>{text}</p>" for text in TEXT]
    return clean(
        "<html lang='en'><body><nav><a href='/'>Home</a></nav><article><h1>Harbour bridge closes for winter</h1>"
        f"{top}{''.join(body[:2])}{middle}{''.join(body[2:])}{end}</article></body></html>"
    ).article


@pytest.mark.parametrize(
    "line",
    [
        "<p>The pier was opened on 4 May 1998.</p>",
        "<p>The next meeting of the board is on 7 March 2031.</p>",
        "<h2>What happened on 4 May 1998</h2>",
        "<p>Correction, 14 March 2025</p>",
        "<p>When: 14 December 2025, 7 p.m.</p>",
        "<p>The show is open until 4 July 2025</p>",
        "<p>The pier was opened on <time datetime='1998-05-04'>4 May 1998</time>, and nobody came.</p>",
        "<blockquote class='twitter-tweet'><p>The boat is late.</p>&mdash; Harbour (@harbour) "
        "<a href='https://twitter.com/x/status/1'>March 3, 2019</a></blockquote>",
    ],
)
@pytest.mark.parametrize("place", ["middle", "end"])
def test_a_day_that_the_text_tells_of_is_not_the_articles(line: str, place: str) -> None:
    assert article(**{place: line}).published is None


def test_nor_is_the_day_of_a_comment() -> None:
    comment = "<b>Jo</b> <time datetime='2025-01-01'>1 January 2025</time><p>I agree with all of this.</p>"
    assert article(end=f"<div id='comments'><h3>Comments</h3>{comment}</div>").published is None


@pytest.mark.parametrize("line", ["4 May 2024", "Published: 4 May 2024", "<time datetime='2024-05-04'>4 May</time>"])
def test_a_line_at_the_headline_that_is_a_day_is_the_articles(line: str) -> None:
    assert str(article(top=f"<div>{line}</div>").published)[:10] == "2024-05-04"


def test_a_heading_that_tells_of_a_day_does_not_outdo_the_metadata() -> None:
    page = clean(
        "<html lang='en'><head><meta property='article:published_time' content='2024-05-04'></head><body><article>"
        "<h1>Harbour bridge closes for winter</h1><h2>What happened on 4 May 1998</h2>"
        f"<p>{'</p><p>'.join(TEXT)}</p></article></body></html>"
    )
    assert str(page.article.published)[:10] == "2024-05-04"


FIRST, LAST = "<time datetime='2023-11-02T10:00:00Z'>2 Nov 2023</time>", "<time datetime='2023-11-05T10:00:00Z'>5 Nov 2023</time>"


@pytest.mark.parametrize(
    "top",
    [
        f"<div>Updated {LAST}</div><div>Published {FIRST}</div>",
        f"<div>Updated {LAST} Published {FIRST}</div>",
        f"<div>Published {FIRST}, updated {LAST}</div>",
        f"<div>{FIRST}</div><div>Last updated:</div><div>{LAST}</div>",
        f"<div>{FIRST}</div><div>{LAST.replace('<time', '<time class=updated')}</div>",
        f"<div>{FIRST}</div><div>{LAST.replace('<time', '<time itemprop=dateModified')}</div>",
    ],
)
def test_the_word_before_a_time_says_which_of_the_two_days_it_is(top: str) -> None:
    found = article(top=top)
    assert (str(found.published)[:10], str(found.modified)[:10]) == ("2023-11-02", "2023-11-05")


def test_a_day_of_no_word_is_no_change() -> None:
    found = article(top=f"<div>{FIRST}</div>", end=f"<div>{LAST}</div>")
    assert (str(found.published)[:10], found.modified) == ("2023-11-02", None)


def test_a_line_of_both_days_that_ends_with_half_of_a_day_is_a_date() -> None:
    line = "PUBLISHED: November 2, 2023 at 6:00 a.m. | UPDATED: November 3, 2023 at 8:12 a.m."
    found = article(top=f"<div>By Jane Doe</div><div>{line}</div>")
    assert line not in found.text
    assert (str(found.published), str(found.modified)) == ("2023-11-02 06:00:00", "2023-11-03 08:12:00")
    told = "The bridge was closed, said the master, on 3 May 2023 at 8:12 a.m."
    assert told in article(middle=f"<p>{told}</p>").text
