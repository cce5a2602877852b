"""How sentences end, in the scripts that news is written in: one table for whoever asks.

What the score's vocabulary and the line model take for marks are lists of their own (`scoring/words.py`, `line_features.py`),
as their tables are learned with them.
"""

from __future__ import annotations

#: Of Latin and its like, Chinese and Japanese, Urdu, the Indic scripts, Armenian, Ethiopic, Burmese and Khmer.
FULL_STOPS = ".。｡۔।॥։።။។"
EXCLAMATIONS, QUESTIONS = "!！", "?？؟"
#: What no headline or label ends with but those that ask or call.
STOPS = FULL_STOPS + EXCLAMATIONS + QUESTIONS
#: The same, and what shows that a sentence breaks off.
SENTENCE_ENDS = STOPS + "…‽"
#: Signs with no space behind, of scripts that have none between words.
UNSPACED_ENDS = "。｡！？"
#: What may stand after the end of a sentence.
CLOSERS = "\"'”’»“)]」』 "


def ends_in(text: str, signs: str) -> bool:
    """Whether one of the signs ends a text, but for what closes, and it does not break off in dots."""
    bare = text.rstrip(CLOSERS)
    return bare[-1:] in tuple(signs) and not bare.endswith("..")
