"""Where the article stands on a page: its headline, the first and the last block of its text. Content rules go by it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from cleaner.document.document import Document
from cleaner.document.front_marks import within
from cleaner.document.headline_lines import (
    LINES_ABOVE,
    NEAR,
    SAME,
    agreement,
    headline_behind_notice,
    headline_line,
    is_marked_headline,
    opened_at,
    says_who_or_when,
)
from cleaner.document.json_strings import json_string
from cleaner.document.learned_headlines import surer_headline
from cleaner.document.names import bare, one_line
from cleaner.document.occurrences import values_of
from cleaner.document.once import once
from cleaner.document.paragraphs import PARAGRAPH_ENDS, PARAGRAPH_WORDS, SHORT_PARAGRAPH_WORDS, find_paragraphs
from cleaner.document.patterns import lazy
from cleaner.document.rows import rows_of
from cleaner.document.signatures import day_below, sentence_below_day

#: News in brief has so many words of paragraphs at most: what stands above them may be its first sentence.
BRIEF = 150
#: Where a headline is signed, lines of so many words are sentences of its text, so many lines apart at most,
#: and so many at least.
SENTENCE_WORDS, SENTENCES_APART, FEWEST_SENTENCES = 4, 3, 2
_HEADLINE = lazy(r'\s{0,4}:\s{0,4}"((?:[^"\\]|\\.){8,900})"')
_NAME = lazy(r'"name"\s{0,4}:\s{0,4}"((?:[^"\\]|\\.){3,300})"')
#: In characters; escaped each may take six.
LONGEST_NAME = 60
#: What stands between a title and the site's name; lines between title and text, as the site's name may have a date below.
_BETWEEN_PARTS = lazy(r"\s[-–—|·»:/]{1,2}\s|: |\s?\|\s?")
_LINES_OF_FRONT = 4
_TITLES = frozenset({"og:title", "twitter:title", "title", "dc.title", "parsely-title", "sailthru.title"})
_DESCRIPTIONS = frozenset({"og:description", "description", "twitter:description", "dc.description"})
_SITES = frozenset({"og:site_name", "application-name"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "hgroup"})
#: A heading says a title where it is more than this share of it, as the rest is the site's name or the section's: the first
#: where another heading is a part of the title too, the second where none is.
MOST, PART = 2 / 3, 0.6
#: Elements that hold the whole page, and no part of it that means something.
WHOLE_PAGE = frozenset({"root", "html", "body", "main"})
#: How far below the headline the text may begin.
MAX_FRONT = 60
#: How many lines below the text a gallery's captions may stand.
LINES_BELOW = 20
#: What ends an article, or stands behind its end, has at most so many of its paragraphs below it, and so many lines above it.
PROSE_BELOW, CLOSING_LINES = 2, 8


@dataclass(slots=True)
class Frame:
    """Block numbers: `title` to `title_end` is the headline (-1: none found), `body` the first paragraph, `last` the last one.

    `body` is the number of blocks where there is no text; `titles`, `descriptions` and `authors` are what the metadata say, bare.
    """

    title: int = -1
    title_end: int = -1
    body: int = 0
    last: int = -1
    front_end: int = 0
    blocks: int = 0
    sure: bool = False
    titles: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)

    @property
    def front(self) -> range:
        """The blocks between the headline and the text's beginning."""
        return range(self.title_end, max(self.title_end, self.front_end)) if self.title >= 0 else range(0)

    @property
    def below_title(self) -> range:
        """The blocks between the headline (or, where none is found, from the first paragraph on) and the last paragraph."""
        return range(self.title_end if self.title >= 0 else self.body, self.last)

    @property
    def pictured(self) -> range:
        """Where text has captions of the article: the lines around it, and those that a gallery puts above or below it."""
        if self.last < 0:
            return range(0)
        return range(max(0, min(self.around.start, self.body - LINES_ABOVE)), min(self.last + LINES_BELOW, self.blocks))

    @property
    def around(self) -> range:
        """The blocks of the article: from a little above the headline (or the text) to a little below the text."""
        if self.last < 0:
            return range(0)
        first = self.title if 0 <= self.title <= self.body else self.body
        return range(max(0, first - 6), min(self.last + 4, self.blocks))


