"""The article's language as ISO 639-1 code: what the page declares, checked against what the text shows."""

from __future__ import annotations

import re
from collections import Counter

#: How much of the text is looked at, and how much first, for whether it is in the declared language.
SAMPLE, QUICK = 2_000, 1_000
_CODE = re.compile(r"([a-z]{2,3})(?:[-_].{0,30})?$", re.I)
_THREE_LETTERS = {
    "eng": "en",
    "deu": "de",
    "ger": "de",
    "fra": "fr",
    "fre": "fr",
    "spa": "es",
    "ita": "it",
    "por": "pt",
    "nld": "nl",
    "dut": "nl",
    "rus": "ru",
    "ukr": "uk",
    "pol": "pl",
    "tur": "tr",
    "jpn": "ja",
    "kor": "ko",
    "zho": "zh",
    "chi": "zh",
    "ara": "ar",
    "heb": "he",
    "swe": "sv",
    "dan": "da",
    "nor": "no",
    "nob": "no",
    "fin": "fi",
    "hin": "hi",
    "zul": "zu",
    "xho": "xh",
    "fas": "fa",
    "per": "fa",
    "ces": "cs",
    "cze": "cs",
    "ell": "el",
}
_OLD_CODES = {
    "iw": "he",
    "in": "id",
    "ji": "yi",
    "nb": "no",
    "nn": "no",
    "jp": "ja",
    "kr": "ko",
    "cn": "zh",
    "ua": "uk",
    "cz": "cs",
    "dk": "da",
}
_SCRIPTS = re.compile(
    r"(?P<latin>[A-Za-z\u00c0-\u024f\u1e00-\u1eff])|(?P<cyrillic>[\u0400-\u052f])|(?P<han>[\u4e00-\u9fff])|"
    r"(?P<kana>[\u3040-\u30ff])|(?P<hangul>[\uac00-\ud7af])"
    r"|(?P<arabic>[\u0600-\u06ff])|(?P<greek>[\u0370-\u03ff])|(?P<hebrew>[\u0590-\u05ff])|"
    r"(?P<devanagari>[\u0900-\u097f])|(?P<thai>[\u0e00-\u0e7f])"
    r"|(?P<bengali>[\u0980-\u09ff])|(?P<tamil>[\u0b80-\u0bff])|(?P<telugu>[\u0c00-\u0c7f])|"
    r"(?P<georgian>[\u10a0-\u10ff])|(?P<armenian>[\u0530-\u058f])"
    r"|(?P<gujarati>[\u0a80-\u0aff])|(?P<gurmukhi>[\u0a00-\u0a7f])|(?P<kannada>[\u0c80-\u0cff])|"
    r"(?P<malayalam>[\u0d00-\u0d7f])|(?P<khmer>[\u1780-\u17ff])"
    r"|(?P<lao>[\u0e80-\u0eff])|(?P<burmese>[\u1000-\u109f])|(?P<amharic>[\u1200-\u137f])|(?P<sinhala>[\u0d80-\u0dff])"
)
#: The languages that a script is used for; the first is meant where nothing says otherwise.
_OF_SCRIPT: dict[str, tuple[str, ...]] = {
    "cyrillic": ("ru", "uk", "bg", "sr", "be", "mk", "kk", "ky", "mn", "tg", "tt"),
    "han": ("zh", "ja"),
    "kana": ("ja",),
    "hangul": ("ko",),
    "arabic": ("ar", "fa", "ur", "ps", "ku", "ckb", "ug"),
    "greek": ("el",),
    "hebrew": ("he", "yi"),
    "devanagari": ("hi", "mr", "ne"),
    "thai": ("th",),
    "bengali": ("bn", "as"),
    "tamil": ("ta",),
    "telugu": ("te",),
    "georgian": ("ka",),
    "armenian": ("hy",),
    "gujarati": ("gu",),
    "gurmukhi": ("pa",),
    "kannada": ("kn",),
    "malayalam": ("ml",),
    "khmer": ("km",),
    "lao": ("lo",),
    "burmese": ("my",),
    "amharic": ("am", "ti"),
    "sinhala": ("si",),
}
_CYRILLIC_MARKS: tuple[tuple[str, str], ...] = (("uk", "їєґ"), ("be", "ў"), ("sr", "јљњћђ"), ("ru", "ыэё"), ("bg", "ъ"))
_ARABIC_MARKS: tuple[tuple[str, str], ...] = (("ur", "ٹڈڑےں"), ("fa", "پچژگ"))
_TOKEN = re.compile(r"[^\W\d_]+")
#: The same where all letters are Latin ones: a set of characters is found in half the time of what it is not.
_LATIN_TOKEN = re.compile("[" + "".join(c for c in map(chr, range(0x250)) if c.isalnum() and not c.isdecimal()) + "]+")
_NOT_LATIN = re.compile("[\u0250-\u1fff\u20d0-\U0010ffff]")
_STOP_WORDS = {
    "en": "the and of to in that is was for with on as it he she they this from have has been were are by at which not but",
    "de": "der die das und ist nicht ein eine den von mit dem des sich auf auch für werden wird im zu sind nach wie aus hat",
    "fr": "le la les des et est une dans que qui pour sur pas par avec ce plus sont au cette été il elle du ne aux mais",
    "es": "el la los las de que en y una por con para del se su es lo como más pero fue ha sus al este entre sobre también",
    "it": "il di che la e un per non una sono della con del si dei nel alla più da anche gli ha delle è come stato questo",
    "pt": "o que de e do da em um para com não uma os no na se por mais as dos como foi ao das são mas também pela pelo",
    "nl": "de het een van en in is dat op te voor met zijn niet aan er om ook maar bij hij naar door werd wordt deze uit",
    "sv": "och att det som en på är av för med den till inte har de ett om han men var jag från sig så vi ska också",
    "da": "og at det er en til på af som for med den der de ikke et har han fra var men også blev sig om skal vil efter",
    "no": "og i det er på som en til av for at med har de ikke den et han fra om var men også seg skal vil etter ble hun",
    "fi": "ja on ei että se oli mutta myös kun hän ovat joka tai mukaan sen jo vain kuin niin ole olla nyt tämä sekä",
    "pl": "i w na z się nie że do to jest o jak od po przez co za dla są już tym ale przy tego być może które oraz",
    "cs": "a se v na je že to s z do o i ve jako za by pro jsem ale po tak si jeho podle které který jsou při také",
    "hu": "a az és hogy nem is egy ez volt csak de meg már mint van még azt el ha vagy kell szerint ami aki után",
    "ro": "și în de la a cu pe nu că o din este un care pentru mai fi au prin sau dar fost după lui această sunt",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi ne en sonra ancak kadar göre var olduğu her değil ise",
    "id": "yang dan di dengan untuk dari ini itu pada tidak dalam akan ke adalah juga oleh ada kata karena telah mereka",
    "vi": "và của là các có trong được cho không một người với những này đã để khi về tại từ ra đến như năm ở",
    "ca": "el la de que i en un una per amb els les del al és no ha com més però aquest són també seva dels",
    "lt": "ir kad į su tai yra iš bet kaip o apie tik nuo buvo ar jau jo bus per dėl iki už taip gali prie",
    "hr": "i u je na se da za su od s a ne o kao što iz će koji to bi do ali nakon koje biti još",
    "zu": "ukuthi ngoba kanye kodwa uma futhi yini kule lokhu lapho yakhe zonke ukuze laba ngesikhathi njengoba nje",
    "xh": "ukuba kwaye kunye okanye ngoku kodwa apho phantsi emva ezi aba kule le yabo njengoko xa ukuze",
    "af": "die en van in is het wat nie dat vir om te met op sy was hy aan 'n deur ook maar sal by kan hulle",
}
_WORDS = {code: frozenset(words.split()) for code, words in _STOP_WORDS.items()}
#: The languages that each stop word is one of: the words of a text are fewer than all of the stop words.
_OF_WORD: dict[str, list[str]] = {}
for _code, _words in _WORDS.items():
    for _word in _words:
        _OF_WORD.setdefault(_word, []).append(_code)
