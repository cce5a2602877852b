"""Shapes of short lines beside an article: picture credits, bylines, dates. Folded text goes in; what was found comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from cleaner.document.agencies import PICTURE_AGENCY, PICTURE_HOUSE, PICTURE_SOURCE
from cleaner.document.automaton import Automaton
from cleaner.document.byline_words import OPENS, PICTURES, WROTE
from cleaner.document.datelines import is_dateline
from cleaner.document.east_bylines import east_names
from cleaner.document.east_credits import east_credit
from cleaner.document.folding import fold
from cleaner.document.moments import Moment, find_moment, has_digit
from cleaner.document.names import first_name, is_full_name, is_name, without_pictures, without_times
from cleaner.document.patterns import lazy
from cleaner.document.time_words import DATE_OPENS, LEADS, MONTHS

#: What a credit line begins with.
_OPENS = lazy(
    rf"[\[(\s]{{0,3}}(?:(?:{'|'.join(PICTURES)}|(?:photo|image|picture) credit|file (?:photo|image)|quelle bild)"
    r"(?: (?:credit|by|von|de|di|par|av|af|courtesy(?: of)?|illustration by|supplied|provided by))?\s?[:：/©|]|"
    r"(?:photo|photos|foto|image|illustration|photograph|photographs|picture)s? (?:by|courtesy of|credit) |"
    r"file ?- |file photo|©|\(c\)|copyright |\[\d{1,2}/\d{1,2}\]|pictured (?:right|left|above|at|from|here|is|are),? |"
    r"\((?:symbol|archiv)(?:bild|foto)\) |"
    r"fot\. (?=[^\W\d_])|写真(?:提供|撮影)?[:：=]|写真は|(?:图片来源|圖片來源|图源)[:：]|사진[:：=]|사진 ?제공)"
)
#: What a caption ends with: a credit in brackets …
_ENDS_BRACKETED = lazy(
    r"[(\[]\s?(?:(?:photo|foto|image|picture|bild|credit|фото|사진|source|quelle|imagen|immagine|via|courtesy|file|"
    r"illustration)s?\b[^()\[\]]{1,90}|"
    r"[^()\[\]]{0,80}(?:/ ?|via |\bfoto |photo |images\b|\bfile )[^()\[\]]{0,60}|"
    rf"(?:{PICTURE_HOUSE}|keystone)[^()\[\]]{{0,40}}|"
    rf"[^()\[\]]{{2,50}}, ?{PICTURE_SOURCE})\s?[)\]]\.?$"
)
#: A photographer of two names or more, and after a slash whom they work for; "(ABC/XYZ)" may be parties.
_ENDS_NAMED = lazy(r"\([^()\d/]{2,20} [^()\d/]{2,30} ?/ ?[^()\d/]{2,30}\)\.?$")
_KNOWN = lazy(rf"(?<!\w)(?:{PICTURE_SOURCE}|images|foto|photo|image|picture|bild|фото|사진|nuotr|credit)(?!\w)")
#: … or one after a slash, a mark, or a word for picture.
_ENDS_OPEN = lazy(
    rf"(?:(?:(?<!\w){PICTURE_SOURCE} ?/ ?(?:[^\W\d_][\w.'-]{{0,20}} ?){{1,4}})|(?:/ ?{PICTURE_SOURCE})|"
    rf"(?:\bvia {PICTURE_SOURCE})|(?:\bap photo(?:/[\w .'-]{{2,40}})?)|(?:\bgetty images)|"
    r"(?:© ?[\w][\w /.,'&\u200b-]{1,60}(?:\([\w /.-]{1,20}\))?)|"
    r"(?:[^\s|] © ?[\w][\w /.,'&-]{1,40}\| ?[\w][\w /.,'&-]{1,40})|"
    r"(?:[.?!)'\"…] {0,2}(?:foto|photo|image|bild|picture|credit|photograph|illustration|фото|fot\.|imagen|beeld|ảnh|fotoğraf|"
    r"fotografie|crédit|crédito|kuva|zdjęcie|світлина|isithombe|prent|picha|gambar|kép|poza|снимка|φωτογραφία)s?"
    r"(?: credit| courtesy)? ?(?:[:：|]|by|courtesy of) ?(?:[^:.]|(?<=\b\w)\.){2,70})|"  # "J. Doe" has a full stop
    r"(?: (?:foto|photo|bild|фото|fot\.|ảnh|fotoğraf)s? ?: [^:.]{2,50})|(?:\bnuotr))"
    r"(?: ?(?:purchase|acquire) licensing rights.{0,20})?\.?\s?$"
)
MAX_CAPTION_WORDS = 110
#: A credit is looked for among so many characters at a line's end.
_END = 130


#: How what `_OPENS` matches begins: with three letters of a word for picture or credit, or with a sign.
_FIRST_LETTERS = frozenset(word[:3] for word in (*PICTURES, "copyright", "file", "quelle"))
_FIRST_SIGNS = frozenset("[( ©写사图圖▲△")
_BRACKETS = (")", "]", ").", "].")
#: Behind this sign begin the scripts of East Asia, whose captions end in ways of their own.
_EAST = "\u2e80"
#: What `_ENDS_OPEN` cannot match without.
_SIGNS = (
    *("/", "©", "photo", "foto", "image", "via ", "getty", "credit", "picture", "illustration", "bild", "imagen", "beeld"),
    *("фото", "fot.", "ảnh", "nuotr", "crédit", "kuva", "zdjęcie", "світлина"),
    *("isithombe", "prent", "picha", "gambar", "kép", "poza", "снимка", "φωτογραφία"),
)
_RIGHTS = lazy(
    r"(?:©|\(c\)|copyright)[^|]{0,60}(?:\d{4}|reserved|reservados|riservat|vorbehalten|réservés|rechte|"
    r"prawa zastrz|licencja|práva vyhraz|hakları? saklı|права за[щх]ищ|права захищ|版权所有|版權所有|무단|"
    r"sp\. z o\.|spółka|\ba\. ?s\.|s\. ?r\. ?o\.|\ba\.ş\.|\bооо\b|\bтов\b|株式会社|有限公司)|"
    r".{0,100}(?:rights reserved|rechte vorbehalten|droits réservés|"
    r"prawa zastrzeżone|práva vyhrazena|hakk?ı saklıdır|права защищены)"
)
#: … or what a house claims at a line's end, be it in the middle of others; behind a year and a name a picture's credit says no
#: more ("© 2024 Skell Post. Alla rättigheter förbehållna.").
_CLAIMED = lazy(
    r"rights reserved|copyright(?:ed)? ?(?:©|\(c\)) ?(?:19|20)\d\d\b|©\s?(?:19|20)\d\d(?:\W{0,3}$|[^.©]{1,60}\. ?[^\W\d_]{2})"
)
#: What asks to share or follow "via" a network is no credit.
_ASKS = ("share ", "send ", "follow ", "join ", "contact ", "get ")


@lru_cache(maxsize=1)
def _signs() -> Automaton:
    """The signs of an open end, found in one pass: one by one they take twice the time."""
    return Automaton(_SIGNS)


def likely_credits(lines: Sequence[str]) -> list[int]:
    """Which of the folded lines begin or end as captions and credits do: few; `credit` finds none among the others."""
    signed = {number for number, _ in _signs().lines([line[-_END:] for line in lines])}
    return [
        number
        for number, line in enumerate(lines)
        if line[0] in _FIRST_SIGNS
        or line[:3] in _FIRST_LETTERS
        or number in signed
        or line[-1] > _EAST
        or line[0] > _EAST
        or line.endswith(_BRACKETS)
    ]


def credit(folded: str, words: int) -> str | None:
    """What makes a folded line a caption or a credit, or None."""
    if words > MAX_CAPTION_WORDS:
        return None
    if words <= 60 and (folded[0] in _FIRST_SIGNS or folded[:3] in _FIRST_LETTERS):
        opened = _OPENS.match(folded[:80])
        if opened and (words <= 45 or opened[0].startswith("file")):
            return None if _RIGHTS.match(folded[:160]) else f"begins like a picture credit ({opened[0].strip()!r})"
    if folded[-1] > _EAST or folded[0] > _EAST or folded[0] in "▲△":
        return east_credit(folded) or _western_credit(folded, words)
    return _western_credit(folded, words)


def _western_credit(folded: str, words: int) -> str | None:
    """What makes the end of a folded line a credit in scripts with spaces, or None."""
    if folded.endswith(_BRACKETS):
        tail = folded[-_END:]
        closed = _ENDS_BRACKETED.search(tail, max(0, tail.rfind("(" if ")" in tail[-2:] else "[")))
        if closed and _KNOWN.search(closed[0]):
            return f"{_BRACKETED_CREDIT} {closed[0]!r}"
        if words <= 70 and (named := _ENDS_NAMED.search(tail)):
            return f"{_BRACKETED_NAME} {named[0]!r}"
        if words <= 60 and not tail.endswith("(getty)") and "©" not in tail:
            return None
    if words > 80:
        return None
    tail = folded[-_END:]
    if not any(map(tail.__contains__, _SIGNS)):
        return None
    opened = _ENDS_OPEN.search(tail)
    if opened is None or _RIGHTS.match(folded[:160]) or _CLAIMED.search(tail) or folded.startswith(_ASKS):
        return None
    return f"ends with a picture credit ({opened[0].strip()!r})"


def is_remark(text: str, why: str) -> bool:
    """Whether what `why` calls a credit in brackets is none: it, or what is behind a slash in it, begins in small letters, and
    not with a word for pictures or an agency's name: "(with on/off capability)"."""
    if not why.startswith((_BRACKETED_CREDIT, _BRACKETED_NAME)):
        return False
    inside = text[max(text.rfind("("), text.rfind("[")) + 1 :]
    parts = (part.lstrip() for part in inside.split("/"))
    return any(part[:1].islower() and not _OPENS_BRACKET.match(part) for part in parts)


