"""A paragraph and the titles of other stories, for the tests of story lists."""

from __future__ import annotations

PARAGRAPH = (
    "The ferry had crossed the sound for ninety years, and on most mornings nobody on board thought that it would ever stop"
    " doing so, least of all its captain, who had been promised a new engine."
)
TITLES = [
    "Harbour bridge to close for a second winter",
    "Council votes to reopen the old swimming baths",
    "Why the night train never came back to the valley",
    "Baker wins prize for a loaf nobody can slice",
]
