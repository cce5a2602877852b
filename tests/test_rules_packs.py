"""Loading packs: by name, file, folder and entry point, and what each error names."""

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from core_rules import core_rules

from cleaner import clean
from cleaner.errors import ArgumentError, PackError, RuleError
from cleaner.models import ContentKind, FurnitureKind
from cleaner.rules import packs
from cleaner.rules.check import check_pack
from cleaner.rules.compiled import dump_rules, load_rules
from cleaner.rules.matching import match
from cleaner.rules.packs import COMPILED, CORE_FOLDER, core_pack, load_packs
from cleaner.rules.rule import Card, FunctionRule, PhraseRule, line_rule, rule
from cleaner.rules.ruleset import RuleSet
from cleaner.settling.settle import _rank

RULE = """
[[rule]]
id = "{id}"
kind = "advert"
phrases = ["our sponsor"]
takes = ["Our sponsor"]
leaves = ["Our sponsors"]
{more}
"""


def write(folder: Path, name: str = "mine.toml", *, id: str = "ad.sponsor-line", more: str = "", head: str = "") -> str:
    path = folder / name
    path.write_text(head + RULE.format(id=id, more=more), encoding="utf-8")
    return str(path)


def test_a_file_is_a_pack_with_a_name_and_a_version(tmp_path: Path) -> None:
    head = '[pack]\nname = "ours"\nversion = "2.1"\n'
    assert load_packs([write(tmp_path, head=head)]).versions == {"ours": "2.1"}
    assert load_packs([write(tmp_path)]).versions == {"mine": "0"}


def test_a_folder_is_a_pack_of_its_name_and_those_that_name_themselves(tmp_path: Path) -> None:
    folder = tmp_path / "sites"
    folder.mkdir()
    write(folder, "a.toml", id="a.a")
    write(folder, "b.toml", id="b.b")
    write(folder, "c.toml", id="c.c", head='[pack]\nname = "c-news"\nhosts = ["c.example"]\n')
    rules = load_packs([str(folder)])
    assert rules.versions == {"c-news": "0", "sites": "0"}
    assert [rule.card.id for rule in rules.rules] == ["a.a", "b.b", "c.c"]
    assert [rule.card.hosts for rule in rules.rules] == [(), (), ("c.example",)]


def test_a_disabled_rule_is_left_out_and_must_exist(tmp_path: Path) -> None:
    path = write(tmp_path)
    assert load_packs([path], ["ad.sponsor-line"]).rules == ()
    with pytest.raises(ArgumentError, match=r"ad\.sponsor-lien"):
        load_packs([path], ["ad.sponsor-lien"])


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("nav.section-word-en", "navigation.section-word-en"),
        ("side-feed.headings-cs", "side_feed.headings-cs"),
        ("navigation.section-word-de", "navigation.section-word-de"),
    ],
)
def test_a_rule_of_core_is_disabled_by_the_id_that_it_had_before_too(before: str, now: str) -> None:
    kept = {rule.card.id for rule in load_packs(["core"], [before]).rules}
    assert {rule.card.id for _, rule in core_pack().rules} - kept == {now}


def test_an_own_rule_keeps_the_name_of_an_old_family(tmp_path: Path) -> None:
    path = write(tmp_path, id="nav.quay-line")
    assert [rule.card.id for rule in load_packs([path]).rules] == ["nav.quay-line"]
    assert load_packs([path], ["nav.quay-line"]).rules == ()


