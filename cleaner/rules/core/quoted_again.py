"""What a post of a thread quotes of another, which stands above it: below a line that says whose words they are, in text."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.rules.core.says_threads import NAME_WORDS, SAYS
from cleaner.rules.rule import Found, rule

#: The first line of what is quoted has so many words at least.
FIRST = 5
_POSTS = (
    "coble\nMy stern tube drips about once a second at rest.\nIs that normal for a packed gland?\ngaffer\nTighten the nut a "
    "quarter turn."
)


@rule(
    "repeat.quoted-again",
    kind="other",
    basis="markup",
    certain=True,
    takes=[
        f"{_POSTS}\ncoble said:\n⟦My stern tube drips about once a second at rest.⟧\n⟦Is that normal for a packed gland?⟧\nNo.",
        f"{_POSTS}\n⟦coble wrote: My stern tube drips about once a second at rest.⟧\nNo.",
        f"{_POSTS}\nZitat von coble schrieb:\n⟦My stern tube drips about once a second at rest.⟧\nNein, das ist zu viel.",
    ],
    leaves=[
        f"{_POSTS}\nMy stern tube drips about once a second at rest.\nIs that normal for a packed gland?",
        f"{_POSTS}\ncoble said:\nMine drips about once a minute at rest, and I would leave it so.",
        "The mayor wrote:\nNobody asked me.\nThe baker wrote:\nNobody asked me.",
    ],
)
def quoted_again(document: Document) -> Iterator[Found]:
    """The lines below one that says whose words follow, as long as they stood above already, where the score may keep them."""
    if document.mode != "text":
        return
    folded = document.folded_texts
    naming = [block for block, text in enumerate(folded) if ":" in text and _names(text) is not None]
    if not naming:
        return
    first: dict[str, int] = {}
    for block, text in enumerate(folded):
        first.setdefault(text, block)
    expected, quoted = document.expected_body, 0
    for name in naming:
        said = _names(folded[name])
        block = name if said else name + 1
        while block < len(folded) and (above := first.get(said or folded[block], block)) < name:
            if (block <= name + 1 and document.words[above] < FIRST) or (expected is not None and not expected[above]):
                break
            if block >= quoted:
                yield document.start[block], document.end[block], "quotes what stands above"
            said, block = "", max(block + 1, quoted)  # what a line above leads to needs no second look
        quoted = max(quoted, block)


def _names(text: str) -> str | None:
    """What stands in a line behind the words that say whose words follow, if any; None where a line says nothing of it."""
    name, _, said = text.partition(":")
    return said.strip() if name.count(" ") < NAME_WORDS and f"{name}:".endswith(SAYS) else None
