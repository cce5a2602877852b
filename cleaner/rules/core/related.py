"""Rules for stories shown because of this article: related, read also, teasers in the body."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.structure import structure
from cleaner.rules.rule import Found, rule


@rule(
    "related.story-list",
    kind="related",
    takes=[
        '<aside class="box"><h3>Read also</h3><div><a href="/a/1">Harbour bridge to close for a second winter in a row</a></div>'
        '<div><a href="/a/2">Council votes to reopen the old swimming baths</a></div></aside>',
        "Related stories\nHarbour bridge to close for a second winter\nCouncil votes to reopen the old swimming baths",
    ],
    leaves=[
        '<article><p>Her related stories of the harbour were read aloud, and <a href="/a/1">one of them</a> '
        "made the council laugh at length.</p></article>",
        "Related stories of the harbour were read aloud on Sunday, and one of them made the whole council laugh at length.",
    ],
)
def story_list(document: Document) -> Iterator[Found]:
    """A list of stories chosen for this article, or a teaser between its paragraphs."""
    for found in structure(document).lists:
        if found.kind == "related":
            why = f"{len(found.items)} stories in a list" if len(found.items) > 1 else "a teaser for another story"
            for block in range(found.first, found.last):
                yield document.start[block], document.end[block], why
