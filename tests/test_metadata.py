"""What the page says of itself, read with tolerance: titles, authors, dates, language, site, tags, image, completeness."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cleaner import clean
from cleaner.assembling.authors import NOTHING_SHOWN, read_authors
from cleaner.assembling.completeness import Evidence, judge_completeness
from cleaner.assembling.json_ld import choose, first_text, parse, read_json_ld
from cleaner.assembling.language import normal_code, read_language
from cleaner.assembling.links import absolute
from cleaner.assembling.metadata import Facts, read_metadata
from cleaner.assembling.moment_values import read_moment
from cleaner.assembling.titles import Candidate, choose_title, without_site
from cleaner.document.names import bare, is_name, split_names
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text

FUNDUS = Path(__file__).parents[2] / "shared" / "corpora" / "fundus"
PAGE = """<html lang="en-GB"><head><title>Harbour bridge closes for winter | Harbour Post</title>
<meta property="og:title" content="Harbour bridge closes for winter | Harbour Post">
<meta property="og:site_name" content="Harbour Post"><meta property="og:image" content="/pictures/bridge.jpg">
<meta property="article:section" content="City"><meta property="article:tag" content="Bridges">
<meta property="article:tag" content="bridges">
<meta property="article:modified_time" content="2024-05-04T09:00:00+02:00">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour bridge closes for winter",
"datePublished": "2024-05-03T10:00:00+02:00", "author": [{"@type": "Person", "name": "Jane Doe"},
{"@type": "Person", "name": "JANE DOE"}],
"publisher": {"@type": "Organization", "name": "Harbour Post"}, "isAccessibleForFree": "False",}</script></head>
<body><h1>Harbour bridge closes for winter</h1><p>The bridge is closed.</p></body></html>"""


def test_a_whole_page() -> None:
    found = read_metadata(read_html(PAGE, "https://harbourpost.example/a/1"), Facts())
    assert found["title"] == "Harbour bridge closes for winter"
    assert found["authors"] == ("Jane Doe",)
    assert found["published"] == datetime.fromisoformat("2024-05-03T10:00:00+02:00")
    assert found["modified"] == datetime.fromisoformat("2024-05-04T09:00:00+02:00")
    assert (found["language"], found["site"], found["section"]) == ("en", "Harbour Post", "City")
    assert found["tags"] == ("Bridges",)
    assert found["image"] == "https://harbourpost.example/pictures/bridge.jpg"
    assert found["is_accessible_for_free"] is False


def test_a_text_says_what_it_shows_and_nothing_else() -> None:
    facts = Facts(titles=("Harbour bridge closes",), bylines=("By Jane Doe, Harbourtown",), dates=("Published 3 May 2024",))
    found = read_metadata(read_text("Harbour bridge closes\nBy Jane Doe, Harbourtown\nPublished 3 May 2024\nThe bridge."), facts)
    assert found["title"] == "Harbour bridge closes"
    assert found["authors"] == ("Jane Doe",)
    assert found["published"] == datetime(2024, 5, 3)
    assert found["site"] is found["image"] is found["section"] is None


def test_a_headline_shown_again_is_no_part_of_the_standfirst() -> None:
    facts = Facts(titles=("Closed: the harbour bridge",), standfirsts=("Closed – the harbour bridge", "Two pillars are cracked."))
    assert read_metadata(read_html(PAGE), facts)["standfirst"] == "Two pillars are cracked."


@pytest.mark.parametrize(
    "source", ["", "<html></html>", "<script type='application/ld+json'>[[[[</script>", "<meta property='og:title'>"]
)
def test_empty_pages_give_nothing(source: str) -> None:
    found = read_metadata(read_html(source), Facts())
    assert found["title"] is None
    assert found["authors"] == ()
    assert found["published"] is None


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "One, two",}',
        '<!-- {"@type": "NewsArticle", "headline": "One, two"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "One, two"}\n//]]>',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;One, two&quot;}",
        '{"@type": "NewsArticle", "headline": "One,\n two"};',
        '{"@context": "x", "@graph": [{"@type": "WebSite"}, {"@type": ["Article", "NewsArticle"], "headline": "One, two"}]}',
        '[{"@type": "BreadcrumbList"}, {"@type": "http://schema.org/NewsArticle", "headline": "One, two"}]',
        '{"@type": "NewsArticle", "headline": "One, two"} {"@type": "Other"}',
    ],
)
def test_json_ld_is_read_as_publishers_write_it(script: str) -> None:
    node = choose(read_json_ld([script]), set(), set())
    assert node is not None
    assert " ".join(node["headline"].split()) == "One, two"


def test_hostile_json_ld_is_let_go() -> None:
    assert parse("[" * 100_000) is None
    assert read_json_ld(['{"headline": ' + '{"a":' * 5_000 + "1" + "}" * 5_000 + "}"] * 3) == []
    assert choose(read_json_ld(['{"@type": "NewsArticle", "headline": 7}']), set(), set()) is not None


def test_the_node_of_this_page_is_chosen_not_a_list_items() -> None:
    scripts = [
        '{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Another story"}]}',
        '{"@type": "NewsArticle", "headline": "Not this", "url": "https://x.example/b"}',
        '{"@type": "NewsArticle", "headline": "This one", "url": "http://www.x.example/a/?ref=1"}',
    ]
    node = choose(read_json_ld(scripts), {"x.example/a"}, set())
    assert node is not None
    assert node["headline"] == "This one"


@pytest.mark.parametrize(
    ("text", "bare_title"),
    [
        ("Bridge closes for winter | Harbour Post", "Bridge closes for winter"),
        ("Bridge closes for winter - City - Harbour Post", "Bridge closes for winter - City"),
        ("Bridge closes for winter – Harbour Post – All the harbour's news", "Bridge closes for winter"),
        ("Harbour Post :: Bridge closes for winter", "Bridge closes for winter"),
        ("Bridge closes – a city waits", "Bridge closes – a city waits"),
        ("Bridge-builders wanted", "Bridge-builders wanted"),
    ],
)
def test_titles_lose_the_site_and_keep_their_dashes(text: str, bare_title: str) -> None:
    assert without_site(text, frozenset({"harbourpost"})) == bare_title


def test_a_logo_in_a_first_heading_is_no_title() -> None:
    given = [
        Candidate("h1", "Log in"),
        Candidate("og", "Bridge closes for winter"),
        Candidate("title", "Bridge closes for winter"),
    ]
    assert choose_title(given, frozenset()) == "Bridge closes for winter"


@pytest.mark.parametrize("between", [" - ", " | ", ": ", " » "])
def test_a_heading_that_is_all_the_title_has_besides_the_headline_is_the_sites_name(between: str) -> None:
    given = [
        Candidate("h1", "Salt Marsh Notes"),
        Candidate("h1", "Bridge closes for winter"),
        Candidate("og", "Bridge closes for winter"),
        Candidate("title", f"Salt Marsh Notes{between}Bridge closes for winter"),
    ]
    assert choose_title(given, frozenset()) == "Bridge closes for winter"


def test_a_heading_at_the_text_is_no_site_though_the_metadata_say_only_the_sites_name() -> None:
    given = [
        Candidate("h1", "Bridge closes for winter"),
        Candidate("span", "Bridge closes for winter"),
        Candidate("og", "Salt Marsh Notes"),
        Candidate("title", "Bridge closes for winter - Salt Marsh Notes"),
    ]
    assert choose_title(given, frozenset()) == "Bridge closes for winter"


def test_the_pages_heading_beats_a_title_written_for_search_engines() -> None:
    given = [
        Candidate("h1", "Bridge closes for the whole winter"),
        Candidate("og", "Bridge closes for winter: all you need to know"),
    ]
    assert choose_title(given, frozenset()) == "Bridge closes for the whole winter"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Jane Doe", ["Jane Doe"]),
        ("Von Erika Muster und Max Muster", ["Erika Muster", "Max Muster"]),
        ("Par Anne Exemple, envoyée spéciale", ["Anne Exemple"]),
        ("Автор: Иван Примеров", ["Иван Примеров"]),
        ("By Jane Doe, Political Editor", ["Jane Doe"]),
        ("Jane Doe | Harbour Post", ["Jane Doe"]),
        ("September 1, 2023 By Jane Doe", ["Jane Doe"]),
        ("By Jane Doe on Jan 22, 2025", ["Jane Doe"]),
        ("https://harbourpost.example/jane", []),
        ("@janedoe", []),
        ("jane@harbourpost.example", []),
        ("Share this article", []),
    ],
)
def test_bylines_hold_names(text: str, names: list[str]) -> None:
    assert split_names(text, loose=False) == names


def test_names_that_begin_like_prefixes_stay_whole() -> None:
    assert split_names("Van der Berg") == ["Van der Berg"]
    assert split_names("Di Marco") == ["Di Marco"]
    assert is_name("Ludwig van Muster")
    assert not is_name("Read more")


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("<p>September 1st, 2023 By Jane Doe</p>", ("Jane Doe",)),
        ("<p>Do 25.04.24 | 14:07 Uhr | Von Jane Doe</p>", ("Jane Doe",)),
        ("<p>Written by</p><p>Jane Doe</p>", ("Jane Doe",)),
        ("<p>Jane Doe</p><p>3 May 2024</p>", ("Jane Doe",)),
        ("<p>Personal Finance</p><p>Harbour news</p>", ()),
        ("<p>The bridge is closed by order of the mayor.</p>", ()),
    ],
)
def test_an_author_is_found_beside_the_headline(lines: str, names: tuple[str, ...]) -> None:
    page = f"<body><h1>Harbour bridge closes for winter</h1>{lines}<p>The bridge is closed.</p></body>"
    assert read_metadata(read_html(page), Facts())["authors"] == names


@pytest.mark.parametrize(
    ("h1", "json_ld", "og", "news", "chosen"),
    [
        ("Harbour bridge: all you must know", "Bridge shut until spring", "Harbour bridge: all you must know", True, "json_ld"),
        ("Harbour bridge: all you must know", "Harbour bridge: all you must know", "Harbour bridge shut, know all", True, "og"),
        ("Harbour bridge shut, know all", "Harbour bridge: all you must know", "Harbour bridge: all you must know", False, "h1"),
    ],
)
def test_the_dissenting_field_is_the_editors(h1: str, json_ld: str, og: str, news: bool, chosen: str) -> None:
    title = h1 if news else json_ld
    given = [Candidate("h1", h1), Candidate("json_ld", json_ld), Candidate("og", og), Candidate("title", title)]
    assert choose_title(given, frozenset(), news) == {"h1": h1, "json_ld": json_ld, "og": og}[chosen]


@pytest.mark.parametrize(
    ("url", "lines", "day"),
    [
        (None, "<p>DECEMBER 22, 2022 Updated: JANUARY 02, 2026</p>", datetime(2022, 12, 22)),
        ("https://harbourpost.co.uk/a", "<p>Jane 3/4/2025</p>", datetime(2025, 4, 3)),
        ("https://harbourpost.com/a", "<p>Jane 3/4/2025</p>", datetime(2025, 3, 4)),
        ("https://harbourpost.com/2023/october/03/a", "", datetime(2023, 10, 3)),
        (None, "<p>The bridge.</p>" * 40 + "<p>December 3, 2025</p>", datetime(2025, 12, 3)),
        (None, "<p>The bridge.</p>" * 40 + "<p>December 3, 2025</p><p>December 5, 2025</p>", None),
    ],
)
def test_the_day_that_the_page_shows(url: str | None, lines: str, day: datetime | None) -> None:
    page = f"<html lang='en'><body><h1>Harbour bridge closes</h1>{lines}<p>The bridge is closed and the city waits.</p></body>"
    assert read_metadata(read_html(page, url), Facts())["published"] == day


def test_an_organisations_name_is_one() -> None:
    name = "Center for Tide and Harbour Research"
    node = {"author": [{"@type": "Organization", "name": name}, {"name": "Jane Doe and John Roe"}]}
    assert read_authors(node, [], [], NOTHING_SHOWN, frozenset()) == (name, "Jane Doe", "John Roe")


def test_a_name_comes_before_one_spelt_as_in_an_address() -> None:
    slug = ("parsely-author", "jane-doe")
    assert read_authors({}, [], [slug, ("author", "Jane Doe")], NOTHING_SHOWN, frozenset()) == ("Jane Doe",)
    assert read_authors({}, [], [slug], NOTHING_SHOWN, frozenset()) == ("jane-doe",)


def test_people_come_before_the_outlet() -> None:
    node = {"author": {"@type": "Organization", "name": "Harbour Post"}}
    sites = frozenset({"harbourpost"})
    assert read_authors(node, [], [("author", "Jane Doe")], NOTHING_SHOWN, sites) == ("Jane Doe",)
    assert read_authors(node, [], [], NOTHING_SHOWN, sites) == ("Harbour Post",)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2024-05-03T10:00:00Z", datetime(2024, 5, 3, 10, tzinfo=UTC)),
        ("2024-05-03T10:00:00.000+0000", datetime(2024, 5, 3, 10, tzinfo=UTC)),
        ("2024-05-03 10:00:00 +00:00", datetime(2024, 5, 3, 10, tzinfo=UTC)),
        ("2024-05-03T10:00:00", datetime(2024, 5, 3, 10)),
        ("1714730400", datetime(2024, 5, 3, 10, tzinfo=UTC)),
        ("1714730400000", datetime(2024, 5, 3, 10, tzinfo=UTC)),
        ("May 3, 2024", datetime(2024, 5, 3)),
        ("20240503", datetime(2024, 5, 3)),
        ("1899-01-01", None),
        ("99999999", None),
        ("soon", None),
        (None, None),
    ],
)
def test_moments_are_read_and_no_zone_is_invented(value: str | None, moment: datetime | None) -> None:
    found = read_moment(value)
    assert found == moment
    assert found is None or moment is None or (found.tzinfo is None) == (moment.tzinfo is None)


def test_a_modification_before_the_publication_is_none() -> None:
    page = PAGE.replace("2024-05-04T09:00:00+02:00", "2023-05-04T09:00:00+02:00")
    assert read_metadata(read_html(page), Facts())["modified"] is None


@pytest.mark.parametrize(
    ("declared", "text", "code"),
    [
        (["de-AT"], "", "de"),
        (
            ["en"],
            "Der Hafen ist zu und die Brücke auch, das sagte der Meister am Tag nach dem Sturm, und nicht nur er. " * 3,
            "de",
        ),
        ([], "The bridge is closed and the ferry is not on the water, as the master of the harbour said to us. " * 3, "en"),
        (["en"], "Мост закрыт на всю зиму, сообщил начальник порта, и паром тоже не ходит. " * 3, "ru"),
        ([], "Міст зачинено на всю зиму, і пором також не їздить, її тут немає. " * 3, "uk"),
        ([], "橋は冬の間閉鎖されると市は発表した。フェリーも運休する。" * 3, "ja"),
        (["xx-weird-and-long"], "", "xx"),
        ([], "", None),
    ],
)
def test_language_is_declared_and_checked(declared: list[str], text: str, code: str | None) -> None:
    assert read_language(declared, text) == code


def test_codes_are_two_letters() -> None:
    assert [normal_code(value) for value in ("en_US", "eng", "nb-NO", "iw", "12", "")] == ["en", "en", "no", "he", None, None]


@pytest.mark.parametrize(
    ("evidence", "complete"),
    [
        (Evidence(0, "", 0, False, None), None),
        (Evidence(5_000, "It ends.", 800, False, None), True),
        (Evidence(5_000, "It ends.", 800, True, False), True),
        (Evidence(600, "It ends.", 90, True, None), False),
        (Evidence(600, "It ends.", 90, False, False), False),
        (Evidence(5_000, "and then…", 800, True, None), False),
        (Evidence(5_000, "and then…", 800, False, None), None),
        (Evidence(900, "It ends.", 140, False, None, letters_said=6_000), False),
    ],
)
def test_completeness_is_judged_with_a_reason(evidence: Evidence, complete: bool | None) -> None:
    judged, why = judge_completeness(evidence)
    assert judged is complete
    assert (why is None) == (complete is None)


_TOLD = "The harbour board has met for a third time this winter, and the bridge is to be mended before the ferries stop. "


@pytest.mark.parametrize(
    ("end", "wall", "complete"),
    [
        ("<p>The board said that the", "<p>To continue reading this story, subscribe or log in.</p>", False),
        ("<ul><li>Tide tables<li>Harbour maps</ul>", "<p>To continue reading this story, subscribe or log in.</p>", True),
        ("<h2>What the board decided</h2>", "<p>To continue reading this story, subscribe or log in.</p>", True),
        ("<p>The board said that the", "<button>Start free trial</button>", False),
    ],
)
def test_a_text_breaks_off_in_prose_and_at_a_wall(end: str, wall: str, complete: bool) -> None:
    page = clean(f"<html><body><article><h1>Bridge</h1>{f'<p>{_TOLD * 4}</p>' * 6}{end}</article>{wall}", kind="html")
    assert "paywall" in {gone.kind for gone in page.removed}
    assert page.article.complete is complete


def test_a_short_text_beside_a_button_is_whole() -> None:
    page = clean(f"<html><body><button>Start free trial</button><article><h1>Bridge</h1><p>{_TOLD * 4}</p></article>")
    assert page.article.complete is True


_JAPANESE = "市は月曜日、橋の工事を十一月に始めると発表した。工事は来年の春まで続き、その間は車も歩行者も橋を渡ることができない。"
_THAI = "เมืองประกาศเมื่อวันจันทร์ว่าจะเริ่มก่อสร้างสะพานในเดือนพฤศจิกายนและจะดำเนินต่อไปจนถึงฤดูใบไม้ผลิปีหน้าระหว่างนั้นรถและคนเดินเท้าจะข้ามไม่ได้"


@pytest.mark.parametrize(("text", "complete"), [(_JAPANESE, True), (_THAI, True), (_TOLD, False)])
def test_the_words_that_a_page_says_count_where_spaces_part_words(text: str, complete: bool) -> None:
    said = json.dumps({"@type": "NewsArticle", "headline": "Bridge", "wordCount": 620})
    page = clean(f'<script type="application/ld+json">{said}</script><article><h1>Bridge</h1>{f"<p>{text}</p>" * 8}</article>')
    assert page.article.complete is complete


@pytest.mark.skipif(not FUNDUS.exists(), reason="the corpora are not here")
def test_news_pages_are_read_right_mostly() -> None:
    rows = [json.loads(line) for line in (FUNDUS / "gold.jsonl").read_text(encoding="utf-8").splitlines()][::8]
    right = days = 0
    for row in rows:
        page = gzip.decompress((FUNDUS / "html" / f"{row['id']}.html.gz").read_bytes()).decode("utf-8", "replace")
        found = read_metadata(read_html(page, row["url"]), Facts())
        authors = {name.lower() for name in found["authors"]}  # type: ignore[attr-defined]
        right += bool(authors & {name.lower() for name in row.get("authors") or []}) or not row.get("authors")
        days += str(found["published"])[:10] == row["published"][:10]
    assert right >= 0.8 * len(rows)
    assert days >= 0.9 * len(rows)


def test_a_button_of_a_wall_counts_right_behind_the_text() -> None:
    page = clean(f"<html><body><article><h1>Bridge</h1><p>{_TOLD}</p><button>Subscribe to continue reading</button></article>")
    assert page.article.complete is False


@pytest.mark.parametrize(
    ("href", "base", "address"),
    [
        ("/a", "", "/a"),
        ("/a", "https://tide.example/x/y", "https://tide.example/a"),
        (" b ", "https://tide.example/x/y", "https://tide.example/x/b"),
        ("//quay.example/c", "https://tide.example/x", "https://quay.example/c"),
        ("https://quay.example/d?", "https://tide.example/x", "https://quay.example/d?"),
        ("https://quay.example/d", "", "https://quay.example/d"),
        ("http://[", "https://tide.example/x", "http://["),
    ],
)
def test_an_address_is_absolute_where_the_page_says_its_own(href: str, base: str, address: str) -> None:
    assert absolute(href, base) == address


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Holm &amp; Sons", "Holm & Sons"),
        ("Holm & Sons", "Holm & Sons"),
        (["R&eacute;gine"], "Régine"),
        ({"name": "&quot;Quay&quot;"}, '"Quay"'),
    ],
)
def test_entities_in_json_ld_are_their_characters(value: object, text: str) -> None:
    assert first_text(value) == text


def test_a_headline_is_cut_to_one_that_the_page_has_and_to_no_less() -> None:
    title = "Sea | Ferries | News | Sound"
    assert without_site(title, frozenset(), {"sea", bare(title)}) == "Sea"
    assert without_site(title, frozenset({"sound"}), {bare(title)}) == "Sea | Ferries | News"
