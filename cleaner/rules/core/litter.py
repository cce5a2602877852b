"""What templates drop on a page: the same prompt again and again, icon-font words, stray counts, lone signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.headlines import HEADINGS
from cleaner.document.patterns import lazy
from cleaner.document.remembered import Remembered
from cleaner.document.repetition import repeated
from cleaner.models import FurnitureKind
from cleaner.rules.known import LONE_SIGN, STRAY_COUNT
from cleaner.rules.menus import Menus
from cleaner.rules.rule import Found, line_rule, rule

#: Rules that know no more than how a line looks: others ask for their names.


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: From so many times on, a prompt is litter and no sentence.
_TIMES = 3
_PROMPT_WORDS = 14
#: In HTML a repeated single word is a menu's as often as a form's.
_FEWEST_WORDS = 3
#: Words of prompts, each with the kind of the prompt; English and the words that other languages took over.
_PROMPTS: tuple[tuple[re.Pattern[str], FurnitureKind], ...] = (
    (lazy(r"\b(?:newsletters?|in your inbox)\b"), FurnitureKind.NEWSLETTER_PROMPT),
    (lazy(r"\b(?:e-?mail|subscribe|sign up|indicates required|is required|captcha)\b"), FurnitureKind.SUBSCRIBE_FORM),
    (lazy(r"\b(?:become a member|donate|support us|membership)\b"), FurnitureKind.MEMBERSHIP_APPEAL),
    (lazy(r"\b(?:advertisement|sponsored|continues below)\b"), FurnitureKind.ADVERT),
    (lazy(r"^(?:share|copy link|follow|like|tweet|facebook|twitter|linkedin|save|print)\b.{0,12}$"), FurnitureKind.SOCIAL),
    (lazy(r"^(?:read more|related|see also)$"), FurnitureKind.RELATED),
    (lazy(r"^(?:reply|comments?|report comment)$"), FurnitureKind.COMMENTS),
)
_CELLS = frozenset({"td", "th", "li", "dt", "dd", "pre", "code"})
_CODE = frozenset({"td", "th", "pre", "code"})
#: Words that ligature icon fonts use for arrows, menus and the like.
_ICON_HEADS = _names(
    "arrow chevron keyboard expand unfold menu close search share play pause volume account thumb bookmark open"
    " navigate visibility"
    " favorite schedule notifications skip radio add remove cancel check more first last double subdirectory"
    " north south east west"
    " file insert format mode photo video local access east help info star delete zoom print launch fast replay"
    " caret angle"
)
_ICON_TAILS = _names(
    "forward back backward left right up down more less circle outline outlined border button arrow vert horiz"
    " off on add new ios"
    " drop hide show filled rounded sharp all box check bold next previous page full high low upward downward"
    " double tab in out"
    " copy link camera library comment text time alt o"
)
_ICON = lazy(r"[a-z]+(?:[_-][a-z0-9]+){1,4}")
#: Signs that templates leave alone on a line; rows of stars and dashes part sections and stay.
_LONE = _names(
    "_ | . , ; : · • Δ ∆ × ✕ ✖ + > < » « › ‹ / \\ ▲ ▼ ▾ ▴ ► ◄ → ← ↑ ↓ ☰ ≡"
    " ⋮ ⋯ ☀ ☾ { } ( ) [ ] () [] {} || -"
)
#: A line's number has no more figures.
_LONGEST_NUMBER = 6
_ZERO_WIDTH = lazy("[\u00ad\u200b-\u200f\u2060\ufeff\u034f\\s]+")


#: The number of a slide and how many there are; of so many may be marks.
_SLIDE = lazy(r"([1-9]\d?) / ([1-9]\d?)")
_SCALES = frozenset({"5", "6", "10", "20"})


def _prompt_kind(text: str) -> FurnitureKind | None:
    return next((kind for pattern, kind in _PROMPTS if pattern.search(text)), None)


_KINDS = Remembered(_prompt_kind)


@rule(
    "litter.repeated-prompt",
    kind="subscribe_form",
    basis="signs",
    certain=True,
    lang="en",
    takes=[
        "Drop your email here\nDrop your email here\nDrop your email here",
        "Join us: become a member today\nJoin us: become a member today\nJoin us: become a member today",
    ],
    leaves=[
        "Email\nEmail",
        "No\nNo\nNo\nNo",
        "He wrote an email to the mayor.\nHe wrote an email to the mayor.\nHe wrote an email to the mayor.",
    ],
)
def repeated_prompt(document: Document) -> Iterator[Found]:
    """The same short prompt three times or more on one page: forms and appeals are printed again and again, sentences are not."""
    menus = Menus(document)
    for text, blocks in repeated(document, _TIMES).items():
        kind = _KINDS[text] if len(text) < 100 else None
        if kind is None or document.words[blocks[0]] > _PROMPT_WORDS or _is_sentence(document, blocks[0]):
            continue
        if document.mode == "html" and (document.words[blocks[0]] < _FEWEST_WORDS or document.link_chars[blocks[0]]):
            continue  # a menu's word or link, printed with every copy of the menu
        for block in blocks:
            if document.tag[block] not in _CELLS or document.tag[block] == "li":
                here, where = menus.named(block, kind)
                yield document.start[block], document.end[block], f"the same prompt {len(blocks)} times on the page{where}", here


def _is_sentence(document: Document, block: int) -> bool:
    """Whether a block reads as a told sentence: long enough, and closed by a full stop."""
    return document.words[block] > 5 and document.text[document.end[block] - 1] == "."


@line_rule(
    "litter.icon-word",
    kind="other",
    basis="signs",
    certain=True,
    takes=["arrow_forward", "keyboard_arrow_down", '<p><i class="material-icons">chevron_right</i></p>'],
    leaves=["arrow", "The icon chevron_right is missing.", "<td>max_length</td>", "back-to-back"],
    not_in=_CODE,
)
def icon_word(text: str) -> str | None:
    """The name of an icon as the whole line, as fonts print it that did not load."""
    if not 7 <= len(text) <= 32 or not ("_" in text or "-" in text) or not _ICON.fullmatch(text):
        return None
    head, *parts = re.split("[_-]", text)
    known = head in _ICON_HEADS and all(part in _ICON_TAILS or part in _ICON_HEADS for part in parts)
    return f'the icon "{text}"' if known else None


@line_rule(
    LONE_SIGN,
    kind="other",
    basis="signs",
    takes=["_", "Δ", ".", "|", "\u200b\u200b"],
    leaves=["***", "* * *", "---", "—", "…", "?", "!"],
    not_in=_CODE,
)
def lone_sign(text: str) -> str | None:
    """A lone sign or nothing that can be seen, as templates leave behind; rows that part sections stay."""
    if len(text) > 12 or (len(text) >= 2 and text[:2].isalnum()):
        return None
    seen = _ZERO_WIDTH.sub("", text)
    if not seen:
        return "nothing that can be seen"
    return f'a lone "{seen}"' if seen in _LONE else None


@line_rule(
    STRAY_COUNT,
    kind="other",
    basis="signs",
    takes=["12", "3.4K", "<p>1</p>", "1 / 3", "12 / 24"],
    leaves=["2024", "<td>12</td>", "<h2>7</h2>", "12 were hurt.", "$12", "4/5", "4 / 5", "3 / 1"],
    not_in=_CELLS | HEADINGS,
)
def stray_count(text: str) -> str | None:
    """A lone number as the whole line: a count, a rank, a page's number or a slide's."""
    if len(text) > 7 or text[0].isalpha():
        return None
    if " / " in text:
        slide = _SLIDE.fullmatch(text)
        return "a slide's number" if slide and slide[2] not in _SCALES and int(slide[1]) <= int(slide[2]) else None
    word = text.strip("()[]+#. ").lower()
    number = word.rstrip("km").replace(".", "").replace(",", "")
    counted = number.isdecimal() and number.isascii() and (len(number) <= 3 or word[-1] in "km") and word[0] != "0"
    return "a number alone" if counted else None


@rule(
    "litter.line-numbers",
    kind="other",
    basis="signs",
    certain=True,
    takes=[
        "<table><tr><td><pre>⟦1\n2⟧</pre></td><td><pre>let depth = 1;\nlet sound = 2;</pre></td></tr></table>",
        "<pre>⟦ 9\n10\n11⟧</pre><pre><code>one\ntwo\nthree</code></pre>",
    ],
    leaves=["<pre>1\n2\n3</pre><p>These are the steps.</p>", "<pre>1\n3\n2</pre><pre>one\ntwo\nthree", "<pre>1</pre><pre>one"],
)
def line_numbers(document: Document) -> Iterator[Found]:
    """The numbers of the lines of the code that stands beside them (HTML)."""
    tags = document.tag
    if "pre" not in tags:
        return
    for block in range(len(tags) - 1):
        if tags[block] == tags[block + 1] == "pre" and document.text[document.start[block]].isdecimal():
            numbers = document.texts[block].split()
            first = int(numbers[0]) if numbers[0].isdecimal() and len(numbers[0]) <= _LONGEST_NUMBER else None
            if first is not None and len(numbers) > 1 and numbers == [str(first + more) for more in range(len(numbers))]:
                yield document.start[block], document.end[block], "the numbers of the lines of code beside them"


#: Slides are numbered one after the other, so many of them at least.
_SLIDES = 3
_SLIDE_OF = lazy(r"([1-9]\d?) ?/ ?([1-9]\d?)")
_SLIDE_LINES = "<div><p>⟦{0}/5⟧</p><p>The boats of Brackwater come home in the rain.</p></div>"


@rule(
    "litter.slide-numbers",
    kind="other",
    basis="signs",
    certain=True,
    takes=["".join(map(_SLIDE_LINES.format, (1, 2, 3)))],
    leaves=[
        "<p>4/5</p><p>The soup was cold.</p><p>1/5</p><p>The bread was warm.</p><p>2/5</p>",
        "<p>1/5</p><p>The first of five parts.</p><p>2/5</p>",
    ],
)
def slide_numbers(document: Document) -> Iterator[Found]:
    """The numbers of slides one after the other, each with how many there are: marks come in any order."""
    short = [(block, text) for block, text in enumerate(document.texts) if len(text) <= 7 and "/" in text]
    found = [(block, match) for block, text in short if (match := _SLIDE_OF.fullmatch(text))]
    found = [(block, match) for block, match in found if document.tag[block] not in _CELLS]
    numbers = [int(match[1]) for _, match in found]
    if len(found) < _SLIDES or numbers != list(range(1, len(found) + 1)) or len({match[2] for _, match in found}) > 1:
        return
    for block, _ in found:
        yield document.start[block], document.end[block], "the number of a slide, and how many there are"
