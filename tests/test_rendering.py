"""What a page's lists, tables, code and headings come out as: blocks, text and Markdown, from the page to the end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from timing import grows_at_most

from cleaner import CleanPage, clean
from cleaner.models import Article, ArticleBlock, ContentKind
from cleaner.reading.html import read_html

PARAGRAPHS = [
    "The weir at Mellow Bridge was closed on Tuesday, and the council will not say before spring when it opens again.",
    "Engineers who looked at the gates in October had found that two of the nine no longer move, and wrote so to the town.",
    "The town has asked the county for half of the money, which the county says it will discuss in its meeting in March.",
]


def page_with(inner: str) -> CleanPage:
    first, *rest = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    return clean(f"<body><article><h1>Weir stays closed</h1>{first}{inner}{''.join(rest)}</article></body>", kind="html")


def markdown(inner: str) -> str:
    """What stands between the first paragraph and the second."""
    made = page_with(inner).article.markdown
    return made.split(PARAGRAPHS[0])[1].split(PARAGRAPHS[1])[0].strip("\n")


CODE = "<pre><code>def gate(x):\n    if x &lt; 2:\n        return 1\n\n    return x * 2</code></pre>"
CODE_TEXT = "def gate(x):\n    if x < 2:\n        return 1\n\n    return x * 2"


def test_code_is_one_block_with_its_blank_lines_and_indentation() -> None:
    page = page_with(CODE)
    assert CODE_TEXT in [block.text for block in page.article.blocks]
    assert f"\n\n{CODE_TEXT}\n\n" in page.article.text
    assert f"\n{CODE_TEXT}\n" in page.text
    assert markdown(CODE) == f"```\n{CODE_TEXT}\n```"


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        ("<pre><span>let</span> x;\n\n<span>  let</span> y;</pre>", "let x;\n\n  let y;"),
        (
            "<pre><code><div>def gate(level, limit):</div><div>  return level &gt; limit</div></code></pre>",
            "def gate(level, limit):\n  return level > limit",
        ),
        (
            "<pre>    lift all of the gates<br>      lift one of the gates<br><br>    stop all of the gates</pre>",
            "    lift all of the gates\n      lift one of the gates\n\n    stop all of the gates",
        ),
        ("<pre><code>make gates</code></pre>", "make gates"),
        ("<table><tr><td><pre>1\n2</pre></td><td><pre><code>lift()\n  stop()</code></pre></td></tr></table>", "lift()\n  stop()"),
    ],
)
def test_code_is_code_however_it_is_marked_up(inner: str, code: str) -> None:
    assert markdown(inner) == f"```\n{code}\n```"


def test_no_line_of_code_is_judged_by_itself() -> None:
    inner = "<pre><code><div>def gate(level):</div><div>)</div><div>Advertisement</div>\n\n<div>...</div></code></pre>"
    assert markdown(inner) == "```\ndef gate(level):\n)\nAdvertisement\n\n...\n```"


def test_what_counts_blocks_counts_code_as_one() -> None:
    html = "<p>a</p><pre><code><div>x</div><img src=/i>\n\n<b>y</b> z<i></i></code></pre><p>b</p><img src=/j><pre>c\n\nd</pre>"
    document = read_html(html)
    assert document.texts == ["a", "x\n\ny z", "b", "c\n\nd"]
    elements = document.elements
    spans = list(zip(elements.tag, elements.first, elements.last, strict=True))
    assert spans == [
        ("root", 0, 4), ("p", 0, 1), ("pre", 1, 2), ("code", 1, 2), ("div", 1, 2), ("b", 1, 2), ("i", 1, 2), ("p", 2, 3),
        ("pre", 3, 4),
    ]  # fmt: skip
    assert [image[2] for image in document.raw.images] == [1, 3]
    assert [document.tag[block] for block in range(4)] == ["p", "pre", "p", "pre"]


def test_prose_in_a_pre_keeps_its_paragraphs_as_blocks() -> None:
    texts = [block.text for block in page_with("<pre>" + "\n\n".join(PARAGRAPHS) + "</pre>").article.blocks]
    assert [texts.count(paragraph) for paragraph in PARAGRAPHS] == [2, 2, 2]


def test_the_paragraphs_of_an_item_are_one_item() -> None:
    items = "<ol><li><p>Close the gates.</p><p>Wait for rain.</p></li><li><p>Open them.</p></li></ol>"
    assert markdown(items) == "1. Close the gates.\n\n   Wait for rain.\n2. Open them."
    numbers = [block.number for block in page_with(items).article.blocks if block.kind == ContentKind.LIST_ITEM]
    assert numbers == [1, None, 2]


def test_a_line_break_does_not_end_an_item() -> None:
    assert markdown("<ul><li>Close all of it<br>and the gates too<li>Open all of them</ul>") == (
        "- Close all of it\n\n  and the gates too\n- Open all of them"
    )


def test_lists_in_lists_are_indented_and_numbers_go_on_after_them() -> None:
    inner = (
        "<ol><li>Money for the weir<ul><li>two parts of it now</li></ul>and all of the rest of it</li>"
        "<li>Share of the county<ol start=4><li>of four parts one</ol></li></ol>"
    )
    assert markdown(inner).split("\n") == [
        "1. Money for the weir",
        "   - two parts of it now",
        "",
        "   and all of the rest of it",
        "2. Share of the county",
        "",
        "   4. of four parts one",
    ]


def test_numbers_are_those_of_the_page() -> None:
    assert markdown("<ol start=3><li>Mills<li>Weirs</ol><ol><li>Gates</ol>") == "3. Mills\n4. Weirs\n\n1) Gates"
    assert markdown("<ol><li>Mills<li value=9>Weirs<li>Gates</ol>") == "1. Mills\n\n9) Weirs\n10) Gates"
    assert markdown("<ol reversed><li>Mills<li>Weirs</ol>") == "2. Mills\n\n1) Weirs"
    assert markdown("<ol start=last><li value=9999999999>Mills</ol>") == "1. Mills"


def test_a_number_that_no_mark_replaces_is_kept() -> None:
    assert markdown("<ul><li>2. The second mill<li>• 5) The fifth mill</ul>") == "- 2\\. The second mill\n- 5\\) The fifth mill"
    assert markdown("<ol start=2><li>2. The second mill</ol>") == "2. The second mill"


def test_a_list_that_something_stands_in_counts_on() -> None:
    inner = "<ol><li>Mills are sold.</li><blockquote>Nobody asked us.</blockquote><li>Weirs are not.</li></ol>"
    assert markdown(inner) == "1. Mills are sold.\n\n> Nobody asked us.\n\n2. Weirs are not."


def test_code_in_an_item_belongs_to_it() -> None:
    inner = "<ul><li>Lift all gates:<pre><code>lift 1\nlift 2</code></pre></li><li>Then stop all of them.</li></ul>"
    assert markdown(inner) == "- Lift all gates:\n\n  ```\n  lift 1\n  lift 2\n  ```\n- Then stop all of them."


def test_a_heading_with_a_line_break_is_one() -> None:
    assert markdown("<h2>A weir for<br>the valley</h2>") == "## A weir for the valley"
    assert "\n\nA weir for the valley\n\n" in page_with("<h2>A weir for<br>the valley</h2>").article.text


TIDES = (
    "<table><tr><th></th><th>High</th><th>Low</th></tr><tr><td>Monday</td><td>06:12<br>18:40</td><td>00:10</td></tr>"
    "<tr><td>Tuesday</td><td></td><td><a href='https://x.example/t|2'>01:02</a></td></tr><tr><td>Sunday<td></tr></table>"
)


def test_the_cells_of_a_row_stay_in_their_columns() -> None:
    assert markdown(TIDES).split("\n") == [
        "|  | High | Low |",
        "| --- | --- | --- |",
        "| Monday | 06:12 18:40 | 00:10 |",
        "| Tuesday |  | [01:02](https://x.example/t\\|2) |",
        "| Sunday |  |  |",
    ]
    page = page_with(TIDES)
    rows = [block.text for block in page.article.blocks if block.kind == ContentKind.TABLE]
    assert rows == ["\tHigh\tLow", "Monday\t06:12\n18:40\t00:10", "Tuesday\t\t01:02", "Sunday"]
    assert "\n\nMonday\t06:12 18:40\t00:10\n\nTuesday\t\t01:02\n\n" in page.article.text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<table><tr><th></th><th>High</th></tr></table>", "\tHigh"),
        ("a<table><tr><td><td>b<td><tr><td>c</table>d", "a\n\tb\nc\nd"),
        ("<table><tr><td colspan=2>a<td>b<tr><td colspan=x>c<td>d</table>", "a\t\tb\nc\td"),
        ("<table><tr><td colspan=999>a<td>b</table>", "a" + 15 * "\t" + "b"),
        ("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d</table>e", "a\tb\n\tc\nd\ne"),
        ("<table><tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td>e</table>", "a\tb\t\tc\nd\t\t\te"),
        ("<table><tr><td rowspan=9>a<td>b</table><table><tr><td>c<td>d</table>", "a\tb\nc\td"),
        ("<table><tr><td>a<td><table><tr><td>b<td>c</table><td>d</table>e", "a\tb\tc\td\ne"),
        ("<pre>\n  one\n\n\n    two<br><br> three\n\n</pre>four", "  one\n\n\n    two\n\n three\nfour"),
        ("a<pre>one\n\n</pre> b", "a\none\nb"),
    ],
)
def test_the_page_keeps_empty_cells_and_the_lines_of_code(html: str, text: str) -> None:
    document = read_html(html)
    assert document.text == text
    assert all(block == block.strip() != "" for block in document.texts)


def test_columns_that_are_empty_in_all_rows_are_not_written() -> None:
    assert markdown("<table><tr><td>Mill<td><td>1880</tr><tr><td>Weir<td><td>1902</table>").split("\n") == [
        "| Mill | 1880 |",
        "| --- | --- |",
        "| Weir | 1902 |",
    ]


def test_a_page_that_is_laid_out_as_a_table_has_paragraphs() -> None:
    texts = [*PARAGRAPHS, *(f"Later that day {text}" for text in PARAGRAPHS)]
    cell = "".join(f"<p>{paragraph}</p>" for paragraph in texts)
    page = clean(f"<h1>Weir stays closed</h1><table><tr><td>Menu</td><td>{cell}</td></tr></table>", kind="html")
    assert page.article.markdown.endswith("\n\n".join(texts) + "\n")


def test_a_caption_below_two_pictures_is_listed_once() -> None:
    figure = "<figure><img src=/a.jpg alt=''><figcaption>The weir in October.</figcaption></figure>"
    page = page_with(f"{figure}<p>{PARAGRAPHS[2]}</p>{figure}")
    assert page.article.captions == ("The weir in October.",)
    assert [block.text for block in page.article.blocks if block.kind == ContentKind.CAPTION] == ["The weir in October."] * 2


def test_blocks_that_know_no_number_are_counted() -> None:
    blocks = [
        ArticleBlock(kind=ContentKind.LIST_ITEM, text=text, start=0, end=1, score=1.0, ordered=ordered)
        for text, ordered in (("a", True), ("b", True), ("c", False), ("d", True))
    ]
    assert Article(blocks=tuple(blocks)).markdown == "1. a\n2. b\n\n- c\n\n1. d\n"


SHAPES = {
    "rows": lambda n: "<table>" + "<tr>" + "<td><a href=/x>gate</a> 1<br>2<td colspan=15>" * n + "<tr><td>1" * n + "</table>",
    "code": lambda n: "<pre><code>" + "<div>  lift()</div><b> </b>\n\n" * n + "</code></pre>",
    "lists": lambda n: "<ol>" + "<li>gate<ul>" * n + "<li>gate</li>" * n,
    "tables in tables": lambda n: "<table><tr><td>gate<td>" * n + "<p>gate " * n,
    "headings": lambda n: "<h2>" + "<a href=/x>gate</a><br>" * n + "</h2>",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_what_comes_out_takes_time_in_proportion(shape: str) -> None:
    def rendering(size: int) -> Callable[[], object]:
        return lambda: page_with(SHAPES[shape](size)).article.markdown

    assert rendering(10)()
    # Paths, and the indentation of lists in lists, grow up to the greatest depth that is read: both sizes are beyond it.
    assert grows_at_most(20, rendering, 400, 4_000)


def test_a_row_below_a_cell_of_two_rows_begins_in_its_second_column() -> None:
    north = "<tr><td rowspan=2>North</td><td>4</td></tr><tr><td>5</td></tr>"
    rows = f"<tr><th>Side</th><th>Won</th></tr>{north}<tr><td>South</td><td>6</td></tr>"
    table = "| Side | Won |\n| --- | --- |\n| North | 4 |\n|  | 5 |\n| South | 6 |"
    assert table in markdown(f"<table>{rows}</table>")


def test_a_list_in_a_cell_stays_in_its_row() -> None:
    rows = "<tr><th>Side</th><th>Towns</th></tr><tr><td>North</td><td><ul><li>Skell</li><li>Dunmere</li></ul></td></tr>"
    assert "| North | Skell Dunmere |" in markdown(f"<table>{rows}<tr><td>South</td><td>Tolfen</td></tr></table>")


def test_columns_of_lists_are_lists() -> None:
    cell = "<td><ul><li>Skell</li><li>Dunmere, where the ferry of the island lands</li></ul></td>"
    assert "- Skell\n- Dunmere" in markdown(f"<table><tr>{cell}{cell.replace('Skell', 'Tolfen')}</tr></table>")


def test_a_list_in_a_quote_stays_in_it() -> None:
    quote = "<blockquote><p>They ask that:</p><ul><li>the lamp be lit;</li><li>the boat be mended.</li></ul></blockquote>"
    found = markdown(f"{quote}<ul><li>Nothing else was asked by anybody on the island that day.</li></ul>")
    assert "> They ask that:\n>\n> - the lamp be lit;\n> - the boat be mended.\n\n- Nothing else" in found
