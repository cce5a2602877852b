"""Pointers that only their capitals tell: "READ | Headline", "Read more Headline"."""

from __future__ import annotations

from cleaner.document.patterns import lazy
from cleaner.rules.rule import line_rule

#: A cue in capitals and a sign behind it. "WATCH:" and "LISTEN:" begin the headlines of videos, and are left to others.
_CAPITAL_CUE = lazy(
    r"\W{0,3}(?:READ|MORE|SEE|(?:READ|SEE) (?:ALSO|MORE|NEXT|THIS)|ALSO READ|MUST READ)(?: ?[:|»>]|:? [–—-]) ?(?=\S)"
)
#: A cue that a headline follows with no sign between, as its capital shows.
_BARE_CUE = lazy(
    r"(?:Read [Mm]ore|Read [Aa]lso|Also [Rr]ead|Read [Nn]ext|READ MORE|READ ALSO|ALSO READ|READ NEXT) (?=[\"'‘“]?[A-Z\d])"
)
_ENDS = ".,;:"
#: A headline has so many words behind a cue with a sign, and behind one without.
_FEWEST, _FEWEST_BARE, _MOST = 3, 4, 26
#: Small words of a headline in capitals.
_LONG_WORD = 4


@line_rule(
    "related.capital-cue-en",
    kind="related",
    lang="en",
    certain=True,
    holding=["read", "more", "see"],
    takes=["READ | Baboon that opens fridges has a name", "READ: Clams vanish, study says", "MORE: A sign about prams"],
    leaves=["MORE: the ship, not the saint.", "Read: the letters of a lighthouse keeper", "READ THIS", "SEE: NO SHIPS"],
)
def capital_cue(text: str) -> str | None:
    """A cue in capitals, a sign, and a headline that is not all capitals."""
    cue = _CAPITAL_CUE.match(text)
    if cue is None:
        return None
    headline = text[cue.end() :].rstrip()
    if headline[-1] in _ENDS or headline.isupper() or not _FEWEST <= len(headline.split()) <= _MOST:
        return None
    return "a cue in capitals before a headline"


@line_rule(
    "related.bare-cue-en",
    kind="related",
    lang="en",
    certain=True,
    holding=["read more ", "read also ", "also read ", "read next "],
    takes=["Read more French town bans fondue indoors", "READ ALSO Bishop bans phones from weddings"],
    leaves=["Read more about the bridge", "Read More Books This Year", "Read more Dickens this year.", "Read more Dickens aloud"],
)
def bare_cue(text: str) -> str | None:
    """A cue, and a headline with a capital right behind it."""
    cue = _BARE_CUE.match(text)
    if cue is None:
        return None
    headline = text[cue.end() :].rstrip()
    words = headline.split()
    if headline[-1] in _ENDS or not _FEWEST_BARE <= len(words) <= _MOST:
        return None
    if cue[0][5].isupper() and not cue[0].isupper() and all(word[0].isupper() for word in words if len(word) >= _LONG_WORD):
        return None  # all of it is in capitals: the title of a guide
    return "a cue before a headline"
