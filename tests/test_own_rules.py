"""A likely rule of the user's own pack yields to the score from the profile's limit on, and to nothing measured of `core`."""

from __future__ import annotations

from pathlib import Path

import pytest
from stories import ARTICLE

from cleaner import Cleaner, CleanPage, Options
from cleaner.document.document import Document
from cleaner.errors import RuleError
from cleaner.models import FurnitureKind, PageType
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.packs import read_packs
from cleaner.rules.rule import Claim
from cleaner.rules.ruleset import Foreign
from cleaner.scoring.model import margin
from cleaner.scoring.score import Scores
from cleaner.settling.claimed import claimed_blocks
from cleaner.settling.limits import limits_for
from cleaner.settling.settle import settle

PACK = """[pack]
name = "mine"
[[rule]]
id = "mine.tide"
kind = "notice"
phrases = ["the tide is"]
at = "start"
max_words = 6
takes = ["The tide is high"]
leaves = ["The tide is high, and the board of the harbour said so on Monday."]
[[rule]]
id = "mine.desk"
kind = "notice"
regex = '^desk no\\. \\d+$'
takes = ["Desk no. 3"]
leaves = ["Desk no. 3 is free again."]
"""
ABOVE, BELOW = ARTICLE[0], ARTICLE[1]


@pytest.fixture
def own(tmp_path: Path) -> Cleaner:
    (tmp_path / "mine.toml").write_text(PACK, "utf-8")
    return Cleaner(Options(packs=("core", str(tmp_path / "mine.toml"))))


def took(page: CleanPage) -> list[str]:
    return [gone.rule for gone in page.removed if gone.rule.startswith("mine.")]


@pytest.mark.parametrize("line", ["<p>The tide is low</p>", "<h3>The tide is low</h3>", "<div><h2>Desk no. 14</h2></div>"])
def test_a_house_line_between_paragraphs_goes_in_html_also_as_a_heading(own: Cleaner, line: str) -> None:
    assert len(took(own.clean(f"<article><h1>Crane</h1><p>{ABOVE}</p>{line}<p>{BELOW}</p></article>"))) == 1


@pytest.mark.parametrize("line", ["The tide is low", "Desk no. 14"])
@pytest.mark.parametrize("paragraphs", [1, 6])
def test_and_in_text_also_where_nothing_else_on_the_page_is_furniture(own: Cleaner, line: str, paragraphs: int) -> None:
    source = "\n\n".join([*[ABOVE] * paragraphs, line, *[BELOW] * paragraphs])
    assert len(took(own.clean(source))) == 1


def test_a_heading_that_no_own_rule_takes_stays(own: Cleaner) -> None:
    page = own.clean(f"<article><h1>Crane</h1><p>{ABOVE}</p><h3>Timeline</h3><p>{BELOW}</p></article>")
    assert "Timeline" in page.article.text


@pytest.mark.parametrize(("probability", "stays"), [(0.98, False), (0.99, True)])
@pytest.mark.parametrize("document", [read_text(ABOVE), read_html(f"<p>{ABOVE}</p>", None)], ids=["text", "html"])
@pytest.mark.parametrize("rule", ["mine.tide", "standfirst.mine"])
def test_what_an_own_rule_takes_the_profile_says(document: Document, rule: str, probability: float, stays: bool) -> None:
    """Neither that a page is clean or no article, nor what the rule is named, moves the limit."""
    margins = [margin(probability)]
    claims = [Claim(document.start[0], document.end[0], FurnitureKind.NOTICE, rule, "", False, False, None)]
    scores = Scores(margins, PageType.PRODUCT if document.mode == "html" else None, 0.9)
    limits = limits_for(document, claims, margins, 0.4, "balanced", scores, frozenset({rule}))
    assert settle(document, claimed_blocks(document, claims), margins, limits, Foreign("en", {})).kept == [stays]


def test_a_rule_of_core_has_the_lower_limit_of_such_pages() -> None:
    document, margins = read_text(ABOVE), [margin(0.95)]
    claims = [Claim(0, document.end[0], FurnitureKind.NOTICE, "notice.tide", "", False, False, None)]
    limits = limits_for(document, [], margins, 0.4, "balanced", Scores(margins), frozenset({"mine.tide"}))
    assert settle(document, claimed_blocks(document, claims), margins, limits, Foreign("en", {})).kept == [True]


def rule_of(id: str, more: str = "", pointer: str = 'phrases = ["quarry lane depot"]') -> str:
    return (
        f'[pack]\nname = "mine"\n[[rule]]\nid = "{id}"\nkind = "advert"\n{pointer}\n{more}\n'
        'takes = ["The quarry lane depot."]\nleaves = ["x y z"]\n'
    )


@pytest.mark.parametrize(
    "id", ["mine.depot", "standfirst.depot", "navigation.section-word-depot", "line-model.depot", "litter.depot", "marker.depot"]
)
def test_what_an_own_rule_is_called_decides_nothing(tmp_path: Path, id: str) -> None:
    (tmp_path / "mine.toml").write_text(rule_of(id), "utf-8")
    cleaner = Cleaner(Options(packs=("core", str(tmp_path / "mine.toml"))))
    page = cleaner.clean(f"{ABOVE}\nQuarry Lane Depot\n{BELOW}\n{ABOVE}", kind="text")
    assert [gone.rule for gone in page.removed] == [id]


@pytest.mark.parametrize(
    ("more", "pointer", "basis"),
    [
        ("", 'phrases = ["quarry lane depot"]', "words"),
        ("", 'markers = ["depot"]', "markup"),
        ("", 'markers = ["depot"]\nregex = "depot"', "words"),
        ('basis = "layout"', 'markers = ["depot"]', "layout"),
    ],
)
def test_a_rule_goes_by_what_it_says_or_points_with(tmp_path: Path, more: str, pointer: str, basis: str) -> None:
    (tmp_path / "mine.toml").write_text(rule_of("mine.depot", more, pointer), "utf-8")
    (pack,) = read_packs(tmp_path / "mine.toml")
    assert [rule.card.basis for _, rule in pack.rules] == [basis]


def test_an_unknown_basis_is_an_error_that_lists_the_known(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(rule_of("mine.depot", 'basis = "luck"'), "utf-8")
    with pytest.raises(RuleError, match="must be one of words, house-words"):
        read_packs(tmp_path / "mine.toml")
