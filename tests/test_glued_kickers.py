"""Kickers that the text of a list in German has glued to its titles, and titles without any."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_likely_titles import SURE, with_margins

from cleaner.document.glued_kickers import SIZE, kicker_of, read_weights, seen_of_kickers, write_weights
from cleaner.errors import TableError
from cleaner.training.kickers import Site, add_items, beginnings, examples, is_german, learn

GERMAN = "Die Brücke der Stadt ist alt und eng, und der Rat hat die Kosten und die Pläne der Firma noch nicht gelesen."
ENGLISH = "The bridge of the town is old and narrow, and the council has not read what the firm says it is going to cost."
KICKED = [
    ("Streit um alte Brücke", "Warum der Rat den Neubau nicht will"),
    ("Nach dem Hochwasser", "Die Stadt sucht neue Helfer für den Deich"),
    ("Kritik an der Schule", "Wie Eltern gegen das neue Zeugnis kämpfen"),
    ("Unfall auf der Landstraße", "Ein Fahrer wird bei Regen schwer verletzt"),
    ("Urteil im Prozess", "Das Gericht schickt den Bäcker in Haft"),
]


def titles(lines: list[str], sentence: str = GERMAN) -> list[str]:
    """The titles of a list below a heading and an article in the language of a sentence."""
    document, lists = with_margins(*[(sentence, -6_000)] * 4, ("Meistgelesen", 0), *((line, SURE) for line in lines))
    return [document.text[slice(*item.title)] for found in lists for item in found.items]


def test_kickers_glued_to_the_titles_of_a_list_are_none_of_them() -> None:
    assert titles([f"{kicker} {title}" for kicker, title in KICKED]) == [title for _, title in KICKED]


@pytest.mark.parametrize(
    "lines",
    [
        [title for _, title in KICKED],
        ["Rat will Neubau nicht", "Stadt sucht neue Helfer", "Eltern kämpfen gegen Zeugnis", "Fahrer im Regen verletzt"],
        [f"{kicker}: {title}" for kicker, title in KICKED[:2]] + [title for _, title in KICKED[2:]],
    ],
)
def test_titles_without_kickers_stay_whole(lines: list[str]) -> None:
    assert titles(lines) == lines


def test_few_titles_do_not_tell_that_a_list_has_kickers() -> None:
    lines = [f"{kicker} {title}" for kicker, title in KICKED[:2]]
    assert titles(lines) == lines


def test_beside_a_list_with_kickers_few_titles_tell_it() -> None:
    more = [("Sturm im Norden", "Warum die Fähren im Hafen bleiben"), ("Urlaub am Meer", "Wie Familien im Sommer sparen")]
    glued = [f"{kicker} {title}" for kicker, title in (*KICKED, *more)]
    lines = [*((line, SURE) for line in glued[:5]), ("Mehr zum Thema", 0), *((line, SURE) for line in glued[5:])]
    document, lists = with_margins(*[(GERMAN, -6_000)] * 4, ("Meistgelesen", 0), *lines)
    assert [len(found.items) for found in lists] == [5, 2]
    assert [document.text[slice(*item.title)] for item in lists[1].items] == [title for _, title in more]


def test_a_text_in_another_language_is_left_alone() -> None:
    lines = [f"{kicker} {title}" for kicker, title in KICKED]
    assert titles(lines, ENGLISH) == lines


@pytest.mark.parametrize("title", ["", "Brücke", "Alte Brücke", "Alte Brücke  steht", "\ud800 Rat \udfff", "- - - -", "İ " * 40])
def test_any_title_is_read(title: str) -> None:
    logit, length = kicker_of(title)
    assert -100 < logit < 100
    assert 0 <= length <= len(title)


def test_a_title_begins_with_no_small_letter_and_no_dash() -> None:
    assert [count for count, _ in seen_of_kickers("Rat der – Stadt Will neu bauen".split())] == [3, 4]


def test_weights_learn_where_titles_begin(tmp_path: Path) -> None:
    site = Site()
    add_items(site, [*KICKED, ("12:30", "Das Wetter wird besser"), (None, "Ein Tag am See mit Hund")])
    site.sentences.update(dict.fromkeys(beginnings(GERMAN)))
    assert [kicker for kicker, _ in site.kicked] == [kicker for kicker, _ in KICKED]
    assert is_german([GERMAN] * 8)
    assert not is_german([ENGLISH] * 8)
    found = examples([site])
    weights = learn(found)
    assert found == examples([site])
    assert len(weights) == SIZE
    write_weights(tmp_path / "some.weights", weights.tolist())
    assert (tmp_path / "some.weights").stat().st_size == SIZE


@pytest.mark.parametrize("table", [None, b"", bytes(SIZE - 1)])
def test_a_table_that_is_missing_or_damaged_is_named(tmp_path: Path, table: bytes | None) -> None:
    path = tmp_path / "glued_kickers.weights"
    if table is not None:
        path.write_bytes(table)
    with pytest.raises(TableError, match=r"glued_kickers\.weights"):
        read_weights(path)
