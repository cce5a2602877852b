"""The same body twice on one page, for print or another layout, or as a teaser beside a script with the whole: one is enough."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator

from cleaner.document.copies import copies
from cleaner.document.document import Document
from cleaner.document.names import bare
from cleaner.rules.rule import Found, rule

#: A block with fewer words may be in the script's body by chance.
TEASER_WORDS = 8
_HEADINGS = frozenset({"h1", "h2", "h3"})

_BODY = [
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open before spring.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair will cost.",
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour master said.",
]
_AS_SOURCE = "".join(f"<p>{text}</p> " for text in _BODY).strip()
_IN_SCRIPT = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(_BODY)})
_SCRIPT = f'<html><head><script type="application/ld+json">{_IN_SCRIPT}</script></head><body>'


@rule(
    "repeat.second-copy",
    kind="other",
    certain=True,
    takes=["\n".join(["Harbour bridge closes", *_BODY, "Print view", *(f"⟦{text}⟧" for text in _BODY), "Imprint"])],
    leaves=[
        "\n".join(["Harbour bridge closes", *_BODY, "Most read", _BODY[0], "Imprint"]),
        "\n".join(["Yes, we have no bread", "Yes, we have no oats", "Yes, we have no bread", "Yes, we have no oats"] * 3),
    ],
)
def second_copy(document: Document) -> Iterator[Found]:
    """The paragraphs of a body that stands on the page once more, and the lines among them that are copies too."""
    return _all_of(document, copies(document).second)


@rule(
    "repeat.run-together",
    kind="other",
    certain=True,
    takes=["\n".join(["Harbour bridge closes", *_BODY, f"⟦{' '.join(_BODY)}⟧", "Imprint"])],
    leaves=[
        " ".join(_BODY),
        "\n".join([*_BODY, f"{_BODY[0]} The council wants to hear of it in June, before any other town does, the master said."]),
    ],
)
def run_together(document: Document) -> Iterator[Found]:
    """A line that is nothing but paragraphs of the page run together: what a button reads out, or a search looks through."""
    return _all_of(document, copies(document).run_together)


@rule(
    "repeat.page-source",
    kind="other",
    certain=True,
    takes=[
        "\n".join(["Harbour bridge closes", *_BODY, "Republish this story", f"⟦{_AS_SOURCE}⟧", "Copy HTML"]),
        f"<article>{_AS_SOURCE}</article><textarea>⟦{html.escape(_AS_SOURCE)}⟧</textarea><p>Imprint</p>",
    ],
    leaves=[
        "\n".join(["How to mark up a story", _AS_SOURCE, "This is what a reader sees:", _BODY[0]]),
        "\n".join([*_BODY, "<p>Each paragraph of a page has a tag of its own.</p>", "Browsers forgive who forgets it."]),
    ],
)
def page_source(document: Document) -> Iterator[Found]:
    """The page's own source, for others to print: tags, and between them what the page says already."""
    return _all_of(document, copies(document).source)


def _all_of(document: Document, blocks: dict[int, str]) -> Iterator[Found]:
    for block, said in blocks.items():
        yield document.start[block], document.end[block], said


@rule(
    "repeat.in-script",
    kind="other",
    certain=True,
    takes=[f"{_SCRIPT}<h1>Harbour bridge closes</h1><p>⟦{_BODY[0]}⟧</p></body></html>"],
    leaves=[
        f"{_SCRIPT}<h1>Harbour bridge closes</h1><p>Nobody had asked the harbour master, who was away.</p></body></html>",
        f"<html><body><h1>Harbour bridge closes</h1><p>{_BODY[0]}</p><p>{_BODY[1]}</p></body></html>",
    ],
)
def in_script(document: Document) -> Iterator[Found]:
    """The beginning of the body that the page shows, where a script has the whole of it."""
    first = document.in_script
    if first is None:
        return
    whole = bare("".join(document.texts[first:]))
    for block in range(first):
        if document.words[block] < TEASER_WORDS or document.tag[block] in _HEADINGS:
            continue
        if bare(document.texts[block]) in whole:
            yield document.start[block], document.end[block], "stands in the body that a script of the page has"
