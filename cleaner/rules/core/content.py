"""Rules for what stays beside the body: headline, standfirst, byline, date, captions. Each keeps its span under its kind."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.document.moments import find_moment
from cleaner.document.names import bare, is_name, without_times
from cleaner.rules.core.credit_lines import BYLINE_LABELS, MAX_CAPTION_WORDS, credit, is_byline, is_date_line, is_long_byline
from cleaner.rules.core.story_frame import MAX_FRONT, PARAGRAPH_WORDS, Frame, story_frame
from cleaner.rules.rule import Found, rule

_STANDFIRST_MARKS = frozenset(
    {"standfirst", "subtitle", "subheadline", "subhead", "dek", "deck", "excerpt", "summary", "leadtext", "preamble", "teasertext", "lede", "lead"}
    | {"description", "chapo", "sommario", "bajada", "copete", "entradilla", "vorspann", "ingress", "manchet", "abstract", "intro", "keypoints", "takeaways"}
)
_BYLINE_MARKS = frozenset({"byline", "bylines", "author", "authors", "autor", "autoren", "auteur", "auteurs", "contributors", "contributor", "writer"})
_DATE_MARKS = frozenset({"date", "dates", "time", "timestamp", "datetime", "published", "pubdate", "datum", "fecha", "updated", "datepublished"})
_CAPTION_MARKS = frozenset(
    {"caption", "figcaption", "captions", "credit", "credits", "imagecaption", "newscaption", "copyright", "bildunterschrift", "legend", "legende"}
)
_NOT_MARKS = frozenset(
    {"related", "card", "teaser", "teasers", "footer", "sidebar", "newsletter", "recommended", "promo", "comment", "comments", "bio", "nav", "menu", "share"}
    | {"social", "popular", "trending", "slider", "carousel", "paywall", "subscribe", "widget", "ad", "ads", "advert", "player", "cookie", "modal", "toc"}
)
#: An element that holds more blocks than this is named for what it holds together, not for each of them.
MAX_MARKED = 8
_FIGURES = frozenset({"figcaption"})
_KICKER_MARKS = frozenset({"kicker", "overline", "eyebrow", "unibrow", "topline", "dachzeile", "roofline", "pretitle", "superlead", "antetitulo", "occhiello"})


def _marks(document: Document, block: int, levels: int = 3) -> frozenset[str]:
    """The words of the markers of the block's element and of the elements around it, so many levels up, that hold few blocks."""
    row, elements = document.element[block], document.elements
    found: frozenset[str] = frozenset()
    for _ in range(levels):
        if row <= 0 or elements.last[row] - elements.first[row] > MAX_MARKED:
            break
        found |= document.token_words(row)
        row = elements.parent[row]
    return found


def _within(document: Document, block: int, tags: frozenset[str], levels: int = 5) -> bool:
    row = document.element[block]
    elements = document.elements
    for _ in range(levels):
        if row <= 0:
            return False
        if elements.tag[row] in tags:
            return True
        row = elements.parent[row]
    return False


def _span(document: Document, block: int) -> tuple[int, int]:
    return document.start[block], document.end[block]


# -- title --------------------------------------------------------------------------------------------------------


@rule(
    "title.headline",
    kind="title",
    certain=True,
    takes=[
        "<html><head><title>Harbour bridge closes for winter - Harbour Post</title></head><body><h1>⟦Harbour bridge closes for winter⟧</h1>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.</p></body></html>"
    ],
    leaves=[
        "<html><head><title>Harbour bridge closes for winter - Harbour Post</title></head><body><ul><li><a href='/a'>Harbour bridge closes for winter</a></li></ul>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.</p></body></html>"
    ],
)
def headline(document: Document) -> Iterator[Found]:
    """The heading that the page's metadata name as its title."""
    frame = story_frame(document)
    if frame.sure and document.mode == "html":
        for block in range(frame.title, frame.title_end):
            yield *_span(document, block), "the heading that the page's metadata name as its title"


