"""Rules for the fields that press archives print around an article in the texts they hand out."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.front_marks import span
from cleaner.document.patterns import lazy
from cleaner.rules.rule import Found, rule

#: Fields that other pages have as well, of a book, a place to let or a job: in an archive several stand together.
_FIELDS = frozenset(
    "section language subject geographic company organization person industry ticker country state city series edition "
    "dateline document-type pub-type acc-no correction-date".split()
) | {"publication date", "word count", "document type", "accession number"}
#: Fields that only archives have.
_OWN_FIELDS = frozenset({"load-date", "publication-type", "journal code", "publication type", "load date"})
#: Lines without a field's colon: the heads of its parts, the count of words, the number of the document.
_PLAIN = frozenset({"body", "classification"})
_WORD_COUNT = lazy(r"\d{2,5} words")
_OWN_LINES = lazy(r"end of document|document [a-z]{2,10}0{0,6}(?:19|20)\d{6}[a-z0-9]{6,14}|length: ?\d{2,5} words")
#: The weight of a term in an index, which is in capitals: "BRIDGES (90%)".
_WEIGHT = lazy(r"[A-Z]{2} \(\d{2}%\)")
#: What a page with fields of its own has one of, for a quick look.
_SIGNS = ("load-date:", "load date:", "publication-type:", "publication type:", "journal code:", "end of document", "length: ",
          " document ", "%)")  # fmt: skip
MAX_FIELD_WORDS, MAX_INDEX_WORDS = 16, 200
#: So many fields make a text an archive's: one of its own counts for two.
FEWEST = 3

_TEXT = (
    "Harbour bridge closes for winter after storm\n{}\nThe old harbour bridge will close to all traffic in November, the city "
    "said on Monday, and it will not open again before spring.\nEngineers found cracks in two of its pillars after the storm "
    "of last week, and nobody knows yet what the repair is going to cost.\n{}"
)


@rule(
    "other.archive-field",
    kind="other",
    certain=True,
    takes=[
        _TEXT.format("⟦Length: 512 words⟧", "⟦Load-Date: May 13, 2024\nEnd of Document⟧"),
        _TEXT.format("⟦Length: 512 words\nBody⟧", "⟦Classification\nLanguage: ENGLISH\nSubject: BRIDGES (90%); STORMS (78%)⟧"),
        _TEXT.format("⟦512 words⟧", "⟦Document HARBPO0020240512ek5c0001x⟧"),
    ],
    leaves=[
        _TEXT.format("Section: News\nLanguage: English", "Company: Harbour Works\nCountry: Islandia"),
        _TEXT.format("Body", "Subject: the bridge"),
        _TEXT.format("Length: 512 metres", "Country: Islandia\nState: open (90%)"),
        _TEXT.format("The end of document checks on the bridge", "Document bridge20240512"),
    ],
)
def archive_field(document: Document) -> Iterator[Found]:
    """In text, the fields of a press archive around its article, where several of them stand on the page."""
    if document.mode != "text" or not any(map(document.folded.__contains__, _SIGNS)):
        return
    texts, words = document.texts, document.words
    own: dict[str, bool] = {}
    blocks: list[tuple[int, str]] = []
    for block, folded in enumerate(document.folded_texts):
        name = _field(texts[block], folded, words[block]) if words[block] <= MAX_INDEX_WORDS else None
        if name is not None:
            own[name] = own.get(name, False) or _is_own(name, texts[block], folded)
            blocks.append((block, name))
    if any(own.values()) and len(own) + sum(own.values()) >= FEWEST:
        for block, name in blocks:
            yield *span(document, block), f"a field of a press archive ({name!r})"


def _field(text: str, folded: str, words: int) -> str | None:
    """The name of the field that a line is, or None."""
    name, colon, _ = folded.partition(":")
    if colon and (name in _FIELDS or name in _OWN_FIELDS):
        return name if words <= MAX_FIELD_WORDS or _WEIGHT.search(text) else None
    if words > 3:
        return None
    return name if name in _PLAIN or _WORD_COUNT.fullmatch(folded) or _OWN_LINES.fullmatch(folded) else None


def _is_own(name: str, text: str, folded: str) -> bool:
    """Whether only archives have such a line."""
    return name in _OWN_FIELDS or _OWN_LINES.fullmatch(folded) is not None or (":" in text and _WEIGHT.search(text) is not None)
