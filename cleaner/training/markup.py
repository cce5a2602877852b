"""Pages whose markup gives less away than it did, for the benchmark: what is left of an extractor's quality without it."""

from __future__ import annotations

import re
from collections.abc import Callable

from cleaner.errors import ArgumentError

#: Scripts, styles and comments, in which nothing is changed, and tags.
_TOKEN = re.compile(r"<(script|style|textarea|title)\b.*?</\1\s*>|<!--.*?-->|</?[a-z][^<>]*>", re.I | re.S)
_NAMES = re.compile(r"""\s(?:class|id|role|aria-[a-z]+|data-[\w-]+|itemprop|itemtype)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.I)
#: Elements that say what they hold.
_TELLING = re.compile(
    r"(</?)(?:article|main|section|aside|nav|header|footer|figure|figcaption|hgroup|h[1-6]|p|ul|ol|li|blockquote)(?=[\s/>])", re.I
)


def without_names(html: str) -> str:
    """The page without class names, ids, roles and data attributes, as where a build tool has made them meaningless."""
    return _in_tags(_NAMES, "", html)


def of_divs(html: str) -> str:
    """The page without names, and with a `<div>` for each element that says what it holds: paragraphs and headings too."""
    return _in_tags(_TELLING, r"\1div", without_names(html))


def _in_tags(pattern: re.Pattern[str], put: str, html: str) -> str:
    """The page with the pattern replaced in its tags, and nowhere else."""
    return _TOKEN.sub(lambda found: found[0] if found[1] or found[0].startswith("<!") else pattern.sub(put, found[0]), html)


#: What the benchmark's `--markup` may be.
MARKUPS: dict[str, Callable[[str], str]] = {"as-is": str, "no-names": without_names, "divs": of_divs}


def changed_markup(name: str) -> Callable[[str], str]:
    """What makes a page's markup so. Raises `ArgumentError` for a name that is none."""
    if name not in MARKUPS:
        raise ArgumentError(f"markup must be one of {', '.join(MARKUPS)}, not {name!r}")
    return MARKUPS[name]
