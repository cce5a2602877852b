"""Many records in one run: what goes along with each, which one failed, and how the run goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from cleaner import ArgumentError, Cleaner, CleanPage

CLEANER = Cleaner()


def texts(pages: Any) -> list[str]:
    return [page.text for page in pages]


def test_with_as_tuples_what_goes_along_comes_out_beside_its_page() -> None:
    records = [("One page.", 7), ({"source": "<p>Another.</p>", "url": "https://tide.example/"}, {"id": "b"})]
    pairs = list(CLEANER.pipe(records, as_tuples=True, kind="text"))
    assert [(page.text, context) for page, context in pairs] == [("One page.", 7), ("<p>Another.</p>", {"id": "b"})]
    assert pairs[1][0].url == "https://tide.example/"


@pytest.mark.parametrize("record", ["ab", b"ab", ("one", "two", "three"), {"source": "one", "url": None}, None])
def test_with_as_tuples_only_a_pair_is_one(record: Any) -> None:
    with pytest.raises(ArgumentError, match=r"record 1: with as_tuples a record must be a pair \(source, context\)"):
        next(CLEANER.pipe([record], as_tuples=True))


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (None, "source must be str or bytes, not NoneType"),
        ({"source": "x", "url": float("nan")}, "url must be str or None, not float"),
        ({"source": "x", "id": 3}, "unknown argument 'id'.*as_tuples"),
        ({"html": "x"}, "source is missing in a mapping of html"),
    ],
)
def test_a_bad_record_is_told_by_its_number(bad: Any, said: str) -> None:
    pages = CLEANER.pipe(["One page.", bad, "Another."])
    assert next(pages).text == "One page."
    with pytest.raises(ArgumentError, match=f"^record 2: {said}"):
        next(pages)


def test_with_on_error_the_run_goes_on_and_is_told_of_each_bad_record() -> None:
    failed: list[tuple[int, Any, str]] = []
    pages = CLEANER.pipe(["One.", None, "Two.", 5], on_error=lambda *told: failed.append((*told[:2], type(told[2]).__name__)))  # type: ignore[list-item]
    assert texts(pages) == ["One.", "Two."]
    assert failed == [(2, None, "ArgumentError"), (4, 5, "ArgumentError")]


def test_of_a_pair_on_error_has_the_pair_and_the_others_keep_what_is_theirs() -> None:
    failed: list[Any] = []
    records: list[Any] = [("One.", "a"), (None, "b"), ("Two.", "c")]
    pairs = CLEANER.pipe(records, as_tuples=True, on_error=lambda number, record, error: failed.append(record))
    assert [context for _, context in pairs] == ["a", "c"]
    assert failed == [(None, "b")]


def test_on_error_may_end_the_run() -> None:
    def give_up(number: int, record: object, error: Exception) -> None:
        raise error

    pages = CLEANER.pipe([None, "One."], on_error=give_up)  # type: ignore[list-item]
    with pytest.raises(ArgumentError, match=r"^source must be"):
        next(pages)


def test_what_is_wrong_with_the_sources_themselves_is_no_records() -> None:
    def sources() -> Any:
        yield "One."
        raise OSError("the disk is gone")

    pages = CLEANER.pipe(sources(), on_error=lambda *told: None)
    assert next(pages).text == "One."
    with pytest.raises(OSError, match="the disk is gone"):
        next(pages)


def fails_on(word: str) -> Callable[..., CleanPage]:
    def clean(source: str, **_: Any) -> CleanPage:
        if word in source:
            raise IndexError("string index out of range")
        return CLEANER.clean(source)

    return clean


def test_an_error_that_nobody_foresaw_has_the_record_as_a_note_and_can_be_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    cleaner = Cleaner()
    monkeypatch.setattr(cleaner, "clean", fails_on("pre"))
    with pytest.raises(IndexError) as caught:
        list(cleaner.pipe(["One.", "<pre>"]))
    assert caught.value.__notes__ == ["record 2 of pipe"]
    assert texts(cleaner.pipe(["<pre>", "One."], on_error=lambda *told: None)) == ["One."]


def test_on_error_is_a_function() -> None:
    with pytest.raises(ArgumentError, match="on_error must be a function"):
        CLEANER.pipe(["One."], on_error="skip")  # type: ignore[call-overload]