@once
def story_frame(document: Document) -> Frame:
    """The document's frame; the same object each time."""
    paragraphs = find_paragraphs(document)
    frame = _text_frame(document, paragraphs)
    if document.mode == "text":
        _find_headline_line(document, frame, paragraphs)
        frame.sure = frame.title >= 0 and is_marked_headline(document, frame.title)
        frame.front_end = frame.body
        return frame
    _html_range(document, frame, paragraphs)
    frame.titles = list(dict.fromkeys(key for text in _given_titles(document) if len(key := bare(one_line(text))) > 5))
    described = dict.fromkeys(content[:1_000] for name, content in document.raw.meta if name in _DESCRIPTIONS)
    frame.descriptions = list(dict.fromkeys(key for text in described if len(key := bare(one_line(text))) > 25))
    frame.authors = list(dict.fromkeys(key for name in _author_names(document) if len(key := bare(one_line(name))) > 3))
    _find_title(document, frame)
    _keep_to_article(document, frame, paragraphs)
    if frame.title_end >= 0 and frame.body < frame.title_end:
        frame.body = next((p for p in paragraphs if p >= frame.title_end), len(document))
    _extend_title(document, frame)
    below = [p for p in paragraphs if p >= frame.title_end][:3]
    frame.front_end = min([frame.body, frame.title_end + MAX_FRONT, *below[2:]])
    return frame


def _text_frame(document: Document, paragraphs: list[int]) -> Frame:
    """The frame with nothing in it, or, in text, with what the paragraphs say."""
    frame = Frame(body=len(document), blocks=len(document))
    if document.mode == "text":
        _text_range(document, frame, paragraphs)
        if 0 < sum(document.words[block] for block in paragraphs if frame.body <= block <= frame.last) <= BRIEF:
            frame.body = sentence_below_day(document, frame.body, SHORT_PARAGRAPH_WORDS)
    return frame


def text_begins(document: Document) -> tuple[int, int]:
    """Where a text begins by its paragraphs, and where by the score: the headline is looked for above."""
    paragraphs = find_paragraphs(document)
    body = _text_frame(document, paragraphs).body
    return body, opened_at(document, body, paragraphs)


def _given_titles(document: Document) -> dict[str, None]:
    """What the metadata say that the title is; most pages say the same in several places."""
    raw = document.raw
    given: list[str | None] = [raw.title, *(content for name, content in raw.meta if name in _TITLES)]
    named = (json_string(match[1]) for script in raw.json_ld for match in values_of(script, '"headline"', _HEADLINE))
    given += islice(named, 3)
    return dict.fromkeys(text[:400] for text in given if text)


def _find_headline_line(document: Document, frame: Frame, paragraphs: list[int]) -> None:
    """In text, the headline above the text; or below what the page says of itself first, so that the text begins there."""
    opened = opened_at(document, frame.body, paragraphs)
    frame.title, _ = headline_line(document, frame.body, opened)
    frame.title = surer_headline(document, frame.body, opened, frame.title)
    frame.title_end = frame.title + 1 if frame.title >= 0 else -1
    found, end = headline_behind_notice(document, frame.body, frame.last, frame.title)
    if found >= 0:
        frame.title, frame.title_end = found, end
        frame.body = next(block for block in paragraphs if block >= end)
    elif frame.last < 0 <= frame.title:
        _text_below_signature(document, frame)


def _text_below_signature(document: Document, frame: Frame) -> None:
    """Where no line is as long as a paragraph: the sentences below the date of the headline, or byline and date, are the text."""
    begins = day_below(document, frame.title, between=1)
    sentences = [
        block
        for block in range(max(begins, 0), len(document) if begins >= 0 else 0)
        if document.words[block] >= SENTENCE_WORDS and document.texts[block].endswith(PARAGRAPH_ENDS)
    ]
    if len(sentences) >= FEWEST_SENTENCES:
        frame.body = frame.last = sentences[0]
        for block in sentences:
            if block - frame.last <= SENTENCES_APART:
                frame.last = block


