"""What a web server can send gives a page with a warning; what only a caller can do wrong gives a typed error."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from cleaner import ArgumentError, Cleaner, CleanerError, CleanPage, Options, PackError, RuleError, TableError, __version__, clean
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Card, PhraseRule
from cleaner.rules.ruleset import Recipe, made_of

RULE = """
[[rule]]
id = "shop.line"
kind = "advert"
phrases = ["buy now"]
takes = ["Buy now!"]
leaves = ["They told us to buy now and pay later, she said."]
at = "whole"
"""


@pytest.mark.parametrize(
    "source", ["", b"", " \n\t ", "\u2028\u00a0", b"\xef\xbb\xbf", "<html></html>", "<!doctype html><body><p> </p>"]
)
def test_nothing_gives_an_empty_article_and_says_so(source: str | bytes) -> None:
    page = clean(source)
    assert page.article.text == ""
    assert page.article.blocks == ()
    assert page.removed == ()
    assert page.warnings


def test_a_damaged_line_model_shows_before_any_page_is_cleaned(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged() -> None:
        raise TableError("lines.npz is damaged")

    monkeypatch.setattr("cleaner.scoring.lines.line_model", damaged)
    with pytest.raises(TableError, match=r"lines\.npz"):
        Cleaner()


@pytest.mark.parametrize(
    "source", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, b"%PDF-1.7 " + bytes(range(256)) * 20, bytes(5000)]
)
def test_binary_data_gives_an_empty_article_and_says_so(source: bytes) -> None:
    page = clean(source)
    assert page.article.text == ""
    assert [warning.split(":")[0] for warning in page.warnings] == ["binary", "no-article"]
    assert not any("empty" in warning for warning in page.warnings)


def test_a_page_without_an_article_says_so() -> None:
    menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(40))
    page = clean(f"<html><body><nav><ul>{menu}</ul></nav><form><input placeholder=Search></form></body></html>")
    assert page.article.text == ""
    assert page.warnings
    assert len(page.removed) == 41


def test_too_much_is_cut_with_a_warning_and_stays_true() -> None:
    source = "<p>The council met on Tuesday and decided to wait.</p>" * 500
    page = Cleaner(Options(max_bytes=5_000)).clean(source)
    assert any(warning.startswith("truncated:") for warning in page.warnings)
    assert 0 < len(page.text) < 5_000
    assert all(page.text[span.start : span.end] == span.text for span in (*page.article.blocks, *page.removed))


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
def test_a_cut_never_splits_a_character(limit: int) -> None:
    page = Cleaner(Options(max_bytes=limit)).clean("é日本", kind="text")
    assert "\ufffd" not in page.text
    assert len(page.text.encode()) <= limit


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (lambda: clean(None), "source"),  # type: ignore[arg-type]
        (lambda: clean(7), "source"),  # type: ignore[arg-type]
        (lambda: clean("x", kind="pdf"), "kind"),
        (lambda: clean("x", url=7), "url"),  # type: ignore[arg-type]
        (lambda: clean(b"x", charset=7), "charset"),  # type: ignore[arg-type]
        (lambda: clean("x", retrieved="now"), "retrieved"),  # type: ignore[arg-type]
        (lambda: Cleaner({"packs": ()}), "options"),  # type: ignore[arg-type]
        (lambda: Options(colour="blue"), "colour.*known are packs, disable"),  # type: ignore[call-arg]
        (lambda: Options(profile="fast"), "profile must be .*precision.*'fast'"),  # type: ignore[arg-type]
        (lambda: Options(second_opinion=True), "second_opinion must be .*never"),  # type: ignore[arg-type]
        (lambda: Options(packs="core"), "packs must be a tuple.*'core'"),  # type: ignore[arg-type]
        (lambda: Options(packs=("core", 7)), "packs must be a tuple"),  # type: ignore[arg-type]
        (lambda: Options(disable="newsletter.sign-up-en"), "disable must be a tuple"),  # type: ignore[arg-type]
        (lambda: Options(max_bytes=0), "max_bytes must be .*at least 1, not 0"),
        (lambda: Options(max_bytes=True), "max_bytes"),
        (lambda: Options(max_bytes="10"), "max_bytes"),  # type: ignore[arg-type]
        (lambda: Cleaner().pipe("abc"), "sources must be an iterable .*not str"),
        (lambda: Cleaner().pipe(b"abc"), "sources"),  # type: ignore[arg-type]
        (lambda: Cleaner().pipe({"source": "abc"}), "sources must be an iterable .*not dict"),
        (lambda: Cleaner().pipe(Path("page.html")), "sources"),  # type: ignore[arg-type]
        (lambda: next(Cleaner().pipe([{"url": "https://tide.example/"}])), "source is missing"),
        (lambda: next(Cleaner().pipe([{"source": "abc", "adress": "x"}])), "adress.*known are source, url"),
        (lambda: next(Cleaner().pipe([None])), "source"),  # type: ignore[list-item]
        (lambda: Cleaner(Options(disable=("no.such-rule",))), "no.such-rule"),
    ],
)
def test_a_wrong_argument_is_named(call: Callable[[], Any], named: str) -> None:
    with pytest.raises(ArgumentError, match=named):
        call()


def test_a_wrong_option_has_the_reason_as_its_cause() -> None:
    with pytest.raises(CleanerError) as caught:
        Options(max_bytes=-1)
    assert isinstance(caught.value.__cause__, ValidationError)


def test_a_pack_may_be_a_path(tmp_path: Path) -> None:
    pack = tmp_path / "shop.toml"
    pack.write_text('[pack]\nname = "shop"\n' + RULE, "utf-8")
    cleaner = pickle.loads(pickle.dumps(Cleaner(Options(packs=("core", pack)))))
    assert list(cleaner.clean("Buy now!").packs) == ["core", "shop"]
    with pytest.raises(PackError, match="core: there is no such file"):
        Cleaner(Options(packs=(tmp_path / "core",)))


@pytest.mark.parametrize("name", ["no-such-pack", "no/such/pack.toml", "no/such/folder/"])
def test_an_unknown_pack_is_a_pack_error(name: str) -> None:
    with pytest.raises(PackError) as caught:
        Cleaner(Options(packs=("core", name)))
    assert name.rstrip("/") in str(caught.value)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (("kind =", "colour = 1\nkind ="), "colour"),
        (('"advert"', '"wallpaper"'), "kind"),
        (("leaves =", "#"), "leaves"),
        (('at = "whole"', 'at = "middle"'), "at"),
        (('at = "whole"', 'regex = "("'), "regex"),
        (('at = "whole"', 'regex = "(a+)+b"'), "regex"),
        (('["buy now"]', "7"), "phrases"),
    ],
)
def test_a_bad_rule_names_file_rule_and_field(tmp_path: Path, change: tuple[str, str], field: str) -> None:
    pack = tmp_path / "shop.toml"
    pack.write_text('[pack]\nname = "shop"\n' + RULE.replace(*change), "utf-8")
    with pytest.raises(RuleError) as caught:
        Cleaner(Options(packs=("core", str(pack))))
    assert (caught.value.file, caught.value.rule, caught.value.field) == (str(pack), "shop.line", field)
    assert field in str(caught.value)


def test_a_pack_that_is_no_toml_is_a_pack_error(tmp_path: Path) -> None:
    pack = tmp_path / "shop.toml"
    pack.write_bytes(b"[[rule\xff")
    with pytest.raises(PackError, match=r"shop\.toml"):
        Cleaner(Options(packs=(str(pack),)))


def test_two_rules_of_one_id_and_two_packs_of_one_name_are_errors(tmp_path: Path) -> None:
    one, two = tmp_path / "one.toml", tmp_path / "two.toml"
    one.write_text('[pack]\nname = "shop"\n' + RULE, "utf-8")
    two.write_text('[pack]\nname = "other"\n' + RULE, "utf-8")
    with pytest.raises(PackError, match=r"shop\.line"):
        Cleaner(Options(packs=(str(one), str(two))))
    two.write_text('[pack]\nname = "shop"\n' + RULE.replace("shop.line", "shop.other-line"), "utf-8")
    with pytest.raises(PackError, match="shop"):
        Cleaner(Options(packs=(str(one), str(two))))


def test_copies_of_a_cleaner_share_their_rules_and_are_small() -> None:
    cleaner = Cleaner(Options(disable=("legal.line-cs",)))
    sent = pickle.dumps(cleaner)
    assert len(sent) < 2_000
    one, two = pickle.loads(sent), pickle.loads(sent)
    assert one._rules is two._rules is cleaner._rules
    assert one._rules.matcher is two._rules.matcher
    assert pickle.loads(pickle.dumps(Cleaner()))._rules is not one._rules


def test_a_worker_builds_the_rules_of_a_cleaner_once(tmp_path: Path) -> None:
    """In another process, which has never had them, with tasks that come one after the other and drop what they got."""
    cleaner = Cleaner(Options(packs=("core", _shop(tmp_path))))
    (tmp_path / "sent").write_bytes(pickle.dumps(cleaner))
    code = """
        import pickle, sys
        sent = open(sys.argv[1], "rb").read()
        first = pickle.loads(sent)
        rules = id(first._rules), id(first._rules.matcher)
        page = first.clean(sys.argv[2])
        del first
        again = pickle.loads(sent)
        assert rules == (id(again._rules), id(again._rules.matcher))
        print(page.model_dump_json())
    """
    source = "<p>Buy now!</p><p>The council met on Tuesday and decided to wait.</p>"
    command = [sys.executable, "-c", textwrap.dedent(code), str(tmp_path / "sent"), source]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert CleanPage.model_validate_json(said) == cleaner.clean(source)


def test_a_pickled_cleaner_has_the_rules_it_had(tmp_path: Path) -> None:
    path = Path(_shop(tmp_path))
    cleaner = Cleaner(Options(packs=(str(path),)))
    sent = pickle.dumps(cleaner)
    path.write_text(path.read_text("utf-8").replace("buy now", "sell now").replace("Buy", "Sell"), "utf-8")
    changed = Cleaner(Options(packs=(str(path),)))
    path.unlink()
    assert pickle.loads(sent).clean("Buy now!").removed[0].rule == "shop.line"
    assert pickle.loads(pickle.dumps(changed)).clean("Sell now!").removed[0].rule == "shop.line"
    assert pickle.loads(sent)._rules is cleaner._rules is not changed._rules


def test_a_cleaner_that_another_version_pickled_is_told() -> None:
    sent = pickle.dumps(Cleaner(Options(disable=("legal.line-cs",)))).replace(__version__.encode(), b"9" * len(__version__))
    with pytest.raises(PackError, match="pickle it anew"):
        pickle.loads(sent)


def test_rules_made_by_hand_with_lists_can_be_pickled() -> None:
    card = Card("shop.line", FurnitureKind.ADVERT, takes=["Buy now!"], leaves=["x"])  # type: ignore[arg-type]
    made = made_of(Recipe((("shop", "1"),), (PhraseRule(card, phrases=("buy now",)),), None), ())
    assert pickle.loads(pickle.dumps(made)) == made


def _shop(folder: Path) -> str:
    path = folder / "shop.toml"
    path.write_text(RULE, "utf-8")
    return str(path)


def test_errors_are_one_tree_and_survive_pickling() -> None:
    assert issubclass(ArgumentError, CleanerError)
    assert issubclass(ArgumentError, ValueError)
    assert issubclass(RuleError, PackError)
    assert issubclass(PackError, CleanerError)
    error = RuleError("is wrong", file="a.toml", rule="b.c", field="kind")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.field) == (RuleError, str(error), "kind")


def test_a_language_that_no_pack_covers_is_said_in_a_warning() -> None:
    body = "Miestas pirmadienį pranešė, kad naujas tiltas bus atidarytas kitą savaitę, nors statomas jau trejus metus. " * 4
    page = clean(f'<html lang="lt"><body><h1>Atidaromas naujas tiltas</h1><p>{body}</p></body></html>')
    assert [w for w in page.warnings if w.startswith("language: ") and "'lt'" in w and "de" in w]


def test_a_long_text_whose_language_nobody_knows_is_said_in_a_warning() -> None:
    body = "Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore magna aliqua. " * 8
    page = clean(f"<html><body><article><h1>Lorem ipsum</h1><p>{body}</p></article></body></html>")
    assert page.article.language is None
    assert [w for w in page.warnings if w.startswith("language: none recognised")]


def test_escaped_surrogates_in_a_pages_json_are_replaced() -> None:
    data = {"@type": "NewsArticle", "headline": "The bridge \ud800 stays closed", "author": {"name": "Jane \udc00 Doe"}}
    body = {"@type": "Article", "articleBody": "The council decided \ud800 to wait for the spring. " * 20}
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in (data, body))
    page = clean(f"<html><head>{scripts}</head><body><p>Loading</p></body></html>")
    assert page.article.title == "The bridge \ufffd stays closed"
    assert "decided \ufffd to wait" in page.article.text
    page.model_dump_json()


@pytest.mark.parametrize(
    ("source", "kind", "why"),
    [
        ("", "text", "the source is empty"),
        (" \n\t", "auto", "the source is empty"),
        ("", "html", "the page has no visible text"),
        ("<div><script>1</script></div>", "auto", "the page has no visible text"),
        ("Home\nNews\nSport", "text", "none of the 3 blocks looks like an article's body"),
    ],
)
def test_why_there_is_no_article_is_told(source: str, kind: str, why: str) -> None:
    assert f"no-article: {why}" in clean(source, kind=kind).warnings
