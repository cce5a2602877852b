"""Story lists: found by repeated structure in HTML and by the rhythm of lines in text; what only looks like one is left."""

from __future__ import annotations

from functools import partial

import pytest
from stories import ARTICLE, HEADLINE, PARAGRAPH, TITLES
from timing import grows_at_most

from cleaner import clean
from cleaner.document.document import Document
from cleaner.document.line_shapes import CONTROLS
from cleaner.document.list_words import heading_kind
from cleaner.document.lists import StoryList, find_lists
from cleaner.document.structure import structure
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.core import related

BODY = f"<p>{PARAGRAPH}</p>"


def lists_of(html: str) -> tuple[Document, list[StoryList]]:
    document = read_html(html, "https://news.example/a/1")
    return document, find_lists(document)


def lines_of(*lines: str) -> tuple[Document, list[StoryList]]:
    document = read_text("\n".join(lines))
    return document, find_lists(document)


def titles(document: Document, found: StoryList) -> list[str]:
    return [document.text[slice(*item.title)] for item in found.items]


def heading(document: Document, found: StoryList) -> str | None:
    return None if found.heading is None else document.text[slice(*found.heading)]


def links(*texts: str) -> str:
    return "<ul>" + "".join(f'<li><a href="/{n}">{text}</a></li>' for n, text in enumerate(texts)) + "</ul>"


def items(tag: str = "li", extra: str = "") -> str:
    return "".join(f'<{tag}><a href="/a/{n}">{title}</a>{extra}</{tag}>' for n, title in enumerate(TITLES))


@pytest.mark.parametrize("tag", ["li", "div", "article", "h3", "p"])
def test_links_that_repeat_are_a_list(tag: str) -> None:
    document, found = lists_of(f"<main>{BODY * 3}</main><aside><h2>Most read</h2><div>{items(tag)}</div></aside>")
    assert [titles(document, one) for one in found] == [TITLES]
    assert heading(document, found[0]) == "Most read"
    assert found[0].kind == "side_feed"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Related stories", "related"), ("Read next", "related"), ("Mehr zum Thema", "related"), ("À lire aussi", "related"),
        ("Te puede interesar", "related"), ("Leggi anche", "related"), ("Leia também", "related"), ("Lees ook", "related"),
        ("Czytaj także", "related"), ("Читайте также", "related"), ("Читайте також", "related"), ("İLGİLİ HABERLER", "related"),
        ("関連記事", "related"), ("Latest", "side_feed"), ("Meistgelesen", "side_feed"), ("Les plus lus", "side_feed"),
        ("Lo más leído", "side_feed"), ("Più letti", "side_feed"), ("Mais lidas", "side_feed"), ("Meest gelezen", "side_feed"),
        ("Najczęściej czytane", "side_feed"), ("Лента новостей", "side_feed"), ("Останні новини", "side_feed"),
        ("En çok okunanlar", "side_feed"), ("アクセスランキング", "side_feed"), ("More from the Courier", "side_feed"),
    ],
)  # fmt: skip
def test_the_heading_names_the_kind(said: str, kind: str) -> None:
    _, found = lists_of(f"<section><h3>{said}</h3><ul>{items()}</ul></section>")
    assert [one.kind for one in found] == [kind]
    document, found = lines_of(PARAGRAPH, PARAGRAPH, PARAGRAPH, said, *TITLES)
    assert [(one.kind, heading(document, one)) for one in found] == [(kind, said)]
    assert titles(document, found[0]) == TITLES


def test_a_card_gives_each_part_its_field() -> None:
    card = (
        '<article class="card"><span class="rank">{n}</span><p class="kicker"><a href="/harbour">Harbour</a></p>'
        '<h3><a href="/a/{n}">{title}</a></h3><p class="author">By Ida Moor</p>'
        '<time datetime="2024-12-0{n}T08:00:00Z">{n} hours ago</time>'
        "<p>A summary of what the council did with its bridge on Monday.</p></article>"
    )
    html = "".join(card.format(n=n, title=title) for n, title in enumerate(TITLES, 1))
    document, found = lists_of(f"<aside><h2>Latest</h2>{html}</aside>")
    assert titles(document, found[0]) == TITLES
    item = found[0].items[1]
    shown = {
        name: document.text[slice(*span)]
        for name in ("time", "kicker", "author", "summary")
        if (span := getattr(item, name)) is not None
    }
    assert shown == {
        "time": "2 hours ago",
        "kicker": "Harbour",
        "author": "Ida Moor",
        "summary": "A summary of what the council did with its bridge on Monday.",
    }
    assert (item.rank, item.datetime, item.url) == (2, "2024-12-02T08:00:00Z", "/a/2")


