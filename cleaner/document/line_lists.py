"""Story lists in text, by the rhythm of lines: a heading that names a list, headlines, clock times, a summary after each.

Without markup a list is known by a heading that says so, by times before or after its titles, or by a long run of
headlines outside the body. Between paragraphs only what a heading names, or a cut-off teaser, is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from cleaner.document.document import Document
from cleaner.document.line_items import Draft, read_items
from cleaner.document.line_rhythms import heading_block, with_rhythms
from cleaner.document.line_shapes import leads_to_more
from cleaner.document.list_words import heading_kind, names_references, names_stories
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import CLOSERS, FULL_STOPS
from cleaner.document.stories import StoryEntry, StoryList
from cleaner.document.text_lines import MAX_TITLE_WORDS, PROSE_WORDS, Line, ends_menu, read_lines
from cleaner.document.titles import take_ends, take_leads, word_count

_BODY_WORDS = 25  # prose of this length is body, where it is not a summary
_SHORT_BODY_WORDS, _FEWEST_LONG = 15, 4  # of a text whose paragraphs are a sentence each, and has fewer than so many long ones
# Of languages that say in a word what others say in two (Korean, Turkish, Slavic ones), or write few characters (Chinese).
_FEWEST_BODY_WORDS = 12
_MIN_RUN = 4  # headlines without heading or times make a list from here on
_MIN_BODY = 5  # paragraphs that a page has outside a list with summaries
_ENTRIES = 3  # so many short lines below "News" above the body are a menu's
_MASTHEAD = 3  # headline-like lines that an article may have above its body: kicker, headline, standfirst
_HEADING_WORDS = 8
_NEAR_BODY = 8  # lines
_MIN_RHYTHM = 2  # times that titles have the same lines between them
_LONG_STRETCH = 50  # lines
#: What reads more like the title of another story than this (1,024 is a logit) is not the article's own headline. Of 19 titles
#: right above the body of labelled pages 6 were of other stories, and 5 of these read so; of the other 13 none did.
_OTHERS_TITLE = -1_500
_MIN_RANKED = 3  # titles that count up from one
_ABOVE = 4  # lines
_TIMED_BELOW = 5  # lines from a list's heading within which its first time stands
#: The lines that a list may begin with, and the short ones that it may begin with above a time.
_BEGINNINGS, _ABOVE_TIME = frozenset("KHT"), "S"
#: What may part words that name another story from its title.
_PREFIX = lazy(r"[^:：|>]{3,40}(?:[:|>]\s|：|\s[-–—]\s)|【[^】]{2,20}】")


def find_line_lists(document: Document) -> list[StoryList]:
    """The story lists of a text, in order."""
    page = _Page(document)
    lists: list[StoryList] = []
    for block in page.beginnings():
        made = page.list_at(block) if block >= page.done else None
        if made is not None:
            lists.append(made)
            page.done = max(made.last, block + 1)
    return with_rhythms(document, page.lines, lists)


class _Page:
    """A text's lines, where its body is, and up to where a list without a name was looked for in vain."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = read_lines(document)
        prose = _beside_prose(document, self.lines)
        words = _body_words(self.lines, prose)
        self.body = _body_range(self.lines, prose, words)
        self.long = [0, *accumulate([line.kind == "P" and line.words >= words for line in self.lines])]
        self.times = [0, *accumulate([line.kind == "T" for line in self.lines])]
        self.tried = 0
        self.done = 0  # where the last list ends

    def beginnings(self) -> list[int]:
        """The lines that a list may begin with."""
        times, count = self.times, len(self.lines)
        return [
            block
            for block, line in enumerate(self.lines)
            if line.kind in _BEGINNINGS
            or (line.kind == _ABOVE_TIME and times[min(block + _TIMED_BELOW, count)] > times[block + 1])
        ]

    def list_at(self, block: int) -> StoryList | None:
        """The list that begins at a line, None where none does."""
        line = self.lines[block]
        inside = self.body[0] < block < self.body[1]
        if line.kind in {"K", "H"} and (prefixed := _prefixed(self.document, block)) is not None:
            return prefixed
        if line.kind == "K":
            return self.named(block, inside)
        if line.kind == "H" and inside:
            return _teaser(self.document, self.lines, block)
        if block < self.tried:
            return None
        if line.kind == "T":
            return self.timed(block, inside)
        if line.kind == "H" and block > self.body[1]:
            return self.plain(block)
        return self.titles_with_times(block) if line.kind == _ABOVE_TIME and not inside else None

    def named(self, block: int, inside: bool) -> StoryList | None:
        document, lines = self.document, self.lines
        first = block + 1
        while first < len(lines) and lines[first].kind == "K" and first < block + 3:
            first += 1
        # The heading nearest to the items counts, but "All articles" below it is a link to more of them, and a sentence none.
        naming = [line for line in range(block, first) if not leads_to_more(document.folded_texts[line], document.words[line])]
        short = [line for line in naming if lines[line].words <= _HEADING_WORDS]
        heading = heading_block(document, lines, (short or naming or [block])[-1])
        stories = names_stories(document.folded_texts[heading])
        if not stories and block < self.body[0] and all(line.kind == "S" for line in lines[first : first + _ENTRIES]):
            return None  # an entry of the page's menu: "News", "Sport", "Opinion", "Sign in"
        draft = read_items(document, lines, first, inside, named=True, stories=stories)
        draft.heading, draft.kind, draft.first = heading, lines[heading].named, min(block, heading)
        in_text = stories and self.has_text_above(draft)
        if not draft.items:
            return None
        average = sum(word_count(document.text[slice(*item.title)]) for item in draft.items) / len(draft.items)
        alone = len(draft.items) == 1 and not draft.timed
        if average < 4 or (draft.kind == "side_feed" and (alone or self.is_masthead(draft))):
            return None
        return _made(document, draft) if in_text else self.made(draft)

    def has_text_above(self, draft: Draft) -> bool:
        """Whether two of the four lines above a list are long sentences: then no headline of the article's is in it."""
        above = self.lines[max(0, draft.first - _ABOVE) : draft.first]
        return sum(line.kind == "P" for line in above) > 1 and above[-1].kind in {"P", "T"}

    def timed(self, block: int, inside: bool) -> StoryList | None:
        """A list whose items begin with a time: at least two of them."""
        document, lines = self.document, self.lines
        if block + 1 >= len(lines) or lines[block + 1].kind not in {"H", "P"} or lines[block + 1].words > MAX_TITLE_WORDS:
            return None
        draft = read_items(document, lines, block, inside)
        timed = sum(item.time is not None for item in draft.items)
        if timed < 2 or timed * 2 < len(draft.items) or (inside and draft.summaries) or not self.is_feed(draft):
            self.in_vain(block, draft.last)
            return None
        draft.first = block
        if not inside and self.has_heading(block):
            draft.heading = draft.first = block - 1
        return self.made(draft)

    def titles_with_times(self, block: int) -> StoryList | None:
        """A list under a short line that names no list: its items have times after them."""
        document, lines = self.document, self.lines
        if block + 2 >= len(lines) or lines[block + 1].kind not in {"H", "S", "T"}:
            return None
        draft = read_items(document, lines, block + 1, False)
        timed = sum(item.time is not None for item in draft.items)
        if timed < 2 or timed * 3 < len(draft.items) * 2 or not self.is_feed(draft):
            self.in_vain(block, draft.last)
            return None
        draft.first = block
        sections = sum(item.kicker is not None for item in draft.items[1:])
        if lines[block + 1].kind == "S":
            draft.first = block + 1
        elif sections * 2 >= len(draft.items) - 1 and lines[block + 1].kind == "H":  # a section above each title, the first too
            draft.items[0].kicker = (document.start[block], document.end[block])
            draft.items[0].start = document.start[block]
        else:
            draft.heading = block
        return self.made(draft)

    def plain(self, block: int) -> StoryList | None:
        """A run of headlines outside the body, under a short line or none."""
        document, lines = self.document, self.lines
        run = block
        while run < len(lines) and lines[run].kind == "H":
            run += 1
        long = sum(line.words >= 6 for line in lines[block:run])
        if run - block < _MIN_RUN or long * 4 < (run - block) * 3:
            self.in_vain(block, run)
            return None
        leads_down = document.texts[block].endswith((":", "："))
        draft = read_items(document, lines, block + leads_down, False)
        draft.first = block
        if leads_down:
            draft.heading = block
        elif self.has_heading(block):
            draft.heading = draft.first = block - 1
            if names_references(document.folded_texts[block - 1]):
                self.tried = draft.last
                return None
        return self.made(draft) if len(draft.items) >= _MIN_RUN else None

    def has_heading(self, block: int) -> bool:
        """Whether a short line right above names what begins here."""
        above = block - 1
        return above >= self.done and self.lines[above].kind == "S" and not ends_menu(self.document, above, self.done)

    def is_feed(self, draft: Draft) -> bool:
        """Whether a list without a name is one: not readers' comments (their titles are sentences), not a live blog."""
        sentences = sum(self.document.text[item.title[1] - 1] in ".:," for item in draft.items)
        prose_outside = self.long[-1] - (self.long[draft.last] - self.long[draft.first])
        if sentences * 10 >= 3 * len(draft.items) or (draft.summaries and prose_outside < _MIN_BODY):
            return False
        return not self.is_masthead(draft)

    def is_masthead(self, draft: Draft) -> bool:
        """Whether a short list right above the body is the article's own headline, byline and date."""
        return len(draft.items) <= _MASTHEAD and self.leads_to_body(draft)

    def leads_to_body(self, draft: Draft) -> bool:
        """Whether the body begins right after the list."""
        near = min(draft.last + _NEAR_BODY, len(self.lines))
        before = draft.first < self.body[0] or self.long[draft.first] <= 1
        return before and self.long[near] > self.long[draft.last]

    def made(self, draft: Draft) -> StoryList | None:
        """The draft as a list; where the body follows, its last title is the article's own and stays out."""
        if len(draft.items) > 1 and self.leads_to_body(draft) and self.is_own_headline(draft.items[-1]):
            draft.last = self.document.block_at(draft.items.pop().start)
        elif len(draft.items) > _MIN_RHYTHM:
            self.complete(draft)
        return _made(self.document, draft)

    def is_own_headline(self, item: StoryEntry) -> bool:
        """Whether the title right above the body reads so little like that of another story that it may be the article's own."""
        margins = self.document.title_margins
        return margins is None or margins[self.document.block_at(item.title[0])] <= _OTHERS_TITLE

    def complete(self, draft: Draft) -> None:
        """Give the last title the short lines below it that the titles above it have below theirs: an author, a section."""
        titles = [self.document.block_at(item.title[0]) for item in (draft.items[0], *draft.items[-_MIN_RHYTHM - 1 :])]
        above = titles[0] - self.document.block_at(draft.items[0].start)
        gaps = {below - title for title, below in pairwise(titles[1:])}
        if len(gaps) > 1:
            return
        for step in range(1, gaps.pop() - above):
            block = titles[-1] + step
            if block >= len(self.lines) or self.lines[block].kind != "S" or self.lines[titles[-2] + step].kind != "S":
                return
            draft.last = max(draft.last, block + 1)
            draft.items[-1].end = max(draft.items[-1].end, self.document.end[block])

    def in_vain(self, block: int, last: int) -> None:
        """Note that no list begins at a line; a long stretch is not read again from each of its lines."""
        if last - block > _LONG_STRETCH:
            self.tried = last


