"""A series of entries whose sentences the score keeps: titles and times of the entries stay, and the last entry's sentences; the
buttons below them go.

The score judges a short line by itself and by what is near. The title of an entry looks like another story's, its time like a
list's, and what ends the last entry has nothing of the text below it. What rules say of such a line by its words holds.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cleaner.document.document import Document
from cleaner.document.entry_series import Entry, entry_series, is_sentence
from cleaner.document.list_words import heading_kind
from cleaner.document.sentence_ends import QUESTIONS
from cleaner.models import STORY_KINDS, PageType
from cleaner.rules.basis import Basis
from cleaner.rules.rule import Claim
from cleaner.scoring.model import margin
from cleaner.settling.limits import Limits
from cleaner.settling.settle import Settled, given_back, taken_out

#: Of the entries so large a share is kept, by most of its words. Lines of these have this P(body) at least in text, those of the
#: other entries this, of the last one, whose end nothing tells, and of HTML.
KEPT_SHARE, LEAST, LEAST_ELSEWHERE = 0.6, margin(0.03), margin(0.1)
#: What has this P(body) is no button though it comes again below each entry: "Cons" above what speaks against a product.
SURE = margin(0.6)
#: A heading has so many words at most; the title below a time, with who wrote, so many lines.
HEADING_WORDS, HEAD_LINES = 8, 4
_QUESTIONS = tuple(QUESTIONS)
#: What yields to the place in an entry: what goes by looks, and not by what is said.
_YIELDING = frozenset({Basis.LISTS, Basis.LEARNED, Basis.SIGNS, Basis.PLACE})


def with_kept_series(
    document: Document, settled: Settled, margins: Sequence[int], limits: Limits, page_type: PageType | None
) -> Settled:
    """The settled spans, the lines of kept series of entries kept, and their buttons gone; posts of forums are none."""
    is_page = limits.is_raw or document.mode == "html"  # of text that somebody cleaned nothing goes
    back: set[int] = set()
    gone: dict[int, Claim | None] = {}
    for series in () if page_type is PageType.FORUM else entry_series(document):
        fates = [_is_kept(document, settled, margins, limits, entry) for entry in series.entries]
        if fates.count(True) < KEPT_SHARE * (len(fates) - fates.count(None)):
            continue
        for entry, is_kept in zip(series.entries, fates, strict=True):
            least = LEAST if is_kept and document.mode == "text" and entry is not series.entries[-1] else LEAST_ELSEWHERE
            back.update(_lost(document, settled, margins, limits, entry, is_kept is True, least))
        heading = _heading_above(document, settled, series.entries[0].first)
        if heading >= 0 and not settled.kept[heading] and _yields(document, settled, heading, limits):
            back.add(heading)
        unsure = [block for block in series.buttons if margins[block] < SURE] if is_page else []
        buttons = [place for block in unsure for place in _places(settled, block)]
        gone |= {place: None for place in buttons if settled.kept[place] and settled.claim[place] is None}
    return taken_out(given_back(settled, back - gone.keys()), gone) if back or gone else settled


def _lost(
    document: Document, settled: Settled, margins: Sequence[int], limits: Limits, entry: Entry, is_kept: bool, least: int
) -> Iterator[int]:
    """The places of an entry's removed spans that are its own: its time, and of its title and its sentences what the score finds
    likely enough. In HTML the score knows more: what it takes from a kept entry is a box within that."""
    is_text = document.mode == "text"
    end = entry.last if is_text or not is_kept else entry.sentence
    for place in range(bisect_left(settled.block, entry.first), bisect_left(settled.block, end)):
        block = settled.block[place]
        is_told = block < max(entry.time + 1, min(entry.sentence, entry.time + HEAD_LINES)) or _is_told(document, block)
        is_own = (is_kept and block == entry.time) or (is_told and margins[block] >= least)
        if is_own and not settled.kept[place] and _yields(document, settled, place, limits):
            yield place


def _is_told(document: Document, block: int) -> bool:
    """Whether a block is a sentence that asks nothing: questions between entries lead to other stories."""
    return is_sentence(document, block) and not document.texts[block].endswith(_QUESTIONS)


def _is_kept(document: Document, settled: Settled, margins: Sequence[int], limits: Limits, entry: Entry) -> bool | None:
    """Whether most of what an entry says is kept, or would be but for what yields to its place; None where it has no sentence."""
    said = kept = 0
    for block in range(entry.sentence, entry.last):
        places = _places(settled, block)
        would_be = margins[block] >= limits.body and all(_yields(document, settled, place, limits) for place in places)
        said += document.words[block]
        kept += document.words[block] * (would_be or any(settled.kept[place] for place in places))
    return 2 * kept >= said if said else None


def _places(settled: Settled, block: int) -> range:
    """The places of a block's spans."""
    return range(bisect_left(settled.block, block), bisect_left(settled.block, block + 1))


def _heading_above(document: Document, settled: Settled, first: int) -> int:
    """The place of a short line above the kept sentences that lead to a series: "What we know so far"; -1 where there is none."""
    above = bisect_left(settled.block, first) - 1
    place = above
    while place >= 0 and settled.kept[place] and settled.claim[place] is None and is_sentence(document, settled.block[place]):
        place -= 1
    if not 0 <= place < above:
        return -1
    block = settled.block[place]
    is_heading = document.words[block] <= HEADING_WORDS and any(map(str.isalpha, document.texts[block]))
    return place if is_heading and not is_sentence(document, block) else -1


def _yields(document: Document, settled: Settled, place: int, limits: Limits) -> bool:
    """Whether the score took a span, or a rule of `core` that goes by its looks, or by the words of another line: what stands
    below "Read more" is no other story where the next entry begins."""
    claim = settled.claim[place]
    if claim is None:
        return True
    if limits.is_own(claim.rule, settled.also[place]):
        return False
    named = claim.kind in STORY_KINDS and heading_kind(document.folded_texts[settled.block[place]]) is None
    return claim.basis in _YIELDING or (named and not claim.certain)
