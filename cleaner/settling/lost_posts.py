"""Posts of a forum that went whole, though they stand in the same containers as those that stay.

The score judges each line for itself, and a short answer ("That worked, thank you!") or one that is all commands reads like
furniture. What holds the posts of a page is told by those that stay: elements of one class, in which nearly all that is kept
stands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from cleaner.document.document import Document
from cleaner.document.quotations import quoted_blocks
from cleaner.models import PageType
from cleaner.scoring.score import Scores
from cleaner.settling.limits import Limits, is_surely_no_article
from cleaner.settling.settle import Settled, given_back

#: So many posts stay, each with so many words; what stays is so much of what is kept on the page, and of their own words. Of 113
#: forums of wcxb, sites held out, 13 gain by it and 4 lose, of which one gold text has the first post alone: .003 of words F1.
POSTS, WORDS, OF_KEPT, OF_POSTS = 3, 5, 0.8, 0.7
#: A line of a lost post has so many words at least: fewer are buttons and names.
LINE = 3


def with_lost_posts(document: Document, settled: Settled, limits: Limits, scores: Scores) -> Settled:
    """The settled spans of a forum, those of posts kept of which nothing else is, but for links, quotations and what rules are
    certain of or the user's packs took."""
    if document.mode != "html" or scores.page_type is not PageType.FORUM or not is_surely_no_article(scores):
        return settled
    kept = [0] * len(document)
    for place, block in enumerate(settled.block):
        if settled.kept[place] and settled.claim[place] is None:
            kept[block] = document.words[block]
    sums = [0, *accumulate(kept)]
    places = list(_lost(document, settled, _posts(document, sums), sums, limits))
    return given_back(settled, places) if places else settled


def _posts(document: Document, kept: Sequence[int]) -> list[int]:
    """The elements that hold the posts: of those whose likes hold most of what is kept the ones with the fewest words."""
    first, last = document.elements.first, document.elements.last
    words = [0, *accumulate(document.words)]
    best, least = list[int](), words[-1] + 1
    for rows in _alike(document):
        held = [kept[last[row]] - kept[first[row]] for row in rows]
        said = [words[last[row]] - words[first[row]] for row in rows]
        of_posts = sum(count for count, stays in zip(said, held, strict=True) if stays)
        if sum(said) >= least or sum(held) < max(OF_KEPT * kept[-1], OF_POSTS * of_posts):
            continue
        if sum(stays >= WORDS for stays in held) >= POSTS:
            best, least = rows, sum(said)
    return best


def _alike(document: Document) -> Iterator[list[int]]:
    """The elements of each tag and class that hold blocks and stand in no other of them, where there are enough for posts."""
    elements = document.elements
    named: dict[tuple[str, str], list[int]] = {}
    for row, attribute, value in document.marker_values:
        if attribute == "class" and elements.first[row] < elements.last[row]:
            rows = named.setdefault((elements.tag[row], value), [])
            if not rows or elements.stop[rows[-1]] <= row:
                rows.append(row)
    return (rows for rows in named.values() if len(rows) > POSTS)


def _lost(
    document: Document, settled: Settled, posts: Sequence[int], kept: Sequence[int], limits: Limits
) -> Iterator[int]:
    """The places of what is said in posts of which nothing is kept."""
    first, last = document.elements.first, document.elements.last
    lost = [row for row in posts if kept[last[row]] == kept[first[row]]]
    quoted = quoted_blocks(document) if lost else set()
    for row in lost:
        for place in range(bisect_left(settled.block, first[row]), bisect_left(settled.block, last[row])):
            block, claim = settled.block[place], settled.claim[place]
            if document.words[block] < LINE or document.is_linked(block) or block in quoted:
                continue
            if settled.kept[place] or (claim is not None and (claim.certain or limits.is_own(claim.rule, settled.also[place]))):
                continue
            yield place
