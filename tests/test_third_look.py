"""The third look at a text: lines that no rule took, judged by what stands around them once the page is settled."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from stories import ARTICLE, HEADLINE, TITLES

from cleaner import Cleaner
from cleaner.engine import SettledPage
from cleaner.models import FurnitureKind, Options
from cleaner.rules.known import MODEL, STRAY_COUNT
from cleaner.rules.rule import Claim
from cleaner.scoring.model import Model, blank_model, margin
from cleaner.scoring.score import LATE_MODELS, TEXT_SECOND_NAMES, shipped_scorer
from cleaner.scoring.third_look import THIRD
from cleaner.settling.reconsidering import LEAST_LEFT, RULED_OUT, lines_to_judge, reconsider
from cleaner.settling.settle import Settled

MENU = ["Home", "News", "Sport", "Weather", "Contact us", "Privacy policy", "Subscribe to our newsletter", "Log in"]
RAW = [*MENU, HEADLINE, *ARTICLE, "Most read", *TITLES, "Follow us on Facebook", "All rights reserved", *MENU]
#: A line that no rule claims and the score removes.
UNKEPT = "The ferry runs again, says its captain"
CLEANER = Cleaner()


def settled(lines: list[str]) -> SettledPage:
    return CLEANER.settled("\n".join(lines), None, "text")


def saying(margin: int) -> Model:
    """A third look that says the same of every line."""
    return replace(blank_model(LATE_MODELS["text-third"]), bias=np.array([margin]))


class ByLine:
    """A third look that says of each line that it judges what stands for it here, one after the other, again and again."""

    def __init__(self, *margins: int) -> None:
        self.margins_of = cycle(margins)

    def margins(self, features: NDArray[np.uint8]) -> list[NDArray[np.int64]]:
        return [np.array(list(islice(self.margins_of, features.shape[1])))]


def reconsidered(page: SettledPage, model: Model | ByLine, profile: str = "balanced") -> tuple[Settled, list[int]]:
    return reconsider(page.document, page.settled, page.margins, page.limits, page.scores, model, profile)  # type: ignore[arg-type]


def kept(page: SettledPage, found: Settled) -> list[str]:
    spans = zip(found.start, found.end, found.kept, strict=True)
    return [page.document.text[start:end] for start, end, is_kept in spans if is_kept]


def test_each_line_that_no_rule_took_is_judged_by_all_that_is_known_of_it() -> None:
    page = settled(RAW)
    assert page.limits.is_raw
    lines = lines_to_judge(page.document, page.settled, page.margins, page.limits, page.scores)
    claims = zip(page.settled.block, page.settled.claim, strict=True)
    claimed = {block for block, claim in claims if claim is not None and claim.rule not in (STRAY_COUNT, MODEL)}
    assert claimed.isdisjoint(lines.blocks.tolist())
    assert {RAW.index(line) for line in ARTICLE} <= set(lines.blocks.tolist())
    assert lines.features.shape == (len(TEXT_SECOND_NAMES) + len(THIRD), len(lines.blocks))


def test_a_line_that_the_score_ruled_out_is_not_looked_at_again() -> None:
    page = settled([*RAW, UNKEPT])
    at = len(RAW)
    assert (page.settled.kept[-1], page.settled.claim[-1]) == (False, None)
    for its, judged in ((RULED_OUT - 1, False), (RULED_OUT, True)):
        margins = [*page.margins[:at], its]
        assert (at in lines_to_judge(page.document, page.settled, margins, page.limits, page.scores).blocks) == judged


def test_what_it_says_decides_of_these_lines_and_of_no_other() -> None:
    page = settled(RAW)
    lines = lines_to_judge(page.document, page.settled, page.margins, page.limits, page.scores)
    judged = {page.document.texts[block] for block in lines.blocks}
    given_back = set(kept(page, reconsidered(page, saying(9_000))[0])) - set(kept(page, page.settled))
    assert given_back == judged - set(kept(page, page.settled))


def test_its_margins_are_those_that_the_answer_shows() -> None:
    page = settled(RAW)
    lines = lines_to_judge(page.document, page.settled, page.margins, page.limits, page.scores)
    _, margins = reconsidered(page, saying(9_000))
    assert {margins[block] for block in lines.blocks} == {9_000}
    others = set(range(len(page.document))) - set(lines.blocks.tolist())
    assert all(margins[block] == page.margins[block] for block in others)


def test_where_next_to_nothing_would_be_left_it_is_not_believed() -> None:
    page = settled(RAW)
    assert LEAST_LEFT > 0
    assert reconsidered(page, saying(-9_000)) == (page.settled, page.margins)


def test_text_that_somebody_cleaned_is_left_as_it_is() -> None:
    page = settled([HEADLINE, *ARTICLE, "12"])
    assert not page.limits.is_raw
    assert page.settled.kept[-2:] == [True, False]
    assert reconsidered(page, saying(9_000)) == (page.settled, page.margins)
    assert reconsidered(page, ByLine(*[9_000] * len(ARTICLE), -9_000)) == (page.settled, page.margins)


def test_of_a_line_that_a_rule_took_a_part_of_nothing_is_given_back() -> None:
    page = settled(RAW)
    at = RAW.index(ARTICLE[2])
    start, end = page.document.start[at], page.document.end[at]
    taken = Claim(start, start + 20, FurnitureKind.ADVERT, MODEL, "")
    columns = (page.settled.start, page.settled.end, page.settled.block, page.settled.kept, page.settled.claim, page.settled.also)
    before, after = ([list(column[part]) for column in columns] for part in (slice(at), slice(at + 1, None)))
    parts = [[start, start + 20], [start + 20, end], [at, at], [False, True], [taken, None], [(), ()]]
    cut = Settled(*(first + part + last for first, part, last in zip(before, parts, after, strict=True)))  # type: ignore[operator]
    found, _ = reconsidered(replace(page, settled=cut), saying(9_000))
    assert (found.kept[at : at + 2], found.claim[at]) == ([False, True], taken)


def test_html_has_no_third_look() -> None:
    page = CLEANER.settled("<p>" + "</p><p>".join([HEADLINE, *ARTICLE]) + "</p>", None, "html")
    assert reconsidered(page, saying(-9_000)) == (page.settled, page.margins)


def least_asked(profile: str, sure: int = 0) -> float:
    """The least P(body) of all removed lines with which one is given back, where kept ones have this margin more."""
    page = Cleaner(Options(profile=profile)).settled("\n".join([*RAW, UNKEPT]), None, "text")
    kept_at = LATE_MODELS["text-third"].index("kept")
    tree = replace(saying(0), feature=np.array([[kept_at]], np.int16), leaves=np.array([[[0, sure]]], np.int16))

    def given_back(hundredths: int) -> bool:
        model = replace(tree, bias=np.array([margin(hundredths / 100)]))
        return len(kept(page, reconsidered(page, model, profile)[0])) > len(kept(page, page.settled))

    return next(hundredths for hundredths in range(1, 100) if given_back(hundredths)) / 100


def test_profiles_ask_for_more_or_less() -> None:
    assert least_asked("recall") < least_asked("balanced") < least_asked("precision")


def test_a_page_that_it_is_sure_of_is_asked_for_more() -> None:
    assert least_asked("balanced", sure=9_000) > least_asked("balanced")


def test_numbers_alone_yield_to_it_and_are_nobodys_claim_then() -> None:
    page = settled([*MENU, HEADLINE, *ARTICLE[:2], "12", *ARTICLE[2:], *TITLES, *MENU])
    spans = [page.document.text[start:end] for start, end in zip(page.settled.start, page.settled.end, strict=True)]
    at, claim = spans.index("12"), page.settled.claim[spans.index("12")]
    assert claim is not None
    assert claim.rule == STRAY_COUNT
    found, _ = reconsidered(page, saying(9_000))
    assert (found.kept[at], found.claim[at], found.also[at]) == (True, None, (STRAY_COUNT,))
    less, _ = reconsidered(page, saying(0))
    assert (less.kept[at], less.claim[at]) == (False, claim)


def test_what_another_rule_took_as_well_is_its_claim(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(
        '[pack]\nname = "mine"\n[[rule]]\nid = "mine.number"\nkind = "other"\nphrases = ["12"]\nmax_words = 1\n'
        'takes = ["12"]\nleaves = ["12 boats were hurt."]\n',
        encoding="utf-8",
    )
    cleaner = Cleaner(Options(packs=("core", str(tmp_path / "mine.toml"))))
    page = cleaner.settled("\n".join([*MENU, HEADLINE, *ARTICLE[:2], "12", *ARTICLE[2:], *TITLES, *MENU]), None, "text")
    assert "12" not in kept(page, reconsidered(page, saying(9_000))[0])


@given(st.lists(st.sampled_from([*RAW, "", "…", "12 May 2024", "1"]), max_size=40), st.sampled_from([-9_000, 0, 9_000, None]))
def test_of_any_text_only_the_lines_that_it_judges_change(lines: list[str], says: int | None) -> None:
    page = settled(lines)
    judged: set[int] = set()
    if page.limits.is_raw:
        judged.update(lines_to_judge(page.document, page.settled, page.margins, page.limits, page.scores).blocks.tolist())
    found, margins = reconsidered(page, shipped_scorer().text_third if says is None else saying(says))
    assert (found.start, found.end, found.block) == (page.settled.start, page.settled.end, page.settled.block)
    fates = zip(found.block, found.kept, page.settled.kept, found.claim, page.settled.claim, strict=True)
    for block, kept, was_kept, claim, was_claim in fates:
        assert block in judged or (kept, claim) == (was_kept, was_claim)
        assert claim is was_claim or (kept and claim is None)
    assert all(its == was or block in judged for block, (its, was) in enumerate(zip(margins, page.margins, strict=True)))


def test_a_sentence_right_below_kept_text_is_asked_for_no_more_than_a_kept_line() -> None:
    last, label = "Nobody was hurt when the crane fell last night.", "Harbour notes and queries today"
    page = settled([*MENU, HEADLINE, *ARTICLE, last, label, "Most read", *TITLES, *MENU])
    texts = [page.document.texts[block] for block in page.settled.block]
    removed = [is_kept and text not in {last, label} for is_kept, text in zip(page.settled.kept, texts, strict=True)]
    page = replace(page, settled=replace(page.settled, kept=removed))
    between = saying(margin(0.6))  # enough for what was kept, too little for what was removed
    found = kept(page, reconsidered(page, between)[0])
    assert last in found
    assert label not in found


def test_a_short_statement_right_below_kept_text_is_asked_for_next_to_nothing() -> None:
    last, others = "Work begins in January.", ["Want to read on…", "How are we doing?", "on the quay in May."]
    page = settled([*MENU, HEADLINE, *ARTICLE, last, *others, "Most read", *TITLES, *MENU])
    lines = lines_to_judge(page.document, page.settled, page.margins, page.limits, page.scores)
    little = {last, *others}
    says = [margin(0.06) if page.document.texts[block] in little else 9_000 for block in lines.blocks.tolist()]
    found = kept(page, reconsidered(page, ByLine(*says))[0])
    assert little & set(found) == {last}


def test_a_statement_between_entries_of_a_menu_is_not_given_back() -> None:
    page = settled([*MENU, "Work begins in January.", *MENU, HEADLINE, *ARTICLE, "Most read", *TITLES, *MENU])
    lines = lines_to_judge(page.document, page.settled, page.margins, page.limits, page.scores)
    says = [9_000 if page.document.texts[block] in ARTICLE else margin(0.06) for block in lines.blocks.tolist()]
    assert "Work begins in January." not in kept(page, reconsidered(page, ByLine(*says))[0])


def test_a_copyright_alone_makes_no_short_text_a_raw_one() -> None:
    text = [HEADLINE, *ARTICLE[:3]]
    assert not settled([*text, "© 2026 Harbour Courier. All rights reserved."]).limits.is_raw
    assert settled([*text, "Follow us on Facebook", "© 2026 Harbour Courier. All rights reserved."]).limits.is_raw
