"""What is looked for in lines that come again and again, or in one that never ends, takes time in proportion to them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from timing import grows_at_most

from cleaner.document.document import Document
from cleaner.document.glued_buttons import glued_buttons
from cleaner.reading.text import read_text
from cleaner.rules.core.quoted_again import quoted_again

SAID = "My stern tube drips about once a second at rest.\n"


def spans(document: Document) -> list[object]:
    return list(quoted_again.find(document))


def test_what_is_quoted_again_and_again_is_found_once_a_line() -> None:
    def looking(count: int) -> Callable[[], object]:
        return partial(spans, read_text(SAID + f"Jane said:\n{SAID}" * count))

    found = spans(read_text(SAID + f"Jane said:\n{SAID}" * 40))
    assert len(found) == len(set(map(str, found))) == 78  # all but the first "Jane said:", and what it is said of
    assert grows_at_most(30, looking, 400, 4_000)


def test_buttons_are_looked_for_in_a_word_without_end() -> None:
    def looking(count: int) -> Callable[[], object]:
        return partial(glued_buttons, read_text("3 May 2024" + "Share" * count + "q"), 0)

    assert grows_at_most(30, looking, 400, 4_000)
    ended = read_text("3 May 2024" + "Share" * 40)
    assert glued_buttons(ended, 0) == len("3 May 2024")
