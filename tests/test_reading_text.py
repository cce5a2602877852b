"""Reading text: which lines are paragraphs, and which are parts of one that a wrap broke."""

from __future__ import annotations

import textwrap
from functools import partial

import pytest
from timing import grows_at_most

from cleaner import clean
from cleaner.reading.text import read_text

PARAGRAPHS = [
    "The ferry company has used the deep berth since the spring of 2023 without a contract, and has paid only a third of what"
    " the harbour board says that it owes for it.",
    "Engineers who looked at the piles in the summer found cracks in two of them, and wrote in a report that was never published"
    " that the bridge would not last another ten years.",
    "The board meets again in January, when a new chair takes office, and it is expected to ask the company for the rest of the"
    " money before it talks about anything else at all.",
]
MENU = ["Home", "News", "Sport", "Letters", "Sign in", "About us", "Contact us", "Weather"] * 3


def wrapped(width: int) -> str:
    return "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS * 2)


@pytest.mark.parametrize("width", [50, 65, 72, 80, 100])
def test_wrapped_lines_are_one_paragraph(width: int) -> None:
    assert len(read_text(wrapped(width))) == 2 * len(PARAGRAPHS)


def test_one_long_address_and_a_menu_hide_no_wrap() -> None:
    assert len(read_text(f"{wrapped(72)}\n\nhttps://quay.example/{'a' * 90}")) == 2 * len(PARAGRAPHS) + 1
    assert len(read_text("\n".join(MENU) + "\n\n" + wrapped(72))) == 2 * len(PARAGRAPHS) + len(MENU)


def test_an_indented_line_begins_a_paragraph() -> None:
    text = "\n".join(textwrap.fill(paragraph, 80, initial_indent="    ") for paragraph in PARAGRAPHS * 2)
    assert len(read_text(text)) == 2 * len(PARAGRAPHS)


def test_lines_of_one_length_that_each_begin_anew_are_lines() -> None:
    titles = [f"Ferry number {number} stands still until the spring again" for number in range(10, 40)]
    assert len(read_text("\n".join(titles))) == len(titles)
    assert len(read_text("\n".join(PARAGRAPHS * 2))) == 2 * len(PARAGRAPHS)


BRIEFS = (
    'The county has halved the quota for eels from next year. Fishermen\ncalled it "a death sentence".\n\n'
    "Olive Tranter chaired her last council meeting on Thursday. There was\ncake."
)


def lines_of(text: str) -> list[str]:
    document = read_text(text)
    return [" ".join(text.split()) for text in document.texts]


def test_a_brief_that_is_too_short_to_show_its_width_is_read_as_paragraphs() -> None:
    menu = ["Home", "News", "Sign up to The Morning Tide", "Terms of use"]
    briefs = [" ".join(brief.split()) for brief in BRIEFS.split("\n\n")]
    assert lines_of(BRIEFS + "\n\n" + "\n".join(menu)) == [*briefs, *menu]
    assert lines_of(BRIEFS.replace("\n\n", "\n") + "\n" + "\n".join(menu)) == [*briefs, *menu]


def test_where_such_a_width_is_known_a_line_goes_on_in_a_capital_letter_too() -> None:
    more = "Karten für das Fährhaus gibt es von morgen an nur noch am neuen\nAutomaten."
    assert lines_of(f"{BRIEFS}\n\n{more}")[-1] == more.replace("\n", " ")


def test_what_stands_in_lower_case_below_a_title_is_a_line() -> None:
    titles = ["Your life as a ferryman: why the sound feels so near", "The board has let the deep berth to another for good"]
    longest = "A ferry that nobody has seen since the winter of last year waits at the quay"
    below = [*titles, "by Jake Marlow", titles[0], "quay.example", longest, "by"]
    assert lines_of("\n".join([*PARAGRAPHS, *below])) == [*PARAGRAPHS, *below]
    narrow = [titles[0], "by Jake", longest, "now", titles[0], "by"]
    assert lines_of("\n".join(narrow)) == narrow


