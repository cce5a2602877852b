"""The state that a script builds a page from: the values of its JSON.

Four ways to write it are read: a script that is JSON (`application/json`, `__NEXT_DATA__`), a value that is assigned
(`window.__STATE__ = {…}`) or passed, JSON in a string (`JSON.parse("…")`), and rows that are passed piece by piece
(`self.__next_f.push([1,"…"])`). Where values name each other by number, as Nuxt's and Next's do, they are put together.
Time is bounded: so many characters are parsed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from cleaner.document.surrogates import well_formed

#: Bounds for a page: characters parsed, and what looks like JSON and is none (each costs a look at all before it).
MAX_CHARACTERS = 2_000_000
MAX_FAILURES = 100
#: A script with fewer characters holds no body.
LEAST_SCRIPT = 200
#: Where a value begins. Code has braces by the thousand, but its keys are seldom in quotes.
_OPENS = re.compile(r"""(?:\A|[=(])\s{0,20}(?=\{\s{0,20}"|\[\s{0,20}[\[{"\d])|JSON\.parse\(\s{0,20}(?=")""")
#: What the pieces of a row are passed to, and how a row begins: its number, and for a text its length in bytes.
_PIECES = "__next_f"
_ROW = re.compile(rb"([0-9a-f]{1,8}):(?:T([0-9a-f]{1,8}),)?")
#: Letters before a row's JSON: of what is loaded, of hints and of errors.
_NO_VALUE = frozenset((b"I", b"H", b"E", b""))
#: How a row's value names another row's.
_NAMED_ROW = re.compile(r"\$[L@]?([0-9a-f]{1,8})")


class State:
    """The values of a page's scripts, in order; what a text in them names is found by `named`."""

    def __init__(self, scripts: Iterable[str]) -> None:
        self.rows: dict[str, Any] = {}
        pieces: list[str] = []
        self.values = [_put_together(value) for value in _values(scripts, pieces)]
        self._read_rows("".join(pieces))

    def named(self, text: str) -> Any:
        """The value of the row that a text names, or the text."""
        match = _NAMED_ROW.fullmatch(text) if text.startswith("$") and self.rows else None
        return self.rows.get(match[1], text) if match else text

    def _read_rows(self, joined: str) -> None:
        """Read the rows that the pieces make up: one a line, but for texts, which say how long they are."""
        source = well_formed(joined).encode()
        at = failures = 0
        while failures < MAX_FAILURES and at < len(source):
            row = _ROW.match(source, at)
            if row and row[2]:
                at = row.end() + int(row[2], 16)
                self.rows[row[1].decode()] = source[row.end() : at].decode(errors="replace")
                continue
            end = source.find(b"\n", at)
            end = end if end >= 0 else len(source)
            at = end + 1
            if row and source[row.end() : row.end() + 1] not in _NO_VALUE:
                try:
                    self.rows[row[1].decode()] = json.loads(source[row.end() : end], strict=False)
                except (ValueError, RecursionError):
                    failures += 1
        self.values += self.rows.values() if self.rows else [joined]


def _values(scripts: Iterable[str], pieces: list[str]) -> Iterator[Any]:
    """The JSON values in the scripts that are long enough to hold a body; pieces of rows are added to `pieces`."""
    decoder = json.JSONDecoder(strict=False)
    left, failures = MAX_CHARACTERS, 0
    for script in scripts:
        in_pieces = _PIECES in script[:LEAST_SCRIPT]
        if len(script) > MAX_CHARACTERS or (len(script) < LEAST_SCRIPT and not in_pieces):
            continue
        at = 0
        while left > 0 and failures < MAX_FAILURES and (opening := _OPENS.search(script, at)):
            begins = opening.end()
            try:
                value, at = decoder.raw_decode(script, begins)
                if in_pieces and isinstance(value, list) and value[:1] == [1] and isinstance(value[-1], str):
                    pieces.append(value[1])
                else:
                    yield decoder.decode(value) if isinstance(value, str) else value
            except json.JSONDecodeError as error:
                failures += 1
                left -= max(0, error.pos - begins)
                at = max(at, begins + 1)
            except (RecursionError, ValueError):  # too deep, or a number with more digits than Python reads
                return
            left -= at - begins


def _put_together(value: Any) -> Any:
    """A list in which all objects and lists name their parts by number, as what it stands for; any other value as it is."""
    if not isinstance(value, list) or not any(isinstance(item, dict) for item in value):
        return value
    count = len(value)
    numbers = [part for item in value if isinstance(item, dict) for part in item.values()]
    if not all(type(part) is int and part < count for part in numbers):
        return value
    made: list[Any] = [type(item)() if isinstance(item, dict | list) else item for item in value]
    for item, whole in zip(value, made, strict=True):
        if isinstance(item, dict):
            whole.update((key, made[part]) for key, part in item.items() if part >= 0)
        elif isinstance(item, list):
            whole.extend(made[part] if type(part) is int and 0 <= part < count else part for part in item)
    return made[0]