def test_controls_and_more_links_are_no_stories() -> None:
    document, found = lists_of(
        f'<aside><h2>Latest</h2><a href="/p">Previous</a><ul>{items()}</ul>'
        '<a href="/n">Next</a><a href="/all">See all latest news stories</a></aside>'
    )
    assert titles(document, found[0]) == TITLES


def test_what_is_doubled_in_a_list_is_once_and_across_lists_kept() -> None:
    document, found = lists_of(
        f"<aside><h2>Latest</h2><ul>{items()}{items()}</ul></aside><aside><h2>Most read</h2><ul>{items()}</ul></aside>"
    )
    assert [titles(document, one) for one in found] == [TITLES, TITLES]


def test_ranks_before_titles_are_taken_off() -> None:
    numbered = "".join(f'<li><a href="/a/{n}">{n}. {title}</a></li>' for n, title in enumerate(TITLES, 1))
    document, found = lists_of(f"<aside><h2>Popular</h2><ol>{numbered}</ol></aside>")
    assert titles(document, found[0]) == TITLES
    assert [item.rank for item in found[0].items] == [1, 2, 3, 4]


def test_notes_glued_to_links_are_no_title() -> None:
    document, found = lists_of(f"<aside><h2>Latest</h2><ul>{items().replace('</a>', ', opens new tab</a>')}</ul></aside>")
    assert titles(document, found[0]) == TITLES


@pytest.mark.parametrize(
    "html",
    [
        "<nav>" + links("World", "Politics and law", "Sport") + "</nav>",
        links("Harbour bridge", "Night trains", "Old baths"),
        "<footer>" + links("Terms of use and conditions", "Privacy and cookie policy") + "</footer>",
        f"<article>{BODY}<ul><li>{TITLES[0]}</li><li>{TITLES[1]}</li></ul>{BODY}</article>",
        f'<article>{BODY}<p>The council, as <a href="/a/2">we reported at the time</a>, had other plans.</p>{BODY}</article>',
        "<article>" + "".join(f"<p>{n}:30 PM</p><h3>{t}</h3>{BODY}{BODY}" for n, t in enumerate(TITLES, 1)) + "</article>",
    ],
)
def test_menus_bodies_and_live_blogs_are_no_lists(html: str) -> None:
    assert lists_of(html)[1] == []


@pytest.mark.parametrize("said", ["Key References", "Sources", "Quellen:", "Références", "参考文献"])
def test_what_an_article_goes_by_is_no_story_list(said: str) -> None:
    items = "".join(f"<li><a href='https://archive.example/{n}'>{title}</a></li>" for n, title in enumerate(TITLES))
    assert lists_of(f"{BODY * 5}<h2>{said}</h2><ul>{items}</ul>")[1] == []
    assert lists_of(f"{BODY * 5}<h2>More stories</h2><ul>{items}</ul>")[1] != []
    assert lines_of(*[PARAGRAPH] * 5, said, *TITLES)[1] == []
    assert lines_of(*[PARAGRAPH] * 5, "More stories", *TITLES)[1] != []


def test_a_news_feed_in_text_is_read_by_its_rhythm() -> None:
    document, found = lines_of(
        PARAGRAPH, PARAGRAPH, PARAGRAPH, "News Feed", "8:00 AM",
        "Ferry company admits it lost the spare key to the old engine room.", PARAGRAPH,
        "9:32 PM", "Mayor opens a bridge that is not finished.", PARAGRAPH, "MORE NEWS",
    )  # fmt: skip
    assert len(found) == 1
    assert titles(document, found[0]) == [
        "Ferry company admits it lost the spare key to the old engine room.", "Mayor opens a bridge that is not finished."
    ]  # fmt: skip
    assert [document.text[slice(*item.time)] for item in found[0].items if item.time] == ["8:00 AM", "9:32 PM"]
    assert all(item.summary and document.text[slice(*item.summary)] == PARAGRAPH for item in found[0].items)


