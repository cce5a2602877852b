"""What the page type is judged by: one byte a feature for the whole page, from its address, its words and its shape."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import SplitResult, urlsplit

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document, split_words
from cleaner.models import PageType
from cleaner.scoring import markers
from cleaner.scoring.arrays import Ints, as_bytes
from cleaner.scoring.html_features import NAMES as BLOCK_NAMES
from cleaner.scoring.html_page import HtmlPage
from cleaner.scoring.vocabulary import UNIT
from cleaner.scoring.words import Hashes, apart

#: Families of words in the path of the address.
PATH_WORDS: dict[str, str] = {
    "blog": "blog blogs post posts journal insights insight stories story magazine column opinion",
    "news": (
        "news article articles artikel press releases politics world business sport sports technology health lifestyle"
        " entertainment"
    ),
    "product": "product products item dp itm sku buy prod pd",
    "shop": "collection collections category categories shop store catalog catalogue browse department brand brands c",
    "forum": (
        "forum forums thread threads topic topics discussion discussions question questions r t comments viewtopic"
        " showthread community answers"
    ),
    "docs": (
        "docs doc documentation reference manual api guide guides learn tutorial tutorials handbook sdk wiki help library en"
    ),
    "service": (
        "service services solutions solution features pricing about company agency consulting platform industries contact"
    ),
    "listing": (
        "jobs job search results listing listings directory homes sale rentals events archive archives tag tags list"
        " find locations careers"
    ),
}
#: Families of types in JSON-LD and Open Graph, by words inside the type's name.
SCHEMA_TYPES: dict[str, str] = {
    "article": (
        "article newsarticle blogposting reportagenewsarticle report opinionnewsarticle reviewnewsarticle analysisnewsarticle"
    ),
    "product": "product productgroup offer aggregateoffer og:product product.item",
    "collection": "itemlist collectionpage searchresultspage offercatalog product.group",
    "forum": "discussionforumposting qapage question answer socialmediaposting",
    "technical": "techarticle apireference howto softwaresourcecode course",
    "service": "service localbusiness organization professionalservice corporation softwareapplication contactpoint aboutpage",
    "faq": "faqpage",
    "rating": "aggregaterating review rating",
    "page": "webpage website",
    "listing": "jobposting event apartment house realestatelisting recipe videoobject",
}
#: Families of words in the page's own class and id, and in its generator.
PAGE_WORDS: dict[str, str] = {
    "single": "single post article story entry blog",
    "product": "product woocommerce shopify pdp sku",
    "archive": "archive category collection tax search list catalog plp",
    "forum": "forum topic thread discourse vbulletin xenforo phpbb question",
    "docs": "docs documentation sphinx docusaurus mkdocs doxygen rustdoc gitbook readme",
    "page": "page home landing template elementor webflow wix squarespace",
}
#: In place of a path that is not known: training knows the address of each page, so that none at all would be a home page's. Of
#: 350 pages of wcxb whose addresses were taken away it lets the two articles be articles again that were none, and no other page.
_UNKNOWN_PATH = "/a/b-c-d-e-f"
META = (
    "article:published_time article:author author og:price:amount product:price:amount twitter:label1 article:section og:image"
).split()
TAGS = (
    "h1 h2 h3 h4 p li td pre code form input button img time article section nav table dl details figure blockquote a label"
).split()
MARKED = tuple(markers.WORDS)
#: The page types that words and the page model tell apart, in the order of their classes.
TYPES = (
    PageType.ARTICLE,
    PageType.FORUM,
    PageType.PRODUCT,
    PageType.COLLECTION,
    PageType.LISTING,
    PageType.DOCUMENTATION,
    PageType.SERVICE,
)

NAMES = (
    *(f"path_{name}" for name in PATH_WORDS),
    *("path_depth", "path_hyphens", "path_digits", "path_date", "path_root", "path_query", "path_suffix"),
    *(f"type_{name}" for name in SCHEMA_TYPES),
    *(f"open_graph_{name}" for name in SCHEMA_TYPES),
    *(f"page_{name}" for name in PAGE_WORDS),
    *(f"words_{name}" for name in TYPES),
    *(f"meta_{name}" for name in META),
    *(f"tags_{tag}" for tag in TAGS),
    *(f"marked_{name}" for name in MARKED),
    *("blocks", "words", "good_words", "good_percent", "link_percent", "links", "links_a_block", "longest_run", "good_blocks"),
    *("share_60", "best_parent_percent", "repeated_percent", "hidden_percent", "questions", "first_good", "last_good"),
)
_ROW = {name: row for row, name in enumerate(BLOCK_NAMES)}
#: Margins of the page types by words, in steps of a sixteenth of a logit.
_TYPE_STEP = UNIT // 16
_PATH_FAMILIES, _SCHEMA_FAMILIES, _PAGE_FAMILIES = (
    tuple(frozenset(family.split()) for family in families.values()) for families in (PATH_WORDS, SCHEMA_TYPES, PAGE_WORDS)
)
_DATE = re.compile(r"/(?:19|20)\d\d/\d{1,2}|(?:19|20)\d\d-\d\d")
_DIGITS = re.compile(r"\d{4,}")
_WORDS = re.compile(r"[a-z]+")


def page_features(page: HtmlPage, blocks: NDArray[np.uint8], said: Ints) -> NDArray[np.uint8]:
    """The features of the page (features, 1); `blocks` are those of its blocks, `said` its words' margins of the types."""
    document = page.document
    words = type_steps(said).tolist()
    values = _address(document) + _types(page) + _page_words(document) + words + _meta(document)
    values += _counts(page) + _shape(page, blocks)
    return as_bytes(np.array(values, np.int64))[:, None]


