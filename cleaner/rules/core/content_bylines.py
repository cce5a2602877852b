"""Rules for bylines and dates. Each keeps its span under its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.document.byline_words import BYLINE_LABELS
from cleaner.document.credit_lines import (
    is_byline,
    is_date_line,
    is_long_byline,
    says_day,
    says_who,
    without_reading_time,
)
from cleaner.document.document import Document
from cleaner.document.front_marks import (
    BYLINE_MARKS,
    DATE_MARKS,
    NOT_BYLINE,
    NOT_MARKS,
    is_bare_name,
    marks_of,
    span,
)
from cleaner.document.glued_buttons import dated_span
from cleaner.document.line_shapes import is_listed
from cleaner.document.moments import find_moment, has_digit
from cleaner.document.names import bare
from cleaner.document.paragraphs import PARAGRAPH_WORDS
from cleaner.document.sentence_ends import SENTENCE_ENDS, STOPS
from cleaner.document.signed_lines import is_field
from cleaner.document.story_frame import Frame, story_frame, title_boxes
from cleaner.document.tables import FEWEST_ROWS, cells
from cleaner.document.time_words import DATE_OPENS
from cleaner.rules.core.example_story import LINES
from cleaner.rules.core.prose_above import article_dates
from cleaner.rules.rule import Found, rule


@rule(
    "byline.by-name",
    kind="byline",
    certain=True,
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for "
        "winter</h1><span class='byline'>⟦By Jane Doe⟧</span>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></body></html>",
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for "
        "winter</h1><div class='byline'><p>⟦Jane Doe⟧</p><p>3 May 2024, 10:00 GMT</p></div>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></body></html>",
        "Harbour bridge closes for winter after storm\n⟦By Jane Doe and John Roe⟧\n"
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not "
        "open again before spring.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
        "the repair is going to cost.",
        LINES.format("⟦Jane Doe The Harbour Post⟧\n3 May 2024\n", ""),
        LINES.format("⟦JANE DOE, HARBOUR POST⟧\n3 May 2024\n", ""),
        LINES.format("⟦Jane Doe⟧\n3 May 2024 | Updated 4 May 2024 | x min read\n", ""),
    ],
    leaves=[
        LINES.format("Kommentare Teilen\n3 May 2024\n", ""),
        LINES.format("Harbour Life\nJane Doe | 3 May 2024 | Harbour Post\n", ""),
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not "
        "open again before spring.\n"
        "By Monday nobody knew what it would cost.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
        "the repair is going to cost."
    ],
)
def byline(document: Document) -> Iterator[Found]:
    """A short line between headline and text that names who wrote it, by its words or by the name of its element."""
    frame = story_frame(document)
    texts, folded, words = document.texts, document.folded_texts, document.words
    for block in _front(document, frame):
        if not 0 < words[block] <= 16 or texts[block].startswith("|"):  # a bar opens the row of a table
            continue
        if is_byline(texts[block], folded[block], words[block]):
            yield *span(document, block), "begins like a byline"
        elif words[block] <= 4 and folded[block].strip(" :") in BYLINE_LABELS and block > frame.title:
            yield *span(document, block), "stands before the author's name"
        elif document.mode == "text":
            if block >= frame.title_end and is_bare_name(document, block) and not is_listed(texts, block):
                yield *span(document, block), "a name between headline and text, beside a date or a byline"
            elif frame.title >= 0 and frame.title_end <= block <= frame.title_end + 1 and _names_above_date(document, block):
                yield *span(document, block), "names between the headline and the date"
        elif document.mode == "html" and words[block] <= 14 and texts[block][-1] not in STOPS:
            if frame.title_end <= block < frame.title_end + 8 and is_bare_name(document, block):
                yield *span(document, block), "a name under the headline, beside a date or a byline"
                continue
            if frame.authors and _says_author(bare(texts[block]), frame):
                yield *span(document, block), "the author that the page's metadata name"
            elif words[block] > 1 and _names_somebody(texts[block], folded[block]):
                marks = marks_of(document, block)
                is_named = marks & BYLINE_MARKS and not marks & _NOT_BESIDE
                dated = is_named and is_date_line(texts[block], folded[block], words[block])
                if is_named and (not dated or says_who(texts[block])):
                    yield *span(document, block), "its element is named as the byline"


def _names_above_date(document: Document, block: int) -> bool:
    """Whether a line right above a date has names and nothing else, of an outlet too: "Jane Doe The Harbour Post"."""
    text, below = document.texts[block], block + 1
    if document.words[block] not in NAMES or has_digit(text) or below >= len(document) or text[-1] in _NO_NAME_ENDS:
        return False
    words = text.split()
    if words[0].lower() in NOT_BYLINE or not all(word[0].isupper() or word in _BETWEEN_NAMES for word in words):
        return False
    return is_date_line(document.texts[below], document.folded_texts[below], document.words[below])


#: So many words such a line has, and these in small letters.
NAMES = range(2, 9)
_NO_NAME_ENDS = SENTENCE_ENDS + ":"
_BETWEEN_NAMES = frozenset("van von de der den di da del la le of for and und et y e i en och og ve и та |".split())
#: Bylines stand on cards too.
_NOT_BESIDE = NOT_MARKS - {"card"}


def _says_author(key: str, frame: Frame) -> bool:
    return any(key.startswith(name) and len(key) < 3 * len(name) for name in frame.authors)


def _front(document: Document, frame: Frame) -> Sequence[int]:
    """The blocks around the headline where byline and date stand: some above it, all down to the text."""
    if document.mode == "text":
        if frame.last < 0:
            return range(0)
        end = min(max(frame.body, frame.title_end) + LINES_BELOW, len(document))
        text = range(max(0, frame.body - LINES_ABOVE), end)
        if frame.title < 0:
            return text
        if frame.body - frame.title > MAX_APART:  # what stands far from both is a table, a list or a menu
            return [*range(max(0, frame.title - 3), frame.title + LINES_ABOVE), *text]
        return range(max(0, min(frame.title - 3, text.start)), end)
    if frame.title < 0:
        return range(0)
    front = range(max(0, frame.title - 3), min(max(frame.front_end, frame.title_end) + LINES_BELOW, len(document)))
    tabled = cells(document, FEWEST_ROWS)  # days and names of a calendar, say
    return [block for block in front if block not in tabled] if tabled else front


#: Headline and text have so many lines between them where all of them are looked at.
MAX_APART = 26
#: In text the headline may have been taken wrongly: byline and date are looked for so many lines above the text.
LINES_ABOVE = 10
#: And the first paragraph may be a standfirst: byline and date are looked for so many lines below its beginning.
LINES_BELOW = 4


def _names_somebody(text: str, folded: str) -> bool:
    first = folded.split()[0].strip(".,:;")
    return first not in NOT_BYLINE and (text[:1].isupper() or not text[:1].islower()) and not text.endswith("…") and len(text) > 1


@rule(
    "byline.contributors",
    kind="byline",
    certain=True,
    takes=[
        "Reporting by Jane Doe in Harbourtown; Editing by John Roe",
        "With files from Jane Doe",
        "Jane Doe and John Roe contributed to this report from Harbourtown.",
        "Jane Doe contributed to this post.",
        "Jane Doe contributed reporting from Harbourtown, and John Roe contributed research.",
        "Jane Doe contributed research.",
        "— With assistance from Jane Doe and John Roe",
        "With reports from Jane Doe and The Harbour Press",
        "Contributing: Jane Doe, Harbour Post; The Harbour Press",
    ],
    leaves=[
        "Three universities and a trust that nobody knew contributed research.",
        "With assistance from the navy, the town built a pier.",
        "editing by hand, and a good deal of luck, that got the harbour's paper out on the next morning",
        "The reporting by Jane Doe, who knew the harbour, was quoted in the council with files from 1998 on the table.",
    ],
)
def contributors(document: Document) -> Iterator[Found]:
    """Who else reported, wrote or edited, as agencies put it under the text."""
    words, texts = document.words, document.folded_texts
    frame = story_frame(document)
    last = min(len(document), frame.last + MAX_BELOW) if frame.last >= 0 else len(document)
    for block in range(max(0, frame.body - MAX_BELOW) if frame.last >= 0 else 0, last):
        folded = texts[block]
        if words[block] > 70 or not is_long_byline(folded, words[block]) or _quoted(folded):
            continue
        if not document.texts[block][0].islower():  # what goes on from the line above is a part of a sentence
            yield *span(document, block), "names who else worked on the article"


#: How far from the text's first and last paragraph such a line may stand.
MAX_BELOW = 16


def _quoted(folded: str) -> bool:
    return '"' in folded


@rule(
    "date.line",
    kind="date",
    certain=True,
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for "
        "winter</h1><div>⟦Published 3 May 2024 at 10:00⟧</div>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></body></html>",
        "<html><head><title>Harbour bridge closes for winter</title></head><body><main><header><p><time>⟦3 May 2024⟧</time></p>"
        "<p>⟦10 min read⟧</p><p>City</p><h1>Harbour bridge closes for winter</h1></header>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></main></body></html>",
        "Harbour bridge closes for winter after storm\n⟦Updated: 3 May 2024, 10:00⟧\n"
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not "
        "open again before spring.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
        "the repair is going to cost.",
    ],
    leaves=[
        "Harbour bridge closes for winter after storm\n"
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not "
        "open again before spring.\n"
        "It was closed before, from 3 May 2024 to 10 June 2024, and nobody had updated the signs.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
        "the repair is going to cost."
    ],
)
def date_line(document: Document) -> Iterator[Found]:
    """A short line around the headline that says when the article came out or was changed, or how long it takes to read."""
    frame = story_frame(document)
    found = {block: why for block in _front(document, frame) if (why := _date_why(document, frame, block)) is not None}
    for block in article_dates(document, frame, list(found)):
        yield *dated_span(document, block), found[block]


def _date_why(document: Document, frame: Frame, block: int) -> str | None:
    """What tells that a line around the headline is a date of the article, or None."""
    text, words = document.texts[block], document.words[block]
    above = document.mode == "html" and block < frame.title
    if is_date_line(text, document.folded_texts[block], words):
        if _is_told(document, frame, block):
            return None
        return "a date or reading time beside the headline" if not above or _dated_above(document, frame, block) else None
    if document.mode == "html" and not above and words <= 24 and _is_dated(document, block, text):
        return "its element is named as a date, and it shows one"
    return None


def _is_told(document: Document, frame: Frame, block: int) -> bool:
    """Whether a line with a day is the text's: the label of another day before it ("When: 3 May 2024"), or within the text
    words beside it ("Correction, 3 May 2024")."""
    text = document.texts[block]
    if without_reading_time(text) != text or DATE_OPENS.match(document.folded_texts[block].lstrip("|·• ")):
        return False
    return is_field(text) or (block > frame.body and says_who(text))


def _dated_above(document: Document, frame: Frame, block: int) -> bool:
    """In HTML, whether a date above the headline is the article's: by its name, or as both begin one box."""
    if document.link_chars[block] or frame.title - block > DATED_ABOVE:
        return False
    if marks_of(document, block, 2) & DATE_MARKS:
        return True
    elements = document.elements
    above = document.element[max(0, frame.title - DATED_ABOVE) : frame.title]
    timed = any(elements.tag[row] == "time" for row in above)
    for row in title_boxes(document, frame, BOX_LEVELS):
        if elements.first[row] <= block:
            return frame.title - elements.first[row] <= (TIMED_BOX if timed else BOX_ABOVE)
    return False


