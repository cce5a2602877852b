"""Which line of a text is the headline: by its shape, by what the text and the page's address say again, by what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from itertools import islice
from operator import add

from cleaner.document.addresses import slug_words
from cleaner.document.archive_heads import archive_record
from cleaner.document.byline_words import BYLINE_LABELS
from cleaner.document.credit_lines import is_byline, is_date_line
from cleaner.document.document import UNSPACED, Document
from cleaner.document.headline_shape import HEADLINE_WORDS, has_shape
from cleaner.document.key_point_words import HEADING_WORDS, heads_key_points
from cleaner.document.line_shapes import BULLETS
from cleaner.document.names import bare, joins_names
from cleaner.document.patterns import lazy
from cleaner.document.signatures import signature_below
from cleaner.document.signed_lines import SIGNED_WORDS, says_day_and_names

#: How much of its letter pairs a heading shares with the metadata's titles to be surely, or likely, the headline.
SAME, NEAR = 0.9, 0.55


def agreement(key: str, titles: list[str]) -> float:
    """How much of a heading's letter pairs the most alike title shares; 1 where one holds the other."""
    if len(key) < 4:
        return 0.0
    if not titles:
        return NEAR
    best = 0.0
    pairs = set(map(add, key, key[1:]))
    for title in titles:
        if key in title or (title in key and 2 * len(title) > len(key)):
            return 1.0
        other = set(map(add, title, title[1:]))
        best = max(best, len(pairs & other) / max(1, min(len(pairs), len(other))))
    return best


#: How many lines above the text the headline is looked for, how many of them are near it, and how much of the text's beginning
#: it is compared with. Tables and lists of products keep the first paragraphs far from the headline.
LINES_FAR, LINES_ABOVE, COMPARED = 120, 26, 14
#: The share of a headline's longer words that the text must say again, but for a line that opens the text.
MIN_SAID = 0.34
#: And the share of the words of the page's address above which a line is looked at that stands higher, or says less.
MIN_SPELT = 0.6
#: So many lines below the headline a byline or date may follow; and so few where it follows closely.
FOLLOWED, CLOSELY = 6, 3
#: So few lines below a headline with both stand the first headings of its text; farther down another headline may stand.
SIGNED_NEAR = 8
#: What tells the headline, in points: words said again in the text, or spelt in the address, or all of the address and nothing
#: else; each of its first words; a byline.
_SAID, _SPELT, _EXACTLY, _WORD, _FOLLOWED, _CLOSELY = 7.0, 10.0, 2.0, 0.4, 1.5, 3.0
#: And what tells against it: standing far from the text, or as a few words between others, as entries of menus do.
_FAR, _IN_MENU = 3.0, 3.0
#: A line of more words may have those of the address by chance.
LONG_HEADLINE = 16
#: An entry of a menu has so many words, and the lines around it so many.
MENU_WORDS, MENU_AROUND = 5, 4
#: By so much a later line must be better; and by more right below the best, where standfirsts stand. A copy need not be.
_BETTER, _BETTER_BELOW, _BELOW = 0.8, 2.8, 3
#: More yet where the later line is two sentences; and so much less may it be where it stands right above a byline and a date, the
#: best one does not, and is no shorter: a paper says what it is above the name of the section.
_BETTER_TOLD, _BETTER_SIGNED = 6.0, 4.0
#: So many lines at the page's top say what paper it is.
MASTHEAD = 3


