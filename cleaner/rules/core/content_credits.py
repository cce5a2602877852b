"""Rules for captions in text, where no element marks them: by the bare name, agency or bracket that they end with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.document.agencies import AGENCY, PICTURE_AGENCY
from cleaner.document.credit_lines import credit, credit_alone
from cleaner.document.document import Document
from cleaner.document.front_marks import span
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.document.story_frame import story_frame
from cleaner.rules.core.agency_lines import BELOW
from cleaner.rules.core.content_captions import is_caption_above
from cleaner.rules.core.example_story import BETWEEN
from cleaner.rules.rule import Found, rule

_NAME = r"[A-ZÀ-ÝА-ЯЇЄІ][\w'’-]{1,20}"
_JOINT = r"(?:, ?| ?/ ?| )"
#: A sentence, and behind it the photographer's name, whom they work for, or both.
_NAMED = re.compile(
    rf"[a-zà-ÿа-яїєі\d다](?<! vs)[.!?][”\"»)]{{0,2}} ((?:{_NAME}{_JOINT}(?:(?:van|von|de|for|via) )?){{1,6}}{_NAME}|"
    rf"{PICTURE_AGENCY}|Supplied|Handout|[가-힣]{{2,4}} 기자|[가-힣]{{2,8}} 제공)$"
)
#: How a text ends that an agency signs in its last paragraph.
_SIGNED = lazy(rf"[.!?][”\"»)]{{0,2}} {AGENCY}$")
#: Words that begin a title or a request rather than a name.
_NO_NAMES = frozenset(
    "from get view the in see if learn join read all take more click love thanks thank yours but or so why how what when where "
    "next answering enter saving step basic".split()
)
_BRACKET = re.compile(r"\((?=[^()]{0,80}[a-z])[A-Z][\w.'’-]{1,20}(?: (?:for |of |the |via |/ ?)?[A-Z][\w.'’-]{1,20}){1,4}\)")
_TAKEN = re.compile(r"[（(][^（）()]{0,12}(?:撮影|提供)[）)]$")
_SIDE = re.compile(
    r"[A-ZÀ-Ý][a-zà-ÿ]{1,20} \((?:left|right|cent(?:er|re)|links|rechts|izquierda|derecha|à gauche|à droite|a sinistra|a destra|"
    r"po lewej|po prawej|слева|справа|ліворуч|праворуч|L)\)|（左）|（右）"
)
_FROM_SIDE = re.compile(
    r"\b(?:from|von|de|da|van) (?:left|links|izquierda|gauche|sinistra)"
    r"(?: (?:to right|nach rechts|naar rechts|a derecha|à droite))?[,:]|왼쪽부터|左から"
)
_SIDE_WORDS = (" left", " links", " izquierda", " gauche", " sinistra", "왼쪽부터", "左から")
_RIGHTS = re.compile(r"(?:(?:image|photo|picture)s? credits?|bildrechte|image rights|bildnachweis) ?:", re.I)
#: So many characters of a sentence stand before its end.
_SHORTEST = 20
#: What stands between a sentence and the name behind it, for a quick look.
_SENTENCE_BREAKS = (". ", "! ", "? ", "” ", '" ', "» ", ") ")
_OPEN_ENDS = frozenset(SENTENCE_ENDS + ":;,")
MAX_WORDS, MAX_SIDES_WORDS = 90, 50


@rule(
    "caption.tail-credit",
    kind="caption",
    certain=True,
    takes=[
        BETWEEN.format("⟦The bridge was closed at noon after the storm. Jane Doe⟧"),
        BETWEEN.format("⟦The bridge was closed at noon after the storm. Supplied⟧"),
        BETWEEN.format("⟦The bridge was closed at noon after the storm. Xinhua⟧"),
        BETWEEN.format("⟦The bridge was seen from the island in autumn.\n(Jane Doe)⟧"),
        BETWEEN.format("⟦The bridge's new lights.\nImage Credits: Harbour Works⟧"),
        BETWEEN.format("⟦Mayor Jane Doe (left) and the engineer John Roe on the old bridge⟧"),
        BETWEEN.format("⟦The bridge in autumn (\nImage: Harbour Works)⟧"),
        BETWEEN.format("⟦On the bridge from left: Jane Doe, John Roe and Max Muster⟧"),
    ],
    leaves=[
        BETWEEN.format("The bridge was closed at noon after the storm, and the ferry was late, said Jane Doe."),
        BETWEEN.format("The bridge was closed at noon after the storm. Get Tickets Now"),
        BETWEEN.format("What the city pays for bridges in the North vs. Island Ferries"),
        BETWEEN.format("(Nobody was hurt.)"),
        BETWEEN.format("Share") + " AFP",
        "Harbour bridge closes for the winter: What now? The Mayor Jane Doe\nHarbour bridge closes for the winter\nBy Jane Doe\n"
        + BETWEEN.format("Share"),
        BETWEEN.format("From left to right, the pillars of the old bridge lean towards the island."),
    ],
)
def tail_credit(document: Document) -> Iterator[Found]:
    """In text, a line that ends with a photographer's name or an agency behind its sentence, or that says who stands where."""
    frame = story_frame(document)
    if document.mode != "text" or frame.last < 0:
        return
    around_end = frame.around.stop
    headline = document.texts[frame.title][:OPENING] if frame.title >= 0 else ""
    sides = _SIDE_WORDS if any(map(document.folded.__contains__, _SIDE_WORDS)) else ()
    for block in _likely(document, frame.pictured, sides):
        if document.texts[block][-1:] == "(" and (below := _is_split(document, block)):
            yield *span(document, block), "its credit in brackets goes on in the next line"
            for line in range(block + 1, block + 1 + below):
                yield *span(document, line), "the end of a credit in brackets"
            continue
        if block < frame.title and document.texts[block].startswith(headline):  # a breadcrumb, whose last step may say more
            continue
        if 0 <= block - frame.last <= BELOW and _SIGNED.search(document.texts[block]):  # the text is by them
            continue
        why = _tail(document.texts[block], document.words[block], sides) if block < around_end else None
        if why is None or credit(document.folded_texts[block], document.words[block]) is not None:
            continue
        yield *span(document, block), why
        above = block - 1
        if document.words[block] <= 6 and above in frame.pictured and is_caption_above(document, above, frame):
            yield *span(document, above), "stands above a picture's credit"


