"""What stands below sentences of the text is the text's own, whatever it looks like: dates of events, key facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.document.credit_lines import is_date_line
from cleaner.document.document import Document
from cleaner.document.entry_series import entry_heads
from cleaner.document.moments import find_moment
from cleaner.document.sentence_ends import FULL_STOPS, STOPS
from cleaner.document.signed_lines import SIGNED_WORDS, says_day_and_names
from cleaner.document.story_frame import Frame
from cleaner.document.time_words import DATE_OPENS

#: A line of so many words that ends as sentences do is one of the text, or its standfirst.
SENTENCE_WORDS = 10
_ENDS = (*STOPS, *(stop + closer for stop in FULL_STOPS for closer in "”\"»"))


def sentences(document: Document, blocks: range) -> Iterator[int]:
    """The blocks that are sentences and no links."""
    for block in blocks:
        if document.words[block] >= SENTENCE_WORDS and document.texts[block].endswith(_ENDS) and not document.is_linked(block):
            yield block


def article_dates(document: Document, frame: Frame, dates: Sequence[int]) -> list[int]:
    """The date lines without those that are the text's own: below a sentence that stands below another day under the headline.

    What says so (“Updated”) stays, and so do a day of a year with nothing beside it, as entries of lists and posts have, and what
    says no day: times to read. What heads an entry of a chronicle is the text's.
    """
    if frame.title < 0 or not dates:
        return list(dates)
    above = [block for block in dates if block < frame.title] if document.mode == "html" else []  # in text it may be today's
    first = next((block for block in (*above, *range(frame.title_end, dates[-1])) if _says_day(document, block)), dates[-1])
    prose = next(sentences(document, range(max(first + 1, frame.title_end), dates[-1])), dates[-1])
    of_entries = entry_heads(document)
    return [block for block in dates if block <= prose or (block not in of_entries and _is_articles(document, block))]


def _is_articles(document: Document, block: int) -> bool:
    """Whether a line below the text's first sentences may still say when the article came out or was changed."""
    if DATE_OPENS.match(document.folded_texts[block]) is not None:
        return True
    return not _says_day(document, block) or _is_full_day(document.texts[block])


def _is_full_day(text: str) -> bool:
    """Whether a line is a day of a year and nothing else."""
    moment = find_moment(text)
    return moment is not None and moment.year is not None and moment.end - moment.start == len(text)


def _says_day(document: Document, block: int) -> bool:
    """Whether a line says a day, and at most names beside it."""
    text, words = document.texts[block], document.words[block]
    if words > SIGNED_WORDS:
        return False
    if says_day_and_names(text):
        return True
    moment = find_moment(text, anywhere=True) if is_date_line(text, document.folded_texts[block], words) else None
    return moment is not None and moment.day is not None
