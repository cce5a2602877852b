"""Pages whose only text stands where other pages have their standfirst: it is the body.

A picture or a video with a sentence below the headline, a piece of news in brief: the byline and the date stand below the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.models import BODY_KINDS, ContentKind
from cleaner.settling.limits import Limits
from cleaner.settling.settle import Settled, given_back


def with_only_text(settled: Settled, margins: Sequence[int], limits: Limits) -> Settled:
    """The settled spans; where none is kept as body, those of the standfirst that the score takes for body are."""
    summaries = []
    for place, (kept, claim) in enumerate(zip(settled.kept, settled.claim, strict=True)):
        if kept and (claim is None or claim.kind in BODY_KINDS):
            return settled
        if kept and claim is not None and claim.kind is ContentKind.STANDFIRST and margins[settled.block[place]] >= limits.body:
            summaries.append(place)
    return given_back(settled, summaries) if summaries else settled
