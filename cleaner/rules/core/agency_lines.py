"""A rule for the agencies that sign below a text: "(AFP)", "abc/dpa", "With Reuters"."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.byline_words import AGENCY_LINE
from cleaner.document.document import Document
from cleaner.document.front_marks import CAPTION_MARKS, FIGURES, NOT_MARKS, marks_of, span, within
from cleaner.document.names import is_agency
from cleaner.document.story_frame import story_frame
from cleaner.rules.core.example_story import BODY, HEAD, LINES
from cleaner.rules.rule import Found, rule

#: So many lines below the text an agency signs, and so many words such a line has.
BELOW, WORDS = 4, 7


@rule(
    "byline.agency-below",
    kind="byline",
    certain=True,
    takes=[
        LINES.format("By Jane Doe\n", "\n⟦(AFP)⟧"),
        LINES.format("By Jane Doe\n", "\n⟦abc/dpa⟧"),
        LINES.format("By Jane Doe\n", "\n⟦Com informações da Agência Brasil⟧"),
        f"{HEAD}{BODY}<p>⟦（共同）⟧</p></article></body></html>",
        f"{HEAD}{BODY}<p>⟦TT⟧</p></article></body></html>",
    ],
    leaves=[
        LINES.format("By Jane Doe\n", "\nWith Reuters on strike\nWith everybody"),
        f"{HEAD}{BODY}<figure><img src='a.jpg'><figcaption>AFP</figcaption></figure></article></body></html>",
        f"{HEAD}{BODY}<ul><li><a href='/b'>AFP</a></li></ul></article></body></html>",
    ],
)
def agency_below(document: Document) -> Iterator[Found]:
    """The agency that a text is from, or was written with, right below it; in brackets or not."""
    frame = story_frame(document)
    if frame.last < 0:
        return
    for block in range(frame.last + 1, min(frame.last + 1 + BELOW, len(document))):
        text = document.texts[block]
        if document.words[block] > WORDS or document.is_linked(block):
            continue
        if AGENCY_LINE.match(text) is None and not (block == frame.last + 1 and is_agency(text)):
            continue
        if not marks_of(document, block) & (NOT_MARKS | CAPTION_MARKS) and not within(document, block, FIGURES):
            yield *span(document, block), "the agency that the text is from"
