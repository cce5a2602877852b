"""Packs of rules: the built-in one, files and folders of TOML, and what is installed under entry point `cleaner.packs`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from cleaner.errors import ArgumentError, PackError, RuleError
from cleaner.rules.compiled import load_rules
from cleaner.rules.fields import read_rule
from cleaner.rules.hosts import checked_hosts
from cleaner.rules.rule import FunctionRule, PhraseRule, Rule
from cleaner.rules.ruleset import CORE, Recipe, RuleSet, made_of

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint, EntryPoints

CORE_FOLDER = Path(__file__).parent / "core"
COMPILED = CORE_FOLDER / "compiled.jsonl"
GROUP = "cleaner.packs"
_PACK_KEYS = ("name", "version", "hosts")
#: What families of `core` were called before, and are called now: who disables a rule by its old id still disables it.
_RENAMED = {"bio": "author", "nav": "navigation", "side-feed": "side_feed", "subscribe": "form"}


@dataclass(frozen=True)
class Pack:
    """A named set of rules. `rules` holds each rule with the file or module it stands in."""

    name: str
    version: str
    rules: tuple[tuple[str, Rule], ...]


def load_packs(names: Sequence[str | Path], disable: Sequence[str] = ()) -> RuleSet:
    """The rules of the named packs but for the disabled ones.

    A name is `core`, a path to a TOML file or a folder of them (a `Path` always is), or an entry point. A pack or rule that
    cannot be used raises `PackError` or `RuleError`; disabling a rule that is in none of the packs raises `ArgumentError`.
    """
    packs = [pack for name in names for pack in read_packs(name)]
    _check_names(packs)
    rules = _by_id(packs)
    disable = [id if id in rules else _id_now(id) for id in disable]
    unknown = sorted(set(disable) - set(rules))
    if unknown:
        raise ArgumentError(f"disable: no enabled pack has a rule {unknown[0]!r}")
    core = {rule.card.id for pack in packs if pack.name == CORE for _, rule in pack.rules} if CORE in names else set()
    kept = [rules[id] for id in sorted(rules) if id not in set(disable)]
    recipe = Recipe(
        versions=tuple((pack.name, pack.version) for pack in packs),
        own=tuple(rule for rule in kept if rule.card.id not in core),
        left_out=tuple(sorted(core.intersection(disable))) if CORE in names else None,
    )
    return made_of(recipe, (rule for rule in kept if rule.card.id in core))


def _id_now(id: str) -> str:
    """The id that a rule of `core` has now."""
    family, dot, name = id.partition(".")
    return f"{_RENAMED.get(family, family)}{dot}{name}"


def read_packs(name: str | Path) -> list[Pack]:
    """The packs behind one name. (The cards of `core` come without takes and leaves: its files have them, see `file_rules`.)"""
    if str(name).endswith(".py"):
        how = f"rules in Python come from an installed package: offer the module as entry point {GROUP!r}"
        raise PackError(how, file=str(name))
    if isinstance(name, Path):
        return _from_path(name)
    if name == CORE:
        return [core_pack()]
    if not name.strip():
        raise PackError("a pack's name is empty; give core, a path, or the name of an installed pack", file=repr(name))
    path = path_of(name)
    return _from_path(path) if path is not None else _from_entry_point(name)


def path_of(name: str) -> Path | None:
    """The path that a name means, or None. A plain word means a folder only where no pack of that name is installed."""
    if name.endswith(".toml") or "/" in name or "\\" in name:
        return Path(name)
    return Path(name) if name.strip() and Path(name).is_dir() and not _entry_points(name) else None


def pack_files(folder: Path) -> list[Path]:
    """The files of a folder that hold rules."""
    return sorted(path for path in folder.glob("*.toml") if path.name != "pyproject.toml")


def core_pack() -> Pack:
    """The built-in pack: its data rules as compiled (from TOML where they are not yet), and its function rules."""
    from cleaner import __version__

    rules: list[tuple[str, Rule]] = []
    if COMPILED.exists():
        rules += _compiled()
    else:
        for path in core_files():
            rules += file_rules(path)
    for module in core_modules():
        rules += [(module.__name__, rule) for rule in module_rules(module)]
    return Pack(CORE, __version__, tuple(rules))


def core_files() -> list[Path]:
    """The TOML files of the built-in pack."""
    return sorted(CORE_FOLDER.glob("*.toml"))


def core_modules() -> list[ModuleType]:
    """The modules of the built-in pack: those beside its TOML files."""
    package = importlib.import_module("cleaner.rules.core")
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__))
    return [importlib.import_module(f"{package.__name__}.{name}") for name in names]


def file_rules(path: Path) -> list[tuple[str, Rule]]:
    """The rules of a TOML file of the built-in pack, each with the file."""
    return [(str(path), read_rule(table, str(path))) for table in _tables(toml_of(path), str(path))]


def module_rules(module: ModuleType) -> list[FunctionRule]:
    """The function rules that a module defines, in order."""
    found = [value for value in vars(module).values() if isinstance(value, FunctionRule)]
    return [rule for rule in dict.fromkeys(found) if rule.find.__module__ == module.__name__]


def _compiled() -> list[tuple[str, Rule]]:
    file = str(COMPILED)
    try:
        with COMPILED.open(encoding="utf-8", newline="\n") as lines:
            return [(file, rule) for rule in load_rules(lines)]
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise PackError(f"damaged ({error!r}); renew it by python -m cleaner.rules.compile", file=file) from error


def _from_path(path: Path) -> list[Pack]:
    """A file's pack; or of a folder, a pack for each file that names itself, and one of the folder's name for the rest."""
    if path.is_file():
        pack, _ = _from_file(path, path.stem)
        return [pack]
    if not path.is_dir():
        raise PackError("there is no such file or folder", file=str(path))
    files = pack_files(path)
    if not files:
        raise PackError("the folder has no .toml file", file=str(path))
    read = [_from_file(file, path.resolve().name) for file in files]
    rest = [entry for pack, named in read if not named for entry in pack.rules]
    packs = [pack for pack, named in read if named]
    if rest:
        packs.append(Pack(path.resolve().name, "0", tuple(rest)))
    return packs


def _from_file(path: Path, name: str) -> tuple[Pack, bool]:
    """A file's pack, and whether the file names it."""
    file = str(path)
    data = toml_of(path)
    unknown = sorted(set(data) - {"pack", "rule"})
    if unknown:
        raise PackError("unknown table; a pack file has [pack] and [[rule]]", file=file, field=unknown[0])
    about = data.get("pack", {})
    if not isinstance(about, dict):
        raise PackError("must be a table", file=file, field="pack")
    for key, value in about.items():
        if key not in _PACK_KEYS:
            raise PackError(f"unknown key; known are {', '.join(_PACK_KEYS)}", file=file, field=key)
        if key != "hosts" and (not isinstance(value, str) or not value.strip()):
            raise PackError("must be a string with something in it", file=file, field=key)
    hosts = about.get("hosts", [])
    if not isinstance(hosts, list) or not all(isinstance(host, str) for host in hosts):
        raise PackError("must be a list of strings", file=file, field="hosts")
    bound = checked_hosts(tuple(hosts), file, None)
    rules = tuple((file, read_rule(table, file, hosts=bound)) for table in _tables(data, file))
    return Pack(about.get("name", name), about.get("version", "0"), rules), "name" in about


