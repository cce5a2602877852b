"""Makes the score's tables: python -m cleaner.training --corpora DIR --out DIR [--folds 4]

Reads every corpus under DIR (a folder with gold.jsonl and html/), labels blocks by overlap with the gold body, learns
the models, cross-validates the whole cleaner by site, and writes the tables, the figures and the fold tables to OUT.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from cleaner.scoring.model import write_model
from cleaner.scoring.score import Scorer
from cleaner.scoring.vocabulary import write_vocabulary
from cleaner.training.card import write_card
from cleaner.training.corpora import read_rows
from cleaner.training.evaluate import evaluate
from cleaner.training.examples import build_examples
from cleaner.training.learn import learn
from cleaner.training.settled import with_late_models, write_late_models


def write_scorer(folder: Path, scorer: Scorer) -> None:
    """Write a scorer's tables to the folder, where `read_scorer` finds them."""
    folder.mkdir(parents=True, exist_ok=True)
    write_vocabulary(folder / "words.npz", scorer.vocabulary)
    write_model(folder / "page.npz", scorer.page)
    write_model(folder / "html.npz", scorer.html)
    write_model(folder / "html-second.npz", scorer.html_second)
    write_model(folder / "text.npz", scorer.text)
    write_model(folder / "text-second.npz", scorer.text_second)
    write_model(folder / "titles.npz", scorer.titles)
    write_late_models(folder, scorer)


def main() -> None:
    about, _, rest = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(prog="python -m cleaner.training", description=about, epilog=rest)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of corpora")
    parser.add_argument("--out", type=Path, required=True, help="where the tables and figures go")
    parser.add_argument("--folds", type=int, default=4, help="folds of the cross-validation by site, 2 at least (default 4)")
    parser.add_argument("--unmeasured", action="store_true", help="learn only, and leave figures and model card out")
    args = parser.parse_args()
    rows = read_rows(args.corpora)
    examples = build_examples(rows)
    print(f"{len(rows)} pages, {len(examples)} examples")
    scorer, *fold_scorers = with_late_models(*learn(examples, args.folds), rows, args.corpora)
    write_scorer(args.out, scorer)
    for fold, fold_scorer in enumerate(fold_scorers):
        write_scorer(args.out / f"fold{fold}", fold_scorer)
    if not args.unmeasured:
        fold_of = {e.site: e.fold % args.folds for e in examples}
        figures = evaluate(rows, fold_scorers, lambda row: fold_of.get(row.site, 0))
        (args.out / "figures.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        write_card(figures, args.out / "model-card.md", args.out)
        for name, measured in figures.items():
            print(
                f"{name:<36}"
                + "  ".join(
                    f"{key} {value:.4f}" if isinstance(value, float) else f"{key} {value}" for key, value in measured.items()
                )
            )


if __name__ == "__main__":
    main()
