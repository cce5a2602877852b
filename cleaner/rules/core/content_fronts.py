"""Rules for parts of an article that say what they are by a name of their own, by their neighbours, or by being said twice."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.credit_lines import is_byline, is_date_line
from cleaner.document.document import Document
from cleaner.document.front_marks import BYLINE_MARKS, CAPTION_MARKS, NOT_MARKS, is_bare_name, marks_of, span
from cleaner.document.names import has_prefix, is_clear_name
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.document.signed_lines import is_mixed
from cleaner.document.story_frame import story_frame
from cleaner.rules.core.content_captions import article_captions
from cleaner.rules.core.example_story import BODY, HEAD, LINES
from cleaner.rules.rule import Found, rule

#: The most words of a standfirst that is named so.
MAX_STANDFIRST = 90
#: A caption shorter than this many characters may stand anywhere for something else.
SHORTEST_CAPTION = 24
#: Names that newsrooms give to the summary under a headline and to nothing else.
_STANDFIRST_NAMES = frozenset(
    "standfirst subtitle subheadline dek leadtext preamble chapo bajada copete entradilla vorspann ingress manchet "
    "preface sapo chapeau catenaccio subline strapline untertitel bulletpoints keypoints".split()
)


@rule(
    "standfirst.named",
    kind="standfirst",
    basis="layout",
    certain=True,
    takes=[
        f"{HEAD}<p class='story__preamble'>⟦Engineers found cracks in two pillars. The city looks for another way.⟧</p>{BODY}"
    ],
    leaves=[
        f"{HEAD}<p class='story__intro'>Engineers found cracks in two pillars. The city looks for another way.</p>{BODY}",
        f"{HEAD}<p class='related-subtitle'>Engineers found cracks in two pillars. The city looks for another way.</p>{BODY}",
    ],
)
def standfirst_named(document: Document) -> Iterator[Found]:
    """A summary between headline and text in an element whose name newsrooms give to nothing else."""
    frame = story_frame(document)
    if document.mode != "html" or frame.title < 0:
        return
    for block in range(frame.title_end, min(frame.front_end + 1, len(document))):
        if not 4 <= document.words[block] <= MAX_STANDFIRST or not marks_of(document, block, 2) & _STANDFIRST_NAMES:
            continue
        if not marks_of(document, block) & (NOT_MARKS | BYLINE_MARKS | CAPTION_MARKS):
            yield *span(document, block), "its element is named as the standfirst and nothing else"


@rule(
    "caption.again",
    kind="caption",
    certain=True,
    takes=[
        f"{HEAD}<figure><img src='a.jpg'><figcaption>⟦The bridge, seen from the island⟧</figcaption></figure>{BODY}</article>"
        "<div class='slider'><button>Next</button><div>⟦The bridge, seen from the island⟧</div></div></body></html>"
    ],
    leaves=[
        f"{HEAD}<figure><img src='a.jpg'><figcaption>The bridge</figcaption></figure>{BODY}</article>"
        "<ul><li><a href='/bridge'>The bridge in autumn, seen from the island</a></li></ul></body></html>"
    ],
)
def caption_again(document: Document) -> Iterator[Found]:
    """A caption of the article that a gallery or an enlarged picture says again."""
    if document.mode != "html":
        return
    frame = story_frame(document)
    said = {document.texts[block] for block, _ in article_captions(document)}
    said = {text for text in said if len(text) >= SHORTEST_CAPTION}
    if said:
        for block, text in enumerate(document.texts):
            if text in said and not document.link_chars[block] and not frame.body <= block <= frame.last:
                yield *span(document, block), "says a caption of the article again"


@rule(
    "date.in-mixed-line",
    kind="date",
    certain=True,
    takes=[f"{HEAD}<div>⟦Jane Doe · Harbour Post · Posted: May 03, 2024 4:00 AM EDT⟧</div>{BODY}"],
    leaves=[f"{HEAD}<div>From May 3, 2024 | the bridge was closed, and the ferry ran at night.</div>{BODY}"],
)
def mixed_line(document: Document) -> Iterator[Found]:
    """A line at the headline that says author, outlet or section and the day, with marks between them."""
    frame = story_frame(document)
    if frame.title < 0:
        return
    for block in (
        frame.title - 1,
        *range(frame.title_end, min(frame.front_end + 2, frame.title_end + MIXED_BELOW, len(document))),
    ):
        if block >= 0 and MIXED_WORDS[0] <= document.words[block] <= MIXED_WORDS[1] and is_mixed(document.texts[block]):
            yield *span(document, block), "says the day beside author, outlet or section"


#: So far below the headline such a line stands, and so many words it has.
MIXED_BELOW, MIXED_WORDS = 16, (3, 30)


@rule(
    "byline.signature",
    kind="byline",
    certain=True,
    takes=[f"{HEAD}{BODY}<p><strong>⟦Jane Doe⟧</strong></p></article></body></html>"],
    leaves=[
        f"{HEAD}{BODY}<p><a href='/jane'>Jane Doe</a></p></article></body></html>",
        f"{HEAD}{BODY}<h3>Harbour News</h3></article></body></html>",
    ],
)
def signature(document: Document) -> Iterator[Found]:
    """The author's name right below the text, in bold or italics."""
    frame = story_frame(document)
    block = frame.last + 1
    if document.mode != "html" or frame.last < 0 or block >= len(document) or document.link_chars[block]:
        return
    followed = block + 1 < len(document) and document.words[block + 1] >= BIO_WORDS
    alone = 2 <= document.words[block] <= 4 and is_clear_name(document.texts[block])
    if alone and not followed and document.elements.tag[document.element[block]] in _SIGNED:
        yield *span(document, block), "a name alone right below the text, set apart"


