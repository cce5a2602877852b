"""The fields that press archives print around an article, and the same words on pages of other kinds."""

from __future__ import annotations

import pytest

from cleaner import Article, clean

TITLE = "Harbour bridge closes for winter after storm"
PARAGRAPHS = [
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before the"
    " spring comes to the sound.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair is going to"
    " cost the council.",
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour master said on"
    " the phone to us.",
]
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
    article = read(TITLE, *ABOVE, *PARAGRAPHS, *BELOW)
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.title, article.authors) == (TITLE, ("Jane Doe",))


def test_the_number_of_a_document_makes_an_archive() -> None:
    article = read(TITLE, "By Jane Doe", "512 words", "12 May 2024", *PARAGRAPHS, "Document HARBPO0020240512ek5c0001x")
    assert article.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "line", ["Byline: Jane Doe", "BYLINE: JANE DOE", "Byline: By Jane Doe", "Byline: By JANE DOE, Staff Writer"]
)
def test_the_field_of_the_byline_names_the_author(line: str) -> None:
    assert [author.title() for author in read(TITLE, line, "May 12, 2024", *PARAGRAPHS).authors] == ["Jane Doe"]


def test_fields_of_other_pages_stay() -> None:
    fields = ["Language: English", "Country: Islandia", "Subject: the old harbour bridge", "Company: Harbour Works"]
    page = clean("\n".join([TITLE, "By Jane Doe", *PARAGRAPHS, *fields]), kind="text")
    assert not [gone.text for gone in page.removed if gone.rule == "other.archive-field"]
