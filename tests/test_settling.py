"""Which claim a span goes to, or what the score makes of it: claims and margins made by hand, settled by limits made by hand."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.document.document import Document
from cleaner.models import ContentKind, FurnitureKind
from cleaner.reading.text import read_text
from cleaner.rules.basis import Basis
from cleaner.rules.rule import Claim, Kind
from cleaner.rules.ruleset import Foreign
from cleaner.settling.claimed import claimed_blocks
from cleaner.settling.limits import STRUCTURAL, Limits
from cleaner.settling.settle import LONGEST_HEADLINE, NOTHING, SURE, Say, _decide, _decide_alike, guard, settle

LIMITS = Limits(body=0, structural=1_000, likely=2_000, learned=2_000, menus=2_000, is_raw=True)
NO_BODY, BODY, GOOD, BEST = -500, 500, 1_500, 2_500
LINE = "Sign up for our letter"
SAID = "The mayor of the town said on Tuesday that the old bridge stays as it is"
APPEAL, ADVERT, OTHER = FurnitureKind.MEMBERSHIP_APPEAL, FurnitureKind.ADVERT, FurnitureKind.OTHER
GERMAN = Foreign("en", MappingProxyType({"one.german": "de"}))
#: A span's words, the rule that it went to, and whether it is kept.
Told = tuple[str, str | None, bool]


def claim(
    said: str,
    rule: str = "mine.rule",
    kind: Kind = ADVERT,
    *,
    certain: bool = False,
    keep: bool = False,
    basis: Basis = Basis.WORDS,
) -> tuple[str, Claim]:
    """A claim on the words, which stand once on the page."""
    return said, Claim(0, 0, kind, rule, "why", certain, keep, None, basis)


def settled(text: str, margin: int, *claims: tuple[str, Claim]) -> list[tuple[str, str | None, bool, tuple[str, ...]]]:
    """What becomes of a text of one line: each span's words, rule and fate, and the other rules that claimed it."""
    document = read_text(text)
    assert len(document) == 1
    placed = []
    for said, its in claims:
        start = text.index(said)
        placed.append(its._replace(start=start, end=start + len(said)))
    claimed = claimed_blocks(document, sorted(placed, key=lambda c: (c.start, c.end, c.rule)))
    found = settle(document, claimed, [margin], LIMITS, GERMAN)
    spans = zip(found.start, found.end, found.claim, found.kept, found.also, strict=True)
    return [(text[start:end], its and its.rule, kept, also) for start, end, its, kept, also in spans]


def told(text: str, margin: int, *claims: tuple[str, Claim]) -> list[Told]:
    """The same without the other rules."""
    return [(said, rule, kept) for said, rule, kept, _ in settled(text, margin, *claims)]


@pytest.mark.parametrize(("margin", "kept"), [(NO_BODY, False), (LIMITS.body - 1, False), (LIMITS.body, True), (BEST, True)])
def test_what_nobody_claims_is_the_scores(margin: int, kept: bool) -> None:
    assert told(LINE, margin) == [(LINE, None, kept)]


@pytest.mark.parametrize("margin", [NO_BODY, BODY, GOOD, BEST])
def test_a_certain_claim_wins_whatever_the_score(margin: int) -> None:
    assert told(LINE, margin, claim(LINE, certain=True)) == [(LINE, "mine.rule", False)]


@pytest.mark.parametrize("margin", [NO_BODY, BODY, GOOD, BEST])
def test_a_claim_that_keeps_wins_over_certain_ones_and_the_score(margin: int) -> None:
    mine = claim(LINE, "mine.kept", ContentKind.PARAGRAPH, keep=True)
    assert settled(LINE, margin, claim(LINE, certain=True), mine) == [(LINE, "mine.kept", True, ("mine.rule",))]


@pytest.mark.parametrize("basis", Basis)
def test_a_likely_claim_wins_below_its_limit_and_one_by_layout_below_a_lower_one(basis: Basis) -> None:
    limit = LIMITS.structural if basis in STRUCTURAL else LIMITS.likely
    assert told(LINE, limit - 1, claim(LINE, basis=basis)) == [(LINE, "mine.rule", False)]
    assert told(LINE, limit, claim(LINE, basis=basis)) == [(LINE, None, True)]


@pytest.mark.parametrize("rule", ["standfirst.mine", "navigation.section-word-mine", "line-model.mine", "side_feed.story-list"])
def test_what_a_rule_is_called_decides_nothing(rule: str) -> None:
    assert told(LINE, LIMITS.likely - 1, claim(LINE, rule)) == [(LINE, rule, False)]


@pytest.mark.parametrize(("length", "rule"), [(LONGEST_HEADLINE, "mine.title"), (LONGEST_HEADLINE + 1, None)])
def test_a_short_headline_stands_whatever_the_score(length: int, rule: str | None) -> None:
    line = SAID.ljust(length, "s")
    assert len(line) == length
    assert told(line, BEST, claim(line, "mine.title", ContentKind.TITLE)) == [(line, rule, True)]

