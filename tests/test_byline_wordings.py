"""How papers of many languages word a byline, who is named in it, and which lines that begin alike are none."""

from __future__ import annotations

import pytest
from stories import ARTICLE, HEADLINE
from test_bylines import kinds, read

from cleaner import clean
from cleaner.document.credit_lines import is_byline
from cleaner.document.east_bylines import east_names
from cleaner.document.folding import fold
from cleaner.document.names import split_names
from cleaner.rules.core.example_story import BETWEEN

DATE = "12.05.2024"
WORDINGS = [
    "Von unserer Redakteurin Erika Muster",
    "Aus Hafenstadt berichtet Erika Muster",
    "Interview: Erika Muster",
    "Erika Muster • Korrespondentin in Hafenstadt",
    "Propos recueillis par Erika Muster",
    "Article rédigé par Erika Muster",
    "De notre correspondante à Port-Exemple, Erika Muster",
    "Texte : Erika Muster | Photos : Max Modell",
    "Erika Muster avec AFP",
    "Escrito por Erika Muster",
    "Publicado por: Erika Muster",
    "Una entrevista de Erika Muster",
    "Texto: Erika Muster. Fotografía: Max Modell",
    "A cura di Erika Muster",
    "Dal nostro inviato Erika Muster",
    "Testo di Erika Muster - Foto di Max Modell",
    "Intervista di Erika Muster",
    "Reportagem: Erika Muster",
    "Jornalista: Erika Muster",
    "Erika Muster, da Redação",
    "Geschreven door Erika Muster",
    "Van onze verslaggever Erika Muster",
    "Erika Muster verslaggever",
    "Opracowanie: Erika Muster",
    "Oprac. Erika Muster",
    "Rozmawiała Erika Muster",
    "Napisane przez Erika Muster",
    "Skribent: Erika Muster",
    "Text: Erika Muster Foto: Max Modell",
    "Erika Muster erika@hafen.example",
    "Haber: Erika Muster, Fotoğraf: Max Modell",
    "Muhabir: Erika Muster",
    "Erika Muster yazdı",
    "Автор материала: Erika Muster",
    "Беседовала Erika Muster",
    "Συντάκτης: Erika Muster",
    "Γράφει η Erika Muster",
    "From our correspondent Erika Muster",
    "Words: Erika Muster Photos: Max Modell",
]


@pytest.mark.parametrize("mode", ["text", "html"])
@pytest.mark.parametrize("line", WORDINGS)
def test_a_byline_is_known_by_the_wordings_of_its_language(line: str, mode: str) -> None:
    article = read([HEADLINE, line, DATE, *ARTICLE], mode)
    assert article.authors == ("Erika Muster",)
    assert kinds(article)[line] == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "Von unserer Redaktion empfohlen",
        "Aus Berlin berichtet niemand mehr",
        "Interview: Was bleibt nach dem Sturm",
        "Eine Frage von Moral und Geld",
        "Publié par Gallimard en 2019.",
        "Rédigé par des experts indépendants",
        "Interview : Macron sous pression",
        "Un article de loi contesté",
        "Escrito por la oposición",
        "Una entrevista de trabajo con Ana",
        "Reportaje: así viven los pescadores",
        "Testo di legge approvato dalla Camera",
        "Dal nostro mare arriva la plastica",
        "Entrevista de emprego exige preparo",
        "Geschreven door kinderen uit de wijk",
        "Tekst en uitleg over de nieuwe wet",
        "Rozmawiała z prezydentem dwie godziny",
        "Opracował plan ratunkowy",
        "Journalist: Jag blev hotad",
        "Haber: Meclis kararı onayladı",
        "Röportaj: Bakan soruları yanıtladı",
        "Cumhurbaşkanı Erdoğan mektup yazdı",
        "Подготовил новый закон",
        "Журналист: Путин ответил",
        "Του χρόνου η ανάπλαση",
        "Των ΗΠΑ η απάντηση",
        "كتب جديدة للأطفال",
        "Interview: How the bridge was saved",
        "Words Matter Most",
        "Authors Guild Sues",
        "Author: Erika Muster",
        "Photo by Erika Muster",
        "Published by Hafen Verlag",
        "Text Message Scams Rise",
    ],
)
def test_headlines_and_sentences_with_the_words_of_bylines_are_none(line: str) -> None:
    assert not is_byline(line, fold(line), line.count(" ") + 1)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("作者：陈立", ["陈立"]),
        ("文/陈立", ["陈立"]),
        ("本报记者 陈立", ["陈立"]),
        ("新华社记者 陈立", ["陈立"]),
        ("记者陈立、王建国/老港报道", ["陈立", "王建国"]),
        ("〔記者陳立／台北報導〕", ["陳立"]),
        ("林安然 发自老港", ["林安然"]),
        ("文・浜田彩", ["浜田彩"]),
        ("取材・文＝浜田彩", ["浜田彩"]),
        ("聞き手・浜田彩", ["浜田彩"]),
        ("浜田彩（経済部）", ["浜田彩"]),
        ("古浜＝浜田彩", ["浜田彩"]),
        ("浜田 彩 記者", ["浜田 彩"]),
        ("文：浜田彩　佐藤健一", ["浜田彩", "佐藤健一"]),
        ("안보람 기자 boram@haean.example", ["안보람"]),
        ("(옛항=연합뉴스) 안보람 기자", ["안보람"]),
        ("옛항=안보람 기자", ["안보람"]),
        ("기자 안보람", ["안보람"]),
        ("안보람·김준호 기자", ["안보람", "김준호"]),
        ("글·사진 안보람 기자", ["안보람"]),
        ("안보람 경제부 기자", ["안보람"]),
    ],
)
def test_bylines_of_east_asia_name_whom_the_word_for_a_reporter_stands_beside(line: str, names: list[str]) -> None:
    assert east_names(line) == split_names(line, loose=False) == names
    assert is_byline(line, fold(line), line.count(" ") + 1)


