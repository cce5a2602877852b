"""The array operations that features are made of, and what is computed for all blocks at once: as for each alone."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cleaner.reading.html import INLINE, read_html
from cleaner.scoring.arrays import beside, bounded, filled, gaps, group_sizes, numbered, shifted
from cleaner.scoring.html_page import TAG_VALUE, HtmlPage
from cleaner.scoring.markers import TAG_BITS
from cleaner.scoring.score import shipped_scorer

ROWS = st.integers(1, 12).flatmap(lambda count: st.lists(st.lists(st.integers(0, 9), min_size=count, max_size=count), min_size=1))


@given(ROWS)
def test_what_stands_beside_is_each_row_shifted_by_each_step(rows: list[list[int]]) -> None:
    values, steps = np.array(rows), (-3, -1, 1, 2)
    expected = [shifted(row, step).tolist() for row in values for step in steps]
    assert beside(values, steps).tolist() == expected


def test_past_the_edges_stands_nothing() -> None:
    assert beside(np.array([[7, 8]]), (-1, 1, 5)).tolist() == [[0, 7], [8, 0], [0, 0]]


def test_a_number_stands_for_a_row_of_it_and_what_is_out_of_bounds_for_the_bound() -> None:
    values = np.array([-3, 7, 300])
    assert filled([values, 5], 3).tolist() == [[-3, 7, 300], [5, 5, 5]]
    assert filled([4], 0).shape == (1, 0)
    assert bounded(values, 0, 255).tolist() == [0, 7, 255]


def test_the_gap_behind_the_last_place_ends_with_the_text() -> None:
    assert gaps(np.array([2, 3, 8]), 10).tolist() == [1, 5, 2]
    assert gaps(np.array([0]), 4).tolist() == [4]


@given(st.lists(st.integers(-3, 3)))
def test_equal_values_share_a_number_and_are_counted(values: list[int]) -> None:
    counts, numbers = Counter(values), numbered(np.array(values, np.int64)).tolist()
    assert len(set(zip(values, numbers, strict=True))) == len(counts) == len(set(numbers))
    assert group_sizes(np.array(values, np.int64)).tolist() == [counts[value] for value in values]


@given(st.integers(0, 300), st.integers(0, 9))
def test_a_block_has_the_same_margin_among_others_and_alone(count: int, seed: int) -> None:
    model = shipped_scorer().text
    features = np.random.default_rng(seed).integers(0, 256, (len(model.names), count), np.uint8)
    margins = model.margins(features)
    assert margins.shape == (1, count)
    for block in range(0, count, 97):
        assert margins[:, block].tolist() == model.margins(features[:, block : block + 1])[:, 0].tolist()


@given(st.lists(st.sampled_from(["<div>", "<nav>", "<a>", "<b>", "<x-y>", "</div>", "</nav>", "</a>", "</b>", "word"])))
def test_what_elements_have_of_all_around_them_is_what_going_up_finds(parts: list[str]) -> None:
    document = read_html("".join(parts))
    elements, walk = document.elements, HtmlPage(document).walk
    paths = {}
    for row, number in enumerate(walk.path.tolist()):
        around = [*document.ancestors(row)]
        blocks = [up for up in around if elements.tag[up] not in INLINE]
        assert walk.level[row] == blocks[0]
        assert walk.bits[row] == np.bitwise_or.reduce([TAG_BITS.get(elements.tag[up], 0) for up in around])
        paths[row] = (tuple(TAG_VALUE.get(elements.tag[up], 0) for up in blocks), number)
    assert len(set(paths.values())) == len({path for path, _ in paths.values()}) == len({number for _, number in paths.values()})
