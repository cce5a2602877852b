"""What the score sees of a line of extracted text: one row of bytes a feature, all lines at once.

As in `html_features` every feature is an integer from 0 to 255, and each group of rows is made by one function. There are
no tags here: the words, line shape, runs, repetition, layout, list rhythm.
"""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.scoring.arrays import (
    Ints,
    as_bytes,
    beside,
    best_run,
    filled,
    percent,
    repetition,
    shifted,
    since,
    stacked,
    sums,
    window,
)
from cleaner.scoring.characters import (
    CLOSING,
    TERMINAL,
    Characters,
    Codes,
    count_characters,
    count_marks,
    first_class,
    last_class,
)
from cleaner.scoring.html_page import edge_distance
from cleaner.scoring.slug import SLUG, slug_rows
from cleaner.scoring.vocabulary import WORD_FEATURES, word_features
from cleaner.scoring.words import Words, buckets

#: A line is good prose from this many words on if it ends as a sentence does, or from LONG_WORDS on however it ends.
GOOD_WORDS = 9
LONG_WORDS = 25
SHORT_WORDS = 6
WINDOWS = (1, 3, 7, 20)
STEPS = (-3, -2, -1, 1, 2, 3)
#: What is told of the lines so many steps away.
_SHAPES_BESIDE = ("words", "last_class", "first_class", "capital_percent")
#: A word and the space after it are this wide at least to count as one of the longer words.
_LONGER = 6
#: A heading ends in a letter, a colon or a closing mark (see "last_class").
_ENDS_HEADING = np.isin(np.arange(256), (0, 2, 4))
_VOCABULARY_BITS = 14
_RUNS = {"strict": (25, 14), "loose": (8, 4)}

_SHAPE = {
    "words": "words of the line",
    "chars_10": "characters of the line, in tens",
    "word_length": "characters a word, times four",
    "commas": "commas",
    "terminals": "sentence-ending marks",
    "upper_percent": "percent of upper-case characters",
    "digit_percent": "percent of digits",
    "unspaced_percent": "percent of characters of scripts without spaces",
    "capital_percent": "upper-case characters for a hundred words",
    "first_class": "what it begins with: 1 upper, 2 lower, 3 digit, 4 quotation mark or dash, 0 other",
    "last_class": "what it ends with: 1 sentence end, 2 colon, 3 ellipsis, 4 closing mark, 5 digit, 0 other",
    "separators": "separating marks such as | and \u2022",
    "symbols": "marks such as \u00a9, @ and #",
}
_REPETITION = {
    "duplicates": "lines with the same text",
    "earlier_duplicate": "the same text stands further up",
    "shared_words": "percent of its longer words that the page's prose uses twice or more",
}
_PLACES = {
    "blank_before": "blank lines before it",
    "blank_after": "blank lines after it",
    "position": "percent of the lines before it",
    "from_start": "lines before it",
    "from_end": "lines after it",
    "good_before": "percent of the good words before it",
    "good_lines_before": "good lines before it",
    "good_lines_after": "good lines after it",
    "good_near_before": "lines back to the last good one",
    "good_near_after": "lines on to the next good one",
    "page_lines": "lines of the page, in fours",
    "page_good": "good words of the page, in tens",
    "page_good_percent": "percent of the page's words that are good",
    "page_good_lines": "percent of the page's lines that are good",
    "page_blank_percent": "blank lines for a hundred lines",
    "page_words_a_line": "words a line of the page",
}
_CONTEXT = {
    **{
        f"{shape}_at_{step:+d}": f"{shape} of the line {step:+d} away"
        for shape, step in product(_SHAPES_BESIDE, STEPS)
    },
    **{
        f"{name}_within_{width}": said.format(width=width)
        for (name, said), width in product(
            {
                "words": "words a line within {width} lines",
                "good_percent": "percent of good words among all words within {width} lines",
                "terminal_percent": "percent of lines within {width} that end as sentences do",
                "repeated_percent": "percent of lines within {width} that stand on the page more than once",
            }.items(),
            WINDOWS,
        )
    },
}
_IN_RUNS = {
    "short_run": "consecutive short lines that it stands among",
    "same_shape_run": "consecutive lines of the same rough length that it stands among",
    **{
        f"from_run_{name}": f"lines from the nearer edge of the run with the most prose, around 128 ({name} price for others)"
        for name in _RUNS
    },
}
DESCRIPTIONS: dict[str, str] = {**_SHAPE, **WORD_FEATURES, **_REPETITION, **_PLACES, **_CONTEXT, **_IN_RUNS, **SLUG}
NAMES = tuple(DESCRIPTIONS)
_WORDS, _LAST_CLASS = NAMES.index("words"), NAMES.index("last_class")
_BESIDE = [list(_SHAPE).index(name) for name in _SHAPES_BESIDE]


