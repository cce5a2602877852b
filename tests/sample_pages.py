"""The folders under samples/: their inputs, their expectations, and the shape both are compared in.

`python tests/sample_pages.py [NAME...]` prints where what comes out differs from what is expected.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from cleaner import Cleaner, CleanPage
from cleaner.models import BODY_KINDS

SAMPLES = Path(__file__).parents[1] / "samples"
NAMES = sorted(path.parent.name for path in SAMPLES.glob("*/expected.json"))
#: What a folder's expected.json may say under "known_failures", and what is compared under that name.
ASPECTS = ("text", "blocks", "metadata", "removed", "kinds", "feeds")
#: Kinds that careful readers split differently: each counts as the other.
_ALIKE = {
    "legal": "navigation",
    "related": "side_feed",
    "paywall": "membership_appeal",
    "subscribe_form": "newsletter_prompt",
}
_METADATA = ("title", "standfirst", "authors", "published", "language", "captions")


def source(name: str) -> bytes:
    return next((SAMPLES / name).glob("input.*")).read_bytes()


def expected(name: str) -> dict[str, Any]:
    return dict(json.loads((SAMPLES / name / "expected.json").read_text("utf-8")))


@cache
def cleaned(name: str) -> CleanPage:
    """The sample's page, cleaned with the arguments that its expected.json names."""
    arguments = dict(expected(name).get("arguments", {}))
    if "retrieved" in arguments:
        arguments["retrieved"] = datetime.fromisoformat(arguments["retrieved"])
    return _cleaner().clean(source(name), **arguments)


@cache
def _cleaner() -> Cleaner:
    return Cleaner()


def found_shape(page: CleanPage) -> dict[str, Any]:
    """A page in the shape of expected.json: what was kept, block by block, and what was removed, by kind, line by line."""
    article = page.article
    shape: dict[str, Any] = {key: _plain(getattr(article, key)) for key in _METADATA}
    shape["text"] = article.text
    shape["blocks"] = [[block.kind.value, block.text] for block in article.blocks]
    removed: dict[str, list[str]] = {}
    end, kind = -1, None
    for gone in page.removed:
        lines = [line.strip() for line in gone.text.replace("\t", "\n").split("\n") if line.strip()]
        found = removed.setdefault(gone.kind.value, [])
        if gone.kind is kind and page.text[end : gone.start] in {"", " "}:  # sentences of one line
            found[-1] += page.text[end : gone.start] + lines.pop(0)
        found.extend(lines)
        end, kind = gone.end, gone.kind
    shape["removed"] = removed
    for name in ("side_feed", "related"):
        shape[name] = [item.model_dump(mode="json") for item in getattr(page, name)]
    return shape


def expected_shape(name: str) -> dict[str, Any]:
    """The expectation with its `text`: the body blocks apart by blank lines; line ends inside them folded where lines were
    hard-wrapped text, and kept where HTML has them (in <pre>)."""
    shape = expected(name)
    kinds = {kind.value for kind in BODY_KINDS}
    is_text = (SAMPLES / name / "input.txt").exists()
    body = [text for kind, text in shape["blocks"] if kind in kinds]
    shape["text"] = "\n\n".join(" ".join(text.split()) if is_text and not _is_code(text) else text for text in body)
    return shape


def _is_code(text: str) -> bool:
    """Whether the line ends of a text's block are its own: it is fenced, or a line of it is indented."""
    return text.startswith("```") or "\n " in text


def compared(name: str, aspect: str) -> tuple[Any, Any]:
    """What should come out and what does, under one aspect; only what the expectation names is compared."""
    want, have = expected_shape(name), found_shape(cleaned(name))
    if aspect == "metadata":
        keys = [key for key in _METADATA if key in want]
        return {key: _moment(key, want[key]) for key in keys}, {key: _moment(key, have[key]) for key in keys}
    if aspect == "feeds":
        lists = ("side_feed", "related")
        return {key: want[key] for key in lists}, {key: _like(want[key], have[key]) for key in lists}
    if aspect == "removed":
        return _lines(want["removed"]), _lines(have["removed"])
    if aspect == "kinds":
        both = set(_lines(want["removed"])) & set(_lines(have["removed"]))
        return _by_alike_kind(want["removed"], both), _by_alike_kind(have["removed"], both)
    return want[aspect], have[aspect]


def _lines(removed: dict[str, list[str]]) -> list[str]:
    return sorted(line for lines in removed.values() for line in lines)


def _by_alike_kind(removed: dict[str, list[str]], lines: set[str]) -> list[tuple[str, str]]:
    """Each of the lines with its kind, where kinds that careful readers confuse count as one."""
    return sorted((_ALIKE.get(kind, kind), line) for kind, found in removed.items() for line in found if line in lines)


def _like(want: list[dict[str, Any]], have: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The items found, each with the fields that its counterpart names."""
    fields = [list(item) for item in want] + [["feed", "title", "time", "summary"]] * len(have)
    return [{key: item[key] for key in keys} for item, keys in zip(have, fields, strict=False)]


def _moment(key: str, value: Any) -> Any:
    return datetime.fromisoformat(value) if key == "published" and value else value


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def differences(name: str, aspect: str) -> list[str]:
    """What is missing (-) and what is too much (+), a line each; empty where all is as expected."""
    want, have = compared(name, aspect)
    if want == have:
        return []
    if isinstance(want, dict):
        return [
            f"{sign} {key}: {value[key]}" for key in want if want[key] != have[key] for sign, value in (("-", want), ("+", have))
        ]
    if isinstance(want, str):
        want, have = want.split("\n\n"), have.split("\n\n")
    missing, extra = Counter(map(str, want)), Counter(map(str, have))
    changed = [f"- {line}" for line in missing - extra] + [f"+ {line}" for line in extra - missing]
    return changed or ["the order differs"]


if __name__ == "__main__":
    for folder in sys.argv[1:] or NAMES:
        for part in ASPECTS:
            for number, difference in enumerate(differences(folder, part)):
                print(f"{'' if number else f'{folder}: {part}' + chr(10)}  {difference[:160]}")
