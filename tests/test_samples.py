"""Every folder under samples/ is a test: what it expects comes out, aspect by aspect.

A pattern that is not mastered yet is named in the folder's "known_failures" with the reason; when it begins to work
the test fails, and the entry must go.
"""

from __future__ import annotations

import pytest
from sample_pages import ASPECTS, NAMES, SAMPLES, compared, expected


def _cases() -> list[object]:
    cases: list[object] = []
    for name in NAMES:
        failures = expected(name).get("known_failures", {})
        for aspect in ASPECTS:
            marks = [pytest.mark.xfail(strict=True, reason=failures[aspect])] if aspect in failures else []
            cases.append(pytest.param(name, aspect, marks=marks, id=f"{name}-{aspect}"))
    return cases


@pytest.mark.parametrize(("name", "aspect"), _cases())
def test_a_sample_comes_out_as_expected(name: str, aspect: str) -> None:
    want, have = compared(name, aspect)
    assert have == want


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.iterdir() if path.is_dir()))
def test_a_sample_folder_is_complete(name: str) -> None:
    files = sorted(path.name for path in (SAMPLES / name).iterdir())
    assert files in [["expected.json", f"input.{kind}", "note.md"] for kind in ("html", "txt", "md")]
    assert set(expected(name).get("known_failures", {})) <= set(ASPECTS)
