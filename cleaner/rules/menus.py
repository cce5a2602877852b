"""Words that mean another thing where they stand: in menus, between share buttons and in headers.

"Newsletter" alone above a form is a prompt; between "Sport" and "Weather" it is an entry of a menu. "Email" in a form is a
field; between "Facebook" and "Print" it is a share button. "Subscribe" under a field is its button; beside "Log in" it asks
for a subscription. Measured on the labelled pages: of such short lines in such
places, more than nine in ten are navigation, or social.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice

from cleaner.document.document import Document
from cleaner.document.forms import among_comments, is_in_discussion
from cleaner.document.headlines import HEADINGS
from cleaner.document.once import once
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.document.structure import structure
from cleaner.models import STORY_KINDS, FurnitureKind
from cleaner.rules.rule import Kind, Rest
from cleaner.scoring import markers

#: Kinds whose headings and buttons have the same words as entries of menus.
_IN_MENUS = frozenset(
    {
        FurnitureKind.MEMBERSHIP_APPEAL,
        FurnitureKind.PAYWALL,
        FurnitureKind.NEWSLETTER_PROMPT,
        FurnitureKind.SIDE_FEED,
        FurnitureKind.RELATED,
        FurnitureKind.COMMENTS,
        FurnitureKind.ADVERT,
    }
)
#: Kinds whose fields and buttons have the same words as share buttons.
_AMONG_SHARES = frozenset({FurnitureKind.SUBSCRIBE_FORM, FurnitureKind.APP_PROMO})
AMBIGUOUS: frozenset[Kind] = _IN_MENUS | _AMONG_SHARES | {FurnitureKind.SOCIAL, FurnitureKind.NOTICE}

_LONGEST_ENTRY = 4
_FEWEST_TOPICS = 3
_LINKED = 0.8
#: A menu is a run of entries: of fewer where each is known to be a link.
_RUNS = {"html": re.compile(b"\x01{4,}"), "text": re.compile(b"\x01{10,}")}
_STOPS = (*SENTENCE_ENDS, ":")
#: So near around a link is the item of a list that it is. A list of so many links of so few words each is a menu.
_ITEM_LEVELS = 4
_FEWEST_ITEMS, _MOST_ITEMS, _LONGEST_ITEM = 3, 100, 5
_NAVIGATION = 1 << markers.NAMES.index("navigation_words")
_LONGEST_SHARE = 2
#: A count of comments, or a link to them, has at most so many words, and a sentence at least so many.
_LONGEST_COUNT, _SENTENCE = 5, 15
#: Enclosing elements in which a form or a menu is looked for.
_LEVELS = 12
#: Networks whose names stand for nothing else, wherever in a line.
_NAMES = "facebook twitter instagram whatsapp linkedin pinterest reddit youtube tiktok bluesky mastodon flipboard tumblr telegram"
NETWORKS = frozenset(_NAMES.split()) | {"x", "threads", "xing", "vk", "line", "sms", "messenger", "rss", "copy link"}
#: Buttons of players and boxes whose words are sections in menus, or open a part of one.
_SECTIONS_TOO = frozenset({"play", "info", "expand", "collapse", "audio"})
#: The names of newsletters as such, in a word.
_LETTERS = lazy(
    r"newsletter|infolettre|bolet[ií]|nieuwsbrie|nyhe[td]s?bre|zpravodaj|bülten|рассыл|розсил|メルマガ|ニュースレター|뉴스레터"
    r"|电子报|電子報"
)
#: Networks whose names are letters, sizes and other things as often, or the button that closes a box, and what readers send
#: in from anywhere; so near them stands another network, or what asks to share or to follow, in a line of a few words.
_OTHER_THINGS = frozenset({"x", "medium", "line", "threads", "mix", "slack", "pocket", "feedback"})
_NETWORK_NEAR, _LONGEST_NAMED = 3, 8
_NETWORK_WORDS = lazy(
    rf"\b(?:{_NAMES.replace(' ', '|')})"
    r"|\b(?:share|sharing|follow|teilen|folge|partage|suive|compart|condivid|segui|sígue|siga|deel|volg|dela\b|följ|del\b|følg"
    r"|udostępni|obserwuj|sdíle|sledujte|distribui|urmăre|paylaş|takip|подели|поділи|follower|e-?mail\b)"
    r"|シェア|フォロー|공유|팔로우|分享|关注|關注|追蹤"
)
#: Buttons that sell a subscription where no form is near, by how they begin; all others lead to a log-in.
_SELLS = (
    "subscri suscri suscrí abonn abonner abbon assin abone prenumer předpl подпис підпис передпл tilaa bli abonnent "
    "购阅 订阅 訂閱 購読 定期購読 구독"
).split()
#: A header's button has so many words, and its neighbours no more than so many; a form's fields are so near.
_LONGEST_BUTTON, _LONGEST_BESIDE, _FORM_NEAR = 2, 6, 6
#: How entries of menus are marked that somebody paid for.
_MARKS = frozenset(
    "anzeige ad advertisement sponsored publicité publicidad publicidade pubblicità advertentie annons annonse reklama"
    " реклама".split()
)
#: What leads to those who sell the place for an ad: an entry of a footer, wherever it stands.
_SELLS_PLACE = lazy(
    r"advertise(?: (?:with|here|on|in)\b.{0,20})?\W{0,3}|(?:stellen)?anzeigen? (?:schalten|aufgeben|buchen)|mit uns werben"
    r"|annoncer chez.{0,20}|faire de la publicité|anúnci[ae](?:te|nte)? (?:con|aquí|conosco|aqui)\b.{0,20}"
    r"|fai pubblicità.{0,20}|adverteren(?: (?:bij|op).{0,20})?|annonsera(?: (?:hos|i)\b.{0,20})?"
    r"|annonsere?(?: (?:hos|i)\b.{0,20})|annoncér.{0,20}"
    r"|zamieść reklamę|reklam ver|разместить рекламу|рекламодателям|розмістити рекламу|рекламодавцям|広告掲載.{0,8}"
    r"|광고 ?문의|광고 ?안내|广告服务|廣告刊登"
)
#: What stands before such a word that is no mark: whoever places an ad pays for it.
_ITS = frozenset("a an your eine ihre une votre un una tu su uma seu een je uw en din".split())
_PRICE_SIGNS = ("$", "£", "€", "₽", "₺", "₴", " zł", " kč", " kr")
#: Lines that mark the place of an advertisement, with its number at most; in menus stand the plurals and the verbs.
_PLACE_OF_ADVERT = lazy(
    r"(?:advertisement|anzeige|advertentie|annons|annonse|annonce)(?: \d{1,2})?"
    r"|\W{0,2}(?:annonsørinnhold|annons[øö]rinneh(?:å|o)ll|annonseinnhold|sponset innhold|sponsrat innehåll)"
    r"|(?:werbung|publicité|publicidad|publicidade|pubblicità"
    r"|reklama|reklam|reclamă|publicitate|реклама|広告|광고|广告|廣告)(?: \d{1,2})"
)
#: What the fields of other forms are than those that sign up.
_OF_FORMS = {"comment": FurnitureKind.COMMENTS, "login": FurnitureKind.NAVIGATION, "search": FurnitureKind.NAVIGATION}
#: What an app runs on, and what beside it shows that it is for an app and no topic.
_PLATFORMS = frozenset({"android", "ios", "iphone", "ipad", "ipados"})
_APP_WORDS = lazy(r"\bapps?\b|\bstore\b|\bplay\b|download|install")
_APP_NEAR = 3
_PASSWORD_NEAR = 2
_PASSWORD = lazy(
    r"\W{0,3}(?:your )?(?:password|passwort|mot de passe|contraseña|senha|wachtwoord|lösenord|hasło|пароль)\b.{0,9}$"
)
#: What only a form for logging in says, in a few words.
_FORGOTTEN = lazy(
    r"(?:passwort|kennwort) vergessen|mot de passe oublié|olvid\w{1,6} (?:mi|tu|la|su) contraseña"
    r"|(?:esqueci|esqueceu) (?:\w{1,5} )?senha"
    r"|password dimenticata|dimenticato la password|wachtwoord vergeten|glömt (?:ditt )?lösenord|glemt (?:passord|adgangskode)"
    r"|pamięta\w{1,2} hasła|zapomnia\w{1,5} hasła|zapomenuté heslo|zapomněli? (?:\w{1,5} )?heslo|uitat parola"
    r"|(?:parola|şifre)mi unuttum"
    r"|забыли пароль|забули пароль|パスワードをお?忘れ|비밀번호 ?찾기|忘记密码|忘記密碼"
)
_LONGEST_FORGOTTEN = 6
_FIELD_WORDS = ("mail", "@", "メール", "почт", "пошт", "메일", "邮箱", "郵箱")


class Menus:
    """Where a page's menus and share buttons are; found when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[tuple[int, Kind], tuple[Kind, str]] = {}
        self._lists: dict[int, bool] = {}

    def rest_at(self, block: int, rest: Rest) -> Rest:
        """What a claim of an ambiguous kind on a block has behind its span: its kind, and why, as they are there."""
        kind, where = self.named(block, rest[0])
        return kind, rest[1], rest[2] + where, *rest[3:]

    def named(self, block: int, kind: Kind) -> tuple[Kind, str]:
        """The kind of a block that its words say is of the given kind, and where it is, as far as that matters."""
        if kind in _IN_MENUS:
            if self._in_menu[block] or self._is_item(block):
                return (kind, "") if _is_no_entry(self._document, block, kind) else (FurnitureKind.NAVIGATION, " in a menu")
            if kind is FurnitureKind.COMMENTS and self.is_above_text(block):
                return FurnitureKind.SOCIAL, " above the text"
            if kind is FurnitureKind.ADVERT and _SELLS_PLACE.fullmatch(self._document.folded_texts[block]) is not None:
                return FurnitureKind.NAVIGATION, " to the sale of places for ads"
            if kind is FurnitureKind.NEWSLETTER_PROMPT and _is_bare_letter(self._document, block):
                return FurnitureKind.NAVIGATION, " far from any form"
            heads = kind in STORY_KINDS and self._document.mode == "html" and self._heads_topics(block)
            return (FurnitureKind.NAVIGATION, " above topics") if heads else (kind, "")
        known = self._known.get((block, kind))
        if known is None:
            known = self._known[block, kind] = self._kind_at(block, kind)
        return known

    def is_above_text(self, block: int) -> bool:
        """Whether a few words stand above all sentences that the score takes for text: what speaks of comments there counts
        them or leads to them."""
        return block < self._text and self._document.words[block] <= _LONGEST_COUNT

    @cached_property
    def _text(self) -> int:
        """The first block with a sentence's words that the score takes for text; 0 where none is known."""
        asked, words = self._document.in_question, self._document.words
        return next((block for block in range(len(words)) if asked[block] and words[block] >= _SENTENCE), 0) if asked else 0

    def _is_item(self, block: int) -> bool:
        """Whether a block is an entry of a menu whatever stands beside it: a short link in a list that is a menu's (HTML)."""
        items = _list_of(self._document, block)
        if items not in self._lists:
            self._lists[items] = bool(items) and _is_menus_list(self._document, items)
        return self._lists[items]

    def _kind_at(self, block: int, kind: Kind) -> tuple[Kind, str]:
        if kind is FurnitureKind.SOCIAL:
            is_other = _is_other_thing(self._document, block)
            return (FurnitureKind.NAVIGATION, " far from any network") if is_other else (kind, "")
        if kind is FurnitureKind.NOTICE:
            is_section = self._in_menu[block] and self._document.folded_texts[block] in _SECTIONS_TOO
            return (FurnitureKind.NAVIGATION, " in a menu") if is_section else (kind, "")
        if _among_shares(self._document, block):
            return FurnitureKind.SOCIAL, " among share buttons"
        if kind is FurnitureKind.APP_PROMO and _is_topic(self._document, block):
            return FurnitureKind.NAVIGATION, " far from any app"
        if kind is FurnitureKind.SUBSCRIBE_FORM and (purpose := _purpose(self._document, block)) in _OF_FORMS:
            return _OF_FORMS[purpose], f" in a form ({purpose})"
        if kind is FurnitureKind.SUBSCRIBE_FORM and _asks_whether_forgotten(self._document, block):
            return FurnitureKind.NAVIGATION, " of a log-in"
        if kind is FurnitureKind.SUBSCRIBE_FORM and _is_header_button(self._document, block):
            sells = self._document.folded_texts[block].startswith(tuple(_SELLS)) and not self._in_menu[block]
            return (FurnitureKind.MEMBERSHIP_APPEAL if sells else FurnitureKind.NAVIGATION), " far from any form"
        return kind, ""

    def _heads_topics(self, block: int) -> bool:
        """Whether links of few words follow a line that names a list of stories, and no list of such begins with it."""
        document, after = self._document, block + 1
        if document.words[block] > _LONGEST_ENTRY or after >= len(document):
            return False
        if not (self._in_menu[after] or _is_row_of_topics(document, after) or _are_topics(document, after)):
            return False
        if not begins_box(document, block):
            return False
        return block not in self._listed

    @cached_property
    def _listed(self) -> frozenset[int]:
        """The blocks of the page's lists of stories."""
        return frozenset(block for found in structure(self._document).lists for block in range(found.first, found.last))

    @cached_property
    def _in_menu(self) -> bytearray:
        """For each block, whether it is one of a menu's entries: a short line in a run of links or, in text, of short lines."""
        return _runs_of_entries(self._document)


