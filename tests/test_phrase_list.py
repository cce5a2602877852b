"""A rule's phrases in one string are what a tuple of them is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleaner.models import FurnitureKind
from cleaner.rules.compiled import dump_rules, load_rules
from cleaner.rules.phrase_list import PhraseList, Texts
from cleaner.rules.phrases import PhraseIndex
from cleaner.rules.rule import Card, PhraseRule
from cleaner.rules.view import View

_PHRASES = st.lists(
    st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), min_size=1, max_size=6), max_size=6
)


@given(_PHRASES, st.text(max_size=6))
def test_it_goes_through_counts_and_holds_what_the_tuple_does(phrases: list[str], other: str) -> None:
    made, known = PhraseList(phrases), tuple(phrases)
    assert (tuple(made), len(made), bool(made)) == (known, len(known), bool(known))
    assert made == known
    assert hash(made) == hash(known)
    assert all(phrase in made for phrase in phrases)
    assert (other in made) == (other in known)
    assert [made[at] for at in range(len(made))] == phrases
    assert made[1:] == known[1:]


def test_what_holds_a_line_break_is_none_of_the_phrases() -> None:
    assert "read\nmore" not in PhraseList(["read", "more"])
    assert 7 not in PhraseList(["read", "more"])


def test_rules_read_from_the_file_hold_their_phrases_so() -> None:
    card = Card(id="notice.a", kind=FurnitureKind.NOTICE, summary="A.", takes=(), leaves=())
    rules = [PhraseRule(card, phrases=("read more", "see all"), at="whole"), PhraseRule(card, phrases=("read more",))]
    whole, anywhere = load_rules(dump_rules(rules).splitlines())
    assert isinstance(whole.phrases, PhraseList)
    assert isinstance(anywhere.phrases, PhraseList)
    assert whole.phrases == ("read more", "see all")
    assert anywhere.phrases == ("read more",)
    assert repr(whole.phrases) == "PhraseList(['read more', 'see all'])"


@given(st.lists(st.text(max_size=6)))
def test_texts_in_two_strings_are_those_that_went_in(texts: list[str]) -> None:
    kept = Texts(texts)
    assert [kept[number] for number in range(len(kept))] == texts


def test_lines_are_found_by_their_hashes_and_told_by_their_texts() -> None:
    card = Card(id="notice.a", kind=FurnitureKind.NOTICE, summary="A.", takes=(), leaves=())
    phrases = [f"word {number}" for number in range(500)]
    index = PhraseIndex({3: PhraseRule(card, phrases=PhraseList(phrases), at="whole")})
    lines = ["word 7", "word 500", "- word 31 -", "word"]
    found = index.find(View(lines, lines, [len(line.split()) for line in lines]))
    assert {line: hits[0][1] for (_, line), hits in found.items()} == {0: "word 7", 2: "word 31"}
