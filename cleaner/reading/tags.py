"""What tags mean to reading: which ones end a block, which are passed over, which close which."""

from __future__ import annotations

#: Elements that do not end a block (the boundaries of the corpora's line labels).
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong"
    " sub sup time tt u var wbr".split()
)
#: Elements whose content is not on the page; the first group's content comes as one raw text.
RAW_SKIPPED = frozenset("script style noscript iframe noframes noembed title".split())
SKIPPED = RAW_SKIPPED | frozenset("template svg object select datalist audio video".split())
VOID = frozenset("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split())
#: Start tags that end an open paragraph.
ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5"
    " h6 header hgroup hr li main menu nav ol p pre section summary table ul dd dt".split()
)
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
# those from MORE on ask for more than the loop over the tokens does itself, those from RAW on have no row.
TEXT_LEVEL, SPAN, A, BLOCK, ENDS_P, P, ITEM, MORE, RAW, SKIP, EMPTY, NOTHING = range(12)


class _Roles(dict[str, int]):
    """The role of each tag. To be asked by index: `get` takes twice as long, and each tag of a page is asked for."""

    def __missing__(self, tag: str) -> int:
        return BLOCK


ROLES = _Roles(
    {
        **dict.fromkeys(("button", "caption", "legend", "picture", "thead"), BLOCK),  # like any tag that is not named here
        **dict.fromkeys(INLINE, TEXT_LEVEL),
        **dict.fromkeys(ENDS_PARAGRAPH, ENDS_P),
        **dict.fromkeys(IMPLIED_ENDS.keys() | {"h1", "pre", "html", "head", "body", "textarea", "root"}, MORE),
        **dict.fromkeys(IMPLIED_ENDS.keys() & ENDS_PARAGRAPH, ITEM),
        **dict.fromkeys(SKIPPED, SKIP),
        **dict.fromkeys(RAW_SKIPPED, RAW),
        **dict.fromkeys(VOID, EMPTY),
        "span": SPAN,
        "a": A,
        "p": P,
        "wbr": NOTHING,
    }
)
