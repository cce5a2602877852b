"""Dates of an article that stand beside names, behind a label, above the headline or below the text."""

from __future__ import annotations

import pytest

from cleaner.document.credit_lines import is_date_line
from cleaner.document.document import Document
from cleaner.document.headline_lines import headline_line
from cleaner.document.moments import find_moment
from cleaner.document.signed_lines import says_day_and_names
from cleaner.reading.html import read_html
from cleaner.reading.text import read_text
from cleaner.rules.core import content, content_bylines, content_dates

BODY = [
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open before spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows what the repair will cost.",
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour master said.",
]
PARAGRAPHS = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
RULES = (content_bylines.date_line, content_dates.signed, content_dates.label, content_dates.below_text)


def dates(document: Document) -> set[str]:
    return {document.text[start:end] for rule in RULES for start, end, *_ in rule.find(document)}


def page(above: str = "", below: str = "", under: str = "") -> Document:
    title = "Bridge closes for the whole winter"
    return read_html(
        f"<html><head><title>{title}</title></head><body><nav><a href='/'>Home</a></nav><main><article><div>{above}<h1>{title}"
        f"</h1>{under}</div><div>{PARAGRAPHS}</div>{below}</article></main></body></html>"
    )


@pytest.mark.parametrize(
    "line",
    [
        "03/05/2024 Jane Doe City, Bridges, News",
        "Jane Doe May 3, 2024 4 Comments",
        "By Jane Doe May 3, 2024May 4, 2024 May 4, 2024",
        "By Jane Doe Updated on May 3, 2024",
        "Neustadt, 3. Mai 2024, 5:09 Uhr",
        "Von Erika Muster 3. Mai 2024, 08:30 Uhr Aktualisiert: 4. Mai 2024, 10:15 Uhr Lesezeit: 3 Minuten",
        "di Gaspare Lonardi 3 maggio 2024, 08:30 Aggiornato il 4 maggio 2024 alle 10:15 Tempo di lettura: 3 minuti",
        "Bohumil Ježdík 3. května 2024 8:30 Aktualizováno 4. května 2024 v 10:15 Doba čtení: 3 minuty",
    ],
)
def test_a_line_of_a_day_and_names_is_told(line: str) -> None:
    assert says_day_and_names(line)
    assert line in dates(read_text("\n".join(["Harbour bridge closes for the whole winter", line, *BODY])))


@pytest.mark.parametrize(
    "line",
    [
        "Storm of May 3, 2024 leaves pillars cracked",
        "Released: May 3, 2024 by Harbour Books",
        "The Harbour Board met on May 3, 2024.",
        "Fähre fährt ab 3. Mai 2024 nicht mehr",
        "Jane Doe, Harbour Post",
        "May 3, 2024",
    ],
)
def test_a_sentence_or_a_field_with_a_day_is_no_line_of_a_day_and_names(line: str) -> None:
    assert not says_day_and_names(line)


@pytest.mark.parametrize(
    "line",
    [
        "Datum 03.05.2024",
        "Geschrieben am 3. Mai 2024 in Nachrichten",
        "Artikel veröffentlicht am 3. Mai 2024, 14:26 Uhr, Jane Doe",
        "03.05.20243. Mai 2024",
        "2 minute read May 3, 2024 2:26 PM GMT+2 Last Updated 9 min ago",
        "Monday 5:30PM",
        "Aktualizováno: 3. května 2024",
        "Cập nhật: 03/05/2024 10:00",
        "Ενημερώθηκε: 3 Μαΐου 2024, 10:00",
        "更新时间：2024年5月3日 10:00",
        "الأحد 5 مايو 2024، 08:30",
        "Κυριακή, 5 Μαΐου 2024, 08:30",
        "neděle 5. května 2024 8:30",
    ],
)
def test_the_shapes_of_dates_are_told(line: str) -> None:
    assert is_date_line(line, line.lower(), len(line.split()))


def test_a_weekday_belongs_to_the_date_behind_it_and_an_hour_behind_an_arabic_comma_too() -> None:
    line = "الأحد 5 مايو 2024، 08:30"
    moment = find_moment(line)
    assert moment is not None
    assert (moment.start, moment.end, moment.weekday, moment.hour) == (0, len(line), 6, 8)
    assert find_moment("Τρίτη φορά φέτος") is None


def test_a_name_that_begins_as_a_word_for_date_is_no_date() -> None:
    assert not is_date_line("Dato' Jane binti Doe 24", "dato' jane binti doe 24", 5)


