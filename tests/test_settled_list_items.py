"""Short items of a list stay, though a rule takes their words for a menu's or a payment's: in HTML and in cleaned text."""

from __future__ import annotations

from stories import ARTICLE

from cleaner import Cleaner, Options, clean

LIST = ["- Mileage", "- Driver's licence", "- Company", "- Date of the trip"]
TEXT = "\n".join([*ARTICLE, "Write down what the office asks for:", *LIST, *ARTICLE[:2]])


def test_an_item_between_items_that_stay_stays() -> None:
    page = clean(TEXT, kind="text")
    assert [block.text for block in page.article.blocks if block.text.startswith("- ")] == LIST
    assert "legal.link-word-ja" in next(block.also for block in page.article.blocks if block.text == "- Company")


def in_html(items: list[str]) -> str:
    """The text that is kept of an article with a list of these items."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)
    listed = "".join(f"<li>{item}</li>" for item in items)
    html = f"<h1>What to write down</h1>{text}<p>Write down what the office asks for:</p><ul>{listed}</ul>{text}"
    return clean(f"<html><body><article>{html}</article></body></html>").article.text


def test_an_item_of_html_stays_in_a_list_that_stays_but_for_a_link() -> None:
    items = [item[2:] for item in LIST]
    assert "- Company\n" in in_html(items) or "\n\nCompany\n" in in_html(items)
    assert "Company" not in in_html(["<a href='/c'>Company</a>" if item == "Company" else item for item in items])


def test_a_call_in_such_a_list_and_a_line_without_a_bullet_go() -> None:
    called = clean(TEXT.replace("- Company", "- Sign up for our newsletter"), kind="text")
    assert "newsletter" not in called.article.text
    bare = clean(TEXT.replace("- Company", "Company"), kind="text")
    assert "\n\nCompany\n\n" not in bare.article.text


def test_what_the_users_own_rules_take_stays_taken(tmp_path) -> None:  # type: ignore[no-untyped-def]
    pack = tmp_path / "mine.toml"
    pack.write_text(
        '[pack]\nname = "mine"\n[[rule]]\n'
        'id = "mine.company"\nkind = "legal"\ncertain = true\nphrases = ["company"]\nat = "whole"\n'
        'takes = ["- Company"]\nleaves = ["The company said so."]\n'
    )
    page = Cleaner(Options(packs=("core", str(pack)))).clean(TEXT, kind="text")
    assert "- Company" in [gone.text for gone in page.removed]
