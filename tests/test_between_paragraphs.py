"""What stands between paragraphs of the text is text, where no rule knows it for anything else."""

from __future__ import annotations

from collections.abc import Container

from cleaner.between_paragraphs import LINE_LEAST, SURE, with_text_between_paragraphs
from cleaner.engine import read

PROSE = (
    "Engineers found cracks in two of the pillars after the storm of last week, and nobody in the harbour knows yet what "
    "the repair is going to cost."
)
WORKS = "Shown in the Harbour Museum, the Island Gallery, the Old Customs House, the Lighthouse and the Museum of Ropes."
HEADING = "Common questions"


def body(source: str, kind: str, unsure: int, claimed: Container[int] = ()) -> list[str]:
    """What is body in the end, where the score is sure of the prose, and gives all else the margin `unsure`."""
    document = read(source, None, kind)
    margins = [SURE if text == PROSE else unsure for text in document.texts]
    after = with_text_between_paragraphs(document, claimed, margins, SURE)
    return [text for text, margin in zip(document.texts, after, strict=True) if margin >= SURE and text != PROSE]


def article(inside: str, behind: str = f"<p>{PROSE}</p>") -> str:
    return f"<body><article><p>{PROSE}</p>{inside}{behind}</article></body>"


def test_a_paragraph_among_paragraphs_is_text() -> None:
    assert body(article(f"<p>{WORKS}</p>"), "html", -4_000) == [WORKS]
    assert body(article(f"<div><p>{WORKS}</p></div>"), "html", -4_000) == [WORKS]


def test_a_heading_right_above_the_text_is_text() -> None:
    assert body(article(f"<h2>{HEADING}</h2>"), "html", -4_000) == [HEADING]
    assert body(article(f"<h2>{HEADING}</h2><p>Share</p>"), "html", -4_000) == []


def test_what_is_in_a_box_at_the_end_or_linked_is_not_known() -> None:
    assert body(article(f"<div><p>Our museums</p><p>{WORKS}</p></div>"), "html", -4_000) == []
    assert body(article(f"<p>{WORKS}</p>", behind=""), "html", -4_000) == []
    assert body(article(f"<p><a href='/museums'>{WORKS}</a></p>"), "html", -4_000) == []


def test_what_a_rule_claims_or_the_page_says_twice_stays_out() -> None:
    assert body(article(f"<p>{WORKS}</p>"), "html", -4_000, claimed={1}) == []
    assert body(article(f"<p>{WORKS}</p><p>{WORKS}</p>"), "html", -4_000) == []


def test_in_text_a_short_line_between_two_sure_ones_is_a_heading() -> None:
    assert body(f"{PROSE}\n{HEADING}\n{PROSE}", "text", LINE_LEAST) == [HEADING]
    assert body(f"{PROSE}\n{HEADING}\n{PROSE}", "text", LINE_LEAST - 1) == []
    assert body(f"{PROSE}\n{WORKS}\n{PROSE}", "text", LINE_LEAST) == []
    assert body(f"{PROSE}\n{HEADING}\n{PROSE}\n{HEADING}\n{PROSE}", "text", LINE_LEAST) == []
