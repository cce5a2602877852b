"""What the score sees of a line of extracted text: one column of bytes a feature, all lines at once.

As in `html_features` every feature is an integer from 0 to 255. There are no tags here: line shape, runs, repetition,
layout, list rhythm, and phrases from a list that is frozen with the weights.
"""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from cleaner.document.document import Document
from cleaner.scoring.arrays import Ints, as_bytes, best_run, percent, shifted, since, sums, window_sums
from cleaner.scoring.characters import (
    CLOSING,
    COLON,
    DIGIT,
    ELLIPSIS,
    LOWER,
    QUOTE,
    TERMINAL,
    UPPER,
    Characters,
    count_characters,
)
from cleaner.scoring.phrases import GROUPS, phrase_hits

#: A line is good prose from this many words on if it ends as a sentence does, or from LONG_WORDS on however it ends.
GOOD_WORDS = 9
LONG_WORDS = 25
SHORT_WORDS = 6
WINDOWS = (1, 3, 7, 20)
SHAPES = ("words", "last_class", "first_class", "capital_percent")
STEPS = (-3, -2, -1, 1, 2, 3)
SEPARATORS = frozenset("|\u2022\u00b7\u203a\u00bb\u2192>/")
SYMBOLS = frozenset("\u00a9@#$\u20ac\u00a3%+=")


def _describe() -> dict[str, str]:
    out = {
        "words": "words of the line",
        "chars_10": "characters of the line, in tens",
        "word_length": "characters a word, times four",
        "commas": "commas",
        "terminals": "sentence-ending marks",
        "upper_percent": "percent of upper-case characters",
        "digit_percent": "percent of digits",
        "capital_percent": "upper-case characters for a hundred words",
        "first_class": "what it begins with: 1 upper, 2 lower, 3 digit, 4 quotation mark or dash, 0 other",
        "last_class": "what it ends with: 1 sentence end, 2 colon, 3 ellipsis, 4 closing mark, 5 digit, 0 other",
        "separators": "separating marks such as | and \u2022",
        "symbols": "marks such as \u00a9, @ and #",
        "unspaced_percent": "percent of characters of scripts without spaces",
        **{f"phrases_{group}": f"hits of the frozen {group} phrases" for group in GROUPS},
        "phrases_within_3": "hits of furniture phrases within 3 lines",
        "phrases_within_10": "hits of furniture phrases within 10 lines",
        "under_phrase": "lines since a short line with such a phrase",
        "blank_before": "blank lines before it",
        "blank_after": "blank lines after it",
        "duplicates": "lines with the same text",
        "earlier_duplicate": "the same text stands further up",
        "shared_words": "percent of its longer words that the page's prose uses twice or more",
        "position": "percent of the lines before it",
        "from_end": "lines after it",
        "from_start": "lines before it",
        "good_before": "percent of the good words before it",
        "good_lines_before": "good lines before it",
        "good_lines_after": "good lines after it",
        "good_near_before": "lines back to the last good one",
        "good_near_after": "lines on to the next good one",
        "short_run": "consecutive short lines that it stands among",
        "same_shape_run": "consecutive lines of the same rough length that it stands among",
        "page_lines": "lines of the page, in fours",
        "page_good": "good words of the page, in tens",
        "page_good_percent": "percent of the page's words that are good",
        "page_good_lines": "percent of the page's lines that are good",
        "page_blank_percent": "blank lines for a hundred lines",
        "page_words_a_line": "words a line of the page",
    }
    for step in STEPS:
        for shape in SHAPES:
            out[f"{shape}_at_{step:+d}"] = f"{shape} of the line {step:+d} away"
    for width in WINDOWS:
        out[f"words_within_{width}"] = f"words a line within {width} lines"
        out[f"good_percent_within_{width}"] = f"percent of good words among all words within {width} lines"
        out[f"terminal_percent_within_{width}"] = f"percent of lines within {width} that end as sentences do"
        out[f"repeated_percent_within_{width}"] = f"percent of lines within {width} that stand on the page more than once"
    for name in ("strict", "loose"):
        out[f"in_run_{name}"] = f"inside the run of lines with the most prose ({name} price for other lines)"
        out[f"from_run_{name}"] = "lines from the nearer edge of that run, around 128"
    return out


DESCRIPTIONS = _describe()
NAMES = tuple(DESCRIPTIONS)


def text_features(document: Document) -> NDArray[np.uint8]:
    """The features of every line: an array of bytes, a row a feature in the order of NAMES, a column a line."""
    c = count_characters(document.text, np.array(document.start), np.array(document.end))
    good = np.where(((c.words >= GOOD_WORDS) & (c.last & (TERMINAL | CLOSING) > 0)) | (c.words >= LONG_WORDS), c.words, 0)
    columns = _shape(c)
    columns |= _phrases(document)
    columns |= _repetition(document, good)
    columns |= _places(document, c, good)
    columns |= _context(columns, c, good)
    columns |= _runs(c, good)
    return as_bytes([columns[name] for name in NAMES])


def _shape(c: Characters) -> dict[str, Ints]:
    first, last = c.first, c.last
    return {
        "words": c.words,
        "chars_10": c.chars // 10,
        "word_length": 4 * c.chars // c.words,
        "commas": c.commas,
        "terminals": c.terminals,
        "upper_percent": percent(c.upper, c.chars),
        "digit_percent": percent(c.digits, c.chars),
        "capital_percent": percent(c.upper, c.words),
        "unspaced_percent": percent(c.unspaced, c.chars),
        "first_class": np.select([first & QUOTE > 0, first & UPPER > 0, first & LOWER > 0, first & DIGIT > 0], [4, 1, 2, 3], 0),
        "last_class": np.select(
            [last & ELLIPSIS > 0, last & TERMINAL > 0, last & COLON > 0, last & CLOSING > 0, last & DIGIT > 0], [3, 1, 2, 4, 5], 0
        ),
    }


