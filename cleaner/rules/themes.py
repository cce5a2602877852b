"""Stretches of a page whose lines speak of one thing: consent, a player's settings, an account, wares with their prices.

Rules and words know some of the lines of a dialog or a shop window; what stands between them belongs to it as well. A
stretch is told by several lines near each other, as menus have one of each.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cleaner.document.document import Document
from cleaner.document.patterns import lazy
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Kind, Named


@dataclass(frozen=True, slots=True)
class _Theme:
    """A line that is known to be of the kind and has the sign speaks of the theme; of so many, none further from the next
    than the gap, a stretch of it is made."""

    kind: FurnitureKind
    sign: re.Pattern[str]
    why: str
    fewest: int
    gap: int


#: Lines of a footer may speak of consent twice.
_CONSENT = _Theme(
    FurnitureKind.NOTICE,
    lazy(
        r"cookie|consent|tracking|einwillig|zustimm|(?:aktivieren|enable|activer|activar|ativar|attiva|aktivera)/|samtyk"
        r"|toestemming|zgod[aęy]|souhlas|consim|çerez|согласи|згод[аиу]"
        r"|vendors?\b|partners can|personal data|datenverarbeitung|always active|immer aktiv"
    ),
    "stands between lines that ask for consent",
    3,
    8,
)
#: The settings of a player of videos, which most sites leave in English, and how sharp it shows them.
_PLAYER = _Theme(
    FurnitureKind.NOTICE,
    lazy(
        r"^(?:(?:auto \()?\d{3,4}p\)?|current time|duration|remaining time|stream type|playback rate|chapters|(?:captions|"
        r"descriptions|subtitles)\b.{0,40}|audio track|picture-in-picture|fullscreen|unmute|mute|font (?:size|family)"
        r"|text edge style|(?:beginning|end) of dialog window.{0,60}|close modal dialog|(?:this is a )?modal window.{0,40}"
        r"|(?:reset )?restore all settings.{0,30}|video player is loading.{0,3}|play video|seek to live.{0,40})$"
    ),
    "stands between the settings of a player",
    3,
    7,
)
#: What something costs, or is cheaper by.
_PRICES = _Theme(
    FurnitureKind.ADVERT,
    lazy(
        r"(?:[$£€]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:[$£€₽₺₴]|zł\b|kr\b|kč\b|円|원|元)|\b\d{1,2} ?% (?:off|rabatt|korting|rabat|remise"
        r"|de descuento|de desconto|di sconto))"
    ),
    "stands between lines with prices",
    4,
    4,
)
#: Without one of these words a page has no dialogs of an account.
_PASSWORDS = (
    "passw", "passord", "kennwort", "mot de passe", "contraseña", "senha", "wachtwoord", "lösenord", "adgangskode", "hasł",
    "hesl", "parol", "şifre", "парол", "パスワード", "비밀번호", "密码", "密碼",
)
#: What the dialogs of an account say, and the names that a template has for their fields.
_ACCOUNT = lazy(
    r"\{[*|]|passwor[dt]|kennwort|mot de passe|contraseñ|\bsenha\b|wachtwoord|lösenord|adgangskode|passord|hasł[oa]|hesl[oa]"
    r"|şifre|парол|パスワード|비밀번호|密码|密碼|\baccount\b|benutzer(?:konto|daten|name)|\busername|aktivierung|registrier"
    r"|\bregist(?:er|ration|rieren|rarse|rar|rati)\b|s'inscrire|se connecter|se-post|sms-code|e-mail-adresse|spam"
)
#: So many such lines, no further apart than that, are dialogs; they begin so near a line about comments.
_ACCOUNT_LINES, _ACCOUNT_GAP, _FROM_COMMENTS = 8, 4, 12
_THEMES = (_CONSENT, _PLAYER, _PRICES)


def within_themes(
    document: Document, shapes: Collection[int], named: Mapping[int, Named], claimed: Mapping[int, Kind]
) -> dict[int, Named]:
    """The blocks among `shapes` (of which only their shape is known) that stand between lines of a theme, with its kind."""
    kinds: dict[int, Kind] = {block: name[0] for block, name in named.items() if block not in shapes}
    kinds.update(claimed)
    found: dict[int, Named] = {}
    for theme in _THEMES:
        speaking = (b for b, kind in kinds.items() if kind is theme.kind and theme.sign.search(document.folded_texts[b]))
        for stretch in _runs(sorted(speaking), theme.fewest, theme.gap):
            found |= dict.fromkeys((block for block in stretch if block in shapes), (theme.kind, theme.why))
    return found | _account_of_comments(document, shapes, kinds)


def _account_of_comments(document: Document, shapes: Collection[int], kinds: Mapping[int, Kind]) -> dict[int, Named]:
    """The lines of the dialogs of an account without which nobody may comment: they begin near lines about comments."""
    if document.mode == "html":
        return {}
    comments = sorted(block for block, kind in kinds.items() if kind is FurnitureKind.COMMENTS)
    if not comments or not any(map(document.folded.__contains__, _PASSWORDS)):
        return {}
    said, found = document.folded_texts, dict[int, Named]()
    outside = [block for block in range(comments[0] - _FROM_COMMENTS, len(document)) if block in kinds or block in shapes]
    speaking = [block for block in outside if _ACCOUNT.search(said[block])]
    for stretch in _runs(speaking, _ACCOUNT_LINES, _ACCOUNT_GAP):
        is_wall = any(kinds.get(block) is FurnitureKind.PAYWALL for block in stretch)
        if not is_wall and any(abs(stretch.start - block) <= _FROM_COMMENTS for block in comments):
            why = FurnitureKind.COMMENTS, "stands in the dialogs of an account for comments"
            found |= dict.fromkeys((block for block in stretch if block in shapes), why)
    return found


def _runs(speaking: Sequence[int], fewest: int, gap: int) -> Iterator[range]:
    """The blocks from the first to the last of several that speak of a theme and are near each other."""
    run: list[int] = []
    for block in speaking:
        if run and block - run[-1] > gap:
            if len(run) >= fewest:
                yield range(run[0], run[-1] + 1)
            run = []
        run.append(block)
    if len(run) >= fewest:
        yield range(run[0], run[-1] + 1)
