"""The laws: nothing lost, nothing twice; spans are true; same in, same out; never raises; linear."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import subprocess
import sys
import textwrap
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from functools import partial
from html import escape
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sample_pages import NAMES, cleaned, source
from stories import ARTICLE, HEADLINE, TITLES
from timing import grows_at_most

from cleaner import Cleaner, CleanPage, Options, clean
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.matching import match
from cleaner.rules.packs import load_packs
from cleaner.rules.rule import PhraseRule
from cleaner.scoring.score import shipped_scorer

CLEANER = Cleaner()
OTHER = Cleaner()
RULES = load_packs(("core",))
Mode = Literal["html", "text"]

#: Characters that have broken text tools: surrogates, NUL, line and paragraph separators, marks, joiners, İ.
NASTY = "\ud800\udfff\x00\x0b\x0c\x1c\x85\u2028\u2029\u0301\u0345\u200d\u200e\u202e\u2066\u00ad\ufeff\ufffdİßﬁ\U0001f468"
WORDS = st.sampled_from(
    [
        "Sign up for our newsletter.",
        "The council met on Tuesday and decided, after long talks, to wait.",
        "Advertisement",
        "Read more:",
        "8:00 AM",
        "© 2026",
        "* indicates required",
        "Become a member",
        "日本語の文章です。",
        "Мост откроют осенью.",
        "visa mastercard",
        "W",
        "hen the meeting ended it was dark.",
    ]
)
SPACES = st.sampled_from([" ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u3000", "\u2028", "  "])
CHARACTERS = st.text(st.one_of(st.sampled_from(NASTY), st.characters()), max_size=12)
TEXTS = st.lists(st.one_of(WORDS, SPACES, CHARACTERS), max_size=30).map("".join)
TAG_NAMES = (
    "p div span a li ul ol table tr td th h1 h2 form label nav footer article aside blockquote pre code br b time ruby rt math"
    " annotation x-term img"
)
TAGS = st.sampled_from(TAG_NAMES.split())
ATTRIBUTES = st.sampled_from(
    [
        "",
        ' class="newsletter"',
        " hidden",
        ' style="display:none"',
        ' href="/x"',
        ' datetime="2026-01-01"',
        " aria-hidden=true",
        ' class="',
        " id=main",
    ]
)
PIECES = st.one_of(
    st.builds("<{}{}>".format, TAGS, ATTRIBUTES),
    st.builds("</{}>".format, TAGS),
    st.sampled_from(
        ["<!--", "-->", "<![CDATA[", "<script>", "</script>", "<", "&amp;", "&#0;", "&#xD800;", '<input placeholder="Email">']
    ),
    WORDS,
    SPACES,
    CHARACTERS,
)
PAGES = st.lists(PIECES, max_size=40).map("".join)


def hold_laws(page: CleanPage) -> None:
    """Every law that one page can be asked about."""
    text = page.text
    spans = sorted([*page.article.blocks, *page.removed], key=lambda span: span.start)
    at = 0
    for span in spans:
        assert span.start >= at, "a span begins inside another"
        assert span.start < span.end
        assert not _words(text, at, span.start), f"lost: {text[at : span.start]!r}"
        assert text[span.start : span.end] == span.text
        at = span.end
    assert not _words(text, at, len(text)), f"lost: {text[at:]!r}"
    for item in (*page.side_feed, *page.related):
        assert 0 <= item.start <= item.end <= len(text)
    for block in page.article.blocks:
        assert all(block.start <= link.start < link.end <= block.end for link in block.links)
    text.encode("utf-8")
    assert CleanPage.model_validate_json(page.model_dump_json(warnings="error")) == page


def _words(text: str, start: int, end: int) -> str:
    """What stands there but white space, and but a byte-order mark at the start of the text."""
    return text[start:end].removeprefix("" if start else "\ufeff").strip()


def written(page: CleanPage) -> str:
    return hashlib.sha256(page.model_dump_json().encode()).hexdigest()


@pytest.mark.parametrize("name", NAMES)
def test_the_laws_hold_on_every_sample(name: str) -> None:
    hold_laws(cleaned(name))
    text = cleaned(name).text
    as_text = CLEANER.clean(text, kind="text")
    assert as_text.text == text
    hold_laws(as_text)


@given(TEXTS)
@example("a\ud83db")
@example("\x00")
@example("one\u2028two\u0301")
@example("\ufeff\nThe ferry waits.")
def test_the_laws_hold_on_any_text(text: str) -> None:
    page = CLEANER.clean(text, kind="text")
    hold_laws(page)
    assert page.text == "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)


@given(PAGES)
@example("<p>a\ud83db</p>")
@example("<table><tr><td>a<td>b<p>c</table>d")
def test_the_laws_hold_on_any_html(html: str) -> None:
    hold_laws(CLEANER.clean(html, kind="html"))


@given(PAGES)
@example("<div><a href=/r>More</a></div><pre><a href=/r>The museum of ropes opens\n</a></pre>")
@example("<a href=/r><h3>More</h3><pre>Ropes \n</pre></a>")
@example("<pre>Ropes<a href=/r>\n</a></pre>")
def test_every_link_ends_within_its_block(html: str) -> None:
    document = read_html(html)
    for start, end, _ in document.links:
        block = document.block_at(start)
        assert block >= 0
        assert document.start[block] <= start < end <= document.end[block]


@given(st.one_of(TEXTS, PAGES), st.sampled_from(["auto", "html", "text"]))
def test_the_same_source_gives_the_same_page(source: str, kind: Literal["auto", "html", "text"]) -> None:
    assert CLEANER.clean(source, kind=kind) == OTHER.clean(source, kind=kind)


@given(st.binary(max_size=300))
def test_no_bytes_raise(source: bytes) -> None:
    hold_laws(CLEANER.clean(source))


@pytest.mark.parametrize("kind", ["html", "text"])
def test_lone_surrogates_are_replaced_one_for_one_and_reported(kind: Mode) -> None:
    page = CLEANER.clean("A line\ud800 with \udc00 two of them.", kind=kind)
    assert page.text == "A line\ufffd with \ufffd two of them."
    assert any("surrogate" in warning for warning in page.warnings)


def test_the_words_of_a_pages_text_survive_html_reading() -> None:
    html = "<p>One</p>two<div>three <span hidden>four</span></div><ul><li>five</ul><input placeholder=six>"
    assert CLEANER.clean(html, kind="html").text.split() == ["One", "two", "three", "four", "five", "six"]


@pytest.mark.parametrize("name", NAMES)
def test_text_and_html_make_the_same_claims(name: str) -> None:
    """The same words are claimed by the same phrase rules, whichever way they came in."""
    parted = read_text(cleaned(name).text.replace("\t", "\n")).texts  # what a tool ran together is no paragraph of HTML
    lines = [line for text in parted for line in text.split("\n")]
    as_text = read_text("\n\n".join(lines))
    as_html = read_html("".join(f"<p>{escape(line)}</p>" for line in lines))
    phrases = {rule.card.id for rule in RULES.rules if isinstance(rule, PhraseRule)}
    claims = [
        sorted((claim.rule, document.text[claim.start : claim.end]) for claim in match(RULES, document) if claim.rule in phrases)
        for document in (as_text, as_html)
    ]
    assert claims[0] == claims[1]


def test_the_line_ends_of_another_system_change_nothing() -> None:
    article = [textwrap.fill(paragraph, 60) for paragraph in ARTICLE]
    foot = ["* a berth, and", "* a crane.", "No reply.", "Read more", *TITLES, "Privacy policy"]
    text = "\n".join(["Home", "News", "Log in", HEADLINE, *article, "", *article, *foot])

    def answer(source: str) -> list[tuple[str, str, float]]:
        page = clean(source, kind="text")
        return [(span.text.replace("\r", ""), str(span.kind), span.score) for span in (*page.article.blocks, *page.removed)]

    assert answer(text.replace("\n", "\r\n")) == answer(text)


def test_a_cleaner_survives_pickling() -> None:
    cleaner = Cleaner(Options(profile="precision"))
    again = pickle.loads(pickle.dumps(cleaner))
    for name in NAMES[:4]:
        assert again.clean(source(name)) == cleaner.clean(source(name))


def test_a_cleaner_that_was_given_a_scorer_has_it_in_other_processes_too() -> None:
    shipped = shipped_scorer()
    other = replace(shipped, text_second=shipped.titles)
    theirs, ours = pickle.loads(pickle.dumps([*Cleaner.scored_by([other]), Cleaner()]))
    assert theirs._scorer is not shipped
    assert ours._scorer is shipped
    text = source("text-membership-page")
    assert theirs.clean(text) == Cleaner.scored_by([other])[0].clean(text) != ours.clean(text)


def test_a_page_survives_pickling() -> None:
    page = cleaned(NAMES[0])
    assert pickle.loads(pickle.dumps(page)) == page


def test_threads_do_not_disturb_one_another() -> None:
    alone = [written(CLEANER.clean(source(name))) for name in NAMES]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda name: written(CLEANER.clean(source(name))), NAMES * 3))
    assert together == alone * 3


def test_who_writes_no_page_pays_for_no_writing_and_threads_may_write_their_first_pages_at_once() -> None:
    """What checks and writes pages takes 3 MB: pydantic's own, and the reader of installed packages that it looks into."""
    code = """
        import sys
        from concurrent.futures import ThreadPoolExecutor
        from cleaner import Cleaner
        sys.setswitchinterval(1e-6)
        page = Cleaner().clean(sys.argv[1], kind="html")
        print(sorted({"importlib.metadata", "email", "tempfile"}.intersection(sys.modules)))
        with ThreadPoolExecutor(8) as pool:
            print(len(set(pool.map(lambda _: page.model_dump_json(), range(16)))))
    """
    command = [sys.executable, "-c", textwrap.dedent(code), source(NAMES[0]).decode()]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.split("\n")[:2] == ["[]", "1"]


