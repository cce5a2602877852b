"""What a page's JSON says is the same however it is escaped: PHP and Python write every letter that is not ASCII as a number."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import clean
from cleaner.document.json_strings import json_string
from cleaner.models import ContentKind

HEADLINE = "Brücke über den Fluß bleibt für Fußgänger geschlossen"
BODY = (
    "<p>Der Hafenrat hat am Dienstag zwei Tage lang mit der Fährgesellschaft darüber verhandelt, wer die Mole nutzt.</p>"
    "<p>Die Gesellschaft nutzt den Liegeplatz seit 2023 ohne Vertrag und hat ein Drittel dessen bezahlt, was sie schuldet.</p>"
    "<p>Keine Seite wollte am Dienstag sagen, wie lange die Gespräche noch dauern und was geschieht, wenn sie scheitern.</p>"
)


@given(st.text(), st.booleans())
def test_a_string_is_what_was_written(text: str, escaped: bool) -> None:
    assert json_string(json.dumps(text, ensure_ascii=escaped)[1:-1]) == text


@pytest.mark.parametrize(("inside", "text"), [(r"a\/b", "a/b"), (r"\ud83d", "\ufffd"), (r"\x41", None), ("a\tb", "a\tb")])
def test_a_string_that_json_does_not_know_is_none_and_a_lone_surrogate_is_replaced(inside: str, text: str | None) -> None:
    assert json_string(inside) == text


@pytest.mark.parametrize("escaped", [False, True])
@pytest.mark.parametrize("title", [HEADLINE, "Hafenblatt"])
def test_headline_and_author_are_known_from_escaped_json(title: str, escaped: bool) -> None:
    said = {"@type": "NewsArticle", "headline": HEADLINE, "author": {"@type": "Person", "name": "Jürgen Müßig"}}
    script = f'<script type="application/ld+json">{json.dumps(said, ensure_ascii=escaped)}</script>'
    front = f"<div>Start</div><div>{HEADLINE}</div><div>Jürgen Müßig</div>"
    page = clean(f"<html><head><title>{title}</title>{script}</head><body>{front}{BODY}")
    kinds = {block.text: block.kind for block in page.article.blocks}
    assert kinds[HEADLINE] is ContentKind.TITLE
    assert kinds["Jürgen Müßig"] is ContentKind.BYLINE