@pytest.mark.parametrize("line", ["First published on May 3, 2024 / 8:16 AM", "Updated at 1:23 p.m.", "Datum: 03.05.2024"])
def test_a_date_below_the_text_is_kept_as_such(line: str) -> None:
    assert line in dates(page(below=f"<footer><p>{line}</p></footer>"))
    assert line in dates(read_text("\n".join(["Harbour bridge closes for the whole winter", "By Jane Doe", *BODY, line])))


def test_the_date_of_a_teaser_or_a_review_below_the_text_is_left() -> None:
    below = "<a href='/a'>Published on May 3, 2024</a><p>Reviewed on: 05/03/2024</p>"
    document = page(below=below + "<div class='comment'><p>Posted May 3, 2024</p></div>")
    assert not list(content_dates.below_text.find(document))


def test_a_date_that_begins_the_headlines_box_needs_no_name() -> None:
    assert dates(page(above="<p>May 3, 2024</p>")) == {"May 3, 2024"}
    assert not dates(page(above="<p>The bridge</p><p>The ferry</p><p>May 3, 2024</p>"))


def test_a_marked_date_may_stand_farther_above_the_headline_with_a_reading_time_below_it() -> None:
    above = "<p><time>May 3, 2024</time></p><p>10 min read</p><p>119 views</p>"
    assert dates(page(above=above)) == {"May 3, 2024", "10 min read"}
    assert not dates(page(above=above + "<p>The bridge</p><p>The ferry</p>"))


def test_the_label_of_a_date_is_kept_with_it() -> None:
    assert dates(page(under="<span>Posted on</span><p>May 3, 2024</p>")) == {"Posted on", "May 3, 2024"}
    assert not dates(page(under="<p>Updated</p><p>The bridge in May 2024</p>"))


def test_links_of_author_section_and_day_make_no_teaser_and_one_link_does() -> None:
    line = "<a href='/d'>3 May 2024</a> <a href='/jane'>Jane Doe</a> <a href='/city'>City News</a>"
    assert dates(page(under=f"<div>{line}</div>")) == {"3 May 2024 Jane Doe City News"}
    assert not dates(page(under="<div><a href='/b'>3 May 2024 Jane Doe City News</a></div>"))


def test_a_summary_above_a_line_of_day_and_names_is_a_standfirst_and_a_row_of_topics_is_none() -> None:
    title, dated = "Harbour bridge closes for winter after storm", "Harbourtown, May 03, 2024, 5:09 Uhr"
    lead = "Engineers found cracks in two pillars. The city looks for another way."
    for line, kept in ((lead, [lead]), ("City | Bridges and Ferries | Winter and Storms", [])):
        document = read_text("\n".join([title, line, dated, *BODY]))
        assert [document.text[start:end] for start, end, *_ in content.standfirst_line.find(document)] == kept


def test_a_breadcrumb_is_no_headline_and_the_first_of_two_copies_stays_where_the_date_is_below_it() -> None:
    title, dated = "Harbour bridge closes for winter after storm", "Harbourtown, May 03, 2024, 5:09 Uhr"
    assert headline_line(read_text("\n".join([f"Home » City » {title}", title, dated, *BODY])), 3) == (1, 2)
    assert headline_line(read_text("\n".join([title, dated, title, *BODY])), 3) == (0, 1)


@pytest.mark.parametrize(
    "line",
    [
        "Erschienen in der Ausgabe vom 03.05.2024, Seite 9, Hafen und Inseln",
        "A version of this article appears in print on May 3, 2024, Section A, Page 1 with the headline: No Way to the Island.",
        "Газета «Гавань» №84 от 03.05.2024, стр. 1",
        "Edición impresa, 3 de mayo de 2024",
    ],
)
def test_the_printed_issue_that_an_article_was_in_says_its_date(line: str) -> None:
    for gap in ([], ["Donate", "10 €"] * 10):
        document = read_text("\n".join(["Harbour bridge closes for winter after storm", *BODY, *gap, line]))
        assert [document.text[start:end] for start, end, *_ in content_dates.below_text.find(document)] == [line]


@pytest.mark.parametrize("line", ["Edition of 6, 2024", "See page 9 of the report", "The storm of May 3, 2024 closed the bridge"])
def test_pages_without_a_day_and_days_without_an_issue_are_no_date_of_the_article(line: str) -> None:
    document = read_text("\n".join(["Harbour bridge closes for winter after storm", *BODY, line]))
    assert not list(content_dates.below_text.find(document))
