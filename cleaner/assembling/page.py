"""Builds the answer from settled spans: the article with its metadata, the side feed, the related stories, the removed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from cleaner.assembling.article import LOW_BODY, Values, build_blocks, build_removed, element_paths
from cleaner.assembling.completeness import LOOKED_AT
from cleaner.assembling.feeds import build_feeds
from cleaner.assembling.language import ENOUGH
from cleaner.assembling.metadata import Facts, read_metadata
from cleaner.assembling.pointers import with_pointers
from cleaner.assembling.stand_ins import stands_in
from cleaner.document.document import Document, count_words
from cleaner.document.structure import structure
from cleaner.models import (
    BODY_KINDS,
    SCHEMA_VERSION,
    STORY_KINDS,
    Article,
    ArticleBlock,
    CleanPage,
    ContentKind,
    FeedItem,
    FurnitureKind,
    PackVersions,
    PageType,
    Removed,
    made,
)
from cleaner.rules.known import MODEL
from cleaner.rules.naming import name_blocks
from cleaner.rules.rule import Claim, Named
from cleaner.rules.ruleset import RuleSet
from cleaner.scoring.items import mark_unlikely
from cleaner.scoring.model import Model, probabilities
from cleaner.scoring.score import Scores
from cleaner.settling.settle import Settled

#: So many characters of the body's beginning tell its language.
_SAMPLE = 4_000
#: The kinds of the body that end with a sentence.
_PROSE = frozenset({ContentKind.PARAGRAPH, ContentKind.QUOTE})
#: The kinds of the article that tell nothing of what happened.
_APART = frozenset({ContentKind.BYLINE, ContentKind.DATE, ContentKind.CAPTION})
#: What has days of its own beside the article.
_NOT_OURS = frozenset({*STORY_KINDS, FurnitureKind.COMMENTS, FurnitureKind.ADVERT})
#: The spans with their blocks and fates.
Spans = Sequence[tuple[int, bool, Claim | None]]
STAND_IN = "stand-in: the page is called as an error or a check for robots is: it stands in the place of the one asked for"
#: So many removed spans stand right behind the text.
BEHIND = 3
#: So many words a line of a wall has at least; "Start free trial" and its neighbours are buttons.
WALL_WORDS = 6


def assemble(
    document: Document,
    settled: Settled,
    margins: Sequence[int],
    scores: Scores,
    items: Model,
    retrieved: datetime | None,
    warnings: Sequence[str],
    rules: RuleSet,
) -> CleanPage:
    """The clean page; `items` tells stories from other items of a text's lists.

    Nothing is validated: this package built it, and pydantic's checks, which nobody needs who does not ask for them, take 3 MB.
    """
    blocks, removed, spans, facts = _spans(document, settled, margins, scores)
    (article,) = made(Article, (read_metadata(document, facts) | {"blocks": made(ArticleBlock, blocks)},))
    side_feed, related = _feeds(document, spans, items, retrieved, article.language or "")
    stand_in = (STAND_IN,) if stands_in(document, facts.body_words) else ()
    more = *stand_in, *_no_article(document, blocks, warnings), *_no_pack(article, rules.languages)
    (page,) = made(
        CleanPage,
        (
            {
                "schema_version": SCHEMA_VERSION,
                "url": document.url,
                "text": document.text if document.shown is None else document.shown,
                "article": article,
                "side_feed": side_feed,
                "related": related,
                "removed": made(Removed, removed),
                "page_type": PageType.OTHER if stand_in else scores.page_type,
                "page_type_confidence": None if stand_in else scores.confidence,
                "warnings": (*warnings, *more),
                "packs": PackVersions(rules.versions),
            },
        ),
    )
    return page


def _spans(
    document: Document, settled: Settled, margins: Sequence[int], scores: Scores
) -> tuple[list[Values], list[Values], Spans, Facts]:
    """What was kept and what was removed, as values; the spans; and what metadata are read from besides."""
    paths = element_paths(document)
    shares = probabilities(margins)
    blocks = build_blocks(document, settled, shares, paths)
    spans = list(zip(settled.block, settled.kept, settled.claim, strict=True))
    named = _named(document, spans)
    removed = build_removed(document, settled, named, shares, paths)
    facts = _facts(blocks, removed, spans, named, _is_list(blocks, scores))
    if document.shown is not None:
        _show(document.shown, (*blocks, *removed))
    return blocks, removed, spans, facts


def _show(text: str, spans: Iterable[Values]) -> None:
    """Give what comes out the page's own spaces: what was read of it had plain ones."""
    for values in spans:
        values["text"] = text[values["start"] : values["end"]]


def _named(document: Document, spans: Spans) -> dict[int, Named]:
    """The kind of each block that the score alone removed, and why."""
    unnamed = [block for block, kept, claim in spans if not kept and claim is None]
    return name_blocks(document, unnamed, {block: claim.kind for block, _, claim in spans if claim is not None})


