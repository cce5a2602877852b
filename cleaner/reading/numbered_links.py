"""Text as lynx and ELinks dump a page: a number before what leads somewhere, "[12]Home", and their addresses in a list below."""

from __future__ import annotations

import re

WARNING = "links: the numbers of links and the list of their addresses, as lynx writes them, were left out"
_LIST = "\nReferences\n"
#: A number and an address of any scheme, maybe with spaces in it.
_ADDRESS = re.compile(r"(\d{1,5})\. [A-Za-z][\w+.-]{1,20}:(?! )")
_NUMBERED = re.compile(r"\d{1,5}\. ")
#: Above some addresses stands what they are of.
_LABELS = frozenset({"Visible links:", "Hidden links:", "Visible links", "Hidden links"})
_MARK = re.compile(r"\[(\d{1,5})\]")
#: So many addresses are no accident, and so many percent of the lines of such a list are addresses: that of a mail may go on
#: below.
FEWEST_LINKS, ADDRESSES = 5, 80


def without_link_numbers(source: str) -> str | None:
    """The text without the numbers and the list; None where it has no such list."""
    at = source.rfind(_LIST)
    if at < 0:
        return None
    lines = [line.strip() for line in source[at + len(_LIST) :].splitlines()]
    found = [_ADDRESS.match(line) for line in lines if line and line not in _LABELS]
    known = {address[1] for address in found if address is not None}
    if len(known) < FEWEST_LINKS or found[-1] is None or 100 * len(known) < ADDRESSES * len(found):
        return None
    if sum(_NUMBERED.match(line) is not None for line in lines) > sum(address is not None for address in found):
        return None  # what is numbered is no address: literature

    def shown(mark: re.Match[str]) -> str:
        if mark[1] not in known:
            return mark[0]
        return " " if mark.string[mark.start() - 1 : mark.start()].isalnum() else ""

    return _MARK.sub(shown, source[:at])
