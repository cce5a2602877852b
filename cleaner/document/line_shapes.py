"""The shapes of lines and links that stand in story lists without being stories: controls, counts, credits, parts of forms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.document.moments import DIGIT
from cleaner.document.names import split_names
from cleaner.document.patterns import lazy

#: What Markdown has before a heading; the more, the lower its level.
HEADING_MARKS = lazy(r"^#{1,6}[ \t]+(?=\S)")

#: What stands before the items of a list in text.
BULLETS = ("* ", "- ", "•", "· ", "▪", "‣", "◦", "► ")

_CONTROL_WORDS = """
previous|next|prev|see all|view all|show more|show all|load more|more|all|slide|play|close|live
now playing next|advertisement|ad|mehr|alle|weiter|zurück|anzeige|werbung|voir plus|plus|publicité|ver más
ver todo|ver todos|publicidad|vedi tutti|altro|pubblicità|ver mais|publicidade|meer|advertentie|więcej|reklama
ещё|еще|все|реклама|більше|daha fazla|tümü|reklam|reklam advertisement|もっと見る|一覧|広告
"""
_TAB_WORDS = """
tab|window|fenster|fenêtre|onglet|ventana|pestaña|finestra|scheda|janela|aba|venster|tabblad|oknie|karcie|окне
вкладке|вікні|вкладці|açılır
"""
_FORM_WORDS = """
email email. email: mail subscribe unsubscribe subscribed subscriber subscribers newsletter newsletters login
signin signup password register cookies cookie javascript copyright © reserved privacy abonnieren abonnement
anmelden einloggen registrieren datenschutz impressum konto abonnez abonner abonnezvous inscription inscrire
connexion confidentialité suscríbete suscribirse suscripción privacidad abbonati iscriviti accedi assine
privacidade inloggen abonneren zaloguj subskrybuj подписаться подписка войти підписатися увійти abone oturum
ログイン 登録
"""
_NOT_HEADINGS = """
tags tag topics topic share comments kommentare commentaires comentarios commenti комментарии themen
schlagworte schlagwörter etiquetas advertisement anzeige werbung reklam publicité publicidad
"""


def is_listed(texts: Sequence[str], block: int) -> bool:
    """Whether a line begins with a bullet, and a line next to it with the same one: an item of a list."""
    bullet = next(filter(texts[block].startswith, BULLETS), None)
    beside = (other for other in (block - 1, block + 1) if 0 <= other < len(texts))
    return bullet is not None and any(texts[other].startswith(bullet) for other in beside)


def _either(table: str) -> str:
    return "|".join(table.strip().replace("\n", "|").split("|"))


#: How the words of controls begin: a line of other letters is none.
CONTROL_HEADS = frozenset(words[:2] for words in _either(_CONTROL_WORDS).split("|"))
#: A line that is nothing but a control or a marker; all controls begin with a letter, so the first repeat may be possessive.
CONTROLS = lazy(rf"[\W\d_]*+(?:{_either(_CONTROL_WORDS)})?[\W\d_]*")
#: The first words of a link to more of the same, and what must follow.
_MORE = {
    "previous next prev older newer": "(?:post|article|story|entry|page)",
    "vorheriger nächster": "(?:beitrag|artikel)",
    "article artículo articolo artigo": "(?:précédent|suivant|anterior|siguiente|precedente|successivo|seguinte)",
    "click": "here",
    "see view read show load browse explore discover watch": "(?:all|more|every|our|the full|here)",
    "go back": "to (?:all|more|every|our|the full|here)",
    "more": r"(?:from|on|in|news|stories)|(?:\S{1,20} ){0,2}"
    "(?:articles|headlines|videos|galleries|photos|posts|reviews|guides|recipes|interviews)$",
    "all": "(?:news|stories|articles|posts|videos|topics)",
    "alle": "(?:artikel|beiträge|nachrichten|meldungen|videos|themen)",
    "mehr": "(?:anzeigen|laden|artikel|aus|zu|nachrichten|videos)",
    "weitere": "(?:artikel|beiträge|nachrichten|meldungen|videos)",
    "zur": "startseite",
    "voir": "(?:plus|tou)",
    "tous toutes": "les (?:articles|actualités|vidéos)",
    "plus": "d'(?:articles|actualités|infos)",
    "ver": "(?:más|mais|tod)",
    "más": "noticias",
    "vedi": "(?:tutt|altr)",
    "leggi": "tutt",
    "zobacz": "(?:więcej|wszyst)",
    "więcej": "(?:wiadomości|artykułów)",
    "все": "(?:новости|материалы|статьи)",
    "всі": "(?:новини|матеріали|статті)",
    "більше": "(?:новин|матеріалів)",
    "tüm": "(?:haber|video)",
    "meer": "(?:nieuws|artikelen|laden)",
    "bekijk": "(?:alle|meer)",
    "alla": "(?:nyheter|artiklar)",
    "se": "(?:alle|fler|mer)",
}
_AFTER = {first: lazy(rest) for firsts, rest in _MORE.items() for first in firsts.split()}
_MORE_UNSPACED = ("もっと", "一覧")
#: How links begin that ask to follow somebody or to subscribe to something; each needs more than its first word.
_ASKS = lazy(
    r"(?:follow (?:us\b|[^.:!?]{1,40} on )|subscribe (?:to|now)\b|sign up (?:for|to|now)\b|join (?:us|our)\b|"
    r"download (?:the|our) |folgen? (?:sie )?(?:uns\b|[^.:!?]{1,40} (?:auf|bei) )|abonnieren sie|"
    r"suivez(?:-nous| [^.:!?]{1,40} sur )|abonnez-vous|inscrivez-vous|síguenos|suscríbete|"
    r"sigue [^.:!?]{1,40} en (?:google|whatsapp|telegram|x$)|seguici|iscriviti (?:al|a)|"
    r"abbonati (?:a|ora)|siga-nos|inscreva-se|volg ons|meld je aan|obserwuj nas|zapisz się|подпи(?:шитесь|сывайтесь|шись)|"
    r"підпи(?:шіться|суйтесь)|bizi takip|abone ol|følg (?:oss|os) |följ oss )"
)
_LEADING_SIGNS = lazy(r"[\W_]+")
#: One of these first makes a link of a few words lead to more of the same.
_MORE_SHORT = frozenset(
    {"alle", "mehr", "zur", "zum", "weitere", "voir", "ver", "vedi"}
    | {"więcej", "все", "всі", "більше", "tüm", "meer", "bekijk"}
)
#: A note glued to a link's words.
_NEW_TAB = lazy(
    r"[\s,(\[]{1,3}(?:opens|öffnet|s'ouvre|se abre|abre|si apre|åpnes|öppnas|opent|otwiera|откры|відкри|"
    r"yeni sekme)[^()]{0,40}"
    rf"(?:{_either(_TAB_WORDS)})\s?[)\]]?$"
)
#: What such a note ends with: tested first, by its last two letters and then as a whole.
_NEW_TAB_ENDS = tuple(word + closer for word in _either(_TAB_WORDS).split("|") for closer in ("", ")", "]"))
_LAST_LETTERS = frozenset(end[-2:] for end in _NEW_TAB_ENDS)
_READ_ON_WORDS = """
mehr|more|read more|show more|continue reading|weiterlesen|weiter lesen|mehr anzeigen|mehr lesen
lire la suite|lire plus|leer más|ver más|leggi tutto|leggi di più|ler mais
leia mais|lees meer|lees verder|czytaj więcej|czytaj dalej|читать далее|подробнее|читати далі|devamını oku|läs mer|les mer
"""
#: What is glued to the end of a link for those who do not see the card: what it holds, how long it is, where it leads.
_CLOSING = lazy(
    r"(?:,\s?article with (?:image|video|graphic|galler)(?:s|y|ies)?|\s\d{1,2}\+?[\s-]?min(?:ute)?s?\.? read|"
    rf"\s?[|→]\s?(?:audio|video|{_either(_READ_ON_WORDS)})?|(?<=[.…!?])\s(?:{_either(_READ_ON_WORDS)}))$"
)
_CLOSING_ENDS = (
    *sorted({word[-3:] for word in _either(_READ_ON_WORDS).split("|")}),
    *("→", "|", " read", "image", "images", "audio", "video", "videos", "gallery", "galleries", "graphic", "graphics"),
)
_PRICE = lazy(r"[$€£¥]\s?\d|\d\s?(?:€|£|zł|₽|₴|₺|eur\b|usd\b)|\(m/w/(?:d|div|x)\)|\(w/m/(?:d|div)\)")
#: Words that make a short line a part of a form, a menu or a notice, not a headline.
FORM_WORDS = frozenset(_FORM_WORDS.split())
#: Headings of something other than stories.
NOT_HEADINGS = frozenset(_NOT_HEADINGS.split())
#: What credits of pictures say, and what they all have one of.
_CREDIT = lazy(
    r"getty|reuters|shutterstock|istock|\bafp\b|\bap photo|\bdpa\b|unsplash|alamy|imago|"
    r"(?:photo|foto|photograph|image|bild|imagen|credit|crédit|©)s?\s?[:(]"
)
_CREDIT_SIGNS = (
    ":", "(", "getty", "reuters", "shutterstock", "istock", "afp", "ap photo", "dpa", "unsplash", "alamy", "imago"
)  # fmt: skip
RANK = lazy(r"#?(\d{1,2})(?:[.)]|[位위ºª])?")
#: A rank before a title, with a sign that says so and without.
LEADING_RANK = lazy(r"(?:#(\d{1,2})[.:)]?\s+|(\d{1,2})(?:[.)]\s+|[位위]\s*|[ºª]\s+))(?=\S)")
LEADING_NUMBER = lazy(r"(\d{1,2})\s+(?=\S)")
GLUED_NUMBER = lazy(r"(\d{1,2})(?=[^\W\d_a-zß-ÿ]|[\"“„«‘'])")
_COUNTED = (
    r"comments?|views?|shares?|likes?|reads?|kommentare?|commentaires?|comentarios?|commenti|reacties|"
    r"комментари\w{0,3}|yorum|件"
)
#: How a time begins that has no letter: a count, a price or a rank does not.
DATED = lazy(r"\D{0,3}\d{1,4}[:./-]\d{1,2}(?!\d)")
COUNT = lazy(rf"[\d.,]+\s?[km]?\s?(?:{_COUNTED})?")
#: A count and the word it counts begin a line that is no title.
COUNTED = lazy(rf"[\d.,]+\s?[km]?\s(?:{_COUNTED})\b")
#: What a card says of how long its story takes to read, at the end of a line.
_READING_TIME = lazy(
    r"(?<!\w)\d{1,2}[\s-]?(?:min(?:\.|ut[a-z]{1,3})?|dk|dakika|мин(?:\.|ут[аы]?)?)[\s-]"
    r"(?:read|lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd|czytania|läsning|lesetid|okuma|чтения)$"
)
#: The first words of lines that say what this article is filed under.
_FILED = (
    r"(?:tags|tagged|labels?|filed under|posted in|categor(?:y|ies)|keywords?|topics?|schlag(?:wort|worte|wörter)|stichwort|"
    r"stichworte|themenseiten?|kategorien?|mots-clés|étiquettes|rubriques?|etiquetas|categorías?|palabras clave|argomenti|"
    r"categorie|palavras-chave|categorias?|trefwoorden|tagi|kategorie|słowa kluczowe|теги|метки|рубрики?|мітки|etiketler)"
)
#: Headings over other parts of a page.
_OTHER_PARTS = """
leave a reply|leave a comment|post a comment|add a comment|write a comment|about the author|about us|archives|categories|tags
schreibe einen kommentar|kommentar schreiben|kommentar verfassen|über den autor|über die autorin|archiv|kategorien
laisser un commentaire|à propos de l'auteur|deja un comentario|dejar un comentario|deja una respuesta|sobre el autor
lascia un commento|lascia una risposta|deixe um comentário|deixe uma resposta|geef een reactie|plaats een reactie
dodaj komentarz|zostaw komentarz|добавить комментарий|оставить комментарий|залишити коментар|yorum yap|yorum yaz
"""
OTHER_PARTS = frozenset(_either(_OTHER_PARTS).split("|"))
#: Some say so by themselves, as several hashtags do; of the others several terms, or a colon, make the rest what the article
#: is filed under.
FILED_UNDER = lazy(
    r"#\s?[^\W\d][^#]{1,60}#\s?[^\W\d]|"
    r"(?:tags|filed under|schlagwörter|stichworte|themenseiten|mots-clés|palabras clave|palavras-chave|"
    r"słowa kluczowe)\s|"
    rf"{_FILED}(?:\s?:|(?:\s[^,#:.?!]{{1,30}},){{2}}|\s#)"
)
#: What leads to the post before or after this one, its title behind.
NEIGHBOUR = lazy(
    r"[«‹←<\s]*(?:(?:prev(?:ious)?|next|older|newer)\s(?:previous\s|next\s)?(?:post|article|story|entry)|"
    r"(?:vorheriger|nächster|voriger)\s(?:beitrag|artikel)|(?:article|artículo|articolo|artigo|post)\s"
    r"(?:précédent|suivant|anterior|siguiente|precedente|successivo|seguinte))\b"
)
#: How lines begin that are tested for these.
PART_HEADS = frozenset(
    "tag lab fil pos cat key top sch sti the kat mot éti rub eti pal arg tre sło тег мет руб міт "
    "pre old new nex vor näc art".split()
)
#: Words of headings over what readers said.
COMMENTS = lazy(
    r"\b(?:comments|kommentare|commentaires|comentarios|comentários|commenti|reacties|komentarze|комментарии|коментарі|"
    r"yorumlar|kommentarer|コメント)"
)
#: One of these makes such a line a button: what readers said is not shown below it.
SHOWING = frozenset(
    "show view see read hide open load anzeigen ansehen einblenden ausblenden lesen öffnen voir afficher lire masquer "
    "ver mostrar leer ocultar ler vedi mostra leggi nascondi bekijk toon lees visa läs vis se les skjul pokaż zobacz czytaj "
    "zobrazit číst vezi arată citește показать читать смотреть показати читати göster gör oku 表示 見る 查看".split()
)
_BY = lazy(
    r"(?:(?:written|words|reported|posted|published|geschrieben|verfasst|écrit|publié|escrito|scritto|geschreven)\s)?"
    r"(by|von|par|por|di|da|door|av|af|przez|autor|auteur|автор|yazan)(?:\s?[:：]\s?|\s{1,4})(?=\S)",
    re.IGNORECASE,
)
_BULLET = lazy(r"(?:[-*+·–—»›○●■]\s+|[•▪‣◦►▶]\s*)(?=\S)")


def leads_to_more(folded: str, words: int) -> bool:
    """Whether a link or line leads to more of the same: "See all stories", "Alle Artikel"."""
    if words >= 8:
        return False
    start = folded if folded[:1].isalnum() else _LEADING_SIGNS.sub("", folded, count=1)
    first, _, rest = start.partition(" ")
    if (first in _AFTER and _AFTER[first].match(rest)) or start.startswith(_MORE_UNSPACED):
        return True
    return words <= 3 and folded.split(" ", 1)[0] in _MORE_SHORT


def asks_to_follow(folded: str) -> bool:
    """Whether a link asks to follow somebody or to subscribe: "Follow us on social media", "Abonnieren Sie …"."""
    return _ASKS.match(folded) is not None


def new_tab_note(folded: str) -> int | None:
    """Where a note begins that a link opens in a new tab, counted from the end of the link's words; None where none does."""
    if folded[-2:] not in _LAST_LETTERS or not folded.endswith(_NEW_TAB_ENDS):
        return None
    tail = folded[-70:]
    note = _NEW_TAB.search(tail)
    return None if note is None else len(tail) - note.start()


