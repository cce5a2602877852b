"""What stands above a text that was copied out of a mail."""

from __future__ import annotations

import pytest
from stories import ARTICLE, HEADLINE

from cleaner import clean

HEADS = [
    ["From: The Harbour Post <news@post.example>", "To: jane@mail.example", "Subject: A bridge closes"],
    ["---------- Forwarded message ---------", "From: The Post <news@post.example>", "Subject: A bridge", "To: <j@m.example>"],
    ["De : La Poste du port <alertes@port.example>", "À : jane@mail.example", "Objet : Le pont"],
    ["Da: Il Faro <posta@faro.example>", "A: jane@mail.example", "Oggetto: Il ponte"],
    ["The Harbour Post <news@post.example>", "to me"],
]


@pytest.mark.parametrize("head", HEADS)
def test_the_fields_of_a_mail_are_no_text(head: list[str]) -> None:
    page = clean("\n".join([*head, HEADLINE, *ARTICLE]), kind="text")
    assert (page.article.title, page.article.text, page.article.authors) == (HEADLINE, "\n\n".join(ARTICLE), ())
    assert [gone.text for gone in page.removed] == head


@pytest.mark.parametrize("sent", ["Date: Fri, 3 May 2024 06:02:11 +0000", "Gesendet: Freitag, 3. Mai 2024 06:02"])
def test_when_it_was_sent_is_its_date(sent: str) -> None:
    article = clean("\n".join(["Von: Hafenpost <post@hafen.example>", sent, "", HEADLINE, *ARTICLE]), kind="text").article
    assert str(article.published)[:10] == "2024-05-03"
    assert (article.authors, article.text) == ((), "\n\n".join(ARTICLE))


def test_who_wrote_an_article_may_have_an_address() -> None:
    article = clean("\n".join([HEADLINE, "By Jane Doe <jane@post.example>", "3 May 2024", *ARTICLE]), kind="text").article
    assert article.authors == ("Jane Doe",)


def test_letters_in_a_text_stay() -> None:
    letter = ["From: the mayor", "To: the ferry company", "You shall not pass, she wrote to them in May."]
    assert all(line in clean("\n".join([HEADLINE, *ARTICLE, *letter]), kind="text").article.text for line in letter)