@pytest.mark.parametrize("shown", ["12:41", "17.54", "14.05.2025", "2024.03.17 08:00", "Heute, 12:41"])
def test_clocks_and_dates_of_digits_begin_the_items_of_a_list(shown: str) -> None:
    lines = [line for title in TITLES for line in (shown, title)]
    document, (found,) = lines_of(*[PARAGRAPH] * 3, *lines)
    assert titles(document, found) == TITLES
    assert {document.text[slice(*item.time)] for item in found.items if item.time} == {shown}


@pytest.mark.parametrize(
    "shown", ["12:41 | Politik", "Politik | 12:41", "08:30 – Rio de Janeiro", "18.30 · Sport", "Sport · kl. 12.41"]
)
def test_a_section_may_stand_beside_a_clock_time(shown: str) -> None:
    lines = [line for title in TITLES for line in (shown, title)]
    document, (found,) = lines_of(*[PARAGRAPH] * 3, *lines)
    assert titles(document, found) == TITLES
    assert {document.text[slice(*item.time)] for item in found.items if item.time} < {"12:41", "12.41", "08:30", "18.30"}
    said = {document.text[slice(*item.kicker)] for item in found.items if item.kicker}
    assert said < {"Politik", "Sport", "Rio de Janeiro"}
    assert said


@pytest.mark.parametrize(
    "shown",
    [
        "kl. 12.41", "12.41 uur", "Publicerad idag 10:30", "Aggiornato alle 10:30", "12/05 12:41", "5/12(日) 10:30",
        "il y a une heure", "för en timme sedan", "vor etwa einer Stunde", "il y a environ une heure",
    ],
)  # fmt: skip
def test_times_with_words_about_them_are_times_of_a_list(shown: str) -> None:
    lines = [line for title in TITLES for line in (shown, title)]
    document, (found,) = lines_of(*[PARAGRAPH] * 3, *lines)
    assert titles(document, found) == TITLES
    assert [item for item in found.items if item.time is None or item.kicker is not None] == []


def test_5m_is_a_time_beside_times_of_hours_and_days_and_a_count_elsewhere() -> None:
    for others, timed in ((["2h", "1d"], True), (["4m", "3m"], False)):
        lines = [line for title, shown in zip(TITLES, ["5m", "45m", *others], strict=True) for line in (title, shown)]
        document, found = lines_of(*[PARAGRAPH] * 3, "Latest news", *lines)
        said = [document.text[slice(*item.time)] for item in found[0].items if item.time]
        assert said == (["5m", "45m", "2h", "1d"] if timed else [])


@pytest.mark.parametrize("shown", ["12:41 Uhr", "vor 5 Min.", "3 hours ago", "14.05.2025", "12:41"])
def test_a_time_right_before_a_title_makes_no_time_of_the_whole_line(shown: str) -> None:
    short = ["Feuer in Lagerhalle", "Feuer in Lagerhalle am Hafen", TITLES[1], TITLES[2]]
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Newsticker", *(f"{shown} {title}" for title in short))
    assert titles(document, found) == short
    assert {document.text[slice(*item.time)] for item in found.items if item.time} == {shown}


@pytest.mark.parametrize(
    "shown", ["3 hours ago 5 min read", "3 hours ago in World News", "12 May 2024 by Jane Doe", "3h ago Jane van Doe"]
)
def test_other_words_right_behind_a_time_are_no_title(shown: str) -> None:
    lines = [line for title in TITLES for line in (title, shown)]
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Latest news", *lines)
    assert titles(document, found) == TITLES


@pytest.mark.parametrize(
    ("shown", "author", "kicker"),
    [
        ("Politics • 5 minutes ago", None, "Politics"),
        ("Jane Doe • 5 minutes ago", "Jane Doe", None),
        ("By John Roe | May 11, 2024", "John Roe", None),
        ("Published May 11, 2024", None, None),
    ],
)
def test_beside_a_time_stands_a_section_or_an_author(shown: str, author: str | None, kicker: str | None) -> None:
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Latest news", *(line for title in TITLES for line in (title, shown)))
    said = [tuple(span and document.text[slice(*span)] for span in (item.author, item.kicker)) for item in found.items]
    assert said == [(author, kicker)] * len(TITLES)


