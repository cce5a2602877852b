"""Lines that send to another piece of the house, or ask to call it, go from a page; cleaned text keeps sentences."""

from __future__ import annotations

import pytest

from cleaner import Cleaner

PROSE = [
    "The harbour board opened two days of talks with the ferry company on Tuesday, about who may use the deep berth.",
    "The company has used the berth since 2023 without a contract, and has paid a third of what the board says that it owes.",
    "Engineers found cracks in two of the pillars after the storm of last week, and nobody knows what the repair will cost.",
    "The ferry to the island runs in the morning, the harbour master said on the phone, and it will run at night as well.",
]
MENU, FOOT = ["Home", "News", "Sport", "Log in", "Harbour talks open", "By Ida Moss"], ["Share", "Facebook", "Privacy policy"]
CLEANER = Cleaner()


def rule_on(line: str) -> str | None:
    """The rule that took a line in the middle of a page, None where it stays."""
    lines = [*MENU, *PROSE[:2], line, *PROSE[2:], *FOOT]
    return next((gone.rule for gone in CLEANER.clean("\n".join(lines), kind="text").removed if line in gone.text), None)


@pytest.mark.parametrize(
    "line",
    [
        "Learn more about Ternworks in our full kettle review.",
        "Take a look at our blog post on dredging",
        "Découvrez notre guide des meilleurs ports.",
        "No te pierdas nuestro artículo sobre las mareas.",
        "Więcej o promach przeczytasz w naszym artykule.",
    ],
)
def test_a_line_that_sends_to_a_piece_of_the_house_is_related(line: str) -> None:
    assert rule_on(line) == "related.our-piece"


@pytest.mark.parametrize(
    "line",
    [
        "Get in touch with us to explore how we can help design your harbour.",
        "Prenota una visita con i nostri esperti oggi stesso.",
        "Boka en demo med våra rådgivare redan i dag.",
    ],
)
def test_a_call_of_the_house_is_an_advert(line: str) -> None:
    assert rule_on(line) == "advert.house-call"


@pytest.mark.parametrize(
    "line",
    [
        "Our guide read the full list of the drowned at the quay, and then she wept.",
        "See the full list of the boats that the board wants to move below.",
        "Call us on 101, the police urged anyone who was at the pier on Monday night.",
        "Contact the harbour master before you enter the lock with a boat of more than nine metres.",
    ],
)
def test_sentences_in_such_words_stay(line: str) -> None:
    assert rule_on(line) is None


def test_a_text_that_somebody_cleaned_keeps_a_sentence_of_which_the_score_is_sure() -> None:
    line = "For the history of the berth and of those who dredged it, read our guide to the harbour, which has maps."
    page = CLEANER.clean("\n\n".join(["Harbour talks open", *PROSE[:2], line, *PROSE[2:], *PROSE]), kind="text")
    assert line in page.article.text
