"""Settles every span of a page once: which claim it goes to, or whether the score keeps or removes it.

The order: the user's `keep` claims; certain claims; likely claims where the margin is below the likely limit; then the
score alone. Between claims of one rank: the longer span, then the order of kinds in models.py, then rules of no other
language than the page's, then English ones, then the rule's id.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from cleaner.document.document import Document
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.models import CONTENT_KINDS, STORY_KINDS, ContentKind, FurnitureKind
from cleaner.rules.basis import Basis
from cleaner.rules.rule import Claim, Kind
from cleaner.settling.claimed import ClaimedBlocks
from cleaner.settling.limits import STRUCTURAL, Limits

if TYPE_CHECKING:
    from cleaner.rules.ruleset import Foreign

KIND_ORDER = {kind: order for order, kind in enumerate([*ContentKind, *FurnitureKind])}
#: In characters: of the headlines of fundus four of five are no longer, of its summaries next to none are so short.
LONGEST_HEADLINE = 80
#: A margin that no limit reaches: for blocks without a letter or digit, which are never body.
NOTHING = -1_000_000
#: The margin of a body that the page itself says is one: P(body) is .95.
SURE = 3_000
_WORD = re.compile(r"\w")


@dataclass(slots=True)
class Settled:
    """The spans of a page with their fates, as columns in page order: all words of a span are of one block.

    A span is a claim's, or (claim None) the score's; `kept` says which way, `also` which other rules claimed it: of a kept
    span also those that lost it.
    """

    start: Sequence[int]
    end: Sequence[int]
    block: Sequence[int]
    kept: list[bool]
    claim: list[Claim | None]
    also: list[tuple[str, ...]]


def given_back(settled: Settled, places: Iterable[int]) -> Settled:
    """The spans, those at the places kept whatever claimed them: nobody's claim any more, but `also` still says whose."""
    kept, claims, also = list(settled.kept), list(settled.claim), list(settled.also)
    for place in places:
        kept[place], claims[place], also[place] = True, None, _with_lost(settled.claim[place], settled.also[place])
    return replace(settled, kept=kept, claim=claims, also=also)


def taken_out(settled: Settled, claims: Mapping[int, Claim | None]) -> Settled:
    """The spans, those at the places of the claims removed by them (None: by the score)."""
    return replace(
        settled,
        kept=[kept and place not in claims for place, kept in enumerate(settled.kept)],
        claim=[claims.get(place, claim) for place, claim in enumerate(settled.claim)],
    )


def _with_lost(claim: Claim | None, also: tuple[str, ...]) -> tuple[str, ...]:
    """The rules that claimed a span, with that of the claim which lost it."""
    return also if claim is None else tuple(sorted({*also, claim.rule}))


def guard(document: Document, margins: list[int]) -> list[int]:
    """The margins, with NOTHING for blocks that have no letter or digit, and SURE for a body that only a script has."""
    has_word = _WORD.search
    guarded = [m if m < 0 or has_word(text) else NOTHING for m, text in zip(margins, document.texts, strict=True)]
    first = document.in_script
    if first is not None:
        guarded[first:] = [SURE if margin > NOTHING else margin for margin in guarded[first:]]
    return guarded


def settle(document: Document, claimed: ClaimedBlocks, margins: Sequence[int], limits: Limits, foreign: Foreign) -> Settled:
    """Every word of every block in exactly one span; margins are one integer a block."""
    claims, spread = claimed
    count = len(document.start)
    kept = [margin >= limits.body for margin in margins]
    winners: list[Claim | None] = [None] * count
    also: list[tuple[str, ...]] = [()] * count
    for block, over in claims.items():
        margin = margins[block]
        winner: Claim | None
        others: tuple[str, ...] = ()
        if len(over) == 1 and margin < limits.body and margin < limits.structural:
            winner = None if over[0].basis is Basis.LEARNED else over[0]
        elif block in spread or margin >= limits.structural:
            winner, others = _decide(over, margin, limits, foreign)
        else:
            number, others = _decide_alike(margin >= limits.body, tuple(map(_SAY, over)), foreign)
            winner = over[number] if number >= 0 else None
        also[block] = others
        if winner is not None:
            winners[block] = winner
            kept[block] = winner.keep or winner.kind in CONTENT_KINDS
    settled = Settled(document.start, document.end, range(count), kept, winners, also)
    return _with_parts(document, settled, claims, sorted(spread), margins, limits, foreign) if spread else settled