FAULTS = [
    ("colour = 'red'", "colour", "unknown key"),
    ("kind = 'banner'", "kind", "known are"),
    ("regex = '('", "regex", "not a regular expression"),
    ("regex = '(a+)+b'", "regex", "unbounded repeat"),
    ("takes = []", "takes", "empty"),
    ("leaves = []", "leaves", "empty"),
    ("leaves = 'Our sponsors'", "leaves", "list of strings"),
    ("phrases = ['']", "phrases", "empty"),
    ("phrases = ['\u00ad']", "phrases", "seen"),
    ("phrases = [3]", "phrases", "list of strings"),
    ("at = 'middle'", "at", "must be one of"),
    ("cut = 'word'", "cut", "must be one of"),
    ("action = 'bake'", "action", "must be one of"),
    ("certain = 'yes'", "certain", "true or false"),
    ("max_words = 0", "max_words", "1 or more"),
    ("max_words = true", "max_words", "1 or more"),
    ("min_words = 9\nmax_words = 3", "min_words", "above"),
    ("min_link_density = 50", "min_link_density", "0 to 1"),
    ("unless = ['our sponsor']", "unless", "phrases too"),
    ("action = 'keep'", "kind", "content kind"),
    ("action = 'keep'\ncertain = true\nkind = 'quote'", "certain", "keeps"),
    ("hosts = ['https://example.org/a']", "hosts", "host name"),
    ("markers = ['two words']", "markers", "one token"),
    ("markers = ['<nav']", "markers", "write it as <nav>"),
    ("id = 'Sponsor'", "id", "family.name"),
    ("kind = ['other']", "kind", "unknown kind"),
    ("hosts = ['https://example.org']", "hosts", "host name"),
    ("lang = ''", "lang", "something in it"),
]


@pytest.mark.parametrize(("line", "field", "problem"), FAULTS)
def test_a_faulty_rule_is_named_with_file_and_field(tmp_path: Path, line: str, field: str, problem: str) -> None:
    given = {one.partition(" = ")[0] for one in line.split("\n")}
    kept = [row for row in RULE.format(id="ad.sponsor-line", more=line).split("\n") if row.partition(" = ")[0] not in given]
    path = tmp_path / "faulty.toml"
    path.write_text("\n".join([*kept, line]), encoding="utf-8")
    with pytest.raises(RuleError, match=problem) as caught:
        load_packs([str(path)])
    assert caught.value.file == str(path)
    assert caught.value.field == field
    assert caught.value.rule == ("Sponsor" if field == "id" else "ad.sponsor-line")


@pytest.mark.parametrize("missing", ["takes", "leaves", "id", "kind", "phrases"])
def test_what_a_rule_must_have(tmp_path: Path, missing: str) -> None:
    path = tmp_path / "short.toml"
    rows = [row for row in RULE.format(id="ad.sponsor-line", more="").split("\n") if not row.startswith(missing)]
    path.write_text("\n".join(rows), encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_packs([str(path)])
    assert caught.value.field == (None if missing == "phrases" else missing)
    assert caught.value.rule == (None if missing == "id" else "ad.sponsor-line")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("rule = 3", "no \\[\\[rule\\]\\]"),
        ("", "no \\[\\[rule\\]\\]"),
        ("[[rule", "not TOML"),
        ("rule = [1]", "must be a table"),
        ("[packs]\n[[rule]]\n", "unknown table"),
        ("pack = 3\n[[rule]]\n", "must be a table"),
        ("[pack]\nnames = 'x'\n[[rule]]\n", "unknown key"),
        ("[pack]\nname = 3\n[[rule]]\n", "string"),
        ("[pack]\nhosts = 'a'\n[[rule]]\n", "list of strings"),
    ],
)
def test_a_faulty_file_is_named(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "faulty.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PackError, match=problem) as caught:
        load_packs([str(path)])
    assert caught.value.file == str(path)


def test_paths_that_hold_no_pack(tmp_path: Path) -> None:
    for name in (str(tmp_path), str(tmp_path / "none.toml"), str(tmp_path / "none")):
        with pytest.raises(PackError):
            load_packs([name])
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PackError, match="not TOML"):
        load_packs([str(tmp_path / "binary.toml")])


def test_names_and_ids_are_used_once(tmp_path: Path) -> None:
    first = write(tmp_path, "a.toml")
    with pytest.raises(PackError, match="two packs"):
        load_packs([first, first])
    with pytest.raises(RuleError, match="twice, also in") as caught:
        load_packs([first, write(tmp_path, "b.toml")])
    assert caught.value.rule == "ad.sponsor-line"
    with pytest.raises(PackError, match="reserved"):
        load_packs([write(tmp_path, "c.toml", head='[pack]\nname = "core"\n')])
    with pytest.raises(PackError, match="two packs"):
        load_packs(["core", "core"])


def test_an_unknown_pack_is_told_with_the_known_ones() -> None:
    with pytest.raises(PackError, match="core"):
        load_packs(["corre"])


