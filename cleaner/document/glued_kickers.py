"""Kickers that the text of a list has glued to its titles without a sign: "Streit um die Brücke Gemeinderat sagt Neubau ab".

Houses that write German set a kicker above nearly every title, and text made of their pages has both in one line. Where the
title begins, weights say that `python -m cleaner.training.kickers` learned; whether a list has such kickers, all its titles
together.
Weights of all languages took the products and places that titles in English begin with for kickers: 20 of 442 lists without any.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from zlib import crc32

from cleaner.document.document import Document
from cleaner.document.once import once
from cleaner.document.stories import StoryEntry, StoryList
from cleaner.errors import TableError

TABLE = Path(__file__).parent / "glued_kickers.weights"
#: Weights in the table, each a byte, and what one logit is.
SIZE, UNIT, _ZERO = 4_096, 32, 128
#: Words of a kicker at most, of a title behind one at least, and of a line that are looked at.
MOST_WORDS, LEAST_BEHIND, LOOKED_AT = 6, 2, 16
#: From so many titles on a list is judged, by so many at most, and by logits of each within so many.
_MIN_TITLES, _FEWEST, _JUDGED, _BOUND = 4, 2, 40, 6.0
#: From which mean of their logits on a list has kickers, from which on one beside such a list has, and from which logit on one of
#: its titles, as almost all have. Of sites held out all 8 lists with kickers reach the first, and 3 of 26 without: two menus, and
#: one whose kickers no markup calls so.
_LEAST_MEAN, _LEAST_BESIDE, _LEAST_ALONE = -0.9, -1.5, -5.0
#: A text in German has each of these words at least so often.
_GERMAN, _OFTEN = (" und ", " der ", " die "), 2
_QUOTES = "\"„“«»‘'‚"
_PUNCTUATION = _QUOTES + "”’,.:;!?()"


def take_glued_kickers(document: Document, lists: Sequence[StoryList]) -> None:
    """Take kickers off the titles of lists whose titles read together as if each began with one; where those of one list do, less
    is asked of the page's others."""
    if not lists or not _is_german(document):
        return
    shown = [[document.text[slice(*item.title)] for item in found.items] for found in lists]
    said = list(map(_said, shown))
    if not any(mean >= _LEAST_MEAN for mean in said):
        return
    for found, titles, mean in zip(lists, shown, said, strict=True):
        if mean >= _LEAST_BESIDE:
            _take(found.items, titles)


def _said(titles: Sequence[str]) -> float:
    """How likely titles together begin with kickers: the mean of their logits, of few never enough to tell it of a list."""
    judged = [title for title in dict.fromkeys(titles) if ":" not in title][:_JUDGED]  # a colon parts titles without kickers
    logits = [max(-_BOUND, min(_BOUND, kicker_of(title)[0])) for title in judged]
    if len(judged) < _FEWEST:
        return -_BOUND
    mean = sum(logits) / len(judged)
    return mean if len(judged) >= _MIN_TITLES else min(mean, _LEAST_BESIDE)


def _take(items: Sequence[StoryEntry], titles: Sequence[str]) -> None:
    for item, title in zip(items, titles, strict=True):
        logit, length = kicker_of(title)
        if logit > _LEAST_ALONE:
            start = item.title[0]
            item.kicker = item.kicker or (start, start + length)
            item.title = (start + len(title) - len(title[length:].lstrip()), item.title[1])


@once
def _is_german(document: Document) -> bool:
    """Whether a text has the commonest words of German; other languages share some of them, but not all."""
    return all(document.text.count(word) >= _OFTEN for word in _GERMAN)


