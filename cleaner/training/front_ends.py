"""Measures HTML front ends: python -m cleaner.training.front_ends --corpus DIR

Time to parse or tokenise every page of the corpus and walk over what comes out, as a ratio to lxml's; whether text survives
deep nesting; and how time grows on hostile pages of twice the size. Each measurement has a process of its own that is given
up after some seconds: a parser that never comes back is a result, too. Front ends that are not installed are passed over.
"""

from __future__ import annotations

import argparse
import importlib
import multiprocessing
import time
from collections.abc import Callable
from pathlib import Path

from cleaner.reading.html import read_html
from cleaner.training.corpora import read_corpus

#: A measurement that takes longer than this many seconds is given up.
PATIENCE = 20.0
DEPTHS = (200, 1_000, 5_000)


def _lxml(html: str) -> str:
    root = importlib.import_module("lxml.html").document_fromstring(html or "<p></p>")
    return "".join(root.itertext())


def _lxml_huge(html: str) -> str:
    lxml = importlib.import_module("lxml.html")
    root = lxml.document_fromstring(html or "<p></p>", parser=lxml.HTMLParser(huge_tree=True))
    return "".join(root.itertext())


def _lexbor(html: str) -> str:
    root = importlib.import_module("selectolax.lexbor").LexborHTMLParser(html).root
    return "".join(node.text_content or "" for node in root.traverse(include_text=True) if node.tag == "-text")


def _turbohtml_tree(html: str) -> str:
    return str(importlib.import_module("turbohtml").parse(html).text)


def _turbohtml_tokens(html: str) -> str:
    turbohtml = importlib.import_module("turbohtml")
    text = turbohtml.TokenType.TEXT
    return "".join(token.data or "" for token in turbohtml.tokenize(html) if token.type is text)


def _reading(html: str) -> str:
    return read_html(html).text


FRONT_ENDS: dict[str, Callable[[str], str]] = {
    "lxml": _lxml,
    "lxml, huge_tree": _lxml_huge,
    "selectolax lexbor": _lexbor,
    "turbohtml tree": _turbohtml_tree,
    "turbohtml tokenizer": _turbohtml_tokens,
    "reading, whole": _reading,
}
#: Pages made to hurt, of a size.
HOSTILE: dict[str, Callable[[int], str]] = {
    "unclosed quotes": lambda size: '<p>word <a href="x>y ' * size + "END",
    "attributes of one tag": lambda size: "<p " + " ".join(f"a{i}=1" for i in range(size)) + ">END",
    "`<b id=N><p>` never closed": lambda size: "".join(f"<b id={i}><p>word " for i in range(size // 10)) + "END",
    "`<a><div>` never closed": lambda size: "<a href=x><div>word " * size + "END",
    "nested tables": lambda size: "<table><tr><td>word " * size + "END",
    "`<` alone": lambda size: "<" * size + " END",
}
SIZES = (10_000, 20_000)


def _work(front_end: str, pages: list[str], answers: multiprocessing.SimpleQueue[tuple[float, bool]]) -> None:
    extract = FRONT_ENDS[front_end]
    extract("<p>The first call pays for imports.</p>")
    start = time.process_time()
    kept = True
    for page in pages:
        kept = "END" in extract(page)
    answers.put((time.process_time() - start, kept))


def measure(front_end: str, pages: list[str], patience: float = PATIENCE) -> tuple[float, bool] | None:
    """The processor's seconds for the pages, and whether the last one's END came out. None where it crashed or took too long."""
    answers: multiprocessing.SimpleQueue[tuple[float, bool]] = multiprocessing.SimpleQueue()
    process = multiprocessing.Process(target=_work, args=(front_end, pages, answers))
    process.start()
    process.join(patience)
    if process.is_alive():
        process.kill()
        process.join()
    return None if answers.empty() else answers.get()


def _installed() -> list[str]:
    found = []
    for name, extract in FRONT_ENDS.items():
        try:
            extract("<p>x</p>")
            found.append(name)
        except ImportError:
            continue
    return found


def _growth(front_end: str, make: Callable[[int], str]) -> str:
    small, large = (measure(front_end, [make(size)]) for size in SIZES)
    if small is None or large is None:
        return f"over {PATIENCE:.0f} s or crashed"
    return f"{large[0] / max(small[0], 1e-4):.1f}× ({1000 * large[0]:.0f} ms)" + ("" if large[1] else ", text lost")


def main() -> None:
    about, _, rest = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(prog="python -m cleaner.training.front_ends", description=about, epilog=rest)
    parser.add_argument("--corpus", type=Path, required=True, help="a corpus, such as aeb")
    args = parser.parse_args()
    pages = [row.html() for row in read_corpus(args.corpus)]
    names = _installed()
    took = {name: measure(name, pages, 10 * PATIENCE) for name in names}
    first = took["lxml"]
    rows = {"all pages, time ÷ lxml's": [f"{t[0] / first[0]:.2f}" if t and first else "failed" for t in took.values()]}
    for depth in DEPTHS:
        page = "<div>" * depth + "END" + "</div>" * depth
        said = [measure(name, [page]) for name in names]
        rows[f"text at depth {depth:,}"] = ["crashed" if s is None else "kept" if s[1] else "**lost**" for s in said]
    for what, make in HOSTILE.items():
        rows[f"{what}: time for twice the page"] = [_growth(name, make) for name in names]
    print("| | " + " | ".join(names) + " |\n| --- |" + " ---: |" * len(names))
    for label, cells in rows.items():
        print(f"| {label} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
