"""`RuleSet`: the rules that a `Cleaner` goes by, small when pickled and shared by all copies of it in a process."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from weakref import WeakValueDictionary

from cleaner.errors import PackError
from cleaner.rules.doubts import doubted_rules
from cleaner.rules.matching import Matcher
from cleaner.rules.rule import Rule

CORE = "core"
#: The language whose rules are named where a page says nothing of its own.
DEFAULT_LANGUAGE = "en"


class Recipe(NamedTuple):
    """What a set of rules is made of: the packs' names and versions, all rules but those of `core`, and which of `core`
    are left out (None: `core` is not among the packs)."""

    versions: tuple[tuple[str, str], ...]
    own: tuple[Rule, ...]
    left_out: tuple[str, ...] | None


@dataclass(frozen=True, eq=False)
class Foreign:
    """The ids of the rules of other languages than one. Hashed as the object it is: there is one for a language."""

    language: str
    languages: Mapping[str, str]

    def __contains__(self, rule: str) -> bool:
        return self.languages.get(rule, self.language) != self.language

    def distance(self, rule: str) -> int:
        """0 for a rule of the language or of none, 1 for an English one, as menus of all languages have English words, else 2."""
        language = self.languages.get(rule, self.language)
        return 0 if language == self.language else 1 if language == DEFAULT_LANGUAGE else 2


@dataclass(frozen=True)
class RuleSet:
    """The enabled rules, and the version of each pack they come from.

    `doubted` are the ids of those that the line model may gainsay (see doubts.py). Where there is a `recipe`, that is what
    is pickled: `core` by its version, and all other rules as they are, whatever has become of their files.
    """

    rules: tuple[Rule, ...]
    versions: dict[str, str]
    doubted: frozenset[str] = frozenset()
    recipe: Recipe | None = None

    @cached_property
    def matcher(self) -> Matcher:
        """The rules made ready to be matched; built on first use."""
        return Matcher(self.rules)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of the rules."""
        return frozenset(rule.card.id for rule in self.rules)

    @cached_property
    def languages(self) -> frozenset[str]:
        """The languages that the rules name."""
        return frozenset(rule.card.lang for rule in self.rules if rule.card.lang)

    @cached_property
    def own(self) -> frozenset[str]:
        """The ids of the rules that are not of `core`: what somebody wrote for the pages at hand."""
        return frozenset(rule.card.id for rule in self.recipe.own) if self.recipe else frozenset()

    @cached_property
    def _foreign(self) -> dict[str, Foreign]:
        """For each language that rules are of, the rules of others."""
        of_rule = {rule.card.id: rule.card.lang for rule in self.rules if rule.card.lang}
        return {language: Foreign(language, of_rule) for language in self.languages | {DEFAULT_LANGUAGE}}

    def foreign_to(self, language: str | None) -> Foreign:
        """The rules of other languages than the given one, or than English where no rule is of it; the same object each time."""
        return self._foreign[language if language in self.languages else DEFAULT_LANGUAGE]

    def __reduce__(self) -> tuple[object, ...]:
        if self.recipe is None:
            return RuleSet, (self.rules, self.versions, self.doubted)
        return _restored, tuple(self.recipe)


#: The sets of this process, by what they are made of, as long as somebody has them.
_sets: WeakValueDictionary[Recipe, RuleSet] = WeakValueDictionary()
#: Those that came by pickle last: pools send a cleaner anew with every task, and drop it after.
_last: deque[RuleSet] = deque(maxlen=4)


def made_of(recipe: Recipe, core: Iterable[Rule]) -> RuleSet:
    """The set of a recipe, from the rules of `core` that are not left out. Copies of it by pickle are then the same set."""
    core = list(core)
    rules = sorted([*core, *recipe.own], key=lambda rule: rule.card.id)
    made = RuleSet(tuple(rules), dict(recipe.versions), doubted_rules(core), recipe)
    try:
        return _sets.setdefault(recipe, made)
    except TypeError:  # a rule that was made by hand may hold lists
        return made


def _restored(versions: tuple[tuple[str, str], ...], own: tuple[Rule, ...], left_out: tuple[str, ...] | None) -> RuleSet:
    """The set that was pickled: the one that is here already, or a new one. Needs no lock: at worst it is made twice."""
    recipe = Recipe(versions, own, left_out)
    try:
        found = _sets.get(recipe)
    except TypeError:
        found = None
    if found is None:
        found = made_of(recipe, _core_but(left_out, dict(versions)) if left_out is not None else ())
    if not any(found is kept for kept in tuple(_last)):
        _last.append(found)
    return found


def _core_but(left_out: tuple[str, ...], versions: dict[str, str]) -> list[Rule]:
    from cleaner.rules.packs import core_pack

    core = core_pack()
    if versions[CORE] != core.version:
        raise PackError(f"pickled with version {versions[CORE]}, and this is {core.version}: pickle it anew", file=CORE)
    return [rule for _, rule in core.rules if rule.card.id not in left_out]
