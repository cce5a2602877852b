"""What was found of a text, remembered for the next page: menus, buttons and notices are the same from page to page of a site."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Generic, TypeVar

#: Longer texts are not remembered, and not more of them.
LONGEST = 160
MOST = 512
#: Where a page has this, the lower case of one of its texts depends on what else it has: nothing is remembered then.
_DOTTED = "\u0130"

_T = TypeVar("_T")


class Remembered(dict[str, _T], Generic[_T]):
    """A function of a text with a bounded memory: `remembered[text]` asks it only for texts that are not known.

    Thread-safe as far as the function is: what two threads find of a text is the same.
    """

    def __init__(self, of: Callable[[str], _T]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, text: str) -> _T:
        found = self._of(text)
        if len(text) <= LONGEST:
            if len(self) >= MOST:
                self.clear()
            self[text] = found
        return found


class Memory(Generic[_T]):
    """What was found of texts that are read many at once: `known` has it, `add` keeps what is new, within bounds.

    Thread-safe as far as what two threads find of a text is the same.
    """

    __slots__ = ("_longest", "_most", "known")

    def __init__(self, most: int = MOST, longest: int = LONGEST) -> None:
        self._most, self._longest = most, longest
        self.known: dict[str, _T] = {}

    def of_page(self, text: str) -> Memory[_T]:
        """This memory, or an empty one for a page of which nothing may be remembered; `text` is all of the page."""
        return Memory(self._most, self._longest) if _DOTTED in text else self

    def add(self, found: Mapping[str, _T]) -> None:
        """Remember what was found of texts, of those that are short."""
        short = {text: its for text, its in found.items() if len(text) <= self._longest}
        if len(self.known) + len(short) <= self._most:
            self.known.update(short)
        else:
            self.known = dict(islice(short.items(), self._most))
