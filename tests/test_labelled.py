"""Labelled pages are kept as numbers, without a word of the page, and come back as the files that they were made of."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cleaner.errors import ArgumentError
from cleaner.reading.html import read_html
from cleaner.training.labelled import KEPT, add_numbers, as_words, find_piece, kept_pages, page_lines, said_by
from cleaner.training.labels import labelled_titles, story_titles

PAGE = """
<nav><a href="/">Harbour</a></nav><h1>The tide gate holds</h1><p>Ines Marlow , harbour desk</p>
<p>The gate closed at six in the morning, and the old town stayed dry.</p>
<h3>Latest</h3><ul><li>8:00 AM <a href="/a">Ferry is late again</a><li><a href="/b">A bridge of oak</a></ul>
"""
ITEMS = [
    {"title": "Ferry is late again", "time": "8:00 AM", "summary": None},
    {"title": "A bridge of oak", "time": None, "summary": None},
]
LABELS = {
    "id": "0001",
    "corpus": "tide",
    "language": "en",
    "lines": 7,
    "labels": [["navigation", 0, 0], ["title", 1, 1], ["byline", 2, 2], ["paragraph", 3, 3], ["side_feed", 4, 6]],
    "lists": [{"kind": "side_feed", "heading": "Latest", "items": ITEMS}],
}


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    folder = tmp_path / "corpora" / "tide" / "html"
    folder.mkdir(parents=True)
    (folder / "0001.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    return tmp_path / "corpora"


def keep(labels: dict[str, object], corpora: Path) -> Path:
    """What is kept of one label file."""
    folder = corpora.parent / "labels"
    folder.mkdir(exist_ok=True)
    (folder / "0001.json").write_text(json.dumps(labels), encoding="utf-8")
    add_numbers(corpora, folder, corpora.parent / "kept.jsonl")
    return corpora.parent / "kept.jsonl"


def test_labels_come_back_as_they_were(corpora: Path) -> None:
    (kept,) = kept_pages(keep(LABELS, corpora))
    assert as_words(kept, page_lines(corpora, "tide", "0001") or []) == LABELS


def test_people_say_which_lines_are_titles_and_the_markup_where_the_page_has_other_lines(corpora: Path) -> None:
    (kept,) = kept_pages(keep(LABELS, corpora))
    document = read_html(PAGE, None)
    by_markup = story_titles(document, [0.0] * len(document))
    by_people = labelled_titles(document, kept, ~by_markup)
    assert [text for text, is_title in zip(document.texts, by_people, strict=True) if is_title] == [
        "8:00 AM Ferry is late again",
        "A bridge of oak",
    ]
    assert labelled_titles(document, kept | {"lines": 6}, by_markup) is by_markup


def test_what_is_kept_has_no_word_of_the_page(corpora: Path) -> None:
    kept = keep(LABELS, corpora).read_text(encoding="utf-8")
    assert not any(word in kept for word in ("tide gate", "Latest", "Ferry", "bridge", "8:00"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"lines": 8}, "was labelled with 8 lines, and has 7"),
        ({"lists": [{"kind": "side_feed", "heading": "Oldest", "items": ITEMS}]}, "'Oldest' stands nowhere"),
    ],
)
def test_labels_of_another_page_are_passed_over(
    corpora: Path, change: dict[str, object], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not list(kept_pages(keep(LABELS | change, corpora)))
    told = capsys.readouterr().err
    assert "passed over: 0001" in told
    assert said in told


def test_pages_that_are_not_at_hand_are_passed_over(tmp_path: Path) -> None:
    assert page_lines(tmp_path, "tide", "0001") is None
    assert not list(kept_pages(tmp_path / "none.jsonl"))


@given(st.lists(st.text("abc é\u3042", min_size=1).map(lambda line: " ".join(line.split())).filter(bool), min_size=1), st.data())
def test_a_piece_of_a_line_is_found_and_said(lines: list[str], data: st.DataObject) -> None:
    line = data.draw(st.sampled_from(lines))
    start = data.draw(st.integers(0, len(line) - 1))
    said = line[start : data.draw(st.integers(start + 1, len(line)))].strip()
    assume(said)
    piece = find_piece(lines, said)
    assert piece is not None
    assert said_by(lines, piece).replace(" ", "") == said.replace(" ", "")


def test_a_piece_longer_than_its_lines_is_an_error() -> None:
    with pytest.raises(ArgumentError, match="line 0: 9 characters are asked for, and 3 are there"):
        said_by(["abc"], (0, 2, 7))


def test_the_pages_that_ship_cover_their_lines() -> None:
    pages = list(kept_pages(KEPT))
    assert len(pages) >= 400
    for page in pages:
        ranges = [0, *(edge for _, first, last in page["labels"] for edge in (first, last + 1)), page["lines"]]
        assert ranges[::2] == ranges[1::2], page["id"]
