"""What the benchmark's `--markup` does to a page: names and telling elements go, and not a word."""

from __future__ import annotations

import pytest

from cleaner.errors import ArgumentError
from cleaner.training.markup import MARKUPS, changed_markup

PAGE = """<!doctype html><title>No class="x" here</title><script>let s = '<p class="a">';</script>
<main id=top class='story big'><h1 class="title">Harbour bridge <em class=x>closes</em></h1>
<!-- <p class="old"> --><p data-kind="text" style="color:red">A price of 3 < 4 and a class="word" in the text.</p>
<ul role="list"><li><a class="more" href="/a?class=b">More</a></li></ul></main>"""


def test_names_go_from_tags_and_from_nowhere_else() -> None:
    changed = MARKUPS["no-names"](PAGE)
    assert "<main><h1>Harbour bridge <em>closes</em></h1>" in changed
    assert '<p style="color:red">A price of 3 < 4 and a class="word" in the text.</p>' in changed
    assert '<ul><li><a href="/a?class=b">More</a></li></ul></main>' in changed
    assert '<title>No class="x" here</title><script>let s = \'<p class="a">\';</script>' in changed
    assert '<!-- <p class="old"> -->' in changed


def test_elements_that_say_what_they_hold_become_divs() -> None:
    changed = MARKUPS["divs"](PAGE)
    assert "<div><div>Harbour bridge <em>closes</em></div>" in changed
    assert '<div><div><a href="/a?class=b">More</a></div></div></div>' in changed
    assert '<script>let s = \'<p class="a">\';</script>' in changed


def test_a_page_as_it_is_stays_as_it_is() -> None:
    assert MARKUPS["as-is"](PAGE) == PAGE


def test_a_markup_that_is_none_is_named() -> None:
    with pytest.raises(ArgumentError, match="as-is, no-names, divs, not 'plain'"):
        changed_markup("plain")