def _phrases(document: Document) -> dict[str, Ints]:
    hits = phrase_hits(document).blocks
    furniture = np.minimum(hits[:3], 2).sum(axis=0)
    prefix = sums(furniture)
    texts = document.texts
    return {
        **{f"phrases_{group}": hits[row] for row, group in enumerate(GROUPS)},
        "under_phrase": since((furniture > 0) & (np.array(document.words) <= SHORT_WORDS)),
        "phrases_within_3": window_sums(prefix, 3),
        "phrases_within_10": window_sums(prefix, 10),
        "separators": np.array([sum(map(SEPARATORS.__contains__, text[:400])) for text in texts]),
        "symbols": np.array([sum(map(SYMBOLS.__contains__, text[:400])) for text in texts]),
    }


def _repetition(document: Document, good: Ints) -> dict[str, Ints]:
    texts = document.texts
    counts = Counter(texts)
    seen: set[str] = set()
    earlier = []
    for text in texts:
        earlier.append(text in seen)
        seen.add(text)
    longer = [[word for word in text.split() if len(word) > 4] for text in document.folded_texts]
    vocabulary = Counter(word for words, prose in zip(longer, good.tolist(), strict=True) if prose for word in words)
    shared = [
        100 * sum(vocabulary[word] > (2 if prose else 1) for word in words) // max(1, len(words))
        for words, prose in zip(longer, good.tolist(), strict=True)
    ]
    return {
        "duplicates": np.array([counts[text] for text in texts]),
        "earlier_duplicate": np.array(earlier, np.int64),
        "shared_words": np.array(shared),
    }


def _places(document: Document, c: Characters, good: Ints) -> dict[str, Ints]:
    count = len(document)
    at = np.arange(count)
    is_good = good > 0
    good_sums, line_sums = sums(good), sums(is_good.astype(np.int64))
    total = max(1, int(good_sums[-1]))
    blank = np.array(document.blank_before)
    page = {
        "page_lines": count // 4,
        "page_good": total // 10,
        "page_good_percent": 100 * total // max(1, int(c.words.sum())),
        "page_good_lines": 100 * int(line_sums[-1]) // count,
        "page_blank_percent": 100 * int(blank.sum()) // count,
        "page_words_a_line": int(c.words.sum()) // count,
    }
    return {
        "blank_before": blank,
        "blank_after": np.append(blank[1:], 1),
        "position": percent(at, count),
        "from_start": at,
        "from_end": count - 1 - at,
        "good_before": percent(good_sums[:-1], total),
        "good_lines_before": line_sums[:-1],
        "good_lines_after": line_sums[-1] - line_sums[1:],
        "good_near_before": shifted(since(is_good), -1, 254) + 1,
        "good_near_after": shifted(since(is_good[::-1])[::-1], 1, 254) + 1,
        **{name: np.full(count, value) for name, value in page.items()},
    }


def _context(columns: dict[str, Ints], c: Characters, good: Ints) -> dict[str, Ints]:
    out: dict[str, Ints] = {}
    for step in STEPS:
        for shape in SHAPES:
            out[f"{shape}_at_{step:+d}"] = shifted(columns[shape], step)
    at = np.arange(len(good))
    words, prose = sums(c.words), sums(good)
    ends, repeated = sums((c.last & TERMINAL > 0).astype(np.int64)), sums((columns["duplicates"] > 1).astype(np.int64))
    for width in WINDOWS:
        lines = np.minimum(at + width + 1, len(good)) - np.maximum(at - width, 0)
        said = window_sums(words, width)
        out[f"words_within_{width}"] = said // lines
        out[f"good_percent_within_{width}"] = percent(window_sums(prose, width), said)
        out[f"terminal_percent_within_{width}"] = percent(window_sums(ends, width), lines)
        out[f"repeated_percent_within_{width}"] = percent(window_sums(repeated, width), lines)
    return out


def _runs(c: Characters, good: Ints) -> dict[str, Ints]:
    short = (c.words < SHORT_WORDS) & (c.last & TERMINAL == 0)
    length = np.minimum(np.log2(np.maximum(c.chars, 1)).astype(np.int64), 9)
    out = {"short_run": _run_lengths(short.astype(np.int64)) * short, "same_shape_run": _run_lengths(length)}
    at = np.arange(len(good))
    for name, price, floor in (("strict", 25, 14), ("loose", 8, 4)):
        gain = np.cumsum(np.where(good > 0, good, -np.minimum(c.words, price) - floor))
        low, high = best_run(gain)
        edge = np.where((at >= low) & (at <= high), np.minimum(at - low, high - at), np.where(at < low, at - low, high - at))
        out[f"in_run_{name}"] = ((at >= low) & (at <= high)).astype(np.int64)
        out[f"from_run_{name}"] = np.clip(edge, -127, 127) + 128
    return out


def _run_lengths(values: Ints) -> Ints:
    """For each entry the length of the run of equal values it stands in."""
    change = np.append(True, values[1:] != values[:-1])
    run = np.cumsum(change) - 1
    lengths: Ints = np.bincount(run)[run]
    return lengths
