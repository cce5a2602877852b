"""What a page's tokens are does not go by the portions in which it is given to the tokenizer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.reading import tokens
from cleaner.reading.html import read_html

PIECES = [
    "<script>", "<script type='application/ld+json'>", "</script>", "</SCRIPT >", "</scripts>", "<SCRIPT async>",
    "<style>", "</style>", "<!--", "-->", "</", "<p>", "</p>", "<textarea>", "</textarea>", "<title>", "</title>",
    "<svg>", "</svg>", "<a title='<script>'>", "let sound = 12; ", "harbour ", "The bridge is closed. ", "ſcript", "\u0000", "é",
]  # fmt: skip


def read(page: str, portion: int) -> tuple[object, ...]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tokens, "_PORTION", portion)
        document = read_html(page, None)
    return document.text, document.tag, document.raw.title, document.raw.json_ld


@given(st.lists(st.sampled_from(PIECES), max_size=24), st.sampled_from([3, 8, 17, 32]))
def test_a_page_reads_the_same_in_portions_of_any_size(pieces: list[str], portion: int) -> None:
    page = "".join(pieces)
    assert read(page, portion) == read(page, 1 << 20)


def test_a_script_in_which_another_is_commented_out_ends_where_browsers_end_it() -> None:
    script = f"<script><!-- {'let sound = 12; ' * 4_000} <script> </script> hidden --></script>"
    assert read_html(f"<p>Before</p>{script}<p>Behind</p>", None).texts == ["Before", "Behind"]
