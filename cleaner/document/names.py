"""Names of people and the lines they stand in: "By Jane Doe and John Roe, Dhaka" holds two. No names are known, only shapes."""

from __future__ import annotations

import html
import re

from cleaner.document.agencies import AGENCY
from cleaner.document.byline_words import AGENCY_LINE, DESKS, JOINTS, OPENS, PICTURES_PART, WROTE
from cleaner.document.east_bylines import east_names
from cleaner.document.folding import fold
from cleaner.document.glued_days import with_days_parted
from cleaner.document.moments import find_moment, has_digit
from cleaner.document.patterns import lazy
from cleaner.document.time_words import DATE_OPENS, LEADS

_BARE_PREFIX = lazy(r"(?:文[=＝:：/／]|作者[:：]|記者[:：]?|责任编辑[:：]|撰文[:：]?|글[:：=]|取材[・･]文[=＝]?)\s?")
_SPLIT = lazy(
    r"\s*(?:;|\|| / |／| [·•●] |\n|、)\s*|,? (?:and|und|et|och|og|ve|oraz|и|та|en|with|mit) | & | y (?=[A-ZÁÉÍÓÚÑ])| e (?=[A-Z])|"
    # A surname may have an "i" or a "ja" inside it: another person has two names behind it.
    r" (?:i|ja) (?=[A-ZÀ-ÞĄĆĘŁŃÓŚŹŻ][\w'’-]{0,30} [A-ZÀ-ÞĄĆĘŁŃÓŚŹŻ])"
)
_TAIL = lazy(
    r"\s*(?:[(\[（<].*|\bfor (?:the )?[A-Z].*| (?:in|aus|à|à la|desde) [A-Z][\w' -]{2,30}|[\s,]+외 ?\d+명.*| [-–—|] .*|"
    rf"(?:(?<=\S) \S{{0,40}})?@\S+.*| ?/ ?{AGENCY}| (?:with|avec|con|com|mit|met|med|z) {AGENCY}.*)$",
    re.S,
)
#: The house whose writer one person is, or whose writers several are: "Jane Doe / Harbour Shimbun Staff Writer".
_HOUSE = lazy(r" ?/ ?[^/]{3,40} [Ss]taff (?:[Ww]riter|[Rr]eporter|[Cc]orrespondent)(?P<several>s?)$")
_CREDENTIALS = frozenset(
    "md phd rd ms ma mba mph rdn cpa cfp esq dvm do np rn pa dds jd ed edd psyd lcsw facp cscs ba bsc msc cepf "
    "ldn cfa cdces pt dpt"
    " faan mscp faclm dabom foma fand ace acsm nasm dacvb vmd jr sr ii iii".split()
)
#: What stands before a name and is no part of it that counts.
_TITLES = frozenset({"dr", "dr.", "prof", "prof.", "rev.", "dipl.-ing.", "mag."})
#: Words for who writes that no section or job in English is named with: behind a name they need no mark.
_WRITERS = frozenset(
    "redakteur redakteurin korrespondent korrespondentin journalistin reporterin redacteur verslaggever verslaggeefster "
    "journaliste rédacteur correspondante periodista redactor corresponsal columnista giornalista redattore redattrice "
    "corrispondente inviato inviata jornalista repórter correspondente redaktor dziennikarz muhabiri editörü muhabir "
    "корреспондент журналист редактор".split()
)
#: Words that make a text a role, a desk or a sentence rather than a name.
_ROLES = _WRITERS | frozenset(
    "editor reporter correspondent writer journalist columnist producer staff senior contributor contributing photographer "
    "director manager ceo founder expert specialist analyst dietitian chief political economics business national deputy "
    "assistant head professor university universität".split()
)
_NOT_NAMES = frozenset(
    "admin administrator null none undefined unknown nan author authors anonymous user editor superuser "
    "webmaster guest updated published"
    " date minutes read share follow comments subscribe home posted by the"
    " güncelleme nachrichten aktualisiert actualizado aggiornato research nutrition recipes".split()
) | {"posted on", "last modified", "last updated"}
#: Words that stand in menus, buttons and section names, and in no name.
_NO_NAME_WORDS = frozenset(
    "learn more read the news blog share follow subscribe newsletter community development history strategy "
    "marketing business technology article articles"
    " guide guides review reviews home about contact login menu search click here all posts post category "
    "updated published minutes minute facebook twitter"
    " linkedin instagram email print save comments comment video podcast events event resources insights "
    "products product services company careers copy link"
    " author authors by with our your how what why best top latest trending featured sponsored advertisement "
    "design security software data cloud health agencies tarihi "
    "caption captions playing text size fact checked donate sponsor stories listen watch edition live app download skip toggle "
    "gallery audio transcript bookmark takeaways subscriber preferences notifications ads playlist".split()
)
_PARTICLES = frozenset(
    "van von der den de del della di da do dos das la le los las el al bin ibn ter ten zu zur zum vom af av y e i "
    "du des st mc o' und abu ben".split()
)
_KOREAN_ROLE = lazy(r"(?<=[\uac00-\ud7a3]) ?(?:기자|특파원|논설위원|앵커|객원기자|선임기자).*")
_SPACED = lazy(r"[^\W\d_]")
MAX_NAME = 80


