"""Titles of other stories set between the paragraphs of a text, in a box that has lost its frame and has no heading.

Pages link to a few stories in the middle of an article. In text these are headlines that stand right below each other between two
paragraphs, where an article has one heading at most, or the items of a list. The model of titles tells them from both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median_low

from cleaner.document.document import Document
from cleaner.document.line_shapes import BULLETS, has_price
from cleaner.document.sentence_ends import CLOSERS
from cleaner.document.stories import StoryEntry, StoryList
from cleaner.document.text_lines import read_line
from cleaner.document.titles import split_title, take_ends, take_leads

#: So many of them stand together, and in the middle they read so much like titles (1,024 is a logit). On one half of the labelled
#: pages 11 of 13 runs that read so are titles of other stories; of those that read less like them few are.
_LEAST, _TITLES = 2, -1_500
#: What reads so little like one is no title among them either.
_NO_TITLE = -2_800
#: So far below all others the last line is the heading of the paragraph below it.
_HEADING = 500
#: Where more of a page's lines than this are its body, somebody cleaned it before: what is still there is mostly the article's.
_MOST_BODY = 3, 4
_NO_TITLE_ENDS = (".", "。", ":", "：", ",", ";")


def with_inset_titles(document: Document, lists: Sequence[StoryList]) -> list[StoryList]:
    """The lists, and those of titles between paragraphs, in place of what else was made of their lines, in page order."""
    told = {block: found for found in lists for block in range(found.first, found.last)}
    made: list[StoryList] = []
    replaced: set[int] = set()
    for run in _runs(document):
        others = [told[block] for block in run if block in told]
        if all(found.titles is not None and found.first >= run[0] and found.last <= run[-1] + 1 for found in others):
            made.append(_list(document, run))
            replaced.update(map(id, others))
    if not made:
        return list(lists)
    left = [found for found in lists if id(found) not in replaced]
    return sorted([*left, *made], key=lambda found: found.first)


def _runs(document: Document) -> Iterator[Sequence[int]]:
    """Lines that read like titles, right below each other between two paragraphs of the body."""
    body, margins = document.expected_body, document.title_margins
    if body is None or margins is None or _was_cleaned(document, body):
        return
    last, done = len(document) - 1, 0
    for above in range(last):
        if above < done or not body[above] or margins[above + 1] <= _NO_TITLE or not _is_paragraph(document, above):
            continue
        done = above + 1
        while done <= last and _may_be_title(document, done, margins[done]):
            done += 1
        if done <= last and body[done] and _is_paragraph(document, done):
            run = _without_heading(range(above + 1, done), margins)
            if len(run) >= _LEAST and median_low(margins[block] for block in run) > _TITLES:
                yield run


def _was_cleaned(document: Document, body: Sequence[bool]) -> bool:
    """Whether nearly all of a page is body, or any line of it may be: somebody cleaned it before."""
    nearly_all = sum(body) * _MOST_BODY[1] > len(body) * _MOST_BODY[0]
    return nearly_all or (document.in_question is not None and all(document.in_question))


def _is_paragraph(document: Document, block: int) -> bool:
    return read_line(document, block).kind == "P"


def _may_be_title(document: Document, block: int, margin: int) -> bool:
    text = document.texts[block].rstrip(CLOSERS)
    if margin <= _NO_TITLE or margin == 0 or text.endswith(_NO_TITLE_ENDS) or text.startswith(BULLETS):
        return False
    return read_line(document, block).kind == "H" and not has_price(document.folded_texts[block])


def _without_heading(run: range, margins: Sequence[int]) -> range:
    """The run without its last line, where that reads far less like a title than the others do."""
    if len(run) > _LEAST and margins[run[-1]] < min(margins[block] for block in run[:-1]) - _HEADING:
        return run[:-1]
    return run


def _list(document: Document, run: Sequence[int]) -> StoryList:
    items = []
    for block in run:
        entry = StoryEntry((document.start[block], document.end[block]), document.start[block], document.end[block])
        split_title(document, entry)
        items.append(entry)
    take_leads(document, items)
    take_ends(document, items)
    return StoryList("related", None, items, document.start[run[0]], document.end[run[-1]], run[0], run[-1] + 1)
