"""What sort of page it is: the model's shares of the types, and what the page shows of itself where the model is no judge."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.document.signed_story import begins_story, is_signed_story
from cleaner.models import PageType
from cleaner.scoring.arrays import Ints
from cleaner.scoring.html_page import HtmlPage
from cleaner.scoring.model import UNIT
from cleaner.scoring.page_features import TYPES, article_marks

#: Below this probability the page is of no type that the model knows.
LEAST_CONFIDENCE = 0.3
#: The share from which on what a page says of itself changes nothing.
SURE = 0.7
#: Probabilities of the types are in 200ths.
TYPE_STEPS = 200
#: Types of pages that may well have no link; what tells a story tells these apart from none.
_WITHOUT_LINKS = (PageType.ARTICLE, PageType.FORUM, PageType.DOCUMENTATION)
_PROSE_WORDS = 15
#: Either alone is said by templates of whole sites.
_ALL_DATA = {"json-ld", "open graph"}
#: What lists things links to them. The model takes pages with next to nothing on them for lists, as it has seen few; of 215
#: lists of wcxb four have fewer links, and the model knew one of these. Menus alone have about so many.
_LISTS, _LEAST_LINKS = (PageType.LISTING, PageType.COLLECTION), 8


def type_shares(margins: Ints) -> NDArray[np.uint8]:
    """The probabilities of the page types in 200ths, of their margins (softmax)."""
    weights = np.exp((margins - margins.max()) / UNIT)
    shares: NDArray[np.uint8] = np.rint(weights / weights.sum() * TYPE_STEPS).astype(np.uint8)
    return shares


def page_type(shares: NDArray[np.uint8], page: HtmlPage) -> tuple[PageType, float]:
    """The page's type by its shares, and the model's share of it; where no type is likely enough, that of the likeliest.

    Where the page shows that it is an article, it is one; the share stays the model's: of 126 bodies of wcxb that were given as
    bare paragraphs, and that this turned into articles, it doubted 98 rightly.
    """
    best = int(np.argmax(shares))
    likeliest = TYPES[best] if shares[best] >= LEAST_CONFIDENCE * TYPE_STEPS else PageType.OTHER
    if _shows_article(page, likeliest, is_sure=bool(shares[best] >= SURE * TYPE_STEPS)):
        likeliest, best = PageType.ARTICLE, TYPES.index(PageType.ARTICLE)
    elif likeliest in _LISTS and len(page.document.links) < _LEAST_LINKS:
        likeliest = PageType.OTHER
    return likeliest, round(int(shares[best]) / TYPE_STEPS, 3)


def _shows_article(page: HtmlPage, likeliest: PageType, is_sure: bool) -> bool:
    """Whether a page shows that it is an article, be the model's `likeliest` type what it may.

    Where the model is not sure: JSON-LD and Open Graph both say so (of 1,730 pages whose sites were held out that is right of the
    three it changes, and of six of six where addresses are not known), or two marks do and a text begins below the headline.
    Where it is sure too: a signed story (of 1,025 articles without address and data, of sites held out, 17 more are articles so,
    and 28 where two thirds of the text are cut; of 701 other pages none), and prose without any link, as what lists, sells or
    serves has links.
    """
    marks: set[str] = set() if is_sure else article_marks(page)
    if marks >= _ALL_DATA:
        return True
    if likeliest in _WITHOUT_LINKS:
        return False
    if not page.document.links:
        return _is_prose(page.document)
    return is_signed_story(page.document) or (len(marks) >= 2 and begins_story(page.document))


def _is_prose(document: Document) -> bool:
    """Whether most of a document's words are in blocks as long as sentences."""
    return 2 * sum(words for words in document.words if words >= _PROSE_WORDS) > sum(document.words)
