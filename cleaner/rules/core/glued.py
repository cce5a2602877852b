"""Rows of buttons and links on one line: "Become a member Gift membership", "Facebook Twitter Copy link"."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.patterns import lazy
from cleaner.models import FurnitureKind
from cleaner.rules.rule import Found, line_rule, rule

#: Lines of more words are not rows of buttons.
_MOST_WORDS = 30
_WORD = lazy(r"[^\W_]+(?:['’-][^\W_]+)*")
_TURN = lazy(r"(?<=[a-z])(?=[A-Z][a-z])")

_BUTTONS: dict[FurnitureKind, str] = {
    FurnitureKind.MEMBERSHIP_APPEAL: (
        "become a member|gift membership|gift a membership|membership|donate|donate now|support us|join us|join"
        " now|give now|give monthly|give once"
        "|become a supporter|renew|gift subscription|gift a subscription|subscribe now|monthly|one-time|annual"
        "|yearly|once|contribute|other amount"
    ),
    FurnitureKind.PAYWALL: (
        "already a subscriber|already subscribed|already a member|have an account|already have an account|start"
        " free trial|see plans|view offers"
        "|subscribe to continue|log in to continue|unlock this article|restore purchase|forgot password"
        "|continue with google|continue with apple"
        "|continue with facebook|sign in with google|sign in with apple"
    ),
    FurnitureKind.NEWSLETTER_PROMPT: (
        "newsletter|newsletters|our newsletter|email newsletter|get our newsletter"
        "|sign up for our newsletter|alerts"
    ),
    FurnitureKind.SUBSCRIBE_FORM: (
        "subscribe|sign up|email|email address|your email|enter your email|first name|last name|first|last|name"
        "|submit|indicates required"
        "|required|success|subscribed|invalid email|no thanks|yes please|captcha|unsubscribe|register|see our|our"
    ),
    FurnitureKind.SOCIAL: (
        "share|share this|share article|share this article|share story|follow|follow us|follow us on|follow us"
        " on facebook|follow us on instagram"
        "|follow us on twitter|follow us on x|find us on facebook|follow us on whatsapp|follow us on youtube"
        "|find us on instagram|find us on youtube"
        "|facebook|twitter|x|x twitter|instagram|linkedin|whatsapp|telegram|reddit|pinterest|tumblr|flipboard"
        "|threads|bluesky|mastodon|youtube|tiktok"
        "|snapchat|messenger|vk|viber|line|weibo|pocket|rss|tweet|like|pin|pin it|copy link|copy url|link|link"
        " copied|copied|url copied|print|save|saved|bookmark"
        "|email this|share on facebook|share on twitter|share on x|share on whatsapp|share on linkedin|share"
        " via email|facebook-f|linkedin-in|x-twitter"
        "|share on|gift|gift this article|add to bookmarks|sms|post|share options|more options|instagram icon"
        "|facebook icon|copy article link|copy this link|copy link to article|copy to clipboard|copied to clipboard|email article"
        "|email this article|share via|facebook messenger|nextdoor|signal|discord|wechat|skype|xing|hacker news|print article"
    ),
    FurnitureKind.COMMENTS: (
        "comment|comments|leave a comment|post a comment|view comments|join the conversation|reply"
        "|show comments|add comment"
    ),
    FurnitureKind.APP_PROMO: (
        "read in app|open in app|get the app|download the app|app store|google play|android|ios"
        "|download app|google news"
    ),
    FurnitureKind.NOTICE: (
        "accept|accept all|reject|reject all|decline|manage preferences|cookie settings|cookie policy|manage"
        " cookies|play|pause|mute|unmute"
        "|play video|watch|listen|fullscreen|captions|back to video|now playing|up next|close|dismiss|got it"
        "|text size|small|medium|large|aa"
        "|your privacy choices|do not sell my personal information|do not sell or share my personal information"
        "|cookies"
    ),
    FurnitureKind.LEGAL: (
        "privacy policy|privacy notice|privacy|terms|terms of use|terms of service|terms conditions|terms and"
        " conditions|terms of sale|contact|contact us|legal"
        "|copyright|copyright licensing|accessibility|accessibility statement|disclaimer|corrections|code of"
        " ethics|ethics policy|imprint|press code|reprints"
        "|complaints procedure|complaints|editorial policy|editorial standards|licensing|permissions|digital ad"
        " registry|cookie statement|dmca|feedback"
        "|send us feedback|advertising policy|social media policy|website terms of use|modern slavery statement"
        "|user agreement"
        "|standards|journalistic standards|corrections and clarifications|submit a news tip|masthead|all rights"
        " reserved"
    ),
    FurnitureKind.NAVIGATION: (
        "home|menu|search|log in|login|sign in|log out|sign out|create an account|my account|account|next"
        "|previous|prev|back|back to top|skip to content"
        "|skip to main content|skip to main nav|sitemap|site map|faq|help|about|about us|careers|advertise"
        "|advertise with us|jobs|subscriptions|archive"
        "|news|sport|sports|politics|business|opinion|world|culture|lifestyle|health|science|tech|technology"
        "|travel|food|video|videos|photos|podcasts"
        "|latest|local|national|international|weather|entertainment|obituaries|classifieds|puzzles|games|more"
        "|all|topics|tags|sections|edition|epaper"
        "|english|profile|settings|view all|see all|load more|show more|events|magazine|shop|media kit|newsroom"
        "|press|1|2|3|4|5"
    ),
    FurnitureKind.ADVERT: (
        "advertisement|sponsored|buy now|shop now|learn more|add to cart|sold out|get started"
        "|view deal|choose options|enroll now|browse courses"
    ),
    FurnitureKind.RELATED: "read more|related|read next|see also|related stories|continue reading|full story",
}
#: Each button's words, with its kind; the connecting words count for no kind.
_KNOWN: dict[tuple[str, ...], FurnitureKind | None] = {
    **{tuple(name.split()): kind for kind, names in _BUTTONS.items() for name in names.split("|")},
    **{(word,): None for word in ("or", "and", "on")},
}
_FIRST = frozenset(words[0] for words in _KNOWN)
_LAST = frozenset(words[-1] for words in _KNOWN)
_WORDS = frozenset(word for words in _KNOWN for word in words)
_LONGEST = max(map(len, _KNOWN))
_ORDER = {kind: number for number, kind in enumerate(FurnitureKind)}
#: Beside one of these "Sign up" makes an account, as they open it: no form is near.
_LOG_INS = frozenset({("log", "in"), ("login",), ("sign", "in")})
_SENTENCE_ENDS = (".", ",")
_NO_ROWS = frozenset({"td", "th", "pre", "h1", "h2"})


def _may_be_row(text: str) -> bool:
    """Whether a line's first and last words may be those of a row; one word, with nothing glued to it, is no row."""
    first, _, rest = text.partition(" ")
    if not (rest and first.lower() in _FIRST) and first.isalnum() and (first[1:].islower() or first.isupper()):
        return False
    return len(text) >= 6 and text.count(" ") < _MOST_WORDS and _ends_like_row(text)


