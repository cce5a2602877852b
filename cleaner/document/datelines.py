"""Lines that say the place and the day, as press releases have below their headline: "KESSEL, Netherlands, 12 May 2025"."""

from __future__ import annotations

from cleaner.document.byline_words import DESKS
from cleaner.document.moments import find_moment
from cleaner.document.names import is_agency
from cleaner.document.patterns import lazy

#: States and countries that stand behind a place, as agencies and companies write them, in lower case without full stops.
_REGIONS = frozenset(
    "ala|alabama|alaska|ariz|arizona|ark|arkansas|calif|california|colo|colorado|conn|connecticut|delaware|fla|florida|georgia|"
    "hawaii|idaho|illinois|ind|indiana|iowa|kan|kansas|kentucky|louisiana|maine|maryland|mass|massachusetts|mich|michigan|minn|"
    "minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|"
    "north dakota|ohio|okla|oklahoma|ore|oregon|pennsylvania|rhode island|south carolina|south dakota|tenn|tennessee|texas|utah|"
    "vermont|virginia|wash|washington|west virginia|wis|wisconsin|wyoming|"
    "alberta|british columbia|manitoba|new brunswick|newfoundland|nova scotia|ontario|quebec|québec|saskatchewan|"
    "usa|u s|us|uk|united states|united kingdom|england|scotland|wales|northern ireland|ireland|canada|australia|new zealand|"
    "germany|deutschland|austria|österreich|switzerland|schweiz|suisse|svizzera|liechtenstein|luxembourg|luxemburg|france|"
    "frankreich|belgium|belgique|belgien|netherlands|the netherlands|niederlande|nederland|denmark|danmark|dänemark|sweden|"
    "sverige|schweden|norway|norge|norwegen|finland|finnland|iceland|italy|italia|italien|spain|españa|spanien|portugal|poland|"
    "polska|polen|czech republic|czechia|slovakia|hungary|romania|bulgaria|greece|croatia|serbia|slovenia|estonia|latvia|"
    "lithuania|ukraine|turkey|türkiye|russia|israel|egypt|morocco|south africa|nigeria|kenya|ghana|united arab emirates|uae|"
    "qatar|saudi arabia|india|pakistan|bangladesh|sri lanka|china|hong kong|taiwan|japan|south korea|korea|singapore|malaysia|"
    "indonesia|thailand|vietnam|philippines|mexico|méxico|brazil|brasil|argentina|chile|colombia|peru|perú".split("|")
)
#: The article or preposition of a date behind its place, and the signs between them.
_BEFORE_DAY = lazy(r" ?[,(/–—-][ ,(]{0,3}(?:(?:le|den|am|el|il|on) )?$| (?:le|den) $")
#: What may stand behind the day: the service that spreads the release, "(GLOBE PRESS) --" or "/PressWire/ --".
_BEHIND_DAY = lazy(r"[ .):–—-]*(?:(?:\([^()]{2,40}\)|/[\w ./-]{2,30}/)[ .:–—-]*)?")
_PLACE = lazy(r"[^\W\d_a-z][\w.'’ -]{1,30}$")
#: A place with its state has so many parts, each of so many words.
MAX_PARTS, MAX_WORDS, MAX_LENGTH = 3, 3, 80


def is_dateline(text: str) -> bool:
    """Whether a line is a place, maybe with its state or country, and a day of a year behind it.

    A place is known by the state behind it, or by being one word: what a name that signs is not.
    """
    if len(text) > MAX_LENGTH or not text[0].isupper():
        return False
    moment = find_moment(text, anywhere=True)
    if moment is None or moment.day is None or moment.year is None or not _BEHIND_DAY.fullmatch(text, moment.end):
        return False
    lead = _BEFORE_DAY.search(text[: moment.start])
    parts = [part.strip() for part in text[: lead.start()].split(",")] if lead is not None else []
    if not 1 <= len(parts) <= MAX_PARTS or not all(map(_may_be_place, parts)):
        return False
    return all(" " not in part for part in parts) or (len(parts) > 1 and parts[-1].lower().replace(".", "") in _REGIONS)


def _may_be_place(part: str) -> bool:
    if _PLACE.match(part) is None or len(part.split()) > MAX_WORDS:
        return False
    return part.lower() not in DESKS and not is_agency(part)
