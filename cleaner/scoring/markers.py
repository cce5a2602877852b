"""What the tags and marker words around a block say, as bits: one bit a family of words, from a fixed list."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate

from cleaner.document.automaton import Automaton
from cleaner.document.document import MARKER_ATTRIBUTES, VALUE_READ, written_words
from cleaner.document.remembered import Memory

#: Families of marker words; the order fixes the bit.
WORDS: dict[str, str] = {
    "comment_words": (
        "comment comments commenting disqus respond reply replies kommentare kommentar commentaires comentarios discussion"
    ),
    "navigation_words": (
        "nav navigation menu navbar submenu topbar megamenu hamburger toolbar tabs pagination pager breadcrumb breadcrumbs"
    ),
    "footer_words": "footer foot copyright colophon imprint legal disclaimer bottom",
    "header_words": "header masthead hero banner top",
    "sidebar_words": "sidebar aside rail widget widgets sticky column secondary complementary",
    "related_words": (
        "related recommended recommendations recirc recirculation more further similar suggested outbrain taboola"
        " readmore also next popular trending latest mostread most"
    ),
    "share_words": "share sharing social sociable facebook twitter follow whatsapp like likes shares",
    "advert_words": (
        "ad ads advert advertisement adverts advertising sponsor sponsored promo promotion promoted affiliate"
        " commercial dfp banner"
    ),
    "signup_words": "newsletter subscribe subscription signup register registration email mailing optin",
    "paywall_words": "paywall premium metered regwall piano membership member donate donation support",
    "author_words": "author byline bio contributor profile writer autor auteur",
    "caption_words": "caption credit figcaption legend photo image gallery slideshow media video player",
    "date_words": "date time timestamp published updated meta metadata info dateline",
    "title_words": "title headline heading subtitle kicker titel",
    "body_words": (
        "content article articlebody body entry post story text richtext prose main copy paragraph artikel artikeltext"
    ),
    "tag_words": "tag tags topics keywords category categories label labels",
    "overlay_words": "cookie cookies consent modal popup overlay dialog alert gdpr privacy notice tooltip",
    "hidden_words": "hidden hide visually sr screenreader offscreen invisible collapsed",
    "card_words": "card cards teaser tile item list listing grid carousel slider feed stream",
    "summary_words": "summary standfirst dek deck lead lede intro excerpt abstract description highlights",
    "shop_words": "price product cart buy shop add basket rating review reviews stock sku",
    "form_words": "form field input search login signin button btn select",
    "thread_words": "thread message messages topic forum answer answers question usertext md bbwrapper",
    "code_words": "code highlight pre snippet source example docs documentation markdown",
}
#: Tags with a bit of their own, after those of the words.
TAGS = (
    "article main aside nav footer header form figure figcaption ul ol table blockquote section button pre details dl a li"
).split()
NAMES = (*WORDS, *(f"in_{tag}" for tag in TAGS))
#: The bits of each word.
_BIT_OF_WORD: dict[str, int] = {}
for _bit, _words in enumerate(WORDS.values()):
    for _word in _words.split():
        _BIT_OF_WORD[_word] = _BIT_OF_WORD.get(_word, 0) | 1 << _bit
#: The bit of each tag that has one.
TAG_BITS = {tag: 1 << len(WORDS) + bit for bit, tag in enumerate(TAGS)}


#: The bits of attribute values met before. Bounded: pages bring new values without end.
_MEMORY = Memory[int](most=1_024, longest=200)
#: What each byte becomes where only words of small letters are left.
_SPACED_OUT = bytes(byte if ord("a") <= byte <= ord("z") else 32 for byte in range(256))


def word_bits(values: Iterable[str]) -> dict[str, int]:
    """The bits of each of several attribute values: of its words, of a family once."""
    known = _MEMORY.known
    new = [value for value in set(values) if value not in known]
    if not new:
        return known
    read = dict(zip(new, _read([value[:VALUE_READ] for value in new]), strict=True))
    _MEMORY.add(read)
    return known | read


def _read(values: list[str]) -> list[int]:
    """The bits of each value: their words are looked for in all of them at once. Most have no capitals to part words by."""
    small = [value if value.islower() else " ".join(written_words(value)).lower() for value in values]
    text = f" {' '.join(small)} ".encode("ascii", "replace").translate(_SPACED_OUT).decode()
    bits, ends = [0] * len(small), accumulate([len(value) + 1 for value in small], initial=1)
    automaton, bits_of = _word_finder()
    value, end = -1, next(ends)
    for at, word in automaton.places(text, 0):
        while at + 1 >= end:  # a word begins behind the space that it is found with
            value, end = value + 1, next(ends)
        bits[value] |= bits_of[word]
    return bits


@lru_cache(maxsize=1)
def _word_finder() -> tuple[Automaton, list[int]]:
    """All words in one automaton, with the spaces around them, and the bits of each."""
    return Automaton([f" {word} " for word in _BIT_OF_WORD]), list(_BIT_OF_WORD.values())


def element_bits(tag: str, attributes: list[tuple[str, str]]) -> int:
    """The bits of one element's tag and attributes. A banner by its role is a page's header; by its class it may be an advert."""
    bits = TAG_BITS.get(tag, 0)
    for name, value in attributes:
        if name in MARKER_ATTRIBUTES:
            said = "header" if name == "role" and value == "banner" else value
            bits |= word_bits((said,))[said]
    return bits
