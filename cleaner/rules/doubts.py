"""Where the line model gainsays a phrase: words that furniture uses, in what reads like a sentence of an article.

A rule of the core pack that goes by phrases alone cannot tell "Read also: …" from "They read also …" in all the ways
that sentences can be put. The model, which has seen many of both, can: where it is sure of a sentence the claim is dropped.
"""

from __future__ import annotations

from collections.abc import Iterable

from cleaner.document.document import Document
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Claim, PhraseRule, Rule

#: The rule that the model is: where it is disabled nothing is doubted.
MODEL = "line-model.furniture-line"
#: Below this margin, in 1 / 1024 of a logit, the model is sure of a sentence. Set on lines that neither rules nor model had
#: seen: it keeps three near-misses of four that rules took, and one furniture line of a hundred.
SURE = -1_450
#: Of fewer words the model cannot be sure.
FEWEST_WORDS = 8


def doubted_rules(rules: Iterable[Rule]) -> frozenset[str]:
    """The ids of the rules among these that go by phrases alone; none where the model is not one of them."""
    rules = list(rules)
    if not any(rule.card.id == MODEL for rule in rules):
        return frozenset()
    return frozenset(rule.card.id for rule in rules if isinstance(rule, PhraseRule) and _goes_by_phrases(rule))


def _goes_by_phrases(rule: PhraseRule) -> bool:
    placed = rule.markers or rule.marker_words or rule.tags or rule.min_link_density is not None
    return not placed and isinstance(rule.card.kind, FurnitureKind)


def without_doubted(claims: list[Claim], document: Document, doubted: frozenset[str]) -> list[Claim]:
    """The claims but for those of doubted rules on what the line model is sure is a sentence of an article."""
    if not doubted:
        return claims
    from cleaner.scoring.lines import line_model

    asked = {(claim.start, claim.end) for claim in claims if claim.rule in doubted}
    weighed = line_model().weigh(document) if asked else None
    if weighed is None:
        return claims
    start, end, words = document.start, document.end, document.words
    sentences = {
        (start[block], end[block])
        for block, margin in zip(weighed.blocks.tolist(), weighed.margins.tolist(), strict=True)
        if margin < SURE and words[block] >= FEWEST_WORDS
    }
    if asked.isdisjoint(sentences):
        return claims
    return [claim for claim in claims if claim.rule not in doubted or (claim.start, claim.end) not in sentences]
