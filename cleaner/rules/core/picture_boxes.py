"""Rules for captions that no element is named for: what stands beside a picture in a box of its own."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.headlines import HEADINGS
from cleaner.document.names import bare
from cleaner.rules.core.content_captions import article_captions
from cleaner.rules.core.example_story import BODY, HEAD
from cleaner.rules.core.front_marks import CAPTION_MARKS, NOT_MARKS, marks_of, span, within
from cleaner.rules.core.story_frame import Frame, story_frame
from cleaner.rules.rule import Found, rule

#: The words that pages name a box with a picture and its text by.
_PICTURE_WORDS = frozenset(
    "pic picture pictures picbox image images img photo photos foto fotos bild bilder imagen imagem immagine afbeelding obrazek "
    "zdjecie figure gallery slide slideshow fotogalerie bildergalerie galerie lightbox mediabox photobox imagebox".split()
)
#: Such a box is so many elements around the text at most, and holds so many blocks.
BOX_LEVELS, IN_BOX = 3, 3
#: So many words a caption has.
CAPTION_WORDS = range(4, 61)
_NOT_CAPTIONS = HEADINGS | {"li", "td", "th", "button", "input", "label", "dt", "dd", "pre", "time"}


@rule(
    "caption.picture-box",
    kind="caption",
    certain=True,
    takes=[
        f"{HEAD}{BODY}<div class='picBox'><img src='a.jpg'><p>⟦The bridge in autumn, seen from the island⟧</p></div>{BODY}"
        "</article></body></html>"
    ],
    leaves=[
        f"{HEAD}{BODY}<div class='textBox'><img src='a.jpg'><p>The bridge in autumn, seen from the island</p></div>{BODY}"
        "</article></body></html>",
        f"{HEAD}{BODY}<div class='picBox'><a href='/b'><img src='a.jpg'><p>The bridge in autumn, seen from the island</p></a>"
        f"</div>{BODY}</article></body></html>",
    ],
)
def picture_box(document: Document) -> Iterator[Found]:
    """The text beside a picture among the paragraphs, in an element that is named for pictures and holds little else."""
    frame = story_frame(document)
    around = frame.around
    done = -1
    for _, _, before in document.raw.images:
        if before not in around:
            continue
        for block in (before - 1, before):
            row = _box_of(document, block, before) if block in around else 0
            first, last = (document.elements.first[row], document.elements.last[row]) if row else (0, 0)
            for other in range(max(first, done + 1), last):
                if _may_be_caption(document, other, frame):
                    yield *span(document, other), "stands beside a picture, in a box named for it"
            done = max(done, last - 1)


def _box_of(document: Document, block: int, picture: int) -> int:
    """The element around a block that holds the picture with it, is named for pictures and holds little else; 0 for none."""
    elements = document.elements
    row = document.element[block]
    for _ in range(BOX_LEVELS):
        if row <= 0 or elements.last[row] - elements.first[row] > IN_BOX:
            return 0
        if elements.first[row] <= picture <= elements.last[row] and document.token_words(row) & _PICTURE_WORDS:
            return row
        row = elements.parent[row]
    return 0


def _may_be_caption(document: Document, block: int, frame: Frame) -> bool:
    if frame.title <= block < frame.title_end or document.words[block] not in CAPTION_WORDS or document.is_linked(block):
        return False
    if document.tag[block] in _NOT_CAPTIONS or within(document, block, HEADINGS, 3):
        return False
    return bare(document.texts[block]) not in frame.titles and not marks_of(document, block) & NOT_MARKS


@rule(
    "caption.title",
    kind="caption",
    certain=True,
    takes=[
        f"{HEAD}{BODY}<figure><video></video><h3>⟦Bridge closes for the winter⟧</h3><figcaption>The bridge, seen from the "
        f"island</figcaption></figure>{BODY}</article></body></html>"
    ],
    leaves=[
        f"{HEAD}{BODY}<h3>Bridge closes for the winter</h3><figure><figcaption>The bridge, seen from the island</figcaption>"
        f"</figure>{BODY}</article></body></html>"
    ],
)
def media_title(document: Document) -> Iterator[Found]:
    """The heading of a video or picture, right above its caption and with it in a figure or an element named for captions."""
    frame = story_frame(document)
    for block, _ in article_captions(document):
        above = block - 1
        if above < 0 or document.words[above] not in TITLE_WORDS or frame.title <= above < frame.title_end:
            continue
        if _is_titled(document, above) and _share_box(document, above, block):
            yield *span(document, above), "the heading of a picture or video, above its caption"


#: So many words the heading of a video has.
TITLE_WORDS = range(2, 18)
#: A figure, or a box named for captions, is so many elements around the caption at most.
FIGURE_LEVELS = 5


def _is_titled(document: Document, block: int) -> bool:
    return within(document, block, HEADINGS, 3) or bool(marks_of(document, block, 1) & {"title", "headline"})


def _share_box(document: Document, above: int, caption: int) -> bool:
    """Whether one figure, or one element named for captions, holds both blocks."""
    elements = document.elements
    row = document.element[caption]
    for _ in range(FIGURE_LEVELS):
        if row <= 0:
            return False
        if elements.first[row] <= above:
            return elements.tag[row] == "figure" or bool(document.token_words(row) & CAPTION_MARKS)
        row = elements.parent[row]
    return False
