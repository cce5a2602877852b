"""Fences that screen readers are given: "skip past newsletter promotion … after newsletter promotion"."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.patterns import lazy
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Found, Kind, rule

#: What stands between two fences is short: more blocks or longer ones are not fenced in.
_MOST_BLOCKS = 15
_MOST_WORDS = 60
_LONGEST = 90
_OPEN = lazy(r"^\W{0,3}skip (?:past )?(?P<name>[\w' -]{3,60}?)(?: and continue reading| and carry on reading)?\W{0,3}$")
_CLOSE = lazy(r"^\W{0,3}(?:after|end of|skipped) (?P<name>[\w' -]{3,60}?)\W{0,3}$")
_FORM_TAGS = frozenset({"input", "button", "label"})
_FORM_WORDS = ("enter your email", "email address", "privacy notice", "sign up", "subscribe")
_KINDS: tuple[tuple[str, FurnitureKind], ...] = (
    ("newsletter", FurnitureKind.NEWSLETTER_PROMPT),
    ("email", FurnitureKind.NEWSLETTER_PROMPT),
    ("alert", FurnitureKind.NEWSLETTER_PROMPT),
    ("advert", FurnitureKind.ADVERT),
    ("promotion", FurnitureKind.ADVERT),
    ("most ", FurnitureKind.SIDE_FEED),
    ("popular", FurnitureKind.SIDE_FEED),
    ("latest", FurnitureKind.SIDE_FEED),
    ("trending", FurnitureKind.SIDE_FEED),
    ("related", FurnitureKind.RELATED),
    ("recommended", FurnitureKind.RELATED),
    ("more on", FurnitureKind.RELATED),
    ("membership", FurnitureKind.MEMBERSHIP_APPEAL),
    ("support", FurnitureKind.MEMBERSHIP_APPEAL),
    ("app ", FurnitureKind.APP_PROMO),
    ("share", FurnitureKind.SOCIAL),
    ("comments", FurnitureKind.COMMENTS),
)


def _fenced_kind(name: str) -> FurnitureKind | None:
    return next((kind for word, kind in _KINDS if word in f"{name} "), None)


def _pairs(document: Document) -> Iterator[tuple[int, int, str]]:
    """The fences: (opening block, closing block, name)."""
    if "skip" not in document.folded:
        return
    opened: dict[str, int] = {}
    for index, folded in enumerate(document.folded_texts):
        if len(folded) > _LONGEST:
            continue
        if folded.lstrip("[(").startswith("skip ") and (found := _OPEN.match(folded)):
            opened[found["name"]] = index
        elif opened and (found := _CLOSE.match(folded)) and found["name"] in opened:
            first = opened.pop(found["name"])
            between = document.words[first + 1 : index]
            if len(between) <= _MOST_BLOCKS and max(between, default=0) <= _MOST_WORDS:
                yield first, index, found["name"]


def _block_kind(document: Document, block: int, kind: FurnitureKind) -> Kind:
    """A newsletter's fields and consent sentence are its form's."""
    if kind is not FurnitureKind.NEWSLETTER_PROMPT:
        return kind
    folded = document.folded_texts[block]
    is_label = len(folded) < 30 and folded.startswith(_FORM_WORDS)
    is_form = document.tag[block] in _FORM_TAGS or is_label or folded.startswith("privacy notice")
    return FurnitureKind.SUBSCRIBE_FORM if is_form else kind


@rule(
    "fence.skip-past",
    kind="newsletter_prompt",
    certain=True,
    lang="en",
    takes=[
        "skip past newsletter promotion\nThe harbour week\nWhat the boats brought in, by Ida Moss\nafter"
        " newsletter promotion",
        "Skip Most read and continue reading\nBridge moves again\nEnd of Most read",
    ],
    leaves=[
        "skip past the mill\nThe road is steep there.\nafter the mill",
        "Skip past newsletter promotion, he told the class.",
    ],
)
def skip_past(document: Document) -> Iterator[Found]:
    """Stands between "skip past …" and "after …" of the same name, few and short blocks, with both fences."""
    for first, last, name in _pairs(document):
        kind = _fenced_kind(name)
        if kind is None:
            continue
        for block in range(first, last + 1):
            why = f'fenced in by "skip past {name}"'
            yield document.start[block], document.end[block], why, _block_kind(document, block, kind)
