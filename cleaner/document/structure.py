"""What a page's structure says, found once a document and shared by all that ask: scoring, rules and feeds."""

from __future__ import annotations

from cleaner.document.document import Document
from cleaner.document.forms import Form, find_forms
from cleaner.document.lists import find_lists
from cleaner.document.stories import StoryList


class Structure:
    """The structure of one document; each part is found when it is first asked for.

    The document holds what was found, and not this object: so it is free as soon as nobody holds the document.
    """

    def __init__(self, document: Document) -> None:
        self._document = document

    @property
    def forms(self) -> list[Form]:
        """The page's forms, in page order."""
        known = self._document.__dict__
        if "_forms" not in known:
            known["_forms"] = find_forms(self._document)
        found: list[Form] = known["_forms"]
        return found

    @property
    def lists(self) -> list[StoryList]:
        """The page's lists of stories, in page order."""
        known = self._document.__dict__
        if "_lists" not in known:
            known["_lists"] = find_lists(self._document)
        found: list[StoryList] = known["_lists"]
        return found


def structure(document: Document) -> Structure:
    """The document's structure."""
    return Structure(document)
