"""A rule's regex made ready: compiled when it is first needed, in parts that say no sooner than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from cleaner.rules.folding import alike
from cleaner.rules.regexes import WHOLE, Parts, parts
from cleaner.rules.view import MOST_READ, Unit


class Search:
    """A regex and what it finds; with `split` in parts, where only whether it finds something is asked."""

    __slots__ = ("_gate", "_reach", "_ready", "_regex", "_split", "_start", "_within", "is_quick")

    def __init__(self, regex: str, split: bool) -> None:
        self._regex = regex
        self._split = split
        self._ready = False
        #: Most that can only begin at the text's beginning fail there at once.
        self.is_quick = regex.startswith("^") and not regex.startswith("^(?=")

    def found(self, unit: Unit) -> re.Match[str] | None:
        """What it finds at the unit's head."""
        if not self._ready:
            self._compile()
        head = unit.head
        found = None if self._start is None else self._start.match(head)
        if found is None and self._within is not None:
            found = self._within.search(head)
        if found is None or found.start() > self._reach:
            return None
        return found if self._gate is None or unit.meets(self._gate) else None

    def may_begin(self, text: str) -> bool:
        """Whether a line may hold what it finds, by how the line begins: for a quick look, without a unit."""
        if not self._ready:
            self._compile()
        return self._within is not None or self._start is None or self._start.match(text[:MOST_READ]) is not None

    def all_found(self, unit: Unit) -> Iterator[re.Match[str]]:
        """All that it finds at the unit's head, one after the other."""
        return re.compile(alike(self._regex)).finditer(unit.head)

    def _compile(self) -> None:
        pattern = alike(self._regex)
        it = parts(pattern) if self._split else Parts("", "", pattern, WHOLE)
        self._gate = _compiled(it.gate) if it.gate else None
        self._start = re.compile(it.start) if it.start else None
        self._within = re.compile(it.within) if it.within else None
        self._reach = it.reach
        self._ready = True


@lru_cache(maxsize=100)
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern that rules share, as one object."""
    return re.compile(pattern)
