"""The tokens of a page, as turbohtml's WHATWG tokenizer gives them. The only file that knows the HTML parser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, cast

from turbohtml import TokenType, tokenize

Attributes = list[tuple[str, str]]

# Looked up once: a member of an enumeration costs more than what is done for a token.
START_TAG, END_TAG, TEXT = TokenType.START_TAG, TokenType.END_TAG, TokenType.TEXT


class Token(Protocol):
    """A token: `tag` and `attrs` are those of tags, `data` that of text. Each access makes its value anew."""

    type: TokenType
    tag: str
    attrs: Attributes
    self_closing: bool
    data: str


def read_tokens(html: str) -> Iterator[Token]:
    """The tokens of a page or a part of one, in order. Any string has some."""
    return cast(Iterator[Token], tokenize(html))


def read_scripts(html: str) -> Iterator[str]:
    """The contents of the page's scripts."""
    inside = False
    for token in cast(Iterator[Token], tokenize(html, capture_attributes=False)):
        kind = token.type
        if kind is TEXT:
            if inside:
                yield token.data
        else:
            inside = kind is START_TAG and token.tag == "script"
