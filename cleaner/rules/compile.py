"""The built-in pack's TOML as one JSON file, without what only documentation and tests need: it loads many times faster.

    python -m cleaner.rules.compile
"""

from __future__ import annotations

import json
import tomllib
from typing import Any

from cleaner.rules.packs import COMPILED, CORE_FOLDER, core_data_rules

_LEFT_OUT = frozenset({"takes", "leaves", "summary"})


def compiled_text() -> str:
    """The compiled file's text: a rule a line, in order of the ids. The rules are checked on the way."""
    list(core_data_rules())
    tables: list[dict[str, Any]] = []
    for path in sorted(CORE_FOLDER.glob("*.toml")):
        tables += tomllib.loads(path.read_text(encoding="utf-8"))["rule"]
    rows = [
        json.dumps({key: table[key] for key in sorted(table) if key not in _LEFT_OUT}, ensure_ascii=False)
        for table in sorted(tables, key=lambda table: str(table["id"]))
    ]
    return '{"rules": [\n' + ",\n".join(rows) + "\n]}\n"


def main() -> None:
    text = compiled_text()
    COMPILED.write_text(text, encoding="utf-8")
    print(f"{COMPILED}: {text.count(chr(10)) - 2} rules")


if __name__ == "__main__":
    main()