#: What decides between claims on the same words: rule, kind, certain, keep, basis.
_SAY = itemgetter(*map(Claim._fields.index, ("rule", "kind", "certain", "keep", "basis")))
Say = tuple[str, Kind, bool, bool, Basis]


@lru_cache(maxsize=512)
def _decide_alike(is_body: bool, says: tuple[Say, ...], foreign: Foreign) -> tuple[int, tuple[str, ...]]:
    """As `_decide` between claims on the same words, none of which the score stands against: the number of the claim, or -1.

    A menu asks the same for each of its entries, and so do the menus of most pages.
    """
    standing = [number for number, say in enumerate(says) if say[4] is not Basis.LEARNED]
    if not standing:
        if not is_body:
            return -1, ()
        standing = list(range(len(says)))
    yielding = _yielding((says[number][1], says[number][4]) for number in standing)
    standing = [number for number in standing if says[number][4] not in yielding]
    best = min(standing, key=lambda number: _rank(*says[number][:4], foreign))
    return best, _others(says[best][0], (say[0] for say in says))


def _decide(over: list[Claim], margin: int, limits: Limits, foreign: Foreign) -> tuple[Claim | None, tuple[str, ...]]:
    """The claim that a span goes to, None where it is the score's, and the other rules that claimed it."""
    standing = over
    if margin >= limits.structural:
        outdone = [margin < limits.outdone_below(c.rule, c.kind, c.basis) for c in over]
        standing = [c for c, wins in zip(over, outdone, strict=True) if wins or c.keep or c.certain or _is_headline(c)]
    written = [c for c in standing if c.basis is not Basis.LEARNED]
    if written or margin < limits.body:
        standing = written
    yielding = _yielding((c.kind, c.basis) for c in standing)
    standing = [c for c in standing if c.basis not in yielding]
    if not standing:
        return None, _others("", (c.rule for c in over)) if margin >= limits.body else ()
    best = min(standing, key=lambda c: _rank(c.rule, c.kind, c.certain, c.keep, foreign, c.start - c.end))
    return best, _others(best.rule, (c.rule for c in over))


#: What a row of buttons is taken for where its words may head a list of stories: sections ("More World").
_HEADS_LISTS = frozenset({*STORY_KINDS, FurnitureKind.NAVIGATION})


def _yielding(claims: Iterable[tuple[Kind, Basis]]) -> set[Basis]:
    """What yields among claims on the same words: one for content that goes by place alone to one for furniture by what is said,
    and one for what is in a list of stories to one for a row of buttons, but for words that may head the list."""
    yielding = set()
    for kind, basis in claims:
        if _tells_furniture(kind, basis):
            yielding.add(Basis.PLACE)
        if basis is Basis.BUTTON_ROW and kind not in _HEADS_LISTS:
            yielding.add(Basis.LISTS)
    return yielding


def _tells_furniture(kind: Kind, basis: Basis) -> bool:
    """Whether a claim is for furniture by what is said."""
    return kind not in CONTENT_KINDS and basis not in STRUCTURAL


def _is_headline(claim: Claim) -> bool:
    """Whether a claim is for a headline: to the score it is body, or next to it, which says nothing against one. What is longer
    may as well be a summary that begins the text."""
    return claim.kind is ContentKind.TITLE and claim.end - claim.start <= LONGEST_HEADLINE


def _rank(
    rule: str, kind: Kind, certain: bool, keep: bool, foreign: Foreign, shortness: int = 0
) -> tuple[bool, bool, int, int, int, str]:
    return not keep, not certain, shortness, KIND_ORDER[kind], foreign.distance(rule), rule


def _others(rule: str, rules: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(rules) - {rule}))


@dataclass(slots=True)
class _Piece:
    """A span of a block that is cut: neighbours may still join it."""

    start: int
    end: int
    block: int
    kept: bool
    claim: Claim | None
    also: tuple[str, ...]