def line_features(document: Document, codes: Codes, start: Ints, end: Ints, words: Words, margins: Ints) -> NDArray[np.uint8]:
    """The features of every line (features, lines) in the order of NAMES; the lines stand at `start`:`end` of the codes, and
    `margins` are what the vocabulary says."""
    c = count_characters(codes, start, end)
    good = np.where(((c.words >= GOOD_WORDS) & (c.last & (TERMINAL | CLOSING) > 0)) | (c.words >= LONG_WORDS), c.words, 0)
    shape = _shape(c, *count_marks(codes, start, end))
    repeated = [*repetition(document.texts), _shared_words(words, good)]
    rows = np.concatenate(
        [
            shape,
            word_features(margins, headings(shape)),
            stacked(repeated),
            filled(_places(document, c, good), len(good)),
            _context(shape, repeated[0], c, good),
            stacked(_runs(c, good)),
            slug_rows(document.url, words),
        ]
    )
    return as_bytes(rows)


def headings(features: NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
    """Which lines may be headings: the short ones that end neither as sentences nor as numbers do. Of the features of all."""
    found: NDArray[np.bool_] = (features[_WORDS] < SHORT_WORDS) & _ENDS_HEADING[features[_LAST_CLASS]]
    return found


def _shape(c: Characters, separators: Ints, symbols: Ints) -> Ints:
    shares = percent(stacked([c.upper, c.digits, c.unspaced]), c.chars)
    return stacked(
        [
            c.words,
            c.chars // 10,
            4 * c.chars // c.words,
            c.commas,
            c.terminals,
            *shares,
            percent(c.upper, c.words),
            first_class(c),
            last_class(c),
            separators,
            symbols,
        ]
    )


def _shared_words(words: Words, good: Ints) -> Ints:
    """Of each line's longer words the percent that the prose of other lines has too."""
    longer = words.width >= _LONGER
    number = buckets(words.hashes, _VOCABULARY_BITS)
    prose = (good > 0).repeat(words.high - words.low)  # lines are apart by white space: every word is in one
    used = np.bincount(number[longer & prose], minlength=1 << _VOCABULARY_BITS)
    shared = longer & (used[number] > 1 + prose)
    running = sums(stacked([shared, longer]).astype(np.int64))
    found, all_longer = running.take(words.high, axis=1) - running.take(words.low, axis=1)
    return percent(found, all_longer)


def _places(document: Document, c: Characters, good: Ints) -> list[Ints | int]:
    count = len(document)
    at = np.arange(count)
    is_good = good > 0
    good_sums, line_sums = sums(good), sums(is_good.astype(np.int64))
    total, said = max(1, int(good_sums[-1])), int(c.words.sum())
    blank = np.array(document.blank_before)
    page = [
        count // 4,
        total // 10,
        100 * total // max(1, said),
        100 * int(line_sums[-1]) // count,
        100 * int(blank.sum()) // count,
        said // count,
    ]
    return [
        blank,
        np.append(blank[1:], 1),
        percent(at, count),
        at,
        count - 1 - at,
        percent(good_sums[:-1], total),
        line_sums[:-1],
        line_sums[-1] - line_sums[1:],
        shifted(since(is_good), -1, 254) + 1,
        shifted(since(is_good[::-1])[::-1], 1, 254) + 1,
        *page,
    ]


def _context(shape: Ints, duplicates: Ints, c: Characters, good: Ints) -> Ints:
    running = sums(stacked([c.words, good, (c.last & TERMINAL > 0).astype(np.int64), (duplicates > 1).astype(np.int64)]))
    low, high = window(np.arange(len(good)), len(good), WINDOWS)
    words, prose, ends, repeated = running.take(high, axis=1) - running.take(low, axis=1)
    lines = high - low
    within = [words // lines, percent(prose, words), percent(ends, lines), percent(repeated, lines)]
    return np.concatenate([beside(shape[_BESIDE], STEPS), *within])


def _runs(c: Characters, good: Ints) -> list[Ints]:
    short = (c.words < SHORT_WORDS) & (c.last & TERMINAL == 0)
    length = _LENGTH[np.minimum(c.chars, len(_LENGTH) - 1)]
    at = np.arange(len(good))
    gains = (np.where(good > 0, good, -np.minimum(c.words, price) - floor) for price, floor in _RUNS.values())
    return [
        _run_lengths(short.astype(np.int64)) * short,
        _run_lengths(length),
        *(edge_distance(at, *best_run(gain.cumsum())) for gain in gains),
    ]


#: The rough length of a line of so many characters: one more for each doubling.
_LENGTH = np.array([0, *(min(size.bit_length() - 1, 9) for size in range(1, 513))])


def _run_lengths(values: Ints) -> Ints:
    """For each entry the length of the run of equal values it stands in."""
    change = np.append(True, values[1:] != values[:-1])
    run = change.cumsum() - 1
    lengths: Ints = np.bincount(run)[run]
    return lengths
