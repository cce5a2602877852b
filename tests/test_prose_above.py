"""What stands below sentences of the text is the text's own: days of events, key facts; above them it is the article's."""

from __future__ import annotations

import pytest

from cleaner import Article, clean

TITLE = "What is on at the harbour of Carrow this weekend"
INTRO = "The long weekend is nearly here and the forecast is kind. Here is our pick of what to do in and around the harbour."
EVENT = "The harbour band plays two sets of film music on the quay below the limes. Bring a rug."
WHEN = "Friday 30 May, 7pm, Market Park. Free."
MORE = "Climb the 212 steps of the lighthouse and see the lamp lit at dusk. Children must be more than a metre and a half tall."
FACTS = ["Six ferries, each with two motors", "A service agreement for ten years", "An option for two further ferries"]


def article(lines: list[str], mode: str) -> Article:
    """The article of a text of these lines, or of a page with a block for each, the first one its headline."""
    if mode == "text":
        return clean("\n\n".join(lines), kind="text").article
    body = "".join(f"<p>{line}</p>" for line in lines[1:])
    return clean(
        f"<html><head><title>{TITLE}</title></head><body><article><h1>{lines[0]}</h1>{body}</article></body></html>", kind="html"
    ).article


def kinds(lines: list[str], mode: str) -> dict[str, str]:
    return {block.text: block.kind.value for block in article(lines, mode).blocks}


@pytest.mark.parametrize("mode", ["text", "html"])
def test_a_day_below_a_sentence_below_the_date_is_the_texts(mode: str) -> None:
    found = kinds([TITLE, "By Jane Doe", "28 May 2025", INTRO, EVENT, WHEN, MORE], mode)
    assert found["28 May 2025"] == "date"
    assert found[WHEN] == "paragraph"
    assert found[INTRO] == found[EVENT] == "paragraph"


@pytest.mark.parametrize("mode", ["text", "html"])
@pytest.mark.parametrize("line", ["Updated 29 May 2025, 10:00", "28 May 2025"])
def test_an_update_and_the_same_day_again_are_the_articles(line: str, mode: str) -> None:
    found = [
        block.kind.value
        for block in article([TITLE, "28 May 2025", INTRO, line, EVENT, MORE], mode).blocks
        if block.text == line
    ]
    assert set(found) == {"date"}


def test_key_facts_below_three_sentences_are_the_texts() -> None:
    found = kinds([TITLE, "28 May 2025", INTRO, MORE, EVENT, "Highlights", *FACTS, MORE], "text")
    assert found["Highlights"] == "heading"
    assert {found[fact] for fact in FACTS} == {"list_item"}


def test_key_points_below_the_headline_are_its_standfirst() -> None:
    found = kinds([TITLE, "28 May 2025", "Highlights", *FACTS, INTRO, MORE, MORE], "text")
    assert {found[fact] for fact in FACTS} == {"standfirst"}
