"""What a table of contents says of a text: its entries stand below it again as headings, and between these is the article.

The score sees the tables, lists and examples of a long text as short lines, and takes them for furniture. Menus come
again at the foot of a page as well: what tells a table of contents is the prose below its entries. In HTML the elements
tell as much: there it changed next to nothing.
"""

from __future__ import annotations

from cleaner.document.contents import tables_of_contents
from cleaner.document.document import Document
from cleaner.scoring.model import margin

#: Between the headings this share of the words must be body already.
BODY_SHARE = 0.5
#: There what the score gives this P(body) at least is text: on the dev corpora three of four such words, and one of twenty
#: of what it gives less.
LEAST = margin(0.1)


def with_text_below_contents(document: Document, margins: list[int], body: int) -> list[int]:
    """The margins; in text, those between the headings that a table of contents names are `body` at least, but for what is
    nothing like text."""
    if document.mode != "text":
        return margins
    raised, words = margins, document.words
    for table in tables_of_contents(document):
        first, last = table.headings[0], table.headings[-1]
        among = range(first, last + 1)
        if sum(words[block] for block in among if margins[block] >= body) >= BODY_SHARE * sum(words[first : last + 1]):
            raised = raised if raised is not margins else list(margins)
            for block in among:
                if raised[block] >= LEAST:
                    raised[block] = max(raised[block], body)
    return raised
