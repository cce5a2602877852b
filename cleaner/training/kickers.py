"""Learns where a title begins behind a kicker that is glued to it: `document/glued_kickers.py` reads the weights.

    python -m cleaner.training.kickers --corpora DIR --tables FOLDER

Markup keeps kicker and title apart, so lists in HTML show kickers and titles without a label by hand. From pages in German these
are glued in pairs, of one card and by chance, and stand beside titles and beginnings of sentences that have no kicker. The pages
are read by scorers that have not seen their sites; written are the weights learned of all.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cleaner.document.glued_kickers import LOOKED_AT, MOST_WORDS, SIZE, TABLE, seen_of_kickers, seen_whole, write_weights
from cleaner.engine import Cleaner
from cleaner.training.corpora import Row, read_rows
from cleaner.training.folds import fold_of, read_folds

#: A title and how many of its words are a kicker.
Example = tuple[str, int]
#: Of how many words titles are; of how many a sentence's beginning; how many titles and kickers of a site are learned.
_TITLE_WORDS, _SENTENCE_WORDS, _TITLES, _KICKERS = (3, 20), 13, 60, 30
#: Kickers that a title, and a sentence, is glued to.
_TIMES, _SENTENCE_TIMES = 4, 2
#: How weights are found: so many steps of such a length (each weight's own, by its slopes so far), held small by so much.
_STEPS, _LENGTH, _STIFFNESS = 150, 0.3, 1e-5
_SENTENCES = re.compile(r"(?<=[a-zäöüß]{3}[.?!])\s+(?=[A-ZÄÖÜ])")
_COMMON = frozenset("der die das und für mit von im den dem ein eine ist nicht auf zu wie sich bei aus nach über gegen".split())
#: What markup calls kickers that are none: times, credits, labels.
_NO_KICKER = re.compile(r"[:|]$|\d{2}:\d\d|min\b|minute|photo|imago|dpa|getty")
Floats = NDArray[np.float64]


@dataclass(slots=True)
class Site:
    """What the pages of a site say: titles, kickers with their titles, beginnings of sentences."""

    titles: dict[str, None] = field(default_factory=dict)
    kicked: dict[tuple[str, str], None] = field(default_factory=dict)
    sentences: dict[str, None] = field(default_factory=dict)


def sites_of(rows: Sequence[Row], tables: Path) -> dict[str, Site]:
    """The sites of the rows that write German, by name."""
    cleaners = Cleaner.scored_by(read_folds(tables))
    sites: defaultdict[str, Site] = defaultdict(Site)
    for row in rows:
        sites[row.site].sentences.update(dict.fromkeys(beginnings(row.body)))
    german = {name: site for name, site in sites.items() if is_german(list(site.sentences))}
    for row in rows:
        if row.site in german:
            page = cleaners[fold_of(row, len(cleaners))].clean(row.html(), url=row.url, kind="html")
            add_items(german[row.site], [(item.kicker, item.title) for item in (*page.side_feed, *page.related)])
    return dict(sorted(german.items()))


def beginnings(body: str) -> Iterator[str]:
    """The beginnings of a text's sentences, as long as titles."""
    for paragraph in body.split("\n"):
        for sentence in _SENTENCES.split(paragraph):
            words = sentence.split()[:_SENTENCE_WORDS]
            if len(words) >= MOST_WORDS - 2:
                yield " ".join(words).rstrip(".")


def is_german(sentences: Sequence[str]) -> bool:
    """Whether most of a site's sentences have one of the commonest words of German."""
    return len(sentences) >= 8 and 2 * sum(not _COMMON.isdisjoint(said.split()) for said in sentences) > len(sentences)


def add_items(site: Site, items: Sequence[tuple[str | None, str]]) -> None:
    """Note what the items of a page say, each a kicker or None and a title."""
    for kicker, title in items:
        if _TITLE_WORDS[0] <= title.count(" ") + 1 <= _TITLE_WORDS[1]:
            site.titles[title] = None
            if kicker and _NO_KICKER.search(kicker.casefold()) is None and kicker.count(" ") < MOST_WORDS:
                site.kicked[kicker, title] = None


def examples(sites: Sequence[Site], seed: int = 5) -> list[Example]:
    """Titles with kickers and without. Same sites, same examples."""
    chance = random.Random(seed)
    pool = [kicker for site in sites for kicker in sorted({kicker for kicker, _ in site.kicked})[:_KICKERS]]
    found = [_glued(kicker, title) for site in sites for kicker, title in sorted(site.kicked)]
    for site in sites:
        plain = [(title, _TIMES) for title in sorted(site.titles)[:_TITLES]]
        plain += [(sentence, _SENTENCE_TIMES) for sentence in sorted(site.sentences)]
        for title, times in plain:
            for _ in range(times):
                found += [_glued(chance.choice(pool), title), (title, 0)]
    return found


def _glued(kicker: str, title: str) -> Example:
    return f"{kicker} {title}", kicker.count(" ") + 1


def learn(found: Sequence[Example]) -> Floats:
    """The weights by which kickers of the right length are likeliest, held small."""
    places, there, right = _arrays(found)
    weights, slopes = np.zeros(SIZE + 1), np.full(SIZE + 1, 1e-8)
    wide = places.shape[2]
    for _ in range(_STEPS):
        score = np.where(there, weights[places].sum(axis=2), -np.inf)
        share = np.exp(score - score.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        share[np.arange(len(right)), right] -= 1
        slope = np.bincount(places.ravel(), np.repeat(share.ravel() / len(right), wide), SIZE + 1) + _STIFFNESS * weights
        slope[SIZE] = 0.0
        slopes += slope * slope
        weights -= _LENGTH * slope / np.sqrt(slopes)
    return weights[:SIZE]


def _arrays(found: Sequence[Example]) -> tuple[NDArray[np.int32], NDArray[np.bool_], NDArray[np.int64]]:
    """Of each example what is seen of no kicker and of each (places, filled up with one that weighs nothing), which may be, and
    which is right. Examples whose kicker no title may stand behind are passed over."""
    rows = []
    for title, count in found:
        words = title.split()[:LOOKED_AT]
        seen = {0: seen_whole(words), **dict(seen_of_kickers(words))}
        if count in seen:
            rows.append((seen, count))
    wide = max(len(features) for seen, _ in rows for features in seen.values())
    places = np.full((len(rows), MOST_WORDS + 1, wide), SIZE, np.int32)
    there = np.zeros(places.shape[:2], bool)
    for row, (seen, _) in enumerate(rows):
        for count, features in seen.items():
            places[row, count, : len(features)] = features
            there[row, count] = True
    return places, there, np.array([count for _, count in rows])


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--tables", type=Path, required=True, help="tables of the folds")
    asked = parser.parse_args(arguments)
    sites = sites_of(read_rows(asked.corpora), asked.tables)
    write_weights(TABLE, learn(examples(list(sites.values()))).tolist())
    print(f"{len(sites)} sites, {sum(len(site.kicked) for site in sites.values())} kickers, weights in {TABLE}")


if __name__ == "__main__":
    main()
