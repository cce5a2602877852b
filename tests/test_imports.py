"""Imports point one way, `import cleaner` is light, and the exported names are pinned."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import cleaner

ROOT = Path(__file__).parents[1]
#: From the bottom up; a module imports only from its own layer's package and from the layers below.
LAYERS = (
    ("models", "errors", "collecting"),
    ("document",),
    ("reading",),
    ("rules", "scoring"),
    ("settling",),
    ("opinions", "assembling", "piping"),
    ("engine",),
)
#: `Article.markdown` is a property of a noun, made by assembling: it is imported when asked for.
EXCEPTIONS = {("cleaner.models", "cleaner.assembling.markdown")}
LATE = ("trafilatura", "readability", "lxml", "numpy", "turbohtml", "ahocorasick_rs", "typer", "rich", "catboost", "scipy")


def modules() -> dict[str, Path]:
    found = {}
    for path in sorted((ROOT / "cleaner").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def imported(path: Path) -> frozenset[str]:
    names: set[str] = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            if node.module == "cleaner" and [alias.name for alias in node.names] == ["__version__"]:
                continue  # the version is the package's, and anyone may say it
            names.add(node.module or "")
    return frozenset(name for name in names if name == "cleaner" or name.startswith("cleaner."))


def layer(module: str) -> int:
    head = module.split(".")[1] if "." in module else ""
    return next((rank for rank, names in enumerate(LAYERS) if head in names), len(LAYERS))


@pytest.mark.parametrize("module", sorted(modules()))
def test_imports_point_one_way(module: str) -> None:
    for other in imported(modules()[module]):
        if (module, other) not in EXCEPTIONS:
            assert layer(other) <= layer(module), f"{module} imports {other}"


def needed(path: Path) -> set[str]:
    """The modules that are imported with a module: at its top level, and not for type checkers alone."""
    names: set[str] = set()
    for node in parsed(path).body:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_no_modules_import_each_other() -> None:
    graph = {module: needed(path).intersection(modules()) - {module, "cleaner"} for module, path in modules().items()}
    graph.pop("cleaner")
    TopologicalSorter(graph).prepare()  # raises where there is a cycle


def test_the_mechanism_imports_no_rules() -> None:
    """Rules are data to it; what it knows of single ones stands in `rules/known.py`."""
    for module, path in modules().items():
        if not module.startswith(("cleaner.rules.core", "cleaner.training")):
            assert not any(name.startswith("cleaner.rules.core") for name in imported(path)), module


def test_no_module_below_the_top_imports_the_public_names() -> None:
    for module, path in modules().items():
        if layer(module) < len(LAYERS):
            assert "cleaner" not in imported(path), f"{module} imports from the package itself"


def test_import_is_light() -> None:
    code = "import cleaner, json, sys; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    loaded = set(json.loads(run.stdout))
    assert not loaded.intersection(LATE)


def test_exported_names_are_pinned() -> None:
    assert sorted(cleaner.__all__) == [
        "ArgumentError",
        "Article",
        "ArticleBlock",
        "CleanPage",
        "Cleaner",
        "CleanerError",
        "ContentKind",
        "FeedItem",
        "FurnitureKind",
        "Link",
        "Options",
        "PackError",
        "PageType",
        "Removed",
        "RuleError",
        "TableError",
        "clean",
    ]
    assert all(hasattr(cleaner, name) for name in cleaner.__all__)


def test_every_module_says_what_it_is_for() -> None:
    for module, path in modules().items():
        if path.name != "__init__.py":
            assert ast.get_docstring(parsed(path)), f"{module} has no docstring"


def test_there_is_no_junk_drawer() -> None:
    names = {part for module in modules() for part in module.split(".")}
    assert not names & {"utils", "util", "helpers", "misc", "common"}
