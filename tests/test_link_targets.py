"""What a link leads to says what its text is: apps in stores, shops' vouchers."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.models import FurnitureKind as Kind

_PROSE = "".join(
    f"<p>The council met on day {day} of the week and talked about the old bridge for hours, as it had done before, "
    "and in the end nobody could say what it would cost to mend it, or who would pay.</p>"
    for day in range(1, 9)
)


def _kinds(beside: str, inside: str = "") -> dict[str, Kind]:
    page = clean(f"<html><body><article><h1>Bridge will not be mended</h1>{_PROSE}{inside}</article>{beside}</body></html>")
    return {gone.text: gone.kind for gone in page.removed}


def _menu(*entries: tuple[str, str]) -> str:
    return "<nav><ul>" + "".join(f'<li><a href="{address}">{text}</a></li>' for text, address in entries) + "</ul></nav>"


@pytest.mark.parametrize(
    "address",
    [
        "https://apps.apple.com/fi/app/id1",
        "https://play.google.com/store/apps/details?id=lantern",
        "https://lantern.app.link/x",
        "https://www.google.com/preferences/source?q=lantern.example",
    ],
)
def test_an_entry_of_a_menu_that_leads_to_a_store_is_a_promotion_of_an_app(address: str) -> None:
    kinds = _kinds(_menu(("Satama", "/s"), ("Lyhty taskussa", address), ("Torit", "/t")))
    assert (kinds["Lyhty taskussa"], kinds["Satama"]) == (Kind.APP_PROMO, Kind.NAVIGATION)


def test_a_record_sold_by_a_store_is_no_app() -> None:
    kinds = _kinds(_menu(("Tides", "https://itunes.apple.com/us/album/tides/id1"), ("Harbour", "/s")))
    assert kinds["Tides"] is Kind.NAVIGATION


def test_a_link_to_a_store_inside_a_sentence_stays() -> None:
    inside = '<p>The ferry company put <a href="https://apps.apple.com/app/id1">its timetable</a> on sale and sold it twice.</p>'
    assert not any("timetable" in text for text in _kinds("", inside))


def test_a_run_of_links_to_shops_vouchers_in_a_menu_is_an_advert() -> None:
    shops = ("Tern Boats", "Loon Tyres", "Gull Beds", "Auk Tea")
    entries = [(shop, f"https://rabattcodes.example/{shop[:4]}") for shop in shops]
    kinds = _kinds(_menu(("Sport", "/sport"), *entries, ("Markets", "/m")))
    assert [kinds[shop] for shop in shops] == [Kind.ADVERT] * 4
    assert kinds["Sport"] is kinds["Markets"] is Kind.NAVIGATION


def test_one_link_to_vouchers_is_an_entry_of_a_menu() -> None:
    kinds = _kinds(_menu(("Sport", "/s"), ("Gifts", "/gift-vouchers"), ("Offers", "/coupons")))
    assert kinds["Gifts"] is Kind.NAVIGATION


def test_a_footer_whose_box_is_marked_as_social_is_a_footer() -> None:
    entries = [(f"Harbour topic {number}", f"/t/{number}") for number in range(30)]
    bar = '<ul class="social-links"><li><a href="/x">Lantern Radio</a></li></ul>'
    kinds = _kinds(f'<footer class="social-container">{bar}{_menu(*entries).replace("nav>", "div>")}</footer>')
    assert kinds["Lantern Radio"] is Kind.SOCIAL
    assert {kinds[text] for text, _ in entries} == {Kind.NAVIGATION}


def test_a_short_link_to_an_account_at_a_network_is_social_whatever_it_says() -> None:
    kinds = _kinds(_menu(("Satama", "/s"), ("eng", "https://x.com/lantern"), ("Posts", "https://www.linkedin.com/jobs/view/1")))
    assert (kinds["eng"], kinds["Satama"]) == (Kind.SOCIAL, Kind.NAVIGATION)


def test_what_stands_between_networks_in_a_menu_is_social() -> None:
    entries = ("Gardens", "Facebook", "RSS", "Print", "WhatsApp", "Kitchen")
    kinds = _kinds(_menu(*((text, f"/{number}") for number, text in enumerate(entries))))
    assert [kinds[text] for text in entries[1:5]] == [Kind.SOCIAL] * 4
    assert kinds["Gardens"] is kinds["Kitchen"] is Kind.NAVIGATION
