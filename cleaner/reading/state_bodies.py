"""The texts in a page's state that may be its article's body, as markup, with what stands beside them in the same object."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from cleaner.document.surrogates import well_formed
from cleaner.reading.states import State

#: Bounds for a page: values walked through, where a long text counts as one for each so many characters, and how deep; and
#: how deep an entry of a list goes.
MAX_VALUES, VALUE_LENGTH = 100_000, 200
MAX_DEPTH = 24
MAX_ENTRY_DEPTH = 8
#: A text with fewer characters is no body, one with fewer no paragraph.
LEAST_BODY, LEAST_PARAGRAPH = 200, 40
#: A list with so many paragraphs is a body.
MIN_PARAGRAPHS = 3
#: So many candidates are offered.
MAX_CANDIDATES = 4
#: A title, a name or a date has no more characters, a standfirst no more than that.
MOST_SAID, MOST_STANDFIRST = 300, 600
#: Keys whose values are a story's text, in lower case and without "_" and "-".
_TEXT_KEYS = frozenset(
    "body articlebody bodytext bodyhtml content contenthtml contents contentelements children html markup paragraphs"
    " paragraph rendered richtext story storybody storyhtml text texthtml value".split()
)
#: Where else the text of an entry is that says what it is.
_PART_KEYS = _TEXT_KEYS | {"data", "items"}
#: Keys that the entries of a list of other stories have.
_STORY_KEYS = frozenset("headline title url href slug link permalink".split())
#: Keys that say what a story is called, who wrote it, when it came out, and its standfirst; the best first.
_TITLE_KEYS = ("headline", "title", "name", "seotitle")
_AUTHOR_KEYS = ("authors", "author", "byline", "bylines", "writers")
_DATE_KEYS = (
    "datepublished publishedat publisheddate publishdate publicationdate firstpublished firstpublishedat publishedon"
    " published displaydate date"
).split()
_STANDFIRST_KEYS = ("standfirst", "subtitle", "subheadline", "dek", "lead", "excerpt")
_ADDRESS_KEYS = frozenset("url slug href link permalink".split())
#: Of an object in place of a text.
_NAME_KEYS = ("name", "text", "rendered", "title")
#: A moment is so many milliseconds at most.
MAX_MOMENT = 10**13
#: Keys that say what an entry is, the one that says most first, and the elements that it may be.
_TYPE_KEYS = ("listitem", "style", "nodetype", "type", "tag", "tagname", "kind")
_ELEMENTS = {
    **{f"h{level}": f"h{level}" for level in range(1, 7)},
    **{f"heading{level}": f"h{level}" for level in range(1, 7)},
    **dict.fromkeys("heading header subheading subhead subheadline crosshead crossheading intertitle".split(), "h2"),
    **dict.fromkeys("li listitem bullet number bulletpoint".split(), "li"),
    **dict.fromkeys("list ul bulletlist bulletedlist unorderedlist".split(), "ul"),
    **dict.fromkeys("ol orderedlist numberedlist".split(), "ol"),
    **dict.fromkeys("quote blockquote".split(), "blockquote"),
    **dict.fromkeys("caption imagecaption figcaption".split(), "figcaption"),
    **dict.fromkeys("code codeblock pre".split(), "pre"),
    **{tag: tag for tag in "p figure table thead tbody tr td th dl dt dd".split()},
    "paragraph": "p",
    "tablerow": "tr",
    "tablecell": "td",
    "tableheader": "th",
}
#: An entry that is called a heading and says of which level.
_HEADING_KINDS, _LEVELS = frozenset({"heading", "header"}), frozenset(range(2, 7))
_LISTS = frozenset({"ul", "ol"})
#: Entries that stand between the paragraphs of a story and are none of it.
_NO_TEXT = frozenset("ad advert advertisement interstitiallink nav header footer aside form button script style svg".split())


class StateBody(NamedTuple):
    """A body as markup, and what the object whose text it is says of it.

    `is_story` is whether that object has an address or a date, as one story among others has.
    """

    markup: str
    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    standfirst: str = ""
    is_story: bool = False


def state_bodies(scripts: Iterable[str], is_title: Callable[[str], bool]) -> list[StateBody]:
    """The texts of the page's state that may be its article's body: of what has the page's title first, then the longest."""
    state = State(scripts)
    walk = _Walk(state)
    found = [body for value in state.values for body in walk.bodies(value)]
    found.sort(key=lambda body: (not is_title(body.title), -len(body.markup)))
    each: dict[str, StateBody] = {}  # once, where several values name it
    for body in found:
        each.setdefault(body.markup, body)
    return list(map(_well_formed, list(each.values())[:MAX_CANDIDATES]))


