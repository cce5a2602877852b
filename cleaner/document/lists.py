"""Story lists, found once a page: by repeated structure in HTML, by the rhythm of lines and likely titles in text."""

from __future__ import annotations

from cleaner.document.addresses import leads_to_story
from cleaner.document.card_lists import find_card_lists
from cleaner.document.card_runs import says_paid
from cleaner.document.document import Document
from cleaner.document.glued_kickers import take_glued_kickers
from cleaner.document.inset_titles import with_inset_titles
from cleaner.document.likely_titles import with_likely_titles
from cleaner.document.line_lists import find_line_lists
from cleaner.document.line_shapes import COMMENTS
from cleaner.document.list_sections import in_sections
from cleaner.document.list_words import names_no_stories
from cleaner.document.short_titles import with_short_titles
from cleaner.document.stories import Span, StoryEntry, StoryList

__all__ = ["Span", "StoryEntry", "StoryList", "find_lists"]


def find_lists(document: Document) -> list[StoryList]:
    """The page's lists of stories, in page order; no block is in two of them, and none has a heading that says it is paid for
    or that names something else."""
    if document.mode == "html":
        return find_card_lists(document)
    lists = with_inset_titles(document, with_likely_titles(document, find_line_lists(document)))
    sections = in_sections(document, lists)
    lists = [found for found in sections if found.heading is None or not _names_else(document.folded[slice(*found.heading)])]
    for found in lists:
        found.items = list(with_short_titles(document, found.items))
    take_glued_kickers(document, lists)
    if document.links:
        for entry in (entry for found in lists for entry in found.items):
            entry.url = next((href for _, _, href in document.links_in(*entry.title) if leads_to_story(href)), None)
    return lists


def _names_else(folded: str) -> bool:
    """Whether a heading says that somebody paid for what is below it, that it is announced (events, vacancies), what the article
    goes by, or what readers said."""
    return says_paid(folded) or names_no_stories(folded) or COMMENTS.search(folded) is not None
