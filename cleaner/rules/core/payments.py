"""Payment brands: rows of card and wallet names, however they are spelt, ordered or glued together."""

from __future__ import annotations

import re
from functools import lru_cache

from cleaner.document.folding import fold
from cleaner.document.remembered import Remembered
from cleaner.rules.rule import line_rule


def _names(text: str) -> list[str]:
    return text.split()


#: Names that stand for a way to pay and nothing else.
_BRANDS = _names(
    "visa visadebit visaelectron visacredit mastercard mastercarddebit maestro cirrus americanexpress amex"
    " paypal paypalcredit applepay"
    " googlepay gpay samsungpay amazonpay paywithamazon shoppay stripe klarna klarnapaylater afterpay clearpay"
    " affirm zip laybuy venmo"
    " dinersclub diners dinersclubinternational discovercard jcb unionpay chinaunionpay alipay alipayplus"
    " wechatpay giropay sepa"
    " sepalastschrift sofortüberweisung sofortbanking idealbank bancontact bancontactmistercash mistercash"
    " payconiq belfius kbc eps"
    " przelewy24 blik dotpay payu tpay twint postfinance swish vipps mobilepay dankort trustly paysafecard"
    " paysafe skrill neteller"
    " multibanco mbway cartebleue cartesbancaires cartebancaire cartesbleues oney bizum redsys mercadopago"
    " pagseguro picpay boletobancario"
    " hipercard rupay paytm phonepe upi mada knet stcpay tabby tamara fawry mpesa troy iyzico papara payme"
    " paypay linepay kakaopay"
    " naverpay konbini rakutenpay bitpay authorizenet worldpay braintree adyen mollie visasecure verifiedbyvisa"
    " mastercardsecurecode"
    " mastercardidentitycheck виза мастеркард юмани яндексденьги сбп qiwi webmoney liqpay приват24 モバイルペイ 銀聯 银联"
    " 支付宝 微信支付"
    " 비자 마스터카드 카카오페이 네이버페이 ビザ マスターカード アメリカンエキスプレス 楽天ペイ"
)
#: Names that also mean something else: they count only beside one of the brands.
_AMBIGUOUS = _names(
    "mc discover ideal sofort mir мир boleto pix electron elo aura link cash square wise zelle bitcoin bank wire"
    " debit credit card cards"
    " creditcard debitcard creditcards debitcards banktransfer wiretransfer bankwire directdebit lastschrift bankeinzug"
    " rechnung vorkasse überweisung"
    " kreditkarte virement prélèvement carte transferencia tarjeta tarjetas efectivo bonifico contrassegno"
    " carta transferência cartão"
    " przelew karta incasso factuur havale kredikartı monthly invoice pay payments"
)
#: Words that stand beside brands on such lines.
_FILLERS = _names(
    "weaccept wealsoaccept accept accepted accepting acceptedcards cardsaccepted payment paymentmethod"
    " paymentmethods paymentoptions"
    " securepayment securepayments securecheckout secure safe checkout paysecurelywith paysecurely paywith"
    " waystopay using with by via and or"
    " logo logos icon icons badge image und oder mit zahlung zahlungsarten zahlungsmethoden wirakzeptieren"
    " bezahlenmit sicherezahlung et ou avec"
    " paiement paiementsécurisé moyensdepaiement nousacceptons y con pago pagos pagoseguro métodosdepago"
    " mediosdepago formasdepago"
    " aceptamos e o pagamento pagamenti pagamentosicuro metodidipagamento accettiamo pagacon formasdepagamento"
    " métodosdepagamento"
    " aceitamos en of betaalmethoden betaalmet veiligbetalen metodypłatności płatności i lub оплата"
    " способыоплаты принимаем картой и или"
    " способиоплати оплачуйте та або ödeme ödemeyöntemleri güvenliödeme ve veya お支払い方法 対応カード betaling betalning"
    " och og eller the all major"
)
_KEEP = re.compile(r"[^\W_]+")
#: What a row with a brand has: a brand of more than three letters, or the spelling of one that is two words.
_HELD = (
    *(brand for brand in _BRANDS if len(brand) > 3),
    *("american express", "apple pay", "google pay", "diners club", "samsung pay", "union pay"),
)


def _alternatives(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


@lru_cache(maxsize=1)
def _row() -> re.Pattern[str]:
    """A line's letters, read as names one after the other: longest first and never given back, so in linear time."""
    brand, ambiguous, fillers = map(_alternatives, (_BRANDS, _AMBIGUOUS, _FILLERS))
    return re.compile(f"(?:(?P<brand>{brand})|(?P<ambiguous>{ambiguous})|(?:{fillers}))")


def brands_of(folded: str) -> tuple[int, int] | None:
    """How many brands and how many other names a folded line is made of, or None where it has any other word."""
    letters = "".join(_KEEP.findall(folded))
    brands = others = at = 0
    row = _row()
    while at < len(letters):
        name = row.match(letters, at)
        if name is None:
            return None
        brands += name["brand"] is not None
        others += name["ambiguous"] is not None
        at = name.end()
    return brands, others


def _read_row(text: str) -> tuple[int, int] | None:
    """How many brands and other names a line is made of, None where it is no row of them."""
    counts = brands_of(fold(text))
    return counts if counts and counts[0] else None


_ROWS = Remembered(_read_row)


@line_rule(
    "payment.brand-row",
    kind="payment_badge",
    certain=True,
    takes=[
        "visa masterCard americanExpress",
        "VISA | Mastercard | AMEX | Discover",
        "paypalapplepaygooglepay",
        "We accept Visa, Mastercard and PayPal",
        "Zahlungsarten: Visa, Mastercard, SEPA-Lastschrift, PayPal, Klarna, Rechnung",
        "Moyens de paiement : Carte Bleue, Visa, MasterCard",
        "Visa Mastercard Мир",
        "Visa MasterCard iDEAL Bancontact SOFORT",
    ],
    leaves=[
        "Visa and Mastercard agreed to cap their fees.",
        "Visa shares fell 3 percent.",
        "American Express reported record spending.",
        "Apple Pay was unavailable on Tuesday.",
        "Discover the ideal link",
    ],
    holding=_HELD,
)
def brand_row(text: str) -> str | None:
    """A line made of two or more names of payment brands and of nothing else but words such as "we accept"."""
    brands, others = _ROWS[text] or (0, 0)
    return f"{brands + others} payment brands and nothing else" if brands + others >= 2 else None


@line_rule(
    "payment.lone-brand",
    kind="payment_badge",
    takes=["Mastercard", "<ul><li>PayPal</li></ul>"],
    leaves=["The Mastercard deal is off.", "Discover", "Visa, please"],
    not_in=("h1", "h2", "h3", "h4", "td", "th"),
    holding=_HELD,
)
def lone_brand(text: str) -> str | None:
    """The name of one payment brand as the whole line."""
    return "a payment brand and nothing else" if _ROWS[text] == (1, 0) else None
