"""The line model: what it takes and leaves, that it says why, and that it is the same every time.

The shipped tables have learned the lines of tests/lines too, so the floors here guard against damage to them; how the
model does on lines it has not seen is told by its training (out of fold).
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import numpy as np
import pytest
from timing import grows_at_most

from cleaner import clean
from cleaner.document.document import Document
from cleaner.errors import TableError
from cleaner.models import FurnitureKind
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.check import check_rule
from cleaner.rules.core.line_model import furniture_line
from cleaner.rules.matching import match
from cleaner.rules.packs import load_packs
from cleaner.scoring.lines import TABLE, line_model, read_line_model, write_line_model

ID = "line-model.furniture-line"
PROMPT = "Sign up for our free newsletter and get the best stories in your inbox every morning."
LANGUAGES = sorted(path.stem for path in (Path(__file__).parent / "lines").glob("*.toml"))


@cache
def lines(language: str) -> list[tuple[str, str]]:
    path = Path(__file__).parent / "lines" / f"{language}.toml"
    return [(line["text"], line["label"]) for line in tomllib.loads(path.read_text(encoding="utf-8"))["line"]]


def found(text: str) -> list[FurnitureKind]:
    return [kind for _, kind, _ in line_model().find(read_text(text))]


@cache
def taken(language: str) -> list[tuple[list[FurnitureKind], str]]:
    return [(found(text), label) for text, label in lines(language) if label != "keep"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_of_furniture_are_taken_in_every_language_by_the_rules_and_the_model_together(language: str) -> None:
    rules = load_packs(["core"])
    furniture = [text for text, label in lines(language) if label != "keep"]
    claimed = [any(isinstance(c.kind, FurnitureKind) for c in match(rules, read_text(text))) for text in furniture]
    assert sum(claimed) / len(claimed) >= 0.98


def test_most_lines_of_furniture_are_taken_under_their_kind_by_the_model_alone() -> None:
    furniture = [line for language in LANGUAGES for line in taken(language)]
    right = [kinds[0] == label for kinds, label in furniture if kinds]
    assert len(right) / len(furniture) >= 0.7
    assert sum(right) / len(right) >= 0.95


def test_near_misses_are_left() -> None:
    kept = [text for language in LANGUAGES for text, label in lines(language) if label == "keep"]
    assert sum(not found(text) for text in kept) / len(kept) >= 0.98


def test_each_line_is_judged_by_itself() -> None:
    some = [text for language in ("en", "de", "ja") for text, _ in lines(language)][::7]
    page = "".join(f"<p>{text.replace('<', '&lt;')}</p>" for text in some)
    together = {block for block, _, _ in line_model().find(read_html(page, None))}
    alone = {n for n, text in enumerate(some) if line_model().find(read_html(f"<p>{text.replace('<', '&lt;')}</p>", None))}
    assert together == alone


def test_line_ends_and_wide_spaces_change_nothing() -> None:
    wide = read_html(f"<p>\n   {PROMPT.replace(' for ', '  for' + chr(10) + '    ')}  </p>", None)
    plain = read_html(f"<p>{PROMPT}</p>", None)
    assert line_model().find(wide) == line_model().find(plain) != []


def test_same_lines_same_margins() -> None:
    document = read_text("\n".join(text for text, _ in lines("en")))
    first = line_model().find(document)
    assert first == read_line_model(TABLE).find(document)
    assert all(type(margin) is int for _, _, margin in first)


def test_a_model_with_other_limits_judges_anew() -> None:
    document = read_text(PROMPT)
    assert line_model().find(document)
    assert replace(line_model(), limits=line_model().limits + 1_000_000).find(document) == []


def test_long_blocks_empty_pages_and_odd_characters_are_left() -> None:
    assert found("") == []
    assert found("Subscribe to our newsletter now! " * 30) == []
    assert line_model().find(Document("", "text")) == []
    assert found("\U0001f600\U0001f600") == []


@pytest.mark.parametrize("text", ["|", "a", "Words\n|", "Words\n\u00d7\n-\n\u2026", "\ud800", ". .\nHome", "7"])
def test_lines_without_a_word_are_read(text: str) -> None:
    assert isinstance(line_model().find(read_text(text)), list)


def test_the_rule_says_why_and_is_only_likely() -> None:
    document = read_text(PROMPT)
    claims = [claim for claim in match(load_packs(("core",)), document) if claim.rule == ID]
    assert [claim.certain for claim in claims] == [False]
    assert "a newsletter prompt" in claims[0].why


def test_the_rule_is_off_when_disabled() -> None:
    document = read_text(PROMPT)
    assert ID not in {claim.rule for claim in match(load_packs(("core",), disable=(ID,)), document)}


def test_samples_of_the_rule_hold() -> None:
    assert furniture_line.card.takes
    assert furniture_line.card.leaves
    assert list(check_rule(furniture_line)) == []


def test_time_grows_with_the_page() -> None:
    def finding(count: int) -> Callable[[], object]:
        told = (f"{n} people read the story of the harbour, and then they went home." for n in range(count))
        return partial(line_model().find, read_text("\n".join(told)))

    assert grows_at_most(16, finding, 1_000, 8_000)


def test_tables_are_small_and_come_back_as_written(tmp_path: Path) -> None:
    assert TABLE.stat().st_size <= 180_000
    write_line_model(tmp_path / "lines.npz", line_model())
    again = read_line_model(tmp_path / "lines.npz")
    assert np.array_equal(again.grams, line_model().grams)
    assert np.array_equal(again.kind_buckets, line_model().kind_buckets)
    assert np.array_equal(again.kind_grams, line_model().kind_grams)


def test_a_damaged_table_is_told(tmp_path: Path) -> None:
    (tmp_path / "lines.npz").write_bytes(b"not a table")
    with pytest.raises(TableError, match=r"lines\.npz"):
        read_line_model(tmp_path / "lines.npz")


#: Articles in scripts of which the model has learned no furniture.
_UNLEARNED = {
    "armenian": "Կամուրջը փակ կլինի երկուշաբթի։\nՄենք այլ ընտրություն չունենք, լրագրողներին ասաց քաղաքապետը։",
    "bengali": (
        "গভীর ঘাট কে ব্যবহার করতে পারবে তা নিয়ে বন্দর বোর্ড মঙ্গলবার ফেরি কোম্পানির সঙ্গে দুই দিনের আলোচনা শুরু করেছে।\n"
        "সোমবার সেতুটি বন্ধ থাকবে।"
    ),
    "thai": (
        "คณะกรรมการท่าเรือเริ่มการเจรจาสองวันกับบริษัทเรือข้ามฟากเมื่อวันอังคารว่าใครมีสิทธิใช้ท่าเทียบเรือน้ำลึก\n"
        "สะพานจะปิดในวันจันทร์"
    ),
    "amharic": "የወደብ ቦርዱ ማክሰኞ ዕለት ከጀልባ ኩባንያው ጋር የሁለት ቀን ውይይት ጀመረ።\nድልድዩ ሰኞ ዝግ ይሆናል።",
    "urdu": (
        "بندرگاہ کے بورڈ نے منگل کو فیری کمپنی کے ساتھ دو روزہ بات چیت شروع کی کہ گہری گودی کون استعمال کر سکتا ہے۔\n"
        "پل پیر کو بند رہے گا۔"
    ),
}


@pytest.mark.parametrize("language", _UNLEARNED)
def test_of_scripts_that_the_model_has_not_learned_it_says_nothing(language: str) -> None:
    lines = _UNLEARNED[language].split("\n")
    page = clean("\n".join(lines), kind="text")
    assert [block.text for block in page.article.blocks] == lines
    document = read_text("\n".join(lines))
    assert line_model().judge(document, range(len(document))) == {}


def test_a_word_of_such_a_script_in_a_line_of_another_is_no_matter() -> None:
    document = read_text("Sign up for our free newsletter Ελλάδα and get the best stories in your inbox every morning.")
    assert line_model().judge(document, [0])[0].kind is not None