@pytest.mark.parametrize(
    "line",
    [
        *("记者协会呼吁保护", "记者调查", "记者从市政府获悉", "新华社记者", "作者：未知", "文/图", "编辑：林安然"),
        *("写真＝佐藤健一", "日本＝アジア", "記者会見", "文化・芸術", "首相会見＝写真特集"),
        *("기자 회견", "관련 기자", "홍길동 기자들", "안보람 기자는 2015년부터 취재하고 있다"),
    ],
)
def test_the_word_for_a_reporter_alone_makes_no_byline_of_a_line_of_east_asia(line: str) -> None:
    assert east_names(line) == []


@pytest.mark.parametrize("mode", ["text", "html"])
@pytest.mark.parametrize(
    "line",
    [
        *("Paru le 12 mai 2024", "Rédigé le 12/05/2024", "Artikel vom 12.05.2024", "Redactado el 12/05/2024"),
        *("Skriven den 12 maj 2024", "Oluşturulma Tarihi: Mayıs 12, 2024 17:42", "Eklenme: 12 Mayıs 2024 17:42"),
    ],
)
def test_the_label_of_a_date_is_no_author(line: str, mode: str) -> None:
    for lines in ([line], ["By Jane Doe", line]):
        article = read([HEADLINE, *lines, *ARTICLE], mode)
        assert article.authors == ("Jane Doe",) * (len(lines) - 1)
        assert kinds(article)[line] == "date"


@pytest.mark.parametrize("line", ["Redazione Cronaca", "Da Redação", "Haber Merkezi", "Редакция", "Door onze redactie economie"])
def test_a_desk_signs_and_is_nobody(line: str) -> None:
    article = read([HEADLINE, line, DATE, *ARTICLE], "html")
    assert article.authors == ()
    assert kinds(article)[line] == "byline"


@pytest.mark.parametrize("mode", ["text", "html"])
@pytest.mark.parametrize(
    "line",
    [
        *("(AFP)", "（共同）", "(dpa/abc)", "abc/dpa", "TT", "With AFP", "Com informações da Agência Brasil"),
        "По материалам РИА Новости",
    ],
)
def test_the_agency_below_a_text_is_its_byline_and_no_author_beside_others(line: str, mode: str) -> None:
    article = read([HEADLINE, "Jane Doe", DATE, *ARTICLE, line], mode)
    assert article.authors == ("Jane Doe",)
    assert kinds(article)[line] == "byline"


def test_an_agency_alone_is_the_author_where_no_line_names_anybody() -> None:
    lines = [HEADLINE, "REUTERS", "12 May 2024", *ARTICLE, "(Reporting by Jane Doe; Editing by John Roe)"]
    assert clean("\n".join(lines), kind="text").article.authors == ("REUTERS",)


def test_words_in_brackets_behind_a_name_leave_it_a_byline() -> None:
    line = "by Jane Doe (illustrator) & John Roe"
    assert is_byline(line, line.lower(), 7)
    assert split_names("Xinyin Ma 21 Nov 2025", loose=False) == ["Xinyin Ma"]


@pytest.mark.parametrize("line", ["With Reuters on strike", "Com a Lusa em greve", "Mit dpa wird verhandelt", "AFP says so"])
def test_a_line_that_goes_on_behind_an_agency_is_no_byline(line: str) -> None:
    assert kinds(clean("\n".join([HEADLINE, "By Jane Doe", DATE, *ARTICLE, line]), kind="text").article).get(line) != "byline"


@pytest.mark.parametrize("agency", ["AFP", "Xinhua", "Ritzau", "Belga", "PAP", "Reuters", "Bloomberg", "ČTK", "PTI", "新华社"])
def test_an_agency_alone_among_the_paragraphs_is_the_credit_of_a_picture_whichever_it_is(agency: str) -> None:
    page = clean(BETWEEN.format(agency), kind="text")
    assert [(block.text, block.kind) for block in page.article.blocks if block.text == agency] == [(agency, "caption")]


@pytest.mark.parametrize("agency", ["AFP", "Belga", "PTI", "TT"])
def test_the_last_paragraph_that_an_agency_signs_stays_in_the_text(agency: str) -> None:
    assert clean(f"{BETWEEN.format('The ferry runs.')} {agency}", kind="text").article.text.endswith(agency)


@pytest.mark.parametrize("letters", ["TT", "AA", "PA"])
def test_letters_that_mean_other_things_too_are_no_pictures_credit_alone(letters: str) -> None:
    assert all(block.kind != "caption" for block in clean(BETWEEN.format(letters), kind="text").article.blocks)
