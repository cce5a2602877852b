"""The headline, without the site's name: judged by what the page's own heading and its metadata agree on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from cleaner.document.names import bare as make_bare
from cleaner.document.names import one_line

#: What stands between a headline and a site's or section's name. A bare hyphen counts only with spaces around it.
_SEPARATOR = re.compile(r" ?[|｜│ㅣ] ?| ::? | [-–—»›·•/~] |：|⋆| ⋅ ")
#: How much a source's word weighs. Twitter repeats Open Graph, and `<title>` is written for search engines.
WEIGHTS = {"span": 0.0, "h1": 1.75, "json_ld": 1.2, "og": 1.0, "twitter": 0.25, "meta": 0.3, "title": 0.55}
MAX_LENGTH = 400
_TAIL_MARKS = frozenset("|｜│ㅣ-–—»›·•:：[/")
#: A heading is this page's headline only where it shares this much of its letter pairs with what the metadata say.
MIN_SHARED = 0.5
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d")
_GENERIC = frozenset("home homepage blog news article articles untitled index startseite accueil inicio notitle".split())


#: What a template that nobody filled in has in the place of a title.
_UNFILLED = re.compile(r"\{\{|\$\{|<%|\[%|%%?\w{2,30}%%?$|\[object ")


#: One page gives the same few texts many times.
bare = lru_cache(maxsize=128)(make_bare)


class Candidate(NamedTuple):
    """A headline as one source gives it."""

    source: str
    text: str


def choose_title(candidates: Iterable[Candidate], sites: frozenset[str], news: bool = False) -> str | None:
    """The headline, or None where no source gives one. `sites`: the site's names, bare; `news`: JSON-LD calls it a news story."""
    lines = (Candidate(c.source, one_line(c.text)) for c in candidates)
    given = [c for c in lines if 1 < len(c.text) <= MAX_LENGTH and not _UNFILLED.match(c.text)]
    cut = _on_one_matter(_without_sites(given, sites | _logos(given, sites)))
    if not cut:
        return None
    return _by_dissent(cut, news) or _heaviest(cut)


def _by_dissent(cut: list[Candidate], news: bool) -> str | None:
    """The headline where heading and metadata disagree in a way that tells which of them an editor wrote, else None.

    A newsroom writes the heading for search engines and keeps its own headline in one field of the metadata: the one that
    dissents is it. A blog's system copies the title for search engines into all of them, and the heading is the author's.
    """
    texts: dict[str, str] = {}
    for candidate in cut:
        texts.setdefault(candidate.source, candidate.text)
    keys = {source: bare(text) for source, text in texts.items()}
    h1, json_ld, og, title = (keys.get(source) for source in ("h1", "json_ld", "og", "title"))
    if h1 is None or json_ld is None:
        return None
    if not news:
        return texts["h1"] if h1 != json_ld and json_ld == og == title else None
    if h1 != json_ld:
        return texts["json_ld"] if og == json_ld or og != h1 or (title == h1 and not _akin(json_ld, h1)) else None
    alone = og is not None and h1 == title and keys.get("twitter", h1) == h1
    return texts["og"] if alone and og is not None and not _akin(og, h1) else None


def _heaviest(cut: list[Candidate]) -> str:
    weights: dict[str, float] = {}
    for candidate in cut:
        key = bare(candidate.text)
        weights[key] = weights.get(key, 0.0) + WEIGHTS[candidate.source]
    if len(weights) == 1:  # they agree: whose spelling weighs most
        return max(cut, key=lambda c: WEIGHTS[c.source]).text
    kin = {
        key: weight + sum(w * _share(key, other) for other, w in weights.items() if other != key)
        for key, weight in weights.items()
    }
    texts = {bare(c.text): c.text for c in reversed(cut)}
    for longer in texts:
        for key in texts:
            if longer != key and _is_kicker(texts[longer], texts[key]):
                kin[key] = max(kin[key], kin[longer] + 0.01)
    best = max(cut, key=lambda c: (kin[bare(c.text)], WEIGHTS[c.source]))
    return best.text


def _share(one: str, other: str) -> float:
    return 0.45 if _akin(one, other) else 0.0


def without_kicker(heading: str, rest: str, others: Iterable[str]) -> str:
    """The heading, or its rest behind an inner element where another title begins with that: what is before it is a kicker."""
    rest = one_line(rest)
    if len(rest) >= SHORTEST_BEHIND_KICKER:
        for other in map(one_line, others):
            if other == rest or (other.startswith(rest) and _SEPARATOR.match(other, len(rest))):
                return rest
    return heading


#: A headline behind a kicker in its heading has so many characters.
SHORTEST_BEHIND_KICKER = 16


def _is_kicker(longer: str, shorter: str) -> bool:
    """Whether the longer text is the shorter one with a kicker before it ("City life: …")."""
    before = longer.removesuffix(shorter)
    return before != longer and len(shorter) > 15 and before.rstrip().endswith((":", "|", " -", " –"))


