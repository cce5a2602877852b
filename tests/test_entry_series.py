"""Entries one below the other, under times, days or numbers: what belongs to each, and what of it stays."""

from __future__ import annotations

from itertools import chain

import pytest

from cleaner import clean
from cleaner.document.entry_series import entry_series
from cleaner.reading.text import read_text

TITLE = "Storm live: minister to leave office as ferries turn back"
SAID = [
    "The minister said he would leave office at the end of the week, after a night of talks that ended without an agreement.",
    "Two of the ferries turned back before noon, and the harbour office told passengers to wait until the wind drops.",
    "Anna Weller, who has led the council since 2019, told reporters that the vote would go ahead this afternoon.",
    "The bridge is open again for cars. Lorries have to use the northern crossing, where the queue is four kilometres long.",
]
HEADS = ["Minister to leave on Friday", "Ferries turn back", "Vote to go ahead, says Weller", "Bridge open for cars"]
HOURS = ["18.42", "16.05", "14.31", "12.10"]
MENU = ["Skip to main content", "News", "Sport", "Opinion", "Sign in"]
STORIES = ["Lorry spills oranges on ring road", "Why the canal has turned green"]
FOOT = ["Most viewed", *STORIES, "About us", "Contact us", "Privacy policy"]


def series_of(lines: list[str]) -> list[tuple[list[str], list[str]]]:
    """For each series the lines that its entries begin with, and its buttons."""
    document = read_text("\n".join(lines), None)
    texts, series = document.texts, entry_series(document)
    return [([texts[entry.first] for entry in found.entries], [texts[block] for block in found.buttons]) for found in series]


def kept(lines: list[str]) -> list[str]:
    """What is kept of a page's lines, as lines."""
    page = clean("\n".join([*MENU, TITLE, "By Jane Doe", "6 November 2025 18.50", *lines, *FOOT]), kind="text")
    return [block.text for block in page.article.blocks]


def entries(*rows: list[str]) -> list[str]:
    return list(chain.from_iterable(zip(*rows, strict=True)))


@pytest.mark.parametrize(
    "times",
    [
        HOURS,
        ["12:10 CET", "14:31 CET", "16:05 CET", "18:42 CET"],
        ["5 min ago", "26 min ago", "1 hr 5 min ago", "2 hr 44 min ago"],
        ["2 minutes ago", "14 minutes ago", "1 hour ago", "3 hours ago"],
        ["90+4'", "74'", "61'", "12'"],
        ["Monday", "Tuesday", "Wednesday", "Thursday"],
        ["3. März 2019", "4. Juni 2021", "14. Oktober 2023", "6. November 2025"],
        ["1", "2", "3", "4"],
        ["4", "3", "2", "1"],
        ["Day 1: Skerry", "Day 2: Marle", "Day 3", "Day 4: home again"],
        ["1. The old quay", "2. Two engines", "3. Who pays", "4. What comes next"],
        ["Nov. 6, 2025, 6:42 p.m. ET", "Nov. 6, 2025, 4:05 p.m. ET", "Nov. 6, 2025, 2:31 p.m. ET", "Nov. 6, 2025, 9:10 a.m. ET"],
        ["+++ 18:42 Minister leaves +++", "+++ 16:05 Ferries turn back +++", "+++ 14:31 Vote +++", "+++ 12:10 Bridge open +++"],
    ],
)
def test_times_days_and_numbers_in_order_with_prose_below_make_a_series(times: list[str]) -> None:
    assert series_of(entries(times, SAID)) == [(times, [])]


def test_a_time_may_stand_in_the_line_of_its_sentence_and_roman_numbers_count_chapters() -> None:
    told = [f"{time} – {said}" for time, said in zip(HOURS, SAID, strict=True)]
    assert series_of(told) == [(told, [])]
    assert series_of(entries(["I", "II", "III", "IV"], SAID)) == [(["I", "II", "III", "IV"], [])]


def test_titles_above_the_times_begin_the_entries_and_what_comes_again_below_each_is_a_button() -> None:
    lines = entries(HEADS, HOURS, SAID, ["Tweet it"] * 4)
    assert series_of(lines) == [(HEADS, ["Tweet it"] * 3)]


def test_when_an_entry_was_changed_is_no_time_of_an_entry() -> None:
    changed = [f"Updated at {time}" for time in HOURS]
    assert series_of(entries(HOURS, SAID, changed)) == [(HOURS, [])]


