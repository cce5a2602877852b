"""The score of a document: features, then the learned models. One integer margin a block, and the page's type."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.models import PageType
from cleaner.scoring import html_features, page_features, text_features
from cleaner.scoring.html_page import HtmlPage
from cleaner.scoring.model import UNIT, Model, read_model

#: The page types that the model tells apart, in the order of its classes.
TYPES = (
    PageType.ARTICLE,
    PageType.FORUM,
    PageType.PRODUCT,
    PageType.COLLECTION,
    PageType.LISTING,
    PageType.DOCUMENTATION,
    PageType.SERVICE,
)
#: Below this probability the page is of no type that the model knows.
LEAST_CONFIDENCE = 0.3
#: The HTML model sees the page type as one more feature a type: its probability in 200ths.
HTML_NAMES = (*html_features.NAMES, *(f"page_is_{kind}" for kind in TYPES))
_TYPE_STEPS = 200


@dataclass(frozen=True, slots=True)
class Scores:
    """`margins`: one integer a block, above 0 where body is likelier than not. `page_type` is None in text mode."""

    margins: list[int]
    page_type: PageType | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Scorer:
    """The three models: of page types, of HTML blocks, of lines of text."""

    page: Model
    html: Model
    text: Model

    def score(self, document: Document) -> Scores:
        """The scores of a document: the same document has the same scores on every machine."""
        if not len(document):
            return Scores([])
        if document.mode == "text":
            return Scores(self.text.margins(text_features.text_features(document))[0].tolist())
        page = HtmlPage(document)
        blocks = html_features.block_features(page)
        shares = type_shares(self.page.margins(page_features.page_features(page, blocks))[:, 0])
        best = int(np.argmax(shares))
        confidence = round(int(shares[best]) / _TYPE_STEPS, 3)
        margins = self.html.margins(with_types(blocks, shares))[0].tolist()
        return Scores(margins, TYPES[best] if confidence >= LEAST_CONFIDENCE else PageType.OTHER, confidence)


def type_shares(margins: NDArray[np.int64]) -> NDArray[np.uint8]:
    """The probabilities of the page types in 200ths, of their margins (softmax)."""
    weights = np.exp((margins - margins.max()) / UNIT)
    shares: NDArray[np.uint8] = np.rint(weights / weights.sum() * _TYPE_STEPS).astype(np.uint8)
    return shares


def with_types(blocks: NDArray[np.uint8], shares: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The features of HTML blocks with the page's type shares below them."""
    return np.vstack([blocks, np.repeat(shares[:, None], blocks.shape[1], axis=1)])


def read_scorer(folder: Path) -> Scorer:
    """The scorer whose tables lie in the folder. Raises `TableError` where one is missing or damaged."""
    return Scorer(
        read_model(folder / "page.npz", page_features.NAMES),
        read_model(folder / "html.npz", HTML_NAMES),
        read_model(folder / "text.npz", text_features.NAMES),
    )


@lru_cache(maxsize=1)
def shipped_scorer() -> Scorer:
    """The scorer that ships with the package."""
    return read_scorer(Path(str(resources.files("cleaner.scoring") / "tables")))
