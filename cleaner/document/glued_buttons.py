"""Buttons to share or keep a text that an extractor glued to the date above them: "3 hours agoShareSave"."""

from __future__ import annotations

import re

from cleaner.document.credit_lines import is_date_line
from cleaner.document.document import Document
from cleaner.document.patterns import lazy

#: Whole lines: to share, keep or print a text, as rows of buttons between headline and text have them.
SHARE_WORDS = frozenset(
    "share save print bookmark teilen merken drucken speichern deel delen bewaar bewaren opslaan dela spara del lagre gem "
    "partager enregistrer imprimer compartir guardar imprimir condividi salva stampa compartilhar partilhar salvar udostępnij "
    "zapisz sdílet uložit поделиться сохранить поділитися зберегти paylaş kaydet".split()
)
_NETWORKS = frozenset("facebook twitter x whatsapp linkedin telegram bluesky threads reddit pinterest".split())
#: The first begins with a capital letter right behind another sign; a date before it is no longer than this, and where a line
#: goes on and on only so many places are looked at.
_LONGEST_DATE = 130
_GLUED = lazy(
    rf"(.{{1,{_LONGEST_DATE}}}?)(?<=\S)(?=(?-i:[A-ZÀ-ÞА-Я]))(?:{'|'.join(map(re.escape, sorted(SHARE_WORDS | _NETWORKS)))})+$",
    re.IGNORECASE | re.DOTALL,
)
#: A line with a date has so many words.
_DATE_WORDS = 9


def glued_buttons(document: Document, block: int) -> int:
    """Where the buttons begin that are glued to a date, in characters of its block; the block's length where there are none."""
    text, words = document.texts[block], document.words[block]
    if words > _DATE_WORDS or (found := _GLUED.match(text)) is None:
        return len(text)
    is_dated = is_date_line(found[1], document.folded_texts[block][: found.end(1)], words)
    return found.end(1) if is_dated else len(text)


def dated_span(document: Document, block: int) -> tuple[int, int]:
    """A block that says a date, without the buttons glued to that."""
    start = document.start[block]
    return start, start + glued_buttons(document, block)