#: What ASCII has besides letters and digits.
_SIGNS = bytes(byte for byte in range(128) if not chr(byte).isalnum())


def bare(text: str) -> str:
    """Letters and digits only, in lower case: what two spellings of a headline have in common."""
    if text.isascii():
        return text.encode().lower().translate(None, _SIGNS).decode()
    return "".join(filter(str.isalnum, text.lower()))


def one_line(text: str | None) -> str:
    """The text in one line, entities resolved and tags left out."""
    if not text:
        return ""
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = re.sub(r"</?[a-zA-Z][^<>]{0,200}>", "", text)
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").split())


def without_times(text: str) -> str:
    """The text without the dates and times at its ends and in its middle."""
    for _ in range(3):
        moment = find_moment(text, anywhere=True) if has_digit(text) else None
        if moment is None:
            break
        text = f"{text[: moment.start].rstrip()} | {text[moment.end :].lstrip()}"
    return text.strip(" |,·•●-–—/:")


def _without_house(text: str) -> str:
    """The names without the house whose writers they are."""
    house = _HOUSE.search(text)
    if house is None:
        return text
    names = text[: house.start()]
    return names if bool(house["several"]) == (_SPLIT.search(names) is not None) else text


def split_names(text: str, loose: bool = True) -> list[str]:
    """The names that one text holds: "By Jane Doe and John Roe, Dhaka" gives two."""
    text = one_line(text)
    if not text or len(text) > MAX_NAMES or "://" in text:
        return []
    text = text if loose else _SECTION.sub("", without_times(with_days_parted(text)))
    if east := east_names(text):
        return east
    if text.startswith(("www.", "@", "http", "(", "{")) or ("@" in text and " " not in text):
        return []
    text = _without_house(without_prefix(text, byline=False) if loose else _byline_names(text))
    parts: list[str] = []
    for piece in _SPLIT.split(text):
        if piece:
            parts += _at_commas(piece)
    names = [_without_role(_KOREAN_ROLE.sub("", _TAIL.sub("", part))).strip(" .,:;-–—*|·•●»​\u200e") for part in parts]
    kept = [name for name in names if is_name(name)]
    if not loose:
        people = [name for name in kept if not is_agency(name)]
        if people and people[0].isupper():  # as agencies write names: "By JANE DOE, Harbour Press"
            people = [name for name in people if name.isupper()]
        return people if any(" " in name for name in people) else kept
    return kept or [name for name in names[:1] if _acceptable(name)]


#: Longer texts are no names.
MAX_NAMES = 600


def _byline_names(text: str) -> str:
    """The part of a byline that names who wrote; nothing where others are named, or an agency that it was written with."""
    text = text.lstrip("& ")
    if _OTHERS_WORK.match(text) or AGENCY_LINE.match(text):
        return ""
    text = _without_said_day(without_place(WROTE.sub("", without_pictures(without_prefix(text)))))
    return "" if _LABEL.match(text) else _LABELLED_REST.sub("", text)


def _without_said_day(text: str) -> str:
    """The text without the words in small letters for a day that was taken off behind them: "Jane Doe last updated"."""
    words = text.split(" ")
    while len(words) > 2 and words[-1].rstrip(":") in LEADS:
        words.pop()
    return " ".join(words)


