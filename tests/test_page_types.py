"""What type a page is taken for where it has little but its text."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.models import PageType
from cleaner.reading.html import read_html
from cleaner.scoring.score import LEAST_CONFIDENCE, shipped_scorer

PARAGRAPHS = {
    "cs": [
        "Správa přístavu v úterý zahájila dvoudenní jednání s lodní společností o tom, kdo smí po dokončení bagrování užívat "
        "hluboké kotviště a kolik za to zaplatí.",
        "Společnost kotviště využívá od roku 2023 bez smlouvy a zaplatila zatím třetinu toho, co podle správy dluží.",
    ],
    "ru": [
        "Правление порта во вторник начало двухдневные переговоры с паромной компанией о том, кто сможет пользоваться глубоким "
        "причалом, когда закончатся работы.",
        "Компания пользуется причалом с 2023 года без договора и заплатила пока треть того, что, как говорят, должна.",
    ],
    "pl": [
        "Zarząd portu rozpoczął we wtorek dwudniowe rozmowy z firmą promową o tym, kto będzie mógł korzystać z głębokiego "
        "nabrzeża "
        "po zakończeniu pogłębiania.",
        "Firma korzysta z nabrzeża od 2023 roku bez umowy i zapłaciła dotąd jedną trzecią tego, co zdaniem zarządu jest winna.",
    ],
    "tr": [
        "Liman yönetimi, tarama çalışmaları bittiğinde derin rıhtımı kimin kullanacağı konusunda feribot şirketiyle salı günü "
        "iki "
        "günlük görüşmelere başladı.",
        "Şirket rıhtımı 2023 yılından beri sözleşmesiz kullanıyor ve yönetimin söylediğine göre borcunun yalnızca üçte birini "
        "ödedi.",
    ],
}


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_prose_without_a_link_is_an_article_in_any_language(language: str) -> None:
    page = clean("".join(f"<p>{text}</p>" for text in PARAGRAPHS[language]), kind="html")
    assert page.page_type is PageType.ARTICLE
    assert not any("article" in warning for warning in page.warnings)


def test_the_confidence_is_the_models_share_also_where_prose_without_a_link_is_called_an_article() -> None:
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS["pl"])
    scores = shipped_scorer().score(read_html(text, None))
    assert scores.page_type is PageType.ARTICLE
    assert scores.confidence is not None
    assert scores.confidence < LEAST_CONFIDENCE


def test_short_lines_without_a_link_are_no_article() -> None:
    names = "Runa Halloway|Ole Marr|Ida Fenn|Tomas Reed|Edda Brook|Nils Farrow|Greta Holt|Anders Lowe".split("|")
    page = clean("<ul>" + "".join(f"<li>{name}</li>" for name in names) + "</ul>", kind="html")
    assert page.page_type is not PageType.ARTICLE


def test_html_without_a_link_keeps_the_short_lines_of_an_article() -> None:
    paragraphs = [
        "The harbour theatre shows the story of the dredger captain again this spring, in a version that the company has cut "
        "by an "
        "hour and set to new music by a trio from the island.",
        "Critics of the first night praised the songs and the rain, which falls on the stage for most of the second act, and "
        "said "
        "little of the plot, which nobody has ever followed.",
    ]
    songs = "Dredger captain|Storm song|Rain dance|Harbour lights|Finale|The ferryman|Lantern waltz|Tide turns".split("|") * 2
    page = clean("".join(f"<p>{text}</p>" for text in [*paragraphs, *songs]), kind="html")
    assert page.removed == ()