_BRACKETED_CREDIT, _BRACKETED_NAME = "ends with a picture credit in brackets", "ends with a name and whom it works for"
#: What a credit in brackets, or the part behind a slash in it, begins with where it begins in small letters.
_OPENS_BRACKET = lazy(
    r"(?:photo|foto|image|picture|bild|credit|фото|source|quelle|imagen|immagine|via|courtesy|file|illustration|"
    rf"{PICTURE_SOURCE}|{PICTURE_HOUSE}|keystone)"
)
_BRACKETED = lazy(r"\((?:[A-Z][\w.'’-]*(?: of| for| the| and| de| y)? ?[/,]? ?){2,7}\)$")
#: A photographer and whom they work for: "Jane Doe/HPA Pictures", "Bloomberg/Jane Doe".
_FOR_OUTLET = lazy(
    r"(?:[A-ZÀ-Þ][a-zß-ÿ][\w.'’-]{0,20} ){1,3}[A-ZÀ-Þ][a-zß-ÿ][\w.'’-]{0,20}/[A-Z]{3,8}(?: [A-ZÀ-Þ][\w.'’-]{1,20}){0,3}$"
)
_FROM_AGENCY = lazy(rf"{PICTURE_SOURCE} ?/ ?[^\W\d_][\w.'-]{{1,20}}(?: [^\W\d_][\w.'-]{{1,20}}){{1,3}}$")
#: In Dutch and Finnish papers no colon stands behind the word.
_PICTURE_BY = lazy(r"(?:Beeld|Kuva) [A-ZÀ-Þ][\w.'’-]{0,20}(?: (?:van|de|der|den|ter|/|[A-ZÀ-Þ][\w.'’-]{0,20})){1,6}$")
_AGENCY = lazy(rf"{PICTURE_AGENCY}$")


