"""Readers' comments under an article, by the links and days that stand with each."""

from __future__ import annotations

import pytest

from cleaner import clean

ARTICLE = [
    f"The council of Brackwater met for the {number} time this week to talk about the bridge and the price of oats, and once more"
    " it went home without a vote, as the mayor had expected all along."
    for number in ("first", "second", "third", "fourth", "fifth", "sixth")
]
SAID = {
    "Old Miller": "I never liked that bridge, and my neighbour on the other bank never liked it either, if you ask me.",
    "ferrywoman": "The ferry was always the better way to cross, if you ask anyone who had to do it in the winter.",
    "B. Oats": "They should have mended it ten years ago, when the money was there and the river was low.",
}


def comments_of(*below: str, heading: str = "3 Comments") -> set[str]:
    """The kinds under which the lines of a thread were removed; a line that was kept counts as one."""
    thread = [line for name, said in SAID.items() for line in (name, "2 hours ago", said, *below)]
    page = clean("\n".join([*ARTICLE, heading, *thread]), kind="text")
    kept = {"kept" for block in page.article.blocks if block.text not in ARTICLE}
    return kept | {gone.kind.value for gone in page.removed}


@pytest.mark.parametrize("links", ["Reply", "Reply Report", "Like · Reply · 2h", "Antworten Melden", "J'aime Répondre"])
def test_rows_of_links_under_comments_are_a_threads(links: str) -> None:
    assert comments_of(links) == {"comments"}


def test_names_with_a_day_told_from_today_are_a_threads() -> None:
    assert comments_of() == {"comments"}


def test_counted_headings_need_no_spaces() -> None:
    assert comments_of("返信", heading="コメント3件") == {"comments"}


def test_a_sentence_with_the_word_is_no_row_of_links() -> None:
    lines = ["3 Comments", *[line for said in SAID.values() for line in (said, "She had no reply to like")]]
    page = clean("\n".join([*ARTICLE, *lines]), kind="text")
    assert "comments.thread" not in {gone.rule for gone in page.removed}


@pytest.mark.parametrize("headline", ["<h1>Harbour board budget</h1>", ""])
def test_a_thread_below_a_headline_and_a_short_text_is_none_of_it(headline: str) -> None:
    text = "".join(
        f"<p>{said}</p>"
        for said in (
            "An article on Tuesday about the harbour board misstated the sum set aside for the dredging of the deep berth.",
            "The sum is two million pounds, and the first name of the treasurer, who was not asked about it, is Moira.",
        )
    )
    thread = "".join(f"<div><b>{name}</b><p>It was always so.</p><a>Reply</a></div>" for name in SAID)
    page = clean(f"<html><body>{headline}<div>{text}</div><section><h3>3 responses</h3>{thread}</section></body></html>")
    gone = {removed.text for removed in page.removed if removed.rule == "comments.thread"}
    assert set(SAID) <= gone if headline else not gone  # without one it may be a forum, where the posts are the page
