"""What blocks of HTML are whose tags do not say it: headings and items by their role, and bold lines above paragraphs."""

from __future__ import annotations

import pytest
from stories import ARTICLE, HEADLINE

from cleaner import clean

LINE = "A pier without an owner"


def kind(html: str, line: str = LINE) -> tuple[str, int | None]:
    """The kind and level of a line between two paragraphs of an article."""
    paragraphs = [f"<p>{paragraph}</p>" for paragraph in ARTICLE]
    body = "".join([*paragraphs[:2], html, *paragraphs[2:]])
    page = clean(f"<html><head><title>{HEADLINE}</title></head><body><article><h1>{HEADLINE}</h1>{body}</article></body></html>")
    return next((str(block.kind), block.level) for block in page.article.blocks if block.text == line)


def test_a_role_says_what_an_element_is() -> None:
    assert kind(f"<div role='heading' aria-level='3'>{LINE}</div>") == ("heading", 3)
    assert kind(f"<div role='heading'><span>{LINE}</span></div>") == ("heading", None)
    items = f"<div role='listitem'>{LINE}</div><div role='listitem'>Two piers with owners</div>"
    assert kind(f"<div role='list'>{items}</div>")[0] == "list_item"
    assert kind(f"<div role='note'>{LINE}</div>")[0] == "paragraph"


@pytest.mark.parametrize("html", [f"<p><strong>{LINE}</strong></p>", f"<p><b><span>{LINE}</span></b></p>"])
def test_a_bold_line_above_a_paragraph_is_a_heading(html: str) -> None:
    assert kind(html)[0] == "heading"


@pytest.mark.parametrize(
    ("html", "line"),
    [
        ("<p><b>Who owns the pier?</b></p>", "Who owns the pier?"),
        ("<p><b>Nobody owns the pier.</b></p>", "Nobody owns the pier."),
        ("<p><b>A pier</b> without an owner</p>", LINE),
        (f"<p><b>{LINE}</b></p><p>It is old</p>", LINE),
        (f"<p>{LINE}</p>", LINE),
    ],
)
def test_a_bold_sentence_is_none(html: str, line: str) -> None:
    assert kind(html, line)[0] == "paragraph"
