"""What programs write into the text that they make of a page: browsers a list of its links, readers of PDFs running headers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from cleaner.document.document import Document
from cleaner.document.folding import fold
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import SENTENCE_ENDS, ends_in
from cleaner.rules.rule import Found, line_rule, rule

#: A link of the list, what heads the list in the languages of lynx, and how many links it has at least.
_LISTED = lazy(r"\d{1,5}\. (?:https?|ftp|file|mailto|tel|javascript|about|data|android-app|ios-app|whatsapp):\S*")
_HEADINGS = frozenset(
    {"references", "visible links", "hidden links", "links", "verweise", "verweisliste", "sichtbare links", "références"}
    | {"liens visibles", "liens cachés", "referencias", "enlaces visibles", "riferimenti", "collegamenti visibili"}
)
_FEWEST_LISTED = 2
#: A line of so many links and more, of so many characters each: "[3]Home [4]Physics".
_LINK_NUMBER, _FEWEST_COUNTED = lazy(r"\[(\d{1,5})\]"), 3
_NUMBERED_LINKS = lazy(r"#?(?:\[\d{1,5}\] ?[^\[\]]{1,40}){2,}")
#: A page's number, and what may be the header beside it; between two headers there is a line as long as prose at least, and the
#: number grows by so many at most (a header may stand on the left pages only).
_PAGE = lazy(r"\d{1,4}")
_WIDE, _NUMBERED_WORDS = "   ", range(2, 16)
_NUMBERED = lazy(r"(?s:(\d{1,4})\s{3}.*|.*\s{3}(\d{1,4}))")
_DIGITS = lazy(r"\d+")
_HEADER_WORDS, _PROSE_WORDS, _PAGES_ON = range(2, 11), 8, 2


@rule(
    "navigation.dumped-links",
    kind="navigation",
    certain=True,
    takes=[
        "⟦[1]Home [2]News [3]Sport⟧\nThe barges would be moored between the old bridge and the [4]weir.\n"
        "⟦References\n1. https://quay.example/\n2. https://quay.example/news\n3. https://quay.example/sport\n"
        "4. mailto:weir@quay.example⟧",
        "⟦#[1]alternate [2]alternate⟧\n⟦[3]Home [4]Physics [5]Earth⟧\nThe barges would be moored at the [6]weir.",
        "The barges would be moored at the [1]weir.\n⟦References\nVisible links\n1. https://quay.example/weir\nHidden links:\n"
        "2. https://quay.example/tag⟧",
    ],
    leaves=[
        "The barges would be moored at the weir [1].\nReferences\n1. Orrin, T.: Barges. https://quay.example/\n2. https://quay.example/2",
        "The barges would be moored at the weir.\nReferences\n1. https://quay.example/\n2. https://quay.example/2",
        "The barges [1] and the weir.\n[2]Orrin [7]Strake [9]Trant",
        "[1]Orrin wrote of barges, and [2]Strake of eels.\n1. https://quay.example/\nThe rest is silence.",
    ],
)
def dumped_links(document: Document) -> Iterator[Found]:
    """In text that a browser wrote: the list of links that ends it, and lines of nothing but links with their numbers in it."""
    if document.mode != "text" or "[1]" not in document.text:
        return
    first = _list_of_links(document)
    for block, text in enumerate(document.texts[:first]):
        if text[0] not in "[#" or _NUMBERED_LINKS.fullmatch(text) is None or ends_in(text, SENTENCE_ENDS):
            continue
        if first is not None or _counts_up(text):
            yield document.start[block], document.end[block], "links with the numbers that a browser gave them"
    for block in range(len(document) if first is None else first, len(document)):
        yield document.start[block], document.end[block], "the list of the page's links"


def _counts_up(text: str) -> bool:
    """Whether the numbers of a line's links count up, as they do in a menu: the list may have been cut off."""
    numbers = [int(number) for number in _LINK_NUMBER.findall(text)]
    return text[0] == "#" or (len(numbers) >= _FEWEST_COUNTED and numbers == list(range(numbers[0], numbers[0] + len(numbers))))


def _list_of_links(document: Document) -> int | None:
    """Where the list of links begins that ends the text, with its heading; None where none does."""
    texts, folded, links = document.texts, document.folded_texts, 0
    first = len(document)
    while first and (_LISTED.fullmatch(texts[first - 1]) is not None or (links and folded[first - 1].rstrip(":") in _HEADINGS)):
        first -= 1
        links += texts[first][0].isdecimal()
    return first if links >= _FEWEST_LISTED and folded[first].rstrip(":") in _HEADINGS else None