def signed_name(text: str) -> str:
    """What a line says before a role, an agency that helped, an address or a ground: "Jane Doe • Reporter in Harbourtown"."""
    text = _AT_GROUND.sub("", _HELPED.sub("", text))
    words = text.split()
    for end in range(2, min(len(words), _NAME_WORDS)):
        marked = words[end] in _MARKS and end + 1 < len(words)
        if words[end + marked].lower().strip(",") in (_ROLES if marked else _WRITERS):
            return " ".join(words[:end]).rstrip(",")
    return text


#: So many words a name has before a role.
_NAME_WORDS = 4
_MARKS = frozenset("•·|-–")
#: Where a match was seen: "Jane Doe at Harbour Park".
_AT_GROUND = lazy(r" at(?: [A-ZÀ-Þ][\w'’-]{1,20}){1,3}$")
_HELPED = lazy(rf" (?:\S{{1,40}}@\S{{3,60}}|@\w{{2,30}}|(?:with|avec|con|com|mit|met|med|z) {AGENCY})$")


def without_place(text: str) -> str:
    """The text without a single word behind a bar or slash, where a full name stands before it: "Jane Doe / Harbourtown"."""
    found = _PLACE.search(text)
    return text[: found.start()] if found is not None and " " in text[: found.start()].strip() else text


_PLACE = lazy(r" ?[|/] ?[A-ZÀ-ÞĞİŞА-Я][\w'’.-]{2,24}$")


def first_name(text: str) -> str:
    """What stands before the first comma, dash or "and" of a byline that its prefix was taken off."""
    text = _ROLE_BREAK.split(text, maxsplit=1)[0]
    first, *others = _SPLIT.split(text, maxsplit=1)
    if any(map(str.islower, others)) and len(others[0].split()) > 2:
        return ""  # "Mountains and what they are good for"
    return first.strip()


#: What stands between a name and a role or a place.
_ROLE_BREAK = lazy(r",| [-–] ")


def has_prefix(text: str) -> bool:
    """Whether a line begins with a word that only bylines begin with, its times left out."""
    text = without_times(one_line(text))
    return without_prefix(text) != text


def without_prefix(text: str, byline: bool = True) -> str:
    """The text without "By", "Автор:" and their like before it; of a byline, without "Von", "Di" and "Van" as well."""
    opened = OPENS.match(fold(text))
    if opened is None or opened.end() == len(text) or (not byline and opened.lastgroup in _OF_NAMES):
        opened = _BARE_PREFIX.match(text)
    return text if opened is None else text[opened.end() :]


#: Prefixes that are also a part of names ("Van der Berg"): taken off only where a line is known to be a byline.
_OF_NAMES = ("particle", "nobiliary")


def without_pictures(text: str) -> str:
    """The text of a byline without who made the pictures: "Jane Doe, Photos: John Roe"."""
    found = PICTURES_PART.search(fold(text)) if ":" in text or "：" in text else None
    return text if found is None else text[: found.start()]


def _without_role(name: str) -> str:
    """The first two words, titles apart, of a text that goes on with a role ("Dr. Jane Doe Senior Editor", "Jane Doe at …")."""
    words = name.split()
    first = next((number for number, word in enumerate(words) if word.lower() not in _TITLES), 0)
    last = first + 2
    if len(words) > last and any(word.lower().strip(".,") in _ROLES or word in {"at", "|"} for word in words[last:]):
        return " ".join(words[: last + 1] if words[first + 1].lower() in _PARTICLES else words[:last])
    return name


def name_before_role(text: str) -> str:
    """The name that a text begins with and that a role follows ("Jane Doe Senior Editor"); nothing where it is no such text."""
    whole = _TAIL.sub("", text)
    name = _without_role(whole)
    return name if name != whole and " " in name and is_clear_name(name) and not _is_uncased(name) else ""


def _at_commas(text: str) -> list[str]:
    """A text split at its commas where what follows is another name; credentials stay with their name, roles go."""
    pieces = re.split(r", ?|，", text)
    out: list[str] = []
    for piece in pieces:
        piece = piece.strip()
        if not piece:
            continue
        if out and _is_credential(piece):
            out[-1] += f", {piece}"
        elif out and (not is_name(piece) or (" " not in piece and " " in out[0] and not piece.islower())):
            continue
        else:
            out.append(piece)
    return out


