"""Rules that know the page's house by its name: a line that names it and a thing that houses offer, and is no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.document.credit_lines import credit
from cleaner.document.document import Document
from cleaner.document.headline_lines import says_who_or_when
from cleaner.document.headlines import HEADINGS
from cleaner.document.own_name import names_house, own_names
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import STOPS
from cleaner.document.story_frame import story_frame
from cleaner.models import FurnitureKind
from cleaner.rules.core.example_story import LINES
from cleaner.rules.rule import Found, rule

#: Such a line has so many words; and so many characters where words are not apart.
MAX_WORDS, LONGEST = 16, 110
#: What stands lower below the text is told better by the menus and lists around it; so many lines are looked at.
BELOW = 3
#: The name alone stands among the first lines of the page, as a masthead; further down an agency signs with it.
TOP = 3
#: The beginnings of words for what a house offers, and what a line with one and with its name is. The first that fits counts.
_OFFERS: tuple[tuple[FurnitureKind, re.Pattern[str]], ...] = (
    (
        FurnitureKind.NEWSLETTER_PROMPT,
        lazy(
            r"\b(?:newsletter|nieuwsbrief|nyhetsbrev|nyhedsbrev|рассылк|розсилк|zpravodaj|bülten|e-bülten)|"
            r"ニュースレター|メルマガ|뉴스레터|레터를|简报|簡報|電子報|电子报"
        ),
    ),
    (
        FurnitureKind.APP_PROMO,
        lazy(
            r"\b(?:apps?\b|приложени|застосун|додат(?:ок|к)|aplikac|uygulama|telegram|телеграм|whatsapp|viber|вайбер|google|"
            r"max\b|instagram|facebook|youtube|tiktok|bluesky|threads|дзен|вконтакте|канал|kanál|kanał|kanal\w{0,4}\b)|"
            r"アプリ|公式x|公式line|앱|채널|카카오톡|유튜브|客户端|客戶端|(?<![a-z])app(?![a-z])|公众号|微信|频道|頻道|(?<![a-z])line(?![a-z])"
        ),
    ),
    (
        FurnitureKind.MEMBERSHIP_APPEAL,
        lazy(
            r"\b(?:premium|plus\b|abonn?[eé]?|abone|abonament|подписк|подпис[аы]|передплат|передплач|prenumer|subskry|předpla|support|"
            r"поддерж|підтрим|wesprzyj|wspieraj|podpoř|destek|donate|subscri|club\b|клуб|спільнот|premium|prémi)|"
            r"購読|会員|구독|후원|订阅|訂閱|支持|會員|会员"
        ),
    ),
)


@rule(
    "house.own-name-offer",
    kind="membership_appeal",
    takes=[
        LINES.format("", "\n⟦Everything of the quay, in the Lantern app⟧\n") + "\n© 2026 Lantern Media Ltd.\nThe Lantern",
        LINES.format("", "\n⟦Підтримати Маяк⟧\n") + "\n© 2026 Маяк. Всі права захищено\nМаяк",
    ],
    leaves=[
        LINES.format("", "\nThe Lantern app was late, the harbour master told the Lantern.\n") + "\n© 2026 Lantern Media Ltd.",
        LINES.format("", "\nThe lantern above the gate\n") + "\n© 2026 Lantern Media Ltd.",
    ],
)
def own_name_offer(document: Document) -> Iterator[Found]:
    """A line, no sentence, that names the page's own house and what houses offer: an app, a letter, a plan, a channel."""
    if not own_names(document):
        return
    frame = story_frame(document)
    for block in range(frame.body, min(frame.last + BELOW, len(document))):
        folded = document.folded_texts[block]
        if document.words[block] > MAX_WORDS or len(folded) > LONGEST or not names_house(document, folded):
            continue
        if frame.title <= block < frame.title_end or document.tag[block] in HEADINGS or folded[-1] in STOPS + ":,;":
            continue
        kind = next((kind for kind, offer in _OFFERS if offer.search(folded)), None)
        if kind is None or says_who_or_when(document, block) or credit(folded, document.words[block]) is not None:
            continue
        yield document.start[block], document.end[block], "names the page's own house and what it offers", kind


@rule(
    "house.own-name-alone",
    kind="navigation",
    takes=["⟦Lantern⟧\nSport\n" + LINES.format("By Jane Doe\n", "") + "\n© 2026 Lantern Media Ltd."],
    leaves=[LINES.format("By Jane Doe\nLantern\n", "") + "\n© 2026 Lantern Media Ltd."],
)
def own_name_alone(document: Document) -> Iterator[Found]:
    """At the top of the page or well below the text, a line that is the name of the page's own house and nothing else."""
    names = frozenset(own_names(document))
    frame = story_frame(document)
    if not names or frame.title < 0:
        return
    for block, folded in enumerate(document.folded_texts):
        if document.words[block] > 3 or not (block < min(frame.title, TOP) or block > frame.last + 1):
            continue
        bare = folded.strip(" .\"'")
        if bare in names or bare[:-1] in names:
            yield document.start[block], document.end[block], "the name of the page's own house alone"
