"""Rules for what stands above the body: headline and standfirst. Each keeps its span under its kind."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.credit_lines import credit, is_date_line, opens_with_place
from cleaner.document.document import Document
from cleaner.document.front_marks import (
    BYLINE_MARKS,
    CAPTION_MARKS,
    NOT_MARKS,
    STANDFIRST_MARKS,
    is_bare_name,
    marks_of,
    span,
    within,
)
from cleaner.document.headline_lines import says_who_or_when
from cleaner.document.names import bare
from cleaner.document.paragraphs import PARAGRAPH_WORDS
from cleaner.document.rows import rows_of
from cleaner.document.sentence_ends import STOPS
from cleaner.document.signed_lines import is_mixed
from cleaner.document.story_frame import Frame, story_frame
from cleaner.document.time_words import DATE_OPENS
from cleaner.rules.core.example_story import BODY, HEAD
from cleaner.rules.rule import Found, rule


@rule(
    "title.headline",
    kind="title",
    certain=True,
    takes=[
        "<html><head><title>Harbour bridge closes for winter - Harbour Post</title></head><body><h1>⟦Harbour "
        "bridge closes for winter⟧</h1>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></body></html>",
        "<html><head><title>Harbour bridge: all you need to know - Harbour Post</title><meta property='og:title' "
        "content='Harbour bridge closes for the whole winter'></head><body><h1>⟦Harbour bridge: all you need to know⟧</h1>"
        "<header><h2>⟦Harbour bridge closes for the whole winter⟧</h2></header>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></body></html>",
        "<html><head><title>Harbour bridge closes for winter - Harbour Post</title></head><body><header><h1>⟦Harbour bridge "
        "closes for winter⟧</h1></header><p>119 views</p><article><h1>⟦Harbour bridge closes for winter⟧</h1>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></article></body></html>",
    ],
    leaves=[
        "<html><head><title>Harbour bridge closes for winter - Harbour Post</title></head><body><ul><li><a "
        "href='/a'>Harbour bridge closes for winter</a></li></ul>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></body></html>"
    ],
)
def headline(document: Document) -> Iterator[Found]:
    """The heading that the page's metadata name as its title; in text, a heading of the first level in Markdown.

    Where that is the title for search engines, what stands below it as the summary may be the headline that is shown.
    """
    frame = story_frame(document)
    if frame.sure:
        named = "the page's metadata name" if document.mode == "html" else "Markdown marks"
        for block in range(frame.title, frame.title_end):
            yield *span(document, block), f"the heading that {named} as its title"
        for block, _ in _summaries_below(document, frame):
            if bare(document.texts[block]) in frame.titles:
                yield *span(document, block), "says another title of the metadata, below the headline"
        for block in _said_again(document, frame):
            yield *span(document, block), "the headline again, as the first heading above the text"


def _said_again(document: Document, frame: Frame) -> Iterator[int]:
    """In HTML, the further headings of the first level between headline and text that say the headline once more."""
    if document.mode != "html":
        return
    elements, key = document.elements, bare(document.texts[frame.title])
    for row in rows_of(elements.tag, "h1"):
        block = elements.first[row]
        if not frame.title_end <= block <= frame.body or elements.last[row] - block != 1 or document.link_chars[block]:
            continue
        if not document.hidden[block] and bare(document.texts[block]) == key:
            yield block


@rule(
    "title.headline-line",
    kind="title",
    takes=[
        "⟦Harbour bridge closes for winter after storm⟧\nBy Jane Doe\n"
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not "
        "open again before spring.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
        "the repair is going to cost."
    ],
    leaves=[
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not "
        "open again before spring.\n"
        "Harbour bridge closes for winter after storm, the headline read.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
        "the repair is going to cost."
    ],
)
def headline_line(document: Document) -> Iterator[Found]:
    """The line or heading above the text that is shaped like its headline, where no metadata name one."""
    frame = story_frame(document)
    if frame.title >= 0 and not frame.sure:
        for block in range(frame.title, frame.title_end):
            yield *span(document, block), "shaped like a headline and stands above the text"


@rule(
    "standfirst.marked",
    kind="standfirst",
    basis="layout",
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><article><h1>Harbour bridge "
        "closes for winter</h1>"
        "<p class='article-subtitle'>⟦Engineers found cracks in two pillars after the storm⟧</p><span "
        "class='byline'>By Jane Doe</span><div>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></div></article></body></html>"
    ],
    leaves=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><article><h1>Harbour bridge "
        "closes for winter</h1><div>"
        "<p><b>Engineers found cracks in two pillars after the storm, and so the old bridge will be closed to "
        "all the traffic of the city.</b></p>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></div></article></body></html>"
    ],
)
def standfirst_marked(document: Document) -> Iterator[Found]:
    """A summary between headline and text whose element is named so, or which the metadata give as the description."""
    frame = story_frame(document)
    for block, why in _summaries_below(document, frame):
        if not (frame.sure and bare(document.texts[block]) in frame.titles):
            yield *span(document, block), why


def _summaries_below(document: Document, frame: Frame) -> Iterator[tuple[int, str]]:
    """In HTML, the blocks below the headline that stand there as a summary does, and why."""
    if frame.title < 0 or document.mode != "html":
        return
    front = _front_with_lead(document, frame)
    byline = max((b for b in front if _opens_byline(document, frame, b)), default=-1)
    claimed = frame.title_end
    for block in front:
        words = document.words[block]
        if block > claimed + (MAX_GAP if claimed == frame.title_end else MAX_BREAK):
            return
        if not 4 <= words <= MAX_STANDFIRST or document.is_linked(block):
            continue
        why = _standfirst_why(document, frame, block, block < byline)
        if why is not None:
            claimed = block
            yield block, why


def _opens_byline(document: Document, frame: Frame, block: int) -> bool:
    text = document.texts[block]
    if document.words[block] > 16:
        return False
    if document.tag[block] == "time" or marks_of(document, block, 2) & BYLINE_MARKS:
        return True
    return says_who_or_when(document, block) or bare(text) in frame.authors


#: So many blocks may stand between the headline and the standfirst, and between two lines of it.
MAX_GAP, MAX_BREAK = 24, 3


def _standfirst_why(document: Document, frame: Frame, block: int, above_byline: bool) -> str | None:
    marks = marks_of(document, block)
    if block <= frame.title_end + MAX_BREAK:
        marks -= {"teaser", "card", "footer", "widget"}
    barred = marks & (NOT_MARKS | BYLINE_MARKS | CAPTION_MARKS)
    if marks & STANDFIRST_MARKS and not barred:
        return "its element is named as the standfirst"
    if above_byline and not barred and _described(document, frame, block) and _apart(document, frame, block):
        return "the page's description, between headline and text"
    words = document.words[block]
    if (
        (document.tag[block] in _SUBHEADINGS or within(document, block, _SUBHEADINGS, 2))
        and not barred
        and ((block == frame.title_end and words >= 6) or words >= 16)
    ):
        return "a heading under the headline, as long as a sentence"
    if block == frame.title_end and not barred and words >= 8 and _in_title_box(document, frame, block):
        return "stands in the headline's box, apart from the text"
    if above_byline and not barred and words >= 8 and block - frame.title_end <= 6 and _apart(document, frame, block):
        return "stands between the headline and the byline"
    return None


_SUBHEADINGS = frozenset({"h2", "h3"})


def _front_with_lead(document: Document, frame: Frame) -> list[int]:
    """The blocks below the headline, up to and with the first two paragraphs."""
    return list(range(frame.title_end, min(frame.front_end + 1, len(document))))


def _described(document: Document, frame: Frame, block: int) -> bool:
    key = bare(document.texts[block])
    return len(key) > 25 and any(said.startswith(key[:50]) or key.startswith(said[:50]) for said in frame.descriptions)


def _in_title_box(document: Document, frame: Frame, block: int) -> bool:
    """Whether an element close above the headline holds the block too, but no paragraph of the text behind it."""
    elements = document.elements
    row = document.element[frame.title]
    behind = next((b for b in range(block + 1, min(block + 40, len(document))) if document.words[b] >= PARAGRAPH_WORDS), None)
    for _ in range(3):
        row = elements.parent[row]
        if row <= 0 or behind is None:
            return False
        if elements.first[row] <= block < elements.last[row]:
            return not elements.first[row] <= behind < elements.last[row]
    return False


def _apart(document: Document, frame: Frame, block: int) -> bool:
    """Whether the block stands in another element than the text's first paragraph."""
    elements = document.elements
    parent = elements.parent[document.element[block]]
    body = next(
        (b for b in range(block + 1, min(block + 40, len(document))) if document.words[b] >= 18 and b >= frame.body), None
    )
    return body is not None and not elements.first[parent] <= body < elements.last[parent]


