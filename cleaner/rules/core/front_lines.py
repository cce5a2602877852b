"""Rules for text whose lines between headline and paragraphs say author and day in pieces, with no element to tell them by."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.agencies import AGENCY
from cleaner.document.byline_words import BYLINE_LABELS, JOINTS
from cleaner.document.credit_lines import is_byline, is_date_line, time_shown
from cleaner.document.document import Document
from cleaner.document.front_marks import NOT_BYLINE, span
from cleaner.document.headline_lines import says_who_or_when
from cleaner.document.names import is_clear_name
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import STOPS
from cleaner.document.story_frame import story_frame
from cleaner.document.time_words import WEEKDAYS
from cleaner.rules.core.example_story import LINES
from cleaner.rules.rule import Found, rule

#: So far below the headline, or above the text, such lines stand; and so many words they have.
REACH, MAX_WORDS = 14, 7
_NO_NAME_ENDS = STOPS + ":"


def front_of(document: Document, in_html: bool = False) -> range:
    """The lines between headline and text where author and day stand, in text alone or `in_html` too."""
    frame = story_frame(document)
    if frame.last < 0 or frame.title < 0 or (document.mode != "text" and not in_html):
        return range(0)
    return range(frame.title_end, min(frame.body, frame.title_end + REACH, len(document)))


@rule(
    "byline.behind-label",
    kind="byline",
    certain=True,
    takes=[
        LINES.format("By\n⟦Jane Doe Travel Reporter⟧\n3 May 2024\n", ""),
        LINES.format("von\n⟦Jane Doe\n,\nHarbour Press Agency⟧\n", ""),
    ],
    leaves=[LINES.format("By\n3 May 2024\nShare\nHarbour Post\n", "")],
)
def behind_label(document: Document) -> Iterator[Found]:
    """The line behind one that only says "By", and those that a comma or an "and" on a line of its own joins to it, with that."""
    front = front_of(document, in_html=True)
    for block in front:
        if document.folded_texts[block].strip(" :") not in BYLINE_LABELS:
            continue
        name = block + 1
        while name in front and _may_name(document, name):
            yield *span(document, name), "stands behind the word before the author's name"
            if not (name + 2 in front and document.folded_texts[name + 1] in JOINTS and _may_name(document, name + 2)):
                break
            yield *span(document, name + 1), "stands between two authors' names"
            name += 2
        return


def _may_name(document: Document, block: int) -> bool:
    text, folded = document.texts[block], document.folded_texts[block]
    if document.words[block] > MAX_WORDS or not text[0].isalpha() or text[0].islower() or text[-1] in _NO_NAME_ENDS:
        return False
    return folded.split()[0] not in NOT_BYLINE and not is_date_line(text, folded, document.words[block])


@rule(
    "byline.role",
    kind="byline",
    certain=True,
    takes=[
        LINES.format("⟦Jane Doe\nSenior Editor⟧\nShare\n", ""),
        LINES.format("⟦Jane Doe\nCorresponsal en Puerto Nuevo⟧\nShare\n", ""),
        LINES.format("⟦Jane Doe\nredacteur Binnenland⟧\nShare\n", ""),
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1>"
        "<div>⟦Jane Doe</div><div>Nieuwsredacteur⟧</div><div>Share</div><p>The old harbour bridge will close to all traffic in "
        "November, the city said on Monday, and it will not open again before spring.</p></body></html>",
    ],
    leaves=[LINES.format("Share\nLetters to the Editor\nMenu\n", ""), LINES.format("A reporter of the Harbour Post\n", "")],
)
def role(document: Document) -> Iterator[Found]:
    """A reporter's or editor's role, with the name before it in the same line or in the one above, and that line."""
    for block in front_of(document, in_html=True):
        found = _ROLE.search(document.texts[block]) if document.words[block] <= MAX_WORDS else None
        if found is None or not _is_role(document.texts[block]):
            continue
        above = block - 1
        words = document.texts[block].split()
        if len(words) > 2 and is_clear_name(" ".join(words[:2])):
            yield *span(document, block), "a name and its role"
        elif above >= story_frame(document).title_end and _is_name_line(document, above):
            yield *span(document, above), "stands above its role"
            yield *span(document, block), "the role of who stands above it"
        elif _is_signed(document, above):
            yield *span(document, block), "the role of who stands above it"


_ROLE = lazy(
    r"\b(?:[Nn]ieuwsredacteur|[Rr]edaktør|[Rr]edaktör|[Kk]rönikör|[Kk]ommentator|Wirtschaftsredakteur(?:in)?|[Ee]ditor|[Rr]eporter|[Cc]orrespondent|[Ww]riter|[Jj]ournalist|[Cc]olumnist|[Rr]edakteur(?:in)?|Korrespondent(?:in)?|"
    r"Journalistin|Autorin|Volontär(?:in)?|[Jj]ournaliste|[Rr]édact(?:eur|rice)|[Cc]orrespondante?|[Pp]eriodista|[Rr]edactora?|"
    r"[Cc]orresponsal|[Cc]olumnista|[Gg]iornalista|[Rr]edattore|[Rr]edattrice|[Cc]orrispondente|[Jj]ornalista|[Rr]epórter|"
    r"[Cc]orrespondente|[Rr]edacteur|[Vv]erslaggever|[Rr]edaktor|[Dd]ziennikar(?:z|ka)|[Jj]ournalisten|"
    r"[Кк]орреспондент|[Жж]урналист|[Оо]бозреватель|[Кк]ореспондент|[Мм]uhabir(?:i)?|[Ee]ditörü?|[Rr]eportér(?:ka)?|"
    r"Reporting from)\b"
)
_SMALL = frozenset(
    "de del en of for from the and a at in i für und der van di da la du des el y & à pour al voor på chef jefe capo".split()
)


def _is_role(text: str) -> bool:
    """Whether a line may be a role: no sentence, no request to write to one, and a first word with a capital."""
    words = text.split()
    if text[-1] in _NO_NAME_ENDS or not (text[0].isupper() or _ROLE.match(text)) or words[0].lower() in _NO_ROLES:
        return False
    small = [word for word in words[1:] if word[0].islower() and word not in _SMALL and not _ROLE.match(word)]
    return not small


_NO_ROLES = frozenset("letters letter contact ask meet from dear our the write become text by a an".split())


def _is_name_line(document: Document, block: int) -> bool:
    return 2 <= document.words[block] <= 4 and is_clear_name(document.texts[block])


def _is_signed(document: Document, block: int) -> bool:
    return is_byline(document.texts[block], document.folded_texts[block], document.words[block])


@rule(
    "byline.agency",
    kind="byline",
    certain=True,
    takes=[LINES.format("⟦Deutsche Presse-Agentur⟧\n3 May 2024\n", ""), LINES.format("⟦Jane Doe and AP⟧\n3 May 2024\n", "")],
    leaves=[LINES.format("Share\nAP\nMenu\n", ""), LINES.format("Reuters buys a bridge\n3 May 2024\n", "")],
)
def agency(document: Document) -> Iterator[Found]:
    """The name of a news agency, alone or with a reporter's, in the line beside the date or a byline."""
    front = front_of(document)
    for block in front:
        if document.words[block] > MAX_WORDS or not _AGENCIES.match(document.texts[block]):
            continue
        if any(other in front and says_who_or_when(document, other) for other in (block - 1, block + 1)):
            yield *span(document, block), "a news agency beside the date or a byline"


