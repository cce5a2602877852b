"""Tables of a text with one cell a line: their lines belong together, and stay or go so."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from stories import ARTICLE, HEADLINE, TITLES
from timing import grows_at_most

from cleaner import clean
from cleaner.document.line_tables import line_tables
from cleaner.reading.markdown import read_markdown
from cleaner.reading.text import read_text

PLAYERS = ["Ada Lind", "Bo Aske", "Cleo Marr", "Dag Holm", "Eva Sund", "Finn Rask"]
#: Each with his place, name, games, share and what he did.
STATISTICS = [
    cell
    for at, name in enumerate(PLAYERS)
    for cell in ("DL" if at % 2 else "LB", name, str(63 - 7 * at), f"{85 - 9 * at}%", f"{9 - at} tackles, 2 assists (of 12)")
]


def tables_of(lines: Sequence[str]) -> list[list[str]]:
    """The rows of each table of a text, each as its cells between strokes."""
    document = read_text("\n".join(lines), None)
    return [["|".join(document.texts[low:high]) for low, high in table] for table in line_tables(document)]


def test_lines_whose_shapes_come_again_after_a_row_are_a_table() -> None:
    rows = [name + "|" + STATISTICS[5 * at + 2] for at, name in enumerate(PLAYERS)]
    assert tables_of([*ARTICLE, *(cell for row in rows for cell in row.split("|")), *ARTICLE]) == [rows]


def test_rows_may_differ_in_a_cell() -> None:
    cells = list(STATISTICS)
    cells[4] = "No numbers were taken of him."
    (table,) = tables_of([*ARTICLE, *cells, *ARTICLE])
    assert table[1:] == ["|".join(cells[at : at + 5]) for at in range(5, 30, 5)]


@pytest.mark.parametrize(
    "lines",
    [
        [*ARTICLE, "Games", "12", "Goals", "4", *ARTICLE],
        [*ARTICLE, *PLAYERS, *ARTICLE],
        [str(number) for number in range(40)],
        [line for name in PLAYERS for line in (name, "4.5", "See it at the shop")],
        ["CONFIG = {", '"mail": 300,', "},"] * 4,
        [line for text in ARTICLE for line in ("1", text)],
    ],
    ids=["two rows", "names alone", "numbers alone", "cards with a button", "code", "paragraphs"],
)
def test_other_lines_are_none(lines: Sequence[str]) -> None:
    assert tables_of(lines) == []


def test_all_cells_of_a_table_in_an_article_stay() -> None:
    page = clean("\n".join(["Home", "Sport", HEADLINE, *ARTICLE, *STATISTICS, *ARTICLE[::-1], "Most read", *TITLES]), kind="text")
    kept = [block.text for block in page.article.blocks]
    assert [cell for cell in STATISTICS if cell not in kept] == []
    assert not set(kept).intersection(TITLES)


def test_a_numbered_list_of_stories_goes_as_it_did() -> None:
    ranked = [line for number, title in enumerate(TITLES, 1) for line in (str(number), title)]
    page = clean("\n".join([HEADLINE, *ARTICLE, *(f"Later, {text}" for text in ARTICLE), "Most read", *ranked]), kind="text")
    assert not {block.text for block in page.article.blocks}.intersection(ranked)


def test_a_table_of_markdown_is_told_by_its_marks() -> None:
    document = read_markdown("| Name | Games |\n| --- | --- |\n| Ada Lind | 63 |\n| Bo Aske | 56 |\n| Cleo Marr | 49 |\n", None)
    assert line_tables(document) == []


@pytest.mark.parametrize("cells", [["12"], ["a", "12"], ["a", "b c d e f", "7", "8%", "word"]], ids=["one", "two", "five"])
def test_time_grows_with_the_lines(cells: Sequence[str]) -> None:
    def looking(lines: int) -> Callable[[], object]:
        document = read_text("\n".join(cells * (lines // len(cells))), None)
        return lambda: line_tables(document)

    assert grows_at_most(20, looking, 2_000, 20_000)


def test_entries_under_times_are_no_table() -> None:
    said = [f"{text[:60]}." for text in (*ARTICLE, ARTICLE[0])]
    rows = zip(("18:42", "16:05", "14:31", "12:10"), said, strict=True)
    assert tables_of([line for hour, text in rows for line in (hour, "Jane Doe", text, "Share")]) == []