@pytest.mark.parametrize(
    "lines",
    [
        entries(HOURS, HEADS),  # a list of stories
        [f"{time} {head}" for time, head in zip(HOURS, HEADS, strict=True)],
        entries(["18.42", "09.10", "17.15", "08.00"], SAID),  # in no order
        entries(["7", "3", "12", "5"], SAID),  # counts
        entries(HOURS[:2], SAID[:2]),
        entries(["so", "mo", "di", "mi"], SAID),
        entries([f"{number}. {head}" for number, head in enumerate(HEADS, 1)], HEADS),  # most read
    ],
)
def test_what_has_no_order_or_no_prose_is_no_series(lines: list[str]) -> None:
    assert series_of(lines) == []


@pytest.mark.parametrize("order", ["th", "ht", "t"])
def test_of_a_live_report_in_text_all_titles_times_and_sentences_stay_and_buttons_go(order: str) -> None:
    rows = [{"t": HOURS, "h": HEADS}[row] for row in order]
    said = kept(entries(*rows, SAID, ["Share"] * 4))
    assert [line for line in (*chain(*rows), *SAID) if line not in said] == []
    assert not {"Share", *FOOT} & set(said)


def test_the_short_statement_that_ends_the_last_entry_stays() -> None:
    assert "That is all for today." in kept([*entries(HOURS, HEADS, SAID), "That is all for today."])


def test_the_heading_above_what_leads_to_a_series_stays() -> None:
    said = kept(["What we know so far", SAID[0], SAID[2], *entries(HOURS, SAID)])
    assert "What we know so far" in said


def test_stories_with_times_and_summaries_beside_an_article_stay_beside_it() -> None:
    feed = entries(HOURS, HEADS, ["Read how it went in the hall."] * 4)
    said = kept([*SAID, "Latest news", *feed])
    assert not set(HEADS) & set(said)


def test_labels_that_come_again_in_each_entry_are_no_buttons() -> None:
    days = ["Monday", "Tuesday", "Wednesday", "Thursday"]
    lines = entries(days, SAID, ["Snacks:"] * 4, ["a pear"] * 4, ["one apple"] * 4)
    assert series_of(lines)[0][1] == []


def test_what_comes_again_in_each_entry_of_a_text_without_furniture_stays() -> None:
    """Above what speaks against a product the last line of each entry is the same."""
    lines = entries(["1", "2", "3", "4"], HEADS, SAID, ["Cons"] * 4)
    page = clean("\n\n".join([*SAID[::-1], *lines]), kind="text")
    assert [gone.text for gone in page.removed] == []


def test_questions_above_their_answers_are_a_series() -> None:
    asked = ["Who pays for the bridge?", "Do the ferries run?", "Are the schools open?", "When is the vote?"]
    assert series_of(entries(asked, SAID)) == [(asked, [])]
    assert series_of(entries(asked, HEADS)) == []


def test_what_a_rule_takes_by_its_words_goes_within_an_entry_too() -> None:
    prompts = ["Sign up for our newsletter and never miss a story."] * 4
    assert not set(prompts) & set(kept(entries(HOURS, SAID, prompts)))


def test_the_days_of_a_chronicle_are_no_dates_of_its_article() -> None:
    days = ["3 March 2019", "14 June 2021", "14 October 2023", "4 May 2024"]
    lines = ["How the bridge was closed", "By Jane Doe", "Updated 6 November 2025, 6:50 pm", SAID[1], *entries(days, SAID)]
    page = clean("\n".join([*MENU, *lines, *FOOT]), kind="text")
    assert str(page.article.published).startswith("2025-11-06")


def test_an_entry_in_html_goes_with_no_prompt_in_its_box() -> None:
    rows = zip(HOURS, HEADS, SAID, strict=True)
    boxes = [f"<div><span>{time}</span><h2>{head}</h2><p>{said}</p></div>" for time, head, said in rows]
    prompt = "<p>Sign up for our newsletter and never miss a story.</p></div>"
    body = f"<body><div><h1>{TITLE}</h1>{''.join(boxes)[:-6]}{prompt}</div></body>"
    html = f"<html><head><title>{TITLE}</title></head>{body}</html>"
    said = [block.text for block in clean(html, kind="html").article.blocks]
    assert [line for line in (*HEADS, *SAID) if line not in said] == []
    assert not any("newsletter" in line for line in said)
