"""What a line's own words say it is, where it is furniture already: asked only of lines that the score alone removed.

So these words need not tell furniture from text, as those of rules must, but only one kind of furniture from another and
from menus, which are most of it. What rules of the packs know is not repeated here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from cleaner.document.automaton import Automaton
from cleaner.document.patterns import lazy
from cleaner.document.remembered import Memory
from cleaner.models import FurnitureKind as Kind
from cleaner.rules.telling_words import BEGINS, HOLDS, UNSPACED

#: A sign of those scripts.
_UNSPACED_SIGNS = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff21-\uff5a]|\u3010")
#: Longer lines tell of many things.
MOST_WORDS = 32

#: A sign that lines have which look like one of `_SHAPES`.
_SIGNS = re.compile(r"[\d(%]|://")
#: What a line looks like, whatever its words.
_SHAPES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    # the place in a gallery, and how sharp a video is
    (Kind.NOTICE, lazy(r"(?:\w{3,6} )?\d{1,3} ?(?:/|av|von|of|из|din) ?\d{1,3}|(?:\w{4,5} \()?\d{3,4}p\)?")),
    (
        Kind.SOCIAL,
        lazy(
            r"\d[\d.,]{0,9} ?[km]? (?:fans?|followers?|likes?|subscribers|abonnenten|abonnés|seguidores|подписчик\w{0,3})\b"
            ".{0,20}"
        ),
    ),
    # the page's address, to be copied
    (Kind.SOCIAL, lazy(r"https?://[^\s/]{3,60}/\S{3,150}")),
    # who may apply for a job: (m/w/d), (f/m/x), (h/f)
    (Kind.ADVERT, lazy(r"[^(]{0,120}\((?:[mwfdhxgn] ?[/|] ?){1,3}(?:[mwfdhxn*]|div\.?|gn)\).{0,120}")),
    # a price and nothing else
    (
        Kind.ADVERT,
        lazy(r"(?:ab |from |dès |desde |od |vanaf )?(?:[$£€]\d[\d.,]{0,9}|\d[\d.,]{0,9} ?(?:[$£€₽₺₴]|zł|kr|kč|円|元|원))\*?"),
    ),
    (
        Kind.ADVERT,
        lazy(r"[^%]{0,60}(?:\d ?% (?:off|rabatt|korting|rabat|remise|de descuento|de desconto|di sconto)|-\d\d ?%).{0,60}"),
    ),
)
#: Somebody is a writer: what a line about an author says.
_CALLINGS = frozenset(
    "author producer historian critic curator essayist novelist analyst strategist attorney lawyer economist physician"
    " dietitian veterinarian photographer expert specialist graduate autor autora auteur auteure autore autrice"
    " writer editor reporter journalist correspondent columnist contributor founder professor blogger redakteur redakteurin"
    " autorin journalistin journaliste rédacteur rédactrice periodista redactor redactora jornalista giornalista redacteur"
    " redaktör journalisten dziennikarz dziennikarka redaktor redaktorka gazeteci muhabir журналист журналистка журналістка"
    " редактор обозреватель корреспондент кореспондент".split()
)
_IS = frozenset("is was ist est es è é är er jest je este has writes schreibt arbeitet i'm covers".split())
_NAME_WORDS = 8
_LEAST_BIO = 6

#: How the name of a newsletter ends, and how many words it has at most, with the spaces around it: menus in a line are longer.
_LETTER, _LONGEST_LETTER = "newsletter", 5
#: Between lines in the text that phrases are looked for in: a sign that no page has.
_BETWEEN_LINES = "\0"
#: What stands between words.
_NO_WORD = re.compile(rf"[^\w{_BETWEEN_LINES}]+")


def told_kinds(lines: Sequence[str]) -> list[Kind | None]:
    """The kinds of furniture that the words of lines tell, None for each of which they tell none; folded lines of at most
    `MOST_WORDS` words are asked for."""
    known = _MEMORY.known
    new = [line for line in dict.fromkeys(lines) if line not in known]
    if new:
        found = dict(zip(new, _told_kinds(new), strict=True))
        _MEMORY.add(found)
        known = known | found
    return [known[line] for line in lines]


#: Most lines stand on all pages of a site.
_MEMORY = Memory[Kind | None](most=1_024)


def _told_kinds(lines: Sequence[str]) -> list[Kind | None]:
    said = [" " + _NO_WORD.sub(" ", line).strip() + " " for line in map(_without_mark, lines)]
    found = _by_phrases(said)
    return [_TABLES[found[n]][0] if n in found else _by_look(line, said[n]) for n, line in enumerate(lines)]


def _without_mark(line: str) -> str:
    return line.replace(_BETWEEN_LINES, " ") if _BETWEEN_LINES in line else line


def _by_phrases(said: Sequence[str]) -> dict[int, int]:
    """For each line of more than a word that has a phrase the first of the tables that has one there; all in one pass."""
    automaton, tables = _phrases()
    text = _BETWEEN_LINES + _BETWEEN_LINES.join(said)
    starts = list(accumulate((len(line) + 1 for line in said), initial=1))
    found: dict[int, int] = {}
    for at, phrase in automaton.places(text, 0):
        line = bisect_right(starts, at + 1) - 1  # the first sign of a phrase is a space, or what is between lines
        if said[line].count(" ") > _SPACES_OF_A_WORD:
            found[line] = min(tables[phrase], found.get(line, tables[phrase]))
    return found


#: A line of one word has these around it.
_SPACES_OF_A_WORD = 2
#: The kinds in the order in which they go first, with their phrases and what must stand before these.
_TABLES = [(kind, phrases, "") for kind, phrases in HOLDS] + [(kind, phrases, _BETWEEN_LINES) for kind, phrases in BEGINS]


@lru_cache(maxsize=1)
def _phrases() -> tuple[Automaton, list[int]]:
    """All phrases in one automaton, and for each the number of its table."""
    tables: dict[str, int] = {}
    for number, (_, phrases, before) in enumerate(_TABLES):
        for phrase in phrases.split(","):
            words = _NO_WORD.sub(" ", phrase).strip()
            tables.setdefault(f"{before} {words}" + ("" if phrase.endswith("*") else " "), number)
    return Automaton(list(tables)), list(tables.values())


def _by_look(folded: str, said: str) -> Kind | None:
    """What a line looks like that has no phrase; `said` are its words."""
    if not folded.isascii() and _UNSPACED_SIGNS.search(folded) is not None:
        kind = next((kind for kind, pattern in UNSPACED if pattern.search(folded)), None)
        if kind is not None:
            return kind
    if folded.endswith(_LETTER) and _SPACES_OF_A_WORD < said.count(" ") <= _LONGEST_LETTER:
        return Kind.NEWSLETTER_PROMPT
    if _SIGNS.search(folded) is not None:
        kind = next((kind for kind, pattern in _SHAPES if pattern.fullmatch(folded)), None)
        if kind is not None:
            return kind
    return Kind.AUTHOR_BIO if _tells_of_a_writer(said.split()) else None


def _tells_of_a_writer(words: list[str]) -> bool:
    """Whether a line begins with a name and says what its bearer does."""
    if len(words) < _LEAST_BIO or _CALLINGS.isdisjoint(words):
        return False
    return not _IS.isdisjoint(words[1:_NAME_WORDS])
