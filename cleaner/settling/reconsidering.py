"""A third look at a raw text, once it is settled: each line that no rule took, or one by its look alone, is kept or removed by
what stands around it.

The first two looks of the score come before the rules. What rules found says a lot of the lines between: a short line among
a menu's is an entry, among paragraphs it may be the text's. Text that somebody cleaned before is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.document.paragraphs import PARAGRAPH_ENDS
from cleaner.document.sentence_ends import FULL_STOPS, ends_in
from cleaner.models import BODY_KINDS
from cleaner.rules.known import LONE_SIGN, MODEL, STRAY_COUNT
from cleaner.scoring.arrays import Ints
from cleaner.scoring.lines import line_model
from cleaner.scoring.model import UNIT, Model, margin
from cleaner.scoring.score import Scores
from cleaner.scoring.third_look import UNASKED, third_features
from cleaner.settling.limits import Limits, threshold
from cleaner.settling.settle import KIND_ORDER, Settled, given_back

#: For each profile the share of the page's own threshold (see `threshold` in limits.py) below which a kept line goes, and how
#: much more is asked of a removed one, as P(body). On pages whose sites were held out, .1 in place of .27 does better for the
#: body (.9362 of wcxb's articles for .9344) and keeps a seventh more furniture.
_LIMITS = {"balanced": (1.0, 0.27), "precision": (1.4, 0.3), "recall": (0.45, 0.15)}
#: Right below kept text a line of so many words that ends as a sentence is asked for no more than a kept line: of articles' last
#: paragraphs a fifth were lost, of the others a twentieth.
_SENTENCE_WORDS = 6
#: A statement of so many words for next to nothing, and only the first: of those that no rule took half are the text's (28 of 50
#: on articles of dev), whatever their P(body). Of longer ones it is a third, of questions, calls and what breaks off a sixth.
_STATEMENT_WORDS, _ASKED_OF_STATEMENT = range(3, 11), margin(0.05)
#: No line is asked for more.
_MOST_ASKED = 0.95
#: Claims of these rules yield to the third look where they took a whole line and no other rule did: a number alone is as often a
#: cell of the text's table as a count of shares (of 439 that people labelled 288), and what was learned of single lines knows no
#: others.
_YIELDING = frozenset({STRAY_COUNT, LONE_SIGN, MODEL})
#: Where less than this percent of the kept words would be left, the page is another one than those learned from: a list of
#: stories, of wares. From 50 to 75 the listings of wcxb gain .008 and articles lose nothing.
LEAST_LEFT = 75
#: Lines below this margin (P(body) of .001) are not looked at again.
RULED_OUT = -7 * UNIT


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text that the third look judges, what it sees of them (features, lines), and which of them another rule
    holds on to: it learns from these, but does not decide them."""

    blocks: Ints
    features: NDArray[np.uint8]
    held: frozenset[int]


def lines_to_judge(document: Document, settled: Settled, margins: Sequence[int], limits: Limits, scores: Scores) -> Lines:
    """The lines that no rule is sure of and the score did not rule out, with all that the score and rules say of them."""
    assert scores.lines is not None
    claimed, scored = [0] * len(document), [False] * len(document)
    for block, is_kept, claim in zip(settled.block, settled.kept, settled.claim, strict=True):
        if claim is None:
            scored[block] |= is_kept
        else:
            claimed[block] = KIND_ORDER[claim.kind] + 1
    claims = np.array(claimed, np.int64)
    kept = np.array(scored) & (claims == 0)
    furniture = np.full(len(document), UNASKED)
    over = line_model().over_limits(document)
    furniture[list(over)] = list(over.values())
    their = np.array(margins)
    taken, held = _beyond_doubt(document, settled)
    blocks = (~np.array(taken) & (kept | (their >= RULED_OUT))).nonzero()[0]
    features = third_features(document, their, limits.body, kept, claims, furniture)
    return Lines(blocks, np.concatenate([scores.lines[:, blocks], features[:, blocks]]), held)


def _beyond_doubt(document: Document, settled: Settled) -> tuple[list[bool], frozenset[int]]:
    """For each line whether a rule took it that does not yield, or a part of it; and the lines that another rule claims too."""
    taken, held = [False] * len(document), set()
    columns = (settled.block, settled.start, settled.end, settled.kept, settled.claim, settled.also)
    for block, start, end, is_kept, claim, also in zip(*columns, strict=True):
        if claim is None:
            continue
        is_whole = (start, end) == (document.start[block], document.end[block])  # a part of a line is not given back
        taken[block] |= is_kept or not is_whole or claim.rule not in _YIELDING
        if not _YIELDING.issuperset(also):
            held.add(block)
    return taken, frozenset(held)


def reconsider(
    document: Document, settled: Settled, margins: list[int], limits: Limits, scores: Scores, model: Model, profile: str
) -> tuple[Settled, list[int]]:
    """The settled spans and the margins, those of lines that no rule is sure of by a third look; as they are where the page is no
    text, somebody cleaned it before, or next to nothing would be left."""
    if scores.lines is None or not limits.is_raw:
        return settled, margins
    lines = lines_to_judge(document, settled, margins, limits, scores)
    if not len(lines.blocks):
        return settled, margins
    found = model.margins(lines.features)[0]
    share, more = _LIMITS[profile]
    least = share * threshold(found, np.array(document.words)[lines.blocks])
    cut, give = (margin(min(asked, _MOST_ASKED)) for asked in (least, least + more))
    asked = {block: its for block, its in zip(lines.blocks.tolist(), found.tolist(), strict=True) if block not in lines.held}
    anew = [asked.get(block, its) for block, its in enumerate(margins)]
    kept = [
        anew[block] >= (cut if is_kept else give) if block in asked else is_kept
        for block, is_kept in zip(settled.block, settled.kept, strict=True)
    ]
    _keep_sentences_below(document, settled, kept, {block: anew[block] for block in asked}, cut)
    before, after = (_kept_words(document, settled.block, fates) for fates in (settled.kept, kept))
    if 100 * after < LEAST_LEFT * before:
        return settled, margins
    freed = [place for place, block in enumerate(settled.block) if kept[place] and block in asked]
    return given_back(replace(settled, kept=kept), freed), anew


def _keep_sentences_below(document: Document, settled: Settled, kept: list[bool], asked: Mapping[int, int], cut: int) -> None:
    """Keep likely sentences right below kept text, though they were removed before: above a page's foot the looks of the score
    know the last paragraph badly, and worst where it is short."""
    texts, words = document.texts, document.words
    is_below = False
    for place, (block, claim) in enumerate(zip(settled.block, settled.claim, strict=True)):
        is_likely = block in asked and asked[block] >= cut
        is_statement = False
        if is_below and not kept[place] and block in asked:
            is_sentence = is_likely and words[block] >= _SENTENCE_WORDS and texts[block].endswith(PARAGRAPH_ENDS)
            is_little = claim is None and asked[block] >= _ASKED_OF_STATEMENT
            is_statement = is_little and not is_sentence and _is_statement(texts[block], words[block])
            kept[place] = is_sentence or is_statement
        is_below = kept[place] and not is_statement and (claim is None or claim.kind in BODY_KINDS or is_likely)


def _is_statement(text: str, words: int) -> bool:
    """Whether a line ends in a full stop and begins as sentences do."""
    return words in _STATEMENT_WORDS and ends_in(text, FULL_STOPS) and not text[0].islower()


def _kept_words(document: Document, blocks: Iterable[int], fates: Iterable[bool]) -> int:
    """The words of blocks of which something is kept."""
    return sum(document.words[block] for block in set(compress(blocks, fates)))
