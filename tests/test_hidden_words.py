"""Words in a sentence that browsers do not show, and what is hidden and shown as well: once is enough."""

from __future__ import annotations

import re

import pytest

from cleaner import Cleaner

CLEANER = Cleaner()
PARAGRAPHS = [
    f"On the {day} day the council of Brackwater met in the hall by the weir and talked about the old bridge until midnight."
    for day in ("first", "second", "third", "fourth", "fifth")
]
BARGE = "The barge broke down off the cape at night and is being towed to a yard on the mainland by two tugs."


def text_with(markup: str) -> str:
    first, *rest = (f"<p>{text}</p>" for text in PARAGRAPHS)
    page = CLEANER.clean(f"<html lang=en><article><h1>Brackwater keeps its bridge</h1>{first}{markup}{''.join(rest)}</article>")
    return "\n".join(block for block in page.article.text.split("\n\n") if block not in PARAGRAPHS)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            "The clerk read the list<span hidden>A record of all vessels.</span> aloud twice, and nobody asked her why.",
            "The clerk read the list aloud twice, and nobody asked her why.",
        ),
        (
            '<span aria-hidden="true">B</span><span class="for-readers">B</span>efore the war there had been a shop for hats.',
            "Before the war there had been a shop for hats.",
        ),
        (
            '<span><span><math><mi>d</mi><mo>=</mo><mi>t</mi></math></span><span aria-hidden="true">d = t</span></span>, the '
            "clerk said to the council, and nobody asked her why it was so.",
            "d=t, the clerk said to the council, and nobody asked her why it was so.",
        ),
    ],
)
def test_what_a_sentence_says_twice_or_does_not_show_is_cut_out_of_it(markup: str, text: str) -> None:
    assert text_with(f"<p>{markup}</p>") == text


@pytest.mark.parametrize(
    "markup",
    [
        f"{BARGE} <span hidden>Nobody was hurt, the harbour master said, and the crew is on its way home.</span>",
        "The clerk read all of the <span aria-hidden=true>list</span> aloud, and nobody asked her why it was so.",
    ],
)
def test_the_rest_of_a_paragraph_and_what_screen_readers_miss_stay(markup: str) -> None:
    assert text_with(f"<p>{markup}</p>") == re.sub("<[^>]+>", "", markup)


@pytest.mark.parametrize("hidden", ["<p hidden>{}</p>", '<div style="display:none">{}</div>'])
def test_a_hidden_copy_of_a_paragraph_is_taken_and_one_that_is_alone_stays(hidden: str) -> None:
    assert text_with(f"{hidden.format(BARGE)}<p>{BARGE}</p>") == BARGE
    assert text_with(hidden.format(BARGE)) == BARGE


def test_a_hidden_copy_of_what_is_no_text_is_what_the_other_is() -> None:
    story = "The night ferry waits for the baker once more until the spring, the board of the harbour has decided"
    items = "".join(f'<li><a href="/s/{n}">{story}, for the {n}th time</a></li>' for n in range(2, 8))
    page = CLEANER.clean(f"<article><h1>Bridge</h1>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}</article>"
                         f"<aside><h2>Most read</h2><ul>{items}</ul><ul hidden>{items}</ul></aside>")
    assert "repeat.hidden-copy" not in {span.rule for span in page.removed}


def test_the_numbers_of_lines_of_code_are_no_text() -> None:
    code = "<table><tr><td><pre>1\n2\n</pre></td><td><pre><code>def depth(time):\n    return 750 * time</code></pre></table>"
    assert text_with(code) == "def depth(time):\n    return 750 * time"
