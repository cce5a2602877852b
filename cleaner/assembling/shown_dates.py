"""The days that a page shows a reader: beside its headline, behind a label, or alone on the whole page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from operator import sub

from cleaner.assembling.headings import heading_block
from cleaner.assembling.moment_values import FIRST_YEAR, LAST_YEAR
from cleaner.assembling.times import resolve
from cleaner.document.credit_lines import without_reading_time
from cleaner.document.document import Document
from cleaner.document.glued_days import with_days_parted
from cleaner.document.moments import find_moment, has_digit, is_time
from cleaner.document.names import has_prefix
from cleaner.document.time_words import DATE_OPENS


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows: the lines kept as dates, the headlines, the captions, and how its language writes dates.

    `told` are the blocks of the article but for bylines, dates and captions, `beside` those of comments, of other stories and of
    adverts. What a list (`is_list`) shows is not the page's.
    """

    dates: tuple[str, ...]
    titles: tuple[str, ...]
    captions: tuple[str, ...]
    language: str | None
    month_first: bool
    told: frozenset[int] = frozenset()
    beside: frozenset[int] = frozenset()
    is_list: bool = False

    def is_asked(self, document: Document, block: int) -> bool:
        """Whether a block may say when the article came out: a part of its text does where it is a date and nothing else, or
        a short line that begins with the word for it, or with "by"."""
        if block not in self.told:
            return block not in self.beside
        return _opens(document, block) or is_time(without_reading_time(document.texts[block]))

    def day(self, text: str) -> datetime | None:
        """The moment that a line shows; of several the one before the word for an update, or behind that for publishing."""
        text = with_days_parted(text[:200])
        for part in _publication_first(text):
            moment = resolve(part, language=self.language) or self._inside(part)
            if moment is not None and FIRST_YEAR <= moment.year <= LAST_YEAR:
                return moment
        return None

    def changed(self, text: str) -> datetime | None:
        """The moment that stands right behind the word for an update."""
        update = _UPDATED.search(text[:200])
        rest = _PUBLISHED.split(text[update.end() : 200], maxsplit=1)[0] if update else ""
        found = find_moment(rest, anywhere=True)
        if found is None or found.start > MAX_LEAD or _APART.search(rest, 0, found.start):
            return None
        return self.day(rest[: found.end])

    def _inside(self, text: str) -> datetime | None:
        """The full date in the middle of a line; 3/4 is read as the page's country writes it."""
        found = find_moment(text, anywhere=True)
        if found is None or not found.ambiguous:
            return None if found is None else resolve(text[found.start : found.end], language=self.language)
        moment = resolve(text[found.start : found.end], language=_DAY_FIRST)
        return moment.replace(day=moment.month, month=moment.day) if moment is not None and self.month_first else moment


def _publication_first(text: str) -> tuple[str, ...]:
    """The part of a line that says when the article came out, where another says when it was changed; and the line."""
    update = _UPDATED.search(text)
    if update is None:
        return (text,)
    if update.start() > 8:
        return text[: update.start()], text
    published = _PUBLISHED.search(text, update.end())
    return (text[published.start() :], text) if published else (text,)


#: So many letters and signs may stand between the stem of a word for an update and its time, and none of these.
MAX_LEAD = 24
_APART = re.compile(r"[|·•;\d]")
#: A language that always writes the day before the month.
_DAY_FIRST = "en-gb"


def _opens(document: Document, block: int) -> bool:
    """Whether a block is a short line that begins as one of when an article came out, was changed, or who wrote it."""
    if document.words[block] > DATED_WORDS:
        return False
    return DATE_OPENS.match(document.folded_texts[block]) is not None or has_prefix(document.texts[block])


#: A block of the text with more words tells of a day.
DATED_WORDS = 16
#: Where a date without marks is looked for, and how long its line may be.
BLOCKS_BELOW, BLOCKS_ABOVE, MAX_DATE_LINE = 18, 5, 120
#: Behind the third block of so many words, the standfirst among them, what is dated is told of, or stands below the text.
PARAGRAPH_WORDS = 12