def about(page: HtmlPage) -> Hashes:
    """The words of the page's address, its title, and the types that its data name."""
    title = page.document.raw.title or ""
    return apart(_parts(page.document).path[:500], title[:500], " ".join(sorted(page.data_types)))


def type_steps(said: Ints) -> NDArray[np.uint8]:
    """The margins of the types by words as features."""
    return as_bytes(said // _TYPE_STEP + 128)


def _log(count: int) -> int:
    """A count on a scale of eighths of its binary logarithm, so that small ones stay apart."""
    return (8 * (count + 1).bit_length()) + ((count + 1) * 8 >> (count + 1).bit_length()) - 12


def _families(words: frozenset[str] | set[str], families: tuple[frozenset[str], ...]) -> list[int]:
    return [len(words & family) for family in families]


def _parts(document: Document) -> SplitResult:
    try:
        return urlsplit(document.url or _canonical(document))
    except ValueError:  # not an address: nothing is known of it
        return urlsplit("")


def _address(document: Document) -> list[int]:
    """What the address tells; one that nobody knows is no home page's."""
    parts = _parts(document)
    path = parts.path.lower()[:500] if any(parts) else _UNKNOWN_PATH
    segments = [segment for segment in path.split("/") if segment]
    last = segments[-1] if segments else ""
    return [
        *_families(set(_WORDS.findall(path)), _PATH_FAMILIES),
        len(segments),
        last.count("-") + last.count("_"),
        len(_DIGITS.findall(path)),
        int(_DATE.search(path) is not None),
        int(not segments),
        len(parts.query) // 4,
        int(last.endswith((".html", ".htm", ".php", ".aspx"))),
    ]


def _canonical(document: Document) -> str:
    for name, content in document.raw.meta:
        if name == "og:url":
            return content
    return next((href for rel, href, _ in document.raw.links if rel == "canonical"), "")


def _types(page: HtmlPage) -> list[int]:
    return _families(page.data_types, _SCHEMA_FAMILIES) + _families(_graph_types(page), _SCHEMA_FAMILIES)


def _graph_types(page: HtmlPage) -> set[str]:
    """The types that the page's Open Graph names."""
    return {content.strip().lower() for name, content in page.document.raw.meta if name == "og:type"}


def article_marks(page: HtmlPage) -> set[str]:
    """By which of its data the page says that it is an article: JSON-LD, Open Graph, and the day of an article's publication."""
    articles, marks = _SCHEMA_FAMILIES[0], set()
    if not articles.isdisjoint(page.data_types):
        marks.add("json-ld")
    if not articles.isdisjoint(_graph_types(page)):
        marks.add("open graph")
    if any(name == "article:published_time" for name, _ in page.document.raw.meta):
        marks.add("day")
    return marks


def _page_words(document: Document) -> list[int]:
    words: set[str] = set()
    elements = document.elements
    for row in range(min(3, len(elements.tag))):
        if elements.tag[row] in {"root", "body"}:
            for name, value in elements.attributes[row]:
                if name in {"class", "id"}:
                    words |= split_words(value)
    for name, content in document.raw.meta:
        if name == "generator":
            words |= split_words(content)
    return _families(words, _PAGE_FAMILIES)


def _meta(document: Document) -> list[int]:
    given = {name for name, _ in document.raw.meta}
    return [int(name in given) for name in META]


def _counts(page: HtmlPage) -> list[int]:
    tags = Counter(page.document.elements.tag)
    tags["img"] = len(page.document.raw.images)
    return [_log(tags[tag]) for tag in TAGS] + [_log(count) for count in _bit_counts(page.walk.own_bits, len(MARKED))]


def _bit_counts(values: Ints, bits: int) -> list[int]:
    """How many of the values have each of their lowest bits, which are taken eight at a time."""
    counts: list[int] = []
    for shift in range(0, bits, 8):
        counts += (np.bincount(values >> shift & 255, minlength=256) @ _BITS_OF_BYTE).tolist()
    return counts[:bits]


_BITS_OF_BYTE = np.arange(256)[:, None] >> np.arange(8) & 1


def _shape(page: HtmlPage, blocks: NDArray[np.uint8]) -> list[int]:
    def row(name: str) -> NDArray[np.int64]:
        column: NDArray[np.int64] = blocks[_ROW[name]].astype(np.int64)
        return column

    count = blocks.shape[1]
    words, linked = row("words"), row("link_percent")
    good = (words >= 10) & (linked <= 33)
    where = good.nonzero()[0]
    total = int(words.sum())
    low, high = page.run
    return [
        _log(count),
        _log(total),
        _log(int(words[good].sum())),
        100 * int(words[good].sum()) // max(1, total),
        int(row("page_link_percent")[0]),
        _log(len(page.document.links)),
        100 * len(page.document.links) // max(1, count),
        _log(int(words[low : high + 1].sum())),
        _log(len(where)),
        int((row("within_good_60") > 0).sum()) * 100 // count,
        int(row("best_parent_share")[0]),
        int((row("duplicates") > 1).sum()) * 100 // count,
        int(row("hidden").sum()) * 100 // count,
        _log(page.document.text.count("?")),
        100 * int(where[0]) // count if len(where) else 100,
        100 * int(where[-1]) // count if len(where) else 0,
    ]
