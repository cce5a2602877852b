"""On a page that is surely no article what stands above once before goes: a ware's text for another layout, a quoted post."""

from __future__ import annotations

import pytest

from cleaner import Cleaner, Options
from cleaner.models import PageType
from cleaner.reading.html import read_html
from cleaner.scoring.score import Scores
from cleaner.settling.said_again import without_said_again
from cleaner.settling.settle import Settled

PITCH = "Woven in a two-loom mill from undyed wool, washed twice in soft water, and whipped at the edge by hand."
POST = "My stern tube drips at rest."


def kept_of(html: str, page_type: PageType, confidence: float = 0.9, lost: tuple[int, ...] = ()) -> list[str]:
    """What is left of the blocks of a page of that type where the score keeps all but the lost ones."""
    document = read_html(html)
    places = range(len(document))
    kept = [place not in lost for place in places]
    settled = Settled(document.start, document.end, places, kept, [None for _ in places], [() for _ in places])
    settled = without_said_again(document, settled, Scores([0 for _ in places], page_type, confidence))
    return [document.texts[place] for place in places if settled.kept[place]]


def test_a_paragraph_that_stands_there_twice_stays_once() -> None:
    html = f"<div><p>{PITCH}</p><p>1.1 kg</p></div><div><p>{PITCH}</p><p>1.1 kg</p></div>"
    assert kept_of(html, PageType.PRODUCT) == [PITCH, "1.1 kg", "1.1 kg"]


@pytest.mark.parametrize("cite", ["", "<cite>coble wrote:</cite> "])
def test_what_a_post_quotes_of_another_goes_however_short(cite: str) -> None:
    quoted = f"<blockquote>{cite}{POST}</blockquote>"
    html = f"<div><p>{POST}</p></div><div>{quoted}<p>Tighten the nut.</p></div><div><p>{POST}</p></div>"
    assert kept_of(html, PageType.FORUM) == [POST, "Tighten the nut.", POST]


@pytest.mark.parametrize(
    ("page_type", "confidence"), [(PageType.ARTICLE, 0.9), (PageType.DOCUMENTATION, 0.9), (PageType.PRODUCT, 0.4)]
)
def test_what_may_be_an_article_and_what_explains_say_things_twice(page_type: PageType, confidence: float) -> None:
    assert kept_of(f"<p>{PITCH}</p><p>{PITCH}</p>", page_type, confidence) == [PITCH, PITCH]


def test_a_copy_stays_where_the_first_went() -> None:
    assert kept_of(f"<p>{PITCH}</p><p>{PITCH}</p>", PageType.PRODUCT, lost=(0,)) == [PITCH]


def test_entries_that_each_of_several_offers_has_stay() -> None:
    offer = f"<h2>Basic</h2><ul><li>{PITCH}</li><li>One year</li></ul>"
    assert kept_of(offer + offer, PageType.SERVICE).count(PITCH) == 2


def test_the_rule_says_why_and_can_be_disabled() -> None:
    answers = "".join(
        f"<div class='post'><p>{text}</p></div>"
        for text in (
            "I would take the packing out and put three new rings of flax in, each with its joint at another place.",
            "You can do it afloat if you are quick, and if somebody holds the light and hands you the rings.",
            "Mine drips once a minute, and I have left it so for eleven years without a thought about it.",
        )
    )
    asked = "My stern tube drips about once a second at rest, and I wonder whether that is normal for a packed gland."
    html = (
        "<html><head><title>Stern tube - Forum</title></head><body class='forum thread'><h1>Stern tube</h1>"
        f"<div class='post'><p>{asked}</p></div>{answers}"
        f"<div class='post'><blockquote>{asked}</blockquote><p>It is.</p></div></body>"
    )
    document = Cleaner().settled(html, "https://boats.example/forum/viewtopic.php?t=12", "html")
    assert document.scores.page_type is PageType.FORUM
    gone = [g for g in Cleaner().clean(html, url="https://boats.example/forum/viewtopic.php?t=12").removed if g.text == asked]
    assert [(g.rule, g.why) for g in gone] == [("repeat.second-copy", "stands above once before")]
    without = Cleaner(Options(disable=("repeat.second-copy",))).clean(html, url="https://boats.example/forum/viewtopic.php?t=12")
    assert without.article.text.count(asked) == 2
