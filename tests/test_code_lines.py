"""Code in a text is one block, with its line ends, its indentation and the braces that look like litter elsewhere."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.document.code_lines import code_runs
from cleaner.reading.text import read_text

ABOVE = "The harbour board has a language of its own for its timetables, and this is what a loop looks like in it."
BELOW = "The company has used the language since 2023, and has written a third of what the board says that it runs on."
PIECES = {
    "braces": "function parse(line) {\n    const at = line.indexOf('=')\n    if (at === -1) {\n        return null;\n    }\n}",
    "a struct": "const DataError = error{\n    NotANumber,\n};\npub fn getData(num: []const u8) DataError!u8 {\n}",
    "indentation": "def walk(tree):\n    for leaf in tree.leaves:\n        print(leaf)\n\n    boats = tree.boats",
    "a shell": "$ sudo apt install tide\ngit clone https://tide.example/quay.git\n$ make",
    "data": '{\n  "berth": "deep",\n  "boats": [1, 2],\n}',
    "markup": '<ul class="boats">\n<li>Heron</li>\n</ul>\n<br/>',
    "a fence": "```\nBoats leave\n\n  at six\n```",
}
PROSE = {
    "sentences in brackets": "(The board met.)\n(The company did not come.)\n[Both will meet again.]",
    "words of code": "For the board, this is new.\nIf it rains, the ferry stays.\nReturn tickets are valid;",
    "a list of fees": "Berth: 12 euros;\nCrane: 40 euros;\nWater (a day): 3 euros.",
    "one line": "const berth = 3;",
    "commands in sentences": "$ sudo make\nThen wait until the boats are in:\nThat takes a while, and nothing is shown.",
    "an open fence": "```\nBoats leave at six",
}


@pytest.mark.parametrize("code", PIECES.values(), ids=PIECES)
def test_code_is_one_block_as_it_stands(code: str) -> None:
    page = clean(f"{ABOVE}\n\n{code}\n\n{BELOW}", kind="text")
    assert page.article.text == f"{ABOVE}\n\n{code}\n\n{BELOW}"
    fenced = code if code.startswith("```") else f"```\n{code}\n```"
    assert fenced in page.article.markdown
    assert [block.path for block in page.article.blocks] == [None, "pre", None]


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE)
def test_what_looks_a_little_like_code_is_none(text: str) -> None:
    assert code_runs(read_text(f"{ABOVE}\n{text}\n{BELOW}")) == []


def test_prose_between_two_pieces_parts_them() -> None:
    code = PIECES["braces"]
    document = read_text("\n".join([code, BELOW, code]))
    assert [(run.start, run.stop) for run in code_runs(document)] == [(0, 6), (7, 13)]


def test_what_stands_indented_keeps_its_first_indentation() -> None:
    page = clean(f"{ABOVE}\n\n    a = open_quay()\n    b = close(a);\n    a.end()\n\n{BELOW}", kind="text")
    assert page.article.blocks[1].text == "    a = open_quay()\n    b = close(a);\n    a.end()"


def test_scripts_that_went_whole_stay_out() -> None:
    menu = "Home\nNews\nSport\nSubscribe to our newsletter\nwindow.data = window.data || [];\nload({});\ngo();"
    page = clean(f"{menu}\n\n" + "\n".join([ABOVE, BELOW] * 3), kind="text")
    assert "window" not in page.article.text
