"""Rules for dates that stand beside names, behind a label of their own, or below the text."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.moments import find_moment, has_digit
from cleaner.document.tables import FEWEST_ROWS, cells
from cleaner.document.time_words import AT, DATE_OPENS
from cleaner.rules.core.example_story import BODY, HEAD, LINES
from cleaner.rules.core.front_marks import NOT_MARKS, marks_of, span
from cleaner.rules.core.signed_lines import SIGNED_WORDS, says_day_and_names
from cleaner.rules.core.story_frame import Frame, story_frame
from cleaner.rules.rule import Found, rule


@rule(
    "date.signed",
    kind="date",
    certain=True,
    takes=[
        LINES.format("⟦3 May 2024 by Jane Doe, Harbour Post⟧\n", ""),
        LINES.format("⟦By Jane Doe May 3, 2024 2 Comments⟧\n", ""),
        LINES.format("⟦Harbourtown, May 03, 2024, 5:09 Uhr⟧\n", ""),
        f"{HEAD}<div>⟦Jane Doe 3 May 2024 City, Bridges⟧</div>{BODY}",
    ],
    leaves=[
        LINES.format("Storm of May 3, 2024 leaves two pillars cracked\n", ""),
        LINES.format("The bridge was closed on 3 May 2024\n", ""),
        LINES.format("Released: 3 May 2024 by Harbour Books\n", ""),
        f"{HEAD}<div><a href='/b'>Jane Doe 3 May 2024</a></div>{BODY}",
    ],
)
def signed(document: Document) -> Iterator[Found]:
    """A line under the headline that says the day, and beside it no more than names: the author's, the place's, a section's."""
    frame = story_frame(document)
    if frame.title < 0:
        return
    end = min(frame.title_end + SIGNED_BELOW, max(frame.front_end, frame.title_end) + 2, len(document))
    tabled = cells(document, FEWEST_ROWS)
    for block in range(frame.title_end, end):
        if document.words[block] > SIGNED_WORDS or block in tabled or _is_one_link(document, block):
            continue
        if says_day_and_names(document.texts[block]):
            yield *span(document, block), "says the day, and names beside it"


#: So far below the headline such a line stands.
SIGNED_BELOW = 12


def _is_one_link(document: Document, block: int) -> bool:
    """Whether one link holds the block: a teaser. Author, section and day are a link each in many bylines."""
    if not document.is_linked(block):
        return False
    start, end = document.start[block], document.end[block]
    return any(min(stop, end) - begin > LINKED * (end - start) for begin, stop, _ in document.links_in(start, end)[:1])


#: The share of a line that a teaser's link has.
LINKED = 0.8


@rule(
    "date.label",
    kind="date",
    certain=True,
    takes=[
        LINES.format("⟦Posted on\nMay 3, 2024⟧\n⟦Updated at\nMay 4, 2024⟧\n", ""),
        f"{HEAD}<div><span>⟦Veröffentlicht am:</span><p>3. Mai 2024⟧</p></div>{BODY}",
    ],
    leaves=[LINES.format("Updated\nThe bridge in the autumn of 2023\n", "")],
)
def label(document: Document) -> Iterator[Found]:
    """The words before a date, where they are a line of their own, and the date below them."""
    frame = story_frame(document)
    first = frame.title_end if frame.title >= 0 else frame.body - SIGNED_BELOW
    end = min(max(frame.body, first) + SIGNED_BELOW, len(document) - 1)
    for block in range(max(first, 0), end):
        if document.words[block] > LABEL_WORDS or not _is_label(document.folded_texts[block]):
            continue
        below = document.texts[block + 1]
        moment = find_moment(below) if document.words[block + 1] <= SIGNED_WORDS // 2 else None
        if moment is not None and moment.day is not None and 2 * (moment.end - moment.start) >= len(below):
            yield *span(document, block), "the words before a date"
            yield *span(document, block + 1), "a date behind its label"


LABEL_WORDS = 4


def _is_label(folded: str) -> bool:
    opened = DATE_OPENS.match(folded)
    return opened is not None and set(folded[opened.end() :].strip(" :").split()) <= AT


@rule(
    "date.below-text",
    kind="date",
    certain=True,
    takes=[
        LINES.format("By Jane Doe\n", "\n⟦First published on May 3, 2024 / 8:16 AM⟧"),
        LINES.format("By Jane Doe\n", "\n⟦Updated at 1:23 p.m.⟧"),
        f"{HEAD}{BODY}<footer><p>⟦Erstellt: 3. Mai 2024, 10:00⟧</p></footer></article></body></html>",
    ],
    leaves=[
        LINES.format("By Jane Doe\n", "\nUpdated rules for the ferry are to be shown in May 2024."),
        f"{HEAD}{BODY}<ul><li><a href='/b'>Published on May 3, 2024</a></li></ul></article></body></html>",
    ],
)
def below_text(document: Document) -> Iterator[Found]:
    """A line below the text that begins with the word for when the article came out or was changed, and says when."""
    frame = story_frame(document)
    if frame.last < 0:
        return
    for block in range(frame.last + 1, min(frame.last + 1 + BELOW, len(document))):
        if document.words[block] > BELOW_WORDS or _is_one_link(document, block) or _ends_story(document, block, frame):
            continue
        if _says_when(document.texts[block], document.folded_texts[block]):
            yield *span(document, block), "says below the text when the article came out or was changed"


#: So many lines below the text such a line stands, and so many words it has.
BELOW, BELOW_WORDS = 14, 14


def _ends_story(document: Document, block: int, frame: Frame) -> bool:
    """In HTML, whether the block belongs to what else is named so: a teaser, a comment."""
    return document.mode == "html" and bool(marks_of(document, block) & (NOT_MARKS - {"footer"}))


def _says_when(text: str, folded: str) -> bool:
    if not has_digit(text) or DATE_OPENS.match(folded) is None or len(text) > 100 or folded.startswith("reviewed"):
        return False  # readers review products
    moment = find_moment(text, anywhere=True)
    if moment is None or (moment.day is None and moment.unit is None and moment.hour is None and moment.days_back is None):
        return False
    return 2 * (moment.end - moment.start) >= len(text) - 20
