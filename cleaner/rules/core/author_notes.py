"""A rule for what stands below a text about its author: whoever the byline names is told of there, in whatever language."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.credit_lines import MAX_BYLINE_WORDS, is_byline, is_long_byline
from cleaner.document.document import Document
from cleaner.document.front_marks import is_bare_name, span
from cleaner.document.names import bare, has_prefix
from cleaner.document.paragraphs import PARAGRAPH_WORDS
from cleaner.document.patterns import lazy
from cleaner.document.story_frame import Frame, closing_lines, story_frame
from cleaner.rules.core.example_story import BODY, HEAD, LINES
from cleaner.rules.rule import Found, rule

#: So many words it has; and its heading, the author's name with a word or two before it.
BIO_WORDS, HEADING_WORDS = (7, 120), 5
#: The byline stands so many lines above the headline or below the text's beginning.
AROUND = 4
#: A first and a last name, with a title before them or a bracket.
_OPENS = lazy(
    r"\W{0,3}(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? ){0,2}"
    r"((?!\d)\w[\w.'’-]{0,20} (?:(?:van|von|de|der|den|di|da|del) ){0,2}(?!\d)\w[\w'’-]{1,24})"
)


@rule(
    "author.named-in-byline",
    kind="author_bio",
    takes=[
        LINES.format("By Jane Doe\n", "\n⟦Jane Doe is a bridge engineer and lives on the island with two dogs.⟧"),
        LINES.format("Por Jane Doe\n", "\n⟦(Jane Doe es ingeniera y vive en la isla desde hace diez años.)⟧"),
        LINES.format("Von Jane Doe\n3. Mai 2024\n", "\n⟦Über Jane Doe⟧\n⟦Als Ingenieurin plant Jane Doe Brücken und Häfen.⟧"),
        f"{HEAD}<p>By Jane Doe</p>{BODY}<p>⟦Jane Doe is a bridge engineer and lives on the island.⟧</p></article></body></html>",
    ],
    leaves=[
        LINES.format("", "\nJane Doe is a bridge engineer and lives on the island with two dogs."),
        LINES.format("By Jane Doe\n", "\nJane Doe: And what will the repair cost, as far as you know today?"),
        LINES.format("By John Roe\nJane Doe warned of the cracks.\n", "\nJane Doe is a bridge engineer and lives on the island."),
        "Jane Doe: what the bridge needs\n" + LINES.format("By Jane Doe\n", "\nJane Doe is an engineer and lives on the island."),
        LINES.format("By Jane Doe\n", "\nNobody asked Jane Doe, who had planned the bridge and knew of the cracks."),
    ],
)
def named_in_byline(document: Document) -> Iterator[Found]:
    """A line at or below the text's end that begins with the name that the byline has, with the heading above it."""
    frame = story_frame(document)
    if frame.last < 0:
        return
    tail = closing_lines(document, frame)
    for block in tail:
        text, words = document.texts[block], document.words[block]
        if not BIO_WORDS[0] <= words <= BIO_WORDS[1] or is_long_byline(document.folded_texts[block], words):
            continue
        heading = block - 1 if document.words[block - 1] <= HEADING_WORDS and block - 1 in tail else -1
        opened = _OPENS.match(text)
        opens = opened[1] if opened is not None and text[opened.end() :].lstrip()[:1] not in _NOT_TOLD else ""
        if opens and _is_author(document, frame, block, opens):
            yield *span(document, block), "begins with the name that the byline has"
        elif (name := _headed(document, heading)) and name in text and _is_author(document, frame, heading, name):
            yield *span(document, heading), "a heading with the name that the byline has"
            yield *span(document, block), "tells of whom its heading and the byline name"


#: Behind a name these begin what its bearer says, or a headline of theirs.
_NOT_TOLD = frozenset(".:：?\"“„«")


def _headed(document: Document, block: int) -> str:
    """The last two words of a heading, where there is one and they may be a name."""
    words = document.texts[block].split() if block >= 0 else []
    return " ".join(words[-2:]) if len(words) > 2 and words[-1][:1].isupper() and words[-2][:1].isupper() else ""


