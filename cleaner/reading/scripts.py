"""Bodies that stand in no element, only in a script: the JSON-LD `articleBody`, or the state that the page is built from.

They are asked for where the page itself has (almost) no prose, or no more than the beginning of what JSON-LD has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from cleaner.document.document import STATE_AUTHOR, STATE_PUBLISHED, Document, count_words
from cleaner.document.names import bare
from cleaner.reading.page_titles import PageTitles
from cleaner.reading.state_bodies import StateBody, inline_markup, state_bodies, text_markup

#: A body in a script counts from this many words on, where at most SEEN of its probes stand on the page already and the
#: page's own long blocks have fewer words than half of it.
LEAST_WORDS = 80
#: What JSON-LD calls the article's body is one from fewer words on, as is the text of what is called as the page is, and
#: where the page shows its beginning: a teaser is removed as a copy (`repeat.in-script`).
LEAST_DECLARED, SEEN_DECLARED = 40, 0.5
SEEN = 0.3
PROBES = 8
PROBE_WORDS = 6
PROBE_LENGTH = 60
LONG_BLOCK = 10
#: The page shows no more than the beginning of a body where of so many probes the first ones stand on it, and of the last
#: so many none does.
TEASER_PROBES, TEASER_MISSING = 16, 4
#: And has no more words than the body but for those of a standfirst and a paywall; what has its last characters shows it.
WALL_WORDS, BODY_END = 60, 20
#: A page whose own long blocks have more words is not built from its state: the shortest whole articles have about 90,
#: and what stands around a body that is still to come (a note on cookies, the imprint) has less.
MOST_OWN_WORDS = 80
#: A page with more text shows more than a frame: its words need not be counted.
MOST_CHARACTERS = 4_000
#: What a script puts an advert or a box in the place of: "$$ARTICLEAD$$", "{{embed-1}}".
PLACEHOLDER = re.compile(r"(?:[^\w\s]|_){2}[\w-]{1,40}(?:[^\w\s]|_){2}")


def script_body(
    document: Document, scripts: Callable[[], Iterable[str]], read_markup: Callable[[str], Document]
) -> Document | None:
    """The body that only a script of the page has, or None; what a state says of it is added to the page's metadata.

    `scripts` gives the contents of the page's scripts, `read_markup` the document of markup; both are only asked where they
    might be needed.
    """
    several = len(document.article_bodies) > 1  # a list shows the beginnings of other pages' texts
    own = own_words(document)
    for text in document.article_bodies:
        words = count_words(text) + text.count("<")  # markup may stand between words
        may_be_begun = own < words + WALL_WORDS and not several and text.rstrip()[-BODY_END:] not in document.text
        if may_be_begun or 2 * own < words:
            body = read_markup(text_markup(text))
            if _is_missing(document, body, LEAST_DECLARED, SEEN_DECLARED) or (may_be_begun and _is_begun(document, body)):
                return body
    if len(document.text) > MOST_CHARACTERS or own > MOST_OWN_WORDS:
        return None
    return _state_body(document, scripts, read_markup)


def _state_body(
    document: Document, scripts: Callable[[], Iterable[str]], read_markup: Callable[[str], Document]
) -> Document | None:
    """The body in the state of a page that shows little more than a frame."""
    titles = PageTitles(document)
    bodies = state_bodies(scripts(), titles.name)
    several = len({body.title for body in bodies if body.is_story}) > 1
    least = max(LEAST_WORDS, 2 * sum(document.words))
    for body in bodies:
        part, is_pages = read_markup(body.markup), titles.name(body.title)
        if is_pages:
            found = _is_missing(document, part, LEAST_DECLARED, SEEN_DECLARED)
        else:
            # Where there are several stories, one that is called otherwise than the page may be about the same.
            said = body.title if several and body.is_story else "\n".join([body.title, *part.texts])
            prose = sum(words for words in part.words if words >= LONG_BLOCK)
            found = prose >= least and _is_missing(document, part) and titles.are_said_in(said)
        if found:
            _note(document, body)
            front = _front(document, part, body) if is_pages else ""
            return read_markup(front + body.markup) if front else part
    return None


def _note(document: Document, body: StateBody) -> None:
    """Add what a state says of its article to the page's metadata."""
    meta = document.raw.meta
    meta += [(STATE_AUTHOR, author) for author in body.authors]
    if body.published:
        meta.append((STATE_PUBLISHED, body.published))


def _front(document: Document, part: Document, body: StateBody) -> str:
    """Headline and standfirst of a state's article as markup, where they stand neither on the page nor in the body."""
    said = bare(document.text) + bare(part.text)
    front = ("h1", body.title), ('p class="standfirst"', body.standfirst)
    parts = [(tag, text) for tag, text in front if (key := bare(text)) and key not in said]
    return "".join(f"<{tag}>{inline_markup(text)}</{tag.partition(' ')[0]}>" for tag, text in parts)


def own_words(document: Document) -> int:
    """The words of the page's own long blocks."""
    return sum(words for words in document.words if words >= LONG_BLOCK)


def _is_missing(document: Document, body: Document, least: int = LEAST_WORDS, seen: float = SEEN) -> bool:
    """Whether a text is a body of so many words at least that the page does not show."""
    words = sum(body.words)
    if words < least or 2 * own_words(document) >= words:
        return False
    shown = _shown(document.text, body.texts, PROBES)
    return sum(shown) <= seen * len(shown)


def _is_begun(document: Document, body: Document) -> bool:
    """Whether the page shows the beginning of a body, and nothing of its end."""
    shown = _shown(document.text, body.texts, TEASER_PROBES)
    begun = sum(shown)
    return 0 < begun <= len(shown) - TEASER_MISSING and len(shown) == TEASER_PROBES and all(shown[:begun])


def _shown(text: str, lines: list[str], count: int) -> list[bool]:
    """Whether each of so many runs of words, taken evenly from the lines, stands in the text."""
    said = [word for line in lines for word in line.split()]
    last = len(said) - PROBE_WORDS
    places = sorted({last * number // (count - 1) for number in range(count)}) if last > 0 else []
    probes = [" ".join(said[at : at + PROBE_WORDS]) for at in places] or [line[:PROBE_LENGTH] for line in lines[:count]]
    text = " ".join(text.split())  # a run may go on in the next block
    return [probe[:PROBE_LENGTH] in text for probe in probes]
