"""Story lists of a text: what the rhythm of their lines says of titles, summaries, ends and headings."""

from __future__ import annotations

import pytest
from stories import PARAGRAPH, TITLES

from cleaner.document.document import Document
from cleaner.document.lists import find_lists
from cleaner.document.stories import StoryList
from cleaner.reading.text import read_text

BODY = (PARAGRAPH, PARAGRAPH, PARAGRAPH)


def lines_of(*lines: str) -> tuple[Document, list[StoryList]]:
    document = read_text("\n".join(lines))
    return document, find_lists(document)


def titles(document: Document, found: StoryList) -> list[str]:
    return [document.text[slice(*item.title)] for item in found.items]


@pytest.mark.parametrize(
    "end",
    [" by Jane Doe in Town & Harbour", " By Jane Doe on May 3, 2024", " von Jana Meier", " | par Anne Dupont", " por Ana Ruiz"],
)
def test_an_author_that_most_titles_end_in_is_no_part_of_them(end: str) -> None:
    document, (found,) = lines_of(*BODY, "Related articles", *(title + end for title in TITLES))
    assert titles(document, found) == TITLES
    assert [document.text[slice(*item.author)] in end for item in found.items if item.author] == [True] * 4


def test_an_author_that_one_title_ends_in_is_what_its_story_is_of() -> None:
    of = "A forgotten novel by Jane Doe"
    document, (found,) = lines_of(*BODY, "Related articles", *TITLES, of)
    assert titles(document, found) == [*TITLES, of]


def test_the_last_title_has_the_short_lines_below_it_that_the_others_have() -> None:
    lines = [line for title in TITLES for line in ("Gear", title, "Jane Doe")]
    _, (found,) = lines_of(*BODY, "Most popular", *lines, PARAGRAPH)
    assert (found.first, found.last) == (3, 4 + len(lines))


def test_the_last_title_has_no_lines_below_it_where_all_stand_above() -> None:
    lines = [line for title in TITLES for line in ("Gear", "Bikes", title)]
    _, (found,) = lines_of(*BODY, "Most popular", *lines, "Contact us", PARAGRAPH)
    assert (found.first, found.last) == (3, 4 + len(lines))


def test_words_before_a_date_are_a_title_where_a_summary_is_below() -> None:
    short = ["Harbour bridge closed", "Swimming baths reopen", "Night train is back"]
    lines = [line for day, title in enumerate(short) for line in (f"{title} {24 + day}.04.2023", f"{PARAGRAPH} ({day})")]
    document, (found,) = lines_of(*BODY, "Mehr zum Thema", *lines)
    assert titles(document, found) == short
    assert [document.text[slice(*item.time)] for item in found.items if item.time] == ["24.04.2023", "25.04.2023", "26.04.2023"]
    assert all(item.summary for item in found.items)


def test_a_summary_may_be_long_where_titles_above_have_one() -> None:
    long = " ".join([PARAGRAPH] * 3)
    summaries = (PARAGRAPH, PARAGRAPH, long, PARAGRAPH)
    lines = [line for title, summary in zip(TITLES, summaries, strict=True) for line in (title, "May 3, 2024", summary)]
    document, (found,) = lines_of(*BODY, "Most popular", *lines)
    assert titles(document, found) == TITLES
    assert all(item.summary for item in found.items)


@pytest.mark.parametrize(
    "said",
    [
        "Mehr zum Thema finden Sie auch in unserem täglichen Blick auf den Hafen:",
        "More:", "Mehr:", "Ещё:", "Read more on the harbour and on those who live and work in it:",
    ],
)  # fmt: skip
def test_a_line_that_leads_to_more_by_its_colon_heads_what_is_below_it(said: str) -> None:
    document, (found,) = lines_of(*BODY, said, *TITLES, "Share", *BODY)
    assert (titles(document, found), found.kind) == (TITLES, "related")
    assert document.text[slice(*found.heading or (0, 0))] == said


@pytest.mark.parametrize("said", ["More", "The council wants to know more of what was said of the harbour in winter:"])
def test_a_button_and_a_sentence_with_a_colon_head_nothing(said: str) -> None:
    assert lines_of(*BODY, said, *TITLES[:2], *BODY)[1] == []


def test_hashtags_are_no_titles() -> None:
    document, (found,) = lines_of(*BODY, "Read also", *TITLES, "# Harbour # Old bridge # Winter", "#Harbour #OldBridge")
    assert titles(document, found) == TITLES


def shown(document: Document, found: StoryList, field: str) -> list[str | None]:
    spans = (getattr(item, field) for item in found.items)
    return [None if span is None else document.text[slice(*span)] for span in spans]


def test_a_count_below_each_title_ends_no_list() -> None:
    lines = [line for title in TITLES for line in ("Opinions", "8:00 AM", title, "235")]
    document, (found,) = lines_of(*BODY, "Read also", *lines)
    assert titles(document, found) == TITLES


