"""What a page's structure says, found once a document and shared by all that ask: scoring, rules and feeds."""

from __future__ import annotations

from cleaner.document.document import Document
from cleaner.document.forms import Form, find_forms
from cleaner.document.lists import find_lists
from cleaner.document.once import once
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
        return _forms(self._document)

    @property
    def lists(self) -> list[StoryList]:
        """The page's lists of stories, in page order."""
        return _lists(self._document)


_forms = once(find_forms)
_lists = once(find_lists)


def structure(document: Document) -> Structure:
    """The document's structure."""
    return Structure(document)
