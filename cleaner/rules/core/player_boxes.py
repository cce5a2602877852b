"""Players of recordings in boxes of their own beside the text: a title, maybe a line about it, and how long it is."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.patterns import lazy
from cleaner.document.small_boxes import BOXES, box_around, is_beside_text, text_paragraphs
from cleaner.rules.rule import Found, rule

#: A player has so many lines and words at most, and each line so many: longer ones tell what the article's own recording has.
LINES, WORDS, LINE = 6, 45, 12
#: How long a recording is, or how far it is played.
_LENGTH = lazy(
    r"(?:0?0:00[ /]{1,3})?(?:\d{1,2}:\d\d(?::\d\d)?|\d{1,3} ?(?:min|mins|minut\w{1,3}|мин|хв|dk|分|분)\.?)$"
)
_LONGEST_LENGTH = 18
#: A clock that nobody started. A player has one, or a button: what clock times of a live blog stand beside has neither.
_STARTS = ("0:00", "00:00")
_BOXES = BOXES | {"figure"}
_PARAGRAPH = "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and not before May.</p>"
_PAGE = "<html><body><h1>Harbour bridge closes</h1><article>{0}{0}{1}{0}{0}</article></body></html>"


def _page(box: str) -> str:
    return _PAGE.format(_PARAGRAPH, box)


@rule(
    "notice.player-box",
    kind="notice",
    takes=[
        _page("<div><button></button><div>⟦Low water</div><div>Who owns the mud?</div><span>24 min⟧</span></div>"),
        _page("<figure><p>⟦Low water</p><p>Who owns the mud?</p><p>0:00</p><p>18:42⟧</p></figure>"),
    ],
    leaves=[
        _page("<div><div>14:05</div><div>The bridge is closed, and the ferry is full.</div></div>"),
        _page("<div><p>Bake the loaf, and leave the door shut.</p><p>24 min</p></div>"),
        _page("<div><button></button><p>The horn was heard on the island for the first time in this year.</p><i>0:42</i></div>"),
        _page("<figure><audio></audio><figcaption>The horn of the ferry, as the island hears it.</figcaption></figure>"),
    ],
)
def player_box(document: Document) -> Iterator[Found]:
    """In HTML, the lines of a small box beside the text that has a button or a clock at its start, and says how long it plays."""
    if document.mode == "text":
        return
    folded, done = document.folded_texts, 0
    text = text_paragraphs(document)
    for block in range(text[0] + 1 if text else len(document), len(document)):
        line = folded[block]
        if block < done or len(line) > _LONGEST_LENGTH or not line[0].isdecimal() or _LENGTH.match(line) is None:
            continue
        row, box = box_around(document, block, LINES, WORDS, _BOXES)
        if len(box) > 1 and _plays(document, row, box) and is_beside_text(document, row, box):
            done = box.stop
            for part in box:
                yield document.start[part], document.end[part], "stands in a box with a player and its length"


def _plays(document: Document, row: int, box: range) -> bool:
    """Whether a box has a button or a clock that nobody started, and neither a picture's caption nor a longer line."""
    if any(document.tag[block] == "figcaption" or document.words[block] > LINE for block in box):
        return False
    buttons = document.elements.tag[row : document.elements.stop[row]]
    return "button" in buttons or any(document.folded_texts[block].startswith(_STARTS) for block in box)
