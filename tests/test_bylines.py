"""Who is taken for an author on the pages of many languages, and which lines beside a headline are none."""

from __future__ import annotations

import pytest
from stories import ARTICLE, HEADLINE

from cleaner import Article, clean
from cleaner.document.names import first_name, is_clear_name, is_name, split_names

KOREAN = [
    "하버 다리가 폭풍 이후 겨울 동안 폐쇄된다",
    "2026.03.10 08:15",
    "시는 월요일에 오래된 하버 다리를 11월부터 모든 차량에 대해 폐쇄한다고 밝혔으며 내년 봄이 오기 전에는 다시 열지 않을 것이라고"
    " 설명했고 주민들은 우려를 나타냈다.",
    "기술자들은 지난주 폭풍이 지나간 뒤 두 개의 교각에서 균열을 발견했으며 수리에 얼마가 들지는 아직 아무도 모른다고 전했고"
    " 시의회는 회의를 열 예정이라고 덧붙였다.",
    "밤 동안 멈췄던 섬으로 가는 배는 아침에 다시 운행될 예정이라고 항만 책임자가 전화로 말했으며 승객들은 표를 미리 사야 한다고"
    " 당부했고 버스도 더 늘어날 것이라고 했다.",
]


def read(lines: list[str], mode: str) -> Article:
    """The article of a text of these lines, or of a page with a block for each, the first one its headline."""
    if mode == "text":
        return clean("\n".join(lines), kind="text").article
    blocks = "".join(f"<p>{line}</p>" if len(line) > 60 else f"<div>{line}</div>" for line in lines[1:])
    return clean(
        f"<html><head><title>{lines[0]}</title></head><body><article><h1>{lines[0]}</h1>{blocks}</article></body></html>"
    ).article


def kinds(article: Article) -> dict[str, str]:
    return {block.text: str(block.kind) for block in article.blocks}


@pytest.mark.parametrize("mode", ["text", "html"])
@pytest.mark.parametrize("button", ["글자 크기", "페이스북 공유", "댓글 쓰기", "SNS 공유"])
def test_buttons_beside_the_date_are_no_authors_in_scripts_without_capitals(button: str, mode: str) -> None:
    assert read([*KOREAN[:2], button, *KOREAN[2:]], mode).authors == ()


@pytest.mark.parametrize("mode", ["text", "html"])
def test_the_word_for_a_reporter_makes_an_author_in_scripts_without_capitals(mode: str) -> None:
    article = read([*KOREAN[:2], "홍길동 기자", *KOREAN[2:]], mode)
    assert article.authors == ("홍길동",)
    assert kinds(article)["홍길동 기자"] == "byline"


@pytest.mark.parametrize(
    ("line", "clear"),
    [
        ("Jane Doe", True),
        ("Иван Примеров", True),
        ("홍길동 특파원", True),
        ("山田 太郎 記者", True),
        ("بقلم أحمد علي", True),
        ("홍길동 기자들", False),
        ("기사 스크랩", False),
        ("مشاركة الخبر", False),
        ("字号 大小", False),
        ("입력 | 수정", False),
    ],
)
def test_a_name_without_capitals_needs_a_word_beside_it(line: str, clear: bool) -> None:
    assert is_clear_name(line) == clear


@pytest.mark.parametrize("mode", ["text", "html"])
@pytest.mark.parametrize(
    "line",
    [
        "Publié le 12 mai 2024 à 10h30",
        "Publicado el 12 de mayo de 2024",
        "Son Güncelleme: 12.05.2024",
        "Ultimo Aggiornamento: 12/05/2024",
        "입력 2024.05.12. 10:00 수정 2024.05.13. 11:00",
    ],
)
def test_what_opens_a_date_is_no_author(line: str, mode: str) -> None:
    article = read([HEADLINE, line, *ARTICLE], mode)
    assert article.authors == ()
    assert kinds(article)[line] == "date"


def test_names_that_begin_like_a_date_are_names() -> None:
    assert is_name("Standish Doe")
    assert not is_name("Stand")


