"""Whether a page shows that it is one story: a headline that its metadata name, the day by it, and sentences close below.

The model of page types learned mostly English pages, and takes short stories with little around them, of which it knows no word,
for lists. What a story shows of itself is the same in every language.
"""

from __future__ import annotations

from itertools import pairwise

from cleaner.document.document import Document
from cleaner.document.moments import find_moment
from cleaner.document.paragraphs import MAX_LINKED, PARAGRAPH_ENDS
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.document.story_frame import story_frame

#: The day stands so many blocks above the headline at most, or so many below it, in a line of so many characters.
_ABOVE, _BELOW, _LINE = 2, 6, 160
#: The text begins so many blocks below the headline at most, with two sentences of so many words each, and of so many together,
#: at most so many blocks apart: summaries of a list are farther apart, as each has its title and its day above it.
_BEGINS, _SENTENCE, _SENTENCES, _APART = 20, 8, 20, 2
#: A page with more headings of the first level is a list of whole stories.
_HEADLINES = 8


def begins_story(document: Document) -> bool:
    """Whether sentences that stand together begin close below the headline that the metadata name."""
    frame = story_frame(document)
    return frame.sure and _begins_text(document, frame.title_end)


def is_signed_story(document: Document) -> bool:
    """The same, and a day stands by the headline, above the sentences."""
    frame = story_frame(document)
    if not frame.sure or document.elements.tag.count("h1") > _HEADLINES:
        return False
    near = range(max(0, frame.title - _ABOVE), min(frame.title_end + _BELOW, len(document)))
    day = next((block for block in near if _says_day(document, block)), -1)
    return day >= 0 and _begins_text(document, frame.title_end, day)


def _begins_text(document: Document, title_end: int, day: int = -1) -> bool:
    last = min(title_end + _BEGINS, len(document))
    sentences = [block for block in range(max(title_end, day + 1), last) if _is_sentence(document, block)]
    words = document.words
    return any(after - one <= _APART and words[one] + words[after] >= _SENTENCES for one, after in pairwise(sentences))


def _says_day(document: Document, block: int) -> bool:
    """Whether a line is no sentence and says a day, also among names and buttons: themes write all of these in one line."""
    text = document.texts[block]
    if len(text) > _LINE or text.endswith(SENTENCE_ENDS) or document.is_linked(block):
        return False
    moment = find_moment(text, anywhere=True)
    return moment is not None and moment.day is not None


def _is_sentence(document: Document, block: int) -> bool:
    return (
        document.words[block] >= _SENTENCE
        and document.link_density(block) <= MAX_LINKED
        and document.texts[block].endswith(PARAGRAPH_ENDS)
    )
