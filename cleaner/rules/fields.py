"""A rule's table, as TOML or JSON has it, to a `PhraseRule`: a closed set of keys, every value checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from cleaner.errors import RuleError
from cleaner.rules.basis import Basis, checked_basis
from cleaner.rules.folding import normal
from cleaner.rules.hosts import checked_hosts
from cleaner.rules.regexes import fault
from cleaner.rules.rule import Card, PhraseRule, check_keep, checked_id, checked_kind, checked_lang

#: How a marker says that the element itself is meant.
_ELEMENT = re.compile(r"<[a-z][a-z0-9-]*>")
_LISTS = ("phrases", "with", "unless", "markers", "marker_words", "tags", "hosts", "takes", "leaves")
_STRINGS = ("id", "kind", "lang", "summary", "at", "cut", "regex", "action", "label", "basis")
_WHOLES = ("min_words", "max_words")
_CHOICES = {
    "at": ("start", "end", "whole", "anywhere"),
    "cut": ("block", "sentence", "phrase"),
    "action": ("remove", "keep"),
}
#: All keys a rule's table may have.
KEYS = frozenset({*_LISTS, *_STRINGS, *_WHOLES, "min_link_density", "certain"})
#: A rule needs one of these: without them it would claim every block.
_POINTERS = ("phrases", "regex", "markers", "marker_words", "tags")
#: A rule that has none of these goes by elements alone.
_OF_WORDS = ("phrases", "regex")


class _Table:
    """One rule's table with the names that errors need."""

    def __init__(self, table: Mapping[str, Any], file: str) -> None:
        self.table = table
        self.file = file
        self.id: str | None = None

    def error(self, problem: str, field: str | None) -> RuleError:
        return RuleError(problem, file=self.file, rule=self.id, field=field)

    def strings(self, key: str) -> tuple[str, ...]:
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, str) and entry.strip() for entry in value):
            raise self.error("must be a list of strings, none empty", key)
        if key in self.table and not value:
            raise self.error("must not be an empty list", key)
        return tuple(value)

    def string(self, key: str) -> str | None:
        value = self.table.get(key)
        if value is not None and (not isinstance(value, str) or not value.strip()):
            raise self.error("must be a string with something in it", key)
        if value is not None and value not in _CHOICES.get(key, (value,)):
            raise self.error(f"must be one of {', '.join(_CHOICES[key])}, not {value!r}", key)
        return value

    def whole(self, key: str) -> int | None:
        value = self.table.get(key)
        if value is not None and (type(value) is not int or value < 1):
            raise self.error("must be a whole number, 1 or more", key)
        return value

    def flag(self, key: str) -> bool:
        value = self.table.get(key, False)
        if not isinstance(value, bool):
            raise self.error("must be true or false", key)
        return value

    def share(self, key: str) -> float | None:
        value = self.table.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
            raise self.error("must be a number from 0 to 1", key)
        return float(value)


def read_rule(table: Any, file: str, *, hosts: tuple[str, ...] = ()) -> PhraseRule:
    """The table's rule; `hosts` are the pack's own, for rules that name none. What is wrong raises `RuleError`."""
    if not isinstance(table, Mapping):
        raise RuleError("a rule must be a table", file=file)
    row = _Table(table, file)
    row.id = checked_id(table.get("id"), file)
    unknown = sorted(set(table) - KEYS)
    if unknown:
        raise row.error(f"unknown key; known are {', '.join(sorted(KEYS))}", unknown[0])
    card = _card(row, hosts)
    check_keep(card, file)
    rule = _matcher(row, card)
    _check_contradictions(row, rule)
    return rule


def _card(row: _Table, hosts: tuple[str, ...]) -> Card:
    assert row.id is not None
    takes, leaves = row.strings("takes"), row.strings("leaves")
    for key, given in (("takes", takes), ("leaves", leaves)):
        if not given:
            raise row.error("a rule needs at least one sample here", key)
    return Card(
        id=row.id,
        kind=checked_kind(row.table.get("kind"), row.file, row.id),
        takes=takes,
        leaves=leaves,
        summary=row.string("summary") or "",
        lang=checked_lang(row.string("lang"), row.file, row.id),
        certain=row.flag("certain"),
        keep=row.string("action") == "keep",
        label=row.string("label"),
        hosts=checked_hosts(row.strings("hosts"), row.file, row.id) or hosts,
        basis=_basis(row),
    )


def _basis(row: _Table) -> Basis:
    """What the table says that the rule goes by, or what it points with."""
    assert row.id is not None
    if (said := row.string("basis")) is not None:
        return checked_basis(said, row.file, row.id)
    return Basis.WORDS if any(key in row.table for key in _OF_WORDS) else Basis.MARKUP


def _matcher(row: _Table, card: Card) -> PhraseRule:
    if not any(key in row.table for key in _POINTERS):
        raise row.error(f"needs one of {', '.join(_POINTERS)}", None)
    regex = row.string("regex")
    if regex is not None and (problem := fault(regex)):
        raise row.error(problem, "regex")
    return PhraseRule(
        card=card,
        phrases=_normal(row, "phrases"),
        with_=_normal(row, "with"),
        unless=_normal(row, "unless"),
        at=row.string("at") or "anywhere",  # type: ignore[arg-type]
        cut=row.string("cut") or "block",  # type: ignore[arg-type]
        regex=regex,
        markers=tuple(marker.lower() for marker in row.strings("markers")),
        marker_words=tuple(word.lower() for word in row.strings("marker_words")),
        tags=tuple(tag.lower() for tag in row.strings("tags")),
        min_words=row.whole("min_words") or 0,
        max_words=row.whole("max_words"),
        min_link_density=row.share("min_link_density"),
    )


def _normal(row: _Table, key: str) -> tuple[str, ...]:
    phrases = tuple(dict.fromkeys(normal(phrase) for phrase in row.strings(key)))
    if "" in phrases:
        raise row.error("an entry has no character that can be seen", key)
    return phrases


def _check_contradictions(row: _Table, rule: PhraseRule) -> None:
    both = set(rule.phrases) & set(rule.unless)
    if both:
        raise row.error(f"{min(both)!r} is in phrases too: the rule could never hold by it", "unless")
    if rule.max_words is not None and rule.min_words > rule.max_words:
        raise row.error("min_words is above max_words", "min_words")
    if "at" in row.table and not rule.phrases:
        raise row.error("says where a phrase stands, but there are no phrases", "at")
    if rule.cut == "phrase" and not rule.phrases and rule.regex is None:
        raise row.error("there is neither a phrase nor a regex to cut", "cut")
    if any(" " in marker for marker in (*rule.markers, *rule.marker_words)):
        raise row.error("a marker is one token, without spaces", "markers")
    for marker in rule.markers:
        if marker.startswith("<") and not _ELEMENT.fullmatch(marker):
            raise row.error(f"{marker!r} is no element: write it as <nav>", "markers")
