"""Reading HTML: what opens and closes what, and that no page raises."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from timing import grows_at_most

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
        ("<pre>one\n  two\n\nthree </pre> four", "one\n  two\n\nthree\nfour"),
        ("<span>one</span><b>two</b> <a href=x>three</a>Four", "one two three Four"),
        ("See <a href=x>one</a>, or (<a href=x>two</a>); the <span>three</span>'s.", "See one, or (two); the three's."),
        ("<a href=x>one </a>, two", "one , two"),
        ("日本の<a href=x>首都</a>は東京", "日本の首都は東京"),
        ("<a href=x>首都</a><a href=y>東京</a>", "首都 東京"),
    ],
)
def test_blocks_end_where_they_should(html: str, text: str) -> None:
    assert read_html(html).text == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><span class=dropcap>T</span>he mayor", "The mayor"),
        ("<h1><span>F</span><span>erry talks</span></h1>", "Ferry talks"),
        ("<p>a <a href=x>union</a>-led <a href=x>ferry</a>s, <a href=x>harbours</a>—all", "a union-led ferrys, harbours—all"),
        ("<p>\"<a href=x>one</a>\" „<a href=x>zwei</a>“ (<span>x <span>“</span><span>Big</span>", '"one" „zwei“ (x “Big'),
        ("<p>H<sub>2</sub>O, the U.S.<b>A</b>, at 8:<b>30</b> <b>14</b><b>:</b><span>04</span>", "H2O, the U.S.A, at 8:30 14:04"),
        ("<p>std::<b>vector</b> <code>a.<b>Foo</b></code>, so.<sup>1</sup> <b>北</b>:<i>東</i>", "std::vector a.Foo, so.1 北:東"),
        ("<p>the <b>F</b>erry has an iPh<b>O</b>ne <br> <b>Tech</b><i>Crunch</i>", "the Ferry has an iPhOne\nTechCrunch"),
        ("<h2><span>T</span><span>h</span><span>e</span> <span>q</span><span>u</span><span>a</span><span>y</span>", "The quay"),
        ("<p>url:<i>address</i> 'a + ?<b>Sized</b> <span>M</span><span>A</span>", "url:address 'a + ?Sized M A"),
        ("<p>$<span>50</span>m, <span>50</span>€, <span>'</span><span>Tide</span>'", "$50 m, 50€, 'Tide'"),
        ("<p><span>Anti-</span><span>Storm</span> <a href=x>서울</a>은 <span>東京</span>都", "Anti-Storm 서울은 東京都"),
    ],
)
def test_a_word_with_an_element_in_it_is_one_word(html: str, text: str) -> None:
    assert read_html(html).text == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<span>Harbour</span>The mayor", "Harbour The mayor"),
        ("<span>Ports</span>12 <span>(</span><span>12</span>", "Ports 12 (12"),
        ("<span>name</span><span>string</span><span>$</span><span>-</span>", "name string $ -"),
        ("<a href=x>A</a><a href=y>b</a><span>/</span><a href=z>c</a>", "A b / c"),
        ("<span>Note:</span>the mayor <span>(old)</span>the", "Note: the mayor (old) the"),
        ("<span>- </span>one <span>i</span><span>one</span>", "- one i one"),
        ("<p><strong>Note:</strong>The <em>old:</em>four <b>wharves.</b>Ten", "Note: The old: four wharves. Ten"),
        ("<li><strong>Depth:</strong>6.5 metres; <b>Width</b>9", "Depth: 6.5 metres; Width9"),
        ("<p>To close anything.<cite>Hollis Wrenfield</cite>", "To close anything. Hollis Wrenfield"),
        ("<p>The boat leaves before dawn.<span>Jon Elm</span>", "The boat leaves before dawn. Jon Elm"),
        ("<p>All of our offers (old)<b>New", "All of our offers (old) New"),
        ("<p><span>1</span><span>2</span> <a href=x>A</a><a href=y>b</a>", "1 2 A b"),
    ],
)
def test_elements_side_by_side_are_words_apart(html: str, text: str) -> None:
    assert read_html(html).text == text


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<p>Of <st1:place>Skell</st1:place> the <x-term>list</x-term>s <slot>of</slot><o:p></o:p>.", ["Of Skell the lists of."]),
        ("<p>We <nobr>go</nobr> <meta itemprop=x><input type=hidden>by<link rel=x> sea<ad-slot></ad-slot>.", ["We go by sea."]),
        ("<p>Smile <img class='wp-smiley emoji'> and <img width=1 height=1>wait", ["Smile and wait"]),
        ("<p>Of <x-card><div>Skell</div></x-card> we", ["Of", "Skell", "we"]),
        ("<div>Of <x-term>Skell</x-term> we</div>", ["Of", "Skell", "we"]),
        ("<x-card><p>Of Skell</x-card>we", ["Of Skell", "we"]),
        ("<p>Of <img src=x> Skell <input value=Go type=submit> we <button>Send</button>", ["Of", "Skell", "Go", "we", "Send"]),
    ],
)  # fmt: skip
def test_what_is_within_a_sentence_ends_no_paragraph(html: str, blocks: list[str]) -> None:
    assert read_html(html).texts == blocks


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<p>昨日、<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>から来た", ["昨日、東京から来た"]),
        ("<p><ruby>漢<rt>かん<rb>字<rt>じ</ruby>を<ruby>東<rtc><rt>a</rt></rtc>京</ruby>都", ["漢字を東京都"]),
        ("<ruby>東<rt>ひがし<p>京</p></ruby>都", ["東", "京", "都"]),
        ("<p>one <rt>two</rt> <annotation>three</annotation>", ["one two three"]),
        ("<p>It is <math><mi>d</mi><mo>=</mo><mi>t</mi><mo>/</mo><mn>2</mn></math>, so", ["It is d=t/2, so"]),
        ("<p><math><semantics><mi>d</mi><annotation encoding=x>\\mi d</annotation></semantics></math> is", ["d is"]),
    ],
)
def test_readings_of_characters_and_formulas_are_passed_over(html: str, blocks: list[str]) -> None:
    assert read_html(html).texts == blocks


@pytest.mark.parametrize("cap", ["<div class=cap>W</div>", "<div><div><b>W</b></div><i></i></div>", "<p><span>W</span></p>"])
def test_a_first_letter_in_an_element_of_its_own_begins_its_paragraph(cap: str) -> None:
    document = read_html(f"<main><p>One</p>{cap}<p>hen the meeting had ended <a href=x>it was</a> dark.</p><p>Two</p></main>")
    assert document.texts == ["One", "When the meeting had ended it was dark.", "Two"]
    assert document.tag == ["p", "p", "p"]
    elements = document.elements
    held = [(tag, *document.texts[low:high]) for tag, low, high in zip(elements.tag, elements.first, elements.last, strict=True)]
    assert [row for row in held if row[0] == "p" and row[1:]] == [("p", text) for text in document.texts]
    assert all(len(row) == 1 for row in held if row[0] in {"div", "b", "i", "span"})


@pytest.mark.parametrize(
    "html",
    [
        "<h2>W</h2><p>harf, a place where ships are loaded and unloaded</p>",
        "<div>W</div><p>When the meeting ended it was dark outside</p>",
        "<div>w</div><p>hen the meeting ended it was dark outside</p>",
        "<div>W</div><p>wolfmaster said</p>",
        "<div><a href=x>W</a></div><p>hen the meeting ended it was dark outside</p>",
        "<div>W</div><h4>hen the meeting ended it was dark outside</h4>",
        "<li>W</li><p>hen the meeting ended it was dark outside</p>",
    ],
)
def test_a_letter_before_something_else_stands_alone(html: str) -> None:
    assert len(read_html(html).texts) == 2


def test_a_page_of_frames_is_read_as_browsers_without_frames_see_it() -> None:
    text = "The ferry to Lower Quay ran late again on Monday, and nobody at the office could say to anybody why. " * 5
    page = "<head><title>x</title></head><frameset cols=20,80><frame src=a><noframes><body><h1>Ferry</h1><p>{}</body></noframes>"
    assert read_html(page.format(text)).texts == ["Ferry", text.strip()]
    assert read_html(page.format("Frames, please.")).texts == []


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


def test_headlines_are_noted() -> None:
    document = read_html("<h1></h1><div><h1><b>one</b></h1><h2>two</h2></div>" + "<div>" * 300 + "<h1>three")
    assert [document.elements.tag[row] for row in document.headings] == ["h1", "h1"]


HOSTILE: dict[str, Callable[[int], str]] = {
    "depth": lambda n: "<div>" * n + "words",
    "inline depth": lambda n: "<b>" * n + "word <br>" * n,
    "paragraphs past the rows": lambda n: "<div hidden><p>x</p>" * n,
    "links past the rows": lambda n: "<div><a href=x>word" * n,
    "pieces of one block": lambda n: "<p>" + "<b>w</b>" * n,
    "blocks": lambda n: "<p>word</p>" * n,
    "one line": lambda n: "<p>" + "word " * (20 * n),
    "attributes": lambda n: "<p " + " ".join(f"a{k}=b" for k in range(n)) + ">x",
    "cells": lambda n: "<table><tr>" + "<div>" * 250 + "<td>x" * n,
    "ends of nothing": lambda n: "<div>" * 250 + "</b></p></li></td>x" * n,
    "preformatted": lambda n: "<pre>x" + "<b> </b>\n\n" * n,
    "skipped": lambda n: "<svg>" + "<g></q>" * n,
    "readings": lambda n: "<ruby>" + "<b>" * 200 + "x<rt>y" * n,
    "first letters": lambda n: "<div>" * 100 + "<i><div>W</div></i><p>hen the meeting had ended it</p>" * n,
    "first letters of all": lambda n: ("<div>" * 100 + "W" + "</div>" * 100 + "<p>hen the meeting had ended it") * (n // 50),
    "edges": lambda n: "<p>" + "<b>" * 200 + "<i>word.</i><i>New</i>" * n,
    "components": lambda n: "<p>" + "<x-y>word" * n,
}


@pytest.mark.parametrize("shape", sorted(HOSTILE))
def test_time_grows_in_proportion_to_the_input(shape: str) -> None:
    assert grows_at_most(20, lambda size: partial(read_html, HOSTILE[shape](size)), 1_000, 10_000)


@pytest.mark.parametrize("attribute", ["shadowrootmode=open", "shadowrootmode=closed", "shadowroot=open"])
def test_a_template_that_is_shown_is_read(attribute: str) -> None:
    html = f"<x-a><template {attribute}><style>p{{}}</style><p>one <b>two</b><div>three</template>four</x-a><p>five"
    document = read_html(html)
    assert document.texts == ["one two", "three", "four", "five"]
    assert document.elements.tag[:3] == ["root", "x-a", "template"]
    assert document.elements.parent[document.element[-1]] == 0


def test_shadow_roots_of_a_page_with_a_text_of_its_own_are_passed_over() -> None:
    menu = "<site-menu><template shadowrootmode=open><a href=/news>News</a></template></site-menu>"
    text = "The ferry to Lower Quay ran late again on Monday, and nobody at the office could say to anybody why. " * 5
    assert read_html(f"{menu}<p>{text}</p>").texts == [text.strip()]


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<template><p>one</template><p>two", ["two"]),
        ("<template><template shadowrootmode=open>one</template></template>two", ["two"]),
        ("<template shadowrootmode=open><template>one</template>two</template>three", ["two", "three"]),
        ("<div><template shadowrootmode=open>one</div>two</template></div>three", ["one", "two", "three"]),
        ("<p>one<template shadowrootmode=open>two", ["one", "two"]),
    ],
)
def test_other_templates_are_passed_over_and_none_loses_words(html: str, texts: list[str]) -> None:
    assert read_html(html).texts == texts


def test_nested_templates_that_are_shown_take_time_in_proportion() -> None:
    def page(size: int) -> str:
        return "<x-a><template shadowrootmode=open><p>word" * size + "</template></x-a>" * size

    assert grows_at_most(20, lambda size: partial(read_html, page(size)), 2_000, 20_000)
