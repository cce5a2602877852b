"""What a page's structure says, found once a document and shared by all that ask: scoring, rules and feeds."""

from __future__ import annotations

from functools import cached_property

from cleaner.document.document import Document
from cleaner.document.forms import Form, find_forms
from cleaner.document.lists import find_lists
from cleaner.document.stories import StoryList

_KEY = "_structure"


class Structure:
    """The structure of one document; each part is found when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def forms(self) -> list[Form]:
        """The page's forms, in page order."""
        return find_forms(self._document)

    @cached_property
    def lists(self) -> list[StoryList]:
        """The page's lists of stories, in page order."""
        return find_lists(self._document)


def structure(document: Document) -> Structure:
    """The document's structure; the same object each time."""
    found = document.__dict__.get(_KEY)
    if not isinstance(found, Structure):
        found = document.__dict__[_KEY] = Structure(document)
    return found