def test_a_learned_claim_has_a_limit_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("test_settling.LIMITS", replace(LIMITS, learned=1_200))
    learned, written = claim(LINE, "learned.a", APPEAL, basis=Basis.LEARNED), claim(LINE, "mine.rule", APPEAL)
    assert told(LINE, 1_199, learned) == [(LINE, "learned.a", False)]
    assert told(LINE, 1_200, learned) == [(LINE, None, True)]
    assert told(LINE, 1_200, written) == [(LINE, "mine.rule", False)]



@pytest.mark.parametrize("part", [LINE, "Sign up"])
def test_what_was_learned_yields_to_what_is_written(part: str) -> None:
    learned = claim(LINE, "learned.a", APPEAL, basis=Basis.LEARNED)
    assert told(LINE, BODY, learned) == [(LINE, "learned.a", False)]
    assert told(LINE, BODY, learned, claim(part))[0] == (part, "mine.rule", False)


@pytest.mark.parametrize("count", [1, 2])
def test_what_the_score_removes_anyway_is_the_scores_where_only_learned_rules_claim_it(count: int) -> None:
    claims = [claim(LINE, f"learned.{name}", basis=Basis.LEARNED) for name in "ab"[:count]]
    assert told(LINE, NO_BODY, *claims) == [(LINE, None, False)]
    assert told(f"{LINE}. {SAID}.", NO_BODY, *claims) == [(f"{LINE}. {SAID}.", None, False)]


def test_what_goes_by_place_alone_yields_to_words_of_furniture() -> None:
    text, place = f"{LINE}. {SAID}.", "mine.place"
    at = claim(text, place, ContentKind.STANDFIRST, basis=Basis.PLACE)
    assert told(text, BODY, at) == [(text, place, True)]
    assert told(text, BODY, at, claim(text)) == [(text, "mine.rule", False)]
    assert told(text, BODY, at, claim(f"{LINE}.")) == [(f"{LINE}.", "mine.rule", False), (f"{SAID}.", place, True)]
    assert told(text, BODY, at, claim(text, basis=Basis.LISTS)) == [(text, place, True)]


@pytest.mark.parametrize(("kind", "rule"), [(FurnitureKind.SOCIAL, "mine.row"), (FurnitureKind.NAVIGATION, "mine.list")])
def test_a_list_of_stories_yields_to_a_row_of_buttons_but_for_the_sections_that_head_lists(kind: Kind, rule: str) -> None:
    listed = claim(LINE, "mine.list", FurnitureKind.SIDE_FEED, basis=Basis.LISTS)
    row = claim(LINE, "mine.row", kind, basis=Basis.BUTTON_ROW)
    assert told(LINE, NO_BODY, listed, row) == [(LINE, rule, False)]
    assert told(f"{LINE}. {SAID}.", NO_BODY, listed, row)[0] == (LINE, rule, False)


def test_of_claims_of_one_rank_the_longer_span_wins() -> None:
    text = f"{LINE}, {SAID}"
    long, short = claim(text, "one.long", OTHER), claim(LINE, "one.short", APPEAL)
    assert settled(text, NO_BODY, long, short) == [(text, "one.long", False, ("one.short",))]


def test_what_claimed_only_the_middle_of_a_span_is_among_the_others() -> None:
    text = f"{SAID}, {LINE}, as they say"
    long, short = claim(text, "one.long", OTHER), claim(LINE, "one.short", APPEAL)
    assert settled(text, NO_BODY, long, short) == [(text, "one.long", False, ("one.short",))]


@pytest.mark.parametrize(
    ("first", "second", "best"),
    [
        (claim(LINE, "one.a", OTHER), claim(LINE, "one.b", APPEAL), "one.b"),
        (claim(LINE, "one.b"), claim(LINE, "one.a"), "one.a"),
        (claim(LINE, "one.german"), claim(LINE, "one.z"), "one.z"),
        (claim(LINE, "one.german", APPEAL), claim(LINE, "one.z", OTHER), "one.german"),
    ],
    ids=["kind", "id", "language", "kind before language"],
)
@pytest.mark.parametrize("margin", [NO_BODY, BODY, GOOD])
def test_between_claims_on_the_same_words_kind_language_and_id_decide(
    first: tuple[str, Claim], second: tuple[str, Claim], best: str, margin: int
) -> None:
    (span,) = settled(LINE, margin, first, second)
    assert (span[1], {*span[3], best}) == (best, {first[1].rule, second[1].rule})


# -- a block that is cut ----------------------------------------------------


def test_a_part_goes_and_the_rest_stays() -> None:
    assert told(f"{LINE}. {SAID}.", BODY, claim(f"{LINE}.")) == [(f"{LINE}.", "mine.rule", False), (f"{SAID}.", None, True)]


