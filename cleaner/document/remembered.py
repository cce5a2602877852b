"""What was found of a text, remembered for the next page: menus, buttons and notices are the same from page to page of a site."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

#: Longer texts are not remembered, and not more of them.
LONGEST = 160
MOST = 512

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
