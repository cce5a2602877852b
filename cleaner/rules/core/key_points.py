"""Rules for key points: the list of a story's most important facts between its headline and its text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cleaner.document.document import Document
from cleaner.document.front_marks import NOT_MARKS, marks_of, row_around, span, within
from cleaner.document.headline_lines import says_who_or_when
from cleaner.document.key_point_words import HEADING_WORDS, heads_key_points
from cleaner.document.line_shapes import BULLETS
from cleaner.document.paragraphs import PARAGRAPH_WORDS
from cleaner.document.sentence_ends import STOPS
from cleaner.document.story_frame import MAX_FRONT, Frame, story_frame
from cleaner.rules.core.example_story import BODY, HEAD, LINES
from cleaner.rules.core.prose_above import sentences
from cleaner.rules.rule import Found, rule


@rule(
    "standfirst.key-points",
    kind="standfirst",
    basis="layout",
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for "
        "winter</h1><div><h2>⟦Key points</h2><ul><li>Two pillars are cracked</li>"
        "<li>The ferry will run at night⟧</li></ul></div>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></body></html>"
    ],
    leaves=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1>"
        "<p>The key points, the mayor said, were two: that two pillars are cracked, and that the ferry will run "
        "at night until the spring.</p>"
        "<ul><li>Two pillars are cracked</li><li>The ferry will run at night</li></ul></body></html>"
    ],
)
def key_points(document: Document) -> Iterator[Found]:
    """A list of key points between headline and text, with its heading; or a list whose element is named as a summary."""
    frame = story_frame(document)
    if document.mode == "text":
        yield from _key_lines(document, frame)
    if document.mode != "html" or frame.title < 0:
        return
    for block, why in marked_points(document, frame):
        yield *span(document, block), why


def marked_points(document: Document, frame: Frame) -> Iterator[tuple[int, str]]:
    """The blocks of key points below the headline, with what says that they are."""
    inside = ""
    for block in range(frame.title_end, min(frame.title_end + MAX_FRONT, max(frame.front_end, frame.body) + 8, len(document))):
        if document.words[block] <= HEADING_WORDS and heads_key_points(document.folded_texts[block]):
            if _is_entry(document, block) or _is_entry(document, block + 1):
                continue
            if _is_below_text(document, frame, block):
                return
            inside = "its heading names key points"
            yield block, inside
        elif document.tag[block] == "li" or within(document, block, _ITEMS, 3):
            if inside and _is_entry(document, block):
                return
            if inside or (
                marks_of(document, block, 4) & {"summary", "takeaways", "keypoints", "bullets"}
                and not marks_of(document, block, 4) & NOT_MARKS
            ):
                inside = inside or "a list named as a summary"
                yield block, inside
        elif inside:
            return


def _is_below_text(document: Document, frame: Frame, block: int) -> bool:
    """Whether more sentences stand between the headline and a heading of key points than a standfirst has."""
    first = frame.title_end if frame.title >= 0 else max(0, frame.body - POINTS_ABOVE)
    return sum(1 for _ in islice(sentences(document, range(first, block)), MAX_ABOVE + 1)) > MAX_ABOVE


#: Standfirst and a first paragraph may stand above key points: of 486 labelled pages three have them below three sentences or
#: more, and there they are a part of the text.
MAX_ABOVE = 2
#: In text, key points are looked for from so many lines above the first paragraph on.
POINTS_ABOVE = 12


def _is_entry(document: Document, block: int) -> bool:
    """Whether a block is one link: an entry of a table of contents, where a summary is one of the headings, or of a menu."""
    return block < len(document) and document.link_density(block) > LINKED


#: The share of an entry that its link has.
LINKED = 0.8


#: A key point in text has at most so many words, and a list of them so many lines.
POINT_WORDS, POINTS = 16, range(2, 7)


def _key_lines(document: Document, frame: Frame) -> Iterator[Found]:
    """In text: the heading of key points near the text's beginning, with the few lines of one sentence that follow it."""
    heading, end = _lines_of_points(document, frame)
    if heading < 0 or _is_below_text(document, frame, heading):
        return
    if end > heading:
        for point in range(heading, end):
            yield *span(document, point), "its heading names key points"
    elif all(document.words[point] >= SHORTEST_POINT for point in range(heading + 1, min(heading + 3, len(document)))):
        yield *span(document, heading), "names key points, though nothing says where they end"


