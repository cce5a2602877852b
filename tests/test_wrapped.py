"""Pages inside something else: mails and web archives, answers of servers, feeds."""

from __future__ import annotations

import quopri
from base64 import encodebytes
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from html import escape

import pytest
from timing import grows_at_most

from cleaner import clean
from cleaner.models import CleanPage

TITLE = "Ferry to wait for the baker until the spring"
TEXT = [
    "The harbour board decided on Monday that the first ferry may leave five minutes late, and that nobody will be fined.",
    "For eleven years it has waited for a woman with forty loaves, and no timetable has ever said a word “about that”.",
    "A new contract would have taken forty crowns for each minute, which is more than the bread of the island costs.",
]
BODY = "".join(f"<p>{text}</p>" for text in TEXT)
PAGE = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{BODY}</body></html>"
QUOTED = "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quopri.encodestring(PAGE.encode()).decode()
BASE64 = "Content-Transfer-Encoding: base64\r\n\r\n" + encodebytes(PAGE.encode()).decode()
HEADERS = "From: <Saved by Blink>\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n"
MIXED = 'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b"\r\n\r\n\r\n'
STYLE = "\r\n----b\r\nContent-Type: text/css\r\n\r\nbody { margin: 0 }\r\n----b--\r\n"
PLAIN = "----b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe ferry waits.\r\n"
ARCHIVES = {
    "quoted": f"{HEADERS}{MIXED}----b\r\nContent-Type: text/html\r\n{QUOTED}{STYLE}",
    "base64": f"{HEADERS}{MIXED}----b\r\nContent-Type: text/html; charset=utf-8\r\n{BASE64}{STYLE}",
    "behind plain text": f"{HEADERS}{MIXED}{PLAIN}----b\r\nContent-Type: text/html; charset=utf-8\r\n{QUOTED}{STYLE}",
    "alone": f"{HEADERS}Content-Type: text/html; charset=utf-8\r\n{QUOTED}",
}


def is_read(page: CleanPage, kind: str) -> bool:
    told = [warning for warning in page.warnings if warning.startswith(f"{kind}:")]
    return page.article.title == TITLE and page.article.text == "\n\n".join(TEXT) and len(told) == 1


@pytest.mark.parametrize("shape", sorted(ARCHIVES))
def test_the_page_in_a_mail_or_web_archive_is_read(shape: str) -> None:
    assert is_read(clean(ARCHIVES[shape].encode()), "mime")
    assert is_read(clean(ARCHIVES[shape]), "mime")
    assert is_read(clean(ARCHIVES[shape].replace("\r\n", "\n")), "mime")


def test_a_charset_of_a_mail_is_that_of_the_page() -> None:
    page = "<html><body><p>" + TEXT[1].replace("that", "thät") + "</p></body></html>"
    source = f"{HEADERS}Content-Type: text/html; charset=windows-1252\r\n\r\n{page}".encode("cp1252")
    assert "“about thät”" in clean(source, charset="utf-8").text


def test_a_mail_of_text_is_its_text() -> None:
    mail = f"{HEADERS}Content-Type: text/plain; charset=utf-8\r\n{QUOTED.split('<')[0]}" + "The ferry =\r\nwaits."
    assert clean(mail.encode()).text.strip() == "The ferry waits."
    page = clean(mail)  # a string is not changed where it is text
    assert page.text == mail
    assert [warning for warning in page.warnings if warning.startswith("mime:")]


@pytest.mark.parametrize(
    "source",
    [
        "MIME-Version: how it came about\n\nContent-Type: a header of mails.\n\nBoth have stood in mails since 1996.",
        "Subject: Ferry\nContent-Type: text/html\n\n" + PAGE,
        PAGE + ARCHIVES["quoted"],
        "The ferry waits.\n" + ARCHIVES["quoted"],
    ],
)
def test_what_only_speaks_of_mails_is_none(source: str) -> None:
    assert not [warning for warning in clean(source).warnings if warning.startswith("mime:")]


