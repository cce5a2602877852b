"""Credits of those who worked on an article: who edited or translated it, which agency or broadcast it is from."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.byline_words import BYLINE_LABELS
from cleaner.document.credit_lines import credit
from cleaner.document.document import Document
from cleaner.document.folding import fold
from cleaner.document.front_marks import NOT_MARKS, marks_of, span
from cleaner.document.moments import has_digit
from cleaner.document.patterns import lazy
from cleaner.document.story_frame import Frame, story_frame
from cleaner.rules.core.example_story import BODY, HEAD, LINES
from cleaner.rules.rule import Found, rule

#: What stands before the colon where people follow: what they did, or what they are.
_WORK = frozenset(
    "editor|editors|editing|edited by|copy editor|copy editing|sub-editor|sub-editing|subediting|web editor|producer|producers|"
    "production|produced by|research|researcher|researchers|researched by|reporter|reporters|reporting|additional reporting|"
    "translation|translator|translated by|adaptation|adapted by|fact-check|fact check|fact-checking|fact checking|"
    "fact-checker|fact checker|fact-checked by|fact checked by|proofreading|narration|narrated by|"
    "redaktion|redakteur|redakteurin|schlussredaktion|bildredaktion|onlinefassung|online-fassung|mitarbeit|übersetzung|"
    "übersetzer|übersetzerin|übersetzt von|adaptierung|adaption|bearbeitung|lektorat|faktencheck|recherche|regie|produktion|"
    "kamera|schnitt|ton|audioversion|sprecher|sprecherin|moderation|protokoll|"
    "rédaction|traduction|traducteur|traductrice|traduit par|édition|édité par|relecture|montage|réalisation|secrétariat de "
    "rédaction|redacción|edición|editado por|traducción|traducido por|producción|guion|guión|verificación|redazione|"
    "traduzione|traduttore|tradotto da|a cura di|montaggio|regia|redação|redacção|edição|tradução|traduzido por|reportagem|"
    "produção|revisão|redactie|eindredactie|vertaling|vertaald door|bewerking|redakcja|redaktor|redagował|redagowała|"
    "tłumaczenie|tłumacz|tłum.|przekład|przełożył|przełożyła|oprac.|korekta|"
    "редактор|редакция|перевод|перевод с английского|перевел|перевела|переводчик|подготовил|подготовила|подготовили|корректор|"
    "редактор новости|переклад|переклала|переклав|підготував|підготувала|підготували|"
    "redaktör|redigering|översättning|översatt av|redaktør|redigert av|oversettelse|oversatt av|oversættelse|oversat af|"
    "editör|editörü|çeviri|çeviren|derleyen|hazırlayan|překlad|přeložil|přeložila|redaktorka|preklad|traducere|traducerea|"
    "redactor|fordítás|fordította|szerkesztő|szerkesztette|käännös|toimittaja|toimitus|μετάφραση|επιμέλεια|"
    "penulis|penerjemah|biên tập|biên dịch|người dịch|تحرير|ترجمة|إعداد|עריכה|תרגום|"
    "责编|责任编辑|責任編輯|編輯|编辑|编审|校对|校對|审核|审校|翻译|翻譯|编译|編譯|監製|监制|撰稿|"
    "翻訳|訳|編集|構成|번역|편집|교열".split("|")
)
#: And where an agency, an outlet or a programme does.
_FROM = frozenset(
    "source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|fontes|bron|bronnen|źródło|źródła|источник|источники|джерело|"
    "джерела|källa|källor|kilde|kilder|kaynak|zdroj|zdroje|sursa|sursă|surse|forrás|lähde|lähteet|πηγή|sumber|nguồn|المصدر|"
    "来源|來源|出典|출처|"
    "sendung|broadcast|first broadcast|émission|emisión|trasmissione|uitzending".split("|")
)
#: Words in small letters between names.
_BETWEEN = frozenset(
    "and und et y e i en och og ve ja és și şi a и та і with mit avec con per by von vom de da di du del der den des la le "
    "van af av the for für of im in bei do dos das zu al bin u".split()
)
_COLON = lazy(r"\s?[:：]\s{0,2}")
_AND = lazy(r" ?[/,&+] ?| (?:and|und|et|y|e|i|en|och|og|ve|и|та) ")
#: Before a further label stand a comma, another such sign, or the names alone.
_NEXT = lazy(r"(?:.{0,200}[,;|·•/–—.)）]\s?|.{0,200}\s)(?=\S)")
_BRACKETS = "()（）[]【】 "
MAX_LABEL_WORDS, MAX_WORK_WORDS, MAX_FROM_WORDS = 4, 45, 10
#: What names another part of the page than the article, in whose footer its credits may stand.
_OTHER_PARTS = NOT_MARKS - {"footer", "card", "bio", "social"}
#: So many lines below the text such credits stand.
WORK_BELOW, FROM_BELOW = 12, 8


@rule(
    "byline.work-credit",
    kind="byline",
    certain=True,
    takes=[
        LINES.format("", "\n⟦Redaktion: Jane Doe und John Roe⟧"),
        LINES.format("", "\n⟦Translation: Jane Doe, Editing: John Roe and Max Muster⟧"),
        LINES.format("", "\n⟦(责编：张三、李四)⟧"),
        LINES.format("", "\n⟦Fuente: Agencia del Puerto⟧"),
        LINES.format("By Jane Doe\n⟦Translation and adaptation: Harbour Post⟧\n", ""),
        f"{HEAD}{BODY}<p>⟦Sendung: Harbour Radio, 3.5.2024, 10:45 Uhr⟧</p></article></body></html>",
    ],
    leaves=[
        LINES.format("", "\nThe editor: she said that nobody had asked her."),
        LINES.format("", "\nDirector: Max Muster\nEditor: Jane Doe\nRunning time: 90 minutes"),
        LINES.format("", "\nSource: nobody knows who told the paper, and the harbour master would not say."),
        f"{HEAD}{BODY}<ul><li><a href='/b'>Source: Harbour bridge to close</a></li></ul></article></body></html>",
    ],
)
def work_credit(document: Document) -> Iterator[Found]:
    """A line between headline and text, or below the text, that names who worked on the article or where it is from."""
    frame = story_frame(document)
    if frame.last < 0:
        return
    for block in _places(document, frame):
        words = document.words[block]
        why = work_or_source(document.texts[block], words) if words <= MAX_WORK_WORDS else None
        near = block <= frame.last + (WORK_BELOW if why == WORKS else FROM_BELOW)
        if why is not None and near and not _stands_elsewhere(document, block):
            yield *span(document, block), why


def _places(document: Document, frame: Frame) -> Iterator[int]:
    """The lines between headline and text, the last one of the text, and those below it."""
    if frame.title >= 0:
        yield from range(frame.title_end, min(frame.body, frame.title_end + WORK_BELOW))
    yield from range(max(frame.last, frame.title_end), min(frame.last + 1 + WORK_BELOW, len(document)))


WORKS, IS_FROM = "names who worked on the article", "names where the article is from"


def work_or_source(text: str, words: int) -> str | None:
    """What makes a line a credit: a label, a colon and names behind it, and further ones with labels of their own."""
    if ":" not in text and "：" not in text:
        return None
    text = text.strip(_BRACKETS)
    head, *parts = _COLON.split(text)
    if not parts or not parts[0] or len(head.split()) > MAX_LABEL_WORDS or text[-1] in "?!,;…":
        return None
    if _is_label(head, _FROM):
        return IS_FROM if words <= MAX_FROM_WORDS and _may_be_source(text[len(head) + 1 :]) else None
    if not _is_label(head, _WORK):
        return None
    for part in parts[:-1]:
        opened = _NEXT.match(part)
        if opened is None or not _is_label(part[opened.end() :], _WORK | _FROM):
            return None
    named = [part[: opened.end()] if (opened := _NEXT.match(part)) else part for part in parts[:-1]]
    return WORKS if all(map(_are_names, (*named, parts[-1]))) else None


def _is_label(text: str, labels: frozenset[str]) -> bool:
    folded = fold(text).strip(_BRACKETS)
    return folded in labels or all(piece in labels for piece in _AND.split(folded))


def _are_names(text: str) -> bool:
    """Whether a text is names and nothing else: every word has a capital, is a sign, or joins names."""
    if has_digit(text):
        return False
    words = [word.strip(".,;()/|·•–—-&") for word in text.split()]
    return any(words) and all(not word or not word[0].islower() or word in _BETWEEN for word in words)


def _may_be_source(text: str) -> bool:
    """Whether a text may be an agency's, an outlet's or a programme's name: no sentence, and few words in small letters."""
    words = [word.strip(".,;()/") for word in text.split()]
    small = [word for word in words if word[:1].islower() and word not in _BETWEEN and "." not in word and "/" not in word]
    return len(small) <= 1 + (len(words) > 4) and not (len(words) > 5 and text.endswith("."))