def _lines_of_points(document: Document, frame: Frame) -> tuple[int, int]:
    """In text, the first heading of key points near the text's beginning and the line behind the points, 0 where nothing says
    which it is; (-1, 0) without such a heading."""
    for block in range(max(0, frame.body - POINTS_ABOVE), min(frame.body + 6, len(document))):
        if document.words[block] > HEADING_WORDS or not heads_key_points(document.folded_texts[block]):
            continue
        last = frame.title if frame.title > block else len(document)
        end = _behind_bullets(document, block + 1)
        if end == block + 1:
            while end < last and 4 <= document.words[end] <= POINT_WORDS and ". " not in document.texts[end]:
                end += 1
            if end - block - 1 not in POINTS:
                end = _long_points(document, block + 1)
        return block, end if end - block - 1 in POINTS else 0
    return -1, 0


def _behind_bullets(document: Document, first: int) -> int:
    """Behind the last of the lines that begin with a bullet: such points end where the bullets do."""
    lines = range(first, min(first + POINTS.stop, len(document)))
    return next((line for line in lines if not document.texts[line].startswith(BULLETS)), lines.stop)


#: What stands below a heading of key points has so many words, where the entries of a menu have fewer.
SHORTEST_POINT = 8


def _long_points(document: Document, first: int) -> int:
    """Behind the last of the points that are as long as paragraphs: a short line without a full stop ends them."""
    end = first
    while end < len(document) and end - first < POINTS.stop and _may_be_long(document, end):
        end += 1
    over = end < len(document) and document.words[end] < LONG_POINT[0] and document.texts[end][-1] not in STOPS
    return end if over else first


def _may_be_long(document: Document, block: int) -> bool:
    least = SENTENCE if document.texts[block].endswith(".") else LONG_POINT[0]
    return least <= document.words[block] <= LONG_POINT[1]


#: So many words a point has that is as long as a paragraph, and one at least that is a sentence among them.
LONG_POINT, SENTENCE = (14, 80), 5


_FACTS = (
    f"{LINES.format('', '')}\nThe ferry to the island, which had stopped for the night, is going to run again in the morning.\n"
    "{}The harbour board is going to meet again in May, on the future of the night ferry and of its landing stage."
)


@rule(
    "list_item.key-facts",
    kind="list_item",
    takes=[_FACTS.format("Key facts\n⟦Two pillars are cracked now\nThe ferry will run at night⟧\n")],
    leaves=[
        _FACTS.format("Most read\nTwo pillars are cracked now\nThe ferry will run at night\n"),
        LINES.format("Key facts\nTwo pillars are cracked now\nThe ferry will run at night\n", ""),
    ],
)
def key_facts(document: Document) -> Iterator[Found]:
    """In text, the few lines below a heading of key points that stands below the first paragraphs: a part of the text."""
    heading, end = _facts(document)
    for point in range(heading + 1, end):
        yield *span(document, point), "below a heading of key points, among the text's paragraphs"


@rule(
    "heading.key-facts",
    kind="heading",
    takes=[_FACTS.format("⟦Key facts⟧\nTwo pillars are cracked now\nThe ferry will run at night\n")],
    leaves=[
        _FACTS.format("Key facts\n"),
        LINES.format("Key facts\nTwo pillars are cracked now\nThe ferry will run at night\n", ""),
    ],
)
def key_facts_heading(document: Document) -> Iterator[Found]:
    """In text, the heading of key points that stands below the first paragraphs, above a few lines: a part of the text."""
    heading, end = _facts(document)
    if end:
        yield *span(document, heading), "names key points, among the text's paragraphs"


def _facts(document: Document) -> tuple[int, int]:
    """In text, the heading of key points below the first paragraphs and the line behind the points; (-1, 0) without one."""
    frame = story_frame(document)
    heading, end = _lines_of_points(document, frame) if document.mode == "text" else (-1, 0)
    return (heading, end) if end and _is_below_text(document, frame, heading) else (-1, 0)


_ITEMS = frozenset({"li"})

#: The head and the text of a story, on a page that says that it is news.
_HEAD = HEAD.replace("</title>", '</title><script type="application/ld+json">{"@type": "NewsArticle"}</script>')


def _is_of_newsroom(document: Document) -> bool:
    """Whether the page says of itself that it is news: key points of blogs are a part of the text."""
    return any("NewsArticle" in script for script in document.raw.json_ld)


