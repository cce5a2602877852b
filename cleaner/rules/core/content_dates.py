"""Rules for dates that stand beside names, behind a label of their own, or below the text."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.credit_lines import is_month
from cleaner.document.document import Document
from cleaner.document.front_marks import NOT_MARKS, marks_of, span
from cleaner.document.glued_buttons import dated_span
from cleaner.document.moments import find_moment, has_digit
from cleaner.document.patterns import lazy
from cleaner.document.signed_lines import SIGNED_WORDS, says_day_and_names
from cleaner.document.story_frame import Frame, story_frame
from cleaner.document.tables import FEWEST_ROWS, cells
from cleaner.document.time_words import AT, DATE_OPENS
from cleaner.rules.core.example_story import BODY, HEAD, LINES
from cleaner.rules.core.prose_above import article_dates
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
    found = [
        block
        for block in range(frame.title_end, end)
        if document.words[block] <= SIGNED_WORDS
        and block not in tabled
        and not _is_one_link(document, block)
        and says_day_and_names(document.texts[block])
    ]
    for block in article_dates(document, frame, found):
        yield *dated_span(document, block), "says the day, and names beside it"


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
        LINES.format("By Jane Doe\n", "\n⟦Last updated: May 2024⟧"),
        LINES.format("By Jane Doe\n", "\n⟦Erschienen in der Ausgabe vom 03.05.2024, Seite 9, Hafen⟧"),
        f"{HEAD}{BODY}<footer><p>⟦Erstellt: 3. Mai 2024, 10:00⟧</p></footer></article></body></html>",
    ],
    leaves=[
        LINES.format("By Jane Doe\n", "\nUpdated rules for the ferry are to be shown in May 2024."),
        f"{HEAD}{BODY}<ul><li><a href='/b'>Published on May 3, 2024</a></li></ul></article></body></html>",
    ],
)
def below_text(document: Document) -> Iterator[Found]:
    """A line below the text that begins with the word for when the article came out or was changed, or names the issue that it
    was printed in, and says when."""
    frame = story_frame(document)
    if frame.last < 0:
        return
    if _PRINTED.match(document.folded_texts[frame.last]) and _says_issue(document, frame.last):
        yield *span(document, frame.last), "names the printed issue that the article was in"
    for block in range(frame.last + 1, min(frame.last + 1 + PRINT_BELOW, len(document))):
        text, folded, words = document.texts[block], document.folded_texts[block], document.words[block]
        if words > PRINT_WORDS or not has_digit(text) or _is_one_link(document, block) or _ends_story(document, block, frame):
            continue
        if words <= BELOW_WORDS and block <= frame.last + BELOW and _says_when(text, folded):
            yield *span(document, block), "says below the text when the article came out or was changed"
        elif _says_issue(document, block):
            yield *span(document, block), "names the printed issue that the article was in"


#: So many lines below the text such a line stands, and so many words it has; and so many where it names a printed issue.
BELOW, BELOW_WORDS = 14, 14
PRINT_BELOW, PRINT_WORDS = 40, 40
#: What names a printed issue of a paper: the word for it, or a page and its number.
_ISSUE = lazy(
    r"\b(?:appear(?:s|ed) in (?:the )?print|print edition|printed edition|ausgabe (?:vom|nr)|"
    r"(?:gedruckten|print-?)\s?ausgabe|(?:édition|numéro) (?:papier|du|imprimée)|edición (?:impresa|del)|"
    r"edizione (?:cartacea|del)|edição (?:impressa|de)|papieren editie|papirutgaven|papperstidningen|wydani[ea] papierowe|"
    r"печатн\w{2,4} верси\w|"
    r"(?:seite|pages?|página|pág\.|pagina|pag\.|side|sidan?|strona|str\.|стр\.|с\.) ?[a-z]?\d{1,3}\b)"
)
#: As long as a paragraph: "A version of this article appears in print on May 3, 2024, Section A, Page 1 of …".
_PRINTED = lazy(r"(?:a version of )?this (?:article|story|column|review|essay) (?:also |first )?appear(?:s|ed) in .{0,40}print")


def _says_issue(document: Document, block: int) -> bool:
    text, folded = document.texts[block], document.folded_texts[block]
    if not has_digit(text) or len(text) > 300 or text.endswith(("?", "!")) or _ISSUE.search(folded) is None:
        return False
    moment = find_moment(text, anywhere=True)
    return moment is not None and moment.day is not None and moment.year is not None


def _ends_story(document: Document, block: int, frame: Frame) -> bool:
    """In HTML, whether the block belongs to what else is named so: a teaser, a comment."""
    return document.mode == "html" and bool(marks_of(document, block) & (NOT_MARKS - {"footer"}))


def _says_when(text: str, folded: str) -> bool:
    opened = DATE_OPENS.match(folded)
    if opened is None or len(text) > 100 or folded.startswith("reviewed"):
        return False  # readers review products
    if is_month(folded[opened.end() :]):
        return True
    moment = find_moment(text, anywhere=True)
    if moment is None or (moment.day is None and moment.unit is None and moment.hour is None and moment.days_back is None):
        return False
    return 2 * (moment.end - moment.start) >= len(text) - 20
