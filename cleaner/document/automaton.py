"""Where any of many strings stand in a text, found in one pass (Aho-Corasick)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

#: Texts are looked through so many characters at a time: what is found in one comes as a list.
_PORTION = 1 << 17


class Automaton:
    """Finds keys in texts, wherever they stand; they are known by their numbers."""

    def __init__(self, keys: Collection[str]) -> None:
        from ahocorasick_rs import AhoCorasick, Implementation  # here, as `import cleaner` can do without

        self._count, self._longest = len(keys), max(map(len, keys), default=0)
        self._find = AhoCorasick(keys, store_patterns=False, implementation=Implementation.ContiguousNFA).find_matches_as_indexes

    def __bool__(self) -> bool:
        return bool(self._count)

    def places(self, text: str, start: int) -> Iterator[tuple[int, int]]:
        """Where keys begin in a text that begins at `start`, each with its number."""
        for begin in range(0, len(text), _PORTION):
            for number, at, _ in self._find(text[begin : begin + _PORTION + self._longest - 1], overlapping=True):
                if at < _PORTION:  # what begins behind is the next portion's
                    yield start + begin + at, number

    def lines(self, lines: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Which of the lines hold keys, in their order, each with the number of one that it holds; no key has a line end."""
        line, end = -1, 0
        for at, number in self.places("\n".join(lines), 0):
            while at >= end:
                line += 1
                end += len(lines[line]) + 1
            yield line, number
