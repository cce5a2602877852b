"""What a rule's regex may be: it must compile, and no unbounded repeat may stand inside another."""

from __future__ import annotations

import re

_UNBOUNDED = re.compile(r"(?:[*+]|\{\d*,\})[?+]?")
_BOUNDED = re.compile(r"(?:\?|\{\d*,?\d+\})[?+]?")
_CLASS = re.compile(r"\[\^?\]?(?:[^\]\\]|\\.)*\]", re.S)
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
