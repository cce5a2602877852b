"""What a rule is founded on: how far others believe it goes by that, and not by what the rule is called."""

from __future__ import annotations

from enum import StrEnum

from cleaner.errors import RuleError


class Basis(StrEnum):
    """What a rule goes by; its card says so, in TOML and in Python alike."""

    #: What a line says; the default.
    WORDS = "words"
    #: Words that only a house says of itself: no sentence of an article has them, whatever the rest of it reads like.
    HOUSE_WORDS = "house-words"
    #: Signs, counts, and what templates left in a line.
    SIGNS = "signs"
    #: Words of buttons in one line: with two of them it may be a subhead.
    BUTTON_ROW = "button-row"
    #: Names and kinds of the elements around; the default where a rule asks for nothing else.
    MARKUP = "markup"
    #: How a part of the page is laid out, or a word that heads such a part: articles hold boxes and headings too.
    LAYOUT = "layout"
    #: The lists of stories that structure found.
    LISTS = "lists"
    #: Nothing but where a line stands: what says by its words that it is something else is that.
    PLACE = "place"
    #: What was learned of single lines.
    LEARNED = "learned"


def checked_basis(basis: object, file: str, id: str) -> Basis:
    """The basis of that name; else a `RuleError` that lists them."""
    if isinstance(basis, str) and basis in set(Basis):
        return Basis(basis)
    raise RuleError(f"must be one of {', '.join(Basis)}, not {basis!r}", file=file, rule=id, field="basis")
