"""Rules for small machines between the paragraphs that no words name: a poll and its answers, prices of a market."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from cleaner.document.document import Document, count_words
from cleaner.document.folding import fold
from cleaner.document.headlines import HEADINGS
from cleaner.document.moments import has_digit
from cleaner.document.patterns import lazy
from cleaner.rules.core.example_story import LINES
from cleaner.rules.rule import Found, line_rule, rule

#: An answer of a poll has so many words, a question so many, and a poll so many answers.
ANSWER_WORDS, QUESTION_WORDS, ANSWERS = 9, 24, range(2, 9)
_CELLS = frozenset({"td", "th", "dt", "dd", "pre", "code"})
_VOTES = lazy(
    r"(?:total (?:de|di) )?\d[\d., ']{0,9}(?: |\u00a0)(?:votants?|participants|voturi|"
    r"votes?|abstimmungen|stimmen|stemmen|röster|stemmer|votos|voti|głosów|głosy|hlasů|oy|голосов|"
    r"голоса|голосів)"
    r"(?: (?:cast|abgegeben|uitgebracht|so far))?\W{0,3}$"
)
#: Whole lines: the button below the answers, and those that show what others said.
_BUTTONS = frozenset(
    "vote|cast your vote|submit vote|view results|see results|abstimmen|jetzt abstimmen|ergebnis ansehen|ergebnisse ansehen|"
    "zum ergebnis|stem|stem nu|bekijk de uitslag|uitslag bekijken|rösta|rösta här|visa resultat|stem her|avgi stemme|se resultat|"
    "vis resultat|afgiv din stemme|stem nu|se resultatet|voter|je vote|voir les résultats|votar|ver resultados|vota|"
    "vedi i risultati|votează|votați|vezi rezultatele|valide seu voto|ver resultado|resultado parcial|voter maintenant|"
    "zagłosuj|oddaj głos|hlasovat|hlasování skončilo|oy ver|голосовать|проголосовать|проголосувати".split("|")
)
_HEADS = frozenset(
    "poll umfrage abstimmung peiling stelling omröstning avstemning afstemning sondage encuesta sondaggio enquete anketa sonda "
    "sondaż anket опрос голосование опитування".split()
)


@rule(
    "other.poll",
    kind="other",
    certain=True,
    takes=[
        LINES.format("", "\n⟦Would you cross the bridge by foot?\nYes, at once.\nNo.\nI do not mind.\n1234 votes⟧\n"),
        LINES.format("", "\n⟦Hvad ville du gøre?\nAfgiv din stemme\n1.204 stemmer⟧\n"),
        LINES.format("", "\n⟦Anketa: Šli byste na most pěšky?\nHlasování skončilo⟧\n"),
        LINES.format("", "\n⟦Umfrage\nHaben Sie schon einmal gewonnen?\nJa\nNein\nAbstimmen\nErgebnis ansehen⟧\n"),
    ],
    leaves=[
        LINES.format("", "\nWould you cross the bridge by foot?\nYes, at once.\nNo, it is too dangerous.\n"),
        LINES.format("", "\nThe mayor was elected again.\nYes\nNo\n1234 votes\n"),
    ],
)
def poll(document: Document) -> Iterator[Found]:
    """A question, its answers and the button to vote, or how many did."""
    folded, words = document.folded_texts, document.words
    done = 0
    for block, text in enumerate(folded):
        if block < done or not (text in _BUTTONS or (words[block] <= 4 and text[0].isdigit() and _VOTES.match(text))):
            continue
        question = _question(document, block, done)
        if question < 0:
            continue
        first = question - (question > done and folded[question - 1].strip(" :") in _HEADS)
        done = block + 1
        while done < len(folded) and (folded[done] in _BUTTONS or _VOTES.match(folded[done])):
            done += 1
        for part in range(first, done):
            yield document.start[part], document.end[part], "a question, its answers and the button to vote"


def _question(document: Document, button: int, done: int) -> int:
    """The question that the lines above a button answer, -1 where there is none; no answers need show where votes are counted."""
    folded = document.folded_texts
    counted = folded[button] in _BUTTONS and button + 1 < len(folded) and _VOTES.match(folded[button + 1]) is not None
    for block in range(button - 1, max(done, button - ANSWERS.stop) - 1, -1):
        if document.texts[block].endswith("?") and document.words[block] <= QUESTION_WORDS:
            headed = folded[block].partition(":")[0] in _HEADS
            return block if counted or headed or button - block - 1 in ANSWERS else -1
        if document.words[block] > ANSWER_WORDS or document.tag[block] in _CELLS:
            return -1
    return -1


#: A price has so many characters, the name before it so many words; more prices than these are a table of the article's.
PRICE, NAME_WORDS, MOST_PRICES = 16, 4, 5
_PRICE = lazy(r"\d[\d.,'’ ]{1,12}(?: ?(?:[€$£]|eur|usd|chf|kr|pkt\.?|punkte|points|dollar|euro))?$")
_CHANGE = lazy(r"[+\-±−]\s?\d{1,3}(?:[.,]\d{1,3})?\s?%?(?: ?\([+\-±−]?\d{1,3}(?:[.,]\d{1,2})? ?%\))?$")


@rule(
    "other.market-prices",
    kind="other",
    certain=True,
    takes=[
        LINES.format("", "\n⟦Brent crude\n61,40\n-2,10%⟧\n"),
        LINES.format("⟦Dax\n22.784,12\n+0,23 %\nGold\n2.912,40⟧\n", ""),
    ],
    leaves=[
        LINES.format("", "\nThe price of bread rose again\n61,40\nnobody knew why\n"),
        LINES.format("", "\nHarbour Party\n23,4 %\n+2,1 %\n"),
        "<table><tr><td>Brent crude</td><td>61,40</td><td>-2,10%</td></tr></table>",
    ],
)
def market_prices(document: Document) -> Iterator[Found]:
    """The name of a share or a good, its price and by how much it changed, each on a line; no more than a few of them."""
    texts = document.texts
    signed = (block for block in range(2, len(texts)) if texts[block][0] in "+-±−" and len(texts[block]) <= PRICE)
    found = [block for block in signed if _is_priced(document, block)]
    if len(found) > MOST_PRICES:
        return
    for block in found:
        last = block + 1
        if _is_price(document, block + 2) and _is_name(document, block + 1) and block + 3 not in found:
            last = block + 3  # the last of a strip, whose change did not fit
        for part in range(block - 2, last):
            yield document.start[part], document.end[part], "a price and by how much it changed"


def _is_priced(document: Document, block: int) -> bool:
    """Whether a line that begins with a sign is a change in per cent, below a price and a name."""
    text = document.texts[block]
    if "%" not in text or _CHANGE.match(text) is None:
        return False
    return _is_price(document, block - 1) and _is_name(document, block - 2)


def _is_price(document: Document, block: int) -> bool:
    if block >= len(document) or document.tag[block] in _CELLS:
        return False
    text = document.folded_texts[block]
    return len(text) <= PRICE and text[0].isdigit() and _PRICE.match(text) is not None


def _is_name(document: Document, block: int) -> bool:
    text = document.texts[block]
    if document.tag[block] in HEADINGS:
        return False
    return 0 < document.words[block] <= NAME_WORDS and text[0].isalnum() and text[-1] not in ".?!:"


#: What markets and exchanges quote in one line, with the price behind: "USD ЦБ 92,14", "DOLAR 41,20 %0,12".
_QUOTED = lazy(
    r"(?:(?:курс|биржа|мосбиржа|цб|нбу|нацбанк|нефть|kurs|kur|gram|çeyrek|borsa) )?"
    r"(?:usd|eur|cny|gbp|chf|jpy|btc|eth|bitcoin|brent|wti|доллар|евро|юань|долар|євро|dolar|euro|avro|sterlin|altın|"
    r"gram altın|gümüş|faiz|bist ?100|bist|frank|funt|wig20|dax|nasdaq|s&p 500|imoex|rts|мосбиржи|kospi|kosdaq|nikkei|"
    r"코스피|코스닥|환율|日経平均|ドル円)"
    r"(?:[ /](?:usd|eur|pln|czk|try|tl|uah|rub|цб|нбу|мосбиржа|биржа|100))?[ :]{1,3}[$€₺₴₽]?\d[\d.  ]{0,8}[.,]\d{1,4}"
    r"(?:[ ]?(?:[€$₺₴₽]|tl|zł|kč|грн|руб\.?|円|원))?(?:[ (]{1,2}[%▲▼+\-±−↑↓]{0,2} ?\d{1,3}(?:[.,]\d{1,3})? ?%?\)?)?$"
)
_QUOTED_WORDS, _QUOTED_LENGTH = 6, 40


@line_rule(
    "other.market-line",
    kind="other",
    certain=True,
    not_in=_CELLS,
    takes=[
        LINES.format("⟦USD ЦБ 92,14⟧\n", ""),
        LINES.format("⟦DOLAR 41,20 %0,12⟧\n", ""),
        LINES.format("", "\n⟦Brent 61,40 $⟧\n"),
    ],
    leaves=[
        LINES.format("", "\nDolar 41,20 liraya çıktı\n"),
        "<table><tr><td>USD 92,14</td></tr></table>",
        LINES.format("", "\nEuro 2024\n"),
    ],
)
def market_line(text: str) -> str | None:
    """A line that is a currency or an index and its price."""
    if len(text) > _QUOTED_LENGTH or not has_digit(text) or count_words(text) > _QUOTED_WORDS:
        return None
    return "a currency or an index and its price" if _QUOTED.match(fold(text)) is not None else None


#: Sums in a row below or above one of these are those of an appeal.
_SUM = lazy(
    r"(?:[$€£₴₽₺¥] ?\d[\d., ]{0,7}|\d[\d., ]{0,7} ?(?:[$€£₴₽₺]|zł|kč|tl|грн|руб\.?|円|元|원|만 ?원))"
    r"(?: ?(?:/|в|na|за) ?\w{1,8}\.?)?$"
)
_SUM_WORDS = frozenset(
    "other amount|other|custom amount|monthly|one-time|once|yearly|"
    "другая сумма|своя сумма|каждый месяц|ежемесячно|разово|один раз|"
    "інша сума|щомісяця|щомісячно|одноразово|інша|inna kwota|inna|miesięcznie|jednorazowo|co miesiąc|jiná částka|jiná|měsíčně|"
    "jednorázově|diğer tutar|aylık|tek seferlik|diğer|その他|毎月|今回のみ|其他金额|其他金額|每月|单次|單次|직접 입력|매월|일시|"
    "anderer betrag|monatlich|einmalig|autre montant|mensuel|ponctuel|otra cantidad|mensual|una vez|altro importo|"
    "mensile".split("|")
)
_SUMS = 2


@rule(
    "membership.sums-in-a-row",
    kind="membership_appeal",
    certain=True,
    takes=[LINES.format("", "\n⟦$10\n$50\nДругая сумма⟧\n"), LINES.format("", "\n⟦100 грн\n250 грн\n500 грн\nІнша сума⟧\n")],
    leaves=[LINES.format("", "\n$10\n$50\nBread\n"), LINES.format("", "\nMonthly\n$10\nBread\n")],
)
def sums_in_a_row(document: Document) -> Iterator[Found]:
    """Two sums and more, a line each, with a line for another sum or for how often beside them."""
    folded, tags = document.folded_texts, document.tag
    short = [block for block, text in enumerate(folded) if len(text) <= PRICE and not text[0].isalpha()]
    sums = dict.fromkeys(block for block in short if tags[block] not in _CELLS and _SUM.match(folded[block]))
    for first in sums:
        if first - 1 in sums:
            continue
        last = next(block for block in count(first) if block not in sums)
        if last - first >= _SUMS:
            around = [b for b in (first - 1, last) if 0 <= b < len(folded) and folded[b].strip(" :") in _SUM_WORDS]
            for part in [*around, *range(first, last)] if around else ():
                yield document.start[part], document.end[part], "sums in a row, and another sum or how often beside them"


#: Words that a page is filed under, each with how many pages are: two and more.
_TAGS_COUNTED = lazy(r"(?:[^\W\d_][\w'’.-]{1,24}(?: [\w'’.-]{1,24}){0,3} \(\d{1,6}\)[ ,·|]{0,3}){2,30}$")


@line_rule(
    "navigation.tags-with-counts",
    kind="navigation",
    certain=True,
    holding=["("],
    takes=["автобус (12) бібліотека (40) Ізюм (88)", "Harbour (12), Ferry (4)"],
    leaves=["Jane Doe (81) and John Roe (44) crossed the bridge.", "Harbour (12)"],
    not_in=["td", "th"],
)
def tags_with_counts(text: str) -> str | None:
    """Words with a count behind each and nothing else."""
    return "words with a count behind each" if text[-1] in ")" and _TAGS_COUNTED.match(text) else None


#: A player's clock at its beginning, and any clock of one.
_STARTS = frozenset({"0:00", "00:00"})
_CLOCK = lazy(r"\d{1,2}:\d\d(?::\d\d)?$")
_BOTH_CLOCKS = lazy(r"0?0:00 ?/ ?\d{1,2}:\d\d(?::\d\d)?$")
_HEARS = lazy(r"\b(?:écoute[rz]?|escuch\w{1,3}|ascolta|ouvir|ouça|oír|listen|anhören|ascultă|luister|audio|player|1x)\b")


@rule(
    "notice.player-clock",
    kind="notice",
    certain=True,
    takes=[
        LINES.format("", "\n⟦0:00 / 3:12⟧\n"),
        LINES.format("", "\n⟦00:00\n02:14⟧\n"),
        LINES.format("Écouter cet article\n⟦00:00⟧\n", ""),
    ],
    leaves=[
        LINES.format("", "\n00:00\nThe sirens of the harbour sound for the new year.\n"),
        "<table><tr><td>0:00</td><td>2:14</td></tr></table>",
    ],
)
def player_clock(document: Document) -> Iterator[Found]:
    """The clock of a player that nobody started, and the length beside it; midnight in a live blog has a text below."""
    folded = document.folded_texts
    for block, text in enumerate(folded):
        if text[0] != "0" or len(text) > PRICE or document.tag[block] in _CELLS:
            continue
        if _BOTH_CLOCKS.match(text):
            yield document.start[block], document.end[block], "how far a player is, and how long"
        elif text in _STARTS:
            below = block + 1 < len(folded) and _CLOCK.match(folded[block + 1]) is not None
            if below or (block and document.words[block - 1] <= ANSWER_WORDS and _HEARS.search(folded[block - 1])):
                for part in range(block, block + 1 + below):
                    yield document.start[part], document.end[part], "the clock of a player that nobody started"
