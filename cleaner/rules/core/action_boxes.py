"""Boxes among the paragraphs or right below them that ask for an action: a few words, and a button or link to act by below.

Houses word their appeals as they like, and the names of classes tell less every year; but a pitch needs a button. What makes
one of a short link is that it leads to a page of the site that is no story, nor a source: of the boxes that the dev corpora have
of this shape in the text of articles gold texts leave out nine of ten. A button, and a link to elsewhere, may as well show the
next picture or the register of bridges: then the words of the box have to speak to the reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cleaner.document.addresses import is_storied, path_words, plain_words
from cleaner.document.document import Document
from cleaner.document.own_address import is_within_site
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import SENTENCE_ENDS, ends_in
from cleaner.document.small_boxes import box_around, is_beside_text, text_paragraphs
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Found, rule
from cleaner.rules.wording import told_kinds

#: A box has so many lines and words at most; its pitch so many words at least, and its button at most.
LINES, WORDS, PITCH, CALL = 5, 60, 6, 5
#: Boxes that begin with the same word, or whose buttons do, so many of them, are entries of a list that the article tells of;
#: so is one whose button stands on the page so often.
_ALIKE, _REPEATED = 3, 4
_LINKED = 0.9
#: Lines that no pitch has: of code, of tables, under pictures.
_OTHER = frozenset({"pre", "code", "figcaption", "li", "dd", "dt", "th"})
#: A pitch speaks to the reader or of those who make it: where a button or another site's link ends a box, one of these is said.
#: Words that mean other things in other languages are none ("su", "te", "ihr").
_ADDRESSED = frozenset(
    "you your yours we our us me my sie ihnen du dich dir dein deine wir uns unser unsere unserer mich mir ich mein vous"
    " votre vos nous notre nos je mes tu ton tes tú ti usted ustedes nosotros nuestro nuestra nuestros nuestras mi yo você"
    " seu sua nós nosso nossa meu minha vi vostro vostra noi nostro nostra tuo tua mio mia io jij jouw uw wij ons onze mij"
    " mijn din ditt dig vår våra oss mig deg dere vores jeg ty twój twoja twoje wy wasz nas nasz nasza nasze mnie mój vy váš"
    " vás náš nám sen siz senin sizin biz bize bizim вы вас вам ваш мы нас наш нам мне я ви ми мені".split()
)
_ADDRESSED_UNSPACED = lazy("ください|下さい|ませんか|お届け|お知らせ|您|你|我们|我們|여러분|세요|니다")
#: Quotations, which say "we" as well.
_QUOTES = ('"', "“", "„", "«", "»", "「", "–", "—")
#: Documents, and people who are quoted or named.
_NO_TILLS = lazy(r"\.(?:pdf|docx?|xlsx?|csv|zip|epub)\b|/(?:people|person|author|authors|autor|autores|auteur|profile|staff)/")
_KINDS = frozenset(
    {FurnitureKind.MEMBERSHIP_APPEAL, FurnitureKind.NEWSLETTER_PROMPT, FurnitureKind.PAYWALL, FurnitureKind.APP_PROMO}
)
_PARAGRAPH = "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and not before May.</p>"
_CRACKS = "<div><p>Engineers found cracks in two of its pillars.</p>{}</div>"
_PAGE = "<html><body><h1>Harbour bridge closes</h1><article>{}{}{}</article></body></html>"


def _page(box: str) -> str:
    return _PAGE.format(_PARAGRAPH * 2, box, _PARAGRAPH * 2)


@rule(
    "advert.action-box",
    kind="advert",
    takes=[
        _page("<div><p>⟦Bridges</p><p>An evening with those who build them, in the hall.</p><a href='/e/3'>Book⟧</a></div>"),
        _page("<div><p>⟦Nobody but you pays for what we find out.</p><button>Chip in⟧</button></div>"),
        _PAGE.format(_PARAGRAPH * 3, "<aside><p>⟦What the boats bring, each morning.</p><a href='/l'>Yes⟧</a></aside>", ""),
    ],
    leaves=[
        _page("<p>An evening with those who build them, in the town hall: <a href='/e/3'>Book</a></p>"),
        _page(_CRACKS.format("<a href='/2024/05/cracks-in-pillars'>The cracks</a>")),
        _page(_CRACKS.format("<a href='https://www.bridgepost.example/a'>Bridge Post</a>")),
        _page(_CRACKS.format("<button>Show more</button>")),
        _page(_CRACKS.format("<a href='https://register.example/d'>Register of bridges</a>")),
        _page(_CRACKS.format("<a href='/files/report.pdf'>Get the report</a>")),
        _page("<div><p>“We never saw those cracks before Monday.”</p><a href='/people/9'>Jane Doe</a></div>"),
        _page("<div><p>Harbour Inn</p><a href='/inn'>Book</a></div>"),
        _page("<div><p>The inn has nine rooms and a view of the bridge.</p><a href='/i'>Book it</a></div>" * 3),
    ],
)
def action_box(document: Document) -> Iterator[Found]:
    """In HTML, the lines of a small box beside paragraphs of the text, at whose end is a button or a link to no story."""
    if document.mode == "text":
        return
    text = text_paragraphs(document)
    if len(text) < 2:
        return
    boxes = {call: box for call in _calls(document, text[0] + 1) if (box := _box_of(document, call)) is not None}
    begun = Counter(word for call, box in boxes.items() for word in _first_words(document, call, box))
    for call, box in boxes.items():
        if all(begun[word] < _ALIKE for word in _first_words(document, call, box)):
            kind = _kind(document, box)
            for block in box:
                yield document.start[block], document.end[block], "a small box that ends in a button or link to act by", kind


def _calls(document: Document, first: int) -> Iterator[int]:
    """The lines below the text's first paragraph that may be a button below some words that the score may keep."""
    words, asked = document.words, document.in_question
    for block in range(max(first, 1), len(document)):
        if words[block] > CALL or words[block - 1] > WORDS or not (asked is None or asked[block - 1] or asked[block]):
            continue
        is_button = document.elements.tag[document.element[block]] == "button" or document.link_density(block) > _LINKED
        if is_button and document.folded_counts[document.folded_texts[block]] < _REPEATED and _is_to_act(document, block):
            yield block


