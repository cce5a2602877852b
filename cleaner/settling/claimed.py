"""Which claims are on which block of a page: looked up once, for all that ask."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleaner.document.document import Document
from cleaner.rules.rule import Claim


class ClaimedBlocks(NamedTuple):
    """The claims on each block that has any, in their order, and the blocks with a claim on more or less than the block."""

    claims: dict[int, list[Claim]]
    spread: set[int]


def claimed_blocks(document: Document, claims: Sequence[Claim]) -> ClaimedBlocks:
    """The claims by block: most claims are just one."""
    starts, ends = document.start, document.end
    block_of = {start: block for block, start in enumerate(starts)}
    claimed: dict[int, list[Claim]] = {}
    spread: set[int] = set()
    for claim in claims:
        start, end = claim[0], claim[1]
        block = block_of.get(start, -1)
        if block >= 0 and ends[block] == end:
            claimed.setdefault(block, []).append(claim)
            continue
        block = max(0, document.block_at(start))
        while block < len(starts) and starts[block] < end:
            if ends[block] > start:
                claimed.setdefault(block, []).append(claim)
                spread.add(block)
            block += 1
    return ClaimedBlocks(claimed, spread)
