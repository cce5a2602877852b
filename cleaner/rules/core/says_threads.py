"""Comments as blog software prints them, in text and HTML alike: "Old Miller says:", the day, and what was said.

Below a line that counts them ("34 responses to …") a name alone will do, with the day behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.credit_lines import is_date_line
from cleaner.document.document import Document
from cleaner.document.moments import find_moment
from cleaner.document.sentence_ends import STOPS
from cleaner.rules.rule import Found, rule

#: What stands behind the name of who wrote a comment.
SAYS = tuple(
    f" {words}"
    for words in (
        "says:|said:|wrote:|sagt:|schreibt:|schrieb:|meint:|dit:|dit :|a dit:|a dit :|a écrit:|a écrit :|écrit :|dice:|dijo:|ha "
        "dicho:|ha scritto:|scrive:|diz:|disse:|escreveu:|zegt:|schreef:|pisze:|napisał:|napisał(a):|mówi:|говорит:|пишет:|каже:|"
        "пише:|říká:|napsal:|napsala:|spune:|a spus:|sier:|skriver:|säger:|skrev:|siger:|diyor ki:|dedi ki:|より:"
    ).split("|")
)
#: A thread has so many comments at least, below an article of so many words; a name has so many words at most.
COMMENTS, ABOVE, NAME_WORDS = 3, 100, 7
#: The day stands so close behind; the heading so close above; so many lines may the last comment have.
DAY_BELOW, HEADING_ABOVE, LAST = 2, 4, 6
#: A plain name has so many words, and the first stands so close below the heading; so many headings are looked at.
PLAIN_WORDS, NAME_BELOW, MOST_HEADINGS = 5, 8, 8
#: What a line that counts begins or ends with, for a quick look.
_DIGITS = frozenset("0123456789)")
_NO_NAME_ENDS = STOPS + ":"
_PROSE, _HEADING_WORDS = 12, 20
_POST = "{0} says:\nNovember {1}, 2024 at {1}:34 am\nI never liked that bridge, and my neighbour on the other bank never did."
_THREAD = "\n".join(_POST.format(name, number) for name, number in (("Old Miller", 3), ("ferrywoman77", 4), ("B. Oats", 5)))
_ARTICLE = "\n".join(
    f"The council of Brackwater met for the {n} time this week to talk about the bridge and the price of oats, and once more it "
    "went home without a vote, as the mayor had expected."
    for n in ("first", "second", "third", "fourth", "fifth")
)


@rule(
    "comments.thread-says",
    kind="comments",
    basis="markup",
    certain=True,
    takes=[
        f"{_ARTICLE}\n⟦3 responses to “The bridge”\n{_THREAD}⟧",
        f"{_ARTICLE}\n⟦3 Comments on “The bridge”\n{_THREAD.replace(' says:', '')}⟧",
    ],
    leaves=[
        f"{_ARTICLE}\nAsked about it, the mayor says:\nI never liked it.\nThe baker says:\nNor did I.\nThe smith says:\nWho did?",
        _THREAD,
        f"{_ARTICLE}\nLatest\n{_THREAD.replace(' says:', '')}",
    ],
)
def says_thread(document: Document) -> Iterator[Found]:
    """Comments that each begin with a name that "says:" and the day, from their heading to the end of the last."""
    folded = document.folded_texts
    named = [block for block, text in enumerate(folded) if text[-1] == ":"]
    names = [block for block in named if _is_name(document, block)] if len(named) >= COMMENTS else []
    if len(names) >= COMMENTS:
        first = names[0]
        above = range(first - 1, max(-1, first - 1 - HEADING_ABOVE), -1)
        top = next((block for block in above if _is_heading(document, block)), first)
    else:
        top, names = _counted(document)
    if len(names) < COMMENTS or sum(words for words in document.words[:top] if words >= _PROSE) < ABOVE:
        return
    end = names[-1] + 2  # the day
    while end < min(names[-1] + 1 + LAST, len(document)) and (document.words[end] > 3 or folded[end][-1] in STOPS):
        end += 1
    # One span: a day in it is a comment's, however much it looks like the article's.
    yield document.start[top], document.end[end - 1], f"{len(names)} comments that each begin with a name and a day"


def _counted(document: Document) -> tuple[int, list[int]]:
    """The last line that counts comments and has names with days below it, and these."""
    texts = enumerate(document.texts)
    counting = [block for block, text in texts if (text[0] in _DIGITS or text[-1] in _DIGITS) and _is_heading(document, block)]
    for heading in reversed(counting[:MOST_HEADINGS]):
        names = [block for block in range(heading + 1, len(document)) if _opens(document, block)]
        if len(names) >= COMMENTS and names[0] <= heading + NAME_BELOW:
            return heading, names
    return 0, []


def _opens(document: Document, block: int) -> bool:
    """Whether a line may be the name of who wrote a comment: a few words, and the day with the hour right behind."""
    if document.words[block] > PLAIN_WORDS or block + 1 >= len(document) or document.texts[block][-1] in _NO_NAME_ENDS:
        return False
    day = document.texts[block + 1]
    if ":" not in day and ((moment := find_moment(day)) is None or moment.unit is None):
        return False
    return is_date_line(day, document.folded_texts[block + 1], document.words[block + 1])


def _is_name(document: Document, block: int) -> bool:
    """Whether a line says who says what follows, and the day stands right behind."""
    if document.words[block] > NAME_WORDS or not document.folded_texts[block].endswith(SAYS):
        return False
    below = range(block + 1, min(block + 1 + DAY_BELOW, len(document)))
    return any(is_date_line(document.texts[b], document.folded_texts[b], document.words[b]) for b in below)


def _is_heading(document: Document, block: int) -> bool:
    """Whether a line counts responses: "34 responses to …", "2 thoughts on …", "Comments (3)"."""
    if document.words[block] > _HEADING_WORDS:
        return False
    words = document.folded_texts[block].strip(" :()").split()
    counted = words and (words[0].isdigit() or words[-1].strip("()").isdigit())
    if not counted or _COUNTED.isdisjoint(words[:3]):
        return False
    return len(words) >= FORUM_WORDS or _REPLIES.isdisjoint(words)


#: "60 replies" stand below a forum's first post as well; "60 replies to …" under an article.
FORUM_WORDS = 4
_REPLIES = frozenset("reply replies antworten réponses respuestas respostas risposte odpowiedzi svar response responses".split())
_COUNTED = frozenset(
    "response responses thought thoughts comment comments reply replies kommentar kommentare antworten gedanken commentaire "
    "commentaires réponses réflexions comentario comentarios respuestas pensamientos comentário comentários respostas commento "
    "commenti risposte reacties reactie komentarz komentarze komentarzy odpowiedzi комментарий комментария комментариев "
    "коментар коментарі коментарів yorum kommentarer svar tankar komentář komentáře comentarii".split()
)
