"""Reading HTML: what opens and closes what, and that no page raises."""

from __future__ import annotations

import pytest

from cleaner.reading.html import read_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("</root><p>one</p>two", "one\ntwo"),
        ("<root>one</root>two", "one\ntwo"),
        ("<svg><g></root>one</g></svg>two", "two"),
        ("one</wbr>two<wbr>three", "onetwothree"),
        ("<ul><li>one<ul><li>two</ul><li>three</ul>", "one\ntwo\nthree"),
        ("<table><tr><td>one<td>two<tr><td>three</table>four", "one\ttwo\nthree\nfour"),
        ("<pre>one\n  two\n\nthree </pre> four", "one\n  two\nthree\nfour"),
        ("<span>one</span><b>two</b> <a href=x>three</a>four", "one two three four"),
    ],
)
def test_blocks_end_where_they_should(html: str, text: str) -> None:
    assert read_html(html).text == text


def test_elements_are_in_order_and_know_their_depth() -> None:
    elements = read_html("<body><div><p>one<p>two <b>three</b></div><footer>four</footer>").elements
    assert elements.tag == ["root", "body", "div", "p", "p", "b", "footer"]
    assert elements.depth == [0, 1, 2, 3, 3, 4, 2]
    assert list(zip(elements.first, elements.last, strict=True)) == [(0, 3), (0, 3), (0, 2), (0, 1), (1, 2), (1, 2), (2, 3)]
    assert elements.stop == [7, 7, 6, 4, 6, 6, 7]


def test_hidden_elements_hide_all_that_is_in_them() -> None:
    document = read_html("<p>a<div hidden><p>b<p aria-hidden=true>c</div><p style='display: none'>d<p aria-hidden=false>e")
    assert dict(zip(document.texts, document.hidden, strict=True)) == {"a": False, "b": True, "c": True, "d": True, "e": False}


def test_preformatted_text_deeper_than_elements_have_rows_ends_with_its_element() -> None:
    deep = "<div>" * 300
    assert read_html(f"{deep}<pre>one\n two</pre></div><p>three\n four</p>").text == "one two\nthree four"