def first_day(texts: Iterable[str], shown: Shown) -> datetime | None:
    return next((moment for text in texts if (moment := shown.day(text)) is not None), None)


def days_of_updates_last(texts: Iterable[str]) -> list[str]:
    """The lines, those behind the others that say no more than when the article was changed."""
    return sorted(texts, key=_says_update_alone)


def _says_update_alone(text: str) -> bool:
    update = _UPDATED.search(text[:200])
    return update is not None and update.start() <= MAX_LABEL and len(_publication_first(text[:200])) == 1


def says_update_here(document: Document, block: int, number: int) -> bool:
    """Whether the `<time>` of that number in a block is when the article was changed: by the words before it there, or by a
    label above the block."""
    text = document.texts[block][:200]
    update = _UPDATED.search(text)
    if update is not None:
        return has_digit(text[: update.start()]) == (number > 0)
    above = document.texts[block - 1] if block else ""
    return len(above) <= MAX_LABEL and _UPDATED.search(above) is not None and not has_digit(above)


def near_headline(document: Document, shown: Shown) -> Iterator[str]:
    """The short blocks with digits that stand around the headline, those below it first, as far as the text's beginning."""
    heading = heading_block(document, shown.titles)
    if heading is None:
        return
    below = range(heading + 1, min(heading + BLOCKS_BELOW, len(document)))
    paragraphs = [block for block in below if block in shown.told and document.words[block] >= PARAGRAPH_WORDS]
    end_of_front = paragraphs[2] if len(paragraphs) > 2 else below.stop
    first = max(_first_below_menu(document, shown), heading - BLOCKS_ABOVE)
    for block in (*range(heading + 1, end_of_front), *range(first, heading)):
        start, end = document.start[block], document.end[block]
        asked = shown.is_asked(document, block) or (block == heading + 1 and _opens(document, block))
        if asked and 8 <= end - start <= MAX_DATE_LINE:
            text = document.text[start:end]
            if has_digit(text) and text not in shown.captions:
                yield text


def days_at_headline(document: Document, shown: Shown) -> dict[date, tuple[datetime, str]]:
    """The days that lines right at the headline show, but for updates, with the lines; else those of the kept dates."""
    days: dict[date, tuple[datetime, str]] = {}
    for lines in (_dated_lines(document, shown), shown.dates):
        for text in lines:
            if text in shown.captions or text.startswith(_RECORDINGS) or not _shows_one_day(text):
                continue
            if (moment := shown.day(text)) is not None:
                days.setdefault(moment.date(), (moment, text))
        if days:
            break
    return days


#: The day of a recording beside the text is not the article's.
_RECORDINGS = ("Audio ", "Video ", "Podcast ")


def _dated_lines(document: Document, shown: Shown) -> Iterator[str]:
    """The short lines with a year around the headline, each behind the word alone that may stand before it."""
    heading = heading_block(document, shown.titles)
    if heading is None:
        return
    for block in range(max(0, heading - LINES_ABOVE), min(heading + LINES_BELOW, len(document))):
        start, end = document.start[block], document.end[block]
        if 8 <= end - start <= MAX_DATED and block != heading and _YEAR.search(document.text, start, end):
            labelled = block > 0 and document.end[block - 1] - document.start[block - 1] <= MAX_LABEL
            if document.text[end - 1] != "." and shown.is_asked(document, block):
                yield document.text[document.start[block - labelled] : end]


#: So many lines around the headline may show the article's day; one with a date is so long, a word before it so long.
LINES_ABOVE, LINES_BELOW, MAX_DATED, MAX_LABEL = 2, 12, 80, 16


def _shows_one_day(text: str) -> bool:
    """Whether a line has no more than one year, but for one behind the word for an update, and not only that one."""
    update = _UPDATED.search(text)
    years = len(_YEAR.findall(text, 0, update.start() if update else len(text)))
    return years == 1 or (years == 0 and update is None)


