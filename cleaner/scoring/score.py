"""The score of a document: features, then the learned models. One integer margin a block, and the page's type.

A page is looked at twice. The first look judges each block by itself and its place; the second, of the blocks that the
first did not rule out, by how likely the first found what is around them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.models import PageType
from cleaner.scoring import html_features, items, page_features, text_features, third_look
from cleaner.scoring.arrays import Ints
from cleaner.scoring.characters import codes_of_lines
from cleaner.scoring.context import HTML_CONTEXT, LINE_CONTEXT, html_context, line_context
from cleaner.scoring.html_page import HtmlPage
from cleaner.scoring.model import UNIT, Model, blank_model, read_model
from cleaner.scoring.page_features import TYPES
from cleaner.scoring.page_types import page_type, type_shares
from cleaner.scoring.vocabulary import Vocabulary, read_vocabulary
from cleaner.scoring.words import page_words

#: The folder of the tables that ship with the package.
SHIPPED = Path(__file__).parent / "tables"
#: The HTML models see the page type as one more feature a type: its probability in 200ths.
HTML_NAMES = (*html_features.NAMES, *(f"page_is_{kind}" for kind in TYPES))
#: What the second look sees: all that the first saw, and its own.
HTML_SECOND_NAMES = (*HTML_NAMES, *HTML_CONTEXT)
TEXT_SECOND_NAMES = (*text_features.NAMES, *LINE_CONTEXT)
#: The models that are asked once rules have spoken: their tables, and what they see.
LATE_MODELS = {"text-third": (*TEXT_SECOND_NAMES, *third_look.THIRD), "items": items.NAMES}
#: Blocks below this margin (P(body) of .007) after the first look are not looked at again.
RULED_OUT = -5 * UNIT
#: Shorter lines are menus by the hundred, and seldom the title of a story.
TITLE_WORDS = 3
#: A line of Markdown of which this share of the characters is linked is a link, and so much the less likely body (4 logits).
#: On renderings of 120 dev pages F1 of words went .932 to .941; from 3 to 9 logits and 65 to 95 % it is the same.
LINKED_PERCENT = 80
LINKED_LINE = 4 * UNIT
#: Of a page that nobody cleaned so many percent of the lines are links at least: of 232 whole pages that a converter wrote as
#: Markdown 95 in a hundred have more than 29, of 599 articles with links in Markdown as many have less than 22.
LINKED_PAGE = 25


@dataclass(frozen=True, slots=True)
class Scores:
    """`margins`: one integer a block, above 0 where body is likelier than not. `page_type` is None in text mode.

    `titles` are margins too, of text alone: above 0 where a line is likelier than not the title of another story, and 0 for
    lines of fewer words than `TITLE_WORDS`, of which nothing is said. `lines` are what the second look saw of a text's lines
    (features, lines), for the third.
    """

    margins: list[int]
    page_type: PageType | None = None
    confidence: float | None = None
    titles: list[int] | None = None
    lines: NDArray[np.uint8] | None = None


@dataclass(frozen=True, slots=True)
class Scorer:
    """The vocabulary and the models: of page types, of HTML blocks and lines of text at the first and second look, of lines
    that are titles of other stories; and those that are asked once rules have spoken: of a text's lines at the third look, and
    of the items of its lists."""

    vocabulary: Vocabulary
    page: Model
    html: Model
    html_second: Model
    text: Model
    text_second: Model
    titles: Model
    text_third: Model
    items: Model

    def score(self, document: Document) -> Scores:
        """The scores of a document: the same document has the same scores on every machine."""
        if not len(document):
            return Scores([])
        return self._score_text(document) if document.mode == "text" else self._score_html(document)

    def _score_html(self, document: Document) -> Scores:
        page = HtmlPage(document)
        features, type_features = html_inputs(page, self.vocabulary)
        shares = type_shares(self.page.margins(type_features)[:, 0])
        features = with_types(features, shares)
        first = self.html.margins(features)[0]
        asked = (first >= RULED_OUT).nonzero()[0]
        if len(asked):
            context = html_context(first, page.characters.words, page.layout, page.words)
            first[asked] = self.html_second.margins(np.concatenate([features[:, asked], context[:, asked]]))[0]
        return Scores(first.tolist(), *page_type(shares, page))

    def _score_text(self, document: Document) -> Scores:
        spans = codes_of_lines(document)
        said = page_words(*spans)
        features = text_features.line_features(document, *spans, said, self.vocabulary.body_margins(said))
        linked = _linked_lines(document)
        first = self.text.margins(features)[0] - linked
        words = np.array(document.words)
        features = np.concatenate([features, line_context(first, words, said)])
        asked = (first >= RULED_OUT).nonzero()[0]
        first[asked] = self.text_second.margins(features[:, asked])[0] - linked[asked]
        titles = np.zeros(len(words), np.int64)
        long = (words >= TITLE_WORDS).nonzero()[0]
        titles[long] = self.titles.margins(features[:, long])[0]
        return Scores(first.tolist(), titles=titles.tolist(), lines=features)


def _linked_lines(document: Document) -> Ints:
    """What a line of Markdown loses for being a link, as a margin; nothing where it is not one, or on a page with few such lines.
    The learned tables know text, which has no links."""
    if not document.links:
        return np.zeros(len(document), np.int64)
    lengths = np.array(document.end) - np.array(document.start)
    is_linked = 100 * np.array(document.link_chars) >= LINKED_PERCENT * lengths
    lost = LINKED_LINE if 100 * int(is_linked.sum()) >= LINKED_PAGE * len(is_linked) else 0
    linked: Ints = np.where(is_linked, lost, 0)
    return linked


def html_inputs(page: HtmlPage, vocabulary: Vocabulary) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """The features of an HTML page's blocks (features, blocks), without the page's type, and those of the page (features, 1)."""
    blocks = html_features.block_features(page, vocabulary.body_margins(page.words))
    said = vocabulary.type_margins(page.words, page_features.about(page))
    return blocks, page_features.page_features(page, blocks, said)


def with_types(blocks: NDArray[np.uint8], shares: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The features of HTML blocks with the page's type shares below them."""
    return np.vstack([blocks, np.repeat(shares[:, None], blocks.shape[1], axis=1)])


def read_scorer(folder: Path) -> Scorer:
    """The scorer whose tables lie in the folder. Raises `TableError` where one is missing or damaged."""
    looks = read_looks(folder)
    third, of_items = (read_model(folder / f"{name}.npz", names) for name, names in LATE_MODELS.items())
    return replace(looks, text_third=third, items=of_items)


def read_looks(folder: Path) -> Scorer:
    """The same of the first two looks alone, with blank models for what comes after the rules."""
    third, of_items = map(blank_model, LATE_MODELS.values())
    return Scorer(
        read_vocabulary(folder / "words.npz"),
        read_model(folder / "page.npz", page_features.NAMES),
        read_model(folder / "html.npz", HTML_NAMES),
        read_model(folder / "html-second.npz", HTML_SECOND_NAMES),
        read_model(folder / "text.npz", text_features.NAMES),
        read_model(folder / "text-second.npz", TEXT_SECOND_NAMES),
        read_model(folder / "titles.npz", TEXT_SECOND_NAMES),
        third,
        of_items,
    )


@lru_cache(maxsize=1)
def shipped_scorer() -> Scorer:
    """The scorer that ships with the package."""
    return read_scorer(SHIPPED)
