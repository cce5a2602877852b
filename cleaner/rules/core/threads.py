"""Readers' comments under an article: a heading that names them, then posts with an answer link under each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from cleaner.document.document import Document
from cleaner.document.paragraphs import find_paragraphs
from cleaner.document.sentence_ends import STOPS
from cleaner.document.story_frame import story_frame
from cleaner.rules.rule import Found, rule

#: What the link under a comment says, in the languages of the core pack.
_ANSWERS = frozenset(
    "reply|antworten|antwort|répondre|responder|rispondi|odpowiedz|ответить|відповісти|yanıtla|cevapla"
    "|返信|返信する|回复|回覆|답글|svara|svar|besvar"
    "|beantwoorden|reageer|reageren|odpovědět|răspunde|vastaa"
    "|trả lời|atsakyti|reply to this comment|auf diesen beitrag antworten".split("|")
)
#: What a heading over comments says.
_NAMES = frozenset(
    "comment comments kommentar kommentare kommentarer commentaire commentaires comentario comentarios comentário comentários"
    " commento commenti"
    " reacties reactie komentarz komentarze комментарии комментария комментариев коментарі коментарів yorum yorumlar コメント"
    " 评论 評論 댓글 leserkommentare"
    " ergänzung ergänzungen leserstimmen lesermeinungen lesermeinung leserkommentar wortmeldungen opiniones opinie"
    " отзывы відгуки görüşler yanıtlar reaktioner reaksjoner lukijakommentit"
    " leserbriefe komentáře comentarii kommentit responses discussion diskussion".split()
)
_MOST_NAME_WORDS = 6
_LONGEST_ANSWER = 80
#: What an answer link ends with, for a quick look.
_LAST_LETTERS = frozenset(answer[-2:] for answer in _ANSWERS)
_FEWEST_ANSWERS = 2
#: An answer link that says to whom.
_ANSWER_TO = (
    *("reply to ", "antwort auf ", "antworten auf ", "répondre à ", "responder a ", "rispondi a ", "svar på ", "svara på "),
    *("odpowiedz na ", "ответить на ", "відповісти на ", "răspunde la "),
)
#: A row of links under a comment has so many words at most: these beside the answer link, and others where a sign parts them.
_MOST_IN_ROW = 7
_NO_ROW_ENDS = STOPS + ":,"
_BESIDE = frozenset(
    "like likes report share permalink flag quote · | • gefällt melden teilen j'aime signaler partager gusta denunciar compartir"
    " curtir denunciar compartilhar segnala condividi gilla anmäl lik rapporter zgłoś lubię нравится пожаловаться beğen bildir"
    " いいね 通報 赞 举报 좋아요 신고 ago".split()
)
#: An article stands above: a forum has none, and there the posts are the page.
_FEWEST_WORDS_ABOVE = 150
_PROSE = 12
_SHORT_STORY = 30
#: The number of comments stands so close above the button for one more.
_COUNT_ABOVE = 2
#: What a forum says beside the name of who began a thread.
_STARTER = " starter"


@rule(
    "comments.thread",
    kind="comments",
    basis="markup",
    takes=[
        "\n".join(
            [
                *[
                    f"The council of Brackwater met for the {n} time this week to talk about the bridge and the price of oats,"
                    " and once more it went home without a vote, as the mayor had expected all along."
                    for n in ("first", "second", "third", "fourth", "fifth", "sixth")
                ],
                "⟦3 Comments⟧",
                "⟦Old Miller⟧",
                "⟦I never liked that bridge, and my neighbour on the other bank never liked it either.⟧",
                "⟦Reply⟧",
                "⟦Ferrywoman⟧",
                "⟦The ferry was always the better way to cross, if you ask anyone who had to.⟧",
                "⟦Reply⟧",
            ]
        ),
        "\n".join(
            [
                *["The gate of the lock does not close by hand, and what the maker's leaflet says of it is no help at all."] * 8,
                *["⟦2 Comments⟧", "⟦rook⟧", "⟦Which lock is it, if one may ask, the upper or the lower?⟧", "⟦Reply⟧", "⟦Reply⟧"],
                "Take the pin out, grease it, and put it back the other way round; the leaflet has it upside down, as I had.",
                *["⟦1 Comment⟧", "⟦fennel⟧", "⟦That was it, and I had looked at that pin for a week. Thank you!⟧", "⟦Reply⟧"],
            ]
        ),
    ],
    leaves=[
        "3 Comments\nOld Miller\nI never liked that bridge, nor did she.\nReply\nFerrywoman\nThe ferry was better.\nReply",
        "The comments of the council were short. Reply came there none, she said, and what came was no reply.",
    ],
)
def thread(document: Document) -> Iterator[Found]:
    """Comments under an article: from the heading that names them to the last answer link."""
    short = [(block, text) for block, text in enumerate(document.folded_texts) if len(text) <= _LONGEST_ANSWER]
    said = [text for _, text in short]
    if _ANSWERS.isdisjoint(" ".join(said).split()) and _ANSWERS.isdisjoint(said):
        return
    answers = [block for block, text in short if _is_answer(text)]
    if len(answers) < _FEWEST_ANSWERS:
        return
    heading = _heading(document, answers[0])
    if heading is None:
        return
    above = sum(words for words in document.words[:heading] if words >= _PROSE)
    if above < _FEWEST_WORDS_ABOVE and not _is_below_story(document, heading):
        return
    for block in _under_headings(document, heading, answers):
        yield document.start[block], document.end[block], f"under a heading of comments, with {len(answers)} answer links"


def _under_headings(document: Document, heading: int, answers: list[int]) -> Iterator[int]:
    """The blocks from the heading to the last answer link; where more headings count comments, from each to the last link
    below it: between them stand the answers to a question, each with its own comments."""
    near = range(max(0, heading - _COUNT_ABOVE), answers[-1])
    counting = [block for block in near if _counts(document.folded_texts[block])]
    tops = [heading] if len(counting) < 2 else [min(heading, counting[0]), *counting[1:]]
    for top, following in pairwise([*tops, len(document)]):
        last = bisect_left(answers, following) - 1
        if last >= 0:
            yield from range(top, answers[last] + 1)


def _counts(text: str) -> bool:
    """Whether a line is nothing but a number of comments: "9 Comments"."""
    number, _, name = text.rstrip(":").partition(" ")
    return number.isdigit() and name in _NAMES


def _is_below_story(document: Document, heading: int) -> bool:
    """Whether a heading of comments in HTML stands below a headline and a short text: horoscopes, briefs, corrections."""
    if document.mode == "text" or not 0 <= story_frame(document).title < heading:
        return False
    above = [block for block in find_paragraphs(document) if block < heading]
    return len(above) >= 2 and sum(document.words[block] for block in above) >= _SHORT_STORY


def _is_answer(text: str) -> bool:
    """Whether a short line is an answer link, ends with one ("Old Miller Reply") or is a row of links with one."""
    if text[-2:] in _LAST_LETTERS and (text in _ANSWERS or text.rpartition(" ")[2] in _ANSWERS):
        return True
    if text[-1] in _NO_ROW_ENDS or text.count(" ") >= _MOST_IN_ROW:
        return False
    if text.startswith(_ANSWER_TO):
        return True
    words = text.split()
    if _ANSWERS.isdisjoint(words):
        return False
    others = [word for word in words if word not in _ANSWERS and word not in _BESIDE]
    return len(others) <= 1 or (len(others) < len(words) - 1 and any(not word[0].isalpha() for word in words))


def _heading(document: Document, first: int) -> int | None:
    """The nearest short block above that names comments."""
    for block in range(first - 1, max(-1, first - 40), -1):
        text = document.folded_texts[block]
        if document.words[block] <= _MOST_NAME_WORDS and not text.endswith(_STARTER) and not _NAMES.isdisjoint(
            text.strip(" :()0123456789件개条條则則").split()
        ):
            return block
    return None