def _body_range(lines: list[Line], prose: list[int], words: int) -> tuple[int, int]:
    """From the first to the last line of long prose that has prose beside it: a summary stands between other lines."""
    long = [block for block in prose if lines[block].words >= words]
    return (long[0], long[-1]) if long else (len(lines), len(lines))


def _body_words(lines: list[Line], prose: list[int]) -> int:
    """From how many words on prose is body: fewer where the paragraphs are a sentence each."""
    counts = [lines[block].words for block in prose]
    for least in (_BODY_WORDS, _SHORT_BODY_WORDS, _FEWEST_BODY_WORDS):
        if sum(count >= least for count in counts) >= _FEWEST_LONG:
            return least
    return _BODY_WORDS


def _beside_prose(document: Document, lines: list[Line]) -> list[int]:
    """The lines of prose with prose beside them, or a short sentence."""
    texts, last = document.texts, len(lines) - 1

    def is_sentence(block: int) -> bool:
        kind = lines[block].kind
        return kind == "P" or (kind == "H" and texts[block].rstrip(CLOSERS)[-1:] in FULL_STOPS)

    prose = [block for block, line in enumerate(lines) if line.kind == "P"]
    return [block for block in prose if (block and is_sentence(block - 1)) or (block < last and is_sentence(block + 1))]