def headline_line(document: Document, body: int, opened: int | None = None) -> tuple[int, int]:
    """The headline's first line and the one behind it, (-1, -1) where there is none: of the lines above the text the best.

    Markdown says which it is: a heading of the first level, and of several the one that the text says most of again. Archives
    have it among their fields. From line `opened` on, by default `body`, only what the page's address spells is one.
    """
    opened = body if opened is None else opened
    marked = told_headline(document, min(body, opened))
    if marked >= 0:
        return marked, marked + 1
    text = text_below(document, body)
    slug = frozenset(slug_words(document.url))
    says = partial(says_who_or_when, document)
    signed = lru_cache(maxsize=None)(partial(signature_below, document, between=1))
    opening = _opening_lines(document, body)
    best, best_score, best_told = -1, -1.0, True
    for block, spelt in _shaped_lines(document, body, opened, slug):
        if best >= 0 and spelt < MIN_SPELT and is_below_signed(signed, best, block):
            continue
        if best >= 0 and spelt < MIN_SPELT and not best_told and _is_below_front(document, says, best, block, body):
            continue
        said = said_again(document.folded_texts[block], text)
        told = said >= MIN_SAID or spelt >= MIN_SPELT
        if not told and (best >= 0 or block >= opening or not _is_signed_soon(document, says, block)):
            continue
        score = _SAID * said + _points_spelt(document, block, slug, spelt) + _standing(document, block, body)
        score += _followed(says, block, body)
        if _is_headline_of(document, block, best, body):
            best, best_score = block, max(score, best_score)
        elif score >= best_score + _ahead(document, block, best, signed) or (
            not best_told and not _may_be_standfirst(document, block, best)
        ):
            best, best_score, best_told = block, score, told
    return (best, best + 1) if best >= 0 else (-1, -1)


def _shaped_lines(document: Document, body: int, opened: int, slug: frozenset[str]) -> Iterator[tuple[int, float]]:
    """The lines above the text that may be its headline by shape and place, and the share of the address that each spells."""
    for block in range(0 if slug else max(0, body - LINES_FAR), min(body, len(document))):
        if document.words[block] not in HEADLINE_WORDS:
            continue
        spelt = spelt_share(document, block, slug)
        if spelt < MIN_SPELT and (block >= opened or _is_item(document, block) or _is_too_far(document, block, body)):
            continue
        if has_shape(document, block):
            yield block, spelt


def opened_at(document: Document, body: int, paragraphs: list[int]) -> int:
    """The second paragraph that the score takes for text: the headline stands above it. What looks like one below is a subhead,
    as the densest run of paragraphs begins lower in many long texts. `body`, where that begins, if nobody asked the score."""
    if document.expected_body is None:
        return body
    likely = (block for block in paragraphs if document.expected_body[block])
    return next(islice(likely, OPENING - 1, None), len(document))


#: So many likely paragraphs open a text. Of headlines found below them 7 of 37 were right on pages as lines, and 4 of 19 in what
#: another extractor made of them; below one, half.
OPENING = 2


def told_headline(document: Document, body: int) -> int:
    """The line that an archive's fields, or marks of Markdown, say is the headline; -1 where nothing does."""
    record = archive_record(document)
    if record is not None and 0 <= record.title < body:
        return record.title
    above = range(max(0, body - LINES_ABOVE), min(body, len(document)))
    marked = [block for block in above if is_marked_headline(document, block)]
    text = text_below(document, body) if len(marked) > 1 else ""
    return max(marked, key=lambda block: said_again(document.folded_texts[block], text), default=-1)


def text_below(document: Document, body: int) -> str:
    """The beginning of the text, which says of what the headline does."""
    return " ".join(document.folded_texts[body : body + COMPARED])


def _opening_lines(document: Document, body: int) -> int:
    """The number of lines up to the first that is longer than entries of menus are. One of them that a byline or date follows
    may be a headline that the text says nothing of again; any other line that may be one is better, but for a standfirst."""
    return next((block + 1 for block in range(body) if document.words[block] > MENU_WORDS), body)


def _is_signed_soon(document: Document, says: Callable[[int], bool], block: int) -> bool:
    """Whether a byline or date follows a line closely, also below a standfirst as long as a paragraph; or a little farther down,
    below a name and a role, where the line is longer than entries of menus are."""
    near = FOLLOWED if document.words[block] > MENU_WORDS else CLOSELY
    return any(says(other) for other in range(block + 1, min(block + 1 + near, len(document))))


def is_below_signed(signed: Callable[[int], int], best: int, block: int) -> bool:
    """Whether a line stands below the byline and date of another and has none itself: a heading of the text."""
    return best < signed(best) <= block <= best + SIGNED_NEAR and signed(block) < 0


