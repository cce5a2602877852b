"""Forms, found once a page: by <form> and fields in HTML, by runs of short lines about fields in text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cleaner.document.document import Document
from cleaner.document.patterns import lazy
from cleaner.document.rows import rows_of

Purpose = Literal["signup", "search", "comment", "login", "contact", "other"]

#: A form with more blocks than this, or with a paragraph this long, encloses content and is no form to remove.
MOST_BLOCKS = 60
LONGEST_WORDS = 120
#: Lines between two lines about fields that still belong to one form (text).
_GAP = 1
_FIELD_TAGS = frozenset({"input", "button", "label", "textarea", "fieldset", "legend", "option"})
_SIGNUP = lazy(r"e-?mail|newsletter|subscri|sign[- ]?up|zip code|postcode")
_SEARCH = lazy(r"\bsearch|suche|recherche|buscar|cerca\b|zoeken|szukaj|поиск|пошук|\bara\b|検索")
_COMMENT = lazy(r"comment|reply|respond")
_LOGIN = lazy(r"password|log-?in|sign-?in|username")
_CONTACT = lazy(r"message|contact|enquiry|inquiry")
#: A form with a password is one to register where it says so, and has no way out for who forgot it.
_REGISTER = lazy(
    r"\bregist|create (?:an |your )?account|sign[- ]?up|konto (?:erstellen|anlegen)|cr[ée]er un compte|s'inscrire|\bregíst"
    r"|crear (?:una )?cuenta|criar conta|skapa konto|opret konto|załóż konto|üye ol|kayıt ol|регистрац|реєстрац|会員登録"
    r"|회원 ?가입|注册|註冊"
)
_FORGOT = lazy(
    r"forgot|lost your|remember me|vergessen|oublié|olvid|esquec|dimenticat|vergeten|glömt|glemt|nie pamięta|unuttum|забы|забул"
)
#: What lines around the fields of a comment say, and what those of a sign-up and a log-in do.
_COMMENT_LINE = lazy(
    r"\b(?:leave an? (?:reply|comment|response)|(?:post|add|write|submit|your|enter your) (?:an? )?(?:comment|reply)"
    r"|reply to|cancel reply|next time i comment|comment ?\W{1,4}$|comments?$|kommentar|commentaire|comentari|comentári"
    r"|commento\b|commenti\b|reactie|reageer|komentarz|komentář|yorum|комментари|коментар)|コメント|댓글|评论|評論|留言"
)
_SIGNUP_LINE = lazy(
    r"newsletter|subscribe|inbox|sign up|abonn|suscr[ií]|inscri|registrier|nieuwsbrief|nyhetsbrev|nyhedsbrev|рассылк|розсилк"
)
_ABOVE, _BELOW, _BESIDE = 8, 4, 2
_NOTE_WORDS = 24
#: What makes a line of text one about a form's fields; such lines have at most `_FIELD_WORDS` words.
_FIELD_LINE = lazy(
    r"^\W{0,3}(?:(?:please,? )?(?:enter|type|add|provide|confirm) (?:your|an?|the|correct|valid) .{0,30}"
    r"|(?:your |first |last |full )?(?:e-?mail|name)"
    r"(?: address)?\W{0,3}(?:\(?(?:required|optional)\)?)?|.{0,3}indicates required(?: fields?)?|this field is"
    r" required|required fields?|subscribe(?: now)?"
    r"|sign ?up(?: now)?|submit|suc{1,2}es{1,2}(?:ful{1,2})?y (?:subscribed|signed up)|subscribed|thank(?:s| you)"
    r" for (?:signing|subscrib).{0,80}"
    r"|(?:invalid|please,? enter (?:a )?(?:correct|valid)) e-?mail.{0,20}|something went wrong.{0,40}|check"
    r" your (?:inbox|email).{0,40})\W{0,3}$"
)
#: How such a line begins, where it begins with a letter.
_FIELD_HEADS = frozenset("pl en ty ad pr co yo fi la fu em e- na th re su si in so ch".split())
_FIELD_WORDS = 16


@dataclass(frozen=True, slots=True)
class Form:
    """The blocks `first` to `last` (exclusive); `fields` are labels, placeholders and buttons among them."""

    first: int
    last: int
    purpose: Purpose
    fields: frozenset[int]


def find_forms(document: Document) -> list[Form]:
    """The page's forms in order; none is inside another."""
    return list(_from_html(document) if document.mode == "html" else _from_text(document))