def entry_point(monkeypatch: pytest.MonkeyPatch, value: object) -> None:
    def load() -> object:
        if isinstance(value, Exception):
            raise value
        return value

    point = SimpleNamespace(name="acme", value="acme_pack:rules", load=load, dist=SimpleNamespace(version="1.2"))
    monkeypatch.setattr(packs, "installed", lambda: [point])


def test_an_entry_point_gives_a_path_a_module_or_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path)
    module = ModuleType("acme_pack")
    module.__path__ = [str(tmp_path)]
    for value in (path, str(tmp_path), module, SimpleNamespace(rules=load_packs([path]).rules)):
        entry_point(monkeypatch, value)
        rules = load_packs(["acme"])
        assert rules.versions == {"acme": "1.2"}
        assert [rule.card.id for rule in rules.rules] == ["ad.sponsor-line"]


def test_a_module_has_no_files_and_a_package_those_of_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path)
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "acme"\n')
    module = ModuleType("acme_pack")
    module.__file__ = str(tmp_path / "acme_pack.py")
    entry_point(monkeypatch, module)
    assert load_packs(["acme"]).rules == ()
    module.__path__ = [str(tmp_path)]
    assert [rule.card.id for rule in load_packs(["acme"]).rules] == ["ad.sponsor-line"]
    assert [rule.card.id for rule in load_packs([str(tmp_path)]).rules] == ["ad.sponsor-line"]


def test_a_folder_hides_no_installed_pack_of_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "acme"
    folder.mkdir()
    write(folder, id="ad.of-folder")
    monkeypatch.chdir(tmp_path)
    assert [rule.card.id for rule in load_packs(["acme"]).rules] == ["ad.of-folder"]
    entry_point(monkeypatch, write(tmp_path, id="ad.of-entry-point"))
    assert [rule.card.id for rule in load_packs(["acme"]).rules] == ["ad.of-entry-point"]
    assert [rule.card.id for rule in load_packs(["acme/"]).rules] == ["ad.of-folder"]
    write(folder, more="colour = 1")
    assert check_pack("acme") == []
    assert check_pack("./acme") != []


def test_a_pack_that_two_installed_packages_offer_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [SimpleNamespace(name="acme", value=f"{name}:rules", dist=SimpleNamespace(name=name)) for name in ("one", "two")]
    monkeypatch.setattr(packs, "installed", lambda: points)
    with pytest.raises(PackError, match="twice, as one:rules of one and two:rules of two"):
        load_packs(["acme"])


@pytest.mark.parametrize("name", ["rules.py", "./rules.py"])
def test_a_file_of_python_is_told_to_be_installed(name: str) -> None:
    with pytest.raises(PackError, match=r"entry point 'cleaner\.packs'"):
        load_packs([name])
    assert [str(problem).count(": -:") for problem in check_pack(name)] == [0]


@pytest.mark.parametrize(("lang", "right"), [("en", True), ("fil", True), ("english", False), ("EN", False), ("en-GB", False)])
def test_a_rules_language_is_a_code(lang: str, right: bool, tmp_path: Path) -> None:
    path = write(tmp_path, more=f'lang = "{lang}"')
    if right:
        assert load_packs([path]).languages == {lang}
    else:
        with pytest.raises(RuleError, match="lang"):
            load_packs([path])


@pytest.mark.parametrize("name", ["", " "])
def test_an_empty_name_is_no_pack(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PackError, match="name is empty"):
        load_packs([name])
    assert "name is empty" in str(*check_pack(name))


def test_a_byte_order_mark_before_toml_is_passed_over(tmp_path: Path) -> None:
    path = Path(write(tmp_path))
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert [rule.card.id for rule in load_packs([str(path)]).rules] == ["ad.sponsor-line"]
    assert check_pack(str(path)) == []


@pytest.mark.parametrize("host", ["zörp.example", "xn--zrp-sna.example", ".Zörp.Example."])
@pytest.mark.parametrize("url", ["https://news.zörp.example/a", "https://xn--zrp-sna.example:8080/", "http://ZÖRP.example."])
def test_an_international_host_is_one_in_both_spellings(tmp_path: Path, host: str, url: str) -> None:
    from cleaner.reading.text import read_text

    rules = load_packs([write(tmp_path, more=f'hosts = ["{host}"]')])
    assert len(match(rules, read_text("Our sponsor", url))) == 1
    assert match(rules, read_text("Our sponsor", "https://zorp.example/")) == []


