"""In text nothing is marked: the headline is the line that the text and the address say again and that a byline follows."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.document.addresses import slug_words
from cleaner.document.headline_lines import headline_line
from cleaner.document.story_frame import story_frame
from cleaner.engine import read

BODY = (
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before "
    "spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair will cost.",
)
URL = "https://post.example/2026/05/harbour-bridge-closes-for-the-winter-412.html"


def headline_of(*front: str, url: str | None = None) -> str | None:
    document = read("\n".join((*front, *BODY)), url, "text")
    first, end = headline_line(document, len(front))
    assert (first, end) == (-1, -1) or end == first + 1
    return document.texts[first] if first >= 0 else None


def test_the_headline_says_what_the_text_says_and_a_byline_follows() -> None:
    assert headline_of("Home", "Harbour bridge closes for winter", "By Jane Doe") == "Harbour bridge closes for winter"


def test_the_line_below_is_a_standfirst_even_if_it_says_as_much() -> None:
    front = ("City will close old bridge", "Cracks in two pillars of the harbour bridge after the storm", "By Jane Doe")
    assert headline_of(*front) == front[0]


@pytest.mark.parametrize("section", ["Roads & Harbour", "CITY BRIDGE", "Harbour // City", "Serving the city since 1891"])
def test_what_names_a_section_or_the_paper_is_no_headline(section: str) -> None:
    front = (section, "Harbour bridge to close for winter, city says", "By Jane Doe")
    assert headline_of(*front) == front[1]


def test_the_address_spells_the_headline() -> None:
    menu = [f"Storm warning number {number} for the city" for number in range(30)]
    front = ("Harbour bridge closes for the winter", *menu)
    assert headline_of(*front, url=URL) == front[0]
    assert headline_of(*front) != front[0]


def test_of_two_copies_the_one_with_the_byline_is_the_headline() -> None:
    front = (
        "Harbour bridge closes for winter",
        "By Jane Doe",
        "Listen to this story",
        "Harbour bridge closes for winter",
        "1.0x",
    )
    document = read("\n".join((*front, *BODY)), None, "text")
    assert headline_line(document, len(front)) == (0, 1)


@pytest.mark.parametrize("line", ["Commuters despair", "Commuters and shops despair", "어민들 답변 요구", "港务局长辞职"])
@pytest.mark.parametrize("signed", [("By Jane Doe",), ("12 March 2026",), ("It is long", "By Jane Doe")])
def test_a_line_that_opens_a_text_and_is_signed_is_its_headline_whatever_it_says(line: str, signed: tuple[str, ...]) -> None:
    assert headline_of(line, *signed) == (line if line != "Commuters despair" else None)  # a headline has three words


def test_a_line_that_nobody_signed_must_be_said_again() -> None:
    assert headline_of("Commuters and shops despair", "Home", "News") is None


def test_any_line_that_the_text_says_again_is_better_than_one_in_a_menu_that_it_does_not() -> None:
    menu = ("Home", "Letters Culture Travel Money Opinion Sport", "Monday, 4 May 2026", "Sport", "Culture")
    assert headline_of(*menu, "Harbour bridge closes") == "Harbour bridge closes"


def test_no_line_below_a_long_one_is_a_headline_that_the_text_does_not_say() -> None:
    assert headline_of("We use what your browser tells us to show.", "Commuters and shops despair", "By Jane Doe") is None


JAPANESE = (
    "経済産業省は3日、人工知能（AI）の専門人材を5年間で10万人育成する新たな計画をまとめた。大学と連携する。",
    "県は20億円を超える負担には応じない考えだ。隣の市は6億円の追加負担を申し出たが、見返りに理事会の席を求めている。",
)


@pytest.mark.parametrize("line", ["AI人材、5年で10万人育成 経産省が新計画", "経産省 AI人材の育成計画 5年で10万人"])
def test_of_a_headline_without_spaces_pairs_of_characters_are_looked_for_whatever_parts_it(line: str) -> None:
    document = read("\n".join((line, *JAPANESE)), None, "text")
    assert headline_line(document, 1) == (0, 1)


@pytest.mark.parametrize("line", ["Harbour bridge closes (3-3)", "Harbour bridge closes (and what to do)"])
def test_a_score_or_an_aside_in_brackets_ends_a_headline(line: str) -> None:
    assert headline_of(line, "By Jane Doe") == line


@pytest.mark.parametrize(
    "line", ["The harbour bridge in November (Jane Doe)", "© The city and its harbour bridge", "Skip to text"]
)
def test_a_credit_is_no_headline(line: str) -> None:
    assert headline_of(line, "By Jane Doe") is None


@pytest.mark.parametrize("url", [None, "", "https://post.example/", "https://post.example/a/12345", "http://[::1", "no address"])
def test_an_address_that_spells_nothing_has_no_words(url: str | None) -> None:
    assert slug_words(url) == []


def test_the_words_of_an_address_are_those_of_its_longest_part() -> None:
    assert slug_words(URL) == ["harbour", "bridge", "closes", "for", "the", "winter"]
    assert slug_words(
        "https://post.example/%D0%BC%D0%BE%D1%81%D1%82-%D0%B7%D0%B0%D0%BA%D1%80%D1%8B%D1%82-%D0%B7%D0%B8%D0%BC%D0%BE%D0%B9"
    ) == [
        "мост",
        "закрыт",
        "зимой",
    ]


@pytest.mark.parametrize(
    "above",
    [
        "Home City Harbour bridge closes for the winter",
        "Home / City / Harbour bridge closes for the winter",
        "Harbour bridge closes for the winter - Harbour Post",
    ],
)
def test_a_breadcrumb_and_the_title_with_the_name_of_the_site_give_way_to_the_headline_below(above: str) -> None:
    front = (above, "Harbour bridge closes for the winter")
    assert headline_of(*front) == front[1]


def test_the_beginning_of_a_longer_headline_is_not_the_headline() -> None:
    front = ("Harbour bridge closes in November: what readers know", "Harbour bridge closes", "By Jane Doe")
    assert headline_of(*front) == front[0]


def test_an_entry_of_a_menu_is_no_headline() -> None:
    front = ("News", "The city", "About the bridge", "Sport", "Contact", "Old harbour bridge: city says it needs repair")
    assert headline_of(*front) == front[-1]


def test_tables_stand_between_a_headline_and_its_text() -> None:
    table = [f"Pillar {number}" for number in range(60)]
    front = ("Harbour bridge closes for the winter", "By Jane Doe", *table)
    assert headline_of(*front) == front[0]


def test_of_a_list_far_above_and_the_headline_near_the_text_the_headline() -> None:
    table = [f"Pillar {number}" for number in range(40)]
    front = ("Harbour bridge closes for the winter", "3 May 2024", *table, "Harbour bridge closes for the winter")
    document = read("\n".join((*front, *BODY)), None, "text")
    assert headline_line(document, len(front)) == (len(front) - 1, len(front))


NOTICE = "The Harbour Post chooses what it recommends on its own, and may get a part of the price of what readers buy here."


def test_a_headline_below_what_the_page_says_of_itself_begins_the_article() -> None:
    lines = (NOTICE, "Harbour bridge closes for the winter", "By Jane Doe", *BODY, *BODY)
    frame = story_frame(read("\n".join(lines), None, "text"))
    assert (frame.title, frame.title_end, frame.body) == (1, 2, 3)


def test_a_headline_above_its_byline_stays_whatever_is_signed_below() -> None:
    lines = ("Old bridge closes", "3 May 2024", *BODY, "The harbour bridge in November, after the storm", "By John Roe", *BODY)
    frame = story_frame(read("\n".join(lines), None, "text"))
    assert (frame.title, frame.body) == (0, 2)


def test_two_sentences_below_a_headline_are_its_standfirst() -> None:
    standfirst = "Engineers found cracks in the harbour in 2023. Now boats and ferries have nowhere to go in winter"
    headline = "‘It sways’: how a town got used to the cracks of its bridge"
    assert headline_of("News", headline, "This story is a year old", standfirst, "Jane Doe", "3 May 2024") == headline


def test_a_headline_of_two_sentences_is_one_where_nothing_else_is() -> None:
    headline = "She counted cracks in the harbour bridge. Then engineers came"
    assert headline_of("News", headline, "By Jane Doe") == headline


@pytest.mark.parametrize(
    ("line", "is_headline"),
    [
        ("Storm on the coast, live | Harbour bridge to close in November", True),
        ("Harbour bridge to close in November | The Post", False),
        ("News | Harbour | Bridge | City", False),
    ],
)
def test_a_bar_parts_the_halves_of_a_headline_but_not_names(line: str, is_headline: bool) -> None:
    assert (headline_of("Home", line, "By Jane Doe", "3 May 2024") == line) is is_headline


def test_what_a_paper_says_of_itself_at_the_top_is_no_headline_above_a_signed_one() -> None:
    paper = "The city paper of the harbour bridge"
    front = (paper, "The Post", "Topics:", "Features", "Bridge engineers find player for piano")
    assert headline_of(*front, "Jane Doe, Staff Writer", "3 May 2024") == front[-1]


def test_a_headline_that_the_text_does_not_say_again_may_have_standfirst_name_and_role_above_its_date() -> None:
    headline = "What lay below for two hundred years"
    front = ("Home", headline, "They thought that it was a stone. Then they smelt it.", "Jane Doe", "Journalist")
    assert headline_of(*front, "Published 3 May 2024, 11:08") == headline


PARAGRAPH = "The ferry to the island will run at night while the pillars are mended, the harbour master said on the phone on {}."
SUBHEAD = "Engineers found cracks in the old harbour bridge"


@pytest.mark.parametrize("above", [2, 5])
def test_what_stands_below_two_paragraphs_of_the_text_is_a_subhead_wherever_most_of_the_text_is(above: int) -> None:
    first = [PARAGRAPH.format(day) for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")[:above]]
    short = ["A ticket is four euros."] * 30
    page = clean("\n".join([*first, *short, SUBHEAD, *BODY * 4]), kind="text")
    assert page.article.title is None
    assert SUBHEAD in page.article.text


def test_a_headline_stands_below_one_paragraph_that_says_what_the_site_is_for() -> None:
    front = ("We are the town's own paper and have told you what happens at the harbour since the year 1891, at no cost.", "Home")
    page = clean("\n".join([*front, "Harbour bridge closes for winter", "By Jane Doe", *BODY]), kind="text")
    assert page.article.title == "Harbour bridge closes for winter"


def test_an_item_of_a_list_is_no_headline_unless_the_address_spells_it() -> None:
    item = "- Harbour bridge closes for the winter"
    assert headline_of(item, "- Ferry") is None
    assert headline_of(item, "- Ferry", url=URL) == item


def test_right_below_a_headline_a_longer_line_is_the_standfirst_though_the_text_says_more_of_it() -> None:
    front = (
        "Island storm latest: harbour reopens as thousands wait for power and for news",
        "Minister warns of a long night as cracks are seen in the pillars of the old harbour",
        "By Jane Doe",
    )
    assert headline_of(*front) == front[0]


def test_a_role_in_two_words_of_which_one_has_an_accent_is_not_said_again_by_the_texts_letters() -> None:
    front = ("Noite de eleição: os resultados nas ilhas", "Por Jane Doe", "Repórter de política", "3 May 2024")
    assert headline_of("Política", *front) == front[0]


def test_a_heading_below_the_date_is_none_where_a_long_line_stands_above_that() -> None:
    standfirst = "Alle ontwikkelingen van deze dag op een rij"
    above = ("Liveblog: minister stapt op en iedereen wacht", standfirst, "Jane Doe", "3 May 2024")
    front = (*above, "Key events", "Old harbour bridge will close")
    assert headline_of("LIVE", *front) == front[0]


@pytest.mark.parametrize("link", ["Ir para o conteúdo", "Aller au contenu", "Vai al contenuto", "Till innehållet"])
def test_links_that_skip_the_menu_are_no_headlines(link: str) -> None:
    headline = "Noite de eleição: os resultados nas ilhas"
    assert headline_of(link, headline, "By Jane Doe") == headline


def test_points_below_a_line_that_heads_key_points_are_no_headlines() -> None:
    front = ("Island storm: thousands wait for power and news", "Summary", "Harbour bridge will close for winter", "By Jane Doe")
    assert headline_of(*front) == front[0]