def credit_alone(text: str, words: int) -> str | None:
    """What makes a line that stands alone a picture's credit: names in brackets and nothing else, or an agency."""
    if words <= 8 and text[0] == "(" and not text.isupper() and _BRACKETED.match(text):
        return "names in brackets and nothing else"
    if words <= 8 and _PICTURE_BY.match(text):
        return "the word for a picture and names behind it"
    if 2 <= words <= 6 and "/" in text and (_FOR_OUTLET.match(text) or _FROM_AGENCY.match(fold(text))):
        return "a name and whom it works for"
    return "the name of a picture agency alone" if words <= 2 and _AGENCY.match(text) else None


# -- bylines ------------------------------------------------------------------------------------------------------

_LONGER = lazy(
    r"(?:additional |further )?(?:reporting|writing|editing|translation|compiled|research|graphics) by |"
    r"[-–—\s]{0,3}with (?:files|reporting|contributions?|information|additional reporting) (?:from|by) |"
    r"(?:[-–—]{1,2} ?with (?:reports|assistance|help) from [^.;]{3,120}|with (?:reports|assistance) from [^,.;]{3,70})\.?$|"
    r"contributing: (?=[^\W\d_]+ [^\W\d_])|"
    r"[-–—*(\s]{0,3}(?:additional|with additional) reporting (?:by|from) |mit (?:agenturmaterial|material von|"
    r"informationen von)|mit material der|"
    r"(?:©|\(c\)) ?dpa-infocom\b|"
    r"this (?:article|story|piece|report|interview|guide|post) was (?:written|edited|reported|translated|fact-checked) by |"
    r"avec (?:afp|reuters|ap|l'afp)\b|con informaci[oó]n de |con (?:afp|efe|reuters|ap)\b|redakcja:|"
    r"\([^()]{0,60}(?:reporting|writing|editing) by "
)
#: What `_LONGER` begins with.
_LONGER_LETTERS = frozenset("rwaftcmge-–—*( ©")
_CONTRIBUTED = lazy(
    r"contributed (?:to this (?:report|article|story|guide|content|post|piece|review|column|analysis)|(?:additional )?reporting)"
    r"(?:,? (?:from|in) [^.,;]{2,40})?"
    r"(?:,? and [^.;]{2,50} contributed (?:(?:additional )?reporting|research|writing)(?: (?:from|in) [^.,;]{2,40})?)?\.?$|"
    r"^[\w.'-]{2,16} (?:[\w.'-]{1,20} ){1,2}(?:(?:and|,) [\w.'-]{2,16} (?:[\w.'-]{1,20} ){1,2}){0,2}contributed research\.?$"
)
#: Who sent a mail: "Von: Hafenpost <post@hafen.example>".
_SENDER = lazy(r"(?:from|von|de|da|van|od|от|від|från|fra) ?: .{1,60}<\S{1,40}@\S{3,60}>")
MAX_BYLINE_WORDS = 16


