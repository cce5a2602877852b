"""Settles every span of a page once: which claim it goes to, or whether the score keeps or removes it.

The order: the user's `keep` claims; certain claims; likely claims where the margin is below the likely limit; then the
score alone. Between claims of one rank: the longer span, then the order of kinds in models.py, then the rule's id.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from cleaner.document.document import Document
from cleaner.limits import LEARNED, STRUCTURAL, Limits
from cleaner.models import ContentKind, FurnitureKind
from cleaner.rules.rule import Claim

_KIND_ORDER = {kind: order for order, kind in enumerate([*ContentKind, *FurnitureKind])}
#: A margin that no limit reaches: for blocks without a letter or digit, which are never body.
NOTHING = -1_000_000
#: The margin of a body that the page itself says is one: P(body) is .95.
SURE = 3_000
_WORD = re.compile(r"\w")


@dataclass(slots=True)
class Settled:
    """One span of one block with its fate: a claim's, or (claim None) the score's: `kept` says which way."""

    start: int
    end: int
    block: int
    kept: bool
    claim: Claim | None = None
    also: tuple[str, ...] = ()


def guard(document: Document, margins: list[int]) -> list[int]:
    """The margins, with NOTHING for blocks that have no letter or digit, and SURE for a body that only a script has."""
    has_word = _WORD.search
    guarded = [m if m < 0 or has_word(text) else NOTHING for m, text in zip(margins, document.texts, strict=True)]
    if document.tag and document.tag[-1] == "script":
        guarded = [SURE if tag == "script" and m > NOTHING else m for m, tag in zip(guarded, document.tag, strict=True)]
    return guarded


def settle(document: Document, claims: Sequence[Claim], margins: Sequence[int], limits: Limits) -> list[Settled]:
    """Every word of every block in exactly one span, in order; margins are one integer a block."""
    claimed = _by_block(document, claims)
    settled: list[Settled] = []
    for block, (start, end) in enumerate(zip(document.start, document.end, strict=True)):
        margin = margins[block]
        mine = claimed.get(block)
        if mine is None:
            settled.append(Settled(start, end, block, margin >= limits.body))
        else:
            settled.extend(_settle_block(document, block, mine, margin, limits))
    return settled


def _by_block(document: Document, claims: Sequence[Claim]) -> dict[int, list[Claim]]:
    claimed: dict[int, list[Claim]] = {}
    count = len(document.start)
    for claim in claims:
        block = max(0, document.block_at(claim.start))
        while block < count and document.start[block] < claim.end:
            if document.end[block] > claim.start:
                claimed.setdefault(block, []).append(claim)
            block += 1
    return claimed


def _settle_block(document: Document, block: int, claims: list[Claim], margin: int, limits: Limits) -> list[Settled]:
    start, end = document.start[block], document.end[block]
    if all(c.start <= start and c.end >= end for c in claims):
        return [_piece(start, end, block, claims, margin, limits)]
    edges = sorted({start, end, *(max(start, c.start) for c in claims), *(min(end, c.end) for c in claims)})
    pieces: list[Settled] = []
    waiting = sorted(claims, key=lambda c: c.start, reverse=True)
    over: list[Claim] = []  # the claims that cover the span from low to high
    for low, high in itertools.pairwise(edges):
        over = [c for c in over if c.end > low]
        while waiting and waiting[-1].start <= low:
            over.append(waiting.pop())
        piece = _piece(low, high, block, over, margin, limits)
        last = pieces[-1] if pieces else None
        if last is not None and last.claim is piece.claim and last.kept == piece.kept:
            last.end = high
            last.also = tuple(sorted({*last.also, *piece.also}))
        else:
            pieces.append(piece)
    return _merged(_trimmed(document.text, _without_leftovers(pieces)))


def _piece(start: int, end: int, block: int, over: list[Claim], margin: int, limits: Limits) -> Settled:
    """A span with the claims that cover it, settled."""
    winner = _winner(over, margin, limits)
    if winner is None:
        return Settled(start, end, block, margin >= limits.body)
    kept = winner.keep or isinstance(winner.kind, ContentKind)
    also = tuple(sorted({c.rule for c in over if c.rule != winner.rule})) if len(over) > 1 else ()
    return Settled(start, end, block, kept, winner, also)


def _without_leftovers(pieces: list[Settled]) -> list[Settled]:
    """What no rule claimed between two removed pieces goes with the first, unless it is longer than both together."""
    out: list[Settled] = []
    for number, piece in enumerate(pieces):
        if 0 < number < len(pieces) - 1 and piece.claim is None and piece.kept:
            before, after = out[-1], pieces[number + 1]
            removed = before.end - before.start + after.end - after.start
            if not before.kept and not after.kept and piece.end - piece.start <= removed:
                before.end = piece.end
                continue
        out.append(piece)
    return out


def _merged(pieces: list[Settled]) -> list[Settled]:
    """Neighbours removed under one kind become one piece, under the rule of the longer: a reader sees one line go."""
    out: list[Settled] = []
    for piece in pieces:
        last = out[-1] if out else None
        if last is None or last.kept or piece.kept or not last.claim or not piece.claim or last.claim.kind != piece.claim.kind:
            out.append(piece)
            continue
        longer = last if last.end - last.start >= piece.end - piece.start else piece
        claim = longer.claim
        also = {last.claim.rule, piece.claim.rule, *last.also, *piece.also}
        out[-1] = Settled(last.start, piece.end, last.block, False, claim, tuple(sorted(also - {claim.rule if claim else ""})))
    return out


def _winner(claims: list[Claim], margin: int, limits: Limits) -> Claim | None:
    standing = claims
    if margin >= limits.structural:
        standing = [c for c in claims if c.keep or c.certain or (margin < limits.likely and not c.rule.startswith(STRUCTURAL))]
    written = [c for c in standing if not c.rule.startswith(LEARNED)]
    if written or margin < limits.body:
        standing = written
    if len(standing) < 2:
        return standing[0] if standing else None
    return min(
        standing,
        key=lambda c: (not c.keep, not c.certain, c.start - c.end, _KIND_ORDER[c.kind], c.rule),
    )


def _trimmed(text: str, pieces: list[Settled]) -> list[Settled]:
    """The pieces without white space at their edges; one left without a word joins the removed piece beside it."""
    out: list[Settled] = []
    for piece in pieces:
        said = text[piece.start : piece.end]
        piece.end -= len(said) - len(said.rstrip())
        piece.start += len(said) - len(said.lstrip())
        if piece.start >= piece.end:
            continue
        wordless = len(pieces) > 1 and piece.claim is None and not _WORD.search(said)
        if wordless and out and not out[-1].kept:
            out[-1].end = piece.end
        else:
            out.append(piece)
    if len(out) > 1 and out[0].claim is None and not _WORD.search(text[out[0].start : out[0].end]) and not out[1].kept:
        out[1].start = out[0].start
        del out[0]
    return out