@rule(
    "navigation.running-header",
    kind="navigation",
    certain=True,
    takes=[
        "For thirty summers he has sat on the same upturned crate at\nthe edge of a field.\n17\n⟦The Lissom Review⟧\n"
        "The university asked whether it might borrow the books, which\nnobody had read.\n18\n⟦The Lissom Review⟧\n"
        "He is not surprised, he says.",
        "⟦The Lissom Review      7 March 2025      5⟧\nFor thirty summers he has sat on the same upturned crate at\n"
        "the edge of a field.\n⟦The Lissom Review      7 March 2025      6⟧\nThe university asked whether it might borrow the"
        " books, which\nnobody had read.\nHe is not surprised, he says.",
    ],
    leaves=[
        "Lissom      5\nFor thirty summers he has sat on the same upturned crate at\nthe edge of a field.\nTolver      6\n"
        "The university asked whether it might borrow the books, which\nnobody had read.\nHe is not.",
        "For thirty summers he has sat on the same crate at the edge of the field.\n17\nThe Lissom Review\n"
        "The university asked whether it might borrow the books that nobody had read.\n18\nThe Lissom Review\n"
        "He is not surprised, he says, as he told them so thirty years ago.",
        "For thirty summers he has sat on the same upturned crate at\nthe edge of a field.\n17\nThe Lissom Review\n"
        "The university asked whether it might borrow the books, which\nnobody had read.\n48\nThe Lissom Review\nHe is not.",
        "Step\n1\nHeat the oven and slice the potatoes as thin as you can.\nStep\n2\nSoften the leek until it is sweet.",
    ],
)
def running_header(document: Document) -> Iterator[Found]:
    """In text of a PDF, which breaks its lines: a line that stands beside a page's number each time that it comes, where the
    numbers count pages."""
    if document.mode != "text" or not any("\n" in text for text in document.texts):
        return
    pages = [block for block, text in enumerate(document.texts) if len(text) <= 4 and _PAGE.fullmatch(text) is not None]
    beside: dict[str, dict[int, int]] = {}
    for page in pages:
        for block in (page - 1, page + 1):
            if 0 <= block < len(document) and document.words[block] in _HEADER_WORDS:
                beside.setdefault(document.folded_texts[block], {})[block] = int(document.texts[page])
    found = {header: numbers for header, numbers in beside.items() if len(numbers) > 1}
    wide = _numbered_headers(document)
    if not found and not wide:
        return
    prose = [0, *accumulate(words >= _PROSE_WORDS for words in document.words)]
    for header, numbers in found.items():
        if document.folded_counts[header] == len(numbers) and _counts_pages(numbers, prose):
            for block in numbers:
                yield document.start[block], document.end[block], "stands beside the number of each page"
    for numbers in wide.values():
        if len(numbers) > 1 and _counts_pages(numbers, prose):
            for block in numbers:
                yield document.start[block], document.end[block], "a header with the number of the page"


def _numbered_headers(document: Document) -> dict[str, dict[int, int]]:
    """Lines set far apart that have a page's number at either end, and their numbers, by what they say but for digits."""
    found: dict[str, dict[int, int]] = {}
    for block, text in enumerate(document.texts) if _WIDE in document.text else ():
        if _WIDE not in text or len(text.split()) not in _NUMBERED_WORDS:
            continue
        if (numbered := _NUMBERED.fullmatch(text)) is not None:
            key = _DIGITS.sub("0", " ".join(document.folded_texts[block].split()))
            found.setdefault(key, {})[block] = int(numbered[1] or numbered[2])
    return found


def _counts_pages(numbers: dict[int, int], prose: list[int]) -> bool:
    """Whether the numbers beside a line go up by a page or two from each place to the next, with prose between the places."""
    return all(
        0 < numbers[below] - numbers[above] <= _PAGES_ON and prose[below] > prose[above + 1]
        for above, below in pairwise(sorted(numbers))
    )


#: What a newspaper prints where an article goes on upon another page, and where it comes from one.
_JUMP = lazy(
    r"\W{0,3}(?:(?:(?:continued|continues|contd\.?|cont\.?|turn to|see|from)(?: on| from)?) (?:page|p\.) ?[a-z]?\d{1,3}|"
    r"(?:fortsetzung|weiter|mehr|mehr dazu|siehe|lesen sie weiter) (?:(?:auf|von) )?(?:der )?seite \d{1,3}|"
    r"(?:suite|lire|lire la suite|suite de la) (?:en )?(?:page|p\.) ?\d{1,3}|"
    r"(?:segue|continua) (?:a|da|dalla) pag(?:ina|\.) \d{1,3}|segue dalla prima pagina|"
    r"(?:pasa a|viene de|continúa en|sigue en) (?:la )?(?:página|pág\.) \d{1,3}|(?:continua|segue) na (?:página|pág\.) \d{1,3}|"
    r"(?:lees verder|vervolg|verder) (?:op|van) pagina \d{1,3}|"
    r"(?:ciąg dalszy|c\.d\.|dokończenie) (?:na|ze?) (?:str\.|stron[iy]e?) \d{1,3}|"
    r"forts(?:ättning|ætter|etter|\.) (?:på|från|fra) si(?:dan|d\.|de) \d{1,3}|"
    r"(?:продолжение|окончание|начало) на (?:стр\.|странице) ?\d{1,3}|devamı \d{1,3}\. sayfada)\W{0,3}"
)
_LONGEST_JUMP = 50


@line_rule(
    "navigation.jump-line",
    kind="navigation",
    certain=True,
    holding=(
        *("page ", "p. ", "seite ", "pagina ", "pag. ", "página ", "pág. ", "str. ", "stronie ", "strony ", "стр.", "странице"),
        *("sidan ", "sid. ", "side ", ". sayfada"),
    ),
    takes=[
        *("Continued on page 6", "Turn to Page A14", "From page 5", "Fortsetzung auf Seite 6", "Suite page 12"),
        *("Segue a pagina 3", "Pasa a la página 8", "Lees verder op pagina 9", "Продолжение на стр. 4", "Devamı 7. sayfada"),
    ],
    leaves=[
        *("He turned to page 6 and read on", "From page 5 on the report is blank.", "Page 6", "Seite 6 von 12"),
        "See page 6 of the report",
    ],
)
def jump_line(text: str) -> str | None:
    """A line that says on which page of the paper the article goes on, or from which it comes."""
    found = len(text) <= _LONGEST_JUMP and _JUMP.fullmatch(fold(text)) is not None
    return "says on which page the article goes on" if found else None
