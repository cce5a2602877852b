"""The language of a page before it is known what on it is the article's text."""

from __future__ import annotations

from cleaner.assembling.language import QUICK, SAMPLE, normal_code, read_language
from cleaner.document.document import Document


def page_language(document: Document) -> str | None:
    """The language as <html> declares it, else English where the page's first longer blocks do not show another."""
    attributes = document.raw.html_attributes
    declared = normal_code(attributes.get("lang", "") or attributes.get("xml:lang", ""))
    return declared or read_language(["en"], sample_of(document, QUICK))


def sample_of(document: Document, enough: int = SAMPLE) -> str:
    """Text to tell the language by where no body was found: the page's longer blocks."""
    parts: list[str] = []
    length = 0
    for start, end in zip(document.start, document.end, strict=True):
        if end - start > 80:
            parts.append(document.text[start : min(end, start + 1_000)])
            length += len(parts[-1])
            if length > enough:
                break
    return " ".join(parts)[:enough] or document.text[:enough]
