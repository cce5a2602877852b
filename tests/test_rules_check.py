"""What `check_pack` finds: samples that fail, unclean phrases, slow regexes."""

import re
from pathlib import Path

import pytest

from cleaner.rules.check import check_pack, check_rule, main
from cleaner.rules.regexes import fault, slowness, unfolded
from cleaner.rules.rule import FunctionRule
from cleaner.rules.sentences import sentences

GOOD = """
[[rule]]
id = "newsletter.line"
kind = "newsletter_prompt"
phrases = ["get our letter"]
cut = "sentence"
max_words = 8
takes = [
    "Get our letter.",
    "A line that is not in it, with more words than eight. ⟦Get our letter.⟧",
    "<div><p>Get our letter</p>⟦</div>".replace,
]
leaves = ["Forget our letter"]
""".replace('    "<div><p>Get our letter</p>⟦</div>".replace,\n', '    "<ul><li>⟦Get our letter⟧</li><li>Other</li></ul>",\n')


DOCUMENTATION = Path(__file__).parents[1] / "docs/pages/rules.md"


def test_the_packs_in_the_documentation_have_no_problems(tmp_path: Path) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", DOCUMENTATION.read_text(encoding="utf-8"), re.S)
    packs = [block for block in blocks if "[[rule]]" in block]
    assert len(packs) == 3
    for pack in packs:
        assert check_pack(write(tmp_path, pack)) == []


def test_the_function_rule_in_the_documentation_does_what_it_says() -> None:
    (code,) = (b for b in re.findall(r"```python\n(.*?)```", DOCUMENTATION.read_text(encoding="utf-8"), re.S) if "@rule" in b)
    names: dict[str, object] = {"__name__": "documentation"}
    exec(code, names)
    found = names["score_line"]
    assert isinstance(found, FunctionRule)
    assert list(check_rule(found)) == []


def write(folder: Path, text: str, name: str = "mine.toml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_pack_that_does_what_it_says_has_no_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, GOOD)
    assert check_pack(path) == []
    assert main([path]) == 0
    assert "no problems" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "new", "field", "message"),
    [
        ('"Get our letter."', '"Get a letter."', "takes", "does not claim"),
        ('"Forget our letter"', '"Get our letter soon"', "leaves", "claims"),
        ("⟦Get our letter.⟧", "Get ⟦our letter.⟧", "takes", "claims 'Get"),
        ("⟦Get our letter.⟧", "⟦ ⟧", "takes", "no text to take"),
        ('["get our letter"]', '["Get our letter"]', "phrases", "should be written"),
        ('["get our letter"]', '["get our letter", "get our letter"]', "phrases", "twice"),
        ('["get our letter"]', '["get our  letter"]', "phrases", "spaces"),
        ('["get our letter"]', f'["get our letter", "{"a" * 201}"]', "phrases", "longer than"),
        ("max_words = 8", "max_words = 8\nregex = 'get our.*letter.*z'", "regex", "grows faster|too long"),
        ("max_words = 8", "max_words = 8\nregex = 'Get our'", "regex", "'Get our' should be written 'get our'"),
    ],
)
def test_problems_name_the_field(tmp_path: Path, old: str, new: str, field: str, message: str) -> None:
    assert old in GOOD
    problems = [problem for problem in check_pack(write(tmp_path, GOOD.replace(old, new))) if problem.field == field]
    assert problems
    assert problems[0].rule == "newsletter.line"
    assert re.search(message, problems[0].message)
    assert "newsletter.line" in str(problems[0])


def test_one_broken_file_hides_no_others_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "[[rule", "a.toml")
    write(tmp_path, GOOD.replace('"Get our letter."', '"Nothing"'), "b.toml")
    write(tmp_path, GOOD, "c.toml")
    found = check_pack(str(tmp_path))
    assert [problem.field for problem in found] == [None, "takes", "id"]
    assert main([str(tmp_path)]) == 2
    assert capsys.readouterr().out.count("\n") == 3


