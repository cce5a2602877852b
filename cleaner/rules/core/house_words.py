"""What houses say of themselves in whole sentences, which the line model takes for an article's, by words that no article has.

A rule in TOML yields where the model is sure of a sentence. These say who speaks ("our", "this article", "the editors reserve the
right to remove comments"), and stand at the beginning of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.patterns import lazy
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Found, rule

#: A line has so many words at most.
MAX_WORDS = 75
#: What a line holds, how it reads, and what it is.
_SAID: tuple[tuple[str, re.Pattern[str], FurnitureKind], ...] = (
    # -- German
    ("gehört zum angebot", lazy(r"dieser (?:artikel|inhalt|text|beitrag) gehört zum angebot von\b"), FurnitureKind.PAYWALL),
    ("plus lesen sie", lazy(r"(?:nur |jetzt |hier )?mit \w{2,20}plus lesen sie\b"), FurnitureKind.PAYWALL),
    ("hier ohne paywall", lazy(r"[^.]{0,160}\bund hier ohne paywall\.?$"), FurnitureKind.MEMBERSHIP_APPEAL),
    ("behält sich vor, ", lazy(r"(?:die|unsere) redaktion behält sich vor, (?:kommentare|postings)\b"), FurnitureKind.COMMENTS),
    ("geben nicht notwendig", lazy(r"(?:\S+ ){1,5}geben nicht notwendigerweise die meinung\b"), FurnitureKind.COMMENTS),
    ("dieser beitrag stammt aus dem", lazy(r"dieser beitrag stammt aus dem \S+ circle\b"), FurnitureKind.AUTHOR_BIO),
    ("(w/m/d)", lazy(r"[^.,!?]{4,60} \(w/m/d\) [^.!?]{2,60}, [^.!?]{2,40}$"), FurnitureKind.ADVERT),
    ("(m/w/d)", lazy(r"[^.,!?]{4,60} \(m/w/d\) [^.!?]{2,60}, [^.!?]{2,40}$"), FurnitureKind.ADVERT),
    # -- Dutch
    ("rust uiteraard copyright", lazy(r"op alle (?:verhalen|artikelen|teksten) van\b"), FurnitureKind.LEGAL),
    ("gegeven voor cookies", lazy(r"deze inhoud kan niet worden\b"), FurnitureKind.NOTICE),
    # -- Swedish
    ("uppgifter som publiceras ska", lazy(r"så (?:arbetar|jobbar) \S{2,20} med\b"), FurnitureKind.NOTICE),
    ("det vi publicerar ska vara", lazy(r"\S+ nyheter ska stå för\b"), FurnitureKind.NOTICE),
)


@rule(
    "house.own-words",
    kind="notice",
    certain=True,
    takes=[
        "Dieser Artikel gehört zum Angebot von Warte+. Sie können ihn auch ohne Abo lesen, weil er Ihnen geschenkt wurde.",
        "Die Redaktion behält sich vor, Kommentare zu entfernen, welche den guten Sitten widersprechen (siehe Forenregeln).",
        "Softwareentwickler Embedded (w/m/d) Ruhr-Sensorik AG, Oberau, Homeoffice",
        "Op alle verhalen van De Bode rust uiteraard copyright. Linken kan altijd, eventueel met de intro erboven.",
        "Så arbetar Bladet med journalistik: uppgifter som publiceras ska vara sanna och relevanta. Vi är på plats.",
    ],
    leaves=[
        "Die Jury behält sich vor, Beiträge abzulehnen, die zu lang sind.",
        "Der Artikel war zehn Jahre alt, und die Studie ist hier ohne Paywall zu lesen.",
        "Gesucht wird ein Koch (m/w/d), und niemand meldet sich.",
        "Stadt sucht Gärtner (w/m/d) für den neuen Park",
        "Så arbetar skogsbolaget med uppgifter från flygfoton.",
    ],
)
def own_words(document: Document) -> Iterator[Found]:
    """A sentence in which the house speaks, wherever it stands."""
    folded = document.folded
    for held, pattern, kind in _SAID:
        at = folded.find(held)
        while at >= 0:
            block = document.block_at(at)
            line = document.folded_texts[block].lstrip("-*• ")
            if document.words[block] <= MAX_WORDS and pattern.match(line) is not None:
                yield document.start[block], document.end[block], f'the house says "{held.strip(" ,")}"', kind
            at = folded.find(held, document.end[block])
