"""When the figures of a page of documentation were measured, and by which tables: those of other days differ a little."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from cleaner.scoring.score import SHIPPED


def measured(tables: Path = SHIPPED, day: date | None = None) -> str:
    """The sentences that say so; `tables` is the folder of the tables, with those of the folds in it where there are any."""
    when = (day or date.today()).isoformat()
    return (
        f"Measured on {when}, with tables `{name_of(tables)}`. "
        "Pages measured on other days, or with other tables, differ by some\n"
        "thousandths: compare within one page."
    )


def name_of(tables: Path) -> str:
    """Tables by a hash of all that is in them."""
    whole = hashlib.sha256()
    for path in sorted(tables.rglob("*.npz")):
        whole.update(path.read_bytes())
    return whole.hexdigest()[:8]
