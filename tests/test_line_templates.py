"""Story lists of a text whose items come from one template, read by what a model says of its lines."""

from __future__ import annotations

from stories import PARAGRAPH, TITLES

from cleaner import Cleaner
from cleaner.document.document import Document
from cleaner.document.lists import find_lists
from cleaner.document.stories import Span, StoryEntry, StoryList
from cleaner.reading.text import read_text

SUMMARY = "The council has not said yet who is going to pay for it, nor when the work begins."
LIKELY, UNSURE, NEVER = -200, -2_000, -6_000
BODY = [(PARAGRAPH, NEVER)] * 3


def with_margins(*lines: tuple[str, int]) -> tuple[Document, list[StoryList]]:
    """The lists of a text whose lines have these margins; all of it is asked whether it is the body."""
    document = read_text("\n".join(text for text, _ in lines))
    document.title_margins = [margin for _, margin in lines]
    document.in_question = [True] * len(lines)
    return document, find_lists(document)


def shown(document: Document, found: StoryList, part: str) -> list[str | None]:
    spans: list[Span | None] = [getattr(item, part) for item in found.items if item.likely]
    return [None if span is None else document.text[slice(*span)] for span in spans]


def test_times_equally_far_apart_tell_titles_below_sections_and_overlines() -> None:
    lines = [
        line
        for day, title in enumerate(TITLES, 11)
        for line in (
            (f"{day}.10.2025", 0), ("Harbour", 0), ("Before the vote in the old hall:", -2_400), (title, LIKELY),
            (SUMMARY, -4_000), ("Open article", 0),
        )
    ]  # fmt: skip
    document, (found,) = with_margins(*BODY, *lines)
    assert shown(document, found, "title") == TITLES
    assert shown(document, found, "time") == [f"{day}.10.2025" for day in range(11, 11 + len(TITLES))]
    assert shown(document, found, "summary") == [SUMMARY] * len(TITLES)


def test_summaries_equally_far_apart_tell_titles_below_a_heading() -> None:
    lines = [line for title in TITLES for line in ((title, LIKELY), (SUMMARY, -4_000), ("Open article", 0))]
    document, (found,) = with_margins(*BODY, ("Related articles", NEVER), *lines)
    assert shown(document, found, "title") == TITLES
    assert shown(document, found, "summary") == [SUMMARY] * len(TITLES)
    assert found.heading is not None
    assert document.text[slice(*found.heading)] == "Related articles"


def test_headings_between_paragraphs_are_no_titles() -> None:
    lines = [line for title in TITLES for line in ((title, UNSURE), (PARAGRAPH, NEVER))]
    assert with_margins(*BODY, *lines)[1] == []


def test_a_title_and_the_longer_summary_below_it_may_read_alike() -> None:
    teaser = "Council members argue until midnight over who is going to pay for the ferry"
    short = ["The last crossing", "Bread for nobody", "A bridge too old", "Night on the quay"]
    lines = [
        line
        for day, title in enumerate(short, 11)
        for line in (("Jane Doe", 0), (f"{day}.10.2025", 0), (title, -600), (teaser, -300))
    ]
    document, (found,) = with_margins(*BODY, *lines)
    assert shown(document, found, "title") == short
    assert shown(document, found, "summary") == [teaser] * len(short)


def test_the_articles_own_headline_below_a_list_is_no_item() -> None:
    lines = [line for title in TITLES for line in ((title, LIKELY), (SUMMARY, -4_000), ("Open article", 0))]
    own = [("Brackwater votes for a ferry across the weir", -3_200), (SUMMARY, -5_500)]
    document, lists = with_margins(("Related articles", NEVER), *lines, *own, *BODY)
    entries: list[StoryEntry] = [item for found in lists for item in found.items if item.likely and item.summary]
    assert [document.text[slice(*item.title)] for item in entries[: len(TITLES)]] == TITLES


def test_a_summary_may_stand_below_the_time() -> None:
    teaser = "Who is going to pay for it is open"
    lines = [
        line
        for day, title in enumerate(TITLES, 11)
        for line in (("7 minutes", 0), (title, LIKELY), (f"Harbour News - 2025-10-{day}", NEVER), (teaser, -2_000), ("Open", 0))
    ]
    document, (found,) = with_margins(*BODY, ("Related articles", NEVER), *lines)
    assert shown(document, found, "title") == TITLES
    assert shown(document, found, "time") == [f"2025-10-{day}" for day in range(11, 11 + len(TITLES))]
    assert shown(document, found, "summary") == [teaser] * len(TITLES)


def test_a_page_may_end_within_the_last_story_of_a_list() -> None:
    titles = [f"Title number {number} of the old harbour town reopens" for number in range(5)]
    lines = ["Latest news", *titles, "Sign up", PARAGRAPH]
    page = Cleaner().clean("\n".join(lines * 3), kind="text")
    assert page.text.endswith(PARAGRAPH)
