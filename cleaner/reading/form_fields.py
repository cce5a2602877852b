"""What the fields of forms show before anybody writes in them: it stands on the page as text does."""

from __future__ import annotations

from cleaner.reading.builder import DEEPEST, DocumentBuilder
from cleaner.reading.tokens import Attributes


def note_input(page: DocumentBuilder, attributes: Attributes) -> None:
    """Read what an <input> shows: a button its value, other fields that are seen their placeholder."""
    values = dict(attributes)
    kind = values.get("type", "text").lower() or "text"
    shown = values.get("value") if kind in {"submit", "button"} else values.get("placeholder")
    if kind != "hidden" and shown:
        _read_field(page, shown, attributes)


def text_area(page: DocumentBuilder, attributes: Attributes) -> None:
    """Open a <textarea>, and read its placeholder."""
    if page.depth[page.top] < DEEPEST:
        page.push("textarea", attributes)
    else:
        page.unrecorded += 1
    shown = dict(attributes).get("placeholder")
    if shown:
        _read_field(page, shown, attributes)


def _read_field(page: DocumentBuilder, shown: str, attributes: Attributes) -> None:
    """A form field's words make a block of their own, in an element of their own."""
    page.push("input", attributes)
    if page.preformatted:
        page.preformatted_words(shown)
    elif not shown.isspace():
        page.words(shown)
    if page.writing:
        page.flush()
    page.pop()
