"""What a rule's regex may be: it must compile, no unbounded repeat may stand inside another, and it must be quick."""

from __future__ import annotations

import re
import time
from typing import NamedTuple

from cleaner.document.folding import fold

_UNBOUNDED = re.compile(r"(?:[*+]|\{\d*,\})[?+]?")
_BOUNDED = re.compile(r"(?:\?|\{\d*,?\d+\})[?+]?")
_CLASS = re.compile(r"\[\^?\]?(?:[^\]\\]|\\.)*\]", re.S)
#: More characters than any text has.
WHOLE = 1 << 60
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|<?[=!]|[>:]|[a-zA-Z]*-?[a-zA-Z]*[:)]))?")


def fault(pattern: str) -> str | None:
    """Why a pattern is refused, or None."""
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        return f"not a regular expression: {error}"
    return "an unbounded repeat inside another takes too long on some texts" if _nests(pattern) else None


def _nests(pattern: str) -> bool:
    """Whether a group with an unbounded repeat in it is itself repeated without a bound."""
    groups = [False]  # of each open group, whether it has an unbounded repeat
    closed = False  # whether the item just read is a group that has one
    at = 0
    while at < len(pattern):
        character = pattern[at]
        if repeat := _UNBOUNDED.match(pattern, at):
            if closed:
                return True
            groups[-1] = True
            at = repeat.end()
        elif repeat := _BOUNDED.match(pattern, at):
            at = repeat.end()
        elif character == ")":
            closed = groups.pop() if len(groups) > 1 else False
            groups[-1] = groups[-1] or closed
            at += 1
            continue
        else:
            at = _after_item(pattern, at, groups)
        closed = False
    return False


def _after_item(pattern: str, at: int, groups: list[bool]) -> int:
    """The offset after an escape, a class, a group's opening or a plain character; an opened group is added to `groups`."""
    if pattern[at] == "\\":
        return at + 2
    if (found := _CLASS.match(pattern, at)) is not None:
        return found.end()
    if (found := _GROUP.match(pattern, at)) is not None:
        if not found[0].endswith(")"):
            groups.append(False)
        return found.end()
    return at + 1


_ANY_CASE = re.compile(r"\(\?[a-zA-Z]*i")


def unfolded(pattern: str) -> str | None:
    """Why a pattern can't be found, where it asks for letters or signs that no folded text has; None where it does not.

    Looked at are its plain characters, not those in classes, of which a folded one may stand beside.
    """
    literal, at = "", 0
    while at < len(pattern):
        after = _after_item(pattern, at, [])
        literal += pattern[at] if after == at + 1 and pattern[at] not in "()|*+?{}^$." else "\n"
        at = after
    cased = _ANY_CASE.search(pattern) is not None  # then the case of its letters says nothing
    for words in literal.split("\n"):
        folded = fold(words)
        if (words.lower() if cased else words) != folded:
            return f"sees text in folded form only: {words!r} should be written {folded!r}"
    return None


_REFERS = re.compile(r"\\[1-9]|\(\?\(|\(\?P|\(\?[a-zA-Z-]+[:)]")
_GATE = re.compile(r"\^(?=\(\?=)")
_WITHIN = re.compile(r"\(\?=\.\{0,(\d+)\}\?")


class Parts(NamedTuple):
    """A pattern in parts, "" where it lacks one: they say no sooner than the whole, and yes to the same texts.

    `gate` is a look-ahead at a text's beginning that many patterns have. Behind it, `start` matches at the beginning, or
    `within` is found at most `reach` characters into the text.
    """

    gate: str
    start: str
    within: str
    reach: int


