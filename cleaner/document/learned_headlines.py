"""Which line above a text is the headline, by weights that were learned: where they are surer, not the one that points chose.

`python -m cleaner.training.headlines` learns them from pages whose headline is known. Of 823 pages as lines, without
their address, points choose the right one on 698, these weights (of sites held out) on 746; with the address 783 and 796 of 846.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import accumulate

from cleaner.document.addresses import slug_words
from cleaner.document.document import Document
from cleaner.document.headline_lines import (
    CLOSELY,
    FOLLOWED,
    LINES_ABOVE,
    LINES_FAR,
    MIN_SAID,
    is_below_signed,
    is_in_menu,
    said_again,
    says_who_or_when,
    spelt_share,
    text_below,
    told_headline,
)
from cleaner.document.headline_shape import has_shape
from cleaner.document.signatures import signature_below

#: What is seen of a line, and the weight of each in hundredths of a logit.
WEIGHTS = {
    "said": 195,  # the share of its longer words that the lines below the headline's place say again
    "said_enough": 88,  # whether that is as much as is asked of a headline
    "said_at_once": 220,  # the share that the first paragraph says again
    "said_anywhere": 165,  # the share that sixty lines say again
    "spelt": 398,  # the share of the address's words that it has
    "three_words": -76,  # whether it has three words at most
    "four_words": -99,  # whether it has four at most
    "colon": 146,  # whether it has a colon
    "capitals": 152,  # the share of its words that begin with a capital
    "all_capitals": -66,  # whether all of them do
    "in_longer": 57,  # whether a longer line above the text holds it: a breadcrumb, or the page's title with the site's name
    "followed": 189,  # whether a byline or date is among the lines below it
    "followed_closely": 197,  # and is among the first three
    "in_menu": -114,  # whether it is a few words between lines that are as short
    "expected": -74,  # whether the score takes it for the body's
    "short_above": 83,  # whether the line above it has three words at most
    "long_below": 121,  # whether the line below it has fifteen words or more
    "near": 101,  # whether it is near the text
    "far": -43,  # how many times its distance to the text can be halved
    "inside": -264,  # whether it stands where the score takes the text to have begun
    "sentence_between": 55,  # whether a line of more than twelve words stands between it and the text
    "long_between": 158,  # whether one of more than twenty does
    "signed_above": 138,  # whether the line above it is a byline or date
    "first": 188,  # whether no line above it is shaped like a headline
}
#: By so many hundredths of a logit another line must be likelier than the one that points chose.
SURER = 150
#: And where that one has so many, no other is looked for: so on three pages of five, of which two would come out right else.
SURE = 1_000
#: A line of which the text says so little again, and the address so little, is none: as many are right as with such lines.
LEAST_SAID, LEAST_SPELT = 0.2, 0.4
_WIDELY = 60


@dataclass(frozen=True)
class _Front:
    """What the lines above a text that begins at block `body` are compared with; from `opened` on the score sees the text."""

    document: Document
    body: int
    opened: int

    @cached_property
    def slug(self) -> frozenset[str]:
        return frozenset(slug_words(self.document.url))

    @cached_property
    def above(self) -> range:
        """The lines among which the headline is."""
        return range(max(0, self.body - LINES_FAR), min(self.body, len(self.document)))

    @cached_property
    def first_shaped(self) -> int:
        return next((block for block in self.above if has_shape(self.document, block)), -1)

    @cached_property
    def below(self) -> str:
        return text_below(self.document, self.body)

    @cached_property
    def widely(self) -> str:
        return " ".join(self.document.folded_texts[self.body : self.body + _WIDELY])

    @cached_property
    def first(self) -> str:
        return self.document.folded_texts[self.body] if self.body < len(self.document) else ""

    @cached_property
    def lines(self) -> list[str]:
        return self.document.folded_texts[: self.body]

    @cached_property
    def joined(self) -> str:
        return "\n".join(self.lines)

    @cached_property
    def longest(self) -> list[int]:
        """The words of the longest line from each of the `LINES_FAR` lines above the text on, the last line first."""
        return list(accumulate(self.document.words[self.body - 1 : max(0, self.body - LINES_FAR) : -1], max, initial=0))

    def told(self, block: int) -> tuple[float, float]:
        """How much of a line the text says again, and how much of the address it spells."""
        return said_again(self.document.folded_texts[block], self.below), spelt_share(self.document, block, self.slug)

    def candidates(self) -> Iterator[tuple[int, tuple[float, float]]]:
        """The lines shaped like a headline of which text or address say so much again that they may be it, and how much."""
        for block in self.above:
            if has_shape(self.document, block):
                said, spelt = self.told(block)
                if said >= LEAST_SAID or spelt >= LEAST_SPELT:
                    yield block, (said, spelt)


def candidates(document: Document, body: int, opened: int) -> dict[int, tuple[float, ...]]:
    """The lines above the text that are shaped like a headline and that text or address say something of again, and what is seen
    of each, in the order of `WEIGHTS`."""
    front = _Front(document, body, opened)
    return {block: _seen(front, block, told) for block, told in front.candidates()}


def surer_headline(document: Document, body: int, opened: int, chosen: int) -> int:
    """The line that is surely likelier than the chosen one to be the headline; the chosen one where none is."""
    front = _Front(document, body, opened)
    if chosen not in front.above or chosen == told_headline(document, min(body, opened)):
        return chosen
    best, most = chosen, _score(_seen(front, chosen, front.told(chosen))) + SURER
    if most >= SURE + SURER:
        return chosen
    signed = lru_cache(maxsize=None)(partial(signature_below, document, between=1))
    for block, told in front.candidates():
        if not is_below_signed(signed, chosen, block):
            score = _score(_seen(front, block, told))
            if score >= most:
                best, most = block, score
    return best


def _score(seen: Sequence[float]) -> float:
    return sum(map(float.__mul__, seen, _WEIGHTS))


_WEIGHTS = tuple(map(float, WEIGHTS.values()))


def _seen(front: _Front, block: int, told: tuple[float, float]) -> tuple[float, ...]:
    """What is seen of a line, in the order of `WEIGHTS`; `told` is what `_Front.told` says of it."""
    return tuple(map(float, (*_wording(front, block, *told), *_standing(front, block))))


def _wording(front: _Front, block: int, said: float, spelt: float) -> tuple[float, ...]:
    line, folded, words = front.document.texts[block], front.document.folded_texts[block], front.document.words[block]
    pieces = line.split()
    capitals = sum(piece[0].isupper() for piece in pieces) / len(pieces)
    return (
        said,
        said >= MIN_SAID,
        said_again(folded, front.first),
        said_again(folded, front.widely),
        spelt,
        words <= 3,
        words <= 4,
        ":" in line,
        capitals,
        capitals > 0.95,
        front.joined.count(folded) > front.lines.count(folded),
    )


def _standing(front: _Front, block: int) -> tuple[float, ...]:
    document, distance = front.document, front.body - block
    below = range(block + 1, min(block + 1 + FOLLOWED, front.body))
    signed = next(filter(partial(says_who_or_when, document), below), 0)
    between = front.longest[min(distance - 1, len(front.longest) - 1)]
    return (
        signed > 0,
        0 < signed <= block + CLOSELY,
        is_in_menu(document, block),
        document.expected_body is not None and document.expected_body[block],
        block > 0 and document.words[block - 1] <= 3,
        block + 1 < len(document) and document.words[block + 1] >= 15,
        distance <= LINES_ABOVE,
        distance.bit_length(),
        block >= front.opened,
        between > 12,
        between > 20,
        block > 0 and says_who_or_when(document, block - 1),
        block == front.first_shaped,
    )
