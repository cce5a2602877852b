"""The score of a document's blocks: features, then the learned model of its mode. One integer margin a block."""

from __future__ import annotations

from cleaner.document.document import Document
from cleaner.scoring.model import shipped_model


def score(document: Document) -> list[int]:
    """One integer margin a block, above 0 where body is likelier than not (`model.probability` turns it into P(body))."""
    if not len(document):
        return []
    if document.mode == "html":
        from cleaner.scoring import html_features as html

        return shipped_model("html.npz", html.NAMES).margins(html.html_features(document))[0].tolist()  # type: ignore[no-any-return]  # numpy types tolist as Any
    from cleaner.scoring import text_features as text

    return shipped_model("text.npz", text.NAMES).margins(text.text_features(document))[0].tolist()  # type: ignore[no-any-return]  # the same


def check_tables() -> None:
    """Read the tables once, so that a missing or damaged file shows at construction. Raises `TableError`."""
    from cleaner.scoring.html_features import NAMES as HTML_NAMES
    from cleaner.scoring.text_features import NAMES as TEXT_NAMES

    shipped_model("html.npz", HTML_NAMES)
    shipped_model("text.npz", TEXT_NAMES)
