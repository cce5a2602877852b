"""Lines that send the reader to another piece of the house, told by the shape of the whole line, in any of many languages.

Each says in its first words what the reader should do, then whose or how much of a piece ("our", "the full"), then what piece.
An article's own sentences begin so in an interview or a speech alone, and there they have quotation marks.
"""

from __future__ import annotations

import re

from cleaner.document.patterns import lazy
from cleaner.rules.rule import line_rule

#: For each language: what the reader should do, whose piece or how much of it, and the pieces that houses make.
_WORDS = {
    "en": (
        r"(?:you can )?(?:also )?(?:read|see|check out|take a (?:closer |deeper )?look at|have a look at|"
        r"discover|explore|browse|view|consult|learn (?:more|how)|find (?:out )?more|(?:don[’']t|never) miss|refer to|"
        r"catch up on|head (?:over )?to)",
        r"our|my|(?:the|a) (?:full|complete|entire)(?! list)",
        r"guides?|reviews?|articles?|(?:blog )?posts?|blog|round-?ups?|interview|explainer|analysis|tutorial|itinerary|overview|"
        r"ratings|tips|recipes?|packing list|list of|picks|coverage|stories",
    ),
    "de": (
        r"lesen sie|lies|lest|hier (?:geht|findest|finden|findet|gibt)|entdecke[nt]?|schaut?|"
        r"mehr (?:dazu|infos|informationen|über)|zu[mr]",
        r"unsere?[mnrs]?|meine?[mnrs]?|zu[mr] (?:vollständigen|ganzen|kompletten|ausführlichen)",
        r"test(?:bericht)?|ratgeber|artikel|beitrag|übersicht|guide|interview|reportage|leitfaden|analyse|dossier|überblick|"
        r"rezension|kritik|rezepte?|kaufberatung|bestenliste",
    ),
    "es": (
        r"lee|lea|leer|consulta|consulte|descubre|descubra|mira|échale un vistazo a|no te pierdas|puedes (?:leer|ver|consultar)|"
        r"(?:más|toda la) información",
        r"nuestr[oa]s?|(?:el|la) (?!completo)\w{3,14} complet[oa]",
        r"guía|artículo|análisis|reseña|entrevista|reportaje|crítica|comparativa|especial|post|recetas?",
    ),
    "fr": (
        r"(?:pour en savoir plus,? )?(?:lire|lisez|découvrez|consultez|retrouvez|voir|voyez|(?:re)?lire aussi)",
        r"notre|nos|(?:le|la|l[’'])\w{3,12} complète?",
        r"guide|test|article|dossier|avis|interview|entretien|reportage|analyse|critique|comparatif|sélection|enquête|recettes?",
    ),
    "it": (
        r"(?:per (?:saperne di più|approfondire),? )?(?:leggi|leggete|scopri|scoprite|consulta|guarda|non perder(?:e|ti))",
        r"(?:(?:l|nell|all|sull)[’']|(?:il|la|i|le|nel|nella|alla?|sul|sulla) )?nostr[oaie]|l[’']\w+ complet[oa]",
        r"guid[ae]|articolo|recensione|intervista|approfondimento|speciale|prova|analisi|reportage|ricett[ae]",
    ),
    "pt": (
        r"(?:para saber mais,? )?(?:leia|lê|confira|veja|descubra|conheça|consulte|não perca|saiba mais)",
        r"(?:[oa]s? |n[oa]s? )?noss[oa]s?|(?:o|a) (?!completo)\w{3,14} complet[oa]",
        r"guia|artigo|análise|resenha|entrevista|reportagem|crítica|comparativo|especial|matéria|receitas?",
    ),
    "nl": (
        r"lees|bekijk|ontdek|check|meer (?:weten|over|informatie)",
        r"onze?|mijn|(?:het|de) (?:hele|volledige|complete)",
        r"gids|review|artikel|recensie|interview|reportage|overzicht|test|dossier|recepten|blog",
    ),
    "sv": (
        r"läs|se|kolla(?: in)?|upptäck",
        r"vår[at]?|våra|hela",
        r"guide|artikel|test|recension(?:en)?|intervju(?:n)?|reportage|genomgång|lista|recept",
    ),
    "no": (
        r"les|læs|se|sjekk(?: ut)?|oppdag",
        r"vår[et]?|vores|hele",
        r"guide|artikkel(?:en)?|artikel|test|anmeldelse[nr]?|intervju(?:et)?|interview|reportasje|oversigt|oversikt|oppskrift",
    ),
    "pl": (
        r"przeczytaj|sprawdź|zobacz|więcej|poznaj|zajrzyj do",
        r"nasz(?:ą|ego|ym|e|ej)?|cał[yąe]|pełn[yąe]",
        r"poradnik(?:u|a)?|recenzj[ęai]|artykuł(?:u|em|ule)?|artykule|wywiad|test|przewodnik(?:a|u)?|analiz[ęy]|zestawieni[eau]",
    ),
    "ru": (
        r"читайте|смотрите|узнайте|подробнее|прочитайте",
        r"наш(?:[уеи]|его|ем|ей)?|полн(?:ый|ую|ое)",
        r"обзор(?:е)?|стать[юеи]|материал(?:е)?|интервью|гид|рецензи[юи]|репортаж(?:е)?|подборк[уе]|рецепт",
    ),
}
#: Words between what a line's parts say; a line has one sentence, after a question or what it is for at most.
_WITHIN = r"[^.!?:;|\"“”«»„]"
_LEAD = rf"\W{{0,6}}(?:(?:for|want|need|looking|wondering|curious){_WITHIN}{{3,80}}[,?] )?"
_END = rf"{_WITHIN}{{0,90}}[.!]?[^\w:]{{0,4}}"
_FEW = r"(?: [\w’'&+-]{1,20}){0,6}?"
_PIECES = lazy(
    rf"{_LEAD}(?:also )?(?:read|see|check out) this(?: full| detailed)? (?:guide|article|post|blog post)\b{_END}|"
    + "|".join(
        rf"{_LEAD}(?:{does})\b{_WITHIN}{{0,70}}?(?<!\w)(?:{whose}){_FEW} (?:{piece})\b{_END}"
        for does, whose, piece in _WORDS.values()
    ),
    flags=re.IGNORECASE,
)
_SAID = lazy(r"\b(?:said|says|told|wrote|asked|added|he|she|his|her|they|was|were)\b")


