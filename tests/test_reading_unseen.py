"""Pages that show next to nothing: what they keep for browsers without scripts, and the state that scripts build them from."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

import pytest
from timing import grows_at_most

from cleaner import clean
from cleaner.reading.html import read_html

POST = "The council met on Tuesday and decided, after long talks, to wait for the spring before it builds the bridge. "
PARAGRAPHS = [f"On day {n} of the talks about the bridge " + POST.lower().strip() for n in range(5)]
TITLE = "<title>Council waits with the bridge</title>"


def noscript(inside: str, around: str = "Log in") -> str:
    return f"<html><head>{TITLE}</head><body><div>{around}</div><noscript>{inside}</noscript></body></html>"


def test_a_page_with_all_its_words_in_noscript_is_read() -> None:
    document = read_html(noscript("".join(f"<p>{text} <a href=/x>more</a>" for text in PARAGRAPHS)))
    assert document.texts == ["Log in", *(f"{text} more" for text in PARAGRAPHS)]
    assert len(document.links) == len(PARAGRAPHS)
    assert document.elements.tag[:5] == ["root", "body", "div", "noscript", "p"]


@pytest.mark.parametrize(
    ("inside", "around"),
    [
        ("You need to enable JavaScript to run this app.", "Loading"),
        ("<p>" + POST * 5, " ".join(f"word{n}" for n in range(60))),
        ("<img src=pixel>", "Log in"),
    ],
)
def test_noscript_is_passed_over_elsewhere(inside: str, around: str) -> None:
    assert read_html(noscript(inside, around)).text == around


def test_noscript_in_the_head_is_no_part_of_the_page() -> None:
    assert read_html(f"<head><noscript>{POST * 5}</noscript></head><body>Log in</body>").text == "Log in"


@pytest.mark.parametrize("inside", ["</div></body></html><p>{}<div>", "<noscript>{}", "<table><tr><td>{}", "<svg>{}", "<p><b>{}"])
def test_what_noscript_leaves_open_ends_with_it(inside: str) -> None:
    document = read_html(noscript(f"<p>{POST * 5}</p>" + inside.format("end")) + "<p>after")
    assert document.texts[-1] == "after"
    assert document.elements.parent[document.element[-1]] == 1  # of <body>


def state_page(script: str) -> str:
    return f"<head>{TITLE}</head><body><a href=/>The Courier</a><div id=root></div>{script}</body>"


PLAIN = {"page": {"story": {"id": 7, "body": "\n\n".join(PARAGRAPHS)}}}
MARKED_UP = {"post": {"contentHtml": "".join(f"<p>{text}</p><figure></figure>" for text in PARAGRAPHS)}}
LISTED = {"blocks": [{"type": "text", "content": text} for text in PARAGRAPHS] + [{"type": "ad", "slot": 3}]}
NESTED = {"body": [{"_type": "block", "children": [{"text": text[:40]}, {"text": text[40:]}]} for text in PARAGRAPHS]}
FLIGHT = [1, "".join(f"<p>{text}</p>" for text in PARAGRAPHS)]


@pytest.mark.parametrize(
    "script",
    [
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(PLAIN)}</script>',
        f"<script>window.__STATE__ = {json.dumps(MARKED_UP)};</script>",
        f"<script>var a = {{b: 1}}; window['state']={json.dumps(LISTED)}</script>",
        f"<script>self.push({json.dumps(NESTED)})</script>",
        f"<script>self.__next_f.push({json.dumps(FLIGHT)})</script>",
        f"<script>window.state = JSON.parse({json.dumps(json.dumps(PLAIN))})</script>",
    ],
)
def test_a_body_in_the_state_of_a_script_is_read(script: str) -> None:
    document = read_html(state_page(script))
    assert document.texts == ["The Courier", *PARAGRAPHS]
    assert document.in_script == 1
    assert document.tag[1:] == ["p"] * len(PARAGRAPHS)
    assert document.elements.tag[document.elements.parent[document.element[1]]] == "script"
    assert document.text.split("\n") == document.texts


OTHER_STORIES = [{"title": f"Story {n}", "url": f"/{n}", "text": text} for n, text in enumerate(PARAGRAPHS)]


@pytest.mark.parametrize(
    "state",
    [
        {"stories": OTHER_STORIES},
        {"messages": {f"text{n}": text for n, text in enumerate(PARAGRAPHS)}},
        {"body": "We use cookies on this site to count how often it is visited. " * 20},
        {"body": "Too short to be an article about the bridge."},
        {"css": ".a{color:red} " * 200},
    ],
)
def test_what_else_a_state_holds_is_no_body(state: object) -> None:
    assert read_html(state_page(f"<script>window.s = {json.dumps(state)}</script>")).texts == ["The Courier"]


def test_a_page_with_prose_is_not_read_from_its_state() -> None:
    other = {"body": "\n".join(text.replace("bridge", "tunnel") for text in PARAGRAPHS)}
    html = f"<body>{''.join(f'<p>{text}' for text in PARAGRAPHS)}<script>s = {json.dumps(other)}</script>"
    assert read_html(html).texts == PARAGRAPHS


@pytest.mark.parametrize("junk", ["{", "[", '{"a":', "[" * 5000, '{"a":' * 5000, "{{}}", '["a", nul]', "JSON.parse('x')", '"'])
def test_states_that_cannot_be_read_are_passed_over(junk: str) -> None:
    assert read_html(state_page(f"<script>{'x' * 300}; s = {junk}</script>")).texts == ["The Courier"]


HOSTILE: dict[str, Callable[[int], str]] = {
    "noscripts": lambda n: "<noscript>" * n + "<p>word" * n + "</noscript>" * n,
    "many noscripts": lambda n: "<noscript><p>word</noscript>" * n,
    "values": lambda n: f"<script>{'x=[1,' * n}</script>",
    "strings": lambda n: f"<script>x={json.dumps({'body': ['text ' * 20] * n})}</script>",
    "nested lists": lambda n: f"<script>x=[{'[1],' * n}1]</script>",
    "nested texts": lambda n: "<script>x=" + '{"content":[' * 20 + '"text",' * n + '""' + "]}" * 20 + "</script>",
    "scripts": lambda n: "<script>x={a:1};</script>" * n,
    "state scripts": lambda n: f"<script>x={json.dumps({'body': POST * 4})}</script>" * (n // 20),
}


@pytest.mark.parametrize("shape", sorted(HOSTILE))
def test_time_grows_in_proportion_to_the_input(shape: str) -> None:
    assert grows_at_most(20, lambda size: partial(read_html, HOSTILE[shape](size)), 2_000, 20_000)


TEXT = [
    "The harbour bridge will stay shut until spring, the council said on Monday, as two of its bearings have cracked.",
    "Ferries carry people on foot across the water every ten minutes, while lorries take the road round the bay.",
    "Nobody was hurt when the bearings gave way, but a loud bang was heard as far away as the old lighthouse.",
    "New bearings will be paid for with the money set aside for a swimming bath, if enough members vote for that.",
    "Until then the signal box serves as a waiting room, with a stove, a bench and a clock that runs backwards.",
    "When the bridge was last shut for a winter, eleven children of the island skated to school and home again.",
]


@pytest.mark.parametrize(
    "shown",
    [
        f"<p>{TEXT[0]}</p><p>{TEXT[1]}</p>",
        f"<p>{TEXT[0]}</p><p>{TEXT[1][:60]}…</p>",
        f"<p>{TEXT[0]} {TEXT[1]}</p>",
    ],
)
def test_a_teaser_and_the_body_in_json_ld_give_each_paragraph_once(shown: str) -> None:
    data = json.dumps({"@type": "NewsArticle", "articleBody": "\n\n".join(TEXT)})
    script = f'<script type="application/ld+json">{data}</script>'
    page = clean(f"<head>{TITLE}{script}</head><body><h1>The bridge</h1>{shown}</body>")
    assert page.article.text == "\n\n".join(TEXT)
    assert {gone.rule for gone in page.removed} == {"repeat.in-script"}


def body_in_json_ld(shown: list[str], told: list[str]) -> list[str]:
    """The blocks of a page that shows some paragraphs, a standfirst and a wall, and tells others in JSON-LD."""
    told_as = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(told)})
    script = f'<script type="application/ld+json">{told_as}</script>'
    wall = "<p>You have read all of the stories that are free to you this month, and can read on from the first of the next.</p>"
    return read_html(f"<head>{TITLE}{script}</head><h1>The bridge</h1>{''.join(f'<p>{text}' for text in shown)}{wall}").texts


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_a_body_of_which_the_end_is_missing_is_read_from_json_ld(count: int) -> None:
    assert body_in_json_ld(TEXT[:count], TEXT)[-len(TEXT) :] == TEXT
    assert body_in_json_ld([*TEXT[:count], POST[:70] + "…"], [*TEXT[:count], POST, *TEXT[count:]])[-2:] == TEXT[-2:]


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        (TEXT, TEXT),
        (TEXT, TEXT[:3]),
        (TEXT, [*TEXT[:5], TEXT[5].replace("eleven", "twelve")]),
        (TEXT, [text.upper() if number % 2 else text for number, text in enumerate(TEXT)]),
        (TEXT * 3, [TEXT[0], *PARAGRAPHS[:1]]),
        ([TEXT[0], *TEXT[3:]], TEXT),
    ],
)
def test_a_body_that_is_shown_is_not_read_again_from_json_ld(shown: list[str], told: list[str]) -> None:
    assert len(body_in_json_ld(shown, told)) == len(shown) + 2


def test_of_a_list_of_stories_in_json_ld_none_is_completed() -> None:
    stories = [{"@type": "NewsArticle", "articleBody": "\n".join(text)} for text in (TEXT, PARAGRAPHS)]
    script = f'<script type="application/ld+json">{json.dumps({"@type": "ItemList", "itemListElement": stories})}</script>'
    shown = [*TEXT[:3], *PARAGRAPHS[:2]]
    assert read_html(f"<head>{script}</head>{''.join(f'<p>{text}' for text in shown)}").texts == shown
