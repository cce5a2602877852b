"""Writes docs/schema.json from the models: `python tests/renew_schema.py`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cleaner.models import SCHEMA_VERSION, CleanPage

PATH = Path(__file__).parents[1] / "docs" / "schema.json"


def schema() -> dict[str, Any]:
    """The JSON schema of a page as sinks write it: with or without its `text`."""
    made: dict[str, Any] = CleanPage.model_json_schema(mode="serialization")
    for noun in (made, *made["$defs"].values()):
        if "properties" in noun:  # every field is written, defaults too
            noun["required"] = [name for name in noun["properties"] if noun is not made or name != "text"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": f"schema_version {SCHEMA_VERSION}; `text` is left out unless asked for (--with-text)",
        **made,
    }


def written() -> str:
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PATH.write_text(written(), "utf-8")
    print(f"wrote {PATH}")
