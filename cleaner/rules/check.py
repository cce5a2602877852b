"""Tests of the rules in a pack: does each take what it says it takes, and leave what it says it leaves?

    python -m cleaner.rules.check [PACK...]     (names or paths; the built-in pack where none is given)
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cleaner.document.document import Document
from cleaner.document.folding import fold
from cleaner.errors import PackError
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.matching import Matcher
from cleaner.rules.packs import (
    CORE_FOLDER,
    core_files,
    core_modules,
    file_rules,
    load_packs,
    module_rules,
    pack_files,
    path_of,
    read_packs,
    toml_of,
)
from cleaner.rules.regexes import slowness, unfolded
from cleaner.rules.rule import PhraseRule, Rule
from cleaner.rules.ruleset import CORE

_OPEN, _CLOSE = "⟦", "⟧"
_LONGEST_PHRASE = 200

#: Rules, each with the file or module it stands in.
Rules = list[tuple[str, Rule]]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a pack, and where."""

    file: str
    rule: str | None
    field: str | None
    message: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.rule, self.field, self.message) if part)


def check_pack(name: str) -> list[Problem]:
    """All problems of a pack, by name or path: none when it loads beside `core`, and each rule does what its samples say."""
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for load in _parts(name):
        try:
            rules = load()
        except PackError as error:
            problems.append(_problem(error))
            continue
        problems += _lint({file for file, _ in rules})
        for file, rule in rules:
            id = rule.card.id
            if id in seen:
                problems.append(Problem(file, id, "id", f"the id is used twice, also in {seen[id]}"))
            seen[id] = file
            problems += [Problem(file, id, field, message) for field, message in check_rule(rule)]
    try:
        load_packs(_to_load(name))
    except PackError as error:
        if (problem := _problem(error)) not in problems:
            problems.append(problem)
    return problems


def _problem(error: PackError) -> Problem:
    return Problem(error.file, error.rule, error.field, error.problem)


def _to_load(name: str) -> list[str]:
    """What the pack is loaded with: `core`, unless it is that or one of its files."""
    path = path_of(name)
    if _is_core(name):
        return [CORE]
    return [name] if path is not None and path.resolve().parent == CORE_FOLDER else [CORE, name]


def _is_core(name: str) -> bool:
    return name == CORE or ((path := path_of(name)) is not None and path.resolve() == CORE_FOLDER)


def _parts(name: str) -> Iterator[Callable[[], Rules]]:
    """What loads the parts of a pack one by one, so that one broken file hides no other's problems."""
    path = path_of(name)
    if _is_core(name):
        yield from (lambda file=file: file_rules(file) for file in core_files())
        for module in core_modules():
            yield lambda module=module: [(module.__name__, rule) for rule in module_rules(module)]  # type: ignore[misc]
    elif path is not None and path.is_dir():
        yield from (lambda file=file: _rules_of(str(file)) for file in pack_files(path))
    else:
        yield lambda: _rules_of(name)


def _rules_of(name: str) -> Rules:
    return [entry for pack in read_packs(name) for entry in pack.rules]


def check_rule(rule: Rule) -> Iterator[tuple[str, str]]:
    """What is wrong with one rule: (field, message)."""
    matcher = Matcher((rule,))
    url = f"https://{rule.card.hosts[0]}/" if rule.card.hosts else None
    for field in ("takes", "leaves"):
        for sample in getattr(rule.card, field):
            if problem := _judge(matcher, sample, url, leave=field == "leaves"):
                yield field, problem
    if isinstance(rule, PhraseRule) and rule.regex is not None:
        yield from (("regex", problem) for problem in (unfolded(rule.regex), slowness(rule.regex)) if problem)


def _judge(matcher: Matcher, sample: str, url: str | None, *, leave: bool) -> str | None:
    """Why a sample is not claimed as it should be, or None."""
    text = sample.replace(_OPEN, "").replace(_CLOSE, "")
    document = _read(text, url)
    wanted = set() if leave else _wanted(sample, document, url)
    try:
        claims = matcher.match(document)
    except PackError as error:
        return f"{error.problem}, on {text!r}"
    claimed = {at for claim in claims for at in range(claim.start, claim.end)}
    solid = {at for at, character in enumerate(document.text) if not character.isspace()}
    too_much, too_little = (claimed & solid) - wanted, (wanted & solid) - claimed
    if not leave and not wanted & solid:
        return f"there is no text to take in {sample!r}"
    if too_much:
        return f"claims {_shown(document.text, too_much)!r} of {text!r}"
    if too_little:
        whole = too_little == solid
        return f"does not claim {text!r}" if whole else f"does not claim {_shown(document.text, too_little)!r} of {text!r}"
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


def _lint(files: set[str]) -> Iterator[Problem]:
    """What is unclean in the phrases of TOML files: not in folded form, given twice, or too long to be a phrase."""
    for file in sorted(file for file in files if file.endswith(".toml")):
        for table in toml_of(Path(file)).get("rule", []):
            for key in ("phrases", "with", "unless"):
                phrases = table.get(key, [])
                for phrase in phrases:
                    if problem := _unclean(phrase):
                        yield Problem(file, table["id"], key, problem)
                yield from (Problem(file, table["id"], key, f"{p!r} is given twice") for p in _doubles(phrases))


def _unclean(phrase: str) -> str | None:
    if phrase != fold(phrase):
        return f"{phrase!r} should be written {fold(phrase)!r}"
    if phrase != " ".join(phrase.split()):
        return f"{phrase!r} has spaces at its edges or doubled"
    if len(phrase) > _LONGEST_PHRASE:
        return f"{phrase[:40]!r}... is longer than {_LONGEST_PHRASE} characters"
    return None


def _doubles(phrases: list[str]) -> list[str]:
    seen: set[str] = set()
    return [phrase for phrase in phrases if phrase in seen or seen.add(phrase)]  # type: ignore[func-returns-value]


def main(names: list[str]) -> int:
    """Print the problems of the named packs; 2 where there are any."""
    problems = [problem for name in names or [CORE] for problem in check_pack(name)]
    for problem in problems:
        print(problem)
    if not problems:
        print("no problems")
    return 2 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
