"""Phrases in few strings: as strings of their own, seventy thousand of them take four times the memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload


class PhraseList(Sequence[str]):
    """Phrases as a tuple has them; they hold no line break. Made anew each time that somebody goes through them."""

    __slots__ = ("_count", "_text")

    def __init__(self, phrases: Iterable[str]) -> None:
        lines = list(phrases)
        self._count = len(lines)
        self._text = "\n".join(["", *lines, ""])

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[str]:
        return iter(self._text.split("\n")[1:-1])

    def __contains__(self, phrase: object) -> bool:
        return isinstance(phrase, str) and "\n" not in phrase and f"\n{phrase}\n" in self._text

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[str, ...]: ...
    def __getitem__(self, at: int | slice) -> str | tuple[str, ...]:
        return tuple(self)[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (PhraseList, tuple)) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"PhraseList({list(self)!r})"


class Texts:
    """Many short texts by their numbers, in two strings: one of those in ASCII, of a byte a character, and one of the others."""

    __slots__ = ("_ascii", "_lengths", "_others", "_places")

    def __init__(self, texts: Iterable[str]) -> None:
        kept: tuple[list[str], list[str]] = ([], [])
        ends = [0, 0]
        self._places, self._lengths = array("i"), array("i")
        for text in texts:
            which = text.isascii()
            kept[which].append(text)
            self._places.append(ends[which] if which else ~ends[which])
            self._lengths.append(len(text))
            ends[which] += len(text)
        self._others, self._ascii = map("".join, kept)

    def __getitem__(self, number: int) -> str:
        place, length = self._places[number], self._lengths[number]
        return self._ascii[place : place + length] if place >= 0 else self._others[~place : ~place + length]

    def __len__(self) -> int:
        return len(self._places)
