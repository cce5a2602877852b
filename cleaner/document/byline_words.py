"""The words that bylines are made of, in the languages of the core pack and some neighbours: one table for what is a byline and
for whom it names. Patterns are for folded text."""

from __future__ import annotations

from cleaner.document.agencies import AGENCY
from cleaner.document.patterns import lazy

#: The words for the text, and for a picture, that name who made which: "Text: Jane Doe, Photos: John Roe".
TEXTS = "text texte textes texto textos testo testi tekst words текст haber story".split()
PICTURES = (
    "photo photos foto fotos fotó fotoğraf fotografie fotografía fotografia photograph photographs image images imagen imagem "
    "immagine bild bilder picture pictures illustration illustratie grafik graphic graphics video credit credits crédit crédits "
    "crédito créditos фото фотография світлина zdjęcie fot beeld kuva nuotrauka symbolbild symbolfoto archivbild archivfoto "
    "bildquelle bildrechte bildnachweis isithombe prent picha gambar larawan kép poza snímka снимка φωτογραφία φωτο "
    "legende légende bildlegende bildunterschrift bildtext bildtekst "
    "imatge argazkia तस्वीर फोटो छवि صورة الصورة תמונה צילום ảnh hình تصوير عدسة عکس ภาพ"
).split()
# -- by -----------------------------------------------------------------------------------------------------------

_ENGLISH = (
    r"(?:(?:written|reported|reviewed|medically reviewed|fact checked|edited|posted|words|text|story|analysis|interview|guide|"
    r"review|compiled|submitted|tested|researched|opinion|posted on \S{4,20}) )?by|byline: by"
)
_GERMAN = (
    r"(?:eine? )?(?:kommentar|kolumne|analyse|interview|gastbeitrag|bericht|reportage|essay|glosse|protokoll|text) vo[nm]|"
    r"(?:geschrieben|verfasst|ein beitrag|ein artikel) von"
)
#: Participles and nouns before the word for by.
_WRITTEN_BY = (
    r"eine? [a-zäöüß]{3,20} von|(?:aufgezeichnet|protokolliert|zusammengestellt) von|"
    r"(?:(?:une? )?(?:article|texte|entretien|reportage|enquête|dossier|interview|propos) )?"
    r"(?:écrit|rédigé|publié|posté|signé|mené|réalisé|conduit|préparé|recueilli)e?s? par|"
    r"(?:un )?(?:articol|interviu|reportaj|text)(?: (?:scris|realizat|semnat))? de|"
    r"(?:escrit|publicad|redactad|elaborad|firmad|redigid)[oa] por|"
    r"(?:una? )?(?:entrevista|reportaje|análisis|crónica|columna|reportagem|artigo|análise|crônica) (?:de|por)|"
    r"a cura di|(?:scritto|pubblicato|redatto) da|(?:testo|articolo|intervista|reportage) di|"
    r"(?:geschreven|gepubliceerd|geplaatst|opgetekend) door|(?:text|tekst|skriven|skrivet|skrevet|skreven) a[vf]|"
    r"(?:napisan|przygotowan|opracowan)[eya] przez|oleh|bởi"
)
#: Verbs of which a name is the subject, and the articles of Greek genitives.
_VERBS = (
    r"(?:rozmawia|przygotowa|opracowa|napisa|wysłucha|notowa)(?:ł|ła|li)|oprac\.|"
    r"(?:материал )?(?:беседовал|подготовил|записал|интервьюировал)[аи]?|(?:розмовля|спілкува|підготува)(?:в|ла|ли)(?:ся|сь)?|"
    r"γράφ(?:ει|ουν)(?: (?:ο|η|οι))?|της|του|των"
)
#: "From our correspondent in Harbourtown, Jane Doe".
_OUR = (
    r"(?:our(?: own)?|unser(?:em|er|en)|notre|nos|nuestr[oa]s?|nostr[oaie]|noss[oa]s?|onze|naszego|naszej|vår|vores)"
    r"(?: (?:special|chief|foreign|political))?"
)
_ROLE = (
    r"(?:correspondent\w{0,3}|korrespondent(?:in)?|korespondent(?:a|ki)|redakteur(?:in)?|reporter(?:in|s)?|mitarbeiter(?:in)?|"
    r"correspondante?s?|envoyée?s? spéciale?s?|envoyés spéciaux|journalistes?|corresponsal(?:es)?|enviad[oa] especial|redactora?|"
    r"inviat[oaie]|corrispondent[ei]|correspondente|verslagg(?:ever|eefster)s?|redacteur|redactrice|medewerker)"
)
_IN_PLACE = r"(?: (?:in|à|en|au|aux|a|em|te|da)(?: [^\s,]{2,20}){1,3},|,)?"
_FROM_OUR = (
    rf"(?:from|von|de|par|por|da|dal|dalla|dai|do|van|door|od|av) {_OUR} {_ROLE}{_IN_PLACE}|"
    r"(?:es|aus(?: [^\s,]{3,20}){1,2}) berichtet"
)

# -- labels -------------------------------------------------------------------------------------------------------

