"""What rules claim: the conditions of data rules one by one, and the laws that hold for every document."""

import pickle
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timing import grows_at_most

from cleaner.document.document import Document
from cleaner.document.folding import fold
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.fields import read_rule
from cleaner.rules.matching import match
from cleaner.rules.packs import load_packs
from cleaner.rules.rule import Claim
from cleaner.rules.ruleset import RuleSet

SAMPLES = {"kind": "notice", "takes": ["x"], "leaves": ["y"]}


def ruleset(**fields: Any) -> RuleSet:
    with_ = {"with": fields.pop("with_")} if "with_" in fields else {}
    return RuleSet((read_rule({"id": "test.rule", **SAMPLES, **with_, **fields}, "test"),), {"test": "1"})


def claimed(source: str, url: str | None = None, **fields: Any) -> list[str]:
    document = read_html(source, url) if source.startswith("<") else read_text(source, url)
    text = document.text if document.shown is None else document.shown
    return [text[claim.start : claim.end] for claim in match(ruleset(**fields), document)]


@pytest.mark.parametrize(
    ("line", "at", "holds"),
    [
        ("Sign up now and be merry", "start", True),
        ("→ 🔔 1. Sign up now and be merry", "start", True),
        ("» Sign up now", "start", True),
        ('"Sign up now," he said', "start", False),
        ("„Sign up now“, rief er", "start", False),
        ("«Sign up now», rief er", "start", False),
        ("You may sign up now", "start", False),
        ("You may sign up now.", "end", True),
        ("You may sign up now »", "end", True),
        ('He read "you may sign up now"', "end", False),
        ("• Sign up now! (3)", "whole", True),
        ("🔔 SIGN UP NOW ›", "whole", True),
        ("Sign up now, please", "whole", False),
        ('"Sign up now"', "whole", False),
        ("Why would I sign up now, of all days?", "anywhere", True),
        ("Assign up nowhere", "anywhere", False),
        ("Resign up now", "anywhere", False),
        ("Sign\u00a0up  \u00adno\u00adw", "whole", True),
    ],
)
def test_a_phrase_stands_where_the_rule_says(line: str, at: str, holds: bool) -> None:
    assert claimed(line, phrases=["sign up now"], at=at) == ([line] if holds else [])
    assert bool(claimed(f"<p>{line}</p>", phrases=["sign up now"], at=at)) is holds


@pytest.mark.parametrize(
    ("line", "phrase", "holds"),
    [
        ("無料会員登録はこちら", "会員登録", True),
        ("今すぐNewsletter登録", "newsletter", True),
        ("सदस्यता लें", "सदस्य", False),
        ("ABONELİK BAŞLAT", "abonelik başlat", True),
        ("KAYIT OL", "kayıt ol", True),
        ("Ещё новости", "еще новости", True),
        ("Don’t miss out", "don't miss", True),
        ("Opt–out here", "opt-out", True),
    ],
)
def test_word_edges_and_letters_of_other_scripts(line: str, phrase: str, holds: bool) -> None:
    assert bool(claimed(line, phrases=[phrase])) is holds


def test_a_phrase_never_crosses_blocks() -> None:
    assert claimed("<p>Sign up</p><p>now</p>", phrases=["sign up now"]) == []
    assert claimed("Sign up\nnow", phrases=["sign up now"]) == []


def test_with_and_unless_ask_for_whole_words_of_the_unit() -> None:
    assert claimed("Join our list by email", phrases=["join our list"], with_=["email"]) == ["Join our list by email"]
    assert claimed("Join our list by emailing", phrases=["join our list"], with_=["email"]) == []
    assert claimed("Join our list, she said", phrases=["join our list"], unless=["said"]) == []
    assert claimed("Join our list unsaid", phrases=["join our list"], unless=["said"]) == ["Join our list unsaid"]


def test_words_are_counted() -> None:
    assert claimed("Join us one two", phrases=["join us"], max_words=3) == []
    assert claimed("Join us one", phrases=["join us"], min_words=3, max_words=3) == ["Join us one"]
    assert claimed("会員登録はこちらから", phrases=["会員登録"], max_words=4) == []