@pytest.mark.parametrize("url", ["http://" + "ö" * 5_000, "http://ö..x.example/", "http://[ö", "http://\u2024ö/"])
def test_a_host_that_is_none_breaks_no_page(tmp_path: Path, url: str) -> None:
    from cleaner.reading.text import read_text

    assert match(load_packs([write(tmp_path, more='hosts = ["zörp.example"]')]), read_text("Our sponsor", url)) == []


@pytest.mark.parametrize("value", [3, SimpleNamespace(rules=[3]), ImportError("no such module")])
def test_an_entry_point_that_gives_no_pack(monkeypatch: pytest.MonkeyPatch, value: object) -> None:
    entry_point(monkeypatch, value)
    with pytest.raises(PackError, match=r"entry point|Rule objects"):
        load_packs(["acme"])


def test_installed_is_not_enabled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry_point(monkeypatch, write(tmp_path))
    assert list(load_packs(["core"]).versions) == ["core"]


def test_a_function_becomes_a_rule() -> None:
    @rule("ad.function", kind="advert", takes=["x"], leaves=["y"], certain=True)
    def every_word(document: Any) -> Any:
        """Claims all
        there is."""
        yield 0, len(document.text), "all"

    assert isinstance(every_word, FunctionRule)
    assert every_word.card.summary == "Claims all there is."
    assert every_word.card.certain


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ({"id": "ad"}, "id"),
        ({"id": "ad.No Case"}, "id"),
        ({"kind": "banner"}, "kind"),
        ({"takes": []}, "takes"),
        ({"leaves": []}, "leaves"),
        ({"leaves": "y"}, "leaves"),
        ({"leaves": [" "]}, "leaves"),
        ({"keep": True}, "kind"),
        ({"kind": ["other"]}, "kind"),
        ({"hosts": "tide.example"}, "hosts"),
        ({"hosts": ["https://tide.example/"]}, "hosts"),
        ({"hosts": [7]}, "hosts"),
        ({"keep": True, "certain": True, "kind": "quote"}, "certain"),
    ],
)
def test_a_faulty_function_rule_names_its_module_and_field(arguments: dict[str, Any], field: str) -> None:
    arguments = {"id": "ad.function", "kind": "advert", "takes": ["x"], "leaves": ["y"], **arguments}
    with pytest.raises(RuleError) as caught:
        rule(arguments.pop("id"), **arguments)(lambda document: ())
    assert caught.value.field == field
    assert caught.value.file == __name__


def test_what_a_function_rule_does_wrong_is_an_error_that_names_it() -> None:
    from cleaner.reading.text import read_text

    def broken(document: Any) -> Any:
        yield 5, 5, "nothing"

    made = rule("ad.broken", kind="advert", takes=["x"], leaves=["y"])(broken)
    with pytest.raises(RuleError, match="outside the text") as caught:
        RuleSet((made,), {}).matcher.match(read_text("a long line"))
    assert caught.value.rule == "ad.broken"


def test_a_function_rule_that_fails_breaks_no_page_but_is_told_of() -> None:
    from cleaner.reading.text import read_text

    def broken(document: Any) -> Any:
        yield 0, 1, "something"
        raise KeyError("lost")

    made = rule("ad.broken", kind="advert", takes=["x"], leaves=["y"])(broken)
    document = read_text("a long line")
    assert match(RuleSet((made,), {}), document) == []
    assert document.warnings == ["rule: ad.broken failed: KeyError: 'lost'"]


@pytest.mark.parametrize(
    ("found", "problem"),
    [
        ((0.0, 4.0, "a line"), "TypeError"),
        ((0, 4, None), "why must be a string"),
        ((0, 4, True), "why must be a string"),
        ((0, 4, "a line", "sidebar"), "unknown kind 'sidebar'"),
        ((0, 4, "a line", ["advert"]), "unknown kind"),
        ((0, 4, "a line", None), "unknown kind"),
        ((0, 4), "ValueError"),
        ((0, 4, "a line", "advert", 1), "ValueError"),
        (7, "TypeError"),
        (None, "TypeError"),
    ],
)
def test_what_a_function_rule_yields_wrongly_breaks_no_page_but_is_told_of(found: Any, problem: str) -> None:
    from cleaner.reading.text import read_text

    made = rule("ad.broken", kind="advert", takes=["x"], leaves=["y"])(lambda document: [found])
    document = read_text("a long line")
    assert match(RuleSet((made,), {}), document) == []
    (warning,) = document.warnings
    assert warning.startswith("rule: ad.broken failed: ")
    assert problem in warning


