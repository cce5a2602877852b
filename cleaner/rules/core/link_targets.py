"""What a link leads to says what its text is, in any language: an app's page in a store, the vouchers of shops, a till."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.addresses import PATH
from cleaner.document.document import Document
from cleaner.document.own_address import leads_away
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import SENTENCE_ENDS
from cleaner.rules.rule import Found, rule

#: Links of so many words; longer ones are titles.
_MOST_WORDS = 8
#: The stores of apps, links that open one on the telephone, and an outlet's place at a search engine.
_STORES = (
    *("//apps.apple.com/", "//itunes.apple.com/", "//play.google.com/store/apps", "//appgallery.huawei.", ".app.link/"),
    *(".onelink.me/", "//www.google.com/preferences/source", "//google.com/preferences/source", "//news.google.com/publications"),
)
#: Music, films and books are sold at the same address.
_SOLD = lazy(r"//itunes\.apple\.com/(?:\w\w/)?(?:album|movie|book|artist|music|tv-season|playlist)\b")
#: In the addresses of pages with a shop's vouchers.
_VOUCHERS = lazy(
    r"voucher-?codes?|discount-?codes?|promo-?codes?|coupon|gutschein|rabatt-?code|codes?-promo|cupone?s|cupom"
    r"|codigos?-(?:promo|descuento|de-desconto)|codici-sconto|kortingscode|rabattkod|rabatkod|kod(?:y|ow)?-rabat|slevov"
    r"|indirim-kod"
)
#: One of these is in whatever fits: most pages have none of them, which is seen sooner.
_ROOTS = "voucher discount promo coupon gutschein rabat cupo codigo codici korting slevov indirim".split()
#: Pages of vouchers stand together; one alone is an entry of a menu.
_FEWEST_VOUCHERS = 4
#: Parts of the paths where readers give, join or subscribe, and hosts that take the money for others.
_TILLS = frozenset(
    "donate donation donations give join membership memberships become-a-member support-us supportus subscribe subscription"
    " subscriptions spende spenden mitglied-werden mitgliedschaft abo abonnieren don dons faire-un-don faites-un-don soutenir"
    " nous-soutenir abonnement abonnements donar dona donaciones hazte-socio hazte-socia apoyanos suscribete suscripcion doar"
    " apoie assine assinatura dona-ora donazioni sostienici abbonati abbonamenti doneer doneren steun-ons word-lid wesprzyj"
    " wsparcie prenumerata stod-oss stott-oss prenumerera podporte-nas destek-ol".split()
)
_TILL_HOSTS = frozenset("patreon.com steadyhq.com ko-fi.com buymeacoffee.com liberapay.com opencollective.com".split())
#: An appeal is no longer, and the link that it ends in has so many words at most. Of such paragraphs in the text of the dev
#: corpora's articles gold texts have none (of five).
_APPEAL, _CALL = 80, 6


@rule(
    "app.store-link",
    kind="app_promo",
    certain=True,
    takes=[
        '<nav><a href="https://apps.apple.com/app/id1">⟦iPad uygulaması⟧</a></nav>',
        '<footer><p><a href="https://play.google.com/store/apps/details?id=a.b">⟦Tidningen i mobilen⟧</a></p></footer>',
    ],
    leaves=[
        '<p>The studio put <a href="https://apps.apple.com/app/id1">its new game</a> on sale on Monday and sold it twice.</p>',
        '<p><a href="https://itunes.apple.com/us/album/tides/id1">Tides, by the harbour choir</a></p>',
        '<p><a href="https://example.org/apps">Apps</a></p>',
    ],
)
def store_link(document: Document) -> Iterator[Found]:
    """A short link outside the text to an app in a store, or to the outlet's place at a search engine (HTML)."""
    addresses = "\n".join([href for _, _, href in document.links])
    stores = tuple(store for store in _STORES if store in addresses)
    if not stores:
        return
    done = -1
    for start, _, href in document.links:
        if any(map(href.__contains__, stores)) and _SOLD.search(href) is None:
            block = document.block_at(start)
            if block != done and _is_short_link(document, block):
                done = block
                yield document.start[block], document.end[block], "leads to an app in a store"


@rule(
    "advert.voucher-links",
    kind="advert",
    certain=True,
    takes=[
        '<nav><a href="/sport">Sport</a><ul>'
        + "".join(f'<li><a href="https://vouchercodes.example/{n}">⟦{n} Boats⟧</a></li>' for n in ("Tern", "Loon", "Gull", "Auk"))
        + "</ul></nav>",
    ],
    leaves=[
        '<nav><a href="/vouchers">Gift vouchers</a><a href="/coupons">Coupons</a><a href="/sport">Sport</a></nav>',
        "<nav>" + "".join(f'<li><a href="/page/{n}">{n} Boats</a></li>' for n in ("Tern", "Loon", "Gull", "Auk")) + "</nav>",
    ],
)
def voucher_links(document: Document) -> Iterator[Found]:
    """Short links outside the text, one behind the other, to pages with the vouchers of different shops (HTML)."""
    addresses = "\n".join([href for _, _, href in document.links]).lower()
    if not any(map(addresses.__contains__, _ROOTS)) or _VOUCHERS.search(addresses) is None:
        return
    leads = {document.block_at(start): href for start, _, href in document.links if _VOUCHERS.search(href.lower()) is not None}
    run: list[int] = []
    for block in [*(block for block in leads if _is_short_link(document, block)), len(document) + 1]:
        if run and block > run[-1] + 1:
            if len({leads[found] for found in run}) >= _FEWEST_VOUCHERS:
                for found in run:
                    yield document.start[found], document.end[found], "leads to a shop's vouchers, as those beside it"
            run = []
        run.append(block)


