"""Texts in XML, TEI as scholars' corpora have it and the <doc> that trafilatura writes, as the markup of a page.

What stands in their headers are facts about the page and none of its text; their elements have other names than those of HTML
for the same things.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from cleaner.reading.front_matter import Facts
from cleaner.reading.xml_elements import PROLOG, name_of, parsed

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_OPENS = re.compile(PROLOG + r"<(?:TEI(?=[\s>])|doc(?=[\s>])[^>]{0,20000}>\s{0,100}<main[\s/>])")
#: The names of elements that HTML calls otherwise, or that mean something else there.
_TAGS = {
    **dict.fromkeys(("text", "body", "main", "front", "back", "group", "lg", "sp", "opener", "closer", "signed"), "div"),
    **dict.fromkeys(("ab", "l", "trailer", "salute", "dateline"), "p"),
    **dict.fromkeys(("quote", "cit", "epigraph"), "blockquote"),
    **dict.fromkeys(("lb", "pb", "cb"), "br"),
    **dict.fromkeys(("title", "note", "label", "bibl", "form", "button", "select", "option"), "span"),
    **dict.fromkeys(("hi", "emph", "stage"), "i"),
    "speaker": "b",
    "ref": "a",
    "list": "ul",
    "item": "li",
    "row": "tr",
    "cell": "td",
    "graphic": "img",
    "figdesc": "figcaption",
    "del": "s",
    "code": "pre",
}
#: Attributes that say what those of HTML do, and of the others those that are kept.
_ATTRIBUTES = {"target": "href", "url": "src", "src": "src", "alt": "alt", "title": "title", "type": "class"}
_LEVELS = frozenset(f"h{level}" for level in range(1, 7))
#: The attributes of a <doc> that are facts, and the elements of a TEI header that are, with their names.
_DOC_FACTS = ("title", "author", "date", "url", "sitename", "description")
_HEADER_FACTS = {"title": "title", "author": "author", "date": "date", "publisher": "sitename", "abstract": "description"}
#: So many elements of a header are looked at.
MOST_ELEMENTS = 500


def is_xml_text(source: str) -> bool:
    """Whether a source opens as TEI does, or as what trafilatura writes as XML."""
    return _OPENS.match(source) is not None


def xml_text(source: str) -> tuple[Facts, str]:
    """The facts that a text's header has, and the text as markup; no facts and the source as it is where it is no XML."""
    root = parsed(source)
    if root is None:
        return Facts({}), source
    try:
        facts = _doc_facts(root) if name_of(root) == "doc" else _header_facts(root)
        return facts, _markup(root)
    except (RecursionError, ValueError):
        return Facts({}), source


def _doc_facts(root: Element) -> Facts:
    return Facts({name: root.attrib[name] for name in _DOC_FACTS if root.attrib.get(name)})


def _header_facts(root: Element) -> Facts:
    """The first title, author, day, publisher and abstract of a TEI header that have words, and the address that it points to."""
    header = next((element for element in root if name_of(element) == "teiheader"), None)
    named: dict[str, str] = {}
    for element in () if header is None else islice(header.iter(), MOST_ELEMENTS):
        name = name_of(element)
        fact = _HEADER_FACTS.get(name)
        if fact is not None and fact not in named and element.get("type") != "download":
            words = " ".join("".join(element.itertext()).split())
            if words:
                named[fact] = words
        elif name == "ptr" and element.get("type") == "URL":
            named.setdefault("url", element.get("target") or "")
    return Facts(named)


def _markup(root: Element) -> str:
    from xml.etree.ElementTree import tostring

    for header in [element for element in root if name_of(element) == "teiheader"]:
        root.remove(header)
    for element in root.iter():
        name = name_of(element)
        level = element.get("rend") or ""
        element.tag = (level if level in _LEVELS else "h2") if name == "head" else _TAGS.get(name, name)
        known = ((_ATTRIBUTES.get(key.rpartition("}")[2]), value) for key, value in element.attrib.items())
        element.attrib = {key: value for key, value in known if key is not None}
    root.tag, root.attrib = "article", {}
    return tostring(root, encoding="unicode", method="html")
