"""Hits of a phrase list that is frozen with the weights, so that enabling or changing packs never changes a score."""

from __future__ import annotations

import gzip
import json
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from cleaner.document.document import Document
from cleaner.errors import TableError
from cleaner.scoring.arrays import Ints

if TYPE_CHECKING:
    import ahocorasick

FILE = "phrases.json.gz"
#: The groups of furniture and content phrases, each with hits of its own.
GROUPS = ("appeal", "list", "chrome", "content")
#: Phrases that tell one type of page from another, counted for the page as a whole.
PAGE_PHRASES = (
    "add to cart|add to basket|add to bag|in stock|out of stock|free shipping|quantity|sort by|filter|results"
    "|showing|load more|view all|per page|reply|replies|joined|posted|likes|upvote|answers|views|thread|member since"
    "|quote|our services|get a quote|get started|book a demo|free consultation|contact us|case studies|why choose"
    "|testimonials|our team|learn more|request a demo|free trial|parameters|returns|syntax|install|example|version"
    "|on this page|edit this page|documentation|deprecated|min read|published|updated|share this|subscribe"
    "|related articles|leave a comment|reviews|price|apply now|bedrooms|salary|specifications|$|€|£"
).split("|")


class PhraseHits(NamedTuple):
    """`blocks` counts each group's hits in each block (groups, blocks); `page` the hits of each page phrase."""

    blocks: Ints
    page: list[int]


def phrase_hits(document: Document) -> PhraseHits:
    """The hits of the frozen phrases at word edges; page phrases count wherever they stand."""
    page = [0] * len(PAGE_PHRASES)
    folded = document.folded
    size = len(folded)
    begins: list[int] = []
    lasts: list[int] = []
    groups: list[int] = []
    for last, (length, group, page_phrase, edged_start, edged_end) in _automaton().iter(folded):
        if page_phrase >= 0:
            page[page_phrase] += 1
        if group >= 0:
            begin = last - length + 1
            if not (edged_start and begin and folded[begin - 1].isalnum()) and not (
                edged_end and last + 1 < size and folded[last + 1].isalnum()
            ):
                begins.append(begin)
                lasts.append(last)
                groups.append(group)
    counts = np.zeros((len(GROUPS), len(document)), np.int64)
    if begins:
        block = np.searchsorted(np.array(document.start), np.array(begins), side="right") - 1
        inside = (block >= 0) & (np.array(lasts) < np.array(document.end)[block])
        np.add.at(counts, (np.array(groups)[inside], block[inside]), 1)
    return PhraseHits(counts, page)


@lru_cache(maxsize=1)
def _automaton() -> ahocorasick.Automaton:
    import ahocorasick

    path = resources.files("cleaner.scoring") / "tables" / FILE
    try:
        frozen: dict[str, list[str]] = json.loads(gzip.decompress(path.read_bytes()))
        group_of = {phrase: group for group, name in enumerate(GROUPS) for phrase in frozen[name]}
    except (OSError, ValueError, KeyError, EOFError) as problem:
        raise TableError(
            f"{path}: the frozen phrases cannot be read ({type(problem).__name__}: {problem}); reinstall the package"
        ) from problem
    page_phrase_of = {phrase: number for number, phrase in enumerate(PAGE_PHRASES)}
    automaton = ahocorasick.Automaton()
    for phrase in {**group_of, **page_phrase_of}:
        edges = (_spaced(phrase[0]), _spaced(phrase[-1]))
        automaton.add_word(phrase, (len(phrase), group_of.get(phrase, -1), page_phrase_of.get(phrase, -1), *edges))
    automaton.make_automaton()
    return automaton


def _spaced(character: str) -> bool:
    """Whether the character is of a word in a script that spaces its words."""
    return character.isalnum() and not "\u0e00" <= character <= "\u0eff" and not "\u3040" <= character <= "\u9fff"
