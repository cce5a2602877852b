"""Pages that are a discussion: where little but the readers' posts is text, the posts are the page and no furniture of it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import accumulate

from cleaner.document.document import Document
from cleaner.models import FurnitureKind
from cleaner.rules.basis import Basis
from cleaner.rules.rule import Claim

#: With fewer words of body beside the comments there is no article that they are comments on.
LEAST_ARTICLE = 60


def without_only_text(
    document: Document, claims: list[Claim], margins: Sequence[int], body: int, own: Container[str] = ()
) -> list[Claim]:
    """The claims but for those on comments by their place, where the score finds next to no body (from `body` on) beside them.

    What says "Log in to comment" is furniture everywhere, and what the user's `own` rules take is their word.
    """
    of_posts = [c for c in claims if c.kind is FurnitureKind.COMMENTS and c.basis is Basis.MARKUP]
    by_place = [c for c in of_posts if not c.keep and c.rule not in own]
    if not by_place:
        return claims
    sums = [0, *accumulate(words if m >= body else 0 for words, m in zip(document.words, margins, strict=True))]
    taken = done = 0
    for claim in sorted(by_place):
        first = max(done, document.block_at(claim.start))
        done = max(done, document.block_at(claim.end - 1) + 1)
        taken += sums[done] - sums[first] if first < done else 0
    if taken < LEAST_ARTICLE or sums[-1] - taken >= LEAST_ARTICLE:
        return claims
    dropped = set(by_place)
    return [claim for claim in claims if claim not in dropped]
