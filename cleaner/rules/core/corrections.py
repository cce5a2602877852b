"""A rule for corrections and editors' notes below a text or right above it: they are the article's, whatever they read like."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.credit_lines import is_byline, is_date_line
from cleaner.document.document import Document
from cleaner.document.front_marks import span
from cleaner.document.patterns import lazy
from cleaner.document.story_frame import CLOSING_LINES, Frame, story_frame
from cleaner.rules.core.example_story import BODY, HEAD, LINES
from cleaner.rules.rule import Found, rule

#: So many words such a note has; so many lines below the headline, or around the text's last paragraph, it stands.
NOTE_WORDS, FRONT_LINES, LAST_LINES = (4, 120), 6, 4
#: What a note begins with, a few words or a date, and a colon.
_LABEL = lazy(
    r"\W{0,4}(?:corrections?|clarifications?|editor'?s'? notes?|korrektur|berichtigung|richtigstellung|klarstellung"
    r"|(?:anmerkung|hinweis) der redaktion|rectificatif|erratum|note de la rédaction|mise à jour|corrección|correccion"
    r"|fe de err(?:ores|atas)|nota (?:de la redacción|del editor|della redazione|da redação|do editor)|rectificación|correzione"
    r"|errata(?: corrige)?|rettifica|correção|retificação|correctie|rectificatie|naschrift|noot van de redactie|sprostowanie"
    r"|korekta|aktualizacja|rättelse|korrigering|rettelse|düzeltme|editörün notu|исправлени[ея]|уточнени[ея]|поправка"
    r"|от редакции|примечание редакции|виправлення|уточнення|від редакції|oprava|erată|διόρθωση|تصحيح|सुधार"
    r"|訂正|追記|お詫び|更正|编者按|編者按|编者注|勘误|勘誤|정정|바로잡습니다|편집자 ?주)(?![a-zà-ÿа-я])"
    r"(?:[^:：.!?\]】]|\b[a-z]{3,4}\.){0,40}?\s?[:：\]】]"
)
#: How a note begins that has no label; behind one of a word or two ("Hinweis:"), too.
_SAYS = lazy(
    r"\W{0,4}(?:[^\W\d_]{1,12}\s?: )?(?:"
    r"(?:an?|the) (?:earlier|previous|original) version of this \w|"
    r"this (?:article|story|piece|post|report|headline|column) (?:has been|was) (?:since )?"
    r"(?:updated|corrected|amended|clarified|revised)\b|"
    r"in einer (?:früheren|ersten|vorherigen|älteren) (?:version|fassung)\b|"
    r"dies(?:er|e|es) (?:artikel|text|beitrag|meldung) wurde (?!zuletzt).{0,40}\b(?:korrigiert|ergänzt|präzisiert|berichtigt)\b|"
    r"(?:dans )?une (?:version précédente|version antérieure|première version|précédente version) de (?:cet|ce|l)\b|"
    r"cet article a été (?:modifié|corrigé|mis à jour|actualisé)\b|"
    r"(?:en )?una (?:versión anterior|primera versión) de est[ea]\b|"
    r"est[ea] (?:noticia|artículo|información|texto) ha sido (?:actualizad|corregid|modificad)[ao]\b|"
    r"una (?:precedente versione|versione precedente|prima versione) di questo\b|"
    r"quest[oa] (?:articolo|notizia) è stat[oa] (?:aggiornat|corrett|modificat)[oa]\b|"
    r"uma versão anterior dest[ea]\b|"
    r"(?:est[ea] )?(?:texto|reportagem|notícia|matéria) (?:foi )?(?:atualizad|corrigid)[oa]\b.{0,40} (?:para|com|após) |"
    r"in een (?:eerdere|vorige) versie van dit\b|"
    r"dit (?:artikel|bericht|stuk) is (?:later )?(?:aangevuld|aangepast|gecorrigeerd|geüpdatet)\b|"
    r"w (?:poprzedniej|pierwotnej|wcześniejszej) wersji (?:tekstu|artykułu)\b|"
    r"i en tid(?:igare|ligere) ver(?:sion|sjon) a[fv]\b|"
    r"(?:artikeln|texten) har (?:uppdaterats|rättats|korrigerats|ändrats)\b|artiklen er (?:opdateret|rettet) |"
    r"(?:artikkelen|saken) (?:er|ble) (?:oppdatert|rettet|endret) |"
    r"bu (?:haber|yazı)\w{0,3},? .{0,60}(?:güncellen|düzeltil)|bu haberin önceki|"
    r"в (?:предыдущей|первоначальной|ранней) версии (?:текста|материала|статьи|новости)\b|"
    r"(?:текст|материал|статья|новость) (?:дополнена?|исправлена?|изменена?) |"
    r"(?:初出時|当初の記事|掲載当初).{0,80}(?:訂正|修正|誤り|正しくは)|"
    r"本文(?:早前|先前|此前|初版|已).{0,40}(?:更正|更新|修订|修正|加入|称)|"
    r"이 기사(?:의 이전 판|는 .{0,40}수정))"
)
#: What ends in a day says no more than when.
_DATED = lazy(r"\d{4}\W{0,3}$")
#: Editors' notes that ask for something or tell of the house are furniture.
_ASKS = lazy(r"newsletter|sign up|subscri|abonn|affiliat|disclaimer|podcast|cookie|@|polic(?:y|ies)")


@rule(
    "body.correction",
    kind="paragraph",
    takes=[
        LINES.format("", "\n⟦Correction: An earlier version of this article said the bridge dated from 1968.⟧\n© 2026 The Post"),
        LINES.format("", "\n⟦This story has been updated with a comment from the county.⟧\n© 2026 The Post"),
        LINES.format("By Jane Doe\n", "\n⟦Correction, Nov. 15, 2019: the name of the engineer was misspelt.⟧"),
        f"{HEAD}<p>⟦Editor’s note, 3 May 2024: We added what the county says.⟧</p>{BODY}</article></body></html>",
    ],
    leaves=[
        LINES.format("", "\nCorrections and clarifications\n© 2026 The Post"),
        LINES.format("", "\nEditor’s note: Sign up for our newsletter on bridges and other wonders of the world."),
        LINES.format("", "\nCorrections of the plan would cost more than anyone had thought, she said."),
        LINES.format("", "\nThis article was updated on 3 May 2024"),
    ],
)
def correction(document: Document) -> Iterator[Found]:
    """A line below the headline or at the text's end that says what was changed in the article, or what the editors add."""
    frame = story_frame(document)
    if frame.last < 0:
        return
    for block in _places(document, frame):
        folded, words = document.folded_texts[block], document.words[block]
        if not NOTE_WORDS[0] <= words <= NOTE_WORDS[1] or (why := _why(folded)) is None or _ASKS.search(folded):
            continue
        if not any(is_other(document.texts[block], folded, words) for is_other in (is_date_line, is_byline)):
            yield *span(document, block), why


def _why(folded: str) -> str | None:
    """What tells a note by its words, None where nothing does."""
    label = _LABEL.match(folded)
    if label is not None:
        return "labelled as such" if len(folded) - label.end() >= LEAST_SAID else None
    return "says what was changed in the article" if _SAYS.match(folded) and not _DATED.search(folded) else None


#: So many characters stand behind a label.
LEAST_SAID = 8


def _places(document: Document, frame: Frame) -> Iterator[int]:
    """The lines where a note may stand: right below the headline, and around the text's end."""
    front = max(0, frame.title_end)
    last = max(front + FRONT_LINES, frame.last - LAST_LINES)
    yield from range(front, min(front + FRONT_LINES, len(document)))
    yield from range(last, min(frame.last + 1 + CLOSING_LINES, len(document)))