def is_byline(text: str, folded: str, words: int) -> bool:
    """Whether a short line is a byline by its words: "By Jane Doe", with a role, an outlet or a place behind."""
    if words > MAX_BYLINE_WORDS or len(text) > 140 or (text[-1] == ">" and _SENDER.match(folded)):
        return False
    return _names_author(text, folded, words)


#: Half a dozen rules and stages ask of the lines around a headline whether they are a byline or a date: half of the lines asked
#: of were asked of before on the same page.
_ASKED_BEFORE = 256


@lru_cache(maxsize=_ASKED_BEFORE)
def _names_author(text: str, folded: str, words: int) -> bool:
    """Whether a line that is short enough is a byline by its words."""
    if east_names(text):
        return True
    opened = OPENS.match(folded)
    if opened is None:
        return WROTE.search(folded) is not None and is_full_name(text[: text.rfind(" ")])
    if text.endswith(("?", "!")) or opened.lastgroup in _ONLY_IN_BYLINES:
        return False
    first = first_name(without_pictures(text[opened.end() :].strip()))
    if opened.lastgroup in _BEFORE_FULL_NAMES:
        return is_full_name(first)
    return bool(first) and (is_name(first) or (words <= 6 and first[:1].isupper() and not text.endswith(".")))


_ONLY_IN_BYLINES = ("known", "nobiliary")
_BEFORE_FULL_NAMES = ("strict", "noun")


