"""What is judged together: rows of tables, whose cells are neither bylines nor lines of furniture either, and lists."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.assembling.shapes import Shapes
from cleaner.document.tables import FEWEST_ROWS, MOST_CELLS, cells, table_rows
from cleaner.reading.html import read_html
from cleaner.reading.markdown import read_markdown
from cleaner.reading.text import read_text
from cleaner.rules.matching import match
from cleaner.rules.ruleset import RuleSet
from cleaner.settling.rows_and_lists import MOST_ITEMS, with_even_lists, with_even_tables, with_whole_rows

ROWS = "".join(f"<tr><td>{day} May</td><td>Jane Doe</td></tr>" for day in (3, 10, 17))
PROSE_TEXT = "The old harbour bridge will close to all traffic in November, the city said on Monday, not to open before spring."
PROSE = f"<p>{PROSE_TEXT}</p>"


@pytest.fixture(scope="module")
def core() -> RuleSet:
    from cleaner.rules.packs import load_packs

    return load_packs(("core",))


def test_a_row_is_as_likely_as_the_likeliest_of_its_cells() -> None:
    document = read_html(f"<p>Before</p><table><tr><td>3 May</td><td>Lower Weir</td></tr><tr><td>Alone</td></tr></table>{PROSE}")
    assert with_whole_rows(document, [1, -5, 7, -9, 3]) == [1, 7, 7, -9, 3]


def test_what_has_no_table_keeps_its_margins() -> None:
    margins = [1, -5]
    assert with_whole_rows(read_html("<p>One</p><p>Two</p>"), margins) is margins
    assert with_whole_rows(read_text("One\nTwo"), margins) is margins


def test_a_row_with_lines_in_a_cell_is_a_row() -> None:
    document = read_html("<table><tr><td>Double<br>(wide)</td><td>80 x 90</td></tr></table>")
    assert table_rows(document) == [(0, len(document))]


def test_a_row_that_holds_a_table_is_none() -> None:
    inner = "<table><tr><td>3 May</td><td>Weir</td></tr><tr><td>10 May</td><td>Tarn</td></tr></table>"
    document = read_html(f"<table><tr><td>Races</td><td>{inner}</td></tr></table>")
    assert table_rows(document) == [(1, 3), (3, 5)]


def test_the_items_of_a_list_are_drawn_towards_their_mean_by_words() -> None:
    document = read_html("<p>Before</p><ul><li>One</li><li>Two and three</li></ul><ol><li>Alone</li></ol><p>Behind</p>")
    assert with_even_lists(document, [500, -1_000, 1_000, -300, 40]) == [500, -100, 700, -300, 40]


def test_the_rows_of_a_table_are_drawn_towards_their_mean_by_words() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{count}</td></tr>" for name, count in (("Team", "P"), ("Upper Weir", 7), ("Tarn", 9)))
    document = read_html(f"<p>Before</p><table>{rows}</table>{PROSE}")
    assert with_even_tables(document, [9, -500, -900, 800, -50, 300, 200, 9]) == [9, -29, -29, 491, 491, 291, 291, 9]


def test_two_rows_and_lines_of_text_keep_their_margins() -> None:
    document = read_html("<table><tr><td>Team</td><td>P</td></tr><tr><td>Tarn</td><td>9</td></tr></table>")
    assert with_even_tables(document, [-5, -5, 8, 8]) == [-5, -5, 8, 8]
    assert with_even_tables(read_text("One\nTwo"), [1, -5]) == [1, -5]


def test_a_list_as_long_as_a_page_and_lines_of_text_keep_their_margins() -> None:
    long = read_html(f"<ul>{'<li>One</li>' * (MOST_ITEMS + 1)}</ul>")
    margins = list(range(MOST_ITEMS + 1))
    assert with_even_lists(long, margins) == margins
    assert with_even_lists(read_text("- One\n- Two"), [1, -5]) == [1, -5]


@pytest.mark.parametrize(
    "row",
    [
        "<td><p>A menu</p><p>of two</p></td><td>A text</td>",
        "<td>A text that stands alone</td>",
        f"<td>Home<br>News</td><td>{PROSE_TEXT}{f'<br><br>{PROSE_TEXT}' * 3}</td>",
        f"<td>Home</td><td>{PROSE_TEXT * 4}</td>",
        "<td>One<br>column</td></tr><tr><td>Of two<br>lines</td>",
        "".join(f"<td>{number}</td>" for number in range(MOST_CELLS + 1)),
    ],
)
def test_rows_that_lay_out_a_page_are_none(row: str) -> None:
    assert table_rows(read_html(f"<table><tr>{row}</tr></table>")) == []


CELLS = [
    (f"<td>Home</td><td>By Jane Doe{f'<br><br>{PROSE_TEXT}' * 4}</td>", ["paragraph"] * 5),
    (f"<td>{PROSE_TEXT}</td>", ["paragraph"]),
    (f"<td>3 May</td><td>{PROSE_TEXT}</td>", ["table", "table"]),
    (f"<td>{PROSE}<table><tr><td>3 May</td><td>Weir</td></tr></table></td>", ["paragraph", "table", "table"]),
    ("<td>The school closes.</td></tr><tr><td>It opens in May.</td>", ["paragraph", "paragraph"]),
    ("<td>The school closes.</td><td></td></tr><tr><td></td><td>It opens in May.</td>", ["paragraph", "paragraph"]),
    ("<th>Closed schools</th></tr><tr><td>Lower Weir</td>", ["table", "table"]),
    ("<td>Closed schools</td></tr><tr><td>Lower Weir</td><td>May</td>", ["table", "table", "table"]),
    ("<td><table role=presentation><tr><td>The school closes.</td><td>So it is.</td></tr></table></td>", ["paragraph"] * 2),
]


@pytest.mark.parametrize(("row", "kinds"), CELLS)
def test_texts_in_cells_are_paragraphs_and_data_are_table(row: str, kinds: list[str]) -> None:
    document = read_html(f"<table><tr>{row}</tr></table>")
    found = [str(Shapes(document).shape(block).kind) for block in range(len(document)) if document.texts[block] != "Home"]
    assert found == kinds


def test_a_table_of_markdown_is_data() -> None:
    document = read_markdown("| Day | Weir |\n| --- | --- |\n| 3 May | Lower Weir |", None)
    assert [str(Shapes(document).shape(block).kind) for block in range(len(document))] == ["table", "table"]


def test_a_menu_in_a_cell_beside_the_text_is_removed() -> None:
    menu = "<br>".join(f"<a href=/{word}>{word}</a>" for word in ("Home", "Boats", "Weather", "Letters", "About"))
    text = "<br><br>".join(PROSE_TEXT.replace("bridge", f"{word} bridge") for word in ("road", "rail", "foot", "toll"))
    table = f"<table><tr><td>{menu}</td><td>{text}</td></tr></table>"
    page = clean(f"<html><head><title>Bridges close</title></head><body>{table}</body></html>")
    assert [block.kind for block in page.article.blocks] == ["paragraph"] * 4


def test_a_table_has_a_few_rows_one_below_the_other() -> None:
    document = read_html(f"<table><tr><td>By Jane Doe</td><td>3 May</td></tr></table><p>Between</p><table>{ROWS}</table>")
    assert cells(document) == {0, 1, *range(3, 9)}
    assert cells(document, FEWEST_ROWS) == set(range(3, 9))


def test_the_days_and_names_of_a_table_are_neither_date_nor_byline(core: RuleSet) -> None:
    head = "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1>"
    table = read_html(f"{head}<table>{ROWS}</table>{PROSE * 3}</body></html>")
    frame = read_html(f"{head}<table><tr><td>By Jane Doe</td><td>3 May 2026</td></tr></table>{PROSE * 3}</body></html>")
    kinds = [[str(claim.kind) for claim in match(core, page) if claim.kind in ("date", "byline")] for page in (table, frame)]
    assert kinds == [[], ["byline", "date"]]
