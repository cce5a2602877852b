"""Lines in which a house asks the reader to call it, to book, to try or to buy what it offers, in any of many languages.

They close what firms, schools and clinics publish, and read like the text above them. What tells them is the shape of the whole
line: it may ask something or say one thing first, then it tells the reader what to do, and with whom ("us", "our", "your").
"""

from __future__ import annotations

import re

from cleaner.document.patterns import lazy
from cleaner.rules.rule import line_rule

_FEW = r"(?: [\w’'&+-]{1,20})"
#: A name in capitals.
_NAME = r"(?-i:[A-Z])[\w’'&+-]{1,20}(?: (?-i:[A-Z0-9&])[\w’'&+-]{0,20}){0,3}"
#: What is offered to be booked or asked for, and what a house has for sale.
_BOOKED = (
    r"(?:consultation|quote|demo|trial|appointment|estimate|assessment|valuation|inspection|tour|strategy (?:call|session)|"
    r"lesson|screening)s?"
)
_SOLD = (
    r"(?:range|collection|selection|courses?|course offerings|offerings?|products?|services|programs?|programmes?|"
    r"catalog(?:ue)?|store|shop|inventory|listings|plans|options|packages|stands|classes|memberships?|properties|apartments|"
    r"openings|vacancies)"
)
#: Within a call: one that a colon ends announces what stands below it.
_IN = r"[^.!?:]"
_CALLS = {
    "en": (
        # "Contact Ternworks today to learn more", "Book a free demo", "Explore our range", "Download the eBook"
        rf"(?:please )?(?:contact|call|email|reach out to|get in touch with|speak (?:to|with)|talk to|connect with)"
        rf" (?:us|our{_FEW}{{1,4}}|{_NAME})\b{_IN}{{0,60}}?\b(?:today|now|to (?:learn more|find out|discuss|explore|schedule|"
        rf"book|get started|see|discover)|for (?:a|an|your|more)|how we can|and (?:we|let us))\b{_IN}{{0,100}}|"
        rf"(?:book|schedule|request|claim|start|get|try|set up) (?:a|an|your|our){_FEW}{{0,4}} {_BOOKED}\b{_IN}{{0,90}}|"
        rf"(?:check out|explore|browse|shop|discover|view|see|take advantage of) (?:all )?our{_FEW}{{0,4}}"
        rf" {_SOLD}\b{_IN}{{0,90}}|"
        rf"find your (?:local|nearest){_FEW}{{1,5}}|"
        rf"download (?:the|our|your|my|this){_FEW}{{0,5}} (?:e-?book|guide|white ?paper|checklist|template|brochure)\b"
        rf"{_IN}{{0,80}}|"
        rf"(?:start|begin) your (?:journey|free trial|application|adventure)\b{_IN}{{0,80}}"
    ),
    "de": (
        r"kontaktieren sie uns|(?:jetzt )?nehmen sie[^.!?]{0,30} kontakt[^.!?]{0,20} auf|rufen sie uns|"
        r"fordern sie[^.!?]{0,40} an|"
        r"(?:jetzt )?(?:kostenlos\w* )?(?:termin|beratung|angebot|probe\w+) (?:vereinbaren|anfordern|sichern|buchen)|"
        r"vereinbaren sie[^.!?]{0,30} termin|sprechen sie (?:uns|mit unse\w+)|entdecken sie unse\w+"
    ),
    "fr": (
        r"contactez[- ](?:nous|notre|nos)|prenez (?:rendez-vous|contact)|demandez (?:votre|un|une)|réservez (?:votre|un|une)|"
        r"appelez-nous|nos (?:experts|conseillers|équipes) (?:sont|vous)"
    ),
    "es": (
        r"contáctanos|contáctenos|(?:póngase|ponte) en contacto con nosotros|llámanos|solicita (?:tu|un|una)|"
        r"pide (?:tu|un) presupuesto|(?:reserva|agenda) (?:tu|una) (?:cita|demo|plaza)|descubre nuestros"
    ),
    "it": r"contatta(?:ci|teci)|chiamaci|prenota (?:una|la tua|un)|richiedi (?:un|il tuo|una)|scopri i nostri",
    "pt": (
        r"entre em conta(?:c?to) (?:conosco|com)|conta[tc]te-nos|fale conosco|solicite (?:um|o? ?seu)|agende (?:uma|sua)|"
        r"marque (?:uma|a sua)"
    ),
    "nl": (
        r"neem[^.!?]{0,30} contact[^.!?]{0,20} op|bel ons|vraag[^.!?]{0,40} aan|"
        r"(?:plan|boek|maak) (?:een|uw|je) (?:afspraak|gesprek|demo)"
    ),
    "sv": r"kontakta oss|ring oss|boka (?:en|ett|ditt|din) (?:tid|demo|möte|rådgivning|visning)|begär (?:en )?offert",
    "no": r"kontakt oss?|ring til oss?|book (?:en|et) (?:tid|demo|møde)|bestill (?:en|time)",
    "pl": r"skontaktuj się z nami|zadzwoń do nas|umów (?:się|wizytę|swoją)|zamów (?:bezpłatn\w+|swoj\w+)",
    "ru": r"свяжитесь с нами|позвоните нам|запишитесь на|оставьте заявку|закажите (?:бесплатн\w+|звонок)",
    "tr": r"bizimle iletişime geçin|bizi arayın|(?:hemen )?randevu alın",
}
#: What may stand before: one sentence, or what the call is for.
_LEAD = r"[^\w“«\"„‘']{0,6}(?:[^.!?“”«»\"„]{8,110}[.!?:,] )?"
_LINE = lazy(rf"{_LEAD}(?:{'|'.join(_CALLS.values())})(?:[ ,][^.!?:“”«»\"„]{{0,100}})?(?:[.!]\W{{0,4}})?", flags=re.IGNORECASE)
_SAID = lazy(
    r"\b(?:said|says|told|wrote|asked|urged|warned|added|he|she|his|her|they|police|detectives?|crimestoppers|was|were|"
    r"sagte|polizei|zeugen|dit|dijo|policía|ha detto|polizia|disse|polícia|zei|politie|polisen|policja|полиц\w+)\b"
)