#: In HTML a paragraph that may be in the text's own element has so many words.
_ALONE_WORDS = 8, 35


def _is_alone_above_byline(document: Document, frame: Frame) -> bool:
    """Whether in HTML the block below the headline is a paragraph, the byline or date the one below it, and text below that:
    what is short has its date below the text."""
    block = frame.title_end
    if document.mode != "html" or not 0 <= frame.title < block < frame.last - 1 or document.is_linked(block):
        return False
    if not _ALONE_WORDS[0] <= document.words[block] <= _ALONE_WORDS[1] or not _opens_byline(document, frame, block + 1):
        return False
    if marks_of(document, block) & (NOT_MARKS | BYLINE_MARKS | CAPTION_MARKS) or document.texts[block].endswith((":", "…")):
        return False
    return not says_who_or_when(document, block) and DATE_OPENS.match(document.folded_texts[block]) is None


_BOTH = BODY.replace("<div>", "").replace("</div>", "")


@rule(
    "standfirst.under-headline",
    kind="standfirst",
    basis="place",
    certain=True,
    takes=[
        "Harbour bridge closes for winter after storm\n⟦Engineers found cracks in two pillars. The city looks "
        "for another way to the island.⟧\nBy Jane Doe\n"
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not "
        "open again before spring.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
        "the repair is going to cost.",
        f"{HEAD}<p>⟦Engineers found cracks in two pillars. The city looks for another way.⟧</p><span>By Jane Doe</span>{_BOTH}",
    ],
    leaves=[
        f"{HEAD}<p>Engineers found cracks in two pillars. The city looks for another way.</p>{_BOTH}<span>By Jane Doe</span>",
        f"{HEAD}<p>Engineers found cracks in two pillars. The city looks for another way.</p><span>3 May 2024</span></body>",
        f"{HEAD}<p>Updated on 3 May 2024 at 10:35. First published on 2 May 2024 at 8:12.</p><span>By Jane Doe</span>{_BOTH}",
        "Harbour bridge closes for winter after storm\nBy Jane Doe\n"
        "Engineers found cracks in two pillars. The city looks for another way to the island, and many will have "
        "to wait for it.\n"
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not "
        "open again before spring.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
        "the repair is going to cost."
    ],
)
def standfirst_line(document: Document) -> Iterator[Found]:
    """In text, the lines between the headline and the byline or date; in HTML, where only one paragraph stands there, that."""
    frame = story_frame(document)
    if document.mode != "text" or frame.title < 0:
        if _is_alone_above_byline(document, frame):
            yield *span(document, frame.title_end), "alone between the headline and the byline"
        return
    end = min(frame.body + 4, frame.title_end + 6, len(document))
    front = [block for block in range(frame.title_end, end) if _is_front_line(document, block)]
    if not front:
        return
    yield from _summaries(document, range(frame.title_end, front[0]), "stands between the headline and the byline")
    below = front[0] + 1
    while below in front:
        below += 1
    reach = range(below, min(below + MAX_SUMMARIES + 1, frame.body + 4, len(document)))
    dated = any(_is_date(document, block) for block in range(front[0], below))
    lines = (block for block in reach if _is_front_line(document, block) and not (dated and _is_date(document, block)))
    signed = next(lines, below)
    yield from _summaries(document, range(below, signed), "stands between the date and the byline")


