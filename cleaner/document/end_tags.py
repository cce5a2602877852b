"""Topics that the text of a list has glued to the end of each title: "Ferry lost at sea Coast watch".

A topic is told from a title's own words where the page says it elsewhere: as a line of its own, as a menu or a row of topics
has it, at the end of another title of the list, or in the title itself. All but a few titles of a list end so, or none does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cleaner.document.document import Document
from cleaner.document.moments import has_digit
from cleaner.document.stories import StoryEntry

#: So many titles of a list or more end in a topic, these of ten, and a topic has so many words at most.
_MIN_TAGGED, _TAGGED_OF_TEN, _TAG_WORDS = 4, 7, 4
#: So many words are left of each title.
_TITLE_WORDS = 4


def take_end_tags(document: Document, items: Sequence[StoryEntry]) -> None:
    """Take topics off the ends of titles, where nearly all titles of a list end in one."""
    if len(items) < _MIN_TAGGED:
        return
    shown = [document.folded[slice(*item.title)] for item in items]
    ends = [_ends(document, item, title) for item, title in zip(items, shown, strict=True)]
    said = Counter(end for its_ends in dict(zip(shown, ends, strict=True)).values() for end in its_ends)  # each title once
    lengths = [_tag_length(document, title, its_ends, said) for title, its_ends in zip(shown, ends, strict=True)]
    tags = Counter(title[-length:] for title, length in zip(shown, lengths, strict=True) if length)
    if tags.total() < _MIN_TAGGED or tags.total() * 10 < len(items) * _TAGGED_OF_TEN:
        return
    lasts = Counter[str]()
    for tag, times in tags.items():
        lasts[tag.rpartition(" ")[2]] += times
    if 4 * max(lasts.values()) > 3 * tags.total():  # "… Review", "… Camera Review"
        return
    for item, length in zip(items, lengths, strict=True):
        if length:
            end = item.title[1]
            item.kicker = item.kicker or (end - length, end)
            item.title = (item.title[0], item.title[0] + len(document.text[item.title[0] : end - length].rstrip()))


def _ends(document: Document, item: StoryEntry, title: str) -> list[str]:
    """What a title may have for a topic, the longest first: its last words, with a capital first and enough words before."""
    found: list[str] = []
    start = len(title)
    for _ in range(min(_TAG_WORDS, title.count(" ") + 1 - _TITLE_WORDS)):
        start = title.rfind(" ", 0, start)
        if document.text[item.title[0] + start + 1].isupper():
            found.append(title[start + 1 :])
    found.reverse()
    return found


def _tag_length(document: Document, title: str, ends: Sequence[str], said: Counter[str]) -> int:
    """How long the topic is that a title ends in, 0 where it ends in none."""
    for end in ends:
        if has_digit(end):
            continue
        if said[end] > 1 or document.folded_counts[end] or f" {title[: -len(end)]}".count(f" {end}"):
            return len(end)
    return 0
