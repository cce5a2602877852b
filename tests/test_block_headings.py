"""Headings of the article's blocks in words that head furniture stay; names of lists and buttons go."""

from __future__ import annotations

from dataclasses import replace

import pytest
from stories import ARTICLE

from cleaner import clean
from cleaner.engine import read
from cleaner.models import FurnitureKind
from cleaner.rules.basis import Basis
from cleaner.rules.packs import core_pack
from cleaner.rules.rule import Claim
from cleaner.settling.block_headings import NEAR, with_block_headings
from cleaner.settling.limits import Limits
from cleaner.settling.settle import Settled

PROSE = ARTICLE[0]
#: What each rule of `core` goes by.
BASES = {rule.card.id: rule.card.basis for _, rule in core_pack().rules}
LIMITS = Limits(body=0, likely=5_000, structural=5_000, learned=5_000, menus=5_000, is_raw=True)


def claim_of(rule: str, kind: FurnitureKind, certain: bool = False) -> Claim:
    """The claim of a rule of `core`, or of one that goes by words."""
    return Claim(0, 0, kind, rule, "", certain, False, None, BASES.get(rule, Basis.WORDS))


def is_kept(
    source: str,
    word: str = "Timeline",
    rule: str = "side_feed.word-en",
    kind: FurnitureKind = FurnitureKind.SIDE_FEED,
    certain: bool = False,
    below: bool = True,
    mode: str = "html",
    limits: Limits = LIMITS,
) -> bool:
    """Whether the block that says `word`, which a rule (or, without one, the score) took, is kept among kept blocks; those below
    it are kept where `below` is."""
    document = read(source, None, mode)
    count, at = len(document), document.texts.index(word)
    claims = [claim_of(rule, kind, certain) if block == at and rule else None for block in range(count)]
    kept = [block < at or (block > at and below) for block in range(count)]
    settled = Settled(document.start, document.end, range(count), kept, claims, [()] * count)
    after = with_block_headings(document, settled, [100] * count, limits)
    assert after.claim[at] is None or not after.kept[at]
    return after.kept[at]


def page(heading: str = "<h2>Timeline</h2>", below: str = f"<p>{PROSE}</p>") -> str:
    return f"<html><body><article><p>{PROSE}</p>{heading}{below}</article></body></html>"


def test_a_heading_between_kept_blocks_is_kept() -> None:
    assert is_kept(page())
    assert is_kept(page("<h3><span>Timeline</span></h3>", "<ul><li>Six ferries with two motors each</li></ul>"))


@pytest.mark.parametrize("rule", ["side_feed.story-list", "litter.lone-sign"])
def test_what_says_nothing_of_a_heading_does_not_keep_one(rule: str) -> None:
    assert not is_kept(page(), rule=rule)


def test_a_certain_claim_stands() -> None:
    assert not is_kept(page(), certain=True)


def test_the_heading_of_what_is_removed_goes_with_it() -> None:
    assert not is_kept(page(), below=False)


@pytest.mark.parametrize(
    "html",
    [
        page("<p>Timeline</p>"),
        page("<h2><a href='/t'>Timeline</a></h2>"),
        page(below=f"<p><a href='/a'>{PROSE}</a></p>"),
        page(below="<p>Next story</p>"),
    ],
)
def test_what_is_no_heading_of_prose_goes(html: str) -> None:
    assert not is_kept(html)


def test_what_opens_details_is_the_heading_of_what_they_hold() -> None:
    details = f"<details><summary>Timeline</summary><p>{PROSE}</p></details>"
    assert is_kept(page(details, ""))
    assert is_kept(page(details, ""), rule="")
    assert not is_kept(page("<details><summary>Timeline</summary></details>"), rule="")
    opened = f"<details><summary>Timeline</summary><p>{ARTICLE[1]}</p></details>"
    found = clean(page("", opened).replace("<p>", "<h1>The harbour in winter</h1><p>", 1), kind="html").article.blocks
    assert [(block.kind.value, block.level) for block in found if block.text == "Timeline"] == [("heading", 3)]