@rule(
    "title.headline-line",
    kind="title",
    takes=[
        "⟦Harbour bridge closes for winter after storm⟧\nBy Jane Doe\n"
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair is going to cost."
    ],
    leaves=[
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.\n"
        "Harbour bridge closes for winter after storm, the headline read.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair is going to cost."
    ],
)
def headline_line(document: Document) -> Iterator[Found]:
    """The line or heading above the text that is shaped like its headline, where no metadata name one."""
    frame = story_frame(document)
    if frame.title >= 0 and not frame.sure:
        for block in range(frame.title, frame.title_end):
            yield *_span(document, block), "shaped like a headline and stands above the text"


@rule(
    "title.kicker",
    kind="title",
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><header><span class='kicker'>⟦City life⟧</span><h1>Harbour bridge closes for winter</h1></header>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.</p></body></html>"
    ],
    leaves=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><nav><a href='/'>Home</a> <a href='/city'>City life</a></nav>"
        "<h1>Harbour bridge closes for winter</h1>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.</p></body></html>"
    ],
)
def kicker(document: Document) -> Iterator[Found]:
    """The few words directly above the headline, in the headline's own box."""
    frame = story_frame(document)
    block = frame.title - 1
    if not frame.sure or block < 0 or not 0 < document.words[block] <= 6 or document.text[document.end[block] - 1] in ".:,!":
        return
    elements = document.elements
    row = elements.parent[document.element[frame.title]]
    for _ in range(2):
        if row > 0 and elements.first[row] == block and _marks(document, block, 4) & _KICKER_MARKS:
            yield *_span(document, block), "stands above the headline in its box"
            return
        row = elements.parent[row] if row > 0 else 0


# -- standfirst ---------------------------------------------------------------------------------------------------


@rule(
    "standfirst.marked",
    kind="standfirst",
    certain=True,
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><article><h1>Harbour bridge closes for winter</h1>"
        "<p class='article-subtitle'>⟦Engineers found cracks in two pillars after the storm⟧</p><span class='byline'>By Jane Doe</span><div>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.</p></div></article></body></html>"
    ],
    leaves=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><article><h1>Harbour bridge closes for winter</h1><div>"
        "<p><b>Engineers found cracks in two pillars after the storm, and so the old bridge will be closed to all the traffic of the city.</b></p>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.</p></div></article></body></html>"
    ],
)
def standfirst_marked(document: Document) -> Iterator[Found]:
    """A summary between headline and text whose element is named so, or which the metadata give as the description."""
    frame = story_frame(document)
    if not frame.sure or document.mode != "html":
        return
    front = _front_with_lead(document, frame)
    byline = next((b for b in front if _opens_byline(document, frame, b)), None)
    claimed = frame.title_end
    for block in front:
        words = document.words[block]
        if block > claimed + (MAX_GAP if claimed == frame.title_end else MAX_BREAK):
            return
        if not 4 <= words <= 90 or 2 * document.link_chars[block] > document.end[block] - document.start[block]:
            continue
        why = _standfirst_why(document, frame, block, byline is not None and block < byline)
        if why is not None:
            claimed = block
            yield *_span(document, block), why


def _opens_byline(document: Document, frame: Frame, block: int) -> bool:
    text, folded, words = document.texts[block], document.folded_texts[block], document.words[block]
    if words > 16:
        return False
    if document.tag[block] == "time" or is_byline(text, folded, words) or _marks(document, block, 2) & _BYLINE_MARKS:
        return True
    return folded.strip(" :") in BYLINE_LABELS or bare(text) in frame.authors or is_date_line(text, folded, words)


#: So many blocks may stand between the headline and the standfirst, and between two lines of it.
MAX_GAP, MAX_BREAK = 24, 3