def _is_credential(piece: str) -> bool:
    words = piece.replace(".", "").split()
    return 0 < len(words) <= 3 and all(word.strip("®").lower() in _CREDENTIALS for word in words)


def is_name(text: str) -> bool:
    """Whether a text looks like a person's (or an agency's) name."""
    if not 2 <= len(text) <= MAX_NAME or has_digit(text) or any(c in "@/_:?!…=<>{}" for c in text):
        return False
    words = text.split(",")[0].split()
    if not 1 <= len(words) <= 6 or text.lower() in _NOT_NAMES or DATE_OPENS.match(text.lower()):
        return False
    if words[-1][0].islower():  # "Paru le"
        return False
    lowered = [word.lower().strip(".") for word in words]
    if any(word in _ROLES or word in _NO_NAME_WORDS or word in DESKS for word in lowered):
        return False
    if not text[0].isalpha():
        return False
    proper = sum(word[0].isupper() or word[:2] in {"d'", "l'", "d’"} or not word[0].islower() for word in words)
    return proper == len(words) or (
        proper >= 1 and all(w[0].isupper() or lowered[i] in _PARTICLES or not w[0].islower() for i, w in enumerate(words))
    )


def is_agency(text: str) -> bool:
    """Whether a text is the name of a news agency."""
    return _AGENCY.fullmatch(text) is not None


_AGENCY = lazy(AGENCY)


def is_full_name(text: str) -> bool:
    """Whether a text looks like a first and a last name: of three words at most in scripts without capitals, where all do."""
    return 2 <= text.count(" ") + 1 <= (3 if _is_uncased(text) else 5) and is_name(text)


def is_clear_name(text: str) -> bool:
    """Whether a line says by itself that it is a name: by its capitals, or in scripts without by the word for a reporter.

    In those any two words look like a name, and most short lines beside a headline are buttons.
    """
    return is_name(text) and (not _is_uncased(text) or _REPORTER.search(text) is not None)


def _is_uncased(text: str) -> bool:
    return any(word[0].isalpha() and word[0] == word[0].swapcase() for word in text.split())


#: What stands beside a name, and names its bearer as who wrote.
_REPORTER = lazy(
    r"(?<=[가-힣]) ?(?:기자|특파원|통신원|논설위원|앵커|편집위원)(?![가-힣])|"
    r"記者|记者|特派員|特派员|通信員|通讯员|撰文|取材[・･]|"
    r"^(?:بقلم|كتبت?|מאת)[ :]"
)
#: What follows a name in a byline: the section, the day.
_SECTION = lazy(r" (?:in|on)(?: \w.{0,60})?$")
#: What stands before a colon and is no author's prefix: people with another part in the article follow, or an agency.
_LABEL = lazy(r"[^\W\d_]{2,24}(?: [^\W\d_]{2,12})? ?[:：]")
#: What stands behind two names with a label of its own: "Jane Doe Labels: harbour, ferries".
_LABELLED_REST = lazy(r"(?<=[^\W\d_])[ |·•]{1,3}[^\W\d_]{3,20}: .{0,200}$")
#: What begins a line that names people who did not write the article.
_OTHERS_WORK = lazy(
    r"(?:medically |expert |fact[- ])?(?:reviewed|edited|checked|translated|updated|photo|photos|photography|"
    r"illustrat\w+|image|credit)s?\b",
    re.I,
)


def _acceptable(text: str) -> bool:
    """Whether a text that a structured source calls a name may be one: short, with letters, no address."""
    return (
        2 <= len(text) <= MAX_NAME
        and _SPACED.search(text) is not None
        and len(text.split()) <= 6
        and "@" not in text
        and text.lower() not in _NOT_NAMES
        and _UNFILLED.fullmatch(text) is None
    )


#: What a template has in the place of a name that nobody filled in: the path of a variable.
_UNFILLED = lazy(r"(?:\w{1,40}\.){1,6}(?:author|name|byline|creator)s?|[\[{<%$].*")


def joins_names(text: str) -> bool:
    """Whether a line is names of two or three words each, and what joins them: "Jane Doe et Adam Ortiz"."""
    names: list[list[str]] = [[]]
    for word in text.split():
        if word in JOINTS:
            names.append([])
        else:
            names[-1].append(word)
    return len(names) > 1 and all(1 < len(name) < 4 and all(word[0].isupper() for word in name) for name in names)
