"""Whether what stands in a text's lists of stories are stories: a small model that sees each item, its list and the page.

Rules on the rhythm of lines find many lists that are none: products, places, steps of a guide. One title says little of
that; how alike the titles of a list are, how evenly they stand, what heads them and what else the page lists says much.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from math import isqrt
from statistics import median_low

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.document.likely_titles import is_named
from cleaner.document.list_words import heading_kind, names_stories
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.document.stories import StoryEntry, StoryList
from cleaner.scoring.arrays import as_bytes
from cleaner.scoring.model import SIXTEENTH, Model, margin

#: From this probability on an item is a story. F1 of items on labelled pages, by site, is within .004 from .3 to .5.
LEAST = 0.4

_KINDS = (None, "side_feed", "related")
#: What the page says, the same of all its items.
PAGE: dict[str, str] = {
    "lines": "lines of the page, in fours",
    "lists": "lists of the page",
    "items": "items of all its lists",
    "items_percent": "items to 100 lines",
    "longest": "items of its longest list",
    "headed_lists": "lists that have a heading",
    "made_lists": "lists that no rhythm told, but the titles themselves",
}
#: What its list says, the same of all items of a list.
LIST: dict[str, str] = {
    "list_items": "its items",
    "list_from": "percent of the page's lines above it",
    "list_lines": "its lines",
    "lines_an_item": "lines to an item, in quarters",
    "until_next": "lines from its end to the next list; 255 where it is the last",
    "made": "whether no rhythm told it, but the titles themselves",
    "heading": "whether it has a heading",
    "heading_kind": "what its heading names: nothing, a side feed, related stories",
    "heading_names_stories": "whether its heading can name nothing but other stories",
    "heading_words": "words of its heading",
    "heading_above": "lines from its heading to its first line",
    "median_title": "how much its middle title reads like one, in 16ths of a logit around 128",
    "least_title": "the same of the one that does least",
    "most_title": "the same of the one that does most",
    "mean_title": "the mean of the same",
    "titles_apart": "how far titles are from that mean (standard deviation), in 16ths of a logit",
    "median_words": "words of the middle title by length",
    "mean_words": "words of a title, in quarters",
    "words_apart": "how far titles' lengths are from that (standard deviation), in quarters of words",
    "least_words": "words of the shortest title",
    "most_words": "words of the longest",
    "mean_capitals": "percent of a title's words with a capital, the mean",
    "capitals_apart": "how far titles are from that (standard deviation), in percent",
    "numbered_percent": "percent of titles with a digit",
    "timed_percent": "percent of items with a time",
    "glued_percent": "percent of items with something before the title in its line",
    "likely_percent": "percent of items that rules find no fault with",
    "gaps_apart": "how unevenly titles stand: standard deviation of the lines between them, in quarters",
}
#: What the item itself says.
ITEM: dict[str, str] = {
    "title": "how much it reads like a title, in 16ths of a logit around 128",
    "title_over_mean": "how much more so than the mean of its list, in 16ths of a logit around 128",
    "characters": "characters of its title",
    "capitals": "percent of its words with a capital",
    "capitals_over_mean": "how many percent more than the mean of its list, around 128",
    "small_begin": "whether it begins with a small letter",
    "sentence_end": "whether it ends as a sentence does",
    "beside_title": "characters of its line beside the title",
    "until_end": "items of its list below it",
    "until_title": "lines to the next title of its list, or to its end",
}
FEATURES = {**PAGE, **LIST, **ITEM}
NAMES = tuple(FEATURES)
_DIGIT = lazy(r"\d")
_FAR = 255


def item_features(document: Document, lists: Sequence[StoryList]) -> NDArray[np.uint8]:
    """The features (features, items) of all items of the lists, in their order. Needs the document's title margins."""
    rows = list(_rows(document, lists))
    if not rows:
        return np.zeros((len(NAMES), 0), np.uint8)
    return as_bytes(np.array(rows, np.int64).T)


def mark_unlikely(document: Document, lists: Sequence[StoryList], model: Model) -> None:
    """Mark the items that are likelier no stories: they stay in their list, and are not given as its items."""
    if not lists:
        return
    margins, least = model.margins(item_features(document, lists))[0].tolist(), margin(LEAST)
    places = ((found, item) for found in lists for item in found.items)
    for (found, item), its in zip(places, margins, strict=True):
        item.likely = its >= least or (item.likely and _is_told(document, found, item))


