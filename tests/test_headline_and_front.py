"""Headline, kicker and standfirst where the markup says little: kickers in the heading, pages of plain boxes and tables."""

from __future__ import annotations

import pytest

from cleaner import Article, clean

TEXT = (
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open before spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair will cost.",
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour master said.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in TEXT)


def article(body: str, head: str) -> Article:
    return clean(f"<html lang='en'><head>{head}</head><body><nav><a href='/'>Home</a></nav>{body}</body></html>").article


@pytest.mark.parametrize("kicker", ["<span class='kicker'>City life</span> ", "<small>City life</small><br>"])
def test_the_kicker_in_the_heading_is_not_in_the_title(kicker: str) -> None:
    title = "The harbour bridge closes"
    page = f"<article><h1>{kicker}{title}</h1>{PARAGRAPHS}</article>"
    assert article(page, f"<title>{title} - Post</title>").title == title


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("The Best bridges of the coast", "Best bridges of the coast"),
        ("<span>City life</span> The harbour bridge closes", "The harbour bridge closes for the whole winter"),
    ],
)
def test_a_heading_in_one_piece_or_of_other_words_is_whole(heading: str, title: str) -> None:
    page = f"<article><h1>{heading}</h1>{PARAGRAPHS}</article>"
    assert article(page, f"<title>{title}</title>").title == heading.replace("<span>", "").replace("</span>", "")


@pytest.mark.parametrize(
    ("content", "authors"),
    [
        ("Doe, Jane", ("Jane Doe",)),
        ("van der Berg, Jan", ("Jan van der Berg",)),
        ("Jane Doe, John Roe", ("Jane Doe", "John Roe")),
    ],
)
def test_a_catalogue_gives_the_last_name_first(content: str, authors: tuple[str, ...]) -> None:
    head = f'<meta name="DC.creator" content="{content}">'
    assert article(f"<article><h1>The harbour bridge closes</h1>{PARAGRAPHS}</article>", head).authors == authors


def test_the_pages_description_above_a_name_and_a_day_is_the_standfirst() -> None:
    said = "Two days of talks follow a decade of unpaid dues, and islanders fear that they will foot the bill"
    head = f'<title>The harbour bridge closes - Post</title><meta name="description" content="{said}">'
    front = f"<h1>The harbour bridge closes</h1><p>{said}</p><div><span>Jane Doe</span><span>March 12, 2024</span></div>"
    assert article(f"<div><div>{front}{PARAGRAPHS}</div></div>", head).standfirst == said


def test_a_line_that_ends_the_pages_title_above_a_byline_is_the_headline() -> None:
    line = "The harbour bridge closes for the whole winter after a storm"
    cells = "<br>".join([f"<font size=5><b>{line}</b></font>", "<font>By Jane Doe</font>", "<font size=1>March 12, 2002</font>"])
    found = article(f"<table><tr><td>{cells}{PARAGRAPHS}</td></tr></table>", f"<title>Harbour Post: {line}</title>")
    assert (found.title, found.authors, str(found.published)[:10]) == (line, ("Jane Doe",), "2002-03-12")
    assert found.text.startswith(TEXT[0])


_OLD = "<table><tr><td><font size=5><b>{}</b></font><br><font size=2>{}</font>{}</td></tr></table>"


@pytest.mark.parametrize("named", ["The Brackwater Courier Online - {}", "Brackwater Evening Post: {}"])
def test_a_short_title_without_a_heading_is_the_part_of_the_pages_title(named: str) -> None:
    title = "Lifeboat saves dog"
    found = article(_OLD.format(title, "By Jane Doe", PARAGRAPHS), f"<title>{named.format(title)}</title>")
    assert (found.title, found.authors) == (title, ("Jane Doe",))


def test_the_houses_name_above_a_date_is_no_title() -> None:
    masthead = "<b>The Brackwater Courier</b><br>12 March 1999<br>Weather<br>Classifieds<br>Letters<br>Sport<br>"
    page = f"{masthead}<font size=5>Dog saved</font><br>By Jane Doe{PARAGRAPHS}"
    assert article(page, "<title>Old harbour news - The Brackwater Courier</title>").title != "The Brackwater Courier"