def _is_author(document: Document, frame: Frame, note: int, name: str) -> bool:
    """Whether the byline above a note has a name that neither the headline nor a paragraph of the text says."""
    key = bare(name)
    headline = document.texts[max(0, frame.title) : max(0, frame.title_end)]
    if name[0].islower() or any(name in line for line in headline):
        return False
    if not any(author.startswith(key) for author in frame.authors) and not _in_byline(document, frame, note, name):
        return False
    words = document.words
    text = range(max(frame.body, frame.title_end) + AROUND, closing_lines(document, frame).start)
    return not any(name in document.texts[block] for block in text if words[block] >= PARAGRAPH_WORDS)


def _in_byline(document: Document, frame: Frame, note: int, name: str) -> bool:
    """Whether a line around the headline, above the note, says by its words or neighbours that it is the byline, or is the name
    alone."""
    top = frame.title if 0 <= frame.title <= frame.body else frame.body
    around = range(max(0, top - AROUND), min(note, max(frame.body, frame.title_end) + AROUND))
    if not around or document.text.find(name, document.start[around.start], document.end[around.stop - 1]) < 0:
        return False
    texts, folded, words = document.texts, document.folded_texts, document.words
    return any(
        name in texts[block]
        and words[block] <= MAX_BYLINE_WORDS
        and (
            (texts[block] == name and block >= frame.title_end)
            or is_byline(texts[block], folded[block], words[block])
            or has_prefix(texts[block])
            or is_bare_name(document, block)
        )
        for block in around
    )


#: A name in capitals, "is" or a verb of a reporter's, and what a reporter is or covers.
_NAME = r"(?:[A-ZÀ-Þ][\w.’'-]{0,18} ){1,3}?[A-ZÀ-Þ][\w.’'-]{1,20}"
_TOLD = lazy(
    rf"\W{{0,2}}(?:{_NAME}|[A-ZÀ-Þ][\w’'-]{{1,20}}),? is (?:an? |the |our |one of )?(?:[\w.’&/-]{{1,22}},? ){{0,6}}?"
    r"(?:staff writer|reporter|correspondent|editor|journalist|writer|columnist|contributor|photographer|critic|producer|"
    r"reviewer|fellow|freelancer|intern|junior|senior|sophomore|freshman)s?\b(?:[ ,.].{0,260})?|"
    rf"\W{{0,2}}{_NAME} (?:covers|writes about|reports on|reports for|edits|photographs)"
    r" [^.!?]{3,120}(?:[.!?](?: .{0,200})?)?|"
    rf"\W{{0,2}}(?:{_NAME}|[A-ZÀ-Þ][\w’'-]{{1,20}}) is based in [^.!?]{{2,40}} and (?:covers|writes|reports) [^!?]{{3,160}}|"
    rf"\W{{0,2}}{_NAME} (?:has been|joined) (?:contributing to|writing for|reporting for|covering|a|the) [^!?]{{3,200}}"
)
_NOT_TOLD_OF = lazy(
    r"[\"“”]|\b(?:said|says|told|accused|arrested|charged|killed|died|convicted|sentenced|sued|murder\w*|lawsuit|detained|jailed|"
    r"who was|at the time|fired|resigned|victim|missing|former)\b"
)


@rule(
    "author.told-of-below",
    kind="author_bio",
    certain=True,
    takes=[
        LINES.format("", "\n⟦Jane Doe is a staff writer at The Harbour Post.⟧"),
        LINES.format("", "\n⟦Jane Doe covers bridges and ferries for the Harbour Post.⟧"),
        LINES.format("", "\n⟦Jane is a junior majoring in geology and reports on student government.⟧"),
        LINES.format("", "\n⟦Doe is a Harbour Press photographer based in Columbus, Ohio.⟧"),
    ],
    leaves=[
        LINES.format("", "\nJane Doe is a bridge engineer and lives on the island with two dogs."),
        LINES.format("", "\nJane Doe is a reporter who was arrested on the bridge."),
        LINES.format("Jane Doe is a staff writer at The Harbour Post.\n", ""),
    ],
)
def told_of_below(document: Document) -> Iterator[Found]:
    """A line below the text that says of somebody what reporters are told of: the role, the beat, the house."""
    frame = story_frame(document)
    if frame.last < 0:
        return
    for block in closing_lines(document, frame):
        if block < frame.last or not _TOLD_WORDS[0] <= document.words[block] <= _TOLD_WORDS[1]:
            continue
        text = document.texts[block]
        if _TOLD.fullmatch(text) is not None and _NOT_TOLD_OF.search(text) is None:
            yield *span(document, block), "tells below the text who writes for the house"


#: So many words such a line has.
_TOLD_WORDS = (5, 60)
