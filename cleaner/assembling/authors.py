"""Who wrote it: names from JSON-LD, meta tags and bylines, without roles, outlets, prefixes, handles and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from cleaner.assembling.json_ld import Node, all_texts, bare, referred
from cleaner.assembling.titles import one_line

#: Names of meta tags that hold author names, the most trustworthy first.
AUTHOR_NAMES = (
    "article:author_name parsely-author sailthru.author article:author author dc.creator dcterms.creator dc.contributor byl byline"
    " cxenseparse:author cxenseparse:recs:author articleauthor authors citation_author creator content_author dable:author twitter:data1"
).split()
_PREFIX = re.compile(
    r"(?:(?:written|reported|posted|published|created|reviewed|story|words|text|texte|article|analysis|review|opinion|photos?|medically reviewed) )?"
    r"(?:by|par|por|przez|autor(?:in|en|es|a)?|auteur|автор[ыи]?|текст|yazar|yazan|haber|authors?|écrit par|oleh|bởi|skribent|tekst|text|texte)"
    r"(?: ?[:：=] ?| (?=\S))",
    re.I,
)
#: Prefixes that are also a part of names ("Van der Berg"): taken off only where a line is known to be a byline.
_BYLINE_PREFIX = re.compile(r"(?:ein(?:e)? [a-zäöü]{3,20} )?(?:von|vom|di|da|de|van|av|af|door)(?: ?: ?| (?=\S))", re.I)
_BARE_PREFIX = re.compile(r"(?:文[=＝:：/／]|作者[:：]|記者[:：]?|责任编辑[:：]|撰文[:：]?|글[:：=]|取材[・･]文[=＝]?)\s?")
_SPLIT = re.compile(r"\s*(?:;|\|| / |／| [·•] |\n|、)\s*|,? (?:and|und|et|och|og|ve|oraz|и|та|en|with|mit) | & | y (?=[A-ZÁÉÍÓÚÑ])| e (?=[A-Z])")
_TAIL = re.compile(r"\s*(?:[(\[（<].*|\bfor (?:the )?[A-Z].*| (?:in|aus|à|à la|desde) [A-Z][\w' -]{2,30}|[\s,]+외 ?\d+명.*| [-–—|] .*|@\S+.*)$", re.S)
_CREDENTIAL = re.compile(r"(?:[A-Z][A-Za-z]{0,5}\.?-?){1,4}(?:®|\d{0,3})?|E-RYT.*")
_CREDENTIALS = frozenset(
    "md phd rd ms ma mba mph rdn cpa cfp esq dvm do np rn pa dds jd ed edd psyd lcsw facp cscs ba bsc msc cepf ldn cfa cdces pt dpt"
    " faan mscp faclm dabom foma fand ace acsm nasm dacvb vmd jr sr ii iii".split()
)
#: Words that make a text a role, a desk or a sentence rather than a name.
_ROLES = frozenset(
    "editor reporter correspondent writer journalist columnist producer staff redakteur redakteurin korrespondent korrespondentin redacteur"
    " journaliste rédacteur periodista redactor corresponsal giornalista redattore redaktor dziennikarz корреспондент журналист редактор"
    " muhabiri editörü muhabir senior contributor contributing photographer director manager ceo founder expert specialist analyst dietitian"
    " chief political economics business national deputy assistant head professor university universität".split()
)
_NOT_NAMES = frozenset(
    "admin administrator null none undefined unknown nan author authors anonymous user editor superuser webmaster guest updated published"
    " date minutes read share follow comments subscribe home posted by the".split()
)
_PARTICLES = frozenset(
    "van von der den de del della di da do dos das la le los las el al bin ibn ter ten zu zur zum vom af av y e du des st mc o' und abu ben".split()
)
_KOREAN_ROLE = re.compile(r"(?<=[\uac00-\ud7a3]) ?(?:기자|특파원|논설위원|앵커|객원기자|선임기자).*")
_SPACED = re.compile(r"[^\W\d_]")
MAX_NAME = 80
MAX_AUTHORS = 40


def read_authors(
    node: Node, nodes: list[Node], meta: list[tuple[str, str]], bylines: Iterable[str], marked: Iterable[str], sites: frozenset[str]
) -> tuple[str, ...]:
    """The authors in the order given. Sources are asked by trust; one that names only the outlet is used when no other names anybody."""
    outlet: tuple[str, ...] = ()
    sources = (_of_node(node, nodes), _of_meta(meta), marked, bylines)
    for number, source in enumerate(sources):
        names = _names(source, loose=number < 2)
        people = tuple(name for name in names if not _is_outlet(name, sites))
        if people:
            return people
        outlet = outlet or names
    return outlet


def _of_node(node: Node, nodes: list[Node]) -> list[str]:
    value: Any = referred(node.get("author") or node.get("creator"), nodes)
    out = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and "name" not in one:
            one = one.get("byline") or " ".join(str(one.get(k, "")) for k in ("givenName", "familyName")).strip() or None
        out += all_texts(one)
    return out


def _of_meta(meta: list[tuple[str, str]]) -> list[str]:
    """The contents of the best named author tags of the head: several tags of one name are several authors."""
    found: dict[str, list[str]] = {}
    labels = dict(meta)
    for name, content in meta[:400]:
        if name in _RANK and content and (name != "twitter:data1" or _PERSON_LABEL.search(labels.get("twitter:label1", ""))):
            found.setdefault(name, []).append(content)
    for name in sorted(found, key=_RANK.__getitem__):
        if _names(found[name], loose=True):
            return found[name]
    return []


_RANK = {name: rank for rank, name in enumerate(AUTHOR_NAMES)}
_PERSON_LABEL = re.compile(r"written|author|verfasst|escrito|écrit|geschreven|autor|scritto|skrevet|skriven|автор", re.I)


def _names(texts: Iterable[str], loose: bool) -> tuple[str, ...]:
    """The names in the texts, each once. `loose` takes what a structured source calls a name, though it does not look like one."""
    out: dict[str, str] = {}
    for text in texts:
        for name in split_names(text, loose):
            out.setdefault(bare(name), name)
            if len(out) >= MAX_AUTHORS:
                return tuple(out.values())
    return tuple(out.values())


def split_names(text: str, loose: bool = True) -> list[str]:
    """The names that one text holds: "By Jane Doe and John Roe, Dhaka" gives two."""
    text = one_line(text)
    if not text or len(text) > 600 or "://" in text or text.startswith(("www.", "@", "http", "(", "{")):
        return []
    text = without_prefix(text, byline=not loose)
    parts: list[str] = []
    for piece in _SPLIT.split(text):
        if piece:
            parts += _at_commas(piece)
    names = [_KOREAN_ROLE.sub("", _TAIL.sub("", part)).strip(" .,:;-–—*|·•​\u200e") for part in parts]
    kept = [name for name in names if is_name(name)]
    if not kept and loose and len(parts) == 1 and names[0] and _acceptable(names[0]):
        return [names[0]]
    if len(kept) > 1 or not loose:
        return kept
    return kept or [name for name in names[:1] if _acceptable(name)]


def without_prefix(text: str, byline: bool = True) -> str:
    """The text without "By", "Автор:" and their like before it; of a byline, without "Von", "Di" and "Van" as well."""
    for pattern in (_PREFIX, _BARE_PREFIX, *((_BYLINE_PREFIX,) if byline else ())):
        match = pattern.match(text)
        if match and match.end() < len(text):
            return text[match.end() :]
    return text


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
        elif out and (not is_name(piece) or " " not in piece and " " in out[0] and not piece.islower()):
            continue
        else:
            out.append(piece)
    return out


def _is_credential(piece: str) -> bool:
    words = piece.replace(".", "").split()
    return 0 < len(words) <= 3 and all(word.strip("®").lower() in _CREDENTIALS for word in words)


def is_name(text: str) -> bool:
    """Whether a text looks like a person's (or an agency's) name."""
    if not 2 <= len(text) <= MAX_NAME or any(c.isdigit() for c in text) or any(c in "@/_:?!…=<>{}" for c in text):
        return False
    words = text.split(",")[0].split()
    if not 1 <= len(words) <= 6 or text.lower() in _NOT_NAMES:
        return False
    lowered = [word.lower().strip(".") for word in words]
    if any(word in _ROLES for word in lowered):
        return False
    if not text[0].isalpha():
        return False
    proper = sum(word[0].isupper() or word[:2] in {"d'", "l'", "d’"} or not word[0].islower() for word in words)
    return proper == len(words) or (proper >= 1 and all(w[0].isupper() or lowered[i] in _PARTICLES or not w[0].islower() for i, w in enumerate(words)))


def _acceptable(text: str) -> bool:
    """Whether a text that a structured source calls a name may be one: short, with letters, no address."""
    return (
        2 <= len(text) <= MAX_NAME
        and _SPACED.search(text) is not None
        and len(text.split()) <= 6
        and "@" not in text
        and text.lower() not in _NOT_NAMES
    )


def _is_outlet(name: str, sites: frozenset[str]) -> bool:
    key = bare(name)
    return key in sites or any(len(site) > 4 and site in key for site in sites if len(site) * 2 > len(key))