def kicker_of(title: str) -> tuple[float, int]:
    """How much likelier it is that a title begins with a kicker than not, in logits, and how long the likeliest is."""
    words = title.split(maxsplit=LOOKED_AT)[:LOOKED_AT]
    weights = kicker_weights()
    none = sum(weights[seen] for seen in seen_whole(words))
    scores = {count: sum(weights[seen] for seen in features) for count, features in seen_of_kickers(words)}
    if not scores:
        return -_BOUND, 0
    likeliest = max(scores, key=scores.__getitem__)
    total = math.log(math.fsum(math.exp((score - scores[likeliest]) / UNIT) for score in scores.values()))
    return total + (scores[likeliest] - none) / UNIT, _length(title, likeliest)


def _length(title: str, count: int) -> int:
    """Where so many words of a title end."""
    return len(title[: len(title) - len(title.split(maxsplit=count)[count])].rstrip())


@cache
def kicker_weights() -> tuple[int, ...]:
    """The weights that the package ships. Raises `TableError` where they are missing or damaged."""
    return read_weights(TABLE)


def read_weights(path: Path) -> tuple[int, ...]:
    """The weights in a table. Raises `TableError` where it is missing or damaged."""
    try:
        found = path.read_bytes()
    except OSError as error:
        raise TableError(f"{path}: cannot be read ({error}); install the package anew") from error
    if len(found) != SIZE:
        raise TableError(f"{path}: has {len(found)} weights, not {SIZE}; install the package anew")
    return tuple(byte - _ZERO for byte in found)


def write_weights(path: Path, logits: Sequence[float]) -> None:
    """Write weights in logits as the table that is read."""
    path.write_bytes(bytes(max(0, min(255, round(logit * UNIT) + _ZERO)) for logit in logits))


def seen_whole(words: Sequence[str]) -> list[int]:
    """What is seen of a title that begins with no kicker, as places in the table."""
    return [_place("none"), _place(f"n{len(words)}")]


def seen_of_kickers(words: Sequence[str]) -> Iterator[tuple[int, list[int]]]:
    """Of how many words a title's kicker may be, and what is seen of each, as places in the table."""
    shapes = [_shape(word) for word in words]
    folded = [word.casefold().strip(_PUNCTUATION) for word in words]
    for count in range(1, min(MOST_WORDS, len(words) - LEAST_BEHIND) + 1):
        if shapes[count] not in "lp":  # a title begins with neither a small letter nor a dash
            yield count, [_place(seen) for seen in _seen(words, shapes, folded, count)]


def _seen(words: Sequence[str], shapes: Sequence[str], folded: Sequence[str], count: int) -> Iterator[str]:
    """Where a title would begin: the shapes, ends and words on both sides, and the capitals behind and before."""
    last, first, second = shapes[count - 1], shapes[count], shapes[count + 1]
    closing = words[count - 1][-1]
    yield f"j{count}"
    yield f"r{min(len(words) - count, 8)}"
    yield f"ab{last}{first}"
    yield f"abc{last}{first}{second}{_capitals(shapes[count + 1 :], 3)}"
    yield f"e{'' if closing.isalnum() else closing}{first}"
    yield f"q{_capitals(shapes[count:], 3)}{_capitals(shapes[1:count], 2)}"
    yield f"s{first}{folded[count][-2:]}"
    yield f"t{last}{folded[count - 1][-2:]}"
    yield f"E{last}{folded[count - 1]}"
    yield f"I{first}{folded[count]}"
    yield f"N{first}{second}{folded[count + 1] if second == 'l' else ''}"


def _capitals(shapes: Sequence[str], parts: int) -> int:
    return sum(shape in "CA" for shape in shapes) * parts // max(1, len(shapes))


def _shape(word: str) -> str:
    """What a word begins with: a quotation mark, a digit, another sign, a small letter, a capital; or that it is all capitals."""
    first = word[0]
    if first in _QUOTES:
        return "q"
    if not first.isalpha():
        return "d" if first.isdigit() else "p"
    if not first.isupper():
        return "l"
    return "A" if len(word) > 1 and word.isupper() else "C"


def _place(seen: str) -> int:
    return crc32(seen.encode("utf-8", "surrogatepass")) % SIZE