def _feeds(
    document: Document, spans: Spans, items: Model, retrieved: datetime | None, language: str
) -> tuple[tuple[FeedItem, ...], tuple[FeedItem, ...]]:
    """The stories of the side feed, and those related to the article."""
    lists = structure(document).lists
    if document.title_margins is not None:
        mark_unlikely(document, lists, items)
    told = with_pointers(document, lists, spans)
    side_feed, related = build_feeds(document, told, _beside(len(document), spans), retrieved, language)
    return made(FeedItem, side_feed), made(FeedItem, related)


def _beside(count: int, spans: Spans) -> list[bool]:
    """Whether each block was taken out, and by no rule as something else than a story."""
    beside = [True] * count
    stories = {block for block, _, claim in spans if claim is not None and claim.kind in STORY_KINDS}
    for block, kept, claim in spans:
        if kept or (claim is not None and block not in stories):
            beside[block] = False
    return beside


def _is_list(blocks: Sequence[Values], scores: Scores) -> bool:
    """Whether the page shows many things beside each other: by its type, and as it has next to no prose. The type alone does not
    say it: the model has seen few languages, and takes short articles of others for one of these."""
    if scores.page_type not in _LISTS or (scores.confidence or 0) < SURE_OF_TYPE:
        return False
    prose = (block["text"] for block in blocks if block["kind"] in _PROSE)
    return sum(count_words(text) >= PROSE_WORDS for text in prose) < LEAST_PROSE


_LISTS = frozenset({PageType.LISTING, PageType.COLLECTION, PageType.PRODUCT})
#: The type counts from this share on. An article has so many paragraphs of so many words, however short it is.
SURE_OF_TYPE, LEAST_PROSE, PROSE_WORDS = 0.6, 2, 12


def _facts(blocks: Sequence[Values], removed: Sequence[Values], spans: Spans, named: Mapping[int, Named], is_list: bool) -> Facts:
    by_kind: dict[ContentKind, list[str]] = {kind: [] for kind in ContentKind}
    for block in blocks:
        by_kind[block["kind"]].append(block["text"])
    whole = [block for block in blocks if block["kind"] in BODY_KINDS]
    body = [block["text"] for block in whole]
    return Facts(
        titles=tuple(by_kind[ContentKind.TITLE]),
        standfirsts=tuple(by_kind[ContentKind.STANDFIRST]),
        bylines=tuple(by_kind[ContentKind.BYLINE]),
        dates=tuple(by_kind[ContentKind.DATE]),
        captions=tuple(by_kind[ContentKind.CAPTION]),
        body_length=sum(map(len, body)),
        body_words=sum(map(count_words, body)),
        body_end=body[-1][-LOOKED_AT:] if whole and whole[-1]["kind"] in _PROSE else "",
        body_sample=" ".join(body)[:_SAMPLE],
        paywall_removed=_is_walled(whole[-1]["end"] if whole else 0, removed),
        is_list=is_list,
        told=frozenset(block for block, kept, claim in spans if kept and (claim is None or claim.kind not in _APART)),
        beside=frozenset(block for block, _, claim in spans if claim is not None and claim.kind in _NOT_OURS)
        | {block for block, (kind, _) in named.items() if kind is FurnitureKind.COMMENTS},
    )


def _is_walled(end: int, removed: Sequence[Values]) -> bool:
    """Whether a paywall that a written rule knows stands on a page whose text ends so. A button is one right behind the text:
    menus have some."""
    behind = [gone["start"] for gone in removed if gone["start"] >= end][:BEHIND]
    walls = [gone for gone in removed if gone["kind"] is FurnitureKind.PAYWALL and gone["rule"] != LOW_BODY]
    known = [gone for gone in walls if gone["rule"] != MODEL]
    return any(gone["start"] in behind or count_words(gone["text"]) >= WALL_WORDS for gone in known)


def _no_article(document: Document, blocks: Sequence[Values], warnings: Iterable[str]) -> list[str]:
    """Why the article is empty, where it is."""
    if any(block["kind"] in BODY_KINDS for block in blocks):
        return []
    if any(warning.startswith("binary:") for warning in warnings):
        return ["no-article: nothing of the source could be read"]
    if not len(document):
        what = "the source is empty" if not document.text.strip() and document.mode == "text" else "the page has no visible text"
        return [f"no-article: {what}"]
    return [f"no-article: none of the {len(document)} blocks looks like an article's body"]


def _no_pack(article: Article, covered: frozenset[str]) -> list[str]:
    """That no pack knows the page's language, or that nobody does, where that is so."""
    language = article.language
    if not covered or language in covered:
        return []
    if language is None:
        words = sum(count_words(block.text) for block in article.blocks if block.kind in BODY_KINDS)
        return ["language: none recognised; structure and score still work where no rule pack does"] if words >= ENOUGH else []
    known = ", ".join(sorted(covered))
    return [f"language: no rule pack covers {language!r}; structure and score still work (the packs cover {known})"]