@once
def _runs_of_entries(document: Document) -> bytearray:
    """For each block, 1 where it is in a run of what may be entries of a menu."""
    entries = _entries(document)
    found = bytearray(len(entries))
    for run in _RUNS[document.mode].finditer(entries):
        found[run.start() : run.end()] = run[0]
    return found


def _entries(document: Document) -> bytes:
    """For each block, 1 where it may be an entry of a menu."""
    if document.mode == "text":
        rows = zip(document.words, document.texts, strict=True)
        return bytes([words <= _LONGEST_ENTRY and not text.endswith(_STOPS) for words, text in rows])
    columns = zip(document.words, document.link_chars, document.start, document.end, strict=True)
    return bytes([words <= _LONGEST_ENTRY and linked >= _LINKED * (end - start) for words, linked, start, end in columns])


def _list_of(document: Document, block: int) -> int:
    """The list that a short link is an item of; 0 where a block is none."""
    if not document.link_chars[block] or document.words[block] > _LONGEST_ENTRY or document.link_density(block) < _LINKED:
        return 0
    tags, parents, element = document.elements.tag, document.elements.parent, document.element[block]
    for _ in range(_ITEM_LEVELS):  # written out: this is asked of every short line that a rule takes
        if element <= 0 or tags[element] == "li":
            return parents[element] if element > 0 else 0
        element = parents[element]
    return 0


