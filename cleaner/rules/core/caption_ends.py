"""Rules for captions in text that no word for pictures tells: they end as no sentence of a text does, with a day or a source, or
begin with a figure's number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document.agencies import PICTURE_AGENCY
from cleaner.document.document import Document
from cleaner.document.front_marks import span
from cleaner.document.headline_lines import says_who_or_when
from cleaner.document.moments import Moment, find_moment
from cleaner.document.paragraphs import PARAGRAPH_WORDS
from cleaner.document.story_frame import story_frame
from cleaner.rules.core.example_story import BETWEEN
from cleaner.rules.rule import Found, rule

#: So many words such a caption has, and so many of them the day at its end.
CAPTION_WORDS, DAY_WORDS = range(6, 46), 7
#: What may stand behind the day: an agency or a place in brackets.
_BRACKET = re.compile(r"[.]? ?\([^()]{2,40}\)\.?$")
#: The last year is looked for first: most lines end with none.
_YEAR = re.compile(r"(?:19|20)\d\d\.?$")
#: Words between the comma and the day.
_AT = frozenset("on in am vom le el il em en den del de dne w i från fra в у".split())


@rule(
    "caption.dated",
    kind="caption",
    certain=True,
    takes=[
        BETWEEN.format("⟦Die alte Brücke, von der Insel aus gesehen, 3. Mai 2024⟧"),
        BETWEEN.format("⟦A ferry leaves the harbour at noon on May 3, 2024. (HPA)⟧"),
        BETWEEN.format("⟦The harbour master speaks at a meeting in the town hall Friday, May 3, 2024⟧"),
    ],
    leaves=[
        BETWEEN.format("The ferry left the harbour for the last time on Friday, May 3, 2024."),
        BETWEEN.format("Die Regeln für die Fähre ab dem 3. Mai 2024"),
        BETWEEN.format("Closed for repair, 3 May 2024\nOpened again after repair, 10 June 2024"),
    ],
)
def dated(document: Document) -> Iterator[Found]:
    """In text, a line between paragraphs that ends with a comma and a day, or with a day and an agency's name in brackets."""
    frame = story_frame(document)
    for block in frame.below_title if document.mode == "text" else ():
        if document.words[block] not in CAPTION_WORDS or not _ends_with_day(document.texts[block]):
            continue
        alone = block < frame.body or document.words[block - 1] >= PARAGRAPH_WORDS
        if alone and document.words[block + 1] >= PARAGRAPH_WORDS and not says_who_or_when(document, block):
            yield *span(document, block), "ends with the day of the picture"


@rule(
    "caption.sourced",
    kind="caption",
    certain=True,
    takes=[
        BETWEEN.format("⟦The old bridge has been closed since the storm of last week. (HPA)⟧"),
        BETWEEN.format("⟦The harbour master has not said when the bridge opens again. (Supplied by Harbour Works)⟧"),
    ],
    leaves=[
        BETWEEN.format("I was never asked about the dredging, and I told them so on the phone. (Laughs)"),
        BETWEEN.format("75 percent of the islanders cross the bridge on each day of the week. (Harbour University)"),
        BETWEEN.format("The bridge is run by a company of the city, Harbour Works S.A. (HWSA)."),
        BETWEEN.format("The bridge closed at noon. The ferry was late, and nobody in the harbour knew why. (HPA)"),
        "Harbour bridge closes for winter after storm\n" + BETWEEN.format("Share") + "\nThe ferry is going to run at night, the "
        "harbour master said on the phone on Monday. (HPA)",
    ],
)
def sourced(document: Document) -> Iterator[Found]:
    """In text, a line of one sentence above the last paragraph with an agency or other names in brackets behind its full stop."""
    for block in story_frame(document).below_title if document.mode == "text" else ():
        text = document.texts[block]
        if text[-1] != ")" or document.words[block] not in CAPTION_WORDS or text[0] in _OPENINGS:
            continue
        source = _SOURCE.search(text)
        if source is not None and not _SENTENCES.search(text, 0, source.start()):
            yield *span(document, block), f"one sentence, and behind it {source[1]!r}"


#: A quotation has the words of somebody, and what begins with a number is a fact and its source.
_OPENINGS = "\"“„«»‚‘'0123456789"
_NAME = r"[A-ZÀ-Þ][\w.'’-]{0,20}"
#: Letters of an agency, or two names and more, behind a full stop.
_SOURCE = re.compile(
    rf"[a-zà-ÿ\d]{{2}}\. \(([A-Z]{{2,6}}|{PICTURE_AGENCY}|Supplied|"
    rf"{_NAME}(?:(?:, ?|/| )(?:(?:of|for|by|the|and|de|del|via|y|und|et) )?{_NAME}){{1,8}}(?<!\.))\)$"
)
#: Where a sentence ends and another begins.
_SENTENCES = re.compile(r"[a-zà-ÿ\d]{2}[.!?] [A-ZÀ-Þ]")


@rule(
    "caption.numbered",
    kind="caption",
    takes=[
        BETWEEN.format("⟦Figure 1. Ships that called at the harbour, by year⟧"),
        BETWEEN.format("⟦Abb. 2: Die Brücke von der Insel aus⟧"),
    ],
    leaves=[
        BETWEEN.format("Figure 1 is an example of the ships that called at the harbour in a year."),
        BETWEEN.format("Figure skating is to return to the harbour."),
    ],
)
def numbered(document: Document) -> Iterator[Found]:
    """In text, a line that begins with a figure's number and a full stop or colon behind it: with neither it is a sentence."""
    folded, words = document.folded_texts, document.words
    for block in story_frame(document).pictured if document.mode == "text" else ():
        if words[block] < CAPTION_WORDS.stop and (opened := _FIGURE.match(folded[block])) is not None:
            yield *span(document, block), f"begins with the number of a figure ({opened[0]!r})"


_FIGURE = re.compile(r"(?:figure|fig\.|figur|figura|figuur|abb\.|abbildung|рис\.) ?\d{1,3}[.:](?= |$)")


def _ends_with_day(text: str) -> bool:
    """Whether a line ends with a day that a comma sets apart or a bracket follows; a sentence's full stop makes it none."""
    bracket = _BRACKET.search(text, max(0, text.rfind("(") - 2)) if text.endswith((")", ").")) else None
    said = text[: bracket.start()] if bracket else text
    if (bracket is None and said.endswith(".")) or _YEAR.search(said, max(0, len(said) - len("2024."))) is None:
        return False
    words = said.rstrip(".").split(" ")
    for first in range(max(1, len(words) - DAY_WORDS), len(words) - 1):
        moment = _day_of(" ".join(words[first:]))
        if moment is not None:
            before = first - 1 if words[first - 1] in _AT else first
            return bracket is not None or moment.weekday is not None or (before > 0 and words[before - 1].endswith(","))
    return False


def _day_of(text: str) -> Moment | None:
    """The day of a year that a text says and nothing else."""
    moment = find_moment(text)
    whole = moment is not None and moment.start == 0 and moment.end == len(text)
    return moment if whole and moment is not None and moment.day is not None and moment.year is not None else None
