"""What is removed by the score alone is named by its words, its look and what stands around it."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.document.folding import fold
from cleaner.models import FurnitureKind as Kind
from cleaner.rules.wording import told_kind

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
    (Kind.SOCIAL, "Share by Mail"),
    (Kind.SOCIAL, "6,150 Followers Follow"),
    (Kind.SOCIAL, "Folgen Sie der Hafenpost"),
    (Kind.SOCIAL, "공유하기"),
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
    (Kind.MEMBERSHIP_APPEAL, "Deine Spende für freie Häfen"),
    (Kind.LEGAL, "Coupons Privacy Policy"),
]


@pytest.mark.parametrize(("kind", "line"), _TOLD)
def test_a_line_is_named_by_its_words_or_its_look(kind: Kind, line: str) -> None:
    assert told_kind(fold(line)) is kind


@pytest.mark.parametrize(
    "line",
    ["Gardens", "Jobs", "Shop", "Book reviews", "Sport & Weather", "Appeals", "The harbour", "Deals of the dead", "2024"],
)
def test_entries_of_menus_are_not_named_by_words(line: str) -> None:
    assert told_kind(fold(line)) is None


def _page(beside: str) -> str:
    text = "".join(
        f"<p>The council met on day {day} of the week and talked about the old bridge for hours, as it had done before, "
        "and in the end nobody could say what it would cost to mend it, or who would pay.</p>"
        for day in range(1, 9)
    )
    return f"<html><body><article><h1>Bridge will not be mended</h1>{text}</article>{beside}</body></html>"


def test_a_call_to_action_outside_the_body_is_an_advert() -> None:
    page = clean(_page('<div class="x"><p>Watch demo</p></div><div class="y"><a href="/a">Gardens</a></div>'))
    assert {gone.text: gone.kind for gone in page.removed} == {"Watch demo": Kind.ADVERT, "Gardens": Kind.NAVIGATION}


def test_a_platform_is_not_yet_a_promotion_of_an_app() -> None:
    page = clean(_page('<div class="x"><a href="/t/1">Android 19</a></div>'))
    assert [gone.kind for gone in page.removed] == [Kind.NAVIGATION]
