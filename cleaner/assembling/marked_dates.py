"""The days that `<time>` elements are marked with: of those of the article, not of its comments, other stories and sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from cleaner.assembling.headings import heading_row
from cleaner.assembling.moment_values import read_moment
from cleaner.assembling.shown_dates import DATED_WORDS, Shown, says_update_here
from cleaner.document.document import Document
from cleaner.document.sentence_ends import STOPS

#: So many `<time>` elements of a page are looked at.
MAX_TIMES = 60
#: A `<time>` further below the headline is another story's or a comment's.
MAX_ROWS_BELOW_HEADING, MAX_ROWS_ABOVE_HEADING = 120, 8


def marked_publication(document: Document, shown: Shown) -> datetime | None:
    """The `<time>` marked as the publication's, else the first one from the headline on that is not the last change's."""
    best: datetime | None = None
    only: datetime | None = None
    days = set()
    for moment, row, is_update in _times(document, shown):
        days.add(moment.date())
        only = moment
        if _is_publication(document, row) or "published" in document.token_words(row):
            return moment
        if best is None and not is_update and _is_at_headline(document, row):
            best = moment
    return best or (only if len(days) == 1 else None)


def marked_change(document: Document, shown: Shown) -> datetime | None:
    """The first `<time>` at the headline that its name, or the word before it, says to be the last change's."""
    found = _times(document, shown)
    return next((moment for moment, row, is_update in found if is_update and _is_at_headline(document, row)), None)


def marked_before(document: Document, found: datetime, modified: datetime | None) -> datetime | None:
    """An earlier day that a `<time>` is marked with, where the metadata give the last change as the publication."""
    if modified is None or modified != found:
        return None
    marked = (read_moment(value) for value, row in document.raw.times[:MAX_TIMES] if _is_publication(document, row))
    return next((moment for moment in marked if moment is not None and moment.date() < found.date()), None)


def _times(document: Document, shown: Shown) -> Iterator[tuple[datetime, int, bool]]:
    """The moments of the article's `<time>` elements, with their rows, and whether each is when the article was changed."""
    number, last = 0, -1
    for value, row in document.raw.times[:MAX_TIMES]:
        block = _block_of(document, row)
        number, last = (number + 1 if block == last >= 0 else 0), block
        moment = read_moment(value)
        if moment is None or (block >= 0 and not _is_asked(document, shown, block)):
            continue
        own = document.tokens(row)
        named = "datemodified" in own or "updated" in own
        yield moment, row, named or (block >= 0 and says_update_here(document, block, number))


def _block_of(document: Document, row: int) -> int:
    """The block that the words of an element begin, or are a part of; -1 where it has none."""
    first = document.elements.first[row]
    return first if first < document.elements.last[row] else -1


def _is_asked(document: Document, shown: Shown, block: int) -> bool:
    """Whether a `<time>` in a block may be the article's: in a part of its text where that is as short as a line of names."""
    if block in shown.told:
        return document.words[block] <= DATED_WORDS and document.texts[block][-1] not in STOPS
    return block not in shown.beside


def _is_publication(document: Document, row: int) -> bool:
    return "datepublished" in document.tokens(row) or document.attribute(row, "pubdate") is not None


def _is_at_headline(document: Document, row: int) -> bool:
    heading = heading_row(document)
    return heading >= 0 and heading - MAX_ROWS_ABOVE_HEADING < row < heading + MAX_ROWS_BELOW_HEADING
