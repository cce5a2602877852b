"""Write the built-in pack's TOML as one file of JSON lines, which loads many times faster.

    python -m cleaner.rules.compile

A file with an error is told and left out, and the exit code is 1.
"""

from __future__ import annotations

import sys

from cleaner.errors import PackError
from cleaner.rules.compiled import dump_rules
from cleaner.rules.packs import COMPILED, core_files, file_rules
from cleaner.rules.rule import PhraseRule


def main() -> int:
    """Check all data rules of the built-in pack and write them; 1 where a file could not be used."""
    rules: dict[str, PhraseRule] = {}
    faults = 0
    for path in core_files():
        try:
            found = [rule for _, rule in file_rules(path) if isinstance(rule, PhraseRule)]
        except PackError as error:
            print(f"left out: {error}", file=sys.stderr)
            faults += 1
            continue
        for rule in found:
            if rule.card.id in rules:
                print(f"left out: file {path}: the id {rule.card.id!r} is used twice", file=sys.stderr)
                faults += 1
            rules.setdefault(rule.card.id, rule)
    COMPILED.write_text(dump_rules(rules.values()), encoding="utf-8", newline="\n")
    print(f"{COMPILED}: {len(rules)} rules")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