def test_pipe_is_lazy_and_in_order() -> None:
    taken: list[int] = []

    def sources() -> object:
        for number in range(5):
            taken.append(number)
            yield f"Line number {number}."

    pages = CLEANER.pipe(sources())  # type: ignore[arg-type]
    assert taken == []
    assert next(iter(pages)).text == "Line number 0."
    assert len(taken) < 5
    assert [page.text for page in pages] == [f"Line number {number}." for number in range(1, 5)]


def test_pipe_takes_the_arguments_of_clean_with_each_source() -> None:
    html = "<article><h1>Ferries</h1><p>The council met on Tuesday, <a href='/n/1'>the mayor said</a>, and will meet again.</p>"
    known = {"source": html, "url": "https://tide.example/news", "kind": "html"}
    pages = list(CLEANER.pipe([known, html], kind="text"))
    assert pages == [CLEANER.clean(**known), CLEANER.clean(html, kind="text")]  # type: ignore[arg-type]
    assert pages[0].article.blocks[-1].links[0].url == "https://tide.example/n/1"


def test_other_processes_give_the_same_answer() -> None:
    code = (
        "import sys, json, hashlib; sys.path.insert(0, 'tests')\n"
        "from sample_pages import NAMES, cleaned\n"
        "print(json.dumps([hashlib.sha256(cleaned(n).model_dump_json().encode()).hexdigest() for n in NAMES]))"
    )
    answers = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
        answers.append(json.loads(run.stdout))
    assert answers[0] == answers[1] == [written(cleaned(name)) for name in NAMES]


