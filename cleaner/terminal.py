"""What a terminal shows: a page laid out for reading, and the benchmark's table."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from io import TextIOWrapper
from typing import TYPE_CHECKING

from cleaner.models import CleanPage, FeedItem, FurnitureKind

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

#: Between the columns of a table, and the narrowest a column of samples gets.
_GAP, _NARROWEST = 2, 12
#: What a page may not send to a terminal: control characters, among them the start of escape sequences.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _terminal() -> Console:
    """The terminal. What it has no character for is shown as "?"."""
    from rich.console import Console

    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    return Console(highlight=False)


def show(page: CleanPage, console: Console | None = None) -> None:
    """Lay a page out for reading: the article, the stories beside it, what was removed by which rule."""
    from rich.padding import Padding

    console = console or _terminal()
    width = min(console.width, 100)
    article = page.article
    for line, style in ((article.title, "bold"), (article.standfirst, "italic"), (_byline(page), "dim")):
        if line:
            console.print(_text(line, style), width=width)
    if article.text:
        console.print(Padding(_text(article.text), (1, 0, 0, 0)), width=width)
    for heading, items in (("Beside the article", page.side_feed), ("Related stories", page.related)):
        if items:
            console.print(_text(f"\n{heading}", "bold"))
            for item in items:
                console.print(Padding(_item(item), (0, 0, 0, 2)), width=width)
    if page.removed:
        console.print()
        console.print(_removed(page, width), width=width)
    for warning in page.warnings:
        console.print(_text(f"Warning: {warning}", "yellow"), width=width)


def _text(line: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(CONTROLS.sub("\ufffd", line), style=style)


def _byline(page: CleanPage) -> str:
    article = page.article
    date = article.published.strftime("%Y-%m-%d %H:%M") if article.published else None
    return " · ".join(part for part in (", ".join(article.authors), date, article.site) if part)


def _item(item: FeedItem) -> Text:
    line = _text("")
    if item.time:
        line.append_text(_text(f"{item.time}  ", "dim"))
    line.append_text(_text(item.title))
    if item.summary:
        line.append_text(_text(f"\n{item.summary}", "dim"))
    return line


def _removed(page: CleanPage, width: int) -> Table:
    """What was removed, one row a rule: kind, rule, how many spans, and the longest of them."""
    from rich.table import Table

    counts = Counter((gone.kind, gone.rule) for gone in page.removed)
    longest: dict[tuple[FurnitureKind, str], str] = {}
    for gone in page.removed:
        longest[gone.kind, gone.rule] = max(longest.get((gone.kind, gone.rule), ""), gone.text, key=len)
    table = Table(title=f"Removed: {len(page.removed)} spans", title_justify="left", box=None, header_style="bold")
    for column in ("kind", "rule", "spans", "for example"):
        table.add_column(column, justify="right" if column == "spans" else "left", no_wrap=True)
    taken = max(len(kind) for kind, _ in counts) + max(len(rule) for _, rule in counts) + len("spans") + 4 * _GAP
    for (kind, rule), count in counts.most_common():
        sample = _text(" ".join(longest[kind, rule][:200].split()), "dim")
        sample.truncate(max(_NARROWEST, width - taken), overflow="ellipsis")
        table.add_row(kind.value, _text(rule), str(count), sample)
    return table


def show_bench(rows: Iterable[tuple[str, ...]], said: Iterable[str], console: Console | None = None) -> None:
    """Lay the benchmark's table out, and below it what is unfair about it."""
    from rich.table import Table

    from cleaner.training.bench import HEADER

    console = console or _terminal()
    table = Table(box=None, header_style="bold")
    for number, column in enumerate(HEADER):
        table.add_column(column, justify="left" if number < 2 else "right")
    for cells in rows:
        table.add_row(*(_text(cell) for cell in cells))
    console.print(table)
    for note in said:
        console.print(_text(f"- {note}", "dim"))
