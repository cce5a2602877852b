"""An article as CommonMark: what is text stays text, what is structure is written as such."""

from __future__ import annotations

from typing import Any

from cleaner import clean
from cleaner.models import Article, ArticleBlock, ContentKind, Link


def block(kind: str, text: str, start: int = 0, **more: Any) -> ArticleBlock:
    return ArticleBlock(kind=ContentKind(kind), text=text, start=start, end=start + len(text), score=1.0, **more)


def markdown(*blocks: ArticleBlock, **more: Any) -> str:
    return Article(blocks=blocks, **more).markdown


def test_an_empty_article_gives_nothing() -> None:
    assert markdown() == ""


def test_title_standfirst_headings_and_paragraphs() -> None:
    made = markdown(
        block("title", "Bridge opens"),
        block("heading", "The cost", level=3),
        block("paragraph", "It was\nhigh."),
        block("heading", "Next"),
        title="Bridge opens",
        standfirst="After nine years.",
    )
    assert made == "# Bridge opens\n\n*After nine years.*\n\n### The cost\n\nIt was high.\n\n## Next\n"


def test_lists_quotes_and_tables_are_one_part_each() -> None:
    made = markdown(
        block("list_item", "• Flour", ordered=False),
        block("list_item", "Salt", ordered=False),
        block("list_item", "Mix", ordered=True),
        block("list_item", "Bake", ordered=True),
        block("quote", "We waited."),
        block("quote", "So long."),
        block("table", "Year\tCost"),
        block("table", "2024\t3|4\tx"),
    )
    assert made.split("\n\n") == [
        "- Flour\n- Salt",
        "1. Mix\n2. Bake",
        "> We waited.\n>\n> So long.",
        "| Year | Cost |  |\n| --- | --- | --- |\n| 2024 | 3\\|4 | x |\n",
    ]


def test_lists_in_lists_are_indented_and_the_outer_numbers_go_on() -> None:
    made = markdown(
        block("list_item", "Flour", number=1, ordered=True, path="body/ol/li"),
        block("list_item", "white", number=1, ordered=False, path="body/ol/li/ul.kinds/li"),
        block("list_item", "brown", number=2, ordered=False, path="body/ol/li/ul.kinds/li"),
        block("list_item", "Salt", number=2, ordered=True, path="body/ol/li"),
        block("list_item", "Water", number=1, ordered=False, path="body/ul/li"),
        block("list_item", "cold", number=1, ordered=False, path="body/ul/li/ul/li"),
    )
    assert made == "1. Flour\n   - white\n   - brown\n2. Salt\n\n- Water\n  - cold\n"


def test_links_are_written_inline() -> None:
    linked = block("paragraph", "Read the report today.", 10, links=(Link(19, 25, "https://x.example/a b_(1)"),))
    assert markdown(linked) == "Read the [report](https://x.example/a%20b_%281%29) today.\n"


def test_a_paragraph_that_continues_is_one_paragraph() -> None:
    made = markdown(block("paragraph", "One."), block("paragraph", "Two.", 20, continues=True), block("paragraph", "Three.", 30))
    assert made == "One. Two.\n\nThree.\n"


def test_text_is_never_read_as_markup() -> None:
    made = markdown(
        block("paragraph", "# 1 in *the* [charts] <b> AT&T &amp; co"),
        block("paragraph", "1984. A year"),
        block("paragraph", "- she said"),
        block("paragraph", "--- and then"),
        block("paragraph", "-5 degrees, +3 more"),
        block("paragraph", "> not a quote"),
    )
    assert made.split("\n\n") == [
        "\\# 1 in \\*the\\* \\[charts\\] \\<b> AT\\&T \\&amp; co",
        "1984\\. A year",
        "\\- she said",
        "\\--- and then",
        "-5 degrees, +3 more",
        "\\> not a quote\n",
    ]


def test_preformatted_text_keeps_its_lines() -> None:
    made = markdown(block("paragraph", "a\n  ```b", path="html/body/pre"))
    assert made == "````\na\n  ```b\n````\n"


def test_text_in_markdown_has_its_headings_and_its_title() -> None:
    paragraph = "The ferry stopped for good on Monday, and the islanders who were left on the quay took a boat of their own home."
    other = paragraph.replace("Monday", "Tuesday")
    source = f"# Berth talks open\n\n{paragraph}\n\n### What next\n\n{other}\n\n#ferry is said a lot here."
    article = clean(source, kind="text").article
    assert article.title == "Berth talks open"
    assert [(str(block.kind), block.level, block.text) for block in article.blocks if block.text.startswith("#")] == [
        ("title", None, "# Berth talks open"),
        ("heading", 3, "### What next"),
        ("paragraph", None, "#ferry is said a lot here."),
    ]
    assert article.markdown.startswith(f"# Berth talks open\n\n{paragraph}\n\n### What next\n\n")
