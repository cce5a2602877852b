"""The article's language as ISO 639-1 code: what the page declares, checked against what the text shows."""

from __future__ import annotations

import re
from collections import Counter

from cleaner.assembling.stop_words import STOP_WORDS

#: How much of the text is looked at, and how much first, for whether it is in the declared language.
SAMPLE, QUICK = 2_000, 1_000
#: One of so many words at the beginning is a stop word of the declared language: it is that; where none is declared, one of
#: fewer. Of 1,530 dev articles 1,050 have so many of English, and not one of those that are in another language.
SAID, UNSAID, COMMONEST = 6, 5, "en"
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
#: What only one language of a script is written with, those first whose marks the later ones do not have.
_MARKS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "cyrillic": (
        ("uk", tuple("їєґ")),
        ("be", tuple("ў")),
        ("tg", tuple("ҷӣӯ")),
        ("kk", tuple("ұғ")),
        ("tt", tuple("җһ")),
        ("ky", tuple("ң")),
        ("mn", tuple("өү")),
        ("ru", tuple("ыэё")),
        ("mk", (*"ѓќѕ", " во ", " со ")),
        ("sr", tuple("јљњћђ")),
        ("bg", tuple("ъ")),
    ),
    "arabic": (
        ("ps", tuple("ټډړښځ")),
        ("ug", tuple("ۈڭې")),
        ("ckb", tuple("ێۆڵڕ")),
        ("ur", tuple("ٹڈڑےں")),
        ("fa", tuple("پچژگ")),
    ),
    "devanagari": (("mr", ("ळ", " आहे", " आणि ")), ("ne", (" छ।", " छन्", " छ ", "एको "))),
    "bengali": (("as", tuple("ৰৱ")),),
    "hebrew": (("yi", (*"ײױװ", " און ", " איז ")),),
}
_TOKEN = re.compile(r"[^\W\d_]+")
#: The same where all letters are Latin ones: a set of characters is found in half the time of what it is not.
_LATIN_TOKEN = re.compile("[" + "".join(c for c in map(chr, range(0x250)) if c.isalnum() and not c.isdecimal()) + "]+")
_NOT_LATIN = re.compile("[\u0250-\u1fff\u20d0-\U0010ffff]")
_WORDS = {code: frozenset(words.split()) for code, words in STOP_WORDS.items()}
#: The languages that each stop word is one of: the words of a text are fewer than all of the stop words.
_OF_WORD: dict[str, list[str]] = {}
for _code, _words in _WORDS.items():
    for _word in _words:
        _OF_WORD.setdefault(_word, []).append(_code)
#: Letters that few other languages have: each counts as a stop word, which languages with long words have few of.
_LETTERS = {
    "tr": "ğı",
    "az": "əğı",
    "hu": "őű",
    "pl": "łżś",
    "cs": "řěů",
    "sk": "ľĺŕ",
    "ro": "țșţ",
    "lv": "āēņļģķ",
    "lt": "ėųį",
    "is": "ðþ",
    "mt": "ħġ",
    "vi": "ươ",
}
#: Stop words found before the text may overrule the page, and how many times more than of the declared language.
MIN_HITS, MARGIN = 12, 2.0
#: One of so many words is a stop word in languages of long words: enough where no other language has half as many.
SPARSE = 20
#: So many different ones of two letters or more must be among them: a list says the same few again and again.
MIN_DIFFERENT = 5
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
    """The language by letters and words that the others of its script do not use."""
    marks = _MARKS.get(script, ())
    return next((code for code, letters in marks if sum(map(sample.count, letters)) >= 3), fitting[0])


def _latin(codes: list[str], sample: str) -> str | None:
    likeliest, share = (codes[0], SAID) if codes else (COMMONEST, UNSAID)
    its_words = _WORDS.get(likeliest)
    if its_words is not None:
        spaced = sample[:QUICK].lower().split()
        if len(spaced) > 30 and share * sum(map(its_words.__contains__, spaced)) >= len(spaced):
            return likeliest
    folded = sample.lower()
    words = (_TOKEN if _NOT_LATIN.search(folded) else _LATIN_TOKEN).findall(folded)
    total = len(words)
    hits = _hits(words, folded)
    best = max(hits, key=hits.__getitem__)
    clear = hits[best] >= MIN_HITS and _different(best, words) >= MIN_DIFFERENT
    alone = all(2 * count <= hits[best] for code, count in hits.items() if code != best)
    if not codes:
        return best if clear and hits[best] * (SPARSE if alone else 12) >= total else None
    said = max(codes, key=lambda code: hits.get(code, -1)) if len(set(codes)) > 1 and clear else codes[0]
    overruled = clear and hits[best] * (SPARSE if alone else 8) >= total and hits[best] > MARGIN * hits.get(said, hits[best])
    if not overruled and total >= ENOUGH and said in hits and hits[said] * 40 < total:
        return None
    foreign = any(said in fitting for fitting in _OF_SCRIPT.values())
    return best if overruled or (foreign and clear) else said


def _hits(words: list[str], text: str) -> dict[str, int]:
    """How often each language's stop words, and letters of its own, stand in a text in lower case."""
    hits = dict.fromkeys(_WORDS, 0)
    for its_codes in filter(None, map(_OF_WORD.get, words)):
        for code in its_codes:
            hits[code] += 1
    for code, letters in _LETTERS.items() if not text.isascii() else ():
        hits[code] += sum(map(text.count, letters))
    return hits


def _different(code: str, words: list[str]) -> int:
    """How many different words of two letters or more, and letters of its own, a language has among the words."""
    long_words = sum(len(word) > 1 for word in _WORDS[code].intersection(words))
    return long_words + sum(any(letter in word for word in words) for letter in _LETTERS.get(code, ""))
