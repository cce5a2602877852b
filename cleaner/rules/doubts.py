"""Where the line model gainsays a phrase: words that furniture uses, in what reads like a sentence of an article.

A rule of the core pack that goes by phrases alone cannot tell "Read also: …" from "They read also …" in all the ways
that sentences can be put. The model, which has seen many of both, can: where it is sure of a sentence the claim is dropped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import compress

from cleaner.document.document import Document
from cleaner.models import FurnitureKind
from cleaner.rules.basis import Basis
from cleaner.rules.known import MODEL
from cleaner.rules.rule import Claim, PhraseRule, Rule
from cleaner.scoring.lines import LEARNED

#: So many rules that say the same of a line are believed.
AGREED = 3
#: So many words of an opening are believed as they stand.
OPENING = 5
#: A label before a headline ends within so many characters.
LABEL = 32
_LABELS = (":", "|", "：", "»", "›")


def doubted_rules(rules: Iterable[Rule]) -> frozenset[str]:
    """The ids of the rules among these that go by phrases alone, but for those of menus and of house words: no sentences; and
    for those of languages that the model has not learned, whose prompts it takes for sentences.

    None where the model is not one of the rules.
    """
    rules = list(rules)
    if not any(rule.card.id == MODEL for rule in rules):
        return frozenset()
    return frozenset(rule.card.id for rule in rules if isinstance(rule, PhraseRule) and _goes_by_phrases(rule))


def _goes_by_phrases(rule: PhraseRule) -> bool:
    placed = rule.markers or rule.marker_words or rule.tags or rule.min_link_density is not None
    if placed or rule.card.basis is Basis.HOUSE_WORDS or _opens_word_for_word(rule) or _is_foreign(rule):
        return False
    return isinstance(rule.card.kind, FurnitureKind) and rule.card.kind is not FurnitureKind.NAVIGATION


def _is_foreign(rule: PhraseRule) -> bool:
    """Whether a rule is of a language of which the model has seen no furniture."""
    return rule.card.lang is not None and rule.card.lang not in LEARNED


def _opens_word_for_word(rule: PhraseRule) -> bool:
    """Whether a line must open with five words or more that a house has printed: no sentence of an article does by chance."""
    return rule.at == "start" and bool(rule.phrases) and all(phrase.count(" ") >= OPENING - 1 for phrase in rule.phrases)


def without_doubted(claims: list[Claim], document: Document, doubted: frozenset[str]) -> list[Claim]:
    """The claims but for those of doubted rules on what the line model is sure is a sentence of an article."""
    if not doubted:
        return claims
    from cleaner.scoring.lines import line_model

    starts = set(_starts_in_question(document))
    asked = Counter([(claim.start, claim.end) for claim in claims if claim.start in starts and claim.rule in doubted])
    if not asked:
        return claims
    block_of = {span: block for span in asked if asked[span] < AGREED and (block := _whole_block(document, span)) >= 0}
    sentences = set(line_model().sentences(document, block_of.values()))
    gainsaid = {span for span, block in block_of.items() if block in sentences and not _is_labelled(document, span)}
    if not gainsaid:
        return claims
    return [claim for claim in claims if claim.rule not in doubted or (claim.start, claim.end) not in gainsaid]


def _starts_in_question(document: Document) -> Iterable[int]:
    """Where the blocks in question begin: what is no body anyway need not be doubted."""
    return document.start if document.in_question is None else compress(document.start, document.in_question)


def _whole_block(document: Document, span: tuple[int, int]) -> int:
    """The block that has just this span, -1 where there is none."""
    block = document.block_at(span[0])
    return block if (document.start[block], document.end[block]) == span else -1


def _is_labelled(document: Document, span: tuple[int, int]) -> bool:
    """Whether a line begins with a label, as in "Related: …" and "WATCH | …": then the label is what rules go by."""
    beginning = document.text[span[0] : min(span[0] + LABEL, span[1])]
    return any(map(beginning.__contains__, _LABELS))
