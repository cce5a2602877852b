"""What is found out of a document once stays with it, and with no other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cleaner.document.document import Document
from cleaner.document.once import once
from cleaner.reading.text import read_text

ASKED: list[str] = []


@once
def first_line(document: Document) -> str | None:
    ASKED.append(document.text)
    return document.texts[0] if document.texts else None


def test_each_document_is_asked_once_also_where_it_has_no_answer() -> None:
    ASKED.clear()
    pages = [read_text("One"), read_text("Two"), read_text("")]
    assert [first_line(page) for page in pages * 2] == ["One", "Two", None] * 2
    assert ASKED == ["One", "Two", ""]


def test_what_reading_adds_to_and_a_copy_that_differs_are_asked_anew() -> None:
    page = read_text("One")
    assert first_line(page) == "One"
    assert first_line(replace(page, text="Two")) == "Two"
    page.text = "Six"
    page.forget()
    assert first_line(page) == "Six"


def test_two_functions_of_one_name_have_their_own_answers() -> None:
    def other() -> object:
        def first_line(document: Document) -> int:
            return len(document)

        return once(first_line)(read_text("One"))

    assert other() == 1


def test_no_module_keeps_what_it_found_in_another_way() -> None:
    """By hand it would outlive what reading adds to the page."""
    package = Path(__file__).parents[1] / "cleaner"
    assert not [path.name for path in package.rglob("*.py") if "ocument.__dict__" in path.read_text("utf-8")]
