"""Freezes the phrases of the core pack for the score: what packs say later never changes it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from cleaner.models import ContentKind
from cleaner.rules.packs import core_pack
from cleaner.rules.rule import PhraseRule
from cleaner.scoring.phrases import GROUPS

_LISTS = frozenset({"side_feed", "related"})
_CHROME = frozenset({"navigation", "legal", "author_bio", "other"})
#: Shorter phrases say too little away from the conditions of their rule.
SHORTEST = 4
#: Longer ones hit too seldom for the score to learn from them.
LONGEST = 28


def freeze(path: Path) -> int:
    """Write the phrases of the core pack, by group, to the file; returns how many."""
    groups: dict[str, set[str]] = {group: set() for group in GROUPS}
    for _, rule in core_pack().rules:
        if isinstance(rule, PhraseRule):
            groups[_group(str(rule.card.kind))].update(
                p for p in rule.phrases if len(p) <= LONGEST and (len(p) >= SHORTEST or not p.isascii())
            )
    taken: set[str] = set()
    frozen = {}
    for group in GROUPS:
        frozen[group] = sorted(_without_longer(groups[group] - taken))
        taken |= groups[group]
    path.write_bytes(gzip.compress(json.dumps(frozen, ensure_ascii=False).encode(), mtime=0))
    return sum(map(len, frozen.values()))


def _without_longer(phrases: set[str]) -> set[str]:
    """The phrases in which no other of them stands as whole words: a longer one says no more than the shorter."""
    kept: set[str] = set()
    for phrase in sorted(phrases, key=lambda p: (p.count(" "), p)):
        words = phrase.split()
        parts = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1))
        if not any(part in kept for part in parts):
            kept.add(phrase)
    return kept


def _group(kind: str) -> str:
    if kind in _LISTS:
        return "list"
    if kind in _CHROME:
        return "chrome"
    return "content" if kind in set(ContentKind) else "appeal"
