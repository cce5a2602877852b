"""Series of entries, one below the other, each under a time, a day or a number, and in the order of these: live reports, diaries,
chronicles, numbered items.

A list of stories has its times in order too. What tells a series of entries is the prose between them; whether that is the page's
own text is for the score to say (`settling/kept_series.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaner.document.document import Document
from cleaner.document.line_shapes import byline_start
from cleaner.document.names import is_full_name
from cleaner.document.once import once
from cleaner.document.sentence_ends import CLOSERS, FULL_STOPS, QUESTIONS, SENTENCE_ENDS, ends_in
from cleaner.document.series_heads import QUESTION, TITLED, head_of, may_be_heads

#: A series has so many entries at least, of which so large a share has a sentence, and so large a one may be out of order: a
#: report is corrected, and goes past midnight. No entry has so many blocks.
FEWEST_ENTRIES, TOLD_SHARE, OUT_OF_ORDER, MOST_BLOCKS = 3, 0.6, 0.25, 60
#: A sentence has so many words at least, a button so many at most, and so many lines may stand above an entry's time: a title and
#: who wrote it.
SENTENCE_WORDS, BUTTON_WORDS, MOST_ABOVE = 4, 3, 2
#: A question that heads an answer has so many words at most, and an answer, which no order tells, so many blocks.
QUESTION_WORDS, ANSWER_BLOCKS, _QUESTIONS = 30, 12, tuple(QUESTIONS)
_ENDS, _LABEL_ENDS = tuple(SENTENCE_ENDS), (":", "：")


class Entry(NamedTuple):
    """One entry's blocks: its first, which may be a title above the time, its time, its first sentence (`last` where it has
    none), and the one behind its last sentence."""

    first: int
    time: int
    sentence: int
    last: int


class Series(NamedTuple):
    """The entries of a series, and its buttons: short lines that come again below one entry after another."""

    entries: list[Entry]
    buttons: list[int]


@once
def entry_series(document: Document) -> list[Series]:
    """The series of entries on a page."""
    heads: dict[tuple[str, str, bool], list[tuple[int, int]]] = {}
    texts, words = document.texts, document.words
    for block in may_be_heads(texts, words):
        if (head := head_of(texts[block], words[block])) is not None:
            heads.setdefault((head.sort, head.lead, head.counts), []).append((block, head.value))
    if document.mode == "text":  # in HTML a heading is marked, and cards of stories ask as often
        heads[QUESTION, "", False] = _questions(document)
    runs = [
        (run, sort in TITLED or (counts and lead != ""))
        for (sort, lead, counts), alike in heads.items()
        if len(alike) >= FEWEST_ENTRIES
        for run in _runs(_counting(alike) if counts else alike, ANSWER_BLOCKS if sort == QUESTION else MOST_BLOCKS)
    ]
    found: list[Series] = []
    for run, titled in sorted(runs):
        if (not found or run[0] >= found[-1].entries[-1].last) and _has_sentences(document, run):
            found.append(_series(document, run, titled))
    return found


def _questions(document: Document) -> list[tuple[int, int]]:
    """The questions right above a statement, with their numbers: their order is that of the page."""
    texts, words = document.texts, document.words
    asked = [block for block, text in enumerate(texts[:-1]) if text.endswith(_QUESTIONS) and words[block] <= QUESTION_WORDS]
    return [(block, at) for at, block in enumerate(asked) if _is_statement(document, block + 1)]


def _is_statement(document: Document, block: int) -> bool:
    return is_sentence(document, block) and ends_in(document.texts[block], FULL_STOPS)


@once
def entry_heads(document: Document) -> frozenset[int]:
    """The times, days and numbers that the entries of a page stand under."""
    return frozenset(entry.time for series in entry_series(document) for entry in series.entries)


def _counting(numbers: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The numbers that count up from one, or down to it, one after the other: a number alone is mostly a count of something."""
    up: list[tuple[int, int]] = []
    down: list[tuple[int, int]] = []
    for count, found in ((up, numbers), (down, numbers[::-1])):
        for block, number in found:
            if number == len(count) + 1:
                count.append((block, number))
    return max(up, down[::-1], key=len)


