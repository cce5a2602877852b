"""The section that a page's breadcrumbs in JSON-LD lead to it by."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from cleaner.assembling.json_ld import Node, address, first_text, types
from cleaner.document.names import bare

#: What sites call their first page, bare.
_HOME = frozenset(
    "home homepage start startseite accueil inicio início hjem hem etusivu stronagłówna главная головна "
    "anasayfa ホーム トップ 首页 首頁 홈".split()
)
#: So many crumbs of a list are read.
MAX_CRUMBS = 10


def section_by_breadcrumbs(nodes: list[Node], title: str | None, pages: Collection[str], sites: Collection[str]) -> str | None:
    """The last crumb that is neither this page (by its title or one of its addresses) nor the site's first page."""
    crumbs = next((_crumbs(node) for node in nodes if "breadcrumblist" in types(node)), [])
    here = bare(title or "")
    for name, href in reversed(crumbs):
        key = bare(name)
        if key and key not in _HOME and key not in sites and address(href) not in pages and not _is_here(key, here):
            return name
    return None


def _is_here(crumb: str, title: str) -> bool:
    """Whether a crumb is the title, or as much of it as a template shows, or more."""
    is_long = len(crumb) >= SHORTEST_TITLE
    return crumb == title or (is_long and (title.startswith(crumb) or (title != "" and crumb.startswith(title))))


#: A section's name seldom has more letters, and hardly ever begins a title then.
SHORTEST_TITLE = 16


def _crumbs(node: Node) -> list[tuple[str, str]]:
    """The names of a list's crumbs with their addresses, in their order on the page."""
    items: Any = node.get("itemListElement")
    found = []
    for crumb in (items if isinstance(items, list) else [])[:MAX_CRUMBS]:
        if isinstance(crumb, dict):
            item = crumb.get("item")
            href = item.get("@id") or item.get("url") if isinstance(item, dict) else item
            name = first_text(crumb.get("name")) or first_text(item if isinstance(item, dict) else None)
            if 0 < len(name) <= MAX_NAME and "://" not in name:
                found.append((name, href if isinstance(href, str) else ""))
    return found


#: A longer name is a headline.
MAX_NAME = 100
