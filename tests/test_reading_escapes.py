"""Line ends written as backslash-n are line ends, and tags written as entities are tags; paths, code and examples stay."""

from __future__ import annotations

import pytest
from stories import ARTICLE

from cleaner import clean
from cleaner.reading.escapes import with_line_ends

LINES = ["Harbour bridge closes for winter", "By Jane Doe", *ARTICLE, "Read more: Why the ferry is late"]


@pytest.mark.parametrize("end", [r"\n", r"\n\n", r"\r\n"])
def test_written_line_ends_part_a_text_and_places_in_it_stay(end: str) -> None:
    source = end.join(LINES)
    page = clean(source, kind="text")
    assert page.article.title == LINES[0]
    assert page.article.authors == ("Jane Doe",)
    assert [gone.text for gone in page.removed] == [LINES[-1]]
    assert [block.text for block in page.article.blocks] == LINES[:-1]
    assert all(source[block.start : block.end] == block.text for block in page.article.blocks)
    assert any(warning.startswith("escapes:") for warning in page.warnings)


def test_markdown_has_its_lines_too() -> None:
    page = clean(r"\n\n".join(["# " + LINES[0], *ARTICLE]), kind="markdown")
    assert page.article.title == LINES[0]
    assert any(warning.startswith("escapes:") for warning in page.warnings)


@pytest.mark.parametrize(
    "text",
    [
        r"They are in C:\new\notes\names and nobody has opened them since.",
        "print writes a line with \\n at its end.\nThe next one does not, and needs \\n by itself.",
        r"A sentence ends here.\nAnd one alone is no layout.",
    ],
)
def test_paths_code_and_a_single_one_are_words(text: str) -> None:
    assert with_line_ends(text) is None
    assert clean(text, kind="text").text == text


@pytest.mark.parametrize("kind", ["auto", "html"])
def test_tags_written_as_entities_are_tags(kind: str) -> None:
    markup = "".join(f"&lt;p&gt;{paragraph}&lt;/p&gt;" for paragraph in ARTICLE)
    page = clean(f"{markup}&lt;p&gt;Tea &amp;amp; cake&lt;/p&gt;", kind=kind)
    assert "&lt;" not in page.text
    assert "Tea & cake" in page.text
    assert any(warning.startswith("escapes:") for warning in page.warnings)


def test_a_page_that_shows_tags_keeps_them_as_words() -> None:
    page = clean(f"<p>{ARTICLE[0]}</p><pre>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</pre><p>{ARTICLE[1]}</p>")
    assert "<p>One</p>" in page.text
