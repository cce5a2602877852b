"""Write the built-in pack's TOML as one JSON file, which loads many times faster.

    python -m cleaner.rules.compile
"""

from __future__ import annotations

from cleaner.rules.compiled import dump_rules
from cleaner.rules.packs import COMPILED, core_data_rules


def main() -> None:
    """Check all data rules of the built-in pack and write them."""
    rules = [rule for _, rule in core_data_rules()]
    COMPILED.write_text(dump_rules(rules), encoding="utf-8")
    print(f"{COMPILED}: {len(rules)} rules")


if __name__ == "__main__":
    main()