def _well_formed(body: StateBody) -> StateBody:
    """The body without lone surrogates, which JSON can spell."""
    return StateBody(
        well_formed(body.markup),
        well_formed(body.title),
        tuple(map(well_formed, body.authors)),
        well_formed(body.published),
        well_formed(body.standfirst),
        body.is_story,
    )


def text_markup(text: str) -> str:
    """A body's text as markup: as it is where it has any, else a paragraph for each line."""
    if "</" in text or "<br" in text:
        return text
    return "".join(f"<p>{inline_markup(line)}</p>" for line in text.splitlines() if line.strip())


class _Walk:
    """A walk through the values of a page's state, all of them together at most MAX_VALUES."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.left = MAX_VALUES

    def bodies(self, value: Any, key: str = "", story: StateBody | None = None, depth: int = 0) -> Iterator[StateBody]:
        """The bodies in a value: long texts under a key for text, and lists of paragraphs.

        `story` is what the nearest object with a title says, where the value stands under keys for text alone.
        """
        self.left -= 1
        if self.left < 0 or depth > MAX_DEPTH:
            return
        if isinstance(value, str):
            named = self.state.named(value)
            if named is not value:
                yield from self.bodies(named, key, story, depth + 1)
            elif len(value) >= LEAST_BODY and ("</p>" in value or _plain(key) in _TEXT_KEYS) and '":' not in value:
                self.left -= len(value) // VALUE_LENGTH
                yield (story or _NO_STORY)._replace(markup=text_markup(value))
        elif isinstance(value, dict):
            told = _told(value) or story
            for name, inner in value.items():
                yield from self.bodies(inner, name, told if _plain(name) in _TEXT_KEYS else None, depth + 1)
        elif isinstance(value, list):
            yield from self.listed(value, story or _NO_STORY)
            for inner in value:
                yield from self.bodies(inner, key, None, depth + 1)

    def listed(self, items: list[Any], story: StateBody) -> Iterator[StateBody]:
        """The body that a list's entries are the paragraphs of, where they are: stories of their own are left out."""
        entries = [self.entry(item) for item in items if not _is_story(item)]
        if sum(len(inner) >= LEAST_PARAGRAPH for _, inner in entries) < MIN_PARAGRAPHS:
            return
        title = story.title or next((inner for tag, inner in entries if _name(tag) == "h1"), "")
        entries = [(tag, inner) for tag, inner in entries if inner and _name(tag) != "h1"]
        yield story._replace(markup=_with_lists(entries), title=title[:MOST_SAID])

    def entry(self, item: Any) -> tuple[str, str]:
        """What is in the tag of an entry of a list, and the markup in the entry: none where there is no text of the story."""
        kind, value = _element(item)
        inner = "" if kind in _NO_TEXT else self.inside(value, kind, 0)
        if not inner.strip():
            return "", ""
        tag = _ELEMENTS.get(kind, "")
        if isinstance(item, list) and not tag and ("<p>" in inner or "<h" in inner):  # a part of the page with paragraphs
            return "", ""
        return (tag or ("div" if "</" in inner else "p")) + _class(value), inner

    def inside(self, value: Any, kind: str, depth: int) -> str:
        """The markup of what is in an entry, its marked-up parts included."""
        self.left -= 1
        if self.left < 0 or depth > MAX_ENTRY_DEPTH:
            return ""
        if isinstance(value, str):
            named = self.state.named(value)
            self.left -= len(value) // VALUE_LENGTH
            return inline_markup(value) if named is value else self.inside(named, kind, depth + 1)
        if isinstance(value, list):
            inner = [self.part(item, depth + 1) for item in ([value] if _is_element(value) else value)]
            if _ELEMENTS.get(kind) in _LISTS:
                inner = [part if part.startswith("<li") else f"<li>{part}</li>" for part in inner]
            return "".join(inner)
        if isinstance(value, dict):
            keys = _PART_KEYS if kind in _ELEMENTS else _TEXT_KEYS
            return "".join(self.inside(part, kind, depth + 1) for name, part in value.items() if _plain(name) in keys)
        return ""

    def part(self, item: Any, depth: int) -> str:
        """The markup of a part of an entry, in an element where it says that it is one."""
        kind, value = _element(item)
        if kind in _NO_TEXT:
            return ""
        inner, tag = self.inside(value, kind, depth), _ELEMENTS.get(kind)
        return f"<{tag}>{inner}</{tag}>" if tag else inner


