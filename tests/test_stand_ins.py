"""Errors and checks for robots that come in the place of a page, and stories about them."""

from __future__ import annotations

import pytest

from cleaner import CleanPage, clean

SAID = "The old harbour bridge will close to all traffic in November, the city said on Monday, and not open before spring."


def page(title: str, heading: str, body: str) -> CleanPage:
    return clean(f"<html><head><title>{title}</title></head><body><h1>{heading}</h1><p>{body}</p></body></html>", kind="html")


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("404 - Page not found | Harbour Post", "Sorry"),
        ("404 Not Found", "Not Found"),
        ("Just a moment...", "post.example"),
        ("Attention Required! | Shield", "Sorry, you have been blocked"),
        ("Access Denied", "Access Denied"),
        ("Harbour Post", "Seite nicht gefunden"),
        ("Page introuvable - Le Quai", "Oups"),
        ("Причал", "Страница не найдена"),
        ("503 Service Unavailable", "Service Unavailable"),
        ("Rakparti Hírlap", "Hiba 404: Az oldal nem található"),
        ("Diário do Cais", "Ops! Página não encontrada"),
        ("Potwierdź, że nie jesteś robotem", "kurier.example"),
        ("Vérification de sécurité", "Un moment"),
        ("岸壁新報", "お探しのページは見つかりませんでした"),
    ],
)
def test_errors_and_checks_are_pages_of_another_type_with_a_warning(title: str, heading: str) -> None:
    found = page(title, heading, "We could not show what you asked for. Please try again in a while, or go to our first page.")
    assert found.page_type == "other"
    assert any(warning.startswith("stand-in:") for warning in found.warnings)


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("404 ships wait | Harbour Post", "404 ships wait"),
        ("Access denied to island ferry | Harbour Post", "Access denied to island ferry"),
        ("Just a moment: the winter bridge | Harbour Post", "Just a moment: the winter bridge"),
        ("Lost page found in archive", "Lost page found in archive"),
        ("Potwierdź, że nie jesteś robotem, prosi bank swoich klientów", "Bank prosi klientów"),
        ("Sicherheitsprüfung am Hafen dauert länger", "Sicherheitsprüfung am Hafen dauert länger"),
    ],
)
def test_stories_about_errors_are_stories(title: str, heading: str) -> None:
    assert not any(warning.startswith("stand-in:") for warning in page(title, heading, SAID).warnings)


def test_a_long_text_under_such_a_name_is_a_story() -> None:
    assert not any(warning.startswith("stand-in:") for warning in page("Access denied", "Access denied", f"{SAID} " * 8).warnings)
