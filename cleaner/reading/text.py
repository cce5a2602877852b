"""Text that somebody already extracted to a `Document`: a line is a block, blank lines are layout.

Hard-wrapped text (lines broken near one width, as in mails and old wires) is read as paragraphs: a block is then
several lines, and its line ends stay inside the span.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from cleaner.document.document import UNSPACED, Document
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.reading.escapes import WARNING, with_line_ends
from cleaner.reading.glued_lines import Lines, parted_lines
from cleaner.reading.kind import MARKDOWN_LINKS, markdown_links

#: A byte-order mark that decoding has left before a text is no part of its words.
MARK = "\ufeff"
#: Spaces that only layout tells from others: programs put a no-break space where a page has `&nbsp;`, French before each "?".
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
#: The widths, in characters, at which programs wrap text.
WRAP_WIDTHS = range(40, 101)
#: Wrapped text has at least this many broken lines, and at least this share of its line ends are breaks at the width.
MIN_WRAPS = 4
MIN_WRAP_SHARE = 0.6
#: Where one line of so many is wider, the text was not wrapped.
MAX_WIDE = 8
#: A line of fewer spaces is no paragraph's, and so many widths are tried.
MIN_SPACES, MAX_WIDTHS = 4, 5
#: Of the lines that go on, one of so many begins in lower case; in scripts without cases nearly all line ends must be breaks.
MIN_LOWER, MIN_UNCASED_SHARE = 4, 0.8
#: A line of so many digits and nothing else is the number of a printed page.
_PAGE_NUMBER = 4
#: A brief or a wire has too few lines to show its width. Where no line is wider than any wrap, one of so many characters that
#: does not end as a sentence or a label does may go on below; so many that do in lower case tell the width. Of 1,730 pages as
#: lines one is read so, which was wrapped, and of their gold bodies four, which were.
_GOES_ON, _NO_BREAK, _TELLING = range(50, WRAP_WIDTHS[-1] + 1), (*SENTENCE_ENDS, ":"), 2
#: Where so many percent of the lines have a blank line above them it says nothing of any: so `innerText` and many dumps part
#: lines. Paragraphs that somebody cleaned are parted so too, and the score knows them by it: of pages as they are so many percent
#: of the lines are shorter than so many characters. Articles with a blank line between all lines gain .000 to .004 of words
#: F1 by corpus, and as gold bodies lose nothing. A text with fewer blank lines may be a short one that somebody cleaned.
_ALL_PARTED, _SHORT_LINES, _SHORT_LENGTH, _FEWEST_PARTED = 95, 50, 60, 12
_INDENTS = ("  ", "\u3000", " \u3000", "\n\u3000")
_BULLETS = ("-", "*", "•", "–", "—", "·", "▪", "►", ">", "#")


def read_text(text: str, url: str | None = None) -> Document:
    """The text's `Document`: `document.text` is the text with plain spaces (and with written line ends as real ones), every block
    a line (or a wrapped paragraph) of it."""
    parted = with_line_ends(text)
    text = text if parted is None else parted
    plain = with_plain_spaces(text)
    document = Document(text=plain, mode="text", url=url, shown=None if plain == text else text)
    if parted is not None:
        document.warnings.append(WARNING)
    lines = parted_lines(plain, text_lines(plain))
    for start, end, blank in without_uniform_blanks(_paragraphs(plain, lines)):
        document.start.append(start)
        document.end.append(end)
        document.blank_before.append(blank)
    count = len(document.start)
    document.tag = ["line"] * count
    document.element = [0] * count
    document.hidden = [False] * count
    document.link_chars = [0] * count
    document.elements.last[0] = count
    if (links := markdown_links(text)) >= MARKDOWN_LINKS:
        document.warnings.append(f'markdown: read as text, with the marks of {links} links in it; kind="markdown" reads them')
    return document


def with_plain_spaces(text: str) -> str:
    """A copy of the text, as long, in which all spaces within lines are the same: words, rules and shapes go by that one."""
    if text.isascii():
        return text
    for space in _SPACES:
        text = text.replace(space, " ")
    return text


def text_lines(text: str) -> Lines:
    """The lines that have words: (start, end, number of blank lines before it), white space at the edges left out."""
    if text.startswith(MARK):
        text = text.replace(MARK, " ", 1)
    lines = []
    offset = blank = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            start = offset + len(line) - len(line.lstrip())
            lines.append((start, start + len(words), blank))
            blank = 0
        else:
            blank += 1
        offset += len(line)
    return lines


def _paragraphs(text: str, lines: Lines) -> Lines:
    """The lines, with those that a wrap broke joined again."""
    width = wrap_width(text, lines)
    if width is None:
        breaks = _broken_sentences(text, lines)
    else:
        breaks = {number for number, (above, line) in enumerate(pairwise(lines), 1) if is_wrap(text, above, line, width)}
    if not breaks:
        return lines
    breaks -= _around_headers(text, lines)
    joined: Lines = []
    for number, line in enumerate(lines):
        if number in breaks:
            joined[-1] = (joined[-1][0], line[1], joined[-1][2])
        else:
            joined.append(line)
    return joined


def _around_headers(text: str, lines: Lines) -> set[int]:
    """The numbers of the lines that are a printed page's header or footer, or stand right below one: such lines stand beside the
    page's number, and come again."""
    pages = [number for number, (start, end, _) in enumerate(lines) if _is_page_number(text, start, end)]
    beside = {number for page in pages for number in (page - 1, page + 1) if 0 <= number < len(lines)}
    said = Counter(text[slice(*lines[number][:2])] for number in beside)
    headers = {number for number in beside if said[text[slice(*lines[number][:2])]] > 1}
    return headers.union(number + 1 for number in headers)


