"""A rule: a card (who it is, what it takes, what it leaves) and a matcher that points at spans. Rules never edit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from cleaner.document.document import Document
from cleaner.models import ContentKind, FurnitureKind

Kind = ContentKind | FurnitureKind


@dataclass(frozen=True, slots=True)
class Claim:
    """A rule's word on a span: what it is and why. `certain` claims cut against the score, `keep` claims protect."""

    start: int
    end: int
    kind: Kind
    rule: str
    why: str
    certain: bool = False
    keep: bool = False
    label: str | None = None


#: What a rule function yields: (start, end, why), or (start, end, why, kind) where the kind differs from the card's.
Found = tuple[int, int, str] | tuple[int, int, str, Kind]
Matcher = Callable[[Document], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Card:
    """What a rule says of itself; docs and `cleaner rules list` are made of it."""

    id: str
    kind: Kind
    takes: tuple[str, ...]
    leaves: tuple[str, ...]
    summary: str = ""
    lang: str | None = None
    certain: bool = False
    keep: bool = False
    label: str | None = None
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FunctionRule:
    """A rule whose matcher is a function over the whole document."""

    card: Card
    find: Matcher


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """A rule that is data: every condition given must hold, a list holds if one entry does. See `packs` for the keys."""

    card: Card
    phrases: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    at: Literal["start", "end", "whole", "anywhere"] = "anywhere"
    cut: Literal["block", "sentence", "phrase"] = "block"
    regex: str | None = None
    markers: tuple[str, ...] = ()
    marker_words: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    min_words: int = 0
    max_words: int | None = None
    min_link_density: float | None = None


Rule = FunctionRule | PhraseRule


def rule(
    id: str,
    *,
    kind: str,
    takes: Sequence[str],
    leaves: Sequence[str],
    certain: bool = False,
    keep: bool = False,
    lang: str | None = None,
    label: str | None = None,
    hosts: Sequence[str] = (),
) -> Callable[[Matcher], FunctionRule]:
    """Make a rule of a function `(document) -> iterable of (start, end, why)`; its docstring is the card's summary."""
    raise NotImplementedError
