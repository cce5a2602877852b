"""What a caller can do wrong, as a tree of exceptions.

    CleanerError            everything this library raises on purpose
    ├── ArgumentError       a wrong argument or option (also a ValueError)
    ├── PackError           a rule pack that cannot be used: names file, rule and field
    │   └── RuleError       one rule of a pack is at fault
    └── TableError          the score's tables are missing or damaged

What a web server can send is never an error: it gives a `CleanPage` with a warning.
"""

from __future__ import annotations


class CleanerError(Exception):
    """The root of all errors that this library raises on purpose."""


class ArgumentError(CleanerError, ValueError):
    """An argument has a wrong type or value; the message names it and says what is accepted."""


class PackError(CleanerError):
    """A rule pack cannot be loaded.

    `file` is the pack's path or module, `rule` the rule's id and `field` the key at fault (None where unknown).
    """

    def __init__(self, problem: str, *, file: str, rule: str | None = None, field: str | None = None) -> None:
        self.problem, self.file, self.rule, self.field = problem, file, rule, field
        where = [f"file {file}"]
        if rule is not None:
            where.append(f"rule {rule!r}")
        if field is not None:
            where.append(f"field {field!r}")
        super().__init__(f"{', '.join(where)}: {problem}")

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.problem, self.file, self.rule, self.field)


class RuleError(PackError):
    """One rule of a pack is at fault: an unknown key, a bad regex, no `leaves`."""


class TableError(CleanerError):
    """The score's tables are missing, damaged or of another version; the message names the file."""


def _rebuild(kind: type[PackError], problem: str, file: str, rule: str | None, field: str | None) -> PackError:
    return kind(problem, file=file, rule=rule, field=field)
