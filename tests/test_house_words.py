"""Words that only a house says of itself, and pointers that their capitals tell; what of them is an article's stays."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.document.structure import structure
from cleaner.reading.text import read_text

PROSE = (
    "The harbour board of Brackwater opened two days of talks with the ferry company on Tuesday, about who may use the berth.",
    "The company has used the berth since 2023 without a contract, and has paid a third of what the board says that it owes.",
    "Dredging begins in the spring, and until it ends no ship of more than ninety metres may lie at the quay by night.",
    "Officials said that the talks would go on until the end of the week, when both sides report to the ministry.",
)
HOUSE = (
    ("We want our comments to be a lively and valuable part of our community, a place where readers can debate.", "comments"),
    ("We have not put it behind a paywall, because the truth about this valley should not be a luxury.", "membership_appeal"),
    ("This article contains content from Tubeline. We ask for your permission before anything is loaded.", "notice"),
    ("For all latest news, follow The Morning Quay's Google News channel.", "app_promo"),
    ("The best recipes from the coast's leading chefs straight to your inbox.", "newsletter_prompt"),
    ("The Morning Quay accepts no blame: any unauthorized use or reproduction of its content is theft.", "legal"),
    ("READ | The baboon that opens fridges has a name", "related"),
    ("Read more French town bans fondue indoors", "related"),
    ("21.4k viewing now", "side_feed"),
)
SENTENCES = (
    "The publisher told the inquiry that its stories went behind a paywall in May, and that readers stayed away.",
    "Comments on the plan may be handed in at the quay until Friday, when the board meets behind closed doors.",
    "Read more Dickens aloud and you will sleep, the doctor of Brackwater tells those who come to her at night.",
    "The bank will never send a link straight to your inbox, it says on a board above the counter.",
)


def page_with(line: str) -> tuple[list[str], dict[str, str]]:
    page = clean("\n".join((*PROSE[:2], line, *PROSE[2:])), kind="text")
    return [block.text for block in page.article.blocks], {gone.text: gone.kind for gone in page.removed}


@pytest.mark.parametrize(("line", "kind"), HOUSE)
def test_what_only_a_house_says_goes_from_between_paragraphs(line: str, kind: str) -> None:
    kept, removed = page_with(line)
    assert removed == {line: kind}
    assert kept == list(PROSE)


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_of_an_article_with_such_words_stays(line: str) -> None:
    kept, removed = page_with(line)
    assert line in kept
    assert removed == {}


@pytest.mark.parametrize(
    "line",
    [
        "This story may not be told twice. Unless otherwise stated, all content is copyrighted © 2026 The Morning Quay.",
        "QP 066/10. Published by Quay Media Ltd. Copyright © 2026 Quay Media Ltd. All rights reserved.",
        "Share this article via facebook",
    ],
)
def test_a_copyright_or_a_button_is_no_credit_of_a_picture(line: str) -> None:
    assert any(line.endswith(gone) for gone in page_with(line)[1])


def test_the_text_goes_on_below_a_teaser_with_a_sentence() -> None:
    goes_on = "The owner, a businessman, had called the line nine times."
    kept, removed = page_with(f"Related stories\nHow a parrot got a visa\nWhy the wells are full again\n{goes_on}")
    assert goes_on in kept
    assert not any("parrot" in text for text in kept)
    assert removed


def test_lists_stand_in_a_text_whose_paragraphs_are_a_sentence_each() -> None:
    short = [" ".join(paragraph.split()[:17]) + "." for paragraph in (*PROSE, *reversed(PROSE))]
    titles = ["Ferry crews vote to strike over rosters", "Island school is down to its last pupil", "Lighthouse sold for a pound"]
    document = read_text("\n".join((*short[:4], "More stories from the islands", *titles, *short[4:])))
    (found,) = structure(document).lists
    assert [document.text[slice(*item.title)] for item in found.items] == titles[:2]  # the last may head what is below it
