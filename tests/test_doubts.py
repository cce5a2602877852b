"""The line model gainsays rules of the core pack that go by phrases: a sentence of an article stays, whatever words it holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleaner import Cleaner, Options
from cleaner.models import FurnitureKind
from cleaner.reading.text import read_text
from cleaner.rules.doubts import without_doubted
from cleaner.rules.packs import load_packs
from cleaner.rules.rule import Claim
from cleaner.scoring.lines import LEARNED
from cleaner.training import line_samples

PLAIN = (
    "A Câmara Municipal de Serra Velosa aprovou na segunda-feira, por dezoito votos a três, o orçamento para o próximo ano.",
    "As chuvas dos últimos três dias deixaram isoladas quatro comunidades do vale do Arreio, onde a única ponte foi levada.",
    "“Nunca tinha visto o rio subir tão depressa”, conta Deolinda Sarmento, que há vinte anos vende queijo junto à estação.",
    "Depois de sair perdendo por dois gols, a equipe de Valdomiro Peçanha virou a partida nos últimos oito minutos do jogo.",
    "A ministra não quis adiantar uma data para a apresentação do diploma e disse apenas que as conversas decorrem a bom ritmo.",
    "O estudo, que acompanhou duas mil pessoas ao longo de sete anos, indica que caminhar todos os dias reduz o risco.",
)
SENTENCES = (
    "À lire aussi les romans de sa compatriote Edda Sólmund, le jury mesurait combien la littérature nordique a changé.",
    "The site was unavailable for most of Monday, and visitors saw only a message asking them to enable JavaScript.",
)


def page_with(line: str, **options: object) -> tuple[str, list[str]]:
    """The body of six plain paragraphs with a line among them, and the rules that removed something."""
    page = Cleaner(Options(**options)).clean("\n".join((*PLAIN[:3], line, *PLAIN[3:])), kind="text")
    return page.article.text, [gone.rule for gone in page.removed]


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_stays_that_holds_the_words_of_furniture(line: str) -> None:
    body, removed = page_with(line)
    assert line in body
    assert removed == []


@pytest.mark.parametrize("line", SENTENCES)
def test_without_the_line_model_nothing_gainsays_a_rule(line: str) -> None:
    body, removed = page_with(line, disable=("line-model.furniture-line",))
    assert line not in body
    assert len(removed) == 1
    assert removed[0] not in load_packs(["core"], ["line-model.furniture-line"]).doubted


@pytest.mark.parametrize(
    "line", ["À lire aussi : Edda Sólmund, prix du roman nordique", "Please enable JavaScript to see this page."]
)
def test_furniture_goes_and_the_plain_paragraphs_stay(line: str) -> None:
    body, removed = page_with(line)
    assert line not in body
    assert len(removed) == 1
    assert all(paragraph in body for paragraph in PLAIN)


def test_the_line_model_gainsays_no_rule_of_a_language_that_it_has_not_learned() -> None:
    written = {path.stem for path in (Path(line_samples.__file__).parent / "lines").glob("*.toml")}
    assert written == LEARNED
    doubted = load_packs(["core"], []).doubted
    assert "newsletter.signup-fi" not in doubted
    assert "newsletter.signup-zh" in doubted
    line = "Tilaa uutiskirjeemme ja saat päivän tärkeimmät uutiset joka aamu sähköpostiisi."
    assert line not in page_with(line)[0]
    told = "Hän tilasi uutiskirjeen ja sai päivän tärkeimmät uutiset joka aamu sähköpostiinsa."
    assert told in page_with(told)[0]


def test_an_opening_of_five_words_is_believed_however_the_line_goes_on() -> None:
    line = "Your contribution will allow us to purchase two cameras and to cover what the hosting of these pages costs in a year."
    body, removed = page_with(line)
    assert line not in body
    assert removed == ["membership.stock-sentence-en"]


def test_rules_of_other_packs_are_obeyed(tmp_path: Path) -> None:
    pack = tmp_path / "pack.toml"
    pack.write_text(
        '[pack]\nname = "own"\nversion = "1"\n[[rule]]\nid = "own.javascript"\nkind = "notice"\ncertain = true\n'
        f'phrases = ["message asking them to"]\ntakes = ["{SENTENCES[1]}"]\nleaves = ["Nobody asked for a message."]\n',
        encoding="utf-8",
    )
    _, removed = page_with(SENTENCES[1], packs=("core", str(pack)))
    assert removed == ["own.javascript"]


def claimed(line: str, rules: int) -> list[str]:
    """The rules that still claim a line of an article, of so many that go by phrases, once the line model was asked."""
    document = read_text("\n".join((*PLAIN[:3], line, *PLAIN[3:])))
    names = [f"mine.rule-{number}" for number in range(rules)]
    claims = [Claim(document.start[3], document.end[3], FurnitureKind.NOTICE, name, "", False, False) for name in names]
    return [claim.rule for claim in without_doubted(claims, document, frozenset(names))]


@pytest.mark.parametrize(("rules", "left"), [(1, 0), (2, 0), (3, 3), (4, 4)])
def test_three_rules_that_say_the_same_of_a_line_are_believed(rules: int, left: int) -> None:
    assert len(claimed(SENTENCES[0], rules)) == left


@pytest.mark.parametrize("label", ["Read also: ", "WATCH | ", "相关：", "Lire aussi » ", "Plus › "])
def test_a_line_that_begins_with_a_label_is_what_the_label_says(label: str) -> None:
    assert claimed(SENTENCES[0], 1) == []
    assert claimed(label + SENTENCES[0], 1) == ["mine.rule-0"]