def _is_below_front(document: Document, says: Callable[[int], bool], best: int, block: int, body: int) -> bool:
    """Whether a line below another, which is longer than entries of menus are, is none that could head the page: names, what the
    text has again as a line of its own (a table of contents), what stands below the heading of key points, or a line with no
    byline or date, below these, that stand below the other's standfirst."""
    if document.words[best] > MENU_WORDS:
        between = range(best + 1, min(block, best + 1 + SIGNED_NEAR))
        if any(document.words[line] <= HEADING_WORDS and heads_key_points(document.folded_texts[line]) for line in between):
            return True
        if joins_names(document.texts[block]) or document.folded_texts[block] in document.folded_texts[body:]:
            return True
    first = next(filter(says, range(best + 1, block)), best)
    if min(document.words[best], max(document.words[best + 1 : first], default=0)) <= MENU_WORDS:
        return False
    return not any(map(says, range(block + 1, min(block + 1 + CLOSELY, len(document)))))


def _is_item(document: Document, block: int) -> bool:
    """Whether a line is an item of a list, as other extractors write them: of 13 such headlines in their texts one was right."""
    return document.texts[block].startswith(BULLETS)


def _is_too_far(document: Document, block: int, body: int) -> bool:
    """Whether a line stands so far above the text, or so far and is so short, that its own words must tell of the address."""
    return block < body - (LINES_ABOVE if document.words[block] <= MENU_WORDS else LINES_FAR)


def _points_spelt(document: Document, block: int, slug: frozenset[str], spelt: float) -> float:
    """The points of a line for the words of the page's address that it has."""
    exactly = spelt == 1.0 and slug.issuperset(_WORDS.findall(document.folded_texts[block]))
    return _SPELT * spelt * min(1.0, LONG_HEADLINE / document.words[block]) + (_EXACTLY if exactly else 0.0)


def _standing(document: Document, block: int, body: int) -> float:
    """The points of a line for its length and its place."""
    score = _WORD * min(document.words[block], 12) - (_FAR if block < body - LINES_ABOVE else 0.0)
    return score - _IN_MENU if is_in_menu(document, block) else score


def is_in_menu(document: Document, block: int) -> bool:
    """Whether a line is a few words between lines that are as short."""
    words = document.words
    if words[block] > MENU_WORDS:
        return False
    around = [*words[max(0, block - 2) : block], *words[block + 1 : block + 3]]
    return max(around, default=MENU_AROUND + 1) <= MENU_AROUND


def _is_headline_of(document: Document, block: int, best: int, body: int) -> bool:
    """Whether a line is what the best one above it says, too, in another place: beside the names of section or site, as a
    breadcrumb and the page's title do, or in a list far from the text."""
    if best < 0:
        return False
    line, above = document.texts[block], document.texts[best]
    if line == above:
        return best < body - LINES_ABOVE <= block and block - best > LINES_ABOVE
    if not SHORTEST_REST <= len(line) < len(above):
        return False
    return above.endswith(line) or (above.startswith(line) and above[len(line) :].startswith(_BEFORE_SITE))


#: A headline is no breadcrumb's last step by chance where it has so many characters. What stands between it and the site's name.
SHORTEST_REST = 12
_BEFORE_SITE = (" - ", " | ", " – ", " — ", " · ")


def headline_behind_notice(document: Document, body: int, last: int, best: int) -> tuple[int, int]:
    """The headline below the first paragraph, which is a notice then, and the line behind it; (-1, -1) where there is none.

    A byline or date follows it closely; and the `best` line above the text is none, or a few words that may name a section.
    """
    if best >= 0:
        signed = any(says_who_or_when(document, block) for block in range(best + 1, min(best + 1 + FOLLOWED, body)))
        slug = frozenset(slug_words(document.url))
        if signed or document.words[best] > MENU_WORDS or spelt_share(document, best, slug) >= MIN_SPELT:
            return -1, -1
    for block in range(body, min(body + LINES_ABOVE, last)):
        if not has_shape(document, block):
            continue
        below = range(block + 1, min(block + 1 + CLOSELY, last))
        if any(says_who_or_when(document, other) for other in below):
            text = " ".join(document.folded_texts[block + 1 : block + 1 + COMPARED])
            if said_again(document.folded_texts[block], text) >= MIN_SAID_BELOW:
                return block, block + 1
    return -1, -1


#: Below the first paragraph the text must say so much of a headline again.
MIN_SAID_BELOW = 0.4


def is_marked_headline(document: Document, block: int) -> bool:
    """Whether a line is a heading of the first level in Markdown, read as such or with its mark still there."""
    return document.tag[block] == "h1" or document.texts[block].startswith("# ")


