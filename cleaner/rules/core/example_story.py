"""A story for the examples of rules: its head and its text in HTML, and as lines with places before and behind the text."""

from __future__ import annotations

HEAD = (
    "<html><head><title>Harbour bridge closes for winter</title></head><body><article><h1>Harbour bridge closes for winter</h1>"
)
BODY = (
    "<div><p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again "
    "before spring.</p><p>Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
    "the repair is going to cost.</p></div>"
)
#: Two paragraphs of it, and a place between them.
BETWEEN = (
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before "
    "spring.\n{}\nEngineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the "
    "repair is going to cost."
)
LINES = (
    "Harbour bridge closes for winter after storm\n{}The old harbour bridge will close to all traffic in November, the city said "
    "on Monday, and it will not open again before spring.\nEngineers found cracks in two of its pillars after the storm of last "
    "week, and nobody knows yet what the repair is going to cost.{}"
)