def parts(pattern: str) -> Parts:
    """The parts of a pattern: what it finds only at the text's beginning is not searched for at every character."""
    gate, reach = "", WHOLE
    if _REFERS.search(pattern) is not None:
        return Parts("", "", pattern, WHOLE)
    if len(_alternatives(pattern)) == 1 and _GATE.match(pattern) is not None:
        end = _end_of_group(pattern, 1)
        gate, pattern = pattern[1:end], "^" + pattern[end:]
        if (near := _WITHIN.match(pattern, 1)) is not None and _end_of_group(pattern, 1) == len(pattern):
            body = pattern[near.end() : -1]
            if len(_alternatives(body)) == 1:
                pattern, reach = body, int(near[1])
    while pattern.startswith("(?:") and _end_of_group(pattern, 0) == len(pattern):
        pattern = pattern[3:-1]
    found = _alternatives(pattern)
    start, within = [part for part in found if part[:1] == "^"], [part for part in found if part[:1] != "^"]
    if "" in found:
        start, within = [], found
    return Parts(gate, "|".join(start), "|".join(within), reach)


def _alternatives(pattern: str) -> list[str]:
    """The alternatives that a pattern is made of, outside any group."""
    found: list[str] = []
    at = depth = begin = 0
    while at < len(pattern):
        if pattern[at] == "|" and not depth:
            found.append(pattern[begin:at])
            begin = at + 1
        at, depth = _step(pattern, at, depth)
    return [*found, pattern[begin:]]


def _end_of_group(pattern: str, at: int) -> int:
    """The offset after the group that begins at an offset."""
    at, depth = _step(pattern, at, 0)
    while depth:
        at, depth = _step(pattern, at, depth)
    return at


def _step(pattern: str, at: int, depth: int) -> tuple[int, int]:
    """The offset after an item, and how many groups are open there."""
    if pattern[at] == ")":
        return at + 1, depth - 1
    opened: list[bool] = []
    return _after_item(pattern, at, opened), depth + len(opened)


#: Lengths of the texts that a regex is timed on: short ones first, as an exponential regex never comes back from long ones.
_SHORT = (16, 20, 24, 28)
_LONG = (500, 2_000, 8_000)
#: Seconds that a search of a short text may take, and of a long one before its growth is looked at.
_SHORT_LIMIT = 0.02
_LONG_LIMIT = 0.02
#: Four times the text takes a linear search four times as long and a quadratic one sixteen times.
_GROWTH = 9.0
#: What ends the timed texts: a regex that matches up to it must look for other ways to match.
_SPOILER = "\u00a7"
_LITERAL = re.compile(r"[^\W\d_]{2,}")


def slowness(pattern: str) -> str | None:
    """Why a regex takes too long on some text (time that grows faster than the text), or None."""
    compiled = re.compile(pattern)
    literals = _LITERAL.findall(pattern)[:6]
    for part in (" ", "a", "\n", "1", *(word + " " for word in literals), " ".join([*literals, ""]) or "b"):
        if problem := _slow_on(compiled, part):
            return problem
    return None


def _slow_on(compiled: re.Pattern[str], part: str) -> str | None:
    for size in _SHORT:
        text = part * size + _SPOILER
        if _time(compiled, text, 1) > _SHORT_LIMIT and _time(compiled, text, 3) > _SHORT_LIMIT:
            return f"takes too long on {size} times {part!r}"
    for size in _LONG:
        text = size // len(part) * part
        if _time(compiled, text + _SPOILER, 1) < _LONG_LIMIT:
            continue
        seconds = _time(compiled, text + _SPOILER, 3)
        if seconds > max(_LONG_LIMIT, _GROWTH * _time(compiled, text[: len(text) // 4] + _SPOILER, 3)):
            return f"takes time that grows faster than the text, on {part!r} repeated"
    return None


def _time(compiled: re.Pattern[str], text: str, tries: int) -> float:
    """Seconds of this thread's own work for a search, the best of some tries: what else the machine does must not count."""
    best = float("inf")
    for _ in range(tries):
        start = time.thread_time()
        compiled.search(text)
        best = min(best, time.thread_time() - start)
    return best
