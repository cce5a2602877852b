"""Items of lists in text: kickers, ranks and copies glued to titles, lines that say who wrote them, summaries and prices."""

from __future__ import annotations

import pytest
from stories import PARAGRAPH, TITLES
from test_likely_titles import NEVER, SURE, body, with_margins

from cleaner.document.end_tags import take_end_tags
from cleaner.document.lists import find_lists
from cleaner.document.stories import StoryEntry
from cleaner.document.text_lines import read_line
from cleaner.document.titles import first_copy, take_leads
from cleaner.reading.text import read_text


def led(*lines: str) -> list[tuple[str | None, str]]:
    """The kickers and titles of a list, what stands before them taken off."""
    document = read_text("\n".join(lines))
    items = [StoryEntry((document.start[i], document.end[i]), document.start[i], document.end[i]) for i in range(len(lines))]
    take_leads(document, items)
    return [(item.kicker and document.text[slice(*item.kicker)], document.text[slice(*item.title)]) for item in items]


def listed(*lines: str) -> list[tuple[str, str | None]]:
    """The titles and summaries of the list below some paragraphs."""
    document = read_text("\n".join([*[PARAGRAPH] * 3, *lines]))
    return [
        (document.text[slice(*item.title)], item.summary and document.text[slice(*item.summary)])
        for found in find_lists(document)
        for item in found.items
    ]


def test_words_in_capitals_before_all_titles_are_their_kickers() -> None:
    kickers = ["TOWN", "SPORT & LEISURE", "TRAINS", "BREAD"]
    assert led(*map(" ".join, zip(kickers, TITLES, strict=True))) == list(zip(kickers, TITLES, strict=True))


@pytest.mark.parametrize(
    "titles",
    [
        [f"US {title}" for title in TITLES],  # a state
        [f"TOWN {title}" for title in TITLES],  # the same word: what the list is of
        [*(f"TOWN {title}" for title in TITLES[:2]), *TITLES[2:]],  # two
        [title.upper() for title in TITLES],
    ],
)
def test_other_capitals_at_the_beginnings_of_titles_are_theirs(titles: list[str]) -> None:
    assert led(*titles) == [(None, title) for title in titles]


def test_numbers_glued_to_titles_that_count_up_are_ranks() -> None:
    assert led(*(f"{n}{title}" for n, title in enumerate(TITLES, 1))) == [(None, title) for title in TITLES]
    years = [f"19{title}" for title in TITLES]
    assert led(*years) == [(None, title) for title in years]


def test_what_goes_on_in_small_letters_behind_a_dash_is_a_part_of_its_title() -> None:
    lines = [f"{lamp} lamp review – {said}" for lamp, said in zip(("Bell", "Oak", "Tin", "Sea"), "abcd", strict=True)]
    lines = [line + "right enough for any old desk" for line in lines]
    assert led(*lines) == [(None, line) for line in lines]


@pytest.mark.parametrize("between", [" ", " Read more about ", " – "])
def test_a_title_that_is_said_twice_in_a_line_is_its_first_copy(between: str) -> None:
    assert first_copy(f"{TITLES[0]}{between}{TITLES[0]}") == len(TITLES[0])
    assert first_copy(TITLES[0]) is None
    assert first_copy("The ferry is late, the ferry is full and nobody knows when it will be found") is None


def test_the_word_that_all_ends_of_titles_have_is_no_topic_and_a_title_said_twice_has_none() -> None:
    for lines in (
        [f"{name} Three Fine Kettle {more}Review" for name, more in zip("ABCD", ("", "Kitchen ", "", "Kitchen "), strict=True)],
        ["Ten Ways to Mend an Old Roof of Slate", "Two Ways to Mend a New Roof of Straw"] * 2,
    ):
        document = read_text("\n".join([*lines, "Review"]))
        items = [StoryEntry((document.start[i], document.end[i]), document.start[i], document.end[i]) for i in range(4)]
        take_end_tags(document, items)
        assert [document.text[slice(*item.title)] for item in items] == lines


def test_the_section_that_most_titles_of_a_list_end_with_is_no_part_of_them() -> None:
    assert [title for title, _ in listed("Related stories", *(f"{title} | Opinion" for title in TITLES))] == TITLES


@pytest.mark.parametrize(
    "signature",
    ["By Jane Doe March 4, 2026", "Jane Doe & Mary Miller , October 8, 2025", "By Jane M. Doe October 29, 2024October 17, 2025"],
)
def test_a_byline_with_a_date_below_a_title_is_no_title(signature: str) -> None:
    lines = [line for title in TITLES for line in (title, signature)]
    assert [title for title, _ in listed("Related stories", *lines)] == TITLES


def test_a_link_that_says_the_title_above_it_again_is_no_story() -> None:
    lines = [line for title in TITLES for line in (title, f"Read more about {title}")]
    assert [title for title, _ in listed("Related stories", *lines)] == TITLES


def test_how_long_a_story_takes_before_its_date_makes_the_line_a_time() -> None:
    document = read_text("3 min | May 10, 2024\n3 min walk to the Harbour")
    line = read_line(document, 0)
    assert line.time is not None
    assert document.text[slice(*line.time)] == "May 10, 2024"
    assert read_line(document, 1).kind != "T"


def test_a_title_with_a_price_among_the_titles_of_a_list_is_one() -> None:
    lines = [*TITLES[:2], "Old captain's diary sells for £4,000", *TITLES[2:]]
    signed = [line for title in lines for line in (title, "By Jane Doe")]
    assert [title for title, _ in listed("Related stories", *signed)] == lines


SUMMARIES = ["The town pays for it.", "Nobody has asked the swimmers.", "The rails were sold last year.", "It is made of rye."]


def test_titles_that_all_end_in_a_full_stop_have_no_summaries() -> None:
    lines = [f"{title}." for title in TITLES]
    document, (found,) = with_margins(*body(), ("Latest", NEVER), *((line, SURE) for line in lines))
    assert [document.text[slice(*item.title)] for item in found.items] == lines


def test_a_heading_with_a_colon_that_stands_again_and_again_heads_each_list() -> None:
    document = read_text("\n".join([PARAGRAPH, "Suggested reading:", TITLES[0], TITLES[1]] * 3))
    headings = {document.text[slice(*found.heading)] for found in find_lists(document) if found.heading}
    assert headings == {"Suggested reading:"}
