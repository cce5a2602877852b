"""The article's metadata, from what the page says of itself and from what stands on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from cleaner.assembling.authors import read_authors
from cleaner.assembling.completeness import Evidence, judge_completeness
from cleaner.assembling.dates import read_modified, read_published
from cleaner.assembling.headings import heading_texts
from cleaner.assembling.json_ld import Node, address, all_texts, choose, first_text, is_news, page_node, read_json_ld, types
from cleaner.assembling.language import read_language
from cleaner.assembling.links import base_of, web_address
from cleaner.assembling.marked_authors import beside_headline, marked_authors
from cleaner.assembling.page_language import sample_of
from cleaner.assembling.shown_dates import Shown
from cleaner.assembling.titles import Candidate, choose_title, without_kicker
from cleaner.document.document import Document, is_unspaced
from cleaner.document.line_shapes import HEADING_MARKS
from cleaner.document.names import bare, one_line

_ORGANISATIONS = frozenset("website organization newsmediaorganization corporation localbusiness onlinestore".split())
#: Parts of host names that name no site.
_HOST_NOISE = frozenset("www com co org net de uk news blog blogs edition m mobile amp en us int gov edu info".split())
#: Meta tags that give the title, and what they count as.
_TITLE_SOURCES = (
    ("og:title", "og"),
    ("twitter:title", "twitter"),
    ("title", "meta"),
    ("dc.title", "meta"),
    ("parsely-title", "meta"),
    ("sailthru.title", "meta"),
)
#: Ends of the hosts of English-speaking countries that write the day before the month.
_DAY_FIRST_HOSTS = frozenset("uk ie au nz in za sg my ng ke gh pk bd lk".split())
MAX_TAGS = 30
_TAG_SPLIT = re.compile(r"[,;|、，]")


@dataclass(frozen=True, slots=True)
class Facts:
    """What settling found: the texts of the spans kept under each metadata kind, and what is asked of the body."""

    titles: tuple[str, ...] = ()
    standfirsts: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    body_length: int = 0
    body_words: int = 0
    body_end: str = ""
    body_sample: str = ""
    paywall_removed: bool = False
    #: The blocks of the article but for bylines, dates and captions, and those of comments, of other stories and of adverts.
    told: frozenset[int] = frozenset()
    beside: frozenset[int] = frozenset()


def read_metadata(document: Document, facts: Facts) -> dict[str, object]:
    """Plain values for the fields of `Article`, body blocks left out: None or empty where the page does not say."""
    page = _Page(document)
    meta, node = page.meta, page.node
    language = read_language(page.languages, facts.body_sample or sample_of(document))
    month_first = page.month_first(language)
    shown = Shown(facts.dates, facts.titles, facts.captions, language, month_first, facts.told, facts.beside)
    published = read_published(document, node, page.web_page, shown)
    free = _free(node, meta)
    titles = set(map(bare, facts.titles))  # a headline that is shown again is no standfirst
    complete, why = judge_completeness(_evidence(facts, node, free))
    return {
        "title": page.title(facts),
        "standfirst": " ".join(text for text in facts.standfirsts if bare(text) not in titles) or None,
        "authors": _authors(page, facts),
        "published": published,
        "modified": read_modified(document, node, page.web_page, published, shown),
        "language": language,
        "site": page.site(),
        "section": _section(node, meta),
        "tags": _tags(document, node, meta),
        "image": page.image(),
        "captions": tuple(dict.fromkeys(facts.captions)),
        "is_accessible_for_free": free,
        "complete": complete,
        "complete_why": why,
    }


def _authors(page: _Page, facts: Facts) -> tuple[str, ...]:
    """Who wrote; what the page shows is looked at only where its metadata do not say."""
    document = page.document
    marked, beside = partial(marked_authors, document), partial(beside_headline, document, facts.titles)
    return read_authors(page.node, page.nodes, document.raw.meta, facts.bylines, marked, beside, page.sites)


class _Page:
    """The page's own words on itself, gathered once."""

    def __init__(self, document: Document) -> None:
        raw = document.raw
        self.document = document
        self.meta: dict[str, str] = {}
        for name, content in raw.meta:
            if content:
                self.meta.setdefault(name, content)
        self.nodes = read_json_ld(raw.json_ld)
        self.kinds = [types(node) for node in self.nodes]
        self.node: Node = {}
        self.web_page: Node = {}
        if self.nodes:
            addresses = {document.url, self.meta.get("og:url"), *(href for rel, href, _ in raw.links if rel == "canonical")}
            titles = {bare(one_line(title)) for title in (self.meta.get("og:title"), raw.title) if title}
            self.node = choose(self.nodes, {address(a) for a in addresses if a}, titles) or {}
            self.web_page = page_node(self.nodes) or {}
        self.languages = list(filter(None, self._languages()))
        self.sites = frozenset(key for key in map(bare, self._site_names()) if len(key) > 1)

    def _site_names(self) -> Iterator[str]:
        for name in ("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher"):
            yield self.meta.get(name, "")
        yield first_text(self.node.get("publisher"))
        for node, kinds in zip(self.nodes, self.kinds, strict=True):
            if kinds & _ORGANISATIONS:
                yield first_text(node.get("name"))
                yield first_text(node.get("alternateName"))
        try:
            host = urlsplit(self.document.url or self.meta.get("og:url", "")).hostname or ""
        except ValueError:
            return
        yield host.removeprefix("www.")
        for label in host.split("."):
            yield "" if label in _HOST_NOISE else label

    def title(self, facts: Facts) -> str | None:
        meta, node = self.meta, self.node
        others = [self.document.raw.title or "", *(meta[name] for name, _ in _TITLE_SOURCES if name in meta)]
        given = [("h1", without_kicker(heading, rest, others)) for heading, rest in heading_texts(self.document)]
        found = "span" if given or self.document.mode != "html" else "h1"
        titles = facts.titles if self.document.mode == "html" else sorted(facts.titles, key=len, reverse=True)  # kickers last
        given += [(found, HEADING_MARKS.sub("", text)) for text in titles]
        given.append(("json_ld", first_text(node.get("headline") or node.get("name")) or meta.get("parsely-title", "")))
        given += [(source, meta[name]) for name, source in _TITLE_SOURCES if name in meta]
        given.append(("title", self.document.raw.title or ""))
        news = is_news(node) or (not node and "parsely-title" in meta)
        return choose_title([Candidate(source, text) for source, text in given if text], self.sites, news)

    def _languages(self) -> Iterator[str]:
        meta, raw = self.meta, self.document.raw
        yield first_text(self.node.get("inLanguage"))
        yield raw.html_attributes.get("lang", "") or raw.html_attributes.get("xml:lang", "")
        yield meta.get("og:locale", "")
        yield meta.get("content-language", "") or meta.get("language", "") or meta.get("dc.language", "")

    def month_first(self, language: str | None) -> bool:
        """Whether 3/4 is the fourth of March: in English, where neither the page's region nor its host says otherwise."""
        if language != "en":
            return False
        region = next((code[3:5].lower() for code in self.languages if len(code) == 5), "")
        if region:
            return region in {"us", "ph"}
        host = (self.document.url or "").split("/", 3)[2:3]
        return not (host and host[0].rsplit(".", 1)[-1] in _DAY_FIRST_HOSTS)

    def site(self) -> str | None:
        publisher = first_text(self.node.get("publisher"))
        sites = (node for node, kinds in zip(self.nodes, self.kinds, strict=True) if "website" in kinds)
        website = next((first_text(node.get("name")) for node in sites), "")
        for name in (self.meta.get("og:site_name"), publisher, website, self.meta.get("application-name")):
            text = one_line(name)
            if 0 < len(text) <= 100 and "://" not in text:
                return text
        return None

    def image(self) -> str | None:
        """The address of the article's picture: http or https, absolute."""
        meta = self.meta
        of_node: Any = self.node.get("image") or self.node.get("thumbnailUrl")
        if isinstance(of_node, list):
            of_node = of_node[0] if of_node else None
        if isinstance(of_node, dict):
            of_node = of_node.get("url") or of_node.get("contentUrl")
        base = base_of(self.document)
        given = (meta.get("og:image"), meta.get("og:image:secure_url"), meta.get("twitter:image"), first_text(of_node))
        return next(filter(None, (web_address(href, base) for href in given)), None)