def _from_html(document: Document) -> Iterator[Form]:
    elements = document.elements
    after = 0
    for element in rows_of(document.elements.tag, "form"):
        first, last = elements.first[element], elements.last[element]
        if first < after or first >= last or last - first > MOST_BLOCKS:
            continue
        if max(document.words[first:last]) > LONGEST_WORDS:
            continue
        after = last
        fields = frozenset(block for block in range(first, last) if _is_field(document, block))
        yield Form(first, last, _purpose(document, element, range(first, last), fields), fields)


def _is_field(document: Document, block: int) -> bool:
    """Whether a block is a field's or a button's own words: by its tag, or by the nearest elements around it."""
    if document.tag[block] in _FIELD_TAGS:
        return True
    tags, parents = document.elements.tag, document.elements.parent
    element = document.element[block]
    return tags[element] in _FIELD_TAGS or tags[parents[element]] in _FIELD_TAGS


def _purpose(document: Document, element: int, blocks: range, fields: frozenset[int]) -> Purpose:
    """What a form is for, by its own attributes and then by its words."""
    own = " ".join(value for name, value in document.elements.attributes[element] if name != "style")[:300].lower()
    words = " ".join(document.folded_texts[blocks.start : blocks.stop])[:1500]
    for text in (own, words):
        if _SEARCH.search(text) and len(blocks) <= 6:
            return "search"
        if _COMMENT.search(text) and not _SIGNUP.search(own):
            return "comment"
        if _LOGIN.search(text):
            return "signup" if _registers(document, own, fields) and not _FORGOT.search(words) else "login"
        if _SIGNUP.search(text):
            return "contact" if text is words and _CONTACT.search(text) else "signup"
    return "contact" if _CONTACT.search(words) else "other"


def _from_text(document: Document) -> Iterator[Form]:
    """Runs of at least two lines about fields, with at most one other short line between them."""
    run: list[int] = []
    likely = [
        block
        for block, folded in enumerate(document.folded_texts)
        if len(folded) <= 140 and (folded[:2] in _FIELD_HEADS or not folded[0].isalpha() or "indicates required" in folded)
    ]
    for block in likely:
        if document.words[block] > _FIELD_WORDS or not _FIELD_LINE.match(document.folded_texts[block]):
            continue
        if run and block - run[-1] > _GAP + 1:
            yield from _text_form(run)
            run = []
        run.append(block)
    yield from _text_form(run)


def _registers(document: Document, own: str, fields: frozenset[int]) -> bool:
    """Whether a form says that it makes an account: in its attributes, or on a button."""
    return any(map(_REGISTER.search, [own, *(document.folded_texts[field][:60] for field in fields)]))


def among_comments(document: Document, block: int) -> bool:
    """Whether short lines around a field of a text say that it is one of a comment's, and none beside it of a sign-up's."""
    folded, words = document.folded_texts, document.words
    beside = range(max(0, block - _BESIDE), min(len(document), block + _BESIDE + 1))
    if any(words[other] <= _NOTE_WORDS and _SIGNUP_LINE.search(folded[other]) for other in beside):
        return False
    around = range(max(0, block - _ABOVE), min(len(document), block + _BELOW + 1))
    return any(words[other] <= _NOTE_WORDS and _COMMENT_LINE.search(folded[other]) for other in around)


def is_in_discussion(document: Document, block: int) -> bool:
    """Whether another short line around a line of text, and not the same again, speaks of comments too: a menu has one."""
    folded, words = document.folded_texts, document.words
    around = range(max(0, block - _ABOVE), min(len(document), block + _ABOVE + 1))
    others = (folded[other] for other in around if words[other] <= _NOTE_WORDS and folded[other] != folded[block])
    return any(map(_COMMENT_LINE.search, others))


def _text_form(run: list[int]) -> Iterator[Form]:
    if len(run) >= 2:
        yield Form(run[0], run[-1] + 1, "signup", frozenset(run))