def _standfirst_why(document: Document, frame: Frame, block: int, above_byline: bool) -> str | None:
    marks = _marks(document, block)
    if block == frame.title_end:
        marks -= {"teaser", "card", "footer", "widget"}
    barred = marks & (_NOT_MARKS | _BYLINE_MARKS | _CAPTION_MARKS)
    if marks & _STANDFIRST_MARKS and not barred:
        return "its element is named as the standfirst"
    if above_byline and not barred and _described(document, frame, block) and _apart(document, frame, block):
        return "the page's description, between headline and text"
    words = document.words[block]
    if (document.tag[block] in _SUBHEADINGS or _within(document, block, _SUBHEADINGS, 2)) and not barred and (block == frame.title_end and words >= 6 or words >= 16):
        return "a heading under the headline, as long as a sentence"
    if above_byline and not barred and words >= 8 and block - frame.title_end <= 4 and _apart(document, frame, block):
        return "stands between the headline and the byline"
    return None


_SUBHEADINGS = frozenset({"h2", "h3"})


def _front_with_lead(document: Document, frame: Frame) -> list[int]:
    """The blocks below the headline, up to and with the first two paragraphs."""
    return list(range(frame.title_end, min(frame.front_end + 1, len(document))))


def _described(document: Document, frame: Frame, block: int) -> bool:
    key = bare(document.texts[block])
    return len(key) > 25 and any(said.startswith(key[:50]) or key.startswith(said[:50]) for said in frame.descriptions)


def _apart(document: Document, frame: Frame, block: int) -> bool:
    """Whether the block stands in another element than the text's first paragraph."""
    elements = document.elements
    parent = elements.parent[document.element[block]]
    body = next((b for b in range(block + 1, min(block + 40, len(document))) if document.words[b] >= 18 and b >= frame.body), None)
    return body is not None and not elements.first[parent] <= body < elements.last[parent]


@rule(
    "standfirst.key-points",
    kind="standfirst",
    certain=True,
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1><div><h2>⟦Key points</h2><ul><li>Two pillars are cracked</li>"
        "<li>The ferry will run at night⟧</li></ul></div>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.</p></body></html>"
    ],
    leaves=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1>"
        "<p>The key points, the mayor said, were two: that two pillars are cracked, and that the ferry will run at night until the spring.</p>"
        "<ul><li>Two pillars are cracked</li><li>The ferry will run at night</li></ul></body></html>"
    ],
)
def key_points(document: Document) -> Iterator[Found]:
    """A list of key points between headline and text, with its heading; or a list whose element is named as a summary."""
    frame = story_frame(document)
    if document.mode != "html" or frame.title < 0:
        return
    inside = ""
    for block in range(frame.title_end, min(frame.title_end + MAX_FRONT, max(frame.front_end, frame.body) + 8, len(document))):
        if document.words[block] <= 7 and document.folded_texts[block].strip(" :.!-") in _KEY_POINTS:
            inside = "its heading names key points"
            yield *_span(document, block), inside
        elif document.tag[block] == "li" or _within(document, block, _ITEMS, 3):
            if inside or _marks(document, block, 4) & {"summary", "takeaways", "keypoints", "bullets"} and not _marks(document, block, 4) & _NOT_MARKS:
                inside = inside or "a list named as a summary"
                yield *_span(document, block), inside
        elif inside:
            return


_ITEMS = frozenset({"li"})
_KEY_POINTS = frozenset(
    "key points|key takeaways|key facts|takeaways|at a glance|in brief|in short|summary|quick summary|quick take|the key points|what we know|highlights|tl;dr|what to know|"
    "das wichtigste in kürze|in kürze|kurz und knapp|darum geht's|auf einen blick|die wichtigsten punkte|kort fortalt|kort sagt|oppsummert|sammanfattning|i korthet|"
    "kort samengevat|in het kort|samengevat|l'essentiel|en bref|les points clés|puntos clave|las claves|claves|en resumen|resumen|in breve|in sintesi|punti chiave|"
    "resumo|pontos-chave|w skrócie|najważniejsze informacje|главное|коротко|головне|коротко про головне|özet|öne çıkanlar|要点|ポイント|요약|핵심 요약|nội dung chính".split("|")
)


