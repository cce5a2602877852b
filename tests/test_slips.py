"""An address where a page should be, and an address that is none, are warned of: the page still comes."""

from __future__ import annotations

import pytest

from cleaner import clean

PAGE = '<p>The council met on Tuesday, <a href="/b">the mayor said</a>, and decided to wait for another year.</p>'


def names(warnings: tuple[str, ...]) -> list[str]:
    return [warning.partition(":")[0] for warning in warnings]


@pytest.mark.parametrize(
    "source", ["news/2026/crane.html", "C:\\news\\CRANE.HTM", "https://sound.example/a\n", b"http://sound.example/", "notes.md"]
)
def test_an_address_or_a_files_name_for_a_page_is_warned_of(source: str | bytes) -> None:
    page = clean(source)
    assert "address" in names(page.warnings)
    assert page.text == (source if isinstance(source, str) else source.decode())


@pytest.mark.parametrize(
    "source",
    ["See https://sound.example/a", "https://sound.example/a\nThe crane is here.", "Node.js", "<p>https://sound.example</p>", ""],
)
def test_a_text_with_an_address_in_it_is_a_text(source: str) -> None:
    assert "address" not in names(clean(source).warnings)


@pytest.mark.parametrize("url", ["tide.example/news/ferry", "tide.example", "not a url", "https://[x/", "localhost:8000/a", "/a"])
def test_a_url_that_names_no_site_is_warned_of(url: str) -> None:
    page = clean(PAGE, url=url)
    assert "url" in names(page.warnings)
    assert page.url == url


@pytest.mark.parametrize("url", [None, "", "https://tide.example/x", "//tide.example/x", "http://localhost:8000/a", "file:///a.html"])
def test_a_url_that_is_one_or_none_at_all_is_not(url: str | None) -> None:
    assert "url" not in names(clean(PAGE, url=url).warnings)


@pytest.mark.parametrize("kind", ["html", "text"])
def test_a_page_whose_url_has_a_lone_surrogate_can_be_written(kind: str) -> None:
    page = clean(PAGE, url="http://a.example/\udcff", kind=kind)
    assert page.url == "http://a.example/\ufffd"
    assert "surrogates" in names(page.warnings)
    assert page.model_dump_json()
