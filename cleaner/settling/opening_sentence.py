"""The first sentence of a text, where the score takes it for a line of the front.

News in brief says in one short sentence what happened. Below a byline, buttons and a credit, and with a pointer behind it, the
score takes that for one more of these; but it says again what the headline says, as no caption and no notice does. Of 1,025
articles as lines, of sites held out, six begin so whose gold has the sentence, and none whose gold has not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from cleaner.document.document import Document
from cleaner.document.headline_lines import said_again
from cleaner.document.signatures import LINES_TO_TEXT, says_day
from cleaner.document.story_frame import Frame, story_frame
from cleaner.scoring.model import margin
from cleaner.settling.settle import Settled, given_back

#: The sentence has this P(body) at least, and says so much of the headline.
LEAST, SAID = margin(0.2), 0.38


def with_opening_sentence(document: Document, settled: Settled, margins: Sequence[int]) -> Settled:
    """The settled spans; below a headline and a day a text's first sentence is kept where only the score removed it."""
    if document.mode != "text":
        return settled
    frame = story_frame(document)
    if not 0 <= frame.title < frame.body <= frame.last or margins[frame.body] < LEAST:
        return settled
    place = bisect_left(settled.block, frame.body)
    is_whole = settled.block[place : place + 2].count(frame.body) == 1  # what a rule took a part of is its word
    if not is_whole or settled.kept[place] or settled.claim[place] is not None or not _tells_headline(document, frame):
        return settled
    return given_back(settled, [place])


def _tells_headline(document: Document, frame: Frame) -> bool:
    """Whether the text's first sentence says again what the headline says, and a day stands above it."""
    folded = document.folded_texts
    if said_again(folded[frame.title], folded[frame.body]) < SAID:
        return False
    return any(says_day(document, block) for block in range(max(0, frame.body - LINES_TO_TEXT), frame.body))
