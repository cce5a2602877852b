"""The folders under samples/: their inputs, their expectations, and the shape both are compared in.

`python tests/sample_pages.py NAME` prints what comes out now for one folder, in the shape of its expected.json.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from cleaner import Cleaner, CleanPage
from cleaner.models import BODY_KINDS

SAMPLES = Path(__file__).parents[1] / "samples"
NAMES = sorted(path.parent.name for path in SAMPLES.glob("*/expected.json"))
#: What a folder's expected.json may say under "known_failures", and what is compared under that name.
ASPECTS = ("text", "blocks", "metadata", "removed", "feeds")
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
    return Cleaner().clean(source(name), **arguments)


def found_shape(page: CleanPage) -> dict[str, Any]:
    """A page in the shape of expected.json: what was kept, block by block, and what was removed, by kind, line by line."""
    article = page.article
    shape: dict[str, Any] = {key: _plain(getattr(article, key)) for key in _METADATA}
    shape["text"] = article.text
    shape["blocks"] = [[block.kind.value, block.text] for block in article.blocks]
    removed: dict[str, list[str]] = {}
    for gone in page.removed:
        lines = (line.strip() for line in gone.text.replace("\t", "\n").split("\n"))
        removed.setdefault(gone.kind.value, []).extend(line for line in lines if line)
    shape["removed"] = removed
    for name in ("side_feed", "related"):
        shape[name] = [item.model_dump(mode="json") for item in getattr(page, name)]
    return shape


def expected_shape(name: str) -> dict[str, Any]:
    """The expectation with its `text`: the body blocks apart by blank lines, line ends inside them folded."""
    shape = expected(name)
    kinds = {kind.value for kind in BODY_KINDS}
    shape["text"] = "\n\n".join(" ".join(text.split()) for kind, text in shape["blocks"] if kind in kinds)
    return shape


def compared(name: str, aspect: str) -> tuple[Any, Any]:
    """What should come out and what does, under one aspect; only what the expectation names is compared."""
    want, have = expected_shape(name), found_shape(cleaned(name))
    if aspect == "metadata":
        keys = [key for key in _METADATA if key in want]
        return {key: _moment(key, want[key]) for key in keys}, {key: _moment(key, have[key]) for key in keys}
    if aspect == "feeds":
        lists = ("side_feed", "related")
        return {key: want[key] for key in lists}, {key: _like(want[key], have[key]) for key in lists}
    return want[aspect], have[aspect]


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


if __name__ == "__main__":
    print(json.dumps(found_shape(cleaned(sys.argv[1])), ensure_ascii=False, indent=1))
