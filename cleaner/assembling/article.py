"""Builds the article's blocks and the removed spans from settled spans, as plain values that the models validate once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cleaner.assembling.links import absolute, base_of
from cleaner.document.document import Document
from cleaner.document.line_shapes import HEADING_MARKS
from cleaner.models import BODY_KINDS, ContentKind, FurnitureKind, Link
from cleaner.settling import Settled

_HEADING_LEVELS = {f"h{level}": level for level in range(1, 7)}
# By name each would be looked up anew for each block, at several times the cost of what is done with it.
_HEADING, _PARAGRAPH, _LIST_ITEM, _TABLE = (
    ContentKind.HEADING,
    ContentKind.PARAGRAPH,
    ContentKind.LIST_ITEM,
    ContentKind.TABLE,
)
_LIST_MARKS = ("- ", "* ", "\u2022", "\u2013 ", "\u25aa", "\u25cf", "\u25e6", "\u00b7 ")
#: A line of text mode with at most this many words and no sentence end is read as a heading where prose follows.
HEADING_WORDS = 12
_SENTENCE_ENDS = (".", "!", "?", "\u2026", "\u3002", "\uff01", "\uff1f", '"', "\u201d", "\u00bb", ",", ";", ":")
#: What an element makes of the blocks in it; it is looked for so far up, and not beyond what holds a whole text.
_KINDS = {
    **dict.fromkeys(("li", "dd", "dt"), ContentKind.LIST_ITEM),
    **dict.fromkeys(("td", "th"), ContentKind.TABLE),
    "blockquote": ContentKind.QUOTE,
    **dict.fromkeys(_HEADING_LEVELS, ContentKind.HEADING),
}
_ANCESTORS = 8
_SECTIONS = frozenset({"article", "section", "body", "main", "root"})
Paths = list[str | None]
Values = dict[str, Any]


def element_paths(document: Document) -> Paths:
    """The path of every element that holds a block, by row: tags with an id or the first class of each.

    An example is "body/article#story/div.text/p". Text without markup has no elements, and so no paths.
    """
    elements = document.elements
    parent, tags, attributes = elements.parent, elements.tag, elements.attributes
    known: Paths = [None] * len(tags)
    if len(tags) == 1:
        return known
    known[0] = ""
    for row in document.element:
        missing = []
        while (path := known[row]) is None:
            missing.append(row)
            row = parent[row]
        missing.reverse()
        for inner in missing:
            step = tag = tags[inner]
            for name, value in attributes[inner]:
                if name == "class":
                    if words := value.split(None, 1):
                        step = f"{tag}.{words[0]}"
                elif name == "id" and (words := value.split(None, 1)):
                    step = f"{tag}#{words[0]}"
                    break
            path = known[inner] = f"{path}/{step}" if path else step
    return known


def body_kind(document: Document, block: int) -> tuple[ContentKind, int | None, bool | None]:
    """What a body block is by its tag or line shape: its kind, a heading's level, whether a list is ordered."""
    own = document.tag[block]
    if own == "line":
        return _line_kind(document, block)
    if own in _HEADING_LEVELS:
        return ContentKind.HEADING, _HEADING_LEVELS[own], None
    tags, parent, row = document.elements.tag, document.elements.parent, document.element[block]
    for _ in range(_ANCESTORS):
        kind = _KINDS.get(tags[row])
        if kind is not None:
            level = _HEADING_LEVELS.get(tags[row])
            return kind, level, tags[parent[row]] == "ol" if kind is _LIST_ITEM else None
        if tags[row] in _SECTIONS:
            break
        row = parent[row]
    return _PARAGRAPH, None, None


def _line_kind(document: Document, block: int) -> tuple[ContentKind, int | None, bool | None]:
    text = document.texts[block]
    if text.startswith(_LIST_MARKS):
        return _LIST_ITEM, None, None
    if (marks := HEADING_MARKS.match(text)) is not None:
        return _HEADING, marks[0].count("#"), None
    follows = block + 1 < len(document) and document.words[block + 1] > HEADING_WORDS
    if document.words[block] <= HEADING_WORDS and follows and not text.endswith(_SENTENCE_ENDS):
        return _HEADING, None, None
    return _PARAGRAPH, None, None


def build_blocks(document: Document, settled: Settled, probabilities: Sequence[float], paths: Paths) -> list[Values]:
    """The values of every `ArticleBlock`, in page order."""
    blocks: list[Values] = []
    base = base_of(document)
    last_body = -1  # block of the last body span
    for start, end, block, kept, claim in zip(
        settled.start, settled.end, settled.block, settled.kept, settled.claim, strict=True
    ):
        if not kept:
            continue
        kind, level, ordered = body_kind(document, block)
        if claim is not None and isinstance(claim.kind, ContentKind):
            kind = claim.kind
        values: Values = {
            "kind": kind,
            "text": document.text[start:end],
            "start": start,
            "end": end,
            "score": probabilities[block],
            "hidden": document.hidden[block],
            "path": paths[document.element[block]],
            "level": level if kind is _HEADING else None,
            "ordered": ordered if kind is _LIST_ITEM else None,
            "links": _links(document, start, end, base) if document.link_chars[block] else (),
            "continues": False,
        }
        if kind is _TABLE and blocks and _is_same_row(document, blocks[-1], values):
            _extend(document, blocks[-1], values)
            continue
        if kind in BODY_KINDS:
            values["continues"] = last_body == block
            last_body = block
        blocks.append(values)
    return blocks


def _is_same_row(document: Document, before: Values, values: Values) -> bool:
    """Whether two table spans are cells of one row: exactly a tab stands between them."""
    return before["kind"] is _TABLE and document.text[before["end"] : values["start"]] == "\t"


def _extend(document: Document, row: Values, cell: Values) -> None:
    """Make one block of a row and its next cell; its score is that of the likelier."""
    row["end"] = cell["end"]
    row["text"] = document.text[row["start"] : row["end"]]
    row["score"] = max(row["score"], cell["score"])
    row["links"] = (*row["links"], *cell["links"])


def _links(document: Document, start: int, end: int, base: str) -> tuple[Link, ...]:
    return tuple(Link(s, min(e, end), absolute(href, base)) for s, e, href in document.links_in(start, end))


def build_removed(
    document: Document,
    settled: Settled,
    kinds: dict[int, tuple[FurnitureKind, str]],
    probabilities: Sequence[float],
    paths: Paths,
) -> list[Values]:
    """The values of every `Removed`, in page order; `kinds` has the kind and the reason for blocks that the score removed."""
    removed: list[Values] = []
    text, elements, hidden = document.text, document.element, document.hidden
    s = settled
    for start, end, block, kept, claim, also in zip(s.start, s.end, s.block, s.kept, s.claim, s.also, strict=True):
        if kept:
            continue
        if claim is not None:
            _, _, kind, rule, why, _, _, label = claim
        else:
            (kind, why), rule, label = kinds[block], LOW_BODY, None
        removed.append(
            {
                "kind": kind,
                "label": label,
                "rule": rule,
                "why": why,
                "also": also,
                "text": text[start:end],
                "start": start,
                "end": end,
                "score": probabilities[block],
                "hidden": hidden[block],
                "path": paths[elements[block]],
            }
        )
    return removed


#: The rule that removes what no claim took and the score finds unlike body.
LOW_BODY = "score.low-body"
