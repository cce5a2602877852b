"""The tokens of a page, as turbohtml's WHATWG tokenizer gives them. The only file that knows the HTML parser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from turbohtml import Tokenizer, TokenType, tokenize

Attributes = list[tuple[str, str]]
#: The tokenizer copies what it is fed: so much at a time. Tokens do not end with a portion.
_PORTION = 32_768


class TokenHandler(Protocol):
    """What is called for each token, as in the standard library's `html.parser`."""

    def handle_starttag(self, tag: str, attributes: Attributes, /) -> None: ...
    def handle_startendtag(self, tag: str, attributes: Attributes, /) -> None: ...
    def handle_endtag(self, tag: str, /) -> None: ...
    def handle_data(self, data: str, /) -> None: ...
    def handle_comment(self, data: str, /) -> None: ...
    def handle_decl(self, data: str, /) -> None: ...
    def handle_pi(self, data: str, /) -> None: ...
    def unknown_decl(self, data: str, /) -> None: ...


def read_tokens(html: str, handler: TokenHandler) -> None:
    """Give the handler all tokens of a page or a part of one, in order. To be called costs less than to ask for each."""
    tokenizer = Tokenizer()
    for begin in range(0, len(html), _PORTION):
        tokenizer.feed(html[begin : begin + _PORTION])
        tokenizer.dispatch(handler)
    tokenizer.close()
    tokenizer.dispatch(handler)


def read_scripts(html: str) -> Iterator[str]:
    """The contents of the page's scripts."""
    inside = False
    for token in tokenize(html, capture_attributes=False):
        if token.type is TokenType.TEXT:
            if inside:
                yield token.data or ""
        else:
            inside = token.type is TokenType.START_TAG and token.tag == "script"
