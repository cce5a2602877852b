"""The model of list items: which items of a text's lists are stories, by the whole list and the page."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from stories import PARAGRAPH, TITLES

from cleaner.document.document import Document
from cleaner.document.lists import find_lists
from cleaner.document.stories import StoryList
from cleaner.reading.text import read_text
from cleaner.scoring.items import FEATURES, NAMES, item_features, mark_unlikely
from cleaner.scoring.score import shipped_scorer

TITLES_AND_MORE = [
    *TITLES,
    "Old theatre finds a buyer after nine years without a roof",
    "Fishermen ask the ministry for one more month at sea",
    "Storm takes the last of the beach huts at Northmouth",
]
WARES = ["Copper kettle, 2 l", "Oak bread board", "Linen tea towel, blue", "Iron pan, 28 cm", "Beeswax candle", "Jam funnel"]


def lists_of(*lines: str) -> tuple[Document, list[StoryList]]:
    document = read_text("\n".join(lines))
    document.title_margins = shipped_scorer().score(document).titles
    return document, find_lists(document)


def judged(*lines: str) -> dict[str, bool]:
    """Each item of the lists of a text, and whether the model takes it for a story."""
    document, lists = lists_of(*lines)
    mark_unlikely(document, lists, shipped_scorer().items)
    return {document.text[slice(*item.title)]: item.likely for found in lists for item in found.items}


def test_headlines_below_a_heading_that_names_stories_are_items() -> None:
    assert judged(*[PARAGRAPH] * 4, "Most read", *TITLES_AND_MORE) == dict.fromkeys(TITLES_AND_MORE, True)


def test_wares_below_such_a_heading_are_none() -> None:
    assert not any(judged(*[PARAGRAPH] * 4, "You may also like", *WARES).values())


def test_what_is_no_item_stays_in_its_list() -> None:
    document, lists = lists_of(*[PARAGRAPH] * 4, "You may also like", *WARES)
    before = [(found.first, found.last, len(found.items)) for found in lists]
    mark_unlikely(document, lists, shipped_scorer().items)
    assert before == [(found.first, found.last, len(found.items)) for found in lists] != []


def test_each_feature_has_a_row_and_a_line_that_says_what_it_is() -> None:
    document, lists = lists_of(*[PARAGRAPH] * 4, "Most read", *TITLES_AND_MORE)
    features = item_features(document, lists)
    assert features.shape == (len(NAMES), len(TITLES_AND_MORE))
    row = dict(zip(NAMES, features, strict=True))
    assert row["list_items"].tolist() == [len(TITLES_AND_MORE)] * len(TITLES_AND_MORE)
    assert row["until_end"].tolist() == list(range(len(TITLES_AND_MORE)))[::-1]
    assert row["heading_words"].tolist() == [2] * len(TITLES_AND_MORE)
    assert all(FEATURES.values())


def test_a_text_without_lists_has_no_items() -> None:
    document, _ = lists_of(PARAGRAPH, PARAGRAPH)
    assert item_features(document, []).shape == (len(NAMES), 0)
    mark_unlikely(document, [], shipped_scorer().items)


@given(st.integers(0, 10_000))
def test_any_text_with_lists_has_features(seed: int) -> None:
    shuffled = random.Random(seed)
    pool = [*TITLES_AND_MORE, *WARES, PARAGRAPH, "Most read", "Read also:", "3 min ago", "12 May 2024", "Sport", "1", "«»", "…"]
    document, lists = lists_of(*shuffled.choices(pool, k=40))
    features = item_features(document, lists)
    assert features.shape[1] == sum(len(found.items) for found in lists)
    assert features.dtype == np.uint8


def test_ranked_titles_below_a_heading_that_names_stories_are_stories_however_they_read() -> None:
    short = ["Ferry talks stall", "Who owns rain?", "Beavers move in", "Make more land"]
    lines = [line for rank, title in enumerate(short, 1) for line in (str(rank), title)]
    assert judged(*[PARAGRAPH] * 5, "Most read", *lines, "Imprint") == dict.fromkeys(short, True)
    unranked = judged(*[PARAGRAPH] * 5, "Most read", *(line for line in lines if not line.isdigit()), "Imprint")
    assert not all(unranked.values()) or not unranked
