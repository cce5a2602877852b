"""Rules for what stands above a newsletter or an alert that somebody copied out of a mail: sender, reader and subject."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.credit_lines import is_date_line
from cleaner.document.document import Document
from cleaner.document.front_marks import span
from cleaner.document.patterns import lazy
from cleaner.models import ContentKind, FurnitureKind
from cleaner.rules.rule import Found, rule

#: The labels of the fields that mail programs show, in the languages of the core pack; and those that they hide.
_SHOWN = (
    "from|to|cc|bcc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|antwort an|de|à|envoyé|objet|répondre à|para|"
    "enviado(?: el)?|fecha|asunto|assunto|da|a|inviato|data|oggetto|van|aan|verzonden|onderwerp|od|do|wysłano|temat|från|till|"
    "skickat|ämne|fra|til|sendt|emne|dato|от|кому|отправлено|дата|тема|від|кому|надіслано|kimden|kime|tarih|konu|odesláno|předmět|"
    "komu|dari|kepada|perihal|de la|către|subiect|差出人|宛先|件名|日時|보낸 ?사람|받는 ?사람|제목|发件人|收件人|主题"
)
_HIDDEN = "message-id|received|return-path|delivered-to|mime-version|content-type|list-[a-z-]{2,20}|x-[a-z-]{2,30}"
_FIELD = lazy(rf"[*_> ]{{0,4}}(?:{_SHOWN}|{_HIDDEN}) ?[:：]")
_FORWARDED = lazy(
    r"[-_ ]{2,}.{3,40}[-_ ]{2,}|(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié) ?:"
)
#: "The Harbour Post <news@post.example>", and below it to whom.
_SENDER = lazy(r"[^<>@\n]{2,60} <[^<>@\s]{1,40}@[^<>\s]{3,60}>")
_TO_READER = frozenset({"to me", "an mich", "à moi", "para mí", "a me", "para mim", "aan mij", "do mnie", "till mig", "til meg"})
#: An address stands in so many characters; the head begins within so many lines, and has so many fields; a sender alone stands in
#: the first lines.
_HEAD = 3_000
_WITHIN, _FEWEST, _SENDER_WITHIN, _LONGEST = 12, 2, 4, 300

_TEXT = (
    "{}\nThe old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again "
    "before spring.\nEngineers found cracks in two of its pillars after the storm of last week."
)


@rule(
    "other.mail-header",
    kind="other",
    certain=True,
    takes=[
        _TEXT.format("⟦From: The Harbour Post <news@post.example>\nTo: jane@mail.example\nDate: 3 May 2024\nSubject: A bridge⟧"),
        _TEXT.format("⟦Von: Hafenpost <post@hafen.example>\nGesendet: Freitag, 3. Mai 2024 06:02\nBetreff: Die Brücke⟧"),
        _TEXT.format("⟦The Harbour Post <news@post.example>⟧\n3 May 2024\n⟦to me⟧"),
    ],
    leaves=[
        _TEXT.format("From: Harbourtown\nTo: the island"),
        _TEXT.format("To: the mayor\nSubject: your bridge"),
        _TEXT.format("By Jane Doe <jane@post.example>\nto me"),
        "A letter to the mayor began so.\n" * 13 + "From: Jane Doe <jane@mail.example>\nTo: the mayor",
    ],
)
def mail_header(document: Document) -> Iterator[Found]:
    """In text, the fields of a mail above its text, where two stand together and one has an address; or its sender alone."""
    if document.mode != "text" or "@" not in document.text[:_HEAD]:
        return
    fields = _fields(document)
    if len(fields) < _FEWEST or not any("@" in document.texts[block] for block in fields):
        fields = _sender(document)
    for block in fields:
        dated = is_date_line(document.texts[block], document.folded_texts[block], document.words[block])
        yield *span(document, block), "a field of a mail's head", ContentKind.DATE if dated else FurnitureKind.OTHER


def _fields(document: Document) -> list[int]:
    """The lines of the first fields that stand one below the other near the beginning, and the one that says it was sent on."""
    folded = document.folded_texts
    found: list[int] = []
    for block in range(len(document)):
        if len(folded[block]) <= _LONGEST and _FIELD.match(folded[block]) is not None:
            found.append(block)
        elif found or block >= _WITHIN:
            break
    if found and found[0] and _FORWARDED.fullmatch(folded[found[0] - 1]) is not None:
        found.insert(0, found[0] - 1)
    return found


def _sender(document: Document) -> list[int]:
    """The line of a sender with the address, and that of the reader near it."""
    for block, text in enumerate(document.texts[:_SENDER_WITHIN]):
        if _SENDER.fullmatch(text) is not None and not text.startswith(("By ", "Von ", "Par ", "Por ", "Di ")):
            near = range(block + 1, min(block + _SENDER_WITHIN, len(document)))
            return [block, *(other for other in near if document.folded_texts[other] in _TO_READER or _reads(document, other))]
    return []


def _reads(document: Document, block: int) -> bool:
    return _FIELD.match(document.folded_texts[block]) is not None