@rule(
    "standfirst.under-headline",
    kind="standfirst",
    takes=[
        "Harbour bridge closes for winter after storm\n⟦Engineers found cracks in two pillars. The city looks for another way to the island.⟧\nBy Jane Doe\n"
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair is going to cost."
    ],
    leaves=[
        "Harbour bridge closes for winter after storm\nBy Jane Doe\n"
        "Engineers found cracks in two pillars. The city looks for another way to the island, and many will have to wait for it.\n"
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair is going to cost."
    ],
)
def standfirst_line(document: Document) -> Iterator[Found]:
    """In text, the lines between the headline and the byline or date."""
    frame = story_frame(document)
    if document.mode != "text" or frame.title < 0:
        return
    lines = range(frame.title_end, min(frame.body + 4, frame.title_end + 6, len(document)))
    folded, texts, words = document.folded_texts, document.texts, document.words
    byline = next((b for b in lines if _is_front_line(document, b)), None)
    if byline is None:
        return
    for block in range(frame.title_end, byline):
        if 6 <= words[block] <= 60 and credit(folded[block], words[block]) is None:
            yield *_span(document, block), "stands between the headline and the byline"


def _is_front_line(document: Document, block: int) -> bool:
    text, folded, words = document.texts[block], document.folded_texts[block], document.words[block]
    return folded.strip(" :") in BYLINE_LABELS or is_byline(text, folded, words) or is_date_line(text, folded, words) or _is_bare_name(document, block)


# -- byline -------------------------------------------------------------------------------------------------------


@rule(
    "byline.by-name",
    kind="byline",
    certain=True,
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1><span class='byline'>⟦By Jane Doe⟧</span>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.</p></body></html>",
        "Harbour bridge closes for winter after storm\n⟦By Jane Doe and John Roe⟧\n"
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair is going to cost.",
    ],
    leaves=[
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.\n"
        "By Monday nobody knew what it would cost.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair is going to cost."
    ],
)
def byline(document: Document) -> Iterator[Found]:
    """A short line between headline and text that names who wrote it, by its words or by the name of its element."""
    frame = story_frame(document)
    texts, folded, words = document.texts, document.folded_texts, document.words
    for block in _front(document, frame):
        if not 0 < words[block] <= 16:
            continue
        if is_byline(texts[block], folded[block], words[block]):
            yield *_span(document, block), "begins like a byline"
        elif words[block] <= 4 and folded[block].strip(" :") in BYLINE_LABELS and block > frame.title:
            yield *_span(document, block), "stands before the author's name"
        elif document.mode == "text":
            if block >= frame.title_end and _is_bare_name(document, block):
                yield *_span(document, block), "a name between headline and text, beside a date or a byline"
        elif document.mode == "html" and words[block] <= 14 and not texts[block].endswith(("?", "!", ".")):
            key = bare(texts[block])
            marks = _marks(document, block)
            if frame.title_end <= block < frame.title_end + 8 and _is_bare_name(document, block):
                yield *_span(document, block), "a name under the headline, beside a date or a byline"
                continue
            if any(key.startswith(name) and len(key) < 3 * len(name) for name in frame.authors):
                yield *_span(document, block), "the author that the page's metadata name"
            elif words[block] > 1 and marks & _BYLINE_MARKS and not marks & (_NOT_MARKS - {"card"}) and _names_somebody(texts[block], folded[block]):
                yield *_span(document, block), "its element is named as the byline"


def _front(document: Document, frame: Frame) -> range:
    """The blocks around the headline where byline and date stand: some above it, all down to the text."""
    if frame.title < 0 and document.mode == "text" and frame.last >= 0:
        return range(max(0, frame.body - 8), frame.body)
    if frame.title < 0:
        return range(0)
    return range(max(0, frame.title - 3), min(max(frame.front_end, frame.title_end) + 2, len(document)))


def _is_full_name(text: str) -> bool:
    return " " in text and len(text) < 50 and is_name(text) and not text.isupper()


def _is_bare_name(document: Document, block: int) -> bool:
    """Whether a line is a name and nothing else, and a neighbour is a date, a byline or the word before one."""
    text, words = document.texts[block], document.words[block]
    if not 2 <= words <= 8 or text.endswith((".", ":")) or document.folded_texts[block].split()[0] in _NOT_BYLINE or not _is_full_name(without_times(text)):
        return False
    if without_times(text) != text:
        return True
    for other in (block + 1, block - 1, block + 2):
        if 0 <= other < len(document):
            line, folded, count = document.texts[other], document.folded_texts[other], document.words[other]
            if is_date_line(line, folded, count) or is_byline(line, folded, count) or folded.strip(" :") in BYLINE_LABELS:
                return True
    return False


