"""What the score sees of a block of an HTML page: one column of bytes a feature, all blocks at once.

Every feature is an integer from 0 to 255: a count, a clipped distance around 128, or a share as one division of
integers. So the tables of the model are looked up by value, and the same page has the same features everywhere.
`DESCRIPTIONS` names each feature and says what it measures, in the order of the rows.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.document.folding import fold
from cleaner.scoring import markers
from cleaner.scoring.arrays import Ints, as_bytes, percent, shifted, since, sums, window_sums
from cleaner.scoring.characters import CLOSING, COLON, DIGIT, ELLIPSIS, LOWER, QUOTE, TERMINAL, UPPER
from cleaner.scoring.html_page import LEVELS, HtmlPage
from cleaner.scoring.phrases import GROUPS

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
WINDOWS = (2, 5, 12)

DESCRIPTIONS: dict[str, str] = {
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
}


def _describe() -> dict[str, str]:
    out = dict(DESCRIPTIONS)
    for step in (-1, 1):
        out[f"words_at_{step:+d}"] = f"words of the block {step:+d} away"
        out[f"link_percent_at_{step:+d}"] = f"percent linked of the block {step:+d} away"
    for width in WINDOWS:
        out[f"good_percent_within_{width}"] = f"percent of good words among all words within {width} blocks"
        out[f"link_percent_within_{width}"] = f"percent of linked characters within {width} blocks"
        out[f"words_within_{width}"] = f"words a block within {width} blocks"
    for level in range(LEVELS):
        name = f"container {level} (0: the block's own block-level element)"
        out[f"good_share_{level}"] = f"percent of the page's good words in {name}"
        out[f"link_percent_{level}"] = f"percent of linked characters in {name}"
        out[f"blocks_{level}"] = f"blocks in {name}"
        out[f"good_percent_{level}"] = f"percent of good words among the words of {name}"
        out[f"tag_{level}"] = f"tag of {name}"
    out |= {
        "position": "percent of the page's blocks before it",
        "good_before": "percent of the page's good words before it",
        "from_h1": "blocks from the first h1, around 128",
        "from_last_h1": "blocks from the last h1 before it",
        "from_heading": "blocks since the last heading of any level",
        "words_to_heading": "good words until the next heading, in tens",
        "path_count": "blocks with the same path of tags",
        "path_good": "percent of the page's good words on the same path of tags",
        "parent_path_good": "percent of the page's good words on the same path, its last two steps left out",
        "class_good": "percent of the page's good words in elements of the same tag and marker words",
        "from_top_60": "blocks from the nearer edge of the deepest element with 60 % of the good words, around 128",
        "from_top_85": "blocks from the nearer edge of the deepest element with 85 % of the good words, around 128",
        "within_good_60": "place among the good blocks of that element: 0 outside, 1 before, 2 between, 3 after",
        "top_depth_60": "levels between it and the 60 % element, 0 outside",
        "best_parent": "its container's parent holds the most good words directly: 1 own, 2 parent, 3 grandparent",
        "best_parent_share": "percent of good words directly under the best parent",
        "from_run": "blocks from the nearer edge of that run, around 128",
        "images_near": "pictures within two blocks before it",
        "page_blocks": "blocks of the page, in fours",
        "page_good": "good words of the page, in tens",
        "page_link_percent": "percent of linked characters of the page",
    }
    for group in GROUPS:
        out[f"phrases_{group}"] = f"hits of the frozen {group} phrases"
    out |= {
        "phrases_within_3": "hits of furniture phrases within 3 blocks",
        "under_phrase": "blocks since the last heading or short block with a furniture phrase",
        "heading_phrases": "furniture phrases in the last heading",
        "title_words": "percent of the title's longer words that it has",
        "article_share": "percent of the page's good words in the nearest <article>, 255 outside any",
        "articles_before": "<article> elements opened before it",
        "articles": "<article> elements of the page",
    }
    for level in range(LEVELS):
        out[f"siblings_{level}"] = f"siblings of container {level} with the same tag and class"
    for name in markers.NAMES:
        out[f"near_{name}"] = f"{name} on its innermost two containers (2) or further up (1)"
    return out


DESCRIPTIONS = _describe()
NAMES = tuple(DESCRIPTIONS)


def html_features(document: Document) -> NDArray[np.uint8]:
    """The features of every block: an array of bytes, a row a feature in the order of NAMES, a column a block."""
    return block_features(HtmlPage(document))


def block_features(page: HtmlPage) -> NDArray[np.uint8]:
    """The same of a page whose shared columns are there already."""
    columns: dict[str, Ints] = {}
    for group in (_own, _neighbours, _containers, _places, _paths, _tops, _words, _articles, _siblings, _markers):
        columns.update(group(page))
    return as_bytes([columns[name] for name in NAMES])


def _own(page: HtmlPage) -> dict[str, Ints]:
    c, document = page.characters, page.document
    first, last = c.first, c.last
    texts = document.texts
    counts: dict[str, int] = {}
    earlier = []
    for text in texts:
        seen = counts.get(text, 0)
        earlier.append(seen > 0)
        counts[text] = seen + 1
    return {
        "words": c.words,
        "chars_10": c.chars // 10,
        "link_percent": page.link_percent,
        "word_length": 4 * c.chars // c.words,
        "commas": c.commas,
        "terminals": c.terminals,
        "upper_percent": percent(c.upper, c.chars),
        "first_class": np.select([first & QUOTE > 0, first & UPPER > 0, first & LOWER > 0, first & DIGIT > 0], [4, 1, 2, 3], 0),
        "last_class": np.select(
            [last & ELLIPSIS > 0, last & TERMINAL > 0, last & COLON > 0, last & CLOSING > 0, last & DIGIT > 0], [3, 1, 2, 4, 5], 0
        ),
        "tag": page.element_tags[page.chain[0]],
        "holder_tag": page.element_tags[page.holder],
        "hidden": np.array(document.hidden, np.int64),
        "duplicates": np.array([counts[text] for text in texts]),
        "earlier_duplicate": np.array(earlier, np.int64),
        "in_json_body": _in_json_body(document, c.words),
        "in_description": _in_description(document),
        "depth": page.walk.depth[page.holder],
    }


def _in_json_body(document: Document, words: Ints) -> Ints:
    """2 where a block's first four words stand together in an articleBody of the page's JSON-LD, 1 where not, 0 without one."""
    bodies = document.article_bodies
    if not bodies:
        return np.zeros(len(words), np.int64)
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
    joined = "\n".join(titles)[:2_000]
    return np.array(
        [2 if text[:60] in descriptions else 1 if 10 < len(text) < 300 and text in joined else 0 for text in document.texts]
    )


def _neighbours(page: HtmlPage) -> dict[str, Ints]:
    words, linked = page.characters.words, page.link_percent
    out: dict[str, Ints] = {}
    for step in (-1, 1):
        out[f"words_at_{step:+d}"] = shifted(words, step)
        out[f"link_percent_at_{step:+d}"] = shifted(linked, step)
    at = np.arange(page.count)
    for width in WINDOWS:
        said = window_sums(page.word_sums, width)
        blocks = np.minimum(at + width + 1, page.count) - np.maximum(at - width, 0)
        out[f"good_percent_within_{width}"] = percent(window_sums(page.good_sums, width), said)
        out[f"link_percent_within_{width}"] = percent(window_sums(page.link_sums, width), window_sums(page.char_sums, width))
        out[f"words_within_{width}"] = said // blocks
    return out


def _containers(page: HtmlPage) -> dict[str, Ints]:
    out: dict[str, Ints] = {}
    element_links = percent(
        page.link_sums[page.last] - page.link_sums[page.first], page.char_sums[page.last] - page.char_sums[page.first]
    )
    element_share = percent(page.element_good, page.total_good)
    element_prose = percent(page.element_good, page.word_sums[page.last] - page.word_sums[page.first])
    element_blocks = page.last - page.first
    for level in range(LEVELS):
        at = page.chain[level]
        out[f"good_share_{level}"] = element_share[at]
        out[f"link_percent_{level}"] = element_links[at]
        out[f"blocks_{level}"] = element_blocks[at]
        out[f"good_percent_{level}"] = element_prose[at]
        out[f"tag_{level}"] = page.element_tags[at]
    return out


def _places(page: HtmlPage) -> dict[str, Ints]:
    at = np.arange(page.count)
    tags = page.document.tag
    h1 = np.array([tag == "h1" for tag in tags])
    headings = np.array([tag in _HEADINGS for tag in tags])
    first_h1 = int(np.argmax(h1)) if h1.any() else -1
    heading_at = np.flatnonzero(headings)
    next_heading = np.append(heading_at, page.count)[np.searchsorted(heading_at, at, side="right")]
    pictures = (
        np.bincount(np.minimum([image[2] for image in page.document.raw.images], page.count), minlength=page.count + 1)
        if page.document.raw.images
        else np.zeros(page.count + 1, np.int64)
    )
    picture_sums = sums(pictures[: page.count])
    return {
        "position": percent(at, page.count),
        "good_before": percent(page.good_sums[:-1], page.total_good),
        "from_h1": at - first_h1 + 128 if first_h1 >= 0 else np.zeros(page.count, np.int64),
        "from_last_h1": since(h1),
        "from_heading": since(headings),
        "words_to_heading": (page.good_sums[next_heading] - page.good_sums[at]) // 10,
        "images_near": picture_sums[at + 1] - picture_sums[np.maximum(at - 1, 0)],
        "page_blocks": np.full(page.count, page.count // 4),
        "page_good": np.full(page.count, page.total_good // 10),
        "page_link_percent": np.full(page.count, int(page.link_sums[-1]) * 100 // max(1, int(page.char_sums[-1]))),
    }


def _paths(page: HtmlPage) -> dict[str, Ints]:
    """How often a block's path of tags, and its container's tag and marker words, occur, and how much prose they hold."""
    own = page.chain[0]
    signature = page.walk.path[own]
    upper = page.walk.path[page.chain[2]]
    kinds = page.walk.kind[own]
    return {
        "path_count": np.bincount(signature)[signature],
        "path_good": percent(_by(signature, page.good), page.total_good),
        "parent_path_good": percent(_by(upper, page.good), page.total_good),
        "class_good": percent(_by(kinds, page.good), page.total_good),
    }


def _by(groups: Ints, values: Ints) -> Ints:
    """For each block the sum of the values of its group (integers: exact in double precision below 2**53)."""
    return np.bincount(groups, weights=values).astype(np.int64)[groups]


def _tops(page: HtmlPage) -> dict[str, Ints]:
    out: dict[str, Ints] = {}
    at = np.arange(page.count)
    good = page.good > 0
    for share in (60, 85):
        top = int(np.flatnonzero(100 * page.element_good >= share * int(page.good_sums[-1]))[-1])
        low, high = int(page.first[top]), int(page.last[top])
        inside = (at >= low) & (at < high)
        edge = np.where(inside, np.minimum(at - low, high - 1 - at), np.where(at < low, at - low, high - 1 - at))
        out[f"from_top_{share}"] = np.clip(edge, -127, 127) + 128
        if share == 60:
            within = np.flatnonzero(good[low:high]) + low
            begin, end = (int(within[0]), int(within[-1])) if len(within) else (low, high)
            out["within_good_60"] = np.where(~inside, 0, np.where(at < begin, 1, np.where(at > end, 3, 2)))
            levels = np.zeros(page.count, np.int64)
            for level in range(LEVELS, -1, -1):
                levels = np.where(page.chain[level] == top, level + 1, levels)
            out["top_depth_60"] = np.where(inside & (levels == 0), LEVELS + 2, levels)
    direct = np.bincount(page.chain[1], weights=page.good).astype(np.int64)
    best = int(np.argmax(direct))
    out["best_parent"] = np.select([page.chain[1] == best, page.chain[2] == best, page.chain[3] == best], [1, 2, 3], 0)
    out["best_parent_share"] = np.full(page.count, 100 * int(direct[best]) // page.total_good)
    low, high = page.run
    edge = np.where((at >= low) & (at <= high), np.minimum(at - low, high - at), np.where(at < low, at - low, high - at))
    out["from_run"] = np.clip(edge, -127, 127) + 128
    return out


def _words(page: HtmlPage) -> dict[str, Ints]:
    """What the words say: frozen phrases, and words shared with the title and with the page's main prose."""
    document = page.document
    hits = page.phrases.blocks
    furniture = np.minimum(hits[:3], 2).sum(axis=0)
    headings = np.array([tag in _HEADINGS for tag in document.tag])
    latest = np.maximum.accumulate(np.where(headings, np.arange(page.count), -1))
    title = {word for word in fold(document.raw.title or "")[:300].split() if len(word) > 4}
    most = max(1, len(title))
    return {
        **{f"phrases_{group}": hits[row] for row, group in enumerate(GROUPS)},
        "phrases_within_3": window_sums(sums(furniture), 3),
        "under_phrase": since((furniture > 0) & (headings | (page.characters.words <= 6))),
        "heading_phrases": np.where(latest < 0, 0, furniture[latest]),
        "title_words": np.array([100 * len(title.intersection(text[:200].split())) // most for text in document.folded_texts]),
    }


def _articles(page: HtmlPage) -> dict[str, Ints]:
    """Where the block stands among the page's <article> elements."""
    around = page.walk.article[page.holder]
    return {
        "article_share": np.where(around < 0, 255, percent(page.element_good[around], page.total_good)),
        "articles_before": page.walk.articles_before[page.holder],
        "articles": np.full(page.count, page.walk.articles_before[-1]),
    }


def _siblings(page: HtmlPage) -> dict[str, Ints]:
    return {f"siblings_{level}": page.walk.siblings[page.chain[level]] for level in range(LEVELS)}


def _markers(page: HtmlPage) -> dict[str, Ints]:
    own = page.walk.own_bits
    far = page.walk.bits[page.holder]
    near = own[page.holder] | own[page.chain[0]] | own[page.chain[1]]
    bits = np.arange(len(markers.NAMES), dtype=np.int64)[:, None]
    values = (far >> bits & 1) + (near >> bits & 1)
    return {f"near_{name}": values[row] for row, name in enumerate(markers.NAMES)}