def _with_parts(
    document: Document,
    settled: Settled,
    claimed: dict[int, list[Claim]],
    spread: list[int],
    margins: Sequence[int],
    limits: Limits,
    foreign: Foreign,
) -> Settled:
    """The settled blocks with those of which some claim covers only a part cut into their spans."""
    cut: list[_Piece] = []
    done = 0
    for block in spread:
        start, end = document.start[block], document.end[block]
        if any(claim.start > start or claim.end < end for claim in claimed[block]):
            cut += _pieces(settled, done, block)
            cut += _parts(document, block, claimed[block], margins[block], limits, foreign)
            done = block + 1
    if not done:
        return settled
    cut += _pieces(settled, done, len(settled.block))
    return Settled(
        [piece.start for piece in cut],
        [piece.end for piece in cut],
        [piece.block for piece in cut],
        [piece.kept for piece in cut],
        [piece.claim for piece in cut],
        [piece.also for piece in cut],
    )


def _pieces(settled: Settled, first: int, last: int) -> Iterator[_Piece]:
    """The whole blocks from `first` to before `last` as pieces."""
    s = settled
    columns = (s.start, s.end, s.block, s.kept, s.claim, s.also)
    return map(_Piece, *(column[first:last] for column in columns))


def _parts(
    document: Document, block: int, claims: list[Claim], margin: int, limits: Limits, foreign: Foreign
) -> list[_Piece]:
    """The spans of a block of which some claim covers a part."""
    start, end = document.start[block], document.end[block]
    edges = sorted({start, end, *(max(start, c.start) for c in claims), *(min(end, c.end) for c in claims)})
    pieces: list[_Piece] = []
    waiting = sorted(claims, key=lambda c: c.start, reverse=True)
    over: list[Claim] = []  # the claims that cover the span from low to high
    for low, high in itertools.pairwise(edges):
        over = [c for c in over if c.end > low]
        while waiting and waiting[-1].start <= low:
            over.append(waiting.pop())
        piece = _Piece(low, high, block, margin >= limits.body, *_decide(over, margin, limits, foreign))
        if piece.claim is not None:
            piece.kept = piece.claim.keep or piece.claim.kind in CONTENT_KINDS
        last = pieces[-1] if pieces else None
        if last is not None and last.claim is piece.claim and last.kept == piece.kept:
            last.end = high
            last.also = tuple(sorted({*last.also, *piece.also}))
        else:
            pieces.append(piece)
    return _merged(_trimmed(document.text, _without_leftovers(document.text, pieces)))


def _without_leftovers(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """What no rule claimed between two removed pieces goes with the first, unless it is longer than both together.

    Nor does a whole sentence, where most of the block stays: that is a text in one line, and no row of prompts.
    """
    out: list[_Piece] = []
    lengths = [(piece.end - piece.start, piece.kept) for piece in pieces]
    is_text = sum(length for length, kept in lengths if kept) > sum(length for length, kept in lengths if not kept)
    for number, piece in enumerate(pieces):
        if 0 < number < len(pieces) - 1 and piece.claim is None and piece.kept:
            before, after = out[-1], pieces[number + 1]
            removed = before.end - before.start + after.end - after.start
            told = is_text and _SENTENCE.fullmatch(text, piece.start, piece.end)
            if not before.kept and not after.kept and piece.end - piece.start <= removed and not told:
                before.end = piece.end
                continue
        out.append(piece)
    return out


#: A few words from a capital letter (or a sign) to the end of a sentence.
_SENTENCE = re.compile(rf"\s*[^\sa-z]\S*(?:\s+\S+){{2,}}[{SENTENCE_ENDS}][\"'”’»)\]]?\s*")


def _merged(pieces: list[_Piece]) -> list[_Piece]:
    """Neighbours removed under one kind become one piece, under the rule of the longer: a reader sees one line go."""
    out: list[_Piece] = []
    for piece in pieces:
        last = out[-1] if out else None
        if last is None or last.kept or piece.kept or not last.claim or not piece.claim or last.claim.kind != piece.claim.kind:
            out.append(piece)
            continue
        longer = last if last.end - last.start >= piece.end - piece.start else piece
        claim = longer.claim
        also = {last.claim.rule, piece.claim.rule, *last.also, *piece.also}
        out[-1] = _Piece(last.start, piece.end, last.block, False, claim, tuple(sorted(also - {claim.rule if claim else ""})))
    return out


def _trimmed(text: str, pieces: list[_Piece]) -> list[_Piece]:
    """The pieces without white space at their edges; one left without a word joins the removed piece beside it."""
    out: list[_Piece] = []
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