#: So far above the headline a date stands; so far its box begins, farther where the date is marked as a time; and the box is so
#: many elements around the headline at most.
DATED_ABOVE, BOX_ABOVE, TIMED_BOX, BOX_LEVELS = 3, 2, 4, 5


def _is_dated(document: Document, block: int, text: str) -> bool:
    if not has_digit(text) or len(text) > 130:
        return False
    timed = document.elements.tag[document.element[block]] == "time"
    if not timed and (text.endswith(".") or not marks_of(document, block, 2) & (DATE_MARKS | BYLINE_MARKS)):
        return False
    moment = find_moment(text, anywhere=True)
    return moment is not None and says_day(moment)


_LIVE = (
    "Harbour bridge: the storm as it happens\n{}\n"
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open "
    "again before spring.\n{}\n"
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the "
    "repair is going to cost.\n{}\n"
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour "
    "master said on the phone."
)


@rule(
    "date.live-entry",
    kind="date",
    certain=True,
    takes=[_LIVE.format("⟦10:42⟧", "⟦10:20⟧", "⟦09:55⟧")],
    leaves=[
        _LIVE.format("Live", "at 10:20 or so", "The bridge"),
        _LIVE.format("3 May 2024", "2 May 2024", "1 May 2024"),
        _LIVE.format("00:00", "00:00", "00:00"),
    ],
)
def live_entry(document: Document) -> Iterator[Found]:
    """The clock times between the entries of a live blog."""
    frame = story_frame(document)
    texts, folded, words = document.texts, document.folded_texts, document.words
    found = [
        block
        for block in range(max(frame.title_end, 0), frame.last)
        if words[block] <= 8
        and not document.is_linked(block)
        and is_date_line(texts[block], folded[block], words[block], clocks=True)
    ]
    entries = [
        block for block in found if any(words[b] >= PARAGRAPH_WORDS for b in range(block + 1, min(block + 5, frame.last + 1)))
    ]
    told = {texts[block] for block in entries if _says_hour(texts[block])}
    if len(told) >= MIN_ENTRIES and 3 * len(entries) >= 2 * len(found):
        for block in entries:
            yield *span(document, block), "the time of an entry of a live blog"


def _says_hour(text: str) -> bool:
    moment = find_moment(text, anywhere=True)
    return moment is not None and (moment.hour is not None or moment.unit is not None)


#: So many times with paragraphs behind them make a live blog: different ones that say the hour, as a list of stories says days,
#: and a player 00:00 again and again.
MIN_ENTRIES = 3
