"""What goes the way of the text beside it, once every span has its fate: the steps, in their order."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.document.document import Document
from cleaner.scoring.score import Scores
from cleaner.settling.block_headings import with_block_headings
from cleaner.settling.closing_titles import without_closing_titles
from cleaner.settling.contents_headings import with_contents_headings
from cleaner.settling.kept_series import with_kept_series
from cleaner.settling.like_subheads import with_like_subheads
from cleaner.settling.limits import Limits, is_surely_no_article
from cleaner.settling.list_items import with_list_items
from cleaner.settling.numbered_lines import with_numbered_lines
from cleaner.settling.opening_sentence import with_opening_sentence
from cleaner.settling.set_pieces import with_set_pieces
from cleaner.settling.settle import Settled
from cleaner.settling.short_lines import without_short_lines
from cleaner.settling.short_stories import with_only_text
from cleaner.settling.step_numbers import with_step_numbers
from cleaner.settling.torn_boxes import without_rest_of_boxes
from cleaner.settling.whole_code import with_whole_code


def with_what_is_beside(
    document: Document, settled: Settled, margins: Sequence[int], anew: Sequence[int], limits: Limits, scores: Scores
) -> Settled:
    """The settled spans, as what stands beside each has it; `anew` are the margins as the third look left them."""
    settled = with_opening_sentence(document, settled, anew)
    settled = with_kept_series(document, settled, margins, limits, scores.page_type)
    settled = with_step_numbers(document, settled, scores.page_type)
    settled = with_numbered_lines(document, settled)
    settled = with_list_items(document, settled, margins, limits)
    settled = with_set_pieces(document, settled, margins, limits)
    settled = with_whole_code(document, settled, limits)
    settled = with_contents_headings(document, settled)
    settled = with_block_headings(document, settled, margins, limits, is_article=not is_surely_no_article(scores))
    settled = with_like_subheads(document, settled, margins, limits)
    settled = without_rest_of_boxes(document, settled, margins, limits, scores)
    settled = without_short_lines(document, settled)
    settled = without_closing_titles(document, settled)
    return with_only_text(settled, margins, limits)
