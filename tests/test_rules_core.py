"""The built-in pack: every rule takes what it says it takes and leaves what it says it leaves."""

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from core_rules import core_rules

from cleaner.rules.check import Problem, check_pack
from cleaner.rules.fields import KEYS
from cleaner.rules.packs import core_files, core_modules, core_pack, module_rules
from cleaner.rules.rule import Card, Rule

PLACES = [*(str(path) for path in core_files()), *(module.__name__ for module in core_modules())]


@cache
def problems() -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in check_pack("core"):
        found[problem.file].append(problem)
    return found


@pytest.mark.parametrize("place", PLACES, ids=[place.rpartition("/")[2] for place in PLACES])
def test_core_rules_do_what_their_samples_say(place: str) -> None:
    assert [str(problem) for problem in problems()[place]] == []


@cache
def cards() -> list[Card]:
    rules: list[Rule] = list(core_rules())
    rules += [rule for module in core_modules() for rule in module_rules(module)]
    return sorted((rule.card for rule in rules), key=lambda card: card.id)


def test_every_core_rule_says_what_it_takes_and_leaves() -> None:
    assert [card.id for card in cards() if not (card.takes and card.leaves)] == []


def test_no_core_rule_is_bound_to_a_site() -> None:
    assert [card.id for card in cards() if card.hosts] == []


def test_each_kind_has_one_family_of_ids() -> None:
    """Where a kind had two names for one thing, nobody knew under which a rule is found."""
    families = {rule.card.id.partition(".")[0] for _, rule in core_pack().rules}
    assert families.isdisjoint({"bio", "nav", "side-feed", "subscribe"})


def test_rules_of_one_language_say_so_in_their_id() -> None:
    assert [card.id for card in cards() if card.lang and card.lang != "en" and not card.id.endswith(f"-{card.lang}")] == []


def test_the_documentation_names_every_key() -> None:
    page = (Path(__file__).parents[1] / "docs/pages/rules.md").read_text(encoding="utf-8")
    assert [key for key in sorted(KEYS) if f"`{key}`" not in page] == []
