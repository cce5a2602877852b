"""JSON-LD as publishers write it: read with tolerance, bounded, down to the one node that tells about this page's article."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from cleaner.document.names import bare
from cleaner.document.surrogates import well_formed

Node = dict[str, Any]

#: Bounds: what is larger or deeper tells nothing of an article and is not read.
MAX_SCRIPTS = 40
MAX_CHARACTERS = 2_000_000
MAX_NODES = 2_000
MAX_DEPTH = 8
#: Types that are articles though their name does not end in "article".
_ARTICLES = frozenset("blogposting liveblogposting socialmediaposting discussionforumposting report review recipe".split())
_PAGES = frozenset("webpage itempage medicalwebpage aboutpage".split())
#: Keys below which a node is another story's, or a part of this one's.
_ELSEWHERE = frozenset(
    "itemlistelement haspart relatedlink mentions citation comment liveblogupdate ispartof isbasedon review video image"
    " author creator publisher breadcrumb review aggregaterating offers potentialaction subjectof".split()
)
#: A script without any of these has no node worth parsing.
_WORTH = (
    "Article", "Posting", "headline", "datePublished", "WebPage", "Recipe", "Report", "Review", '"Person"', "VideoObject",
    "BreadcrumbList",
)  # fmt: skip
_WRAPPERS = re.compile(r"<!--|-->|(?://|/\*)?<!\[CDATA\[(?:\*/)?|(?://|/\*)?\]\]>(?:\*/)?")
_TRAILING_COMMA = re.compile(r",(?=[ \t\r\n]{0,200}[}\]])")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def read_json_ld(scripts: Iterable[str]) -> list[Node]:
    """The typed nodes of all scripts, other stories' and parts' left out, references to `@id`s of the page resolved one step."""
    roots: list[Any] = []
    left = MAX_CHARACTERS
    for number, script in enumerate(scripts):
        left -= len(script)
        if number >= MAX_SCRIPTS or left < 0:
            break
        if any(word in script for word in _WORTH):
            roots.append(parse(script))
    nodes: list[Node] = []
    for root in roots:
        nodes.extend(_walk(root, 0))
        if len(nodes) > MAX_NODES:
            break
    return nodes[:MAX_NODES]


def parse(script: str) -> Any:
    """The script's value, or None. Comment marks, entities, trailing commas and raw line ends are forgiven."""
    text = script.strip().rstrip(";")
    for attempt in (_as_it_is, _without_wrappers, _unescaped):
        try:
            return json.loads(attempt(text), strict=False)
        except (ValueError, RecursionError):
            continue
    text = _without_wrappers(text)
    return _first_value(text) or _single_facts(text)


def _as_it_is(text: str) -> str:
    return text


def _without_wrappers(text: str) -> str:
    return _TRAILING_COMMA.sub("", _CONTROLS.sub("", _WRAPPERS.sub("", text))).strip().rstrip(";")


def _unescaped(text: str) -> str:
    return _without_wrappers(html.unescape(text)) if "&" in text else ""


def _first_value(text: str) -> Any:
    """The first JSON value of a text that goes on after it."""
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _single_facts(text: str) -> Node | None:
    """The facts of an article that can be told one by one from a script that is no JSON, as a text in it has a quote, say."""
    kind = _ARTICLE_TYPE.search(text)
    if kind is None or len(_ARTICLE_TYPE.findall(text)) > 1:
        return None
    node: Node = {"@type": kind[1]}
    for name, value in _FACT.findall(text):
        node.setdefault(name, html.unescape(value.replace('\\"', '"')))
    author = _AUTHOR_NAME.search(text)
    return node | {"author": {"name": author[1]}} if author else node


_ARTICLE_TYPE = re.compile(r'"@type"\s{0,9}:\s{0,9}"(\w{0,20}(?:Article|Posting))"')
#: A value ends where another name, or the object's end, stands behind its quote.
_FACT = re.compile(
    r'"(headline|datePublished|dateModified|dateCreated|articleSection)"\s{0,9}:\s{0,9}"([^\n]{1,300}?)"\s{0,99}(?=,\s{0,99}"[@\w]{1,40}"\s{0,9}:|\})'
)
_AUTHOR_NAME = re.compile(r'"author"\s{0,9}:[\s\[]{0,99}\{[^{}]{0,200}?"name"\s{0,9}:\s{0,9}"([^"\n]{2,80})"\s{0,99}[,}]')