def test_a_sentence_is_cut_where_the_block_does_not_match() -> None:
    text = "Mr. Holt of the U.S. team left at 5 p.m. on 3. Mai for good. “Sign up now for more!” Then rain. Sign up now for more!"
    assert claimed(text, phrases=["sign up now"], at="start", cut="sentence", max_words=8) == ["Sign up now for more!"]
    japanese = "市長は辞任した。今すぐ登録してください。"
    assert claimed(japanese, phrases=["今すぐ登録"], at="start", cut="sentence") == ["今すぐ登録してください。"]
    assert claimed("Sign up now. It is free.", phrases=["sign up now"], cut="sentence") == ["Sign up now. It is free."]


def test_a_phrase_is_cut_out_of_its_block() -> None:
    assert claimed("See the map, opens new tab", phrases=["opens new tab"], at="end", cut="phrase") == ["opens new tab"]
    text = "One opens new tab, two opens new\u00ad tab."
    assert claimed(text, phrases=["opens new tab"], cut="phrase") == ["opens new tab", "opens new\u00ad tab"]
    assert claimed("Photo 12 likes here", regex=r"\d{1,9} likes", cut="phrase") == ["12 likes"]


def test_markers_are_whole_tokens_of_enclosing_elements() -> None:
    html = '<div class="c-newsBox promo"><p>One</p><p>Two</p></div><div class="promotion"><p>Three</p></div>'
    assert claimed(html, markers=["promo"]) == ["One", "Two"]
    assert claimed(html, marker_words=["news"]) == ["One", "Two"]
    assert claimed(html, marker_words=["newsbox"]) == []
    assert claimed(html, markers=["promo"], phrases=["two"]) == ["Two"]


def test_a_marker_within_a_block_says_nothing_of_the_words_beside_it() -> None:
    spoon = "<p>We liked the {} best, because it does not drip and can be hung on a nail.</p>"
    for mark in ("<a class='ad' href='/x'>honey spoon</a>", "<span class='ad'></span> spoon", "<b class='ad'>spoon</b>"):
        assert claimed(spoon.format(mark), markers=["ad"]) == []
    assert claimed("<div><span class='ad'>Two<div>three</div>four</span> five</div>", markers=["ad"]) == ["Two", "three"]
    assert claimed("<p><span class='ad'>All of it <i>is</i> said here</span></p>", markers=["ad"]) == ["All of it is said here"]
    crumbs = "<p><a href='/'>Home</a> › <a class='crumb' href='/a'>Harbour</a></p>"
    assert claimed(crumbs, markers=["crumb"]) == ["Home › Harbour"]  # most of it is links


def test_an_element_is_a_marker_where_a_rule_says_so() -> None:
    html = "<nav><p>One</p><div class='promo'>Two</div></nav><div class='promo'><nav>Three</nav>Four</div><p>nav promo</p>"
    assert claimed(html, markers=["<nav>"]) == ["One", "Two", "Three"]
    assert claimed(html, markers=["<nav>", "promo"]) == ["One", "Two", "Three", "Four"]
    assert claimed(html, markers=["<nav>"], unless=["one"]) == ["Two", "Three"]


def test_markers_of_the_whole_page_and_of_its_topics_say_nothing() -> None:
    html = '<body class="newsletter"><article class="post tag-newsletter category-newsletter"><p>One</p></article></body>'
    assert claimed(html, marker_words=["newsletter"]) == []


def test_tags_and_links_of_a_block() -> None:
    html = '<nav><p>One</p></nav><p>Two <a href="/x">three four five six</a></p><form><input placeholder="Mail"></form>'
    assert claimed(html, tags=["nav"]) == ["One"]
    assert claimed(html, tags=["input"]) == ["Mail"]
    assert claimed(html, tags=["p"], min_link_density=0.8) == ["Two three four five six"]


def kinds(document: Document, **fields: Any) -> list[str]:
    return [claim.kind for claim in match(ruleset(**fields), document)]


@pytest.mark.parametrize("kind", ["newsletter_prompt", "side_feed"])
def test_a_menus_entry_is_navigation(kind: str) -> None:
    fields = {"phrases": ["newsletter"], "at": "whole", "kind": kind}
    entries = ["Sport", "Weather", "Newsletter", "Travel", "City", "World", "Money", "Arts", "Food", "Jobs"]
    menu = "".join(f'<li><a href="/{entry}">{entry}</a></li>' for entry in entries[:4])
    assert kinds(read_html(f"<ul>{menu}</ul>"), **fields) == ["navigation"]
    assert kinds(read_html("<h3>Newsletter</h3><p>All the news, every day</p>"), **fields) == [kind]
    assert kinds(read_text("\n".join(entries)), **fields) == ["navigation"]
    assert kinds(read_text("The city has news.\nNewsletter\nAll the news, every day"), **fields) == [kind]


