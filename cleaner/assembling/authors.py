"""Who wrote it: names from JSON-LD, meta tags and bylines, without roles, outlets, prefixes, handles and addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from cleaner.assembling.json_ld import Node, all_texts, referred, types
from cleaner.document.byline_words import BYLINE_LABELS, JOINTS
from cleaner.document.document import STATE_AUTHOR
from cleaner.document.folding import fold
from cleaner.document.moments import find_moment
from cleaner.document.names import bare, has_prefix, is_agency, one_line, split_names

#: Names of meta tags that hold author names, the most trustworthy first.
AUTHOR_NAMES = (
    "article:author_name parsely-author sailthru.author article:author author dc.creator dcterms.creator "
    "dc.contributor byl byline"
    " cxenseparse:author cxenseparse:recs:author articleauthor authors citation_author creator content_author "
    "dable:author twitter:data1 twitter:data2 " + STATE_AUTHOR
).split()
MAX_AUTHORS = 40


@dataclass(frozen=True, slots=True)
class ShownAuthors:
    """What the page shows of who wrote: its lines kept as bylines, and its whole text, folded.

    `marked` gives what its markup points at, and whether that calls it the author; `beside` the lines that name somebody by where
    they stand: asked last.
    """

    bylines: tuple[str, ...]
    folded: str
    marked: Callable[[], tuple[list[str], bool]]
    beside: Callable[[], list[str]]


NOTHING_SHOWN = ShownAuthors((), "", lambda: ([], False), list)


def read_authors(
    node: Node,
    nodes: list[Node],
    meta: list[tuple[str, str]],
    shown: ShownAuthors,
    sites: frozenset[str],
) -> tuple[str, ...]:
    """The authors in the order given, of the most trustworthy source that names people; the outlet where none does."""
    outlet: tuple[str, ...] = ()
    said: tuple[Callable[[], tuple[str, ...]], ...] = (
        lambda: _of_node(node, nodes),
        lambda: _names(_of_meta(meta), loose=True),
    )
    seen: tuple[Callable[[], tuple[str, ...]], ...] = (
        lambda: _of_lines(shown.bylines),
        lambda: _of_marks(shown.marked()),
    )
    for source in (*said, *seen):
        names = source()
        people = _people(names, sites)
        if people and not (outlet and all(_is_one_word(name) for name in people)):
            return (_signed_instead(people, shown, sites) if source in said else ()) or people
        outlet = outlet or names
    beside = _names(shown.beside(), loose=False)
    if outlet:
        beside = tuple(name for name in _people(beside, sites) if " " in name)
    return beside or outlet


def _people(names: Iterable[str], sites: frozenset[str]) -> tuple[str, ...]:
    """The names but for those of the outlet, and without it behind them."""
    return tuple(_without_outlet(name, sites) for name in names if not _is_outlet(name, sites))


def _signed_instead(people: tuple[str, ...], shown: ShownAuthors, sites: frozenset[str]) -> tuple[str, ...]:
    """The full names that a "by" at the headline has, where the page shows nobody whom its metadata name: those have who put the
    page online."""
    if not any(map(has_prefix, _with_labels(shown.bylines))) or any(fold(name) in shown.folded for name in people):
        return ()
    signed = _people(_of_lines(shown.bylines), sites)
    near = _names(shown.beside(), loose=False)
    return signed if signed and signed[0] in near and all(" " in name for name in signed) else ()


def _of_lines(bylines: Iterable[str]) -> tuple[str, ...]:
    """The names in the bylines that say "by"; in all of them where none does. An agency alone signs where nobody else does."""
    lines = _with_labels(bylines)
    lines = [line for line in lines if has_prefix(line)] or [line for line in lines if not _lists_words(line)]
    return _names((line for line in lines if not is_agency(line)), loose=False) or _names(lines, loose=False)


def _with_labels(bylines: Iterable[str]) -> list[str]:
    """The lines, those behind a "by" that stands alone as if they began with it, and those that are joined to them."""
    lines: list[str] = []
    label = was_labelled = False
    for line in bylines:
        if line.strip(" :").lower() in BYLINE_LABELS:
            label = True
        elif line.lower() in JOINTS:
            label = was_labelled
        else:
            lines.append(f"By {line}" if label and not has_prefix(line) else line)
            label, was_labelled = False, label
    return lines


def _lists_words(line: str) -> bool:
    """Whether a line without "by" has several single words where names might be ("12 May | Wellness & Prevention")."""
    names = split_names(line, loose=False)
    return len(names) > 1 and all(map(_is_one_word, names))


def _of_marks(marked: tuple[list[str], bool]) -> tuple[str, ...]:
    """The names in what the markup points at; where that is called the author and nothing else, what is no name too: a team's."""
    texts, is_called_author = marked
    names = _names(texts, loose=False)
    if names or not is_called_author or find_moment(texts[0], anywhere=True) is not None:
        return names  # what stands in one line with a time is more than the author
    return _names(texts[:1], loose=True)