def first_publication(document: Document, shown: Shown) -> datetime | None:
    """The day of a sentence that says when the article was published first."""
    at = document.folded.find(_FIRST_PUBLISHED)
    if at < 0:
        return None
    end = at + len(_FIRST_PUBLISHED)
    return shown.day(document.text[end : end + MAX_MOMENT])


_FIRST_PUBLISHED = " was originally published on "
MAX_MOMENT = 40


_UPDATED = re.compile(
    r"updat|modif|aktual|geändert|mise? à jour|actuali[sz]|atualiz|aggiorn|bijgew|gewijzigd|uppdat|ändrad|oppdat|endret|opdat|"
    r"ændret|обнов|изменен|оновл|güncel|更新|수정",
    re.I,
)
_PUBLISHED = re.compile(
    r"publi|pubbli|posted|veröff|erschien|opublik|offentlig|опублик|опублік|yayın|公開|掲載|发布|發布|등록|입력", re.I
)
_UPDATE_LABELS = ("last updated", "updated", "last modified", "last reviewed")
_LABELS = (
    *_UPDATE_LABELS,
    "published",
    "publish date",
    "date published",
    "post time",
    "posted",
    "first published",
    "veröffentlicht",
    "erschienen",
    "publié",
    "publicado",
    "pubblicato",
    "gepubliceerd",
    "publicerad",
    "publisert",
)


def labelled(document: Document, shown: Shown) -> Iterator[str]:
    """The short blocks anywhere that begin by saying that the date behind is the publication's, or at least the last change's."""
    updates = []
    for block, (start, end) in enumerate(zip(document.start, document.end, strict=True)):
        if 14 <= end - start <= MAX_LABELLED and document.folded.startswith(_LABELS, start):
            if not shown.is_asked(document, block):
                continue
            if document.folded.startswith(_UPDATE_LABELS, start):
                updates.append(document.text[start:end])
            else:
                yield document.text[start:end]
    for block, length in enumerate(map(sub, document.end[:-1], document.start)):
        if not 6 <= length <= MAX_LABEL or document.folded_texts[block].strip(" :") not in _LABELS:
            continue
        if shown.is_asked(document, block + 1):
            yield document.texts[block + 1]
    yield from updates[:1]


#: A block longer than this is no date with a label; of the blocks that look like a date alone so many are read.
MAX_LABELLED, MAX_ALONE, MAX_DAYS = 80, 60, 40


def only_day(document: Document, shown: Shown) -> datetime | None:
    """The day of the only block of the page that is a full date and nothing else; above its menu stands the day of the visit."""
    days: dict[date, datetime] = {}
    read = 0
    first = _first_below_menu(document, shown)
    for block, (start, end) in enumerate(zip(document.start, document.end, strict=True)):
        if block < first or not (8 <= end - start <= MAX_ALONE and _YEAR.search(document.text, start, end)):
            continue
        if shown.is_asked(document, block):
            read += 1
            text = document.text[start:end]
            update = _UPDATED.search(text)
            moment = resolve(text[: update.start()] if update else text, language=shown.language)
            if moment is not None and FIRST_YEAR <= moment.year <= LAST_YEAR:
                days[moment.date()] = moment
            if len(days) > 1 or read > MAX_DAYS:
                return None
    return next(iter(days.values()), None)


def _first_below_menu(document: Document, shown: Shown) -> int:
    """The first block above which no menu stands between it and the headline; 0 where there is no headline."""
    heading = heading_block(document, shown.titles) or 0
    links = 0
    for block in range(heading - 1, -1, -1):
        links += document.link_chars[block] == document.end[block] - document.start[block]
        if links == LINKS_OF_MENU:
            return block
    return 0


#: So many links of a block each, between a line and the headline, are a menu: beside a date stand those of a section or two.
LINKS_OF_MENU = 4
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
