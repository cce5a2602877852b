"""Lists of a text that are several, parted at the headings between their titles, and where a list of a text ends."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from stories import PARAGRAPH, TITLES
from timing import grows_at_most

from cleaner.document.document import Document
from cleaner.document.list_sections import in_sections
from cleaner.document.list_words import heading_kind
from cleaner.document.lists import find_lists
from cleaner.document.stories import StoryEntry, StoryList
from cleaner.reading.text import read_text

MORE = [
    "Lighthouse keeper retires after forty winters alone",
    "Old quarry becomes a garden for the whole town",
    "Why nobody wants to buy the smallest house",
]


def lists_of(*lines: str) -> tuple[Document, list[StoryList]]:
    document = read_text("\n".join([*[PARAGRAPH] * 5, *lines]))
    return document, find_lists(document)


def shown(document: Document, found: StoryList) -> tuple[str | None, str, list[str]]:
    """The heading, kind and titles of a list."""
    heading = None if found.heading is None else document.text[slice(*found.heading)]
    return heading, found.kind, [document.text[slice(*item.title)] for item in found.items]


def test_a_short_line_between_many_titles_heads_the_list_below_it() -> None:
    document, found = lists_of("Related articles", *TITLES, "Web stories", *MORE)
    first, second = (shown(document, one) for one in found)
    assert first == ("Related articles", "related", TITLES)
    assert second == ("Web stories", "side_feed", MORE)
    assert (found[0].last, found[1].first) == (10, 10)


def test_short_lines_above_most_titles_are_kickers() -> None:
    lines = [line for title in TITLES for line in ("Town hall", title)]
    _, (found,) = lists_of("Most read", *lines)
    assert [item.kicker is not None for item in found.items] == [True] * len(TITLES)


@pytest.mark.parametrize("above", ["Live", "Jane Doe, Oslo", "By Jane Doe", "What now?", "LinkedIn", "Page 3"])
def test_what_stands_above_one_title_heads_no_list(above: str) -> None:
    document, (found,) = lists_of("Related articles", *TITLES, above, *MORE)
    assert shown(document, found)[0] == "Related articles"


def test_the_last_entry_of_a_menu_heads_no_list() -> None:
    menu = ["Golf", "College", "Outdoors"]
    for above, heading in ((["Outdoors"], "Outdoors"), (menu, None), ([*menu, "Most read"], "Most read")):
        document, found = lists_of(*above, *TITLES)
        assert [shown(document, one)[0] for one in found] == [heading], above


def test_a_list_has_the_name_that_its_link_to_more_repeats() -> None:
    lines = [line for title in TITLES for line in (title, "2 hours ago")]
    document, (found,) = lists_of("World", "More World", *lines)
    assert shown(document, found) == ("World", "side_feed", TITLES)


@pytest.mark.parametrize(
    "line",
    [
        *("Tags harbour bridge winter", "Filed under harbour , bridge , winter", "Schlagwörter: Hafen Brücke Winter"),
        *("Topics: bridges", "Previous article The harbour in the storm", "Nächster Artikel: Der Hafen im Sturm"),
        *("Leave a comment", "Recent comments"),
    ],
)
def test_a_list_ends_where_another_part_of_the_page_begins(line: str) -> None:
    document, found = lists_of("Most read", *TITLES, line, *MORE[:2])
    assert [shown(document, one) for one in found] == [("Most read", "side_feed", TITLES)]


@pytest.mark.parametrize(
    "title", ["Tagged sharks reveal where they spend the winter", "Topic of the day, and nobody wants to discuss it"]
)
def test_a_title_may_begin_with_the_word_for_terms(title: str) -> None:
    document, (found,) = lists_of("Most read", *TITLES, title)
    assert shown(document, found)[2] == [*TITLES, title]


@pytest.mark.parametrize("told", ["Town hall | 6 min read", "4-minute read", "Kultur · 3 Min. Lesezeit"])
def test_how_long_a_story_takes_to_read_is_no_title(told: str) -> None:
    document, (found,) = lists_of("You may also like", *(line for title in TITLES for line in (told, title)))
    assert shown(document, found)[2] == TITLES


def test_a_date_with_a_reading_time_behind_is_the_time_of_a_story() -> None:
    document, (found,) = lists_of("Recent posts", *(line for title in TITLES for line in (title, "Dec 19, 2025 ⋅ 7 min read")))
    assert [document.text[slice(*item.time)] for item in found.items if item.time] == ["Dec 19, 2025"] * len(TITLES)


@pytest.mark.parametrize("date", ["24.04.2023", "April 24, 2023", "2023-04-24"])
def test_dates_at_the_ends_of_titles_are_their_times(date: str) -> None:
    document, (found,) = lists_of("Most read", *(f"{title} {date}" for title in TITLES))
    assert shown(document, found)[2] == TITLES
    assert [document.text[slice(*item.time)] for item in found.items if item.time] == [date] * len(TITLES)


def test_a_date_at_the_end_of_one_title_is_what_its_story_is_of() -> None:
    title = "What the stars say on April 24, 2023"
    document, (found,) = lists_of("Most read", *TITLES, title)
    assert shown(document, found)[2] == [*TITLES, title]


@pytest.mark.parametrize("names", ["Jane Doe and Richard Roe", "Jane Doe, Richard Roe", "Written by Jane Doe"])
def test_names_below_a_title_are_its_authors(names: str) -> None:
    document, (found,) = lists_of("Related articles", *(line for title in TITLES for line in (title, names)))
    assert shown(document, found)[2] == TITLES
    assert all(item.author is not None for item in found.items)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("die redaktion empfiehlt", "related"),
        ("more on: ferries", "related"),
        ("you may also be interested in...", "related"),
        ("baca juga", "related"),
        ("nejčtenější", "side_feed"),
        ("the harbour in the news", "side_feed"),
        ("why ferries are popular", None),
        ("what to watch this week", None),
        ("fähren liegen voll im trend", None),
    ],
)
def test_words_head_a_list_where_they_make_no_sentence(said: str, kind: str | None) -> None:
    assert heading_kind(said) == kind


@pytest.mark.parametrize("line", ["topics " + "a " * 14, "tags," * 28, "« " * 28, "1 min " * 14])
def test_lines_that_almost_end_a_list_are_read_in_linear_time(line: str) -> None:
    def finding(size: int) -> Callable[[], object]:
        return partial(find_lists, read_text("\n".join([*[PARAGRAPH] * 5, "Most read", *[f"{line} {n}" for n in range(size)]])))

    assert grows_at_most(10, finding, 500, 2_000)


SUMMARY = (
    "The keeper says that he has seen enough of the sea, and that the young may have it now, with all of its storms, its "
    "gulls and the long white nights of the winter"
)


@pytest.mark.parametrize("end", ["", "."])
def test_a_long_line_below_a_title_and_its_section_is_its_summary(end: str) -> None:
    lines = [line for title in TITLES for line in (title, "Town hall", SUMMARY + end)]
    document, (found,) = lists_of("Most read", *lines)
    assert shown(document, found)[2] == TITLES
    assert all(item.summary and document.text[slice(*item.summary)] == SUMMARY + end for item in found.items)
    assert all(item.kicker and document.text[slice(*item.kicker)] == "Town hall" for item in found.items)


def test_a_list_may_begin_with_a_title_and_its_summary_in_one_line() -> None:
    lines = [line for title in TITLES for line in (title, "Town hall", SUMMARY)]
    document, (found,) = lists_of("Most read", f"Town hall {MORE[0]} {SUMMARY}.", *lines)
    assert shown(document, found)[2] == TITLES


def test_titles_below_their_sections_are_no_summaries() -> None:
    long = [f"{title} and why nobody in the town ever said a word of it before the winter came with ice" for title in TITLES]
    lines = [line for title in long for line in ("Town hall", title)]
    document, (found,) = lists_of("Most read", *lines)
    assert shown(document, found)[2] == long


@pytest.mark.parametrize("credit", ["dpa/Jane Doe", "Post|Sound"])
def test_a_credit_with_a_stroke_above_a_title_is_no_heading(credit: str) -> None:
    document, found = lists_of("Related articles", *TITLES, credit, *MORE)
    assert [shown(document, one)[0] for one in found] == ["Related articles"]


def test_short_lines_above_many_titles_are_no_headings_though_few_could_be() -> None:
    credits = ["dpa/J. Doe", "Sound & Sea", "Post/Roe", "IMAGO/Poe", "dpa/Noe", "Post/Loe", "dpa/Moe"]
    lines = [line for pair in zip(credits, [*TITLES, *MORE], strict=True) for line in pair]
    document, found = lists_of("Most read", *lines)
    assert [shown(document, one)[0] for one in found] == ["Most read"]


@pytest.mark.parametrize("heading", ["Explore more articles.", "Weitere Artikel", "Our series on the harbour:"])
def test_a_line_that_leads_to_what_is_below_it_heads_a_list_without_a_name(heading: str) -> None:
    document = read_text("\n".join([*[PARAGRAPH] * 5, "Share", heading, *TITLES, *MORE]))
    document.title_margins = [*[-6_000] * 7, *[2_000] * 7]
    (found,) = find_lists(document)
    assert shown(document, found)[0] == heading


def test_a_link_to_more_that_closes_a_list_heads_none() -> None:
    document, found = lists_of("Most read", *TITLES, "See all stories", *MORE)
    assert "See all stories" not in [shown(document, one)[0] for one in found]


def test_a_read_more_of_each_story_heads_no_list_that_the_model_told() -> None:
    lines = [line for title in TITLES for line in ("Read more", title, "Harbour")]
    document = read_text("\n".join([*[PARAGRAPH] * 5, *lines]))
    document.title_margins = [*[-6_000] * 5, *[0, 2_000, 0] * 4]
    assert all(one.heading is None for one in find_lists(document))


def test_a_heading_may_stand_above_a_link_to_more_of_what_it_names() -> None:
    lines = ["Harbour", "Explore all", *TITLES, "Town hall", "Explore all", *MORE]
    document = read_text("\n".join([*[PARAGRAPH] * 5, *lines]))
    document.title_margins = [*[-6_000] * 5, 0, 0, *[2_000] * 4, 0, 0, *[2_000] * 3]
    assert [shown(document, one)[0] for one in find_lists(document)] == ["Harbour", "Town hall"]


def test_the_name_of_a_list_above_a_link_to_more_articles_is_its_heading() -> None:
    document, (found,) = lists_of("Aus dem Ressort", "Weitere Artikel", *TITLES)
    assert shown(document, found) == ("Aus dem Ressort", "side_feed", TITLES)


def test_a_line_that_reads_like_a_title_and_is_hardly_shorter_heads_no_list() -> None:
    brief = ["Bread is dearer again", "The ferry stays moored", "Nobody wants this house"]
    for margin, headings in ((-1_000, ["Most read"]), (-3_000, ["Most read", "Mayor resigns today"])):
        document = read_text("\n".join([*[PARAGRAPH] * 5, "Most read", *brief, *brief, "Mayor resigns today", *MORE]))
        document.title_margins = [*[-6_000] * 6, *[2_000] * 6, margin, *[2_000] * 3]
        assert [shown(document, one)[0] for one in find_lists(document)] == headings


@pytest.mark.parametrize("label", ["90", "Play"])
def test_a_heading_may_stand_above_what_all_titles_have_above_them(label: str) -> None:
    lines = [line for title in TITLES for line in (label if label.isalpha() else str(len(title)), title)]
    document = read_text("\n".join([*[PARAGRAPH] * 5, "Forum topics", *lines]))
    document.title_margins = [*[-6_000] * 5, 0, *[0, 2_000] * 4]
    assert [shown(document, one)[0] for one in find_lists(document)] == ["Forum topics"]


def test_a_line_that_its_title_begins_with_heads_no_list() -> None:
    again = "Today in history: the first ferry crosses the sound"
    document, found = lists_of("Top stories", *TITLES, "Today in history", again, *MORE)
    assert [shown(document, one)[0] for one in found] == ["Top stories"]


def test_an_address_is_no_entry_of_a_menu() -> None:
    document, found = lists_of("jane.doe@harbour.example", "harbour.example/jane", "More harbour news", *TITLES)
    assert [shown(document, one)[0] for one in found] == ["More harbour news"]


@pytest.mark.parametrize("heading", ["Sponsored content", "Sponsored resources", "Partner content"])
def test_a_list_whose_heading_says_that_it_is_paid_for_is_none(heading: str) -> None:
    document, found = lists_of("Related articles", *TITLES, heading, *MORE)
    assert [shown(document, one) for one in found] == [("Related articles", "related", TITLES)]


def test_a_list_that_begins_with_a_line_that_is_no_likely_title_keeps_its_heading() -> None:
    lines = ["Around the coast", *(line for title in [*TITLES, *MORE] for line in ("Town hall", title))]
    document = read_text("\n".join(lines))
    spans = list(zip(document.start, document.end, strict=True))
    items = [StoryEntry(spans[block + 1], spans[block][0], spans[block + 1][1]) for block in range(1, len(spans), 2)]
    items[0].start, items[0].likely = 0, False
    (found,) = in_sections(document, [StoryList("side_feed", None, items, 0, spans[-1][1], 0, len(spans))])
    assert shown(document, found) == ("Around the coast", "side_feed", [*TITLES, *MORE])