def test_what_cannot_be_loaded_has_problems(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "two").mkdir()
    named = '[pack]\nname = "{}"\n' + GOOD
    write(tmp_path / "two", named.format("same"), "a.toml")
    write(tmp_path / "two", named.format("same").replace("newsletter.line", "newsletter.other-line"), "b.toml")
    for name, message in (
        (str(tmp_path / "empty"), "no .toml file"),
        (str(tmp_path / "two"), "two packs are named 'same'"),
        (write(tmp_path, named.format("core"), "core.toml"), "reserved"),
        (write(tmp_path, GOOD.replace("newsletter.line", "legal.line-cs"), "twice.toml"), "used twice"),
    ):
        assert [message in problem.message for problem in check_pack(name)] == [True]


@pytest.mark.parametrize("pattern", [r"(a+)+b", r"(?:\w*x)*", r"((ab)*c)+", r"(?P<n>a{2,})*", r"(?i:x+y){3,}", r"[)](a+)+"])
def test_nested_repeats_are_refused(pattern: str) -> None:
    assert fault(pattern)


@pytest.mark.parametrize("pattern", [r"(a+)b", r"(?:\w{1,20} ){0,5}x", r"[(+)]+", r"\(a+\)+", r"(ab)*c+", r"(?:a|b)+", r"a{,3}"])
def test_plain_repeats_are_not(pattern: str) -> None:
    assert fault(pattern) is None


@pytest.mark.parametrize("pattern", [r"\s*\n\s*", r"(a|a)*b", r"sign.*up.*now.*!", r"a.*b", r"(?:a|aa)+$"])
def test_slow_regexes_are_found(pattern: str) -> None:
    assert any(slowness(pattern) for _ in range(5))  # it is measured: another process can hide it once


@pytest.mark.parametrize(
    ("pattern", "words", "folded"),
    [
        ("Got a Tip", "Got a Tip", "got a tip"),
        ("^(?:tip|Tipp)$", "Tipp", "tipp"),
        ("it’s", "it’s", "it's"),
        ("desk – \\d", "desk – ", "desk - "),
        ("(?i)Don’t", "Don’t", "don't"),
    ],
)
def test_a_regex_that_no_folded_text_meets_is_found(pattern: str, words: str, folded: str) -> None:
    assert unfolded(pattern) == f"sees text in folded form only: {words!r} should be written {folded!r}"


@pytest.mark.parametrize("pattern", ["got a tip", "(?i)Got a tip", "^\\W*\\S+ [’']s \\D", "(?P<Name>x){1,3}", "[A-Z]|café"])
def test_one_that_some_text_meets_is_not(pattern: str) -> None:
    assert unfolded(pattern) is None


@pytest.mark.parametrize("pattern", [r"^\d{1,3} (?:likes|shares)$", r"sign .{0,40}up", r"\bread more\b", r"[.!?] ?$"])
def test_quick_regexes_pass(pattern: str) -> None:
    assert slowness(pattern) is None


@pytest.mark.parametrize(
    "parts",
    [
        ["It rained.", "Then it stopped!", "Why?", "Nobody knows…", "The end"],
        ["Dr. Holt met J. R. Mole at 5 p.m. in St. Ives.", "They left."],
        ["„Das war am 3. Oktober“, sagte er.", "Danach z. B. im Mai 2024.", "Schluss."],
        ["“Is it over?” she asked.", "“Yes.”", "He left."],
        ["市長は辞任した。", "「なぜ？」", "誰も知らない！"],
        ["Вчера в г. Волгограде и т. д. шёл дождь.", "Потом перестал."],
        ["3.5 per cent of example.org readers came.", "Some left..."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    glue = "" if parts[0][0] == "市" else " "
    text = glue.join(parts)
    assert [text[start:end] for start, end in sentences(text)] == parts