def _is_one_word(name: str) -> bool:
    """Whether a name is a single word of a script with spaces: hardly a person's, where the page already named its outlet."""
    return " " not in name and name.isascii()


def _of_node(node: Node, nodes: list[Node]) -> tuple[str, ...]:
    """The names that the article's node gives as its authors; that of an organisation is one name, whatever is in it."""
    value: Any = referred(node.get("author") or node.get("creator"), nodes)
    out: list[str] = []
    whole: set[str] = set()
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and "name" not in one:
            one = one.get("byline") or " ".join(str(one.get(k, "")) for k in ("givenName", "familyName")).strip() or None
        texts = all_texts(one)
        out += texts
        if isinstance(one, dict) and any(kind.endswith("organization") for kind in types(one)):
            whole.update(texts)
    return _names(out, loose=True, whole=whole)


def _of_meta(meta: list[tuple[str, str]]) -> list[str]:
    """The contents of the best named author tags of the head: several tags of one name are several authors.

    Names as addresses spell them ("jane-doe") are taken where no tag has any other.
    """
    found: dict[str, list[str]] = {}
    labels = dict(meta)
    for name, content in meta[:400]:
        if name in _RANK and content and (name not in _CARDS or _PERSON_LABEL.search(labels.get(_CARDS[name], ""))):
            found.setdefault(name, []).append(_turned(name, content) if name in _CATALOGUED else content)
    best: list[str] = []
    for name in sorted(found, key=_RANK.__getitem__):
        if _names(found[name], loose=True):
            if not all(map(_SLUG.fullmatch, found[name])):
                return found[name]
            best = best or found[name]
    return best


_SLUG = re.compile(r"[a-z0-9]{1,80}(?:[-_][a-z0-9]{1,80}){1,8}")


def _turned(tag: str, name: str) -> str:
    """ "Doe, Jane" as "Jane Doe". Dublin Core's tags hold lists of names too, each of more than one word."""
    last, comma, first = name.partition(", ")
    is_list = tag != "citation_author" and " " in last and last[:1].isupper()
    return f"{first} {last}" if comma and "," not in first and not is_list else name


#: The tags of catalogues, where a name begins with the last.
_CATALOGUED = frozenset({"citation_author", "dc.creator", "dcterms.creator", "dc.contributor"})
_RANK = {name: rank for rank, name in enumerate(AUTHOR_NAMES)}
_CARDS = {"twitter:data1": "twitter:label1", "twitter:data2": "twitter:label2"}
_PERSON_LABEL = re.compile(r"written|author|verfasst|escrito|écrit|geschreven|autor|scritto|skrevet|skriven|автор", re.I)


def _names(texts: Iterable[str], loose: bool, whole: Collection[str] = ()) -> tuple[str, ...]:
    """The names in the texts, each once. `loose` takes what a source calls a name, though it does not look like one.

    Texts in `whole` are one name each, where they have any.
    """
    out: dict[str, str] = {}
    for text in texts:
        names = split_names(text, loose)
        for name in [one_line(text)] if names and text in whole else names:
            out.setdefault(bare(name), name)
            if len(out) >= MAX_AUTHORS:
                return tuple(out.values())
    return tuple(out.values())


def _without_outlet(name: str, sites: frozenset[str]) -> str:
    """The name without the outlet's behind it: "Jane Doe HARBOUR POST"."""
    words = name.split()
    cut = next((n for n in range(2, len(words)) if bare("".join(words[n:])) in sites), len(words))
    return " ".join(words[:cut])


def _is_outlet(name: str, sites: frozenset[str]) -> bool:
    key = bare(name)
    return key in sites or any(len(site) > 4 and site in key for site in sites if len(site) * 2 > len(key))