def _is_menus_list(document: Document, items: int) -> bool:
    """Whether a list of several items is a menu's: by its marks, or as it has short links and nothing else."""
    blocks = range(document.elements.first[items], document.elements.last[items])
    if len(blocks) < _FEWEST_ITEMS:
        return False
    if len(blocks) <= _MOST_ITEMS and all(document.words[b] <= _LONGEST_ITEM and document.is_linked(b) for b in blocks):
        return True
    return any(_is_menu(document, element) for element in islice(document.ancestors(items), _LEVELS))


def _is_menu(document: Document, element: int) -> bool:
    """Whether an element is a menu's by its tag or its marks, which say nothing where it holds most of the page."""
    elements = document.elements
    if elements.tag[element] == "nav":
        return True
    if (elements.last[element] - elements.first[element]) * 2 > len(document):
        return False
    return bool(markers.element_bits(elements.tag[element], elements.attributes[element]) & _NAVIGATION)


def begins_box(document: Document, block: int) -> bool:
    """Whether a block is the first of the box that it shares with the block below it: what has nothing below it is not."""
    elements, row = document.elements, document.element[block]
    while row > 0 and elements.last[row] <= block + 1:
        row = elements.parent[row]
    return elements.first[row] >= block


def _are_topics(document: Document, first: int) -> bool:
    """Whether a block and those right behind it are links of few words: fewer than a menu has."""
    topics = range(first, first + _FEWEST_TOPICS)
    if topics.stop > len(document):
        return False
    return all(document.words[topic] <= _LONGEST_ENTRY and document.is_linked(topic) for topic in topics)


