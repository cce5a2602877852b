"""Lines about who wrote the text that only the score removed: the author's name below it, and sentences that tell of somebody."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from cleaner.document.document import Document
from cleaner.document.names import is_clear_name
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.models import ContentKind, FurnitureKind
from cleaner.rules.rule import Kind, Named

#: So many bylines are looked at. An author's name and the role below it have at most so many words, and a sentence that
#: tells of somebody at least so many.
_MOST_BYLINES = 10
_LONGEST_NAME, _LONGEST_ROLE, _TELLING_SENTENCE = 4, 8, 10
#: What a sentence about an author says within so many words behind the first name.
_NAME_WORDS = 4
_DOES = frozenset(
    "is was has covers writes reports works joined lives ist war schreibt arbeitet berichtet leitet est écrit couvre travaille es"
    " escribe cubre trabaja é escreve cobre trabalha è scrive lavora schrijft werkt är skriver arbetar er arbeider arbejder"
    " jest pisze pracuje je píše pracuje este scrie lucrează пишет работает пише працює yazıyor".split()
)


def author_lines(
    document: Document, unknown: Collection[int], named: Mapping[int, Named], claimed: Mapping[int, Kind]
) -> dict[int, Named]:
    """Blocks among those of which only the shape is known, that name below the text who wrote it, tell of who did, or name
    somebody of whom the sentence below tells."""
    said = document.folded_texts
    bylines = sorted(block for block, kind in claimed.items() if kind is ContentKind.BYLINE)[:_MOST_BYLINES]
    written = "\n".join([said[block] for block in bylines])
    names = frozenset(written.split())
    text = _first_kept(bylines, named, claimed, len(document))
    why = FurnitureKind.AUTHOR_BIO, "names who wrote the text, or tells of whom the line above names"
    found: dict[int, Named] = {}
    for block, name in named.items():
        if block not in unknown and name[0] is not FurnitureKind.AUTHOR_BIO:
            continue
        if document.words[block] <= _LONGEST_NAME:
            is_author = " " in said[block] and said[block] in written and is_clear_name(document.texts[block])
            if is_author and block > text:
                found[block] = why
        elif document.words[block] >= _TELLING_SENTENCE and document.texts[block][-1] in SENTENCE_ENDS:
            tells = _tells_of_author(said[block], names)
            found |= dict.fromkeys(_told_of(document, block, unknown) or range(block, block + tells), why)
    return found


def _tells_of_author(said: str, names: Collection[str]) -> bool:
    """Whether a sentence begins with a name among those of the bylines, and says what its bearer does."""
    name, *rest = said.split(" ", _NAME_WORDS)
    return name in names and not _DOES.isdisjoint(rest[:_NAME_WORDS])


def _told_of(document: Document, block: int, unknown: Collection[int]) -> range:
    """The blocks from somebody's name to a sentence that begins with it; none where none of the two lines above is one."""
    said = document.folded_texts
    for above in range(block - 1, max(block - 3, -1), -1):
        if above not in unknown or document.words[above] > _LONGEST_ROLE:
            break
        if said[block].startswith(said[above]) and is_clear_name(document.texts[above]):
            return range(above, block + 1)
    return range(0)


def _first_kept(bylines: Sequence[int], named: Mapping[int, Named], claimed: Mapping[int, Kind], count: int) -> int:
    """The first block below the first byline that the score kept: where the text begins."""
    behind = range(bylines[0] + 1, count) if bylines else range(0)
    return next((block for block in behind if block not in named and block not in claimed), count)
