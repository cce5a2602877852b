"""Cards of other stories between the paragraphs: a box that is one link, with a headline and maybe the first words below it."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.addresses import leads_to_story
from cleaner.document.document import Document
from cleaner.document.own_address import leads_away
from cleaner.document.paragraphs import is_prose
from cleaner.document.story_frame import story_frame
from cleaner.rules.core.related import MAX_WHOLE
from cleaner.rules.rule import Found, rule

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
#: A card has so many lines at most: label, headline, summary, author, date.
_MOST_LINES = 5
_PARAGRAPH = "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and not before May.</p>"
_PAGE = "<html><head><title>Harbour bridge closes</title></head><body><h1>Harbour bridge closes</h1><article>{}{}{}</article>"
_CARD = "<div><a href='/lake'>{}<p>{}</p></a></div>"


def _page(card: str) -> str:
    return _PAGE.format(_PARAGRAPH * 2, card, _PARAGRAPH * 2)


@rule(
    "related.link-card",
    kind="related",
    takes=[
        _page(_CARD.format("<h4>⟦Lake Immer freezes over for the first time</h4>", "Skaters came, and the mayor sold soup.⟧")),
        _page(_CARD.format("<div>⟦County</div><h3>Lake Immer freezes over</h3>", "Skaters came from three valleys⟧")),
    ],
    leaves=[
        _page("<h3><a href='/lake'>Lake Immer freezes over</a></h3><p>Skaters came from three valleys on Sunday.</p>"),
        _page(_CARD.format("<h4>Lake Immer</h4>", "Skaters came") + _CARD.format("<h4>Lake Umber</h4>", "Nobody came")).replace(
            _PARAGRAPH, ""
        ),
        _page(_CARD.format("", "Skaters came from three valleys, and the mayor sold soup from a sledge until the evening.")),
    ],
)
def link_card(document: Document) -> Iterator[Found]:
    """In HTML, the lines of a box between two paragraphs that is one link to another page of the site, with a heading in it."""
    if document.mode == "text" or not _HEADINGS.intersection(document.tag):
        return
    frame = story_frame(document)
    block = max(frame.body + 1, 1)
    while block < frame.last:
        end = _card_end(document, block, frame.last)
        if end > block + 1 and is_prose(document, block - 1) and is_prose(document, end):
            for line in range(block, end):
                yield document.start[line], document.end[line], "a box that is one link, with a headline"
        block = max(end, block + 1)


def _card_end(document: Document, first: int, last: int) -> int:
    """Where the lines end from a line on that are all links to one address, a heading among them; `first` where none are."""
    address, block = "", first
    while block < last and block - first < _MOST_LINES and document.link_density(block) > MAX_WHOLE:
        hrefs = {href for _, _, href in document.links_in(document.start[block], document.end[block])}
        if len(hrefs) != 1 or (address and address not in hrefs):
            break
        address = hrefs.pop()
        block += 1
    is_other = leads_to_story(address) and not leads_away(document, address)
    return block if is_other and _HEADINGS.intersection(document.tag[first:block]) else first
