"""The built-in pack's data rules as lines of JSON and back: checked when written, not when read, and without takes and leaves.

Reading thousands of rules so takes a small part of the time that TOML and its checks take. Rules have many words in common:
each text stands in the file once, by its number everywhere else, and is one string when read; so are equal lists one tuple.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from cleaner.models import ContentKind, FurnitureKind
from cleaner.rules.basis import Basis
from cleaner.rules.phrase_list import PhraseList
from cleaner.rules.rule import Card, Kind, PhraseRule

_KINDS: dict[str, Kind] = {kind.value: kind for kinds in (ContentKind, FurnitureKind) for kind in kinds}
#: So many texts stand in one line.
_PORTION = 1_000
_CARD_FIELDS = ("summary", "lang", "certain", "keep", "label", "hosts")
_RULE_FIELDS = (
    "phrases", "with_", "unless", "at", "cut", "regex", "markers", "marker_words", "tags", "min_words", "max_words",
    "min_link_density",
)  # fmt: skip


def dump_rules(rules: Iterable[PhraseRule]) -> str:
    """The rules as lines of JSON: how many lines have texts and how many a rule; the texts; and the rules in order of their ids.
    Fields that have their default are left out."""
    numbers: dict[str, int] = {}
    rows = [_row(rule, numbers) for rule in sorted(rules, key=lambda rule: rule.card.id)]
    texts = list(numbers)
    portions = [texts[first : first + _PORTION] for first in range(0, len(texts), _PORTION)]
    lines: list[object] = [[len(portions), len(rows)], *portions, *rows]
    return "".join(f"{json.dumps(line, ensure_ascii=False, separators=(',', ':'))}\n" for line in lines)


def _row(rule: PhraseRule, numbers: dict[str, int]) -> dict[str, Any]:
    """A rule's values; lists of texts, and the texts of its card, by their numbers."""

    def numbered(value: Any) -> Any:
        return numbers.setdefault(value, len(numbers)) if isinstance(value, str) else value

    card = {name: numbered(value) for name in _CARD_FIELDS if (value := getattr(rule.card, name))}
    default = PhraseRule(rule.card)
    fields = {name: value for name in _RULE_FIELDS if (value := getattr(rule, name)) != getattr(default, name)}
    for values in (card, fields):
        values |= {name: list(map(numbered, value)) for name, value in values.items() if isinstance(value, tuple)}
    basis = {} if rule.card.basis is Basis.WORDS else {"basis": rule.card.basis.value}
    return {"id": rule.card.id, "kind": rule.card.kind.value, **basis, "card": card, **fields}


def load_rules(lines: Iterable[str]) -> Iterator[PhraseRule]:
    """The rules in the lines that `dump_rules` wrote; their cards have no takes and leaves. `ValueError` where lines are lost."""
    rows = map(json.loads, lines)
    portions, count = next(rows, (0, -1))
    texts = [text for portion in islice(rows, portions) for text in portion]
    lists: dict[tuple[str, ...], tuple[str, ...]] = {}

    def listed(numbers: list[int]) -> tuple[str, ...]:
        found = tuple(map(texts.__getitem__, numbers))
        return lists.setdefault(found, found)

    for row in rows:
        id, kind, basis, about = row.pop("id"), _KINDS[row.pop("kind")], Basis(row.pop("basis", "words")), row.pop("card")
        about |= {name: texts[value] for name, value in about.items() if type(value) is int}
        for values in (about, row):
            values |= {name: listed(value) for name, value in values.items() if type(value) is list}
        if "phrases" in row:
            row["phrases"] = PhraseList(row["phrases"])
        yield PhraseRule(card=Card(id=id, kind=kind, takes=(), leaves=(), basis=basis, **about), **row)
        count -= 1
    if count:
        raise ValueError("lines are missing")