#: Stop words found before the text may overrule the page, and how many times more than of the declared language.
MIN_HITS, MARGIN = 12, 2.0
#: So many words without the declared language's stop words are not in that language.
ENOUGH = 80


def read_language(declared: list[str], text: str) -> str | None:
    """The declared language where the text does not speak against it; else what the text shows; None where neither says."""
    codes = [code for code in map(normal_code, declared) if code]
    sample = text[:SAMPLE]
    script = _script(sample)
    if script is None:
        return codes[0] if codes else None
    if script != "latin":
        fitting = _OF_SCRIPT[script]
        said = next((code for code in codes if code in fitting), None)
        return said or _guess(script, sample, fitting)
    return _latin(codes, sample)


def normal_code(value: str) -> str | None:
    """The two-letter code of a declared language ("de-AT", "en_US", "eng"), or None."""
    match = _CODE.match(value.strip())
    if match is None:
        return None
    code = match[1].lower()
    code = _THREE_LETTERS.get(code, code)
    return _OLD_CODES.get(code, code) if len(code) == 2 else None


def _script(sample: str) -> str | None:
    """The script that most letters belong to; Japanese where kana stand among Chinese characters."""
    if 10 * len(sample.encode("latin-1", "ignore")) >= 8 * len(sample):
        return "latin" if sample.count(" ") >= 5 else None
    counts = Counter(match.lastgroup for match in _SCRIPTS.finditer(sample[:600]))
    if not counts or sum(counts.values()) < 20:
        return None
    if counts["kana"] * 10 > counts["han"] and counts["kana"] * 4 > counts["latin"]:
        return "kana"
    for script in ("han", "hangul"):
        if counts[script] * 3 > counts["latin"] and counts[script] * 2 > max(counts.values()):
            return script
    return counts.most_common(1)[0][0]


