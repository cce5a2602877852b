"""Rows of tables are kept or removed as a whole, whatever rules say of single cells."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cleaner import Cleaner, Options, clean
from cleaner.engine import read
from cleaner.models import ContentKind, FurnitureKind
from cleaner.rules.rule import Claim
from cleaner.settling.limits import Limits
from cleaner.settling.settle import Settled
from cleaner.settling.settled_rows import with_whole_settled_rows

LIMITS = Limits(body=0, likely=0, structural=0, learned=0, menus=0, is_raw=False)

PROSE = [
    "The old harbour bridge will close to all traffic in November, the city said on Monday, not to open before spring.",
    "Engineers found cracks in two of the bearings last month, and the repair needs both lanes for at least ten weeks.",
    "Buses will go round by the lock, which adds a quarter of an hour to the way into town, the transport office said.",
]
BUTTON = Claim(0, 0, FurnitureKind.NAVIGATION, "form.button", "its words")
NOTICE = Claim(0, 0, FurnitureKind.NOTICE, "notice.marker", "its words", certain=True)
DAY = Claim(0, 0, ContentKind.DATE, "date.line", "its words")
MENU = ("Subscribe", "Newsletters", "Advertise", "Archive", "Careers")
TIMEOUTS = ["Name|Type|Default", "timeout|duration|5 s", "wait|duration|100 ms"]


def table(rows: list[str]) -> str:
    cells = ["".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows]
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def settle(rows: list[str], claims: dict[str, Claim], own: tuple[str, ...] = (), margins: list[int] | None = None) -> Settled:
    """The spans of a table, one for each cell, of which claims took some; the score keeps from the margin 0 on."""
    document = read(table(rows), None, "html")
    claim = [claims.get(text) for text in document.texts]
    margins = margins or [0] * len(document)
    score = [margin >= 0 for margin in margins]
    kept = [its.kind is ContentKind.DATE if its else keeps for its, keeps in zip(claim, score, strict=True)]
    spans = Settled(document.start, document.end, range(len(document)), kept, claim, [()] * len(document))
    return with_whole_settled_rows(document, spans, margins, replace(LIMITS, own=frozenset(own)))


def test_cells_come_back_to_a_table_that_is_kept() -> None:
    after = settle(TIMEOUTS, {"Name": BUTTON, "Default": NOTICE, "duration": BUTTON})
    assert all(after.kept)
    assert not any(after.claim)


def test_a_head_that_rules_took_whole_comes_back_unless_they_were_certain() -> None:
    rows = ["Share|Like", "Harbour Town|twelve", "Lower Weir|fourteen"]
    assert all(settle(rows, {"Share": BUTTON, "Like": NOTICE}).kept)
    assert settle(rows, {"Share": NOTICE, "Like": NOTICE}).kept == [False, False, True, True, True, True]


def test_a_row_of_a_menu_goes_whole_with_the_rule_that_took_most_of_it() -> None:
    after = settle(["Subscribe|Weir", "Newsletters|Advertise", "Archive|Careers"], dict.fromkeys(MENU, BUTTON))
    assert not any(after.kept)
    assert after.claim == [BUTTON] * 6


def test_two_rows_go_each_as_most_of_it_goes() -> None:
    after = settle(["Company|Rating of the year", "Subscribe now|5"], {"Company": BUTTON, "Subscribe now": BUTTON})
    assert after.kept == [True, True, False, False]


def test_what_the_score_removes_does_not_come_back() -> None:
    after = settle(TIMEOUTS, {"Name": BUTTON}, margins=[-1] * 3 + [0] * 6)
    assert after.kept == [False] * 3 + [True] * 6
    assert after.claim[0] is BUTTON


def test_days_are_data_in_a_table_and_a_date_in_a_frame() -> None:
    rows = ["1 year|Warranty", "3.53|Weight", "Lens|Zoom"]
    assert not any(settle(rows, {"1 year": DAY}).claim)
    assert settle(["3 May|By Jane Doe"], {"3 May": DAY}).claim[0] is DAY


def test_what_keeps_a_cell_holds_its_row() -> None:
    kept = BUTTON._replace(keep=True)
    assert settle(TIMEOUTS, {"Name": kept, "Type": BUTTON}).claim[:2] == [kept, BUTTON]


def test_rules_of_somebodys_own_may_take_a_cell() -> None:
    assert settle(TIMEOUTS, {"Name": BUTTON}, own=("form.button",)).kept == [False] + [True] * 8


def page(rows: list[str]) -> str:
    text = [f"<p>{prose}</p>" for prose in PROSE]
    return f"<html><body><article><h1>Bridges close</h1>{text[0]}{text[1]}{table(rows)}{text[2]}</article></body></html>"


@pytest.mark.parametrize(
    "rows",
    [
        TIMEOUTS,
        ["Film|Duration", "The Lock Keeper|104 min", "Salt Road|97 min"],
        ["Feature|Basic|Plus", "Search|true|false", "Export|null|true"],
        ["Candidate|Votes|%|+/-", "Freya Holm|11,840|41.2|✓", "Martin Keogh|11,528|40.1|–"],
    ],
)
def test_the_table_of_an_article_has_no_holes(rows: list[str]) -> None:
    blocks = [block.text for block in clean(page(rows)).article.blocks if block.kind == "table"]
    assert blocks == [row.replace("|", "\t") for row in rows]


def test_a_pack_of_ones_own_cuts_a_cell_of_a_table(tmp_path: Path) -> None:
    rule = '[[rule]]\nid = "mine.tide"\nkind = "other"\nphrases = ["high water"]\nat = "start"\ncertain = true\n'
    examples = 'takes = ["High water 06:12"]\nleaves = ["The high water"]\n'
    (tmp_path / "mine.toml").write_text(f'[pack]\nname = "mine"\n\n{rule}{examples}')
    rows = ["Name|High water 06:12", "Lower Weir|Sprint", "Brackwater|Long"]
    removed = Cleaner(Options(packs=("core", str(tmp_path / "mine.toml")))).clean(page(rows)).removed
    assert [gone.text for gone in removed if gone.rule == "mine.tide"] == ["High water 06:12"]