def test_an_author_may_stand_beside_the_time_above_a_title() -> None:
    lines = [line for title in TITLES for line in ("May 11, 2024 | By John Roe", title)]
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Latest news", *lines)
    assert {document.text[slice(*item.author)] for item in found.items if item.author} == {"John Roe"}
    assert [item.kicker for item in found.items] == [None] * len(TITLES)


@pytest.mark.parametrize(
    "by", ["By Jane Doe", "Av Anna Berg", "Przez Jana Nowaka", "Von Anna Berg und Jan Weg", "Autor: Jan Novák", "by ferry_fan"]
)
def test_a_byline_below_a_title_names_its_author(by: str) -> None:
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Latest news", *(line for title in TITLES for line in (title, by)))
    assert titles(document, found) == TITLES
    assert {document.text[slice(*item.author)] for item in found.items if item.author} == {by.split(" ", 1)[1]}


@pytest.mark.parametrize(
    "title",
    [
        "Por qué sube el precio del aceite", "Von Hamburg nach Berlin in zwei Stunden", "Par ici la sortie",
        "By Land and Sea to the old harbour",
    ],
)  # fmt: skip
def test_a_title_may_begin_with_the_word_of_a_byline(title: str) -> None:
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Latest news", TITLES[0], title, *TITLES[1:])
    assert titles(document, found) == [TITLES[0], title, *TITLES[1:]]


@pytest.mark.parametrize(
    "shape", ["{}. {}", "0{} {}", "{} {}", "#{} {}", "{}位 {}", "{}º {}", "* {}. {}", "{}位\n{}", "* {}\n{}", "#{}\n{}"]
)
def test_ranks_of_lists_in_text_are_taken_off(shape: str) -> None:
    lines = [line for rank, title in enumerate(TITLES, 1) for line in shape.format(rank, title).split("\n")]
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Most read", *lines)
    assert titles(document, found) == TITLES
    assert [item.rank for item in found.items] == [1, 2, 3, 4]


def test_ranks_count_up_even_where_an_item_was_missed() -> None:
    told = [f"{rank} {title}" for rank, title in zip((1, 2, 4, 6), TITLES, strict=True)]
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Most read", *told)
    assert titles(document, found) == TITLES
    assert [item.rank for item in found.items] == [1, 2, 4, 6]


def test_numbers_that_do_not_count_up_are_no_ranks() -> None:
    told = [f"{count} {title}" for count, title in zip((10, 3, 5, 7), TITLES, strict=True)]
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Most read", *told)
    assert titles(document, found) == told


@pytest.mark.parametrize("bullet", ["- ", "• ", "* ", "– ", "▪"])
def test_bullets_are_no_part_of_titles_and_kickers(bullet: str) -> None:
    lines = [bullet + line for title in TITLES for line in ("Politics", title)]
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Latest news", *lines)
    assert titles(document, found) == TITLES
    assert {document.text[slice(*item.kicker)] for item in found.items if item.kicker} == {"Politics"}


def test_a_text_may_end_in_a_headline_below_a_time() -> None:
    document, _ = lines_of(PARAGRAPH, PARAGRAPH, "12:31", PARAGRAPH, PARAGRAPH, TITLES[0])
    assert document.texts[-1] == TITLES[0]


@pytest.mark.parametrize("heading", ["Most read", "Latest news", "En çok okunanlar"])
def test_bulleted_titles_below_a_name_are_a_feed(heading: str) -> None:
    page = clean("\n".join([TITLES[0], *[PARAGRAPH] * 5, heading, *(f"* {title}" for title in TITLES)]))
    assert not [block for block in page.article.blocks if block.text.startswith("*")]
    assert len(page.side_feed) == len(TITLES)


def test_bulleted_lines_below_a_name_that_articles_use_stay() -> None:
    page = clean("\n".join([TITLES[0], PARAGRAPH, PARAGRAPH, "Highlights", *(f"* {title}" for title in TITLES), PARAGRAPH]))
    assert [block.text for block in page.article.blocks if block.text.startswith("*")] == [f"* {title}" for title in TITLES]


def test_bulleted_titles_between_paragraphs_go_where_their_heading_names_nothing_else() -> None:
    lines = [TITLES[0], *[PARAGRAPH] * 3, "Related stories", f"- {TITLES[1]}", f"- {TITLES[2]}", *[PARAGRAPH] * 3]
    page = clean("\n".join(lines))
    assert [gone.rule for gone in page.removed] == ["related.heading-en", "related.named-list", "related.named-list"]
    assert len(page.related) == 2


