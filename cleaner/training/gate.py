"""The quality gate: the shipped cleaner on the development corpora, against floors that only rise.

    python -m cleaner.training.gate [--corpora DIR] [--floors FILE] [--raise] [--lower]

Exit code 1 where a figure is below its floor by more than .001, or a floor has no figure. --raise writes the figures that
are above their floor as the new floors; with --lower also those below it, which needs a reason in the change that does it.
The shipped tables were learned from these very corpora, so the figures are a guard against loss and no measure of quality:
that is the cross-validated one of the model card.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from cleaner.engine import Cleaner
from cleaner.scoring.score import shipped_scorer
from cleaner.training.evaluate import evaluate
from cleaner.training.furniture import furniture_figures
from cleaner.training.variants import read_samples

_ROOT = Path(__file__).parents[2]
#: At most so many articles and other pages of each corpus, always the same ones, so that the gate takes a minute or two.
PAGES = 150
#: A figure may be below its floor by this much: a page or two of hundreds, by chance.
TOLERANCE = 0.001
#: For each kind of input the figures that have floors, and their names. `found` are the bodies that are not lost.
_GATED = {
    "html": {"words_f1": "words F1", "shingle_f1": "shingle F1", "found": "bodies found"},
    "lines": {"words_f1": "words F1"},
    "after trafilatura": {"shingle_f1": "shingle F1"},
    "gold": {"words_f1": "words F1"},
}
_GROUPS = ("article", "all")


def measure(corpora: Path, processes: int = 2) -> dict[str, float]:
    """The figures of the shipped cleaner, by name, each 0 to 1 and the higher the better."""
    measured = evaluate(read_samples(corpora, PAGES), [shipped_scorer()], lambda _: 0, processes)
    return gated(measured) | furniture_figures(corpora, Cleaner())


def gated(measured: dict[str, dict[str, float]]) -> dict[str, float]:
    """The figures that have floors, out of what `evaluate` gives, by name."""
    figures: dict[str, float] = {}
    for name, values in measured.items():
        corpus, _, rest = name.partition("/")
        group, _, source = rest.partition("/")
        if "right" in values:
            figures[name] = values["right"]
        elif group in _GROUPS and source in _GATED:
            known = values | {"found": 1 - values["lost"] / max(1, values["pages"])}
            figures |= {f"{corpus}/{group}/{source} {said}": known[key] for key, said in _GATED[source].items()}
    return figures


def compare(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """What is below its floor, or has a floor and was not measured: a line each."""
    problems = [
        f"{name}: {figures[name]:.4f} is below its floor of {floor:.4f}"
        for name, floor in floors.items()
        if name in figures and figures[name] < floor - TOLERANCE
    ]
    return problems + [f"{name}: has a floor and was not measured" for name in floors if name not in figures]


def renewed(figures: dict[str, float], floors: dict[str, float], lower: bool) -> dict[str, float]:
    """The new floors: never below the old ones unless `lower`; what has no figure keeps its floor unless `lower`."""
    rounded = {name: round(value, 4) for name, value in figures.items()}
    if lower:
        return rounded
    return {name: max(floors.get(name, 0.0), rounded.get(name, 0.0)) for name in sorted({*floors, *rounded})}


def main() -> int:
    about, _, rest = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(prog="python -m cleaner.training.gate", description=about, epilog=rest)
    parser.add_argument("--corpora", type=Path, default=_ROOT.parent / "shared/corpora", help="folder of corpora")
    parser.add_argument("--floors", type=Path, default=_ROOT / "docs/floors.json", help="the floors (default docs/floors.json)")
    parser.add_argument("--raise", dest="lift", action="store_true", help="write what is higher as the new floors")
    parser.add_argument("--lower", action="store_true", help="with --raise: write what is lower too")
    args = parser.parse_args()
    if args.lower and not args.lift:
        parser.error("--lower goes with --raise")
    floors: dict[str, float] = json.loads(args.floors.read_text(encoding="utf-8")) if args.floors.exists() else {}
    figures = measure(args.corpora)
    if not figures:
        parser.error(f"no corpora under {args.corpora}")
    for name, value in sorted(figures.items()):
        print(f"{name:<44}{value:.4f}   floor {floors[name]:.4f}" if name in floors else f"{name:<44}{value:.4f}   no floor")
    problems = compare(figures, floors) if floors or args.lift else [f"{args.floors}: no floors; --raise writes them"]
    refused = problems and not (args.lift and args.lower)
    if args.lift and not refused:
        new = renewed(figures, floors, args.lower)
        args.floors.write_text(json.dumps(dict(sorted(new.items())), indent=1) + "\n", encoding="utf-8")
        print(f"{args.floors}: {sum(new[name] != floors.get(name) for name in new)} floors written")
    for problem in problems if refused else ():
        print(f"quality gate: {problem}", file=sys.stderr)
    return int(bool(refused))


if __name__ == "__main__":
    sys.exit(main())