def _is_page_number(text: str, start: int, end: int) -> bool:
    return end - start <= _PAGE_NUMBER and text[start:end].isdecimal()


def without_uniform_blanks(lines: Lines) -> Lines:
    """The lines, without the blank line above each where all lines of a page as it is have one."""
    parted = sum(blank > 0 for _, _, blank in lines)
    if parted < _FEWEST_PARTED or 100 * parted < _ALL_PARTED * (len(lines) - 1):
        return lines
    short = sum(end - start < _SHORT_LENGTH for start, end, _ in lines)
    if 100 * short < _SHORT_LINES * len(lines):
        return lines
    return [(start, end, max(0, blank - 1)) for start, end, blank in lines]


def wrap_width(text: str, lines: Lines) -> int | None:
    """The width at which the text was wrapped, or None where it was not: the greatest of the lines' that explains their ends.

    An address or a table may be wider than the rest, and a menu narrower: neither says whether the paragraphs were wrapped.
    """
    firsts = [text[start] for start, _, _ in lines]
    if sum(map(str.islower, firsts)) < MIN_WRAPS and 2 * sum(map(str.isupper, firsts)) >= len(firsts):
        return None  # nothing goes on: so for most text, at no cost
    lengths = [end - start for start, end, _ in lines]
    if sum(length > WRAP_WIDTHS[-1] for length in lengths) * MAX_WIDE >= max(1, len(lengths)):
        return None
    pairs = [(a, b) for a, b in pairwise(lines) if not b[2] and _is_long(text, a)]
    if len(pairs) < MIN_WRAPS or not _go_on([text[b[0]] for _, b in pairs], len(pairs)):
        return None
    widths = sorted({end - start for (start, end, _), _ in pairs if end - start in WRAP_WIDTHS}, reverse=True)
    for width in widths[:MAX_WIDTHS]:
        firsts = [text[b[0]] for a, b in pairs if is_wrap(text, a, b, width)]
        if len(firsts) >= MIN_WRAPS and len(firsts) >= MIN_WRAP_SHARE * len(pairs) and _go_on(firsts, len(pairs)):
            return width
    return None


def _broken_sentences(text: str, lines: Lines) -> set[int]:
    """The numbers of the lines that go on with the sentence of the line above, in a text too short to show its width."""
    if any(end - start > WRAP_WIDTHS[-1] and _is_long(text, (start, end, blank)) for start, end, blank in lines):
        return set()
    open_ends = [number for number, (above, line) in enumerate(pairwise(lines), 1) if _may_go_on(text, above, line)]
    lower = [number for number in open_ends if text[lines[number][0]].islower()]
    if len(lower) < _TELLING:
        return set()
    width = max(lines[number - 1][1] - lines[number - 1][0] for number in lower)
    breaks = {number for number in open_ends if is_wrap(text, lines[number - 1], lines[number], width)}
    return breaks if len(breaks.intersection(lower)) >= MIN_WRAP_SHARE * len(lower) else set()


def _may_go_on(text: str, above: tuple[int, int, int], line: tuple[int, int, int]) -> bool:
    """Whether a line may be the middle of a sentence that the next one goes on with."""
    start, end, _ = above
    if line[2] or end - start not in _GOES_ON or text.endswith(_NO_BREAK, start, end):
        return False
    return _is_long(text, above) and not text.startswith(_BULLETS, line[0]) and not _is_indented(text, start, line[0])


def _go_on(firsts: list[str], pairs: int) -> bool:
    """Whether lines that begin with these characters go on with a sentence: some in lower case, unlike titles in a list."""
    cased = sum(first.lower() != first.upper() for first in firsts)
    if 2 * cased < len(firsts):  # a script without cases: the width alone has to tell
        return len(firsts) >= MIN_UNCASED_SHARE * pairs
    return MIN_LOWER * sum(map(str.islower, firsts)) >= cased


def _is_long(text: str, line: tuple[int, int, int]) -> bool:
    """Whether a line has enough words to be a paragraph's."""
    start, end, _ = line
    return text.count(" ", start, end) >= MIN_SPACES or UNSPACED.match(text, start) is not None


def is_wrap(text: str, line: tuple[int, int, int], following: tuple[int, int, int], width: int) -> bool:
    """Whether the line end between two lines is there because the next word did not fit."""
    start, end, _ = line
    next_start, next_end, blank = following
    if blank or end - start > width or text.startswith(_BULLETS, next_start) or _is_indented(text, start, next_start):
        return False
    if _is_page_number(text, next_start, next_end):
        return False
    if UNSPACED.match(text, next_start):  # such scripts break at any character: only a full line is one that was broken
        return end - start + 1 > width - 2
    space = text.find(" ", next_start, min(next_end, next_start + width + 1))
    word = (space if space >= 0 else next_end) - next_start
    return end - start + 1 + word > width - 2


def _is_indented(text: str, start: int, next_start: int) -> bool:
    """Whether a line begins further in than the one before it, as paragraphs do."""
    return text.startswith(_INDENTS, max(0, next_start - 2)) and not text.startswith(_INDENTS, max(0, start - 2))