@rule(
    "membership.asked-by-link",
    kind="membership_appeal",
    certain=True,
    takes=[
        '<p>⟦No owner stands behind this page. You do, or nobody does. <a href="/support-us">Ways to help</a>⟧</p>',
        '<p><em>⟦Drei Zeitungen gibt es noch im Tal. <a href="https://steadyhq.com/tal">Ich helfe mit</a>⟧</em></p>',
    ],
    leaves=[
        '<p>No owner stands behind the page, which asks its readers to <a href="/donate">give what they can</a>.</p>',
        '<p>No owner stands behind the page. <a href="/2024/05/who-owns-the-harbour-post">Who does?</a></p>',
        '<head><link rel="canonical" href="https://post.example/a"></head><p>The Red Cross has a fund for the homeless. '
        '<a href="https://redcross.example/donate">Donate</a></p>',
        '<p>The choir sings on Sunday and <a href="https://choir.example/join">anyone may join</a></p>',
    ],
)
def asked_by_link(document: Document) -> Iterator[Found]:
    """A paragraph that ends, behind a sentence, in a link of a few words to where readers give to the page, join or subscribe
    (HTML)."""
    text, ends, begins = document.text, tuple(SENTENCE_ENDS), set(document.start)
    inside = [link for link in document.links if link[0] not in begins]  # most links are a block
    for start, end, href in inside:
        if not text[max(0, start - 2) : start].rstrip().endswith(ends):
            continue
        block = document.block_at(start)
        if document.words[block] > _APPEAL or text.count(" ", start, end) >= _CALL:
            continue
        if text[end : document.end[block]].strip(" \n.!→»›>") == "" and _is_till(document, href):
            yield document.start[block], document.end[block], "ends in a link to where readers give, join or subscribe"


def _is_till(document: Document, href: str) -> bool:
    """Whether an address is that of a host of tills, or on the page's own site and a till's by a part of its path."""
    address = href[:PATH].lower().partition("?")[0].partition("#")[0]
    host, _, path = address.rpartition("://")[2].partition("/")
    if host.removeprefix("www.") in _TILL_HOSTS:
        return True
    return not _TILLS.isdisjoint(path.split("/")) and not leads_away(document, href)


def _is_short_link(document: Document, block: int) -> bool:
    """Whether a block outside what the score may keep is a few words, most of them linked."""
    asked = document.in_question
    return document.words[block] <= _MOST_WORDS and document.is_linked(block) and not (asked and asked[block])


#: A call that is said so often with a link to another site, in so many words, sells something there. What is linked four to nine
#: times is as often the name of what the text is about.
_OFTEN, _CALL_WORDS = 10, range(3, 9)


@rule(
    "advert.repeated-link",
    kind="advert",
    certain=True,
    takes=[
        '<head><link rel="canonical" href="https://post.example/a"></head><ul>'
        + "".join(f"<li>{n}</li><li><a href='https://deals.example/{n}'>⟦Buy boats at Ternhaus⟧</a></li>" for n in "0123456789")
        + "</ul>",
    ],
    leaves=[
        '<head><link rel="canonical" href="https://post.example/a"></head><ul>'
        + "".join(f"<li>Boat {n}</li><li><a href='/b/{n}'>Compare boats with the others</a></li>" for n in "0123456789")
        + "</ul>",
        '<head><link rel="canonical" href="https://post.example/a"></head><ul>'
        + "".join(f"<li><a href='https://b.example/{n}'>The Harbour Ferry Summit</a></li>" for n in "123456789")
        + "</ul>",
    ],
)
def repeated_link(document: Document) -> Iterator[Found]:
    """The same few words again and again, each time a link to another site, in what may be the text (HTML)."""
    if not document.links:
        return
    asked, counts, folded = document.in_question, document.folded_counts, document.folded_texts
    for block, words in enumerate(document.words):
        if words not in _CALL_WORDS or counts[folded[block]] < _OFTEN or (asked and not asked[block]):
            continue
        links = document.links_in(document.start[block], document.end[block])
        if document.is_linked(block) and any(leads_away(document, href) for _, _, href in links):
            yield document.start[block], document.end[block], f"a link to another site, {counts[folded[block]]} times"
