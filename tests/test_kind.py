"""Telling HTML, Markdown and text apart: markup that opens as none, and text with markup left in it."""

from __future__ import annotations

import pytest

from cleaner import Cleaner
from cleaner.reading.kind import kind_of, looks_like_html

LINES = [f"On day {number} the ferry to Lower Quay ran late, and nobody at the office could say why." for number in range(40)]
WRAPPED = "\n".join(["<p>The ferry to Lower Quay", *["ran late again, and nobody at the office"] * 6, "could say why.</p>"])


@pytest.mark.parametrize(
    "source",
    [
        "<!DOCTYPE html>\n<title>Ferries</title>",
        "\ufeff \n<html lang='en'>",
        "Warning: session_start() in /srv/index.php on line 3\n<!DOCTYPE html>\n" + "\n".join(LINES),
        "<p>One paragraph.</p>",
        "<img src='/boat.jpg'><br>\nThe ferry ran late.<br>\nNobody could say why.",
        "<noscript><iframe src='/count'></iframe></noscript>\n<div>The ferry ran late.</div>",
        "<pre>\n" + "\n".join(LINES) + "\n</pre>\n",
        "The ferry ran late.<p>Nobody could <b>say</b> why.</p><p>It ran on <i>time</i> on Sunday.</p>",
        WRAPPED * 3,
    ],
)
def test_markup_is_html_however_it_opens(source: str) -> None:
    assert looks_like_html(source)


@pytest.mark.parametrize(
    "source",
    [
        "",
        "The ferry ran late.",
        "\n".join(["<img height='1' src='https://count.example/p?c=1'>", *LINES]),
        "\n".join([*LINES, "<span>Ida Moor</span> Tue", *LINES, "<span>Per Voss</span> Sun", "<span>Lea Roth</span> Mon"]),
        "\n".join([*LINES, "A page opens with <!DOCTYPE html> and <html>, and ends with </p></body></html>.", *LINES]),
        "Boats < ferries </3 and <someone@quay.example> said that 3 <4.",
    ],
)
def test_text_with_markup_left_in_it_is_text(source: str) -> None:
    assert not looks_like_html(source)


def test_what_is_text_is_cleaned_as_text() -> None:
    page = Cleaner().clean("\n".join(["<img height='1' src='https://count.example/p?c=1'>", *LINES]))
    assert page.page_type is None
    assert all(line in page.article.text for line in LINES)


@pytest.mark.parametrize(("end_tags", "is_html"), [(2, False), (3, True)])
def test_three_end_tags_in_many_lines_make_a_page_of_what_opens_with_a_word(end_tags: int, is_html: bool) -> None:
    source = "The ferry ran late." + "<b>Nobody</b> could say why. " * end_tags
    assert looks_like_html(source) == is_html


STORIES = [f"[Ferry {number} late again](https://quay.example/{number})" for number in range(5)]


def test_two_links_make_markdown_of_a_text() -> None:
    assert kind_of("\n\n".join([*STORIES[:2], *LINES])) == "markdown"
    assert kind_of("\n\n".join([*STORIES[:1], *LINES])) == "text"


def test_two_subheads_make_markdown_of_a_text() -> None:
    assert kind_of("\n\n".join(["## The quay", *LINES, "### The ferry", *LINES])) == "markdown"
    assert kind_of("\n\n".join(["## The quay", *LINES])) == "text"
    assert kind_of("\n\n".join(["# a comment", "# another", "#quay ## 3", *LINES])) == "text"


def test_markup_in_fenced_code_says_nothing_of_what_is_around_it() -> None:
    code = "```html\n" + "<ul>\n<li>Heron</li>\n<li>Tern</li>\n</ul>\n" * 20 + "```"
    assert kind_of("\n".join([LINES[0], code, LINES[1]])) == "text"
    assert kind_of("\n\n".join([LINES[0], code, *STORIES])) == "markdown"
    assert kind_of("\n".join([LINES[0], code.replace("`", ""), LINES[1]])) == "html"


def test_what_auto_reads_as_markdown_is_warned_of() -> None:
    page = Cleaner().clean("\n\n".join([*LINES[:20], *STORIES]))
    assert any(warning.startswith("markdown: read as Markdown") for warning in page.warnings)
    assert "](" not in page.text