def _is_to_act(document: Document, block: int) -> bool:
    """Whether a button or short link leads to no story, and names neither its source nor what the page behind it tells of."""
    folded, href = document.folded_texts[block], _href(document, block)
    if ends_in(folded, SENTENCE_ENDS) or not any(map(str.isalpha, folded)) or is_storied(href) or _NO_TILLS.search(href):
        return False
    said = plain_words(folded)
    is_spelt = len(said) > 1 and said <= path_words(href)
    return not is_spelt and "".join(folded.split()) not in href.lower()


def _href(document: Document, block: int) -> str:
    """Where the last link of a block leads; nothing for a button."""
    links = document.links_in(document.start[block], document.end[block])
    return links[-1][2] if links else ""


def _box_of(document: Document, call: int) -> range | None:
    """The lines of the largest small box beside the text that ends in a button; None where none has a pitch.

    Below the button may be the small print.
    """
    row, box = box_around(document, call, LINES, WORDS)
    if box.stop - call not in (1, 2) or not _has_pitch(document, range(box.start, call)):
        return None
    is_own = is_within_site(document, _href(document, call))
    return box if (is_own or _is_addressed(document, box)) and is_beside_text(document, row, box) else None


def _is_addressed(document: Document, box: range) -> bool:
    """Whether a box speaks to the reader, or of those who speak."""
    said = document.folded[document.start[box.start] : document.end[box[-1]]]
    words = (word.strip(".,;:!?’'\"()") for word in said.replace("’", "'").replace("'", " ").split())
    return not _ADDRESSED.isdisjoint(words) or _ADDRESSED_UNSPACED.search(said) is not None


def _has_pitch(document: Document, above: range) -> bool:
    """Whether the lines above a button are no links, nor of another sort, and one of them is a sentence."""
    if any(document.is_linked(block) or document.tag[block] in _OTHER for block in above):
        return False
    if any(document.texts[block].startswith(_QUOTES) for block in above):
        return False
    return any(document.words[block] >= PITCH and ends_in(document.texts[block], SENTENCE_ENDS) for block in above)


def _first_words(document: Document, call: int, box: range) -> tuple[tuple[int, str], ...]:
    """How the first line of a box begins, and how its button."""
    return tuple((place, document.folded_texts[block].partition(" ")[0]) for place, block in enumerate((box.start, call)))


def _kind(document: Document, box: range) -> FurnitureKind:
    """What the words of a box tell of it; else it sells something."""
    told = told_kinds([document.folded_texts[block] for block in box])
    return next((kind for kind in told if kind in _KINDS), FurnitureKind.ADVERT)