@pytest.mark.parametrize(
    ("found", "problem"),
    [
        (True, "why must be a string, not bool"),
        (False, "why must be a string, not bool"),
        (("a line", "sidebar"), "unknown kind 'sidebar'"),
        (("a line", None), "unknown kind None"),
        ((None, "advert"), "why must be a string, not NoneType"),
        (("a line",), "ValueError"),
        (["a line", "advert"], "why must be a string, not list"),
    ],
)
def test_what_a_function_of_a_line_returns_wrongly_breaks_no_page_but_is_told_of(found: Any, problem: str) -> None:
    from cleaner.reading.text import read_text

    made = line_rule("ad.broken", kind="advert", takes=["x"], leaves=["y"])(lambda text: found)
    document = read_text("a long line")
    assert match(RuleSet((made,), {}), document) == []
    (warning,) = document.warnings
    assert warning.startswith("rule: ad.broken failed: ")
    assert problem in warning


def test_a_kind_may_be_given_as_a_string() -> None:
    from cleaner.reading.text import read_text

    whole = rule("line.whole", kind="other", takes=["x"], leaves=["y"])(lambda document: [(0, 11, "a line", "byline")])
    line = line_rule("line.line", kind="other", takes=["x"], leaves=["y"])(lambda text: ("a line", "advert"))
    kinds = [claim.kind for claim in match(RuleSet((whole, line), {}), read_text("a long line"))]
    assert sorted(map(repr, kinds)) == sorted(map(repr, (FurnitureKind.ADVERT, ContentKind.BYLINE)))


def shouted(**about: Any) -> FunctionRule:
    @line_rule("ad.shouted", kind="advert", takes=["BUY"], leaves=["Buy"], **about)
    def shouts(text: str) -> str | tuple[str, FurnitureKind] | None:
        """A line in capitals."""
        if text == "BROKEN":
            raise KeyError("lost")
        return ("a sign", FurnitureKind.OTHER) if text == "©" else "in capitals" if text.isupper() else None

    assert isinstance(shouts, FunctionRule)
    return shouts


def test_a_function_of_a_line_becomes_a_rule_that_leaves_some_tags() -> None:
    from cleaner.reading.html import read_html

    made = shouted(not_in=["h2"], certain=True)
    document = read_html("<p>BUY NOW</p><h2>BUY NOW</h2><p>Buy now</p><p>©</p>")
    claims = match(RuleSet((made,), {}), document)
    assert [(document.text[c.start : c.end], str(c.kind), c.why, c.certain) for c in claims] == [
        ("BUY NOW", "advert", "in capitals", True),
        ("©", "other", "a sign", True),
    ]
    assert made.card.summary == "A line in capitals."


def test_a_function_of_a_line_is_asked_only_for_lines_that_hold_what_it_names() -> None:
    from cleaner.reading.text import read_text

    made = shouted(holding=["buy", "now"])
    document = read_text("BUY\nSELL\nSNOWED IN\nBROKEN\n" + "A paragraph, too long to be asked for, says buy now. " * 5)
    claims = match(RuleSet((made,), {}), document)
    assert document.warnings == []
    assert [document.text[c.start : c.end] for c in claims] == ["BUY", "SNOWED IN"]


def test_a_placed_rule_leaves_lines_with_what_it_has_in_unless() -> None:
    from cleaner.reading.html import read_html

    card = Card("nav.placed", FurnitureKind.NAVIGATION, takes=(), leaves=())
    made = PhraseRule(card, tags=("nav",), unless=("share", "voucher codes"))
    document = read_html("<nav><p>Sport</p><p>Share</p><p>Shares</p><p>Voucher codes!</p></nav><p>Share</p>")
    claims = match(RuleSet((made,), {}), document)
    assert [document.text[c.start : c.end] for c in claims] == ["Sport", "Shares"]