def _guess(script: str, sample: str, fitting: tuple[str, ...]) -> str:
    """The language by letters that the others of its script do not use."""
    if script == "cyrillic":
        marks = _CYRILLIC_MARKS
    elif script == "arabic":
        marks = _ARABIC_MARKS
    else:
        return fitting[0]
    return next((code for code, letters in marks if sum(map(sample.count, letters)) >= 3), fitting[0])


def _latin(codes: list[str], sample: str) -> str | None:
    said_words = _WORDS.get(codes[0]) if codes else None
    if said_words is not None:
        spaced = sample[:QUICK].lower().split()
        if len(spaced) > 30 and 6 * sum(map(said_words.__contains__, spaced)) >= len(spaced):
            return codes[0]
    folded = sample.lower()
    words = (_TOKEN if _NOT_LATIN.search(folded) else _LATIN_TOKEN).findall(folded)
    total = len(words)
    hits = dict.fromkeys(_WORDS, 0)
    for its_codes in filter(None, map(_OF_WORD.get, words)):
        for code in its_codes:
            hits[code] += 1
    best = max(hits, key=hits.__getitem__)
    if not codes:
        return best if hits[best] >= MIN_HITS and hits[best] * 12 >= total else None
    said = max(codes, key=lambda code: hits.get(code, -1)) if len(set(codes)) > 1 and hits[best] >= MIN_HITS else codes[0]
    overruled = hits[best] >= MIN_HITS and hits[best] * 8 >= total and hits[best] > MARGIN * hits.get(said, hits[best])
    if not overruled and total >= ENOUGH and said in hits and hits[said] * 40 < total:
        return None
    foreign = any(said in fitting for fitting in _OF_SCRIPT.values())
    return best if overruled or (foreign and hits[best] >= MIN_HITS) else said
