"""Builds the article's blocks and the removed spans from settled spans, as plain values that the models validate once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cleaner.assembling.links import absolute, base_of
from cleaner.assembling.shapes import Shapes
from cleaner.document.document import Document
from cleaner.models import BODY_KINDS, ContentKind, FurnitureKind, Link
from cleaner.rules.rule import Claim
from cleaner.settling.settle import Settled

_HEADING, _LIST_ITEM, _TABLE = ContentKind.HEADING, ContentKind.LIST_ITEM, ContentKind.TABLE  # looked up once, not by block
#: The path of code in a text, which has no elements: its line ends are its own, as those in a <pre>.
CODE = "pre"
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


def build_blocks(document: Document, settled: Settled, probabilities: Sequence[float], paths: Paths) -> list[Values]:
    """The values of every `ArticleBlock`, in page order."""
    blocks: list[Values] = []
    shapes = Shapes(document)
    last_body = last_whole = -1  # block of the last body span, element that the last span is a part of
    s = settled
    for start, end, block, kept, claim, also in zip(s.start, s.end, s.block, s.kept, s.claim, s.also, strict=True):
        if not kept:
            last_whole = -1
            continue
        kind, level, ordered, item, whole = shapes.shape(block)
        if claim is not None and isinstance(claim.kind, ContentKind) and claim.kind is not kind:
            kind, whole = claim.kind, -1
        if whole >= 0 and whole == last_whole:
            _extend(blocks[-1], end, probabilities[block], document.link_chars[block] > 0)
            if claim is not None or also:
                _extend_rules(blocks[-1], claim, also)
            last_body = block
            continue
        last_whole = whole
        values = _values(document, block, claim, also, kind)
        values["start"], values["end"] = start if whole < 0 else _line_start(document, block, start, kind), end
        path = paths[document.element[block]]
        values["score"], values["path"] = probabilities[block], CODE if path is None and whole >= 0 else path
        values["level"] = level if kind is _HEADING else None
        values["ordered"] = ordered if kind is _LIST_ITEM else None
        values["number"] = shapes.number_at_first(item) if kind is _LIST_ITEM else None
        values["continues"] = kind in BODY_KINDS and last_body == block
        blocks.append(values)
        if kind in BODY_KINDS:
            last_body = block
    _fill(document, blocks)
    return blocks


def _values(document: Document, block: int, claim: Claim | None, also: tuple[str, ...], kind: ContentKind) -> Values:
    """What a block has of its own, and of the rules that claimed it, in the order of its fields; the others are put in later, the
    text and the links when its end is known."""
    return {
        **dict.fromkeys(("kind", "text", "start", "end", "score", "hidden", "path", "level", "ordered", "number", "links")),
        "kind": kind,
        "text": "",
        "hidden": document.hidden[block],
        "links": document.link_chars[block] > 0,
        "continues": False,
        "rule": claim.rule if claim is not None else None,
        "why": claim.why if claim is not None else None,
        "also": also,
    }


def _fill(document: Document, blocks: list[Values]) -> None:
    """Give blocks whose ends are known their text, and the links of those that have any."""
    base = base_of(document)
    for values in blocks:
        start, end = values["start"], values["end"]
        values["text"] = document.text[start:end]
        values["links"] = _links(document, start, end, base) if values["links"] else ()


def _line_start(document: Document, block: int, start: int, kind: ContentKind) -> int:
    """Where the line of a row or of code begins: the white space before its words is empty cells or indentation."""
    if start != document.start[block]:  # a part of the block stands before it
        return start
    gap = document.text[document.end[block - 1] if block else 0 : start]
    if kind is _TABLE:
        return start - len(gap) + len(gap.rstrip("\t"))
    return start - len(gap.rpartition("\n")[2]) if "\n" in gap or not block else start


def _extend(whole: Values, end: int, score: float, linked: bool) -> None:
    """Add the next part to a block of a row, a heading or code; its score is that of the likelier."""
    whole["end"] = end
    whole["score"] = max(whole["score"], score)
    whole["links"] = whole["links"] or linked


def _extend_rules(whole: Values, claim: Claim | None, also: tuple[str, ...]) -> None:
    """Add the rules that claimed the next part: the first that kept a part stands for the block."""
    if claim is not None:
        if whole["rule"] is None:
            whole["rule"], whole["why"] = claim.rule, claim.why
        also = (*also, claim.rule)
    whole["also"] = tuple(sorted({*whole["also"], *also} - {whole["rule"]}))


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
            kind, rule, why, label = claim.kind, claim.rule, claim.why, claim.label
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
