"""Numbered lines that count the parts of a text stay where others of them do."""

from __future__ import annotations

import pytest

from cleaner.reading.text import read_text
from cleaner.settling.numbered_lines import with_numbered_lines
from cleaner.settling.settle import Settled

PARAGRAPH = "The ferry had crossed the sound for ninety years, and nobody on board thought that it would ever stop doing so."


def kept(lines: list[str], removed: set[str]) -> list[str]:
    """The lines that are kept where the score took some of them."""
    document = read_text("\n".join(lines), None)
    count = len(document)
    settled = Settled(
        document.start, document.end, range(count), [text not in removed for text in document.texts], [None] * count, [()] * count
    )
    after = with_numbered_lines(document, settled)
    return [text for text, fate in zip(document.texts, after.kept, strict=True) if fate]


def parts(heads: list[str]) -> list[str]:
    return [line for head in heads for line in (head, PARAGRAPH)]


@pytest.mark.parametrize(
    "heads",
    [
        ["1. The old quay", "2. Who pays", "3. What comes next"],
        ["3) The old quay", "2) Who pays", "1) What comes next"],
        ["#7: The old quay", "#8: Who pays", "#9: What comes next", "#10: Two engines"],
    ],
)
def test_numbered_lines_stay_where_one_of_them_does(heads: list[str]) -> None:
    assert kept(parts(heads), set(heads[1:])) == parts(heads)


@pytest.mark.parametrize(
    "heads",
    [
        ["1. The old quay", "2. Who pays"],  # too few
        ["1. The old quay", "3. Who pays", "4. What comes next"],  # one is missing
        ["1. The old quay", "2. Who pays", "1. What comes next"],  # up and down
        ["#1 · Jan 15, 2031", "#2 · Jan 15, 2031", "#3 · Jan 16, 2031"],  # posts of a forum
        ["#1 Jan 15, 2031", "#2 Jan 15, 2031", "#3 Jan 16, 2031"],
        ["1.", "2.", "3."],
    ],
)
def test_what_does_not_count_the_parts_goes(heads: list[str]) -> None:
    assert not set(heads[1:]) & set(kept(parts(heads), set(heads[1:])))


def test_where_all_are_taken_they_go() -> None:
    heads = ["1. The old quay", "2. Who pays", "3. What comes next"]
    assert not set(heads) & set(kept(parts(heads), set(heads)))