def test_module_function_and_object_agree() -> None:
    assert clean("A line of text.", kind="text") == CLEANER.clean("A line of text.", kind="text")


def _long_page(size: int) -> str:
    body = "".join(f"<p>The council met on day {n} and decided, after long talks, to wait.</p>" for n in range(size))
    lists = "".join(
        f'<li class="item-{n}"><a href="/{n}">Story number {n} of the day</a> <span>8:0{n % 10} AM</span></li>'
        for n in range(size)
    )
    return f"<html><body><nav><ul>{lists}</ul></nav><article>{body}</article></body></html>"


HOSTILE: dict[str, Callable[[int], tuple[str, Mode]]] = {
    "page": lambda n: (_long_page(n), "html"),
    "depth": lambda n: ("<div>" * (20 * n) + "words", "html"),
    "unclosed": lambda n: ("<p><b><a href=x><i>word " * (5 * n), "html"),
    "cells": lambda n: ("<table>" + "<tr><td>1<td>2" * (5 * n), "html"),
    "tokens": lambda n: ("".join(f'<div class="a{k} b{k} c{k}">word {k}</div>' for k in range(3 * n)), "html"),
    "spaces": lambda n: ("word" + " " * (200 * n) + "\n" * (200 * n) + "word", "text"),
    "one line": lambda n: ("Sign up for our newsletter. " * (20 * n), "text"),
    "short lines": lambda n: ("\n".join(f"{k % 12}:00 AM\nSubscribe\n* indicates required" for k in range(4 * n)), "text"),
    "contents": lambda n: ("\n".join(f"Contents\nEntry {k}\nSection {k}\nPart {k}" for k in range(3 * n)), "text"),
    "articles": lambda n: (
        "<title>The council decided</title><article><h1>The council decided</h1>"
        + "<p>The council met on Tuesday and decided, after long talks in the hall by the weir, to wait for the spring.</p>" * 9
        + "</article>"
        + "".join(f"<article><h2>Story {k}</h2>" for k in range(3 * n)),
        "html",
    ),
    "prose": lambda n: ("The council met on Tuesday and decided, after long talks, to wait.\n\n" * (4 * n), "text"),
}


@pytest.mark.parametrize("shape", sorted(HOSTILE))
def test_time_grows_in_proportion_to_the_input(shape: str) -> None:
    """Five times the input takes about five times as long: the ratio is bounded, never the milliseconds.

    Both have more lines than are remembered: a page that is known from the try before takes half the time.
    """

    def cleaning(size: int) -> Callable[[], object]:
        source, kind = HOSTILE[shape](size)
        return partial(CLEANER.clean, source, kind=kind)

    cleaning(10)()
    assert grows_at_most(10, cleaning, 160, 800)


@given(
    source=st.one_of(TEXTS, PAGES, st.binary(max_size=80)),
    url=st.one_of(st.none(), st.text(max_size=30), st.builds("https://tide.example/{}".format, st.text(max_size=20))),
    kind=st.sampled_from(["auto", "html", "text", "markdown"]),
    charset=st.one_of(st.none(), st.text(max_size=12), st.sampled_from(["utf-16", "shift_jis", "latin-1"])),
    retrieved=st.one_of(st.none(), st.datetimes(timezones=st.one_of(st.none(), st.timezones()))),
)
@example("<p><a href=/b>a</a></p>", "https://tide.example/\udcff", "html", "\ud800", None)
def test_whatever_the_arguments_the_page_can_be_written_and_read_again(
    source: str | bytes, url: str | None, kind: str, charset: str | None, retrieved: datetime | None
) -> None:
    page = CLEANER.clean(source, url=url, kind=kind, charset=charset, retrieved=retrieved)
    assert CleanPage.model_validate_json(page.model_dump_json(warnings="error")) == page
