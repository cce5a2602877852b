"""The line model gainsays rules of the core pack that go by phrases: a sentence of an article stays, whatever words it holds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from cleaner import Cleaner, Options
from cleaner.document.document import Document
from cleaner.models import FurnitureKind
from cleaner.reading.text import read_text
from cleaner.rules.doubts import without_doubted
from cleaner.rules.packs import load_packs
from cleaner.rules.rule import Claim
from cleaner.scoring import lines

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


class EverySentence:
    """A line model that takes all it is asked of for sentences of an article."""

    def sentences(self, document: Document, blocks: Iterable[int]) -> list[int]:
        return list(blocks)


def left(line: str, rules: list[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The rules whose claims on a line stay where the model takes it for a sentence; those of "words." are doubted."""
    monkeypatch.setattr(lines, "line_model", EverySentence)
    document = read_text(line)
    claims = [Claim(0, len(line), FurnitureKind.RELATED, rule, "", False, False, None) for rule in rules]
    doubted = frozenset(rule for rule in rules if rule.startswith("words."))
    return [claim.rule for claim in without_doubted(claims, document, doubted)]


@pytest.mark.parametrize(
    ("rules", "stays"),
    [
        (["words.a"], []),
        (["words.a", "words.b"], []),
        (["words.a", "words.b", "words.c"], ["words.a", "words.b", "words.c"]),
        (["words.a", "words.b", "place.c"], ["place.c"]),
    ],
)
def test_three_rules_that_agree_are_believed(rules: list[str], stays: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert left("They read also the letters of the ferryman", rules, monkeypatch) == stays


@pytest.mark.parametrize("label", ["Related: ", "WATCH | ", "関連：", "Lue myös » "])
def test_a_label_is_believed(label: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert left(f"{label}They read the letters of the ferryman", ["words.a"], monkeypatch) == ["words.a"]


def test_a_colon_far_into_the_line_is_no_label(monkeypatch: pytest.MonkeyPatch) -> None:
    assert left("They read also the letters of the old ferryman: all of them", ["words.a"], monkeypatch) == []
