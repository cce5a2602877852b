"""The fields that press archives print around an article, and the same words on pages of other kinds."""

from __future__ import annotations

import pytest
from stories import ARTICLE, HEADLINE

from cleaner import Article, clean

ABOVE = ["Harbour Post", "May 12, 2024 Sunday", "Section: NEWS; Pg. 4", "Length: 512 words", "Byline: Jane Doe", "Body"]
BELOW = [
    "Classification",
    "Language: ENGLISH",
    "Publication-Type: Newspaper",
    "Journal Code: HAP",
    "Subject: BRIDGES (90%); STORMS (78%)",
    "Geographic: HARBOURTOWN (92%)",
    "Load-Date: May 13, 2024",
    "End of Document",
]


def read(*lines: str) -> Article:
    return clean("\n".join(lines), kind="text").article


def test_an_archives_fields_are_no_body() -> None:
    article = read(HEADLINE, *ABOVE, *ARTICLE, *BELOW)
    assert article.text == "\n\n".join(ARTICLE)
    assert (article.title, article.authors) == (HEADLINE, ("Jane Doe",))


def test_the_number_of_a_document_makes_an_archive() -> None:
    article = read(HEADLINE, "By Jane Doe", "512 words", "12 May 2024", *ARTICLE, "Document HARBPO0020240512ek5c0001x")
    assert article.text == "\n\n".join(ARTICLE)


@pytest.mark.parametrize(
    "line", ["Byline: Jane Doe", "BYLINE: JANE DOE", "Byline: By Jane Doe", "Byline: By JANE DOE, Staff Writer"]
)
def test_the_field_of_the_byline_names_the_author(line: str) -> None:
    assert [author.title() for author in read(HEADLINE, line, "May 12, 2024", *ARTICLE).authors] == ["Jane Doe"]


def test_fields_of_other_pages_stay() -> None:
    fields = ["Language: English", "Country: Islandia", "Subject: the old harbour bridge", "Company: Harbour Works"]
    page = clean("\n".join([HEADLINE, "By Jane Doe", *ARTICLE, *fields]), kind="text")
    assert not [gone.text for gone in page.removed if gone.rule == "other.archive-field"]


NUMBERED = ["2 of 61 DOCUMENTS", "The Harbour Post", "May 12, 2024 Sunday", "Late Edition - Final"]


def test_the_headline_stands_right_above_the_first_field_below_the_date() -> None:
    fields = ["BYLINE: By JANE DOE", "SECTION: Section A; Pg. 7", "LENGTH: 512 words"]
    article = read(*NUMBERED, HEADLINE, *fields, *ARTICLE, "LOAD-DATE: May 13, 2024", "LANGUAGE: ENGLISH")
    assert (article.title, article.text) == (HEADLINE, "\n\n".join(ARTICLE))


def test_the_papers_name_below_the_headline_is_not_the_headline() -> None:
    short = "Ferry fined"
    article = read(f"{short} again", "The Harbour Post", *ABOVE[1:], *ARTICLE, *BELOW)
    assert article.title == f"{short} again"


def test_the_foot_of_other_archives_is_no_body() -> None:
    foot = ["Subject: Ferries; Bridges", "Source type: Newspaper", "Language of publication: English", "Pages: 7",
            "ProQuest document ID: 2934567890", "Database: Harbour Newsstream"]  # fmt: skip
    article = read(HEADLINE, "Publication info: The Harbour Post ; Harbourtown. 12 May 2024: 7.", "Full text:", *ARTICLE, *foot)
    assert (article.title, article.text) == (HEADLINE, "\n\n".join(ARTICLE))


def test_fields_of_a_book_are_no_archive() -> None:
    facts = ["Publisher: Harbour Works", "Pages: 240", "Publication date: May 12, 2024", "Language: English"]
    assert all(fact in read(HEADLINE, *ARTICLE, *facts).text for fact in facts[:2])
