"""Lines that a tool ran together are parted where paragraphs and a menu's entries began; all other texts stay as they are."""

from __future__ import annotations

import pytest
from timing import grows_at_most

from cleaner import clean
from cleaner.reading.text import read_text

MENU = ["Home", "News", "Latest News", "World", "Business", "Culture", "Weather", "Podcasts", "Videos", "Shop"]
PARAGRAPHS = [
    "The harbour board opened two days of talks with the ferry company on Tuesday, about who may use the deep berth.",
    "The company has used the berth since 2023 without a contract, and has paid a third of what the board says that it owes.",
    "\u201cNobody wants the ferries to stop,\u201d said Ida Moor, who chairs the board.",
    "Both sides meet again on Friday. Until then the boats run as they had all year, from six in the morning to ten at night.",
    "On YouTube the company showed how it boards, and said that the crews had asked for the new quay for years.",
]
LONG = PARAGRAPHS * 2


def parted(text: str) -> list[str]:
    return read_text(text).texts


def test_paragraphs_without_anything_between_them_are_parted() -> None:
    assert parted("".join(LONG)) == LONG


def test_a_menu_of_such_words_is_parted_and_names_stay_whole() -> None:
    menu = "".join(MENU * 5)
    lines = parted(f"{menu}\n" + "\n".join(PARAGRAPHS))
    assert lines == [*MENU * 5, *PARAGRAPHS]


def test_such_a_page_comes_out_as_its_article() -> None:
    page = clean("".join([*MENU * 3, *LONG, "Sign up for our newsletter", *MENU]), kind="text")
    assert all(paragraph in page.article.text for paragraph in PARAGRAPHS[1:])
    assert "PodcastsVideos" not in page.article.text
    assert page.text == "".join([*MENU * 3, *LONG, "Sign up for our newsletter", *MENU])


@pytest.mark.parametrize(
    "line",
    [
        " ".join(LONG),
        " ".join(LONG) + " See example.Com and z.B. Berlin, U.S.Army and a.b.Module.",
        "".join(PARAGRAPHS[:2]),  # one paragraph too few
        "Raised are ValueError, TypeError, KeyError, IndexError, RuntimeError, SystemError and so on. " * 6,
        "x = readLine(firstPart, secondPart, thirdPart, fourthPart, fifthPart, sixthPart, seventhPart, eighthPart) " * 4,
        "On YouTube, LinkedIn and TikTok the company showed how it boards. " * 10,
    ],
)
def test_other_long_lines_stay(line: str) -> None:
    assert parted(line) == [line.strip()]


def test_a_copy_that_was_run_together_stays_one_line() -> None:
    assert parted("\n".join([*LONG, "".join(LONG)]))[-1] == "".join(LONG)


@pytest.mark.parametrize("piece", ["berth.The ", "berth.The", "homeNews", "Home", "a.B", "aaB", "Aa. "])
def test_time_is_linear(piece: str) -> None:
    assert grows_at_most(8, lambda size: lambda: parted(piece * size), 4_000, 16_000)
