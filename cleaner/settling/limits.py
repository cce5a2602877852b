"""The limits by which a page is settled: from which margin on a block is body, and up to which a likely claim wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from cleaner.document.copies import copies
from cleaner.document.document import Document
from cleaner.models import CONTENT_KINDS, FurnitureKind, PageType
from cleaner.rules.basis import Basis
from cleaner.rules.rule import Claim, Kind
from cleaner.scoring.arrays import Ints
from cleaner.scoring.context import best_choice, likelihoods
from cleaner.scoring.model import margin
from cleaner.scoring.score import Scores

#: Likely rules that need a lower score to win, since articles hold lists, boxes and headings too.
STRUCTURAL = frozenset({Basis.LISTS, Basis.LAYOUT, Basis.PLACE})
#: What says nothing of a line by its words.
WORDLESS = STRUCTURAL | {Basis.LEARNED}
#: On a page that is nothing but stories, lists hold so many words of what the score takes for body, and so many percent.
_LISTED_WORDS, _LISTED_ON_LISTS = 100, 60
#: The threshold of no page is below or above these.
_LEAST_ASKED, _MOST_ASKED = 0.12, 0.5


@dataclass(frozen=True, slots=True)
class Limits:
    """Margins: a likely claim wins below `likely`, one that goes by layout below `structural`, one for a menu by the names of
    elements below `menus`, one of a rule that was learned below `learned`; the rest is body from `body` on. `is_raw`: whether
    nothing shows that somebody cleaned the page before.

    Claims of the rules in `own`, those of the user's packs, win below `own_likely`, which the profile alone sets: what was
    measured of `core` on sorts of pages says nothing of rules that somebody wrote for the pages at hand.
    """

    body: int
    likely: int
    structural: int
    learned: int
    menus: int
    is_raw: bool
    own_likely: int = 0
    own: frozenset[str] = frozenset()

    def is_own(self, rule: str, also: Iterable[str]) -> bool:
        """Whether the rule that took a span is one of the user's packs, or one of those that claimed it too."""
        return rule in self.own or not self.own.isdisjoint(also)

    def outdone_below(self, rule: str, kind: Kind, basis: Basis) -> int:
        """The margin below which a likely claim of a rule wins over the score."""
        if rule in self.own:
            return self.own_likely
        if basis in STRUCTURAL:
            return self.structural
        if basis is Basis.MARKUP and kind is FurnitureKind.NAVIGATION:
            return self.menus
        return self.learned if basis is Basis.LEARNED else self.likely


#: Set on the dev corpora: for each mode and profile the share of the page's own threshold (see `threshold`) from which on
#: a block is body, and as P(body) the other two limits, in the order of `Limits`.
_PROBABILITIES = {
    ("html", "balanced"): (0.9, 0.985, 0.85),
    ("html", "precision"): (1.35, 0.999, 0.97),
    ("html", "recall"): (0.55, 0.8, 0.4),
    ("text", "balanced"): (1.0, 0.985, 0.8),
    ("text", "precision"): (1.3, 0.999, 0.97),
    ("text", "recall"): (0.5, 0.8, 0.4),
}
#: Raw text has furniture by the dozen (8 % of its lines and more); where rules find it in at most this percent of the
#: lines somebody cleaned the text before: then this share of the limit is asked, and claims cut below these P(body).
_FURNITURE_IN_CLEAN = 4
_ASKED_OF_CLEAN = 0.08
_LIKELY_IN_CLEAN, _STRUCTURAL_IN_CLEAN = 0.9, 0.1
#: What was learned of single lines cuts no text that somebody cleaned where the score is rather for it: in languages and
#: registers that it did not learn it takes up to a tenth of the lines for furniture.
_LEARNED_IN_CLEAN = 0.5
#: Nor any other text where the score is this sure of it: of 415 labelled pages one line more is left, and body F1 stays.
_LEARNED_IN_TEXT = 0.9
#: Text that somebody cleaned already is nearly all body: from this percent of the words on, the share of it is asked.
_CLEAN_ALREADY = ((90, 0.22), (80, 0.55))
#: Nor has a crawl's dump so many paragraphs: from this percent of the lines on, as little is asked as of text without furniture.
_PROSE_LINES, _ASKED_OF_PROSE = 75, 0.22
#: A line of prose has so many words at least.
_PROSE_WORDS = 15
#: With a smaller percent than this of its words in the body nobody cleaned the text before, however little rules find.
_MAYBE_CLEAN = 50
#: With a greater percent somebody did, whatever else is in it: of 262 pages as lines 11 have more, of clean articles all have.
_MOST_RAW = 92
#: Short lists that somebody cleaned may look so too, but no page of so many lines.
_MOST_CLEAN_LINES = 400
#: On pages that are no articles lists and answers are the page: no claim by layout cuts what the score takes for body, and
#: where the page's type is this sure only certain claims do.
_SURE_OF_TYPE = 0.5
_MAYBE_ARTICLES = (None, PageType.ARTICLE, PageType.OTHER)
#: On pages of many small texts each is less likely by itself than all together: this share of the threshold is asked.
_ASKED_BY_TYPE = {
    PageType.COLLECTION: 0.7,
    PageType.LISTING: 0.7,
    PageType.DOCUMENTATION: 0.7,
    PageType.SERVICE: 0.8,
}