STRIP = "".join(f'<li><a href="/{entry}">{entry}</a></li>' for entry in ("Harbour bridge", "Elections", "Old Town", "Floods"))
ROW = "<p><a href='/1'>Harbour bridge</a> <a href='/2'>Elections</a> <a href='/3'>Floods</a></p>"


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        (f"<div><h4>Trending:</h4><ul>{STRIP}</ul></div>", "navigation"),
        (f"<div><h4>Trending:</h4>{ROW}</div>", "navigation"),
        (f"<main><p>The city has news.</p><h4>Trending:</h4></main><ul>{STRIP}</ul>", "side_feed"),  # nothing is below it
        ("<div><h4>Trending:</h4><p>Harbour bridge</p><p>Elections</p><p>Floods</p><p>Weir</p></div>", "side_feed"),
    ],
)
def test_what_names_a_list_is_navigation_above_a_strip_of_topics(page: str, kind: str) -> None:
    assert kinds(read_html(page), phrases=["trending"], at="whole", kind="side_feed") == [kind]


def test_a_word_among_share_buttons_is_social() -> None:
    fields = {"phrases": ["email"], "at": "whole", "kind": "subscribe_form"}
    assert kinds(read_text("The city has news.\nFacebook\nEmail\nPrint"), **fields) == ["social"]
    assert kinds(read_html("<ul><li>Email</li><li><a href='/'>X</a></li></ul>"), **fields) == ["social"]
    assert kinds(read_html("<form><label>Email</label><p>X</p></form>"), **fields) == ["subscribe_form"]
    assert kinds(read_text("Name\nEmail\nSubscribe"), **fields) == ["subscribe_form"]


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("Search\nSubscribe\nLog in", "membership_appeal"),
        ("Search\nSign up\nLog in", "navigation"),
        ("Your e-mail\nSubscribe\nNo spam", "subscribe_form"),
        ("The city has news today, and it is the same as ever.\nSubscribe\nLog in", "subscribe_form"),
    ],
)
def test_a_button_far_from_any_form_sells_or_leads_to_a_log_in(page: str, kind: str) -> None:
    fields = {"phrases": ["subscribe", "sign up"], "at": "whole", "kind": "subscribe_form"}
    assert kinds(read_text(page), **fields) == [kind]
    assert kinds(read_html("".join(f"<div>{line}</div>" for line in page.split("\n"))), **fields) == [kind]
    assert kinds(read_html("".join(f"<form><p>{line}</p></form>" for line in page.split("\n"))), **fields) == ["subscribe_form"]


def test_hosts_bind_a_rule_to_its_sites() -> None:
    for url, holds in (
        ("https://example.org/a", True),
        ("https://www.Example.org:80/a", True),
        ("https://badexample.org/", False),
        ("https://example.org.evil.net/", False),
        ("not a url", False),
        ("http://[", False),
        (None, False),
    ):
        assert bool(claimed("Join us", url, phrases=["join us"], hosts=["example.org"])) is holds


def test_keep_certain_and_label_are_on_the_claim() -> None:
    rules = ruleset(phrases=["join us"], certain=True, label="ours")
    assert match(rules, read_text("Join us")) == [Claim(0, 7, "notice", "test.rule", 'phrase "join us"', True, False, "ours")]  # type: ignore[arg-type]
    assert match(ruleset(phrases=["join us"], action="keep", kind="paragraph"), read_text("Join us"))[0].keep


PACK = """
[[rule]]
id = "a.start"
kind = "notice"
phrases = ["sign up", "sign up now", "a", "会員"]
at = "start"
cut = "sentence"
takes = ["sign up"]
leaves = ["no"]
[[rule]]
id = "b.phrase"
kind = "advert"
phrases = ["up now", "now", "b"]
cut = "phrase"
unless = ["said"]
takes = ["now"]
leaves = ["no"]
[[rule]]
id = "c.marked"
kind = "social"
marker_words = ["x", "share"]
takes = ["<p class='x'>a</p>"]
leaves = ["no"]
[[rule]]
id = "d.shape"
kind = "other"
regex = "^.{0,3}$"
takes = ["now"]
leaves = ["noon"]
[[rule]]
id = "e.whole"
kind = "navigation"
phrases = ["now", "sign up"]
at = "whole"
takes = ["now"]
leaves = ["noon"]
"""


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> RuleSet:
    path = tmp_path_factory.mktemp("pack") / "mine.toml"
    path.write_text(PACK, encoding="utf-8")
    return load_packs([str(path)])


