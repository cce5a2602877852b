"""Rules for stories shown because of this article: related, read also, teasers in the body."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.likely_titles import taken_for_body
from cleaner.document.list_words import heading_kind, may_head_an_article, names_stories
from cleaner.document.paragraphs import PARAGRAPH_WORDS, is_prose
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import FULL_STOPS, ends_in
from cleaner.document.stories import StoryList
from cleaner.document.story_frame import WHOLE_PAGE, story_frame
from cleaner.document.structure import structure
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Found, rule

#: A heading that names a list has at most so many words.
_HEADING_WORDS = 8
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
#: Words for a story that end a heading; and how many words a title and a sentence have at least.
_STORY = (" story", " article", " stories", " articles")
_TITLE_WORDS, _SENTENCE_WORDS = 4, 8
#: A sentence among titles that have no full stop may be as short as that.
_FEWEST_WORDS = 3
#: So few lines below a sentence of the text the next paragraph stands.
_NEAR = 12
#: What one of several whole texts may stand in.
_ENTRIES = frozenset({"article", "div", "li", "section"})


@rule(
    "related.story-list",
    kind="related",
    basis="lists",
    takes=[
        '<aside class="box"><h3>Read also</h3><div><a href="/a/1">Harbour bridge to close for a second winter in a row</a></div>'
        '<div><a href="/a/2">Council votes to reopen the old swimming baths</a></div></aside>',
        "Related stories\nHarbour bridge to close for a second winter\nCouncil votes to reopen the old swimming baths",
    ],
    leaves=[
        '<article><p>Her related stories of the harbour were read aloud, and <a href="/a/1">one of them</a> '
        "made the council laugh at length.</p></article>",
        "Related stories of the harbour were read aloud on Sunday, and one of them made the whole council laugh at length.",
    ],
)
def story_list(document: Document) -> Iterator[Found]:
    """A list of stories chosen for this article, or a teaser between its paragraphs."""
    for found in structure(document).lists:
        if found.kind == "related" and found.titles is None:  # what a model found is outside the body anyway
            why = f"{len(found.items)} stories in a list" if len(found.items) > 1 else "a teaser for another story"
            between = _between(document, found) if found.heading is None else ()
            if document.mode == "text" and found.heading is not None:
                between = _told_below(document, found)
            for block in range(found.first, found.last):
                if block not in between:
                    yield document.start[block], document.end[block], why
        elif found.kind == "related":
            for block in taken_for_body(document, found):
                yield document.start[block], document.end[block], "stands between titles of other stories, and reads like one"


def _between(document: Document, found: StoryList) -> set[int]:
    """The paragraphs that stand between the stories of a list, and so may be the article's."""
    start = document.start
    told = {block for item in found.items for block in document.blocks_in(item.start, item.end) if start[block] >= item.start}
    blocks = set(range(found.first, found.last)) - told
    return {block for block in blocks if document.tag[block] == "p" and not document.is_linked(block)}


@rule(
    "related.named-list",
    kind="related",
    takes=[
        "⟦Related stories\n- Harbour bridge to close for a second winter\n- Council votes to reopen the old swimming baths⟧"
    ],
    leaves=[
        "Further reading\n- Harbour bridge to close for a second winter\n- Council votes to reopen the old swimming baths",
        "Related stories of the harbour were read aloud on Sunday, and one of them made the whole council laugh at length.",
    ],
)
def named_list(document: Document) -> Iterator[Found]:
    """In text, the stories below a heading that can name nothing else, but for sentences with which the text goes on."""
    if document.mode != "text":
        return
    for found in structure(document).lists:
        if found.heading is None or found.titles is not None or found.kind != "related":
            continue
        heading = document.folded[slice(*found.heading)]
        if not names_stories(heading) or not (len(found.items) > 1 or _is_teaser(document, found, heading)):
            continue
        told = _told_below(document, found)
        for block in range(found.first, found.last):
            if block not in told:
                yield document.start[block], document.end[block], f"{len(found.items)} stories under a heading that names them"


def _is_teaser(document: Document, found: StoryList, heading: str) -> bool:
    """Whether a list of one, in two lines, is a title of a few words and no sentence, below "Related story" and its like."""
    title = document.text[slice(*found.items[0].title)]
    named = heading.strip(" :").endswith(_STORY) and found.last - found.first == 2
    return named and not ends_in(title, FULL_STOPS) and len(title.split()) >= _TITLE_WORDS


