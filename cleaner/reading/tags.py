"""What tags mean to reading: which ones end a block, which are passed over, which close which."""

from __future__ import annotations

#: The elements of a formula.
MATH = frozenset(
    "math maction menclose merror mfenced mfrac mglyph mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts mroot"
    " mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics".split()
)
#: Elements that do not end a block (the boundaries of the corpora's line labels, and what none of those pages has).
INLINE = MATH | frozenset(
    "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span"
    " strike strong sub sup time tt u var wbr".split()
)
#: What says once more what the element around it says: how characters are read, how a formula was typed. Inside that element
#: it is passed over.
READ_IN = {"rt": "ruby", "rp": "ruby", "rtc": "ruby", "annotation": "math", "annotation-xml": "math"}
#: Elements whose content is not on the page; the first group's content comes as one raw text.
RAW_SKIPPED = frozenset("script style noscript iframe noframes noembed title".split())
SKIPPED = RAW_SKIPPED | frozenset("template svg object select datalist audio video".split())
#: What makes a <template> the content of the element around it; the second is what Chrome called it first.
SHADOWS = frozenset({"shadowrootmode", "shadowroot"})
#: What is there for browsers without scripts or without frames.
FOR_OTHERS = frozenset({"noscript", "noframes"})
VOID = frozenset("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split())
#: Start tags that end an open paragraph.
ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5"
    " h6 header hgroup hr li main menu nav ol p pre section summary table ul dd dt".split()
)
#: Start tags that end a reading that is open.
ENDS_READING = ENDS_PARAGRAPH | frozenset("rb rt rp rtc".split())
#: Elements that an end tag inside them cannot close across.
BARRIERS = frozenset("td th caption table button marquee template".split())
TABLE_PARTS = frozenset("tr td th tbody thead tfoot caption table colgroup".split())
#: A start tag of the key ends an open element of the first group, unless one of the second opened after it.
IMPLIED_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    tag: (frozenset(ended.split()), frozenset(barriers.split()))
    for tag, ended, barriers in (
        ("li", "li", "ul ol menu table"),
        ("dt", "dt dd", "dl table"),
        ("dd", "dt dd", "dl table"),
        ("td", "td th", "table"),
        ("th", "td th", "table"),
        ("tr", "tr", "table"),
        ("tbody", "tbody thead tfoot tr", "table"),
        ("tfoot", "tbody thead tfoot tr", "table"),
    )
}

# What a tag asks for as one number: several set tests a tag would cost more than most tags do. Those up to A are inline,
# a PHRASE is inline in an open paragraph and a block elsewhere, those from MORE on ask for more than the loop over the tokens
# does itself, those from RAW on have no row.
TEXT_LEVEL, SPAN, A, PHRASE, BLOCK, ENDS_P, P, ITEM, MORE, RAW, SKIP, EMPTY, NOTHING, READING = range(14)


class _Roles(dict[str, int]):
    """The role of each tag. To be asked by index: `get` takes twice as long, and each tag of a page is asked for."""

    def __missing__(self, tag: str) -> int:
        return PHRASE if "-" in tag or ":" in tag else BLOCK  # components of a site's own, and what Word marks


ROLES = _Roles(
    {
        **dict.fromkeys(("button", "caption", "legend", "thead"), BLOCK),  # like any tag that is not named here
        **dict.fromkeys(("output", "picture", "slot"), PHRASE),
        **dict.fromkeys(INLINE, TEXT_LEVEL),
        **dict.fromkeys(ENDS_PARAGRAPH, ENDS_P),
        **dict.fromkeys(IMPLIED_ENDS.keys() | {"h1", "pre", "html", "head", "body", "textarea", "root"}, MORE),
        **dict.fromkeys(IMPLIED_ENDS.keys() & ENDS_PARAGRAPH, ITEM),
        **dict.fromkeys(SKIPPED, SKIP),
        **dict.fromkeys(RAW_SKIPPED, RAW),
        **dict.fromkeys(VOID, EMPTY),
        **dict.fromkeys(READ_IN, READING),
        "span": SPAN,
        "a": A,
        "p": P,
        "wbr": NOTHING,
    }
)
