"""Lines of a text that a tool ran together: `soup.get_text()` puts nothing between two elements, and a page whose source has no
line ends comes out as a few long lines, "HomeNewsSportThe harbour board opened two days of talks. …the berth.The company …".

A capital right behind a sentence's end tells where a paragraph began, and capitals inside words, close to each other, where the
entries of a menu did. On aeb and fundus (sites held out) words F1 of such texts goes from .854 to .895 and from .838 to .896; of
1,730 pages as lines one is parted, which is run together itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.document.patterns import lazy

_CASED = [chr(code) for code in range(ord("A"), 0x530)]  # Latin, Greek and Cyrillic
_UPPER, _LOWER = "".join(filter(str.isupper, _CASED)), "".join(filter(str.islower, _CASED))
#: Sentences that begin right behind another, and words that do.
_SENTENCE = lazy(
    f"[.!?\u2026][\"\u201d\u00bb\u2019)]?(?=[\"\u201c\u201e\u00ab\u00bf\u00a1(]?[{_UPPER}][\\w'\u2019-]{{0,30}}[\\s,:;.!?\u2026\"\u201d])"
)
_WORD = lazy(f"[{_UPPER}](?<=[{_LOWER}]{{2}}[{_UPPER}])(?=[{_LOWER}])")  # the capital first, as it is rare
#: A line of so many characters with so many such sentences was run together, and a text of which such lines are so many percent.
LONG_LINE, LINE_SENTENCES, LONG_PERCENT = 600, 2, 20
#: So was a text with a menu in a line of so many characters: so many such words close to each other, one in so many characters at
#: least, and no sign of code, which runs words together on purpose.
MENU_LINE, MENU_WORDS, MENU_PART, MENU_GAP, MENU_GROUP = 300, 8, 40, 60, 3
#: In these texts words are parted that are so close to another one, in lines of so many characters: names ("YouTube") stand
#: alone.
GAP, TOGETHER, SHORTEST = 100, 2, 40
_OF_CODE = lazy(r"[{}=;_<>\\]")
_CODE_LENGTH, _BEGINNING = 100, 5
_WORD_LENGTH, _OPENERS = 40, "\"'(\u201c\u201e\u00ab\u00bf\u00a1\u2018"

Lines = list[tuple[int, int, int]]


def parted_lines(text: str, lines: Lines) -> Lines:
    """The lines (start, end, blank lines above), those parted that were run together; as they are in any other text."""
    long = [(start, end) for start, end, _ in lines if end - start >= MENU_LINE]
    if not any(_is_menu(text, start, end) for start, end in long) and not _is_run_together(text, lines, long):
        return lines
    parted: Lines = []
    for start, end, blank in lines:
        for cut in (*_cuts(text, start, end), end):
            parted.append((start, cut, blank))
            start, blank = cut, 0
    return parted


def _is_menu(text: str, start: int, end: int) -> bool:
    if _OF_CODE.search(text, start, end) is not None:
        return False
    words = list(_words(text, start, end, MENU_GAP, MENU_GROUP))
    different = {text[cut : cut + _BEGINNING] for cut in words}  # names of code end alike: "ValueError"
    return len(different) >= MENU_WORDS and MENU_PART * len(different) >= end - start


def _is_run_together(text: str, lines: Lines, long: Sequence[tuple[int, int]]) -> bool:
    """Whether enough of a text is long lines in which sentences begin right behind others, but for copies of what stands
    elsewhere as it should."""
    cuts = [(start, *_sentences(text, start, end), end) for start, end in long if end - start >= LONG_LINE]
    parted = [places for places in cuts if len(places) >= LINE_SENTENCES + 2]
    if not parted:
        return False
    whole = {text[start:end] for start, end, _ in lines}
    parted = [places for places in parted if not any(text[slice(*piece)] in whole for piece in pairwise(places))]
    return 100 * sum(places[-1] - places[0] for places in parted) >= LONG_PERCENT * sum(end - start for start, end, _ in lines)


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where a line of a text that was run together is parted."""
    if end - start < SHORTEST or _CODE_LENGTH * len(_OF_CODE.findall(text, start, end)) > end - start:
        return []
    return sorted({*_sentences(text, start, end), *_words(text, start, end, GAP, TOGETHER)})


def _sentences(text: str, start: int, end: int) -> Iterator[int]:
    """Where sentences begin right behind the end of another; initials and the names of modules in code are none."""
    for found in _SENTENCE.finditer(text, start + 2, end):
        *_, word = text[max(start, found.start() - _WORD_LENGTH) : found.start()].split(" ")
        word = word.lstrip(_OPENERS)
        if len(word) > 1 and (word.isdecimal() or (word.isalpha() and word[-2:].islower())):
            yield found.end()


def _words(text: str, start: int, end: int, gap: int, together: int) -> Iterator[int]:
    """Where words begin right behind another, so many of them within such gaps."""
    group: list[int] = []
    for found in _WORD.finditer(text, start, end):
        if group and found.start() - group[-1] > gap:
            yield from _enough(group, together)
            group = []
        group.append(found.start())
    yield from _enough(group, together)


def _enough(group: Sequence[int], together: int) -> Sequence[int]:
    return group if len(group) >= together else ()