_NOT_BYLINE = frozenset(
    "follow share save subscribe comments comment print email more listen copy link facebook twitter whatsapp linkedin x add mail abo merken teilen drucken login".split()
)


def _names_somebody(text: str, folded: str) -> bool:
    first = folded.split()[0].strip(".,:;")
    return first not in _NOT_BYLINE and (text[:1].isupper() or not text[:1].islower()) and not text.endswith("…") and len(text) > 1


@rule(
    "byline.contributors",
    kind="byline",
    certain=True,
    takes=["Reporting by Jane Doe in Harbourtown; Editing by John Roe", "With files from Jane Doe"],
    leaves=["The reporting by Jane Doe, who knew the harbour, was quoted in the council with files from 1998 on the table."],
)
def contributors(document: Document) -> Iterator[Found]:
    """Who else reported, wrote or edited, as agencies put it under the text."""
    words = document.words
    for block, folded in enumerate(document.folded_texts):
        if words[block] <= 70 and folded[:1] in _LONG_OPENS and is_long_byline(folded, words[block]) and not _quoted(folded):
            yield *_span(document, block), "names who else worked on the article"


_LONG_OPENS = frozenset("rwaftcmge-–—*( ")


def _quoted(folded: str) -> bool:
    return '"' in folded


# -- date ---------------------------------------------------------------------------------------------------------


@rule(
    "date.line",
    kind="date",
    certain=True,
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1><div>⟦Published 3 May 2024 at 10:00⟧</div>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.</p></body></html>",
        "Harbour bridge closes for winter after storm\n⟦Updated: 3 May 2024, 10:00⟧\n"
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair is going to cost.",
    ],
    leaves=[
        "Harbour bridge closes for winter after storm\n"
        "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.\n"
        "It was closed before, from 3 May 2024 to 10 June 2024, and nobody had updated the signs.\n"
        "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair is going to cost."
    ],
)
def date_line(document: Document) -> Iterator[Found]:
    """A short line around the headline that says when the article came out or was changed, or how long it takes to read."""
    frame = story_frame(document)
    texts, folded, words = document.texts, document.folded_texts, document.words
    for block in _front(document, frame):
        above = document.mode == "html" and block < frame.title
        if is_date_line(texts[block], folded[block], words[block]):
            if not above or (_marks(document, block, 2) & _DATE_MARKS and not document.link_chars[block] and frame.title - block < 3):
                yield *_span(document, block), "a date or reading time beside the headline"
        elif document.mode == "html" and not above and words[block] <= 24 and _is_dated(document, block, texts[block]):
            yield *_span(document, block), "its element is named as a date, and it shows one"


def _is_dated(document: Document, block: int, text: str) -> bool:
    if not any(map(str.isdigit, text)) or len(text) > 130:
        return False
    if document.tag[block] != "time" and (text.endswith(".") or not _marks(document, block, 2) & (_DATE_MARKS | _BYLINE_MARKS)):
        return False
    moment = find_moment(text, anywhere=True)
    return moment is not None and (moment.day is not None or moment.unit is not None or moment.days_back is not None)


_LIVE = (
    "Harbour bridge: the storm as it happens\n{}\n"
    "The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.\n{}\n"
    "Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair is going to cost.\n{}\n"
    "The ferry to the island, which had stopped for the night, is going to run again in the morning, the harbour master said on the phone."
)