def _ahead(document: Document, block: int, best: int, signed: Callable[[int], int]) -> float:
    """By how many points a line must be better than the best one above it."""
    if best < 0 or agreement(bare(document.texts[block]), [bare(document.texts[best])]) >= SAME:
        return 0.0
    if is_in_menu(document, best) or _is_section(document, best, block):
        return _BETTER
    if block - best <= _BELOW:
        return _BETTER_TOLD if _TWO_SENTENCES.search(document.texts[block]) else _BETTER_BELOW
    is_signed = best < MASTHEAD and signed(best) < 0 <= signature_below(document, block)
    return -_BETTER_SIGNED if is_signed and document.words[block] <= document.words[best] else _BETTER


#: A full stop within a line, behind a word that is no abbreviation: so standfirsts are written.
_TWO_SENTENCES = lazy(r"(?:[^\W\d_]{3,}|\d{4})[.] [A-ZÀ-ÞА-ЯĞİŞ]")


def _may_be_standfirst(document: Document, block: int, best: int) -> bool:
    """Whether a line stands where the standfirst does: right below the first line, in two sentences below another, or right below
    one that is no entry of a menu and no longer."""
    if block - best > _BELOW:
        return False
    is_longer = block == best + 1 and MENU_WORDS < document.words[best] <= document.words[block]
    return best == 0 or is_longer or _TWO_SENTENCES.search(document.texts[block]) is not None


def _is_section(document: Document, best: int, block: int) -> bool:
    """Whether the best line reads like the name of a section above a headline: a few words, joined by a sign or in capitals."""
    line, below = document.texts[best], document.texts[block]
    if document.words[best] > SECTION_WORDS or document.words[block] <= MENU_WORDS:
        return False
    return " & " in line or (line.isupper() and not below.isupper())


#: The name of a section has so many words.
SECTION_WORDS = 4


def spelt_share(document: Document, block: int, slug: frozenset[str]) -> float:
    """The share of the address's words that a line has."""
    if not slug or document.words[block] not in HEADLINE_WORDS:
        return 0.0
    return len(slug.intersection(_WORDS.findall(document.folded_texts[block]))) / len(slug)


def said_again(line: str, text: str) -> float:
    """The share of the line's longer words (in scripts without spaces: pairs of characters) whose beginning the text has."""
    pieces, in_pairs = _pieces(line)
    if in_pairs:
        text = bare(text)
    return len([piece for piece in pieces if piece in text]) / (len(pieces) + DOUBT) if len(pieces) >= 2 else 0.0


@lru_cache(maxsize=500)
def _pieces(line: str) -> tuple[list[str], bool]:
    """What of a line is looked for in the text, and whether that is pairs of characters."""
    pieces = [word[:6] for word in _WORDS.findall(line) if len(word) > 3]
    unspaced = not line.isascii() and UNSPACED.search(line) is not None
    if unspaced or (len(pieces) < 3 and not line.isascii() and max(line) > LAST_LATIN):
        key = bare(line)
        return list(map(add, key, key[1:]))[:: 1 if unspaced else 2], True
    return pieces, False


#: Pairs of Latin letters are in any text; of other scripts short words say as much as long ones of this.
LAST_LATIN = "\u024f"
#: Two words that the text has as well say less than eight: so many more are counted as missing.
DOUBT = 0.5


def _followed(says: Callable[[int], bool], block: int, body: int) -> float:
    """The points of a line for the byline or date below it; `says` tells of a line whether it is one."""
    lines = range(block + 1, min(block + 1 + FOLLOWED, body))
    first = next(filter(says, lines), None)
    if first is None:
        return 0.0
    return _FOLLOWED + (_CLOSELY if first - block <= CLOSELY else 0.0)


def says_who_or_when(document: Document, block: int) -> bool:
    """Whether a line is a byline, the word before one, or a date."""
    return _says_who_or_when(document.texts[block], document.folded_texts[block], document.words[block])


@lru_cache(maxsize=500)
def _says_who_or_when(text: str, folded: str, words: int) -> bool:
    if folded.strip(" :") in BYLINE_LABELS or is_byline(text, folded, words) or is_date_line(text, folded, words):
        return True
    return words <= SIGNED_WORDS and says_day_and_names(text)


_WORDS = lazy(r"[^\W\d_]+")
