"""Markdown's marks inside lines (links, pictures, emphasis, code, escapes) as HTML; each line stays a line."""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<code>`+)"
    r"|(?P<open>!?\[)"
    r"|(?P<close>\])"
    r"|(?P<heading>(?<=\[)#{1,6}[ \t]+(?=\S))"
    r"|<(?P<address>(?:https?://|mailto:)[^\s<>]{1,2000})>"
    r"|(?P<tag></?(?:br|b|i|em|strong|u|s|sup|sub|small|span|font|center|p|div)(?:\s[^<>\n]{0,500})?/?>)"
    r"|(?P<sign>[<&])"
    r"|(?P<marks>\*+|_+|~~)",
    re.I,
)
#: Where a link leads, after its "](": an address, maybe in angle brackets, maybe with a title. Bounded, as each "](" is tried.
_ADDRESS = re.compile(
    r"\(\s{0,3}(?:<(?P<angled>[^<>\n]{0,2000})>|(?P<bare>data:[^\s()]*|(?:[^\s()<>]|\([^\s()]{0,200}\)){0,2000}|[^()\n]{0,500}?))"
    r"""(?:\s{1,3}(?:"[^\n]{0,500}?"|'[^'\n]{0,500}'))?\s{0,3}\)"""
)
_REFERENCE = re.compile(r"\[(?P<name>[^\[\]\n]{0,200})\]")
_DEFINITION = re.compile(r"^ {0,3}\[(?P<name>[^\[\]^\n][^\[\]\n]{0,199})\]:[ \t]*<?(?P<address>[^\s<>]{1,2000})>?.{0,500}$", re.M)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")
#: How long the words of one link may be: a teaser with picture, headline and summary, but no page in forgotten brackets.
MAX_LINKED = 3_000
_MAX_CODE = 1_000


class _Mark(NamedTuple):
    """What stands in the text from `start` to `end`, and what it becomes."""

    start: int
    end: int
    html: str


class _Opened(NamedTuple):
    """An opening bracket, and where in the marks its own goes."""

    start: int
    end: int
    place: int


def inline_html(text: str) -> str:
    """The text with its marks as tags and all else escaped: as many lines as it had, and linear time for any text."""
    parts: list[str] = []
    at = 0
    for mark in sorted(_Inline(text).marks()):
        if mark.start >= at:
            parts += (text[at : mark.start], mark.html)
            at = mark.end
    return "".join([*parts, text[at:]])


class _Inline:
    """One text's marks."""

    def __init__(self, text: str) -> None:
        self.text = text
        definitions = list(_DEFINITION.finditer(text))
        self.addresses = {found["name"].lower(): found["address"] for found in reversed(definitions)}
        self.made = [_Mark(found.start(), found.end(), "") for found in definitions]
        self.opened: list[_Opened] = []
        self.emphasis: list[tuple[str, int]] = []

    def marks(self) -> list[_Mark]:
        at = 0
        while (found := _TOKEN.search(self.text, at)) is not None:
            at = self.take(found)
        return self.made

    def take(self, found: re.Match[str]) -> int:
        """Note what a token becomes, and say where to go on."""
        start, end = found.span()
        kind = found.lastgroup
        if kind == "escaped":
            return self.put(start, end, f"&#{ord(found['escaped'])};")
        if kind == "code":
            return self.code(start, end)
        if kind == "open":
            return self.open(start, end)
        if kind == "close":
            return self.close(start, end)
        if kind == "heading":  # of a link that is one whole: the link says enough
            return self.put(start, end, "")
        if kind == "address":
            address = found["address"]
            return self.put(start, end, f'<a href="{_attribute(address)}">{escape(address)}</a>')
        if kind == "sign" and not _ENTITY.match(self.text, start):
            return self.put(start, end, escape(found["sign"]))
        if kind == "marks":
            return self.emphasise(start, end)
        return end

    def put(self, start: int, end: int, html: str) -> int:
        self.made.append(_Mark(start, end, html))
        return end

    def code(self, start: int, end: int) -> int:
        """Words between runs of as many backticks in one line."""
        run = self.text[start:end]
        stop = self.text.find(run, end, end + _MAX_CODE)
        if stop < 0 or "\n" in self.text[end:stop]:
            return end
        return self.put(start, stop + len(run), f"<code>{escape(self.text[end:stop])}</code>")

    def open(self, start: int, end: int) -> int:
        self.opened.append(_Opened(start, end, len(self.made)))
        return end

    def close(self, start: int, end: int) -> int:
        """A link's words end: with an address they are a link, without they are words in brackets."""
        if not self.opened:
            return end
        opened = self.opened.pop()
        found, address = self.address_at(opened, start, end)
        if found is None or address is None or start - opened.end > MAX_LINKED:
            return end
        href = f'"{_attribute(address.strip())}"'
        if self.text.startswith("!", opened.start):
            del self.made[opened.place :]
            alt = " ".join(self.text[opened.end : start].split())
            lines = self.text.count("\n", opened.start, found.end())
            return self.put(opened.start, found.end(), f'<img src={href} alt="{_attribute(alt)}">' + "\n" * lines)
        self.made.append(_Mark(opened.start, opened.end, f"<a href={href}>"))
        return self.put(start, found.end(), "</a>" + "\n" * self.text.count("\n", start, found.end()))

    def address_at(self, opened: _Opened, start: int, end: int) -> tuple[re.Match[str] | None, str | None]:
        """Where a bracket that closes leads to, written out or defined elsewhere in the text."""
        if self.text.startswith("(", end) and (found := _ADDRESS.match(self.text, end)) is not None:
            return found, found["angled"] if found["angled"] is not None else found["bare"]
        if self.addresses and (found := _REFERENCE.match(self.text, end)) is not None:
            name = found["name"] or self.text[opened.end : start]
            return found, self.addresses.get(name.lower())
        return None, None

    def emphasise(self, start: int, end: int) -> int:
        """Stars and underscores that lean on a word: those that end what others began vanish with them."""
        before, after = self.text[start - 1 : start] or " ", self.text[end : end + 1] or " "
        opens, closes = not after.isspace(), not before.isspace()
        if self.text[start] == "_" and before.isalnum() and after.isalnum():
            return end
        run = self.text[start:end]
        if closes and self.emphasis and self.emphasis[-1][0] == run:
            _, began = self.emphasis.pop()
            if "\n\n" not in self.text[began:start]:
                self.made += (_Mark(began, began + len(run), ""), _Mark(start, end, ""))
                return end
            self.emphasis.clear()
        if opens:
            self.emphasis.append((run, start))
        return end


def _attribute(value: str) -> str:
    """A value for between quotation marks, without the bar that parts a table's cells."""
    return escape(value).replace("|", "&#124;")