#: So many characters two spellings of a headline begin with.
OPENING = 30


def _likely(document: Document, blocks: range, sides: Sequence[str]) -> list[int]:
    """The lines that `_tail` may find something in, or that end with a bracket: most are sentences or a few words."""
    texts, words = document.texts, document.words
    return [
        block
        for block in blocks
        if (len(text := texts[block]) > _SHORTEST and text[-1] not in _OPEN_ENDS)
        or "(" in text
        or "（" in text
        or (words[block] <= 8 and ":" in text)
        or (sides and any(map(text.__contains__, sides)))
    ]


def _tail(text: str, words: int, sides: Sequence[str]) -> str | None:
    """What the end of a line says of a picture, None where it says nothing; `sides` are the words for sides that it may have."""
    if words > MAX_WORDS:
        return None
    if text[0] == "(" and _BRACKET.fullmatch(text):
        return "a name in brackets"
    if words <= 8 and ":" in text and _RIGHTS.match(text):
        return "begins like a picture credit"
    if words <= MAX_SIDES_WORDS and _says_sides(text, sides):
        return "says who stands where in the picture"
    if text[-1] in ")）":
        return "ends with who took the picture" if _TAKEN.search(text) else None
    if text[-1] in _OPEN_ENDS or text[0].isdigit() or text[0] in "-*#•→":
        return None
    tail = text[-75:]
    if len(text) <= _SHORTEST or not any(map(tail.__contains__, _SENTENCE_BREAKS)):
        return None
    named = _NAMED.search(text, max(0, len(text) - 75))
    if named is None or named.start() < _SHORTEST or named[1].split()[0].lower() in _NO_NAMES:
        return None
    return f"ends with a name behind its sentence ({named[1]!r})"


