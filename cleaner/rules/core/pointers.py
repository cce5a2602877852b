"""A rule for lines between the paragraphs of guides and reviews that do nothing but send the reader to another of the site's."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.patterns import lazy
from cleaner.rules.core.example_story import BETWEEN
from cleaner.rules.core.front_marks import span
from cleaner.rules.core.story_frame import closing_lines, story_frame
from cleaner.rules.rule import Found, rule

#: So many words such a line has, and so many characters. The full review of what a paragraph is about is a part of it.
WORDS, LONGEST = range(5, 26), 220
_EN = (
    r"(?:(?:also|and|be sure to|make sure to|don.t forget to|you can|if you want to [^.,]{3,80},|for [^.,]{3,80},) )?(?:also )?"
    r"(?:check out|take a look at|have a look at|read(?: through)?|see) "
    r"(?:my|our|another|these other|this article|this guide|this post|these another)\b(?! full)(?:(?! if )[^.!?:]){0,160}[.!:]?"
)
_OTHERS = (
    r"(?:schau|schaut|schauen sie) (?:dir|euch|sich) (?:auch |gerne? )?(?:meinen?|unseren?|meine|unsere)\b.{3,120}\ban[.!]?"
    r"|(?:découvrez|consultez|lisez) (?:aussi |également )(?:notre|nos|mon|mes)\b.{3,120}"
    r"|(?:consulta|echa un vistazo a|lee|mira) (?:también )(?:nuestr[oa]s?|mis?)\b.{3,120}"
    r"|(?:leggi|guarda|consulta|dai un.occhiata a) (?:anche )(?:il|la|le|i|al|alla) (?:nostr[oaie]|mi[oae]i?)\b.{3,120}"
    r"|(?:confira|leia|veja) (?:também )(?:o |a |os |as )?(?:noss[oa]s?|meus?|minhas?)\b.{3,120}"
    r"|(?:bekijk|lees) (?:ook )(?:onze|ons|mijn)\b.{3,120}"
    r"|(?:läs|kolla in|se) (?:också |även )(?:vår|vårt|våra|min|mitt|mina)\b.{3,120}"
    r"|(?:læs|les|tjek|sjekk|se) (?:også )(?:vores|vår|vårt|våre|min|mit|mitt|mine)\b.{3,120}"
    r"|(?:sprawdź|przeczytaj|zobacz) (?:też |także |również )(?:nasz\w*|mój|moje)\b.{3,120}"
    r"|(?:podívejte se|přečtěte si) (?:také )(?:na )?(?:náš|naše|naši|můj|moje)\b.{3,120}"
    r"|(?:citește|citiți|vezi|vedeți) (?:și )\w+ (?:nostru|noastră|noastre|meu|mea)\b.{3,120}"
    r"|(?:читайте|смотрите|прочтите) (?:также )(?:наш\w*|мо[йяию]\w*)\b.{3,120}"
    r"|(?:читайте|дивіться|прочитайте) (?:також )(?:наш\w*|мо[йяєю]\w*)\b.{3,120}"
    r"|.{3,120}(?:rehberimize|yazımıza|incelememize) (?:de |da )?göz atın[.!]?"
)
_POINTS = lazy(rf"(?:{_EN}|{_OTHERS})$")
#: How what it matches begins, and how it ends in Turkish: few lines do.
_BEGINS = tuple(
    "also ,and ,be sure ,make sure ,don,you can ,if you want ,for ,check ,take a ,have a ,read,see ,schau,découvrez,consult,"
    "lisez,echa ,lee ,mira ,leggi,guarda,dai ,confira,leia,veja,bekijk,lees ,läs ,kolla ,se ,læs ,les ,tjek ,sjekk ,sprawdź,"
    "przeczytaj,zobacz,podívejte,přečtěte,citește,citiți,vezi ,vedeți,читайте,смотрите,прочт,дивіться,прочитайте".split(",")
)
_ENDS = ("atın", "atın.", "atın!")


@rule(
    "related.pointer-line",
    kind="related",
    takes=[
        BETWEEN.format("⟦Check out another bridge guide, the one on the pillars of Saltmarsh.⟧"),
        BETWEEN.format("⟦Also check out my page on ferries for boats, tickets and times.⟧"),
        BETWEEN.format("⟦For a detailed guide to mending a pillar, read this article!⟧"),
        BETWEEN.format("⟦Lees ook onze gids over de bruggen van het eiland.⟧"),
        BETWEEN.format("⟦Adadaki köprüler için rehberimize de göz atın.⟧"),
        BETWEEN.format("⟦Przeczytaj też nasz przewodnik po mostach wyspy.⟧"),
        BETWEEN.format("⟦Schau dir auch unseren Ratgeber zu den Brücken der Insel an.⟧"),
    ],
    leaves=[
        BETWEEN.format("Check out the pillars at low tide, when the cracks can be seen."),
        BETWEEN.format("Check out my full review of the ferry if you want to know what the boat costs."),
        BETWEEN.format("Read our lips, the fishermen wrote. Then they blocked the harbour."),
        BETWEEN.format("See our boats again? The fishermen of the island doubt it."),
    ],
)
def pointer_line(document: Document) -> Iterator[Found]:
    """A short line within the text, of one sentence, that sends the reader to another guide, review or page of the same site."""
    frame = story_frame(document)
    if frame.last < 0:
        return
    words, folded = document.words, document.folded_texts
    for block in range(max(frame.title_end, 0), closing_lines(document, frame).stop):
        text = folded[block]
        if words[block] not in WORDS or len(text) > LONGEST or not (text.startswith(_BEGINS) or text.endswith(_ENDS)):
            continue
        if _POINTS.match(text):
            yield *span(document, block), "sends the reader to another page of the site, and does nothing else"