def closing_note(folded: str) -> int | None:
    """Where a note begins that closes a link's words ("5 min read", "| more"), counted from their end; None where none does."""
    if not folded.endswith(_CLOSING_ENDS):
        return None
    tail = folded[-40:]
    note = _CLOSING.search(tail)
    return None if note is None else len(tail) - note.start()


def byline_start(text: str) -> int | None:
    """Where the names begin in a byline, None where its first word is that of a title ("Por qué sube el pan")."""
    by = _BY.match(text)
    if by is None:
        return None
    said = text[by.end() :]
    words = said.count(" ") + 1
    if by[1].islower() or (words <= 2 and by[1].lower() == "by"):  # titles begin with a capital
        return by.end()
    names = split_names(said, loose=False)
    return by.end() if any(" " in name for name in names) or (names and words == 1) else None


def reading_time(folded: str) -> int | None:
    """Where a line's end begins that says how long something takes to read, None where none does."""
    reading = _READING_TIME.search(folded) if "min" in folded or "dk" in folded or "мин" in folded else None
    return None if reading is None else reading.start()


def bullet_length(text: str) -> int:
    """How long the bullet is that a line begins with."""
    bullet = _BULLET.match(text)
    return bullet.end() if bullet else 0


def has_price(folded: str) -> bool:
    """Whether a text names a price, or is the title of a job."""
    return (DIGIT.search(folded) is not None or "/" in folded) and _PRICE.search(folded) is not None


def has_credit(folded: str) -> bool:
    """Whether a line says what credits of pictures say."""
    return any(map(folded.__contains__, _CREDIT_SIGNS)) and _CREDIT.search(folded) is not None
