"""The sentences of a block, as spans: only for blocks in which a rule wants to cut a sentence."""

from __future__ import annotations

import re

from cleaner.document.sentence_ends import SENTENCE_ENDS, UNSPACED_ENDS

_WIDE = UNSPACED_ENDS
_NARROW = "".join(sign for sign in SENTENCE_ENDS if sign not in _WIDE)
#: Signs that end a sentence, with what closes after them. Ideographic stops need no space behind. The pattern begins with
#: the set of all signs, so that the search goes from one to the next.
_STOP = re.compile(
    f"[{_WIDE}{_NARROW}](?:"
    f"(?<=[{_WIDE}])(?P<wide>[{_WIDE}]*)[\"'\u201d\u2019\u300d\u300f\uff09)\\]]{{0,3}}|"
    f"(?<=[{_NARROW}])(?<![{_NARROW}]{{2}})(?P<more>[{_NARROW}]*+)[\"'\u201d\u2019\u201c\u00bb\u203a)\\]]{{0,3}}(?=\\s))"
)
_TOKEN = re.compile(r"[^\s(\[\"'\u201c\u201e\u00ab]{0,20}\Z")
_SHORT_TOKEN = re.compile(r"[^\W\d_]{1,3}\.")
_WITH_A_DOT = """
    mr mrs ms dr prof st jr sr vs etc inc ltd co corp gen col sgt lt capt gov sen rep rev no nos vol fig approx dept est ave
    blvd jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun a.m p.m e.g i.e u.s u.k
    bzw ca z.b d.h u.a usw evtl ggf nr abs art hrsg vgl sog inkl zzgl geb gest mio mrd tsd str bspw bv dhr mevr blz nl jl ir
    m mm mme mlle p pp env cf av bd p.ex sra sres srta ud uds vd ee.uu artíc aprox sig dott sig.ra avv ing on ecc pag exmo exma
    np tzw itd itp ul al r w tys mln mld godz m.in bl kl f.eks bl.a t.ex dvs osv pga mfl vb örn yy
    г гг ул т.е т.д т.п т.к тыс млн млрд руб др им ст д стор проф грн р рр т.з
"""
_ABBREVIATIONS = frozenset(_WITH_A_DOT.split())


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of a text's sentences, closing quotes included, without the white space between them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if stop["wide"] is None and not _ends(text, stop.start(), stop.end(), text[stop.start() : stop.end("more")]):
            continue
        spans.append((start, stop.end()))
        start = _skip_spaces(text, stop.end())
    end = len(text.rstrip())
    if start < end:
        spans.append((start, end))
    return spans


def _skip_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends(text: str, start: int, end: int, sign: str) -> bool:
    """Whether a stop sign ends a sentence: not inside a quotation's frame, not after an abbreviation or an ordinal."""
    follows = text[end + 1 : end + 4].lstrip(" \t\n\r\"'\u201c\u201e\u00ab(")[:1]
    if follows.islower():
        return False
    if sign != ".":
        return True
    found = _TOKEN.search(text, max(0, start - 20), start)
    token = found[0] if found else ""
    if len(token) == 1 and token.isalpha() and (token.isupper() or _SHORT_TOKEN.match(text, end + 1)):
        return False
    if token.isdigit():
        return len(token) > 2
    return token.lower() not in _ABBREVIATIONS
