"""Articles that read like none: what stands below the headline is the page's text where all else is a side column."""

from __future__ import annotations

from cleaner.document.document import Document
from cleaner.models import PageType
from cleaner.reading.html import read_html
from cleaner.settling.claimed import claimed_blocks
from cleaner.settling.headline_text import with_text_at_headline

ROUNDS = "".join(f"<p>Round {number}: {number} May, Harbour Town ring</p>" for number in range(1, 13))
ASIDE = "<p>Click the picture and read what our columnist has to say about the races of the islands this week.</p>"


def page(aside: str = ASIDE) -> Document:
    return read_html(
        "<html><head><title>Island Cup 2026: the calendar</title></head><body>"
        f"<div id='post'><h1>Island Cup 2026: the calendar</h1>{ROUNDS}</div><div id='side'>{aside}</div></body></html>"
    )


def margins(document: Document) -> list[int]:
    """As a score has them that takes the side column for the article."""
    return [2_000 if "columnist" in text else -2_000 for text in document.texts]


def kept(document: Document, page_type: PageType = PageType.ARTICLE) -> list[str]:
    found = with_text_at_headline(document, claimed_blocks(document, []), margins(document), 0, page_type)
    return [text for text, margin in zip(document.texts, found, strict=True) if margin >= 0]


def test_the_text_below_the_headline_is_the_body_where_only_a_side_column_was_taken_for_it() -> None:
    texts = kept(page())
    assert len(texts) == 12
    assert all(text.startswith("Round") for text in texts)


def test_a_body_that_is_much_longer_than_what_stands_below_the_headline_stays() -> None:
    document = page(ASIDE * 12)
    assert kept(document) == [text for text in document.texts if "columnist" in text]


def test_pages_of_other_types_are_left_as_they_are() -> None:
    assert all("columnist" in text for text in kept(page(), PageType.LISTING))


def test_a_page_whose_body_is_below_the_headline_is_left_as_it_is() -> None:
    document = page()
    own = [500 if text.startswith("Round 3") else -2_000 for text in document.texts]
    assert with_text_at_headline(document, claimed_blocks(document, []), own, 0, PageType.ARTICLE) == own