KOREAN = [
    "어민들 도청 앞에서 항의 집회 열고 해명 요구",
    "올여름부터 열차 옛읍역 무정차 통과 논란",
    "지방 병원은 왜 의사를 못 구하나",
    "옛항 여자 핸드볼팀 4연승으로 1부 승격",
]
KOREAN_TEXT = [
    "태백시, 폭우로 42개 학교 휴교",
    "태백시 교육청은 새벽에 내린 폭우로 관내 42개 학교가 월요일 휴교한다고 밝혔다. 6시간 동안 한 달 치 비가 쏟아졌다.",
    "위인남 교육장은 건물 11곳의 교실이 물에 잠겼으며 등교 재개는 점검 결과에 달려 있다고 말했다. 점검은 아침부터다.",
    "기상청은 금요일까지 비가 이어질 것으로 내다봤다. 당국은 저지대 주민에게 친척 집 등으로 대피해 달라고 당부했다.",
]


@pytest.mark.parametrize(("heading", "kind"), [("관련 기사", "related"), ("많이 본 뉴스", "side_feed")])
def test_korean_has_spaces_and_its_headlines_are_no_lists_of_names(heading: str, kind: str) -> None:
    page = clean("\n".join([*KOREAN_TEXT, heading, *KOREAN]), kind="text")
    assert [block.text for block in page.article.blocks] == KOREAN_TEXT
    assert [gone.text for gone in page.removed if gone.kind == kind] == [heading, *KOREAN]


def test_the_stories_of_a_korean_list_are_its_items() -> None:
    assert [story.title for story in clean("\n".join([*KOREAN_TEXT, "관련 기사", *KOREAN]), kind="text").related] == KOREAN


def test_names_apart_in_a_script_without_spaces_are_no_headline() -> None:
    _, found = lines_of(*KOREAN_TEXT, "関連記事", "経済 政治 社会 国際 文化")
    assert not found


@pytest.mark.parametrize(
    ("said", "kind"),
    [("Just nu", "side_feed"), ("24小时热榜", "side_feed"), ("排行榜", "side_feed"), ("Am häufigsten gelesen", "side_feed"),
     ("이 기사와 함께 본 기사", "related"), ("당신이 좋아할 만한 기사", "related"), ("ροή ειδήσεων", "side_feed"),
     ("Just nu pågår en utryckning", None), ("全球富豪排行榜", None), ("热点地区的疫情", None)],
)  # fmt: skip
def test_some_words_name_a_list_only_where_they_are_all_that_a_heading_says(said: str, kind: str | None) -> None:
    assert heading_kind(said.casefold()) == kind


@pytest.mark.parametrize("odd", ["Bitcoin climbs above $70,000 again", "Netflix loses subscribers in first quarter"])
def test_a_price_or_a_word_of_forms_ends_no_ranked_or_named_list(odd: str) -> None:
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Most read", "1", odd, "2", TITLES[0], "3", odd + " now")
    assert titles(document, found) == [odd, TITLES[0], odd + " now"]
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Most read", odd, TITLES[0], TITLES[1])
    assert titles(document, found) == [odd, *TITLES[:2]]


@pytest.mark.parametrize("lead", ["Read also: ", "Lesen Sie auch: ", "Leia também | ", "Lees ook - ", "関連記事："])
def test_a_line_that_says_read_also_is_a_list_of_one(lead: str) -> None:
    document, (found,) = lines_of(*[PARAGRAPH] * 2, lead + TITLES[0], PARAGRAPH)
    assert titles(document, found) == [TITLES[0]]


def test_a_title_may_begin_as_a_heading_does() -> None:
    told = "Breaking news: fire in a warehouse at the quay"
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Latest news", told, "10:02", TITLES[0], "9:45")
    assert titles(document, found) == [told, TITLES[0]]


def test_a_cut_off_title_is_no_summary_of_the_one_above_it() -> None:
    cut = "Captain of the oldest ferry says that she has never once been asked about the spare key, or the eng..."
    document, _ = lines_of(*[PARAGRAPH] * 3, "Most read", TITLES[0], TITLES[1], cut, *TITLES[2:])
    margins = [-9_000] * len(document)
    margins[-5:] = [3_000] * 5
    document.title_margins, document.in_question = margins, [False] * len(document)
    (found,) = find_lists(document)
    assert titles(document, found) == [TITLES[0], TITLES[1], cut, *TITLES[2:]]


