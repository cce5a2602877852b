"""The cyclic garbage collector is held while a page is cleaned, and afterwards is as it was."""

import gc
from collections.abc import Iterator

import pytest

from cleaner import ArgumentError, Cleaner
from cleaner.collecting import collector_held


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    yield
    gc.enable()


def test_the_collector_is_off_inside_and_on_behind() -> None:
    with collector_held():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_who_keeps_it_off_finds_it_off() -> None:
    gc.disable()
    Cleaner().clean("<p>The gate closed at six.</p>")
    assert not gc.isenabled()


def test_it_is_on_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), collector_held():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_wrong_arguments_leave_it_on() -> None:
    with pytest.raises(ArgumentError):
        Cleaner().clean("text", kind="pdf")
    assert gc.isenabled()


def test_a_page_leaves_no_garbage_behind() -> None:
    """What holding the collector rests on: a page's objects go by their reference counts."""
    page = "<article><h1>The tide gate holds</h1>" + "<p>The gate closed at six in the morning.</p>" * 200 + "</article>"
    cleaner = Cleaner()
    cleaner.clean(page)
    gc.collect()
    cleaner.clean(page)
    assert gc.collect() == 0
