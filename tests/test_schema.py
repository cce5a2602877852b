"""docs/schema.json is what the models say, and the models are closed, frozen, and survive JSON."""

from __future__ import annotations

import ast
import copy
import json
import pickle
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from renew_schema import PATH, schema, written
from sample_pages import NAMES, cleaned

import cleaner
from cleaner import models
from cleaner.models import (
    Article,
    ArticleBlock,
    CleanPage,
    ContentKind,
    FeedItem,
    FurnitureKind,
    Link,
    Options,
    PageType,
    Removed,
    made,
)

PAGE = CleanPage(
    url="https://x.example/a",
    text="Title\nBody with a link.\nSign up",
    article=Article(
        title="Title",
        authors=("Ada Byron",),
        published=datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
        blocks=(
            ArticleBlock(kind=ContentKind.TITLE, text="Title", start=0, end=5, score=0.5),
            ArticleBlock(
                kind=ContentKind.PARAGRAPH,
                text="Body with a link.",
                start=6,
                end=23,
                score=0.987,
                links=(Link(18, 22, "https://x.example/b"),),
            ),
        ),
    ),
    side_feed=(FeedItem(kind="side_feed", title="Story", time="8:00 AM", start=0, end=5),),
    removed=(
        Removed(kind=FurnitureKind.NEWSLETTER_PROMPT, rule="newsletter.x", why="x", text="Sign up", start=24, end=31, score=0.1),
    ),
    page_type=PageType.ARTICLE,
    packs={"core": "1"},
)


def test_the_schema_in_docs_is_fresh() -> None:
    assert PATH.read_text("utf-8") == written(), "docs/schema.json is stale: run `python tests/renew_schema.py`"


def test_the_schema_names_what_is_written() -> None:
    made = schema()
    page = json.loads(PAGE.model_dump_json())
    assert set(page) == set(made["properties"])
    assert set(made["required"]) == set(page) - {"text"}
    for name, noun in (("Article", "article"),):
        assert set(page[noun]) == set(made["$defs"][name]["properties"])
    assert not made["additionalProperties"]


def test_a_page_survives_json() -> None:
    assert CleanPage.model_validate_json(PAGE.model_dump_json()) == PAGE
    assert CleanPage.model_validate(PAGE.model_dump()) == PAGE


@pytest.mark.parametrize("name", NAMES)
def test_what_is_made_unchecked_is_what_checking_makes(name: str) -> None:
    page = cleaned(name)
    for model, spans in ((ArticleBlock, page.article.blocks), (Removed, page.removed)):
        for span in spans:
            checked = model.model_validate(span.model_dump())
            assert (checked, repr(checked)) == (span, repr(span))
            assert [type(value) for value in vars(span).values()] == [type(value) for value in vars(checked).values()]
            assert list(vars(span)) == list(model.model_fields)
            assert span.model_dump_json() == checked.model_dump_json()
            assert pickle.loads(pickle.dumps(span)) == span.model_copy() == checked
            assert span.model_fields_set == checked.model_fields_set
            with pytest.raises(ValidationError):
                span.score = 1.0


def test_another_layout_of_models_is_left_to_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.models._LAYOUT", ("__dict__",))
    values = PAGE.removed[0].model_dump()
    assert made(Removed, [values]) == PAGE.removed
    with pytest.raises(ValidationError):
        made(Removed, [values | {"colour": "blue"}])


@pytest.mark.parametrize("noun", [Options, Article, ArticleBlock, FeedItem, Removed, CleanPage])
def test_nouns_are_frozen_and_closed(noun: type) -> None:
    assert noun.model_config["frozen"]  # type: ignore[attr-defined]
    assert noun.model_config["extra"] == "forbid"  # type: ignore[attr-defined]


def test_what_is_unknown_is_refused() -> None:
    with pytest.raises(ValidationError):
        PAGE.text = "other"  # type: ignore[misc]


def test_article_text_is_the_body_kinds_apart_by_blank_lines() -> None:
    def block(kind: ContentKind, text: str, continues: bool = False) -> ArticleBlock:
        return ArticleBlock(kind=kind, text=text, start=0, end=len(text), score=1.0, continues=continues)

    kinds = ContentKind
    article = Article(
        blocks=(
            block(kinds.TITLE, "T"),
            block(kinds.PARAGRAPH, "One\nline."),
            block(kinds.PARAGRAPH, "Two.", continues=True),
            block(kinds.CAPTION, "C"),
            block(kinds.HEADING, "H"),
            block(kinds.LIST_ITEM, "a"),
            block(kinds.QUOTE, "q"),
            block(kinds.TABLE, "x"),
        )
    )
    assert re.split("\n\n", article.text) == ["One line. Two.", "H", "a", "q", "x"]
    rest = (block(kinds.PARAGRAPH, text, continues=True) for text in (", two", "(3)"))
    cut = (block(kinds.PARAGRAPH, "One"), *rest)
    assert Article(blocks=cut).text == Article(blocks=cut).markdown.strip() == "One, two (3)"


@pytest.mark.parametrize(
    "change",
    [
        lambda packs: packs.update(evil="1"),
        lambda packs: packs.__setitem__("core", "2"),
        lambda packs: packs.__delitem__("core"),
        lambda packs: packs.__ior__({"evil": "1"}),
        lambda packs: packs.setdefault("evil", "1"),
        lambda packs: packs.pop("core"),
        lambda packs: packs.popitem(),
        lambda packs: packs.clear(),
    ],
)
def test_nothing_of_a_page_can_be_changed_its_packs_neither(change: Any) -> None:
    page = cleaned(NAMES[0])
    with pytest.raises(TypeError, match="frozen"):
        change(page.packs)
    assert page.packs == {"core": cleaner.__version__}


def test_pages_have_a_hash_by_what_they_are() -> None:
    page = cleaned(NAMES[0])
    again = [CleanPage.model_validate_json(page.model_dump_json()), pickle.loads(pickle.dumps(page)), copy.deepcopy(page)]
    assert page.article.text
    assert len({page, *again}) == 1
    assert len({page, cleaned(NAMES[1])}) == 2


def test_lists_are_options_for_type_checkers_too(tmp_path: Path) -> None:
    """As at run time; what no option takes is refused by both."""
    api = pytest.importorskip("mypy.api")
    (tmp_path / "asks.py").write_text(
        "from cleaner import Cleaner, Options\n"
        "options = Options(packs=['core', 'mine.toml'], disable=['newsletter.inbox-en'], profile='recall', max_bytes=10)\n"
        "pages = Cleaner(options).pipe([('x', 1)], as_tuples=True)\n"
        "number: int = next(pages)[1]\n"
        "Options(profile='fast')  # type: ignore[arg-type]\n"
        "Options(colour='blue')  # type: ignore[call-arg]\n",
        "utf-8",
    )
    said, errors, code = api.run(["--strict", f"--cache-dir={tmp_path}", "--follow-imports=silent", str(tmp_path / "asks.py")])
    assert code == 0, said + errors


def test_the_options_that_type_checkers_know_are_those_there_are() -> None:
    tree = ast.parse(Path(models.__file__).read_text("utf-8"))
    named = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "__init__"]
    known = [node for node in named if node.args.kwonlyargs]
    assert len(known) == 1
    pairs = zip(known[0].args.kwonlyargs, known[0].args.kw_defaults, strict=True)
    told = {argument.arg: default and ast.literal_eval(default) for argument, default in pairs}
    assert told == {name: field.default for name, field in Options.model_fields.items()}
