"""Which lines are shaped like a headline: by their length, their end, their signs and what they begin with."""

from __future__ import annotations

from functools import lru_cache

from cleaner.document.credit_lines import credit, is_byline, is_date_line
from cleaner.document.document import Document
from cleaner.document.patterns import lazy

#: A headline has so many words.
HEADLINE_WORDS = range(3, 29)
#: Prompts that begin as headlines may have so many words: "Listen to this article", "More on this story".
MAX_PROMPT = 5
#: Characters that say as much as two letters.
_WIDE = lazy("[\u2e80-\ud7a3]")
#: A score, a count or a few more words in brackets; with a capital letter it is a name or an outlet.
_ASIDE = lazy(r"\((?:[^()]{0,12}\d|[^\W\d_A-Z])[^()]{0,60}\)$")
#: Signs of rights, addresses, handles and breadcrumbs.
_SIGNS = ("©", "http", "@", " > ", " // ")
#: What a headline says in two halves has so many words in each: "Storm on the coast, live | All bridges closed".
HALF_WORDS = 4


def has_shape(document: Document, block: int) -> bool:
    """Whether a line may be a headline by its length, its end and its signs."""
    return _is_shaped(document.texts[block], document.folded_texts[block], document.words[block])


@lru_cache(maxsize=500)
def _is_shaped(line: str, folded: str, words: int) -> bool:
    if words not in HEADLINE_WORDS or not 12 <= len(line) + len(_WIDE.findall(line)) <= 200:
        return False
    if line.endswith((".", ",", ":", ";", "…")) or line[0].islower() or line[0] == "*":  # a note, or a point
        return False
    if line[-1] == "»" and "«" not in line:  # what leads on, not what ends a quotation
        return False
    if "«" not in line and (" » " in line or " › " in line):  # a breadcrumb
        return False
    if line.endswith(")") and not _ASIDE.search(line):
        return False
    if any(map(line.__contains__, _SIGNS)) or _is_row(line) or _says_front(folded, words) or _MOTTO.match(folded):
        return False
    return not (is_byline(line, folded, words) or is_date_line(line, folded, words) or credit(folded, words))


def _says_front(folded: str, words: int) -> bool:
    """Whether a line begins as credits, dates and prompts do; more words than a prompt has need a colon behind the first."""
    found = _FRONT_LINE.match(folded)
    if found is None:
        return False
    return words <= MAX_PROMPT or found.lastgroup == "rights" or folded.startswith((":", "："), found.end())


def _is_row(line: str) -> bool:
    """Whether bars part a line's words as in a menu, or a headline from names, and not a headline's halves."""
    return "|" in line and any(len(part.split()) < HALF_WORDS for part in line.split("|"))


#: What a paper says of itself above everything.
_MOTTO = lazy(r"(?:proudly )?serving .{3,80} since (?:1[89]|20)\d\d$")
_FRONT_LINE = lazy(
    r"(?:foto|photo|image|bild|updated|published|posted|share|sign|log|skip|subscribe|listen|watch|read|follow|download|"
    r"advert|advertise|save|thanks|copy|link|more|mehr|"
    # German, Dutch, Swedish, Norwegian and Danish: what players, lists to keep and pointers begin with
    r"artikel (?:anhören|hören|vorlesen|merken|teilen|drucken|speichern)|zur merkliste|weitere optionen|lesen sie|lies auch|"
    r"zum (?:haupt)?inhalt|direkt zum|(?:\d+ )?kommentare lesen|empfohlener redaktioneller|ga naar|"
    r"hoppa till|gå till|hopp til|gå til|"
    r"till? innholdet|beluister|luister naar|lees ook|lees meer|deel dit|javascript|lyssna|läs mer|läs också|"
    r"uppläst av|dela artikel|"
    # links that skip the menu
    r"ir (?:al|ao|para o) conte\w+|saltar al|aller (?:au contenu|à la navigation)|passer au contenu|"
    r"vai al (?:contenuto|menu)|salta al|naar de inhoud|"
    r"till innehållet|przejdź do|přejít na|перейти (?:к|до)|본문|"
    r"din webbläsare|för att kunna spela|videon kan inte|se videon|fler nyheter|lytt til|hør saken|les også|les mer|"
    r"vi rapporterer fra|oppsummeringen|lyt til|læs også|læs mere|oplæst af|del artiklen"
    r")\b|(?P<rights>.*(?:droits réservés|copyright|all rights))"
)
