"""What stands on a page that it says already: a body for print or another layout, run together in a line, or as page source."""

from __future__ import annotations

import html
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from cleaner.document.document import Document
from cleaner.document.names import bare
from cleaner.document.once import once
from cleaner.document.patterns import lazy

#: A copy has so many paragraphs, of so many words each; and so large a share of the words of paragraphs in its stretch of
#: the page, and of all others on the page.
PARAGRAPHS, PARAGRAPH_WORDS, STRETCH, SHARE = 3, 12, 0.8, 0.9
#: A line of several others is so many times as long as each; one in which so many paragraphs do not stand is none.
TIMES_OTHERS, MOST_FAILED = 2, 40
#: Page source says again what stands elsewhere on the page with so large a share of its letters: its captions and notes
#: may stand nowhere else. Of the two boxes for republishing on the development corpora's pages it is .9 and more.
SOURCE_SHARE = 0.5
#: The tags between which a paragraph's words stand, and those that may stand among its words.
_BLOCK_TAG = lazy(r"</?(?:p|h[1-6]|div|ul|ol|li|blockquote|figure|figcaption|br|hr|section|article)\b[^<>]*>")
_TAG = lazy(r"<[^<>]*>")


class Copies(NamedTuple):
    """The blocks that say what others of the page say, by how they do: each with what is told of it."""

    second: dict[int, str]
    run_together: dict[int, str]
    source: dict[int, str]

    @property
    def blocks(self) -> set[int]:
        """All of them."""
        return {*self.second, *self.run_together, *self.source}


@once
def copies(document: Document) -> Copies:
    """What the page says twice; found once for a document."""
    return Copies(_second_copy(document), _run_together(document), _page_source(document))


def _second_copy(document: Document) -> dict[int, str]:
    """The paragraphs of a body that stands on the page once more, and the lines among them that are copies too."""
    first_of = _stood_before(document)
    if len(first_of) < PARAGRAPHS:
        return {}
    words = document.words
    low, high = min(first_of), max(first_of)
    copied = sum(words[block] for block in first_of)
    around = sum(count for count in words[low : high + 1] if count >= PARAGRAPH_WORDS)
    others = sum(count for block, count in enumerate(words) if count >= PARAGRAPH_WORDS and block not in first_of)
    apart = _in_order(list(first_of.values())) and max(first_of.values()) < low
    if not apart or copied < STRETCH * around or copied < SHARE * others:
        return {}
    above = set(document.texts[min(first_of.values()) : low])
    said = "stands above once before, as do the paragraphs around it"
    return {block: said for block in range(low, high + 1) if document.texts[block] in above}


def _in_order(blocks: list[int]) -> bool:
    """Whether each stands below the one before: what is said time and again is no second copy."""
    return all(block < following for block, following in pairwise(blocks))


def _stood_before(document: Document) -> dict[int, int]:
    """For each paragraph that stood on the page before, the block where it first did."""
    first: dict[str, int] = {}
    found: dict[int, int] = {}
    for block, text in enumerate(document.texts):
        if document.words[block] >= PARAGRAPH_WORDS:
            before = first.setdefault(text, block)
            if before != block:
                found[block] = before
    return found


def _run_together(document: Document) -> dict[int, str]:
    """A line that is nothing but paragraphs of the page run together: what a button reads out, or a search looks through."""
    words = document.words
    block = max(range(len(words)), key=words.__getitem__, default=0)
    if not words or words[block] < PARAGRAPHS * PARAGRAPH_WORDS:
        return {}
    others = [other for other, count in enumerate(words) if count >= PARAGRAPH_WORDS and other != block]
    if len(others) < PARAGRAPHS or words[block] < TIMES_OTHERS * max(map(words.__getitem__, others)):
        return {}
    said = _said_in_order(document.texts[block], map(document.texts.__getitem__, others))
    if len(said) >= PARAGRAPHS and sum(map(len, said)) >= SHARE * len(document.texts[block]):
        return {block: f"is {len(said)} paragraphs of the page, run together"}
    return {}


def _said_in_order(line: str, paragraphs: Iterable[str]) -> list[str]:
    """The paragraphs that stand in a line one after the other; it is not read for more once many do not."""
    said: list[str] = []
    place = failed = 0
    for paragraph in paragraphs:
        found = line.find(paragraph, place)
        if found >= 0:
            said.append(paragraph)
            place = found + len(paragraph)
        else:
            failed += 1
            if failed > MOST_FAILED:
                break
    return said


def _page_source(document: Document) -> dict[int, str]:
    """The page's own source, for others to print: tags, and between them what the page says already."""
    if "</p>" not in document.text:
        return {}
    sources = [block for block, text in enumerate(document.texts) if "</p>" in text]
    paragraphs = {bare(text) for block, text in enumerate(document.texts) if document.words[block] >= PARAGRAPH_WORDS}
    parts = [bare(_TAG.sub("", html.unescape(part))) for block in sources for part in _BLOCK_TAG.split(document.texts[block])]
    again = [part for part in parts if part in paragraphs]
    if len(again) < PARAGRAPHS or sum(map(len, again)) < SOURCE_SHARE * sum(map(len, parts)):
        return {}
    return dict.fromkeys(sources, f"is page source, with {len(again)} paragraphs of the page")