@pytest.mark.parametrize("shown", ["335", "1,234", "4.8", "23,50 €", "Today"])
def test_counts_prices_and_the_word_today_are_no_times_of_a_list(shown: str) -> None:
    lines = [line for title in TITLES for line in (shown, title)]
    _, found = lines_of(*[PARAGRAPH] * 3, "Most read", *lines)
    assert all(item.time is None for one in found for item in one.items)


def test_times_may_follow_titles_in_text() -> None:
    lines = [line for n, title in enumerate(TITLES, 1) for line in (title, f"Harbour / {n} hours ago")]
    document, found = lines_of(PARAGRAPH, PARAGRAPH, "Most read", *lines)
    assert titles(document, found[0]) == TITLES
    assert [item.time and document.text[slice(*item.time)] for item in found[0].items] == [f"{n} hours ago" for n in range(1, 5)]


def test_a_cut_off_teaser_between_paragraphs_is_related() -> None:
    teaser = "The harbour board met in secret for three weeks and then told the press that there was nothing to tell, as its mi…"
    document, found = lines_of(PARAGRAPH, PARAGRAPH, TITLES[0], teaser, PARAGRAPH, PARAGRAPH)
    assert [(one.kind, titles(document, one)) for one in found] == [("related", [TITLES[0]])]


def test_a_line_that_says_read_more_is_a_list_of_one() -> None:
    document, found = lines_of(PARAGRAPH, PARAGRAPH, f"Lesen Sie auch: {TITLES[1]}", PARAGRAPH, PARAGRAPH)
    assert [(one.kind, titles(document, one)) for one in found] == [("related", [TITLES[1]])]


@pytest.mark.parametrize(
    "lines",
    [
        [PARAGRAPH, "A bridge too short for the harbour", PARAGRAPH, PARAGRAPH, "What came next", PARAGRAPH, PARAGRAPH],
        [part for n, title in enumerate(TITLES, 1) for part in (f"{n}:30 PM", title, PARAGRAPH, PARAGRAPH)],
        ["Latest", "World", "Politics", "Sport", "Culture", PARAGRAPH, PARAGRAPH],
        ["The news feed was silent at 8:00 AM, the mayor said.", PARAGRAPH, "Most read what the council wrote.", PARAGRAPH],
    ],
)
def test_bodies_live_blogs_and_menus_in_text_are_no_lists(lines: list[str]) -> None:
    assert lines_of(*lines)[1] == []


def test_structure_is_found_once_a_document() -> None:
    document, _ = lists_of(f"<aside><h2>Latest</h2><ul>{items()}</ul></aside>")
    assert structure(document).lists is structure(document).lists


@pytest.mark.parametrize(
    "make",
    [
        lambda n: read_html("<nav>" * n + items() + "</nav>" * n),
        lambda n: read_html("<ul>" + '<li><a href="/a">Harbour bridge to close again soon</a></li>' * n + "</ul>"),
        lambda n: read_html("<h2>Latest</h2>" * n),
        lambda n: read_html('<div><a href="/x">One two three four five six</a>' * n),
        lambda n: read_text("8:00 AM\nThe mayor opened a bridge.\n" * n),
        lambda n: read_text("Four short words here\n" * n),
        lambda n: read_text("Latest\nHarbour\n" * n),
        lambda n: read_text("Harbour\n8:00 AM\n" * n),
    ],
)
def test_time_grows_with_the_size_only(make: object) -> None:
    assert callable(make)
    assert grows_at_most(10, lambda size: partial(find_lists, make(size)), 1_000, 4_000)


@pytest.mark.parametrize("sign", ["-", "1", " ", "_", "...", "("])
def test_a_long_run_of_signs_is_told_from_a_control_in_linear_time(sign: str) -> None:
    assert grows_at_most(10, lambda size: partial(CONTROLS.fullmatch, sign * size + "x"), 2_000, 8_000)