def _prefixed(document: Document, block: int) -> StoryList | None:
    """A line "Read more: Headline", as a list of one."""
    text = document.texts[block]
    match = _PREFIX.match(text)
    if match is None or heading_kind(document.folded_texts[block][: match.end()]) != "related" or text.rstrip()[-1] in ".,;":
        return None
    if document.words[block] - match[0].count(" ") < 4:
        return None
    start, end = document.start[block], document.end[block]
    entry = StoryEntry((start + match.end(), end), start, end)
    return StoryList("related", (start, start + match.end() - 1), [entry], start, end, block, block + 1)


def _teaser(document: Document, lines: list[Line], block: int) -> StoryList | None:
    """A headline and its summary, cut off in the middle, between paragraphs."""
    if block + 1 >= len(lines) or document.texts[block].endswith((":", ",")):
        return None
    summary = document.texts[block + 1].rstrip(CLOSERS)
    if not summary.endswith(("…", "...")) or not summary.rstrip(".…")[-1:].isalnum():
        return None
    if lines[block + 1].words < PROSE_WORDS or lines[block - 1].kind != "P":
        return None
    entry = StoryEntry(
        (document.start[block], document.end[block]),
        document.start[block],
        document.end[block + 1],
        summary=(document.start[block + 1], document.end[block + 1]),
    )
    return StoryList("related", None, [entry], entry.start, entry.end, block, block + 2)


def _made(document: Document, draft: Draft) -> StoryList | None:
    """The draft as a list: ranks taken, items of one title once."""
    take_leads(document, draft.items)
    _end_at_ranks(document, draft)
    take_ends(document, draft.items)
    heading = None if draft.heading is None else (document.start[draft.heading], document.end[draft.heading])
    made = StoryList(draft.kind or "side_feed", heading, list(_once(document, draft.items)))
    made.first, made.last = draft.first, draft.last
    made.start, made.end = document.start[made.first], document.end[made.last - 1]
    return made


def _end_at_ranks(document: Document, draft: Draft) -> None:
    """End a list whose first titles count up from one behind the last of these."""
    ranked = next((place for place, item in enumerate(draft.items) if item.rank != place + 1), len(draft.items))
    if _MIN_RANKED <= ranked < len(draft.items) and not any(item.rank for item in draft.items[ranked:]):
        del draft.items[ranked:]
        draft.last = document.block_at(draft.items[-1].end - 1) + 1


def _once(document: Document, items: list[StoryEntry]) -> Iterator[StoryEntry]:
    seen: set[str] = set()
    for item in items:
        shown = document.folded[slice(*item.title)]
        if shown not in seen:
            seen.add(shown)
            yield item