@line_rule(
    "advert.house-call",
    kind="advert",
    not_in=("td", "th"),
    holding=(
        *(" us", " our ", "contact", "your ", "book a", "schedule a", "request a", "download", "quote", "call ", "get in touch"),
        *("kontakt", "termin", "beratung", "sie uns", "fordern", "unse", "angebot", "demandez", "réservez", "rendez-vous"),
        *(" nous", "nos ", "nosotros", "contáct", "llámanos", "solicit", "reserva", "agend", "presupuesto", "descubre"),
        *("contatt", "chiamaci", "prenota", "richiedi", "scopri", "contat", "conosco", "marque", " ons", "afspraak"),
        *("vraag", "gesprek", "demo", " oss"),
        *("boka ", "ring ", " nami", "do nas", "umów", "zamów", " нами", "нам", "запишитесь", "заявку", "закажите"),
        *("iletişime", "bizi", "randevu"),
    ),
    takes=[
        "Contact Ternworks today to learn more about our lessons and schedule your first one.",
        "Get in touch with us to explore how we can help design your harbour.",
        "Ready to sail? Book a free consultation with our team.",
        "Check out our course offerings and financing options today!",
        "Find your Local Tern Lube",
        "Download the eBook",
        "Brauchen Sie Hilfe bei Ihrem Projekt? Kontaktieren Sie uns noch heute!",
        "Contactez-nous dès aujourd'hui pour un devis gratuit.",
        "¿Necesitas ayuda con tu proyecto? Contáctanos hoy mismo.",
        "Entre em contato conosco hoje mesmo e solicite um orçamento.",
        "Neem vandaag nog contact met ons op voor een offerte.",
        "Skontaktuj się z nami już dziś, aby otrzymać wycenę.",
    ],
    leaves=[
        "Contact the harbour master before you enter the lock.",
        "Call us on 101, police urged anyone who was at the pier on Monday.",
        "Explore our collection to find:",
        "Schedule an appointment: the building department wants to see the plans first.",
        "He asked us to book a free lesson at the school.",
        "“Contact us today,” reads the sign at the empty shop.",
        "Find your way to the pier by the lights of the town.",
        "Explore the range of the old harbour on foot.",
        "Die Polizei bittet: Kontaktieren Sie uns, wenn Sie etwas gesehen haben.",
        "Vraag niet wie er betaalt.",
    ],
)
def house_call(text: str) -> str | None:
    """A line that asks to call, book, try or buy from the house that speaks."""
    if _LINE.fullmatch(text) is None or _SAID.search(text.lower()):
        return None
    return "the whole line asks to call, book, try or buy"