def toml_of(path: Path) -> dict[str, Any]:
    """What a TOML file says; some editors put a byte-order mark before it."""
    import tomllib  # here, as the built-in pack needs none

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise PackError(f"cannot be read: {error.strerror}", file=str(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PackError(f"not TOML: {error}", file=str(path)) from error


def _tables(data: dict[str, Any], file: str) -> list[Any]:
    tables = data.get("rule", [])
    if not isinstance(tables, list) or not tables:
        raise PackError("there is no [[rule]]", file=file, field="rule")
    return tables


def _from_entry_point(name: str) -> list[Pack]:
    """The pack that an installed distribution gives under a name: a path, a module or a package with TOML in it, or `rules`."""
    found = _entry_points(name)
    if not found:
        known = ", ".join(sorted({CORE, *(point.name for point in installed())}))
        raise PackError(f"unknown pack; known are {known}, or give the path of a TOML file or folder", file=name)
    if len(found) > 1:
        raise PackError(f"the pack is offered twice, as {' and '.join(map(_offered, found))}; uninstall one", file=name)
    point = found[0]
    try:
        value = point.load()
    except Exception as error:
        raise PackError(f"the entry point cannot be loaded: {type(error).__name__}: {error}", file=point.value) from error
    return [Pack(name, point.dist.version if point.dist else "0", tuple(_object_rules(value, point.value)))]


def _offered(point: EntryPoint) -> str:
    return f"{point.value} of {point.dist.name}" if point.dist else point.value


def _entry_points(name: str) -> list[EntryPoint]:
    return [point for point in installed() if point.name == name]


def installed() -> EntryPoints:
    """The packs that installed distributions offer. Only who names one needs what reads them, which takes 2 MB."""
    from importlib.metadata import entry_points

    return entry_points(group=GROUP)


def _object_rules(value: object, file: str) -> Iterator[tuple[str, Rule]]:
    """The rules an entry point's object stands for."""
    if isinstance(value, (str, Path)):
        for pack in _from_path(Path(value)):
            yield from pack.rules
        return
    given = getattr(value, "rules", None)
    if isinstance(given, Iterable):
        for rule in given:
            if not isinstance(rule, (FunctionRule, PhraseRule)):
                raise PackError("rules must be Rule objects", file=file, field="rules")
            yield file, rule
        return
    if not isinstance(value, ModuleType):
        raise PackError("an entry point must be a path, a module, or an object with rules", file=file)
    yield from ((file, rule) for rule in module_rules(value))
    for folder in getattr(value, "__path__", ()):  # of a package; beside a module stands what is not its own
        if pack_files(Path(folder)):
            for pack in _from_path(Path(folder)):
                yield from pack.rules


def _check_names(packs: Iterable[Pack]) -> None:
    names: set[str] = set()
    for pack in packs:
        file = pack.rules[0][0] if pack.rules else pack.name
        if pack.name == CORE and not _is_core(pack):
            raise PackError("the name 'core' is reserved", file=file, field="name")
        if pack.name in names:
            raise PackError(f"two packs are named {pack.name!r}", file=file, field="name")
        names.add(pack.name)


def _is_core(pack: Pack) -> bool:
    return all(file.startswith((str(CORE_FOLDER), "cleaner.rules.core")) for file, _ in pack.rules)


def _by_id(packs: Iterable[Pack]) -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    files: dict[str, str] = {}
    for pack in packs:
        for file, rule in pack.rules:
            id = rule.card.id
            if id in rules:
                raise RuleError(f"the id is used twice, also in {files[id]}", file=file, rule=id, field="id")
            rules[id], files[id] = rule, file
    return rules