def _is_row_of_topics(document: Document, block: int) -> bool:
    """Whether a block is nothing but links of few words."""
    if document.link_density(block) < _LINKED:
        return False
    links = document.links_in(document.start[block], document.end[block])
    return len(links) >= _FEWEST_TOPICS and all(document.text.count(" ", low, high) < _LONGEST_ENTRY for low, high, _ in links)


def _is_no_entry(document: Document, block: int, kind: Kind) -> bool:
    """Whether a short line among others is more than an entry of a menu: somebody paid for it, or comments follow."""
    if kind is FurnitureKind.COMMENTS:
        return document.mode == "text" and is_in_discussion(document, block)
    if kind is not FurnitureKind.ADVERT:
        return False
    folded = document.folded_texts[block]
    if document.mode == "html":
        return _is_marked(folded)
    is_price = folded.startswith(_PRICE_SIGNS) or folded.endswith(_PRICE_SIGNS)
    return is_price or _is_marked(folded) or _PLACE_OF_ADVERT.fullmatch(folded) is not None


def _is_marked(folded: str) -> bool:
    """Whether an entry of a menu has the mark of advertising behind what it leads to, or before it as in Japan."""
    if folded.startswith(("【pr】", "[pr]")):
        return True
    *before, last = folded.split(" ")
    return bool(before) and last.strip("()[]*") in _MARKS and before[-1] not in _ITS


