"""A rule for what companies end their articles with: a call to the reader to make an appointment, or to ask them for a price."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.patterns import lazy
from cleaner.rules.core.example_story import BODY, HEAD, LINES
from cleaner.rules.core.front_marks import span
from cleaner.rules.core.story_frame import closing_lines, story_frame
from cleaner.rules.rule import Found, rule

#: So many words such a line has, and so many characters: shorter ones are buttons, which other rules know, and longer
#: paragraphs say more than that.
CALL_WORDS, SHORTEST, LONGEST = 45, 24, 400
_EN = (
    r"(?:schedule|book|request|set up|arrange|get) (?:an?|your|our) (?:[\w'-]+ ){0,2}"
    r"(?:appointment|consultation|quote|demo|call|meeting|trial|estimate)\b"
    r"|(?:contact|call|visit|message|email|e-mail) (?:us|our team|our experts|our office)\b"
    r"|(?:contact|call) [\w&' ]{3,50} today\b"
    r"|start (?:an?|your) free (?:[\w-]+ )?trial|fill (?:out|in) (?:the|our) (?:contact )?form"
    r"|(?:reach out to|get in touch with) (?:us|our)\b|enquire with\b"
)
_OTHERS = (
    r"kontaktieren sie uns|rufen sie uns an|vereinbaren sie \w+ \w+|fordern sie \w+ angebot|sprechen sie uns an|kontaktiere uns"
    r"|contactez[- ]nous|appelez[- ]nous|prenez rendez-vous|demandez (?:un|votre) devis"
    r"|contáct[ae]nos|póng(?:ase|ete) en contacto con nosotros|llám[ae]nos|solicit[ae] (?:un|tu|su) (?:presupuesto|cita|demo)"
    r"|contatt(?:ac|atec)i\b|chiamaci\b|richiedi un preventivo|prenota (?:una|la tua) (?:consulenza|demo)"
    r"|entre em contato conosco|fale conosco|contacte-nos|(?:peça|solicite) (?:um|seu) orçamento|agende (?:uma|sua) consulta"
    r"|neem (?:\w+ )?contact (?:met ons )?op|vraag (?:\w+ ){1,2}offerte aan|plan een (?:\w+ )?afspraak|bel ons\b"
    r"|kontakta oss|ring oss|boka (?:ett|en|ditt|din) (?:\w+ )?(?:möte|tid|demo)|begär (?:en )?offert"
    r"|kontakt os\b|kontakt oss|ring til os|book et (?:\w+ )?møde|bestill (?:en )?time"
    r"|skontaktuj się z nami|zadzwoń do nas|umów (?:się na )?(?:\w+ )?(?:wizytę|spotkanie|konsultację)"
    r"|kontaktujte nás|zavolejte nám|domluvte si (?:\w+ )?schůzku"
    r"|contact(?:ați|ează)-ne|sun(?:ă|ați)-ne|solicit(?:ă|ați) o ofertă|program(?:ează|ați) o consultație"
    r"|свяжитесь с нами|позвоните нам|запишитесь на \w+|оставьте заявку"
    r"|зв.яжіться з нами|зателефонуйте нам|запишіться на \w+|залиште заявку"
    r"|bizimle iletişime geçin|bizi arayın|randevu alın|teklif alın"
    r"|お気軽に(?:お問い合わせ|ご相談|ご連絡)ください|문의해 주세요|상담을 신청하세요"
    r"|(?:联系我们|聯繫我們|聯絡我們)[。！!]?$|立即(?:预约|預約)"
)
_CALL = lazy(rf"(?:^|[^\w])(?:{_EN}|{_OTHERS})")
#: Who reports speaks to no customer.
_REPORTED = lazy(
    r"[\"“„«|]|\b(?:said|says|told|asked|he|she|they|police|witness\w*|sagte|dit|dijo|ha detto|disse|zei|sade|sagde|sa|"
    r"powiedział\w*|řekl\w*|a spus|сказал\w*|сказав|dedi)\b"
)


@rule(
    "advert.closing-call",
    kind="advert",
    takes=[
        LINES.format("", "\n⟦Contact Harbour Bridge Works today for help with a bridge of your own in Saltmarsh.⟧"),
        LINES.format("", "\n⟦To learn more, schedule a free consultation with the engineers of Harbour Works.⟧"),
        LINES.format("", "\n⟦Vereinbaren Sie einen Termin mit den Hafenwerken, wir beraten Sie gern.⟧"),
        LINES.format("", "\n⟦Vous avez un pont à réparer ? Contactez-nous pour en parler.⟧"),
        LINES.format("", "\n⟦橋の修理については、お気軽にお問い合わせください。⟧"),
        f"{HEAD}{BODY}<p>⟦Request a therapy appointment with Jane Doe of the harbour clinic.⟧</p></article></body></html>",
    ],
    leaves=[
        LINES.format("Contact us today about a bridge of your own.\n", ""),
        LINES.format("", "\nWitnesses are asked to call the police, who set up a meeting with the families."),
        LINES.format("", '\n"Book an appointment today," the poster in the harbour still says.'),
        LINES.format("", "\nThe city wants to set up a committee, and to ask voters about the bridge."),
    ],
)
def closing_call(document: Document) -> Iterator[Found]:
    """A line at the text's end that asks the reader to call, to book or to ask for a price, and reports of nobody."""
    frame = story_frame(document)
    if frame.last < 0:
        return
    for block in closing_lines(document, frame):
        folded = document.folded_texts[block]
        if not SHORTEST <= len(folded) <= LONGEST or not document.words[block] <= CALL_WORDS:
            continue
        found = _CALL.search(folded)
        if found is not None and _FULL_STOP.search(folded, 0, found.start()) is None and _REPORTED.search(folded) is None:
            yield *span(document, block), f"asks the reader at the text's end ({found[0].strip()!r})"


#: What stands before the call in its sentence has no end of another: paragraphs that end with a call say more than that.
_FULL_STOP = lazy(r"[.!…] ")
