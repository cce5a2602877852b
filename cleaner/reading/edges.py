"""Whether two words meet at the edge of an inline element or one word has the edge in it, where no white space says so."""

from __future__ import annotations

#: What stands behind a word without a space; apostrophes begin "'s".
CLOSING = frozenset(".,;:!?)]}%…»”’'、。，．：；！？）」』】")
#: What stands before a word without a space. Straight quotes are told by what is before them.
_OPENING = frozenset("([{“„‘‚«‹¿¡（「『【")
_QUOTES = frozenset("\"'")
#: What joins words that stand on either side of it.
_JOINING = frozenset("-‐‑/")
#: What goes on with a word where nothing but an end tag parts the two, beside lower case: "union-led", "Zitat“", "50€".
_GOING_ON = _JOINING | frozenset("–—\"“‘«‹›°€™®*")
#: What a label, a sentence or what somebody said ends with; a digit behind the first of them is a new word, and a capital
#: behind any.
_ENDS_LABEL, _ENDS_SAID = frozenset(":;"), frozenset(".:;!?”)…")


def goes_on(before: str, first: str) -> bool:
    """Whether what begins so goes on with a word that ends so, where an element has ended between the two."""
    in_word = first.isalpha() and not first.isupper() and before not in CLOSING and not before.isdigit()
    return in_word or first in _GOING_ON


def is_unfinished(last: str, is_first: bool, first: str) -> bool:
    """Whether words ask for what begins so: they end with an opening mark, or are an initial, the first that the block has."""
    mark = last[-1]
    if is_first and len(last) == 1:
        return mark in _OPENING or mark in _QUOTES or (mark.isupper() and first.islower())
    return mark in _OPENING or (mark in _JOINING and last[-2:-1].isalnum()) or (mark in _QUOTES and last[-2:-1] in {" ", "("})


def spell(last: str, letter: str) -> bool:
    """Whether two letters are of one word, each in an element of its own: words that move have their letters so. Two capitals
    may be two marks."""
    last = last.strip()
    return len(last) == len(letter) == 1 and last.isalpha() and letter.islower()


def are_apart(last: str, words: str, ended: bool) -> bool:
    """Whether words behind any edge are a new word: behind a label, a sentence, what somebody said. An element that has ended
    there may be the label: then small letters are a new word as well. Letters that meet stay as they are, as in a browser."""
    first, mark, above = words[0], last[-1], last[-2:-1]
    if mark not in _ENDS_SAID or last[-3:-2] == "." or above in {"", " ", mark} or (first.isdigit() and above.isdigit()):
        return False  # "U.S.", "::", "8:30"
    return first.isupper() or (mark in _ENDS_LABEL and (first.isdigit() or (ended and first.islower())))