@pytest.mark.parametrize("section", ["News", "Arts & Culture in Town"])
def test_a_section_among_sections_is_neither_heading_nor_title(section: str) -> None:
    sections = ("Travel", "Sport", section, "Food")
    lines = [line for above, title in zip(sections, TITLES, strict=True) for line in (above, title, "May 3, 2024")]
    document, (found,) = lines_of(*BODY, "Most popular", *lines)
    assert (titles(document, found), shown(document, found, "kicker")) == (TITLES, list(sections))


def test_a_label_above_each_title_heads_no_list_of_its_own() -> None:
    lines = [line for title in TITLES for line in ("Trending", "Travel", title)]
    document, (found,) = lines_of(*BODY, *lines)
    assert titles(document, found) == TITLES


@pytest.mark.parametrize("names", ["Jane Doe, John Roe, Ann Poe", "Jane Doe, Oslo"])
def test_names_before_a_date_are_no_title(names: str) -> None:
    lines = [line for title in TITLES for line in (title, PARAGRAPH, f"{names} 13.07.2024 4 min")]
    document, (found,) = lines_of(*BODY, "Weitere Artikel", *lines)
    assert (titles(document, found), shown(document, found, "time")) == (TITLES, ["13.07.2024"] * 4)


def test_a_title_may_end_in_a_date_behind_a_dash() -> None:
    posts = [f"{title} - January {day}, 2020" for day, title in enumerate(["Just the Next Step", *TITLES], 13)]
    document, (found,) = lines_of(*BODY, "Recent posts", *posts)
    assert titles(document, found) == ["Just the Next Step", *TITLES]


def test_a_sentence_is_a_title_where_one_is_due() -> None:
    sentence = "The ferry lost the only key to its engine room. It is not the first time this year."
    lines = [line for title in (*TITLES[:3], sentence) for line in ("Travel", title, "Jane Doe", "May 3, 2024")]
    document, (found,) = lines_of(*BODY, "Most popular", *lines)
    assert titles(document, found) == [*TITLES[:3], sentence]


def test_a_count_of_comments_makes_the_line_above_it_a_summary_between_paragraphs() -> None:
    lines = [line for title in TITLES for line in (title, PARAGRAPH, "12 comments")]
    document, (found,) = lines_of(*BODY, "Related articles", *lines, *BODY)
    assert (titles(document, found), shown(document, found, "summary")) == (TITLES, [PARAGRAPH] * 4)


@pytest.mark.parametrize(
    ("first", "second", "heading"),
    [("Read also", "All articles", "Read also"), ("Mehr von Jane Doe", "Weitere Artikel", "Mehr von Jane Doe"),
     ("Videos", "Most popular", "Most popular"),
     ("Related articles", "You may also be interested in the following articles:", "Related articles")],
)  # fmt: skip
def test_a_link_to_more_below_a_heading_is_no_heading(first: str, second: str, heading: str) -> None:
    document, (found,) = lines_of(*BODY, first, second, *TITLES)
    assert document.text[slice(*found.heading or (0, 0))] == heading


def test_a_line_more_above_a_title_than_above_the_others_heads_its_section() -> None:
    stories = [*TITLES, *(f"The talk of the day: {title}" for title in TITLES)]
    lines = [line for title in stories for line in ("Travel", title, "May 3, 2024")]
    document, found = lines_of(*BODY, "Most popular", *lines[:12], "Podcasts", *lines[12:])
    assert [document.text[slice(*one.heading or (0, 0))] for one in found] == ["Most popular", "Podcasts"]
    assert [shown(document, one, "kicker") for one in found] == [["Travel"] * 4] * 2
    assert [(one.first, one.last) for one in found] == [(3, 16), (16, 29)]


def test_an_author_more_below_a_title_heads_no_section() -> None:
    lines = [[title, "Jane Doe", "8 hours ago", PARAGRAPH, "Travel"] for title in TITLES]
    lines[1].insert(4, "John Roe")
    document, found = lines_of(*BODY, "Most popular", "Travel", *(line for of in lines for line in of))
    assert [document.text[slice(*one.heading or (0, 0))] for one in found] == ["Most popular"]


def test_a_sentence_below_a_time_is_a_summary_where_titles_above_have_one_there() -> None:
    lines = [line for title in TITLES for line in (title, "Jane Doe", "May 3, 2024", PARAGRAPH)]
    lines[11] = "The old night train is gone."
    document, (found,) = lines_of(*BODY, "Most popular", *lines)
    assert (titles(document, found), shown(document, found, "summary")[2]) == (TITLES, lines[11])


KICKERS = ["Brackwater", "After the storm", "Night trains", "Interview | The baker of the year"]


