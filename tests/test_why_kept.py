"""A kept block says which rule kept it or gave it its kind, and which rules claimed it and lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from sample_pages import NAMES, cleaned
from stories import ARTICLE

from cleaner import Cleaner, Options, clean
from cleaner.assembling.article import build_blocks, element_paths
from cleaner.models import ContentKind
from cleaner.reading.html import read_html
from cleaner.rules.rule import Claim
from cleaner.settling.settle import Settled

PAGE = "<article><h1>Six new ferries</h1><p>By Jane Doe</p>" + "".join(f"<p>{text}</p>" for text in ARTICLE) + "</article>"


def pack(folder: Path, rules: str) -> Cleaner:
    (folder / "mine.toml").write_text(f'[pack]\nname = "mine"\n{rules}', "utf-8")
    return Cleaner(Options(packs=("core", str(folder / "mine.toml"))))


def rule(id: str, phrase: str, more: str = "") -> str:
    takes, leaves = f"{phrase} at noon", f"{phrase.split()[0]} is not it"
    return f'[[rule]]\nid = "{id}"\nkind = "notice"\nphrases = ["{phrase}"]\ntakes = ["{takes}"]\nleaves = ["{leaves}"]\n{more}\n'


def test_a_rule_that_gives_a_kind_is_named_and_says_why() -> None:
    byline = next(block for block in clean(PAGE).article.blocks if block.kind is ContentKind.BYLINE)
    assert (byline.text, byline.rule, byline.why) == ("By Jane Doe", "byline.by-name", "begins like a byline")


def test_where_only_the_score_spoke_there_is_no_rule() -> None:
    block = clean(PAGE).article.blocks[-1]
    assert (block.kind, block.rule, block.why, block.also) == (ContentKind.PARAGRAPH, None, None, ())


def test_a_keep_rule_is_named(tmp_path: Path) -> None:
    keep = rule("mine.keep", "sign up for our newsletter", 'action = "keep"').replace('"notice"', '"paragraph"')
    page = pack(tmp_path, keep).clean("Sign up for our newsletter.\n" + "\n".join(ARTICLE))
    kept = page.article.blocks[0]
    assert (kept.text, kept.rule, kept.why) == ("Sign up for our newsletter.", "mine.keep", 'phrase "sign up for our newsletter"')
    assert "newsletter.inbox-en" in kept.also


def test_a_rule_that_lost_against_the_score_is_named(tmp_path: Path) -> None:
    words = " ".join(ARTICLE[1].lower().split()[:4])
    page = pack(tmp_path, rule("mine.lost", words)).clean(PAGE)
    lost = next(block for block in page.article.blocks if block.text == ARTICLE[1])
    assert (lost.rule, lost.why, lost.also) == (None, None, ("mine.lost",))


def test_a_rule_that_lost_a_part_of_a_block_is_named_by_it(tmp_path: Path) -> None:
    words = " ".join(ARTICLE[1].lower().split()[:4])
    page = pack(tmp_path, rule("mine.lost", words, 'cut = "phrase"').replace(" at noon", "")).clean(PAGE)
    lost = next(block for block in page.article.blocks if block.text == ARTICLE[1])
    assert (lost.rule, lost.also) == (None, ("mine.lost",))


def test_a_heading_that_is_given_back_names_the_rule_that_took_it() -> None:
    page = clean(f"<article><h1>Crane</h1><p>{ARTICLE[0]}</p><h2>Timeline</h2><p>{ARTICLE[1]}</p></article>")
    heading = next(block for block in page.article.blocks if block.text == "Timeline")
    assert heading.rule is None
    assert heading.also


def test_of_a_row_the_first_rule_that_kept_a_cell_stands_for_it_and_the_others_are_beside_it() -> None:
    first, second = "<tr><td>One</td><td>Two</td><td>Three</td></tr>", "<tr><td>1</td><td>2</td><td>3</td></tr>"
    document = read_html(f"<table>{first}{second}</table>", None)
    claims: list[Claim | None] = [None] * len(document)
    claims[1] = Claim(0, 0, ContentKind.TABLE, "table.second", "the second", False, True, None)
    claims[2] = Claim(0, 0, ContentKind.TABLE, "table.third", "the third", False, True, None)
    also: list[tuple[str, ...]] = [("lost.a",), ("lost.b",), (), (), (), ()]
    settled = Settled(document.start, document.end, range(6), [True] * 6, claims, also)
    rows = build_blocks(document, settled, [0.5] * 6, element_paths(document))
    told = [(row["text"], row["rule"], row["why"], row["also"]) for row in rows]
    assert told[0] == ("One\tTwo\tThree", "table.second", "the second", ("lost.a", "lost.b", "table.third"))
    assert told[1] == ("1\t2\t3", None, None, ())


@pytest.mark.parametrize("name", NAMES)
def test_on_every_sample_a_rule_has_a_reason_and_is_not_beside_itself(name: str) -> None:
    for span in (*cleaned(name).article.blocks, *cleaned(name).removed):
        assert (span.rule is None) == (span.why is None)
        assert span.rule not in span.also
        assert list(span.also) == sorted(set(span.also))
