"""What a line of text is by its shape: dialogue behind dashes, items of lists, quotes, headings."""

from __future__ import annotations

from functools import partial

import pytest
from timing import grows_at_most

from cleaner import clean

FRONT = ["Harbour bridge closes for winter after storm", "By Jane Doe", "May 12, 2024"]
PARAGRAPHS = [
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open before spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows what the repair will cost.",
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour master said.",
]


def kinds(*lines: str, above: str = PARAGRAPHS[0]) -> list[str]:
    """The kinds of the lines, put below a paragraph."""
    article = clean("\n".join([*FRONT, above, *lines, *PARAGRAPHS[1:]]), kind="text").article
    found = {block.text: str(block.kind) for block in article.blocks}
    return [found[line] for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        ["– Det är en skandal, säger Ida Holm."],
        ["– To skandal – powiedziała Ida Holm."],
        ["– C'est un scandale ! dit Ida Holm."],
        ["– ¿Qué quiere que le diga?"],
        ["– Это скандал, – сказала Ида Примерова."],
        ["– Det är en skandal, säger hon.", "– Nej."],
        ["– Vad säger ni om bron?", "– Den är stängd.", "– Och färjan?", "– Den går."],
        ["– Ja.", "– Det är en skandal, och ingen i hela staden vet i dag vad det till slut ska kosta oss alla.", "– Nej."],
    ],
)
def test_a_sentence_behind_a_dash_is_said(lines: list[str]) -> None:
    assert kinds(*lines) == ["paragraph"] * len(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ["– Two pillars"],
        ["– two pillars, which are cracked.", "– one ferry, which is late."],
        ["– Two pillars are cracked;", "– One ferry is late."],
        ["– Two pillars are cracked.", "– One ferry will run.", "– Three buses are late."],
        ["– Two pillars", "– One ferry will run."],
    ],
)
def test_items_behind_dashes_are_a_list(lines: list[str]) -> None:
    assert kinds(*lines) == ["list_item"] * len(lines)


def test_a_colon_opens_a_list_of_two_sentences() -> None:
    above = PARAGRAPHS[0] + " What the engineers found in the week that followed is this:"
    assert kinds("– Two pillars are cracked.", "– One ferry is late.", above=above) == ["list_item"] * 2
    assert kinds("– To skandal.", above=above) == ["paragraph"]


@pytest.mark.parametrize(
    "line", ["„Kein Kommentar.“", "»Kein Kommentar.«", "「ノーコメントだ。」", "«Pas de commentaire !»"]
)
def test_a_short_quote_of_a_sentence_is_no_heading(line: str) -> None:
    assert kinds(line) == ["paragraph"]


@pytest.mark.parametrize(
    "line",
    ["(The company had no answer on Tuesday.)", "[The company had no answer.]", "The ferry is late.*", "The ferry is late. [1]"],
)
def test_a_sentence_in_brackets_or_with_a_note_is_no_heading(line: str) -> None:
    assert kinds(line) == ["paragraph"]


def test_a_heading_may_end_with_a_bracket_or_a_note() -> None:
    assert kinds("The ferry (and the mole)") == ["heading"]
    assert kinds("The ferry and the mole*") == ["heading"]


@pytest.mark.parametrize("line", ["Streit um die „Alte Brücke“", "市長「橋は閉鎖」", "The bridge (and the ferry!)"])
def test_a_heading_may_end_with_a_name_in_quotes(line: str) -> None:
    assert kinds(line) == ["heading"]


def test_a_long_run_of_dashes_is_read_in_linear_time() -> None:
    assert len(clean("– Nej.\n" * 1_000, kind="text").text) > 5_000
    assert grows_at_most(10, lambda size: partial(clean, "– Nej.\n" * size, kind="text"), 2_000, 10_000)


@pytest.mark.parametrize(
    "lines",
    [
        ["| Candidate | Party | Votes |", "| Freya Holm | Green | 11,840 |", "| Martin Keogh | Labour | 11,528 |"],
        ["Candidate\tParty\tVotes", "Freya Holm\tGreen\t11,840", "Martin Keogh\tLabour\t11,528"],
        ["Weight\t1,140 g", "Packed size\t41 x 12 cm"],
    ],
)
def test_rows_with_cells_between_tabs_or_bars_are_a_table(lines: list[str]) -> None:
    assert kinds(*lines) == ["table"] * len(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ["| One bar before a line"],
        ["Candidate\tParty\tVotes"],
        ["1.\tTurn the loaf over.", "2.\tLeave it under the cloth."],
        ["Q:\tWhat do you want", "A:\tA bridge"],
        ["The mayor\tsaid so on Monday.", "The council\tdid not."],
    ],
)
def test_a_tab_or_a_bar_alone_makes_no_table(lines: list[str]) -> None:
    assert "table" not in kinds(*lines)


def test_rows_between_bars_are_a_table_of_markdown() -> None:
    rows = ["| Candidate | Votes |", "| --- | --- |", "| Freya Holm | 11,840 |", "| Martin Keogh | 11,528 |"]
    markdown = clean("\n".join([*FRONT, PARAGRAPHS[0], *rows, *PARAGRAPHS[1:]]), kind="text").article.markdown
    assert "\n".join(rows) in markdown


def test_lines_that_count_up_are_items_with_their_numbers() -> None:
    steps = ["1. Heat the oven and slice the potatoes.", "2. Soften the leek in butter.", "3. Bake."]
    article = clean("\n".join([*FRONT, PARAGRAPHS[0], "Method", *steps, *PARAGRAPHS[1:]]), kind="text").article
    found = {block.text: (str(block.kind), block.ordered, block.number) for block in article.blocks}
    assert [found[step] for step in steps] == [("list_item", True, number) for number in (1, 2, 3)]
    assert found["Method"][0] == "heading"
    assert "## Method\n\n" + "\n".join(steps) in article.markdown


def test_numbers_with_text_between_them_are_headings_all_alike() -> None:
    titles = ["1. Run the mud mile", "2. Why hear the accordion choir?"]
    lines = [titles[0], "It is muddy.", titles[1], PARAGRAPHS[1]]
    assert kinds(*lines, above="So much for the weekend.")[::2] == ["heading", "heading"]


@pytest.mark.parametrize("line", ["3. Oktober 2025", "2. The ferry will wait.", "12.5 boats a day each,", "7. and so on,"])
def test_a_date_a_sentence_or_another_number_is_no_heading(line: str) -> None:
    assert kinds(line, "The ferry waits.")[0] != "heading"


def test_a_short_line_between_sentences_is_a_heading() -> None:
    assert kinds("The bottom line", "Ask a doctor first.") == ["heading", "paragraph"]
    assert kinds("Sighing", "Ask a doctor first.") == ["paragraph", "paragraph"]
    assert kinds("The bottom line", "Ask a doctor")[0] == "paragraph"


def test_a_short_line_over_a_list_is_a_heading() -> None:
    assert kinds("Ingredients", "- Six potatoes", "- One leek") == ["heading", "list_item", "list_item"]
    assert kinds("Home Depot", "7. Cable ties")[0] == "paragraph"
