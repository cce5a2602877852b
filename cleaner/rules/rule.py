"""A rule: a card (who it is, what it takes, what it leaves) and a matcher that points at spans. Rules never edit."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal, NamedTuple

from cleaner.document.document import Document
from cleaner.errors import RuleError
from cleaner.models import ContentKind, FurnitureKind
from cleaner.rules.basis import Basis, checked_basis
from cleaner.rules.hosts import checked_hosts

_ID = re.compile(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*(?:\.[a-z0-9]+(?:[_-][a-z0-9]+)*)+")
_LANGUAGE = re.compile("[a-z]{2,3}")

Kind = ContentKind | FurnitureKind
#: What a line is that only the score removed, and why.
Named = tuple[FurnitureKind, str]


class Claim(NamedTuple):
    """A rule's word on a span: what it is and why. `certain` claims cut against the score, `keep` claims protect."""

    start: int
    end: int
    kind: Kind
    rule: str
    why: str
    certain: bool = False
    keep: bool = False
    label: str | None = None
    basis: Basis = Basis.WORDS


#: The fields of a claim behind its span.
Rest = tuple[Kind, str, str, bool, bool, str | None, Basis]
#: A claim of a tuple of its fields, without a call in Python: there are hundreds a page.
claim_of: Callable[[tuple[int, int, Kind, str, str, bool, bool, str | None, Basis]], Claim] = partial(tuple.__new__, Claim)

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
    basis: Basis = Basis.WORDS


#: What a line's own words say, whatever page it is on: why it is claimed, or why and of which kind; None where it is not.
LineMatcher = Callable[[str], str | tuple[str, Kind] | None]


@dataclass(frozen=True, slots=True)
class FunctionRule:
    """A rule whose matcher is a function over the whole document, `find`.

    Where it goes by each line's own words, `find` is that function of one line, as `line` is, and no document is given to it;
    `not_in` are the tags whose blocks it leaves: then lines that are short enough to be remembered are asked once, and no
    others. Where `holding` is not empty, only lines that hold one of these, in the form of phrases and also inside words, are
    asked.
    """

    card: Card
    find: Matcher
    line: LineMatcher | None = None
    not_in: frozenset[str] = frozenset()
    holding: tuple[str, ...] = ()

    def failure(self, error: Exception) -> RuleError:
        """The error that says what its function did wrong, and where it is."""
        return RuleError(f"{type(error).__name__}: {error}", file=self.find.__module__, rule=self.card.id)

    def __reduce__(self) -> tuple[object, ...]:
        """A decorated function's name stands for the rule, so the rule is pickled by that name."""
        module, name = self.find.__module__, self.find.__qualname__
        if getattr(sys.modules.get(module), name, None) is self:
            return _by_name, (module, name)
        return FunctionRule, (self.card, self.find, self.line, self.not_in, self.holding)


def _by_name(module: str, name: str) -> FunctionRule:
    found = getattr(importlib.import_module(module), name)
    assert isinstance(found, FunctionRule)
    return found


@dataclass(frozen=True, slots=True)
class PhraseRule:
    """A rule that is data: every condition given must hold, a list holds if one entry does. docs/pages/rules.md has the keys."""

    card: Card
    phrases: Sequence[str] = ()
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
    basis: str = Basis.WORDS,
) -> Callable[[Matcher], FunctionRule]:
    """Make a rule of a function `(document) -> iterable of (start, end, why)`; its docstring is the card's summary."""

    def make(find: Matcher) -> FunctionRule:
        file = find.__module__
        card = Card(
            id=checked_id(id, file),
            kind=checked_kind(kind, file, id),
            takes=_checked_samples(takes, "takes", file, id),
            leaves=_checked_samples(leaves, "leaves", file, id),
            summary=" ".join((find.__doc__ or "").split()),
            lang=checked_lang(lang, file, id),
            certain=certain,
            keep=keep,
            label=label,
            hosts=checked_hosts(hosts, file, id),
            basis=checked_basis(basis, file, id),
        )
        check_keep(card, file)
        return FunctionRule(card, find)

    return make


def line_rule(
    id: str,
    *,
    kind: str,
    takes: Sequence[str],
    leaves: Sequence[str],
    certain: bool = False,
    lang: str | None = None,
    basis: str = Basis.WORDS,
    not_in: Iterable[str] = (),
    holding: Sequence[str] = (),
) -> Callable[[LineMatcher], FunctionRule]:
    """Make a rule of a function of one line of at most `LONGEST` characters (document/remembered.py), which leaves blocks of the
    tags `not_in`; its docstring is the card's summary.

    `holding`: strings, in small letters, of which every line that it takes has one; it is asked much faster then, as lines
    without them are passed over all at once.
    """
    left, held = frozenset(not_in), tuple(holding)

    def make(line: LineMatcher) -> FunctionRule:
        made = rule(id, kind=kind, takes=takes, leaves=leaves, certain=certain, lang=lang, basis=basis)(line)  # type: ignore[arg-type]
        return replace(made, line=line, not_in=left, holding=held)

    return make


def checked_id(id: object, file: str) -> str:
    """The id, where it reads `family.name`, words apart by hyphens or underscores; else a `RuleError`."""
    if id is None:
        raise RuleError("a rule needs an id", file=file, field="id")
    if not isinstance(id, str) or not _ID.fullmatch(id):
        said = 'an id reads "family.name" in small letters and digits, words apart by hyphens or underscores'
        raise RuleError(said, file=file, rule=str(id), field="id")
    return id


def checked_kind(kind: object, file: str, id: str) -> Kind:
    """The kind of that name, of furniture or of content; else a `RuleError` that lists them."""
    try:
        return _named_kind(kind)
    except ValueError as error:
        raise RuleError(str(error), file=file, rule=id, field="kind") from None


def checked_lang(lang: str | None, file: str, id: str) -> str | None:
    """The language, where it is a code as `page.article.language` has it; else a `RuleError`."""
    if lang is not None and not (isinstance(lang, str) and _LANGUAGE.fullmatch(lang)):
        raise RuleError('a language is two or three small letters, such as "en"', file=file, rule=id, field="lang")
    return lang


def _named_kind(kind: object) -> Kind:
    for kinds in (FurnitureKind, ContentKind):
        if isinstance(kind, str) and kind in set(kinds):
            return kinds(kind)
    known = ", ".join([*FurnitureKind, *ContentKind])
    raise ValueError(f"unknown kind {kind!r}; known are {known}")


def rest_of(card: Card, why: object, kind: object) -> Rest:
    """What a claim has behind its span, of what a function says; what it says wrongly raises."""
    if not isinstance(why, str):
        raise TypeError(f"why must be a string, not {type(why).__name__}")
    if not isinstance(kind, (FurnitureKind, ContentKind)):
        kind = _named_kind(kind)
    return kind, card.id, why, card.certain, card.keep, card.label, card.basis


def check_keep(card: Card, file: str) -> None:
    """Raise a `RuleError` where a rule that protects contradicts itself."""
    if card.keep and card.certain:
        raise RuleError("a rule that keeps is obeyed anyway", file=file, rule=card.id, field="certain")
    if card.keep and isinstance(card.kind, FurnitureKind):
        raise RuleError("a rule that keeps names a content kind", file=file, rule=card.id, field="kind")


def _checked_samples(samples: Sequence[str], field: str, file: str, id: str) -> tuple[str, ...]:
    if isinstance(samples, str) or not samples or not all(isinstance(sample, str) and sample.strip() for sample in samples):
        raise RuleError("a rule needs at least one sample here, each a string with words", file=file, rule=id, field=field)
    return tuple(samples)
