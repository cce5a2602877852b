"""The words that head key points: the list of a story's most important facts."""

from __future__ import annotations

from cleaner.document.patterns import lazy

#: What stands before the words for key points: "Expand for key takeaways", "The story's highlights".
_BEFORE = lazy(
    r"(?:(?:expand for|show|read|view|see|the|an|ai|ai-generated|ai generated|story|article|news|das|die|der|den|les|le|la|las|"
    r"los|il|gli|os|de|det) ){1,3}"
)
_AROUND = " :.!?-–—•*⚡📌\u200d\ufe0f"


def heads_key_points(folded: str) -> bool:
    """Whether a folded line is the heading of key points, whatever signs and articles are around it."""
    return _plain(folded) in _KEY_POINTS


def _plain(folded: str) -> str:
    text = folded.strip(_AROUND).replace("’", "").replace("'", "").replace(";", "")
    return text[opened.end() :] if (opened := _BEFORE.match(text)) else text


#: So many words such a heading has at most.
HEADING_WORDS = 7
_KEY_POINTS = frozenset(
    map(
        _plain,
        "key points|key takeaways|key facts|key highlights|key insights|key findings|main points|main takeaways|top takeaways|"
        "takeaways|at a glance|in brief|in short|in a nutshell|summary|quick summary|quick take|quick read|the gist|the "
        "essentials|what we know|what to know|what you need to know|highlights|tl;dr|"
        "das wichtigste|das wichtigste in kürze|das wichtigste auf einen blick|alles wichtige in kürze|in kürze|in aller kürze|"
        "kurz und knapp|kurz zusammengefasst|zusammenfassung|darum geht's|darum geht es|worum geht es|worum es geht|auf einen "
        "blick|die wichtigsten punkte|die wichtigsten fakten|kernpunkte|kort "
        "fortalt|kort sagt|kort oppsummert|oppsummert|oppsummering|sammendrag|saken kort|hovedpunkter|sammanfattning|i korthet|"
        "kortversionen|lyhyesti|tiivistelmä|pääkohdat|jutun pääkohdat|kort samengevat|in het kort|samengevat|samenvatting|"
        "hoofdpunten|belangrijkste punten|l'essentiel|l'essentiel en bref|en bref|points clés|à retenir|ce qu'il faut retenir|"
        "ce qu'il faut savoir|résumé|en résumé|puntos clave|claves|lo esencial|lo más importante|en breve|en resumen|resumen|"
        "in breve|in sintesi|punti chiave|i punti chiave|riassunto|resumo|em resumo|pontos-chave|principais pontos|pontos "
        "principais|o essencial|w skrócie|w pigułce|najważniejsze|najważniejsze informacje|kluczowe informacje|podsumowanie|"
        "streszczenie|shrnutí|stručně|ve zkratce|zhrnutie|v skratke|röviden|összefoglaló|pe scurt|rezumat|главное|самое главное|"
        "коротко|кратко|вкратце|ключевые моменты|головне|коротко про головне|стисло|накратко|özet|haberin özeti|öne çıkanlar|"
        "kısaca|περίληψη|με λίγα λόγια|要点|要點|ポイント|記事のポイント|この記事のポイント|要約|摘要|核心提示|内容提要|"
        "요약|핵심 요약|기사 요약|3줄 요약|세줄 요약|nội dung chính|tóm tắt|ringkasan|poin penting|मुख्य बिंदु|أبرز النقاط|"
        "النقاط الرئيسية|ملخص|תקציר|בקצרה".split("|"),
    )
)