def _among_shares(document: Document, block: int) -> bool:
    """Whether a block is a share button: a word or two beside a network's name, and not in a form."""
    if document.words[block] > _LONGEST_SHARE:
        return False
    beside = document.folded_texts[max(0, block - 1) : block] + document.folded_texts[block + 1 : block + 2]
    if not any(text in NETWORKS for text in beside):
        return False
    return not _in_form(document, block)


def _is_bare_letter(document: Document, block: int) -> bool:
    """Whether a line is no more than the word for a newsletter, between lines as short as entries of menus: what leads to all."""
    if document.tag[block] in HEADINGS or max(document.words[max(0, block - 1) : block + 2]) > _LONGEST_ENTRY:
        return False
    return _LETTERS.search(document.folded_texts[block][:60]) is not None and _is_header_button(document, block)


def _is_other_thing(document: Document, block: int) -> bool:
    """Whether a line is a network's name or a button that means other things as often, and has no network near it."""
    folded = document.folded_texts
    if folded[block] not in _OTHER_THINGS:
        return False
    near = range(max(0, block - _NETWORK_NEAR), min(len(document), block + _NETWORK_NEAR + 1))
    short = (folded[other] for other in near if other != block and document.words[other] <= _LONGEST_NAMED)
    return not any(map(_NETWORK_WORDS.search, short))


def _is_header_button(document: Document, block: int) -> bool:
    """Whether a word or two stand among other short lines, and neither in a form nor near a field for an address."""
    words = document.words
    if words[block] > _LONGEST_BUTTON or block >= len(document) - 1 or _in_form(document, block):
        return False
    if max(words[max(0, block - 1) : block + 2]) > _LONGEST_BESIDE:
        return False
    near = range(max(0, block - _FORM_NEAR), min(len(document), block + _FORM_NEAR + 1))
    if any(document.tag[other] == "input" for other in near):
        return False
    said = " ".join(document.folded_texts[other][:200] for other in near)
    return not any(map(said.__contains__, _FIELD_WORDS))


def _purpose(document: Document, block: int) -> str:
    """What the form is for that a block is in, as far as is known."""
    if document.mode == "text":
        if among_comments(document, block):
            return "comment"
        beside = document.folded_texts[max(0, block - _PASSWORD_NEAR) : block + _PASSWORD_NEAR + 1]
        return "login" if any(_PASSWORD.match(text) for text in beside) else ""
    return next((form.purpose for form in structure(document).forms if form.first <= block < form.last), "")


def _asks_whether_forgotten(document: Document, block: int) -> bool:
    """Whether a short line leads those who forgot their password to a new one."""
    return document.words[block] <= _LONGEST_FORGOTTEN and _FORGOTTEN.search(document.folded_texts[block][:80]) is not None


def _is_topic(document: Document, block: int) -> bool:
    """Whether a line is a platform's name, and nothing near it speaks of an app."""
    folded = document.folded_texts
    if folded[block].split()[0].strip("#") not in _PLATFORMS:
        return False
    near = range(max(0, block - _APP_NEAR), min(len(document), block + _APP_NEAR + 1))
    return not any(_APP_WORDS.search(folded[other][:200]) for other in near)


def _in_form(document: Document, block: int) -> bool:
    if document.tag[block] == "input":
        return True
    around = islice(document.ancestors(document.element[block]), _LEVELS)
    return any(document.elements.tag[element] == "form" for element in around)