ANSWER = "HTTP/1.1 200 OK\r\nServer: x\r\nContent-Type: text/html{}\r\nSet-Cookie: a=b\r\n\r\n"
RECORD = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n\r\n"


@pytest.mark.parametrize("headers", [ANSWER, RECORD + ANSWER, ANSWER.replace("HTTP/1.1 200 OK", "HTTP/2 200")])
def test_the_page_below_the_headers_of_a_server_is_read(headers: str) -> None:
    source = headers.format("") + PAGE
    assert is_read(clean(source), "http")
    assert is_read(clean(source.replace("\r\n", "\n")), "http")
    assert is_read(clean((headers.format("; charset=windows-1252") + PAGE).encode("cp1252")), "http")


def test_a_page_that_was_sent_in_chunks_is_put_together() -> None:
    page = PAGE.encode()
    chunks = [page[at : at + 100] for at in range(0, len(page), 100)] + [b""]
    body = b"".join(b"%x;x=y\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
    headers = ANSWER.format("; charset=utf-8\r\nTransfer-Encoding: chunked").encode()
    assert is_read(clean(headers + body), "http")
    assert is_read(clean(headers + page), "http")  # a crawler has put it together and left the header


@pytest.mark.parametrize(
    "source",
    [
        "HTTP/1.1 200 OK\n\nThe answer of a server begins so, and nobody reads it.",
        "HTTP/2 was new in those years, and no server spoke it.\nContent-Type: text/html\n\nThat is a header.",
        "The answer began:\n" + ANSWER + PAGE,
    ],
)
def test_what_only_speaks_of_headers_has_none(source: str) -> None:
    assert not [warning for warning in clean(source).warnings if warning.startswith("http:")]


def test_a_mail_that_is_called_text_is_text() -> None:
    assert clean(ARCHIVES["quoted"], kind="text").text == ARCHIVES["quoted"]


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "boundary=x",
        "Content-Type: multipart/mixed; boundary=\r\n\r\n----\r\n",
        "Content-Type: text/html; charset=\x00\r\n\r\n",
        *(f"Content-Type: text/html\r\nContent-Transfer-Encoding: {how}\r\n\r\n=Z \ud800\xff" for how in ("base64", "x-uue", "")),
    ],
)
def test_mails_that_are_wrong_raise_nothing(wrong: str) -> None:
    clean(HEADERS + wrong)
    clean((HEADERS + "Content-Type: text/html\r\n" + wrong).encode(errors="replace"))


NESTED = "Content-Type: multipart/mixed; boundary=b{0}\r\n\r\n--b{0}\r\n"
HOSTILE: dict[str, Callable[[int], str]] = {
    "parts": lambda n: f"{HEADERS}{MIXED}" + "----b\r\nContent-Type: text/css\r\n\r\nx\r\n" * n,
    "parts in parts": lambda n: HEADERS + "".join(map(NESTED.format, range(n))),
    "few parts in parts": lambda n: HEADERS + "".join(map(NESTED.format, range(20))) + "word\r\n" * n,
    "headers": lambda n: HEADERS + "Content-Type: text/html\r\n" + "X-A: b\r\n c\r\n" * n + "\r\n<p>word",
    "entries": lambda n: "<rss><channel>" + "<item><title>word</title><description>&lt;p&gt;x</description></item>" * n,
    "entries in entries": lambda n: "<feed>" + "<entry>" * n + "</entry>" * n + "</feed>",
    "text in depth": lambda n: "<feed><entry><content>" + "<b>" * n + "word" + "</b>" * n + "</content></entry></feed>",
    "comments": lambda n: "<!-- x -->" * n,
}


@pytest.mark.parametrize("shape", sorted(HOSTILE))
def test_time_grows_in_proportion_to_what_is_around_a_page(shape: str) -> None:
    assert grows_at_most(20, lambda size: partial(clean, HOSTILE[shape](size)), 500, 5_000)


