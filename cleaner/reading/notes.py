"""What elements without content say of the page: noted as they come, interpreted in assembling."""

from __future__ import annotations

from cleaner.document.document import Document, split_words
from cleaner.reading.builder import DocumentBuilder
from cleaner.reading.tokens import Attributes

#: Elements that show nothing, wherever they are.
_UNSEEN = frozenset("area base bgsound col link meta param source track".split())
#: A picture of so many pixels counts visitors; one with such a word in its class stands for a character.
_COUNTER = frozenset({"0", "1", "2", "0px", "1px"})
_CHARACTER = frozenset({"emoji", "emoticon", "smiley", "smilie", "twemoji"})
#: What names a meta tag, the first that is there.
_META_NAMES = {"property": 0, "name": 1, "itemprop": 2, "http-equiv": 3}


def is_in_sentence(tag: str, attributes: Attributes) -> bool:
    """Whether an element without content may stand in a sentence: it shows nothing, or a picture that is a character."""
    if tag == "img":
        values = dict(attributes)
        small = values.get("width") in _COUNTER and values.get("height") in _COUNTER
        return small or not _CHARACTER.isdisjoint(split_words(values.get("class", "")))
    return tag in _UNSEEN or (tag == "input" and ("type", "hidden") in attributes)


def note_meta(page: DocumentBuilder, attributes: Attributes) -> None:
    """A named property of the page and its content."""
    named: str | None = None
    content: str | None = None
    rank = len(_META_NAMES)
    for name, value in attributes:
        if name == "content":
            content = value
        elif name in _META_NAMES and value and _META_NAMES[name] < rank:
            named, rank = value, _META_NAMES[name]
    if named is not None and content is not None:
        page.raw.meta.append((named.lower(), content))


def note_contents(document: Document) -> None:
    """The facts that elements with a `content` say beside what they show, as the meta tags that say the same."""
    for row in document.raw.contents:
        values = dict(document.elements.attributes[row])
        named = f"{values.get('property', '')} {values.get('itemprop', '')}".lower()
        for name in named.split():
            if name in _SHOWN_FACTS:
                document.raw.meta.append((_SHOWN_FACTS[name], values["content"]))
                break


#: What elements of the page call their facts in microdata and in the vocabularies of RDFa.
_SHOWN_FACTS = {
    "datepublished": "datepublished",
    "schema:datepublished": "datepublished",
    "datemodified": "datemodified",
    "schema:datemodified": "datemodified",
    "dc:date": "dc.date",
    "dc:created": "dc.date.created",
    "dc:issued": "dc.date.issued",
    "dcterms:issued": "dc.date.issued",
    "dcterms:modified": "dcterms.modified",
}


def note_link(page: DocumentBuilder, attributes: Attributes) -> None:
    """A <link>: its rel, href and hreflang."""
    rel = href = language = ""
    for name, value in attributes:
        if name == "rel":
            rel = value.lower()
        elif name == "href":
            href = value
        elif name == "hreflang":
            language = value
    page.raw.links.append((rel, href, language))


def note_base(page: DocumentBuilder, attributes: Attributes) -> None:
    """What relative addresses are relative to: the first <base> says it."""
    page.raw.base = page.raw.base or dict(attributes).get("href")


def note_image(page: DocumentBuilder, attributes: Attributes) -> None:
    """A picture: its source, what it shows, and the blocks before it."""
    values = dict(attributes)
    source = values.get("src") or values.get("data-src") or ""
    page.raw.images.append((source, values.get("alt", ""), len(page.ends)))