@rule(
    "standfirst.key-points-first",
    kind="standfirst",
    basis="layout",
    certain=True,
    takes=[
        f"{_HEAD}<div><h2>⟦Key points</h2><ul><li>Two pillars of the bridge are cracked</li>"
        f"<li>The ferry will run at night⟧</li></ul></div>{BODY}"
    ],
    leaves=[
        f"{_HEAD}{BODY}<div><h2>Key points</h2><ul><li>Two pillars of the bridge are cracked</li>"
        "<li>The ferry will run at night</li></ul></div></article></body></html>"
    ],
)
def key_points_first(document: Document) -> Iterator[Found]:
    """Key points with their heading before the first paragraph, in HTML a newsroom's: those of blogs are a part of the text."""
    frame = story_frame(document)
    if document.mode == "text":
        lines = list(_key_lines(document, frame))
        yield from lines if lines and lines[0][0] <= document.start[min(frame.body, len(document) - 1)] else ()
        return
    if frame.title < 0 or not _is_of_newsroom(document):
        return
    points = [block for block, _ in marked_points(document, frame)]
    if points and points[0] <= frame.body and document.tag[points[0]] != "li":
        for block in points:
            yield *span(document, block), "key points before the text's first paragraph"


@rule(
    "standfirst.points-without-heading",
    kind="standfirst",
    basis="layout",
    certain=True,
    takes=[
        f"{_HEAD}<p>By Jane Doe</p><ul><li>⟦Two pillars of the old bridge are cracked.</li>"
        f"<li>The ferry to the island will run at night.⟧</li></ul>{BODY}"
    ],
    leaves=[
        f"{_HEAD}<h2>What we know so far</h2><ul><li>Two pillars of the old bridge are cracked.</li>"
        f"<li>The ferry to the island will run at night.</li></ul>{BODY}",
        f"{_HEAD}{BODY}<ul><li>Two pillars of the old bridge are cracked.</li>"
        "<li>The ferry to the island will run at night.</li></ul></article></body></html>",
        f"{_HEAD}<ul><li><a href='/a'>Two pillars of the old bridge are cracked</a></li>"
        f"<li><a href='/b'>The ferry to the island will run at night</a></li></ul>{BODY}",
        f"{_HEAD.replace('NewsArticle', 'BlogPosting')}<ul><li>Two pillars of the old bridge are cracked.</li>"
        f"<li>The ferry to the island will run at night.</li></ul>{BODY}",
    ],
)
def points_without_heading(document: Document) -> Iterator[Found]:
    """In a newsroom's HTML, the list of a few sentences that stands between the headline and the first paragraph."""
    frame = story_frame(document)
    if frame.title < 0 or not _is_of_newsroom(document):
        return
    points = _first_list(document, frame)
    if points.start > frame.title_end and row_around(document, points.start - 1, _SUBHEADS, 2):
        return  # a section of the text with a heading of its own: "What we know so far"
    if len(points) in POINTS and all(_is_point(document, block) for block in points) and _text_follows(document, points.stop):
        for block in points:
            yield *span(document, block), "a list of sentences between headline and text"


def _first_list(document: Document, frame: Frame) -> range:
    """The blocks of the first list below the headline that has a sentence, where no paragraph stands above it."""
    for block in range(frame.title_end, min(frame.title_end + MAX_FRONT, frame.body + 1, len(document))):
        item = row_around(document, block, _ITEMS, ITEM_LEVELS)
        if not item and block == frame.body:
            return range(0)
        if item and document.words[block] >= POINT_LENGTHS.start and not document.link_chars[block]:
            row = document.elements.parent[item]
            return range(max(document.elements.first[row], frame.title_end), document.elements.last[row])
    return range(0)


def _is_point(document: Document, block: int) -> bool:
    """Whether a block is a whole list item without a link, as long as a sentence."""
    item = row_around(document, block, _ITEMS, ITEM_LEVELS)
    if not item or document.elements.last[item] - document.elements.first[item] > 1 or document.hidden[block]:
        return False
    if document.words[block] not in POINT_LENGTHS or document.link_chars[block] or says_who_or_when(document, block):
        return False
    return not marks_of(document, block, 4) & NOT_MARKS


_SUBHEADS = frozenset({"h2", "h3", "h4", "h5", "h6"})
#: A list item may have so many elements inside it around its text, itself counted.
ITEM_LEVELS = 3
#: So many words a point without a heading has.
POINT_LENGTHS = range(5, 46)


def _text_follows(document: Document, first: int) -> bool:
    """Whether the next block as long as a paragraph is one, and no entry of a further list."""
    reach = range(first, min(first + TEXT_WITHIN, len(document)))
    text = next((block for block in reach if document.words[block] >= PARAGRAPH_WORDS), None)
    return text is not None and row_around(document, text, _ITEMS, ITEM_LEVELS) == 0


#: Between the points and the text stand so many lines at most: the picture's, an advertisement.
TEXT_WITHIN = 16
