"""The nouns of story lists: a list and its entries, as spans of the document's text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

Span = tuple[int, int]


@dataclass(slots=True)
class StoryEntry:
    """One story of a list. Spans index the document's text; `start` and `end` enclose the whole item."""

    title: Span
    start: int
    end: int
    url: str | None = None
    time: Span | None = None
    datetime: str | None = None  # the value of its <time datetime>
    kicker: Span | None = None
    rank: int | None = None
    author: Span | None = None
    summary: Span | None = None
    bare_title: str | None = None  # where the shown title holds more than the headline and the markup says which part it is
    likely: bool = True  # where not, it stands in the list but reads like no title: it is no item


@dataclass(slots=True)
class StoryList:
    """A list of stories: its kind, its heading (or None) and its entries. Blocks `first` to `last` (exclusive) are its own,
    or where no rule found it, but a model its titles, just those (`titles`)."""

    kind: Literal["side_feed", "related"]
    heading: Span | None
    items: list[StoryEntry] = field(default_factory=list)
    start: int = 0
    end: int = 0
    first: int = 0
    last: int = 0
    titles: Sequence[int] | None = None
