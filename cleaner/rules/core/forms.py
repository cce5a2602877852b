"""The parts of forms: labels, fields, buttons and messages, and the pitch above them."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.forms import Form, among_comments
from cleaner.document.structure import structure
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Found, Kind, rule

_KINDS: dict[str, FurnitureKind] = {
    "signup": FurnitureKind.SUBSCRIBE_FORM,
    "contact": FurnitureKind.SUBSCRIBE_FORM,
    "search": FurnitureKind.NAVIGATION,
    "login": FurnitureKind.NAVIGATION,
    "comment": FurnitureKind.COMMENTS,
}
#: The pitch of a sign-up form is short; what is longer may be text that the form encloses.
_PITCH_WORDS = 45
_SENTENCE_WORDS = 8
_CONSENT = (
    "privacy", "terms", "unsubscribe", "consent", "agree", "required", "recaptcha",
    "e-mail", "email", "subscribe", "sign up", "submit",
)


def _kind(document: Document, form: Form, block: int) -> Kind | None:
    """The kind of one block of a form, or None for what may be content."""
    kind = _KINDS.get(form.purpose)
    if kind is None or document.words[block] > _PITCH_WORDS:
        return None
    if block in form.fields or kind is not FurnitureKind.SUBSCRIBE_FORM:
        return kind
    folded = document.folded_texts[block]
    if any(word in folded for word in _CONSENT):
        return kind
    return FurnitureKind.NEWSLETTER_PROMPT if form.purpose == "signup" and any(field > block for field in form.fields) else kind


@rule(
    "form.part",
    kind="subscribe_form",
    takes=[
        '<form class="signup"><label>Email address</label><input placeholder="you@there"><button>Go</button></form>',
        '<form><p>The harbour week</p><p>What the boats brought in.</p><input type="email" placeholder="Email"></form>',
        '<form role="search"><input placeholder="Search"><button>Go</button></form>',
    ],
    leaves=[
        "<p>He filled in the form and went home.</p>",
        "<form action=\"/page\"><p>The council met on Tuesday evening and talked about roads until ten.</p></form>",
    ],
)
def form_part(document: Document) -> Iterator[Found]:
    """Stands inside a form that signs up, searches, logs in or takes comments (HTML)."""
    if document.mode != "html":
        return
    for form in structure(document).forms:
        for block in range(form.first, form.last):
            kind = _kind(document, form, block)
            if kind is not None:
                yield document.start[block], document.end[block], f"part of a form ({form.purpose})", kind


@rule(
    "form.field",
    kind="subscribe_form",
    certain=True,
    takes=[
        '<form class="signup"><label>Email address</label><input type="email" placeholder="you@there"><button>Go</button></form>',
        '<form><input type="email" placeholder="Your e-mail"><input type="submit" value="Yes"></form>',
    ],
    leaves=[
        '<form role="search"><input placeholder="Search"><button>Go</button></form>',
        "<form class=\"signup\"><p>He sent an email from the mill.</p></form>",
        "<button>Next</button>",
    ],
)
def form_field(document: Document) -> Iterator[Found]:
    """A field's label or placeholder, or a button, in a form that signs up (HTML)."""
    if document.mode != "html":
        return
    for form in structure(document).forms:
        if form.purpose == "signup":
            for block in sorted(form.fields):
                if document.words[block] <= _PITCH_WORDS:
                    yield document.start[block], document.end[block], "a field or button of a sign-up form"


@rule(
    "form.line-run",
    kind="subscribe_form",
    certain=True,
    lang="en",
    takes=[
        "Enter your email to subscribe\nPlease, enter correct email address\nSubscribe\n* indicates required",
        "Email address\nThe harbour week with Ida\nSubscribe",
    ],
    leaves=[
        "Subscribe",
        "He typed his name.\nThen he typed his email.\nNothing happened for an hour, and the clerk went home.",
    ],
)
def line_run(document: Document) -> Iterator[Found]:
    """A run of lines about fields, buttons and messages; a short line between two of them is the form's name (text)."""
    if document.mode != "text":
        return
    for form in structure(document).forms:
        for block in range(form.first, form.last):
            if block in form.fields:
                kind = FurnitureKind.COMMENTS if among_comments(document, block) else FurnitureKind.SUBSCRIBE_FORM
                yield document.start[block], document.end[block], "in a run of a form's lines", kind
            elif document.words[block] <= _SENTENCE_WORDS:
                why = "a short line among a form's lines"
                kind = FurnitureKind.COMMENTS if among_comments(document, block) else FurnitureKind.NEWSLETTER_PROMPT
                yield document.start[block], document.end[block], why, kind
