"""Headings of story lists in words of a house's own: what they are made of tells them, and only as a whole."""

from __future__ import annotations

import pytest
from stories import PARAGRAPH, TITLES

from cleaner import clean
from cleaner.document.folding import fold
from cleaner.document.list_words import heading_kind, names_announcements, names_stories


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("You’ll also love…", "related"),
        ("Other posts you'll love:", "related"),
        ("If you liked this post, you might also like:", "related"),
        ("Das dürfte Sie interessieren", "related"),
        ("Vous allez aimer", "related"),
        ("Te podría interesar", "related"),
        ("Ti potrebbe piacere", "related"),
        ("Você também vai gostar", "related"),
        ("Misschien ook iets voor jou", "related"),
        ("Może Ci się spodobać", "related"),
        ("Вам также может понравиться", "related"),
        ("Du kanske också gillar", "related"),
        ("Hoşunuza gidebilir", "related"),
        ("In the same section", "related"),
        ("Dans le même dossier", "related"),
        ("What readers are reading now", "side_feed"),
        ("Andere lesen gerade", "side_feed"),
        ("Lo que otros leen", "side_feed"),
        ("Weitere Beiträge", "side_feed"),
        ("Altri articoli", "side_feed"),
        ("Другие материалы", "side_feed"),
        ("More bread recipes", "side_feed"),
    ],
)
def test_a_heading_put_together_of_the_usual_parts_names_a_list(heading: str, kind: str) -> None:
    assert heading_kind(fold(heading)) == kind


@pytest.mark.parametrize(
    "title",
    [
        "What you'll love about the new ferry",
        "Ten beaches you'll love",
        "People love trees, says the mayor",
        "Other stories matter too",
        "Das könnte teuer werden",
        "In brief, the plan has failed",
        "More recipes for winter squash and leeks",
        "Dans la rubrique nécrologie",
    ],
)
def test_a_title_with_such_words_in_it_names_none(title: str) -> None:
    assert heading_kind(fold(title)) is None


def test_titles_below_such_a_heading_at_the_end_of_a_text_are_stories() -> None:
    page = clean("\n".join([*[PARAGRAPH] * 5, "Other posts you’ll love:", *TITLES]), kind="text")
    assert [item.title for item in page.related] == TITLES
    assert names_stories(fold("Other posts you’ll love:"))


def test_headings_of_events_and_vacancies_name_no_stories() -> None:
    assert all(names_announcements(fold(heading)) for heading in ("What's on", "Jobs near you", "Trackbacks"))
    assert not names_announcements("what's on the table")
    when = [line for day, title in zip((7, 9, 12, 15), TITLES, strict=True) for line in (f"{day} March 2026", title)]
    page = clean("\n".join([*[PARAGRAPH] * 5, "What's on", *when]), kind="text")
    assert page.side_feed == ()