def _told_below(document: Document, found: StoryList) -> set[int]:
    """The lines of a list below its first title that may be the article's: sentences near a paragraph, and all from the one on
    in which the text goes on."""
    first, end = document.block_at(found.items[0].title[0]), _goes_on(document, found)
    return {block for block in range(first + 1, found.last) if block >= end or _is_told(document, block)}


def _goes_on(document: Document, found: StoryList) -> int:
    """The block in which the text goes on below the titles, or behind the list: a sentence with a full stop that the score
    takes for body, where the first title has none, and not all titles have a summary."""
    if ends_in(document.text[slice(*found.items[0].title)], FULL_STOPS):
        return found.last
    are_told = all(item.summary is not None for item in found.items)
    for place, item in enumerate(found.items):
        title = item.title if place and item.time is None and item.rank is None else None
        for line, least in ((title, _FEWEST_WORDS), (item.summary, _SENTENCE_WORDS)):
            if line is None or are_told or not _ends_as_sentence(document.text[slice(*line)], least):
                continue
            block = document.block_at(line[0])
            if document.expected_body is not None and document.expected_body[block]:
                return block
    return found.last


def _ends_as_sentence(text: str, least: int) -> bool:
    return ends_in(text, FULL_STOPS) and len(text.split()) >= least


def _is_told(document: Document, block: int) -> bool:
    """Whether a line below the first title is a sentence with a paragraph not far below, and so may be the article's."""
    return _is_sentence(document, block, _SENTENCE_WORDS) and any(
        _is_sentence(document, below, PARAGRAPH_WORDS) for below in range(block + 1, min(block + _NEAR, len(document)))
    )


def _is_sentence(document: Document, block: int, words: int) -> bool:
    return document.words[block] >= words and ends_in(document.texts[block], FULL_STOPS)


_LISTED = (
    "<html><body><article><h1>Harbour bridge closes</h1><p>The old harbour bridge will close to all traffic in November, the city"
    " said on Monday, and not open again before May.</p>"
)


@rule(
    "related.linked-list",
    kind="related",
    certain=True,
    takes=[
        f"{_LISTED}<div><div>⟦Read also</div><div><a href='/a/1'>Council votes to reopen the old baths</a></div>"
        "<div><a href='/a/2'>Why the night train never came back⟧</a></div></div></article></body></html>",
        f"{_LISTED}<div><div>⟦Most read</div><div><a href='/a/1'>Council votes to reopen the old baths</a></div>"
        "<div><a href='/a/2'>Why the night train never came back⟧</a></div></div></article></body></html>",
    ],
    leaves=[
        f"{_LISTED}<div><div>Further reading</div><div><a href='/a/1'>Council votes to reopen the old baths</a></div></div>"
        "</article></body></html>",
        f"{_LISTED}<div><div>Read also</div><div>What the council said of the old baths</div></div></article></body></html>",
    ],
)
def linked_list(document: Document) -> Iterator[Found]:
    """In HTML, stories in the text or right below it, links and nothing else, below a heading that can name nothing else."""
    if document.mode == "text":
        return
    frame = story_frame(document)
    for found in structure(document).lists:
        if found.heading is None or found.titles is not None or not 0 <= frame.body < found.first <= frame.last + 1:
            continue
        if not _is_all_links(document, found):
            continue
        folded = document.folded[slice(*found.heading)]
        if names_stories(folded) if found.kind == "related" else len(found.items) > 1 and not may_head_an_article(folded):
            kind = FurnitureKind.RELATED if found.kind == "related" else FurnitureKind.SIDE_FEED
            for block in range(found.first, found.last):
                yield document.start[block], document.end[block], "links under a heading that names stories", kind


def _is_all_links(document: Document, found: StoryList) -> bool:
    """Whether the titles of a list are links, and nothing between them is as long as a paragraph."""
    titles = {document.block_at(item.title[0]) for item in found.items}
    return all(document.link_density(block) > _LINKED for block in titles) and all(
        document.words[block] < PARAGRAPH_WORDS or document.is_linked(block) for block in range(found.first, found.last)
    )


#: A title that is a link has this share of its letters in it.
_LINKED = 0.9


