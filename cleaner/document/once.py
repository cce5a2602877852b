"""What is found out of a document once, and asked for often."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from cleaner.document.document import Document

Found = TypeVar("Found")


def once(find: Callable[[Document], Found]) -> Callable[[Document], Found]:
    """The function, asked once for each document; its answer, the same object each time, is dropped with the document, or when
    reading adds to that (`Document.forget`)."""
    key = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def known(document: Document) -> Found:
        answers = document.known
        if key not in answers:
            answers[key] = find(document)
        found: Found = answers[key]
        return found

    return known