def test_a_function_of_a_line_that_fails_breaks_no_page_but_is_told_of_each_time() -> None:
    from cleaner.reading.text import read_text

    rules = RuleSet((shouted(),), {})
    for _ in range(2):
        document = read_text("BUY NOW\nBROKEN")
        assert match(rules, document) == []
        assert document.warnings == ["rule: ad.shouted failed: KeyError: 'lost'"]
    with pytest.raises(RuleError, match="lost"):
        rules.matcher.match(read_text("BROKEN"))


def test_a_compiled_rule_is_the_rule_without_its_samples() -> None:
    rules = core_rules()
    read = {rule.card.id: rule for rule in load_rules(dump_rules(rules).splitlines())}
    assert len(read) == len(rules)
    for given in rules:
        again = read[given.card.id]
        names = [name for name in type(given).__dataclass_fields__ if name != "card"]
        assert [getattr(given, name) for name in names] == [getattr(again, name) for name in names]
        assert (given.card.kind, given.card.lang, given.card.certain) == (again.card.kind, again.card.lang, again.card.certain)


def test_the_compiled_core_pack_is_fresh() -> None:
    fresh = dump_rules(core_rules())
    assert COMPILED.read_text(encoding="utf-8") == fresh, "stale: renew it by `python -m cleaner.rules.compile`"


def test_core_loads_without_reading_toml(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "toml_of", None)
    assert load_packs(["core"]).rules
    assert "core" in load_packs(["core"]).versions
    assert sys.modules["cleaner.rules.core"].__name__ == "cleaner.rules.core"


def test_a_damaged_compiled_pack_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "compiled.jsonl"
    monkeypatch.setattr(packs, "COMPILED", broken)
    half = COMPILED.read_text(encoding="utf-8").split("\n")[:100]
    for text in ("{", "", "[]\n[]", "\n".join(half)):
        broken.write_text(text, encoding="utf-8")
        with pytest.raises(PackError, match="renew"):
            load_packs(["core"])


def test_the_core_folder_itself_is_core() -> None:
    assert (CORE_FOLDER / "__init__.py").exists()


@pytest.mark.parametrize(
    ("attributes", "text", "rule"),
    [
        ("lang=en", "", "legal.copyright-en"),
        ("lang=de-AT", "", "legal.copyright-de"),
        ("lang=lt", "", "legal.copyright-en"),
        ("", "The bridge is shut and it will not be open to the ferry before spring, the city said. ", "legal.copyright-en"),
        ("", "Die Brücke ist gesperrt und sie wird nicht vor dem Frühling geöffnet, sagte die Stadt. ", "legal.copyright-de"),
    ],
)
def test_of_rules_that_say_the_same_those_of_the_pages_language_are_named(attributes: str, text: str, rule: str) -> None:
    page = clean(f"<html {attributes}><body><p>{text * 6}</p><footer><p>© 2026 Tide Example Ltd</p></footer></body></html>")
    assert page.removed[-1].rule == rule
    assert {"legal.copyright-de", "legal.copyright-en"} <= {rule, *page.removed[-1].also}


def test_of_rules_of_other_languages_than_the_pages_an_english_one_comes_first() -> None:
    foreign = load_packs(["core"]).foreign_to("de")
    ranks = [
        _rank(rule, FurnitureKind.LEGAL, certain=False, keep=False, foreign=foreign)
        for rule in ("legal.copyright-de", "paywall.button-en", "legal.copyright-es")
    ]
    assert ranks == sorted(ranks)


def test_the_kind_comes_before_the_language_of_a_rule() -> None:
    rules = load_packs(["core"])
    foreign = rules.foreign_to("de")
    assert "legal.copyright-en" in foreign
    assert "legal.copyright-de" not in foreign
    assert all(rule.card.lang for rule in rules.rules if rule.card.id in foreign)
    assert rules.foreign_to("de") is foreign
    assert rules.foreign_to(None) is rules.foreign_to("en")
    english = _rank("legal.copyright-en", FurnitureKind.LEGAL, certain=False, keep=False, foreign=foreign)
    german = _rank("legal.copyright-de", FurnitureKind.LEGAL, certain=False, keep=False, foreign=foreign)
    assert german < english
    assert _rank("paywall.button-en", FurnitureKind.PAYWALL, certain=False, keep=False, foreign=foreign) < german
