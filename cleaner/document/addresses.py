"""What addresses say: which may be stories, by scheme, host and the beginning of the path; and the words that they spell."""

from __future__ import annotations

from unicodedata import combining, normalize
from urllib.parse import unquote, urlsplit

from cleaner.document.patterns import lazy

#: What is no page of its own: places on this page, scripts, mail.
_NO_PAGES = ("#", "javascript:", "mailto:", "tel:", "sms:", "whatsapp:", "data:")
#: First or second parts of the paths of authors, sections and services.
_SERVICES = frozenset(
    "author authors autor autoren autori auteur auteurs by people person profile profiles staff tag tags topic topics"
    " category kategorie categoria account login signin register subscribe newsletter newsletters privacy terms contact"
    " about impressum datenschutz legal policy policies gutschein gutscheine coupon coupons voucher vouchers deals shop"
    " jobs stellenmarkt karriere careers tickets entradas kundenservice help hilfe"
    " search suche recherche buscar busca ricerca zoeken szukaj arama"
    " thema themen theme themes tema temas temi argomenti etiqueta etiquetas trends hashtag hashtags keyword keywords".split()
)
#: Those of them that stories may lie under, with a part of their own.
_SHELVES = frozenset(
    "author authors autor autoren autori auteur auteurs by people person"
    " tag tags topic topics category kategorie categoria policy policies legal karriere"
    " thema themen theme themes tema temas temi argomenti etiqueta etiquetas trends hashtag hashtags keyword keywords".split()
)
#: How many words of a headline a story's address spells at least; parts of a path before a story's on a shelf, and at most.
_SPELT, _SHELF_PARTS, _DEPTH = 4, 2, 8
#: What the hosts of services begin with.
_SERVICE_HOSTS = tuple(
    f"{name}."
    for name in (
        "gutschein gutscheine coupon coupons voucher vouchers deals shop jobs stellenmarkt karriere careers tickets account"
        " login help hilfe"
    ).split()
)
#: Hosts of networks, whose pages are accounts and shared links; those of videos, which show stories too, are not among them.
NETWORK_HOSTS = frozenset(
    "facebook.com twitter.com x.com instagram.com pinterest.com threads.net bsky.app t.me tiktok.com snapchat.com vk.com ok.ru"
    " xing.com flipboard.com".split()
)
#: These and the hosts of apps, which no page of stories is.
_ACCOUNT_HOSTS = NETWORK_HOSTS.union(
    "threads.com wa.me whatsapp.com play.google.com news.google.com apps.apple.com itunes.apple.com feedly.com".split()
)


def leads_to_story(href: str) -> bool:
    """Whether an address may be a story's."""
    address = href.lower().removesuffix("\n")
    start = address.lstrip()
    if not start or start.startswith(_NO_PAGES):
        return False
    scheme, *parts = address.partition("?")[0].partition("#")[0].split("/", 5)
    if scheme and not (scheme[-1] == ":" and scheme[:-1].isascii() and scheme[:-1].isalpha()):
        return True  # relative to this page
    if len(parts) < 2 or parts[0]:
        return _is_open(parts[:2], address)
    if scheme in {"http:", "https:"} and (parts[1].startswith(_SERVICE_HOSTS) or parts[1].removeprefix("www.") in _ACCOUNT_HOSTS):
        return False
    return _is_open(parts[1:4], address)


def _is_open(parts: list[str], address: str) -> bool:
    """Whether the first parts of an address are no service's, or one's that stories lie under."""
    found = _SERVICES.intersection(parts)
    return not found or (found <= _SHELVES and _is_below(address))


def _is_below(address: str) -> bool:
    """Whether a story's own part follows those of an author or a section: /authors/name/what-the-story-says."""
    parts = [part for part in path_of(address).split("/", _DEPTH) if part]
    return len(parts) > _SHELF_PARTS and max(parts[-1].count("-"), parts[-2].count("-")) >= _SPELT


def path_of(address: str) -> str:
    """An address without scheme, query and fragment: its path, behind the host where it names one."""
    return address.partition("?")[0].partition("#")[0].rpartition("://")[2]