def _ends_like_row(text: str) -> bool:
    """Whether a line's last word may be that of a row."""
    last = text.rsplit(" ", 1)[-1]
    return not (last.isalnum() and (last[1:].islower() or last.isupper())) or last.lower() in _LAST


def _segments(words: list[str]) -> list[tuple[str, ...]] | None:
    """The words as buttons, the longest first, or None where a word is left over."""
    found: list[tuple[str, ...]] = []
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            button = tuple(words[at : at + length])
            if button in _KNOWN:
                break
        else:
            return None
        found.append(button)
        at += length
    return found


def row_kind(text: str) -> tuple[FurnitureKind, int] | None:
    """The kind and number of a line's buttons, where it is made of two or more of them and of nothing else."""
    if not _may_be_row(text) or "," in text or text.rstrip().endswith(_SENTENCE_ENDS) or _has_other_word(text):
        return None
    buttons = _buttons(text)
    if buttons is None and any(not word.islower() and not word.istitle() for word in text.split()):
        buttons = _buttons(_TURN.sub(" ", text))
    if buttons is None:
        return None
    weights: dict[FurnitureKind, int] = {}
    for button in buttons:
        kind = _KNOWN[button]
        if kind is not None:
            weights[kind] = weights.get(kind, 0) + len(" ".join(button))
    if not weights:
        return None
    kind = max(weights, key=lambda kind: (weights[kind], -_ORDER[kind]))
    is_account = kind is FurnitureKind.SUBSCRIBE_FORM and not _LOG_INS.isdisjoint(buttons)
    return (FurnitureKind.NAVIGATION if is_account else kind), len(buttons)