def _section(node: Node, meta: dict[str, str]) -> str | None:
    for given in (
        meta.get("article:section"),
        first_text(node.get("articleSection")),
        meta.get("parsely-section"),
        meta.get("section"),
    ):
        text = one_line(given)
        if 0 < len(text) <= 100 and "://" not in text:
            return text
    return None


def _tags(document: Document, node: Node, meta: dict[str, str]) -> tuple[str, ...]:
    """Tags and keywords, each once, from the first source that has any."""
    keywords: Any = node.get("keywords")
    sources = (
        [content for name, content in document.raw.meta if name == "article:tag"],
        all_texts(keywords),
        [meta.get("news_keywords", "")],
        [meta.get("parsely-tags", "") or meta.get("sailthru.tags", "")],
        [meta.get("keywords", "")],
    )
    for source in sources:
        tags: dict[str, str] = {}
        for text in source:
            for part in _TAG_SPLIT.split(text[:4_000]):
                tag = one_line(part)
                if 0 < len(tag) <= 80:
                    tags.setdefault(tag.lower(), tag)
        if tags:
            return tuple(tags.values())[:MAX_TAGS]
    return ()


def _free(node: Node, meta: dict[str, str]) -> bool | None:
    """What the publisher says of access: `isAccessibleForFree`, or the content tier."""
    said = node.get("isAccessibleForFree")
    if isinstance(said, bool):
        return said
    text = first_text(said).lower()
    if text in {"true", "1", "yes"}:
        return True
    if text in {"false", "0", "no"}:
        return False
    tier = meta.get("article:content_tier", "").lower()
    return {"free": True, "locked": False, "metered": False}.get(tier)


def _evidence(facts: Facts, node: Node, free: bool | None) -> Evidence:
    whole = node.get("articleBody")
    words = node.get("wordCount")
    counted = int(str(words)[:7]) if isinstance(words, int | str) and str(words).isdecimal() else 0
    return Evidence(
        body_length=facts.body_length,
        body_end=facts.body_end,
        body_words=facts.body_words,
        paywall_removed=facts.paywall_removed,
        accessible_for_free=free,
        letters_said=len(whole) if isinstance(whole, str) and len(whole) > 400 else None,
        words_said=None if is_unspaced(facts.body_sample) or not 100 < counted < 100_000 else counted,
    )