@rule(
    "date.live-entry",
    kind="date",
    certain=True,
    takes=[_LIVE.format("⟦10:42⟧", "⟦10:20⟧", "⟦09:55⟧")],
    leaves=[_LIVE.format("Live", "at 10:20 or so", "The bridge")],
)
def live_entry(document: Document) -> Iterator[Found]:
    """The clock times between the entries of a live blog."""
    frame = story_frame(document)
    texts, folded, words = document.texts, document.folded_texts, document.words
    found = [
        block
        for block in range(max(frame.title_end, 0), frame.last)
        if words[block] <= 8
        and 2 * document.link_chars[block] <= document.end[block] - document.start[block]
        and is_date_line(texts[block], folded[block], words[block], clocks=True)
    ]
    entries = [block for block in found if any(words[b] >= PARAGRAPH_WORDS for b in range(block + 1, min(block + 5, frame.last + 1)))]
    if len(entries) >= MIN_ENTRIES and 3 * len(entries) >= 2 * len(found):
        for block in entries:
            yield *_span(document, block), "the time of an entry of a live blog"


#: So many times with paragraphs behind them make a live blog.
MIN_ENTRIES = 3


# -- captions -----------------------------------------------------------------------------------------------------


@rule(
    "caption.figure",
    kind="caption",
    certain=True,
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again before spring.</p>"
        "<figure><img src='a.jpg'><figcaption>⟦The bridge in autumn⟧</figcaption></figure>"
        "<p>Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what the repair is going to cost.</p></body></html>"
    ],
    leaves=[
        "<html><body><p>The figcaption of the picture, the bridge in autumn, was read aloud in the council, and it said that all was well.</p>"
        "<figure><a href='/b'><figcaption>The bridge in autumn</figcaption></a></figure></body></html>"
    ],
)
def caption_in_figure(document: Document) -> Iterator[Found]:
    """The caption or credit of a picture among the paragraphs, by its element or the name of it."""
    if document.mode != "html":
        return
    frame = story_frame(document)
    for block in frame.around:
        words = document.words[block]
        linked = document.link_chars[block] * 2 > document.end[block] - document.start[block]
        if words > MAX_CAPTION_WORDS or frame.title <= block < frame.title_end:
            continue
        if linked and not (words <= 12 and frame.body < block < frame.last and _within(document, block, _FIGURES, 3)):
            continue
        if _within(document, block, _FIGURES):
            if not _marks(document, block, 5) & _NOT_FIGURE:
                yield *_span(document, block), "stands in a figcaption"
        elif (marks := _marks(document, block)) & _CAPTION_MARKS and not marks & _NOT_MARKS:
            yield *_span(document, block), "its element is named as a caption or credit"


_NOT_FIGURE = frozenset({"related", "teaser", "teasers", "author", "authors", "newsletter", "recommended", "promo", "bio", "byline"})


@rule(
    "caption.credit",
    kind="caption",
    certain=True,
    takes=[
        "The old harbour bridge, seen from the island in the autumn of 2023. (Jane Doe/Getty Images)",
        "Photo: Jane Doe",
        "FILE - The old harbour bridge, seen from the island on a day in October.",
    ],
    leaves=[
        "The photo by Jane Doe shows the harbour bridge, and the agency sold it to Getty Images for a price that nobody would name.",
        "The old harbour bridge will close in November, the city said on Monday. (AP)",
    ],
)
def caption_credit(document: Document) -> Iterator[Found]:
    """A line that begins or ends with the credit of a picture."""
    frame = story_frame(document)
    blocks = frame.around if frame.last >= 0 else range(len(document))
    words, folded, texts, start, end = document.words, document.folded_texts, document.texts, document.start, document.end
    for block in blocks:
        if words[block] <= MAX_CAPTION_WORDS and (words[block] <= 5 or document.link_chars[block] * 2 <= end[block] - start[block]):
            why = credit(folded[block], words[block])
            if why is None:
                continue
            yield start[block], end[block], why
            above = block - 1
            if document.mode == "text" and words[block] <= 8 and frame.body < above and block <= frame.last and _is_caption_above(texts[above], words[above]):
                yield start[above], end[above], "stands above a picture's credit"


def _is_caption_above(text: str, words: int) -> bool:
    """Whether a line above a credit may be the caption: one sentence, no heading."""
    return 4 <= words <= 28 and (text.endswith((".", "”", '"')) or words >= 8) and ". " not in text[5:]
