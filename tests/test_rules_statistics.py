"""The table of what each rule does on labelled pages."""

import gzip
import json
from pathlib import Path

import pytest

from cleaner.rules.packs import load_packs
from cleaner.training.rule_statistics import Statistics, count, labelled_pages, table

PACK = """
[[rule]]
id = "newsletter.line"
kind = "newsletter_prompt"
phrases = ["our letter"]
takes = ["Our letter"]
leaves = ["Your letter"]

[[rule]]
id = "newsletter.never"
kind = "newsletter_prompt"
phrases = ["no such phrase"]
takes = ["No such phrase"]
leaves = ["No phrase"]

[[rule]]
id = "newsletter.part"
kind = "newsletter_prompt"
phrases = ["hidden"]
cut = "phrase"
takes = ["⟦Hidden⟧ here"]
leaves = ["Hid"]
"""
PAGE = """
<p>Get our letter</p><p hidden>Hidden our letter</p>
<p>Write us at our letter box, hidden</p><p>Enter</p><p>Our letters</p>
"""
LABELS = [["newsletter_prompt", 0, 0], ["paragraph", 1, 1], ["subscribe_form", 2, 3]]


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    (tmp_path / "furniture").mkdir()
    (tmp_path / "web/html").mkdir(parents=True)
    for name, labels in (("a", LABELS), ("b", [["paragraph", 0, 8]])):
        gold = {"id": name, "corpus": "web", "language": "en", "lines": 4, "labels": labels, "lists": []}
        (tmp_path / "furniture" / f"{name}.json").write_text(json.dumps(gold), encoding="utf-8")
        (tmp_path / "web/html" / f"{name}.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    rows = [json.dumps({"id": name, "url": "https://a.example/", "body": "x"}) for name in "ab"]
    (tmp_path / "web/gold.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return tmp_path


def test_hits_are_told_from_wrong_hits(corpora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages = list(labelled_pages(corpora))
    assert [page.labels for page in pages] == [["newsletter_prompt", "paragraph", "subscribe_form", "subscribe_form"]]
    assert "b.json: passed over" in capsys.readouterr().err
    (tmp_path / "pack.toml").write_text(PACK, encoding="utf-8")
    rules, html, text = load_packs([str(tmp_path / "pack.toml")]), Statistics(), Statistics()
    count(rules, pages[0].html, pages[0].html_labels, html)
    count(rules, pages[0].text, pages[0].labels, text)
    line = html.rules["newsletter.line"]
    assert (line.hits, line.wrong, line.in_body, line.only, line.parts) == (2, 1, 1, 1, 0)
    assert html.rules["newsletter.part"].parts == 2
    assert html.furniture == text.furniture == 3
    assert text.rules["newsletter.line"].hits == 2
    shown = table(rules, html, text, 1)
    assert "| newsletter.line | newsletter_prompt |  | 2 | 1 | 1 | 1 | 0 | 2 |" in shown
    assert "1 of 3 rules claim nothing on these pages: `newsletter.never`" in shown
