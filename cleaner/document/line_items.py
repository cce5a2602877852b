"""The items of a story list in text, read line by line as long as their rhythm holds."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleaner.document.document import Document
from cleaner.document.item_bylines import names_start, signed
from cleaner.document.line_shapes import BULLETS, COUNTED, LEADING_NUMBER, RANK, bullet_length, byline_start, has_price
from cleaner.document.list_words import ListKind
from cleaner.document.moments import has_digit
from cleaner.document.names import is_name
from cleaner.document.sentence_ends import CLOSERS, EXCLAMATIONS, FULL_STOPS, ends_in
from cleaner.document.stories import Span, StoryEntry
from cleaner.document.text_lines import MAX_TITLE_WORDS, Line, summary_span
from cleaner.document.titles import split_title

_MAX_SUMMARY_WORDS = 75
_MAX_AMONG_SUMMARIES = 120  # words of a summary where several titles above have one
_SEVERAL = 2
_SECTION_WORDS = 5
_SENTENCE_WORDS, _SENTENCE_ENDS = 6, FULL_STOPS + EXCLAMATIONS
_SUBHEADING_WORDS = 6  # of a heading of the body below a list of stories at most
_MAX_SHORTS = 3  # short lines between two titles of a list
_LEAST_SUMMARY = 22  # words of a summary that has the section above it
_LEAST_TOGETHER = 30  # and of a title and its summary in one line
_BYLINE_WORDS = 8
_DATED_WORDS = 3  # of a line that is a date and an author at most
_BEFORE_COPY = 4  # words before a title that is said again: "Read more about"


@dataclass(slots=True)
class Draft:
    """A list being read."""

    heading: int | None
    kind: ListKind | None
    items: list[StoryEntry] = field(default_factory=list)
    first: int = 0
    last: int = 0
    timed: bool = False
    summaries: int = 0


def read_items(
    document: Document, lines: list[Line], first: int, inside: bool, named: bool = False, stories: bool = False
) -> Draft:
    """The items from line `first` on, as long as the rhythm holds; `named` says that a heading above names the list, `stories`
    that it can name nothing else."""
    reader = _Items(document, lines, first, inside, named, stories)
    block = first
    while block < len(lines) and reader.take(block):
        block += 1
    return reader.draft


class _Items:
    """Reads items line by line; `take` says whether the line was one of the list's."""

    def __init__(self, document: Document, lines: list[Line], first: int, inside: bool, named: bool, stories: bool) -> None:
        self.document, self.lines, self.inside, self.named, self.stories = document, lines, inside, named, stories
        self.draft = Draft(None, None, first=first, last=first)
        self.pending_time: Span | None = None
        self.pending_kicker: Span | None = None
        self.pending_author: Span | None = None
        self.pending_rank: int | None = None
        self.pending_from = first
        self.time_first: bool | None = None
        self.lead_first = False  # the first title has a time or a section before it
        self.shorts = 0
        self.having = {"kicker": 0, "time": 0}  # how many of the first items have one

    def take(self, block: int) -> bool:
        line = self.lines[block]
        if line.kind == "T":
            return self.time(block, line)
        if line.kind == "C":
            return self.control(block)
        if line.kind == "S" or self.is_section(block):
            return self.short(block)
        if line.kind == "H" or (not line.kind and self.is_expected(block)):
            return self.title(block)
        if line.kind == "P":
            return self.prose(block, line)
        return False

    def time(self, block: int, line: Line) -> bool:
        if self.is_dated_title(block, line):
            return self.title(block)
        if self.time_first is None:
            self.time_first = not self.draft.items
        self.draft.timed = True
        items = self.draft.items
        if not self.time_first and items and items[-1].time is None:
            items[-1].time = line.time
            self.extend(block)
            author, kicker = self.beside(line, named=True)
            items[-1].author = items[-1].author or author
            items[-1].kicker = items[-1].kicker or kicker
            return True
        self.hold(block)
        self.pending_time = line.time
        author, kicker = self.beside(line, named=False)
        self.pending_author = self.pending_author or author
        self.pending_kicker = self.pending_kicker or kicker
        return True

    def is_dated_title(self, block: int, line: Line) -> bool:
        """Whether words beside a date are a title: where one is due, after a rank or with a long line below."""
        if not self.named or line.beside is None or line.words <= _DATED_WORDS:
            return False
        if self.pending_rank is not None and block == self.pending_from + 1:
            return True
        if self.following(block) != "P":
            return False
        return self.pending_time is None and (not self.draft.items or self.draft.items[-1].summary is not None)

    def beside(self, line: Line, named: bool) -> tuple[Span | None, Span | None]:
        """The author or the kicker beside a time; `named` says that a name needs no "By" before it."""
        start, end = line.beside or (0, 0)
        said = self.document.text[start:end]
        if not said[:1].isalpha():  # "5 min read"
            return None, None
        if (by := byline_start(said)) is not None:
            return (start + by, end), None
        return (line.beside, None) if named and " " in said and is_name(said) else (None, line.beside)

    def line(self, block: int) -> Span:
        """A line without its bullet."""
        return self.document.start[block] + bullet_length(self.document.texts[block]), self.document.end[block]

    def control(self, block: int) -> bool:
        rank = RANK.fullmatch(self.document.text, *self.line(block))
        if rank:
            self.hold(block)
            self.pending_rank = int(rank[1])
            return True
        if self.draft.items:
            self.extend(block)
        self.shorts += 1
        following = self.following(block)
        if following == "S" and self.lines[block].kind == "C" and self.draft.items and self.draft.items[-1].kicker is not None:
            following = self.following(block + 1)
        return (following in {"H", "T"} and self.shorts <= _MAX_SHORTS) or not self.draft.items

    def is_section(self, block: int) -> bool:
        """Whether a line that may be a heading or a title is a section, as the titles above have one each: "News" above one."""
        items = self.draft.items
        if len(items) < _SEVERAL or self.pending_kicker is not None or self.lines[block].kind not in {"H", "K"}:
            return False
        if self.lines[block].words > _SECTION_WORDS or self.following(block) != "H":
            return False
        if not self.all_have("kicker"):
            return False
        title = self.document.block_at(items[-1].title[0])
        return self.following(title) == self.following(block + 1) != "H" and self.lines[block - 1].kind != "H"

    def short(self, block: int) -> bool:
        self.shorts += 1
        if self.shorts > _MAX_SHORTS:
            return False
        start, end = self.line(block)
        by = byline_start(self.document.text[start:end])
        if by is not None and self.draft.items and self.draft.items[-1].author is None:
            self.draft.items[-1].author = (start + by, end)
            self.extend(block)
            return True
        self.hold(block)
        self.pending_kicker = (start, end)
        return True

    def title(self, block: int) -> bool:
        if self.inside and self.draft.items and self.is_subheading(block):
            return False
        document = self.document
        if self.is_said_again(block):
            self.extend(block)
            return True
        if self.draft.items and self.is_signature(block):
            self.extend(block)
            return True
        if self.is_summary(block):
            self.summary(block)
            return True
        if self.is_below_section(block):
            self.filed(block)
            return True
        if self.inside and self.is_sentence_below_titles(block):
            return False
        start = document.start[self.pending_from] if self.pending_from < block else document.start[block]
        entry = StoryEntry((document.start[block], document.end[block]), start, document.end[block])
        if not self.draft.items:
            self.lead_first = self.pending_time is not None or self.pending_kicker is not None
        entry.time, entry.kicker, entry.rank = self.pending_time, self.pending_kicker, self.pending_rank
        entry.author = self.pending_author
        split_title(document, entry)
        self.draft.items.append(entry)
        self.clear(block)
        return True

    def is_signature(self, block: int) -> bool:
        """Whether a line says who wrote the story above it, and perhaps when; the story is told."""
        start, text, item = self.document.start[block], self.document.texts[block], self.draft.items[-1]
        by = names_start(text) if self.lines[block].words <= _BYLINE_WORDS else None
        if by is not None:
            item.author = (start + by, self.document.end[block])
        elif (moment := signed(text)) is not None:
            item.author = item.author or (start, start + moment.start)
            item.time = item.time or (start + moment.start, start + moment.end)
        else:
            return False
        return True

    def is_said_again(self, block: int) -> bool:
        """Whether a line is the title right above it once more, alone or behind a few words: "Read more about …"."""
        if not self.draft.items or self.pending_time is not None:
            return False
        title, line = self.document.folded[slice(*self.draft.items[-1].title)], self.document.folded_texts[block]
        return line.endswith(title) and line.count(" ", 0, len(line) - len(title)) <= _BEFORE_COPY

    def following(self, block: int) -> str:
        """The class of the next line; none behind the last."""
        return self.lines[block + 1].kind if block + 1 < len(self.lines) else ""

    def is_expected(self, block: int) -> bool:
        """Whether a line must be a title, whatever words it has: after a rank or time, or before a title under a name, or with
        a price in it among the titles of a list with a name."""
        if self.pending_time is not None or self.pending_rank is not None or (self.named and self.following(block) == "H"):
            return True
        among = self.named and len(self.draft.items) >= _SEVERAL and self.lines[block].words > _SECTION_WORDS
        return among and has_price(self.document.folded_texts[block])

    def is_sentence_below_titles(self, block: int) -> bool:
        """Whether the text goes on here: a line with a full stop below titles without, and nothing of a list before it."""
        if not self.draft.items or self.pending_time is not None or self.pending_rank is not None:
            return False
        text, title = self.document.texts[block], self.document.text[slice(*self.draft.items[0].title)]
        if self.lines[block].words < _SENTENCE_WORDS or text.startswith(BULLETS):
            return False
        return ends_in(text, _SENTENCE_ENDS) and not ends_in(title, _SENTENCE_ENDS)

    def is_subheading(self, block: int) -> bool:
        """Whether a headline between paragraphs is a heading of the body: nothing of a list stands around it."""
        leads_on = ":" in "".join(self.document.texts[block + 1 : block + 2])[-1:]
        if not (self.following(block) == "P" or leads_on) or self.lines[block - 1].kind not in {"H", "P"}:
            return False
        if self.stories and self.lines[block].words > _SUBHEADING_WORDS:
            return False
        return self.pending_time is None and self.pending_rank is None and not self.document.texts[block].startswith(BULLETS)

    def is_summary(self, block: int) -> bool:
        """Whether a headline-like line right after a title is its summary: where each title has a time or section before it."""
        items, line = self.draft.items, self.lines[block]
        if self.is_below_time(block):
            return True
        if not items or not self.lead_first or line.words < 8 or items[-1].summary is not None or self.pending_time is not None:
            return False
        if items[-1].time is None and items[-1].kicker is None and self.following(block) != "T":
            return False
        return items[-1].title[1] == self.document.end[block - 1] and self.following(block) not in {"H", "P"}

    def is_below_time(self, block: int) -> bool:
        """Whether a sentence right below a title's time is its summary, as titles above have one there."""
        items = self.draft.items
        if self.time_first or not self.draft.summaries or items[-1].summary is not None or items[-1].time is None:
            return False
        return self.lines[block - 1].kind == "T" and self.document.texts[block].endswith(".")

    def summary(self, block: int) -> None:
        self.draft.items[-1].summary = summary_span(self.document, block)
        self.draft.summaries += 1
        self.extend(block)

    def prose(self, block: int, line: Line) -> bool:
        """A sentence: a title after its time, else the summary of the title above it."""
        items = self.draft.items
        following = self.following(block)
        if line.words <= MAX_TITLE_WORDS and self.is_next_rank(block):
            return self.title(block)
        due = self.pending_time is not None or self.pending_rank is not None or self.is_due(following)
        if due and line.words <= MAX_TITLE_WORDS and self.lines[block - 1].kind in {"C", "S", "T"}:
            return self.title(block)
        if self.is_run_together(block):
            self.draft.last = block + 1
            return True
        longest = _MAX_SUMMARY_WORDS if self.draft.summaries < _SEVERAL else _MAX_AMONG_SUMMARIES
        if not items or items[-1].summary is not None or line.words > longest or following == "P":
            return False
        if self.is_below_section(block):
            self.filed(block)
            return True
        if self.lines[block - 1].kind not in {"H", "T", "P"} or items[-1].end < self.document.end[block - 1]:
            return False
        truncated = self.document.texts[block].rstrip(CLOSERS).endswith(("…", "..."))
        told = truncated or self.draft.timed or self.is_counted(block + 1)
        if following == "C" and self.named:  # "Read more"
            following = self.following(block + 1)
        if not told and (self.inside or not (self.draft.summaries or following in {"H", "T", "S"})):
            return False
        if not told and self.named and not self.draft.summaries and self.is_long_alone(block):
            return False
        self.summary(block)
        return True

    def is_long_alone(self, block: int) -> bool:
        """Whether a line as long as a paragraph is no summary: what is below the next title is none, or as short as a title."""
        if self.lines[block].words < _LEAST_SUMMARY or self.following(block) != "H" or self.following(block + 1) != "H":
            return False
        if any(map(has_digit, self.document.texts[block + 1 : block + 3])):  # who wrote it, and when
            return False
        return any(line.kind == "P" for line in self.lines[block + 2 : block + 8])

    def is_next_rank(self, block: int) -> bool:
        """Whether a sentence begins with the number that comes after the one that the title above begins with."""
        rank = LEADING_NUMBER.match(self.document.texts[block]) if self.draft.items else None
        above = LEADING_NUMBER.match(self.document.text, *self.draft.items[-1].title) if rank is not None else None
        return rank is not None and above is not None and int(rank[1]) == int(above[1]) + 1

    def is_counted(self, block: int) -> bool:
        """Whether a line in a list with a name says how many comments or views a story has."""
        if not self.named or block >= len(self.lines) or self.lines[block].kind != "C":
            return False
        return COUNTED.match(self.document.folded_texts[block]) is not None

    def is_due(self, following: str) -> bool:
        """Whether a title must stand here: its section is told, as those of all titles above, which have their times below."""
        items = self.draft.items
        if self.pending_kicker is None or following not in {"S", "T"} or len(items) < _SEVERAL:
            return False
        return not self.time_first and self.all_have("kicker") and self.all_have("time")

    def all_have(self, part: str) -> bool:
        """Whether all items have a kicker, or a time; which have one is not looked at twice, as lists may be long."""
        items, count = self.draft.items, self.having[part]
        while count < len(items) and getattr(items[count], part) is not None:
            count += 1
        self.having[part] = count
        return count == len(items)

    def is_below_section(self, block: int) -> bool:
        """Whether a long line stands below a title and the section or topic that the title is filed under: its summary."""
        if self.inside or self.lead_first or self.pending_kicker is None or self.pending_time is not None:
            return False
        if not self.draft.items or not _LEAST_SUMMARY <= self.lines[block].words <= _MAX_SUMMARY_WORDS:
            return False
        item = self.draft.items[-1]
        if item.summary is not None or 2 * self.lines[block].words < 3 * self.lines[block - 2].words:
            return False
        return self.lines[block - 1].kind == "S" and item.title[1] == self.document.end[block - 2]

    def filed(self, block: int) -> None:
        """The line is the summary of the last item, and what stands between them its section."""
        item = self.draft.items[-1]
        item.kicker = item.kicker or self.pending_kicker
        self.summary(block)
        self.clear(block)

    def is_run_together(self, block: int) -> bool:
        """Whether a line in a list with a name has a whole item in it, title and summary: where one begins or has ended."""
        if not self.named or self.inside or self.following(block) != "H" or self.pending_kicker is not None:
            return False
        if not _LEAST_TOGETHER <= self.lines[block].words <= _MAX_SUMMARY_WORDS:
            return False
        return not self.draft.items or self.draft.items[-1].summary is not None

    def hold(self, block: int) -> None:
        """Begin the next item's lines before its title."""
        if self.pending_time is None and self.pending_kicker is None and self.pending_rank is None:
            self.pending_from = block

    def extend(self, block: int) -> None:
        """The line belongs to the last item, or to the list."""
        if self.draft.items and self.lines[block].kind != "C":
            self.draft.items[-1].end = self.document.end[block]
        self.draft.last = block + 1

    def clear(self, block: int) -> None:
        self.pending_time = self.pending_kicker = self.pending_author = self.pending_rank = None
        self.pending_from = block + 1
        self.shorts = 0
        self.draft.last = block + 1
