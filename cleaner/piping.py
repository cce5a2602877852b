"""Many sources, one after the other: what each record says goes to `clean`, and what fails is told with the record's number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from cleaner.errors import ArgumentError
from cleaner.models import CleanPage

#: The arguments of `Cleaner.clean`.
_ARGUMENTS = ("source", "url", "kind", "charset", "retrieved")
#: A source, or a mapping of the arguments of `clean` for it.
Source = str | bytes | Mapping[str, Any]
#: What is told of a record that fails: its number (the first is 1, as of lines), the record as it came, and the error.
OnError = Callable[[int, Any, Exception], object]


def check_pipe(sources: object, on_error: object) -> None:
    """Raise `ArgumentError` for what cannot be piped, before the first page is asked for."""
    if isinstance(sources, (str, bytes, Mapping)) or not isinstance(sources, Iterable):
        raise ArgumentError(f"sources must be an iterable of sources, not {type(sources).__name__}; one source goes to clean")
    if on_error is not None and not callable(on_error):
        raise ArgumentError(f"on_error must be a function of number, record and error, or None, not {type(on_error).__name__}")


def piped(
    clean: Callable[..., CleanPage], records: Iterable[Any], kind: str, as_tuples: bool, on_error: OnError | None
) -> Iterator[tuple[CleanPage, Any]]:
    """The pages of the records, each with what came along with it (None where nothing does), in order."""
    for number, record in enumerate(records, 1):
        try:
            source, context = _pair(record) if as_tuples else (record, None)
            page = clean(**_arguments(source, kind))
        except Exception as error:
            if on_error is not None:
                on_error(number, record, error)
                continue
            if isinstance(error, ArgumentError):
                raise ArgumentError(f"record {number}: {error}") from error
            error.add_note(f"record {number} of pipe")
            raise
        yield page, context


def _pair(record: object) -> tuple[Source, Any]:
    """A record of `as_tuples`: a source, and what goes along with it."""
    if not isinstance(record, (tuple, list)) or len(record) != 2:
        raise ArgumentError(f"with as_tuples a record must be a pair (source, context), not {record!r:.80}")
    return record[0], record[1]


def _arguments(source: Source, kind: str) -> dict[str, Any]:
    """The arguments of `clean` for a source of many."""
    if not isinstance(source, Mapping):
        return {"source": source, "kind": kind}
    if "source" not in source:
        raise ArgumentError(f"source is missing in a mapping of {', '.join(map(str, source)) or 'nothing'}")
    unknown = [name for name in source if name not in _ARGUMENTS]
    if unknown:
        known = ", ".join(_ARGUMENTS)
        raise ArgumentError(f"unknown argument {unknown[0]!r}; known are {known}; what else belongs to it goes along: as_tuples")
    return {"kind": kind, **source}
