"""Training: labels, malformed corpora, tables that are written and read again, and the benchmark."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from cleaner import Cleaner, TableError
from cleaner.cli import app
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.ruleset import RuleSet
from cleaner.scoring.model import UNIT, Model, blank_model, read_model, write_model
from cleaner.scoring.score import LATE_MODELS, read_scorer, shipped_scorer
from cleaner.training import learn, profiles, second_opinions, settled
from cleaner.training.__main__ import write_scorer
from cleaner.training.bench import PEERS, Peer, as_html
from cleaner.training.card import SETTINGS, card
from cleaner.training.corpora import Row, read_corpus
from cleaner.training.examples import build_examples, thinned
from cleaner.training.fit import Settings
from cleaner.training.folds import fold_of, read_folds, sample
from cleaner.training.labels import label_blocks, story_titles
from cleaner.training.measured import measured
from cleaner.training.measures import scored_body, shingle_f1, shingle_scores, word_f1
from cleaner.training.rule_statistics import Statistics, table

FIRST = "The ferry to Lower Quay will stop running in winter, the council of Port Selwick said."
SECOND = "Islanders who work on the mainland were told in a letter that few of them had read by Monday."
THIRD = "A boat for school children goes on as before, at seven in the morning and at four."
GOLD = f"{FIRST}\nWhat changes\n{SECOND}\n{THIRD}"
MENU = "Tides Ferries Fish market prices Lost property office"


# -- labels -----------------------------------------------------------------


def test_blocks_of_the_gold_are_body_and_others_not() -> None:
    assert label_blocks([MENU, FIRST, SECOND, THIRD, "About us and our newsroom"], GOLD) == [0, 1, 1, 1, 0]


def test_a_block_that_the_gold_has_in_part_is_covered_in_part() -> None:
    shown = f"{FIRST} Read our guide to every island ferry and its winter timetable for this year here"
    (share,) = label_blocks([shown], GOLD)
    assert 0.4 < share < 0.7


def test_a_short_line_of_the_gold_is_body_where_body_is_near() -> None:
    assert label_blocks(["What changes", *["x y"] * 5, FIRST, "What changes", SECOND], GOLD) == [0, *[0] * 5, 1, 1, 1]


def test_a_short_line_between_body_is_body_only_if_the_gold_has_its_words() -> None:
    assert label_blocks([FIRST, "port selwick", SECOND, "Advertisement", THIRD], GOLD) == [1, 1, 1, 0, 1]


def test_what_stands_more_often_than_in_the_gold_is_body_where_most_body_is() -> None:
    page = [SECOND, *["Lost property office of the harbour"] * 5, FIRST, SECOND, THIRD]
    assert label_blocks(page, GOLD) == [0, 0, 0, 0, 0, 0, 1, 1, 1]


def test_no_gold_and_no_words_are_no_body() -> None:
    assert label_blocks([FIRST, "—"], "") == [0, 0]
    assert label_blocks([], GOLD) == []


# -- measures ---------------------------------------------------------------


def test_measures_of_equal_and_of_foreign_text() -> None:
    assert word_f1(GOLD, GOLD) == 1
    assert word_f1(GOLD, "zzz") == 0
    assert word_f1("", "") == 1
    assert shingle_scores(GOLD, "") == (None, 0.0)
    assert shingle_f1([shingle_scores(GOLD, GOLD), shingle_scores(GOLD, f"{GOLD}\n{GOLD}")]) == pytest.approx(0.85, abs=0.02)


def test_the_standfirst_counts_where_the_gold_has_it() -> None:
    page = Cleaner().clean(f"<article><p>{FIRST}</p><p>{SECOND}</p></article>", kind="html")
    article = page.article.model_copy(update={"standfirst": "No winter ferry"})
    assert scored_body(article, False) == article.text
    assert scored_body(article, True).startswith("No winter ferry\n\n")


def test_titles_are_what_the_lists_of_a_page_show_and_the_gold_has_not() -> None:
    titles = ["Harbour bridge to close for a second winter", "Council votes to reopen the old swimming baths", SECOND]
    items = "".join(f'<li><a href="/a/{n}">{title}</a></li>' for n, title in enumerate(titles))
    page = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><aside><h2>Most read</h2><ul>{items}</ul></aside>"
    document = read_html(page, "https://quay.example/b")
    shown = story_titles(document, label_blocks(document.texts, f"{FIRST}\n{SECOND}\n{THIRD}\n{SECOND}"))
    assert [text for text, is_title in zip(document.texts, shown, strict=True) if is_title] == titles[:2]


# -- corpora ----------------------------------------------------------------


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Three pages of invented sites, and three rows that are malformed."""
    folder = tmp_path / "harbour"
    (folder / "html").mkdir(parents=True)
    for name in ("a", "b", "c"):
        page = f"<html><body><nav>{MENU}</nav><article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article></body></html>"
        (folder / "html" / f"{name}.html.gz").write_bytes(gzip.compress(page.encode()))
    rows = [
        json.dumps({"id": "a", "url": "https://news.quay.example/a", "body": GOLD}),
        '{"id": "b", "url"',
        json.dumps({"id": "b", "url": "https://quay.example/b", "body": GOLD, "page_type": "forum"}),
        json.dumps({"id": "b", "body": None}),
        json.dumps({"id": "absent", "body": GOLD}),
        json.dumps({"id": "c", "url": "https://www.isle.co.uk/c", "body": GOLD, "summary": ["One.", "Two."]}),
        "[]",
    ]
    (folder / "gold.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def test_articles_are_learned_a_second_time_as_other_pages_might_have_them(corpus: Path) -> None:
    made = build_examples(list(read_corpus(corpus)), processes=1)
    of_article = sorted(example.rendering for example in made if example.id == "a")
    of_forum = sorted(example.rendering for example in made if example.id == "b")
    assert {"html", "bare", "thinned", "gold"} <= set(of_article)
    assert of_forum.count("html") == 1
    assert not {"bare", "thinned"} & set(of_forum)
    whole, bare = ({e.id: e for e in made if e.rendering == name} for name in ("html", "bare"))
    assert all(bare[id].covered.tolist() == whole[id].covered.tolist() for id in ("a", "c"))


def test_a_thinned_page_has_all_of_its_body_and_less_of_the_rest() -> None:
    lines = [f"Menu {number}" for number in range(60)] + [FIRST, SECOND, "No standfirst, no furniture"] + ["Most read"] * 60
    covered = [0.0] * 60 + [1.0, 0.5, -1.0] + [0.0] * 60
    kept = thinned(lines, covered, 7)
    assert kept == thinned(lines, covered, 7)
    assert [line for line in kept if not line.startswith(("Menu", "Most"))] == [FIRST, SECOND, "No standfirst, no furniture"]
    assert 30 < len(kept) < 110
    assert {len(thinned(lines, covered, seed)) for seed in range(5)} != {len(kept)}


def test_malformed_rows_are_named_and_counted(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [row.id for row in read_corpus(corpus)] == ["a", "b", "c"]
    said = capsys.readouterr().err.splitlines()
    assert [line.split("gold.jsonl:")[1].split(":")[0] for line in said[:-1]] == ["2", "4", "5", "7"]
    assert said[-1].endswith("4 malformed rows passed over")


def test_a_site_is_in_one_fold(corpus: Path) -> None:
    a, b, c = read_corpus(corpus)
    assert (a.site, b.site, c.site) == ("quay.example", "quay.example", "isle.co.uk")
    assert fold_of(a, 5) == fold_of(b, 5)
    assert c.standfirst == "One.\nTwo."


def test_a_sample_is_always_the_same() -> None:
    rows = [Row("x", str(number), "", "article", "", "", Path()) for number in range(50)]
    assert sample(rows, None) == rows
    assert len(sample(rows, 9)) == 9
    assert {row.id for row in sample(rows, 9)} == {row.id for row in sample(rows[::-1], 9)}


def test_a_corpus_without_lists_teaches_that_nothing_is_a_title(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("catboost")
    pytest.importorskip("trafilatura")
    for name in ("PAGE", "HTML", "HTML_SECOND", "TEXT", "TEXT_SECOND", "TITLES"):
        monkeypatch.setattr(learn, name, Settings(trees=2, depth=2))
    scorer, folds = learn.learn(build_examples(list(read_corpus(corpus)), processes=1), 2)
    scores = scorer.score(read_text(GOLD))
    assert scores.titles is not None
    assert max(scores.titles) <= 0  # of its short heading nothing is said
    assert len(folds) == 2


def test_what_is_asked_after_the_rules_is_learned_from_pages_that_the_folds_settle(
    corpus: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("catboost")
    monkeypatch.setattr(settled, "THIRD", Settings(trees=2, depth=2))
    rows, looks = list(read_corpus(corpus)), replace(shipped_scorer(), items=blank_model(LATE_MODELS["items"]))
    learned = list(settled.with_late_models(looks, [looks, looks], rows, tmp_path))
    assert len(learned) == 3
    assert all(scorer.text_third.feature.shape == (2, 2) for scorer in learned)
    assert all(scorer.items is looks.items for scorer in learned)  # nobody labelled these pages
    settled.write_late_models(tmp_path, learned[0])
    assert read_model(tmp_path / "text-third.npz", LATE_MODELS["text-third"]).names == learned[0].text_third.names


# -- tables -----------------------------------------------------------------


def written(model: Model, path: Path) -> bytes:
    write_model(path, model)
    return path.read_bytes()


def test_tables_are_read_as_they_were_written(tmp_path: Path) -> None:
    write_scorer(tmp_path / "fold0", shipped_scorer())
    (again,) = read_folds(tmp_path)
    for mine, theirs in ((again.page, shipped_scorer().page), (again.html, shipped_scorer().html)):
        assert mine.names == theirs.names
        assert all(
            np.array_equal(getattr(mine, column), getattr(theirs, column))
            for column in ("feature", "threshold", "leaves", "bias")
        )


def test_missing_tables_are_a_typed_error(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"words\.npz"):
        read_scorer(tmp_path)
    with pytest.raises(TableError, match="no fold tables"):
        read_folds(tmp_path)


@pytest.mark.parametrize("damage", ["empty", "text", "cut", "turned", "foreign"])
def test_damaged_tables_are_a_typed_error(tmp_path: Path, damage: str) -> None:
    model = shipped_scorer().page
    path = tmp_path / "page.npz"
    whole = written(model, path)
    middle = len(whole) // 2
    broken = {
        "empty": b"",
        "text": b"no table",
        "cut": whole[:middle],
        "turned": whole[: middle - 40] + bytes(255 - byte for byte in whole[middle - 40 : middle + 40]) + whole[middle + 40 :],
        "foreign": whole,
    }[damage]
    path.write_bytes(broken)
    names = ("other", *model.names[1:]) if damage == "foreign" else model.names
    with pytest.raises(TableError, match=r"page\.npz"):
        read_model(path, names)


# -- fitting ----------------------------------------------------------------


def examples(count: int = 400) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Examples of three features of which the second alone decides."""
    values = np.arange(count * 3, dtype=np.int64).reshape(3, count) * 7919 % 251
    return values.astype(np.uint8), (values[1] > 120).astype(np.int64), np.ones(count)


def test_a_fit_finds_what_decides_and_is_the_same_every_time(tmp_path: Path) -> None:
    pytest.importorskip("catboost")
    from cleaner.training.fit import Settings, fit

    features, target, weight = examples()
    settings = Settings(trees=12, depth=3, columns=1.0, threads=1)
    model = fit(features, target, weight, ("one", "two", "three"), settings)
    margins = model.margins(features)[0]
    assert ((margins > 0) == (target == 1)).mean() > 0.97
    assert margins.max() > UNIT / 4
    again = fit(features, target, weight, ("one", "two", "three"), settings)
    assert written(model, tmp_path / "a.npz") == written(again, tmp_path / "b.npz")


def test_several_classes_give_a_row_each() -> None:
    pytest.importorskip("catboost")
    from cleaner.training.fit import Settings, fit

    features, _, weight = examples()
    target = features[0].astype(np.int64) // 90
    model = fit(features, target, weight, ("one", "two", "three"), Settings(trees=12, depth=3, threads=1), 3)
    margins = model.margins(features)
    assert margins.shape == (3, features.shape[1])
    assert (margins.argmax(axis=0) == target).mean() > 0.9


# -- benchmark and card -----------------------------------------------------


def bench(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["bench", *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_the_benchmark_has_a_line_for_each_extractor(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PEERS, "all", Peer("json", "nothing", lambda html, row: GOLD))
    monkeypatch.setitem(PEERS, "fails", Peer("json", "nothing", lambda html, row: str(1 / 0)))
    code, out, _ = bench(str(corpus), "--peers", "all,fails", "--html-out", str(tmp_path / "table.html"))
    assert code == 0
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in out.splitlines() if line.startswith("| harbour")]
    assert [(row[0], row[1]) for row in rows] == [
        (group, name) for group in ("harbour, articles", "harbour, all types") for name in ("cleaner", "all", "fails")
    ]
    assert rows[4][2:9] == ["3", "1.000", "1.000", "1.000", "1.000", "0", "0"]
    assert rows[5][2:5] + rows[5][7:9] == ["3", "0.000", "0.000", "3", "3"]
    assert "- Unfair:" in out
    assert "<td>harbour, all types" in (tmp_path / "table.html").read_text("utf-8")


def test_a_peer_or_corpus_that_is_not_there_is_one_clear_line(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PEERS, "gone", Peer("no_such_module", "'.[bench]'", lambda html, row: ""))
    for arguments, told in (
        ([str(corpus), "--peers", "gone"], "pip install '.[bench]'"),
        ([str(corpus), "--peers", "nobody"], "unknown peer 'nobody'"),
        ([str(tmp_path), "--peers", ""], "no gold.jsonl"),
        ([str(corpus), "--peers", "", "--markup", "plain"], "markup must be one of as-is, no-names, divs"),
        ([str(corpus), "--peers", "", "--tables", str(tmp_path)], "no fold tables"),
    ):
        code, out, said = bench(*arguments)
        assert (code, out) == (2, "")
        assert told in said


def test_extractors_see_pages_whose_markup_says_less_where_that_is_asked(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setitem(PEERS, "sees", Peer("json", "nothing", lambda html, row: seen.append(html)))
    code, out, _ = bench(str(corpus), "--peers", "sees", "--markup", "divs")
    assert code == 0
    assert seen
    assert not any("<p" in html for html in seen)
    assert "and <div> put for paragraphs" in out


def test_the_html_table_escapes_what_it_shows() -> None:
    assert "&lt;b&gt;" in as_html([], ["<b>"])


TABLES = Path(str(files("cleaner.scoring") / "tables"))
DOCS = Path(__file__).parents[1] / "docs" / "pages"


def test_the_card_tells_of_every_table_that_ships() -> None:
    tables = {path.stem for path in TABLES.glob("*.npz")}
    assert tables == {*SETTINGS, "words", "lines"}
    told = card({})
    assert [name for name in tables if f"`{name}.npz`" not in told] == []
    assert "30000 lines of gold" in told


def test_pages_say_when_and_with_which_tables_they_were_measured(tmp_path: Path) -> None:
    """So that the same measure with two figures is no contradiction."""
    (tmp_path / "fold0").mkdir()
    (tmp_path / "fold0" / "words.npz").write_bytes(b"one")
    before = measured(tmp_path, date(2026, 3, 4))
    assert before.startswith("Measured on 2026-03-04, with tables `")
    (tmp_path / "fold0" / "words.npz").write_bytes(b"two")
    assert measured(tmp_path, date(2026, 3, 4)) != before
    no_rules, nothing = RuleSet((), {}), Statistics()
    for told in (card({}, tmp_path), profiles.page({}, None, tmp_path), second_opinions.page({}, Counter(), None, tmp_path)):
        assert measured(tmp_path) in told
    assert measured() in table(no_rules, nothing, nothing, 7)
    for page in ("model-card", "profiles", "second-opinions", "rule-statistics"):
        assert re.search(r"Measured on \d{4}-\d\d-\d\d, with tables `[0-9a-f]{8}`", (DOCS / f"{page}.md").read_text("utf-8"))


def test_the_card_names_data_licences_features_and_figures() -> None:
    values = {"pages": 7, "words_f1": 0.91234, "shingle_f1": 0.9, "lost": 2}
    told = card({"aeb/article/html": values, "wcxb/forum/html": values, "wcxb/page types": {"pages": 9, "right": 0.5}})
    for part in (
        "Murrough Foley",
        "CC-BY-4.0",
        "| aeb | 7 |",
        "| wcxb | forum | html | 7 | 0.9123 |",
        "`link_percent`",
        "0.5000",
    ):
        assert part in told
