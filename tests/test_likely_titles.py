"""What a model says of titles, put to use in the story lists of a text: who is no item, who is one, and that the body stays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import pytest
from sample_pages import NAMES, cleaned
from stories import PARAGRAPH, TITLES

from cleaner import Cleaner
from cleaner.document.document import Document
from cleaner.document.likely_titles import taken_for_body
from cleaner.document.lists import find_lists
from cleaner.document.stories import StoryList
from cleaner.models import FurnitureKind
from cleaner.reading.text import read_text
from cleaner.rules.core.side_feed import story_list
from cleaner.rules.naming import name_blocks
from cleaner.scoring.score import Scores, shipped_scorer

SUMMARY = "The council has not said yet who is going to pay for it, nor when the work begins."
SURE, UNSURE, NEVER = 2_000, -1_000, -6_000


def with_margins(*lines: tuple[str, int]) -> tuple[Document, list[StoryList]]:
    """The lists of a text whose lines have these margins."""
    document = read_text("\n".join(text for text, _ in lines))
    document.title_margins = [margin for _, margin in lines]
    return document, find_lists(document)


def titles(document: Document, found: StoryList) -> list[str]:
    return [document.text[slice(*item.title)] for item in found.items if item.likely]


def body(count: int = 3) -> list[tuple[str, int]]:
    return [(PARAGRAPH, NEVER)] * count


def test_a_line_of_a_list_that_reads_like_no_title_is_no_item_and_stays_in_the_list() -> None:
    document, (found,) = with_margins(
        *body(), ("Most read", NEVER), (TITLES[0], SURE), ("Follow us on all of our channels", NEVER), (TITLES[1], UNSURE)
    )
    assert titles(document, found) == TITLES[:2]
    assert len(found.items) == 3
    assert (found.first, found.last) == (3, 7)


def test_what_has_a_time_is_an_item_however_it_reads() -> None:
    lines = [line for title in TITLES for line in (("8:00 AM", NEVER), (title, NEVER))]
    document, (found,) = with_margins(*body(), ("News Feed", NEVER), *lines)
    assert titles(document, found) == TITLES


def test_a_menu_below_a_heading_that_names_stories_is_no_list() -> None:
    menu = ["Life in the old town", "North of the river", "Harbour League with Jane", "Pictures of the day"]
    assert with_margins(*body(), ("Top stories", NEVER), *((entry, NEVER) for entry in menu))[1] == []


def test_dates_make_no_stories_of_what_reads_like_anything_but_titles() -> None:
    lines = [line for title in TITLES for line in (("8:00 AM", NEVER), (title, NEVER))]
    document, (found,) = with_margins(*body(), *lines)
    assert titles(document, found) == []


def test_titles_that_rules_missed_are_a_list_below_the_heading_that_names_it() -> None:
    document, (found,) = with_margins(*body(), ("Latest news", NEVER), ("Sport", NEVER), (TITLES[0], SURE))
    assert (titles(document, found), found.heading is not None) == ([TITLES[0]], True)


@pytest.mark.parametrize(("above", "below", "kept"), [(SURE, SURE, True), (SURE, NEVER, False), (NEVER, NEVER, False)])
def test_what_may_be_a_title_is_one_between_titles(above: int, below: int, kept: bool) -> None:
    document, found = with_margins(*body(), ("Menu", NEVER), (TITLES[0], above), (TITLES[1], -2_000), (TITLES[2], below))
    assert (TITLES[1] in [title for one in found for title in titles(document, one)]) == kept


def test_titles_far_apart_are_lists_of_their_own() -> None:
    between = [("Menu", NEVER)] * 8
    document, found = with_margins(*body(), ("Menu", NEVER), (TITLES[0], SURE), *between, (TITLES[1], SURE))
    assert [titles(document, one) for one in found] == [[TITLES[0]], [TITLES[1]]]
    assert [one.titles for one in found] == [[4], [13]]


@pytest.mark.parametrize(("below", "have"), [((SUMMARY,) * 3, 3), ((SUMMARY, "Gear", "Gear"), 0)])
def test_long_lines_below_missed_titles_are_their_summaries(below: tuple[str, ...], have: int) -> None:
    lines = [line for title, text in zip(TITLES, below, strict=False) for line in ((title, SURE), (text, NEVER))]
    document, (found,) = with_margins(*body(), ("Menu", NEVER), *lines)
    assert titles(document, found) == TITLES[:3]
    assert [document.text[slice(*item.summary)] for item in found.items if item.summary] == [SUMMARY] * have
    assert document.block_at(found.end - 1) + 1 == found.last


def test_times_above_missed_titles_are_theirs() -> None:
    document, found = with_margins(("12 March 2024", NEVER), (TITLES[0], SURE), *body())
    assert [document.text[slice(*item.time)] for one in found for item in one.items if item.time] == ["12 March 2024"]


def test_what_may_be_body_is_never_a_title_of_another_story() -> None:
    document = read_text("\n".join([PARAGRAPH, PARAGRAPH, TITLES[0], PARAGRAPH]))
    document.title_margins = [NEVER, NEVER, SURE, NEVER]
    document.in_question = document.expected_body = [True] * 4
    assert find_lists(document) == []


@pytest.mark.parametrize("count", [2, 3])
def test_where_somebody_may_have_cleaned_the_text_a_list_is_one_and_a_title_or_two_are_none(count: int) -> None:
    lines = [PARAGRAPH, PARAGRAPH, *TITLES[:count], PARAGRAPH]
    document = read_text("\n".join(lines))
    document.title_margins = [SURE if line in TITLES else NEVER for line in lines]
    document.in_question, document.expected_body = [True] * len(lines), [line == PARAGRAPH for line in lines]
    assert [titles(document, found) for found in find_lists(document)] == [TITLES[:count]] * (count > 2)


def test_a_title_that_reads_nearly_like_one_is_one_below_another_such_below_a_sure_one() -> None:
    lines = [(TITLES[0], SURE), (TITLES[1], -100), (TITLES[2], -100), (TITLES[3], -3_000)]
    document, found = with_margins(*body(), ("Menu", NEVER), *lines, *body())
    assert [titles(document, one) for one in found if one.items] == [TITLES[:3]]


@pytest.mark.parametrize(("above", "is_list"), [("Comments", False), ("3 comments", False), ("Show comments", True)])
def test_below_readers_comments_is_no_list_but_below_the_button_that_opens_them_one_may_be(above: str, is_list: bool) -> None:
    _, found = with_margins(*body(), (above, NEVER), ("Jane Doe", NEVER), (TITLES[0], SURE))
    assert bool(found) is is_list


def test_titles_behind_the_tags_of_a_lists_last_story_go_on_with_the_list() -> None:
    lines = [("Related articles", NEVER), (TITLES[0], SURE), ("12 March 2024", NEVER)]
    tags = [(tag, NEVER) for tag in ("people", "harbour", "money", "ferries", "courts", "bridges")]
    document, found = with_margins(*body(), *lines, *tags, (TITLES[1], SURE))
    assert [titles(document, one) for one in found] == [[TITLES[0]], [TITLES[1]]]
    assert {(one.kind, one.heading) for one in found} == {("related", found[0].heading)}


def test_where_nobody_asked_the_model_lists_are_what_rules_find() -> None:
    document = read_text("\n".join([PARAGRAPH, "Most read", *TITLES]))
    assert [titles(document, found) for found in find_lists(document)] == [TITLES]


def test_what_the_score_removes_is_named_by_the_list_that_it_is_a_title_of() -> None:
    document = read_text("\n".join([PARAGRAPH, PARAGRAPH, "Menu", TITLES[0]]))
    document.title_margins = [NEVER, NEVER, NEVER, SURE]
    assert name_blocks(document, [3], {}) == {3: (FurnitureKind.SIDE_FEED, "reads like the title of another story")}


@dataclass(frozen=True)
class _FirstLooks:
    """The shipped scorer without what the third look needs, which sees titles too; and without titles, where asked so."""

    with_titles: bool
    text_third = shipped_scorer().text_third
    items = shipped_scorer().items

    def score(self, document: Document) -> Scores:
        scores = replace(shipped_scorer().score(document), lines=None)
        return scores if self.with_titles else replace(scores, titles=None)


@cache
def _looking_twice(with_titles: bool) -> Cleaner:
    return Cleaner.scored_by([_FirstLooks(with_titles)])[0]  # type: ignore[list-item]  # it scores, which is all that is asked of it


@pytest.mark.parametrize("name", NAMES)
def test_until_the_third_look_titles_change_what_is_given_back_and_never_the_article(name: str) -> None:
    text = cleaned(name).text
    assert _looking_twice(True).clean(text, kind="text").article == _looking_twice(False).clean(text, kind="text").article


def test_lines_that_nothing_tells_for_a_list_are_none_where_they_read_like_no_titles() -> None:
    _, found = with_margins(*body(), ("Sections", NEVER), *((title, -200) for title in TITLES))
    assert found == []
    document, (found_one,) = with_margins(*body(), ("Sections", NEVER), *((title, SURE) for title in TITLES))
    assert titles(document, found_one) == TITLES


def test_of_what_is_no_list_only_what_is_surely_a_title_is_one() -> None:
    lines = zip(TITLES, (-200, -200, 200, SURE), strict=True)
    document, found = with_margins(*body(), ("Sections", NEVER), *lines)
    assert [titles(document, one) for one in found] == [[TITLES[3]]]


def test_what_reads_far_less_like_a_title_than_the_rest_ends_a_list() -> None:
    address = ("Harbour Street 12 in the old town", -100)
    document, (found,) = with_margins(*body(), ("Most read", NEVER), *((title, SURE) for title in TITLES), address)
    assert titles(document, found) == TITLES
    assert found.last == len(document) - 1


def test_titles_that_break_a_rhythm_of_times_are_a_list_of_their_own() -> None:
    timed = [line for title in TITLES for line in (("8:00 AM", NEVER), (title, SURE))]
    others = [(f"The talk of the day: {title}", SURE) for title in TITLES]
    document, found = with_margins(*body(), ("News Feed", NEVER), *timed, *others)
    assert [titles(document, one) for one in found] == [TITLES, [text for text, _ in others]]


def test_a_byline_is_no_missed_title() -> None:
    lines = [(TITLES[0], SURE), ("By Jane Doe and Ann Poe", 59), (TITLES[1], SURE)]
    document, (found,) = with_margins(*body(), ("Menu", NEVER), *lines)
    assert titles(document, found) == TITLES[:2]


def test_a_line_that_says_read_more_is_one_however_its_title_reads() -> None:
    _, (found,) = with_margins(*body(), (f"READ MORE: {TITLES[0]}", NEVER), *body())
    assert found.heading is not None


@pytest.mark.parametrize(("heading", "last"), [("Recommended stories", 5), ("Most read", 4)])
def test_a_short_title_may_end_a_list_whose_heading_names_stories(heading: str, last: int) -> None:
    short, long = ("Why do we like boats?", UNSURE), ("Insights and stories from the world of boats", UNSURE)
    document, (found,) = with_margins(*body(), (heading, NEVER), *((title, SURE) for title in TITLES), short, long)
    assert len(titles(document, found)) == last


def test_between_titles_one_that_reads_less_like_one_stays() -> None:
    lines = [(title, SURE) for title in TITLES]
    lines[1] = (TITLES[1], -1_500)
    document, (found,) = with_margins(*body(), ("Most read", NEVER), *lines)
    assert titles(document, found) == TITLES


def test_behind_titles_with_times_one_without_is_a_prompt() -> None:
    timed = [line for title in TITLES for line in (("8:00 AM", NEVER), (title, SURE))]
    document, (found,) = with_margins(*body(), ("News Feed", NEVER), *timed, ("Ready to make your harbour grow with us", SURE))
    assert titles(document, found) == TITLES


def test_long_lines_below_most_titles_are_their_summaries() -> None:
    summary = "Nobody in the harbour knows yet what the repair is going to cost the council this winter or in year"
    lines = [line for year, title in enumerate(TITLES) for line in ((title, SURE), (f"{summary} {year}", UNSURE))]
    document, (found,) = with_margins(*body(), ("Most read", NEVER), *lines)
    assert titles(document, found) == TITLES
    assert all(item.summary is not None for item in found.items)


def test_one_long_title_that_reads_less_sure_is_no_summary() -> None:
    long = "Nobody in the harbour knows yet what the repair is going to cost the council this winter"
    lines = [(title, SURE) for title in TITLES]
    document, (found,) = with_margins(*body(), ("Most read", NEVER), *lines[:3], (long, 500), lines[3])
    assert titles(document, found) == [*TITLES[:3], long, TITLES[3]]


def test_below_a_heading_of_readers_comments_nothing_is_a_title() -> None:
    said = ("Harbourmaster on Why the night train never came back", SURE)
    assert with_margins(*body(), ("Newest comments", NEVER), said, said)[1] == []


def test_one_story_alone_below_a_heading_may_read_as_it_will() -> None:
    document, (found,) = with_margins(*body(), (f"Read more: {TITLES[0]}", -3_000), *body())
    assert titles(document, found) == [TITLES[0]]


def test_a_title_that_counts_on_is_an_item_though_it_reads_less_like_one() -> None:
    titles_of = [(f"{rank} {title}", SURE) for rank, title in enumerate(TITLES, 1)]
    last = (f"{len(TITLES) + 1} What the harbour master said about the ferry and the...", -1_200)
    _, (found,) = with_margins(*body(), ("Most read", NEVER), *titles_of, last, ("Comments", NEVER))
    assert [item.rank for item in found.items if item.likely] == [1, 2, 3, 4, 5]


def test_lines_by_turns_short_and_long_are_titles_and_their_summaries() -> None:
    briefs = ["Mayor resigns today", "Ferry stays moored", "Bread is dearer", "Bridge to close", "Snow in the hills"]
    longer = "What the council said about it late on Monday night"
    pairs = [line for brief in briefs for line in ((brief + " again", SURE), (longer, SURE))]
    longs = [(f"{line} {at}", margin) if line == longer else (line, margin) for at, (line, margin) in enumerate(pairs)]
    document, (found,) = with_margins(*body(), ("Latest stories", NEVER), *longs, ("Help", NEVER))
    assert titles(document, found) == [brief + " again" for brief in briefs]
    assert all(item.summary for item in found.items)
    document, (found,) = with_margins(*body(), ("Latest stories", NEVER), *longs[:-2], ("Help", NEVER))
    assert len(titles(document, found)) == 8


@pytest.mark.parametrize(("margin", "kept"), [(1_500, True), (UNSURE, False)])
def test_a_line_that_the_score_takes_for_body_is_a_title_between_titles_where_it_surely_reads_like_one(
    margin: int, kept: bool
) -> None:
    lines = [(TITLES[0], SURE), (TITLES[1], margin), (TITLES[2], SURE)]
    document = read_text("\n".join(text for text, _ in (*body(), ("Menu", NEVER), *lines)))
    document.title_margins = [of for _, of in (*body(), ("Menu", NEVER), *lines)]
    document.expected_body = [block in {0, 1, 2, 5} for block in range(len(document))]
    found = find_lists(document)
    assert (TITLES[1] in [title for one in found for title in titles(document, one)]) == kept
    assert [block for one in found for block in taken_for_body(document, one)] == ([5] if kept else [])
    assert [start for start, *_ in story_list.find(document)] == ([document.start[5]] if kept else [])


@pytest.mark.parametrize(("margin", "count"), [(-3_500, 0), (SURE, 1)])
def test_below_a_heading_that_names_topics_stand_stories_where_they_read_like_titles(margin: int, count: int) -> None:
    lines = [(title, margin) for title in TITLES]
    assert len(with_margins(*body(), ("Trending topics", NEVER), *lines)[1]) == count
    assert len(with_margins(*body(), ("Trending stories", NEVER), *lines)[1]) == 1


@pytest.mark.parametrize("heading", ["Sources:", "Your comments"])
def test_what_an_article_goes_by_and_what_readers_said_are_no_stories(heading: str) -> None:
    assert with_margins(*body(), (heading, NEVER), *((title, SURE) for title in TITLES))[1] == []


@pytest.mark.parametrize(("margin", "count"), [(UNSURE, 4), (-1_700, 3)])
def test_the_last_title_above_the_body_is_the_articles_own_where_it_reads_less_like_anothers(margin: int, count: int) -> None:
    lines = [("Latest news", NEVER), *((title, 200) for title in TITLES[:3]), (TITLES[3], margin), *body()]
    document, (found,) = with_margins(*lines)
    assert titles(document, found) == TITLES[:count]


def test_titles_with_ranks_are_a_list_though_nothing_heads_them() -> None:
    lines = [line for rank, title in enumerate(TITLES, 1) for line in ((str(rank), 0), ("Harbour", 0), (title, -200))]
    document, (found,) = with_margins(*body(), ("Viewed this month and year", NEVER), *lines)
    assert titles(document, found) == TITLES