def _is_told(document: Document, found: StoryList, item: StoryEntry) -> bool:
    """Whether an item stands below a heading that names stories, alone, with a time or with a rank, or is a teaser in the text:
    then it is one however it reads."""
    alone = len(found.items) == 1
    if found.heading is None:
        return alone and found.kind == "related"
    return (alone or item.time is not None or item.rank is not None) and is_named(document, found)


def _rows(document: Document, lists: Sequence[StoryList]) -> Iterator[list[int]]:
    """The features of each item."""
    margins = document.title_margins
    assert margins is not None
    page = _of_page(document, lists)
    for number, found in enumerate(lists):
        until = lists[number + 1].first - found.last if number + 1 < len(lists) else _FAR
        blocks = [document.block_at(item.title[0]) for item in found.items]
        texts = [document.text[slice(*item.title)] for item in found.items]
        titles = [margins[block] // SIXTEENTH for block in blocks]
        capitals = [_capitals(text) for text in texts]
        its = _of_list(document, found, until), _of_titles(texts, titles, capitals), _of_items(found, blocks)
        common = [*page, *chain.from_iterable(its)]
        mean_title, mean_capitals = _mean(titles), _mean(capitals)
        below = [*blocks[1:], found.last]
        for place, (text, block, title, capital) in enumerate(zip(texts, blocks, titles, capitals, strict=True)):
            own = (
                title + 128,
                title - mean_title + 128,
                len(text),
                capital,
                capital - mean_capitals + 128,
                text[:1].islower(),
                text[-1:] in SENTENCE_ENDS,
                document.end[block] - document.start[block] - len(text),
                len(texts) - 1 - place,
                below[place] - block,
            )
            yield [*common, *own]


def _of_page(document: Document, lists: Sequence[StoryList]) -> list[int]:
    """The features of PAGE."""
    sizes = [len(found.items) for found in lists]
    return [
        len(document) // 4,
        len(lists),
        sum(sizes),
        100 * sum(sizes) // max(1, len(document)),
        max(sizes, default=0),
        sum(found.heading is not None for found in lists),
        sum(found.titles is not None for found in lists),
    ]


def _of_list(document: Document, found: StoryList, until: int) -> list[int]:
    """The first features of LIST: where it stands, and what heads it."""
    lines, count = found.last - found.first, len(found.items)
    heading = _of_heading(document, found)
    return [count, 100 * found.first // len(document), lines, 4 * lines // count, until, found.titles is not None, *heading]


def _of_heading(document: Document, found: StoryList) -> list[int]:
    if found.heading is None:
        return [0] * 5
    block, folded = document.block_at(found.heading[0]), document.folded[slice(*found.heading)]
    kind = _KINDS.index(heading_kind(folded))
    return [1, kind, names_stories(folded), document.words[block], max(0, found.first - block)]


def _of_titles(texts: Sequence[str], titles: Sequence[int], capitals: Sequence[int]) -> list[int]:
    """What the titles of a list have in common."""
    words = [text.count(" ") + 1 for text in texts]
    return [
        median_low(titles) + 128,
        min(titles) + 128,
        max(titles) + 128,
        _mean(titles) + 128,
        _apart(titles),
        median_low(words),
        4 * sum(words) // len(words),
        _apart([4 * count for count in words]),
        min(words),
        max(words),
        _mean(capitals),
        _apart(capitals),
        _percent([_DIGIT.search(text) is not None for text in texts]),
    ]


def _of_items(found: StoryList, blocks: Sequence[int]) -> list[int]:
    """What the items of a list have beside their titles, and how evenly they stand."""
    items = found.items
    return [
        _percent([item.time is not None for item in items]),
        _percent([item.start != item.title[0] for item in items]),
        _percent([item.likely for item in items]),
        _apart([4 * (below - block) for block, below in pairwise(blocks)]),
    ]


def _capitals(text: str) -> int:
    """Percent of a text's words that begin with a capital."""
    words = text.split()
    return 100 * sum(word[0].isupper() for word in words) // max(1, len(words))


def _percent(said: Sequence[bool]) -> int:
    return 100 * sum(said) // len(said)


def _mean(values: Sequence[int]) -> int:
    return sum(values) // len(values)


def _apart(values: Sequence[int]) -> int:
    """The standard deviation, rounded down; 0 of none."""
    count = len(values)
    return isqrt(count * sum(value * value for value in values) - sum(values) ** 2) // count if count else 0
