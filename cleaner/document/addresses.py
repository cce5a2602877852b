"""Which addresses may be stories: told by their scheme, their host and the beginning of their path."""

from __future__ import annotations

#: What is no page of its own: places on this page, scripts, mail.
_NO_PAGES = ("#", "javascript:", "mailto:", "tel:", "sms:", "whatsapp:", "data:")
#: First or second parts of the paths of authors, sections and services.
_SERVICES = frozenset(
    "author authors autor autoren autori auteur auteurs by people person profile profiles staff tag tags topic topics"
    " category kategorie categoria account login signin register subscribe newsletter newsletters privacy terms contact"
    " about impressum datenschutz legal policy policies gutschein gutscheine coupon coupons voucher vouchers deals shop"
    " jobs stellenmarkt karriere careers tickets entradas kundenservice help hilfe".split()
)
#: What the hosts of services begin with.
_SERVICE_HOSTS = tuple(
    f"{name}."
    for name in (
        "gutschein gutscheine coupon coupons voucher vouchers deals shop jobs stellenmarkt karriere careers tickets account"
        " login help hilfe"
    ).split()
)


def leads_to_story(href: str) -> bool:
    """Whether an address may be a story's."""
    address = href.lower().removesuffix("\n")
    start = address.lstrip()
    if not start or start.startswith(_NO_PAGES):
        return False
    scheme, *parts = address.partition("?")[0].partition("#")[0].split("/", 5)
    if scheme and not (scheme[-1] == ":" and scheme[:-1].isascii() and scheme[:-1].isalpha()):
        return True  # relative to this page
    if len(parts) < 2 or parts[0]:
        return _SERVICES.isdisjoint(parts[:2])
    if scheme in {"http:", "https:"} and parts[1].startswith(_SERVICE_HOSTS):
        return False
    return _SERVICES.isdisjoint(parts[1:4])
