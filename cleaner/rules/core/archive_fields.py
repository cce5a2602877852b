"""Rules for the fields that press archives print around an article in the texts they hand out."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.archive_heads import archive_record
from cleaner.document.document import Document
from cleaner.document.front_marks import span
from cleaner.rules.rule import Found, rule

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
        "⟦2 of 61 DOCUMENTS\nThe Harbour Post⟧\nMay 13, 2024 Monday\n⟦Late Edition⟧\n"
        + _TEXT.format("BYLINE: By JANE DOE\n⟦SECTION: Section A; Pg. 7\nLENGTH: 512 words\nBODY:⟧", "⟦LOAD-DATE: May 13, 2024⟧"),
        _TEXT.format(
            "⟦Publication info: The Harbour Post ; Harbourtown. 13 May 2024: 7.\nFull text:⟧",
            "⟦Source type: Newspaper\nLanguage of publication: English\nPublisher: Harbour Works⟧",
        ),
    ],
    leaves=[
        _TEXT.format("Section: News\nLanguage: English", "Company: Harbour Works\nCountry: Islandia"),
        _TEXT.format("Body", "Subject: the bridge"),
        _TEXT.format("Length: 512 metres", "Country: Islandia\nState: open (90%)"),
        _TEXT.format("The end of document checks on the bridge", "Document bridge20240512"),
        _TEXT.format("Graphic", "Publisher: Harbour Works\nPages: 240\nPublication date: May 13, 2024"),
    ],
)
def archive_field(document: Document) -> Iterator[Found]:
    """In text, the fields of a press archive around its article, where several of them stand on the page."""
    record = archive_record(document)
    for block, name in record.fields.items() if record is not None else ():
        yield *span(document, block), f"a field of a press archive ({name!r})"
