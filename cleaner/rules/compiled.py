"""The built-in pack's data rules as JSON and back: checked when written, not when read, and without takes and leaves.

Reading a thousand rules so takes a small part of the time that TOML and its checks take.
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
    """The rules as JSON, one a line, in order of their ids; fields that have their default are left out."""
    rows = [json.dumps(_row(rule), ensure_ascii=False) for rule in sorted(rules, key=lambda rule: rule.card.id)]
    return '{"rules": [\n' + ",\n".join(rows) + "\n]}\n"


def _row(rule: PhraseRule) -> dict[str, Any]:
    card = {"id": rule.card.id, "kind": rule.card.kind.value}
    card |= {name: value for name in _CARD_FIELDS if (value := getattr(rule.card, name))}
    default = PhraseRule(rule.card)
    fields = {name: value for name in _RULE_FIELDS if (value := getattr(rule, name)) != getattr(default, name)}
    return {"card": card, **fields}


def load_rules(text: str) -> Iterator[PhraseRule]:
    """The rules that `dump_rules` wrote; their cards have no takes and leaves."""
    for row in json.loads(text)["rules"]:
        about = row.pop("card")
        kind = _KINDS[about.pop("kind")]
        hosts = tuple(about.pop("hosts", ()))
        card = Card(kind=kind, takes=(), leaves=(), hosts=hosts, **about)
        fields: dict[str, Any] = {name: tuple(value) if type(value) is list else value for name, value in row.items()}
        yield PhraseRule(card=card, **fields)
