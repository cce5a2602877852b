"""Topics glued to the ends of titles: told by what else the page says, and taken off nearly all titles of a list or off none."""

from __future__ import annotations

from cleaner.document.document import Document
from cleaner.document.end_tags import take_end_tags
from cleaner.document.stories import StoryEntry
from cleaner.reading.text import read_text

TITLES = [
    "Ferry company admits that it lost the key",
    "Mayor opens a bridge that nobody has finished",
    "Harbour Club loses for the third time this week",
    "Clock at the market is right at last",
]


def taken(titles: list[str], *other: str) -> tuple[list[str], list[str | None]]:
    """What is left of the titles of a list, and the topics taken off them."""
    document: Document = read_text("\n".join([*titles, *other]))
    items = [StoryEntry((document.start[i], document.end[i]), document.start[i], document.end[i]) for i in range(len(titles))]
    take_end_tags(document, items)
    kickers = [None if item.kicker is None else document.text[slice(*item.kicker)] for item in items]
    return [document.text[slice(*item.title)] for item in items], kickers


def test_topics_that_stand_in_the_menu_among_the_titles_or_in_the_title_itself_are_no_part_of_it() -> None:
    tags = ["Coast watch", "Coast watch", "Harbour Club", "Town"]
    glued = [f"{title} {tag}" for title, tag in zip(TITLES, tags, strict=True)]
    assert taken(glued, "Town", "Sport") == (TITLES, tags)


def test_the_word_that_all_titles_end_in_is_no_topic() -> None:
    titles = [f"Lantern {number} Coffee Machine Tested Review" for number in "ABCD"]
    assert taken(titles, "Review") == (titles, [None] * 4)


def test_where_few_titles_end_in_a_topic_it_is_what_these_stories_are_of() -> None:
    titles = [f"{TITLES[0]} Town", f"{TITLES[1]} Town", *TITLES[2:]]
    assert taken(titles, "Town") == (titles, [None] * 4)