@pytest.mark.parametrize("dash", [" - ", " – ", " — "])
def test_kickers_before_a_dash_are_no_part_of_titles(dash: str) -> None:
    lines = [kicker + dash + title for kicker, title in zip(KICKERS, TITLES, strict=True)]
    document, (found,) = lines_of(*BODY, "Most read", *lines)
    assert titles(document, found) == TITLES
    assert [document.text[slice(*item.kicker)] for item in found.items if item.kicker] == KICKERS


@pytest.mark.parametrize("end", [" - The Harbour Post", " – Section {} news"])
def test_an_outlet_behind_a_dash_makes_no_kicker_of_the_title(end: str) -> None:
    lines = [title + end.format("abcd"[place]) for place, title in enumerate(TITLES)]
    document, (found,) = lines_of(*BODY, "Most read", *lines)
    assert [title[:10] for title in titles(document, found)] == [title[:10] for title in TITLES]


@pytest.mark.parametrize("note", [" , article with image", " | more", " | mehr", " 5 min read"])
def test_what_closes_a_link_is_no_part_of_its_title(note: str) -> None:
    document, (found,) = lines_of(*BODY, "Most read", *(title + note for title in TITLES))
    assert titles(document, found) == TITLES


def test_a_list_whose_titles_count_up_ends_behind_them() -> None:
    long = "4 The ferry that crossed the sound for ninety years is going to be sold for less than its engine has cost."
    ranked = [f"{rank} {title}" for rank, title in enumerate(TITLES[:3], 1)]
    forms = ["Send this page to a friend of yours", "Tell us what went wrong"]
    document, (found,) = lines_of(*BODY, "Most read", *ranked, long, *forms)
    assert titles(document, found) == [*TITLES[:3], long[2:]]
    assert [item.rank for item in found.items] == [1, 2, 3, 4]


def test_a_date_with_a_section_and_a_byline_behind_strokes_is_a_time() -> None:
    lines = [line for title in TITLES for line in (title, "26.04.24| Harbour | By Jane Doe |")]
    document, (found,) = lines_of(*BODY, "Most read", *lines)
    assert titles(document, found) == TITLES
    assert [document.text[slice(*item.time)] for item in found.items if item.time] == ["26.04.24"] * 4


@pytest.mark.parametrize("left", ["Welcome back, {{ user.name }} of the harbour", "{* all the fields left empty *}"])
def test_a_template_that_nobody_filled_in_is_no_title(left: str) -> None:
    document, (found,) = lines_of(*BODY, "Related articles", *TITLES, left)
    assert titles(document, found) == TITLES


SHORT = ["Make more land", "Harbour bridge closes", "A loaf nobody slices", "Night train returns"]
SECTIONS = ["Across the border", "After the storm", "On the night line", "At your table"]


def ranked(*parts: list[str], margin: int = -1_000) -> tuple[Document, list[StoryList]]:
    """The lists of a page that has a rank above the parts of each story."""
    lines = [line for rank, of in enumerate(zip(*parts, strict=True), 1) for line in (str(rank), *of)]
    document = read_text("\n".join((*BODY, "Most read", *lines)))
    document.title_margins = [0 if block <= len(BODY) or text.isdigit() else margin for block, text in enumerate(document.texts)]
    document.expected_body = [block < len(BODY) for block in range(len(document))]
    return document, find_lists(document)


def test_between_ranks_short_lines_are_titles() -> None:
    document, (found,) = ranked(SHORT)
    assert titles(document, found) == SHORT
    assert [item.rank for item in found.items] == [1, 2, 3, 4]


def test_of_two_short_lines_below_a_rank_the_first_is_a_section() -> None:
    document, (found,) = ranked(SECTIONS, SHORT)
    assert (titles(document, found), shown(document, found, "kicker")) == (SHORT, SECTIONS)
    assert [item.rank for item in found.items] == [1, 2, 3, 4]


def test_an_author_below_a_title_below_a_rank_is_no_title() -> None:
    document, (found,) = ranked(SHORT, ["Jane van Doe", "John van Roe", "Jana von Meier", "Ana de Ruiz"])
    assert titles(document, found) == SHORT


@pytest.mark.parametrize("cells", [["Northmouth", "Brackwater", "Old Harbour", "Southmouth"], ["12.50", "9.10", "8", "7.99"]])
def test_the_cells_of_a_table_below_ranks_are_no_titles(cells: list[str]) -> None:
    assert all(title not in cells for _, found in [ranked(cells)] for one in found for title in titles(_, one))


def test_a_title_without_a_section_has_no_summary_right_below_it_where_others_have_sections() -> None:
    last = "Pros and cons of boats: what the council did not say"
    document, (found,) = lines_of(*BODY, "Most read", "Coast", *TITLES, last, "Contact us", "Imprint")
    assert titles(document, found) == [*TITLES, last]
