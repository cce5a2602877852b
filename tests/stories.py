"""A paragraph and the titles of other stories, for the tests of story lists; and an article with its headline."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner import clean

PARAGRAPH = (
    "The ferry had crossed the sound for ninety years, and on most mornings nobody on board thought that it would ever stop"
    " doing so, least of all its captain, who had been promised a new engine."
)
TITLES = [
    "Harbour bridge to close for a second winter",
    "Council votes to reopen the old swimming baths",
    "Why the night train never came back to the valley",
    "Baker wins prize for a loaf nobody can slice",
]
#: An article about the harbour, and its headline.
HEADLINE = "Harbour bridge closes for winter after storm"
ARTICLE = [
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before the"
    " spring comes to the sound.",
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair is going to"
    " cost the council.",
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour master said on"
    " the phone to us.",
]


def with_line(paragraphs: Sequence[str], line: str, at: int) -> tuple[list[str], dict[str, str]]:
    """A text of paragraphs with a line behind so many of them: the texts that stay, and the kinds of those that go."""
    page = clean("\n".join((*paragraphs[:at], line, *paragraphs[at:])), kind="text")
    return [block.text for block in page.article.blocks], {gone.text: gone.kind.value for gone in page.removed}
