"""The rules of the built-in pack's TOML files, read once for all tests: it takes seconds."""

from __future__ import annotations

from functools import cache

from cleaner.rules.packs import core_files, file_rules
from cleaner.rules.rule import PhraseRule


@cache
def core_rules() -> tuple[PhraseRule, ...]:
    """With what they take and leave, in the order of the files."""
    rules = [rule for path in core_files() for _, rule in file_rules(path)]
    assert all(isinstance(rule, PhraseRule) for rule in rules)
    return tuple(rule for rule in rules if isinstance(rule, PhraseRule))
