"""Adds a document to the end of another: what a page says in a script becomes a part of it, structure and all."""

from __future__ import annotations

import re
from itertools import accumulate, compress
from typing import TypeVar

from cleaner.document.document import Document

Value = TypeVar("Value")


def graft(document: Document, part: Document, tag: str, without: re.Pattern[str]) -> None:
    """Add the blocks and elements of a part, in an element of this tag, at the end of a document.

    Blocks that the pattern matches whole are left out. Of what the part says of itself nothing is taken over.
    """
    document.forget()
    kept = [without.fullmatch(text) is None for text in part.texts]
    row, first = len(document.elements.tag), len(document.start)
    shifts = _add_text(document, part, kept)
    document.tag += _kept(part.tag, kept)
    document.element += [row + element for element in _kept(part.element, kept)]
    document.hidden += _kept(part.hidden, kept)
    document.link_chars += _kept(part.link_chars, kept)
    document.blank_before += _kept(part.blank_before, kept)
    document.headings += [row + heading for heading in part.headings]
    _add_elements(document, part, tag, list(accumulate(kept, initial=first)))
    for begins, ends, href in part.links:
        block = part.block_at(begins)
        if kept[block]:
            document.links.append((begins + shifts[block], ends + shifts[block], href))
    for element, ends in part.elements.span_ends.items():
        block = part.block_at(ends - 1)
        if kept[block]:
            document.elements.span_ends[row + element] = ends + shifts[block]


def _kept(column: list[Value], kept: list[bool]) -> list[Value]:
    return list(compress(column, kept))


def _add_text(document: Document, part: Document, kept: list[bool]) -> list[int]:
    """Add the texts of the kept blocks, each with the white space before it; returns by how much each block's place changes."""
    pieces, length, before = [document.text], len(document.text), 0
    shifts = []
    for begins, ends, is_kept in zip(part.start, part.end, kept, strict=True):
        if is_kept:
            gap = part.text[before:begins] or ("\n" if document.text else "")
            start = length + len(gap)
            pieces += (gap, part.text[begins:ends])
            document.start.append(start)
            length = start + ends - begins
            document.end.append(length)
        shifts.append(document.start[-1] - begins if is_kept else 0)
        before = ends
    document.text = "".join(pieces)
    return shifts


def _add_elements(document: Document, part: Document, tag: str, numbers: list[int]) -> None:
    """Add the elements of a part below one of this tag; `numbers` has where the blocks from each of the part's on stand now."""
    elements, added = document.elements, part.elements
    row = len(elements.tag)
    elements.tag += [tag, *added.tag[1:]]
    elements.parent += [0, *(row + parent for parent in added.parent[1:])]
    elements.attributes += added.attributes
    elements.hidden += added.hidden
    elements.first += [numbers[block] for block in added.first]
    elements.last += [numbers[block] for block in added.last]
    elements.stop += [row + stop for stop in added.stop]
    elements.depth += [depth + 1 for depth in added.depth]
    elements.last[0], elements.stop[0] = len(document.start), len(elements.tag)
