"""Posts of networks that an article quotes: they belong to its text, though their markup is another site's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.rows import rows_of
from cleaner.document.story_frame import Frame, story_frame
from cleaner.rules.rule import Found, rule

#: What the networks' own embed codes call the element that holds a post's words, once for all pages.
_POSTS = frozenset({"twitter-tweet", "twitter-video", "bluesky-embed", "mastodon-embed", "text-post-media"})
#: The line under a quoted post: who wrote it, the handle, the day.
_SIGNED = re.compile(r"[-\u2013\u2014] ?[^()]{1,80} \(@[\w.-]{1,60}\) .{0,40}\d")
#: A post has no more words than this.
_LONGEST = 120


@rule(
    "quote.embedded-post",
    kind="quote",
    certain=True,
    takes=[
        "<html><body><p>The harbour master answered the council on Monday evening, in public, and did not mince his words at "
        "all, which some found brave and others rude.</p><blockquote class='twitter-tweet'><p>⟦I was never asked about the "
        "dredging, not once.⟧</p>⟦— Ida Holm (@idaholm) 4 May 2026⟧</blockquote><p>The council took two days to answer, and then "
        "said that it would look into the matter before the summer recess begins.</p></body></html>",
        "The harbour master answered the council on Monday evening, in public, and did not mince his words at all, which "
        "some found brave, others rude.\nI was never asked about the dredging.\n⟦— Ida Holm (@idaholm) May 4, 2026⟧\nThe council "
        "took two days to answer, and then said that it would look into the matter before the summer recess begins.",
    ],
    leaves=[
        "<html><body><p>The harbour master answered the council on Monday evening, in public, and did not mince his words at "
        "all, which some found brave.</p><aside class='twitter-timeline'><p>Our latest posts</p></aside></body></html>",
        "Ida Holm (@idaholm) wrote on 4 May that she was never asked about the dredging, and the council took two days to answer "
        "her.",
    ],
)
def embedded_post(document: Document) -> Iterator[Found]:
    """A post quoted between the paragraphs: in a network's embed code, or the line that signs it."""
    frame = story_frame(document)
    if document.mode == "html":
        for block in _in_embeds(document, frame):
            yield document.start[block], document.end[block], "stands in the embed code of a network"
    elif "(@" in document.text:
        for block in range(frame.body, frame.last + 1):
            if _SIGNED.match(document.texts[block]) is not None and len(document.texts[block]) < 200:
                yield document.start[block], document.end[block], "signs a post, with handle and day"


def _in_embeds(document: Document, frame: Frame) -> Iterator[int]:
    elements = document.elements
    for row in rows_of(elements.tag, "blockquote"):
        if not document.tokens(row) & _POSTS:
            continue
        first, last = elements.first[row], elements.last[row]
        words = sum(document.words[first:last])
        if frame.body < last and first <= frame.last + 2 and words <= _LONGEST:
            yield from range(first, last)