def _author_names(document: Document) -> Iterator[str]:
    for name, content in document.raw.meta:
        if "author" in name and len(content) < 80:
            yield content
    for script in document.raw.json_ld[:10]:
        found = script.find('"author"')
        if 0 <= found < 400_000:
            publisher = script.find('"publisher"', found, found + 500)  # whose name is no author's
            for match in _NAME.finditer(script, found, publisher if publisher >= 0 else found + 500):
                said = json_string(match[1])
                if said and len(said) <= LONGEST_NAME:
                    yield said


def _html_range(document: Document, frame: Frame, paragraphs: list[int]) -> None:
    """The range of the paragraphs in the element that holds most of their words, at most three levels above them."""
    words, parent, element = document.words, document.elements.parent, document.element
    share: dict[int, float] = {}
    for block in paragraphs:
        row, part = element[block], min(words[block], 120.0)
        for _ in range(3):
            row = parent[row]
            if row <= 0:
                break
            share[row] = share.get(row, 0.0) + part
            part *= 0.9
    if not share:
        return
    row = max(share, key=lambda r: (share[r], r))
    first, last = document.elements.first[row], document.elements.last[row]
    inside = [block for block in paragraphs if first <= block < last]
    if inside:
        frame.body, frame.last = inside[0], inside[-1]


def title_article(document: Document, frame: Frame) -> int:
    """The row of the outermost <article> around the headline that the metadata name, or -1."""
    found = -1
    if frame.sure and document.mode == "html":
        row = document.element[frame.title]
        while row > 0:
            if document.elements.tag[row] == "article":
                found = row
            row = document.elements.parent[row]
    return found


#: An article with so many words of paragraphs has the text.
ARTICLE_WORDS = 80


def _keep_to_article(document: Document, frame: Frame, paragraphs: list[int]) -> None:
    """Where the headline's own <article> has a text, the text is in it: a longer one below is another story."""
    row = title_article(document, frame)
    if row < 0:
        return
    first, last = document.elements.first[row], document.elements.last[row]
    inside = [block for block in paragraphs if first <= block < last]
    if not first <= frame.body < last and sum(document.words[block] for block in inside) >= ARTICLE_WORDS:
        _html_range(document, frame, inside)


def _text_range(document: Document, frame: Frame, paragraphs: list[int]) -> None:
    """The densest run of paragraphs: the best sum where a paragraph counts for it and a short line against it."""
    best = total = 0.0
    start = 0
    previous = -1
    for block in paragraphs:
        gap = 0.0 if previous < 0 else 7.0 * (block - previous - 1)
        if total <= gap:
            total, start = 0.0, block
        else:
            total -= gap
        total += min(document.words[block], 80)
        previous = block
        if total > best:
            best, frame.body, frame.last = total, start, block


def closing_lines(document: Document, frame: Frame) -> range:
    """The lines from the last paragraphs of the text on to a little below it; none where a single paragraph is the text."""
    if frame.last <= frame.body:
        return range(0)
    first, left = frame.last, PROSE_BELOW
    while first > max(frame.body, frame.title_end) + 1 and left:
        first -= 1
        left -= document.words[first] >= PARAGRAPH_WORDS
    return range(max(1, first), min(frame.last + 1 + CLOSING_LINES, len(document)))


# -- the headline -------------------------------------------------------------------------------------------------


def _find_title(document: Document, frame: Frame) -> None:
    """The heading that says what the metadata say; else a block that says it exactly.

    Of several the one that says most of it: `<title>` holds the site's name as well, and on many pages that is a heading.
    """
    best, best_rank = (-1, -1), (0.0, 1.0)
    sites = {bare(content) for name, content in document.raw.meta if name in _SITES}
    for first, last in _first_headings(document):
        key = bare(document.text[document.start[first] : document.end[last - 1]])
        rank = agreement(key, frame.titles), 0.0 if key in sites else _share_of(key, frame.titles)
        if rank > best_rank:
            best, best_rank = (first, last), rank
    score, share = best_rank
    certain = score >= SAME and (share > MOST or not frame.titles)
    exact = None if certain else _exact(document, frame, MOST if score >= SAME else PART)
    if certain or (score >= NEAR and exact is None):
        frame.title, frame.title_end, frame.sure = *best, True
    elif exact:
        frame.title, frame.title_end = exact
        frame.sure = True
    elif best[0] >= 0:
        frame.title, frame.title_end = best


