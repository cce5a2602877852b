"""What makes matching quick must not change what is claimed: parts of regexes, words cut out of texts, what is remembered."""

import gc
import re
import weakref

import pytest
from core_rules import core_rules
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.document import automaton, remembered
from cleaner.document.addresses import leads_to_story
from cleaner.document.document import written_words
from cleaner.document.folding import fold
from cleaner.models import FurnitureKind
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules import lines, places
from cleaner.rules.folding import PhraseSet, alike, contains_any, normal, spaced_out
from cleaner.rules.holding import Holding
from cleaner.rules.matching import Matcher
from cleaner.rules.packs import load_packs
from cleaner.rules.phrases import PhraseIndex
from cleaner.rules.regexes import parts
from cleaner.rules.rule import Card, PhraseRule
from cleaner.rules.search import Search
from cleaner.rules.view import View
from cleaner.scoring import markers
from cleaner.scoring.lines import line_model

CORE = core_rules()
WITH_REGEX = [rule for rule in CORE if rule.regex is not None]
FOLDED = st.text(st.sampled_from("aä éßıя日本ทदि\u0301.,'-_© 12İ")).map(fold).map(alike)


def unit(text: str) -> View:
    return View([text], [fold(text)], [text.count(" ") + 1])


def lines_of(rule: PhraseRule) -> list[str]:
    samples = [re.sub("[⟦⟧]", "", sample) for sample in (*rule.card.takes, *rule.card.leaves)]
    return [line for sample in samples for line in sample.split("\n") if line.strip()]


def test_a_regex_in_parts_finds_something_where_the_whole_does() -> None:
    texts = [line for rule in WITH_REGEX for line in lines_of(rule)]
    for number, rule in enumerate(WITH_REGEX):
        assert rule.regex is not None
        whole, split = re.compile(alike(rule.regex)), Search(rule.regex, split=True)
        for text in (*lines_of(rule), *texts[number::97]):
            its = unit(text).unit(0)
            assert (split.found(its) is None) == (whole.search(its.head) is None), (rule.card.id, text)


@pytest.mark.parametrize(
    ("pattern", "gate", "start", "within", "reach"),
    [
        ("^(?=.{0,9}$)(?=.{0,300}?(?:(?:^a|b\\b|c)))", "(?=.{0,9}$)", "^a", "b\\b|c", 300),
        ("(?:^\\W{0,3}a|(?:b|^c)|d)", "", "^\\W{0,3}a", "(?:b|^c)|d", None),
        ("^(?=a|b)c", "(?=a|b)", "^c", "", None),
        ("^(?=a)c|d", "", "^(?=a)c", "d", None),
        ("a|", "", "", "a|", None),
        ("(a)\\1|^b", "", "", "(a)\\1|^b", None),
        ("(?i)a|^b", "", "", "(?i)a|^b", None),
    ],
)
def test_the_parts_of_a_regex(pattern: str, gate: str, start: str, within: str, reach: int | None) -> None:
    found = parts(pattern)
    assert (found.gate, found.start, found.within) == (gate, start, within)
    assert found.reach == reach or (reach is None and found.reach > 1_000_000)


@settings(max_examples=300, deadline=None)
@given(st.lists(FOLDED))
def test_spaced_out_text_has_the_words_and_the_length(texts: list[str]) -> None:
    out = spaced_out(texts)
    assert len(out) == len("\n".join(texts))
    assert out.split() == [word for text in texts for word in re.findall("[^\\W_日本\u0e00-\u0eff]+", text)]


@settings(max_examples=300, deadline=None)
@given(st.lists(FOLDED.map(str.strip).filter(bool), min_size=1), FOLDED)
def test_a_set_of_phrases_says_what_a_look_for_each_says(phrases: list[str], text: str) -> None:
    held = contains_any(text, phrases)
    words = frozenset(spaced_out([text]).split())
    assert PhraseSet(tuple(phrases)).is_in(text, words) == held


@settings(max_examples=300, deadline=None)
@given(
    st.lists(FOLDED.map(str.strip).map(normal).filter(bool), min_size=1, unique=True),
    st.lists(FOLDED.map(str.strip).filter(bool), min_size=1),
    st.sampled_from([3, 1 << 17]),
)
def test_the_index_finds_the_lines_that_a_look_for_each_phrase_finds(phrases: list[str], texts: list[str], portion: int) -> None:
    card = Card("test.rule", FurnitureKind.NOTICE, takes=(), leaves=())
    index = PhraseIndex({number: PhraseRule(card, phrases=(phrase,)) for number, phrase in enumerate(phrases)})
    view = View(texts, texts, [text.count(" ") + 1 for text in texts])
    expected = {(p, n) for p, phrase in enumerate(phrases) for n, line in enumerate(view.lines) if contains_any(line, [phrase])}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(automaton, "_PORTION", portion)
        found = index.find(view)
    assert set(found) == expected
    assert all(view.text.startswith(phrase, start) for hits in found.values() for start, phrase in hits)