def asked_of_body(document: Document, margins: Sequence[int], profile: str, scores: Scores) -> float:
    """The P(body) from which on a block of this page is body, as long as nothing is known of its furniture."""
    asked = _PROBABILITIES[document.mode, profile][0] * threshold(np.array(margins), np.array(_words_said_once(document)))
    return asked if scores.page_type is None else asked * _ASKED_BY_TYPE.get(scores.page_type, 1.0)


def expected_body(document: Document, margins: Sequence[int], asked: float) -> list[bool] | None:
    """The blocks that the score takes for body where nobody cleaned the text before; None in HTML, where nobody asks."""
    if document.mode == "html":
        return None
    least = margin(asked)
    return [m >= least for m in margins]


def in_question(document: Document, margins: Sequence[int], asked: float) -> list[bool]:
    """The blocks that may be kept, whatever rules say of the page: what only cuts such blocks need not look at others."""
    least = margin(asked)
    if _may_be_clean(document) and _clean_percent(document, margins, least) >= _MAYBE_CLEAN:
        least = margin(asked * _ASKED_OF_CLEAN)
    return [m >= least for m in margins]


def undecided(document: Document, margins: Sequence[int], profile: str, scores: Scores) -> list[bool]:
    """Of the blocks in question those that a learned rule may cut, whatever other rules say of the page.

    What is left of a page has a score that knows less than that of a whole page: there any likely claim might cut them.
    """
    assert document.in_question is not None
    if is_surely_no_article(scores):
        return [False] * len(margins)
    _, likely, structural = _PROBABILITIES[document.mode, profile]
    most = margin(likely if _may_be_clean(document) else structural)
    return [asked and m < most for asked, m in zip(document.in_question, margins, strict=True)]


def _may_be_clean(document: Document) -> bool:
    """Whether somebody may have cleaned the page before: text, and HTML without a link, as feeds and other extractors give it."""
    return document.mode == "text" or not document.links


def is_surely_no_article(scores: Scores) -> bool:
    """Whether the page is of another type that is told for sure; what the likeliest type is none of may be anything."""
    return scores.page_type not in _MAYBE_ARTICLES and (scores.confidence or 0.0) >= _SURE_OF_TYPE


