"""What is removed by the score alone is named by its words, its look and what stands around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from timing import grows_at_most

from cleaner import clean
from cleaner.document.folding import fold
from cleaner.document.structure import structure
from cleaner.models import FurnitureKind as Kind
from cleaner.reading.html import read_html
from cleaner.rules.menus import Menus
from cleaner.rules.wording import told_kinds

_TOLD = [
    (Kind.ADVERT, "Book a tour of the mill"),
    (Kind.ADVERT, "SCHEDULE ONLINE"),
    (Kind.ADVERT, "Ready to mend your roof?"),
    (Kind.ADVERT, "Dachdecker für die Altstadt (m/w/d)"),
    (Kind.ADVERT, "Gutscheine für Möbel"),
    (Kind.ADVERT, "£1,195.00"),
    (Kind.ADVERT, "Demandez un devis pour votre toit"),
    (Kind.ADVERT, "Оставить заявку на ремонт"),
    (Kind.ADVERT, "【PR】港の特集"),
    (Kind.ADVERT, "Check Price at Tern & Sons"),
    (Kind.ADVERT, "In den Warenkorb"),
    (Kind.ADVERT, "Добавить в корзину"),
    (Kind.ADVERT, "カートに入れる"),
    (Kind.SOCIAL, "Cite this article"),
    (Kind.SOCIAL, "https://lantern.example/p/4tX"),
    (Kind.SOCIAL, "Share by Mail"),
    (Kind.SOCIAL, "6,150 Followers Follow"),
    (Kind.SOCIAL, "Folgen Sie der Hafenpost"),
    (Kind.SOCIAL, "공유하기"),
    (Kind.SOCIAL, "Follow The Lantern"),
    (Kind.NEWSLETTER_PROMPT, "Follow by email"),
    (Kind.NEWSLETTER_PROMPT, "The Harbour Newsletter"),
    (Kind.NOTICE, "Go to slide 4"),
    (Kind.NOTICE, "Summarize with Lantern AI"),
    (Kind.NOTICE, "The next video will auto-play in 5"),
    (Kind.COMMENTS, "Blog comments powered by Tern"),
    (Kind.NOTICE, "Privatsphäre-Einstellungen öffnen"),
    (Kind.NOTICE, "1 / 12"),
    (Kind.NOTICE, "Bild 2 von 7"),
    (Kind.NOTICE, "Öppna bild i helskärm"),
    (Kind.NOTICE, "Auto (360p)"),
    (Kind.APP_PROMO, "Download for iOS"),
    (Kind.APP_PROMO, "Ladda ner appen till din telefon"),
    (Kind.COMMENTS, "Kommentar hinzufügen Antworten abbrechen"),
    (Kind.COMMENTS, "Оставить комментарий к статье"),
    (Kind.NEWSLETTER_PROMPT, "The harbour week, every Friday in your inbox"),
    (Kind.AUTHOR_BIO, "Ida Moss is the founder and editor of The Lantern."),
    (Kind.AUTHOR_BIO, "Hi, I'm Ida! I mend boats"),
    (Kind.AUTHOR_BIO, "Hallo, ich bin Ida"),
    (Kind.MEMBERSHIP_APPEAL, "Deine Spende für freie Häfen"),
    (Kind.LEGAL, "Coupons Privacy Policy"),
    (Kind.LEGAL, "Your privacy rights in Ostria"),
]


@pytest.mark.parametrize(("kind", "line"), _TOLD)
def test_a_line_is_named_by_its_words_or_its_look(kind: Kind, line: str) -> None:
    assert told_kinds(["home", fold(line), "weather"]) == [None, kind, None]


@pytest.mark.parametrize(
    "line",
    ["Gardens", "Jobs", "Shop", "Book reviews", "Sport & Weather", "Appeals", "The harbour", "Deals of the dead", "2024"],
)
def test_entries_of_menus_are_not_named_by_words(line: str) -> None:
    assert told_kinds([fold(line)]) == [None]


def _page(beside: str) -> str:
    text = "".join(
        f"<p>The council met on day {day} of the week and talked about the old bridge for hours, as it had done before, "
        "and in the end nobody could say what it would cost to mend it, or who would pay.</p>"
        for day in range(1, 9)
    )
    return f"<html><body><article><h1>Bridge will not be mended</h1>{text}</article>{beside}</body></html>"


_LINKS = "Parks Theatre Roads Poetry Gliders Lanterns Mosaics Pottery Sundials Canals".split()
_ROW = "<section><ul>" + "".join(f'<li><a href="/{word}">{word}</a></li>' for word in _LINKS) + "</ul></section>"


def _above_links(beside: str) -> dict[str, Kind]:
    """How that is named of it which goes, where it stands below the text and above a row of links."""
    return {gone.text: gone.kind for gone in clean(_page(beside + _ROW)).removed if gone.text not in _LINKS}


def _among_links(beside: str) -> dict[str, Kind]:
    """The same between two rows of links."""
    return _above_links(_ROW + beside)


def test_a_call_to_action_outside_the_body_is_an_advert() -> None:
    kinds = _above_links('<div class="x"><p>Watch demo</p></div><div class="y"><a href="/a">Gardens</a></div>')
    assert kinds == {"Watch demo": Kind.ADVERT, "Gardens": Kind.NAVIGATION}


def test_a_platform_is_not_yet_a_promotion_of_an_app() -> None:
    page = clean(_page('<div class="x"><a href="/t/1">Android 19</a></div>'))
    assert [gone.kind for gone in page.removed] == [Kind.NAVIGATION]

_COMMENT_FORM = (
    '<form class="comment-form"><label>Comment *</label><textarea></textarea><label>Name *</label><input>'
    '<label>Email *</label><input type="email"><label>Website</label><input><button>Post comment</button></form>'
)


def test_the_fields_of_a_comment_form_are_comments() -> None:
    kinds = {gone.text: gone.kind for gone in clean(_page(_COMMENT_FORM)).removed}
    assert [kinds[label] for label in ("Name *", "Email *", "Website")] == [Kind.COMMENTS] * 3


def test_in_text_fields_below_a_call_for_comments_are_comments() -> None:
    lines = "Leave a reply\nComment *\nName *\nEmail *\nWebsite\nPost comment"
    kinds = {gone.text: gone.kind for gone in clean(lines, kind="text").removed}
    assert [kinds[label] for label in ("Name *", "Email *", "Website")] == [Kind.COMMENTS] * 3


def test_in_text_fields_beside_a_newsletter_are_a_sign_up_below_comments_too() -> None:
    lines = "3 comments\nSubscribe to our newsletter\nEmail address *\nSubscribe"
    kinds = {gone.text: gone.kind for gone in clean(lines, kind="text").removed}
    assert kinds["Email address *"] is Kind.SUBSCRIBE_FORM


def test_the_fields_of_a_log_in_are_navigation() -> None:
    form = '<form class="login"><label>Email *</label><input><label>Password *</label><input><button>Log in</button></form>'
    kinds = {gone.text: gone.kind for gone in clean(_page(form)).removed}
    assert kinds["Email *"] is kinds["Password *"] is Kind.NAVIGATION


def test_a_form_with_a_password_that_makes_an_account_signs_up() -> None:
    form = '<form id="f"><label>Email *</label><input><label>Password *</label><input><button>Register</button></form>'
    kinds = {gone.text: gone.kind for gone in clean(_page(form)).removed}
    assert kinds["Email *"] is kinds["Password *"] is kinds["Register"] is Kind.SUBSCRIBE_FORM


def test_a_prompt_printed_with_each_copy_of_a_menu_is_an_entry_of_it() -> None:
    menu = "Gardens\nKitchen\nHarbour\nSchools\nCouncil\nNewsletter\nChess\nFerries\nMarkets\nMusic\nTides\nWeather\n"
    page = clean(menu * 3, kind="text")
    assert {gone.kind for gone in page.removed if gone.text == "Newsletter"} == {Kind.NAVIGATION}


def test_the_word_for_a_newsletter_among_few_short_lines_is_an_entry_that_leads_to_them() -> None:
    beside = "<div><p>Our harbour</p><p>Newsletter</p><p>Follow us</p></div>"
    assert {gone.kind for gone in clean(_page(beside)).removed if gone.text == "Newsletter"} == {Kind.NAVIGATION}
    form = '<div><p>Newsletter</p><form><input type="email" placeholder="Your email"><button>Join</button></form></div>'
    assert {gone.kind for gone in clean(_page(form)).removed if gone.text == "Newsletter"} == {Kind.NEWSLETTER_PROMPT}


@pytest.mark.parametrize("name", ["X", "Medium", "Feedback"])
def test_a_name_of_many_things_is_a_networks_beside_what_asks_to_share(name: str) -> None:
    alone = clean(_page(f"<div><p>Small</p><p>{name}</p><p>Large</p></div>")).removed
    beside = clean(_page(f"<div><p>Teilen</p><p>{name}</p><p>Drucken</p></div>")).removed
    assert {gone.kind for gone in alone if gone.text == name} == {Kind.NAVIGATION}
    assert {gone.kind for gone in beside if gone.text == name} == {Kind.SOCIAL}


def test_in_text_a_players_button_in_a_menu_is_a_section_of_games() -> None:
    menu = "Gardens\nKitchen\nHarbour\nSchools\nCouncil\nPlay\nChess\nFerries\nMarkets\nMusic\nTides\nWeather"
    assert {gone.kind for gone in clean(menu, kind="text").removed if gone.text == "Play"} == {Kind.NAVIGATION}


def test_what_sells_the_place_for_an_ad_is_no_ad() -> None:
    page = clean(_page("<div><p>Our harbour is the oldest of the coast.</p><p>Advertise with us</p></div>"))
    assert {gone.kind for gone in page.removed if gone.text == "Advertise with us"} == {Kind.NAVIGATION}


def test_a_row_of_networks_is_social() -> None:
    page = clean(_page("<footer><a href='/f'>Lantern (Feed) Facebook Mastodon Instagram LinkedIn YouTube</a></footer>"))
    assert [gone.kind for gone in page.removed] == [Kind.SOCIAL]


def test_a_yes_in_a_table_is_no_button() -> None:
    rows = "".join(f"<tr><td>Does pump {n} run in the winter months</td><td>Yes</td></tr>" for n in range(6))
    page = clean(_page("").replace("</article>", f"<table>{rows}</table></article>"))
    assert "Yes" in page.article.text

_COUPONS = '<div><h4>Lantern Coupons</h4><ul><li><a href="/1">Brock Tyres</a></li><li><a href="/2">Tern Boats</a></li></ul></div>'


def test_what_stands_below_a_heading_of_vouchers_is_an_advert() -> None:
    kinds = {gone.text: gone.kind for gone in clean(_page(f"<footer><p>Gardens</p>{_COUPONS}</footer>")).removed}
    assert [kinds[text] for text in ("Lantern Coupons", "Brock Tyres", "Tern Boats")] == [Kind.ADVERT] * 3
    assert kinds["Gardens"] is Kind.NAVIGATION


def test_a_heading_of_vouchers_cuts_nothing_out_of_the_body() -> None:
    text = "The shops of the harbour give a part of their prices back to those who show the paper of the ferry at the till."
    page = clean(_page("").replace("</h1>", f"</h1><div><h2>Ferry coupons</h2><p>{text}</p><p>{text} So it goes.</p></div>"))
    assert text in page.article.text


def test_an_entry_of_a_menu_that_is_marked_as_advertising_is_an_advert() -> None:
    entries = ("Sport", "Hafen", "Gutscheine Anzeige", "Kultur", "Reise")
    menu = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in entries)
    kinds = {gone.text: gone.kind for gone in clean(_page(f"<div><ul>{menu}</ul></div>")).removed}
    assert kinds["Gutscheine Anzeige"] is Kind.ADVERT
    assert kinds["Kultur"] is Kind.NAVIGATION


def test_sentences_beside_a_call_to_book_belong_to_it() -> None:
    card = "<div><p>The mill grinds for you.</p><p>Without a grain of dust.</p><a href='/b'>Watch demo</a></div><p>Gardens</p>"
    assert _among_links(card) == {
        "The mill grinds for you.": Kind.ADVERT,
        "Without a grain of dust.": Kind.ADVERT,
        "Watch demo": Kind.ADVERT,
        "Gardens": Kind.NAVIGATION,
    }


def test_a_banner_may_be_the_head_of_a_page() -> None:
    boxes = '<header class="site-banner"><div><p>Zum Hafen</p></div></header><div class="ad-banner"><p>Ohne Rost</p></div>'
    assert _above_links(boxes) == {"Zum Hafen": Kind.NAVIGATION, "Ohne Rost": Kind.ADVERT}


def test_a_large_box_marked_as_promotion_does_not_speak_for_each_of_its_lines() -> None:
    words = "Kai Mole Reede Bucht Priel Deich Watt Siel Boje Anker Fender Poller Luke Spant Kiel Rahe Wanten Stag".split()
    rows = "".join(f'<p><a href="/{word}">{word}</a></p>' for word in words)
    kinds = {gone.text: gone.kind for gone in clean(_page(f'<div class="promoted">{rows}</div>')).removed}
    assert kinds["Priel"] is Kind.NAVIGATION


def test_a_box_that_pops_up_sells_something() -> None:
    page = clean(_page('<div class="c-popup"><a href="/b">Oats</a></div>'))
    assert [gone.kind for gone in page.removed] == [Kind.ADVERT]


def test_a_link_to_subscriptions_and_an_address_to_write_to_are_no_pitch_for_a_newsletter() -> None:
    beside = '<div><a class="subscription" href="/b">Oat box</a></div><p class="email">mill@lantern.example</p>'
    kinds = {gone.text: gone.kind for gone in clean(_page(beside)).removed}
    assert Kind.NEWSLETTER_PROMPT not in kinds.values()


def test_the_first_entry_of_a_menu_is_no_heading_of_the_others() -> None:
    entries = "".join(f'<li><a href="/{n}">{text}</a></li>' for n, text in enumerate(("Advertise with us", "Tides", "Kiln")))
    kinds = {gone.text: gone.kind for gone in clean(_page(f"<div><ul>{entries}</ul></div>")).removed}
    assert kinds["Tides"] is kinds["Kiln"] is Kind.NAVIGATION


def test_what_stands_between_leftovers_of_templates_is_not_one_itself() -> None:
    page = clean(_page("<div>12</div><div><a href='/q'>Gardens</a></div><div>14</div>"))
    assert {gone.text: gone.kind for gone in page.removed}["Gardens"] is Kind.NAVIGATION


def test_sentences_beside_a_call_to_give_belong_to_it() -> None:
    card = '<div><p><a href="/g">Jetzt spenden</a></p><p>Ohne euch gibt es keine Fähre.</p></div><p><a href="/k">Kai</a></p>'
    kinds = _above_links(card)
    assert kinds["Jetzt spenden"] is kinds["Ohne euch gibt es keine Fähre."] is Kind.MEMBERSHIP_APPEAL
    assert kinds["Kai"] is Kind.NAVIGATION


_DIALOG = ("Tideview", "tideview enable/disable", "Mapharbour", "mapharbour enable/disable", "Quayplayer", "q enable/disable")


def test_in_text_vendors_between_the_switches_of_a_consent_dialog_are_notices() -> None:
    days = [f"The council met on day {day} and talked about the old bridge for hours, as it had before." for day in range(9)]
    menu = "Gardens Kitchen Harbour Schools Council Chess Ferries Markets Music Tides Weather".split()
    page = clean("\n".join([*menu, *days, *menu, "We store cookies on your device", *_DIALOG, *menu]), kind="text")
    kinds = {gone.text: gone.kind for gone in page.removed}
    assert [kinds[line] for line in _DIALOG] == [Kind.NOTICE] * 6


def test_a_footer_with_two_entries_about_cookies_is_no_consent_dialog() -> None:
    entries = "".join(f"<p><a href='/{n}'>{text}</a></p>" for n, text in enumerate(("Cookie policy", "Tides", "Cookie choices")))
    kinds = {gone.text: gone.kind for gone in clean(_page(f"<div>{entries}</div>")).removed}
    assert kinds["Tides"] is Kind.NAVIGATION


def _with_menu(*lines: str) -> dict[str, Kind]:
    menu = "Gardens Kitchen Harbour Schools Council Chess Ferries Markets Music Tides Weather".split()
    days = [f"The council met on day {day} and talked about the old bridge for hours, as it had before." for day in range(9)]
    page = clean("\n".join([*menu, *days, *menu, *lines, *menu]), kind="text")
    return {gone.text: gone.kind for gone in page.removed}


def test_in_text_short_lines_about_comments_near_each_other_are_no_entries_of_a_menu() -> None:
    kinds = _with_menu("2 Comments", "Newest first", "View all comments")
    assert kinds["2 Comments"] is kinds["View all comments"] is Kind.COMMENTS


def test_in_text_one_line_about_comments_is_an_entry_of_a_menu() -> None:
    assert _with_menu("Comments")["Comments"] is Kind.NAVIGATION


def _menu_page(menu: str) -> dict[str, Kind]:
    return {gone.text: gone.kind for gone in clean(_page(menu)).removed}


def test_a_short_link_in_the_list_of_a_menu_is_an_entry_whatever_stands_beside_it() -> None:
    blurbs = "".join(f'<li><p><a href="/{name}">{name}</a></p><p>All of it, day by day</p></li>' for name in ("Quay", "Mole"))
    menu = f'<ul><li><a href="/n">Newsletter</a></li>{blurbs}</ul>'
    assert _menu_page(f"<nav>{menu}</nav>")["Newsletter"] is Kind.NAVIGATION
    assert _menu_page(f'<div class="main-menu">{menu}</div>')["Newsletter"] is Kind.NAVIGATION
    assert _menu_page(f'<div class="box">{menu}</div>')["Newsletter"] is Kind.NEWSLETTER_PROMPT


def test_a_list_of_three_short_links_is_a_menu() -> None:
    entries = "".join(f'<li><a href="/{n}">{text}</a></li>' for n, text in enumerate(("Tides", "Newsletter", "Kiln")))
    assert _menu_page(f"<div><ul>{entries}</ul></div>")["Newsletter"] is Kind.NAVIGATION


def test_whoever_may_place_an_ad_reads_no_ad() -> None:
    entries = "".join(f'<li><a href="/{n}">{text}</a></li>' for n, text in enumerate(("Tides", "Place an ad", "Kiln", "Quay")))
    assert _menu_page(f"<nav><ul>{entries}</ul></nav>")["Place an ad"] is Kind.NAVIGATION


def test_in_text_the_mark_of_an_advertisement_is_no_entry_of_a_menu() -> None:
    kinds = _with_menu("Advertisement", "Advertise")
    assert kinds["Advertisement"] is Kind.ADVERT
    assert kinds["Advertise"] is Kind.NAVIGATION


def test_a_box_of_wares_is_an_advert_by_its_marks() -> None:
    box = '<div class="card-deal"><a href="/m">Pumps compared</a></div><div class="card-deals-menu"><a href="/n">Kiln</a></div>'
    kinds = {gone.text: gone.kind for gone in clean(_page(box)).removed}
    assert kinds == {"Pumps compared": Kind.ADVERT, "Kiln": Kind.NAVIGATION}


def test_what_stands_in_a_box_in_which_an_author_says_who_she_is_is_about_her() -> None:
    lines = ("Hi, I'm Ida Moss", "Boats and kilns", "Quay")
    intro, trade, quay = (f'<p><a href="/{number}">{line}</a></p>' for number, line in enumerate(lines))
    kinds = _menu_page(f"<div>{intro}{trade}</div><div>{quay}</div>")
    assert kinds == dict(zip(lines, (Kind.AUTHOR_BIO, Kind.AUTHOR_BIO, Kind.NAVIGATION), strict=True))


def test_a_count_of_comments_above_the_text_is_a_button_and_below_it_their_heading() -> None:
    days = "".join(f"<p>The council met on day {day} and talked of the old bridge for hours, as before.</p>" for day in range(9))
    page = clean(f"<h1>Bridge closed</h1><div>12 Comments</div><article>{days}</article><div>12 Comments</div>")
    assert [gone.kind for gone in page.removed if gone.text == "12 Comments"] == [Kind.SOCIAL, Kind.COMMENTS]


def test_who_forgot_a_password_logs_in() -> None:
    assert set(_with_menu("Passwort vergessen?", "Mot de passe oublié ?").values()) == {Kind.NAVIGATION}


def test_in_text_a_line_about_cookies_is_a_notice() -> None:
    line = "Analytics cookies help us to see which pages of the quay are read."
    assert _with_menu(line)[line] is Kind.NOTICE


def test_in_text_a_long_line_about_cookies_is_a_notice() -> None:
    line = "We use cookies to remember what you chose, and so do those who build our pages: " + "the mill, the kiln, " * 9 + "all"
    assert _with_menu(line)[line] is Kind.NOTICE


def test_lines_in_a_small_box_that_sells_are_adverts() -> None:
    box = '<div><h4>Oats of the mill</h4><p>Ground twice</p><a href="/b">Watch demo</a></div><div><p>Quay</p></div>'
    assert _among_links(box) == {
        "Oats of the mill": Kind.ADVERT,
        "Ground twice": Kind.ADVERT,
        "Watch demo": Kind.ADVERT,
        "Quay": Kind.NAVIGATION,
    }


def test_a_call_in_a_large_box_does_not_speak_for_all_of_it() -> None:
    rows = "".join(f"<p>{word}</p>" for word in "Kai Mole Reede Bucht Priel Deich Watt Siel Boje Anker Fender Poller".split())
    assert _among_links(f'<div>{rows}<a href="/b">Watch demo</a></div>')["Priel"] is Kind.NAVIGATION


def test_in_text_the_authors_name_below_the_text_is_about_the_author() -> None:
    days = [f"The council met on day {day} and talked about the old bridge for hours, as it had before." for day in range(9)]
    menu = "Gardens Kitchen Harbour Schools Council Chess Ferries Markets Music Tides Weather".split()
    told = "Tom Brock has kept the quay for twenty years and writes about ferries."
    bio = ["Ida Moss", "Tom Brock", "Keeper of the quay", told]
    page = clean("\n".join([*menu, "Bridge will not be mended", "By Ida Moss", *days, *menu, *bio, *menu]), kind="text")
    kinds = {gone.text: gone.kind for gone in page.removed}
    assert [kinds[line] for line in bio] == [Kind.AUTHOR_BIO] * 4


def test_a_call_to_book_among_the_entries_of_a_menu_is_one_of_them() -> None:
    entries = "".join(f'<li><a href="/{n}">{text}</a></li>' for n, text in enumerate(("Tides", "Book a tour", "Kiln", "Quay")))
    assert _menu_page(f"<div><ul>{entries}</ul></div>")["Book a tour"] is Kind.NAVIGATION
    assert _menu_page('<div><a href="/b">Book a tour</a></div>')["Book a tour"] is Kind.ADVERT


def test_what_is_called_trending_before_a_strip_of_topics_is_navigation() -> None:
    topics = "".join(f'<p><a href="/t/{word}">{word}</a></p>' for word in ("Tides", "Kiln", "Quay"))
    assert _menu_page(f"<div><p>Trending</p>{topics}</div>")["Trending"] is Kind.NAVIGATION


def test_what_stands_below_the_heading_to_advertise_in_a_footer_is_no_advert() -> None:
    entries = "".join(f'<p><a href="/{word}">{word}</a></p>' for word in ("Tides", "Kiln"))
    kinds = _menu_page(f"<footer><div><h4>Advertise with us</h4>{entries}</div></footer>")
    assert kinds["Tides"] is kinds["Kiln"] is Kind.NAVIGATION


def test_in_text_what_stands_between_lines_of_a_kind_is_of_that_kind() -> None:
    shops = ("Tern Boats", "Loon Tyres", "Gull Beds", "Auk Tea")
    deals = ("Gutscheine für Segel im Mai", "Rabatt auf alle neuen Ringe", "Gutscheincodes für Kissen und Decken")
    kinds = _with_menu(shops[0], *(line for pair in zip(deals, shops[1:], strict=True) for line in pair))
    assert kinds["Gull Beds"] is Kind.ADVERT
    assert kinds["Tern Boats"] is kinds["Auk Tea"] is Kind.NAVIGATION


def test_in_text_one_call_before_and_one_behind_an_entry_make_it_no_advert() -> None:
    assert _with_menu("Book a tour of the old mill", "Tern Boats", "Book a room at the quay")["Tern Boats"] is Kind.NAVIGATION


def test_headings_above_topics_are_told_in_time_that_grows_with_the_page_only() -> None:
    """However many lists of stories the page has beside them."""
    titles = "".join(f"<h3><a href=/2024/05/03/the-harbour-bridge-{n}>The harbour bridge closes again</a></h3>" for n in range(3))
    topics = "".join(f'<p><a href="/t/{word}">{word}</a></p>' for word in ("Tides", "Kiln", "Quay"))

    def naming(count: int) -> Callable[[], object]:
        document = read_html(f"<section><h2>Latest news</h2>{titles}</section><div><p>Trending</p>{topics}</div>" * count)
        assert len(structure(document).lists) >= count // 2
        headings = [block for block, text in enumerate(document.folded_texts) if text == "trending"]
        menus = Menus(document)
        return lambda: [menus.named(block, Kind.SIDE_FEED) for block in headings]

    assert grows_at_most(8, naming, 400, 1_600)


def test_in_text_what_stands_between_prices_is_advertised_with_them() -> None:
    kinds = _with_menu("Kayak with paddle", "$349.00*", "Tide clock, brass", "$49", "Sea chart 12", "$12.50", "Lamp", "$30")
    assert kinds["Tide clock, brass"] is kinds["Sea chart 12"] is kinds["$49"] is Kind.ADVERT


def test_in_text_one_price_among_entries_of_a_menu_advertises_nothing_else() -> None:
    assert _with_menu("Kayaks", "$49", "Charts")["Charts"] is Kind.NAVIGATION


def test_in_text_a_sentence_beside_a_newsletters_call_is_its_pitch() -> None:
    kinds = _with_menu("Sign up for our newsletter", "The tides of the week, told by those who watch them.")
    assert kinds["The tides of the week, told by those who watch them."] is Kind.NEWSLETTER_PROMPT


def test_in_text_the_dialogs_of_an_account_for_comments_are_comments() -> None:
    dialogs = (
        "Please log in to comment", "Create a new password", "Your username is taken", "Check your spam folder for our mail",
        "Nearly there", "Your account was closed", "Password changed", "The code was wrong", "Your account is open",
        "New password", "Your username was changed",
    )
    kinds = _with_menu("12 Comments", "Join the conversation", *dialogs)
    assert kinds["Nearly there"] is kinds["The code was wrong"] is Kind.COMMENTS


def test_in_text_a_log_in_far_from_comments_is_navigation() -> None:
    assert _with_menu("Create a new password", "Your username", "Nearly there")["Nearly there"] is Kind.NAVIGATION


def test_a_long_line_is_told_by_its_first_words() -> None:
    rest = " ".join(f"Line {n} of the harbour's rules tells of ropes and lamps." for n in range(4))
    line = f"Please keep comments about the harbour. {rest}"
    assert _with_menu(line)[line] is Kind.COMMENTS


def test_a_sentence_that_begins_with_the_authors_first_name_tells_of_the_author() -> None:
    days = [f"The council met on day {day} and talked about the old bridge for hours, as it had before." for day in range(9)]
    menu = "Gardens Kitchen Harbour Schools Council Chess Ferries Markets Music Tides Weather".split()
    told = "Ida covers harbours for the Lantern and keeps a small boat there."
    page = clean("\n".join([*menu, "The bridge opens on Monday", "By Ida Moor", *days, *menu, told, *menu]), kind="text")
    assert {gone.text: gone.kind for gone in page.removed}.get(told) is Kind.AUTHOR_BIO