#: A teaser between paragraphs, its headline and its summary left open.
_TEASED = (
    "The vote came after a long evening in the hall by the weir, where the owners of the mills had asked for one more year"
    " and the school for a crossing that its pupils can use in the dark.\n"
    "The council of Brackwater voted on Tuesday to close the old bridge for the whole of the winter, and asked the county"
    " to pay for a ferry that would run until the last of the piers is mended.\n"
    "{}\n{}\n"
    "Engineers will begin with the northern pillars, and the road over the weir stays open to everyone on foot while the"
    " work goes on, the council said in its answer to the owners of the mills.\n"
    "The first of the piers is to be taken down in January, when the river is low, and the last of them in the week before"
    " the spring fair, if the weather and the county allow it."
)
_BREAKS_OFF = (
    "As the town counted its boats this week, the harbour office said that half of them had not left the quay since the"
    " last repairs, which the owners call a scan…"
)


@rule(
    "related.cut-off-teaser",
    kind="related",
    certain=True,
    takes=[_TEASED.format("⟦Why the ferries of the north run empty every spring⟧", f"⟦{_BREAKS_OFF}⟧")],
    leaves=[
        _TEASED.format("3. Why the ferries of the north run empty every spring", _BREAKS_OFF),
        _TEASED.format("Why the ferries of the north run empty every spring", f"{_BREAKS_OFF}\n…or so they told the paper then."),
        "The council of Brackwater voted on Tuesday to close the old bridge for the whole of the winter.\n"
        "Why the ferries run empty\n"
        "As the town counted its boats this week, the harbour office said that half of them had not left the quay.\n"
        "Engineers will begin with the northern pillars, and the road over the weir stays open to everyone on foot.",
        "The mayor looked at the river for a long time before she answered.\n\"I wanted to say that the bridge…\"\n"
        "She did not finish the sentence, and the council moved on to the next point on its list for the evening.",
    ],
)
def cut_off_teaser(document: Document) -> Iterator[Found]:
    """A teaser between paragraphs: another story's headline and a summary that breaks off in an ellipsis."""
    for found in structure(document).lists:
        if found.kind == "related" and found.heading is None and len(found.items) == 1:
            summary = found.items[0].summary
            headline_ends = document.text[found.items[0].title[1] - 1] in ".!;,…。！"
            breaks_off = summary is not None and document.text.endswith(_ELLIPSES, *summary)
            if breaks_off and not headline_ends and not _goes_on_around(document, found):
                for block in range(found.first, found.last):
                    yield document.start[block], document.end[block], "a headline and a summary that breaks off"


_ELLIPSES = ("…", "...")
#: The number of a step or a part: "3. Closing the bridge". Headlines ("10 ways to") have no full stop behind theirs.
_PART_NUMBER = lazy(r"\d{1,2}[.)] ")


def _goes_on_around(document: Document, found: StoryList) -> bool:
    """Whether what looks like a teaser is the text's: a numbered part, or a line that the next one goes on with."""
    goes_on = found.last < len(document) and document.texts[found.last].startswith(_ELLIPSES)
    return goes_on or _PART_NUMBER.match(document.texts[found.first]) is not None


_POST = "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and not open before May.</p>"
_PAGE_ABOVE = (
    "<html><head><title>Harbour bridge closes</title></head><body><h1>Harbour bridge closes</h1><article>"
    f"{_POST * 3}"
)


@rule(
    "related.section",
    kind="related",
    takes=[
        f"{_PAGE_ABOVE}</article><div><h3>⟦You may also like</h3><article>{_POST}</article><article>{_POST}⟧</article></div>"
    ],
    leaves=[
        f"{_PAGE_ABOVE}</article><div><h3>What the city says</h3><article>{_POST}</article><article>{_POST}</article></div>",
        f"{_PAGE_ABOVE}<h3>You may also like</h3>{_POST * 2}</article>",
    ],
)
def section(document: Document) -> Iterator[Found]:
    """All of a section below the text whose heading names other stories, where they stand in it as whole texts."""
    if document.mode == "text":
        return
    done = 0
    for block, tag in enumerate(document.tag):
        if block < done or tag not in _HEADINGS or document.words[block] > _HEADING_WORDS:
            continue
        if heading_kind(document.folded_texts[block]) == "related" and (within := _section(document, block)) >= 0:
            done = document.elements.last[within]
            for inside in range(block, done):
                yield document.start[inside], document.end[inside], "in a section that is headed as other stories"


