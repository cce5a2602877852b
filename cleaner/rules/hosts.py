"""The hosts that rules are bound to, and those of a page, written one way: small letters, and international names in ASCII."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from cleaner.errors import RuleError

#: A host's name is no longer.
_LONGEST = 253


def checked_hosts(hosts: Sequence[str], file: str, rule: str | None) -> tuple[str, ...]:
    """Host names as they are compared, without a leading dot; a url or a path is refused, and so is one string for a list."""
    if isinstance(hosts, str) or not all(isinstance(host, str) for host in hosts):
        raise RuleError("must be a list of strings", file=file, rule=rule, field="hosts")
    clean = tuple(_in_ascii(host.lower().strip(".")) for host in hosts)
    for host in clean:
        if not host or any(sign in host for sign in "/:* "):
            raise RuleError(f"{host!r} is not a host name such as example.org", file=file, rule=rule, field="hosts")
    return clean


def hosts_of(url: str | None) -> Iterator[str]:
    """A page's host and the domains above it, as they are compared."""
    try:
        host = _in_ascii((urlsplit(url or "").hostname or "").rstrip("."))
    except ValueError:  # not a url
        return
    while host:
        yield host
        host = host.partition(".")[2]


def _in_ascii(host: str) -> str:
    """An international name as resolvers ask for it ("xn--…"); what cannot be written so stays as it is."""
    if host.isascii() or len(host) > _LONGEST:
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host