@pytest.mark.parametrize("shown", ["12:41", "03/05/2024", "12.05.2024", "2024-05-12"])
def test_a_card_may_have_a_time_without_letters(shown: str) -> None:
    cards = "".join(f"<li><span>{shown}</span><h3><a href='/a/{n}'>{title}</a></h3></li>" for n, title in enumerate(TITLES))
    document, (found,) = lists_of(f"{BODY * 5}<aside><h2>Latest</h2><ul>{cards}</ul></aside>")
    assert [document.text[slice(*item.time)] for item in found.items if item.time] == [shown] * len(TITLES)


@pytest.mark.parametrize(("marker", "shown"), [("vod-duration", "12:41"), ("price", "19.45"), ("meta", "$19.45"), ("", "335")])
def test_how_long_and_how_dear_something_is_is_no_time_of_a_card(marker: str, shown: str) -> None:
    cards = "".join(
        f"<li><span class={marker}>{shown}</span><h3><a href='/a/{n}'>{title}</a></h3></li>" for n, title in enumerate(TITLES)
    )
    _, (found,) = lists_of(f"{BODY * 5}<aside><h2>Latest</h2><ul>{cards}</ul></aside>")
    assert [item.time for item in found.items] == [None] * len(TITLES)


@pytest.mark.parametrize("shown", ["Jan 5, 2026Jan 5, 2026", "vor 9 Stunden Aktualisiert vor 8 Stunden", "3h ago 49 min read"])
def test_a_second_time_or_a_reading_time_is_no_section(shown: str) -> None:
    document, (found,) = lines_of(*[PARAGRAPH] * 3, "Latest news", *(line for title in TITLES for line in (title, shown)))
    assert titles(document, found) == TITLES
    assert [item for item in found.items if item.time is None or item.kicker or item.author] == []


@pytest.mark.parametrize("head", ["Related Articles", "RELATED STORIES", "More for you", "Related stories from Harbour Post"])
def test_stories_between_paragraphs_are_all_the_lists_and_the_text_goes_on_below(head: str) -> None:
    told = "Engineers found cracks in two of its pillars after the storm, and nobody knows yet what the repair is going to cost."
    asked = ("Streetcar plan draws 400 letters", "Board of the ferry weighs a lower fare", "Riders say the bus is always late")
    document, (found,) = lines_of(PARAGRAPH, told, PARAGRAPH.replace("the", "a"), head, *asked, told, PARAGRAPH)
    assert titles(document, found) == list(asked)


@pytest.mark.parametrize("said", ["More harbour news", "MORE TOP STORIES", "Staff picks"])
def test_more_of_a_places_news_is_a_side_feed(said: str) -> None:
    assert heading_kind(said.lower()) == "side_feed"


def test_below_related_stories_a_sentence_is_the_articles_where_a_paragraph_is_not_far_below_it() -> None:
    lines = [HEADLINE, *ARTICLE, "Related stories", TITLES[0], ARTICLE[0], TITLES[1], ARTICLE[1], TITLES[2]]
    document = read_text("\n".join(lines))
    for rule in (related.named_list, related.story_list):
        taken = [document.text[start:end] for start, end, *_ in rule.find(document)]
        assert taken == ["Related stories", TITLES[0], TITLES[1], ARTICLE[1], TITLES[2]]


def test_in_text_a_menu_above_a_live_report_heads_no_list_of_its_entries() -> None:
    front = ["News", "Sport", "Opinion", "Sign in", HEADLINE, "Follow the latest from the islands", "Jane Doe"]
    front.append("Thu 6 Nov 2025 18.50 CET")
    entries = [line for hour in (18, 16, 14) for line in (f"{hour}.05 CET", f"Ferry {hour} turns back before noon", PARAGRAPH)]
    document, found = lines_of(*front, *entries, *ARTICLE[2:], "News", *TITLES)
    assert [heading(document, one) for one in found if one.heading and one.heading[0] < document.start[8]] == []
    assert TITLES[0] in [title for one in found for title in titles(document, one)]


def test_a_menus_last_entry_above_a_headline_with_its_date_heads_no_list_in_text() -> None:
    front = ["News", "Sport", "Sign in", HEADLINE, "By Jane Doe", "Updated 6:50 PM CET, Thu November 6, 2025", "5 min ago"]
    lines = [*front, "Minister says he will leave", ARTICLE[0], "26 min ago", "Ferries forced back", ARTICLE[1], ARTICLE[2]]
    page = clean("\n".join(lines), kind="text")
    assert not [gone.text for gone in page.removed if gone.rule == "side_feed.story-list" and gone.text in lines[3:]]
