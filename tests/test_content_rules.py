"""What the rules of content kinds claim, and above all what they leave in the body."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from timing import grows_at_most

from cleaner import clean
from cleaner.document.credit_lines import PICTURES, credit, is_byline, is_date_line, is_long_byline
from cleaner.document.document import Document
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.core import (
    content,
    content_bylines,
    content_captions,
    content_credits,
    content_dates,
    content_fronts,
    key_points,
)
from cleaner.rules.rule import FunctionRule

SEED = Path(__file__).parents[2] / "shared" / "corpora" / "seed" / "text" / "kyiv-independent.txt"
MODULES = (content, content_bylines, content_captions, content_credits, content_dates, content_fronts, key_points)
ALL = [value for module in MODULES for value in vars(module).values() if isinstance(value, FunctionRule)]
BODY = [
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open before spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows what the repair will cost.",
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour master said.",
]
PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)


def claimed(document: Document) -> dict[str, str]:
    """The kind under which each claimed text is kept."""
    return {document.text[start:end]: str(rule.card.kind) for rule in ALL for start, end, *_ in rule.find(document)}


def test_ids_are_unique_and_every_rule_has_near_misses() -> None:
    assert len({rule.card.id for rule in ALL}) == len(ALL)
    assert all(rule.card.takes and rule.card.leaves and rule.card.summary for rule in ALL)


def test_a_page_front_is_told_apart() -> None:
    page = (
        "<html><head><title>Bridge closes for the whole winter - Harbour Post</title></head><body><nav><a "
        "href='/'>Home</a></nav>"
        "<article><header><h1>Bridge closes for the whole winter</h1><p class='standfirst'>Two pillars are "
        "cracked, engineers say</p>"
        "<div class='byline'>By Jane Doe</div><time datetime='2024-05-03'>3 May 2024, 10:00</time></header>"
        f"<figure><img src='a.jpg'><figcaption>The bridge</figcaption></figure><div>{PARAGRAPHS}</div>"
        "</article></body></html>"
    )
    assert claimed(read_html(page)) == {
        "Bridge closes for the whole winter": "title",
        "Two pillars are cracked, engineers say": "standfirst",
        "By Jane Doe": "byline",
        "3 May 2024, 10:00": "date",
        "The bridge": "caption",
    }


@pytest.mark.parametrize("og", ["Bridge closes for the whole winter", ""])
@pytest.mark.parametrize("tag", ["h1", "h3"])
def test_the_sites_name_in_a_first_heading_is_not_the_headline(tag: str, og: str) -> None:
    page = (
        "<html><head><title>Salt Marsh Notes: Bridge closes for the whole winter</title>"
        f'<meta property="og:title" content="{og}"></head><body><header><h1>Salt Marsh Notes</h1></header>'
        f"<div class='post'><{tag}>Bridge closes for the whole winter</{tag}>{PARAGRAPHS}</div></body></html>"
    )
    assert claimed(read_html(page)) == {"Bridge closes for the whole winter": "title"}


def test_a_headline_below_the_one_for_search_engines_is_no_summary() -> None:
    head = (
        "<title>Harbour bridge: all you need to know</title><script type='application/ld+json'>"
        '{"@type": "NewsArticle", "headline": "Harbour bridge closes for the whole winter"}</script>'
    )
    front = (
        "<nav><h1>Harbour bridge: all you need to know</h1></nav><header><h2>Harbour bridge closes for the whole winter</h2>"
        "<p class=lead>Engineers found cracks in two pillars after the storm</p></header>"
    )
    found = claimed(read_html(f"<html><head>{head}</head><body><article>{front}{PARAGRAPHS}</article></body></html>"))
    assert found["Harbour bridge closes for the whole winter"] == "title"
    assert [text for text, kind in found.items() if kind == "standfirst"] == [
        "Engineers found cracks in two pillars after the storm"
    ]


def test_the_headline_in_a_list_is_not_the_title() -> None:
    page = (
        "<html><head><title>Bridge closes for the whole winter</title></head><body>"
        f"<div>{PARAGRAPHS}</div><ul><li><a href='/a'>Bridge closes for the whole "
        f"winter</a></li></ul></body></html>"
    )
    assert claimed(read_html(page)) == {}


def test_a_bold_first_paragraph_is_body() -> None:
    page = (
        "<html><head><title>Bridge closes for the whole winter</title></head><body><article><h1>Bridge closes "
        "for the whole winter</h1>"
        f"<div><p><b>{BODY[0]}</b></p><p>{BODY[1]}</p><p>{BODY[2]}</p></div></article></body></html>"
    )
    assert BODY[0] not in claimed(read_html(page))


def test_a_text_front_is_told_apart() -> None:
    lines = [
        "Home",
        "Old harbour bridge closes for the winter",
        "Two pillars are cracked, engineers say, and the ferry is full.",
        "Jane Doe",
        "Published 3 May 2024",
        *BODY,
    ]
    found = claimed(read_text("\n".join(lines)))
    assert [found.get(line) for line in lines] == [None, "title", "standfirst", "byline", "date", None, None, None]


@pytest.mark.parametrize(
    ("line", "is_credit"),
    [
        ("The bridge in autumn, seen from the island. (Jane Doe/Getty Images)", True),
        ("The bridge in autumn. Foto: Max Muster", True),
        ("The bridge in autumn. © Max Muster", True),
        ("Photo by Jane Doe", True),
        ("FILE - The bridge in autumn.", True),
        ("Фото: Иван Примеров", True),
        ("© 2024 Harbour Post. All rights reserved.", False),
        ("The city said so on Monday. (AP)", False),
        ("She took the photo herself and sold it (for ten crowns).", False),
        ("The ratio was 3/4, or so the engineers thought.", False),
    ],
)
def test_credits_are_told_from_sentences(line: str, is_credit: bool) -> None:
    assert (credit(line.lower(), line.count(" ") + 1) is not None) == is_credit


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Doe", True),
        ("Von Erika Muster, Hafenstadt", True),
        ("By Jane Doe and John Roe / Harbour Post Staff Writers", True),
        ("By Monday nobody knew what it would cost.", False),
        ("Di notte tutti i gatti sono grigi, si dice al porto di sera, e nessuno lo nega più.", False),
    ],
)
def test_bylines_are_told_from_sentences(line: str, expected: bool) -> None:
    assert is_byline(line, line.lower(), line.count(" ") + 1) == expected


def test_contributors() -> None:
    for line in (
        "Reporting by Jane Doe; Editing by John Roe",
        "With files from Jane Doe",
        "– additional reporting by Jane Doe",
        "Jane Doe contributed to this report.",
        "Olga Doe and Zoe Roe contributed reporting from Harbourtown",
    ):
        assert is_long_byline(line.lower(), line.count(" ") + 1)
    assert not is_long_byline("reporting on the bridge was hard, she said.", 8)
    assert not is_long_byline("the storm contributed to this decision.", 6)


def test_any_letter_may_begin_the_name_of_a_contributor() -> None:
    lines = [f"{name} Doe contributed to this report." for name in ("Jane", "Olga", "Zoe", "Maria")]
    found = claimed(read_text("\n".join(["Harbour bridge closes for the winter", *BODY, *lines])))
    assert [found.get(line) for line in lines] == ["byline"] * 4


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Published 3 May 2024 at 10:00", True),
        ("12:43, 20 Apr 2026 Updated 12:44, 20 Apr 2026", True),
        ("5 min read", True),
        ("Lesezeit: 4 Minuten", True),
        ("15.05.2023 - 13:52 Uhr", True),
        ("4 min lectura", True),
        ("4' di lettura", True),
        ("Leitura: 4 min", True),
        ("Czas czytania: 4 min", True),
        ("Okuma süresi: 4 dakika", True),
        ("Время на чтение: 4 мин.", True),
        ("Читать 4 минуты", True),
        ("Χρόνος ανάγνωσης: 4 λεπτά", True),
        ("Doba čtení: 4 minuty", True),
        ("Час читання: 4 хвилини", True),
        ("Olvasási idő: 4 perc", True),
        ("Thời gian đọc: 4 phút", True),
        ("この記事は約4分で読めます", True),
        ("読了時間：約4分", True),
        ("阅读需4分钟", True),
        ("읽는 시간 4분", True),
        ("4분 소요", True),
        ("4 minuti di silenzio", False),
        ("約4分の1", False),
        ("4분 만에 매진", False),
        ("4 мин ожидания", False),
        ("The bridge was closed from 3 May 2024 on, and nobody minded.", False),
        ("00:00", False),
        ("Room 101", False),
    ],
)
def test_date_lines_are_told_from_sentences(line: str, expected: bool) -> None:
    assert is_date_line(line, line.lower(), line.count(" ") + 1) == expected


@pytest.mark.skipif(not SEED.exists(), reason="the corpora are not here")
def test_the_seed_dump_has_its_caption() -> None:
    document = read_text(SEED.read_text(encoding="utf-8"))
    assert claimed(document).get(document.texts[4]) == "caption"


@pytest.mark.parametrize("unit", ["(", "by ", "foto: ", " / ", "1", "a "])
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    def reading(times: int) -> Callable[[], object]:
        text = unit * times
        documents = [read_text(text), read_html(f"<h1>{text}</h1><p>{text}</p>" * 2)]
        return lambda: [claimed(document) for document in documents]

    assert grows_at_most(10, reading, 4_000, 20_000)


@pytest.mark.parametrize("word", PICTURES)
def test_every_word_for_a_picture_opens_a_credit(word: str) -> None:
    assert credit(f"{word}: jane doe", 3) is not None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Symbolbild: Eine Brücke im Winter", "caption"),
        ("Fot. Jan Kowalski", "caption"),
        ("Beeld Jan de Vries", "caption"),
        ("写真提供：港湾局", "caption"),
        ("图片来源：港口局", "caption"),
        ("공사 중인 옛 다리와 항구를 섬에서 바라본 모습이다. [사진 출처 = 항만청]", "caption"),
        ("Legende: Die alte Brücke im Herbst, von der Insel aus gesehen", "caption"),
        ("Köprünün genel görünüm. Fotoğraf: AA", "caption"),
        ("Beeld van de brug", None),
        ("Beeld en geluid", None),
        ("Fot. 3", None),
    ],
)
def test_credits_of_many_languages_are_captions_in_text(line: str, kind: str | None) -> None:
    document = read_text("\n".join(["Harbour bridge closes for the winter", BODY[0], line, *BODY[1:]]))
    assert claimed(document).get(line) == kind


@pytest.mark.parametrize(
    "line", ["That gives a clear picture: the bridge must close.", "The new chairs are made by Beispiel® only."]
)
def test_sentences_about_pictures_are_no_credits(line: str) -> None:
    assert credit(line.lower(), line.count(" ") + 1) is None


def test_key_points_of_a_text_are_its_standfirst() -> None:
    points = ["Key points", "Two pillars of the bridge are cracked", "The ferry runs at night"]
    found = claimed(read_text("\n".join(["Old harbour bridge closes for the winter", *points, *BODY])))
    assert [found.get(line) for line in points] == ["standfirst"] * 3
    assert not any(found.get(line) for line in BODY)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The bridge was closed at noon after the storm. Jane Doe", "caption"),
        ("Jane Doe (left) and the engineer John Roe on the bridge", "caption"),
        ("(Jane Doe)", "caption"),
        ("The bridge was closed at noon after the storm. Get Tickets Now", None),
        ("(Nobody was hurt.)", None),
    ],
)
def test_a_name_behind_a_sentence_is_a_credit_in_text(line: str, kind: str | None) -> None:
    assert claimed(read_text("\n".join([BODY[0], line, *BODY[1:]]))).get(line) == kind


@pytest.mark.parametrize(
    "line", ["Sign up for our newsletter and never miss a story.", "Already a subscriber? Log in here to read on."]
)
def test_what_says_that_it_is_furniture_is_no_standfirst(line: str) -> None:
    page = clean("\n".join(["Old harbour bridge will close for the winter", line, "By Jane Doe", "May 12, 2024", *BODY]))
    assert page.article.standfirst is None
    assert [gone.text for gone in page.removed] == [line]


def test_a_whole_sentence_between_two_prompts_stays() -> None:
    between = "The ferry will run at night."
    prompts = ("Sign up for our newsletter and never miss a story.", "Already a subscriber?")
    page = clean(" ".join([BODY[0], prompts[0], between, prompts[1], BODY[1], BODY[2]]))
    assert between in page.article.text
    assert [gone.text for gone in page.removed] == list(prompts)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "headline",
    [
        "Old harbour bridge will close for the winter",
        "More than 300 cracks found in pillars of harbour bridge",
        "Harbour master: «The ferry will run in the morning»",
    ],
)
def test_the_headline_is_found_however_lines_are_apart(headline: str, between: str) -> None:
    page = clean(between.join([headline, *BODY]))
    assert page.article.title == headline
    assert headline not in page.article.text


@pytest.mark.parametrize("prompt", ["Listen to this article about the bridge", "Photo: The old harbour bridge in November"])
def test_a_prompt_or_credit_above_the_text_is_no_headline(prompt: str) -> None:
    assert clean("\n".join([prompt, *BODY])).article.title is None
