"""Where a list of a text has a heading of its own in the middle: a short line among titles that have none else above them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median_low

from cleaner.document.document import Document
from cleaner.document.line_shapes import byline_start, leads_to_more
from cleaner.document.list_words import heading_kind
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.document.stories import Span, StoryEntry, StoryList
from cleaner.document.text_lines import ends_menu, read_line

#: A heading has at most so many words, and below it stand so many titles or more.
_HEADING_WORDS = 4
#: And so many where it leads to them.
_LEADING_WORDS = 8
_MIN_SECTION = 3
#: A title has so many kickers above it, or fewer.
_MOST_KICKERS = 2
#: Where more than one title of so many has a short line above it, these are kickers.
_FEW = 4
#: A short line that reads this much like a title is one (1,024 is a logit).
_TITLE = -1_500
#: What stands above a single title and heads no list: a story that is told as it happens, a button.
_NO_HEADINGS = frozenset(
    "live live-event live-blog liveblog live-ticker liveticker breaking exclusive exklusiv exclusivité exclusiva esclusiva "
    "diretta tiesiogiai canlı direkt video watch eilmeldung facebook twitter x linkedin whatsapp telegram instagram pinterest "
    "youtube reddit email e-mail print share copy search menu subscribe".split()
) | {"en direct", "en directo", "en vivo", "ao vivo", "in diretta", "na żywo", "son dakika"}
#: What parts the names in a picture's credit, or several names.
_NO_HEADING_SIGNS = frozenset(",/|")
_NO_HEADING_ENDS = (*SENTENCE_ENDS, ",", ";", ")")


def in_sections(document: Document, lists: Sequence[StoryList]) -> Iterator[StoryList]:
    """The lists, each parted at the headings between its titles, or under the heading right above its first."""
    done = 0
    for found in lists:
        yield from _parted(document, found, done)
        done = found.last


def _parted(document: Document, found: StoryList, done: int) -> Iterator[StoryList]:
    """The parts of a list; `done` is where the one before it ends."""
    titles = [place for place, item in enumerate(found.items) if item.likely]
    above = {place: _first_line(document, found.items[place], 0) for place in titles}
    short = {place: block for place, block in above.items() if block >= done and read_line(document, block).kind == "S"}
    usual = median_low(document.words[document.block_at(found.items[place].title[0])] for place in titles) if short else 0
    below = {
        place: block
        for place, block in short.items()
        if _is_heading(document, block, done)
        and not _is_of_item(document, found.items[place - 1 : place], block)
        and not _reads_like_title(document, block, usual)
        and not _is_said_again(document, found.items[place], block)
    }
    if found.heading is None and titles and not below:
        found.heading = _heading_above(document, above[titles[0]], len(titles), done)
    if len(short) * _FEW > max(len(titles), _FEW):
        below = _below_kickers(document, found, done)
    linked = {place: block for place in titles if (block := _above_link(document, found.items, place, done)) is not None}
    if len(linked) * _MIN_SECTION <= len(titles):
        below = dict(sorted({**below, **linked}.items()))
    if not below:
        yield found
        return
    ends = pairwise([*below, len(found.items)])
    starts = [start for start, end in ends if sum(start <= place < end for place in titles) >= _MIN_SECTION]
    if starts and starts[0] in (0, titles[0]) and found.heading is None:
        found.heading = _heading_of(document, found.items[starts[0]], below[starts[0]])
    yield from _parts(document, found, {start: below[start] for start in starts if start > titles[0]})


def _first_line(document: Document, item: StoryEntry, kickers: int) -> int:
    """The line above a title, or above so many lines right above it."""
    return document.block_at(item.title[0]) - kickers - 1


def _above_link(document: Document, items: Sequence[StoryEntry], place: int, done: int) -> int | None:
    """The heading above a link to more of what it names, right above a title ("World", "See all"); None where none is there."""
    link = _first_line(document, items[place], 0)
    if link <= done or document.words[link] > _HEADING_WORDS or read_line(document, link).kind != "C":
        return None
    if not leads_to_more(document.folded_texts[link], document.words[link]) or not _is_heading(document, link - 1, done):
        return None
    return None if place and _is_of_item(document, items[place - 1 : place], link - 1) else link - 1


def _below_kickers(document: Document, found: StoryList, done: int) -> dict[int, int]:
    """The items of a list with as many lines above each title that have one more, and this one line, which names a section."""
    lines = [document.block_at(item.title[0]) - document.block_at(item.start) for item in found.items]
    usual, times = Counter(lines).most_common(1)[0]
    if not 0 < usual <= _MOST_KICKERS or times * _FEW < len(lines) * (_FEW - 1):
        return {}
    more = [place for place, count in enumerate(lines) if count == usual + 1]
    below = {place: _first_line(document, found.items[place], usual) for place in more}
    return {place: block for place, block in below.items() if _is_heading(document, block, done)}


def _is_of_item(document: Document, items: Sequence[StoryEntry], block: int) -> bool:
    """Whether a line is a part of the item above it: an author below a summary."""
    return any(item.end >= document.end[block] for item in items)


def _is_said_again(document: Document, item: StoryEntry, block: int) -> bool:
    """Whether a title begins with the line above it: "Today in history" above "Today in history: the first ferry"."""
    return document.folded[slice(*item.title)].startswith(document.folded_texts[block])


def _heading_above(document: Document, block: int, titles: int, done: int) -> Span | None:
    """The line above so many titles that leads to them, or that is short and stands above what the others have above them too:
    a count, a button."""
    if not _leads_down(document, block, done):
        is_label = block > done and _is_repeated_or_count(document, block)
        block -= 1
        leads = is_label and (_is_heading(document, block, done) or _leads_down(document, block, done))
        if not leads or titles < _MIN_SECTION:
            return None
    return document.start[block], document.end[block]


def _is_repeated_or_count(document: Document, block: int) -> bool:
    """Whether a line is a count, or a button that stands again and again."""
    folded = document.folded_texts[block]
    if read_line(document, block).kind != "C":
        return False
    return folded.isdigit() or document.folded_counts[folded] >= _MIN_SECTION


def _leads_down(document: Document, block: int, done: int) -> bool:
    """Whether a line above a list leads to it: "More articles", which stands in no other list, or a few words and a colon."""
    if block <= done or document.words[block] > _LEADING_WORDS:
        return False
    kind, folded = read_line(document, block).kind, document.folded_texts[block]
    if kind == "H":
        return folded.endswith((":", "：")) and document.words[block] > 1
    is_repeated = document.folded_counts[folded] > 1
    return kind == "C" and document.words[block] > 1 and leads_to_more(folded, document.words[block]) and not is_repeated


def _is_heading(document: Document, block: int, done: int) -> bool:
    """Whether a line above a title is short and names something."""
    if block < done or document.words[block] > _HEADING_WORDS or read_line(document, block).kind != "S":
        return False
    text = document.texts[block]
    if text.endswith(_NO_HEADING_ENDS) or not _NO_HEADING_SIGNS.isdisjoint(text) or text[-1].isdigit():
        return False
    if byline_start(text) is not None:
        return False
    return document.folded_texts[block].strip(" :") not in _NO_HEADINGS and not ends_menu(document, block, done)


def _reads_like_title(document: Document, block: int, usual: int) -> bool:
    """Whether a line that names no list reads like the title of a story, and is half as long as those have here or longer."""
    margins = document.title_margins
    if margins is None or margins[block] <= _TITLE or margins[block] == 0 or 2 * document.words[block] <= usual:
        return False
    return heading_kind(document.folded_texts[block]) is None


def _heading_of(document: Document, item: StoryEntry, block: int) -> tuple[int, int]:
    """The heading line above a title, or above the link to more of what it names ("World", "More World"), taken off the item."""
    if item.kicker is not None and item.kicker[0] >= document.start[block] and item.kicker[1] <= document.end[block]:
        item.kicker = None
    item.start = min(document.start[block + 1], item.title[0])
    if block > 0 and document.folded_texts[block].endswith(f" {document.folded_texts[block - 1]}"):
        block -= 1
    return document.start[block], document.end[block]


def _parts(document: Document, found: StoryList, starts: dict[int, int]) -> Iterator[StoryList]:
    """A list cut before the items at `starts`, each with the line of its heading."""
    first, kind, heading = found.first, found.kind, found.heading
    for start, end in pairwise([0, *starts, len(found.items)]):
        items = found.items[start:end]
        if start in starts:
            heading = _heading_of(document, items[0], starts[start])
            first = document.block_at(heading[0])
            kind = heading_kind(document.folded[slice(*heading)]) or "side_feed"
        last = starts.get(end, found.last)
        titles = None if found.titles is None else [block for block in found.titles if first <= block < last]
        yield replace(
            found, kind=kind, heading=heading, items=items, first=first, last=last, titles=titles,
            start=document.start[first], end=document.end[last - 1],
        )  # fmt: skip