def test_in_text_a_line_between_paragraphs_is_a_heading_and_a_button_is_none() -> None:
    text = f"{PROSE}\n\nTimeline\n\n{PROSE}"
    assert is_kept(text, mode="text")
    assert not is_kept(text, kind=FurnitureKind.ADVERT, mode="text")
    assert not is_kept(text, kind=FurnitureKind.SOCIAL, mode="text")
    assert is_kept(text, kind=FurnitureKind.SOCIAL, rule="social.network-name", mode="text")
    assert not is_kept(f"{PROSE}\n\n(timeline)\n\n{PROSE}", "(timeline)", mode="text")
    assert not is_kept(text.replace("Timeline", "Timeline:"), "Timeline:", kind=FurnitureKind.RELATED, mode="text")
    assert not is_kept(f"{PROSE}\n\nMore stories\n\n{PROSE}", "More stories", mode="text")
    assert not is_kept(f"{PROSE}\n\nTimeline\n\nSix ferries, two motors each\n\n{PROSE}", mode="text")


def test_a_subhead_between_paragraphs_of_one_element_is_kept_whatever_phrase_it_has() -> None:
    long = page("<h2>Subscribe to a theory of how the boat came here</h2>")
    line = "Subscribe to a theory of how the boat came here"
    assert is_kept(long, line, rule="newsletter.sign-up-to-en")
    assert is_kept(page(), rule="line-model.furniture-line")
    apart = f"<html><body><div><p>{PROSE}</p></div><div><h2>{line}</h2></div><div><p>{PROSE}</p></div></body></html>"
    assert is_kept(apart, line, rule="newsletter.sign-up-to-en")
    column = f"<html><body><p>{PROSE}</p><div><h2>{line}</h2><p>{PROSE}</p></div></body></html>"
    assert not is_kept(column, line, rule="line-model.furniture-line")
    assert not is_kept(long, line, rule="newsletter.house-words-en")
    assert not is_kept(page("<h2><a href='/t'>Timeline</a></h2>"), rule="line-model.furniture-line")


@pytest.mark.parametrize(
    ("title", "rule"), [("Background: The long quarrel", "related.point-en"), ("Can I still take a car across?", "")]
)
def test_the_title_of_a_box_and_the_question_above_an_answer_are_kept(title: str, rule: str) -> None:
    box = f"<div><div>{title}</div><div><p>{PROSE}</p><p>{PROSE}</p></div></div>"
    around = f"<html><body><article><p>{PROSE}</p>{{}}<p>{PROSE}</p></article></body></html>"
    assert is_kept(around.format(box), title, rule, FurnitureKind.RELATED)
    assert not is_kept(around.format(f"<p>{title}</p><p>{PROSE}</p>"), title, rule, FurnitureKind.RELATED)
    linked = box.replace(title, f"<a href='/a'>{title}</a>")
    assert not is_kept(around.format(linked), title, rule, FurnitureKind.RELATED)
    assert not is_kept(around.format(box), title, rule, FurnitureKind.RELATED, below=False)


def test_the_heading_of_a_live_reports_entry_is_kept_below_its_time() -> None:
    entry = f"<article><p>{PROSE}</p>{{}}</article>"
    timed = f"<section><header><time>14:05</time><h2>Talks resume after lunch</h2></header><p>{PROSE}</p></section>"
    document = read(f"<html><body>{entry.format(timed)}</body></html>", None, "html")
    assert document.texts[1:3] == ["14:05", "Talks resume after lunch"]

    def after(rule: str) -> list[bool]:
        claim = claim_of(rule, FurnitureKind.NOTICE)
        settled = Settled(document.start, document.end, range(4), [True, False, False, True], [None, None, claim, None], [()] * 4)
        return with_block_headings(document, settled, [100, -100, 100, 100], LIMITS).kept

    assert after("line-model.furniture-line") == [True, False, True, True]
    assert after("side_feed.story-list") == [True, False, False, True]


def test_what_was_cut_out_of_a_heading_stays_cut() -> None:
    head = f"<html><body><article><h1>{PROSE}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)
    page = f"{head}<h2>The storm of the year before ↩</h2>" + "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)
    assert "The storm of the year before" in clean(page).article.text
    assert "↩" not in clean(page).article.text


def test_a_question_that_only_opens_its_answer_is_a_heading_and_one_that_leads_elsewhere_is_none() -> None:
    around = f"<html><body><article><p>{PROSE}</p>{{}}<p>{PROSE}</p></article></body></html>"
    box = f"<div><div role='tab'><a href='{{}}'>Who pays?</a></div><div><p>{PROSE}</p></div></div>"
    for href, kept in (("", True), ("#answer", True), ("/who-pays", False)):
        assert is_kept(around.format(box.format(href)), "Who pays?", "") is kept


