"""What no phrase list foresees: lines that a small learned model, one for all languages, takes for furniture."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.tables import cells
from cleaner.models import FurnitureKind
from cleaner.rules.known import MODEL
from cleaner.rules.rule import Found, rule

_NAMES = {
    FurnitureKind.MEMBERSHIP_APPEAL: "an appeal for money",
    FurnitureKind.PAYWALL: "a paywall",
    FurnitureKind.NEWSLETTER_PROMPT: "a newsletter prompt",
    FurnitureKind.SUBSCRIBE_FORM: "a sign-up form",
    FurnitureKind.PAYMENT_BADGE: "a payment badge",
    FurnitureKind.SIDE_FEED: "a story list",
    FurnitureKind.RELATED: "a pointer to other stories",
    FurnitureKind.NAVIGATION: "a menu",
    FurnitureKind.SOCIAL: "a share or follow prompt",
    FurnitureKind.COMMENTS: "a comment section",
    FurnitureKind.ADVERT: "an advertisement",
    FurnitureKind.APP_PROMO: "an app promotion",
    FurnitureKind.NOTICE: "a notice",
    FurnitureKind.AUTHOR_BIO: "a note on the author",
    FurnitureKind.LEGAL: "a legal line",
    FurnitureKind.OTHER: "template litter",
}


@rule(
    MODEL,
    kind="other",
    basis="learned",
    takes=[
        "Sign up for our free newsletter and get the best stories in your inbox every morning.",
        "Bitte geben Sie eine gültige E-Mail-Adresse ein und versuchen Sie es noch einmal.",
        "Soutenez notre rédaction : faites un don, même petit, dès aujourd'hui.",
    ],
    leaves=[
        "The newsletter went out to 12,000 subscribers before anyone noticed the mistake in its subject line.",
        "Der Angreifer hatte sich mit einer gültigen E-Mail-Adresse bei dem Dienst angemeldet.",
        "L'association a reçu un don de deux millions d'euros, a annoncé sa présidente mardi.",
        "「誰のための工事なのか、まず答えてください」と住民は反発する。",
        "<table><tr><td>14 June</td><td>Sign up for our free newsletter and get the best stories</td></tr></table>",
    ],
)
def furniture_line(document: Document) -> Iterator[Found]:
    """A line of at most 45 words whose characters, words and shape are those of furniture; the claim says of which kind.

    One of several cells in a table's row is no line, and a quotation with who said it behind no furniture: the model saw few
    of those that corner brackets enclose.
    """
    from cleaner.scoring.lines import line_model

    in_rows = cells(document)
    for block, kind, margin in line_model().find(document):
        if block not in in_rows and not _is_quotation(document.texts[block]):
            why = f"its characters are those of {_NAMES[kind]} (score {margin:,})"
            yield document.start[block], document.end[block], why, kind


#: So many characters behind a quotation say who said it.
_SAID = 4


def _is_quotation(text: str) -> bool:
    """Whether a line opens with words in corner brackets and goes on behind them."""
    if text[0] not in "「『":
        return False
    closed = max(text.find("」"), text.find("』"))
    return 0 < closed < len(text) - _SAID