@line_rule(
    "related.our-piece",
    kind="related",
    not_in=("td", "th"),
    holding=(
        *(" our ", " my ", " full ", " complete ", " entire ", " this ", "unser", "mein", "zum ", "zur ", "nuestr", " complet"),
        *("notre", " nos ", "nostr", "noss", " onze ", " ons ", " mijn ", " hele ", " volledige ", " vår", " hela ", " vores "),
        *(" nasz", " cał", " pełn", " наш", " полн"),
    ),
    takes=[
        "See our guide to the best ferries in the bay.",
        "Learn more about Ternworks in our full kettle review.",
        "For a detailed guide to the island, read this article!",
        "👉 Take a look at our blog post on dredging",
        "Hier findest du unsere Übersicht über die besten Häfen.",
        "Consulta nuestra guía para elegir un barco.",
        "Pour en savoir plus, lisez notre article sur les marées.",
        "Leggi la nostra recensione completa della Ternworks T40.",
        "Confira nosso guia dos melhores portos.",
        "Lees onze volledige review van de Ternworks T40.",
        "Läs vår guide till de bästa hamnarna.",
        "Przeczytaj naszą pełną recenzję Ternworks T40.",
    ],
    leaves=[
        "See our guide fall into the harbour, she said, and you would laugh too.",
        "“Read our guide to the best ferries,” the poster says.",
        "Our guide read the full list of the drowned at the quay.",
        "Check out our picks of the best boats:",
        "See the full list of the winners below.",
        "Learn how our grandparents made a living from the sea.",
        "Read the contract. Our review of it took a week.",
        "Lesen Sie vor dem Start die Anleitung des Herstellers.",
        "Nuestra guía por el puerto fue una mujer de noventa años.",
    ],
)
def our_piece(text: str) -> str | None:
    """A line that asks to read, see or look at a guide, review, article or the like of the house."""
    if _PIECES.fullmatch(text) is None or _SAID.search(text):
        return None
    return "the whole line sends to a piece of the house"
