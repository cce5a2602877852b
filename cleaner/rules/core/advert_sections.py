"""Rows of vouchers, jobs, small ads and partners' pages, below a heading that says so: menus and footers have them."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.headlines import HEADINGS
from cleaner.document.patterns import lazy
from cleaner.document.remembered import Remembered
from cleaner.document.structure import structure
from cleaner.rules.menus import begins_box
from cleaner.rules.rule import Found, line_rule, rule

#: A heading has at most so many words, and speaks for so many blocks, in text for so many at least.
_HEADING_WORDS, _MOST, _FEWEST_BELOW = 5, 48, 2
#: Whole lines, but for the outlet's name before or behind: vouchers, jobs, small ads, partners, companies' news, the new issue.
_HEADING = lazy(
    r"(?:[\w.'&-]{1,24} )?(?:"
    r"(?:top |beste |best |our )?(?:coupons|voucher codes|vouchers|promo codes|discount codes|coupon codes|gutscheine"
    r"|gutscheincodes|rabattcodes|codes promo|bons plans|cupones|códigos promocionales|códigos de descuento|cupons"
    r"|cupons de desconto|codici sconto|coupon e codici sconto|kortingscodes|rabattkoder|rabatkoder|kody rabatowe|kupony"
    r"|slevové kódy|slevové kupony|coduri de reducere|indirim kodları|indirim kuponları|промокоды|купоны|промокоди|купони)"
    r"|stellenmarkt|jobbörse|stellenangebote|stellenanzeigen|karrierewelt|jobs? board|featured jobs|latest jobs|offres d'emploi"
    r"|ofertas de empleo|bolsa de empleo|vagas de emprego|offerte di lavoro|vacatures|lediga jobb|ledige stillinger|ledige job"
    r"|oferty pracy|nabídka práce|locuri de muncă|iş ilanları|вакансии|вакансії"
    r"|kleinanzeigen|classifieds|classified ads|petites annonces|anuncios clasificados|piccoli annunci|ogłoszenia drobne|inzerce"
    r"|mica publicitate|seri ilanlar"
    r"|(?:our|unsere|nos|nuestros|nossos|i nostri|onze|våra|våre|vores|nasi|naši|наши|наші) (?:sponsors?|sponsoren|sponsorer)"
    r"|partnerangebote|partner-angebote|partner offers|partner content|partner stories|from our partners"
    r"|sponsored (?:content|stories|resources|articles|posts|features)"
    r"|paid content|kooperationspartner|contenu partenaire|contenidos? patrocinados?|conteúdo patrocinado"
    r"|contenuti sponsorizzati|annonsørinnhold|annonsinnehåll|annoncørbetalt indhold|materiały partnerów|komerční sdělení"
    r"|(?:новости|материалы) (?:компаний|партн[её]ров)|(?:новини|матеріали) (?:компаній|партнерів)"
    r"|(?:deals?|angebote?) (?:of the|des) (?:day|week|tages)|daily deals|top deals|today's deals"
    r"|from our (?:advertisers|sponsors)|(?:from )?around the web|upcoming events|kommende veranstaltungen"
    r"|(?:current|latest) issue|aktuelle ausgabe|aktuelles heft"
    r")(?:(?: of| bei| by| von| da| de| -|:|\|| &)? [\w.'&-]{1,24}){0,2}|.{0,12}クーポン.{0,12}|求人情報|優惠券|优惠券|쿠폰"
)
_names_adverts = Remembered(lambda folded: _HEADING.fullmatch(folded) is not None)
#: Where a heading opens a part of a menu, only one with the mark of advertising names all of it.
_MARK = lazy(r"\b(?:anzeige|ad|advertisement|sponsored|publicité|publicidad|pubblicità|advertentie|annonse?|reklama|реклама)\b")
_MENUS = frozenset({"nav", "header"})
_ENTRIES = frozenset({"li", "td", "th", "dd", "dt", "option"})
#: What only headings and entries stand in.
_WHOLE_PAGE = frozenset({"root", "html", "body", "main", "header", "footer"})


@rule(
    "advert.section",
    kind="advert",
    takes=[
        "<footer><div><h4>⟦Lantern Coupons</h4><ul><li><a href=\"https://example.org/1\">Brock's Tyres</a></li>"
        '<li><a href="https://example.org/2">Tern Boats</a></li></ul>⟧</div><p>Contact</p></footer>',
        '<nav><ul><li><a href="/g">⟦Gutscheine Anzeige</a><ul><li><a href="/1">Möbel Moos</a></li></ul>⟧</li>'
        '<li><a href="/s">Sport</a></li></ul></nav>',
        "News Feed\n8:00 AM\nFerry company admits it lost the spare key.\n⟦Sponsored stories\n"
        "9:32 PM\nWhat a tide gauge can do for your business.⟧",
        '<div><h4>⟦Sponsored resources</h4><p><a href="/w/1">What a tide gauge can do for your business</a></p>⟧</div>',
    ],
    leaves=[
        '<div><h4>Sponsored links</h4><p><a href="/a/1">What a tide gauge told the town</a></p></div>',
        '<nav><ul><li><a href="/g">Gutscheine</a></li><li><a href="/s">Sport</a></li></ul></nav>',
        '<nav><ul><li><a href="/g">Coupons</a><ul><li><a href="/1">Brock\'s Tyres</a></li></ul></li></ul></nav>',
        "News Feed\n8:00 AM\nFerry company admits it lost the spare key.\n9:32 PM\nMayor opens a bridge that is not finished.",
        "<div><h4>The council's vouchers</h4><p>Every household gets one.</p></div>",
    ],
)
def advert_section(document: Document) -> Iterator[Found]:
    """A container outside the text with vouchers, jobs, small ads or partners' pages, by its heading; in text a list of what
    looks like stories."""
    if document.mode != "html":
        yield from _lists_of_adverts(document)
        return
    asked, done = document.in_question, 0
    for block, (words, folded) in enumerate(zip(document.words, document.folded_texts, strict=True)):
        if block < done or words > _HEADING_WORDS or not _names_adverts[folded] or not begins_box(document, block):
            continue
        last, in_menu = _last_of_section(document, block)
        if last <= block + 1 or (in_menu and not _MARK.search(folded)) or (asked and any(asked[block:last])):
            continue
        done = last
        yield document.start[block], document.end[last - 1], f'below the heading "{folded}"'


def _lists_of_adverts(document: Document) -> Iterator[Found]:
    """What was found to be a list of stories, from a heading in it or right above it that names adverts (text)."""
    for found in structure(document).lists:
        for block in range(max(0, found.first - 1), found.last - _FEWEST_BELOW):
            folded = document.folded_texts[block]
            if document.words[block] <= _HEADING_WORDS and _names_adverts[folded]:
                yield document.start[block], document.end[found.last - 1], f'below the heading "{folded}"'
                break


def _last_of_section(document: Document, block: int) -> tuple[int, bool]:
    """The block behind the largest element that begins with the heading, and with no other of many blocks; and whether that
    is a part of a menu."""
    elements, row, found = document.elements, document.element[block], block
    while elements.first[row] == block and elements.tag[row] not in _WHOLE_PAGE and elements.last[row] - block <= _MOST:
        found = elements.last[row]
        if elements.tag[row] in _ENTRIES or _is_link_among_links(document, row):
            return found, True
        row = elements.parent[row]
    return found, any(elements.tag[around] in _MENUS for around in document.ancestors(row))


def _is_link_among_links(document: Document, row: int) -> bool:
    """Whether an element is a link, and so is the next beside it."""
    tags, parents, after = document.elements.tag, document.elements.parent, document.elements.stop[row]
    return tags[row] == "a" and after < len(tags) and tags[after] == "a" and parents[after] == parents[row]


#: Whole lines that mark an advertisement, in languages whose rules leave them to the score, as they name pages too.
_LONE_MARKS = frozenset("werbung reklame reclame publicité publicidad pubblicità publicidade reklam reklama реклама".split())


@line_rule(
    "advert.lone-mark",
    kind="advert",
    certain=True,
    takes=["Werbung", "<p>Reklame</p>", "- Werbung -"],
    leaves=["<h2>Werbung</h2>", "<td>Werbung</td>", "Werbung wirkt", "Werbung.", "Werbung:"],
    not_in=HEADINGS | {"td", "th", "li", "dt", "dd", "option", "a"},
    holding=sorted(_LONE_MARKS),
)
def lone_mark(text: str) -> str | None:
    """The word for advertising as the whole line, where it is no heading, cell or entry."""
    return "the word for advertising alone" if text.strip(" -–—*|").lower() in _LONE_MARKS else None