def _has_other_word(text: str) -> bool:
    """Whether a line has a word that stands by itself and is in no button, for a quick look."""
    return any(word.lower() not in _WORDS and word.isalpha() and (word.islower() or word.istitle()) for word in text.split())


def _buttons(text: str) -> list[tuple[str, ...]] | None:
    """The two or more buttons that a line is made of, or None."""
    words = _WORD.findall(text.lower().replace("’", "'"))
    if not words or words[0] not in _FIRST or not _WORDS.issuperset(words):
        return None
    buttons = _segments(words)
    if buttons is None or len(buttons) < 2 or _reads_as_sentence(text, buttons):
        return None
    return buttons


def _reads_as_sentence(text: str, buttons: list[tuple[str, ...]]) -> bool:
    """Whether a row might be a sentence or a title after all: only its first word is upper case."""
    return len(buttons) < 4 and sum(word[0].isupper() for word in _WORD.findall(text)) < 2


@line_rule(
    "glued.button-row",
    kind="navigation",
    basis="button-row",
    lang="en",
    takes=[
        "Facebook Twitter WhatsApp SMS Email Print Copy article link Save",
        "Become a member Gift membership",
        "Facebook Twitter LinkedIn Copy link",
        "Subscribe Already subscribed? Log in",
        "Privacy Policy Terms of Use Contact us",
        "Sign up Log in",
        "FollowFacebookInstagram",
    ],
    leaves=[
        "Facebook and Twitter share news.",
        "Sports and politics",
        "Help",
        "Police Search Home",
        "Business, politics",
    ],
    not_in=_NO_ROWS,
)
def button_row(text: str) -> tuple[str, FurnitureKind] | None:
    """A line made of two or more buttons or links that sites have, and of nothing else; the kind is that of most of it."""
    found = row_kind(text)
    return None if found is None else (f"a row of {found[1]} buttons", found[0])


#: Three names or more with bars between them; what has signs of sentences, counts or code is no row of names.
_BARS = lazy(r"[^|.!?:\d\"\[\]{}<>()=]{2,24}(?: \| [^|.!?:\d\"\[\]{}<>()=]{2,24}){2,9}")


@rule(
    "glued.bar-row",
    kind="navigation",
    basis="button-row",
    takes=["Jobs | Imprint | Contact", "Город | Спорт | Афиша | Погода"],
    leaves=[
        "Home size | Crew size | Move time\nStudio | Two | Four hours",
        "{ ROWS | GROUPS | RANGE }",
        "He wrote: yes | no | maybe.",
        "<table><tr><td>Home | Crew | Time</td></tr></table>",
    ],
)
def bar_row(document: Document) -> Iterator[Found]:
    """A line of short names with bars between them, in any language; rows of one length below each other are a table's."""
    if " | " not in document.text:
        return
    for block, text in enumerate(document.texts):
        if " | " not in text or document.tag[block] in _NO_ROWS or not _BARS.fullmatch(text):
            continue
        beside = document.texts[max(0, block - 1) : block] + document.texts[block + 1 : block + 2]
        if all(other.count("|") != text.count("|") for other in beside):
            yield document.start[block], document.end[block], "short names with bars between them"
