"""What type a page is taken for where it has little but its text."""

from __future__ import annotations

import numpy as np
import pytest

from cleaner import clean
from cleaner.models import PageType
from cleaner.reading.html import read_html
from cleaner.scoring.html_page import HtmlPage
from cleaner.scoring.page_features import TYPES, article_marks
from cleaner.scoring.page_types import LEAST_CONFIDENCE, page_type
from cleaner.scoring.score import shipped_scorer

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


BOX = '<div class="mt-4"><p>{}</p></div><div class="mt-4"><a href="/s/{}"><h4>Pociąg, którego nikt nie widział</h4></a></div>'
ARTICLE_IN_BOXES = "".join(BOX.format(text, at) for at, text in enumerate(PARAGRAPHS["pl"]))
SAYS_ARTICLE = (
    '<meta property="og:type" content="article">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Port"}</script>'
)
LINKS = "".join(f'<li><a href="/{number}">Port {number}</a></li>' for number in range(8))


def test_an_address_that_is_not_known_is_no_home_pages() -> None:
    source = f"<html lang='pl'><head><title>Port rozmawia z firmą promową</title></head><body>{ARTICLE_IN_BOXES}</body></html>"
    unknown, home = clean(source), clean(source, url="https://kurier.example/")
    assert unknown.page_type_confidence is not None
    assert unknown.page_type_confidence != home.page_type_confidence


@pytest.mark.parametrize(("head", "expected"), [(SAYS_ARTICLE, PageType.ARTICLE), ("", PageType.LISTING)])
def test_what_all_data_of_a_page_call_an_article_is_one_where_the_model_is_unsure(head: str, expected: PageType) -> None:
    shares = np.zeros(len(TYPES), np.uint8)
    shares[TYPES.index(PageType.LISTING)], shares[TYPES.index(PageType.ARTICLE)] = 110, 60
    document = read_html(f"<html><head>{head}</head><body>{LINKS}</body></html>", None)
    assert page_type(shares, HtmlPage(document))[0] is expected


def test_what_the_model_is_sure_of_stays() -> None:
    shares = np.zeros(len(TYPES), np.uint8)
    shares[TYPES.index(PageType.LISTING)] = 160
    document = read_html(f"<html><head>{SAYS_ARTICLE}</head><body>{LINKS}</body></html>", None)
    assert page_type(shares, HtmlPage(document))[0] is PageType.LISTING


def test_open_graph_alone_says_little_of_the_type() -> None:
    document = read_html('<html><head><meta property="og:type" content="article"></head><body><p>Port</p></body></html>', None)
    assert article_marks(HtmlPage(document)) == {"open graph"}


HEADLINE = "Паром в Гривино перестанет ходить с воскресенья"
DAY = "<div>Автор: Прохор Загорельский 3 марта 2024, 08:30 Обновлено 3 марта 2024, 10:15</div>"
MENU = "".join(f'<li><a href="/{number}">Раздел</a></li>' for number in range(14))
SAYS_DAY = '<meta property="article:published_time" content="2024-03-03"><meta property="og:type" content="article">'


def listed(main: str, head: str = "", sure: bool = True) -> PageType:
    """The type of a page that the model takes for a list."""
    shares = np.zeros(len(TYPES), np.uint8)
    shares[TYPES.index(PageType.LISTING)] = 160 if sure else 110
    title = f"<title>{HEADLINE} - Портовые известия</title>"
    source = f"<html><head>{title}{head}</head><body><ul>{MENU}</ul>{main}</body></html>"
    return page_type(shares, HtmlPage(read_html(source, None)))[0]


TEXT = "".join(f"<p>{text}</p>" for text in PARAGRAPHS["ru"])


def test_a_headline_with_the_day_by_it_and_sentences_below_is_an_article_whatever_its_language() -> None:
    assert listed(f"<h1>{HEADLINE}</h1>{DAY}{TEXT}") is PageType.ARTICLE
    assert listed(f"{DAY}<h1>{HEADLINE}</h1>{TEXT}") is PageType.ARTICLE


@pytest.mark.parametrize(
    "main",
    [
        f"<h1>{HEADLINE}</h1>{TEXT}",
        f"<h1>Погода и море</h1>{DAY}{TEXT}",
        f"<h1>{HEADLINE}</h1>{DAY}" + BOX.format(PARAGRAPHS["ru"][0], 1) + DAY + BOX.format(PARAGRAPHS["ru"][1], 2),
        f"<h1>{HEADLINE}</h1>{DAY}{TEXT}" + "".join(f"<h1>Рассказ {number}</h1>{DAY}{TEXT}" for number in range(9)),
    ],
    ids=["without a day", "another headline", "summaries of a list", "a list of whole stories"],
)
def test_a_list_stays_one_without_all_signs_of_a_story(main: str) -> None:
    assert listed(main) is PageType.LISTING


def test_two_marks_in_a_pages_data_make_an_article_of_what_the_model_is_unsure_of_where_a_text_begins() -> None:
    assert listed(f"<h1>{HEADLINE}</h1>{TEXT}", SAYS_DAY, sure=False) is PageType.ARTICLE
    assert listed(f"<h1>{HEADLINE}</h1>{TEXT}", SAYS_DAY) is PageType.LISTING
    assert listed(f"<h1>{HEADLINE}</h1>{LINKS}", SAYS_DAY, sure=False) is PageType.LISTING


def test_what_links_to_next_to_nothing_is_no_list() -> None:
    page = clean("<html><body><h1>Anmelden</h1><p><a href='/pw'>Passwort vergessen?</a></p></body></html>")
    assert page.page_type is PageType.OTHER
