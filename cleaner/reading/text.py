"""Text that somebody already extracted to a `Document`: a line is a block, blank lines are layout.

Hard-wrapped text (lines broken near one width, as in mails and old wires) is read as paragraphs: a block is then
several lines, and its line ends stay inside the span.
"""

from __future__ import annotations

from itertools import pairwise

from cleaner.document.document import UNSPACED, Document

#: The widths, in characters, at which programs wrap text.
WRAP_WIDTHS = range(40, 101)
#: Wrapped text has at least this many broken lines, and at least this share of its line ends are breaks at the width.
MIN_WRAPS = 4
MIN_WRAP_SHARE = 0.6
#: So many links in Markdown are no accident.
MARKDOWN_LINKS = 5
_BULLETS = ("-", "*", "•", "–", "—", "·", "▪", "►", ">", "#")


def read_text(text: str, url: str | None = None) -> Document:
    """The text's `Document`: `document.text` is the text itself, every block a line (or a wrapped paragraph) of it."""
    document = Document(text=text, mode="text", url=url)
    lines = text_lines(text)
    for start, end, blank in _paragraphs(text, lines):
        document.start.append(start)
        document.end.append(end)
        document.blank_before.append(blank)
    count = len(document.start)
    document.tag = ["line"] * count
    document.element = [0] * count
    document.hidden = [False] * count
    document.link_chars = [0] * count
    document.elements.last[0] = count
    if (links := text.count("](http") + text.count("](/")) >= MARKDOWN_LINKS:
        document.warnings.append(f'markdown: read as text, with the marks of {links} links in it; kind="markdown" reads them')
    return document


def text_lines(text: str) -> list[tuple[int, int, int]]:
    """The lines that have words: (start, end, number of blank lines before it), white space at the edges left out."""
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


def _paragraphs(text: str, lines: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The lines, with those that a wrap broke joined again."""
    width = wrap_width(text, lines)
    if width is None:
        return lines
    joined: list[tuple[int, int, int]] = []
    for number, line in enumerate(lines):
        if number and is_wrap(text, lines[number - 1], line, width):
            joined[-1] = (joined[-1][0], line[1], joined[-1][2])
        else:
            joined.append(line)
    return joined


def wrap_width(text: str, lines: list[tuple[int, int, int]]) -> int | None:
    """The width at which the text was wrapped, or None where it was not."""
    width = max((end - start for start, end, _ in lines), default=0)
    if width not in WRAP_WIDTHS:
        return None
    pairs = [(a, b) for a, b in pairwise(lines) if not b[2]]
    wraps = sum(is_wrap(text, a, b, width) for a, b in pairs)
    return width if wraps >= MIN_WRAPS and wraps >= MIN_WRAP_SHARE * len(pairs) else None


def is_wrap(text: str, line: tuple[int, int, int], following: tuple[int, int, int], width: int) -> bool:
    """Whether the line end between two lines is there because the next word did not fit."""
    start, end, _ = line
    next_start, next_end, blank = following
    if blank or text.startswith(_BULLETS, next_start):
        return False
    if UNSPACED.match(text, next_start):  # such scripts break at any character: only a full line is one that was broken
        return end - start + 1 > width - 2
    space = text.find(" ", next_start, min(next_end, next_start + width + 1))
    word = (space if space >= 0 else next_end) - next_start
    return end - start + 1 + word > width - 2
