"""Numbers alone that count the parts of the text stay with it; counts, ranks and the numbers of posts do not."""

from __future__ import annotations

import pytest

from cleaner import Cleaner, PageType
from cleaner.engine import read
from cleaner.models import FurnitureKind
from cleaner.rules.known import STRAY_COUNT
from cleaner.rules.rule import Claim
from cleaner.settling.settle import Settled
from cleaner.settling.step_numbers import LEAST_STEPS, with_step_numbers

STEP = "Turn the loaf over on the board and leave it under the cloth until the oven is hot enough to bake it."
COUNT = Claim(0, 0, FurnitureKind.OTHER, STRAY_COUNT, "a number alone", False)


def kept_numbers(lines: list[str], page_type: PageType | None = None, also: tuple[str, ...] = ()) -> list[str]:
    """Which numbers of the lines are kept, where STEP is kept and all else is removed."""
    document = read("\n".join(lines), None, "text")
    texts, blocks = document.texts, range(len(document))
    claim = [COUNT if text != STEP and any(map(str.isdigit, text)) else None for text in texts]
    kept = [text == STEP for text in texts]
    settled = Settled(document.start, document.end, blocks, kept, claim, [also] * len(document))
    after = with_step_numbers(document, settled, page_type)
    assert all(its is None for its, is_kept in zip(after.claim, after.kept, strict=True) if is_kept)
    return [text for text, is_kept in zip(texts, after.kept, strict=True) if is_kept and text != STEP]


def numbered(*numbers: str) -> list[str]:
    return [line for number in numbers for line in (number, STEP)]


def test_numbers_in_order_each_above_text_stay() -> None:
    assert kept_numbers(numbered("1", "2", "3")) == ["1", "2", "3"]
    assert kept_numbers(["Menu", *numbered("1.", "2."), "Tip", *numbered("3.", "4."), "Menu"]) == ["1.", "2.", "3.", "4."]


def test_numbers_out_of_order_are_counts() -> None:
    assert kept_numbers(numbered("3", "12", "7")) == []
    assert kept_numbers(numbered("2", "3", "4")) == []


def test_a_count_among_the_steps_ends_them() -> None:
    assert kept_numbers(numbered("1", "2", "3", "48")) == ["1", "2", "3"]
    assert kept_numbers(numbered("1", "48", "2", "3")) == []


def test_fewer_are_no_steps() -> None:
    assert kept_numbers(numbered(*map(str, range(1, LEAST_STEPS)))) == []


def test_numbers_above_what_is_removed_are_ranks() -> None:
    assert kept_numbers(["1", "Home", "2", "News", "3", "Sport", STEP]) == []
    assert kept_numbers([*numbered("1", "2", "3"), "4", "Sport"]) == ["1", "2", "3"]


@pytest.mark.parametrize("lines", [numbered("#1", "#2", "#3"), numbered("1k", "2k", "3k")])
def test_numbers_of_posts_and_thousands_are_none(lines: list[str]) -> None:
    assert kept_numbers(lines) == []


def test_a_number_that_another_rule_took_as_well_goes() -> None:
    assert kept_numbers(numbered("1", "2", "3"), also=("mine.page-number",)) == []


def test_forums_number_what_people_say() -> None:
    assert kept_numbers(numbered("1", "2", "3"), PageType.FORUM) == []


def test_a_page_keeps_the_numbers_of_its_steps() -> None:
    steps = "".join(
        f"<div>{number}</div><p>{STEP} This is what step {word} is for.</p>"
        for number, word in zip("123", ("one", "two", "three"), strict=True)
    )
    page = Cleaner().clean(f"<main><h1>How to bake a loaf</h1><article>{steps}</article></main>", kind="html")
    assert [line for line in page.article.text.split("\n") if line.isdigit()] == ["1", "2", "3"]
