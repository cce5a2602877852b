"""TEI and trafilatura's XML are read as pages: their headers are facts, their elements those of HTML."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.reading.kind import kind_of
from cleaner.reading.xml_texts import xml_text

ABOVE = "The harbour board opened two days of talks with the ferry company on Tuesday, about who may use the deep berth."
BELOW = "The company has used the berth since 2023 without a contract, and has paid a third of what the board says that it owes."
BODY = f"""<head rend="h3">The quay</head><p>{ABOVE} <hi rend="#b">So</hi> <ref target="https://tide.example/b">it says</ref>.</p>
<list><item>One boat</item><item>Two boats</item></list><quote>Nobody wants the ferries to stop.</quote>
<table><row><cell role="head">Boat</cell><cell>Crew</cell></row><row><cell>Heron</cell><cell>12</cell></row></table>
<p>{BELOW}</p>"""
DOC = f"""<doc sitename="Tide" title="Talks on the berth" author="Ida Moor" date="2031-05-06" url="https://tide.example/a">
<main>{BODY}</main></doc>"""
TEI = f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="main">Talks on the berth</title><author>Ida
Moor</author></titleStmt><publicationStmt><publisher>Tide</publisher><ptr type="URL" target="https://tide.example/a"/>
<date>2031-05-06</date></publicationStmt></fileDesc><profileDesc><creation><date type="download">2031-06-01</date></creation>
</profileDesc></teiHeader><text><body><div type="entry">{BODY}</div></body></text></TEI>"""


@pytest.mark.parametrize("source", [DOC, TEI, "<!-- made by a tool -->\n" + DOC])
def test_headers_are_facts_and_no_text(source: str) -> None:
    page = clean(source)
    assert (page.article.title, page.article.authors, page.article.site) == ("Talks on the berth", ("Ida Moor",), "Tide")
    assert str(page.article.published).startswith("2031-05-06")
    assert "Ida Moor" not in page.text
    assert "2031" not in page.text


@pytest.mark.parametrize("source", [DOC, TEI])
def test_elements_are_those_of_html(source: str) -> None:
    markdown = clean(source).article.markdown
    assert "### The quay" in markdown
    assert "[it says](https://tide.example/b)" in markdown
    assert "- One boat\n- Two boats" in markdown
    assert "> Nobody wants the ferries to stop." in markdown
    assert "| Heron | 12 |" in markdown


@pytest.mark.parametrize("source", [DOC.replace("</main>", ""), "<!DOCTYPE TEI>" + TEI])
def test_what_is_no_such_xml_is_read_as_html(source: str) -> None:
    assert xml_text(source)[1] == source
    assert ABOVE in clean(source, kind="html").text


def test_other_documents_that_begin_so_are_none() -> None:
    assert kind_of("<doc>A note in a text about <main> and what it means.") == "text"