_NAMED = r"(?:[A-ZÀ-Þ][\w'’.-]{1,20} ){1,3}?[A-ZÀ-Þ][\w'’.-]{1,20}"
_AGENCIES = lazy(
    rf"(?:{_NAMED}(?:, ?| (?:and|und|et|y|e|mit|with|avec|con) ))?{AGENCY}"
    rf"(?:(?: ?/ ?{AGENCY}|(?:, ?| (?:and|und|et|y|e) )(?:{AGENCY}|{_NAMED}))){{0,2}}"
    r"(?: in [A-ZÀ-Þ][\w'’-]{1,20}(?: [A-ZÀ-Þ][\w'’-]{1,20})?)?$"
)


@rule(
    "date.in-pieces",
    kind="date",
    certain=True,
    takes=[LINES.format("By Jane Doe\n⟦Donnerstag⟧\n9 May 2024\n⟦15:44 Uhr⟧\n", "")],
    leaves=[LINES.format("Donnerstag\nShare\n9 May 2024\n", ""), LINES.format("9 May 2024\n3:20\n", "")],
)
def in_pieces(document: Document) -> Iterator[Found]:
    """The weekday above a date and the time below it, each in a line of its own."""
    front = front_of(document)
    for block in front:
        if not is_date_line(document.texts[block], document.folded_texts[block], document.words[block]):
            continue
        if block - 1 in front and document.folded_texts[block - 1].strip(" ,.") in WEEKDAYS:
            yield *span(document, block - 1), "the weekday above the date"
        if block + 1 in front and _is_clock(document.texts[block + 1]) and not time_shown(document.texts[block])[0] > DAY:
            yield *span(document, block + 1), "the time below the date"


#: A date longer than this has its time with it, and what stands below is the length of a video, say.
DAY = 18
_CLOCK = lazy(
    r"(?:[àaA]t? |um |kl\.? ?|as |às |a las |alle |om )?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?"
    r"(?: ?(?:Uhr|uur|h|hs|[ap]\.?m\.?|[AP]M)\b\.?)?(?: [A-Z]{2,4})?$"
)


def _is_clock(text: str) -> bool:
    return len(text) <= 20 and _CLOCK.match(text) is not None and (len(text) >= 6 or text[:2].isdigit())
