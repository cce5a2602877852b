"""What a page calls its house: by what it says of its site, by its first line, and by whose its copyright is.

Its address does not tell: many sites are called by a word that their articles are about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document.document import UNSPACED, Document
from cleaner.document.folding import fold
from cleaner.document.occurrences import occurrences
from cleaner.document.once import once
from cleaner.document.patterns import lazy

_SITES = frozenset({"og:site_name", "application-name"})
#: A line that claims a copyright has so many characters at most; captions claim one too, so the name must be said elsewhere.
_LONGEST = 240
#: A masthead is the first line of a page of so many lines, has so many words, and its name stands on so many lines below.
_PAGE_LINES, _MASTHEAD_WORDS, _SAID_BELOW = 12, 3, 3
_MARKS = ("©", "ⓒ", "copyright", "版權所有", "版权所有")
_WORD = r"(?:[A-ZÀ-ÞĀ-ŽА-ЯЁЄІЇҐİŞĞ][\w&+'’-]{0,20}(?:\.[a-zа-яA-ZА-Я]{2,4})?|[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2,10})"
_NAMED = lazy(
    r"(?:©|ⓒ|[Cc]opyright|COPYRIGHT)[ ,:]{0,2}(?:(?:©|ⓒ|\([Cc]\)|[Cc]opyright|by|[Tt]he) ?){0,2}"
    r"(?:(?:19|20)\d\d(?: ?[-–—] ?(?:19|20)\d\d)?)?[ ,.·|–-]{0,3}(?:by |АО |ООО |ТОВ |ПрАТ |The )?[\"'«„“]?"
    rf"({_WORD}(?: {_WORD}){{0,2}})"
)
_BEFORE = lazy(rf"({_WORD}(?: {_WORD}){{0,2}})[ ,·]{{0,3}}(?:©|ⓒ|版權所有|版权所有)")
#: Words of a firm's name that are none of the house's.
_FIRM = frozenset(
    "media medya group publishing publishers company ltd limited inc llc sp spol holding yayıncılık gazetecilik network press "
    "news all rights no tüm wszelkie wszystkie všechna vydavatelství wydawnictwo медиа медіа издательство видавництво "
    "co corp digital online все всі усі tüm 無断 sa as ag gmbh bv ab and the by".split()
)
#: A name has so many letters at least; more than these and its last letter may bend.
_SHORTEST, _BENDS = 3, 5
_LAST_LETTERS = "aeiouyаеиоуыэюяьйії"


@once
def own_names(document: Document) -> tuple[str, ...]:
    """The folded names of the page's house, without the last letter where that bends; the same each time."""
    return tuple(sorted({stem for name in _names(document) if (stem := _stem(name))}))


def _names(document: Document) -> Iterator[str]:
    for name, content in document.raw.meta if document.mode == "html" else ():
        if name in _SITES:
            yield fold(content.strip())
    yield from _masthead(document)
    marked = {document.block_at(at) for mark in _MARKS for at in occurrences(document.folded, mark)}
    for block in sorted(marked):
        folded = document.folded_texts[block]
        if len(folded) > _LONGEST or not any(map(folded.__contains__, _MARKS)):  # it may begin in one and end in the next
            continue
        text = document.texts[block]
        for found in (_NAMED.search(text), _BEFORE.search(text)):
            if found is None:
                continue
            words = fold(found[1]).split(" ")
            while words and words[-1].strip(".") in _FIRM:
                words.pop()
            name = " ".join(words)
            if _is_said(document, name, block):
                yield name


def _masthead(document: Document) -> Iterator[str]:
    """The page's first line, where it is a name that stands again and again within other lines: a section's does so less often,
    and a button or a mark stands alone each time."""
    if len(document) < _PAGE_LINES or document.words[0] > _MASTHEAD_WORDS:
        return
    first = document.texts[0]
    name = document.folded_texts[0].strip(" .\"'|")
    if (first[0].isupper() or first[0] > "\u2e80") and _is_said(document, name, 0, _SAID_BELOW):
        yield name


def _is_said(document: Document, name: str, claimed: int, least: int = 1) -> bool:
    """Whether a name stands on so many other lines, too."""
    if len(name) < 2:
        return False
    lines, at = {claimed}, document.folded.find(name)
    while at >= 0 and len(lines) <= least:
        block = document.block_at(at)
        if least == 1 or len(document.folded_texts[block]) > len(name) + 2:
            lines.add(block)
        at = document.folded.find(name, document.end[block])
    return len(lines) > least


def _stem(name: str) -> str:
    """The part of a name that does not bend, nothing where that is too short to tell a house by."""
    if UNSPACED.search(name) is not None or "\uac00" <= name[:1] <= "\ud7a3":
        return name if len(name) >= 2 else ""
    name = name.strip(" .\"'")
    if len(name) > _BENDS and name[-1] in _LAST_LETTERS:
        return name[:-1]
    return name if len(name) >= _SHORTEST else ""


def names_house(document: Document, text: str) -> bool:
    """Whether a folded text has the name of the page's house."""
    return any(_find(text, stem) >= 0 for stem in own_names(document))


def _find(text: str, stem: str) -> int:
    at = text.find(stem)
    while at >= 0:
        if (at == 0 or not text[at - 1].isalnum() or not stem[0].isascii()) and _ENDS.match(text, at + len(stem)):
            return at
        at = text.find(stem, at + 1)
    return -1


#: A word that bends has so many letters more, or what stands behind is of a script without spaces.
_ENDS = re.compile(r"(?:['’]?\w{0,4}(?!\w)|[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]|\w{0,3}[\u3041-\u9fff\uac00-\ud7a3])")