def test_of_a_row_of_words_for_buttons_a_subhead_stays_and_of_signs_none() -> None:
    assert is_kept(page("<h2>Timeline</h2>"), rule="glued.button-row", kind=FurnitureKind.SOCIAL)
    assert not is_kept(page("<h2>Timeline</h2>"), rule="leftover.template-en", kind=FurnitureKind.OTHER)


_POINTS = "<ul><li>Forty houses have been emptied since midnight.</li><li>Nobody has been hurt at all.</li></ul>"
_BOX = f"<div><h3>What we know so far</h3>{_POINTS}</div>"


def by_score(source: str, *gone: str, is_article: bool = True, margin: int = -2 * NEAR) -> list[bool]:
    """Which blocks are kept where the score alone kept all but some, which have the margin."""
    document = read(source, None, "html")
    kept = [text not in gone for text in document.texts]
    settled = Settled(document.start, document.end, range(len(kept)), kept, [None] * len(kept), [()] * len(kept))
    margins = [100 if keeps else margin for keeps in kept]
    return with_block_headings(document, settled, margins, LIMITS, is_article=is_article).kept


def test_a_heading_that_begins_a_box_of_kept_lines_is_kept() -> None:
    assert all(by_score(page("", _BOX), "What we know so far"))


def test_a_subhead_that_the_score_nearly_keeps_stays_above_what_it_keeps() -> None:
    source = page("<h2>In the valley</h2>", f"<p>{ARTICLE[1]}</p><p>{ARTICLE[2]}</p>")
    assert all(by_score(source, "In the valley", margin=-NEAR))
    assert not all(by_score(source, "In the valley", margin=-NEAR - 1))
    assert not all(by_score(source, "In the valley", margin=-NEAR, is_article=False))
    assert not all(by_score(source.replace("h2", "p"), "In the valley", margin=-NEAR))
    linked = page("<h2>In the valley</h2>", f"<p><a href='/a'>{ARTICLE[1]}</a></p>")
    assert not all(by_score(linked, "In the valley", margin=-NEAR))


@pytest.mark.parametrize(("rule", "certain", "kept"), [("side_feed.word-en", False, True), ("side_feed.word-en", True, False)])
def test_so_is_one_that_a_likely_rule_took_above_an_entry_of_few_words(rule: str, certain: bool, kept: bool) -> None:
    box = "<div><h3>Timeline</h3><ul><li>Six ferries</li><li>Two motors each</li></ul></div>"
    assert is_kept(page("", box), rule=rule, certain=certain) is kept


@pytest.mark.parametrize(
    ("source", "is_article"),
    [
        (page("", _BOX), False),
        (page("", _BOX.replace("<h3>", "<p>").replace("</h3>", "</p>")), True),
        (page("", _BOX.replace("<h3>", "<h3><a href='/a'>").replace("</h3>", "</a></h3>")), True),
        (page("", _BOX.replace("<h3>", "<p>On Monday</p><h3>")), True),
        (page("", _BOX.replace("</div>", "<p>Gone</p></div>")), True),
    ],
)
def test_of_other_boxes_it_is_not(source: str, is_article: bool) -> None:
    said = read(source, None, "html").texts
    assert not by_score(source, "What we know so far", "Gone", is_article=is_article)[said.index("What we know so far")]


CLEANED = f"{PROSE}\n{{}}\n{{}}"


@pytest.mark.parametrize("heading", ["FAQ", "**FAQ**", "## FAQ"])
def test_in_text_a_menus_word_above_a_question_is_the_heading_of_questions(heading: str) -> None:
    rule = ("navigation.word-en", FurnitureKind.NAVIGATION)
    assert is_kept(CLEANED.format(heading, "Should I wash the sails?"), heading, *rule, mode="text")
    assert not is_kept(CLEANED.format(heading, "Sails, ropes and anchors"), heading, *rule, mode="text")
    assert not is_kept(CLEANED.format("## Related", PROSE), "## Related", "related.word-en", FurnitureKind.RELATED, mode="text")


def test_in_text_that_somebody_cleaned_a_certain_rule_for_apps_yields_to_a_heading() -> None:
    source = CLEANED.format("Android app", f"An Android app tells when the ferry leaves. {PROSE}")
    rule = ("Android app", "app.word-bag-de", FurnitureKind.APP_PROMO, True)
    assert not is_kept(source, *rule, mode="text")
    assert is_kept(source, *rule, mode="text", limits=replace(LIMITS, is_raw=False))