def rss(*items: str) -> str:
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    channel = "<title>Harbor Ledger</title><link>https://h.example</link><description>News from the quay</description>"
    opens = f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" {spaces}>'
    return f"{opens}<channel>{channel}{''.join(items)}</channel></rss>"


ADDRESSES = "<link>https://h.example/a</link><guid>https://h.example/?p=1</guid>"
ABOUT = f"<title>{TITLE}</title>{ADDRESSES}<dc:creator>Ines Valdrup</dc:creator>"
DATE = "<pubDate>Tue, 11 Mar 2025 07:42:00 +0000</pubDate>"
ATOM = '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbor Ledger</title><entry><id>urn:1</id>'
ATOM_ABOUT = f"<title>{TITLE}</title><author><name>Ines Valdrup</name></author><updated>2025-03-11T07:42:00Z</updated>"
FEEDS = {
    "escaped": rss(f"<item>{ABOUT}{DATE}<description>{escape(BODY)}</description></item>"),
    "cdata": rss(f"<item>{ABOUT}{DATE}<content:encoded><![CDATA[{BODY}]]></content:encoded></item>"),
    "atom": f'{ATOM}{ATOM_ABOUT}<content type="html">{escape(BODY)}</content></entry></feed>',
    "xhtml": f'{ATOM}{ATOM_ABOUT}<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">'
    + BODY.replace("<p>", "<x:p>").replace("</p>", "</x:p>")
    + "</x:div></content></entry></feed>",
}


@pytest.mark.parametrize("shape", sorted(FEEDS))
def test_the_entry_of_a_feed_is_read(shape: str) -> None:
    page = clean(FEEDS[shape])
    assert is_read(page, "feed")
    assert (page.article.authors, page.article.site) == (("Ines Valdrup",), "Harbor Ledger")
    assert page.article.published == datetime(2025, 3, 11, 7, 42, tzinfo=UTC)
    assert "h.example" not in page.text
    assert "urn:1" not in page.text


def test_a_summary_that_the_text_does_not_say_stands_above_it() -> None:
    summary = "A small island gets its bread in time."
    item = f"<item>{ABOUT}<description>{summary}</description><content:encoded>{escape(BODY)}</content:encoded></item>"
    assert clean(rss(item)).article.standfirst == summary
    again = f"<item>{ABOUT}<description>{TEXT[0]}</description><content:encoded>{escape(BODY)}</content:encoded></item>"
    assert clean(rss(again)).text.count(TEXT[0]) == 1


def test_the_entries_of_a_feed_stand_one_below_the_other() -> None:
    bodies = [escape(f"<p>{text}</p>") for text in TEXT]
    items = [f"<item><title>Story {n}</title><description>{body}</description></item>" for n, body in enumerate(bodies)]
    text = clean(rss(*items)).text
    assert text.split("\n") == ["Harbor Ledger", "Story 0", TEXT[0], "Story 1", TEXT[1], "Story 2", TEXT[2]]


@pytest.mark.parametrize(
    "source",
    [
        FEEDS["escaped"][:-9],
        FEEDS["cdata"].replace("Harbor", "Harbor &nbsp;"),
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]>" + FEEDS["escaped"].partition("\n")[2],
        "<?xml version='1.0' encoding='x'?><rss></rss>",
        *("<rss>", "<feed><entry/></feed>", "<rss/>", "<feed>\x00"),
    ],
)
def test_feeds_that_are_wrong_raise_nothing(source: str) -> None:
    clean(source)


@pytest.mark.parametrize("source", [PAGE, f"<div>{FEEDS['escaped']}</div>", "<feedback>A ferry</feedback>", "The <rss> element"])
def test_what_only_holds_a_feed_is_none(source: str) -> None:
    assert not [warning for warning in clean(source).warnings if warning.startswith("feed:")]
