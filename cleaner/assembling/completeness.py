"""Whether the text is the whole article or was cut by a wall, and why we think so."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Characters of body under which a text with a wall in its way is taken as a teaser.
TEASER = 1_800
#: A text shorter than this share of what the page says of its length is cut.
MIN_SHARE = 0.6
#: Whether a text breaks off is seen in so many of its last characters.
LOOKED_AT = 40
_CUT_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\u2026\.)\s?[\"'”»]?$")
_UNFINISHED = re.compile(r"[\w,;–—-]$")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of the text's length and of walls. `words_said` and `letters_said` are what the metadata say;
    of a script without spaces nobody knows what they count as words, and `words_said` is None."""

    body_length: int
    body_end: str
    body_words: int
    paywall_removed: bool
    accessible_for_free: bool | None
    letters_said: int | None = None
    words_said: int | None = None


def judge_completeness(evidence: Evidence) -> tuple[bool | None, str | None]:
    """(complete or not, why); (None, None) where nothing speaks for either."""
    if evidence.body_length == 0:
        return None, None
    cut_off = _CUT_OFF.search(evidence.body_end) is not None
    short = evidence.body_length < TEASER
    walled = evidence.paywall_removed or evidence.accessible_for_free is False
    said = _said_longer(evidence)
    if said and (walled or cut_off or short):
        return False, said
    if cut_off and walled:
        return False, "the text breaks off with an ellipsis and the page has a paywall"
    if short and evidence.paywall_removed:
        whose = " and says that it is not free" if evidence.accessible_for_free is False else ""
        return False, f"the text is short ({evidence.body_length} characters) and a paywall stands on the page{whose}"
    if short and evidence.accessible_for_free is False:
        return False, f"the text is short ({evidence.body_length} characters) and the page says that it is not free"
    if walled and _UNFINISHED.search(evidence.body_end):
        return False, "the text breaks off inside a sentence and the page has a paywall"
    if said or cut_off:
        return None, None
    if walled:
        return True, "the text is long and does not break off, though the page speaks of a paywall"
    return True, "no paywall on the page, and the text does not break off"


def _said_longer(evidence: Evidence) -> str | None:
    """Why the page's own figures speak for a longer text, or None."""
    if evidence.letters_said and evidence.body_length < MIN_SHARE * evidence.letters_said:
        return f"the page's own articleBody has {evidence.letters_said} characters, the text {evidence.body_length}"
    if evidence.words_said and evidence.body_words and evidence.body_words < MIN_SHARE * evidence.words_said:
        return f"the page says {evidence.words_said} words, the text has {evidence.body_words}"
    return None