def _summaries(document: Document, blocks: range, why: str) -> Iterator[Found]:
    """The lines that are as long as a standfirst and no caption."""
    folded, words = document.folded_texts, document.words
    for block in blocks:
        if " | " in folded[block] and document.texts[block][-1] not in STOPS:  # a row of topics
            continue
        if MIN_STANDFIRST <= words[block] <= MAX_STANDFIRST and credit(folded[block], words[block]) is None:
            yield *span(document, block), why


#: Between date and byline so many lines of summary may stand.
MAX_SUMMARIES = 3
#: So many words a standfirst of one line may have in text.
MIN_STANDFIRST, MAX_STANDFIRST = 6, 110


def _is_front_line(document: Document, block: int) -> bool:
    if says_who_or_when(document, block) or is_bare_name(document, block):
        return True
    return document.words[block] <= MAX_MIXED and is_mixed(document.texts[block])


MAX_MIXED = 20


def _is_date(document: Document, block: int) -> bool:
    """Whether a line is a date and nothing else: below another one it is the day of what the text tells of."""
    return is_date_line(document.texts[block], document.folded_texts[block], document.words[block])


@rule(
    "standfirst.above-dateline",
    kind="standfirst",
    basis="place",
    certain=True,
    takes=[
        "Harbour bridge closes for winter after storm\nShare\n⟦Engineers found cracks in two pillars. The city looks for another "
        "way to the island.⟧\nHARBOURTOWN (AP) — The old harbour bridge will close to all traffic in November, the city said on "
        "Monday, and it will not open again before spring.\nEngineers found cracks in two of its pillars after the storm of last "
        "week, and nobody knows yet what the repair is going to cost."
    ],
    leaves=[
        "Harbour bridge closes for winter after storm\nShare\nEngineers found cracks in two pillars. The city looks for another "
        "way to the island.\nThe old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.\nEngineers found cracks in two of its pillars after the storm of last week, and nobody "
        "knows yet what the repair is going to cost."
    ],
)
def above_dateline(document: Document) -> Iterator[Found]:
    """In text, the one line between the headline and the paragraph that begins with the place it was written at."""
    frame = story_frame(document)
    if document.mode != "text" or frame.last < 0:
        return
    reach = range(max(frame.title_end, frame.body - 1, 0), min(frame.body + MAX_ABOVE, frame.last))
    begins = next((block for block in reach if opens_with_place(document.texts[block])), -1)
    first = begins - 1 if frame.title < 0 else max(frame.title_end, begins - MAX_ABOVE)
    lines = list(_summaries(document, range(max(first, 0), begins), "stands above the dateline"))
    if len(lines) == 1 and lines[0][1] - lines[0][0] <= MAX_LEAD:  # more are a text that comes to speak of another place
        yield from lines


#: A summary above a dateline has so many characters at most, and stands so many lines above it at most.
MAX_LEAD, MAX_ABOVE = 450, 4
