"""Credits of who edited or translated an article and of the agency that it is from: where they are bylines, and where not."""

from __future__ import annotations

import time

import pytest

from cleaner.document.document import Document
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.core.work_credits import IS_FROM, WORKS, work_credit, work_or_source

TITLE = "Harbour bridge closes for winter after storm"
BODY = [
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open before spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows what the repair will cost.",
]


def found(document: Document) -> list[str]:
    return [document.text[start:end] for start, end, *_ in work_credit.find(document)]


def lines(*text: str) -> Document:
    return read_text("\n".join(text))


@pytest.mark.parametrize(
    "line",
    [
        "Redaktion: Jane Doe und John Roe",
        "Traduction : Jane Doe",
        "Edición: Jane Doe y John Roe",
        "Tłumaczenie: Jane Doe",
        "Перевод: Анна Иванова",
        "Çeviri: Jane Doe",
        "（责编：张三、李四）",
        "翻訳：山田花子",
        "번역: 홍길동",
        "Editing and production: Jane Doe, John Roe",
    ],
)
def test_who_edited_or_translated_the_article_is_its_byline(line: str) -> None:
    assert work_or_source(line, len(line.split())) == WORKS
    assert found(lines(TITLE, "By Jane Doe", *BODY, line, "Share")) == [line]
    assert found(lines(TITLE, "By Jane Doe", line, *BODY)) == [line]


def test_labels_of_several_credits_in_one_line_are_all_asked_for() -> None:
    line = "Übersetzung: Jane Doe, Redaktion: John Roe, Schlussredaktion: Max Muster"
    assert work_or_source(line, 9) == WORKS
    assert work_or_source("Übersetzung: Jane Doe, Preis: John Roe", 6) is None


@pytest.mark.parametrize("line", ["Quelle: dpa Sport", "Source: News agencies", "来源：海港日报", "(Fonte: Agenzia del Porto)"])
def test_where_the_article_is_from_is_its_byline(line: str) -> None:
    assert work_or_source(line, len(line.split())) == IS_FROM
    assert found(lines(TITLE, *BODY, line, "Share")) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Source: nobody knows who told the paper that the bridge will close.",
        "Editor: she asked nobody",
        "Reporting: 3 of 12 done",
        "Sources:",
        "Note: Jane Doe",
        "Production: Is it over?",
    ],
)
def test_sentences_numbers_and_other_labels_are_no_credits(line: str) -> None:
    assert not found(lines(TITLE, *BODY, line, "Share"))


def test_a_sources_line_among_the_paragraphs_belongs_to_what_stands_there() -> None:
    assert not found(lines(TITLE, BODY[0], "Source: Harbour Office", BODY[1], BODY[0]))


def test_the_credits_among_a_films_data_are_left_with_them() -> None:
    assert not found(lines(TITLE, *BODY, "Director: Max Muster", "Editor: Jane Doe", "Running time: 90 minutes"))


def test_a_teaser_below_the_text_is_no_credit() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    page = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{text}{{}}</article></body></html>"
    assert found(read_html(page.format("<p>Source: Harbour Post</p>"))) == ["Source: Harbour Post"]
    assert not found(read_html(page.format("<p><a href='/b'>Source: Harbour Post</a></p>")))
    assert not found(read_html(page.format("<div class='related'>Source: Harbour Post</div>")))


def test_long_lines_of_labels_take_no_longer_than_their_length() -> None:
    start = time.perf_counter()
    for line in ("editor: " * 4_000, "Editor: " + "A, " * 10_000 + ": B", "Editor: " + "A" * 50_000 + ":B"):
        work_or_source(line, 40)
    assert time.perf_counter() - start < 2