def limits_for(
    document: Document,
    claims: Sequence[Claim],
    margins: Sequence[int],
    asked: float,
    profile: str,
    scores: Scores,
    own: frozenset[str] = frozenset(),
) -> Limits:
    """The limits of a page: by its mode, the profile, the type of page, and how clean the text is already; for the rules in `own`
    by mode and profile alone."""
    _, likely, structural = _PROBABILITIES[document.mode, profile]
    own_likely = margin(likely)
    menus = likely
    body, is_raw, learned = asked, False, _LEARNED_IN_TEXT if document.mode == "text" else 1.0
    if scores.page_type not in (None, PageType.ARTICLE):
        structural = body
        if is_surely_no_article(scores):
            likely = body
            menus = body if scores.page_type is PageType.DOCUMENTATION else menus
    if _may_be_clean(document):
        clean = _clean_percent(document, margins, margin(body))
        is_dump = clean < _MAYBE_CLEAN and len(document) > _MOST_CLEAN_LINES
        if not is_dump and 100 * _furniture_blocks(document, claims) <= _FURNITURE_IN_CLEAN * len(document):
            body *= _ASKED_OF_CLEAN
            if document.mode == "text":  # the score is surer of HTML: claims need no lower limits there
                likely, structural = min(likely, _LIKELY_IN_CLEAN), min(structural, _STRUCTURAL_IN_CLEAN)
                menus = min(menus, _LIKELY_IN_CLEAN)
                learned = _LEARNED_IN_CLEAN
        else:
            if structural > body and _is_list(document, claims, margins, margin(body)):
                structural = body
            share = next((share for percent, share in _CLEAN_ALREADY if clean >= percent), 1.0)
            share = min(_ASKED_OF_PROSE, share) if _prose_percent(document) >= _PROSE_LINES else share
            body, is_raw = body * share, clean <= _MOST_RAW
    learned_limit = margin(min(likely, learned))
    return Limits(
        margin(body), margin(likely), margin(structural), learned_limit, margin(menus), is_raw, own_likely, own
    )


def threshold(margins: Ints, words: Ints) -> float:
    """The P(body) from which on blocks are taken so that the F1 of all taken may be expected to be best: half of that F1.

    So a page that the score is sure of is asked for more than one of which it knows little.
    """
    if not len(margins):
        return _MOST_ASKED
    best, _ = best_choice(likelihoods(margins), words)
    return min(max(best / 200, _LEAST_ASKED), _MOST_ASKED)


def _furniture_blocks(document: Document, claims: Sequence[Claim]) -> int:
    """How many blocks written rules find furniture in by its words. One legal line and nothing else is none: a copyright is found
    below short texts too that somebody cleaned."""
    said = [claim for claim in claims if claim.kind not in CONTENT_KINDS and claim.basis not in WORDLESS]
    starts = {claim.start for claim in said}
    inside = starts.difference(document.start)  # most begin where a block does, and need not be looked up
    blocks = (starts - inside).union([document.start[document.block_at(start)] for start in inside])
    is_copyright = len(blocks) == 1 and all(claim.kind == FurnitureKind.LEGAL for claim in said)
    return 0 if is_copyright else len(blocks)


def _is_list(document: Document, claims: Sequence[Claim], margins: Sequence[int], limit: int) -> bool:
    """Whether most words of what the score takes for body stand in story lists: then the page is a list of stories."""
    starts = {claim.start for claim in claims if claim.basis is Basis.LISTS}
    body = listed = 0
    for start, words, m in zip(document.start, document.words, margins, strict=True):
        if m >= limit:
            body += words
            if start in starts:
                listed += words
    return listed >= _LISTED_WORDS and 100 * listed > _LISTED_ON_LISTS * body


def _prose_percent(document: Document) -> int:
    """Percent of the lines that are as long as sentences."""
    return 100 * sum(words >= _PROSE_WORDS for words in document.words) // max(1, len(document))


def _clean_percent(document: Document, margins: Sequence[int], limit: int) -> int:
    """Percent of the page's words in blocks that the score takes for body."""
    words = _words_said_once(document)
    return 100 * sum(count for count, m in zip(words, margins, strict=True) if m >= limit) // max(1, sum(words))


def _words_said_once(document: Document) -> Sequence[int]:
    """The words of each block, none of what the page says already: a copy of the body says nothing of how much body there is."""
    copied = copies(document).blocks
    if not copied:
        return document.words
    return [0 if block in copied else count for block, count in enumerate(document.words)]
