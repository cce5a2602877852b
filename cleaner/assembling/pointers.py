"""Pointers that rules took out of the text, as stories: "Read more: Ferry lost at sea" is a title behind what points at it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cleaner.document.addresses import leads_to_story
from cleaner.document.document import Document
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import CLOSERS
from cleaner.document.stories import StoryEntry, StoryList
from cleaner.document.titles import word_count
from cleaner.models import FurnitureKind
from cleaner.rules.basis import Basis
from cleaner.rules.rule import Claim

#: A few words, a sign that parts them from what they point at, and that.
_POINTER = lazy(r"\W{0,6}(?P<cue>[^\W_][^:：|>\n]{1,30}?)\s?(?:[:：]|[|>»](?=\s))\s{0,3}(?P<title>\S[^\n]*?)\s?[.»›>→]?\s*")
#: Words of what points at most, and of a title at least.
_CUE, _TITLE = 4, 4
_UNLIKE = frozenset("|")  # what parts buttons and has no place in a title


def with_pointers(
    document: Document, lists: Sequence[StoryList], spans: Iterable[tuple[int, bool, Claim | None]]
) -> Sequence[StoryList]:
    """The lists, and each pointer in a line of its own that is in none of them as a list of one story, in page order."""
    pointers = [
        pointer
        for block, kept, claim in spans
        if claim is not None and not kept and claim.kind is FurnitureKind.RELATED
        for pointer in _pointers(document, block, claim)
    ]
    if not pointers:
        return lists
    listed = {block for found in lists for block in range(found.first, found.last)}
    return sorted([*lists, *(pointer for pointer in pointers if pointer.first not in listed)], key=lambda found: found.first)


def _pointers(document: Document, block: int, claim: Claim) -> Iterator[StoryList]:
    """The story that a line points at which a rule took whole."""
    start, end = document.start[block], document.end[block]
    if claim.start > start or claim.end < end or claim.basis is Basis.LISTS:
        return
    pointer = _POINTER.fullmatch(document.text, start, end)
    if pointer is None or word_count(pointer["cue"]) > _CUE:
        return
    low, high = pointer.span("title")
    if word_count(pointer["title"]) < _TITLE or not _UNLIKE.isdisjoint(pointer["title"]) or _is_sentence(document.text[low:end]):
        return
    leads = list(dict.fromkeys(href for _, _, href in document.links_in(low, high) if leads_to_story(href)))
    if len(leads) > 1:  # topics
        return
    entry = StoryEntry((low, high), start, end, leads[0] if leads else None)
    yield StoryList("related", pointer.span("cue"), [entry], start, end, block, block + 1)


def _is_sentence(behind: str) -> bool:
    """Whether what stands behind a sign ends as a sentence does, or leads on; a full stop apart from it stands behind a link."""
    return behind.rstrip(CLOSERS).endswith((".", "。", ",", ";", ":")) and not behind.endswith(" .")