def test_few_words_between_two_removed_parts_go_with_the_first() -> None:
    assert told("Share this and that now", BODY, claim("Share this", "mine.a"), claim("that now", "mine.b", OTHER)) == [
        ("Share this and", "mine.a", False),
        ("that now", "mine.b", False),
    ]


def test_what_is_longer_than_both_removed_parts_beside_it_stays() -> None:
    text = f"Share this {SAID} that now"
    assert told(text, BODY, claim("Share this", "mine.a"), claim("that now", "mine.b")) == [
        ("Share this", "mine.a", False),
        (SAID, None, True),
        ("that now", "mine.b", False),
    ]


@pytest.mark.parametrize(("rest", "stays"), [("", False), (f" {SAID}", True), (f" {SAID} {'for years ' * 9}", True)])
def test_a_sentence_between_removed_parts_stays_where_most_of_the_block_is_text(rest: str, stays: bool) -> None:
    text = f"Share this story with friends. The bridge stays shut. Sign up for the letter here.{rest}"
    claims = claim("Share this story with friends.", "mine.a"), claim("Sign up for the letter here.", "mine.b", OTHER)
    assert (("The bridge stays shut.", None, True) in told(text, BODY, *claims)) == stays


@pytest.mark.parametrize(("one", "two", "rule"), [("Share", "this story", "mine.b"), ("Share this", "story", "mine.a")])
def test_neighbours_of_one_kind_go_as_one_under_the_rule_of_the_longer(one: str, two: str, rule: str) -> None:
    text = f"Share this story {SAID}"
    others = {"mine.a", "mine.b"} - {rule}
    assert settled(text, BODY, claim(one, "mine.a"), claim(two, "mine.b")) == [
        ("Share this story", rule, False, tuple(others)),
        (SAID, None, True, ()),
    ]


def test_signs_beside_a_removed_part_go_with_it() -> None:
    kept = claim(SAID, "mine.kept", ContentKind.PARAGRAPH)
    assert told(f"{LINE} * {SAID}", BODY, claim(LINE), kept) == [(f"{LINE} *", "mine.rule", False), (SAID, "mine.kept", True)]
    assert told(f"* {LINE}. {SAID}", BODY, claim(f"{LINE}.")) == [(f"* {LINE}.", "mine.rule", False), (SAID, None, True)]


# -- before claims ----------------------------------------------------------


def made(tags: list[str]) -> Document:
    """A page whose blocks are "words", the last of them a sign; those of a script are in no element that shows."""
    texts = ["words"] * (len(tags) - 1) + ["…"]
    starts = [6 * number for number in range(len(tags))]
    ends = [start + len(text) for start, text in zip(starts, texts, strict=True)]
    in_script = tags.index("script") if "script" in tags else None
    return Document("\n".join(texts), "html", start=starts, end=ends, tag=tags, in_script=in_script)


def test_a_body_that_only_a_script_has_is_sure_and_a_block_without_a_letter_is_nothing() -> None:
    assert guard(made(["p", "p", "p"]), [BODY, NO_BODY, BEST]) == [BODY, NO_BODY, NOTHING]
    assert guard(made(["p", "script", "script"]), [BODY, NO_BODY, BEST]) == [BODY, SURE, NOTHING]


#: What a claim on all of a line may say: the rule, kind, certain, keep, and what the rule goes by.
_SAYS = st.tuples(
    st.sampled_from(["mine.a", "mine.b", "one.german", "mine.c"]),
    st.sampled_from([ADVERT, APPEAL, ContentKind.PARAGRAPH]),
    st.booleans(),
    st.booleans(),
    st.sampled_from([Basis.WORDS, Basis.LAYOUT, Basis.LEARNED]),
) | st.tuples(
    st.sampled_from(["mine.d", "mine.e"]), st.just(ContentKind.STANDFIRST), st.booleans(), st.booleans(), st.just(Basis.PLACE)
)


@given(st.lists(_SAYS, min_size=1, max_size=5, unique_by=lambda say: say[0]), st.sampled_from([NO_BODY, BODY]))
def test_claims_on_the_same_words_are_decided_as_claims_on_any(says: list[Say], margin: int) -> None:
    over = [Claim(0, 9, kind, rule, "why", certain, keep, None, basis) for rule, kind, certain, keep, basis in says]
    number, others = _decide_alike(margin >= LIMITS.body, tuple(says), GERMAN)
    assert (over[number] if number >= 0 else None, others) == _decide(over, margin, LIMITS, GERMAN)


def test_a_summary_that_is_claimed_as_the_headline_is_the_texts() -> None:
    summary = f"{SAID}, and that nobody has asked her in the last eleven years what it would cost to mend it before the winter"
    assert len(summary) > 170
    assert told(summary, BEST, claim(summary, "mine.title", ContentKind.TITLE)) == [(summary, None, True)]