def _runs(times: Sequence[tuple[int, int]], most_blocks: int) -> Iterator[list[int]]:
    """Runs of times of one sort that follow each other closely and in order, the newest first or last."""
    run: list[tuple[int, int]] = []
    for found in [*times, None]:
        if run and (found is None or found[0] - run[-1][0] > most_blocks):
            steps = [below - above for (_, above), (_, below) in pairwise(run)]
            against = min(sum(step > 0 for step in steps), sum(step < 0 for step in steps))
            if len({value for _, value in run}) >= FEWEST_ENTRIES and against <= OUT_OF_ORDER * len(steps):
                yield [block for block, _ in run]
            run = []
        if found is not None:
            run.append(found)


def _has_sentences(document: Document, times: Sequence[int]) -> bool:
    """Whether most times have a sentence below them."""
    told = sum(any(is_sentence(document, block) for block in range(low, high)) for low, high in pairwise(times))
    return told >= TOLD_SHARE * (len(times) - 1)


def is_sentence(document: Document, block: int) -> bool:
    """Whether a block is a few words or more and closed as sentences are."""
    return document.words[block] >= SENTENCE_WORDS and document.texts[block].rstrip(CLOSERS).endswith(_ENDS)


def _series(document: Document, times: Sequence[int], titled: bool) -> Series:
    """The entries from time to time; of the short lines between two, those that come again are buttons, and those right above a
    time are the head of what is below it, where that is not `titled` itself."""
    ends = [_last_sentence(document, low, high) for low, high in pairwise(times)]
    tails = [range(low, high) for low, high in zip(ends, times[1:], strict=True)]
    said = Counter(document.folded_texts[block] for tail in tails for block in tail)
    again = {text for text, count in said.items() if 2 * count >= len(tails) and count > 1}
    buttons = [_buttons(tail, document, again) for tail in tails]
    heads = [_head(tail, document, known) for tail, known in zip(tails, buttons, strict=True)]
    lengths = Counter(time - head for head, time in zip(heads, times[1:], strict=True))
    above = 0 if titled else lengths.most_common(1)[0][0]
    tops = range(max(0, times[0] - above), times[0])
    top = _head(tops, document, _buttons(tops, document, again))
    firsts = [top, *(max(head, time - above) for head, time in zip(heads, times[1:], strict=True))]
    ends.append(_end_of_last(document, times[-1]))
    entries = [
        Entry(first, time, _first_sentence(document, time, last), last)
        for first, time, last in zip(firsts, times, ends, strict=True)
    ]
    return Series(entries, [block for known in buttons for block in known])


def _last_sentence(document: Document, low: int, high: int) -> int:
    """The block behind the last sentence between two times; without one, the one behind the first time."""
    return next((block + 1 for block in range(high - 1, low, -1) if is_sentence(document, block)), low + 1)


def _first_sentence(document: Document, first: int, last: int) -> int:
    return next((block for block in range(first, last) if is_sentence(document, block)), last)


def _end_of_last(document: Document, time: int) -> int:
    """The block behind the statements that follow each other below the last time; questions and calls begin what ends a page."""
    last = min(time + MOST_BLOCKS, len(document))
    begin = time if _is_statement(document, time) else time + 1
    block = _first_sentence(document, begin, min(time + 2 + MOST_ABOVE, last))
    while block < last and _is_statement(document, block):
        block += 1
    return block


def _buttons(tail: range, document: Document, again: Container[str]) -> list[int]:
    """The lines that end an entry and come again below others, above the few that may be the head of the next; none where a label
    leads to them."""
    buttons: list[int] = []
    for block in reversed(tail):
        if _is_button(document, block, again):
            buttons.append(block)
        elif buttons and document.texts[block].endswith(_LABEL_ENDS):
            return []
        elif buttons or tail.stop - block > MOST_ABOVE:
            break
    return buttons


def _is_button(document: Document, block: int, again: Container[str]) -> bool:
    """Whether a line is one of those that come again, a few words, no label and nobody's name."""
    text = document.texts[block]
    if document.folded_texts[block] not in again or document.words[block] > BUTTON_WORDS or text.endswith(_LABEL_ENDS):
        return False
    return byline_start(text) is None and not is_full_name(text)


def _head(tail: range, document: Document, buttons: Sequence[int]) -> int:
    """The first of the few lines above a time that are the head of its entry: below the last button, and what says
    when the one above was changed."""
    texts, words = document.texts, document.words
    first = max((block + 1 for block in tail if block in buttons or head_of(texts[block], words[block])), default=tail.start)
    return max(first, tail.stop - MOST_ABOVE)
