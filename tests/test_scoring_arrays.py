"""The array operations that features are made of."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cleaner.scoring.arrays import beside, shifted

ROWS = st.integers(1, 12).flatmap(lambda count: st.lists(st.lists(st.integers(0, 9), min_size=count, max_size=count), min_size=1))


@given(ROWS)
def test_what_stands_beside_is_each_row_shifted_by_each_step(rows: list[list[int]]) -> None:
    values, steps = np.array(rows), (-3, -1, 1, 2)
    expected = [shifted(row, step).tolist() for row in values for step in steps]
    assert beside(values, steps).tolist() == expected


def test_past_the_edges_stands_nothing() -> None:
    assert beside(np.array([[7, 8]]), (-1, 1, 5)).tolist() == [[0, 7], [8, 0], [0, 0]]