def _section(document: Document, block: int) -> int:
    """The outermost element below the text that begins with the block and holds several texts, -1 where there is none."""
    title, elements, found = story_frame(document).title, document.elements, -1
    if not 0 <= title < block or not any(is_prose(document, above) for above in range(title, block)):
        return found
    row = document.element[block]
    while elements.first[row] == block and elements.tag[row] not in WHOLE_PAGE:
        if _texts(document, row) > 1:
            found = row
        row = elements.parent[row]
    return found


def _texts(document: Document, section: int) -> int:
    """How many entries right inside a section hold a paragraph that is no link, its heading's left out."""
    elements, count = document.elements, 0
    row, stop = section + 1, elements.stop[section]
    while row < stop:
        first, last = elements.first[row], elements.last[row]
        if elements.tag[row] in _ENTRIES and first > elements.first[section]:
            count += any(is_prose(document, block) for block in range(first, last))
        row = elements.stop[row]
    return count


#: A link's signs and quotation marks may stand outside it.
MAX_WHOLE = 0.9


@rule(
    "related.linked-line",
    kind="related",
    certain=True,
    takes=[
        f"{_PAGE_ABOVE}<div><a href='/b'>⟦What to do when the power goes out in winter⟧</a></div>{_POST * 2}</article>",
        f"{_PAGE_ABOVE}<div><div>More from the harbour</div><div><a href='/b'>⟦What to do when the power goes out⟧</a></div>"
        f"<div><a href='/c'>⟦Why the ferry is always late in May⟧</a></div></div>{_POST * 2}</article>",
        f"{_PAGE_ABOVE}<p><a href='/b'>⟦MAYOR'S OWN PARTY TURNS ON HER OVER TRANSIT TAX⟧</a></p>{_POST * 2}</article>",
    ],
    leaves=[
        f"{_PAGE_ABOVE}<p><a href='/b'>What to do when the power goes out in winter</a></p>{_POST * 2}</article>",
        f"{_PAGE_ABOVE}<h3><a href='/b'>What to do when the power goes out in winter</a></h3>{_POST * 2}</article>",
        f"{_PAGE_ABOVE}<div>What to do when <a href='/b'>the power</a> goes out in winter</div>{_POST * 2}</article>",
    ],
)
def linked_line(document: Document) -> Iterator[Found]:
    """In HTML, a headline between two paragraphs that is a link and nothing else: in a box of its own, or all in capitals."""
    if document.mode == "text":
        return
    frame = story_frame(document)
    for block in range(max(1, frame.body + 1), min(frame.last, len(document) - 1)):
        text, words, tag = document.texts[block], document.words[block], document.tag[block]
        if not _LEAST_LINE <= words <= _MOST_LINE or document.link_density(block) <= MAX_WHOLE or text[-1] in ".,;:":
            continue
        if not (tag in _BOXES or (tag == "p" and text.isupper())) or _ENDS_IN_TIME.search(text):
            continue
        if all(_reaches_prose(document, block, step) for step in (-1, 1)):
            yield document.start[block], document.end[block], "a headline that is a link, between two paragraphs"


def _reaches_prose(document: Document, block: int, step: int) -> bool:
    """Whether a paragraph is next to a line in one direction, but for a few such lines and a word or two above or below them."""
    for other in range(block + step, block + step * (_LINES_BESIDE + 1), step):
        if not 0 <= other < len(document):
            return False
        if is_prose(document, other):
            return True
        if document.tag[other] not in _BOXES or (document.link_density(other) <= MAX_WHOLE and document.words[other] > _KICKER):
            return False
    return False


#: When somebody wrote a comment is a link to it.
_ENDS_IN_TIME = lazy(r"(?i:\d\d ?[ap]\.?m\.?|\d\d:\d\d|\b(?:19|20)\d\d)$")
#: So many lines of a box part the headline from the paragraphs, links or of a few words.
_LINES_BESIDE, _KICKER = 4, 5
#: Such a line has so many words. What has boxes of its own is no paragraph, heading, item or cell.
_LEAST_LINE, _MOST_LINE = 5, 22
_BOXES = frozenset({"div", "section", "aside", "span", "a", "strong", "figure"})
