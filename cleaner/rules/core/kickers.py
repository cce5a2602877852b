"""Rules for kickers: the few words above the headline that say what the story is about. Each keeps its span under `title`."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.front_marks import KICKER_MARKS, NOT_MARKS, marks_of, span
from cleaner.document.headline_lines import COMPARED, says_who_or_when
from cleaner.document.moments import has_digit
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.document.story_frame import story_frame, title_boxes
from cleaner.rules.rule import Found, rule


@rule(
    "title.kicker",
    kind="title",
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><header><span "
        "class='kicker'>⟦City life⟧</span><h1>Harbour bridge closes for winter</h1></header>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></body></html>"
    ],
    leaves=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><nav><a href='/'>Home</a> <a "
        "href='/city'>City life</a></nav>"
        "<h1>Harbour bridge closes for winter</h1>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></body></html>"
    ],
)
def kicker(document: Document) -> Iterator[Found]:
    """The few words directly above the headline, in the headline's own box or in an element named as its kicker."""
    frame = story_frame(document)
    block = frame.title - 1
    if not frame.sure or block < 0 or not 0 < document.words[block] <= 6:
        return
    if marks_of(document, block, 2) & KICKER_MARKS and _is_named_kicker(document, block):
        yield *span(document, block), "stands above the headline and is named as its kicker"
        return
    if document.text[document.end[block] - 1] in ".:,!":
        return
    elements = document.elements
    row = elements.parent[document.element[frame.title]]
    for _ in range(2):
        if row > 0 and elements.first[row] == block and marks_of(document, block, 4) & KICKER_MARKS:
            yield *span(document, block), "stands above the headline in its box"
            return
        row = elements.parent[row] if row > 0 else 0


def _is_named_kicker(document: Document, block: int) -> bool:
    """Whether what an element is named as is no link to a section, and no word for the sort of page."""
    return not document.link_chars[block] and document.folded_texts[block] not in _NO_KICKERS


@rule(
    "title.kicker-in-box",
    kind="title",
    basis="place",
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><main><hgroup><p>⟦Storm on the coast⟧</p>"
        "<h1>Harbour bridge closes for winter</h1></hgroup>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></main></body></html>"
    ],
    leaves=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><main><hgroup><a href='/city'>City life</a>"
        "<h1>Harbour bridge closes for winter</h1></hgroup>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></main></body></html>"
    ],
)
def kicker_in_box(document: Document) -> Iterator[Found]:
    """The few words without a link that begin the box of the headline: a link there is the section's name."""
    frame = story_frame(document)
    block = frame.title - 1
    if not frame.sure or document.mode != "html" or block < 0 or not _may_be_kicker(document, block):
        return
    for row in title_boxes(document, frame, KICKER_LEVELS):
        if document.elements.first[row] <= block:
            if document.elements.first[row] == block:
                yield *span(document, block), "begins the headline's box"
            return


_KICKED = (
    "News\n{}\nHarbour bridge closes for winter after storm\nBy Jane Doe\nThe old harbour bridge will close to all traffic in "
    "November, the city said on Monday, and it will not open again before spring.\nEngineers found cracks in nobody's pillars "
    "after the storm of last week, and it is not known yet what the repair is going to cost."
)


@rule(
    "title.kicker-line",
    kind="title",
    takes=[_KICKED.format("⟦Nobody's pillars⟧")],
    leaves=[_KICKED.format("Pillar news"), _KICKED.format("The old mayor"), _KICKED.format("Home » Harbour bridge")],
)
def kicker_line(document: Document) -> Iterator[Found]:
    """In text, the few words directly above the headline that the text says again, and that no menu of the page has."""
    if is_kicker_line(document):
        block = story_frame(document).title - 1
        yield *span(document, block), "stands above the headline, is said again in the text, and is no entry of a menu"


def is_kicker_line(document: Document) -> bool:
    """Whether the line above a text's headline is its kicker."""
    frame = story_frame(document)
    block = frame.title - 1
    if document.mode != "text" or block < 0 or not _may_be_kicker(document, block):
        return False
    folded = document.folded_texts[block]
    pieces = [word[:6] for word in _WORDS.findall(folded) if len(word) > 3]
    if len("".join(pieces)) < KICKER_LETTERS or document.words[block] < 2 or not (folded[0].isalpha() or folded[0] in _QUOTES):
        return False
    text = " ".join(document.folded_texts[frame.body : frame.body + COMPARED])
    if not all(map(text.__contains__, pieces)) or any(map(folded.__contains__, _BREADCRUMB)):
        return False
    lines = set(document.folded_texts[:block]).union(document.folded_texts[frame.title :])
    return folded not in lines and lines.isdisjoint(folded.split())


#: The beginnings of its longer words have so many letters together, more than those of "Sign in" and "Talk to us".
KICKER_LETTERS = 10
_WORDS = lazy(r"[^\W\d_]+")
_QUOTES = frozenset("„“\"«‘'")
_BREADCRUMB = ("/", "»", "›", ">", "|", "·")


#: The box of a headline with its kicker is so many elements around it at most.
KICKER_LEVELS = 3
_NO_KICKER_ENDS = SENTENCE_ENDS + ":,"
_NO_KICKERS = frozenset("blog news live article artikel story search menu post home video audio podcast press resources".split())


def _may_be_kicker(document: Document, block: int) -> bool:
    text, folded = document.texts[block], document.folded_texts[block]
    if not 0 < document.words[block] <= 6 or document.link_chars[block] or document.hidden[block] or text[-1] in _NO_KICKER_ENDS:
        return False
    if document.tag[block] in _CONTROLS or folded in _NO_KICKERS or not any(map(str.isalpha, text)) or has_digit(text):
        return False
    return not says_who_or_when(document, block) and not marks_of(document, block) & NOT_MARKS


_CONTROLS = frozenset({"li", "button", "input", "label", "figcaption", "td", "th", "option"})
