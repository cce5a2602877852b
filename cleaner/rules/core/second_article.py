"""A second article under the first, as pages have it that go on without an end: it is another story, whole as it is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from cleaner.document.document import Document
from cleaner.document.headline_lines import SAME, agreement
from cleaner.document.names import bare
from cleaner.document.paragraphs import MAX_LINKED
from cleaner.document.story_frame import Frame, story_frame, title_article
from cleaner.rules.rule import Found, rule

#: A text has so many paragraphs of so many words; and the first article so many words of them.
PARAGRAPHS, PARAGRAPH_WORDS, FIRST_WORDS = 3, 15, 80
#: Its headline is one of the first so many blocks of the second article.
MAX_ABOVE = 6
#: And within so many elements; so many characters of it are looked at.
MAX_ELEMENTS, MAX_HEADLINE = 200, 400
_HEADINGS = frozenset({"h1", "h2"})

_PARAGRAPH = (
    "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before "
    "spring comes to the island, as far as anybody knows.</p>"
)
_FIRST = (
    "<html><head><title>Harbour bridge closes for winter</title></head><body><article><h1>Harbour bridge closes for winter</h1>"
    f"{_PARAGRAPH * 4}</article>"
)


@rule(
    "side_feed.second-article",
    kind="side_feed",
    certain=True,
    takes=[
        f"{_FIRST}<article><h1>⟦Ferry master retires</h1>"
        f"{'<p>After forty years on the water the master of the night ferry is going to leave in May, she says.</p>' * 3}"
        "<p>Nobody knows⟧</p></article></body></html>"
    ],
    leaves=[
        f"{_FIRST}<article><p>After forty years on the water the master is going to leave.</p></article></body></html>",
        f"{_FIRST}<section><h2>The ferry</h2>{_PARAGRAPH * 4}</section></body></html>",
    ],
)
def second_article(document: Document) -> Iterator[Found]:
    """An <article> below the one that has the page's headline, with a headline and a text of its own."""
    elements = document.elements
    if elements.tag.count("article") < 2:
        return
    frame = story_frame(document)
    main = title_article(document, frame)
    if main < 0:
        return
    count, words = _prose_sums(document)
    if words[elements.last[main]] - words[elements.first[main]] < FIRST_WORDS:
        return
    end = elements.last[main]
    for row, tag in enumerate(elements.tag):
        first, last = elements.first[row], elements.last[row]
        if tag != "article" or first < end or count[last] - count[first] < PARAGRAPHS:
            continue
        if _is_headed(document, row, frame):
            for block in range(first, last):
                yield document.start[block], document.end[block], "in another article below the page's own"
            end = last


def _prose_sums(document: Document) -> tuple[list[int], list[int]]:
    """Running totals of paragraphs that are no links, and of their words."""
    start, end, linked = document.start, document.end, document.link_chars
    prose = [
        words if words >= PARAGRAPH_WORDS and linked[block] <= MAX_LINKED * (end[block] - start[block]) else 0
        for block, words in enumerate(document.words)
    ]
    return [0, *accumulate(map(bool, prose))], [0, *accumulate(prose)]


def _is_headed(document: Document, row: int, frame: Frame) -> bool:
    """Whether an article begins with a headline that is not the page's."""
    elements = document.elements
    first = elements.first[row]
    for inner in range(row + 1, min(elements.stop[row], row + MAX_ELEMENTS)):
        at, behind = elements.first[inner], elements.last[inner]
        if at >= first + MAX_ABOVE:
            return False
        if elements.tag[inner] in _HEADINGS and at < behind:
            said = document.text[document.start[at] : min(document.end[behind - 1], document.start[at] + MAX_HEADLINE)]
            return agreement(bare(said), frame.titles) < SAME
    return False