def _is_element(item: Any) -> bool:
    """Whether a list is an element as React writes it down: `["$", "p", null, {"children": …}]`."""
    return isinstance(item, list) and len(item) >= 4 and item[0] == "$" and isinstance(item[1], str) and isinstance(item[3], dict)


def _element(item: Any) -> tuple[str, Any]:
    """What an entry says it is, and what its text is looked for in. Code is that of its words: it may say how it looks."""
    if _is_element(item):
        return item[1], item[3]
    if isinstance(item, dict):
        said = {_plain(name): value for name, value in item.items() if isinstance(value, str)}
        kinds = [_plain(said[key]) for key in _TYPE_KEYS if key in said]
        kind = next((kind for kind in kinds if kind in _ELEMENTS or kind in _NO_TEXT), "")
        level = item.get("level")
        if kind in _HEADING_KINDS and isinstance(level, int) and level in _LEVELS:
            kind = f"h{level}"
        return kind, item
    return "", item


def _class(value: Any) -> str:
    """The class of an element, as its tag has it."""
    name = value.get("className") if isinstance(value, dict) else None
    return f' class="{html.escape(name)}"' if isinstance(name, str) else ""


def _name(tag: str) -> str:
    return tag.partition(" ")[0]


def _told(item: dict[str, Any]) -> StateBody | None:
    """What an object says of the story whose text is in it, or None where it has no title."""
    said = {_plain(name): value for name, value in item.items()}
    title = _first(said, _TITLE_KEYS)
    if not title:
        return None
    named = next((said[key] for key in _AUTHOR_KEYS if said.get(key)), None)
    authors = map(_said, named if isinstance(named, list) else [named])
    published, standfirst = _first(said, _DATE_KEYS), _first(said, _STANDFIRST_KEYS)
    is_story = bool(published) or not _ADDRESS_KEYS.isdisjoint(said)
    return StateBody("", title[:MOST_SAID], tuple(filter(None, authors)), published, standfirst, is_story)


def _first(said: dict[str, Any], keys: Iterable[str]) -> str:
    """The first text behind one of the keys, or ""."""
    return next((text for key in keys if key in said and (text := _said(said[key]))), "")


def _said(value: Any) -> str:
    """A short text, a number, or the name or text of an object; "" for all else."""
    if isinstance(value, dict):
        value = next((value[key] for key in _NAME_KEYS if isinstance(value.get(key), str)), "")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)[:MOST_SAID] if abs(value) < MAX_MOMENT else ""
    return " ".join(value.split()) if isinstance(value, str) and len(value) <= MOST_STANDFIRST else ""


def _with_lists(entries: list[tuple[str, str]]) -> str:
    """The entries as markup, items that follow each other in one list."""
    parts = []
    for is_item, run in groupby(entries, key=lambda entry: _name(entry[0]) == "li"):
        markup = "".join(f"<{tag}>{inner}</{_name(tag)}>" for tag, inner in run)
        parts.append(f"<ul>{markup}</ul>" if is_item else markup)
    return "".join(parts)


def inline_markup(text: str) -> str:
    """A text as markup: as it is where it has any, else its lines apart."""
    if "</" in text or "<br" in text:
        return text
    return text.replace("<", "&lt;").replace("\n", "<br>")


def _is_story(item: Any) -> bool:
    return isinstance(item, dict) and len(_STORY_KEYS.intersection(map(_plain, item))) > 1


def _plain(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "")


_NO_STORY = StateBody("")