#: With a line of so many words behind it a name begins an author's biography, or is a heading.
BIO_WORDS = 8
_SIGNED = frozenset({"strong", "b", "em", "i"})


@rule(
    "byline.below-text",
    kind="byline",
    certain=True,
    takes=[
        LINES.format("", "\n⟦Autor: Jane Doe⟧"),
        LINES.format("", "\n⟦Posted by: Jane Doe⟧"),
        f"{HEAD}{BODY}<ul><li>Datum 03.05.2024</li><li>⟦Autorin/Autor Jane Doe⟧</li><li>Topics Harbour bridge, Storms of the "
        "coast, Ferries, Islands</li></ul></article></body></html>",
    ],
    leaves=[
        LINES.format("", "\nBy Jane Doe\nJane Doe writes about the harbour and the islands, and has a boat of her own."),
        f"{HEAD}{BODY}<div class='comment'>Posted by Jane Doe</div></article></body></html>",
    ],
)
def below_text(document: Document) -> Iterator[Found]:
    """A byline right below the text that begins with the word for the author, where no biography follows."""
    frame = story_frame(document)
    if frame.last < 0:
        return
    texts, folded, words = document.texts, document.folded_texts, document.words
    for block in range(frame.last + 1, min(frame.last + 1 + DATED_BELOW, len(document))):
        above = block - 1
        if block > frame.last + SIGNED_BELOW and not is_date_line(texts[above], folded[above], words[above]):
            continue
        if words[block] > 8 or not is_byline(texts[block], folded[block], words[block]) or not has_prefix(texts[block]):
            continue
        linked = document.mode == "html" and document.link_density(block) > 0.9
        if linked or marks_of(document, block) & (NOT_MARKS - {"footer", "card"}):
            continue
        if not any(_may_be_biography(document, other) for other in (block + 1, block + 2) if other < len(document)):
            yield *span(document, block), "names the author below the text"


def _may_be_biography(document: Document, block: int) -> bool:
    """Whether a line below a name may tell about its bearer: a row of topics, with commas and no full stop, does not."""
    text = document.texts[block]
    return document.words[block] >= BIO_WORDS and not (text.count(",") >= TOPICS and text[-1] not in SENTENCE_ENDS)


#: So many lines below the text its author is named, and so many where the line above is a date.
SIGNED_BELOW, DATED_BELOW = 4, 15
#: A row of topics has so many commas at least.
TOPICS = 3


@rule(
    "byline.handle",
    kind="byline",
    certain=True,
    takes=[LINES.format("By Jane Doe\n⟦@janedoe⟧\n", "")],
    leaves=[LINES.format("Harbour Post\n@harbourpost\n", "")],
)
def handle(document: Document) -> Iterator[Found]:
    """An author's handle in the line next to the byline."""
    frame = story_frame(document)
    if frame.title < 0:
        return
    for block in range(frame.title_end, min(max(frame.body, frame.title_end) + 1, frame.title_end + MIXED_BELOW, len(document))):
        text = document.texts[block]
        if text[0] == "@" and _HANDLE.match(text) and any(_names_author(document, other) for other in (block - 1, block - 2)):
            yield *span(document, block), "a handle below the byline"


_HANDLE = lazy(r"@\w{2,30}$")


def _names_author(document: Document, block: int) -> bool:
    text, folded, words = document.texts[block], document.folded_texts[block], document.words[block]
    return is_byline(text, folded, words) or is_bare_name(document, block)