#: Of a path so many characters are looked at; fewer words than these are no headline; of more the first tell it.
PATH, _FEWEST, _MOST = 2_000, 3, 20
#: Ends of file names, and numbers, are no words.
_WORD = lazy(r"[^\W\d_](?<![^\W_][^\W\d_])[^\W\d_]{2,}(?![^\W_])")
_SUFFIX = lazy(r"\.[a-z]{2,5}$")


def slug_words(url: str | None) -> list[str]:
    """The words of the part of an address that has most of them, as in /2026/05/ferry-stops-in-winter; too few are none."""
    try:
        path = unquote(urlsplit(url or "").path[:PATH]).lower()
    except ValueError:  # not an address: it spells nothing
        return []
    spelt = (_WORD.findall(_SUFFIX.sub("", part)) for part in path.split("/"))
    words: list[str] = max(map(list[str], spelt), key=len)
    words = list(dict.fromkeys(words))[:_MOST]
    return words if len(words) >= _FEWEST else []


#: A story's number, or its date. What must not stand before the first digit is looked at behind it: so it is found sooner.
_STORY_NUMBER = lazy(r"\d(?<!\d\d)(?:\d{4}|(?:(?<=1)9|(?<=2)0)\d{2}/[01]?\d/)")


def is_storied(href: str) -> bool:
    """Whether an address spells a headline, or has a story's number or date: a section's or product's does not."""
    return is_numbered(href) or len(slug_words(href)) >= _SPELT


def is_numbered(href: str) -> bool:
    """Whether an address has a story's number or date."""
    return _STORY_NUMBER.search(href[:PATH]) is not None


#: Parts of the paths of stories.
_STORIES = frozenset(
    "news article articles artikel story stories blog blogs post posts noticia noticias nota notas actualite actualites info"
    " notizie notizia articolo articoli artigo artigos nachrichten beitrag nyheter nyhet artikkel haber haberler wiadomosci"
    " artykul novosti novini nieuws".split()
)


def is_among_stories(href: str) -> bool:
    """Whether an address lies where stories do, by a part of its path."""
    return not _STORIES.isdisjoint(_parts(href))


#: Parts of the paths of goods, services, events and the people of a forum.
_GOODS = frozenset(
    "product products produkt produkte producto productos produit produits prodotto prodotti produto produtos produkty"
    " item items catalog collections venues event events course courses members users"
    " service services solutions features pricing leistungen servicios servizi serviços diensten usługi услуги hizmetler".split()
)


def is_for_sale(href: str) -> bool:
    """Whether an address is that of something to buy or book, or of a member: a list of such is none of stories."""
    return not _GOODS.isdisjoint(_parts(href))


def _parts(href: str) -> list[str]:
    """What stands between the slashes of an address, in lower case."""
    return href[:PATH].lower().partition("?")[0].split("/")


#: Letters that addresses write otherwise: umlauts as two letters or one, which are one here.
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "æ": "a", "œ": "o", "ł": "l", "đ": "d", "ı": "i"})
_DIGRAPH = lazy("([aou])e")
_PLAIN_WORD = lazy(r"[^\W_]{2,}")


def spells(href: str, folded: str) -> bool:
    """Whether the path of an address spells most words of a title (folded), as stories' addresses do."""
    said = plain_words(folded)
    return len(said & path_words(href)) * 2 > len(said)


def tells_story(href: str, folded: str) -> bool:
    """Whether an address is a story's: for itself, or since it spells most words of the title (folded) that leads to it."""
    return is_storied(href) or spells_title(href, folded)


def spells_title(href: str, folded: str) -> bool:
    """Whether an address spells most words of a title (folded), in a part that has as many words as a headline's."""
    return len(slug_words(href)) >= _FEWEST and spells(href, folded)


def path_words(href: str) -> frozenset[str]:
    """The words in the path of an address, without marks on their letters."""
    return plain_words(unquote(href[:PATH].partition("?")[0].rpartition("://")[2]).lower())


def plain_words(folded: str) -> frozenset[str]:
    """The words of a text without marks on their letters."""
    bare = "".join(sign for sign in normalize("NFKD", folded.translate(_LETTERS)) if not combining(sign))
    return frozenset(_PLAIN_WORD.findall(_DIGRAPH.sub(r"\1", bare)))
