"""Author and day in text, where they stand in pieces between headline and paragraphs."""

from __future__ import annotations

import time

import pytest

from cleaner import clean
from cleaner.document.credit_lines import is_date_line
from cleaner.document.document import Document
from cleaner.document.folding import fold
from cleaner.reading.text import read_text
from cleaner.rules.core import front_lines
from cleaner.rules.rule import FunctionRule

TITLE = "Harbour bridge closes for winter after storm"
BODY = [
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open before spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows what the repair will cost.",
]


def found(rule: FunctionRule, *front: str) -> list[str]:
    document: Document = read_text("\n".join([TITLE, *front, *BODY]))
    return [document.text[start:end] for start, end, *_ in rule.find(document)]


@pytest.mark.parametrize("label", ["By", "von", "Por", "Par", "Автор:"])
def test_the_line_behind_the_word_for_the_author_is_the_byline_whatever_it_says_more(label: str) -> None:
    line = "Jane Doe Travel News Reporter"
    assert found(front_lines.behind_label, label, line, "3 May 2024") == [line]


def test_names_that_a_comma_of_its_own_line_joins_are_bylines_too() -> None:
    assert found(front_lines.behind_label, "von", "Jane Doe", ",", "Harbour Press", "Share") == ["Jane Doe", ",", "Harbour Press"]


@pytest.mark.parametrize("line", ["3 May 2024", "Share", "the old bridge", "Is it over?"])
def test_dates_buttons_and_sentences_behind_the_word_are_no_authors(line: str) -> None:
    assert not found(front_lines.behind_label, "By", line)


@pytest.mark.parametrize(
    "role",
    ["Senior Editor", "Corresponsal en Puerto Nuevo", "Rédactrice en chef", "Корреспондент", "Reporting from Upper Wend"],
)
def test_a_role_below_a_name_makes_both_a_byline(role: str) -> None:
    assert found(front_lines.role, "Jane Doe", role, "Share") == ["Jane Doe", role]


def test_a_role_behind_a_name_or_below_a_byline_is_one() -> None:
    assert found(front_lines.role, "Jane Doe Lifestyle Writer", "Share") == ["Jane Doe Lifestyle Writer"]
    assert found(front_lines.role, "By Jane Doe", "Assistant Sports Editor") == ["Assistant Sports Editor"]


@pytest.mark.parametrize("line", ["Letters to the Editor", "Contact our reporter", "The writer moved to the island.", "Editor"])
def test_requests_and_sentences_with_the_word_for_a_role_are_no_bylines(line: str) -> None:
    assert not found(front_lines.role, "Share", line)


@pytest.mark.parametrize("line", ["APA", "Deutsche Presse-Agentur", "Jane Doe and AP", "Reuters, Jane Doe", "dpa/AFP"])
def test_an_agency_beside_the_date_is_the_byline(line: str) -> None:
    assert found(front_lines.agency, line, "3 May 2024") == [line]
    assert not found(front_lines.agency, "Share", line, "Menu")


@pytest.mark.parametrize("line", ["Jane Doe/AP", "Copyright Jane Doe/AP", "AP buys a bridge", "Reuters Institute"])
def test_a_pictures_credit_or_a_title_beside_the_date_is_no_agencys_byline(line: str) -> None:
    assert not found(front_lines.agency, line, "3 May 2024")


def test_weekday_and_time_around_a_date_belong_to_it() -> None:
    assert found(front_lines.in_pieces, "Donnerstag", "9. Mai 2024", "15:44 Uhr") == ["Donnerstag", "15:44 Uhr"]
    assert found(front_lines.in_pieces, "May 9, 2024", "at 5:50 PM") == ["at 5:50 PM"]


def test_a_weekday_far_from_the_date_and_a_videos_length_do_not() -> None:
    assert not found(front_lines.in_pieces, "Donnerstag", "Share", "9. Mai 2024", "Menu", "15:44 Uhr")
    assert not found(front_lines.in_pieces, "9 May 2024, 10:42 Uhr", "03:20")
    assert not found(front_lines.in_pieces, "9 May 2024", "3:20")


@pytest.mark.parametrize(
    "line",
    ["03/05/2024 Actualizado a las 15:10h.", "Zuerst veröffentlicht am 03/05/2024 - 16:17", "03.05.20243. Mai 2024"],
)
def test_a_date_with_the_words_that_stand_before_one_is_a_date_line(line: str) -> None:
    assert is_date_line(line, fold(line), len(line.split()))


def test_long_lines_take_no_longer_than_their_length() -> None:
    start = time.perf_counter()
    for line in ("Jane " * 10_000, "A" * 50_000, "Jane Doe, AP, " * 5_000, "1" * 50_000):
        found(front_lines.agency, line, "3 May 2024")
        found(front_lines.role, line, "3 May 2024")
        is_date_line(line, line, 10)
    assert time.perf_counter() - start < 4


def test_what_joins_two_names_is_a_part_of_the_byline_and_both_sign() -> None:
    names = ["Jane Doe", "et", "Adam Ortiz"]
    assert found(front_lines.behind_label, "Par", *names, "3 May 2024") == names
    assert found(front_lines.behind_label, "Par", "Jane Doe", "et", "3 May 2024") == ["Jane Doe"]
    page = clean("\n".join([TITLE, "Words:", "Jane Doe", "and", "Adam Ortiz", "3 May 2024", *BODY]), kind="text")
    assert page.article.authors == ("Jane Doe", "Adam Ortiz")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("3 May 2024ShareSave", "3 May 2024"),
        ("6. November 2025, 18:50 UhrTeilen", "6. November 2025, 18:50 Uhr"),
        ("3 mai 2024FacebookXWhatsApp", "3 mai 2024"),
    ],
)
def test_buttons_glued_to_a_date_are_cut_from_it(line: str, date: str) -> None:
    page = clean("\n".join([TITLE, line, *BODY]), kind="text")
    assert [block.text for block in page.article.blocks if block.kind == "date"] == [date]
    assert [(gone.text, gone.kind.value) for gone in page.removed] == [(line[len(date) :], "social")]


def test_words_that_only_end_like_a_button_stay_whole() -> None:
    page = clean("\n".join([TITLE, "By Jane Loveshare", "3 May 2024", *BODY]), kind="text")
    assert "By Jane Loveshare" in [block.text for block in page.article.blocks]
