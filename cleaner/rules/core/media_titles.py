"""A rule for the headings that videos and pictures have above their captions."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.front_marks import CAPTION_MARKS, marks_of, span, within
from cleaner.document.headlines import HEADINGS
from cleaner.document.story_frame import story_frame
from cleaner.rules.core.content_captions import article_captions
from cleaner.rules.core.example_story import BODY, HEAD
from cleaner.rules.rule import Found, rule


@rule(
    "caption.title",
    kind="caption",
    certain=True,
    takes=[
        f"{HEAD}{BODY}<figure><video></video><h3>⟦Bridge closes for the winter⟧</h3><figcaption>The bridge, seen from the "
        f"island</figcaption></figure>{BODY}</article></body></html>"
    ],
    leaves=[
        f"{HEAD}{BODY}<h3>Bridge closes for the winter</h3><figure><figcaption>The bridge, seen from the island</figcaption>"
        f"</figure>{BODY}</article></body></html>"
    ],
)
def media_title(document: Document) -> Iterator[Found]:
    """The heading of a video or picture, right above its caption and with it in a figure or an element named for captions."""
    frame = story_frame(document)
    for block, _ in article_captions(document):
        above = block - 1
        if above < 0 or document.words[above] not in TITLE_WORDS or frame.title <= above < frame.title_end:
            continue
        if _is_titled(document, above) and _share_box(document, above, block):
            yield *span(document, above), "the heading of a picture or video, above its caption"


#: So many words the heading of a video has.
TITLE_WORDS = range(2, 18)
#: A figure, or a box named for captions, is so many elements around the caption at most.
FIGURE_LEVELS = 5


def _is_titled(document: Document, block: int) -> bool:
    return within(document, block, HEADINGS, 3) or bool(marks_of(document, block, 1) & {"title", "headline"})


def _share_box(document: Document, above: int, caption: int) -> bool:
    """Whether one figure, or one element named for captions, holds both blocks."""
    elements = document.elements
    row = document.element[caption]
    for _ in range(FIGURE_LEVELS):
        if row <= 0:
            return False
        if elements.first[row] <= above:
            return elements.tag[row] == "figure" or bool(document.token_words(row) & CAPTION_MARKS)
        row = elements.parent[row]
    return False
