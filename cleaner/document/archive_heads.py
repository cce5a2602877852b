"""The records of press archives: the fields that they print around an article, and where its headline stands among them.

An archive hands out an article as text, below a head of its own (the paper, the day, the section, the count of words) and above a
foot (the language, the index, the number of the document). The fields differ from archive to archive; each has a few that nothing
else has.
"""

from __future__ import annotations

from dataclasses import dataclass

from cleaner.document.credit_lines import is_byline, is_date_line
from cleaner.document.document import Document
from cleaner.document.moments import find_moment
from cleaner.document.once import once
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import FULL_STOPS, ends_in

#: Fields that other pages have as well, of a book, a place to let or a job: in an archive several stand together.
_FIELDS = frozenset(
    "section language subject geographic company organization person industry ticker country state city series edition "
    "dateline document-type pub-type acc-no correction-date highlight graphic url page pages location people publisher issn "
    "database title copyright abstract links seite seiten quelle ressort rubrik ausgabe".split()
) | {"publication date", "word count", "document type", "accession number", "full text", "publication info", "publication title",
     "publication year", "publication subject", "country of publication", "place of publication", "document url",
     "last updated", "first page", "alle rechte vorbehalten", "note(s)"}  # fmt: skip
#: Fields that only archives have.
_OWN_FIELDS = frozenset(
    {"load-date", "publication-type", "journal code", "publication type", "load date", "source type", "language of publication"}
    | {"proquest document id", "dokumentnummer", "dauerhafte adresse des dokuments"}
)
#: Lines without a field's colon: the heads of its parts, the count of words, the number of the document.
_PLAIN = frozenset({"body", "classification", "graphic"})
_NUMBER = lazy(r"\d{1,4} of \d{1,5} documents")
_WORD_COUNT = lazy(r"\d{2,5} words")
_OWN_LINES = lazy(
    r"end of document|document [a-z]{2,10}0{0,6}(?:19|20)\d{6}[a-z0-9]{6,14}|length: ?\d{2,5} words|"
    r"proquest document link|news·(?:19|20)\d{6}·[a-z]{2,4}·\S{2,20}|certificat émis le \d.{10,160}"
)
#: The weight of a term in an index, which is in capitals: "BRIDGES (90%)".
_WEIGHT = lazy(r"[A-Z]{2} \(\d{2}%\)")
#: What a page with fields of its own has one of, for a quick look.
_SIGNS = ("load-date:", "load date:", "publication-type:", "publication type:", "journal code:", "end of document", "length: ",
          " document ", "%)", "source type:", "language of publication:", "proquest document", "dokumentnummer:",
          "dauerhafte adresse des dokuments:", "\nnews·", "certificat émis le ", " documents\n")  # fmt: skip
MAX_FIELD_WORDS, MAX_INDEX_WORDS, _MAX_PLAIN_WORDS = 16, 200, 30
#: So many fields make a text an archive's: one of its own counts for two.
FEWEST = 3
#: The head ends above the first sentence of so many words, so many lines down at most; other lines in it are as short as that.
_SENTENCE_WORDS, _MOST_HEAD, _NAME_WORDS, _TITLE_WORDS = 12, 30, 6, 3
_AUTHOR = ("author:", "authors:", "autor:", "auteur:", "byline:")
_RIGHTS = ("©", "(c)", "copyright")


@dataclass(frozen=True, slots=True)
class ArchiveRecord:
    """The lines that an archive wrote, each with the name of its field, and the headline's; -1 where none was found."""

    fields: dict[int, str]
    title: int


@once
def archive_record(document: Document) -> ArchiveRecord | None:
    """The record that a text is, None where it is none."""
    if document.mode != "text" or not any(map(document.folded.__contains__, _SIGNS)):
        return None
    texts, words = document.texts, document.words
    own: dict[str, bool] = {}
    fields: dict[int, str] = {}
    for block, folded in enumerate(document.folded_texts):
        name = _field(texts[block], folded, words[block]) if words[block] <= MAX_INDEX_WORDS else None
        if name is not None:
            own[name] = own.get(name, False) or _is_own(name, texts[block], folded)
            fields[block] = name
    if not any(own.values()) or len(own) + sum(own.values()) < FEWEST:
        return None
    end = _head_end(document)
    first = next((block for block, name in fields.items() if not _NUMBER.fullmatch(name)), len(document))
    head = _names_in_head(document, fields, end)
    title = _title(document, head, first if first < end else -1)
    names = [block for block in head if block < title or first < end]  # else below the headline is the author
    fields.update((block, "the paper or its part") for block in names if block != title and words[block] <= _NAME_WORDS)
    return ArchiveRecord(fields, title)


def _head_end(document: Document) -> int:
    """Where the text begins: with the first line that is a sentence; 0 where it stands so far down that no head is above it."""
    lines = range(min(_MOST_HEAD, len(document)))
    return next(
        (b for b in lines if document.words[b] >= _SENTENCE_WORDS and ends_in(document.texts[b], FULL_STOPS)), 0
    )


def _names_in_head(document: Document, fields: dict[int, str], end: int) -> list[int]:
    """The lines above the text that are no fields, bylines, dates or rights: the headline is among them, and the paper's name."""
    folded = document.folded_texts
    return [b for b in range(end) if b not in fields and not folded[b].startswith(_RIGHTS) and not _signs(document, b)]


def _signs(document: Document, block: int) -> bool:
    text, folded, words = document.texts[block], document.folded_texts[block], document.words[block]
    return folded.startswith(_AUTHOR) or is_byline(text, folded, words) or is_date_line(text, folded, words)


def _title(document: Document, head: list[int], first: int) -> int:
    """The headline: right above the `first` field, where that stands below a date; or the first line; the last where no field
    stands below one."""
    texts, words = document.texts, document.words
    titles = [block for block in head if words[block] >= _TITLE_WORDS and find_moment(texts[block], anywhere=True) is None]
    above = [block for block in titles if block < first]
    if not above:
        return titles[-1] if titles else -1
    is_dated = any(_signs(document, block) for block in range(above[-1]))
    return above[-1] if is_dated else above[0]


def _field(text: str, folded: str, words: int) -> str | None:
    """The name of the field that a line is, or None."""
    name, colon, _ = folded.partition(":")
    name = name.rstrip()
    if colon and (name in _FIELDS or name in _OWN_FIELDS):
        return name if words <= MAX_FIELD_WORDS or _WEIGHT.search(text) or text.isupper() else None
    if words > _MAX_PLAIN_WORDS:
        return None
    return name if name in _PLAIN or any(shape.fullmatch(folded) for shape in (_WORD_COUNT, _OWN_LINES, _NUMBER)) else None


def _is_own(name: str, text: str, folded: str) -> bool:
    """Whether only archives have such a line."""
    return name in _OWN_FIELDS or _OWN_LINES.fullmatch(folded) is not None or (":" in text and _WEIGHT.search(text) is not None)
