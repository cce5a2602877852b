"""Subheads of a text that the score took stay where others of their kind stand between its paragraphs."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.document.document import Document
from cleaner.reading.text import read_text
from cleaner.settling.like_subheads import with_like_subheads
from cleaner.settling.limits import Limits
from cleaner.settling.settle import Settled

PARAGRAPH = "The ferry had crossed the sound for ninety years, and nobody on board thought that it would ever stop doing so."
SUBHEADS = ["The old quay", "Two engines", "Who pays", "What comes next"]
_LIMITS = Limits(body=0, likely=0, structural=0, learned=0, menus=0, is_raw=True)


def kept(lines: list[str], removed: set[str], margin: int = -500) -> list[str]:
    """The lines that are kept where the score took some of them, each by this margin."""
    document: Document = read_text("\n".join(lines), None)
    count = len(document)
    fates = [text not in removed for text in document.texts]
    settled = Settled(document.start, document.end, range(count), fates, [None] * count, [()] * count)
    margins = [1_000 if fate else margin for fate in fates]
    after = with_like_subheads(document, settled, margins, _LIMITS)
    return [text for text, fate in zip(document.texts, after.kept, strict=True) if fate]


def text_with(subheads: list[str]) -> list[str]:
    return [PARAGRAPH, *(line for head in subheads for line in (head, PARAGRAPH))]


@pytest.mark.parametrize("lost", SUBHEADS)
def test_a_subhead_stays_with_three_others(lost: str) -> None:
    assert lost in kept(text_with(SUBHEADS), {lost})


def test_with_fewer_others_it_goes() -> None:
    assert "Who pays" not in kept(text_with(SUBHEADS[:3]), {"Who pays"})


def test_what_the_score_is_sure_of_goes() -> None:
    assert "Who pays" not in kept(text_with(SUBHEADS), {"Who pays"}, margin=-4_000)


@pytest.mark.parametrize("line", ["He paid.", "In short:", "This is a line of more words than any subhead has of them"])
def test_what_is_no_subhead_by_its_shape_goes(line: str) -> None:
    assert line not in kept([*text_with(SUBHEADS), line, PARAGRAPH], {line})


def test_what_does_not_stand_between_paragraphs_goes() -> None:
    assert "Two engines" not in kept([*text_with(SUBHEADS[2:] * 2), "Two engines"], {"Two engines"})


def test_what_a_rule_took_by_its_words_goes() -> None:
    page = clean("\n".join(text_with([*SUBHEADS, "Sign up for our newsletter", "The last crossing"])), kind="text")
    assert "Sign up for our newsletter" not in [block.text for block in page.article.blocks]
