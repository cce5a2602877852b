"""Rules for the captions and credits of the pictures among the paragraphs. Each keeps its span under its kind."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.credit_lines import MAX_CAPTION_WORDS, credit, credit_alone, is_remark, likely_credits
from cleaner.document.document import Document
from cleaner.document.front_marks import (
    CAPTION_MARKS,
    FIGURES,
    NOT_MARKS,
    marks_of,
    span,
    within,
)
from cleaner.document.headlines import HEADINGS
from cleaner.document.names import bare, one_line
from cleaner.document.once import once
from cleaner.document.patterns import lazy
from cleaner.document.rows import rows_of
from cleaner.document.story_frame import Frame, story_frame
from cleaner.rules.core.example_story import BETWEEN
from cleaner.rules.rule import Found, rule

_LINES = (
    f"{BETWEEN}\nThe ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour "
    "master said on the phone."
)


@rule(
    "caption.figure",
    kind="caption",
    certain=True,
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p>"
        "<figure><img src='a.jpg'><figcaption>⟦The bridge in autumn⟧</figcaption></figure>"
        "<p>Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
        "the repair is going to cost.</p></body></html>",
        "<html><head><title>Harbour bridge closes for winter</title></head><body><section class='teaser-image'><p "
        "class='teaser-image__credits'>⟦Jane Doe/Post⟧</p></section><h1>Harbour bridge closes for winter</h1>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></body></html>",
    ],
    leaves=[
        "<html><body><p>The figcaption of the picture, the bridge in autumn, was read aloud in the council, and "
        "it said that all was well.</p>"
        "<figure><a href='/b'><figcaption>The bridge in autumn</figcaption></a></figure></body></html>",
    ],
)
def caption_in_figure(document: Document) -> Iterator[Found]:
    """The caption or credit of a picture among the paragraphs, by its element or the name of it."""
    for block, why in article_captions(document):
        yield *span(document, block), why


@once
def article_captions(document: Document) -> list[tuple[int, str]]:
    """The captions among the paragraphs that are marked as such, each with what marks it; the same list each time."""
    return list(_marked_captions(document)) if document.mode == "html" else []


def _marked_captions(document: Document) -> Iterator[tuple[int, str]]:
    frame = story_frame(document)
    elements = document.elements
    figured = {block for row in rows_of(elements.tag, "figcaption") for block in range(elements.first[row], elements.last[row])}
    for block in frame.around:
        words = document.words[block]
        linked = document.is_linked(block)
        if words > MAX_CAPTION_WORDS or frame.title <= block < frame.title_end:
            continue
        in_figure = block in figured and within(document, block, FIGURES)
        if linked and not (words <= 12 and frame.body < block < frame.last and in_figure and within(document, block, FIGURES, 3)):
            continue
        if in_figure:
            if not marks_of(document, block, 5) & _NOT_FIGURE:
                yield block, "stands in a figcaption"
            continue
        marks = marks_of(document, block)
        if marks & CAPTION_MARKS and not marks & (NOT_MARKS if block >= frame.body else _NOT_LEAD):
            yield block, "its element is named as a caption or credit"


#: Above the text an article's own head is named as its teaser on many pages.
_NOT_LEAD = NOT_MARKS - {"teaser"}
_NOT_FIGURE = frozenset(
    {"related", "teaser", "teasers", "author", "authors", "newsletter", "recommended", "promo", "bio", "byline"}
)


@rule(
    "caption.in-figure",
    kind="caption",
    basis="place",
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p>"
        "<figure><img src='a.jpg'><div>⟦The bridge in autumn⟧</div></figure>"
        "<p>Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
        "the repair is going to cost.</p></body></html>",
    ],
    leaves=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p>"
        "<figure><img src='a.jpg'><h3>The bridge in autumn</h3><p>It was closed in the winter of 2019 as well.</p></figure>"
        "<figure><div>Nine years of repairs</div></figure>"
        "<p>Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
        "the repair is going to cost.</p></body></html>",
    ],
)
def line_in_figure(document: Document) -> Iterator[Found]:
    """A line or two in the <figure> of a picture among the paragraphs, where no <figcaption> is in it."""
    around = story_frame(document).around
    for block in sorted(_in_bare_figures(document)):
        is_line = block in around and document.words[block] <= FIGURE_WORDS and not document.is_linked(block)
        if is_line and not marks_of(document, block, 5) & _NOT_FIGURE:
            yield *span(document, block), "stands in a picture's figure"


def _in_bare_figures(document: Document) -> set[int]:
    """The blocks of the figures that hold a picture, a line or two, and nothing that is more than a caption."""
    elements, pictures = document.elements, {before for _, _, before in document.raw.images}
    found: set[int] = set()
    for row in rows_of(elements.tag, "figure"):
        first, last = elements.first[row], elements.last[row]
        if not 0 < last - first <= FIGURE_BLOCKS or pictures.isdisjoint(range(first, last + 1)):
            continue
        if _NOT_BARE.isdisjoint(elements.tag[row : elements.stop[row]]):
            found.update(range(first, last))
    return found


#: A figure with more blocks is a card, a table or a whole list. Of those with no more none on the dev corpora's articles holds a
#: paragraph of the text that is no longer than a caption.
FIGURE_BLOCKS = 3
#: What has a caption of its own, or is none.
_NOT_BARE = HEADINGS | frozenset("figcaption blockquote table pre ul ol dl form button".split())
#: In such a figure longer ones are as often paragraphs.
FIGURE_WORDS = 60


@rule(
    "caption.credit",
    kind="caption",
    certain=True,
    takes=[
        "The old harbour bridge, seen from the island in the autumn of 2023. (Jane Doe/Getty Images)",
        "Photo: Jane Doe",
        "FILE - The old harbour bridge, seen from the island on a day in October.",
        "The old harbour bridge by night © 2024 Jane Doe",
    ],
    leaves=[
        "The photo by Jane Doe shows the harbour bridge, and the agency sold it to Getty Images for a price that "
        "nobody would name.",
        "The old harbour bridge will close in November, the city said on Monday. (AP)",
        "Villkor Kontakt © 2024 Skell Post. Alla rättigheter förbehållna.",
        "Automatic lights on the old bridge (with on/off capability)",
        "Ask the harbour master for a better view (throw in some images and a question).",
    ],
)
def caption_credit(document: Document) -> Iterator[Found]:
    """A line that begins or ends with the credit of a picture."""
    frame = story_frame(document)
    around = frame.pictured if document.mode == "text" else frame.around
    blocks = around if frame.last >= 0 else range(len(document))
    around_end = frame.around.stop if frame.last >= 0 else len(document)
    words, folded, start, end = document.words, document.folded_texts, document.start, document.end
    likely = {blocks.start + place for place in likely_credits(folded[blocks.start : blocks.stop])}
    among = range(frame.body + 1, frame.last) if document.mode == "text" else range(0)
    short = {block for block in among if words[block] <= 8}
    for block in sorted(likely | short.intersection(blocks)):
        if words[block] <= MAX_CAPTION_WORDS and (words[block] <= 5 or not document.is_linked(block)):
            why = credit(folded[block], words[block]) if block in likely else None
            if why is not None and is_remark(document.texts[block], why):
                continue
            if why is None and block in short:
                why = credit_alone(document.texts[block], words[block])
            if why is None or (block >= around_end and not why.startswith("begins")):
                continue
            yield start[block], end[block], why
            above = block - 1
            if document.mode == "text" and words[block] <= 8 and above in around and is_caption_above(document, above, frame):
                yield start[above], end[above], "stands above a picture's credit"


def is_caption_above(document: Document, block: int, frame: Frame) -> bool:
    """Whether a line of text above a credit may be the caption: among the paragraphs one sentence, no heading; else a few."""
    text, words = document.texts[block], document.words[block]
    ended = text.endswith((".", "”", '"'))
    if not frame.body <= block <= frame.last:
        least = MIN_ABOVE if ended else MIN_OPEN
        return least <= words <= 60 and not frame.title <= block < frame.title_end + (not ended)
    if block == frame.body or not (ended or words >= 8):
        return False
    return 2 <= words <= ONE_SENTENCE and (". " not in text[5:] or words <= TWO_SENTENCES)


#: A caption above its credit but outside the text is a sentence: so many words at least.
MIN_ABOVE = 6
#: Without a full stop it is one of so many words, and not right below the headline, where summaries have none.
MIN_OPEN = 16
#: And among the paragraphs so many at most, in one sentence or in two.
ONE_SENTENCE, TWO_SENTENCES = 28, 24


@rule(
    "caption.gallery",
    kind="caption",
    takes=[
        _LINES.format("View 6 Images\n⟦The bridge in the autumn of 2023⟧"),
        "Harbour bridge closes for winter after storm\nBy Jane Doe\nView 3 Images\n⟦The bridge in the autumn of 2023⟧\n"
        + _LINES.format("On the island"),
    ],
    leaves=[_LINES.format("You can view 6 images in the museum\nThe bridge in the autumn of 2023")],
)
def gallery_caption(document: Document) -> Iterator[Found]:
    """In text, the short line behind the words that open a gallery."""
    if document.mode != "text":
        return
    frame = story_frame(document)
    folded, words = document.folded_texts, document.words
    for block in frame.below_title:
        if words[block] <= 4 and _GALLERY.match(folded[block]) and 2 <= words[block + 1] <= GALLERY_WORDS:
            yield *span(document, block + 1), "stands behind the words that open a gallery"


GALLERY_WORDS = 30
_GALLERY = lazy(
    r"(?:view|see) (?:\d{1,3} images?|gallery|all images)$|view image in fullscreen$|"
    r"\d{1,3} (?:bilder|fotos|images)$|bild \d+ von \d+$"
)


@rule(
    "caption.alternative-text",
    kind="caption",
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p>"
        "<div><a href='#'><img src='a.jpg' alt='The bridge, seen from the island'></a>"
        "<p>⟦The bridge, seen from the island⟧</p></div>"
        "<p>Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
        "the repair is going to cost.</p></body></html>"
    ],
    leaves=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p>"
        "<img src='a.jpg' alt='The bridge and its pillars'><h2>The bridge and its pillars</h2>"
        "<p>Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
        "the repair is going to cost.</p></body></html>"
    ],
)
def alternative_text(document: Document) -> Iterator[Found]:
    """The line beside a picture of the article that says the picture's alternative text again."""
    frame = story_frame(document)
    around = frame.around
    for _, alt, before in document.raw.images:
        if before not in around or not SHORTEST_ALT <= len(alt) <= LONGEST_ALT:
            continue
        key = bare(one_line(alt))
        for block in range(max(around.start, before - 1), min(around.stop, before + BESIDE)):
            if _may_say_alt(document, block, frame) and _says_again(bare(document.texts[block]), key):
                yield *span(document, block), "says what the picture beside it has as its alternative text"


#: How long an alternative text is, in characters, and how many blocks behind its picture the caption stands.
SHORTEST_ALT, LONGEST_ALT, BESIDE = 20, 600, 3


def _says_again(key: str, alt: str) -> bool:
    """Whether a line says an alternative text, or the one goes on where the other ends: a credit may be in one of them only."""
    short, long = sorted((key, alt), key=len)
    return len(short) >= SHORTEST_ALT and long.startswith(short) and 3 * len(short) > 2 * len(long)


def _may_say_alt(document: Document, block: int, frame: Frame) -> bool:
    """Whether a block may be a caption that nothing marks: no heading, no link, no list's, not the headline again."""
    if frame.title <= block < frame.title_end or not 4 <= document.words[block] <= 60 or document.tag[block] in _NOT_CAPTIONS:
        return False
    if document.is_linked(block) or within(document, block, HEADINGS, 3):
        return False
    return bare(document.texts[block]) not in frame.titles and not marks_of(document, block) & NOT_MARKS


_NOT_CAPTIONS = HEADINGS | {"li", "td", "th", "button", "input", "dt", "dd", "pre"}
