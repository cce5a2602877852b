"""Tables, code, definitions and notes that stand among the kept paragraphs are kept whole; what stands elsewhere is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from stories import ARTICLE, PARAGRAPH

from cleaner.engine import read
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Claim
from cleaner.scoring.model import margin
from cleaner.settling.limits import Limits
from cleaner.settling.set_pieces import with_set_pieces
from cleaner.settling.settle import Settled

PROSE = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)
LIMITS = Limits(body=margin(0.45), likely=5_000, structural=5_000, learned=5_000, menus=5_000, is_raw=True)
TABLE = (
    "<table><tr><th>Item</th><th>2022</th></tr><tr><td>Honey</td><td>£7.50</td></tr><tr><td>Spoon</td><td>£3.00</td></tr></table>"
)
TERMS = "<dl><dt>Felt</dt><dd>Cloth with tar</dd><dt>Ridge</dt><dd>Top of a hill</dd></dl>"
CODE = "<pre><code>gauge --reset\ngauge --all</code></pre>"
NOTES = (
    "<ol><li id='fn1'>Of the storm, p. 14 <a href='#ref1'>↩</a></li>"
    "<li id='fn2'>Of the bridge, p. 2 <a href='#ref2'>↩</a></li></ol>"
)


def removed(
    html: str,
    kept: Callable[[str], bool],
    p: float = 0.3,
    rule: str = "",
    certain: bool = False,
    own: frozenset[str] = frozenset(),
) -> list[str]:
    """The texts that are still removed where the score keeps the blocks that `kept` says, and gives the others this P(body);
    a rule took them, or (without one) the score."""
    document = read(f"<html><body>{html}</body></html>", None, "html")
    texts, count = document.texts, len(document)
    fates = [kept(text) for text in texts]
    claim = Claim(0, 0, FurnitureKind.OTHER, rule, "", certain) if rule else None
    claims = [None if fate else claim for fate in fates]
    settled = Settled(document.start, document.end, range(count), fates, claims, [()] * count)
    margins = [margin(0.9 if fate else p) for fate in fates]
    after = with_set_pieces(document, settled, margins, replace(LIMITS, own=own))
    return [texts[block] for block, is_kept in zip(after.block, after.kept, strict=True) if not is_kept]


def prose(text: str) -> bool:
    return text in ARTICLE or text == PARAGRAPH


def test_a_piece_below_or_between_paragraphs_is_kept() -> None:
    for piece in (TABLE, TERMS, CODE, f"<figure>{TABLE}</figure>"):
        assert removed(f"<article>{PROSE}{piece}</article><p>Contact us</p>", prose) == ["Contact us"]
        assert removed(f"<article>{PROSE}{piece}<p>{PARAGRAPH}</p></article>", prose) == []


def test_a_piece_of_which_most_is_kept_is_kept_whole() -> None:
    page = f"<div><p>Menu</p></div><div>{TABLE}</div>"
    assert removed(page, lambda text: text in {"Item", "2022", "Honey", "£7.50"}) == ["Menu"]
    assert removed(page, lambda text: text in {"Item", "2022"}) == ["Menu", "Honey", "£7.50", "Spoon", "£3.00"]


def test_what_is_far_from_body_or_from_the_text_goes() -> None:
    cells = ["Item", "2022", "Honey", "£7.50", "Spoon", "£3.00"]
    assert removed(f"<article>{PROSE}{TABLE}</article>", prose, p=0.1) == cells
    assert removed(f"<article>{PROSE}</article><div>{TABLE}</div>", prose) == cells
    assert removed(f"<article>{PROSE}<p>Contact us</p>{TABLE}</article>", prose) == ["Contact us", *cells]


def test_a_table_of_links_is_a_menu() -> None:
    linked = TABLE.replace("<td>", "<td><a href='/a'>").replace("</td>", "</a></td>")
    assert len(removed(f"<article>{PROSE}{linked}<p>{PARAGRAPH}</p></article>", prose)) == 6


def test_what_a_rule_took_of_a_table_goes_and_of_code_stays() -> None:
    page = f"<article>{PROSE}{{}}<p>{PARAGRAPH}</p></article>"
    assert len(removed(page.format(TABLE), prose, rule="advert.call-en")) == 6
    assert removed(page.format(CODE), prose, rule="related.lead-in-ja", certain=True) == []
    assert len(removed(page.format(CODE), prose, rule="mine.rule", own=frozenset({"mine.rule"}))) == 1


def test_notes_to_which_the_text_leads_and_that_lead_back_are_kept() -> None:
    marked = f"<p>{PARAGRAPH} <a href='#fn1'>1</a></p>"
    said = f"{PARAGRAPH} 1"
    assert removed(f"<div>{marked}</div><div>Share</div><div>{NOTES}</div>", lambda text: text == said) == ["Share"]
    assert len(removed(f"<div><p>{PARAGRAPH}</p></div><div>Share</div><div>{NOTES}</div>", prose)) == 3
    references = NOTES.replace("<a href='#ref1'>↩</a>", "").replace("<a href='#ref2'>↩</a>", "")
    assert len(removed(f"<div>{marked}</div><div>Share</div><div>{references}</div>", lambda text: text == said)) == 3