#: Nouns for who wrote: with a colon or without.
_AUTHOR = (
    r"autor(?:in/autor|[/:*_]in(?:nen)?|in|en|es|a|zy|i)?|auteur|автор[ыи]?|yazar|текст|(?:text|tekst|opracowanie|byline)(?=:)|"
    r"بقلم|كتبت?(?=:)|מאת"
)
#: And those that are words of headlines too.
_NOUNS = r"auteure?s|autric[ei]|yazan|skribent|szerző|συντάκτ(?:ης|ρια)|tekst"
#: Nouns that need a colon, as headlines and names of sections begin with them.
_LABEL = (
    rf"{'|'.join(TEXTS)}|reporters?|interview|intervju|intervista|entrevista|entretien|rozmowa|reportage|reportagem|reportaje|reportaż|röportaj|"
    r"protokoll|journaliste?|jornalista|muhabir|editör|hazırlayan|autor(?:ka)? tekstu|"
    r"корреспондент|журналист|кореспондент|журналіст|беседа|автор[ыи]? (?:материала|текста|статьи)|"
    r"ρεπορτάζ|συνέντευξη|κείμενο|إعداد|लेखक|लेखिका|संवाददाता|penulis|tác giả|نویسنده|toimittaja|kirjoittaja|teksti|författare|"
    r"forfatter|аўтар"
)
#: What stands before the names of other people as often: of books' authors, of publishers, of photographers.
_OFTEN_OTHERS = r"(?:photos?|published|created|article) by|authors?|texte?|haber|كتبت?|द्वारा"
_MARK = r"(?: ?[:：=] ?| (?=\S))"
#: What a byline begins with; the names follow. Behind `strict` ones and nouns stands a full name and nothing else, as sentences
#: and headlines begin with them too; a `particle` may be a part of a name. What is `known` or `nobiliary` makes no line a byline.
OPENS = lazy(
    rf"(?P<strict>(?:{_FROM_OUR}|{_WRITTEN_BY}|{_VERBS}){_MARK}|(?:{_LABEL}) ?[:：] ?)|"
    rf"(?P<sure>(?:{_ENGLISH}|{_GERMAN}|par|por|przez|{_AUTHOR}){_MARK})|(?P<noun>(?:{_NOUNS}){_MARK})|"
    rf"(?P<particle>(?:vo[nm]|di|da|door|a[vf]){_MARK})|(?P<known>(?:{_OFTEN_OTHERS}){_MARK})|"
    rf"(?P<nobiliary>(?:de|van|interview){_MARK})"
)
#: The verb behind a name in Turkish.
WROTE = lazy(r" (?:yazdı|yazıyor|derledi)$")
#: Where the pictures' part of a byline begins: "Text: Jane Doe, Photos: John Roe".
PICTURES_PART = lazy(rf"[\s,;.|/·-]{{1,3}}(?:{'|'.join(PICTURES)}|zdjęcia|foto's) ?[:：]")

#: Lines that stand alone before an author's name.
BYLINE_LABELS = frozenset(
    "by|von|par|por|di|af|av|door|author|authors|written by|author of the article|autor|autorin|autorin/autor|autor/in|autor:in|"
    "autoren|interview by|guide by|auteur|text|words|texte|testo|texto|"
    "words by|story by|écrit par|rédigé par|publié par|escrito por|publicado por|"
    "scritto da|a cura di|geschreven door|skribent|autorzy|opracowanie|yazar|yazan|muhabir|автор|авторы|автори|автор текста|"
    "ein artikel von|ein kommentar von|eine analyse von|kommentar von|eine reportage von|tekst|auteurs|"
    "skrevet av|skrivet av|skrevet af|articol de|autor articol|texto de|reportagem de|propos recueillis par|"
    "作者|记者|記者|撰文".split("|")
)

#: What joins two names, alone on a line where each name has one.
JOINTS = frozenset(", / & | • · and und et y e och og en ve и та i".split())

# -- who signs, and is nobody -------------------------------------------------------------------------------------

#: A line that says which agencies a text is from, or wrote with whom: "(AFP)", "abc/dpa", "Com informações da Agência Brasil".
#: The agency alone is none: it may be all that a byline says.
AGENCY_LINE = lazy(
    rf"[(（【\[]\s?(?:{AGENCY}(?: ?[/,] ?(?:{AGENCY}|[a-zà-ÿ]{{2,4}})){{0,3}}|[a-z]{{2,4}} ?/ ?{AGENCY})\s?[)）】\]]$|"
    rf"{AGENCY}(?: ?/ ?(?:{AGENCY}|[a-zà-ÿ]{{2,4}})){{1,3}}$|[a-z]{{2,4}} ?/ ?{AGENCY}$|"
    r"[(（]?(?:La rédaction |(?:[A-Z]\. ?){2,3})?(?:With|with|Avec|avec|Con|Com|com|Mit|Met|Med|По материалам|За матеріалами)"
    r"(?: (?:information|informations|informaci[oó]n|informaciones|informações|medewerking|fonte|Material|Agenturmaterial|"
    r"material|materiale|de la|de|del|da|do|van|von|von der|der|from|from the))*"
    rf" (?:l['’])?{AGENCY}(?:(?: ?[/,] ?| (?:and|und|et|y|e|en|и) ){AGENCY}){{0,2}}[)）]?\.?$|据新华社(?:报道|电)?$"
)
#: Words for an editorial office: they sign, and are no names.
DESKS = frozenset(
    "redação redazione redacción redaccion redaktion редакция редакція redakcja redaktionen redaksjonen rédaction redactie "
    "merkezi newsroom agencias nachrichtenredaktion onlineredaktion "
    "정치부 사회부 경제부 국제부 문화부 산업부 체육부 편집부".split()
)
#: A line that is a desk's signature and nothing else.
DESK_LINE = lazy(
    r"(?:da redação|redação|redazione(?: [^\W\d_]{3,15})?|redacción(?: ?[/|] ?agencias)?|haber merkezi|la rédaction|"
    r"редакция|редакція|redakcja|"
    r"(?:(?:door|van) )?onze (?:nieuws)?(?:redactie|verslaggevers?|correspondent(?:en)?)(?: [^\W\d_]{3,15})?)$"
)