def is_long_byline(folded: str, words: int) -> bool:
    """Whether a line names who else worked on the article: "Reporting by …; Editing by …", "With files from …"."""
    if words <= 30 and "contributed " in folded and _CONTRIBUTED.search(folded) is not None:
        return True
    return words <= 70 and folded[:1] in _LONGER_LETTERS and _LONGER.match(folded) is not None


# -- dates --------------------------------------------------------------------------------------------------------

_READING_TIME = lazy(
    r"(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|"
    r"leestijd|lästid|lesetid|læsetid|okuma süresi|время (?:на )?чтени[яе]|czas czytania|przeczytasz w|читать|"
    r"doba čtení|timp de (?:citire|lectură)|час читання|waktu baca|lukuaika|olvasási idő|thời gian đọc|vrijeme čitanja|"
    r"lectura de|lecture|lectura|leitura|阅读时间|閱讀時間|阅读需|閱讀需|読了時間|読了目安|읽는 (?:시간|데)|"
    r"χρόνος ανάγνωσης|(?:مدة|وقت) القراءة|पढ़ने का समय)\s?[:：]?\s?(?:ca\.? |environ |ok\. |約|约|大约|약 ?)?"
    r"\d{1,3} ?(?:(?:min|mn|мин|хв|λεπτ|دق|मिनट|menit|perc|phút)\w*|(?:m|dk|dakika)\b|分钟?|分鐘?|분)|"
    r"\d{1,3}[ -]?(?:min(?:ute)?s?\.?|mn|minuten|minutos|minuti|minutter|dk|dakika|мин\.?|минут\w?|хв|분|分)[ -]?"
    r"(?:read|reading|reading time|de lecture|de lectura|di lettura|de leitura|lesezeit|lesen|leestijd|lezen|"
    r"læsetid|lästid|lesetid|okuma|чтения|на чтение|читать|czytania|lectura\b|lettura\b|leitura\b|で読め|소요$|阅读|閱讀)|"
    r"\d{1,2}' (?:di lettura|de lecture|de lectura)|\d{1,2} دقائق للقراءة|^約\d{1,2}分$|"
    r"\d{1,3} minutes? read|estimated reading time"
)
MAX_DATE_WORDS = 22
#: The half of the day that an hour ends with, in full stops.
_HALVES = ("a.m.", "p.m.")
#: A date for screens behind one for readers: "03.05.20243. Mai 2024".
_GLUED = lazy(r"[./-]\d{4}(?=\d{1,2}\.? [^\W\d_])")


def is_date_line(text: str, folded: str, words: int, clocks: bool = False) -> bool:
    """Whether a short line says when the article came out or was changed, and maybe where, or how long it takes to read.

    With `clocks` an hour without a day will do.
    """
    if words > MAX_DATE_WORDS or len(text) > 130 or not has_digit(text):
        return False
    return _says_when(text, folded, words, clocks)


@lru_cache(maxsize=_ASKED_BEFORE)
def _says_when(text: str, folded: str, words: int, clocks: bool) -> bool:
    """Whether a line with a digit that is short enough says when, as `is_date_line` does."""
    if words <= 10 and _MINUTES.search(folded) is not None and _READING_TIME.search(folded) is not None:
        return _HEARD.search(folded) is None
    if text[0] in "$€£¥~≈<>+" or (words > 8 and text.endswith((".", "?", "!", ",", ";")) and not folded.endswith(_HALVES)):
        return False
    if opened := DATE_OPENS.match(folded):
        return find_moment(text, anywhere=True) is not None or is_month(folded[opened.end() :])
    text = without_reading_time(_GLUED.sub(r"\g<0> ", text))
    shown, dated = time_shown(text)
    if (dated or (clocks and shown > 3)) and (2 * shown >= len(text) - 3 or _says_only_when(text)):
        return True
    return dated and is_dateline(text)


