"""The words that pages name an article's parts with, and the look-ups that rules of content kinds share."""

from __future__ import annotations

from cleaner.document.byline_words import BYLINE_LABELS, DESK_LINE
from cleaner.document.credit_lines import is_byline, is_date_line
from cleaner.document.datelines import is_dateline
from cleaner.document.document import Document
from cleaner.document.names import is_clear_name, signed_name, without_times
from cleaner.document.once import once
from cleaner.document.signed_lines import begins_with_day

STANDFIRST_MARKS = frozenset(
    {
        "standfirst",
        "subtitle",
        "subheadline",
        "subhead",
        "dek",
        "deck",
        "excerpt",
        "summary",
        "leadtext",
        "preamble",
        "teasertext",
        "lede",
        "lead",
    }
    | {
        "description",
        "chapo",
        "sommario",
        "bajada",
        "copete",
        "entradilla",
        "vorspann",
        "ingress",
        "manchet",
        "abstract",
        "synopsis",
        "intro",
        "keypoints",
        "takeaways",
    }
    | set("preface sapo chapeau catenaccio subline strapline untertitel introtext leadin articlelead".split())
)
BYLINE_MARKS = frozenset(
    {"byline", "bylines", "author", "authors", "autor", "autoren", "auteur", "auteurs", "contributors", "contributor", "writer"}
)
DATE_MARKS = frozenset(
    {"date", "dates", "time", "timestamp", "datetime", "published", "pubdate", "datum", "fecha", "updated", "datepublished"}
    | {"pagedate", "postdate"}
)
CAPTION_MARKS = frozenset(
    {
        "caption",
        "figcaption",
        "captions",
        "credit",
        "credits",
        "imagecaption",
        "newscaption",
        "copyright",
        "bildunterschrift",
        "legend",
        "legende",
    }
)
NOT_MARKS = frozenset(
    {
        "related",
        "card",
        "teaser",
        "teasers",
        "footer",
        "sidebar",
        "newsletter",
        "recommended",
        "promo",
        "comment",
        "comments",
        "bio",
        "nav",
        "menu",
        "share",
    }
    | {
        "social",
        "popular",
        "trending",
        "slider",
        "carousel",
        "paywall",
        "subscribe",
        "widget",
        "ad",
        "ads",
        "advert",
        "player",
        "cookie",
        "modal",
        "toc",
    }
)
#: An element that holds more blocks than this is named for what it holds together, not for each of them.
MAX_MARKED = 8
FIGURES = frozenset({"figcaption"})
KICKER_MARKS = frozenset(
    {
        "kicker",
        "overline",
        "eyebrow",
        "unibrow",
        "topline",
        "dachzeile",
        "roofline",
        "pretitle",
        "superlead",
        "antetitulo",
        "occhiello",
    }
)


def marks_of(document: Document, block: int, levels: int = 3) -> frozenset[str]:
    """The words of the markers of the block's element and of the elements around it, so many levels up, that hold few blocks."""
    return _marks(document, document.element[block], levels, _known_marks(document))


@once
def _known_marks(document: Document) -> dict[tuple[int, int], frozenset[str]]:
    """The words around each element that was asked for: several rules ask for the same, and blocks share what is around them."""
    return {}


_NO_MARKS: frozenset[str] = frozenset()


def _marks(document: Document, row: int, levels: int, known: dict[tuple[int, int], frozenset[str]]) -> frozenset[str]:
    found = known.get((row, levels))
    if found is None:
        elements = document.elements
        if not levels or row <= 0 or elements.last[row] - elements.first[row] > MAX_MARKED:
            return _NO_MARKS
        around, own = _marks(document, elements.parent[row], levels - 1, known), document.token_words(row)
        found = known[row, levels] = own | around if own and around else own or around
    return found


def within(document: Document, block: int, tags: frozenset[str], levels: int = 5) -> bool:
    """Whether the block's element or one close around it has one of the tags."""
    return row_around(document, block, tags, levels) > 0


def row_around(document: Document, block: int, tags: frozenset[str], levels: int) -> int:
    """The row of the first element with one of the tags, of the block's own and those around it; 0 where none of so many has."""
    row = document.element[block]
    elements = document.elements
    for _ in range(levels):
        if row <= 0:
            break
        if elements.tag[row] in tags:
            return row
        row = elements.parent[row]
    return 0


def span(document: Document, block: int) -> tuple[int, int]:
    return document.start[block], document.end[block]


def _is_full_name(text: str) -> bool:
    return " " in text and len(text) < 50 and is_clear_name(text) and not text.isupper()


def is_bare_name(document: Document, block: int) -> bool:
    """Whether a line is a name (with a role, a place or an agency) or a desk, and a neighbour a date, a byline or a label."""
    known = _known_names(document)
    if block not in known:
        known[block] = _is_name_beside_sign(document, block)
    return known[block]


@once
def _known_names(document: Document) -> dict[int, bool]:
    """What was found of each line that was asked for: headline, standfirst, byline and signature are told by the same ones."""
    return {}


def _is_name_beside_sign(document: Document, block: int) -> bool:
    text, folded, words = document.texts[block], document.folded_texts[block], document.words[block]
    if not 1 <= words <= 8 or text.endswith((".", ":")) or folded.split()[0] in NOT_BYLINE:
        return False
    if is_dateline(text):
        return False
    if DESK_LINE.match(folded) is None:
        shown = without_times(text)
        names = shown.split(" / ")
        if not (all(map(_is_full_name, names)) or _is_full_name(signed_name(shown))):
            return False
        if shown != text:
            return True
    for other in (block + 1, block - 1, block + 2):
        if 0 <= other < len(document):
            line, low, count = document.texts[other], document.folded_texts[other], document.words[other]
            if is_date_line(line, low, count) or is_byline(line, low, count) or low.strip(" :") in BYLINE_LABELS:
                return True
            if begins_with_day(line):
                return True
    return False


NOT_BYLINE = frozenset(
    "follow share save subscribe comments comment print email more listen copy link facebook twitter whatsapp "
    "linkedin x add mail abo merken teilen drucken login show hide now fact text watch skip toggle download donate "
    # What a row of buttons begins with, comments or sharing, and the first step of a breadcrumb.
    "kommentare kommentieren commentaires commenter partager réagir comentarios comentar compartir commenti commenta condividi "
    "comentários comente compartilhar partilhar reacties reageer delen kommentarer kommentera dela del kommentér komentarze "
    "skomentuj udostępnij komentáře diskuse sdílet comentarii comentează distribuie комментарии поделиться коментарі "
    "поділитися yorumlar paylaş startseite home accueil inicio início strona forside forsiden hem úvod acasă главная "
    "головна anasayfa".split()
)
