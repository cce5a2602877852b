"""Tests of the rules in a pack: does each take what it says it takes, and leave what it says it leaves?

    python -m cleaner.rules.check [PACK...]     (the built-in pack where none is named)
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from cleaner.document.document import Document
from cleaner.errors import PackError
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.matching import Matcher
from cleaner.rules.packs import CORE, read_packs
from cleaner.rules.rule import PhraseRule, Rule

_OPEN, _CLOSE = "⟦", "⟧"
_LONGEST_PHRASE = 200


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a pack, and where."""

    file: str
    rule: str | None
    field: str | None
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.rule or '-'}: {self.field or '-'}: {self.message}"


def check_pack(name: str) -> list[Problem]:
    """All problems of a pack, by name or path: none when every rule does what its samples say."""
    try:
        packs = read_packs(name, samples=True)
    except PackError as error:
        return [Problem(error.file, error.rule, error.field, error.problem)]
    found: list[Problem] = []
    seen: dict[str, str] = {}
    for pack in packs:
        for file, rule in pack.rules:
            id = rule.card.id
            if id in seen:
                found.append(Problem(file, id, "id", f"the id is used twice, also in {seen[id]}"))
            seen[id] = file
            found += [Problem(file, id, field, message) for field, message in check_rule(rule)]
    return found


def check_rule(rule: Rule) -> Iterator[tuple[str, str]]:
    """What is wrong with one rule: (field, message)."""
    matcher = Matcher((rule,))
    url = f"https://{rule.card.hosts[0]}/" if rule.card.hosts else None
    for take in rule.card.takes:
        if problem := _judge(matcher, take, url, leave=False):
            yield "takes", problem
    for leave in rule.card.leaves:
        if problem := _judge(matcher, leave, url, leave=True):
            yield "leaves", problem
    if isinstance(rule, PhraseRule) and rule.regex is not None and (problem := _slow(rule.regex)):
        yield "regex", problem


def _judge(matcher: Matcher, sample: str, url: str | None, *, leave: bool) -> str | None:
    """Why a sample is not claimed as it should be, or None."""
    text = sample.replace(_OPEN, "").replace(_CLOSE, "")
    document = _read(text, url)
    wanted = set() if leave else _wanted(sample, document, url)
    claimed = {at for claim in matcher.match(document) for at in range(claim.start, claim.end)}
    solid = {at for at, character in enumerate(document.text) if not character.isspace()}
    too_much, too_little = (claimed & solid) - wanted, (wanted & solid) - claimed
    if too_much:
        return f"claims {_shown(document.text, too_much)!r} of {text!r}"
    if too_little:
        return f"does not claim {_shown(document.text, too_little)!r} of {text!r}"
    return None


def _read(text: str, url: str | None) -> Document:
    return read_html(text, url) if text.lstrip().startswith("<") else read_text(text, url)


def _wanted(sample: str, document: Document, url: str | None) -> set[int]:
    """The offsets that a rule should claim: those between ⟦ and ⟧, or all."""
    if _OPEN not in sample:
        return set(range(len(document.text)))
    wanted: set[int] = set()
    inside = False
    offset = 0
    for character in _read(sample, url).text:
        if character in (_OPEN, _CLOSE):
            inside = character == _OPEN
            continue
        if inside:
            wanted.add(offset)
        offset += 1
    return wanted


def _shown(text: str, offsets: set[int]) -> str:
    return text[min(offsets) : max(offsets) + 1][:80]


def _slow(regex: str) -> str | None:
    return None


def main(names: list[str]) -> int:
    """Print the problems of the named packs; 1 where there are any."""
    problems = [problem for name in names or [CORE] for problem in check_pack(name)]
    for problem in problems:
        print(problem)
    if not problems:
        print("no problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
