"""Strings of JSON that are read without the rest of it: what a script says of a headline, a name or a body."""

from __future__ import annotations

import json

from cleaner.document.surrogates import well_formed


def json_string(inside: str) -> str | None:
    r"""What a JSON string says whose text between the quotes is given: escapes such as `\u00fc` and `\/` resolved, no lone
    surrogates. None where there is an escape that JSON does not know."""
    if "\\" not in inside:
        return inside if inside.isascii() else well_formed(inside)
    try:
        text: str = json.loads(f'"{inside}"', strict=False)
    except ValueError:
        return None
    return well_formed(text)
