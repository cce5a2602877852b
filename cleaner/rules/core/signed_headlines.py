"""Rules for text whose headline is signed: the line right above a byline and a date, whatever its words, and what is above it."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.agencies import AGENCY
from cleaner.document.document import Document
from cleaner.document.front_marks import span
from cleaner.document.headline_lines import says_who_or_when
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.document.signatures import day_below, signature_below
from cleaner.document.story_frame import story_frame
from cleaner.rules.core.kickers import is_kicker_line
from cleaner.rules.rule import Found, rule

_SIGNED = (
    "{}\nBy Jane Doe\n3 May 2024\nThe old harbour bridge will close to all traffic in November, the city said on Monday, and it "
    "will not open again before spring.\nEngineers found cracks in two of its pillars after the storm of last week, and nobody "
    "knows yet what the repair is going to cost."
)


@rule(
    "title.signed-line",
    kind="title",
    certain=True,
    takes=[_SIGNED.format("⟦Sign up for the bridge: who walks across it in winter⟧")],
    leaves=[
        "Sign up for the bridge: who walks across it in winter\nThe old harbour bridge will close to all traffic in November, "
        "the city said on Monday, and it will not open again before spring.",
        _SIGNED.format("Sign up"),
        _SIGNED.format("The mayor looks at the bridge from his boat on Monday. AFP"),
    ],
)
def signed_line(document: Document) -> Iterator[Found]:
    """In text, the line above the text that is shaped like its headline, and stands right above a byline and a date."""
    frame = story_frame(document)
    if document.mode != "text" or frame.title < 0 or signature_below(document, frame.title_end - 1) < 0:
        return
    for block in range(frame.title, frame.title_end):
        if not _CAPTION_END.search(document.texts[block]):
            yield *span(document, block), "shaped like a headline, right above a byline and a date"


#: How the caption of a picture ends that stands below the headline.
_CAPTION_END = lazy(rf"[.!?] ?{AGENCY}$")


@rule(
    "navigation.section-above-headline",
    kind="navigation",
    certain=True,
    takes=[_SIGNED.format("⟦Entertainment⟧\nHarbour bridge closes for winter after storm")],
    leaves=[
        "Entertainment\nHarbour bridge closes for winter after storm",
        _SIGNED.format("The whole town waits for its bridge\nHarbour bridge closes for winter after storm"),
        _SIGNED.format("Storm on the coast.\nHarbour bridge closes for winter after storm"),
    ],
)
def section_above(document: Document) -> Iterator[Found]:
    """In text, the few words right above a headline that a date follows, or byline and date: the section, the sort of article."""
    frame = story_frame(document)
    block = frame.title - 1
    if document.mode != "text" or block < 0 or is_kicker_line(document):
        return
    if document.in_question is not None and not document.in_question[block]:  # the others are cut, and named by what they say
        return
    if day_below(document, frame.title_end - 1, between=1) >= 0 and _may_be_section(document, block):
        yield *span(document, block), "a few words above the headline"


#: The name of a section has so many words.
SECTION_WORDS = 3


def _may_be_section(document: Document, block: int) -> bool:
    text = document.texts[block]
    if document.words[block] > SECTION_WORDS or text[-1] in SENTENCE_ENDS or not text[0].isalpha() or "://" in text:
        return False
    return not says_who_or_when(document, block)
