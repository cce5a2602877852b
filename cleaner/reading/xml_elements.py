"""Sources in XML: how they open, and their elements by names without namespaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

#: What may stand above the first element, as a pattern.
PROLOG = r"\ufeff?\s{0,100}(?:<\?[^>]{0,500}\?>\s{0,100}|<!--(?:[^-]|-(?!->)){0,2000}-->\s{0,100}){0,10}"


def parsed(source: str) -> Element | None:
    """The first element; None where the source is no XML, or says itself what an entity stands for."""
    from xml.etree.ElementTree import ParseError, fromstring

    if "<!DOCTYPE" in source:
        return None
    try:
        return fromstring(source)
    except (ParseError, RecursionError, ValueError):  # ValueError: an encoding that Python does not know
        return None


def name_of(element: Element) -> str:
    """An element's name without its namespace, in lower case; of a comment or an instruction none."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
