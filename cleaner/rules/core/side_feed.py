"""Rules for lists of stories that have nothing to do with the article: latest, most read, news feed."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.headline_lines import says_who_or_when
from cleaner.document.line_shapes import BULLETS
from cleaner.document.list_words import may_head_an_article
from cleaner.document.stories import StoryList
from cleaner.document.story_frame import story_frame
from cleaner.document.structure import structure
from cleaner.rules.rule import Found, rule


@rule(
    "side_feed.story-list",
    kind="side_feed",
    basis="lists",
    takes=[
        '<div class="box"><h2>Most read</h2><ul><li><a href="/a/1">Harbour bridge to close for a second winter in a row</a></li>'
        '<li><a href="/a/2">Council votes to reopen the old swimming baths</a></li>'
        '<li><a href="/a/3">Why the night train never came back to the valley</a></li></ul></div>',
        "News Feed\n8:00 AM\nFerry company admits it lost the spare key.\n9:32 PM\nMayor opens a bridge that is not finished.",
    ],
    leaves=[
        "<article><p>Most read what the council wrote, and few agreed with "
        '<a href="/a/1">its plan for the old harbour bridge</a> this year.</p>'
        '<p>"The news feed was silent at 8:00 AM," she said of the morning on which the ferry lost its spare key.</p></article>',
        "The news feed was silent at 8:00 AM, the mayor told reporters on Monday, and nobody had noticed the bridge.",
    ],
)
def story_list(document: Document) -> Iterator[Found]:
    """A list of stories chosen for no article in particular, found by repeated structure or the rhythm of lines."""
    for found in structure(document).lists:
        if found.kind == "side_feed" and (document.mode == "html" or _is_named_or_timed(document, found)):
            why = f"{len(found.items)} stories in a list"
            for block in range(found.first, _end_of(document, found)):
                yield document.start[block], document.end[block], why


def _end_of(document: Document, found: StoryList) -> int:
    """The line behind a list: in text it ends above the page's headline, where a byline or date follows that. A menu's last
    entry, headline and date have the rhythm of a heading and its stories."""
    title = story_frame(document).title if document.mode == "text" else -1
    if not found.first <= title < found.last:
        return found.last
    below = range(title + 1, min(title + 1 + _SIGNED_WITHIN, len(document)))
    return title if any(says_who_or_when(document, block) for block in below) else found.last


#: So many lines below a headline its byline or date stands.
_SIGNED_WITHIN = 3


def _is_named_or_timed(document: Document, found: StoryList) -> bool:
    """Whether a list of lines says that it is one: by its heading or by its times. Else it may be a list of the article's.

    What a model found says nothing: that is outside the body anyway.
    """
    if found.titles is not None:
        return False
    if sum(item.time is not None for item in found.items) * 2 >= len(found.items):
        return True
    if found.heading is None:
        return False
    heading = document.text[slice(*found.heading)]
    first = found.first + 1 if found.first + 1 < found.last else found.first
    bulleted = document.texts[first].startswith(BULLETS)
    return not heading.endswith(":") and not (bulleted and may_head_an_article(document.folded[slice(*found.heading)]))