#: What takes its time is heard and not read: "Artikel anhören • 7 Min".
_HEARD = lazy(
    r"\b(?:listen|anhören|vorlesen|beluister|luister\w*|lyssna|lytt|lyt|écouter|escuchar|escucha|ascolta|ouvir|posłuchaj|слушать|dinle)\b"
)


def is_month(folded: str) -> bool:
    """Whether folded words are a month and its year and nothing else, as guides say when they were changed: ": May 2024"."""
    words = folded.strip(" :.").split()
    return len(words) == 2 and words[0].strip(".,") in MONTHS and len(words[1]) == 4 and words[1].isdecimal()


def _says_only_when(text: str) -> bool:
    """Whether a line has, beside its times, only the words that stand before one: "3 May 2024 Last updated at 10:00"."""
    return all(word in LEADS or word in {"a", "|"} for word in map(str.lower, _beside_times(text)) if word)


def says_who(text: str) -> bool:
    """Whether a line has, beside its times and the words that stand before one, a word that may be of a name."""
    rest = _beside_times(without_reading_time(text))
    return any(word[0].isupper() and word.lower() not in LEADS for word in rest if len(word) >= _NAME_LETTERS)


def _beside_times(text: str) -> list[str]:
    """The words of a line beside its times, without what stands around them."""
    return [word.strip(".,:;()-–") for word in without_times(text).split()]


#: "GMT" and "ET" are shorter, and names that are go with longer ones.
_NAME_LETTERS = 4
#: Minutes, in whatever language: what else stands in `_READING_TIME` is looked for only where these are.
_MINUTES = re.compile(r"\d[ -]?[mdpмх分분λد'म]|estimated", re.IGNORECASE)


def without_reading_time(text: str) -> str:
    """The text without what it says of how long it takes to read."""
    found = None if _MINUTES.search(text) is None else _READING_TIME.search(fold(text))
    return text if found is None else f"{text[: found.start()]} | {text[found.end() :]}".strip(" |,·•-–—")


def time_shown(text: str) -> tuple[int, bool]:
    """How many characters of a line are times, and whether one of them says a day."""
    shown, dated = 0, False
    for _ in range(3):
        moment = find_moment(text)
        if moment is None:
            break
        shown += moment.end - moment.start
        dated |= says_day(moment)
        text = f"{text[: moment.start]} {text[moment.end :]}".strip(" ,|·•-–—")
    return shown, dated


def says_day(moment: Moment) -> bool:
    """Whether a time says a day: by its date, by how long ago, or by the weekday beside an hour."""
    return (
        moment.day is not None or moment.unit is not None or moment.days_back is not None or moment.weekday is not None
    )


_PLACE = lazy(
    r"(?:[A-ZÀ-ÞА-ЯĞİŞÇÖÜ][\w.'’-]{1,20}[ /,]{0,2}){1,4}(?:\([^()]{2,24}\)\s?)?(?:[-–—]{1,2} |: ?)(?=[\"“„«'A-ZÀ-ÞА-Я])"
)


def opens_with_place(text: str) -> bool:
    """Whether a paragraph opens with a dateline: "HARBOURTOWN (AP) — The", "Neustadt/Berlin – Der", "NEW HARBOUR: The"."""
    opened = _PLACE.match(text)
    if opened is None:
        return False
    place, mark = opened[0].split("(")[0].rstrip(" -–—:"), opened[0].rstrip()[-1]
    return place.isupper() or (mark != ":" and ("/" in place or "(" in opened[0]))
