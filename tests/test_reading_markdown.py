"""Reading Markdown: its marks become blocks and links, its words all come out, and no text takes more than linear time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_laws import CHARACTERS, SPACES, WORDS, hold_laws
from timing import grows_at_most

from cleaner import Cleaner
from cleaner.document.document import Document
from cleaner.reading.markdown import read_markdown

CLEANER = Cleaner()
MARKS = st.sampled_from(
    "# ;- ;> ;1. ;[;](;](http://a.example/b);](<c d>);![;];[1];[1]: /e;);*;**;_;`;```;~~;\n;\n\n;---;===;\\;<b>;</p>;<script>;"
    "<!--;&lt;&;<http://f.example>;    ;| a | b |;|---|---|".split(";")
)
PARAGRAPH = "The ferry to Lower Quay ran late again on Tuesday, and nobody at the office could say why, or when it would not."


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# Ferries *run* late #", "Ferries run late"),
        ("Ferries\n===\n\nLate\n---\n\nruns\n\n---\n", "Ferries\nLate\nruns"),
        ("* one\n* **two**\n   1. three\n\n* * *\n> four", "one\ntwo\nthree\nfour"),
        ("See [one](/a \"One\"), [two][2], [three].\n![four](d.jpg)\n\n[2]: /b", "See one, two, [three]."),
        ("[![a boat](a.jpg)\n\n### Ferry stops\n\nIn winter\n\n](/ferry)", "Ferry stops\nIn winter"),
        ("snake_case_name, 4 * 3 * 2, a\\*b, `x < y`", "snake_case_name, 4 * 3 * 2, a*b, x < y"),
        ("A&amp;B & C <d@quay.example>", "A&B & C <d@quay.example>"),
        ("*one **two** three* _four_ ~~five~~ **six", "one two three four five **six"),
        ("| a | b |\n|---|:-:|\n| 1 | x\\|y |\n\nc | d\n--- | ---\n3 | 4", "a\tb\n1\tx|y\nc\td\n3\t4"),
        ("```python\n# *no* [mark](/a)\n\nx = 1\n```\nafter", "# *no* [mark](/a)\n\nx = 1\nafter"),
        ("```\nnever closed", "```\nnever closed"),
        ("<https://quay.example/a> and a<br>b", "https://quay.example/a and a\nb"),
        ("List<String> 3 <4 <x>", "List<String> 3 <4 <x>"),
    ],
)  # fmt: skip
def test_the_text_is_what_the_markdown_shows(markdown: str, text: str) -> None:
    assert read_markdown(markdown).text == text


def shown_links(document: Document) -> list[tuple[str, str]]:
    return [(document.text[start:end], href) for start, end, href in document.links]


def test_links_are_spans_of_the_text() -> None:
    document = read_markdown("By [Ida *Moor*](/moor) at [the quay](<x y>), [pier][], [2](a_(b)).\n\n[pier]: http://pier.example")
    assert shown_links(document) == [("Ida Moor", "/moor"), ("the quay", "x y"), ("pier", "http://pier.example"), ("2", "a_(b)")]


def test_blocks_have_the_tags_that_their_marks_stand_for() -> None:
    document = read_markdown("# a\n\nb\n\n### c\n\n- d\n1. e\n\n> f\n\n```\ng\n```\n")
    assert document.tag == ["h1", "line", "h3", "li", "li", "blockquote", "pre"]
    assert [document.elements.tag[document.elements.parent[document.element[block]]] for block in (3, 4)] == ["ul", "ol"]


def test_wrapped_lines_are_paragraphs_and_others_are_their_own() -> None:
    broken = ["The ferry to Lower Quay was late again, as", "nobody at the office had thought it would"]
    lines = [*broken, "[be](/a/b/c/d/e/f/g/h/i) then."]
    wrapped = "- an item\n\n" + "\n".join(lines * 5)
    assert len(read_markdown(wrapped)) == 2
    plain = "\n".join(["The ferry to Lower Quay ran late again, as", "nobody at the office had thought it would"] * 5)
    assert len(read_markdown(plain + "\n[the whole office](/a/b/c/d/e/f/g/h/i/j/k/l/m/n) said\nso.")) == 1
    assert len(read_markdown(f"{PARAGRAPH}\n{PARAGRAPH}\n{PARAGRAPH}")) == 3


@pytest.mark.parametrize(
    "facts",
    [
        '---\ntitle: "Ferry stops in winter"\nauthor: [Ida Moor]\ndate: 2026-11-03\nurl: https://quay.example/news/ferry\n---\n',
        "Title: Ferry stops in winter\n\nURL Source: https://quay.example/news/ferry\n\nAuthor: Ida Moor\n"
        "Published Time: 2026-11-03\n\nMarkdown Content:\n",
    ],
)
def test_facts_above_the_text_are_its_metadata(facts: str) -> None:
    assert read_markdown((facts + PARAGRAPH).replace("\n", "\r\n")).text == PARAGRAPH
    page = CLEANER.clean(f"{facts}\n{PARAGRAPH}\n\nMore is [here](../more).\n\n{PARAGRAPH[4:]}\n", kind="markdown")
    article = page.article
    assert (article.title, article.authors, article.published) == ("Ferry stops in winter", ("Ida Moor",), datetime(2026, 11, 3))
    assert page.url == "https://quay.example/news/ferry"
    assert page.text.startswith("The ferry")
    assert [link.url for block in article.blocks for link in block.links] == ["https://quay.example/more"]


@pytest.mark.parametrize("text", ["---\n\nA ruler, and then: words.\n\n---\n", "Title: a line\nand no more of them.\n"])
def test_what_is_no_front_matter_stays(text: str) -> None:
    words = [word for word in text.split() if word != "---"]
    assert read_markdown(text).text.split() == words


@given(st.lists(st.one_of(MARKS, WORDS, SPACES, CHARACTERS), max_size=40).map("".join))
def test_the_laws_hold_on_any_markdown(markdown: str) -> None:
    hold_laws(CLEANER.clean(markdown, kind="markdown"))


@given(
    st.lists(
        st.sampled_from(
            ["one", "*two*", "**three** four", "_five", "six_", "# ", "\n", "\n\n", "- ", "> ", " ", "`seven`", "[eight]"]
        )
    )
)
def test_no_word_is_lost(pieces: list[str]) -> None:
    markdown = "".join(pieces)
    letters = [letter for letter in markdown if letter.isalpha()]
    assert [letter for letter in read_markdown(markdown).text if letter.isalpha()] == letters


def test_blank_lines_are_those_of_the_source() -> None:
    table = "| a | b |\n|---|---|\n| c | d |"
    document = read_markdown(f"# Ferries\n\nThey ran late.\nAgain.\n\n\n- One\n- Two\n\n> said\n\n{table}\n\n```\nx\n```")
    assert document.blank_before == [0, 1, 0, 2, 0, 1, 1, 0, 1]
    assert not any(document.elements.attributes)


def test_a_page_of_few_links_loses_none_of_them() -> None:
    boats = [f"[The {name}](https://quay.example/{name})" for name in ("Heron", "Tern", "Gull", "Plover", "Dunlin")]
    page = CLEANER.clean("\n\n".join([line for boat in boats for line in (boat, *[PARAGRAPH] * 4)]), kind="markdown")
    assert all(f"The {name}" in page.article.text for name in ("Heron", "Tern", "Gull", "Plover", "Dunlin"))


def test_text_with_links_in_markdown_is_told_so() -> None:
    links = "\n".join(f"[Story {number}](https://quay.example/{number})" for number in range(5))
    assert any('kind="markdown"' in warning for warning in CLEANER.clean(links, kind="text").warnings)
    assert not any("markdown" in warning for warning in CLEANER.clean(PARAGRAPH).warnings)


@pytest.mark.parametrize(
    "make",
    [
        lambda size: "[" * size,
        lambda size: "[" * size + "](x" * size,
        lambda size: "[a](" * size,
        lambda size: "**a* b_ " * size,
        lambda size: "` `` " * size,
        lambda size: "> a\n" * size,
        lambda size: "a|b\n---|---\n" * size,
        lambda size: "- " * size + "x",
        lambda size: "[a](" + "(" * size,
        lambda size: ('[a](b "' + "a" * 490) * (size // 100),
        lambda size: "[a]: http://b.example\n" * size,
        lambda size: "```\n~~~\n" * size,
        lambda size: ("word " * 14 + "\n") * (size // 4),
    ],
)
def test_time_is_linear(make: Callable[[int], str]) -> None:
    assert grows_at_most(8, lambda size: partial(read_markdown, make(size)), 4_000, 16_000)