def _walk(value: Any, depth: int) -> Iterator[Node]:
    if depth > MAX_DEPTH:
        return
    if isinstance(value, list):
        for item in value[:MAX_NODES]:
            yield from _walk(item, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value or "@id" in value:
            yield value
        for key, inner in value.items():
            if isinstance(inner, (dict, list)) and key.lower() not in _ELSEWHERE:
                yield from _walk(inner, depth + 1)


def types(node: Node) -> set[str]:
    """A node's types in lower case, without namespace."""
    found = node.get("@type")
    named = found if isinstance(found, list) else (found,)
    return {name[max(name.rfind("/"), name.rfind(":")) + 1 :].lower() for name in named if isinstance(name, str)}


#: Ends of the names of newsrooms' types: blog systems call theirs Article or BlogPosting.
_NEWS = ("newsarticle", "liveblogposting")


def is_news(node: Node) -> bool:
    """Whether a node is a newsroom's article."""
    return any(name.endswith(_NEWS) for name in types(node))


def choose(nodes: list[Node], urls: set[str], titles: set[str]) -> Node | None:
    """The node of this page's article: the article node that names one of its urls or titles (bare), else the first one."""
    best: Node | None = None
    best_points = -1
    for node in nodes:
        if not any(name.endswith("article") or name in _ARTICLES for name in types(node)):
            continue
        points = 2 * (bare(first_text(node.get("headline") or node.get("name"))) in titles)
        points += 2 * bool(urls & set(_addresses(node)))
        points += "headline" in node
        points += "datePublished" in node
        if points > best_points:
            best, best_points = node, points
    return best or next((node for node in nodes if types(node) & _RECORDINGS and _names_page(node, urls, titles)), None)


def _names_page(node: Node, urls: set[str], titles: set[str]) -> bool:
    """Whether a node has one of the page's titles (bare) or urls."""
    return bare(first_text(node.get("headline") or node.get("name"))) in titles or not urls.isdisjoint(_addresses(node))


#: What a page may be about in the place of an article, where it is called so.
_RECORDINGS = frozenset("videoobject audioobject podcastepisode radioepisode tvepisode imagegallery".split())


def page_node(nodes: list[Node]) -> Node | None:
    """The node of the page itself, as blog systems write it beside or instead of the article's."""
    return next((node for node in nodes if "datePublished" in node and types(node) & _PAGES), None)


def referred(value: Any, nodes: list[Node]) -> Any:
    """The value with a bare reference (`{"@id": …}`) replaced by the node that it names."""
    if isinstance(value, list):
        return [referred(item, nodes) for item in value[:50]]
    if isinstance(value, dict) and "@id" in value and "name" not in value:
        return next((n for n in nodes if n.get("@id") == value["@id"] and "name" in n), value)
    return value


def first_text(value: Any) -> str:
    """The value as one line of text: the first of a list, the name or `@value` of an object, else nothing."""
    for _ in range(4):
        if isinstance(value, str):
            if "&" in value:
                value = html.unescape(value)
            return " ".join((value if value.isascii() else well_formed(value)).split())
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or value.get("url") or value.get("contentUrl")
        else:
            return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""
    return ""


def all_texts(value: Any) -> list[str]:
    """Every text of a value that may be one or a list of them."""
    values = value if isinstance(value, list) else [value]
    return [text for text in map(first_text, values[:200]) if text]


def address(url: str) -> str:
    """A url without scheme, "www.", query, fragment and trailing slash: what two spellings of an address have in common."""
    path = url.split("#", 1)[0].split("?", 1)[0].split("//", 1)[-1].lower().rstrip("/")
    return path.removeprefix("www.")


def _addresses(node: Node) -> Iterator[str]:
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str) and "/" in value:
            yield address(value)
