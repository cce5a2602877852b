"""What the choice of the front end rests on: text survives depth, and a parser that hangs is given up."""

from __future__ import annotations

import time

import pytest

from cleaner.training import front_ends


@pytest.mark.parametrize("front_end", ["turbohtml tokenizer", "reading, whole"])
def test_text_survives_deep_nesting(front_end: str) -> None:
    measured = front_ends.measure(front_end, ["<div>" * 5_000 + "END" + "</div>" * 5_000])
    assert measured is not None
    assert measured[1]


def test_a_front_end_that_hangs_or_crashes_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(front_ends.FRONT_ENDS, "hangs", lambda html: time.sleep(60) or "")
    monkeypatch.setitem(front_ends.FRONT_ENDS, "crashes", lambda html: str(1 / 0))
    assert front_ends.measure("hangs", ["END"], patience=0.2) is None
    assert front_ends.measure("crashes", ["END"]) is None
