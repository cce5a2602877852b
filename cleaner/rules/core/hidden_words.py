"""Words in the middle of a text that no reader sees there, or sees twice: terms explained, letters drawn once more."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.rules.rule import Found, rule

#: A hidden paragraph that is a copy has so many words, as one of `repeat.second-copy` has.
COPY_WORDS = 12
#: A copy of the words beside it is looked for among so many times as many characters: white space and signs may be between.
_LOOKED_AT = 3
_BARGE = "The barge broke down off the cape at night and is being towed to a yard on the mainland."


@rule(
    "litter.hidden-words",
    kind="other",
    basis="signs",
    certain=True,
    takes=[
        "<p>The clerk read the <span>list <span hidden>⟦A record of all vessels.⟧</span></span> aloud, and nobody asked why.</p>",
        "<p>It stays <span style='display:none'>⟦(so far)⟧</span> in the harbour until the council has met.</p>",
    ],
    leaves=[
        "<p>The clerk read the <span hidden>list</span></p>",
        "<p><span style='display:none'>The clerk</span> read the list aloud.</p>",
        "<p hidden>The clerk read the <span hidden>list</span> aloud.</p>",
        "<p>The clerk read the <span aria-hidden=true>list</span> aloud.</p>",
    ],
)
def hidden_words(document: Document) -> Iterator[Found]:
    """What browsers do not show in the middle of a sentence that they show (HTML). At the end of a paragraph it may be its rest,
    which a button opens."""
    for row, block, start, end in _spans(document):
        if document.attribute(row, "aria-hidden") != "true" and document.start[block] < start and end < document.end[block]:
            yield start, end, "hidden, in a sentence that is not"


@rule(
    "repeat.hidden-words",
    kind="other",
    certain=True,
    takes=[
        '<p><span aria-hidden="true">⟦B⟧</span><span class="visually-hidden">B</span>efore the war there had been a shop.</p>',
        "<p>It has <span aria-hidden=true>⟦24⟧</span> <span class=sr>24 gold badges</span> and no other.</p>",
        "<p>So <span><math><mi>d</mi><mo>=</mo><mi>t</mi></math><span aria-hidden=true>⟦d = t⟧</span></span>, as said.</p>",
    ],
    leaves=[
        "<p>It has <span aria-hidden=true>24</span> gold badges and no other.</p>",
        "<p>le<span aria-hidden=true>t</span><span aria-hidden=true>t</span><span aria-hidden=true>er</span> of the year</p>",
        "<p>It has <span>24</span> <span>24</span> gold badges.</p>",
        "<p>He knew <span aria-hidden=true>the</span> theatre well.</p>",
    ],
)
def repeated_words(document: Document) -> Iterator[Found]:
    """Letters, words or a formula that is drawn for the eye, beside the same for screen readers (HTML)."""
    for row, block, start, end in _spans(document):
        if document.attribute(row, "aria-hidden") != "true" or _goes_on(document, row):
            continue
        if _is_beside_formula(document, row) or _is_said_beside(document, block, start, end):
            yield start, end, "the same stands beside it for screen readers"


def _spans(document: Document) -> Iterator[tuple[int, int, int, int]]:
    """The hidden inline elements with a part of a block that is not hidden and may be text: element, block, start, end."""
    ends, asked = document.elements.span_ends, document.in_question
    for row, before in document.elements.hidden_spans.items():
        end = ends.get(row, before)
        if end <= before:
            continue
        start = before + len(text := document.text[before:end]) - len(text.lstrip())
        block = document.block_at(start)
        within = block >= 0 and document.start[block] <= start < end <= document.end[block]
        if within and not document.hidden[block] and (asked is None or asked[block]):
            yield row, block, start, end


def _goes_on(document: Document, row: int) -> bool:
    """Whether the next element is hidden too: a word whose letters move has them all so."""
    elements = document.elements
    after = elements.stop[row]
    return after < len(elements.tag) and elements.parent[after] == elements.parent[row] and elements.hidden[after]


def _is_beside_formula(document: Document, row: int) -> bool:
    """Whether the element right before one, in the same parent, has a formula in it."""
    elements = document.elements
    before = row - 1
    while before > 0 and elements.parent[before] > elements.parent[row]:
        before = elements.parent[before]
    return elements.parent[before] == elements.parent[row] and "math" in elements.tag[before:row]


def _is_said_beside(document: Document, block: int, start: int, end: int) -> bool:
    """Whether a part of a block is said by what stands right before it or behind it."""
    key, many = "".join(filter(str.isalnum, document.text[start:end])), _LOOKED_AT * (end - start)
    if not key:
        return False
    if _begins_with(document.text[end : min(end + many, document.end[block])], key):
        return True
    before = document.text[max(start - many, document.start[block]) : start]
    return len(key) > 1 and _begins_with(before[::-1], key[::-1])


def _begins_with(text: str, key: str) -> bool:
    """Whether the first letters and digits of a text are these, as whole words; one may be the first of a word."""
    at = 0
    for character in text:
        if character.isalnum():
            if at == len(key):
                return at == 1
            if character != key[at]:
                return False
            at += 1
        elif at == len(key):
            return True
    return at == len(key)


@rule(
    "repeat.hidden-copy",
    kind="other",
    certain=True,
    takes=[f"<div style='display:none'>⟦{_BARGE}⟧</div><p>{_BARGE}</p>", f"<p>{_BARGE}</p><p hidden>⟦{_BARGE}⟧</p>"],
    leaves=[
        f"<p>{_BARGE}</p><p>{_BARGE}</p>",
        f"<p hidden>{_BARGE}</p><p hidden>{_BARGE}</p>",
        f"<p hidden>{_BARGE}</p><p>{_BARGE} So the harbour master said.</p>",
        "<p>All rooms with a view of the sea</p><p hidden>All rooms with a view of the sea</p>",
    ],
)
def hidden_copy(document: Document) -> Iterator[Found]:
    """A hidden paragraph that the page shows as well, both of them part of the text (HTML)."""
    hidden, texts, asked = document.hidden, document.texts, document.in_question
    if True not in hidden:
        return
    long = [block for block, count in enumerate(document.words) if count >= COPY_WORDS and (asked is None or asked[block])]
    copies = [block for block in long if hidden[block]]
    if not copies:
        return
    shown = {texts[block] for block in long if not hidden[block]}
    for block in copies:
        if texts[block] in shown:
            yield document.start[block], document.end[block], "hidden, and the page shows the same"