def _stands_elsewhere(document: Document, block: int) -> bool:
    """Whether the block is a teaser or a comment, or one of several lines of a film's, a book's or a product's data."""
    if document.mode == "html" and (document.link_density(block) > LINKED or marks_of(document, block) & _OTHER_PARTS):
        return True
    return any(_is_field(document, other) for other in (block - 1, block + 1) if 0 <= other < len(document))


#: The share of a line that is a teaser's link.
LINKED = 0.9


def _is_field(document: Document, block: int) -> bool:
    """Whether a line has a label of something else than a credit: "Running time: 90 minutes"."""
    text, words = document.texts[block], document.words[block]
    label = _COLON.split(text[:40], maxsplit=1)
    if words > MAX_FIELD_WORDS or len(label) < 2 or not label[1] or len(label[0].split()) > 3:
        return False
    if work_or_source(text, words) is not None or credit(document.folded_texts[block], words) is not None:
        return False
    return not _OWN.match(document.folded_texts[block]) and fold(label[0]).strip() not in BYLINE_LABELS


MAX_FIELD_WORDS = 14
#: Labels of the article's own: its author, its date, its topics.
_OWN = lazy(r"(?:.{0,16}\b)?(?:by|author|autor\w*|auteur|text\w*|tags?|topics?|themen?|published|updated|stand|date|datum)\b")