def _share_of(key: str, titles: list[str]) -> float:
    """How much of the title that it says most of a heading says; 1 for one that holds a title."""
    return max((min(1.0, len(key) / len(title)) for title in titles if key in title or title in key), default=1.0)


def _first_headings(document: Document) -> Iterator[tuple[int, int]]:
    elements = document.elements
    count = 0
    for row in rows_of(elements.tag, "h1"):
        if 0 < elements.last[row] - elements.first[row] <= 4:
            yield elements.first[row], elements.last[row]
            count += 1
            if count == 8:
                return


def _exact(document: Document, frame: Frame, least: float) -> tuple[int, int] | None:
    """The block before the text's end that is a title to the letter and no link: a heading first, the last one above the text.

    The end of a title is one where the block is a heading, or a byline or date follows: what is before it names the site. On
    a page without an <h1> a whole part of a title between dashes is one there, however long the site's name is.
    """
    found: list[tuple[bool, bool, int]] = []
    longest = max(map(len, frame.titles), default=0)
    titles = () if "h1" in document.elements.tag else _given_titles(document)
    parts = {bare(part) for text in titles for part in _BETWEEN_PARTS.split(one_line(text))}
    for block in range(min(len(document), max(frame.last, 0) + 1)):
        length = document.end[block] - document.start[block]
        if not 15 <= length <= 2 * longest + 20 or 2 * document.link_chars[block] > length:
            continue
        key = bare(document.texts[block])
        if len(key) <= 12:
            continue
        said = [t for t in frame.titles if (t.startswith(key) or t.endswith(key)) and len(key) > least * len(t)]
        is_part = key in parts and frame.body - _LINES_OF_FRONT <= block and _is_above_signature(document, frame, block)
        if not said and not is_part:
            continue
        heading = document.tag[block] in _HEADINGS or within(document, block, _HEADINGS, 2)
        if heading or any(t.startswith(key) for t in said) or _is_above_signature(document, frame, block):
            found.append((heading, block < frame.body, block))
    if not found:
        return None
    _, _, block = max(found, key=lambda f: (f[0], f[1], f[2] if f[1] else -f[2]))
    return block, block + 1


def _is_above_signature(document: Document, frame: Frame, block: int) -> bool:
    """Whether a byline or date stands right below a block above the text."""
    return block + 1 < min(frame.body, len(document)) and says_who_or_when(document, block + 1)


def _extend_title(document: Document, frame: Frame) -> None:
    """A headline for screen readers, or in a breadcrumb, is followed by the one that is shown: that is the headline.

    What says a title below the headline is a part of it.
    """
    if frame.title < 0:
        return
    for block in range(frame.title_end, min(frame.title_end + 4, len(document))):
        if not (document.tag[block] in _HEADINGS or within(document, block, _HEADINGS, 2)):
            continue
        row = document.element[frame.title]
        unseen = any(_UNSEEN & document.token_words(r) for r in (row, max(0, document.elements.parent[row])))
        unseen = unseen or (_in_breadcrumb(document, frame.title) and not _in_breadcrumb(document, block))
        agrees = agreement(bare(document.texts[block]), frame.titles) >= SAME
        if unseen and block < frame.body:
            frame.title, frame.title_end = block, block + 1
        elif agrees and block == frame.title_end < frame.body and document.end[block] - document.start[block] < 250:
            frame.title_end = block + 1


_UNSEEN = frozenset({"hidden", "visuallyhidden", "sr", "hide"})


def _in_breadcrumb(document: Document, block: int) -> bool:
    """Whether a block stands in an entry of navigation, where the page says its own title as the last step to it."""
    return within(document, block, _NAVIGATION, BREADCRUMB_LEVELS)


#: An entry of navigation has so many elements around it, up to the navigation.
BREADCRUMB_LEVELS = 6
_NAVIGATION = frozenset({"nav"})


def title_boxes(document: Document, frame: Frame, levels: int) -> Iterator[int]:
    """The elements around the headline's own, from the inside, so many at most and none that holds the whole page."""
    elements = document.elements
    row = elements.parent[document.element[frame.title]]
    for _ in range(levels):
        if row <= 0 or elements.tag[row] in WHOLE_PAGE:
            return
        yield row
        row = elements.parent[row]
