"""Times at the ends of titles: taken where most titles of a list have one, and left where a story is of a day."""

from __future__ import annotations

import pytest
from stories import TITLES
from test_card_lists import BODY, SLUGS, lists_of

from cleaner.document.end_times import take_end_times
from cleaner.document.moments import find_moment
from cleaner.document.stories import StoryEntry
from cleaner.reading.text import read_text


def taken(*lines: str) -> list[tuple[str, str | None]]:
    """The titles of a list and the times taken off them."""
    document = read_text("\n".join(lines))
    items = [StoryEntry((document.start[i], document.end[i]), document.start[i], document.end[i]) for i in range(len(lines))]
    take_end_times(document, items)
    return [(document.text[slice(*item.title)], item.time and document.text[slice(*item.time)]) for item in items]


@pytest.mark.parametrize(
    "times",
    [
        ["4 hours ago", "3h ago", "Yesterday", "12 minutes ago"],  # glued
        [" vor 3 Stunden", " Gestern", " vor 2 Tagen", " 04.03.2026"],
        ["vor 3 Stunden", "vor 5 Stunden", "Gestern", "vor 2 Tagen"],
        [" (2026年3月4日)", " (2026年3月3日)", " (2026.03.02)", " (2026年2月28日)"],
    ],
)
def test_times_behind_most_titles_are_taken_off_them(times: list[str]) -> None:
    lines = [f"{title}{time}" for title, time in zip(TITLES, times, strict=True)]
    assert taken(*lines) == [(title, time.strip(" ()")) for title, time in zip(TITLES, times, strict=True)]


@pytest.mark.parametrize(("glued", "start"), [("Ferry lost at sea4 hours ago", 17), ("Late again14 minutes ago", 10)])
def test_a_number_glued_to_a_title_belongs_to_the_time_behind_it(glued: str, start: int) -> None:
    moment = find_moment(glued)
    assert moment is not None
    assert (moment.start, moment.end) == (start, len(glued))


def test_one_title_that_ends_in_a_day_is_of_that_day() -> None:
    lines = [f"{TITLES[0]} Yesterday", *TITLES[1:]]
    assert taken(*lines) == [(line, None) for line in lines]


def test_the_time_of_a_card_stays_its_own() -> None:
    titles = [f"Puzzle answers for December {day}, 2025" for day in (18, 19, 20)]
    cards = "".join(
        f'<div><a href="/news/{slug}-1234567"><h3>{title}</h3></a><time>{hours} hours ago</time></div>'
        for title, slug, hours in zip(titles, SLUGS, (2, 5, 9), strict=False)
    )
    document, (found,) = lists_of(f"<main>{BODY * 3}</main><section><h2>Latest</h2>{cards}</section>")
    assert [document.text[slice(*item.title)] for item in found.items] == titles


def test_a_word_of_time_in_a_link_is_taken_where_the_others_end_in_times() -> None:
    times = ("3 hours ago", "Yesterday", "5 hours ago", "2 days ago")
    links = "".join(
        f'<li><a href="/news/{slug}">{title} <span>{time}</span></a></li>'
        for title, slug, time in zip(TITLES, SLUGS, times, strict=True)
    )
    document, (found,) = lists_of(f"<main>{BODY * 3}</main><section><h2>Latest</h2><ul>{links}</ul></section>")
    assert [document.text[slice(*item.title)] for item in found.items] == TITLES
