"""Bytes are read in the order browsers use, and never raise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import Cleaner, Options, clean
from cleaner.reading.decoding import decode

RUSSIAN = "Жители посёлка собрались у старого моста. Мэр пообещал починить его до зимы, но денег пока нет."
JAPANESE = "市役所の前で記者会見が行われた。新しい図書館は来年の春に開く予定です。住民は喜んでいる。"


def test_a_byte_order_mark_beats_everything() -> None:
    text = '<meta charset="koi8-r">Straße'
    assert decode(b"\xef\xbb\xbf" + text.encode(), "windows-1251") == (text, [])
    assert decode(b"\xff\xfe" + text.encode("utf-16-le"), "windows-1251") == (text, [])
    assert decode(b"\xfe\xff" + text.encode("utf-16-be"), None) == (text, [])


def test_the_callers_charset_beats_the_page() -> None:
    source = f'<meta charset="utf-8"><p>{RUSSIAN}</p>'.encode("koi8-r")
    text, warnings = decode(source, "KOI8-R")
    assert RUSSIAN in text
    assert warnings == []


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="windows-1251">',
        "<META CHARSET=windows-1251 />",
        '<meta name="a > b" charset="windows-1251">',
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        '<meta content="text/html;charset=windows-1251" http-equiv=content-type>',
        '<!-- <meta charset="shift_jis"> --><meta charset="cp1251">',
        '<meta charset="no-such-thing"><meta charset="windows-1251">',
        '<?xml version="1.0" encoding="windows-1251"?>',
        '<?xml version="1.0" encoding="shift_jis"?><meta charset="windows-1251">',
    ],
)
def test_the_page_says_its_own_encoding(declaration: str) -> None:
    text, warnings = decode((declaration + RUSSIAN).encode("windows-1251"), None)
    assert text == declaration + RUSSIAN
    assert warnings == []


def test_labels_mean_what_browsers_take_them_for() -> None:
    assert decode(b'<meta charset="iso-8859-1">\x93quoted\x94 \x80', None)[0].endswith("\u201cquoted\u201d \u20ac")
    assert decode("é".encode(), " 'UTF8' ")[0] == "é"
    assert decode('<meta charset="utf-16">é'.encode(), None)[0].endswith("é")


def test_a_description_is_no_declaration() -> None:
    source = '<meta name="description" content="how charset=shift_jis came about"><p>café</p>'
    assert decode(source.encode(), None) == (source, [])


def test_utf8_is_the_first_guess() -> None:
    assert decode(f"<p>{JAPANESE}</p>".encode(), None) == (f"<p>{JAPANESE}</p>", [])


def test_utf8_with_a_few_bad_bytes_is_still_utf8() -> None:
    text, warnings = decode(JAPANESE.encode() + b"\xff" + RUSSIAN.encode(), None)
    assert text == f"{JAPANESE}\ufffd{RUSSIAN}"
    assert len(warnings) == 1
    assert decode(JAPANESE.encode()[:-1], None) == (JAPANESE[:-1] + "\ufffd", [])


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        ("시청 앞에서 기자회견이 열렸다. 새 도서관은 내년 봄에 문을 열 예정이다.", "euc-kr"),
        ("市政府宣布新图书馆将于明年春天开放，居民们对此表示欢迎。", "gb18030"),
        ("市政府宣布新圖書館將於明年春天開放，居民們對此表示歡迎。", "big5"),
        ("Belediye, köprünün kışa kadar onarılacağını söyledi; İzmirliler sevinçle karşıladı.", "windows-1254"),
        ("Władze gminy obiecują, że most zostanie naprawiony, zanim spadnie śnieg.", "iso-8859-2"),
        ("La mairie a réparé le pont où passait l’été dernier le défilé.", "windows-1252"),
    ],
)
def test_undeclared_encodings_are_detected(text: str, encoding: str) -> None:
    found, warnings = decode(text.encode(encoding), None)
    assert found == text
    assert warnings
    assert warnings[0].startswith("encoding: none declared")


@pytest.mark.parametrize("label", ["gb2312", "iso-8859-1", "windows-1251", "shift_jis"])
@pytest.mark.parametrize("text", [RUSSIAN, JAPANESE, "Öl für Ümit, Çelik, Øre, Łódź: fünf Wörter"])
def test_what_was_saved_as_utf8_is_read_as_utf8_whatever_it_says(label: str, text: str) -> None:
    source = f'<meta charset="{label}"><p>{text}</p>'
    found, warnings = decode(source.encode())
    assert found == source
    assert warnings == [f"encoding: declared as {label}, is utf-8"]
    assert decode(source.encode(), label) == (source, warnings)
    assert decode(text.encode(), label) == (text, warnings)


@pytest.mark.parametrize("label", ["ISO-8859-1", "windows-1252", "shift_jis"])
def test_one_character_is_enough_where_the_page_says_utf8_and_its_server_does_not(label: str) -> None:
    source = '<meta charset="utf-8"><p>It wasn’t him.</p>'
    assert decode(source.encode(), label) == (source, [f"encoding: declared as {label.lower()}, is utf-8"])
    assert decode(source.encode("windows-1252"), "ISO-8859-1") == (source, [])


def test_three_quotation_marks_are_enough_to_tell_utf8_and_two_accents_are_not() -> None:
    assert decode("It wasn’t “him”.".encode(), "ISO-8859-1")[0] == "It wasn’t “him”."
    assert decode(b"\xc9\xbb \xc9\xbb", "ISO-8859-1") == ("É» É»", [])


def test_what_was_saved_as_utf8_may_be_cut_in_a_character() -> None:
    source = f'<meta charset="windows-1251"><p>{RUSSIAN}'.encode()
    assert decode(source[:-2])[0] == source[:-3].decode() + "\ufffd"


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("windows-1252", "café"),
        ("shift_jis", JAPANESE),
        ("gb18030", "市政府宣布新图书馆将于明年春天开放，居民们对此表示欢迎。"),
        ("euc-kr", "시청 앞에서 기자회견이 열렸다."),
        ("iso-2022-jp", JAPANESE),
        ("koi8-r", RUSSIAN),
    ],
)
def test_what_a_page_says_of_itself_stands_where_it_can_be_true(label: str, text: str) -> None:
    source = f'<meta charset="{label}"><p>{text}</p>'
    assert decode(source.encode(label)) == (source, [])


def test_what_says_utf8_and_is_mostly_not_is_detected() -> None:
    source = f'<meta charset="utf-8"><p>{RUSSIAN}</p>'
    assert decode(source.encode("windows-1251")) == (source, ["encoding: utf-8 declared, read as windows-1251"])


def test_utf16_without_a_mark_is_seen() -> None:
    assert decode("<p>Café am Markt</p>".encode("utf-16-le"), None)[0] == "<p>Café am Markt</p>"


def test_wrong_bytes_are_counted() -> None:
    assert decode(b"<meta charset=utf-8>caf\xe9 \xe9", None)[1] == ["encoding: 2 characters could not be read as utf-8"]
    assert decode("a genuine \ufffd".encode(), "utf-8")[1] == []


@pytest.mark.parametrize(
    ("source", "name"),
    [(b"%PDF-1.7\n\x00\x01", "PDF"), (b"\x89PNG\r\n\x1a\n\x00", "PNG"), (b"\x1f\x8b\x08\x00", "gzip"), (b"PK\x03\x04", "ZIP")],
)
def test_binary_data_is_named(source: bytes, name: str) -> None:
    assert decode(source, None) == ("", [f"binary: the input is {name} data, not a page"])


def test_control_characters_are_binary_and_one_nul_is_not() -> None:
    assert decode(bytes(range(256)) * 8, None)[1] == ["binary: the input is full of control characters"]
    assert decode(b"one stray \x00 in a line of text", None)[1] == []


@pytest.mark.parametrize("label", ["klingon-1", "none", "rot13", "utf\ud8008", "hex", "replacement", "x" * 5_000, "utf-8\x00"])
def test_an_unknown_charset_of_the_caller_is_passed_over_with_a_warning(label: str) -> None:
    for text, encoding in ((RUSSIAN, "windows-1251"), ("abc", "ascii"), (JAPANESE, "utf-8")):
        found, warnings = decode(f'<meta charset="{encoding}">{text}'.encode(encoding), label)
        assert found.endswith(text)
        assert warnings == [f"encoding: {label[:40]!r} is an unknown label; found instead"]
    assert clean(b"<p>hi", charset=label).text == "hi"


@pytest.mark.parametrize("label", ["", " ", "\t"])
def test_an_empty_charset_is_none(label: str) -> None:
    assert decode(RUSSIAN.encode(), label) == (RUSSIAN, [])


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("utf8mb4", "utf-8", RUSSIAN),
        ("utf8_general_ci", "utf-8", RUSSIAN),
        ("UTF-8, text/html", "utf-8", RUSSIAN),
        ("text/html; charset=koi8-r", "koi8-r", RUSSIAN),
        ("windows-1251;", "windows-1251", RUSSIAN),
        ("latin-1", "latin-1", "Zwei Straßen"),
        ("iso8859_5", "iso8859-5", RUSSIAN),
        ("cp932", "cp932", JAPANESE),
        ("euc_jp", "euc-jp", JAPANESE),
        ("cp936", "gbk", "市政府宣布新图书馆将于明年春天开放"),
        ("mac_roman", "mac-roman", "Zwei Straßen"),
    ],
)
def test_other_spellings_of_a_charset_are_understood(label: str, encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), label) == (text, [])


@pytest.mark.parametrize(
    "text",
    [
        "The council will spend £5m on the bridge, officials said on Monday.",
        "It took 1½ hours to clear the road, and £3 £4 £5 a head.",
        "The café will spend £5m.",
    ],
)
def test_a_sign_apart_from_words_is_no_letter_of_another_alphabet(text: str) -> None:
    assert decode(text.encode("windows-1252")) == (text, ["encoding: none declared, read as windows-1252"])


@pytest.mark.parametrize("limit", range(60, 80))
def test_bytes_are_cut_between_characters(limit: int) -> None:
    source = f'<meta charset="utf-8"><p>{JAPANESE}'
    page = Cleaner(Options(max_bytes=limit)).clean(source.encode(), kind="html")
    assert "\ufffd" not in page.text
    assert page.text == Cleaner(Options(max_bytes=limit)).clean(source, kind="html").text


@pytest.mark.parametrize("limit", range(30, 42))
@pytest.mark.parametrize("charset", ["shift_jis", "euc-jp", "gb18030", "utf-16"])
def test_bytes_of_other_encodings_are_cut_between_characters_too(charset: str, limit: int) -> None:
    text = JAPANESE.replace("年", "𠮟") if charset.startswith(("gb", "utf")) else JAPANESE
    page = Cleaner(Options(max_bytes=limit)).clean(text.encode(charset), charset=charset, kind="text")
    assert page.text
    assert text.startswith(page.text)
    assert [warning for warning in page.warnings if warning.startswith("encoding:")] == []


def test_a_cut_does_not_hide_bytes_that_are_wrong() -> None:
    page = Cleaner(Options(max_bytes=8)).clean(b"one \xff\xff\xff\xff\xff two", charset="utf-8", kind="text")
    assert any(warning.startswith("encoding:") for warning in page.warnings)


def test_utf32_is_told_by_its_mark() -> None:
    for order in ("le", "be"):
        assert decode("\ufeffStraße".encode(f"utf-32-{order}"), "utf-32") == ("Straße", [])


def test_japanese_that_is_written_in_ascii_is_read() -> None:
    assert decode(JAPANESE.encode("iso2022_jp"), None) == (JAPANESE, ["encoding: none declared, read as iso-2022-jp"])
    assert decode(b"\x1b[1mBold\x1b[0m for $A or $B", None) == ("\x1b[1mBold\x1b[0m for $A or $B", [])


@pytest.mark.parametrize("source", ["# Crane\n\n{}", "<article><h1>Crane</h1><p>{}</p></article>", "{}"])
def test_a_mark_that_decoding_left_is_no_word(source: str) -> None:
    kind = "markdown" if source.startswith("#") else "auto"
    text = source.format("The harbour board has bought a new crane for the eastern quay, its chair said on Tuesday.")
    with_mark, without = clean(f"\ufeff{text}", kind=kind), clean(text.encode(), kind=kind)
    assert with_mark.article.title == without.article.title
    assert with_mark.article.text == without.article.text
    assert [span.text for span in with_mark.removed] == [span.text for span in without.removed]


def test_a_cut_leaves_the_characters_of_other_encodings_alone() -> None:
    page = Cleaner(Options(max_bytes=3)).clean("été là".encode("windows-1252"), charset="windows-1252")
    assert page.text == "été"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "gzip"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"ID3\x03\x00\x00", "MP3"),
    ],
)
@pytest.mark.parametrize("encoding", ["latin-1", "utf-8"])
def test_data_that_was_decoded_is_named_too(source: bytes, name: str, encoding: str) -> None:
    page = clean(source.decode(encoding, "replace"))
    assert page.text == ""
    assert f"binary: the input is {name} data, not a page" in page.warnings


@pytest.mark.parametrize("text", ["ID3 is a kind of tag.", "%PDF-files are no pages.", "PK was his name.", "GIF89a, they said."])
def test_text_that_begins_as_data_does_is_text(text: str) -> None:
    page = clean(text)
    assert page.text == text
    assert not any(warning.startswith("binary:") for warning in page.warnings)


@pytest.mark.parametrize(
    "source",
    ['{"title": "Ferries", "text": "It met."}', ' [\n {"text": "It met."}]\n', '{"a": 1}\n{"a": 2}\n', b'\xef\xbb\xbf{"a": [1]}'],
)
def test_a_record_of_json_is_told(source: str | bytes) -> None:
    assert sum(warning.startswith("json:") for warning in clean(source).warnings) == 1


@pytest.mark.parametrize("source", ['{"We met," he said.}', "{}", '{"a":' * 50_000 + "}", '{"a": 1} is a record {of JSON}'])
def test_what_is_no_record_is_not_told_so(source: str) -> None:
    assert not any(warning.startswith("json:") for warning in clean(source).warnings)


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "shift_jis", "utf-16", "gb18030", "iso-2022-jp", "none"]))
def test_bytes_never_raise_and_never_give_surrogates(source: bytes, charset: str | None) -> None:
    text, warnings = decode(source, charset)
    text.encode("utf-8")
    assert all(isinstance(warning, str) for warning in warnings)
