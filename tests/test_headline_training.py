"""How the weights of headlines are learned: from the lines above texts whose headline somebody knows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from cleaner import Cleaner
from cleaner.document.learned_headlines import WEIGHTS
from cleaner.training.corpora import Row
from cleaner.training.headlines import Choice, choices_of, learn, right_by

TEXT = (
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before "
    "spring, as the storm damage is worse than anybody feared.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair will cost.",
    "Ferries take walkers and bicycles across the harbour every ten minutes until the winter ends, the council decided.",
)
SECTION = "Our Guide to Winter Ferries, Walkers and Bicycles"
HEADLINE = "Old harbour bridge to close in November: what the city said"
PAGE = "\n".join(("Home", "News", "Contact us", SECTION, HEADLINE, "By Jane Doe", "12 May 2026", *TEXT))


def row(title: str) -> Row:
    return Row("quay", "1", "https://quay.example/news/1", "article", "", "", Path(), title)


@pytest.mark.parametrize("title", [HEADLINE, f"{HEADLINE} - Quay Post", HEADLINE.upper()])
def test_the_right_line_is_what_the_corpus_says_with_or_without_the_sites_name(title: str) -> None:
    (choice,) = choices_of(Cleaner(), row(title), PAGE, None, [])
    assert choice.right.tolist() == [False, True]
    assert choice.chosen == 0  # by points
    assert choice.seen.shape == (2, len(WEIGHTS))
    assert not choice.addressed


def test_where_no_line_says_the_corpus_title_it_is_what_people_labelled() -> None:
    (choice,) = choices_of(Cleaner(), row("No ferry on Sundays"), PAGE, None, [HEADLINE])
    assert choice.right.tolist() == [False, True]
    assert list(choices_of(Cleaner(), row("No ferry on Sundays"), PAGE, None, [])) == []


def test_weights_are_those_with_which_the_right_lines_are_likeliest() -> None:
    pytest.importorskip("scipy")
    (choice,) = choices_of(Cleaner(), row(HEADLINE), PAGE, None, [])
    weights = [learn([choice] * 5)] * 5
    assert right_by([choice], weights, np.inf) == (0, 0)
    assert right_by([choice], weights, 0.0) == (1, 0)
    addressed = Choice(choice.seen, choice.right, choice.chosen, True, choice.fold)
    assert right_by([choice, addressed], weights, 0.0) == (1, 1)
