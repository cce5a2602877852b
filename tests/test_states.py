"""The state that scripts build a page from: which of its texts is the article's, what it is made of, what stands beside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

import pytest
from timing import grows_at_most

from cleaner import clean
from cleaner.models import CleanPage
from cleaner.reading.html import read_html

HEADLINE = "Ferry to wait for the baker until the spring"
TEXT = [
    "The harbour board decided on Monday that the first ferry may leave five minutes late, and that nobody will be fined.",
    "For eleven years it has waited for a woman with forty loaves, and no timetable has ever said a word about that.",
    "A new contract would have taken forty crowns for each minute, which is more than the bread of the island costs.",
    "Islanders had offered to pay the fine, and the woman had offered to rise earlier, if the ovens could be lit by then.",
]
#: About the same, longer, and another story.
OTHER = [
    "When the ferry waits for the baker, the post waits too, and in spring that means that seeds come to the island late.",
    "A gardener has counted the mornings on which the mail boat came behind the ferry, and has written them on a door.",
    "There are two hundred and six of them so far, and the door has been hung in the hall of the school for all to see.",
    "Whoever wants to add a morning has to sign it, and has to say what was late: the bread, the boat, or the reader.",
    "The school will keep the door until the next headmaster comes, who is said to be a man that is never late himself.",
]


def page_of(state: Any, title: str = f"{HEADLINE} | Skagvik Courier") -> CleanPage:
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    return clean(f"<html><head><title>{title}</title></head><body><div id=root></div>{script}</body></html>")


def marked_up(paragraphs: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in paragraphs)


def story(title: str, paragraphs: list[str], **more: Any) -> dict[str, Any]:
    return {"headline": title, "slug": title.lower().replace(" ", "-"), "body": marked_up(paragraphs), **more}


OWN = story(HEADLINE, TEXT)
RELATED = [story("Door of the late mornings hangs in school", OTHER), story("Bread dearer on the island", OTHER[1:])]


@pytest.mark.parametrize("title", ["Waffles of the north: a map", f"{HEADLINE} | Skagvik Courier", f"Courier - {HEADLINE}"])
def test_a_text_is_the_articles_where_its_title_is_the_pages(title: str) -> None:
    page = page_of({"article": OWN | {"headline": title.removesuffix(" | Skagvik Courier").removeprefix("Courier - ")}}, title)
    assert page.article.text == "\n\n".join(TEXT)


@pytest.mark.parametrize(
    "state",
    [
        {"article": OWN, "related": RELATED},
        {"related": RELATED, "article": OWN},
        {"byId": {"1": RELATED[0], "2": OWN, "3": RELATED[1]}},
        {"stories": [*RELATED, OWN]},
        {"article": {**OWN, "related": RELATED}},
        {"article": {**OWN, "comments": [{"text": " ".join(OTHER)} for _ in range(4)]}},
        {"article": {**OWN, "author": {"name": "Ines Valdrup", "bio": {"html": marked_up(OTHER)}}}},
    ],
)
def test_of_several_texts_the_article_is_the_one_called_as_the_page(state: Any) -> None:
    assert page_of(state).article.text == "\n\n".join(TEXT)


@pytest.mark.parametrize(
    "state",
    [{"related": RELATED}, {"stories": RELATED[::-1]}, {"byId": {str(n): one for n, one in enumerate(RELATED)}}],
)
def test_of_several_stories_none_is_taken_that_is_called_otherwise(state: Any) -> None:
    assert page_of(state).text == ""


def test_of_several_stories_one_is_taken_that_is_called_nearly_so() -> None:
    page = page_of({"article": OWN, "related": RELATED}, "Ferries wait for bakers, says the board")
    assert page.article.text == "\n\n".join(TEXT)


def test_a_text_is_told_by_the_beginnings_of_the_titles_words() -> None:
    assert page_of({"a": {"body": marked_up(TEXT)}}, "Ferries, fines, islander").article.text == "\n\n".join(TEXT)
    assert page_of({"a": {"body": marked_up(TEXT)}}, "Waffles, maps, mountains").text == ""


KINDS = [
    ("heading", "What it costs"),
    ("paragraph", TEXT[2]),
    ("list_item", "Forty loaves"),
    ("list_item", "Six rolls"),
    ("quote", TEXT[3]),
]
LISTS: dict[str, list[dict[str, Any]]] = {
    "types": [
        {"type": "heading", "text": KINDS[0][1]},
        {"type": "paragraph", "text": TEXT[2]},
        {"type": "list-item", "text": KINDS[2][1]},
        {"type": "list-item", "text": KINDS[3][1]},
        {"type": "quote", "text": TEXT[3]},
    ],
    "portable text": [
        {"_type": "block", "style": "h2", "children": [{"_type": "span", "text": KINDS[0][1]}]},
        {"_type": "block", "style": "normal", "children": [{"_type": "span", "text": TEXT[2]}]},
        {"_type": "block", "style": "normal", "listItem": "bullet", "children": [{"text": KINDS[2][1]}]},
        {"_type": "block", "style": "normal", "listItem": "bullet", "children": [{"text": KINDS[3][1]}]},
        {"_type": "block", "style": "blockquote", "children": [{"_type": "span", "text": TEXT[3]}]},
    ],
    "rich text": [
        {"nodeType": "heading-2", "content": [{"nodeType": "text", "value": KINDS[0][1]}]},
        {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": TEXT[2]}]},
        {
            "nodeType": "unordered-list",
            "content": [{"nodeType": "list-item", "content": [{"nodeType": "text", "value": kind[1]}]} for kind in KINDS[2:4]],
        },
        {"nodeType": "blockquote", "content": [{"nodeType": "paragraph", "content": [{"value": TEXT[3]}]}]},
    ],
    "content elements": [
        {"type": "header", "level": 2, "content": KINDS[0][1]},
        {"type": "text", "content": TEXT[2]},
        {"type": "list", "items": [{"type": "text", "content": kind[1]} for kind in KINDS[2:4]]},
        {"type": "interstitial_link", "content": "Door of the late mornings hangs in the hall of the school"},
        {"type": "quote", "content_elements": [{"type": "text", "content": TEXT[3]}]},
    ],
}


@pytest.mark.parametrize("shape", sorted(LISTS))
def test_what_entries_say_they_are_is_what_comes_out(shape: str) -> None:
    paragraphs = [{"type": "paragraph", "text": text} for text in TEXT[:2]]
    page = page_of({"article": {"headline": HEADLINE, "content": paragraphs + LISTS[shape]}})
    blocks = [(str(block.kind), block.text) for block in page.article.blocks if block.kind != "title"]
    assert blocks == [("paragraph", TEXT[0]), ("paragraph", TEXT[1]), *KINDS]


def test_markup_in_a_state_is_read_as_markup() -> None:
    body = marked_up(TEXT) + "<h2>The fine</h2><ol><li>Forty crowns a <a href='/m'>minute</a></li></ol><p>$$ADVERT$$</p>"
    page = page_of({"article": {"headline": HEADLINE, "html": body}})
    assert [str(block.kind) for block in page.article.blocks[-2:]] == ["heading", "list_item"]
    item = page.article.blocks[-1]
    assert (item.ordered, item.number, item.path) == (True, 1, "script/ol/li")
    assert [page.text[link.start : link.end] for link in item.links] == ["minute"]
    assert "$$" not in page.text


BESIDE = {"standfirst": "A small island gets its bread in time.", "publishedAt": "2026-03-17T06:30:00+01:00"}


@pytest.mark.parametrize(
    "authors",
    [{"author": "Ines Valdrup"}, {"authors": [{"name": "Ines Valdrup"}]}, {"byline": {"text": "By Ines Valdrup"}}],
)
def test_what_stands_beside_the_text_is_the_articles(authors: dict[str, Any]) -> None:
    article = page_of({"article": OWN | BESIDE | authors, "related": RELATED}).article
    assert (article.title, article.standfirst, article.authors) == (HEADLINE, BESIDE["standfirst"], ("Ines Valdrup",))
    assert article.published == datetime.fromisoformat(BESIDE["publishedAt"])
    assert article.text == "\n\n".join(TEXT)


def test_what_the_page_says_of_itself_goes_before() -> None:
    script = json.dumps({"article": OWN | BESIDE | {"author": "A. Nother"}})
    head = '<meta name="author" content="Ines Valdrup"><meta name="date" content="2026-03-18">'
    page = clean(f"<html><head><title>{HEADLINE}</title>{head}</head><body><script>s = {script}</script></body></html>")
    assert page.article.authors == ("Ines Valdrup",)
    assert page.article.published == datetime(2026, 3, 18)


def test_a_headline_is_text_where_it_is_no_markup() -> None:
    title = "Why a<b matters to bakers & boats"
    page = page_of({"article": OWN | {"headline": title}}, title.replace("<", "&lt;").replace("&", "&amp;", 1))
    assert page.article.blocks[0].text == page.article.title


def flight(rows: str, cut: int) -> CleanPage:
    pieces = [rows[at : at + cut] for at in range(0, len(rows), cut)]
    scripts = "".join(f"<script>self.__next_f.push({json.dumps([1, piece])})</script>" for piece in pieces)
    first = "<script>(self.__next_f=self.__next_f||[]).push([0])</script>"
    return clean(f"<html><head><title>{HEADLINE}</title></head><body>{first}{scripts}</body></html>")


def element(tag: str, *children: Any, **more: Any) -> list[Any]:
    return ["$", tag, None, {"children": children[0] if len(children) == 1 else list(children), **more}]


TREE = element(
    "div",
    element("header", element("nav", element("a", "News"), element("a", "Sport"))),
    element(
        "article",
        element("h1", HEADLINE),
        element("p", BESIDE["standfirst"], className="dek"),
        *(element("p", text) for text in TEXT),
        element("ul", element("li", "Forty loaves"), element("li", "Six rolls")),
    ),
    element("footer", element("p", "Skagvik Courier, for all who live between the two harbours and for all who do not.")),
)
MARKUP = marked_up(TEXT).encode()
ROWS = {
    "tree": f'0:["$L1"]\n1:{json.dumps(TREE)}\n',
    "text": f"2:T{len(MARKUP):x},{MARKUP.decode()}3:" + json.dumps(element("$L4", post={"title": HEADLINE, "html": "$2"})),
    "text alone": f'2:T{len(MARKUP):x},{MARKUP.decode()}3:["$","p",null,{{}}]\n',
    "props": "1:" + json.dumps(["$", "$L4", None, {"article": {"title": HEADLINE, "body": marked_up(TEXT)}}]) + "\n",
    "list": "1:" + json.dumps(["$", "$L4", None, {"title": HEADLINE, "body": [{"type": "p", "text": t} for t in TEXT]}]) + "\n",
    "others": f"0:I[5,[],\"a\"]\n:HL[\"/a.css\"]\n1:{json.dumps(['$', '$L4', None, {'stories': [*RELATED, OWN]}])}\n",
}


@pytest.mark.parametrize("cut", [40, 400, 100_000])
@pytest.mark.parametrize("shape", sorted(ROWS))
def test_rows_that_are_passed_in_pieces_are_read(shape: str, cut: int) -> None:
    page = flight(ROWS[shape], cut)
    assert page.article.text.startswith("\n\n".join(TEXT))
    assert "News" not in page.text
    assert "between the two harbours" not in page.text
    if shape == "tree":
        assert [str(block.kind) for block in page.article.blocks[-2:]] == ["list_item"] * 2
        assert page.article.standfirst == BESIDE["standfirst"]


def test_values_that_name_each_other_by_number_are_put_together() -> None:
    values: list[Any] = [["ShallowReactive", 1], {"data": 2, "none": -1}, {"a": 3, "b": 9}]
    values += [{"title": 4, "content": 5, "author": 6, "date": 7, "of": 8}, HEADLINE, marked_up(TEXT), "Ines Valdrup"]
    values += ["2026-03-17", [3, 9], {"title": 10, "url": 11, "content": 12}, RELATED[0]["headline"], "/a", marked_up(OTHER)]
    page = page_of(values)
    assert page.article.text == "\n\n".join(TEXT)
    assert page.article.authors == ("Ines Valdrup",)


@pytest.mark.parametrize("values", [[{"a": 0}, [0, 1]], [[1], [0], {"a": 1}], [{"a": 5}], [{"a": True}, "x"], [{}, [{}]]])
def test_values_that_name_themselves_or_nothing_raise_nothing(values: Any) -> None:
    assert read_html(f"<title>x</title><script>s = {json.dumps([*values, 'x' * 300])}</script>").text == ""


ODD: list[dict[str, Any]] = [
    {"title": HEADLINE + "\ud800", "body": marked_up(TEXT), "author": "\udfff Ines", "dek": "A\ud800 word", "date": "\ud800"},
    {"title": HEADLINE, "body": marked_up([f"{text} \ud800" for text in TEXT]), "author": [None, 1, [2], {"name": 3}]},
    {"title": HEADLINE, "content": [{"type": "heading", "level": [1], "text": text} for text in TEXT]},
    {"title": HEADLINE, "content": [{"type": ["p"], "style": {}, "listItem": 1, "text": [[text]]} for text in TEXT]},
    {"title": {"rendered": [1]}, "name": {"name": {}}, "content": {"rendered": marked_up(TEXT)}, "date": True},
    {"title": HEADLINE, "body": [["$", "p", None, {"children": text, "className": ['"']}] for text in TEXT], "date": 10**40},
]


@pytest.mark.parametrize("number", range(len(ODD)))
def test_whatever_stands_in_a_state_raises_nothing(number: int) -> None:
    page = page_of({"article": ODD[number]})
    flight(f"1:{json.dumps(ODD[number])}\n2:T5,\ud800x", 1_000)
    assert TEXT[0].lower() in page.article.text.lower()
    page.model_dump_json().encode()


@pytest.mark.parametrize("value", ["1" * 5_000, "[" * 5_000, '{"a":' * 5_000])
def test_what_python_cannot_read_raises_nothing(value: str) -> None:
    for script in (f"s = [1, {value}]", f'self.__next_f.push([1,"1:[{value}]\n"])', f'self.__next_f.push([1,{value}])'):
        assert read_html(f"<title>x</title><script>{script}{' ' * 300}</script>").text == ""


HOSTILE: dict[str, Callable[[int], str]] = {
    "named by all": lambda n: json.dumps([{"a": 1}, [2] * n, "text " * 60]),
    "named in depth": lambda n: json.dumps([*({"body": min(k + 1, n), "text": min(k + 1, n)} for k in range(n)), "text " * 60]),
    "parts in parts": lambda n: '{"type":"list","items":[' * 30 + '"text",' * n + '""' + "]}" * 30,
    "markup": lambda n: json.dumps({"body": "<p>word</p>" * n}),
    "titles": lambda n: json.dumps([{"title": f"{k} | " * 20, "body": "text " * 50} for k in range(n // 50)]),
}


@pytest.mark.parametrize("shape", sorted(HOSTILE))
def test_time_grows_in_proportion_to_the_state(shape: str) -> None:
    script = lambda size: f"<title>{'a | b - ' * 50}</title><script>s = {HOSTILE[shape](size)}</script>"  # noqa: E731
    assert grows_at_most(20, lambda size: partial(read_html, script(size)), 2_000, 20_000)


FLIGHTS: dict[str, Callable[[int], str]] = {
    "rows": lambda n: "1:[1]\n" * n,
    "texts": lambda n: "1:T3,abc" * n,
    "no rows": lambda n: "1:{" * n,
    "named": lambda n: "1:Tff," + "text " * 51 + "2:" + json.dumps([{"body": "$1"}] * n) + "\n",
    "named in turn": lambda n: "".join(f'{k:x}:["$","p",null,{{"children":["${k + 1:x}","${k + 1:x}"]}}]\n' for k in range(n)),
}


@pytest.mark.parametrize("shape", sorted(FLIGHTS))
def test_time_grows_in_proportion_to_the_rows(shape: str) -> None:
    def script(size: int) -> str:
        return f"<title>x</title><script>self.__next_f.push({json.dumps([1, FLIGHTS[shape](size)])})</script>"

    assert grows_at_most(20, lambda size: partial(read_html, script(size)), 2_000, 20_000)