def test_what_was_read_before_changes_nothing() -> None:
    matcher = Matcher(load_packs(("core",)).rules)
    sources = ["Sign up for our newsletter", "„Read more »", "Read more »\nRead more »", "SIGN UP İ\nSign up for our newsletter"]
    sources += [line for rule in CORE[::25] for line in lines_of(rule)[:2]]
    first = [matcher.match(read_text(source)) for source in sources]
    again = [matcher.match(read_text(source)) for source in reversed(sources)][::-1]
    alone = [Matcher(load_packs(("core",)).rules).match(read_text(source)) for source in sources[:4]]
    assert first == again
    assert first[:4] == alone


def test_what_is_remembered_is_bounded() -> None:
    matcher = Matcher(load_packs(("core",)).rules)
    for page in range(3):
        matcher.match(read_text("\n".join(f"Sign up now {page} {n}" for n in range(3_000)) + "\n" + "word " * 1_000))
        blocks = "".join(f"<p class='comments x{page}{n}'>a</p>" for n in range(3_000))
        matcher.match(read_html(f"{blocks}<p class='{'x' * 999}'>b</p>"))
    known, asked, judged = matcher._lines._memory.known, matcher._places._memory.known, line_model().memory.known
    assert 0 < len(known) <= lines._MOST
    assert 0 < len(judged) <= remembered.MOST
    assert max(map(len, judged)) <= remembered.LONGEST
    assert max(map(len, known)) <= remembered.LONGEST
    assert 0 < len(asked) <= places._MOST_KNOWN
    assert max(map(len, asked)) <= places._LONGEST_KNOWN


def test_a_function_of_texts_remembers_some_short_ones_and_says_the_same_of_all() -> None:
    asked: list[str] = []
    size = remembered.Remembered(lambda text: asked.append(text) or len(text))
    for text in ("short", "short", "x" * 999, "x" * 999):
        assert size[text] == len(text)
    assert asked == ["short", "x" * 999, "x" * 999]
    assert [size[str(number)] for number in range(3_000)] == [len(str(number)) for number in range(3_000)]
    assert 0 < len(size) <= remembered.MOST


def test_a_page_is_freed_as_soon_as_nobody_holds_it() -> None:
    matcher = Matcher(load_packs(("core",)).rules)
    gc.disable()
    try:
        document = read_html("<nav class='navbar'><a href='/a'>Home</a></nav><p>Sign up for our newsletter. It is free.</p>")
        matcher.match(document)
        held = weakref.ref(document)
        del document
        assert held() is None
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("href", "holds"),
    [
        ("https://news.example/2024/harbour-bridge", True),
        ("/world/harbour-bridge", True),
        ("harbour-bridge.html", True),
        ("tags/harbour", True),
        ("https://news.example/world/europe/tags/x", True),
        ("https://news.example/Tags/harbour", False),
        ("//news.example/world/by/jane-doe?x=1", False),
        ("/newsletters", False),
        ("/newsletters-of-the-world", True),
        ("https://shop.news.example/a", False),
        ("https://news.example/#top", True),
        (" #top", False),
        ("", False),
        ("mailto:jane@news.example", False),
        ("JavaScript:void(0)", False),
    ],
)
def test_addresses_of_stories(href: str, holds: bool) -> None:
    assert leads_to_story(href) is holds


def test_lines_are_found_by_all_that_rules_ask_for_at_once() -> None:
    """Strings that overlap, that two groups share, that end one line and begin the next; groups that no line is of."""
    groups = [("news", "letter"), ("newsletter",), ("letter", "er"), ("quiz",), ("news", "letter")]
    texts = ["newsletter news", "a letter", "nothing", "a new", "s quiz letter", ""]
    lines = [0, 1, 2, 3, 5]
    found = Holding(groups).lines(lines, texts)
    assert found == {group: [line for line in lines if any(part in texts[line] for part in group)] for group in groups}
    assert Holding(groups).lines([], texts) == {group: [] for group in groups}
    assert Holding([]).lines(lines, texts) == {}


@pytest.mark.parametrize(
    "value", ["card__title newsTeaser", "AdBox c-NAVBar", "share " + "x" * 490 + " ads more", "Read more", "ad\nbox", "a\0ad"]
)
def test_the_bits_of_a_value_are_those_of_its_words(value: str) -> None:
    words = [word.lower() for word in written_words(value)]
    told = [number for number, family in enumerate(markers.WORDS.values()) if not set(words).isdisjoint(family.split())]
    assert markers.word_bits(["nav", value, "x"])[value] == sum(1 << bit for bit in told)
