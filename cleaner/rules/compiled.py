"""The built-in pack's data rules as lines of JSON and back: checked when written, not when read, and without takes and leaves.

Reading a thousand rules so takes a small part of the time that TOML and its checks take. It is done line by line, and a
phrase that several rules have is one string, a list of them one tuple: so the rules take no more memory than they must.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from cleaner.models import ContentKind, FurnitureKind
from cleaner.rules.rule import Card, Kind, PhraseRule

_KINDS: dict[str, Kind] = {kind.value: kind for kinds in (ContentKind, FurnitureKind) for kind in kinds}
_CARD_FIELDS = ("summary", "lang", "certain", "keep", "label", "hosts")
_RULE_FIELDS = (
    "phrases", "with_", "unless", "at", "cut", "regex", "markers", "marker_words", "tags", "min_words", "max_words",
    "min_link_density",
)  # fmt: skip


def dump_rules(rules: Iterable[PhraseRule]) -> str:
    """The rules as JSON: how many there are, and then one a line, in order of their ids; fields that have their default are
    left out."""
    rows = [json.dumps(_row(rule), ensure_ascii=False) for rule in sorted(rules, key=lambda rule: rule.card.id)]
    return "\n".join([str(len(rows)), *rows, ""])


def _row(rule: PhraseRule) -> dict[str, Any]:
    card = {"id": rule.card.id, "kind": rule.card.kind.value}
    card |= {name: value for name in _CARD_FIELDS if (value := getattr(rule.card, name))}
    default = PhraseRule(rule.card)
    fields = {name: value for name in _RULE_FIELDS if (value := getattr(rule, name)) != getattr(default, name)}
    return {"card": card, **fields}


def load_rules(lines: Iterable[str]) -> Iterator[PhraseRule]:
    """The rules in the lines that `dump_rules` wrote; their cards have no takes and leaves. `ValueError` where lines are lost."""
    rows = iter(lines)
    count = int(next(rows, ""))
    known: dict[Any, Any] = {}
    for row in map(json.loads, rows):
        about = {name: _shared(value, known) for name, value in row.pop("card").items()}
        kind = _KINDS[about.pop("kind")]
        yield PhraseRule(
            card=Card(kind=kind, takes=(), leaves=(), **about),
            **{name: _shared(value, known) for name, value in row.items()},
        )
        count -= 1
    if count:
        raise ValueError("lines are missing")


def _shared(value: Any, known: dict[Any, Any]) -> Any:
    """The value, lists as tuples, the same object as an equal one before."""
    if type(value) is list:
        value = tuple([known.setdefault(part, part) for part in value])
    return known.setdefault(value, value) if type(value) in (str, tuple) else value
