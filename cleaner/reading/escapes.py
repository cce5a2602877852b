r"""Text as a record's field held it: line ends written out as the two signs `\n`, and markup written out as entities.

Exports to JSON, CSV and SQL write both, and who reads a field without undoing it has the whole article in one line, or its tags
as words.
"""

from __future__ import annotations

import re

from cleaner.document.sentence_ends import SENTENCE_ENDS

WARNING = r"escapes: the line ends of the text are written as \n, and were read as line ends"
MARKUP_WARNING = "escapes: the tags of the page are written as entities, and were read as tags"
#: So many written line ends are needed, so many for each real one, and of so many percent a paragraph must begin behind or end
#: before: in a path ("C:\new\notes") or in code they stand within words. One gold body of the dev
#: corpora has them (302, each at a paragraph's end), no page as lines, so the numbers are set by hand.
_FEWEST, _FOR_EACH, _TOLD_PERCENT = 2, 10, 60
_LINE_END = re.compile(r"(?:\\r)?\\n")
#: What stands before or behind an end of a paragraph.
_BEFORE, _BEHIND = (*SENTENCE_ENDS, *"\"'”’»)]n"), re.compile(r"\s*(?:[^\w\s]|[^\W\d_a-zß-öø-ÿ]|\d)")
_END_TAG, _FEWEST_TAGS = "&lt;/", 2
_OPENS_ESCAPED = re.compile(
    r"\ufeff?\s{0,1000}&lt;(?:p|div|article|section|h[1-6]|span|ul|ol|table|html|body|figure|strong|em|b|i)\b", re.I
)


def with_line_ends(text: str) -> str | None:
    """The text with its written line ends as real ones, each as long as before, so that places stay; None where it has none."""
    count = text.count(r"\n")
    if count < _FEWEST or text.strip().count("\n") * _FOR_EACH > count:
        return None
    ends = list(_LINE_END.finditer(text))
    told = sum(text.endswith(_BEFORE, 0, end.start()) or _BEHIND.match(text, end.end()) is not None for end in ends)
    if 100 * told < _TOLD_PERCENT * len(ends):
        return None
    return _LINE_END.sub(lambda end: end[0].replace(r"\r", "  ").replace(r"\n", " \n"), text)


def is_escaped_markup(source: str) -> bool:
    """Whether a source is markup whose tags are all written as entities."""
    return _OPENS_ESCAPED.match(source) is not None and "<" not in source and source.count(_END_TAG) >= _FEWEST_TAGS