def _says_sides(text: str, sides: Sequence[str]) -> bool:
    if ("(" in text or "（" in text) and _SIDE.search(text):
        return True
    return any(map(text.__contains__, sides)) and _FROM_SIDE.search(text) is not None


def _is_split(document: Document, block: int) -> int:
    """How many lines below a line that ends with an opening bracket the credit in it goes on, to its end; 0 for none."""
    if document.words[block] > MAX_SIDES_WORDS:
        return 0
    for below in (block + 1, block + 2):
        if below >= len(document) or document.words[below] > 8 or "(" in document.texts[below]:
            return 0
        if document.texts[below].endswith(")"):
            return below - block
    return 0


@rule(
    "caption.twice",
    kind="caption",
    certain=True,
    takes=[
        BETWEEN.format(
            "⟦The bridge in autumn, seen from the island\nThe bridge in autumn, seen from the island⟧\n"
            "Photo: Jane Doe\n"
        )
        + "\nBack to gallery\n⟦The bridge in autumn, seen from the island⟧"
    ],
    leaves=[BETWEEN.format("The bridge, seen from the island\nThe bridge, seen from the island\nOn the island")],
)
def caption_twice(document: Document) -> Iterator[Found]:
    """In text, a line that a page says twice running above a picture's credit, wherever it says it."""
    frame = story_frame(document)
    if document.mode != "text" or frame.last < 0:
        return
    texts, said = document.texts, set()
    for block in frame.pictured:
        text = texts[block]
        if text == texts[block - 1] and MIN_TWICE <= document.words[block] <= MAX_TWICE and _credited(document, block + 1):
            said.add(text)
    for block, text in enumerate(texts if said else ()):
        if text in said:
            yield *span(document, block), "said twice running, above a picture's credit"


#: So many words a caption has that is known by being said twice.
MIN_TWICE, MAX_TWICE = 5, 60


def _credited(document: Document, block: int) -> bool:
    """Whether a line is a picture's credit and no more."""
    if block >= len(document) or not document.words[block] <= 8:
        return False
    folded, words = document.folded_texts[block], document.words[block]
    return credit(folded, words) is not None or credit_alone(document.texts[block], words) is not None


@rule(
    "caption.rights",
    kind="caption",
    certain=True,
    takes=[
        "Harbour bridge closes for winter after storm\n⟦Tous droits réservés Jane Doe⟧\nBy Jane Doe\n" + BETWEEN.format("Share"),
        BETWEEN.format("⟦Derechos de autor Harbour Post⟧"),
    ],
    leaves=[BETWEEN.format("All rights reserved"), BETWEEN.format("Share") + "\nCopyright 2024 Harbour Post"],
)
def rights(document: Document) -> Iterator[Found]:
    """In text, the words for copyright and a name behind them, between headline and text or among the paragraphs: a picture's."""
    for block in story_frame(document).below_title if document.mode == "text" else ():
        if document.words[block] <= RIGHTS_WORDS and _COPYRIGHT.match(document.texts[block]):
            yield *span(document, block), "the words for copyright and whose it is"


RIGHTS_WORDS = 9
_COPYRIGHT = re.compile(
    r"(?:©? ?[Cc]opyright ?©?|©|Tous droits réservés|Droits d['’]auteur|Derechos de autor|Todos los derechos reservados|"
    r"Diritti d['’]autore|Tutti i diritti riservati|Direitos de autor|Todos os direitos reservados|Alle Rechte vorbehalten|"
    r"Urheberrecht|All rights reserved|Telif hakkı|Авторские права|Авторські права|Prawa autorskie|Szerzői jogok)"
    rf"\s?:? ?{_NAME}(?:[ /,&-]{{1,3}}{_NAME}){{0,5}}$"
)
