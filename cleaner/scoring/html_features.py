"""What the score sees of a block of an HTML page: one row of bytes a feature, all blocks at once.

Every feature is an integer from 0 to 255: a count, a clipped distance around 128, or a share as one division of
integers. So the tables of the model are looked up by value, and the same page has the same features everywhere.
`DESCRIPTIONS` names each feature and says what it measures, in the order of the rows; each group of rows is made by
one function, which returns them in that order.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.document.folding import fold
from cleaner.scoring import markers
from cleaner.scoring.arrays import Ints, around_middle, as_bytes, beside, filled, percent, repetition, since, stacked, window
from cleaner.scoring.characters import first_class, last_class
from cleaner.scoring.html_page import LEVELS, TAG_VALUE, HtmlPage, edge_distance
from cleaner.scoring.vocabulary import WORD_FEATURES, word_features

WINDOWS = (2, 5, 12)
STEPS = (-1, 1)
_HEADINGS = [TAG_VALUE[f"h{level}"] for level in range(1, 7)]
#: For each value of a tag whether it is a heading, and one that may be the headline.
_IS_HEADING, _IS_HEADLINE = (np.isin(np.arange(256), _HEADINGS[:count]) for count in (6, 3))
_OWN = {
    "words": "words of the block",
    "chars_10": "characters of the block, in tens",
    "link_percent": "percent of characters inside links",
    "word_length": "characters a word, times four",
    "commas": "commas",
    "terminals": "sentence-ending marks",
    "upper_percent": "percent of upper-case characters",
    "first_class": "what it begins with: 1 upper, 2 lower, 3 digit, 4 quotation mark or dash, 0 other",
    "last_class": "what it ends with: 1 sentence end, 2 colon, 3 ellipsis, 4 closing mark, 5 digit, 0 other",
    "tag": "the block-level tag, in order of TAG_ORDER",
    "holder_tag": "the tag of the innermost element that holds all its words",
    "hidden": "stands in a hidden element",
    "duplicates": "blocks with the same text",
    "earlier_duplicate": "the same text stands further up",
    "in_json_body": "found in the page's JSON-LD articleBody: 0 no such body, 1 not found, 2 found",
    "in_description": "begins like the page's description or title: 1 title, 2 description",
    "depth": "depth of the innermost element",
    "title_words": "percent of the title's longer words that it has",
}
_NEIGHBOURS = {
    **{f"words_at_{step:+d}": f"words of the block {step:+d} away" for step in STEPS},
    **{f"link_percent_at_{step:+d}": f"percent linked of the block {step:+d} away" for step in STEPS},
    **{f"good_percent_within_{width}": f"percent of good words among all words within {width} blocks" for width in WINDOWS},
    **{f"link_percent_within_{width}": f"percent of linked characters within {width} blocks" for width in WINDOWS},
    **{f"words_within_{width}": f"words a block within {width} blocks" for width in WINDOWS},
}
_CONTAINERS = {
    f"{name}_{level}": f"{said} container {level} (0: the block's own block-level element)"
    for (name, said), level in product(
        {
            "good_share": "percent of the page's good words in",
            "link_percent": "percent of linked characters in",
            "blocks": "blocks in",
            "good_percent": "percent of good words among the words of",
            "tag": "tag of",
            "siblings": "siblings with the same tag and class of",
        }.items(),
        range(LEVELS),
    )
}
_PLACES = {
    "position": "percent of the page's blocks before it",
    "good_before": "percent of the page's good words before it",
    "from_h1": "blocks from the first h1, around 128",
    "from_last_h1": "blocks from the last h1 before it",
    "from_heading": "blocks since the last heading of any level",
    "words_to_heading": "good words until the next heading, in tens",
    "images_near": "pictures within two blocks before it",
    "page_blocks": "blocks of the page, in fours",
    "page_good": "good words of the page, in tens",
    "page_link_percent": "percent of linked characters of the page",
}
_PATHS = {
    "path_count": "blocks with the same path of tags",
    "path_good": "percent of the page's good words on the same path of tags",
    "parent_path_good": "percent of the page's good words on the same path, its last two steps left out",
    "class_good": "percent of the page's good words in elements of the same tag and class",
}
_TOPS = {
    "from_top_60": "blocks from the nearer edge of the deepest element with 60 % of the good words, around 128",
    "from_top_85": "blocks from the nearer edge of the deepest element with 85 % of the good words, around 128",
    "within_good_60": "place among the good blocks of that element: 0 outside, 1 before, 2 between, 3 after",
    "top_depth_60": "levels between it and the 60 % element, 0 outside",
    "best_parent": "its container's parent holds the most good words directly: 1 own, 2 parent, 3 grandparent",
    "best_parent_share": "percent of good words directly under the best parent",
    "from_run": "blocks from the nearer edge of the run of blocks with the most prose, around 128",
}
_HEADLINE = {
    "from_headline": "blocks from the page's headline, around 128 (0: it has none)",
    "levels_to_headline": "containers up to the one that the headline stands in too, 255 where there is none",
}
_ARTICLES = {
    "article_share": "percent of the page's good words in the nearest <article>, 255 outside any",
    "articles_before": "<article> elements opened before it",
    "articles": "<article> elements of the page",
}
_MARKED = {f"near_{name}": f"{name} on its innermost two containers (2) or further up (1)" for name in markers.NAMES}
DESCRIPTIONS: dict[str, str] = {
    **_OWN, **WORD_FEATURES, **_NEIGHBOURS, **_CONTAINERS, **_PLACES, **_PATHS, **_TOPS, **_HEADLINE, **_ARTICLES, **_MARKED,
}  # fmt: skip
NAMES = tuple(DESCRIPTIONS)
_TAG = NAMES.index("tag")
#: A headline shares so many percent of the title's words at least; else it is the first h1.
_SAYS_TITLE = 50
_BITS = np.arange(len(markers.NAMES), dtype=np.int64)[:, None]


def block_features(page: HtmlPage, margins: Ints) -> NDArray[np.uint8]:
    """The features of every block (features, blocks) in the order of NAMES; `margins` are what the vocabulary says."""
    own = stacked(_own(page))
    rows = np.concatenate(
        [
            own,
            word_features(margins, headings(own)),
            *_neighbours(page),
            _containers(page),
            filled(_places(page), page.count),
            stacked(_paths(page)),
            filled(_tops(page), page.count),
            filled(_headline(page, own[_TAG], own[-1]), page.count),
            filled(_articles(page), page.count),
        ]
    )
    return np.concatenate([as_bytes(rows), _markers(page)])


def headings(features: NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
    """Which blocks are headings, of the features of all."""
    found: NDArray[np.bool_] = _IS_HEADING[features[_TAG]]
    return found


def _own(page: HtmlPage) -> list[Ints]:
    c, document = page.characters, page.document
    return [
        c.words,
        c.chars // 10,
        page.link_percent,
        4 * c.chars // c.words,
        c.commas,
        c.terminals,
        percent(c.upper, c.chars),
        first_class(c),
        last_class(c),
        page.element_tags[page.chain[0]],
        page.element_tags[page.holder],
        np.array(document.hidden, np.int64),
        *repetition(document.texts),
        _in_json_body(document, page.count),
        _in_description(document),
        page.depth[page.holder],
        _title_words(document, page.count),
    ]


def _in_json_body(document: Document, count: int) -> Ints:
    """2 where a block's first four words stand together in an articleBody of the page's JSON-LD, 1 where not, 0 without one."""
    bodies = document.article_bodies
    if not bodies:
        return np.zeros(count, np.int64)
    known: set[tuple[str, ...]] = set()
    for body in bodies:
        said = body.split()
        known.update(zip(said, said[1:], said[2:], said[3:], strict=False))
    return np.array([1 + (tuple(text.split(None, 4)[:4]) in known) for text in document.texts])


def _in_description(document: Document) -> Ints:
    descriptions = {content[:60] for name, content in document.raw.meta if name.endswith("description") and len(content) > 30}
    titles = {content for name, content in document.raw.meta if name.endswith("title") and len(content) > 10}
    if document.raw.title:
        titles.add(document.raw.title)
    joined = "\n".join(sorted(titles))[:2_000]
    return np.array(
        [2 if text[:60] in descriptions else 1 if 10 < len(text) < 300 and text in joined else 0 for text in document.texts]
    )


def _title_words(document: Document, count: int) -> Ints:
    shares = np.zeros(count, np.int64)
    title = {word for word in fold(document.raw.title or "")[:300].split() if len(word) > 4}
    texts, most, shared = document.folded_texts, len(title), title.intersection
    for block in {block for word in title for block in _blocks_with(document, word)}:
        shares[block] = 100 * len(shared(texts[block][:200].split())) // most
    return shares


def _blocks_with(document: Document, part: str) -> Iterator[int]:
    """The blocks that a part of a word stands in: most of a page's blocks have none of its title's words."""
    text, at = document.folded, 0
    while (at := text.find(part, at)) >= 0:
        block = document.block_at(at)
        yield block
        at = max(at + 1, document.end[block])


def _neighbours(page: HtmlPage) -> list[Ints]:
    words, linked = page.characters.words, page.link_percent
    low, high = window(page.at, page.count, WINDOWS)
    good, said, link_chars, chars = page.prefix[:, high] - page.prefix[:, low]
    return [beside(stacked([words, linked]), STEPS), percent(good, said), percent(link_chars, chars), said // (high - low)]


def _containers(page: HtmlPage) -> Ints:
    good, words, linked, chars = page.element_sums
    columns = stacked(
        [
            percent(good, page.total_good),
            percent(linked, chars),
            page.last - page.first,
            percent(good, words),
            page.element_tags,
            page.siblings,
        ]
    )
    return columns[:, page.chain[:LEVELS]].reshape(-1, page.count)


def _places(page: HtmlPage) -> list[Ints | int]:
    at, count = page.at, page.count
    tags = page.element_tags[page.chain[0]]
    h1, headings = tags == TAG_VALUE["h1"], _IS_HEADING[tags]
    first_h1 = int(np.argmax(h1)) if h1.any() else -1
    heading_at = headings.nonzero()[0]
    next_heading = np.append(heading_at, count)[np.searchsorted(heading_at, at, side="right")]
    images = np.minimum([image[2] for image in page.document.raw.images], count).astype(np.int64)
    pictures = np.append(0, np.cumsum(np.bincount(images, minlength=count + 1)[:count]))
    return [
        percent(at, count),
        percent(page.good_sums[:-1], page.total_good),
        at - first_h1 + 128 if first_h1 >= 0 else 0,
        since(h1),
        since(headings),
        (page.good_sums[next_heading] - page.good_sums[at]) // 10,
        pictures[at + 1] - pictures[np.maximum(at - 1, 0)],
        count // 4,
        page.total_good // 10,
        int(page.prefix[2, -1]) * 100 // max(1, int(page.prefix[3, -1])),
    ]


def _paths(page: HtmlPage) -> list[Ints]:
    """How often a block's path of tags, and its container's tag and class, occur, and how much prose they hold."""
    own = page.chain[0]
    signature, upper, kinds = page.walk.path[own], page.walk.path[page.chain[2]], page.walk.kind[own]
    return [
        np.bincount(signature)[signature],
        *(percent(of_group(groups, page.good), page.total_good) for groups in (signature, upper, kinds)),
    ]


def of_group(groups: Ints, values: Ints) -> Ints:
    """For each block the sum of the values of its group (integers: exact in double precision below 2**53)."""
    return np.bincount(groups, weights=values).astype(np.int64)[groups]


def _tops(page: HtmlPage) -> list[Ints | int]:
    at, chain = page.at, page.chain
    top, wide = page.top, page.deepest(85)
    low, high = int(page.first[top]), int(page.last[top])
    inside = (at >= low) & (at < high)
    within = np.flatnonzero(page.good[low:high]) + low
    begin, end = (int(within[0]), int(within[-1])) if len(within) else (low, high)
    found = chain == top
    levels = np.where(found.any(axis=0), found.argmax(axis=0) + 1, np.where(inside, LEVELS + 2, 0))
    direct = np.bincount(chain[1], weights=page.good).astype(np.int64)
    best = int(np.argmax(direct))
    is_best = chain[1:4] == best
    return [
        edge_distance(at, low, high - 1),
        edge_distance(at, int(page.first[wide]), int(page.last[wide]) - 1),
        np.where(~inside, 0, np.where(at < begin, 1, np.where(at > end, 3, 2))),
        levels,
        np.where(is_best.any(axis=0), is_best.argmax(axis=0) + 1, 0),
        100 * int(direct[best]) // page.total_good,
        edge_distance(at, *page.run),
    ]


def _headline(page: HtmlPage, tags: Ints, title_words: Ints) -> list[Ints | int]:
    """Where the block stands to the headline: the heading that says most of the page's title, or else the first h1."""
    said = np.where(_IS_HEADLINE[tags], title_words, 0)
    at = int(np.argmax(said))
    if said[at] < _SAYS_TITLE:
        first = tags == TAG_VALUE["h1"]
        at = int(np.argmax(first))
        if not first[at]:
            return [0, 255]
    apart = (page.first[page.chain] > at) | (page.last[page.chain] <= at)
    return [around_middle(page.at - at), apart.sum(axis=0)]


def _articles(page: HtmlPage) -> list[Ints | int]:
    """Where the block stands among the page's <article> elements."""
    around = page.article[page.holder]
    return [
        np.where(around < 0, 255, percent(page.element_good[around], page.total_good)),
        page.articles_before[page.holder],
        int(page.articles_before[-1]),
    ]


def _markers(page: HtmlPage) -> NDArray[np.uint8]:
    own = page.walk.own_bits
    far = page.walk.bits[page.holder]
    near = own[page.holder] | own[page.chain[0]] | own[page.chain[1]]
    marked: NDArray[np.uint8] = ((far >> _BITS & 1) + (near >> _BITS & 1)).astype(np.uint8)
    return marked