def check_laws(document: Document, rules: RuleSet) -> None:
    claims = match(rules, document)
    assert len(fold(document.text)) == len(document.text)
    assert claims == sorted(claims, key=lambda c: (c.start, c.end, c.rule))
    assert len({(c.start, c.end, c.rule) for c in claims}) == len(claims)
    for claim in claims:
        block = document.block_at(claim.start)
        assert document.start[block] <= claim.start < claim.end <= document.end[block]


PIECES = ["sign up now", " ", "\n", ".", "! ", '"', "»", "said", "a", "\u00ad", "\u200b", "İ", "会員", "1. ", "🔔", "x", "  "]
words = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=20).map("".join)


@settings(max_examples=150, deadline=None)
@given(words)
def test_claims_on_text_lie_inside_blocks(text: str) -> None:
    check_laws(read_text(text.encode("utf-8", "replace").decode()), RULES)


TAGS = ["<p class='x'>", "</p>", "<div id='share-x'>", "</div>", "<br>", "<li>", "<a href='/'>", "</a>"]
markup = st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(TAGS)), max_size=25).map("".join)


@settings(max_examples=150, deadline=None)
@given(markup)
def test_claims_on_html_lie_inside_blocks(html: str) -> None:
    check_laws(read_html(html), RULES)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["sign up now", "now", "He said so.", "join", "Sign up."]), max_size=6))
def test_text_and_html_make_the_same_claims(lines: list[str]) -> None:
    def found(document: Document) -> list[tuple[str, str]]:
        return [(c.rule, document.text[c.start : c.end]) for c in match(RULES, document)]

    assert found(read_text("\n".join(lines))) == found(read_html("".join(f"<p>{line}</p>" for line in lines)))


def _rules() -> RuleSet:
    import tomllib

    return RuleSet(tuple(read_rule(table, "test") for table in tomllib.loads(PACK)["rule"]), {})


RULES = _rules()


def test_a_rule_set_survives_pickling(pack: RuleSet) -> None:
    document = read_html("<div class=x><p>Sign up now</p></div>")
    before = match(pack, document)
    again = pickle.loads(pickle.dumps(pack))
    assert again == pack
    assert before
    assert match(again, document) == before


def test_a_core_function_rule_is_pickled_by_its_name() -> None:
    rules = load_packs(["core"])
    assert pickle.loads(pickle.dumps(rules)).rules == rules.rules


HOSTILE = {
    "phrases": lambda n: "sign up now " * n,
    "sentences": lambda n: "Sign up now. " * n,
    "quotes": lambda n: '"' * n + "sign up now",
    "bullets": lambda n: "- " * n + "sign up now" + " -" * n,
    "soft hyphens": lambda n: "sign\u00ad up now" * n,
    "stops": lambda n: "." * n + "sign up now" + "!" * n,
    "nested markers": lambda n: "<div class='share'>" * 200 + "<p>x" * n,
    "many markers": lambda n: "".join(f"<p class='x{next(_NEW)} share'>x" for _ in range(n)),
}
#: Numbers for markers that no page had before: what is known of a marker is remembered.
_NEW = count()


@pytest.mark.parametrize("name", HOSTILE)
def test_time_grows_with_the_text(name: str) -> None:
    def matching(n: int) -> Callable[[], object]:
        source = HOSTILE[name](n)
        return partial(match, RULES, read_html(source) if source.startswith("<") else read_text(source))

    assert grows_at_most(10, matching, 2_000, 8_000)


def test_a_page_without_blocks_has_no_claims() -> None:
    for document in (read_text(""), read_html(""), read_text(" \n ")):
        assert match(RULES, document) == []


def test_core_matches_without_its_samples(tmp_path: Path) -> None:
    assert all(not rule.card.leaves for rule in load_packs(["core"]).rules if type(rule).__name__ == "PhraseRule")
