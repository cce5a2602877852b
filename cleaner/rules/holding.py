"""Which lines hold one of the strings that a rule of a line asks for: those of all rules are looked for in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleaner.document.automaton import Automaton


class Holding:
    """Groups of strings in the form of phrases, made ready: a line that holds one of a group's is that group's."""

    def __init__(self, groups: Iterable[tuple[str, ...]]) -> None:
        self._groups = tuple(dict.fromkeys(groups))
        groups_of: dict[str, list[int]] = {}
        for number, parts in enumerate(self._groups):
            for part in dict.fromkeys(parts):
                groups_of.setdefault(part, []).append(number)
        self._automaton = Automaton(groups_of)
        #: By the automaton's number of a string the groups that have it.
        self._groups_of = list(groups_of.values())

    def lines(self, lines: Sequence[int], texts: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
        """For each group those of the lines, given by their numbers in `texts`, that are its; in their order."""
        found: list[list[int]] = [[] for _ in self._groups]
        for place, part in self._automaton.lines([texts[line] for line in lines]):
            line = lines[place]
            for group in self._groups_of[part]:
                its = found[group]
                if not its or its[-1] != line:
                    its.append(line)
        return dict(zip(self._groups, found, strict=True))
