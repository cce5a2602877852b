"""Tables of contents inside an article: their heading, and the entries that name the headings of the text below."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.contents import tables_of_contents
from cleaner.document.contents_words import ENTRIES, ENTRY_WORDS, NAMES, SURE_NAMES
from cleaner.document.document import Document
from cleaner.document.names import bare
from cleaner.document.patterns import lazy
from cleaner.document.sentence_ends import EXCLAMATIONS, FULL_STOPS
from cleaner.document.story_frame import story_frame
from cleaner.rules.rule import Found, rule

#: So many entries below such a name are a table, whatever stands further down.
SURE_ENTRIES = 4
#: So many lines below the heading are looked at.
LONGEST = 80
#: Its heading has so many words at most, and these signs beside them.
HEADING_WORDS, _BESIDE = 6, " :[]+-–"
#: Buttons that stand behind the heading.
_BUTTONS = frozenset(
    "hide show toggle expand collapse close open ausblenden einblenden anzeigen verbergen masquer afficher mostrar ocultar "
    "nascondi mostra verberg toon ukryj pokaż скрыть показать".split()
)
_BUTTONS_BEHIND = lazy(rf"(?:[ \[|/+-]+(?:{'|'.join(sorted(_BUTTONS))})\]?){{1,2}}$")
#: The share of the entries that must lead to a place on the page, or stand below once more.
LEADING = 0.5
_SENTENCE_ENDS = (*FULL_STOPS, *EXCLAMATIONS, ";")
_TEXT = (
    "Harbour bridge closes for winter\nBy Jane Doe\n"
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again.\n"
    "{}\nWhy the bridge closes\nEngineers found cracks in two of its pillars after the storm of last week, and nobody knows yet "
    "what the repair is going to cost.\nHow to reach the island\nThe ferry to the island is going to run in the morning, the "
    "harbour master said on the phone, and it will run at night.\nWhat it will cost\nNobody knows yet what the repair of the "
    "bridge is going to cost the city, she said, and nobody asked her why."
)
_ENTRIES = "Why the bridge closes\nHow to reach the island\nWhat it will cost"


@rule(
    "navigation.contents",
    kind="navigation",
    takes=[
        _TEXT.format(f"⟦Table of Contents\n{_ENTRIES}⟧"),
        _TEXT.format(f"⟦Table of Contents [Hide] [Show]\n{_ENTRIES}⟧"),
        "<article><h1>The bridge</h1><div><b>⟦In this article</b><ul><li><a href='#a'>Why it closes</a></li><li>"
        "<a href='#b'>How to cross</a></li><li><a href='#c'>The cost⟧</a></li></ul></div><p>The old harbour bridge will close in "
        "November, and nobody knows yet what the repair is going to cost, or who will pay for it in the end.</p></article>",
    ],
    leaves=[
        _TEXT.format("The table of contents of the report names three things, she said, and the bridge is none of them."),
        "Contents\nTwo eggs\nA cup of milk\nA spoon of sugar\nBeat the eggs with the sugar, and pour in the milk while you stir.",
    ],
)
def contents(document: Document) -> Iterator[Found]:
    """The heading of a table of contents and its entries, which lead down the page or stand below as headings."""
    folded, words = document.folded_texts, document.words
    last = story_frame(document).last
    short = ((block, _named(text)) for block, text in enumerate(folded[: max(last, 0)]) if words[block] <= HEADING_WORDS)
    headings = [(block, name) for block, name in short if name in NAMES]
    lowest = _lowest(document) if headings else {}
    for heading, name in headings:
        below = _entries(document, heading + 1)
        entries = _leading(document, below, lowest)
        if not entries and len(below) > SURE_ENTRIES and name in SURE_NAMES:
            entries = below[:-1]  # the last may be the first heading of the text
        if len(entries) >= ENTRIES:
            for entry in (heading, *entries):
                yield document.start[entry], document.end[entry], f"a table of contents with {len(entries)} entries"


#: So many entries are a table without a name; of three, the cells of a row come again as often.
FEWEST_UNNAMED = 4


@rule(
    "navigation.contents-by-headings",
    kind="navigation",
    basis="layout",
    certain=True,
    takes=[
        _TEXT.format(f"The bridge\n⟦{_ENTRIES}\nWho pays⟧") + "\nWho pays\nThat is for the court to say, the mayor said.",
    ],
    leaves=[
        _TEXT.format("What it will cost\nHow to reach the island\nWhy the bridge closes\nWho pays") + "\nWho pays\nNobody.",
        _TEXT.format(_ENTRIES),
        "Home\nNews\nSport\nWeather\nThe bridge will close to all traffic in November.\nHome\nNews\nSport\nWeather",
    ],
)
def contents_by_headings(document: Document) -> Iterator[Found]:
    """Short lines that come again below in the same order, as headings of prose: a table of contents, whatever is above it."""
    for table in tables_of_contents(document):
        if len(table.entries) >= FEWEST_UNNAMED:
            for entry in range(table.entries[0], table.entries[-1] + 1):
                yield document.start[entry], document.end[entry], f"a table of contents with {len(table.entries)} entries"


def _named(folded: str) -> str:
    """A short line without the signs beside it and the buttons that fold its table up."""
    name = folded.strip(_BESIDE)
    if name.rpartition(" ")[2].strip("[]") in _BUTTONS:
        name = _BUTTONS_BEHIND.sub("", folded).strip(_BESIDE)
    return name


def _lowest(document: Document) -> dict[str, int]:
    """For each short line the last one that says the same."""
    return {bare(text): block for block, text in enumerate(document.texts) if document.words[block] <= ENTRY_WORDS}


def _entries(document: Document, first: int) -> range:
    """The lines below the heading that may be entries: short, no sentences, each once."""
    said: set[str] = set()
    end = first
    while end < min(first + LONGEST, len(document)):
        key = bare(document.texts[end])
        if key in said or document.words[end] > ENTRY_WORDS or document.texts[end].endswith(_SENTENCE_ENDS):
            break
        said.add(key)
        end += 1
    return range(first, end)


def _leading(document: Document, entries: range, lowest: dict[str, int]) -> range:
    """The entries down to the last that leads to a place on this page, or stands below once more; none where few do."""
    leading = [entry for entry in entries if _stands_below(document, entry, entries.stop, lowest) or _leads_down(document, entry)]
    found = range(entries.start, leading[-1] + 1 if leading else entries.start)
    return found if len(leading) >= LEADING * len(found) else range(0)


def _stands_below(document: Document, entry: int, end: int, lowest: dict[str, int]) -> bool:
    """Whether an entry, or what it says before its first colon, is a line again below the table."""
    text = document.texts[entry]
    return lowest[bare(text)] >= end or lowest.get(bare(text.partition(":")[0]), 0) >= end


def _leads_down(document: Document, block: int) -> bool:
    links = document.links_in(document.start[block], document.end[block]) if document.link_chars[block] else ()
    return any("#" in href for _, _, href in links)
