"""Rules for key points: the list of a story's most important facts between its headline and its text."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.document.document import Document
from cleaner.rules.core.front_marks import NOT_MARKS, marks_of, span, within
from cleaner.rules.core.story_frame import MAX_FRONT, Frame, story_frame
from cleaner.rules.rule import Found, rule


@rule(
    "standfirst.key-points",
    kind="standfirst",
    takes=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for "
        "winter</h1><div><h2>⟦Key points</h2><ul><li>Two pillars are cracked</li>"
        "<li>The ferry will run at night⟧</li></ul></div>"
        "<p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will "
        "not open again before spring.</p></body></html>"
    ],
    leaves=[
        "<html><head><title>Harbour bridge closes for winter</title></head><body><h1>Harbour bridge closes for winter</h1>"
        "<p>The key points, the mayor said, were two: that two pillars are cracked, and that the ferry will run "
        "at night until the spring.</p>"
        "<ul><li>Two pillars are cracked</li><li>The ferry will run at night</li></ul></body></html>"
    ],
)
def key_points(document: Document) -> Iterator[Found]:
    """A list of key points between headline and text, with its heading; or a list whose element is named as a summary."""
    frame = story_frame(document)
    if document.mode == "text":
        yield from _key_lines(document, frame)
    if document.mode != "html" or frame.title < 0:
        return
    for block, why in marked_points(document, frame):
        yield *span(document, block), why


def marked_points(document: Document, frame: Frame) -> Iterator[tuple[int, str]]:
    """The blocks of key points below the headline, with what says that they are."""
    inside = ""
    for block in range(frame.title_end, min(frame.title_end + MAX_FRONT, max(frame.front_end, frame.body) + 8, len(document))):
        if document.words[block] <= 7 and document.folded_texts[block].strip(" :.!-") in _KEY_POINTS:
            inside = "its heading names key points"
            yield block, inside
        elif document.tag[block] == "li" or within(document, block, _ITEMS, 3):
            if inside or (
                marks_of(document, block, 4) & {"summary", "takeaways", "keypoints", "bullets"}
                and not marks_of(document, block, 4) & NOT_MARKS
            ):
                inside = inside or "a list named as a summary"
                yield block, inside
        elif inside:
            return


#: A key point in text has at most so many words, and a list of them so many lines.
POINT_WORDS, POINTS = 16, range(2, 7)


def _key_lines(document: Document, frame: Frame) -> Iterator[Found]:
    """In text: the heading of key points near the text's beginning, with the few lines of one sentence that follow it."""
    for block in range(max(0, frame.body - 12), min(frame.body + 6, len(document))):
        if document.words[block] > 7 or document.folded_texts[block].strip(" :.!-") not in _KEY_POINTS:
            continue
        end = block + 1
        while end < len(document) and 4 <= document.words[end] <= POINT_WORDS and ". " not in document.texts[end]:
            end += 1
        if end - block - 1 not in POINTS:
            end = _long_points(document, block + 1)
        if end - block - 1 in POINTS:
            for point in range(block, end):
                yield *span(document, point), "its heading names key points"
        return


def _long_points(document: Document, first: int) -> int:
    """Behind the last of the points that are as long as paragraphs: a short line without a full stop ends them."""
    end = first
    while end < len(document) and end - first < POINTS.stop and LONG_POINT[0] <= document.words[end] <= LONG_POINT[1]:
        end += 1
    over = end < len(document) and document.words[end] < LONG_POINT[0] and document.texts[end][-1] not in ".!?"
    return end if over else first


LONG_POINT = (14, 80)


_ITEMS = frozenset({"li"})
_KEY_POINTS = frozenset(
    "key points|key takeaways|key facts|takeaways|at a glance|in brief|in short|summary|quick summary|quick "
    "take|the key points|what we know|highlights|tl;dr|what to know|"
    "das wichtigste in kürze|in kürze|kurz und knapp|darum geht's|auf einen blick|die wichtigsten punkte|kort "
    "fortalt|kort sagt|oppsummert|sammanfattning|i korthet|"
    "kort samengevat|in het kort|samengevat|l'essentiel|en bref|les points clés|puntos clave|las "
    "claves|claves|en resumen|resumen|in breve|in sintesi|punti chiave|"
    "resumo|pontos-chave|w skrócie|najważniejsze informacje|главное|коротко|головне|коротко про головне|özet|öne "
    "çıkanlar|要点|ポイント|요약|핵심 요약|nội dung chính".split("|")
)


_NEWS = '<script type=\'application/ld+json\'>{"@type": "NewsArticle"}</script>'
_HEAD = (
    f"<html><head><title>Harbour bridge closes for winter</title>{_NEWS}</head><body><article>"
    "<h1>Harbour bridge closes for winter</h1>"
)
_BODY = (
    "<div><p>The old harbour bridge will close to all traffic in November, the city said on Monday, and it will not open again "
    "before spring.</p><p>Engineers found cracks in two of its pillars after the storm of last week, and nobody knows yet what "
    "the repair is going to cost.</p></div>"
)


@rule(
    "standfirst.key-points-first",
    kind="standfirst",
    certain=True,
    takes=[
        f"{_HEAD}<div><h2>⟦Key points</h2><ul><li>Two pillars of the bridge are cracked</li>"
        f"<li>The ferry will run at night⟧</li></ul></div>{_BODY}"
    ],
    leaves=[
        f"{_HEAD}{_BODY}<div><h2>Key points</h2><ul><li>Two pillars of the bridge are cracked</li>"
        "<li>The ferry will run at night</li></ul></div></article></body></html>"
    ],
)
def key_points_first(document: Document) -> Iterator[Found]:
    """Key points with their heading before the first paragraph, in HTML a newsroom's: those of blogs are a part of the text."""
    frame = story_frame(document)
    if document.mode == "text":
        lines = list(_key_lines(document, frame))
        yield from lines if lines and lines[0][0] <= document.start[min(frame.body, len(document) - 1)] else ()
        return
    if frame.title < 0 or not any("NewsArticle" in script for script in document.raw.json_ld):
        return
    points = [block for block, _ in marked_points(document, frame)]
    if points and points[0] <= frame.body and document.tag[points[0]] != "li":
        for block in points:
            yield *span(document, block), "key points before the text's first paragraph"