def _on_one_matter(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates with the best heading only, and without it where it shares next to nothing with the metadata (a logo)."""
    said = {bare(c.text): c.text for c in candidates if c.source not in {"h1", "span"}}
    if not said:
        return [c for c in candidates if c.source == "span"] or [c for c in candidates if c.source == "h1"][:1]
    kept, best, nearness = [], None, MIN_SHARED
    for candidate in candidates:
        if candidate.source not in {"h1", "span"}:
            kept.append(candidate)
            continue
        key = bare(candidate.text)
        shared = 1.0 if len(key) > 1 and key in said else _most_shared(candidate.text, said.values())
        if candidate.source == "span" and shared > MIN_SHARED:
            kept.append(candidate)
        elif candidate.source == "h1" and shared > nearness:
            best, nearness = candidate, shared
    return kept if best is None else [best, *kept]


def _most_shared(text: str, others: Iterable[str]) -> float:
    """The largest share of letter pairs that the text has in common with one of the others."""
    own = _pairs(text)
    return max(len(own & other) / max(1, min(len(own), len(other))) for other in map(_pairs, others))


@lru_cache(maxsize=32)
def _pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring letters: what spellings in any script can be compared by."""
    key = bare(text)
    return frozenset(map("".join, pairwise(key)))


def _akin(one: str, other: str) -> bool:
    """Whether one spelling is the other, cut or with a kicker before it."""
    short, long = sorted((one, other), key=len)
    return 3 * len(short) > len(long) and (long.startswith(short) or long.endswith(short))


def _logos(given: list[Candidate], sites: frozenset[str]) -> frozenset[str]:
    """The headings, bare, that are the site's name: what a title of the page has before or behind the headline.

    The headline is what the other metadata say, or what was found at the text.
    """
    keys: dict[str, set[str]] = {source: set() for source in WEIGHTS}
    for candidate in given:
        keys[candidate.source].add(bare(candidate.text))
    headlines = {key for key in keys["span"] | keys["og"] | keys["json_ld"] if not _is_site(key, sites)}
    whole = keys["title"] | keys["og"] | keys["twitter"]
    others = keys["h1"] - keys["span"] - {""}
    return frozenset(key for key in others if any(_are_the_ends(key, headline, whole) for headline in headlines))


def _are_the_ends(one: str, other: str, titles: Iterable[str]) -> bool:
    """Whether some title begins with one of two texts and ends with the other."""
    return any(
        title.startswith(first) and title.endswith(last)
        for title in titles
        for first, last in ((one, other), (other, one))
        if len(title) >= len(first) + len(last)
    )


def _without_sites(given: list[Candidate], sites: frozenset[str]) -> list[Candidate]:
    whole = {bare(c.text) for c in given}
    shorter = sorted({c.text for c in given if c.source in {"h1", "json_ld"} and len(c.text) > 15}, key=len)
    cut = []
    known: dict[tuple[bool, str], str] = {}  # most sources say the same
    for candidate in given:
        asked = candidate.source == "h1", candidate.text
        if asked not in known:
            known[asked] = _cut(candidate.text, shorter, sites, frozenset() if asked[0] else whole)
        if text := known[asked]:
            cut.append(Candidate(candidate.source, text))
    return cut


def _cut(text: str, shorter: list[str], sites: frozenset[str], others: Collection[str]) -> str:
    """The headline without what stands behind a shorter one or names the site; nothing where no headline is left."""
    stem = next((s for s in shorter if text.startswith(s) and text[len(s) :].lstrip()[:1] in _TAIL_MARKS), None)
    left = stem or without_site(text, sites, others)
    key = bare(left)
    return left if key and key not in sites and key not in _GENERIC else ""


def without_site(text: str, sites: frozenset[str], others: Collection[str] = ()) -> str:
    """The headline without site, section and date behind or before it. `others` are bare headlines it may be cut to."""
    parts = _SEPARATOR.split(text)
    if len(parts) == 1:
        return text
    cuts = [m.span() for m in _SEPARATOR.finditer(text)]
    for begins in (0, *(end for _, end in cuts)):
        for ends in (len(text), *(start for start, _ in reversed(cuts))):
            if ends > begins and (begins, ends) != (0, len(text)) and bare(text[begins:ends]) in others:
                return text[begins:ends].strip()
    first, last = 0, len(parts)
    while last - first > 1 and _is_site(parts[last - 1], sites):
        last -= 1
    if last == len(parts):
        last = _last_before_site(parts, sites)
    while last - first > 1 and _is_site(parts[first], sites):
        first += 1
    begins = cuts[first - 1][1] if first else 0
    ends = cuts[last - 1][0] if last < len(parts) else len(text)
    return text[begins:ends].strip() or text


def _last_before_site(parts: list[str], sites: frozenset[str]) -> int:
    """Where a site's name stands before its motto, the headline ends; otherwise with the last part."""
    for number in range(len(parts) - 1, 0, -1):
        if bare(parts[number]) in sites and len(bare("".join(parts[:number]))) > 12:
            return number
    return len(parts)


def _is_site(part: str, sites: frozenset[str]) -> bool:
    key = bare(part)
    if not key or key in sites or _DATE.fullmatch(part.strip()):
        return True
    return any(
        len(site) > 3 and (key.startswith(site) or key.endswith(site) or (len(key) > 3 and site.startswith(key)))
        for site in sites
    ) and (len(key) < 30)