@pytest.mark.parametrize("mode", ["text", "html"])
@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Por Juan Pérez García y María López Ruiz", ("Juan Pérez García", "María López Ruiz")),
        ("Door Jan de Vries en Piet van der Berg", ("Jan de Vries", "Piet van der Berg")),
        ("Autorzy: Jan Kowalski i Anna Nowak", ("Jan Kowalski", "Anna Nowak")),
        ("Av Anna Maria Svensson och Erik von Berg", ("Anna Maria Svensson", "Erik von Berg")),
        ("Di Mario Carlo Rossi e Anna Bianchi", ("Mario Carlo Rossi", "Anna Bianchi")),
        ("Автор: Иван Петрович Примеров и Анна Примерова", ("Иван Петрович Примеров", "Анна Примерова")),
        ("Byline: Jane Doe", ("Jane Doe",)),
    ],
)
def test_a_byline_of_two_is_one_in_each_language(line: str, authors: tuple[str, ...], mode: str) -> None:
    article = read([HEADLINE, line, "May 12, 2024", *ARTICLE], mode)
    assert article.authors == authors
    assert kinds(article)[line] == "byline"


def test_an_i_inside_a_surname_splits_no_name() -> None:
    assert split_names("Josep Puig i Exemple", loose=False) == ["Josep Puig i Exemple"]
    assert first_name("Josep Puig i Exemple, Barcelona") == "Josep Puig i Exemple"
    assert first_name("Jan Kowalski i Anna Nowak") == "Jan Kowalski"


def test_a_sentence_with_an_and_is_no_byline() -> None:
    line = "Por España en lo que queda por hacer"
    assert first_name(line.removeprefix("Por ")) == ""
    assert kinds(read([HEADLINE, line, "May 12, 2024", *ARTICLE], "text"))[line] != "byline"


@pytest.mark.parametrize("line", ["Redaktion: Jane Doe und John Roe", "Traduction : Jane Doe et John Roe", "编辑：张三、李四"])
def test_who_edited_or_translated_an_article_is_no_author_of_it(line: str) -> None:
    assert split_names(line, loose=False) == []
    assert split_names("By: Jane Doe and John Roe", loose=False) == ["Jane Doe", "John Roe"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Posted by Dr. Jane Doe at 7:42 AM", "Dr. Jane Doe"),
        ("Prof. Dr. Jane van Doe Senior Editor", "Prof. Dr. Jane van Doe"),
        ("Posted by Jane Doe at 7:42 AM", "Jane Doe"),
    ],
)
def test_a_title_is_none_of_the_two_words_of_a_name(line: str, name: str) -> None:
    assert split_names(line, loose=False) == [name]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jane Doe / John Roe", ("Jane Doe", "John Roe")),
        ("By JANE DOE, Harbour Works", ("JANE DOE",)),
        ("By JANE DOE and JOHN ROE", ("JANE DOE", "JOHN ROE")),
        ("By Jane Doe »", ("Jane Doe",)),
    ],
)
def test_signs_capitals_and_bars_part_names_from_what_is_none(line: str, names: tuple[str, ...]) -> None:
    article = clean("\n".join([HEADLINE, line, "3 May 2024", *ARTICLE]), kind="text").article
    assert (article.authors, article.text) == (names, "\n\n".join(ARTICLE))


def test_a_sentence_at_the_end_is_not_its_own_byline() -> None:
    last = "De sista åren ägnade hon åt trädgården och åt barnbarnen."
    text = [
        "Greta Alnäs växte upp på en gård utanför Broby som yngst av sju syskon. Hon var den första i familjen på gymnasiet.",
        "Efter läkarexamen 1964 kom hon till Vikens lasarett, och där blev hon kvar i trettiosju år.",
    ]
    article = clean("\n".join(["Till minne av Greta Alnäs", "Publicerad 2025-03-18", *text, last]), kind="text").article
    assert article.text.endswith(last)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe / Harbour Shimbun Staff Writer", ["Jane Doe"]),
        ("By Jane Doe and John Roe / Harbour Shimbun Staff Writers", ["Jane Doe", "John Roe"]),
        ("By Jane Doe / John Roe Staff Writers", ["Jane Doe", "John Roe"]),
        ("By Jane Doe / John Roe", ["Jane Doe", "John Roe"]),
    ],
)
def test_a_house_whose_staff_people_are_is_none_of_them(line: str, names: list[str]) -> None:
    assert split_names(line) == names


def test_the_desk_of_a_korean_reporter_is_nobodys_name() -> None:
    assert split_names("정치부 기자", loose=False) == []
    assert split_names("김하늘 기자", loose=False) == ["김하늘"]