def test_a_blank_line_between_all_lines_of_a_page_says_nothing() -> None:
    page = [*MENU, *PARAGRAPHS, *MENU]
    for between in ("\n\n", "\n \n", "\r\n\r\n"):
        assert not any(read_text(between.join(page)).blank_before)
    wrapped = "\n\n".join(textwrap.fill(line, 72) for line in page)
    assert not any(read_text(wrapped).blank_before)
    apart = read_text("\n\n".join(page).replace("Home", "\nHome")).blank_before
    assert [blank for blank in apart if blank] == [1] * sum(line == "Home" for line in page[1:])


def test_blank_lines_between_paragraphs_stay() -> None:
    assert read_text("\n\n".join([*PARAGRAPHS * 3, *MENU[:3]])).blank_before[1:] == [1] * (3 * len(PARAGRAPHS) + 2)
    short = ["The ferry waits", "By Jane Doe", "May 12, 2024", *PARAGRAPHS, "What now", "Six potatoes"]
    assert read_text("\n\n".join(short)).blank_before[1:] == [1] * (len(short) - 1)
    menu = "\n".join(MENU)
    assert read_text("\n\n".join([menu, *PARAGRAPHS, menu])).blank_before.count(1) == len(PARAGRAPHS) + 1


def test_one_line_that_goes_on_tells_no_width() -> None:
    lines = ["The harbour board has let the deep berth to another company for good", "quay.example", "News"]
    assert lines_of("\n".join(lines)) == lines


def test_time_is_linear() -> None:
    line = "the ferry to Lower Quay was late again, as nobody at the\n"
    assert grows_at_most(8, lambda size: partial(read_text, line * size), 2_000, 8_000)


def test_one_line_of_eight_may_be_wider_than_the_wrap() -> None:
    text = wrapped(72)
    lines = sum(map(bool, text.split("\n")))
    wide = "Of the quay it is said " * 5
    assert len(read_text("\n\n".join([text, *[wide] * (lines // 12)]))) < lines
    assert len(read_text("\n\n".join([text, *[wide] * (lines // 4)]))) > lines


def test_text_of_a_script_without_cases_is_joined_where_nearly_all_of_its_lines_are_full() -> None:
    paragraph = "港の委員会は火曜日に、古い橋を春まで閉じたままにすることを決め、その理由を誰にも説明しなかったという。" * 4
    lines = textwrap.wrap(paragraph, 40)
    assert len(lines) > 4
    assert len(read_text("\n".join(lines))) == 1
    assert len(read_text("\n".join([*lines, *(line[:9] for line in lines)]))) > len(lines)


def test_the_header_and_the_number_of_a_printed_page_are_no_part_of_a_paragraph() -> None:
    header = "The Harbour Review, a quarterly of the coast and its many boats | Spring"
    lines = textwrap.fill(" ".join(PARAGRAPHS), 72).split("\n")
    document = read_text("\n".join([*lines[:3], header, "17", *lines[3:6], header, "18", *lines[6:]]))
    assert [text for text in document.texts if text in (header, "17", "18")] == [header, "17", header, "18"]


def test_a_year_at_the_end_of_a_paragraph_is_a_part_of_it() -> None:
    text = " ".join(PARAGRAPHS) + " It was built when the town was young, and opened in the May of 1911."
    assert read_text(textwrap.fill(text, 72)).texts[-1].endswith("in the May of 1911.")


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009"])
def test_a_space_of_any_width_is_a_space_and_comes_out_as_it_was(space: str) -> None:
    lines = ["Home", "News", "Sport", "Log in", "Ferry waits for the tide", "By Ada Flint", "6 October 2025"]
    lines += ["The ferry to Skerry waited for two hours on Monday, as the harbour board had asked.", "Most read"]
    lines += ["Lorry spills 4,000 oranges on ring road", "Why the canal has turned green again"]
    lines += ["Headteacher who taught three generations retires"]
    plain, page = (clean("\n".join(lines).replace(" ", given), kind="text") for given in (" ", space))
    assert [block.kind for block in page.article.blocks] == [block.kind for block in plain.article.blocks]
    assert page.article.authors == plain.article.authors == ("Ada Flint",)
    assert [item.title for item in page.side_feed] == [item.title for item in plain.side_feed] != []
    assert page.article.blocks[-1].text == plain.article.blocks[-1].text.replace(" ", space)
